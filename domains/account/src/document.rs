//! The account as it is read and printed: its sections with everything that they say.

use std::fmt::Write as _;

use kernel::{Lang, Text};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::block::{Block, Origin, lacks};
use crate::section::Section;
use crate::typed;

/// The languages in which an account is read outside.
const OFFICIAL: [Lang; 2] = [Lang::Fr, Lang::Nl];

/// A section with what it says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The code of the section.
    pub code: String,
    /// Its number.
    #[serde(default)]
    pub number: Option<String>,
    /// Its heading.
    pub titles: Text,
    /// How deep it stands, from 1.
    pub level: u8,
    /// What it says.
    #[serde(default)]
    pub blocks: Vec<Block>,
    /// Whether it should say something and does not.
    #[serde(default)]
    pub missing: bool,
}

impl Part {
    /// A section with its given facts, what its source says, and the text that was written for it.
    #[must_use]
    pub fn of(section: &Section, offered: Vec<Block>, text: &Text, written: Option<Origin>) -> Self {
        let mut blocks = Vec::new();
        blocks.extend(section.given.iter().cloned());
        blocks.extend(offered);
        blocks.extend(typed::blocks(text, written));
        let wanted = !section.optional && (section.text || section.source.is_some());
        // What the year before planned does not say what this year did.
        let own = blocks.iter().skip(usize::from(section.planned != Text::default()));
        let said = own.clone().any(Block::says_something);
        Self {
            code: section.code.clone(),
            number: section.number.clone(),
            titles: section.titles.clone(),
            level: section.level,
            missing: wanted && !said,
            blocks,
        }
    }

    /// Every text of it that a reader meets, its heading first.
    fn texts(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.titles).chain(self.blocks.iter().flat_map(Block::texts))
    }

    /// The official languages in which something of it is missing that it says in another.
    #[must_use]
    pub fn lacks(&self) -> Vec<Lang> {
        let lacking = |lang: &Lang| self.texts().any(|text| lacks(text, *lang));
        OFFICIAL.into_iter().filter(lacking).collect()
    }

    /// The first words that are not there in every official language, as they are there, with their language: where somebody looks.
    #[must_use]
    pub fn one_sided(&self) -> Option<(Lang, &str)> {
        let text = self.texts().find(|text| OFFICIAL.into_iter().any(|lang| lacks(text, lang)))?;
        let said = |lang| text.get(lang).filter(|words| !words.trim().is_empty());
        Lang::ALL.into_iter().find_map(|lang| said(lang).map(|words| (lang, words)))
    }

    /// The heading with its number, in a language.
    #[must_use]
    pub fn heading(&self, lang: Lang) -> String {
        let title = self.titles.get(lang).unwrap_or_default();
        match &self.number {
            Some(number) => format!("{number} {title}"),
            None => title.to_owned(),
        }
    }
}

/// The hash of a content: SHA-256 of its JSON, whose fields stand in a fixed order.
#[must_use]
pub fn hash(content: &[Part]) -> String {
    sha256(&serde_json::to_vec(content).unwrap_or_default())
}

/// SHA-256 in lower-case hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::with_capacity(64), |mut all, byte| {
        // Writing into a text does not fail.
        let _ = write!(all, "{byte:02x}");
        all
    })
}

/// How large a content is, in bytes of its JSON.
#[must_use]
pub fn size(content: &[Part]) -> usize {
    serde_json::to_vec(content).map_or(0, |bytes| bytes.len())
}

/// The parts that should say something and do not.
pub fn missing(content: &[Part]) -> impl Iterator<Item = &Part> {
    content.iter().filter(|p| p.missing)
}

/// The parts that say something in one official language and not in the other.
pub fn lacking(content: &[Part]) -> impl Iterator<Item = &Part> {
    content.iter().filter(|p| !p.lacks().is_empty())
}

