//! A time at which a duty falls due, and where it stands: what somebody noted of it, and what the clock says.

use jiff::civil::Date;
use kernel::{Timestamp, Words};

use crate::dates::days_before;

kernel::coded! {
    /// What was noted of a time.
    Mark {
        /// Nothing, or that it was started by hand.
        Open = "open",
        /// Somebody has begun.
        Begun = "begun",
        /// It is done.
        Done = "done",
        /// It need not be done this time.
        Waived = "waived",
    }
}

kernel::coded! {
    /// Where a time stands.
    State {
        /// Its day is over and it is not done.
        Missed = "missed",
        /// A lead time has come.
        Near = "near",
        /// Somebody has begun.
        Begun = "begun",
        /// It lies ahead.
        Ahead = "ahead",
        /// It is done.
        Done = "done",
        /// It need not be done this time.
        Waived = "waived",
    }
}

impl State {
    /// Where something with this mark and day stands today. What was begun and not finished in time is missed, too.
    #[must_use]
    pub fn at(mark: Mark, due: Date, today: Date, near_days: i64) -> Self {
        match mark {
            Mark::Done => Self::Done,
            Mark::Waived => Self::Waived,
            _ if due < today => Self::Missed,
            Mark::Begun => Self::Begun,
            Mark::Open if days_before(due, near_days) <= today => Self::Near,
            Mark::Open => Self::Ahead,
        }
    }

    /// Whether something is still to be done.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Waived)
    }
}

/// Who noted something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// When.
    pub at: Timestamp,
    /// Under which function.
    pub function: String,
    /// The journal number.
    pub seq: i64,
    /// What they said.
    pub words: Option<Words>,
}

/// A time of a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Its key within the duty.
    pub key: String,
    /// By which day it is to be done.
    pub due: Date,
    /// Where it stands.
    pub state: State,
    /// The day of the event that it counts from, with what it is about, where it was started by hand.
    pub started: Option<(Date, Words)>,
    /// That somebody began.
    pub begun: Option<Noted>,
    /// That it was done or waived.
    pub closed: Option<Noted>,
    /// On which day it was done.
    pub on: Option<Date>,
    /// What shows it.
    pub evidence: Option<String>,
    /// The entry that says that its day passed.
    pub missed_seq: Option<i64>,
}

impl Occurrence {
    /// Of which nothing was noted yet.
    #[must_use]
    pub fn plain(key: String, due: Date, today: Date, near_days: i64) -> Self {
        Self {
            key,
            due,
            state: State::at(Mark::Open, due, today, near_days),
            started: None,
            begun: None,
            closed: None,
            on: None,
            evidence: None,
            missed_seq: None,
        }
    }

    /// Whether it was done after its day.
    #[must_use]
    pub fn late(&self) -> bool {
        self.on.is_some_and(|on| on > self.due)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn where_a_time_stands() {
        let due = date(2026, 12, 31);
        let table = [
            (Mark::Open, date(2026, 11, 30), State::Ahead),
            (Mark::Open, date(2026, 12, 1), State::Near),
            (Mark::Open, date(2026, 12, 31), State::Near),
            (Mark::Open, date(2027, 1, 1), State::Missed),
            (Mark::Begun, date(2026, 1, 1), State::Begun),
            (Mark::Begun, date(2027, 1, 1), State::Missed),
            (Mark::Done, date(2027, 1, 1), State::Done),
            (Mark::Waived, date(2027, 1, 1), State::Waived),
        ];
        for (mark, today, wanted) in table {
            assert_eq!(State::at(mark, due, today, 30), wanted, "{mark} on {today}");
        }
    }
}
