//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal, Timestamp};

use crate::planned::{State, Step};
use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    Refusal::conflict("refusal-planned-changed")
        .with("function", &change.function)
        .with("at", change.at.rfc3339())
        .with("seq", change.seq)
}

/// An event in this state does not take that.
#[must_use]
pub fn wrong_state(number: &str, state: State) -> Refusal {
    Refusal::conflict("refusal-planned-state").with("number", number).with("state", state)
}

/// This step does not follow on this state.
#[must_use]
pub fn wrong_step(number: &str, state: State, step: Step) -> Refusal {
    Refusal::conflict("refusal-planned-step").with("number", number).with("state", state).with("step", step)
}

/// It is not ready: so many checks and so many conflicts have no answer.
#[must_use]
pub fn not_ready(number: &str, checks: usize, conflicts: usize) -> Refusal {
    Refusal::conflict("refusal-planned-not-ready")
        .with("number", number)
        .with("checks", checks)
        .with("conflicts", conflicts)
}

/// There is no such row, resource, risk or lesson, or no more.
#[must_use]
pub fn gone(n: i64) -> Refusal {
    Refusal::conflict("refusal-planned-gone").with("n", n)
}

/// The two are not in conflict, or not any more.
#[must_use]
pub fn no_conflict() -> Refusal {
    Refusal::conflict("refusal-planned-no-conflict")
}

/// Times in the wrong order, or too far apart.
#[must_use]
pub fn order(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-planned-order")
}

/// Longer than anything is.
#[must_use]
pub fn too_long(field: &str, days: i64) -> Refusal {
    Refusal::invalid(field, "refusal-planned-longest").with("days", days)
}

/// A row would have to wait for itself.
#[must_use]
pub fn waits_for_itself() -> Refusal {
    Refusal::invalid("after", "refusal-planned-circle")
}

/// A number below the least, or more than anybody can mean.
#[must_use]
pub fn no_count(field: &str, least: i64, most: i64) -> Refusal {
    Refusal::invalid(field, "refusal-planned-count").with("least", least).with("most", most)
}

/// A moment in this field that is over already.
#[must_use]
pub fn in_the_past(field: &str, at: Timestamp) -> Refusal {
    Refusal::invalid(field, "refusal-planned-past").with("at", at.rfc3339())
}

/// Too many of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-planned-many").with("most", most)
    }
}