/// Every source once, in the order in which a reader meets them: the list of references. Its place, from 1, is printed behind what
/// comes from it.
#[must_use]
pub fn references(content: &[Part]) -> Vec<Origin> {
    let mut seen = std::collections::BTreeSet::new();
    let all = content.iter().flat_map(|p| &p.blocks).flat_map(Block::sources);
    all.filter(|from| seen.insert(from.key())).cloned().collect()
}

/// The parts that a reader meets: one that says nothing, owes nothing and has nothing beneath it is no more than a heading, and is
/// left out. `kept` names parts that stay all the same.
#[must_use]
pub fn shown(content: Vec<Part>, kept: impl Fn(&Part) -> bool) -> Vec<Part> {
    let mut below: Option<u8> = None;
    let mut all: Vec<Part> = Vec::with_capacity(content.len());
    for part in content.into_iter().rev() {
        let leads = below.is_some_and(|level| level > part.level);
        // A heading that its author typed was meant to be read, though it does not make up for a text that is owed.
        let stands =
            |b: &Block| b.says_something() || matches!(b, Block::Missing { .. } | Block::Heading { .. });
        let says = part.blocks.iter().any(stands);
        if leads || says || part.missing || kept(&part) {
            below = Some(part.level);
            all.push(part);
        }
    }
    all.reverse();
    all
}

kernel::coded! {
    /// How a section of this year stands to that of the year before.
    Change {
        /// It was not there.
        New = "new",
        /// It says something else.
        Changed = "changed",
        /// It says the same.
        Same = "same",
        /// It is gone.
        Gone = "gone",
    }
}

/// A section of two years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared<'a> {
    /// How it changed.
    pub change: Change,
    /// This year's.
    pub now: Option<&'a Part>,
    /// That of the year before.
    pub before: Option<&'a Part>,
}

