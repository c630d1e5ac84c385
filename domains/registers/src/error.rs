//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Lang, Refusal};
use store::Changed;

use crate::entry::State;
use crate::instrument::Progress;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    change.refusal("refusal-registers-changed")
}

/// The lesson is in a register already.
#[must_use]
pub fn lesson_entered() -> Refusal {
    Refusal::conflict("refusal-registers-lesson")
}

/// The lesson was withdrawn or declined: nobody owes what it asks.
#[must_use]
pub fn lesson_void() -> Refusal {
    Refusal::conflict("refusal-registers-lesson-void")
}

/// Nothing is to be decided there any more: what the profile says and what stands here agree, or somebody decided.
#[must_use]
pub fn settled() -> Refusal {
    Refusal::conflict("refusal-registers-settled")
}

/// There is no such point, action or sheet.
#[must_use]
pub fn gone(n: i64) -> Refusal {
    Refusal::conflict("refusal-registers-gone").with("n", n)
}

/// What is said to be done has nothing that proves it.
#[must_use]
pub fn no_evidence() -> Refusal {
    Refusal::invalid("evidence", "refusal-registers-no-evidence")
}

/// This state asks for a reason.
#[must_use]
pub fn no_reason(state: State) -> Refusal {
    Refusal::invalid("words-fr", "refusal-registers-reason").with("state", state)
}

/// No day, month or year.
#[must_use]
pub fn no_date(field: &str, value: &str) -> Refusal {
    Refusal::invalid(field, "refusal-registers-date").with("value", value)
}

/// The sheet is not where this can be done to it.
#[must_use]
pub fn sheet_stage(stage: crate::sheet::Stage) -> Refusal {
    Refusal::conflict("refusal-registers-sheet-stage").with("stage", stage)
}

/// Somebody who wrote it or handed it in cannot approve it.
#[must_use]
pub fn own_work() -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-registers-own-work")
}

/// A part has no words in a language, and nobody says why.
#[must_use]
pub fn language_missing(lang: Lang) -> Refusal {
    Refusal::invalid("words", "refusal-registers-language").with("lang", lang)
}

/// The instrument is over.
#[must_use]
pub fn instrument_over(number: &str, progress: Progress) -> Refusal {
    Refusal::conflict("refusal-registers-instrument-over").with("number", number).with("progress", progress)
}

/// The instrument may not go on without its equal-opportunity test.
#[must_use]
pub fn test_missing(number: &str) -> Refusal {
    Refusal::conflict("refusal-registers-test-missing").with("number", number)
}

/// The test is not where this can be done to it.
#[must_use]
pub fn test_stage(stage: crate::test::Stage) -> Refusal {
    Refusal::conflict("refusal-registers-test-stage").with("stage", stage)
}

/// Nothing was said about this criterion.
#[must_use]
pub fn criterion_missing(code: &str) -> Refusal {
    Refusal::invalid(&format!("effect-{code}"), "refusal-registers-criterion").with("criterion", code)
}

/// A harm, or an effect that nobody knows, has no answer.
#[must_use]
pub fn mitigation_missing(code: &str) -> Refusal {
    Refusal::invalid(&format!("mitigation-{code}-fr"), "refusal-registers-mitigation").with("criterion", code)
}

/// Too many of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-registers-many").with("most", most)
    }
}
