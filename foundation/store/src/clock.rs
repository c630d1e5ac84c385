//! Notices when the wall clock is moved under the program.

use std::time::Instant;

use kernel::{Clock, ClockQuality, Timestamp};

/// A step of the wall clock against the monotonic one that is worth an entry, in microseconds.
const STEP: i64 = 1_000_000;

/// Compares the wall clock with the monotonic one from group to group.
pub(crate) struct Steps {
    last: Option<(Timestamp, Instant)>,
}

impl Steps {
    pub(crate) const fn new() -> Self {
        Self { last: None }
    }

    /// The present instant, and by how much (µs) the wall clock was moved since the last call, if by over a second.
    #[expect(clippy::disallowed_methods, reason = "the monotonic clock is what a step is measured against")]
    pub(crate) fn now(&mut self, clock: &dyn Clock) -> (Timestamp, Option<i64>) {
        let (wall, mono) = (clock.now(), Instant::now());
        let previous = self.last.replace((wall, mono));
        if clock.quality() == ClockQuality::Virtual {
            return (wall, None);
        }
        let step = previous.map(|(w, m)| {
            let passed = i64::try_from(mono.duration_since(m).as_micros()).unwrap_or(i64::MAX);
            wall.0.saturating_sub(w.0).saturating_sub(passed)
        });
        (wall, step.filter(|s| s.abs() > STEP))
    }
}
