//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier commands of
//! the same group, and looks at nothing else.

mod amend;
mod ask;
mod contact;
mod due;
mod give;
mod judge;
mod link;
mod open;
mod release;
mod remind;
mod tell;
mod told;
mod translate;

pub use amend::AmendCampaign;
pub use ask::{AskNamed, AskPartners, Asking, Partner, Within};
pub use contact::{NameContact, RemoveContact};
pub use due::MoveDue;
pub use give::{By, Give, GiveMany};
pub use judge::{Judge, Withdraw};
pub use link::{EndLink, MakeLink, OpenLink};
pub use open::{CloseCampaign, OpenCampaign, ReopenCampaign};
pub use release::TakeBackMeasures;
pub use remind::RemindNow;
pub use tell::Tell;
pub use told::TellByHand;
pub use translate::Translate;

use kernel::{Refusal, Text, Words, at_most};

use crate::Facts;
use crate::campaign::Contact;

/// Words that may be there, within the limit.
fn optional_words(field: &str, words: Option<&Words>, facts: &Facts) -> Result<(), Refusal> {
    words.map_or(Ok(()), |w| at_most(field, &w.text, facts.limits.text))
}

/// A short text that may be there.
fn optional_short(field: &str, text: Option<&String>, facts: &Facts) -> Result<(), Refusal> {
    text.map_or(Ok(()), |t| at_most(field, t, facts.limits.short))
}

/// A text that partners read: in both official languages.
fn both(field: &str, text: &Text, most: usize) -> Result<(), Refusal> {
    for (lang, one) in [("fr", &text.fr), ("nl", &text.nl)] {
        let field = format!("{field}-{lang}");
        let one = one.as_deref().unwrap_or_default();
        if one.trim().is_empty() {
            return Err(Refusal::missing(&field));
        }
        at_most(&field, one, most)?;
    }
    Ok(())
}

fn contact(contact: &Contact, facts: &Facts) -> Result<(), Refusal> {
    optional_short("contact-name", contact.name.as_ref(), facts)?;
    optional_short("contact-mail", contact.mail.as_ref(), facts)?;
    match &contact.mail {
        Some(mail) if !plausible(mail) => {
            Err(Refusal::invalid("contact-mail", "refusal-contribution-mail").with("value", mail))
        }
        _ => Ok(()),
    }
}

/// Whether this can be a mail address; whether it is one, the letter will show.
#[must_use]
pub fn plausible(mail: &str) -> bool {
    let whole = !mail.chars().any(|c| c.is_whitespace() || c.is_control());
    whole
        && mail
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
}
