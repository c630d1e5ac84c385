//! An entry of a log as it was journalled before the names of attachments were kept.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::Entry;

use crate::event::{EntryRef, LogWritten};
use crate::log::{Discipline, EntryKind, Figure, Register};
use crate::text::Words;

/// Version 1 of [`LogWritten`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogWritten1 {
    /// The log.
    pub series: String,
    /// Its number in the log.
    pub no: i64,
    /// Which of the two logs.
    pub register: Register,
    /// What it is.
    pub entry_kind: EntryKind,
    /// The discipline.
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
    /// The request it answers.
    #[serde(default)]
    pub answers: Option<EntryRef>,
    /// The entry it corrects.
    #[serde(default)]
    pub corrects: Option<EntryRef>,
    /// Attachments, without names.
    #[serde(default)]
    pub attachments: Vec<Id<kind::Blob>>,
    /// When it was typed offline.
    #[serde(default)]
    pub offline_at: Option<Timestamp>,
}

impl LogWritten1 {
    /// Its kind with version.
    pub const KIND: &'static str = "situation.log-written@1";
}

impl From<LogWritten1> for LogWritten {
    fn from(old: LogWritten1) -> Self {
        Self {
            series: old.series,
            no: old.no,
            register: old.register,
            entry_kind: old.entry_kind,
            discipline: old.discipline,
            words: old.words,
            source: old.source,
            figure: old.figure,
            withdraws: None,
            answers: old.answers,
            corrects: old.corrects,
            attachments: old.attachments,
            attachment_names: None,
            offline_at: old.offline_at,
        }
    }
}

/// The event in an entry of version 1.
pub(crate) fn read(entry: &Entry) -> Option<LogWritten> {
    if entry.header.kind != LogWritten1::KIND {
        return None;
    }
    entry.event::<LogWritten1>().map(LogWritten::from)
}
