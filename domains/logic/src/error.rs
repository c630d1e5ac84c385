//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal};

/// Somebody changed it after the page was drawn.
pub const CHANGED: &str = "refusal-logic-changed";

/// An element leads to one that is not there, to itself, or back.
#[must_use]
pub fn leads_back(to: i64) -> Refusal {
    Refusal::invalid("to", "refusal-logic-leads-back").with("n", to)
}

/// There is no such element, or no more.
#[must_use]
pub fn gone(n: i64) -> Refusal {
    Refusal::conflict("refusal-logic-gone").with("n", n)
}

/// Too many of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-logic-many").with("most", most)
    }
}

/// A version that says what the one before says, or nothing.
#[must_use]
pub fn nothing_new() -> Refusal {
    Refusal::conflict("refusal-logic-nothing-new")
}
