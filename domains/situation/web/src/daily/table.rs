//! What stands in the report of a day: tables, each with a heading. The page and the document are drawn from the same ones.

use std::sync::Arc;

use access::Eye;
use kernel::{Handling, Id, Lang, Timestamp, Words, kind};
use sheets::{Part, Said};
use store::Read;
use web::{Args, Fault, Formats, Texts};

use super::Day;

/// A table of the report of a day.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct DayTable {
    /// Its code, the same in every language.
    pub code: &'static str,
    /// Its heading.
    pub heading: String,
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// How wide each column is beside the others.
    pub widths: Vec<u8>,
    /// Its rows; nothing means that there is nothing to say, which is printed as such.
    pub rows: Vec<DayRow>,
}

/// A row of it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct DayRow {
    /// As many cells as the table has heads.
    pub cells: Vec<Said>,
    /// The page to which its first cell leads, without language.
    pub path: Option<String>,
    /// How it is handled.
    pub handling: Handling,
    /// The matter that it shows something of.
    #[serde(skip)]
    pub matter: Option<Id<kind::Matter>>,
}

impl DayRow {
    /// A row that everybody of the service may read.
    #[must_use]
    pub fn plain(cells: Vec<Said>) -> Self {
        Self { cells, path: None, handling: Handling::Service, matter: None }
    }
    /// A row about a matter, with the page that it leads to.
    #[must_use]
    pub fn of(cells: Vec<Said>, handling: Handling, matter: Id<kind::Matter>, path: String) -> Self {
        Self { cells, path: Some(path), handling, matter: Some(matter) }
    }
}

impl DayTable {
    /// The highest level of what stands in it.
    #[must_use]
    pub fn handling(&self) -> Handling {
        self.rows.iter().map(|row| row.handling).max().unwrap_or(Handling::Service)
    }
    /// As parts of a sheet; `nothing` where it has no rows.
    pub(super) fn parts(self, nothing: &str) -> [Part; 2] {
        let heading = Part::heading(self.heading);
        let rows = self.rows.into_iter().map(|row| row.cells).collect();
        let table = Part::table(self.heads, &self.widths, rows);
        [heading, table.unwrap_or_else(|| Part::text(nothing.to_owned()))]
    }
}

/// What a table of a day is drawn from.
pub struct DayCx<'a> {
    /// The language.
    pub lang: Lang,
    /// Texts.
    pub texts: &'a Texts,
    /// Dates and numbers of that language.
    pub formats: &'a Formats,
    /// The views, as of the end of the day.
    pub read: &'a dyn Read,
    /// What the reader may see.
    pub eye: &'a Eye,
    /// The day.
    pub day: Day,
    /// The instant at which the day is known.
    pub now: Timestamp,
}

impl DayCx<'_> {
    /// A sentence.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.texts.plain(self.lang, key)
    }
    /// A sentence with facts.
    #[must_use]
    pub fn say(&self, key: &str, facts: &[(&str, String)]) -> String {
        let mut args = Args::new();
        for (name, value) in facts {
            args.set(*name, value.clone());
        }
        self.texts.say(self.lang, key, &args)
    }
    /// Words that somebody typed, in their language.
    #[must_use]
    pub fn typed(&self, words: &Words) -> Said {
        Said::typed(words.text.as_str(), words.lang, self.lang)
    }
    /// A moment with its day: a day of the watch lies on two.
    #[must_use]
    pub fn at(&self, at: Timestamp) -> String {
        format!("{} {}", self.formats.short_date(at), self.formats.time(at))
    }
    /// A table without rows; each head with how wide it is beside the others.
    #[must_use]
    pub fn table(&self, code: &'static str, heading: &str, heads: &[(&str, u8)]) -> DayTable {
        DayTable {
            code,
            heading: self.t(heading),
            heads: heads.iter().map(|(key, _)| self.t(key)).collect(),
            widths: heads.iter().map(|(_, width)| *width).collect(),
            rows: Vec::new(),
        }
    }
}

/// What other packages say of a day, as far as its reader may see it.
pub type AlsoToday = Arc<dyn Fn(&DayCx<'_>) -> Result<Vec<DayTable>, Fault> + Send + Sync>;
