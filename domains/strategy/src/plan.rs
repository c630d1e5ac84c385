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
        /// Validate what has changed since the last validation.
        ValidateChanges = "validate-changes",
        /// Refuse what has changed since then, with a reason: it stays marked.
        RefuseChanges = "refuse-changes",
    }
}

impl Step {
    /// Whether it is about what has changed since the last validation.
    #[must_use]
    pub const fn is_of_changes(self) -> bool {
        matches!(self, Self::ValidateChanges | Self::RefuseChanges)
    }
    /// Whether it needs a reason.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Refuse | Self::RefuseChanges)
    }
}

/// The state after a step, or nothing where the step makes no sense.
#[must_use]
pub const fn after(state: State, step: Step) -> Option<State> {
    match (state, step) {
        (State::Draft, Step::HandIn) => Some(State::HandedIn),
        (State::HandedIn, Step::Validate)
        | (State::Validated, Step::ValidateChanges | Step::RefuseChanges) => Some(State::Validated),
        (State::HandedIn, Step::Refuse) => Some(State::Draft),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_follow_what() {
        // hand in, validate, refuse, validate changes, refuse changes
        let stays = Some(State::Validated);
        let table = [
            (State::Draft, [Some(State::HandedIn), None, None, None, None]),
            (State::HandedIn, [None, Some(State::Validated), Some(State::Draft), None, None]),
            (State::Validated, [None, None, None, stays, stays]),
        ];
        assert_eq!(table.len(), State::ALL.len());
        for (state, row) in table {
            for (step, wanted) in Step::ALL.iter().zip(row) {
                assert_eq!(after(state, *step), wanted, "{state} {step}");
            }
        }
    }
}
