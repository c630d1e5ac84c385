//! Minutes: drafted from what was noted, a text per language for each item, versioned, approved by another person.

use kernel::{Id, Lang, Text, kind};
use serde::{Deserialize, Serialize};
use signing::Copies;

/// The copies of approved minutes that were given out to be signed.
pub const COPIES: Copies = Copies { table: "body_copy", of: "session" };

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

/// Brings what was noted since the last draft into minutes in which people wrote. `base` is what was drafted from then, `fresh` what
/// would be drafted now, `stands` what the minutes say. A passage that nobody wrote in is drafted anew; in one that was written in
/// stays what stands, and what was noted since comes after it. New items come at the end: the parts keep their places.
#[must_use]
pub fn again(base: &[Part], fresh: &[Part], stands: &[Part]) -> Vec<Part> {
    let mut all = stands.to_vec();
    for new in fresh {
        let Some(part) = all.iter_mut().find(|p| p.item == new.item) else {
            all.push(new.clone());
            continue;
        };
        part.title.clone_from(&new.title);
        let was = base.iter().find(|p| p.item == new.item);
        for lang in Lang::ALL {
            let before = was.and_then(|p| p.text.get(lang));
            let (noted, now) = (new.text.get(lang), part.text.get(lang).map(str::to_owned));
            if noted == before {
                continue;
            }
            let text =
                if now.as_deref() == before { noted.map(str::to_owned) } else { after(now, before, noted) };
            part.text.set(lang, text);
        }
    }
    all
}

/// What stands, and after it the lines that were noted and stand neither there nor in what was noted before.
fn after(now: Option<String>, before: Option<&str>, noted: Option<&str>) -> Option<String> {
    let has = |text: Option<&str>, line: &str| text.is_some_and(|t| t.lines().any(|l| l == line));
    let lines = noted.into_iter().flat_map(str::lines);
    let new = lines.filter(|l| !has(before, l) && !has(now.as_deref(), l));
    let all: Vec<&str> = now.iter().map(String::as_str).chain(new).collect();
    (!all.is_empty()).then(|| all.join("\n"))
}

/// A passage that two people changed: the text of the one that does not stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptText {
    /// Which part, from 0.
    pub part: i64,
    /// In which language.
    pub lang: Lang,
    /// The text.
    pub text: String,
}

/// What comes of two people who wrote at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The parts now.
    pub parts: Vec<Part>,
    /// Texts of passages that both changed, which do not stand.
    pub kept: Vec<KeptText>,
}

/// Brings what somebody wrote on the parts of `base` together with what stands now: the same parts, and after them those that were
/// drafted since.
#[must_use]
pub fn merge(base: &[Part], mine: &[Text], theirs: &[Part]) -> Merged {
    let mut merged = Merged { parts: theirs.to_vec(), kept: Vec::new() };
    for (n, ((was, new), is)) in (0_i64..).zip(base.iter().zip(mine).zip(merged.parts.iter_mut())) {
        for lang in Lang::ALL {
            let (was, new, now) = (was.text.get(lang), new.get(lang), is.text.get(lang).map(str::to_owned));
            if new == was || new == now.as_deref() {
                continue;
            }
            if now.as_deref() == was {
                is.text.set(lang, new.map(str::to_owned));
            } else if let Some(text) = new {
                merged.kept.push(KeptText { part: n, lang, text: text.to_owned() });
            }
        }
    }
    merged
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

    #[test]
    fn two_who_write_at_once_lose_nothing() {
        let part = |fr: &str, nl: &str| Part { item: None, title: Text::default(), text: Text::both(fr, nl) };
        let base = [part("a", "a"), part("b", "b"), part("c", "c")];
        let theirs = [part("a2", "a"), part("b2", "b"), part("c", "c")];
        let mine = [Text::both("a", "a3"), Text::both("b3", "b"), Text::both("c3", "c")];
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged.parts, [part("a2", "a3"), part("b2", "b"), part("c3", "c")]);
        assert_eq!(merged.kept, [KeptText { part: 1, lang: Lang::Fr, text: "b3".into() }]);
        let same =
            merge(&base, &[Text::both("a2", "a"), Text::both("b", "b"), Text::both("c", "c")], &theirs);
        assert!(same.kept.is_empty() && same.parts == theirs);
    }

    #[test]
    fn a_second_draft_takes_in_what_was_noted_and_loses_nothing_that_was_written() {
        let (a, b) = (Id::new(uuid(1)), Id::new(uuid(2)));
        let part = |item, fr: &str| Part {
            item: Some(item),
            title: Text::both("Gaz", "Gas"),
            text: Text { fr: (!fr.is_empty()).then(|| fr.to_owned()), ..Text::default() },
        };
        let base = [part(a, "un\ndeux")];
        let fresh = [part(a, "un\ncorrigé\ntrois"), part(b, "neuf")];
        assert_eq!(again(&base, &fresh, &base), fresh, "where nobody wrote it is drafted anew");
        let written = [part(a, "Le premier a été dit.")];
        let both = again(&base, &fresh, &written);
        assert_eq!(both[0].text.fr.as_deref(), Some("Le premier a été dit.\ncorrigé\ntrois"));
        assert_eq!(both[1], fresh[1], "a new item stands at the end");
        assert_eq!(again(&fresh, &fresh, &both), both, "nothing comes in twice");
        assert_eq!(again(&[part(a, "")], &[part(a, "un")], &[part(a, "")])[0].text.fr.as_deref(), Some("un"));
    }

    fn uuid(n: u128) -> uuid::Uuid {
        uuid::Uuid::from_u128(n)
    }
}
