//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment and looks at nothing else.

mod account;
mod axis;
mod cycle;
mod item;
mod load;
mod objective;
mod plan;
mod project;
mod reached;
mod report;
mod take;

pub use account::WriteAccount;
pub use axis::{ReportAxes, Said};
pub use cycle::MoveCycle;
pub use item::{DropItem, ReachItem, WriteItem};
pub use load::{Coming, LoadObjectives, Verdict, coming};
pub use objective::{SetObjective, WordObjective};
pub use plan::{OpenPlan, TakeStep};
pub use project::{DescribeProject, SetProject, TurnProject};
pub use reached::{CorrectItem, ReopenItem};
pub use report::DrawReport;
pub use take::{PlanFile, TakePlan};

use std::collections::BTreeSet;

use kernel::{Handling, Lang, Refusal, Text, Words, at_most};
use store::Deciding;

use crate::Facts;
use crate::objective::Open;

/// Words that may be there, within the limit; blank ones are none.
fn optional(field: &str, words: Option<&Words>, facts: &Facts) -> Result<Option<Words>, Refusal> {
    let words = words.filter(|w| !w.is_blank());
    words.map_or(Ok(()), |w| at_most(field, &w.text, facts.limits.text))?;
    Ok(words.cloned())
}

/// Words that must be there, within the limit.
fn reason(field: &str, words: Option<&Words>, facts: &Facts) -> Result<Words, Refusal> {
    optional(field, words, facts)?.ok_or_else(|| Refusal::missing(field))
}

/// A text in both official languages; each has a field of its own (`titles-fr`).
fn official(field: &str, text: &Text, most: usize) -> Result<(), Refusal> {
    for lang in [Lang::Fr, Lang::Nl] {
        if text.get(lang).is_none_or(|t| t.trim().is_empty()) {
            return Err(Refusal::missing(&format!("{field}-{lang}")));
        }
    }
    limited(field, text, most)
}

/// A text that may be empty, within the limit.
fn limited(field: &str, text: &Text, most: usize) -> Result<(), Refusal> {
    Lang::ALL.into_iter().try_for_each(|l| at_most(&format!("{field}-{l}"), text.get(l).unwrap_or(""), most))
}

/// A short text that may be there.
fn short(field: &str, text: Option<&String>, facts: &Facts) -> Result<(), Refusal> {
    text.map_or(Ok(()), |t| at_most(field, t, facts.limits.short))
}

/// Codes of a catalogue.
fn known(field: &str, codes: &BTreeSet<String>, all: &BTreeSet<String>) -> Result<(), Refusal> {
    codes.difference(all).next().map_or(Ok(()), |code| Err(Refusal::unknown_code(field, code)))
}

/// A year that somebody can plan for.
fn year(field: &str, year: i64) -> Result<(), Refusal> {
    if (1990..=2099).contains(&year) { Ok(()) } else { Err(crate::error::no_year(field)) }
}

/// Who may see it, as it is journalled: whoever closes something to others stays among its readers.
fn opened(cx: &Deciding<'_>, open: &Open, facts: &Facts) -> Result<Open, Refusal> {
    let mut open = open.clone();
    known("areas", &open.areas, &facts.areas)?;
    if open.handling >= Handling::NeedToKnow {
        cx.guard.permit(cx.actor, "matter.restrict", &kernel::Resource::service())?;
        open.readers.insert(cx.actor.function.clone());
    }
    Ok(open)
}
