//! Accounts that were published before this program was there: their structure, their facts with the lines where they stand, and
//! quotations as short as what they show allows. The texts themselves stay in the published document.

use kernel::{Lang, Text};
use serde::Deserialize;

use crate::block::{Axis, Block, Lines, OnAxis, Origin};
use crate::section::{Section, Subject};
use crate::template::{Template, code_of};

/// A published account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct History {
    /// Which kind.
    pub kind: String,
    /// Of which year.
    pub year: i64,
    /// What the document is called.
    pub document: Text,
    /// Where it was published, and by whom.
    pub source: String,
    /// The day on which it was published, `2022-10-28`.
    pub published: String,
    /// What it is about.
    pub subject: Vec<Told>,
    /// Headings that it has besides those of its kind.
    pub extra: Vec<Extra>,
    /// Parts of its kind that it does not have.
    pub absent: Vec<Absent>,
    /// Words that stand in it.
    pub quote: Vec<Quote>,
    /// Numbers that stand in it.
    pub figure: Vec<Number>,
    /// How things go, as it says.
    pub status: Vec<Status>,
}

/// A subject with the lines of its title.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Told {
    /// What sort.
    pub sort: String,
    /// Its code.
    pub code: String,
    /// What it is called before its title.
    pub labels: Text,
    /// Its title, as it stands there.
    pub titles: Text,
    /// The code of the subject above it.
    pub above: Option<String>,
    /// Lines of the title: French, Dutch.
    pub lines: Vec<i64>,
}

/// A heading of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Extra {
    /// The part after which it stands.
    pub after: String,
    /// The subject there.
    pub subject: Option<String>,
    /// Its code, once in the account.
    pub code: String,
    /// Its number.
    pub number: Option<String>,
    /// Its heading, as it stands there.
    pub titles: Text,
    /// How deep it stands.
    pub level: u8,
    /// Lines of the heading: French, Dutch.
    pub lines: Vec<i64>,
}

/// Parts that are not there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Absent {
    /// Of which subject.
    pub subject: Option<String>,
    /// Which parts.
    pub parts: Vec<String>,
}

/// Words that stand there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Quote {
    /// In which part, or in which heading of its own.
    pub part: String,
    /// Of which subject.
    pub subject: Option<String>,
    /// The words in French.
    pub fr: Option<String>,
    /// The words in Dutch.
    pub nl: Option<String>,
    /// Lines: French, Dutch; 0 where a language does not have it.
    pub lines: Vec<i64>,
}

/// A number that stands there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Number {
    /// In which part.
    pub part: String,
    /// Of which subject.
    pub subject: Option<String>,
    /// What is counted.
    pub names: Text,
    /// How much.
    pub value: i64,
    /// Of what.
    pub unit: Text,
    /// The number as it stands there, to find it.
    pub written: String,
    /// Lines: French, Dutch; 0 where a language does not have it.
    pub lines: Vec<i64>,
}

/// How a subject goes, as the document says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Status {
    /// In which part.
    pub part: String,
    /// Which subject.
    pub subject: String,
    /// How each axis goes; the document says one thing of all four.
    pub words: Text,
    /// Lines: French, Dutch.
    pub lines: Vec<i64>,
}

/// A published account in a file of the profile.
///
/// # Errors
/// What cannot be used, in a sentence.
pub fn read(text: &str) -> Result<History, String> {
    let history: History = toml::from_str(text).map_err(|e| e.to_string())?;
    if history.kind.is_empty() || history.year == 0 || history.document.get(Lang::Fr).is_none() {
        return Err("a published account says its kind, its year and what it is called".to_owned());
    }
    Ok(history)
}

impl History {
    /// What it is about.
    #[must_use]
    pub fn subjects(&self) -> Vec<Subject> {
        let one = |s: &Told| Subject {
            sort: s.sort.clone(),
            code: s.code.clone(),
            labels: s.labels.clone(),
            titles: s.titles.clone(),
            above: s.above.clone(),
            function: None,
            from: Some(self.from(&s.lines)),
        };
        self.subject.iter().map(one).collect()
    }

    /// Its sections: those of its kind without those that it does not have, and its own, with what stands in each.
    #[must_use]
    pub fn sections(&self, template: &Template) -> Vec<Section> {
        let mut all = template.sections(self.year, &self.subjects());
        let gone =
            |s: &Section| self.absent.iter().any(|a| a.subject == s.subject && a.parts.contains(&s.part));
        all.retain(|s| !gone(s));
        for extra in &self.extra {
            let after = full(&extra.after, extra.subject.as_deref());
            let at = all
                .iter()
                .position(|s| s.code == after || s.code == extra.after)
                .map_or(all.len(), |n| n + 1);
            all.insert(at, extra.section());
        }
        for section in &mut all {
            section.function = None;
            section.given = self.given(section);
        }
        all
    }

    fn given(&self, section: &Section) -> Vec<Block> {
        let here = |part: &str, subject: Option<&str>| full(part, subject) == section.code;
        let status = self.status.iter().filter(|s| here(&s.part, Some(&s.subject))).map(|s| Block::Status {
            axes: Axis::ALL.iter().map(|axis| OnAxis { axis: *axis, words: s.words.clone() }).collect(),
            from: Some(self.from(&s.lines)),
        });
        let quotes =
            self.quote.iter().filter(|q| here(&q.part, q.subject.as_deref())).map(|q| Block::Quote {
                text: Text { fr: q.fr.clone(), nl: q.nl.clone(), en: None },
                from: self.from(&q.lines),
            });
        let figures =
            self.figure.iter().filter(|f| here(&f.part, f.subject.as_deref())).map(|f| Block::Figure {
                name: f.names.clone(),
                value: f.value,
                decimals: 0,
                unit: f.unit.clone(),
                from: Some(self.from(&f.lines)),
            });
        status.chain(quotes).chain(figures).collect()
    }

    fn from(&self, lines: &[i64]) -> Origin {
        let line = |n: usize| lines.get(n).copied().filter(|line| *line > 0);
        Origin {
            name: self.document.clone(),
            page: String::new(),
            seq: None,
            hash: None,
            lines: Some(Lines { fr: line(0), nl: line(1) }),
        }
    }
}

impl Extra {
    fn section(&self) -> Section {
        Section {
            code: self.code.clone(),
            part: self.code.clone(),
            number: self.number.clone(),
            titles: self.titles.clone(),
            level: self.level,
            subject: self.subject.clone(),
            optional: true,
            ..Section::default()
        }
    }
}

/// The code of a part about a subject, or of a heading of its own.
fn full(part: &str, subject: Option<&str>) -> String {
    subject.map_or_else(|| part.to_owned(), |s| code_of(part, s))
}

impl History {
    /// The document itself.
    #[must_use]
    pub fn origin(&self) -> Origin {
        Origin { name: self.document.clone(), ..Origin::default() }
    }
}
