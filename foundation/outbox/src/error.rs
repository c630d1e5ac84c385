//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal, Timestamp};

use crate::message::State;
use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    change.refusal("refusal-message-changed")
}

/// In this state it cannot be done.
#[must_use]
pub fn wrong_state(number: &str, state: State) -> Refusal {
    Refusal::conflict("refusal-message-state").with("number", number).with("state", state)
}

/// Its words must not leave the house.
#[must_use]
pub fn guarded() -> Refusal {
    Refusal::invalid("content", "refusal-message-guarded")
}

/// More than can be taken at once.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-message-many").with("most", most)
    }
}

/// Nobody was found for any of those whom it is for.
#[must_use]
pub fn nobody() -> Refusal {
    Refusal::invalid("to", "refusal-message-nobody")
}

/// None of them waits for its release any more.
#[must_use]
pub fn none_waits() -> Refusal {
    Refusal::conflict("refusal-message-none-waits")
}

/// It was written to somebody else.
#[must_use]
pub fn not_recipient(number: &str) -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-message-recipient")
        .with("number", number)
        .with("power", "message.send")
}

/// The link opens nothing any more.
#[must_use]
pub fn link_closed() -> Refusal {
    Refusal::new(Kind::NotFound, "refusal-message-link-closed")
}

/// Two shifts of one office would overlap.
#[must_use]
pub fn overlap(from: Timestamp, until: Timestamp) -> Refusal {
    Refusal::invalid("from", "refusal-rota-overlap")
        .with("from", from.rfc3339())
        .with("until", until.rfc3339())
}
