//! What a warning says, and where it stands on its way to the public.

use std::collections::{BTreeMap, BTreeSet};

use exchange::cap::{Category, Certainty, Circle, ResponseType, Severity, Status, Urgency};
use kernel::{Point, Timestamp};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// Where a warning stands on its way.
    State {
        /// Being written.
        Draft = "draft",
        /// Waits for the second person.
        Submitted = "submitted",
        /// Came back from the second person with a reason.
        Returned = "returned",
        /// Went out.
        Released = "released",
        /// Thrown away; nobody outside ever saw it.
        Dropped = "dropped",
    }
}

kernel::coded! {
    /// What a warning does to the one before it.
    Act {
        /// There is none before it.
        First = "first",
        /// Takes its place.
        Update = "update",
        /// Withdraws it.
        Cancel = "cancel",
    }
}

kernel::coded! {
    /// What became of putting something on the public site.
    Push {
        /// It waits for its turn.
        Waiting = "waiting",
        /// It is there.
        Published = "published",
        /// It could not be put there.
        Failed = "failed",
    }
}

impl State {
    /// Whether its words may still be changed.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Submitted | Self::Returned)
    }
}

/// Everything a warning says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Whether it is meant in earnest.
    pub status: Status,
    /// Code of the profile's template that it began with.
    pub template: String,
    /// Kind of event.
    pub category: Category,
    /// When to act.
    pub urgency: Urgency,
    /// How bad.
    pub severity: Severity,
    /// How sure.
    pub certainty: Certainty,
    /// What people should do, as codes for machines.
    pub responses: Vec<ResponseType>,
    /// When it begins, where that is not now.
    #[serde(default)]
    pub onset: Option<Timestamp>,
    /// Until when it holds.
    pub expires: Timestamp,
    /// Where.
    pub area: Area,
    /// The words, by language tag.
    pub texts: BTreeMap<String, Spoken>,
}

/// Where a warning holds: the union of its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// How it was given: `perimeter`, `areas`, `circle`, `drawn`.
    pub from: String,
    /// Rings, the last point equal to the first.
    #[serde(default)]
    pub polygons: Vec<Vec<Point>>,
    /// Circles.
    #[serde(default)]
    pub circles: Vec<Circle>,
    /// Codes of the municipalities that it touches.
    #[serde(default)]
    pub codes: BTreeSet<String>,
}

/// The words in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// The event in a few words.
    pub event: String,
    /// One line.
    pub headline: String,
    /// What happened.
    pub description: String,
    /// What to do.
    pub instruction: String,
    /// Whom to ask.
    #[serde(default)]
    pub contact: String,
    /// The place in words.
    pub place: String,
}

impl Spoken {
    /// Each part with the name of its field.
    #[must_use]
    pub fn parts(&self) -> [(&'static str, &str); 6] {
        [
            ("event", &self.event),
            ("headline", &self.headline),
            ("description", &self.description),
            ("instruction", &self.instruction),
            ("contact", &self.contact),
            ("place", &self.place),
        ]
    }
    /// The same with each part changed.
    ///
    /// # Errors
    /// As `f`, for the first part at fault.
    pub fn try_map<E>(&self, f: impl Fn(&'static str, &str) -> Result<String, E>) -> Result<Self, E> {
        Ok(Self {
            event: f("event", &self.event)?,
            headline: f("headline", &self.headline)?,
            description: f("description", &self.description)?,
            instruction: f("instruction", &self.instruction)?,
            contact: f("contact", &self.contact)?,
            place: f("place", &self.place)?,
        })
    }
    /// Whether nothing was written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.parts().iter().all(|(_, text)| text.trim().is_empty())
    }
}

/// Whom it would reach, as rehearsed before it went out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Inhabitants of the area, an estimate by share of each part; nothing where no populations are known.
    #[serde(default)]
    pub people: Option<i64>,
    /// By which kind of area they were counted.
    #[serde(default)]
    pub by: String,
    /// The year of the count.
    #[serde(default)]
    pub year: Option<i64>,
    /// Where the populations come from.
    #[serde(default)]
    pub source: Option<String>,
    /// Whether the lines of those areas are drawn and not official.
    #[serde(default)]
    pub approximate: bool,
    /// Version of the territory that answered.
    #[serde(default)]
    pub territory: String,
}

/// The number as people say it, and the identifier of its message: `W-26-0012`.
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("W-{year:02}-{no:04}")
}
