//! A commitment: what sorts there are, its states, what may follow what, and the number people say.

kernel::coded! {
    /// What sort of commitment.
    Sort {
        /// An order: somebody is told to do something now.
        Order = "order",
        /// A decision of a meeting that somebody carries out.
        Decision = "decision",
        /// A lesson of an exercise or an event.
        Lesson = "lesson",
        /// A measure of a plan.
        Measure = "measure",
        /// A recommendation that was accepted.
        Recommendation = "recommendation",
    }
}

impl Sort {
    /// What its numbers begin with, the same in every language.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Order => "O",
            Self::Decision => "D",
            Self::Lesson => "L",
            Self::Measure => "M",
            Self::Recommendation => "RC",
        }
    }
}

/// The number as people say it: `O-26-0417`.
#[must_use]
pub fn number(sort: Sort, year: i64, no: i64) -> String {
    format!("{}-{year:02}-{no:04}", sort.prefix())
}

kernel::coded! {
    /// Where a commitment stands. It is in exactly one of these.
    State {
        /// Given; the addressee has not acknowledged.
        Given = "given",
        /// The addressee knows and takes it on.
        Acknowledged = "acknowledged",
        /// Done, as the addressee reports; the giver has not looked.
        Executed = "executed",
        /// The addressee will not or cannot; the giver decides what now.
        Declined = "declined",
        /// The giver accepts that it is done.
        Settled = "settled",
        /// The giver takes it back.
        Withdrawn = "withdrawn",
    }
}

impl State {
    /// Whether something is still to come.
    #[must_use]
    pub const fn is_live(self) -> bool {
        !matches!(self, Self::Settled | Self::Withdrawn)
    }
    /// Whether the addressee has to do something.
    #[must_use]
    pub const fn waits_for_addressee(self) -> bool {
        matches!(self, Self::Given | Self::Acknowledged)
    }
}

kernel::coded! {
    /// What can be done to a commitment.
    Turn {
        /// The addressee acknowledges.
        Acknowledge = "acknowledge",
        /// The addressee reports that it is done.
        Execute = "execute",
        /// The addressee declines.
        Decline = "decline",
        /// The addressee says how it goes.
        Reply = "reply",
        /// The giver accepts.
        Settle = "settle",
        /// The giver sends it back.
        Return = "return",
        /// The giver takes it back.
        Withdraw = "withdraw",
        /// The giver sets other times.
        Redate = "redate",
        /// The giver gives it to somebody else.
        Readdress = "readdress",
    }
}

/// The state after a turn, or nothing where the turn makes no sense.
#[must_use]
pub const fn after(state: State, turn: Turn) -> Option<State> {
    use State::{Acknowledged, Declined, Executed, Given, Settled, Withdrawn};
    match (state, turn) {
        (Settled | Withdrawn, _) => None,
        (Given, Turn::Acknowledge) => Some(Acknowledged),
        (Given | Acknowledged, Turn::Execute) => Some(Executed),
        (Given | Acknowledged, Turn::Decline) => Some(Declined),
        (Executed, Turn::Settle) => Some(Settled),
        // What is sent back was known: nobody has to acknowledge again.
        (Executed | Declined, Turn::Return) => Some(Acknowledged),
        (Given | Acknowledged | Declined, Turn::Readdress) => Some(Given),
        (_, Turn::Withdraw) => Some(Withdrawn),
        (_, Turn::Reply) | (Given | Acknowledged, Turn::Redate) => Some(state),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_follow_what() {
        use State::{Acknowledged, Declined, Executed, Given, Settled, Withdrawn};
        let (a, d, e, g) = (Some(Acknowledged), Some(Declined), Some(Executed), Some(Given));
        let (s, w) = (Some(Settled), Some(Withdrawn));
        // acknowledge, execute, decline, reply, settle, return, withdraw, redate, readdress
        let table = [
            (Given, [a, e, d, g, None, None, w, g, g]),
            (Acknowledged, [None, e, d, a, None, None, w, a, g]),
            (Executed, [None, None, None, e, s, a, w, None, None]),
            (Declined, [None, None, None, d, None, a, w, None, g]),
            (Settled, [None; 9]),
            (Withdrawn, [None; 9]),
        ];
        for (state, row) in table {
            for (turn, wanted) in Turn::ALL.iter().zip(row) {
                assert_eq!(after(state, *turn), wanted, "{state} {turn}");
            }
        }
    }

    #[test]
    fn numbers_are_written_as_people_say_them() {
        assert_eq!(number(Sort::Order, 26, 7), "O-26-0007");
        assert_eq!(number(Sort::Recommendation, 26, 12345), "RC-26-12345");
    }
}
