//! Events as pages show them: names in place of codes, nothing that the reader may not see.

mod event;
mod plan;
mod row;

pub(crate) use event::{EventShow, TurnShow};
pub(crate) use plan::{CarriedShow, CheckShow, ConflictShow, RiskShow, SupplyShow, owed};
pub(crate) use row::RowShow;

use kernel::{Lang, Timestamp, Words};
use serde::Serialize;

/// Free text with its language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) lang: String,
}

impl Said {
    pub(crate) fn of(words: &Words) -> Self {
        Self { text: words.text.clone(), lang: words.lang.code().to_owned() }
    }
    pub(crate) fn sample(text: &str) -> Self {
        Self { text: text.to_owned(), lang: Lang::Nl.code().to_owned() }
    }
}

/// An instant for samples.
pub(crate) const NOON: Timestamp = Timestamp(1_795_488_000_000_000);
