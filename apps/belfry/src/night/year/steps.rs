//! Days pass: what happens at which local time, and what the program does by itself meanwhile.

use jiff::civil::DateTime;
use kernel::{Clock, Timestamp};

use super::Hand;
use super::clock::NightClock;
use crate::flows;
use crate::outbox::Runner;
use crate::wiring::{Live, WorldError};

/// What somebody does.
pub(super) type Act<'a> = Box<dyn FnOnce(&Hand<'a>) -> Result<(), WorldError> + 'a>;

/// What happens in a year.
#[derive(Default)]
pub(super) struct Steps<'a>(Vec<(DateTime, Act<'a>)>);

impl<'a> Steps<'a> {
    /// Something at a local time; of two at one time the one that was told first comes first.
    pub(super) fn at(&mut self, on: DateTime, act: impl FnOnce(&Hand<'a>) -> Result<(), WorldError> + 'a) {
        self.0.push((on, Box::new(act)));
    }

    pub(super) fn in_order(mut self) -> impl Iterator<Item = (DateTime, Act<'a>)> {
        self.0.sort_by_key(|(on, _)| *on);
        self.0.into_iter()
    }
}

/// What falls due between two steps happens in its week, in microseconds.
const WEEK: i64 = 7 * 86_400 * 1_000_000;
/// Rounds after which nothing follows from anything any more.
const SETTLED: usize = 4;

/// The clock of the year, and the rounds that the program makes while it moves.
pub(super) struct Days<'a> {
    world: &'a Live,
    clock: &'a NightClock,
    runner: Runner,
}

impl<'a> Days<'a> {
    /// # Errors
    /// When the ways out cannot be used.
    pub(super) fn of(world: &'a Live, clock: &'a NightClock) -> Result<Self, WorldError> {
        Ok(Self { world, clock, runner: Runner::new(world)? })
    }

    /// Lets the days pass until then. Time that is over stays over: after a stop the clock stands where it was.
    pub(super) fn until(&self, at: Timestamp) {
        loop {
            let left = at.0.saturating_sub(self.clock.now().0);
            if left <= 0 {
                return;
            }
            self.clock.skip(left.min(WEEK));
            self.round();
        }
    }

    /// Until nothing follows from anything any more, before somebody looks.
    pub(super) fn settle(&self) {
        (0..SETTLED).for_each(|_| self.round());
    }

    fn round(&self) {
        flows::run(self.world);
        self.runner.run();
    }
}
