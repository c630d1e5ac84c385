//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal, Timestamp};

use crate::facts::Regime;
use crate::phase::{Act, Level, State};
use crate::state::{Changed, Now};

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    change.refusal("refusal-phase-changed")
}

/// No regime of that level applied at that time.
#[must_use]
pub fn no_regime(level: Level, at: Timestamp) -> Refusal {
    Refusal::invalid("level", "refusal-phase-regime").with("level", level).with("day", at.rfc3339())
}

/// Another function decides: who, and what to do meanwhile.
#[must_use]
pub fn not_competent(regime: &Regime) -> Refusal {
    let key = if regime.received() { "refusal-phase-received" } else { "refusal-phase-function" };
    Refusal::new(Kind::Forbidden, key)
        .with("power", "phase.declare")
        .with("level", regime.level)
        .with("functions", regime.functions.join(","))
}

/// The function is the right one, elsewhere.
#[must_use]
pub fn beyond_reach(level: Level) -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-phase-reach").with("power", "phase.declare").with("level", level)
}

/// Its territory is exactly one area of a kind.
#[must_use]
pub fn one_area(level: Level) -> Refusal {
    Refusal::invalid("territory", "refusal-phase-one-area").with("level", level)
}

/// All criteria have to hold, or at least one.
#[must_use]
pub fn criteria(regime: &Regime) -> Refusal {
    let key = if regime.every_criterion { "refusal-phase-criteria-all" } else { "refusal-phase-criteria" };
    Refusal::invalid("criteria", key).with("level", regime.level)
}

/// A higher phase that freezes this level is in force.
pub(crate) fn frozen(by: &Now) -> Refusal {
    Refusal::conflict("refusal-phase-frozen")
        .with("number", &by.number)
        .with("level", by.level)
        .with("at", by.since.rfc3339())
}

/// There is one of that level for the same emergency and place already.
pub(crate) fn already(by: &Now) -> Refusal {
    Refusal::conflict("refusal-phase-already")
        .with("number", &by.number)
        .with("level", by.level)
        .with("at", by.since.rfc3339())
}

/// It has ended.
#[must_use]
pub fn ended(number: &str, state: State) -> Refusal {
    Refusal::conflict("refusal-phase-ended").with("number", number).with("state", state)
}

/// Only the competent function changes what was declared; others complete it.
#[must_use]
pub fn not_to_amend(regime: &Regime) -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-phase-amend")
        .with("power", "phase.declare")
        .with("level", regime.level)
        .with("functions", regime.functions.join(","))
}

/// Nobody waits for a word about that act.
#[must_use]
pub fn nothing_waits(number: &str, act: Act) -> Refusal {
    Refusal::conflict("refusal-phase-nothing-waits").with("number", number).with("act", act)
}

/// It would end before it began.
#[must_use]
pub fn before_it_began(since: Timestamp) -> Refusal {
    Refusal::invalid("stated", "refusal-phase-before").with("at", since.rfc3339())
}

/// Too much of it.
#[must_use]
pub fn too_many(field: &str, most: impl std::fmt::Display) -> Refusal {
    let refusal = Refusal::new(Kind::Limit, "refusal-phase-many").with("most", most);
    Refusal { field: Some(field.to_owned()), ..refusal }
}

/// Something with its own key, about a thing that makes no sense now.
#[must_use]
pub fn not_now(key: &str, number: &str) -> Refusal {
    Refusal::conflict(key).with("number", number)
}
