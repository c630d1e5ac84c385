//! What a channel has to offer: it takes a letter, or says why not, and may bring word back later. The programs that do it are
//! named adapters of the binary; nothing here opens a connection.

use std::fmt;
use std::sync::Arc;

use kernel::{Id, Lang, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::message::Channel;

/// One message to one recipient on one route, ready to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The same for every try of this route: a relay, or whoever reads the folder, knows a repeat by it.
    pub id: String,
    /// Number that people say.
    pub number: String,
    /// Address, telephone number, or the person whose devices are told.
    pub to: String,
    /// Name of the recipient.
    pub name: Option<String>,
    /// Subject, one line.
    pub subject: String,
    /// The text in the recipient's language, or in each of the official ones where that is not known.
    pub parts: Vec<(Lang, String)>,
    /// Whether it goes before others.
    pub urgent: bool,
    /// Address at which it is acknowledged.
    pub link: Option<String>,
    /// When it was written, for the head of a mail.
    pub at: Timestamp,
    /// What a calendar program takes in with it (RFC 5546): a mail carries it, other channels do not.
    pub calendar: Option<CalendarPart>,
    /// The document that it is about: a mail carries it, other channels do not.
    pub document: Option<PdfPart>,
}

/// An event for the recipient's calendar program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarPart {
    /// `REQUEST` or `CANCEL`.
    pub method: &'static str,
    /// The calendar (`text/calendar`).
    pub text: String,
}

/// A document that goes along, as PDF.
#[derive(Clone, PartialEq, Eq)]
pub struct PdfPart {
    /// What the file is called: letters, digits, hyphens and dots.
    pub name: String,
    /// The file, shared by the letters that carry it.
    pub bytes: Arc<[u8]>,
    /// SHA-256 of the file, in lower-case hexadecimal.
    pub sha256: String,
}

impl fmt::Debug for PdfPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} bytes, {})", self.name, self.bytes.len(), self.sha256)
    }
}

/// Why a letter was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTaken {
    /// It may be taken later: nobody answers, the relay is busy.
    Passing(String),
    /// It may be taken after so many seconds: that is what the channel asks for.
    Busy(String, i64),
    /// It will never be: no such address, refused.
    Lasting(String),
}

impl NotTaken {
    /// What was said.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Passing(words) | Self::Busy(words, _) | Self::Lasting(words) => words,
        }
    }
}

/// A way out of the house.
pub trait Sender: Send + Sync {
    /// Hands a letter over. What is answered is the channel's own reference, where it has one.
    ///
    /// # Errors
    /// Why it was not taken, and whether a later try makes sense.
    fn send(&self, letter: &Letter) -> Result<Option<String>, NotTaken>;

    /// Word that came back since the last time, in the portions in which it came.
    ///
    /// # Errors
    /// Why no word could be fetched.
    fn receipts(&self) -> Result<Vec<Portion>, String> {
        Ok(Vec::new())
    }

    /// A portion was carried out as far as it can be; `faults` says what could not. Nothing is lost: it is kept aside.
    ///
    /// # Errors
    /// Why it could not be put aside; it comes again then, which does no harm.
    fn settle(&self, _portion: &Portion, _faults: &[String]) -> Result<(), String> {
        Ok(())
    }

    /// The channel.
    fn channel(&self) -> Channel;
}

kernel::coded! {
    /// What a channel says of a letter afterwards.
    Word {
        /// It arrived.
        Delivered = "delivered",
        /// It did not.
        Failed = "failed",
        /// The recipient says that they know: a key pressed, a reply.
        Acknowledged = "acknowledged",
    }
}

/// Word that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The letter's id.
    pub id: String,
    /// What is said of it.
    pub state: Word,
    /// When it happened.
    #[serde(default)]
    pub at: Option<jiff::Timestamp>,
    /// Why it did not arrive.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Word that came back together: a file, an answer of a server.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Portion {
    /// Where it stood.
    pub from: String,
    /// What could be read of it.
    pub receipts: Vec<Receipt>,
    /// What could not, in words for the operator.
    pub faults: Vec<String>,
}

/// The id of a letter: message, recipient and route, the same for every try.
#[must_use]
pub fn letter_id(message: Id<kind::Matter>, recipient: i64, route: i64) -> String {
    format!("{message}.{recipient}.{route}")
}

/// The id of the link that opens a message for one recipient. Each try to send has a secret of its own; all of them open this.
#[must_use]
pub fn link_id(message: Id<kind::Matter>, recipient: i64) -> Id<kind::Session> {
    Id::of_words(&["outbox", &message.to_string(), &recipient.to_string()])
}

/// What a letter's id says.
#[must_use]
pub fn parse_letter_id(text: &str) -> Option<(Id<kind::Matter>, i64, i64)> {
    let mut parts = text.split('.');
    let id = parts.next()?.parse().ok()?;
    let mut number = || parts.next()?.parse::<i64>().ok().filter(|n| *n >= 0);
    let (recipient, route) = (number()?, number()?);
    parts.next().is_none().then_some((id, recipient, route))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_letter_says_which() {
        let id = Id::of_words(&["a message"]);
        assert_eq!(parse_letter_id(&letter_id(id, 3, 1)), Some((id, 3, 1)));
        for wrong in ["", "x.1.1", "0.0", &format!("{id}.1"), &format!("{id}.1.1.1"), &format!("{id}.-1.0")] {
            assert_eq!(parse_letter_id(wrong), None, "{wrong}");
        }
    }
}
