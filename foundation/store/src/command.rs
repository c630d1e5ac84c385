//! What goes into the writer and what comes back.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Actor, Guard, Handling, Id, Ids, Refusal, Stated, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::{Read, StoreError};

/// A rule that may be asked for. Pure apart from reading state; may be run more than once.
pub trait Command: Send + Sync {
    /// Short name for logs and receipts.
    fn name(&self) -> &'static str;
    /// Decides: events to append, or a refusal. Checks powers through [`Deciding::guard`].
    ///
    /// # Errors
    /// The refusal, or a storage failure while reading state.
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure>;
    /// Situation commands go before bulk work.
    fn urgent(&self) -> bool {
        true
    }
}

/// What a rule may look at while it decides. State includes the earlier commands of the same group.
pub struct Deciding<'a> {
    /// Acts and views of this journal.
    pub read: &'a dyn Read,
    /// Now; every entry of this command is recorded at this instant.
    pub now: Timestamp,
    /// Identifiers.
    pub ids: Ids<'a>,
    /// Who asks.
    pub actor: &'a Actor,
    /// Whether they may.
    pub guard: &'a dyn Guard,
}

/// An event to be journalled.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Kind with version: `situation.signal-received@1`.
    pub kind: String,
    /// What it is about.
    pub matter: Option<Id<kind::Matter>>,
    /// How it is handled.
    pub handling: Handling,
    /// When it happened or was said, if stated.
    pub stated: Option<Stated>,
    /// Legal basis and purpose; the profile's default of the kind when absent.
    pub basis: Option<String>,
    /// Purpose; the profile's default of the kind when absent.
    pub purpose: Option<String>,
    /// The entry that caused this one.
    pub cause: Option<Id<kind::Entry>>,
    /// The body: field name to JSON value without floating-point numbers.
    pub fields: BTreeMap<String, serde_json::Value>,
}

impl Draft {
    /// An event of this kind whose body is `event`, a struct that serialises to a JSON object.
    ///
    /// # Errors
    /// When `event` is not an object or cannot be serialised.
    pub fn new<T: Serialize>(
        kind: &str,
        matter: Option<Id<kind::Matter>>,
        event: &T,
    ) -> Result<Self, StoreError> {
        let fields = match serde_json::to_value(event) {
            Ok(serde_json::Value::Object(map)) => map.into_iter().filter(|(_, v)| !v.is_null()).collect(),
            Ok(_) => return Err(StoreError::Journal(format!("{kind}: the body is not an object"))),
            Err(e) => return Err(StoreError::Journal(format!("{kind}: {e}"))),
        };
        Ok(Self {
            kind: kind.to_owned(),
            matter,
            handling: Handling::Service,
            stated: None,
            basis: None,
            purpose: None,
            cause: None,
            fields,
        })
    }
}

/// Versions of everything that a decision rested on; goes into the header.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Stamp {
    /// Hash of the policy set, hex.
    pub policies: String,
    /// Hash of the installed profile, hex.
    pub profile: String,
    /// Territory version.
    pub territory: String,
    /// Program version.
    pub program: String,
}

/// A command on its way to the writer.
pub struct Submission {
    /// Made by the client, unique for ever: a repeat returns the first receipt.
    pub command_id: Id<kind::Command>,
    /// Who asks.
    pub actor: Actor,
    /// The rule.
    pub command: Box<dyn Command>,
    /// What it rests on.
    pub stamp: Arc<Stamp>,
}

/// Proof that a command was carried out: follows a completed fsync.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The command.
    pub command_id: Id<kind::Command>,
    /// Its name.
    pub command: String,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// The entries, in order. Empty when nothing had to change.
    pub entries: Vec<ReceiptEntry>,
    /// Whether this answers a repeat.
    #[serde(default)]
    pub repeated: bool,
}

/// One entry of a receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptEntry {
    /// Its number in the journal.
    pub seq: i64,
    /// Its id.
    pub id: Id<kind::Entry>,
    /// Its kind with version.
    pub kind: String,
    /// What it is about.
    pub matter: Option<Id<kind::Matter>>,
    /// How it is handled.
    pub handling: Handling,
}

/// Why a rule did not answer with events.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The rules say no; an ordinary answer.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a submission has no receipt.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The rules say no; nothing was written.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The writer stopped (failed fsync, full disk); reading goes on.
    #[error("the writer stopped: {0}")]
    Stopped(String),
    /// This command could not be stored; others may.
    #[error("storage: {0}")]
    Storage(String),
}
