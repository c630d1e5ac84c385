//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal};

use crate::plan::{State, Step};

/// A plan in this state does not take that.
#[must_use]
pub fn wrong_state(state: State) -> Refusal {
    Refusal::conflict("refusal-programme-state").with("state", state)
}

/// This step does not follow on this state.
#[must_use]
pub fn wrong_step(state: State, step: Step) -> Refusal {
    Refusal::conflict("refusal-programme-step").with("state", state).with("step", step)
}

/// So many open points have no decision yet.
#[must_use]
pub fn undecided(points: usize) -> Refusal {
    Refusal::conflict("refusal-programme-undecided").with("points", points)
}

/// The last day comes before the first.
#[must_use]
pub fn period() -> Refusal {
    Refusal::invalid("until", "refusal-programme-period")
}

/// The number is taken in this plan.
#[must_use]
pub fn taken(number: &str) -> Refusal {
    Refusal::invalid("number", "refusal-programme-taken").with("number", number)
}

/// The plan has no point of this number.
#[must_use]
pub fn no_such_point(field: &str, number: &str) -> Refusal {
    Refusal::invalid(field, "refusal-programme-no-point").with("number", number)
}

/// A text that was read somewhere says where.
#[must_use]
pub fn no_source(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-programme-source")
}

/// A text that is missing has no words.
#[must_use]
pub fn not_missing(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-programme-not-missing")
}

/// A link leads from what is nearer to what is higher.
#[must_use]
pub fn not_upward() -> Refusal {
    Refusal::invalid("to", "refusal-programme-upward")
}

/// No other plan follows this one: there is nothing to carry its points into.
#[must_use]
pub fn no_successor() -> Refusal {
    Refusal::conflict("refusal-programme-no-successor")
}

/// Too many of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-programme-many").with("most", most)
    }
}
