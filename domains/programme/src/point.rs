//! A point of a plan: a measure, a point of an action plan. Its text with where it comes from, its state, who pilots it.

use std::collections::BTreeSet;

use kernel::{Id, Text, kind};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// How far a text may be relied on.
    Standing {
        /// Read in the official text, or in a document of the authority that quotes it word by word.
        Verified = "verified",
        /// Quoted by somebody else; not compared with the official text.
        Quoted = "quoted",
        /// Written here, for a plan that is made here.
        Own = "own",
        /// There is a number and nobody here has its text.
        Missing = "missing",
    }
}

/// A text with how far it may be relied on and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced {
    /// What it says; nothing where it is missing.
    #[serde(default)]
    pub text: Text,
    /// How far that may be relied on.
    pub standing: Standing,
    /// Where it was read.
    #[serde(default)]
    pub source: Option<String>,
}

impl Sourced {
    /// There is a number, and this source that names it.
    #[must_use]
    pub fn missing(source: Option<String>) -> Self {
        Self { text: Text::default(), standing: Standing::Missing, source }
    }
    /// Whether any language has words.
    #[must_use]
    pub fn has_words(&self) -> bool {
        [&self.text.fr, &self.text.nl, &self.text.en].into_iter().flatten().any(|t| !t.trim().is_empty())
    }
}

kernel::coded! {
    /// Where a point stands.
    PointState {
        /// Nothing was said of it yet.
        Open = "open",
        /// It is being worked on.
        Running = "running",
        /// It is done.
        Done = "done",
        /// It will not be done.
        Stopped = "stopped",
    }
}

impl PointState {
    /// Whether there is still something to do: a closing plan carries it on.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Running)
    }
}

/// What a point says. A change is a new version, journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Its number in the plan: `8.8`.
    pub number: String,
    /// Code of the theme it belongs to.
    #[serde(default)]
    pub theme: Option<String>,
    /// Its text.
    pub words: Sourced,
    /// What is known of it besides, in words of this house.
    #[serde(default)]
    pub remark: Text,
    /// Words under which it is found.
    #[serde(default)]
    pub keywords: BTreeSet<String>,
    /// Codes of the functions that are responsible for it here.
    #[serde(default)]
    pub functions: BTreeSet<String>,
    /// Code of the organisation that pilots it.
    #[serde(default)]
    pub pilot: Option<String>,
    /// Codes of the organisations that take part.
    #[serde(default)]
    pub partners: BTreeSet<String>,
    /// Codes of the groups of partners that it asks for.
    #[serde(default)]
    pub groups: BTreeSet<String>,
    /// Codes of the areas where it is to be carried out; none: everywhere.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Codes of the objectives, axes and missions of its plan that it serves.
    #[serde(default)]
    pub objectives: BTreeSet<String>,
    /// Codes of the resolutions of parliament that it answers.
    #[serde(default)]
    pub resolutions: BTreeSet<String>,
}

impl Point {
    /// A number whose text is not known.
    #[must_use]
    pub fn numbered(number: &str) -> Self {
        Self {
            number: number.to_owned(),
            theme: None,
            words: Sourced::missing(None),
            remark: Text::default(),
            keywords: BTreeSet::new(),
            functions: BTreeSet::new(),
            pilot: None,
            partners: BTreeSet::new(),
            groups: BTreeSet::new(),
            areas: BTreeSet::new(),
            objectives: BTreeSet::new(),
            resolutions: BTreeSet::new(),
        }
    }

    /// What a search looks through, folded: number, texts, remarks, keywords.
    #[must_use]
    pub fn folded(&self) -> String {
        let texts = [&self.words.text, &self.remark];
        let words = texts.into_iter().flat_map(|t| [&t.fr, &t.nl, &t.en]).flatten().map(String::as_str);
        let all: Vec<&str> = [self.number.as_str()]
            .into_iter()
            .chain(words)
            .chain(self.keywords.iter().map(String::as_str))
            .collect();
        store::fold(&all.join(" "))
    }
}

/// How numbers follow each other: `1.9` before `1.10`, `8` before `8.1`. Numbers first, what is none after them by its letters.
#[must_use]
pub fn rank(number: &str) -> String {
    let part = |part: &str| match part.parse::<u32>() {
        Ok(n) => format!("{n:09}"),
        Err(_) => format!("~{}", store::fold(part)),
    };
    number.split('.').map(|p| part(p.trim())).collect::<Vec<_>>().join(".")
}

/// The point of this number in the plan that a profile ships under this code.
#[must_use]
pub fn shipped(code: &str, number: &str) -> Id<kind::Matter> {
    Id::of_words(&["programme-point", code, number])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_each_other_as_people_count() {
        let mut all = vec!["10", "1.10", "2.1", "1.9", "A.1", "1", "M7.7", "9"];
        all.sort_by_key(|n| rank(n));
        assert_eq!(all, ["1", "1.9", "1.10", "2.1", "9", "10", "A.1", "M7.7"]);
    }

    #[test]
    fn a_search_finds_numbers_words_and_keywords() {
        let point = Point {
            words: Sourced {
                text: Text::both("Accueil des victimes", "Opvang"),
                standing: Standing::Own,
                source: None,
            },
            keywords: ["Cybercriminalité".to_owned()].into(),
            ..Point::numbered("8.8")
        };
        for wanted in ["8.8", "opvang", "victimes", "cybercriminalite"] {
            assert!(point.folded().contains(wanted), "{wanted}");
        }
    }
}
