//! Minutes: drafted from what was noted, a text per language for each item, versioned, approved by another person.

use kernel::{Id, Lang, Text, kind};
use serde::{Deserialize, Serialize};

/// One part of the minutes: an item of the agenda, or what belongs to none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The item; none for what was said outside any.
    #[serde(default)]
    pub item: Option<Id<kind::Matter>>,
    /// Its title, as it stood then.
    pub title: Text,
    /// What the minutes say of it; a missing language shows as missing.
    pub text: Text,
}

/// A note, as far as minutes are drafted from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The item it was noted at.
    pub item: Option<Id<kind::Matter>>,
    /// Its language.
    pub lang: Lang,
    /// Its words.
    pub text: String,
}

/// The parts of a first draft: every item in the order of the agenda with its notes, each in the language in which it was
/// written, then what belongs to no item. Nothing is translated.
#[must_use]
pub fn draft(items: &[(Id<kind::Matter>, Text)], notes: &[Noted]) -> Vec<Part> {
    let of = |item: Option<Id<kind::Matter>>| {
        let mut text = Text::default();
        for lang in Lang::ALL {
            let lines: Vec<&str> = notes
                .iter()
                .filter(|n| n.item == item && n.lang == lang)
                .map(|n| n.text.trim())
                .filter(|t| !t.is_empty())
                .collect();
            text.set(lang, (!lines.is_empty()).then(|| lines.join("\n")));
        }
        text
    };
    let mut parts: Vec<Part> = items
        .iter()
        .map(|(id, title)| Part { item: Some(*id), title: title.clone(), text: of(Some(*id)) })
        .collect();
    let rest = of(None);
    if rest != Text::default() || parts.is_empty() {
        parts.push(Part { item: None, title: Text::default(), text: rest });
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_stand_with_their_item_in_their_language() {
        let (a, b) = (Id::new(uuid(1)), Id::new(uuid(2)));
        let note = |item, lang, text: &str| Noted { item, lang, text: text.into() };
        let items = [(a, Text::both("Gaz", "Gas")), (b, Text::one(Lang::Fr, "Divers"))];
        let notes = [
            note(Some(a), Lang::Fr, "un"),
            note(None, Lang::Nl, "los"),
            note(Some(a), Lang::Nl, "één"),
            note(Some(a), Lang::Fr, " deux "),
        ];
        let parts = draft(&items, &notes);
        assert_eq!(parts.len(), 3);
        assert_eq!(parts[0].text, Text::both("un\ndeux", "één"));
        assert_eq!((parts[1].item, parts[1].text.clone()), (Some(b), Text::default()));
        assert_eq!((parts[2].item, parts[2].text.clone()), (None, Text::one(Lang::Nl, "los")));
        assert_eq!(draft(&[], &[]).len(), 1, "there is always something to write into");
    }

    fn uuid(n: u128) -> uuid::Uuid {
        uuid::Uuid::from_u128(n)
    }
}
