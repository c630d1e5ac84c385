//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier commands of
//! the same group, and looks at nothing else.

mod act;
mod agenda;
mod enter;
mod lesson;
mod link;
mod load;
mod point;
mod sheet;
mod shipped;
mod test;
mod weigh;

pub use act::{NoteAction, TakeUp, WithdrawAction};
pub use agenda::{ChangeInstrument, EnterInstrument, SetStep, TurnInstrument};
pub use enter::{ChangeEntry, Enter};
pub use lesson::{EnterLesson, Lesson};
pub use link::{Link, Unlink};
pub use load::{Holds, Load, SettleShipped, unlinked};
pub use point::{TurnPoint, WritePoint};
pub use sheet::{HandInSheet, JudgeSheet, Verdict, WriteSheet};
pub use shipped::{Apart, Preview, Shipped, ShippedPoint, Sides, preview};
pub use test::{HandInTest, JudgeTest, WriteTest};
pub use weigh::Part;

pub(crate) use shipped::placed;

use std::collections::BTreeSet;

use kernel::{Lang, Refusal, Text, Words, at_most};

use crate::Facts;
use crate::entry::is_partial_date;
use crate::error;
use crate::evidence::Evidence;

/// A text with words in one of the official languages at least; each language has a field of its own (`words-fr`).
fn named(field: &str, text: &Text, most: usize) -> Result<Text, Refusal> {
    if crate::entry::missing(text).len() == 2 {
        return Err(Refusal::missing(&format!("{field}-fr")));
    }
    limited(field, text, most)
}

/// A text that may be empty, within the limit; blank languages are none.
fn limited(field: &str, text: &Text, most: usize) -> Result<Text, Refusal> {
    let mut kept = Text::default();
    for lang in Lang::ALL {
        let words = text.get(lang).map(str::trim).filter(|t| !t.is_empty());
        words.map_or(Ok(()), |t| at_most(&format!("{field}-{lang}"), t, most))?;
        kept.set(lang, words.map(str::to_owned));
    }
    Ok(kept)
}

/// Words that may be there, within the limit; blank ones are none.
fn optional(field: &str, words: Option<&Words>, most: usize) -> Result<Option<Words>, Refusal> {
    let words = words.filter(|w| !w.is_blank());
    words.map_or(Ok(()), |w| at_most(field, &w.text, most))?;
    Ok(words.cloned())
}

/// A short text that may be there; a blank one is none.
fn short(field: &str, text: Option<&String>, facts: &Facts) -> Result<Option<String>, Refusal> {
    let text = text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty());
    text.as_ref().map_or(Ok(()), |t| at_most(field, t, facts.limits.text))?;
    Ok(text)
}

/// A code of a catalogue.
fn known(field: &str, code: &str, all: &BTreeSet<String>) -> Result<(), Refusal> {
    match code.trim() {
        "" => Err(Refusal::missing(field)),
        code if all.contains(code) => Ok(()),
        code => Err(Refusal::unknown_code(field, code)),
    }
}

/// A day, a month or a year.
fn partial(field: &str, text: &str) -> Result<(), Refusal> {
    if is_partial_date(text) { Ok(()) } else { Err(error::no_date(field, text)) }
}

/// Evidence that can be what it says, and not too much of it.
fn proven(evidence: &[Evidence], facts: &Facts) -> Result<(), Refusal> {
    if evidence.len() > facts.limits.evidence {
        return Err(error::too_many("evidence", facts.limits.evidence));
    }
    evidence.iter().try_for_each(|e| e.check("evidence", facts.limits.text))
}
