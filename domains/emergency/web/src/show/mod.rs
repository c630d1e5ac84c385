//! Phases as pages show them: names in place of codes, nothing that the reader may not see.

mod acts;
mod phase;
mod recipients;

pub(crate) use acts::{ActShow, ActsPart, Side, WHAT, act_rows};
pub(crate) use phase::{HeardShow, ListPart, PhaseShow, StatePart, shown};
pub(crate) use recipients::{OfficeShow, RecipientShow, RecipientsPart, recipient_rows};

use kernel::{Lang, Words};
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
    pub(crate) fn sample(text: &str, lang: Lang) -> Self {
        Self { text: text.to_owned(), lang: lang.code().to_owned() }
    }
}
