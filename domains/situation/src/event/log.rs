//! Events on the log. The matter is the incident; the watch log has none.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::attachment::FileName;
use crate::log::{Discipline, EntryKind, Figure, FigureStatus, Register};
use crate::text::Words;

/// Another entry, with its number in the same log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryRef {
    /// The journal entry.
    pub entry: Id<kind::Entry>,
    /// Its number in its log.
    pub no: i64,
}

/// A figure that should not have been written where it stands, and that no other takes the place of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// How far it had been told.
    pub status: FigureStatus,
    /// Why it is withdrawn.
    #[serde(default = "Words::erased")]
    pub why: Words,
}

/// An entry of a log. A correction is an entry that names what it corrects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogWritten {
    /// The log: `26-0417`, `26-0417-S`, `W26`.
    pub series: String,
    /// Its number in the log, without gaps.
    pub no: i64,
    /// Which of the two logs.
    pub register: Register,
    /// What it is.
    pub entry_kind: EntryKind,
    /// The discipline; absent for a multidisciplinary entry.
    #[serde(default)]
    pub discipline: Option<Discipline>,
    /// What it says.
    #[serde(default = "Words::erased")]
    pub words: Words,
    /// Who said so.
    #[serde(default)]
    pub source: Option<String>,
    /// The figure.
    #[serde(default)]
    pub figure: Option<Figure>,
    /// That the figure of the entry it corrects is withdrawn; absent where it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdraws: Option<Withdrawal>,
    /// The request it answers.
    #[serde(default)]
    pub answers: Option<EntryRef>,
    /// The entry it corrects.
    #[serde(default)]
    pub corrects: Option<EntryRef>,
    /// Attachments.
    #[serde(default)]
    pub attachments: Vec<Id<kind::Blob>>,
    /// The names under which they were chosen, in the same order; absent without attachments and where they were erased.
    #[serde(default)]
    pub attachment_names: Option<Vec<Option<FileName>>>,
    /// When it was typed, if the console was offline then.
    #[serde(default)]
    pub offline_at: Option<Timestamp>,
}

/// A figure was confirmed, or released to the public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureStatusSet {
    /// The entry that holds the figure.
    pub of: EntryRef,
    /// What the figure counts.
    pub name: String,
    /// Its value, so that the act says what was confirmed.
    pub value: i64,
    /// Status before.
    pub from: FigureStatus,
    /// Status from now on.
    pub to: FigureStatus,
}

impl FigureStatusSet {
    /// Whether everybody knows of it: the figure was made public, or was so until now.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.from == FigureStatus::Public || self.to == FigureStatus::Public
    }
}
