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

impl Mark {
    /// Whether nothing is to be done any more.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Waived)
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

/// What one organisation owes of a time that each of its sort owes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Code of the organisation.
    pub organisation: String,
    /// Where it stands there.
    pub state: State,
    /// That somebody began.
    pub begun: Option<Noted>,
    /// That it was done or waived.
    pub closed: Option<Noted>,
    /// On which day it was done.
    pub on: Option<Date>,
    /// What shows it.
    pub evidence: Option<String>,
    /// Whether that was noted once for all of them, and not of this one.
    pub for_all: bool,
}

impl Share {
    /// Whether it was done after this day.
    #[must_use]
    pub fn late(&self, due: Date) -> bool {
        self.on.is_some_and(|on| on > due)
    }
}

/// What stands of the whole, where what single organisations owe of it stands like this.
#[must_use]
pub fn overall(whole: Mark, shares: &[Share]) -> Mark {
    if matches!(whole, Mark::Done | Mark::Waived) || shares.is_empty() {
        return whole;
    }
    let any = |state: State| shares.iter().any(|share| share.state == state);
    if shares.iter().all(|share| !share.state.is_open()) {
        return if any(State::Done) { Mark::Done } else { Mark::Waived };
    }
    let touched = |share: &Share| share.begun.is_some() || share.closed.is_some();
    if shares.iter().any(touched) { Mark::Begun } else { whole }
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
    /// What each organisation owes of it, by its code; none where the house alone owes it.
    pub shares: Vec<Share>,
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
            shares: Vec::new(),
        }
    }

    /// How many organisations have done it or need not, and how many owe it.
    #[must_use]
    pub fn settled(&self) -> (usize, usize) {
        (self.shares.iter().filter(|share| !share.state.is_open()).count(), self.shares.len())
    }

    /// The time as one of the organisations has it; nothing where it owes none of it, as whoever joined later.
    #[must_use]
    pub fn of_organisation(&self, code: &str) -> Option<Self> {
        let share = self.shares.iter().find(|share| share.organisation == code)?;
        Some(Self {
            state: share.state,
            begun: share.begun.clone(),
            closed: share.closed.clone(),
            on: share.on,
            evidence: share.evidence.clone(),
            shares: Vec::new(),
            ..self.clone()
        })
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
    fn the_whole_is_done_once_every_organisation_is() {
        let share = |state: State| Share {
            organisation: "x".into(),
            state,
            begun: None,
            closed: (!state.is_open()).then(|| Noted {
                at: Timestamp(0),
                function: "x".into(),
                seq: 1,
                words: None,
            }),
            on: None,
            evidence: None,
            for_all: false,
        };
        for (whole, states, wanted) in [
            (Mark::Open, vec![State::Done, State::Ahead], Mark::Begun),
            (Mark::Open, vec![State::Done, State::Waived], Mark::Done),
            (Mark::Open, vec![State::Waived, State::Waived], Mark::Waived),
            (Mark::Open, vec![State::Ahead, State::Ahead], Mark::Open),
            (Mark::Done, vec![State::Done], Mark::Done),
            (Mark::Begun, Vec::new(), Mark::Begun),
        ] {
            let shares: Vec<Share> = states.into_iter().map(share).collect();
            assert_eq!(overall(whole, &shares), wanted, "{whole} {shares:?}");
        }
    }

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
