//! The refusals of this domain: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal, Timestamp};

use crate::plan::{Status, Turn};
use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    change.refusal("refusal-readiness-changed")
}

/// In this status a version cannot take that turn.
#[must_use]
pub fn wrong_status(version: i64, status: Status, turn: Turn) -> Refusal {
    Refusal::conflict("refusal-readiness-status")
        .with("version", version)
        .with("status", status)
        .with("turn", turn)
}

/// Whoever wrote in a version does not approve it.
#[must_use]
pub fn own_version(version: i64) -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-readiness-own")
        .with("version", version)
        .with("power", "plan.approve")
}

/// Only the title of the plan is known: there is nothing to activate.
#[must_use]
pub fn title_only() -> Refusal {
    Refusal::conflict("refusal-readiness-title-only")
}

/// Something with its own key that makes no sense now.
#[must_use]
pub fn not_now(key: &str) -> Refusal {
    Refusal::conflict(key)
}

/// The step was settled already: by this function, at that time.
#[must_use]
pub fn settled_already(function: &str, at: Timestamp) -> Refusal {
    Refusal::conflict("refusal-readiness-step-settled").with("function", function).with("at", at.rfc3339())
}

/// The card is somebody else's.
#[must_use]
pub fn not_your_card(holder: &str) -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-readiness-card")
        .with("holder", holder)
        .with("power", "plan.activate")
}

/// Too much of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-readiness-many").with("most", most)
    }
}
