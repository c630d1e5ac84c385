//! What can be asked: one struct per verb, each with the rule that decides it.

mod carry;
mod link;
mod load;
mod plan;
mod point;

pub use carry::CarryPoint;
pub use link::{EndLink, MakeLink};
pub use load::{Difference, LoadPlan, differences};
pub use plan::{CorrectAdoption, DescribePlan, OpenPlan, OutlinePlan, TurnPlan};
pub use point::{TurnPoint, WritePoint};

use std::collections::BTreeSet;

use kernel::{Lang, Refusal, Text, Words, at_most};

use crate::point::{Sourced, Standing};
use crate::{Facts, error};

/// Words that may be there, within the limit; blank ones are none.
fn optional(field: &str, words: Option<&Words>, facts: &Facts) -> Result<Option<Words>, Refusal> {
    let words = words.filter(|w| !w.is_blank());
    words.map_or(Ok(()), |w| at_most(field, &w.text, facts.limits.text))?;
    Ok(words.cloned())
}

/// A short text that may be there.
fn short(field: &str, text: Option<&String>, facts: &Facts) -> Result<(), Refusal> {
    text.map_or(Ok(()), |t| at_most(field, t, facts.limits.short))
}

/// A text that may be empty; each language has a field of its own (`remark-fr`).
fn limited(field: &str, text: &Text, facts: &Facts) -> Result<(), Refusal> {
    Lang::ALL
        .into_iter()
        .try_for_each(|l| at_most(&format!("{field}-{l}"), text.get(l).unwrap_or(""), facts.limits.text))
}

/// A code that may be there.
fn known(field: &str, code: Option<&String>, all: &BTreeSet<String>) -> Result<(), Refusal> {
    code.map_or(
        Ok(()),
        |code| if all.contains(code) { Ok(()) } else { Err(Refusal::unknown_code(field, code)) },
    )
}

/// Codes of a catalogue.
fn all_known<'a>(
    field: &str,
    codes: impl IntoIterator<Item = &'a String>,
    holds: impl Fn(&str) -> bool,
) -> Result<(), Refusal> {
    codes.into_iter().find(|code| !holds(code)).map_or(Ok(()), |code| Err(Refusal::unknown_code(field, code)))
}

/// A text says as much as its standing promises: words where there are some, a source where they were read somewhere.
fn sourced(field: &str, words: &Sourced, facts: &Facts) -> Result<(), Refusal> {
    limited(field, &words.text, facts)?;
    short("source", words.source.as_ref(), facts)?;
    let source = words.source.as_ref().is_some_and(|s| !s.trim().is_empty());
    match (words.standing, words.has_words()) {
        (Standing::Missing, true) => Err(error::not_missing("standing")),
        (Standing::Missing, false) | (Standing::Own, true) => Ok(()),
        (_, false) => Err(Refusal::missing(&format!("{field}-fr"))),
        (Standing::Verified | Standing::Quoted, true) if !source => Err(error::no_source("source")),
        (Standing::Verified | Standing::Quoted, true) => Ok(()),
    }
}
