//! What a section says, piece by piece: typed, in the official languages, each with where it comes from.

use kernel::{Lang, Text};
use serde::{Deserialize, Serialize};

/// Where something comes from: the page that shows it and the entry that says it, or a published document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// What the source is called.
    pub name: Text,
    /// Address of the page without language (`objectives/0197…`); empty for a document that is not here.
    #[serde(default)]
    pub page: String,
    /// The journal number of the entry that says it.
    #[serde(default)]
    pub seq: Option<i64>,
    /// Hash of that entry, or of the document, as far as one is known.
    #[serde(default)]
    pub hash: Option<String>,
    /// The lines of a published document in French and in Dutch.
    #[serde(default)]
    pub lines: Option<Lines>,
}

impl Origin {
    /// The same for two that are the same: what a list of references is ordered and counted by.
    #[must_use]
    pub fn key(&self) -> String {
        let name = self.name.show(Lang::Fr);
        let lines = self.lines.map_or((None, None), |l| (l.fr, l.nl));
        format!("{name}\n{}\n{:?}\n{:?}\n{lines:?}", self.page, self.seq, self.hash)
    }
}

/// Lines of a published document, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Lines {
    /// The line of the French text.
    #[serde(default)]
    pub fr: Option<i64>,
    /// The line of the Dutch text.
    #[serde(default)]
    pub nl: Option<i64>,
}

kernel::coded! {
    /// One of the four axes on which something is followed. There is no fifth that sums them up.
    Axis {
        /// Whether it keeps its dates.
        Timing = "timing",
        /// Whether it keeps its budget.
        Budget = "budget",
        /// Whether it is as good as was wanted.
        Quality = "quality",
        /// Whether it achieves what was wanted.
        Result = "result",
    }
}

/// How it goes on one axis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnAxis {
    /// Which axis.
    pub axis: Axis,
    /// How it goes, in words.
    pub words: Text,
}

/// A value of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Of which period.
    pub label: String,
    /// How much, in the smallest step.
    pub value: i64,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// A heading within the section.
    Heading {
        /// The heading.
        text: Text,
        /// Whether it stands beneath another heading of the section.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        below: bool,
    },
    /// A paragraph.
    Paragraph {
        /// Its text; a missing language is shown as missing.
        text: Text,
        /// Where it comes from.
        #[serde(default)]
        from: Option<Origin>,
    },
    /// Items of a list.
    Items {
        /// The items, each with its source.
        items: Vec<(Text, Option<Origin>)>,
    },
    /// A table.
    Table {
        /// What it shows.
        caption: Text,
        /// The heads of its columns.
        heads: Vec<Text>,
        /// Its rows: one text per column, and where the row comes from.
        rows: Vec<(Vec<Text>, Option<Origin>)>,
    },
    /// A table of what others said, each in the language that they speak. Where a text is missing in one language, it is read in the one
    /// in which it was said, marked with it.
    Spoken {
        /// What it shows.
        caption: Text,
        /// The heads of its columns.
        heads: Vec<Text>,
        /// Its rows: one text per column, and where the row comes from.
        rows: Vec<(Vec<Text>, Option<Origin>)>,
        /// Whether its rows stand in the words of whoever said it: nobody translates them.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        kept: bool,
    },
    /// How it goes on each axis.
    Status {
        /// The axes.
        axes: Vec<OnAxis>,
        /// Where it comes from.
        #[serde(default)]
        from: Option<Origin>,
    },
    /// One number.
    Figure {
        /// What is counted.
        name: Text,
        /// How much, in the smallest step.
        value: i64,
        /// How many digits stand behind the comma.
        #[serde(default)]
        decimals: u8,
        /// Of what.
        #[serde(default)]
        unit: Text,
        /// Where it comes from.
        #[serde(default)]
        from: Option<Origin>,
    },
    /// Values over time.
    Series {
        /// What is followed.
        name: Text,
        /// Of what.
        #[serde(default)]
        unit: Text,
        /// How many digits stand behind the comma.
        #[serde(default)]
        decimals: u8,
        /// The values, oldest first.
        points: Vec<Point>,
        /// Where they come from.
        #[serde(default)]
        from: Option<Origin>,
    },
    /// Words of another document, as they stand there.
    Quote {
        /// The words; a language that the document does not have is missing.
        text: Text,
        /// The document.
        from: Origin,
    },
    /// Something that belongs here and is not kept in this place yet.
    Missing {
        /// The key of the source that has nothing to say.
        source: String,
    },
}

