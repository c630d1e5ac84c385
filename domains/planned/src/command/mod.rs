//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier commands of
//! the same group, and looks at nothing else: whether an event is ready is decided against the conflicts of that very moment.

mod after;
mod announce;
mod answer;
mod calendar;
mod day;
mod describe;
mod link;
mod place;
mod risk;
mod row;
mod sheet;
mod step;
mod supply;

pub use after::{AnswerCarried, DrawLesson, NoteFinding, TellAttendance};
pub use announce::{Announce, Carried, Plan};
pub use answer::{AnswerCheck, AnswerConflict};
pub use calendar::{CalendarFile, Coming, May, TakeCalendar, Verdict, judge};
pub use day::{BeginDay, MarkRow, MoveRow, SetOpening, TellUse};
pub use describe::Describe;
pub use link::{EndLink, MakeLink, OpenLink, circle, guards};
pub use place::PlaceEvent;
pub use risk::{CloseRisk, WriteRisk};
pub use row::{RemoveRow, WriteRow};
pub use sheet::{SheetFile, TakeSheet};
pub use step::TakeStep;
pub use supply::{AskSupply, PromiseSupply, WithdrawSupply};

use std::collections::BTreeSet;

use kernel::{Lang, Refusal, Text, Words, at_most};

use crate::Facts;
use crate::error;

/// Words that may be there, within the limit; blank ones are none.
fn optional(field: &str, words: Option<&Words>, most: usize) -> Result<Option<Words>, Refusal> {
    let words = words.filter(|w| !w.is_blank());
    words.map_or(Ok(()), |w| at_most(field, &w.text, most))?;
    Ok(words.cloned())
}

/// A short text that may be there.
fn short(field: &str, text: Option<&String>, facts: &Facts) -> Result<(), Refusal> {
    text.map_or(Ok(()), |t| at_most(field, t, facts.limits.short))
}

/// A text with words in one of the official languages at least; each language has a field of its own (`what-fr`).
fn named(field: &str, text: &Text, most: usize) -> Result<(), Refusal> {
    let official = [Lang::Fr, Lang::Nl];
    if official.iter().all(|l| text.get(*l).is_none_or(|t| t.trim().is_empty())) {
        return Err(Refusal::missing(&format!("{field}-fr")));
    }
    limited(field, text, most)
}

/// A text that may be empty, within the limit.
fn limited(field: &str, text: &Text, most: usize) -> Result<(), Refusal> {
    Lang::ALL.into_iter().try_for_each(|l| at_most(&format!("{field}-{l}"), text.get(l).unwrap_or(""), most))
}

/// A code of a catalogue.
fn known<'a>(field: &str, code: &str, mut all: impl Iterator<Item = &'a String>) -> Result<(), Refusal> {
    if all.any(|c| c == code) { Ok(()) } else { Err(Refusal::unknown_code(field, code)) }
}

/// A code that may be there.
fn maybe_known(field: &str, code: Option<&String>, all: &BTreeSet<String>) -> Result<(), Refusal> {
    code.map_or(Ok(()), |code| known(field, code, all.iter()))
}

/// Areas that the territory has.
fn known_areas(areas: &BTreeSet<String>, facts: &Facts) -> Result<(), Refusal> {
    areas.iter().try_for_each(|code| known("municipalities", code, facts.areas.keys()))
}

/// A number from `least` to what anybody can mean.
fn count(field: &str, n: i64, least: i64, facts: &Facts) -> Result<(), Refusal> {
    let most = facts.limits.count;
    if (least..=most).contains(&n) { Ok(()) } else { Err(error::no_count(field, least, most)) }
}