/// The sections of two years side by side: this year's in their order, what is gone at the end.
#[must_use]
pub fn compare<'a>(now: &'a [Part], before: &'a [Part]) -> Vec<Compared<'a>> {
    let earlier = |code: &str| before.iter().find(|p| p.code == code);
    let mut all: Vec<Compared<'a>> = now
        .iter()
        .map(|part| {
            let old = earlier(&part.code);
            let change = match old {
                None => Change::New,
                Some(old) if old.blocks == part.blocks => Change::Same,
                Some(_) => Change::Changed,
            };
            Compared { change, now: Some(part), before: old }
        })
        .collect();
    let gone = before.iter().filter(|old| now.iter().all(|p| p.code != old.code));
    all.extend(gone.map(|old| Compared { change: Change::Gone, now: None, before: Some(old) }));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(code: &str, words: &str) -> Part {
        let section = Section { code: code.into(), text: true, ..Section::default() };
        let text = if words.is_empty() { Text::default() } else { Text::both(words, words) };
        Part::of(&section, Vec::new(), &text, None)
    }

    #[test]
    fn two_years_side_by_side() {
        let (now, before) = (
            [part("a", "x"), part("b", "y"), part("c", "z")],
            [part("a", "x"), part("b", "old"), part("d", "w")],
        );
        let said: Vec<(Change, &str)> = compare(&now, &before)
            .iter()
            .map(|c| (c.change, c.now.or(c.before).map_or("", |p| p.code.as_str())))
            .collect();
        assert_eq!(
            said,
            [(Change::Same, "a"), (Change::Changed, "b"), (Change::New, "c"), (Change::Gone, "d")]
        );
    }

    #[test]
    fn the_hash_changes_with_every_word() {
        let (one, other) = ([part("a", "x")], [part("a", "y")]);
        assert_eq!(hash(&one), hash(&one.clone()));
        assert_ne!(hash(&one), hash(&other));
        assert_eq!(hash(&one).len(), 64);
    }

    #[test]
    fn a_part_that_should_say_something_and_does_not_is_missing() {
        let lone = |section: Section, blocks| Part::of(&section, blocks, &Text::default(), None).missing;
        let fed = Section { source: Some("x".into()), ..Section::default() };
        let none = Block::Missing { source: "x".into() };
        assert!(lone(fed.clone(), vec![none.clone()]), "a source that has nothing says nothing");
        assert!(!lone(Section { optional: true, ..fed.clone() }, vec![none]));
        assert!(!lone(Section::default(), Vec::new()), "a heading alone is no text that is missing");
        assert!(lone(Section { text: true, ..Section::default() }, Vec::new()));
        assert!(!part("a", "x").missing);
    }

    #[test]
    fn a_part_in_one_language_lacks_the_other_wherever_that_stands() {
        let said =
            |block: Block| Part { titles: Text::both("t", "t"), blocks: vec![block], ..Part::default() };
        let french = || Text::one(Lang::Fr, "seul");
        let row = (vec![Text::both("a", "b"), french()], None);
        let (caption, heads) = (Text::default(), Vec::new());
        let from = Origin::default();
        for (block, wanted) in [
            (Block::Paragraph { text: french(), from: None }, vec![Lang::Nl]),
            (Block::Items { items: vec![(Text::one(Lang::Nl, "x"), None)] }, vec![Lang::Fr]),
            (Block::Items { items: vec![(Text::one(Lang::En, "x"), None)] }, vec![Lang::Fr, Lang::Nl]),
            (
                Block::Table { caption: caption.clone(), heads: heads.clone(), rows: vec![row.clone()] },
                vec![Lang::Nl],
            ),
            (
                Block::Spoken {
                    caption: caption.clone(),
                    heads: heads.clone(),
                    rows: vec![row.clone()],
                    kept: false,
                },
                vec![Lang::Nl],
            ),
            (
                Block::Spoken { caption, heads: heads.clone(), rows: vec![row.clone()], kept: true },
                Vec::new(),
            ),
            (Block::Spoken { caption: french(), heads, rows: vec![row], kept: true }, vec![Lang::Nl]),
            (Block::Paragraph { text: Text::both("a", "b"), from: None }, Vec::new()),
            (Block::Paragraph { text: Text::default(), from: None }, Vec::new()),
            (Block::Quote { text: french(), from }, Vec::new()),
        ] {
            let part = said(block);
            assert_eq!(part.lacks(), wanted, "{part:?}");
            assert_eq!(part.one_sided().is_some(), !wanted.is_empty());
        }
        let headed = Part { titles: french(), ..Part::default() };
        assert_eq!((headed.lacks(), headed.one_sided()), (vec![Lang::Nl], Some((Lang::Fr, "seul"))));
        assert_eq!(lacking(&[headed, part("a", "x")]).count(), 1);
    }

    #[test]
    fn a_heading_with_nothing_beneath_it_is_not_shown() {
        let at = |level, part: Part| Part { level, missing: false, ..part };
        let all = vec![
            at(1, part("chapter", "")),
            at(2, part("objective", "")),
            at(3, part("risks", "")),
            at(3, part("description", "x")),
            at(3, part("indicators", "")),
            at(2, part("other", "")),
            at(3, part("remarks", "")),
            at(3, part("titled", "# Titre")),
            Part { missing: true, ..at(1, part("owed", "")) },
            at(1, part("corrected", "")),
        ];
        let codes: Vec<String> = shown(all, |p| p.code == "corrected").into_iter().map(|p| p.code).collect();
        assert_eq!(codes, ["chapter", "objective", "description", "other", "titled", "owed", "corrected"]);
    }

    #[test]
    fn sources_are_counted_once() {
        let from = |page: &str| Origin { page: page.into(), ..Origin::default() };
        let said = |page: &str| Block::Paragraph { text: Text::both("x", "y"), from: Some(from(page)) };
        let section = Section { code: "a".into(), ..Section::default() };
        let parts = [Part::of(&section, vec![said("one"), said("two"), said("one")], &Text::default(), None)];
        assert_eq!(references(&parts), [from("one"), from("two")]);
    }
}
