//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier commands of
//! the same group, and looks at nothing else.

mod answer;
mod escalate;
mod give;
mod giver;
mod link;
mod told;

pub use answer::AnswerCommitment;
pub use escalate::EscalateCommitment;
pub use give::GiveCommitment;
pub use giver::{Judge, ReaddressCommitment, RedateCommitment, Verdict};
pub use link::{EndLink, MakeLink, OpenLink};
pub use told::MarkTold;

use kernel::{Refusal, Stated, Timestamp, Words, at_most};

use crate::addressee::{Addressee, Contact};
use crate::event::PersonNamed;
use crate::{Facts, error};

/// Words that may be there, within the limit.
fn optional_words(field: &str, words: Option<&Words>, facts: &Facts) -> Result<(), Refusal> {
    words.map_or(Ok(()), |w| at_most(field, &w.text, facts.limits.text))
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

/// Somebody to whom something can be given.
fn addressee(field: &str, to: &Addressee, facts: &Facts) -> Result<(), Refusal> {
    let function = &to.office.function;
    if function.trim().is_empty() {
        return Err(Refusal::missing(field));
    }
    if !facts.functions.contains(function) {
        return Err(Refusal::unknown_code(field, function));
    }
    for (field, text) in
        [("name", &to.contact.name), ("phone", &to.contact.phone), ("mail", &to.contact.mail)]
    {
        optional_short(field, text.as_ref(), facts)?;
    }
    Ok(())
}

/// The entry that names the person, where one is named.
fn person(contact: &Contact, step: Option<u32>) -> Option<PersonNamed> {
    let Contact { name, phone, mail } = contact.clone();
    (!contact.is_empty()).then_some(PersonNamed { step, name, phone, mail })
}
