//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal, Timestamp};

use crate::need::State;
use crate::site::SiteState;
use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    change.refusal("refusal-relief-changed")
}

/// A need in this state does not take that.
#[must_use]
pub fn wrong_state(number: &str, state: State) -> Refusal {
    Refusal::conflict("refusal-relief-state").with("number", number).with("state", state)
}

/// A site in this state does not take that.
#[must_use]
pub fn site_not_open(code: &str, state: SiteState) -> Refusal {
    Refusal::conflict("refusal-relief-site-state").with("site", code).with("site-state", state)
}

/// Not so much is free there; says how much is.
#[must_use]
pub fn not_free(code: &str, free: i64, asked: i64) -> Refusal {
    Refusal { kind: Kind::Conflict, ..Refusal::invalid("n", "refusal-relief-not-free") }
        .with("site", code)
        .with("free", free)
        .with("asked", asked)
}

/// More than the need still misses; says how much that is.
#[must_use]
pub fn more_than_missing(missing: i64) -> Refusal {
    Refusal::invalid("n", "refusal-relief-more-than-missing").with("missing", missing)
}

/// More than is still to come of a part; says how much that is.
#[must_use]
pub fn more_than_rest(rest: i64) -> Refusal {
    Refusal::invalid("n", "refusal-relief-more-than-rest").with("rest", rest)
}

/// The site tells nothing of this kind.
#[must_use]
pub fn not_told(field: &str, code: &str, kind: &str) -> Refusal {
    Refusal::invalid(field, "refusal-relief-kind-not-there").with("site", code).with("kind", kind)
}

/// A number below nought, or more than anybody can mean.
#[must_use]
pub fn no_count(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-relief-count").with("most", crate::level::MOST)
}

/// The site cannot be closed while so much is reserved there.
#[must_use]
pub fn still_reserved(code: &str, reserved: i64) -> Refusal {
    Refusal::conflict("refusal-relief-still-reserved").with("site", code).with("reserved", reserved)
}

/// It was asked by somebody else.
#[must_use]
pub fn not_asker(number: &str, function: &str) -> Refusal {
    Refusal { field: Some("said-by".into()), ..Refusal::new(Kind::Forbidden, "refusal-relief-not-asker") }
        .with("number", number)
        .with("power", "need.ask")
        .with("function", function)
}

/// A moment in this field that is over already.
#[must_use]
pub fn in_the_past(field: &str, at: Timestamp) -> Refusal {
    Refusal::invalid(field, "refusal-relief-past").with("at", at.rfc3339())
}

/// The link takes nothing, or nothing more.
#[must_use]
pub fn link_closed() -> Refusal {
    Refusal::new(Kind::NotFound, "refusal-relief-link-closed")
}

/// Too much of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-relief-many").with("most", most)
    }
}
