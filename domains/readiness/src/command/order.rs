//! The order of the cards of a version.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::writable;
use crate::Facts;
use crate::event::{CardsOrdered, Event};

kernel::coded! {
    /// Which way a card moves.
    Way {
        /// Before the one above it.
        Up = "up",
        /// Behind the one below it.
        Down = "down",
    }
}

/// Moves a card of a draft by one place. At the end of the list nothing happens.
#[derive(Debug, Clone)]
pub struct MoveCard {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version.
    pub version: i64,
    /// Its number.
    pub card: u32,
    /// Which way.
    pub way: Way,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for MoveCard {
    type Facts = Facts;
    const NAME: &'static str = "readiness.move-card";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, of) = writable(cx, self.plan, self.version, self.based_on)?;
        let mut order: Vec<u32> = of.cards.iter().map(|c| c.key).collect();
        let place = order.iter().position(|key| *key == self.card).ok_or_else(Refusal::not_found)?;
        let other = match self.way {
            Way::Up => place.checked_sub(1),
            Way::Down => place.checked_add(1).filter(|n| *n < order.len()),
        };
        let Some(other) = other else { return Ok(Vec::new()) };
        order.swap(place, other);
        let event = CardsOrdered { version: of.no, order };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}
