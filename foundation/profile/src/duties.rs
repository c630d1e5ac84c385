//! The year wheel: what falls due again and again, when, and who answers for it.

use jiff::civil::Date;
use kernel::Text;
use serde::{Deserialize, Serialize};

use crate::Status;

/// A duty that comes back, or that counts from an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Code, kept in the journal.
    pub code: String,
    /// What is to be done.
    pub names: Text,
    /// When it falls due.
    pub rhythm: DutyRhythm,
    /// The year that it is about, counted from the one in which it falls due: -1 for the year before.
    #[serde(default)]
    pub about: Option<i64>,
    /// `before` or `after`: where a date moves that is no working day; it stays where nothing says so.
    #[serde(default)]
    pub off: Option<String>,
    /// Code of the function that answers for it; where each organisation owes it, of the one that follows them up.
    pub function: String,
    /// That each organisation of a sort owes it, and which function answers for it there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<DutyEach>,
    /// Codes of the functions that contribute to it: it stands on their lists, too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contributes: Vec<String>,
    /// Code of the body that does it by meeting: a session that was held is noted as its being done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// What is to be done before; a proposal of this place, not of the source.
    #[serde(default)]
    pub lead: Vec<DutyLead>,
    /// Where it is written.
    pub source: String,
    /// What the source does not say itself.
    #[serde(default)]
    pub note: Option<Text>,
    /// Whether somebody competent confirmed it.
    pub status: Status,
}

/// The organisations of which each owes a duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyEach {
    /// Their sort, as `organisations.toml` has it: `municipality`.
    pub kind: String,
    /// Code of the function that answers for it in each of them.
    pub function: String,
}

/// Something to be done by some days before the date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyLead {
    /// How many days before.
    pub days: u32,
    /// What is to be done by then.
    pub what: Text,
}

/// When a duty falls due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DutyRhythm {
    /// Once in every period of some months, by its last day.
    Every {
        /// How long a period is.
        months: u32,
        /// The first day of some period, the first of a month.
        from: Date,
    },
    /// Every year by a day.
    Yearly {
        /// The month, 1 to 12.
        month: i8,
        /// The day in it.
        day: DutyDay,
        /// It may be done from so many months before the end of that month on.
        #[serde(default)]
        within: Option<u32>,
    },
    /// Counted from an event.
    Term {
        /// How many.
        amount: u32,
        /// `day`, `week`, `month`, `year`, or `calendar-year`: by the end of it.
        unit: String,
        /// `after` the event, or `before` it.
        side: String,
        /// The event, as it stands in a sentence.
        event: Text,
    },
}

/// A day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DutyDay {
    /// The 1st to the 31st.
    Number(i8),
    /// The last.
    Last,
    /// The nth of a day of the week.
    Weekday {
        /// 1 to 4.
        nth: i8,
        /// 1 is Monday, 7 is Sunday.
        weekday: i8,
    },
}
