//! What the lists of a form offer.

use std::collections::BTreeSet;

use kernel::{Handling, Lang, Refusal, Resource, Text};
use serde::Serialize;
use web::{Fault, Shell, Who};

use crate::desk::{Desk, Names};
use crate::typed;

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

/// The levels on which this person may put an incident, from the most open: those that their function reads.
pub(crate) fn levels(shell: &Shell, desk: &Desk, who: &Who, lang: Lang) -> Vec<Choice> {
    let held = (desk.holding)(who.actor());
    let reads = |level: &Handling| held.as_ref().is_some_and(|held| *level <= held.clearance);
    let named = |level: Handling| {
        (level.code().to_owned(), shell.texts().plain(lang, &format!("handling-{}", level.code())))
    };
    Handling::ALL.into_iter().filter(reads).map(named).collect()
}

/// A level as a form gives it.
pub(crate) fn level(text: &str) -> Result<Option<Handling>, Refusal> {
    typed::code("handling", text, |code| code.parse().ok())
}

/// Functions that may read, as a form gives them.
pub(crate) fn readers(desk: &Desk, readers: &[String]) -> Result<BTreeSet<String>, Refusal> {
    let names = desk.names();
    match readers.iter().find(|r| !names.functions.contains_key(*r)) {
        Some(unknown) => Err(Refusal::unknown_code("readers", unknown)),
        None => Ok(readers.iter().cloned().collect()),
    }
}

/// On which level an incident is opened, and who may read it there: as internal where nothing is said. Another level takes the power to
/// restrict.
pub(crate) fn opened_on(
    (shell, desk, who): (&Shell, &Desk, &Who),
    (said, named): (&str, &[String]),
) -> Result<(Handling, BTreeSet<String>), Fault> {
    let handling = level(said)?.unwrap_or(Handling::Service);
    if handling != Handling::Service {
        shell.permit(who, "matter.restrict", &Resource::service())?;
    }
    let kept = handling >= Handling::NeedToKnow;
    Ok((handling, if kept { readers(desk, named)? } else { BTreeSet::new() }))
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
