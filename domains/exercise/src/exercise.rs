//! An exercise: its kind, where it stands, what it is called among journals.

use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use store::Origin;

kernel::coded! {
    /// What kind of exercise it is: the kinds of the national guide.
    Sort {
        /// People look at a place together.
        SiteVisit = "site-visit",
        /// One technique is tried.
        Technical = "technical",
        /// In a virtual world.
        Virtual = "virtual",
        /// A case is talked through.
        CaseStudy = "case-study",
        /// Who answers, and how fast.
        Alert = "alert",
        /// Around a table.
        TableTop = "table-top",
        /// Command posts play, the field does not.
        CommandPost = "command-post",
        /// The field plays.
        Field = "field",
    }
}

kernel::coded! {
    /// Where an exercise stands.
    State {
        /// Prepared or played.
        Open = "open",
        /// Nobody plays any more; it is being evaluated.
        Ended = "ended",
        /// Closed: its journal is only read.
        Closed = "closed",
        /// Its journal is gone; the entry that it took place stays.
        Removed = "removed",
    }
}

/// The name of an exercise's journal.
#[must_use]
pub fn journal(no: i64) -> String {
    format!("exercise-{no}")
}

/// What is the same in the accountable journal and in that of the exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Its running number.
    pub no: i64,
    /// What it is called.
    pub title: Words,
    /// What kind it is.
    pub sort: Sort,
    /// The instant at which its clock begins.
    pub start: Timestamp,
    /// Where it comes from; none when it begins empty.
    #[serde(default)]
    pub origin: Option<Origin>,
}

/// Who plays: an account of the place, under a function of the exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The account that was admitted.
    pub person: Id<kind::Person>,
    /// The function played.
    pub function: String,
    /// The areas that it reaches, for a function that reaches areas.
    #[serde(default)]
    pub areas: Vec<String>,
    /// Who this is in the exercise's own directory.
    pub player: Id<kind::Person>,
    /// The mandate there.
    pub mandate: Id<kind::Mandate>,
}
