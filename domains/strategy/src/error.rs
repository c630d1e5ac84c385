//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal};

use crate::plan;
use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    Refusal::conflict("refusal-strategy-changed")
        .with("function", &change.function)
        .with("at", change.at.rfc3339())
        .with("seq", change.seq)
}

/// There is an objective with this code already.
#[must_use]
pub fn code_taken(code: &str) -> Refusal {
    Refusal::invalid("code", "refusal-strategy-code-taken").with("code", code)
}

/// An operational objective stands under a strategic one, a strategic one under none.
#[must_use]
pub fn wrong_parent() -> Refusal {
    Refusal::invalid("parent", "refusal-strategy-parent")
}

/// The last year or day lies before the first.
#[must_use]
pub fn order(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-strategy-order")
}

/// A year that nobody plans for.
#[must_use]
pub fn no_year(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-strategy-year")
}

/// A number below nought, or more than anybody can mean.
#[must_use]
pub fn no_amount(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-strategy-amount")
}

/// Too many of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-strategy-many").with("most", most)
    }
}

/// The projects would wait for each other in a circle.
#[must_use]
pub fn circle(chain: &[String]) -> Refusal {
    Refusal::invalid("after", "refusal-strategy-circle").with("chain", chain.join(" → "))
}

/// What it would wait for is no project that this person may see.
#[must_use]
pub fn no_project() -> Refusal {
    Refusal::invalid("after", "refusal-strategy-after")
}

/// There is a plan for this year already.
#[must_use]
pub fn year_taken(year: i64) -> Refusal {
    Refusal::invalid("year", "refusal-strategy-plan-there").with("year", year)
}

/// This step does not follow on the state of the plan.
#[must_use]
pub fn wrong_step(year: i64, state: plan::State) -> Refusal {
    Refusal::conflict("refusal-strategy-plan-state").with("year", year).with("state", state)
}

/// A plan without anything in it.
#[must_use]
pub fn empty_plan(year: i64) -> Refusal {
    Refusal::conflict("refusal-strategy-plan-empty").with("year", year)
}

/// Whoever handed it in does not validate it.
#[must_use]
pub fn own_plan() -> Refusal {
    Refusal::conflict("refusal-strategy-own-plan")
}

/// Whoever changed something after the validation does not validate that.
#[must_use]
pub fn own_changes() -> Refusal {
    Refusal::conflict("refusal-strategy-own-changes")
}

/// Something has changed that this person may not see: somebody who may see all of it decides.
#[must_use]
pub fn hidden_changes() -> Refusal {
    Refusal::conflict("refusal-strategy-hidden-changes")
}

/// It was done or given up: nothing of it changes.
#[must_use]
pub fn ended(number: &str) -> Refusal {
    Refusal::conflict("refusal-strategy-ended").with("number", number)
}

/// There is no such deliverable or milestone, or no more.
#[must_use]
pub fn gone(n: i64) -> Refusal {
    Refusal::conflict("refusal-strategy-gone").with("n", n)
}

/// It was not reached: there is nothing to correct.
#[must_use]
pub fn not_reached(n: i64) -> Refusal {
    Refusal::conflict("refusal-strategy-not-reached").with("n", n)
}

/// A deliverable was reached only where something proves it.
#[must_use]
pub fn no_proof(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-strategy-proof")
}

/// An address begins like one.
#[must_use]
pub fn no_address(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-strategy-address")
}

/// A day that has not come yet.
#[must_use]
pub fn ahead(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-strategy-ahead")
}

/// A phase of the cycle cannot begin before the one before it.
#[must_use]
pub fn before_phase(field: &str, since: jiff::civil::Date) -> Refusal {
    Refusal::invalid(field, "refusal-strategy-phase-before").with("since", since)
}

/// Nothing was said that was not said before.
#[must_use]
pub fn nothing_new() -> Refusal {
    Refusal::conflict("refusal-strategy-nothing")
}
