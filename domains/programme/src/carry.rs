//! What becomes of an open point when its plan closes.

kernel::coded! {
    /// The decision on it.
    Decision {
        /// It goes on as a point of the successor.
        Continued = "continued",
        /// It goes into a point of the successor that holds more.
        Merged = "merged",
        /// It is over, because.
        Ended = "ended",
        /// It waits: the successor has no point for it yet.
        Postponed = "postponed",
    }
}

impl Decision {
    /// Whether a point of the successor must be named.
    #[must_use]
    pub const fn leads_on(self) -> bool {
        matches!(self, Self::Continued | Self::Merged)
    }
}
