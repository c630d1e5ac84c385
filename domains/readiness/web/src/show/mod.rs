//! Plans and cards as pages show them: names in place of codes, nothing that the reader may not see.

mod changes;
mod content;
mod level;
mod plan;
mod run;
mod turn;

pub(crate) use changes::ChangesShow;
pub(crate) use content::{ContactShow, ContentShow, holder, missing};
pub(crate) use level::{ActShow, LevelShow};
pub(crate) use plan::{PlanShow, VersionShow};
pub(crate) use run::{CardShow, CardsPart, Hand, RunShow};
pub(crate) use turn::{TurnShow, TurnsPart, WHAT, steps};

use kernel::{Lang, Text, Timestamp, Words};
use serde::Serialize;

/// The moment of samples.
pub(crate) const AT: Timestamp = Timestamp(1_795_488_000_000_000);

/// Free text with its language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) lang: &'static str,
}

impl Said {
    pub(crate) fn of(words: &Words) -> Self {
        Self { text: words.text.clone(), lang: words.lang.code() }
    }
    pub(crate) fn sample() -> Self {
        Self { text: "mots <b>".to_owned(), lang: Lang::Fr.code() }
    }
}

/// An invented name in every language.
pub(crate) fn name(text: &str) -> Text {
    Text::three(format!("{text} <fr>"), format!("{text} <nl>"), format!("{text} <en>"))
}

/// The id of samples.
pub(crate) fn id() -> String {
    kernel::Id::<kernel::kind::Matter>::of_words(&["sample"]).to_string()
}
