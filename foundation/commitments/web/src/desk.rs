//! What the pages know besides the journal and the desk of every package: seats, links, files.

use std::sync::Arc;

use access::Eye;
use commitments::addressee::{Addressee, Office};
use commitments::read::Mine;
use commitments::{Facts, Seat};
use desk::links::Links;
use desk::{Names, Post};
use kernel::Actor;
use store::StoreError;

/// What rules may look up, for whoever asks from their seat.
pub type Seated = Arc<dyn Fn(&Actor) -> Arc<Facts> + Send + Sync>;

/// Finds the number at which an office is reached.
pub type Reach = Arc<dyn Fn(&Office) -> Option<String> + Send + Sync>;

/// Whether an order to them is told at once, by the program itself, to somebody who has no account here. Another package sends it; the
/// binary joins the two.
pub type Outside = Arc<dyn Fn(&Addressee) -> Result<bool, StoreError> + Send + Sync>;

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights, names and the matters that an order can be about.
    pub post: Arc<Post>,
    /// What rules may look up, for whoever asks from their seat.
    pub facts: Seated,
    /// Number at which an office is reached.
    pub reached: Reach,
    /// Whether an order leaves the house by itself.
    pub outside: Outside,
    /// The secrets of links.
    pub links: Links,
    /// Files.
    pub blobs: store::Blobs,
    /// Address under which people reach this place, for links.
    pub address: String,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        self.post.eye(actor)
    }
    /// Whether their function gives this power somewhere: to show or hide what can be done. The rules decide.
    #[must_use]
    pub fn may(&self, actor: &Actor, power: &str) -> bool {
        self.post.may(actor, power)
    }
    /// Facts for whoever asks.
    #[must_use]
    pub fn facts(&self, actor: &Actor) -> Arc<Facts> {
        (self.facts)(actor)
    }
    /// Names for a page.
    #[must_use]
    pub fn names(&self) -> Arc<Names> {
        self.post.names()
    }
    /// The seat of somebody, as a condition on the board.
    pub(crate) fn mine(&self, actor: &Actor) -> Mine {
        let seat: Seat = self.facts(actor).seat.clone();
        Mine { function: actor.function.clone(), seat }
    }
}
