//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal, Timestamp};

use crate::hook::State;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(seq: i64, at: Timestamp, function: &str) -> Refusal {
    Refusal::conflict("refusal-webhook-changed")
        .with("seq", seq)
        .with("at", at.rfc3339())
        .with("function", function)
}

/// Where it stands there is no such turn.
#[must_use]
pub fn stands(state: State) -> Refusal {
    Refusal::conflict("refusal-webhook-state").with("state", state)
}

/// The mandate is not that of a machine, or does not count now.
#[must_use]
pub fn no_machine() -> Refusal {
    Refusal::invalid("mandate", "refusal-webhook-machine")
}

/// Too many hooks.
#[must_use]
pub fn too_many(most: i64) -> Refusal {
    Refusal::new(Kind::Limit, "refusal-webhook-many").with("most", most)
}
