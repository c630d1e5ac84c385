//! What differs from the version that holds.

use kernel::Text;
use readiness::differ::{Change, Differences, Part};
use serde::Serialize;

use super::{ContactShow, holder, name};
use crate::at::At;

/// All that differs.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangesShow {
    /// The version that it is compared with.
    pub(crate) with: i64,
    pub(crate) parts: Vec<&'static str>,
    pub(crate) cards: Vec<CardChangeShow>,
    /// Names, number, how it differs.
    pub(crate) contacts: Vec<(Vec<Text>, String, &'static str)>,
    /// Name, how it differs.
    pub(crate) levels: Vec<(Text, &'static str)>,
}

/// A card that differs.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardChangeShow {
    pub(crate) holder: Text,
    pub(crate) holder_before: Option<Text>,
    pub(crate) title: Text,
    pub(crate) change: &'static str,
    pub(crate) steps: Vec<(Text, &'static str)>,
}

impl ChangesShow {
    pub(crate) fn of(found: &Differences<'_>, with: i64, at: &At<'_>) -> Self {
        let names = at.desk.post.names();
        let cards = found.cards.iter().map(|c| CardChangeShow {
            holder: holder(&c.card.holder, &names),
            holder_before: c.holder_before.map(|h| holder(h, &names)),
            title: c.card.title.clone(),
            change: c.change.code(),
            steps: c.steps.iter().map(|(_, text, change)| ((*text).clone(), change.code())).collect(),
        });
        let contacts = found.contacts.iter().map(|(contact, change)| {
            let shown = ContactShow::of(contact, at);
            (shown.names, shown.number, change.code())
        });
        Self {
            with,
            parts: found.parts.iter().map(|part| part.code()).collect(),
            cards: cards.collect(),
            contacts: contacts.collect(),
            levels: found.levels.iter().map(|(l, change)| (l.names.clone(), change.code())).collect(),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let card = |change: &Change| CardChangeShow {
            holder: name("Veille"),
            holder_before: (*change == Change::Changed).then(|| name("Maire")),
            title: name("Carte"),
            change: change.code(),
            steps: Change::ALL.iter().map(|c| (name("Appeler"), c.code())).collect(),
        };
        let contact = |change: &Change| (vec![name("Gaz")], "0490".to_owned(), change.code());
        let full = Self {
            with: 2,
            parts: Part::ALL.iter().map(|part| part.code()).collect(),
            cards: Change::ALL.iter().map(card).collect(),
            contacts: Change::ALL.iter().map(contact).collect(),
            levels: Change::ALL.iter().map(|c| (name("alerte"), c.code())).collect(),
        };
        let none =
            Self { with: 1, parts: Vec::new(), cards: Vec::new(), contacts: Vec::new(), levels: Vec::new() };
        vec![none, full]
    }
}
