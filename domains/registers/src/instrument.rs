//! An instrument that the house prepares: what it is, why, and through which steps it goes.

use jiff::civil::Date;
use kernel::Text;
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// Where an instrument stands.
    Progress {
        /// It stands on the agenda; nothing was begun.
        Planned = "planned",
        /// It goes through its steps.
        InProgress = "in-progress",
        /// It was adopted.
        Adopted = "adopted",
        /// It was published.
        Published = "published",
        /// It is not pursued.
        Dropped = "dropped",
    }
}

impl Progress {
    /// Whether something is still to come.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::InProgress)
    }
    /// Whether its steps go on: what was adopted is still to be published.
    #[must_use]
    pub const fn goes_on(self) -> bool {
        matches!(self, Self::Planned | Self::InProgress | Self::Adopted)
    }
    /// Whether it holds, so that what it must have had before has to be there.
    #[must_use]
    pub const fn holds(self) -> bool {
        matches!(self, Self::Adopted | Self::Published)
    }
}

/// What stands about it on the regulation agenda. A change is journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrument {
    /// Year of the agenda.
    pub year: i64,
    /// Code of what it is: an ordinance, an order.
    pub sort: String,
    /// Its title.
    pub names: Text,
    /// Brief description.
    #[serde(default)]
    pub description: Text,
    /// The occasion for it.
    #[serde(default)]
    pub occasion: Text,
    /// What it is to achieve.
    #[serde(default)]
    pub purpose: Text,
    /// The strategic objective it serves: `OS 7`.
    #[serde(default)]
    pub strategic: Option<String>,
    /// The operational objectives it serves: `OO 7.2`.
    #[serde(default)]
    pub operational: Vec<String>,
    /// The legal ground.
    #[serde(default)]
    pub ground: Text,
    /// Code of the function that answers for it.
    pub function: String,
    /// Where it stands now.
    #[serde(default)]
    pub situation: Text,
    /// What is planned.
    #[serde(default)]
    pub planning: Text,
}

/// One step of its way.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Code of the step.
    pub code: String,
    /// When it is planned.
    #[serde(default)]
    pub planned: Option<Date>,
    /// When it was taken.
    #[serde(default)]
    pub done: Option<Date>,
    /// What there is to say: number of an opinion, reason of a delay.
    #[serde(default)]
    pub words: Text,
}

/// The number as people say it: `RA-26-0002` (regulation agenda).
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("RA-{year:02}-{no:04}")
}
