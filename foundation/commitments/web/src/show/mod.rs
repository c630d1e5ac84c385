//! Commitments as pages show them: names in place of codes, nothing that the reader may not see.

mod order;
mod people;
mod turn;

pub(crate) use order::{OrderShow, RowPart, StatePart};
pub(crate) use people::{AddresseeShow, LinkShow};
pub(crate) use turn::{TurnShow, TurnsPart, WHAT};

use commitments::addressee::Office;
use kernel::{Lang, Text, Words};
use serde::Serialize;

use crate::desk::Desk;
use desk::Names;

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

/// An office by name.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OfficeShow {
    pub(crate) function: Text,
    pub(crate) organisation: Option<Text>,
    pub(crate) area: Option<Text>,
    /// Number at which it is reached.
    pub(crate) reached: Option<String>,
}

impl OfficeShow {
    /// Function, organisation and area in a language.
    pub(crate) fn words(&self, lang: kernel::Lang) -> String {
        let all = std::iter::once(&self.function).chain(&self.organisation).chain(&self.area);
        all.map(|t| t.show(lang)).collect::<Vec<_>>().join(" · ")
    }
    pub(crate) fn of(office: &Office, desk: &Desk, names: &Names) -> Self {
        Self {
            function: Names::of(&names.functions, &office.function),
            organisation: office.organisation.as_deref().map(|o| Names::of(&names.organisations, o)),
            area: office.area.as_deref().map(|a| Names::of(&names.areas, a)),
            reached: (desk.reached)(office),
        }
    }
    pub(super) fn sample() -> Self {
        Self {
            function: Text::three("Dispatching", "Dispatching", "Control room"),
            organisation: Some(Text::three("Trams", "Trams", "Trams")),
            area: None,
            reached: Some("0490 00 00 10".into()),
        }
    }
}