impl Block {
    /// Every source that it names, in the order in which they stand.
    #[must_use]
    pub fn sources(&self) -> Vec<&Origin> {
        match self {
            Self::Heading { .. } | Self::Missing { .. } => Vec::new(),
            Self::Paragraph { from, .. }
            | Self::Status { from, .. }
            | Self::Figure { from, .. }
            | Self::Series { from, .. } => from.iter().collect(),
            Self::Items { items } => items.iter().filter_map(|(_, from)| from.as_ref()).collect(),
            Self::Table { rows, .. } | Self::Spoken { rows, .. } => {
                rows.iter().filter_map(|(_, from)| from.as_ref()).collect()
            }
            Self::Quote { from, .. } => vec![from],
        }
    }

    /// Whether it says anything.
    #[must_use]
    pub fn says_something(&self) -> bool {
        match self {
            // A heading with nothing under it says nothing.
            Self::Heading { .. } | Self::Missing { .. } => false,
            Self::Items { items } => !items.is_empty(),
            Self::Table { rows, .. } | Self::Spoken { rows, .. } => !rows.is_empty(),
            Self::Status { axes, .. } => !axes.is_empty(),
            _ => true,
        }
    }

    /// Every text of it that a reader meets in one language and must meet in the other. Words of another document stand as they stand
    /// there, and what somebody said as it was said where nobody translates it.
    #[must_use]
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Missing { .. } | Self::Quote { .. } => Vec::new(),
            Self::Heading { text, .. } | Self::Paragraph { text, .. } => vec![text],
            Self::Items { items } => items.iter().map(|(text, _)| text).collect(),
            Self::Spoken { caption, heads, kept: true, .. } => {
                std::iter::once(caption).chain(heads).collect()
            }
            Self::Table { caption, heads, rows } | Self::Spoken { caption, heads, rows, .. } => {
                let cells = rows.iter().flat_map(|(cells, _)| cells);
                std::iter::once(caption).chain(heads).chain(cells).collect()
            }
            Self::Status { axes, .. } => axes.iter().map(|axis| &axis.words).collect(),
            Self::Figure { name, unit, .. } | Self::Series { name, unit, .. } => vec![name, unit],
        }
    }
}

/// Whether a text says something, but not in this language.
#[must_use]
pub fn lacks(text: &Text, lang: Lang) -> bool {
    let said = |lang| text.get(lang).is_some_and(|words| !words.trim().is_empty());
    !said(lang) && Lang::ALL.into_iter().any(said)
}

/// A number with its comma, without grouping: `-12,5` is 125 tenths below nothing. The sign of the decimals is the language's.
#[must_use]
pub fn decimal(value: i64, decimals: u8, comma: char) -> String {
    let digits = usize::from(decimals.min(18));
    let all = format!("{:0>width$}", value.unsigned_abs(), width = digits + 1);
    let split = all.len().saturating_sub(digits);
    let (whole, rest) = all.split_at_checked(split).unwrap_or((all.as_str(), ""));
    let sign = if value < 0 { "−" } else { "" };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{comma}{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_comma() {
        let table = [
            (125, 1, "12,5"),
            (5, 2, "0,05"),
            (-5, 1, "−0,5"),
            (7, 0, "7"),
            (0, 0, "0"),
            (2_629_000, 0, "2629000"),
        ];
        for (value, decimals, wanted) in table {
            assert_eq!(decimal(value, decimals, ','), wanted);
        }
    }
}
