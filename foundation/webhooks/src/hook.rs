//! A hook and where it stands.

kernel::coded! {
    /// Where a hook stands.
    State {
        /// It is told.
        Running = "running",
        /// Somebody stopped it for a while; what happens meanwhile is told afterwards.
        Paused = "paused",
        /// Nobody answered for too long: nothing is told until somebody lets it go on.
        GivenUp = "given-up",
        /// It is over.
        Ended = "ended",
    }
}

kernel::coded! {
    /// What is done with a hook.
    Turn {
        /// Stop it for a while.
        Pause = "pause",
        /// Let it go on where it stopped.
        Resume = "resume",
        /// End it.
        End = "end",
    }
}

impl State {
    /// Where a turn leads from here; nothing where there is no such turn.
    #[must_use]
    pub const fn after(self, turn: Turn) -> Option<Self> {
        match (self, turn) {
            (Self::Running, Turn::Pause) => Some(Self::Paused),
            (Self::Running | Self::Paused | Self::GivenUp, Turn::Resume) => Some(Self::Running),
            (Self::Running | Self::Paused | Self::GivenUp, Turn::End) => Some(Self::Ended),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_ended_stays_so() {
        for turn in Turn::ALL {
            assert_eq!(State::Ended.after(*turn), None);
        }
        assert_eq!(State::GivenUp.after(Turn::Resume), Some(State::Running));
        assert_eq!(
            State::Running.after(Turn::Resume),
            Some(State::Running),
            "after a restore it is held, and let go on"
        );
        assert_eq!(State::Paused.after(Turn::Pause), None);
    }
}
