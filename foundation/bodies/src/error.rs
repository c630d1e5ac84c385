//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal};

use crate::session::{ItemState, SessionState, Step};
use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    change.refusal("refusal-body-changed")
}

/// The key of [`just_changed`].
pub const JUST_CHANGED: &str = "refusal-body-just-changed";

/// Somebody else changed it between two looks of whoever asks.
#[must_use]
pub fn just_changed() -> Refusal {
    Refusal::conflict(JUST_CHANGED)
}

/// A session in this state cannot take that step.
#[must_use]
pub fn step(state: SessionState, step: Step) -> Refusal {
    Refusal::conflict("refusal-body-step").with("state", state).with("step", step)
}

/// Something is not possible while the session is in this state.
#[must_use]
pub fn state(key: &str, state: SessionState) -> Refusal {
    Refusal::conflict(key).with("state", state)
}

/// The item was settled already.
#[must_use]
pub fn item_settled(state: ItemState) -> Refusal {
    Refusal::conflict("refusal-body-item-settled").with("state", state)
}

/// Something that makes no sense now.
#[must_use]
pub fn not_now(key: &str) -> Refusal {
    Refusal::conflict(key)
}

/// Too much of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-body-too-many").with("most", most)
    }
}
