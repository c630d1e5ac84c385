//! Telling other programs that something happened: who is told of what under whose mandate, and how far each of them has come.
//!
//! A hook is an address with groups of events and areas, and the mandate of a machine: nothing is told that this mandate may not
//! read. What is told is thin: what happened, when, the number of the entry, and where it can be read. Each hook is told in
//! order; what was not taken is told again after pauses that grow ([`PAUSES`]), and after [`DAYS`] days the hook stands red.
//! Hooks are journalled; how far each has come is kept beside the journal ([`Places`]), and no secret is kept at all: it is made
//! from the place's key ([`signature::secret`]). This package opens no connection.

mod apply;
mod facts;
mod places;
mod state;

pub mod address;
pub mod command;
pub mod error;
pub mod event;
pub mod hook;
pub mod message;
pub mod read;
pub mod signature;

pub use apply::WebhookView;
pub use facts::{Facts, Group, Limits};
pub use places::{Attempt, Outcome, Place, Places, STEPS, Wish};
pub use store::{Ask, Rule};

/// The power that it all asks for.
pub const KEEP: &str = "webhook.keep";

/// Seconds before what was not taken is told again; the last holds from then on.
pub const PAUSES: [i64; 9] = [60, 120, 300, 900, 1_800, 3_600, 10_800, 43_200, 86_400];

/// After so many days without an answer a hook is given up.
pub const DAYS: i64 = 5;

/// When it is told again what was told in vain so many times.
#[must_use]
pub fn again(attempts: i64, now: kernel::Timestamp) -> kernel::Timestamp {
    let nth = usize::try_from(attempts.max(1) - 1).unwrap_or(usize::MAX);
    now.plus_seconds(PAUSES.get(nth).or(PAUSES.last()).copied().unwrap_or(60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_day_and_no_further() {
        let start = kernel::Timestamp::from_seconds(0);
        let after = |attempts| again(attempts, start).seconds();
        assert_eq!(
            [after(0), after(1), after(2), after(9), after(10), after(i64::MAX)],
            [60, 60, 120, 86_400, 86_400, 86_400]
        );
    }
}
