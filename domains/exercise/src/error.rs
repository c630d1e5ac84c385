//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal};

use crate::exercise::State;

/// It is over: what was asked for is for an exercise that is being played.
#[must_use]
pub fn over(no: i64, state: State) -> Refusal {
    Refusal::conflict("refusal-exercise-over").with("no", no).with("state", state)
}

/// It has to be ended or closed first.
#[must_use]
pub fn still(no: i64, state: State) -> Refusal {
    Refusal::conflict("refusal-exercise-still").with("no", no).with("state", state)
}

/// As many are open as may be.
#[must_use]
pub fn too_many_open(most: i64) -> Refusal {
    Refusal::new(Kind::Limit, "refusal-exercise-open").with("most", most)
}

/// There are as many of something as may be.
#[must_use]
pub fn too_many(what: &str, most: i64) -> Refusal {
    Refusal::new(Kind::Limit, "refusal-exercise-many").with("what", what).with("most", most)
}

/// There is no such objective, inject or part.
#[must_use]
pub fn none(field: &str, n: i64) -> Refusal {
    Refusal::invalid(field, "refusal-exercise-none").with("n", n)
}

/// It happened already, or was left out.
#[must_use]
pub fn inject_past(n: i64) -> Refusal {
    Refusal::conflict("refusal-exercise-inject").with("n", n)
}

/// It did not happen yet.
#[must_use]
pub fn inject_to_come(n: i64) -> Refusal {
    Refusal::conflict("refusal-exercise-inject-to-come").with("n", n)
}

/// A part that reaches areas needs one.
#[must_use]
pub fn area() -> Refusal {
    Refusal::invalid("area", "refusal-missing")
}

/// Somebody has that part already.
#[must_use]
pub fn admitted(name: &str) -> Refusal {
    Refusal::conflict("refusal-exercise-admitted").with("name", name)
}
