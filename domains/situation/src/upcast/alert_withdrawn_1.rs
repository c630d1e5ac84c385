//! The cancelling of a warning as it was journalled before files were kept as they came.

use serde::{Deserialize, Serialize};
use store::Entry;

use crate::cap::AlertKey;
use crate::event::AlertWithdrawn;
use crate::text::Words;

/// Version 1 of [`AlertWithdrawn`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertWithdrawn1 {
    /// The cancelling message.
    pub key: AlertKey,
    /// The messages it cancels.
    pub cancels: Vec<AlertKey>,
    /// What the sender says about it.
    #[serde(default)]
    pub words: Option<Words>,
}

impl AlertWithdrawn1 {
    /// Its kind with version.
    pub const KIND: &'static str = "situation.alert-withdrawn@1";
}

impl From<AlertWithdrawn1> for AlertWithdrawn {
    fn from(old: AlertWithdrawn1) -> Self {
        Self { key: old.key, cancels: old.cancels, words: old.words, overtaken: None, file: None }
    }
}

/// The event in an entry of version 1.
pub(crate) fn read(entry: &Entry) -> Option<AlertWithdrawn> {
    if entry.header.kind != AlertWithdrawn1::KIND {
        return None;
    }
    entry.event::<AlertWithdrawn1>().map(AlertWithdrawn::from)
}
