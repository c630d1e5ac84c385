//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier commands of
//! the same group, and looks at nothing else: so two reservations never take the same place.

mod allocate;
mod ask;
mod correct;
mod day;
mod deliver;
mod import;
mod link;
mod report;
mod returns;
mod serve;
mod site;

pub use allocate::{Allocate, To};
pub use ask::{AskNeed, Asker, RestateNeed};
pub use correct::{ConfirmFigure, CorrectFigure};
pub use day::CountDay;
pub use deliver::{Deliver, Release, Start};
pub use import::{Against, FilePart, Judged, TakeFile, Verdict, judge};
pub use link::{EndLink, MakeLink, OpenLink, Scope};
pub use report::{Remind, ReportFigures};
pub use returns::{SiteReturn, TakeReturn};
pub use serve::{AcceptNeed, ConfirmNeed, RefuseNeed, WithdrawNeed};
pub use site::{ChangeSite, OpenSite, TurnSite};

use kernel::{Refusal, Stated, Timestamp, Words, at_most};

use crate::event::ContactNamed;
use crate::level::MOST;
use crate::site::Contact;
use crate::{Facts, error};

/// Words that may be there, within the limit.
fn optional_words(field: &str, words: Option<&Words>, most: usize) -> Result<(), Refusal> {
    words.map_or(Ok(()), |w| at_most(field, &w.text, most))
}

/// A short text that may be there.
fn optional_short(field: &str, text: Option<&String>, facts: &Facts) -> Result<(), Refusal> {
    text.map_or(Ok(()), |t| at_most(field, t, facts.limits.short))
}

/// A stated time may lie a little ahead of the clock, not more.
fn not_ahead(stated: Option<Stated>, now: Timestamp, facts: &Facts) -> Result<(), Refusal> {
    match stated {
        Some(s) if s.at > now.plus_seconds(facts.limits.ahead_seconds) => {
            Err(Refusal::in_the_future("stated"))
        }
        _ => Ok(()),
    }
}

/// A moment that has to come still.
fn to_come(field: &str, at: Option<Timestamp>, now: Timestamp) -> Result<(), Refusal> {
    match at {
        Some(at) if at <= now => Err(error::in_the_past(field, at)),
        _ => Ok(()),
    }
}

/// A number from `least` to what anybody can mean.
fn count(field: &str, n: i64, least: i64) -> Result<(), Refusal> {
    if (least..=MOST).contains(&n) { Ok(()) } else { Err(error::no_count(field)) }
}

/// A code of a catalogue.
fn known<'a>(field: &str, code: &str, mut all: impl Iterator<Item = &'a String>) -> Result<(), Refusal> {
    if all.any(|c| c == code) { Ok(()) } else { Err(Refusal::unknown_code(field, code)) }
}

/// The entry that names the person, where one is named.
fn person(contact: &Contact, facts: &Facts) -> Result<Option<ContactNamed>, Refusal> {
    for (field, text) in [("name", &contact.name), ("phone", &contact.phone), ("mail", &contact.mail)] {
        optional_short(field, text.as_ref(), facts)?;
    }
    let Contact { name, phone, mail } = contact.clone();
    Ok((!contact.is_empty()).then_some(ContactNamed { name, phone, mail }))
}
