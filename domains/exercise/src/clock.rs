//! The clock of an exercise: a time of its own, at a pace of its own.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// How fast the clock runs.
    Pace {
        /// It stands: terms stand with it.
        Paused = "paused",
        /// As outside.
        One = "x1",
        /// Twice as fast.
        Two = "x2",
        /// Five times.
        Five = "x5",
        /// Ten times.
        Ten = "x10",
    }
}

impl Pace {
    /// Seconds of the exercise in a second outside.
    #[must_use]
    pub const fn factor(self) -> i64 {
        match self {
            Self::Paused => 0,
            Self::One => 1,
            Self::Two => 2,
            Self::Five => 5,
            Self::Ten => 10,
        }
    }
}

/// The clock from one setting on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// The time of the exercise when it was set.
    pub shown: Timestamp,
    /// The time outside then.
    pub outside: Timestamp,
    /// The pace from then on.
    pub pace: Pace,
}

impl Setting {
    /// A clock that stands.
    #[must_use]
    pub const fn standing(shown: Timestamp, outside: Timestamp) -> Self {
        Self { shown, outside, pace: Pace::Paused }
    }
    /// The time of the exercise at this time outside. It never goes back, also where the time outside does.
    #[must_use]
    pub fn at(&self, outside: Timestamp) -> Timestamp {
        let passed = outside.0.saturating_sub(self.outside.0).max(0);
        self.shown.plus_micros(passed.saturating_mul(self.pace.factor()))
    }
    /// The same clock at another pace from this time outside on.
    #[must_use]
    pub fn paced(&self, pace: Pace, outside: Timestamp) -> Self {
        Self { shown: self.at(outside), outside, pace }
    }
    /// The same clock put forward to a time of the exercise; never back.
    #[must_use]
    pub fn jumped(&self, to: Timestamp, outside: Timestamp) -> Self {
        Self { shown: self.at(outside).max(to), outside, pace: self.pace }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NIGHT: Timestamp = Timestamp(1_795_488_000_000_000);
    const NOW: Timestamp = Timestamp(1_800_000_000_000_000);

    #[test]
    fn each_pace_makes_its_own_minutes() {
        let table =
            [(Pace::Paused, 0), (Pace::One, 60), (Pace::Two, 120), (Pace::Five, 300), (Pace::Ten, 600)];
        for (pace, seconds) in table {
            let clock = Setting::standing(NIGHT, NOW).paced(pace, NOW);
            assert_eq!(clock.at(NOW.plus_seconds(60)), NIGHT.plus_seconds(seconds), "{pace}");
        }
    }

    #[test]
    fn a_pause_keeps_the_time_and_a_jump_goes_forward_only() {
        let ten = Setting::standing(NIGHT, NOW).paced(Pace::Ten, NOW);
        let paused = ten.paced(Pace::Paused, NOW.plus_seconds(30));
        assert_eq!(paused.at(NOW.plus_seconds(9_999)), NIGHT.plus_seconds(300));
        let on = paused.jumped(NIGHT.plus_seconds(900), NOW.plus_seconds(40));
        assert_eq!(on.at(NOW.plus_seconds(50)), NIGHT.plus_seconds(900));
        assert_eq!(on.jumped(NIGHT, NOW.plus_seconds(60)).at(NOW.plus_seconds(60)), NIGHT.plus_seconds(900));
    }

    proptest! {
        #[test]
        fn the_time_of_an_exercise_never_goes_back(steps in prop::collection::vec((0usize..5, -100i64..1000), 1..20)) {
            let (mut clock, mut outside) = (Setting::standing(NIGHT, NOW), NOW);
            let mut last = clock.at(outside);
            for (pace, seconds) in steps {
                outside = outside.plus_seconds(seconds);
                clock = clock.paced(Pace::ALL[pace], outside);
                prop_assert!(clock.at(outside) >= last);
                last = clock.at(outside);
            }
        }
    }
}
