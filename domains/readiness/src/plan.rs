//! A plan: what sorts there are, where its content comes from, the states of a version and what may follow what.

kernel::coded! {
    /// What sort of plan.
    Sort {
        /// The general emergency and intervention plan of a territory.
        General = "general",
        /// A special plan for one particular risk; completes the general one.
        Special = "special",
        /// The plan of one discipline.
        Monodisciplinary = "monodisciplinary",
        /// The internal plan of a site.
        Internal = "internal",
    }
}

kernel::coded! {
    /// Where the content of a plan comes from.
    Standing {
        /// Written here.
        Own = "own",
        /// Only the title is known; the content was never entered.
        TitleOnly = "title-only",
        /// Invented, for demonstrations and exercises.
        Fictitious = "fictitious",
    }
}

kernel::coded! {
    /// Where a version stands. It is in exactly one of these.
    Status {
        /// It is being written.
        Draft = "draft",
        /// It waits for somebody else to approve it.
        Submitted = "submitted",
        /// It holds.
        Approved = "approved",
        /// It came with the profile; nobody approved it.
        Shipped = "shipped",
        /// A later version holds.
        Replaced = "replaced",
        /// The plan was withdrawn.
        Withdrawn = "withdrawn",
    }
}

impl Status {
    /// Whether its cards open and it can be activated.
    #[must_use]
    pub const fn holds(self) -> bool {
        matches!(self, Self::Approved | Self::Shipped)
    }
    /// Whether it is on its way to approval.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Submitted)
    }
}

kernel::coded! {
    /// What can be done to a version.
    Turn {
        /// Its content is changed.
        Edit = "edit",
        /// It is handed in.
        Submit = "submit",
        /// It is sent back to its author.
        Return = "return",
        /// It is approved.
        Approve = "approve",
    }
}

/// The status after a turn, or nothing where the turn makes no sense.
#[must_use]
pub const fn after(status: Status, turn: Turn) -> Option<Status> {
    match (status, turn) {
        (Status::Draft, Turn::Edit) | (Status::Submitted, Turn::Return) => Some(Status::Draft),
        (Status::Draft, Turn::Submit) => Some(Status::Submitted),
        (Status::Submitted, Turn::Approve) => Some(Status::Approved),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_follow_what() {
        // edit, submit, return, approve
        let table = [
            (Status::Draft, [Some(Status::Draft), Some(Status::Submitted), None, None]),
            (Status::Submitted, [None, None, Some(Status::Draft), Some(Status::Approved)]),
            (Status::Approved, [None; 4]),
            (Status::Shipped, [None; 4]),
            (Status::Replaced, [None; 4]),
            (Status::Withdrawn, [None; 4]),
        ];
        for (status, row) in table {
            for (turn, wanted) in Turn::ALL.iter().zip(row) {
                assert_eq!(after(status, *turn), wanted, "{status} {turn}");
            }
        }
    }
}
