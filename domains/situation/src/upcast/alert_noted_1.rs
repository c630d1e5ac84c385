//! A message without a signal as it was journalled before files were kept as they came.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use store::Entry;

use crate::cap::AlertKey;
use crate::event::{AlertNoted, NotedWhy};

/// Version 1 of [`AlertNoted`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertNoted1 {
    /// Which message.
    pub key: AlertKey,
    /// Why it made no signal.
    pub why: NotedWhy,
    /// The messages it refers to.
    pub references: Vec<AlertKey>,
    /// Its headline.
    #[serde(default)]
    pub headline: String,
    /// When it stops holding.
    #[serde(default)]
    pub expires: Option<Timestamp>,
}

impl AlertNoted1 {
    /// Its kind with version.
    pub const KIND: &'static str = "situation.alert-noted@1";
}

impl From<AlertNoted1> for AlertNoted {
    fn from(old: AlertNoted1) -> Self {
        Self {
            key: old.key,
            why: old.why,
            references: old.references,
            headline: old.headline,
            expires: old.expires,
            file: None,
        }
    }
}

/// The event in an entry of version 1.
pub(crate) fn read(entry: &Entry) -> Option<AlertNoted> {
    if entry.header.kind != AlertNoted1::KIND {
        return None;
    }
    entry.event::<AlertNoted1>().map(AlertNoted::from)
}
