//! What stands on a sheet of paper, as data: headings, lines, tables, boxes to tick, drawings, forms to write on. Nothing about how
//! it looks: the page and the document each draw it in their way.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, kind};
use serde::{Deserialize, Serialize};

/// One section of a pack. It begins on a page of its own, so that it can be exchanged alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its code, the same in every language: `incidents`.
    pub code: String,
    /// Its place among the sections; equal ones stand in the order of their codes.
    pub order: u16,
    /// The highest handling level of what stands in it.
    pub handling: Handling,
    /// Its heading.
    pub heading: String,
    /// What stands in it, in this order. Nothing means that there is nothing to say, which is printed as such.
    pub parts: Vec<Part>,
    /// The matters in it that are for those who need to know. It is printed nowhere, and what a sheet says does not change with it.
    #[serde(skip)]
    pub guarded: BTreeSet<Id<kind::Matter>>,
}

impl Section {
    /// A section without anything in it yet.
    #[must_use]
    pub fn new(code: &str, order: u16, heading: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            order,
            handling: Handling::Service,
            heading: heading.into(),
            parts: Vec::new(),
            guarded: BTreeSet::new(),
        }
    }
    /// Says that something of a matter that is handled like this stands in it: whoever opens the paper has looked at it.
    pub fn shows(&mut self, handling: Handling, matter: Id<kind::Matter>) {
        if handling >= Handling::NeedToKnow {
            self.guarded.insert(matter);
        }
    }
    /// Adds something that is handled like this: the section is handled as the highest of what stands in it.
    pub fn push(&mut self, handling: Handling, part: Part) {
        self.handling = self.handling.max(handling);
        self.parts.push(part);
    }
}

/// Words on a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The text.
    pub text: String,
    /// Its language, where it is not that of the sheet.
    pub lang: Option<Lang>,
}

impl Said {
    /// Words that somebody typed, on a sheet in `on`.
    #[must_use]
    pub fn typed(text: impl Into<String>, lang: Lang, on: Lang) -> Self {
        Self { text: text.into(), lang: (lang != on).then_some(lang) }
    }
}

impl<T: Into<String>> From<T> for Said {
    fn from(text: T) -> Self {
        Self { text: text.into(), lang: None }
    }
}

/// Something that stands in a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "kebab-case")]
pub enum Part {
    /// A heading within the section.
    Heading {
        /// Its words.
        words: Said,
    },
    /// A paragraph.
    Text {
        /// Its words.
        words: Said,
    },
    /// Short lines under each other.
    Lines {
        /// The lines.
        lines: Vec<Said>,
    },
    /// Boxes, some of them ticked.
    Boxes {
        /// Whether each is ticked, and what it says.
        boxes: Vec<(bool, Said)>,
    },
    /// A table.
    Table {
        /// The heads of its columns.
        heads: Vec<String>,
        /// How wide each column is beside the others.
        widths: Vec<u8>,
        /// Its rows; each has as many cells as there are heads.
        rows: Vec<Vec<Said>>,
    },
    /// A drawing as SVG, in black and white.
    Picture {
        /// The drawing.
        svg: String,
        /// What it shows, in words.
        alt: String,
    },
    /// A field to write in.
    Blank {
        /// What belongs there.
        label: String,
        /// How many lines it takes.
        lines: u8,
    },
    /// Rows to write in.
    Grid {
        /// The heads of the columns.
        heads: Vec<String>,
        /// How wide each column is beside the others.
        widths: Vec<u8>,
        /// How many rows.
        rows: u8,
    },
    /// A code to be scanned, with its address in letters.
    Code {
        /// The address.
        address: String,
        /// What it opens, in words.
        label: String,
    },
}

impl Part {
    /// A heading.
    #[must_use]
    pub fn heading(words: impl Into<Said>) -> Self {
        Self::Heading { words: words.into() }
    }
    /// A paragraph.
    #[must_use]
    pub fn text(words: impl Into<Said>) -> Self {
        Self::Text { words: words.into() }
    }
    /// A table; nothing where it has no rows.
    #[must_use]
    pub fn table(heads: Vec<String>, widths: &[u8], rows: Vec<Vec<Said>>) -> Option<Self> {
        (!rows.is_empty()).then(|| Self::Table { heads, widths: widths.to_vec(), rows })
    }
    /// How many rows it takes, roughly: what a document may hold is limited by them.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self {
            Self::Lines { lines } => lines.len(),
            Self::Boxes { boxes } => boxes.len(),
            Self::Table { rows, .. } => rows.len(),
            Self::Grid { rows, .. } => usize::from(*rows),
            _ => 1,
        }
    }
}

/// The sections in their order.
pub fn sort(sections: &mut [Section]) {
    sections.sort_by(|a, b| (a.order, &a.code).cmp(&(b.order, &b.code)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_handled_as_the_highest_of_what_stands_in_it() {
        let mut section = Section::new("incidents", 10, "Incidents");
        assert_eq!(section.handling, Handling::Service);
        section.push(Handling::NeedToKnow, Part::text("x"));
        section.push(Handling::Public, Part::text("y"));
        assert_eq!((section.handling, section.parts.len()), (Handling::NeedToKnow, 2));
    }

    #[test]
    fn words_name_their_language_only_where_it_is_another() {
        assert_eq!(Said::typed("gas", Lang::Nl, Lang::Nl).lang, None);
        assert_eq!(Said::typed("gas", Lang::Nl, Lang::Fr).lang, Some(Lang::Nl));
        assert_eq!(Part::table(vec!["a".into()], &[1], Vec::new()), None);
    }

    #[test]
    fn sections_stand_in_their_order() {
        let mut all = [Section::new("b", 20, ""), Section::new("c", 10, ""), Section::new("a", 20, "")];
        sort(&mut all);
        assert_eq!(all.map(|s| s.code), ["c", "a", "b"]);
    }
}
