//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal, Timestamp};

use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    change.refusal("refusal-perimeter-changed")
}

/// It was lifted.
#[must_use]
pub fn lifted(number: &str) -> Refusal {
    Refusal::conflict("refusal-perimeter-lifted").with("number", number)
}

/// The radius of a circle is outside the limits.
#[must_use]
pub fn radius(least: i64, most: i64) -> Refusal {
    Refusal::invalid("metres", "refusal-perimeter-radius").with("least", least).with("most", most)
}

/// Lines that bound nothing.
#[must_use]
pub fn broken(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-perimeter-broken")
}

/// The end is over already, or before the beginning.
#[must_use]
pub fn ends_first(at: Timestamp) -> Refusal {
    Refusal::invalid("until", "refusal-perimeter-until").with("at", at.rfc3339())
}

/// Nothing in a change is other than before.
#[must_use]
pub fn same(number: &str) -> Refusal {
    Refusal::conflict("refusal-perimeter-same").with("number", number)
}

/// There is no such point, or it stands no more.
#[must_use]
pub fn no_point() -> Refusal {
    Refusal::new(Kind::NotFound, "refusal-perimeter-point")
}

/// Too many points at a time.
#[must_use]
pub fn too_many_points(most: usize) -> Refusal {
    Refusal::new(Kind::Limit, "refusal-perimeter-points").with("most", most)
}
