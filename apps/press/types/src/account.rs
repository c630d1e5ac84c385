//! An account as data: what an authority says of a year, section by section, with a list of references.

use kernel::{Handling, Text, Timestamp, Words};
use serde::{Deserialize, Serialize};

use crate::{AsOf, Issued, Languages, Seal};

/// An account of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// In which language or languages it is printed.
    pub languages: Languages,
    /// What it is called.
    pub title: Text,
    /// Its number (`NO-2023`).
    pub number: String,
    /// Whether its content is fixed; every page of what is not says that it is a draft.
    pub fixed: bool,
    /// Where it stands as it was published elsewhere: of which document, as a sentence. Such a one is no draft, and is issued by nobody here.
    #[serde(default)]
    pub taken: Option<Text>,
    /// What a copy whose content is fixed says of its own form.
    #[serde(default)]
    pub seal: Seal,
    /// Until when nobody outside may have it; none once that is over.
    pub embargo: Option<Timestamp>,
    /// What was missing when its content was fixed, and why it was fixed all the same.
    #[serde(default)]
    pub gaps: Option<Gaps>,
    /// The hash of its content, where that is fixed.
    pub hash: Option<String>,
    /// The state of the journal that it shows.
    pub as_of: AsOf,
    /// How it is handled; stands on every page.
    pub handling: Handling,
    /// By whom and when it was issued, or drawn.
    pub issued: Issued,
    /// Its sections, in printing order.
    pub sections: Vec<AccountSection>,
    /// What is right where it was wrong; printed before the sections.
    pub errata: Vec<Erratum>,
    /// Where what it says comes from.
    pub references: Vec<Reference>,
    /// Fictitious data: every page is marked.
    pub fictitious: bool,
    /// IANA name of the zone in which times are printed.
    pub zone: String,
}

impl Account {
    /// The most pieces that are printed in one document.
    pub const MAX_PIECES: usize = 20_000;

    /// Sections, pieces and rows together.
    #[must_use]
    pub fn pieces(&self) -> usize {
        self.sections.iter().map(|s| 1 + s.pieces.iter().map(Piece::rows).sum::<usize>()).sum()
    }
}

/// What was missing in a content that was fixed all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gaps {
    /// How much was missing, as a sentence that the reason follows.
    pub said: Text,
    /// The reason, in the language in which it was given.
    pub why: Option<Words>,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountSection {
    /// Its number as printed.
    pub number: Option<String>,
    /// Its heading.
    pub title: Text,
    /// How deep it stands, from 1.
    pub level: u8,
    /// Whether it should say something and does not: that is printed.
    pub missing: bool,
    /// What it says.
    pub pieces: Vec<Piece>,
}

/// A text with the number of its reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referred {
    /// The text.
    pub text: Text,
    /// The number of its reference.
    pub reference: Option<u32>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "piece", rename_all = "kebab-case")]
pub enum Piece {
    /// A heading within the section.
    Heading {
        /// The heading.
        text: Text,
        /// How deep it stands under the heading of its section, from 1.
        #[serde(default = "first")]
        level: u8,
    },
    /// A paragraph; lines of it stand on lines of their own.
    Paragraph {
        /// Its text.
        said: Referred,
    },
    /// Items of a list.
    Items {
        /// The items.
        items: Vec<Referred>,
    },
    /// A table.
    Table {
        /// What it shows.
        caption: Text,
        /// The heads of its columns.
        heads: Vec<Text>,
        /// Its rows: one text per column, and the number of the row's reference.
        rows: Vec<TableRow>,
    },
    /// A table of what others said, each in the language that they speak. What is missing in one language is printed in the one in which
    /// it was said, marked with it.
    Spoken {
        /// What it shows.
        caption: Text,
        /// The heads of its columns.
        heads: Vec<Text>,
        /// Its rows: one text per column, and the number of the row's reference.
        rows: Vec<TableRow>,
    },
    /// Words of another document.
    Quote {
        /// What the words are, where they could be taken for something else: the plan of the year before is none of this year's results.
        #[serde(default)]
        lead: Option<Text>,
        /// The words.
        said: Referred,
        /// The document, with the lines where they stand.
        source: Text,
    },
    /// Something that is not kept in this place yet.
    Missing {
        /// What.
        text: Text,
    },
}

const fn first() -> u8 {
    1
}

impl Piece {
    /// How many rows it takes at least.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self {
            Self::Items { items } => items.len(),
            Self::Table { rows, .. } | Self::Spoken { rows, .. } => rows.len() + 1,
            _ => 1,
        }
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRow {
    /// One text per column.
    pub cells: Vec<Text>,
    /// The number of its reference.
    pub reference: Option<u32>,
}

/// Something was wrong: what is right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erratum {
    /// Its number.
    pub n: i64,
    /// When it was said.
    pub at: Timestamp,
    /// The heading of the section.
    pub section: Text,
    /// What is right.
    pub text: Text,
}

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Its number, from 1.
    pub n: u32,
    /// What it is.
    pub text: Text,
    /// Its permanent address; none for a document that is not here.
    pub url: Option<String>,
    /// The journal number and the hash of the entry, as far as there is one.
    pub code: String,
}
