//! An account: where it stands, and what may follow what.

use signing::Copies;

/// The copies of accounts that were given out to be signed.
pub const COPIES: Copies = Copies { table: "account_copy", of: "account" };

kernel::coded! {
    /// Where an account stands. It is in exactly one of these.
    State {
        /// Its sections are written; nobody is asked yet.
        Preparation = "preparation",
        /// Functions are asked for their contributions.
        Asked = "asked",
        /// It is read as a whole.
        Review = "review",
        /// Its content is fixed, with its hash; it may be issued.
        Frozen = "frozen",
        /// It is out, or will be at the end of its embargo.
        Issued = "issued",
        /// It was given up.
        Dropped = "dropped",
    }
}

impl State {
    /// Whether its sections can still be written.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Preparation | Self::Asked | Self::Review)
    }
    /// Whether its content is fixed.
    #[must_use]
    pub const fn is_fixed(self) -> bool {
        matches!(self, Self::Frozen | Self::Issued)
    }
}

kernel::coded! {
    /// A step that somebody takes with the whole account.
    Step {
        /// It is read as a whole.
        Review = "review",
        /// It goes back to those who write.
        Back = "back",
        /// It is given up.
        Drop = "drop",
    }
}

/// The state after a step, or nothing where the step makes no sense.
#[must_use]
pub const fn after(state: State, step: Step) -> Option<State> {
    match (state, step) {
        (State::Preparation | State::Asked, Step::Review) => Some(State::Review),
        (State::Review | State::Frozen, Step::Back) => Some(State::Preparation),
        (State::Preparation | State::Asked | State::Review | State::Frozen, Step::Drop) => {
            Some(State::Dropped)
        }
        _ => None,
    }
}

/// The number as people say it: `NO-2023`.
#[must_use]
pub fn number(prefix: &str, year: i64) -> String {
    format!("{prefix}-{year}")
}

/// The same where it is not the first of its kind in the year: `RA-2023-2`.
#[must_use]
pub fn number_of(prefix: &str, year: i64, n: i64) -> String {
    if n > 1 { format!("{prefix}-{year}-{n}") } else { number(prefix, year) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_follow_what() {
        let (p, r, d) = (Some(State::Preparation), Some(State::Review), Some(State::Dropped));
        // review, back, drop
        let table = [
            (State::Preparation, [r, None, d]),
            (State::Asked, [r, None, d]),
            (State::Review, [None, p, d]),
            (State::Frozen, [None, p, d]),
            (State::Issued, [None; 3]),
            (State::Dropped, [None; 3]),
        ];
        for (state, row) in table {
            for (step, wanted) in Step::ALL.iter().zip(row) {
                assert_eq!(after(state, *step), wanted, "{state} {step}");
            }
        }
    }
}
