//! What leaves the house: which alarms send a message by themselves, who gets it next, what a letter costs; and the fields of
//! platforms of others, into which people copy by hand.

use kernel::Text;
use serde::{Deserialize, Serialize};

use crate::Status;

/// `messages.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outgoing {
    /// What sends a message by itself.
    #[serde(default)]
    pub automatic: Automatic,
    /// Who gets a message when neither a function nor its deputy answers, and who is proposed when an order is passed on.
    #[serde(default)]
    pub next: Vec<NextFunction>,
    /// What a letter costs.
    #[serde(default)]
    pub tariff: Vec<Tariff>,
    /// What a message begins with, where somebody chooses one.
    #[serde(default)]
    pub template: Vec<MessageTemplate>,
}

impl Outgoing {
    /// Who is next after this function; nothing where the chain ends.
    #[must_use]
    pub fn after(&self, function: &str) -> Option<&str> {
        self.next.iter().find(|n| n.function == function).map(|n| n.then.as_str())
    }
}

/// What sends a message by itself. What may not is not written at all, but for sessions, accounts and partners: their message waits for
/// somebody who releases it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Automatic {
    /// An order that was given or passed on, to its addressee.
    pub orders: bool,
    /// An emergency opening, to those who review it.
    pub glass: bool,
    /// A session that was convened or moved, to those invited.
    pub sessions: bool,
    /// An account that was issued or corrected, to the functions to which it goes. To an organisation outside it is released by hand.
    pub accounts: bool,
    /// A letter of the yearly request to a partner: the request, a reminder, a day that was moved. It leaves unless this says that it
    /// waits; those that wait are released together.
    pub partners: bool,
    /// Minutes within which an opening has to be acknowledged; none where nobody has to. An order is acknowledged itself.
    pub acknowledge_minutes: Option<u32>,
}

impl Default for Automatic {
    fn default() -> Self {
        Self {
            orders: false,
            glass: false,
            sessions: false,
            accounts: false,
            partners: true,
            acknowledge_minutes: None,
        }
    }
}

/// What a message to recipients begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageTemplate {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Where the wording comes from: it stands on the page.
    pub source: Text,
    /// Whether somebody competent confirmed it.
    pub status: Status,
    /// The subject. What stands between square brackets is to be filled in.
    pub subject: Text,
    /// The text, likewise.
    pub words: Text,
}

/// Who is next after a function.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextFunction {
    /// The function that did not answer.
    pub function: String,
    /// The one that gets it then.
    pub then: String,
}

/// What it costs to send it to one person on a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tariff {
    /// `mail`, `sms` or `voice`.
    pub channel: String,
    /// Code of the platform of others that asks this price; nothing where it is for the letters of the house itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    /// Thousandths of a euro.
    pub mills: u32,
    /// Where the price was read.
    pub source: String,
    /// Whether somebody competent confirmed it.
    pub status: Status,
}

/// A platform of others, into which people copy by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Platform {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Where its fields were read.
    #[serde(deserialize_with = "crate::source::read")]
    pub source: Text,
    /// Whether somebody competent confirmed them.
    pub status: Status,
    /// The channels on which it alerts people: `mail`, `sms`, `voice`; none where it alerts nobody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<String>,
    /// Its fields, in the order in which it asks for them.
    pub field: Vec<PlatformField>,
}

/// A field of a platform of others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlatformField {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Which value of the matter goes into it.
    pub from: String,
    /// Most characters that it takes, where that is known.
    #[serde(default)]
    pub most: Option<u32>,
}
