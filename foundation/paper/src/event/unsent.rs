//! What somebody typed without a connection, and somebody else releases by name.

use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

/// Somebody opened what another person has not sent, to read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsentOpened {
    /// Whose it is.
    pub author: Id<kind::Person>,
    /// How many things.
    pub count: i64,
    /// When the first was typed, by the clock of that console.
    pub from: Timestamp,
    /// When the last was typed.
    pub until: Timestamp,
    /// Why.
    pub reason: Words,
}

/// One thing is sent in the name of whoever typed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsentReleased {
    /// The command that may be sent now, by the one who releases it and nobody else.
    pub command: Id<kind::Command>,
    /// Who typed it.
    pub author: Id<kind::Person>,
    /// When, by the clock of that console.
    pub captured_at: Timestamp,
    /// Under which mandate.
    #[serde(default)]
    pub mandate: Option<Id<kind::Mandate>>,
    /// Why.
    pub reason: Words,
}

/// What a person has not sent was taken away as a sealed file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsentExported {
    /// Whose it is.
    pub author: Id<kind::Person>,
    /// How many things.
    pub count: i64,
    /// The fingerprint of the file.
    pub hash: String,
    /// Why.
    pub reason: Words,
}

/// Whoever typed it knows now what was released.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseSeen {
    /// Up to which entry.
    pub until: i64,
}
