//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal, Timestamp};

use crate::addressee::Office;
use crate::commitment::{State, Turn};
use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    change.refusal("refusal-commitment-changed")
}

/// In this state it cannot take that turn.
#[must_use]
pub fn wrong_state(number: &str, state: State, turn: Turn) -> Refusal {
    Refusal::conflict("refusal-commitment-state")
        .with("number", number)
        .with("state", state)
        .with("turn", turn)
}

/// It is over: settled or withdrawn.
#[must_use]
pub fn ended(number: &str, state: State) -> Refusal {
    Refusal::conflict("refusal-commitment-ended").with("number", number).with("state", state)
}

/// It was given to somebody else.
#[must_use]
pub fn not_addressee(number: &str, office: Option<&Office>) -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-commitment-addressee")
        .with("number", number)
        .with("power", "commitment.answer")
        .with("function", office.map_or("", |o| o.function.as_str()))
}

/// It was given by somebody else.
#[must_use]
pub fn not_giver(number: &str, function: &str) -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-commitment-giver")
        .with("number", number)
        .with("power", "commitment.settle")
        .with("function", function)
}

/// A moment in this field that is over already.
#[must_use]
pub fn in_the_past(field: &str, at: Timestamp) -> Refusal {
    Refusal::invalid(field, "refusal-commitment-past").with("at", at.rfc3339())
}

/// "Done" without anything that shows or says it.
#[must_use]
pub fn no_evidence() -> Refusal {
    Refusal::invalid("words", "refusal-commitment-evidence")
}

/// Too much of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-commitment-many").with("most", most)
    }
}

/// Something with its own key, about an act that makes no sense now.
#[must_use]
pub fn not_now(key: &str, number: &str) -> Refusal {
    Refusal::conflict(key).with("number", number)
}
