//! A pack of sheets as data: what a house works on when screens fail.

use kernel::{Handling, Lang, Text, Timestamp};
use serde::{Deserialize, Serialize};
use sheets::Section;

use crate::AsOf;

/// A pack, or the sheets of it that are to be exchanged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// What it is called, where it is none that a house works on when screens fail.
    #[serde(default)]
    pub title: Option<Text>,
    /// Its number (`PP-26-0012`); what a console keeps for itself has none.
    pub number: Option<String>,
    /// The state of the journal that the sheets show.
    pub as_of: AsOf,
    /// When it was printed.
    pub printed_at: Timestamp,
    /// Name of the function for which it was drawn.
    pub function: Text,
    /// Name of the organisation; heads every page.
    pub organisation: Text,
    /// Fictitious data: every page is marked.
    pub fictitious: bool,
    /// IANA name of the zone in which times are printed.
    pub zone: String,
    /// The languages of each sheet, one after the other.
    pub languages: Vec<Lang>,
    /// The sheets, in their order.
    pub sheets: Vec<Sheet>,
}

/// One sheet: it begins on a page of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What it is called: `3b`, `F2`.
    pub name: String,
    /// How it is handled; stands on each of its pages.
    pub handling: Handling,
    /// Its content, once in each language of the pack.
    pub content: Vec<Section>,
}

impl Pack {
    /// The most rows that are printed in one document.
    pub const MAX_ROWS: usize = 10_000;

    /// Rows of all sheets in all languages, roughly.
    #[must_use]
    pub fn rows(&self) -> usize {
        let sections = self.sheets.iter().flat_map(|sheet| &sheet.content);
        sections.flat_map(|section| &section.parts).map(sheets::Part::rows).sum()
    }
}
