//! The operational plan of a year: drawn up, handed in, validated by the board.

kernel::coded! {
    /// Where a plan stands.
    State {
        /// It is being drawn up.
        Draft = "draft",
        /// It lies before the board.
        HandedIn = "handed-in",
        /// The board validated it; what changes afterwards is marked.
        Validated = "validated",
    }
}

kernel::coded! {
    /// What can be done to a plan.
    Step {
        /// Lay it before the board.
        HandIn = "hand-in",
        /// Validate it.
        Validate = "validate",
        /// Send it back, with a reason.
        Refuse = "refuse",
    }
}

/// The state after a step, or nothing where the step makes no sense.
#[must_use]
pub const fn after(state: State, step: Step) -> Option<State> {
    match (state, step) {
        (State::Draft, Step::HandIn) => Some(State::HandedIn),
        (State::HandedIn, Step::Validate) => Some(State::Validated),
        (State::HandedIn, Step::Refuse) => Some(State::Draft),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_follow_what() {
        // hand in, validate, refuse
        let table = [
            (State::Draft, [Some(State::HandedIn), None, None]),
            (State::HandedIn, [None, Some(State::Validated), Some(State::Draft)]),
            (State::Validated, [None; 3]),
        ];
        assert_eq!(table.len(), State::ALL.len());
        for (state, row) in table {
            for (step, wanted) in Step::ALL.iter().zip(row) {
                assert_eq!(after(state, *step), wanted, "{state} {step}");
            }
        }
    }
}
