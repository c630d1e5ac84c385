//! The clock of an exercise, set by whoever leads it.

use std::sync::{Arc, PoisonError, RwLock};

use exercise::clock::Setting;
use kernel::{Clock, ClockQuality, Timestamp};

/// Shows the time of the exercise; the time outside makes it run.
pub(crate) struct ExerciseClock {
    setting: RwLock<Setting>,
    outside: Arc<dyn Clock>,
}

impl ExerciseClock {
    /// A clock that runs like this.
    pub(crate) fn new(setting: Setting, outside: Arc<dyn Clock>) -> Self {
        Self { setting: RwLock::new(setting), outside }
    }
    /// How it runs.
    pub(crate) fn setting(&self) -> Setting {
        *self.setting.read().unwrap_or_else(PoisonError::into_inner)
    }
    /// Lets it run like this. It never goes back: what was set meanwhile is not undone.
    pub(crate) fn set(&self, setting: Setting) {
        let mut now = self.setting.write().unwrap_or_else(PoisonError::into_inner);
        let outside = self.outside.now();
        let reached = now.at(outside).max(setting.at(outside));
        *now = Setting { shown: reached, outside, pace: setting.pace };
    }
}

impl Clock for ExerciseClock {
    fn now(&self) -> Timestamp {
        self.setting().at(self.outside.now())
    }
    fn quality(&self) -> ClockQuality {
        ClockQuality::Virtual
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use exercise::clock::Pace;
    use kernel::FixedClock;

    const NIGHT: Timestamp = Timestamp(1_795_488_000_000_000);

    #[test]
    fn it_runs_at_its_pace_and_never_goes_back() {
        let outside = Arc::new(FixedClock::at(Timestamp(0)));
        let clock = ExerciseClock::new(Setting::standing(NIGHT, Timestamp(0)), outside.clone());
        outside.advance_seconds(60);
        assert_eq!(clock.now(), NIGHT, "it stands until somebody lets it run");
        clock.set(clock.setting().paced(Pace::Ten, outside.now()));
        outside.advance_seconds(6);
        assert_eq!(clock.now(), NIGHT.plus_seconds(60));
        clock.set(Setting::standing(NIGHT, Timestamp(0)));
        outside.advance_seconds(100);
        assert_eq!((clock.now(), clock.quality()), (NIGHT.plus_seconds(60), ClockQuality::Virtual));
    }
}
