//! An evaluation: what is looked at after an emergency, when, and the number people say.

kernel::coded! {
    /// Where an evaluation stands.
    State {
        /// Being worked on.
        Open = "open",
        /// Closed.
        Closed = "closed",
    }
}

kernel::coded! {
    /// The two debriefs.
    Debrief {
        /// At once, with those who were there.
        Hot = "hot",
        /// Weeks later, with distance.
        Cold = "cold",
    }
}

kernel::coded! {
    /// What a finding says.
    Sort {
        /// It went well.
        Well = "well",
        /// It did not.
        Badly = "badly",
        /// What to do about it.
        Proposal = "proposal",
    }
}

kernel::coded! {
    /// The discipline that a finding is about.
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

/// The number of an evaluation as people say it: `EV-26-0001`.
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("EV-{year:02}-{no:04}")
}
