//! Sites and needs as pages show them: names in place of codes, nothing that the reader may not see.

mod need;
mod site;
mod turn;

pub(crate) use need::{NeedShow, PartShow};
pub(crate) use site::{DayShow, ReportShow, SiteShow, TotalShow};
pub(crate) use turn::{TurnShow, WHAT};

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
    pub(crate) fn sample(text: &str) -> Self {
        Self { text: text.to_owned(), lang: Lang::Nl.code().to_owned() }
    }
}

/// An instant for samples.
pub(crate) const NOON: kernel::Timestamp = kernel::Timestamp(1_795_488_000_000_000);
