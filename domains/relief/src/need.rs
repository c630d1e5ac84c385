//! A need: its states, what may follow what, and the number people say.

use serde::{Deserialize, Serialize};

kernel::coded! {
    /// Where a need stands. It is in exactly one of these.
    State {
        /// Asked; nobody has said yes or no.
        Asked = "asked",
        /// Taken on; nothing is reserved yet.
        Accepted = "accepted",
        /// Reserved somewhere, or given to a supplier.
        Reserved = "reserved",
        /// On its way, or delivered in part.
        UnderWay = "under-way",
        /// All of it is delivered; whoever asked has not said so.
        Delivered = "delivered",
        /// Whoever asked says that it is there.
        Confirmed = "confirmed",
        /// Refused, with a reason.
        Refused = "refused",
        /// Not needed any more.
        Withdrawn = "withdrawn",
    }
}

impl State {
    /// Whether something is still to come.
    #[must_use]
    pub const fn is_live(self) -> bool {
        !matches!(self, Self::Confirmed | Self::Refused | Self::Withdrawn)
    }
    /// Whether something can be reserved for it.
    #[must_use]
    pub const fn takes(self) -> bool {
        matches!(self, Self::Accepted | Self::Reserved | Self::UnderWay)
    }
}

kernel::coded! {
    /// How much it presses.
    Priority {
        /// Before all others.
        Urgent = "urgent",
        /// Before the ordinary ones.
        High = "high",
        /// As it comes.
        Normal = "normal",
    }
}

/// The number as people say it: `B-26-0012` (besoin, behoefte).
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("B-{year:02}-{no:04}")
}

/// How far a need has come, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// What is asked for.
    pub wanted: i64,
    /// Reserved or given to a supplier, not delivered yet.
    pub reserved: i64,
    /// The part of it that is on its way.
    pub under_way: i64,
    /// Delivered.
    pub delivered: i64,
}

impl Progress {
    /// What nobody provides for yet: nought or more.
    #[must_use]
    pub const fn missing(&self) -> i64 {
        let rest = self.wanted - self.reserved - self.delivered;
        if rest > 0 { rest } else { 0 }
    }
    /// Where an accepted need stands.
    #[must_use]
    pub const fn stands(&self) -> State {
        if self.delivered >= self.wanted {
            State::Delivered
        } else if self.under_way > 0 || self.delivered > 0 {
            State::UnderWay
        } else if self.reserved > 0 {
            State::Reserved
        } else {
            State::Accepted
        }
    }
}

/// A part of a need that was reserved at a site or given to a supplier.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// How much was reserved.
    pub count: i64,
    /// How much of it came.
    pub delivered: i64,
    /// How much of it was given back.
    pub released: i64,
}

impl Part {
    /// What is still to come of it.
    #[must_use]
    pub const fn rest(&self) -> i64 {
        self.count - self.delivered - self.released
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_an_accepted_need_stands() {
        // wanted, reserved, under way, delivered -> state, missing
        let table = [
            ((340, 0, 0, 0), (State::Accepted, 340)),
            ((340, 200, 0, 0), (State::Reserved, 140)),
            ((340, 200, 200, 0), (State::UnderWay, 140)),
            ((340, 100, 0, 100), (State::UnderWay, 140)),
            ((340, 0, 0, 100), (State::UnderWay, 240)),
            ((340, 0, 0, 340), (State::Delivered, 0)),
            ((300, 0, 0, 340), (State::Delivered, 0)),
        ];
        for ((wanted, reserved, under_way, delivered), (state, missing)) in table {
            let progress = Progress { wanted, reserved, under_way, delivered };
            assert_eq!((progress.stands(), progress.missing()), (state, missing), "{progress:?}");
        }
    }

    #[test]
    fn what_is_still_to_come_of_a_part() {
        assert_eq!(Part { count: 50, delivered: 20, released: 10 }.rest(), 20);
        assert_eq!(number(26, 7), "B-26-0007");
        assert!(State::ALL.iter().filter(|s| s.takes()).all(|s| s.is_live()));
    }
}
