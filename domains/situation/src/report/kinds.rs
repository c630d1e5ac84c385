//! The kinds of report that a place issues, as its profile has them: what stands in one, for whom, and how long it holds.

use kernel::{Handling, Text};
use serde::{Deserialize, Serialize};

use super::Section;

/// Where the window of a report begins when nobody says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// At the opening of the incident.
    Opening,
    /// At the end of the report before it.
    Last,
    /// So many hours ago.
    Hours(i64),
}

/// A kind of report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportKind {
    /// Its code.
    pub code: String,
    /// Its names.
    pub names: Text,
    /// Its parts, in their order.
    pub sections: Vec<Section>,
    /// Where its window begins.
    pub since: Since,
    /// Within how many minutes after the opening of the incident it has to be there.
    pub ready_minutes: Option<i64>,
    /// How it is handled, unless its author says otherwise.
    pub handling: Handling,
    /// Functions that it is addressed to.
    pub functions: Vec<String>,
    /// Organisations that it is addressed to.
    pub organisations: Vec<String>,
    /// After how many minutes a number or a state that nobody confirmed again is too old to be relied on.
    pub age_minutes: Option<i64>,
    /// Within how many minutes each addressee should have read it.
    pub read_minutes: Option<i64>,
    /// The words with which the keys of offers begin that it takes by itself (`perimeter`).
    pub take: Vec<String>,
}

impl ReportKind {
    /// The part in which a sentence stands here: its own where this kind has it, otherwise the usual one.
    #[must_use]
    pub fn place(&self, section: Section) -> Section {
        if self.sections.contains(&section) { section } else { section.usual() }
    }
    /// Whether it takes what has this key by itself.
    #[must_use]
    pub fn takes(&self, key: &str) -> bool {
        let word = key.split(':').next().unwrap_or("");
        self.take.iter().any(|t| t == word)
    }
    /// Whether something in this part that was so since `as_of` is too old at `now`.
    #[must_use]
    pub fn aged(&self, section: Section, as_of: kernel::Timestamp, now: kernel::Timestamp) -> bool {
        let seconds = self.age_minutes.filter(|_| section.ages()).map(|m| m.saturating_mul(60));
        seconds.is_some_and(|s| as_of.plus_seconds(s) < now)
    }
}

/// For whom a report is, and how it is handled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Code of its kind; empty for one of no kind.
    pub kind: String,
    /// How it is handled; as its kind, or as its incident, where nothing is said.
    pub handling: Option<Handling>,
    /// Functions that it is addressed to.
    pub functions: Vec<String>,
    /// Organisations that it is addressed to.
    pub organisations: Vec<String>,
}

/// Most addressees of one report.
pub const MOST_ADDRESSEES: usize = 60;
