//! What the lists of a form offer.

use kernel::{Lang, Text};
use serde::Serialize;

use crate::desk::Names;

/// A value with its name, as the macros of forms take it.
pub(crate) type Choice = (String, String);

/// The lists of an incident's forms, in the reader's language.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Choices {
    pub(crate) types: Vec<Choice>,
    pub(crate) severities: Vec<Choice>,
    pub(crate) functions: Vec<Choice>,
    pub(crate) organisations: Vec<Choice>,
    pub(crate) figures: Vec<Choice>,
}

impl Choices {
    pub(crate) fn of(names: &Names, lang: Lang) -> Self {
        let of = |list: &std::collections::BTreeMap<String, Text>| sorted(list.iter(), lang);
        Self {
            types: names.types.iter().map(|t| (t.code.clone(), t.names.show(lang).to_owned())).collect(),
            severities: names
                .severities
                .iter()
                .map(|(n, t)| (n.to_string(), t.show(lang).to_owned()))
                .collect(),
            functions: names.askable(lang),
            organisations: of(&names.organisations),
            figures: of(&names.figures),
        }
    }
    pub(crate) fn sample() -> Self {
        let one = || vec![("x".to_owned(), "X <b>".to_owned())];
        Self { types: one(), severities: one(), functions: one(), organisations: one(), figures: one() }
    }
}

/// By name, as the reader would look for it.
pub(crate) fn sorted<'a>(list: impl Iterator<Item = (&'a String, &'a Text)>, lang: Lang) -> Vec<Choice> {
    let mut all: Vec<Choice> = list.map(|(code, name)| (code.clone(), name.show(lang).to_owned())).collect();
    all.sort_by_key(|(_, name)| situation::text::fold(name));
    all
}

/// The figures of the catalogue.
pub(crate) fn of_figures(names: &Names, lang: Lang) -> Vec<Choice> {
    sorted(names.figures.iter(), lang)
}
