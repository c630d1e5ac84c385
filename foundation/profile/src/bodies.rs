//! Bodies: committees, councils, cells, command posts; who sits in them, how often they meet, where that is written.

use kernel::Text;
use serde::{Deserialize, Serialize};

use crate::Level;

/// A body: committee, council, cell, command post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Code.
    pub code: String,
    /// Name in full.
    pub names: Text,
    /// Abbreviation.
    pub short: Text,
    /// Function that presides, when one of the profile's functions does.
    #[serde(default)]
    pub chair: Option<String>,
    /// Functions that sit in it.
    #[serde(default)]
    pub members: Vec<String>,
    /// The level it works at.
    pub level: Level,
    /// What it is to this place; none where no source says so.
    #[serde(default)]
    pub role: Option<BodyRole>,
    /// How often it meets, where a source says so.
    #[serde(default)]
    pub rhythm: Option<Rhythm>,
    /// Where the rhythm is written: a document as it names itself.
    #[serde(default)]
    pub rhythm_source: Option<String>,
    /// What the rhythm holds for, where there is more to say.
    #[serde(default)]
    pub rhythm_remark: Option<Text>,
    /// How many members it needs, where a source says so.
    #[serde(default)]
    pub quorum: Option<Quorum>,
    /// Where the quorum is written.
    #[serde(default)]
    pub quorum_source: Option<String>,
    /// Whether it decides by vote alone, where a source says so.
    #[serde(default)]
    pub needs_vote: bool,
    /// Where that is written.
    #[serde(default)]
    pub needs_vote_source: Option<String>,
    /// Which of the two logs its sessions keep; that of its level when absent.
    #[serde(default)]
    pub log: Option<BodyLog>,
    /// Where this is written: a document as it names itself.
    pub source: String,
    /// What was read there and what not.
    #[serde(default)]
    pub remark: Option<Text>,
}

impl Body {
    /// The log that its sessions keep.
    #[must_use]
    pub fn keeps(&self) -> BodyLog {
        let of_level = if self.level == Level::Strategic { BodyLog::Strategic } else { BodyLog::Operational };
        self.log.unwrap_or(of_level)
    }
}

kernel::coded! {
    /// What a body is to this place.
    BodyRole {
        /// This place convenes it.
        Convened = "convened",
        /// Others hold it; this place is told.
        Told = "told",
        /// Others hold it; this place sits in it.
        Attended = "attended",
    }
}

kernel::coded! {
    /// The two logs of a crisis, each with a right of its own.
    BodyLog {
        /// What is done.
        Operational = "operational",
        /// What is decided by the authority.
        Strategic = "strategic",
    }
}

/// How often a body meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rhythm {
    /// Every hour.
    Hourly,
    /// Every day at the same local time.
    Daily,
    /// Every week on the same day, at the same local time.
    Weekly,
    /// Every so many minutes.
    Minutes(u32),
    /// Every so many months, at the same local time.
    Months(u32),
}

impl Rhythm {
    /// Longest pause in minutes: a day.
    pub const MOST_MINUTES: u32 = 24 * 60;
    /// Longest pause in months: ten years.
    pub const MOST_MONTHS: u32 = 120;

    /// Whether it leads on: a pause of nothing, or of longer than anybody plans, does not.
    #[must_use]
    pub const fn sound(self) -> bool {
        match self {
            Self::Minutes(n) => n >= 1 && n <= Self::MOST_MINUTES,
            Self::Months(n) => n >= 1 && n <= Self::MOST_MONTHS,
            Self::Hourly | Self::Daily | Self::Weekly => true,
        }
    }
}

/// How many of its member functions a body needs around the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quorum {
    /// More than half of them.
    MoreThanHalf,
    /// At least so many.
    Least(u32),
}

/// A public holiday: a day of the year, or so many days after Easter Sunday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Month, 1 to 12, where it is a day of the year.
    #[serde(default)]
    pub month: Option<i8>,
    /// Day of that month.
    #[serde(default)]
    pub day: Option<i8>,
    /// Days after Easter Sunday, where it moves with Easter.
    #[serde(default)]
    pub easter: Option<i32>,
    /// Where this is written.
    pub source: String,
}

impl Holiday {
    /// Whether it says one day of each year, in one of the two ways.
    #[must_use]
    pub fn sound(&self) -> bool {
        match (self.month, self.day, self.easter) {
            // A leap year: what falls on 29 February falls somewhere.
            (Some(month), Some(day), None) => jiff::civil::Date::new(2024, month, day).is_ok(),
            (None, None, Some(days)) => (-100..=200).contains(&days),
            _ => false,
        }
    }
}
