//! The run-sheet: what happens when, by whom, after what; and how it really went.

use std::collections::BTreeMap;

use kernel::{Text, Timestamp, Words};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// The five disciplines.
    Discipline {
        /// Relief operations.
        D1 = "D1",
        /// Medical, sanitary and psychosocial relief.
        D2 = "D2",
        /// Police.
        D3 = "D3",
        /// Logistic support.
        D4 = "D4",
        /// Information.
        D5 = "D5",
    }
}

kernel::coded! {
    /// Where a row stands on the day.
    Mark {
        /// Nobody has begun.
        NotYet = "not-yet",
        /// It is being done.
        Doing = "doing",
        /// It is done.
        Done = "done",
        /// Somebody said that it will be late.
        Late = "late",
        /// It is left out, with a reason.
        Skipped = "skipped",
    }
}

impl Mark {
    /// Whether something is still to come of it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Skipped)
    }
}

/// When a row is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum When {
    /// At this instant, whatever becomes of the event.
    Clock {
        /// The instant.
        at: Timestamp,
    },
    /// So many minutes after the beginning of the event, before it when negative: it moves with the event.
    Start {
        /// The minutes.
        minutes: i64,
    },
}

impl When {
    /// The instant, for an event that begins then.
    #[must_use]
    pub const fn at(self, start: Timestamp) -> Timestamp {
        match self {
            Self::Clock { at } => at,
            Self::Start { minutes } => start.plus_seconds(minutes.saturating_mul(60)),
        }
    }
}

/// A row of the run-sheet. A change is journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// When.
    pub when: When,
    /// What.
    pub what: Text,
    /// Code of the function that does it.
    #[serde(default)]
    pub function: Option<String>,
    /// The discipline that does it.
    #[serde(default)]
    pub discipline: Option<Discipline>,
    /// Code of the organisation that does it.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Where.
    #[serde(default)]
    pub place: Option<Words>,
    /// The row that has to be done before.
    #[serde(default)]
    pub after: Option<i64>,
}

/// Whether nothing waits for itself, when each row (by its number) waits for the one that it names.
#[must_use]
pub fn is_acyclic(waits: &BTreeMap<i64, Option<i64>>) -> bool {
    waits.keys().all(|row| {
        let mut at = *row;
        // A way without a circle is no longer than there are rows.
        for _ in 0..=waits.len() {
            match waits.get(&at).copied().flatten() {
                Some(next) => at = next,
                None => return true,
            }
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_waits_for_itself() {
        let waits = |pairs: &[(i64, Option<i64>)]| is_acyclic(&pairs.iter().copied().collect());
        assert!(waits(&[]));
        assert!(waits(&[(1, None), (2, Some(1)), (3, Some(2)), (4, Some(2))]));
        assert!(waits(&[(2, Some(1))]), "a row that was removed holds up nothing");
        assert!(!waits(&[(1, Some(1))]));
        assert!(!waits(&[(1, Some(3)), (2, Some(1)), (3, Some(2))]));
        assert!(!waits(&[(1, Some(2)), (2, Some(3)), (3, Some(2))]));
    }

    #[test]
    fn a_row_moves_with_its_event_or_stays() {
        let start = Timestamp::from_seconds(36_000);
        assert_eq!(When::Start { minutes: -30 }.at(start), Timestamp::from_seconds(34_200));
        assert_eq!(When::Clock { at: Timestamp(7) }.at(start), Timestamp(7));
    }
}
