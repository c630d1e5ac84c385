//! Phases of an emergency: who may declare and lift one at which level, by which criteria, and who must be told, as dated entries.

use jiff::civil::Date;
use kernel::Text;
use serde::{Deserialize, Serialize};

/// The legal regime of one level for one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseRegime {
    /// Code of this version, as the journal names it (`communal-2019`).
    pub code: String,
    /// The level.
    pub level: PhaseLevel,
    /// Name of such a phase.
    pub names: Text,
    /// The authority that is competent, as a word in a sentence: "the mayor".
    pub authority: Text,
    /// Functions that may declare, scale and lift it. None: others decide, and such a phase is noted with its source.
    #[serde(default)]
    pub functions: Vec<String>,
    /// The kind of area of which exactly one makes its territory (`municipality`); any areas, or all, when absent.
    #[serde(default)]
    pub area: Option<String>,
    /// What the authority looks at.
    pub criterion: Vec<PhaseCriterion>,
    /// Whether all criteria have to hold; otherwise one is enough.
    #[serde(default)]
    pub every_criterion: bool,
    /// Functions that must be told of it; one with `per` is told for each such area of the territory.
    #[serde(default)]
    pub inform: Vec<String>,
    /// Organisations that must be told of it, each through its duty desk.
    #[serde(default)]
    pub organisations: Vec<String>,
    /// Within so many minutes pages call it late: a working value, not law.
    pub inform_within_minutes: u32,
    /// Where it was read who must be told.
    #[serde(default)]
    pub inform_source: String,
    /// Whether that was read on an official page or confirmed by a jurist.
    pub inform_verified: bool,
    /// Codes of the bodies that go with it.
    #[serde(default)]
    pub bodies: Vec<String>,
    /// Whether declarations at lower levels about the same emergency are refused while it lasts.
    #[serde(default)]
    pub freezes: bool,
    /// The act on which it rests.
    pub act: Text,
    /// The article, where it was read.
    #[serde(default)]
    pub article: Option<String>,
    /// First day on which it holds.
    pub from: Date,
    /// Last day on which it holds; none while in force.
    #[serde(default)]
    pub until: Option<Date>,
    /// Where it was read.
    pub source: String,
    /// Whether it was read on an official page or confirmed by a jurist.
    pub verified: bool,
}

impl PhaseRegime {
    /// Whether it holds on this day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
    /// Whether both hold on some common day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let ends_before = |a: &Self, b: &Self| a.until.is_some_and(|until| until < b.from);
        !ends_before(self, other) && !ends_before(other, self)
    }
}

kernel::coded! {
    /// The level of a phase, from the nearest.
    PhaseLevel {
        /// One municipality, under its mayor.
        Communal = "communal",
        /// The province, or what takes its place.
        Provincial = "provincial",
        /// The country.
        Federal = "federal",
    }
}

kernel::coded! {
    /// Something that the journal knows of an emergency and that can speak for a criterion.
    PhaseFact {
        /// It lies in one area of the kind of which the nearest level makes its territory.
        OneArea = "one-area",
        /// It lies in several of them.
        SeveralAreas = "several-areas",
        /// It lies in several zones.
        SeveralZones = "several-zones",
        /// Several disciplines have written in its log.
        SeveralDisciplines = "several-disciplines",
        /// More is asked for than is there.
        NeedsShort = "needs-short",
        /// A phase of another level counts already.
        PhaseDeclared = "phase-declared",
    }
}

/// Something the authority looks at when it declares a phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseCriterion {
    /// Code, unique within its regime.
    pub code: String,
    /// What it says.
    pub names: Text,
    /// What the journal knows that speaks for it: the form points that out, and ticks nothing.
    #[serde(default)]
    pub speaks: Vec<PhaseFact>,
    /// Where it was read.
    #[serde(default)]
    pub source: String,
    /// Whether it was read on an official page or confirmed by a jurist.
    pub verified: bool,
}
