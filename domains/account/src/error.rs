//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal};

use crate::account::State;
use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    change.refusal("refusal-account-changed")
}

/// In this state that cannot be done.
#[must_use]
pub fn wrong_state(number: &str, state: State) -> Refusal {
    Refusal::conflict("refusal-account-state").with("number", number).with("state", state)
}

/// It was published elsewhere, and stands as it was published.
#[must_use]
pub fn published(number: &str) -> Refusal {
    Refusal::conflict("refusal-account-published").with("number", number)
}

/// The kind has an account of that year already.
#[must_use]
pub fn there_already(number: &str) -> Refusal {
    Refusal::conflict("refusal-account-there").with("number", number)
}

/// The section was asked of another function.
#[must_use]
pub fn not_asked(function: &str) -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-account-asked").with("function", function)
}

/// That function cannot hand a text in, so it is not asked for one.
#[must_use]
pub fn cannot_hand_in(function: &str) -> Refusal {
    Refusal::invalid("function", "refusal-account-cannot-hand-in").with("function", function)
}

/// Nothing is owed for that section now.
#[must_use]
pub fn not_now(key: &str) -> Refusal {
    Refusal::conflict(key)
}

/// Whoever wrote in it does not fix or issue it.
#[must_use]
pub fn own() -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-account-own")
}

/// Whoever handed a text in does not judge it.
#[must_use]
pub fn own_text() -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-account-own-text")
}

/// What the page showed is no longer what would be fixed.
#[must_use]
pub fn another_content() -> Refusal {
    Refusal::conflict("refusal-account-content")
}

/// Something is there in one language alone, and no reason says why it is fixed all the same.
#[must_use]
pub fn lacking(n: usize) -> Refusal {
    Refusal::invalid("words", "refusal-account-lacking").with("n", n)
}

/// Something is missing, and no reason says why it is fixed all the same.
#[must_use]
pub fn missing(n: usize) -> Refusal {
    Refusal::invalid("words", "refusal-account-missing").with("n", n)
}

/// The embargo is over, or there never was one: what is out is not taken back.
#[must_use]
pub fn embargo_over(number: &str) -> Refusal {
    Refusal::conflict("refusal-account-embargo-over").with("number", number)
}

/// What it is about is still there: a section is removed only once that is gone.
#[must_use]
pub fn not_gone(code: &str) -> Refusal {
    Refusal::conflict("refusal-account-not-gone").with("section", code)
}

/// More than an account may be.
#[must_use]
pub fn too_large(most: usize) -> Refusal {
    Refusal::new(Kind::Limit, "refusal-account-large").with("most", most)
}
