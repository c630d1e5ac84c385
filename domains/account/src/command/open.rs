//! Opening an account: for a year, from its kind and what it is about; or from what was published.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Refusal, Resource, Text, at_most, kind};
use store::{Deciding, Draft, Failure, Read, Row, StoreError, json};

use crate::account::{State, number_of};
use crate::block::{Block, Origin};
use crate::event::{Event, FileAttached, Opened};
use crate::section::{Section, Subject};
use crate::state::Now;
use crate::template::Template;
use crate::{Facts, Rule, error, typed};

/// Opens the account of a year.
#[derive(Debug, Clone)]
pub struct OpenAccount {
    /// The account to be.
    pub account: Id<kind::Matter>,
    /// Code of its kind.
    pub kind: String,
    /// Of which year.
    pub year: i64,
    /// What it is about, as the packages tell that keep it. Where they tell nothing, what the account of the year before was about.
    pub subjects: Vec<Subject>,
    /// A title of its own, of a kind of which there may be several in a year; empty for that of its kind.
    pub titles: Text,
    /// How it is handled until it is out.
    pub handling: Handling,
    /// Functions that may read it, where it is need-to-know or secret; whoever opens it is added.
    pub readers: BTreeSet<String>,
}

impl OpenAccount {
    /// One that everybody on duty may read.
    #[must_use]
    pub fn new(account: Id<kind::Matter>, kind: &str, year: i64, subjects: Vec<Subject>) -> Self {
        let (handling, readers) = (Handling::Service, BTreeSet::new());
        Self { account, kind: kind.to_owned(), year, subjects, titles: Text::default(), handling, readers }
    }
}

/// Takes in a published account.
#[derive(Debug, Clone)]
pub struct TakeHistory {
    /// The account to be.
    pub account: Id<kind::Matter>,
    /// Code of its kind.
    pub kind: String,
    /// Of which year.
    pub year: i64,
}

/// The account of the year before.
pub(crate) struct Before {
    id: Id<kind::Matter>,
    titles: Text,
    subjects: Vec<Subject>,
    sections: Vec<(Section, Text)>,
}

impl Rule for OpenAccount {
    type Facts = Facts;
    const NAME: &'static str = "account.open";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "account.write", &Resource::service())?;
        if self.handling >= Handling::NeedToKnow {
            cx.guard.permit(cx.actor, "matter.restrict", &Resource::service())?;
        }
        let template = known(cx, facts, &self.kind, self.year)?;
        let titles = own_title(template, &self.titles)?;
        let previous = if template.several {
            last_issued(cx.read, &self.kind)?
        } else {
            of_year(cx.read, &self.kind, self.year - 1)?
        };
        let before = previous.map(|id| before(cx.read, id)).transpose()?.flatten();
        let subjects = match (&before, self.subjects.is_empty()) {
            (Some(before), true) => before.subjects.clone(),
            _ => template.labelled(&self.subjects),
        };
        let sections = laid_out(facts, template, (self.year, &subjects), before.as_ref());
        if sections.len() > facts.limits.sections {
            return Err(error::too_large(facts.limits.sections).into());
        }
        let mut readers = self.readers.clone();
        if self.handling >= Handling::NeedToKnow {
            readers.insert(cx.actor.function.clone());
        }
        let content = Opened { titles, subjects, sections, previous, readers, ..blank() };
        opened(cx.read, (self.account, self.handling), (template, self.year), content)
    }
}

impl Rule for TakeHistory {
    type Facts = Facts;
    const NAME: &'static str = "account.take-history";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "account.write", &Resource::service())?;
        let template = known(cx, facts, &self.kind, self.year)?;
        let history = facts.history(&self.kind, self.year);
        let history = history.ok_or_else(|| Refusal::unknown_code("year", &self.year.to_string()))?;
        let previous = of_year(cx.read, &self.kind, self.year - 1)?;
        let content = Opened {
            subjects: history.subjects(),
            sections: history.sections(template),
            previous,
            document: Some(history.origin()),
            ..blank()
        };
        opened(cx.read, (self.account, Handling::Service), (template, self.year), content)
    }
}

fn blank() -> Opened {
    Opened {
        kind: String::new(),
        number: String::new(),
        year: 0,
        titles: Text::default(),
        subjects: Vec::new(),
        sections: Vec::new(),
        previous: None,
        readers: BTreeSet::new(),
        document: None,
    }
}

fn opened(
    read: &dyn Read,
    (account, handling): (Id<kind::Matter>, Handling),
    (template, year): (&Template, i64),
    content: Opened,
) -> Result<Vec<Draft>, Failure> {
    // A number that was given once is given to no other of the year, even where the first was given up.
    let n = if template.several { there_were(read, &template.code, year)?.saturating_add(1) } else { 1 };
    let titles =
        if content.titles == Text::default() { template.title(year) } else { content.titles.clone() };
    let (kind, number) = (template.code.clone(), number_of(&template.prefix, year, n));
    let event = Opened { kind, number, year, titles, ..content };
    Ok(vec![event.draft(Some(account), handling)?])
}

/// The template, where the kind has no account of that year yet, or may have several.
fn known<'f>(cx: &Deciding<'_>, facts: &'f Facts, kind: &str, year: i64) -> Result<&'f Template, Failure> {
    let template = facts.template(kind).ok_or_else(|| Refusal::unknown_code("kind", kind))?;
    let (first, last) = facts.limits.years;
    if !(first..=last).contains(&year) {
        return Err(Refusal::invalid("year", "refusal-account-year")
            .with("first", first)
            .with("last", last)
            .into());
    }
    if template.several {
        return Ok(template);
    }
    let sql = "SELECT number FROM account WHERE kind = $1 AND year = $2 AND state <> $3";
    let there = cx.read.one(sql, &[kind.into(), year.into(), State::Dropped.code().into()])?;
    match there {
        Some(row) => Err(error::there_already(row.text(0)?).into()),
        None => Ok(template),
    }
}

/// A title of its own, in both official languages, where the kind may have one.
fn own_title(template: &Template, titles: &Text) -> Result<Text, Refusal> {
    if !template.several || *titles == Text::default() {
        return Ok(Text::default());
    }
    for (lang, field) in [(Lang::Fr, "title-fr"), (Lang::Nl, "title-nl")] {
        let words = titles.get(lang).ok_or_else(|| Refusal::missing(field))?;
        at_most(field, words, 300)?;
    }
    Ok(titles.clone())
}

/// How many of a kind and year there were, those that were given up among them.
fn there_were(read: &dyn Read, kind: &str, year: i64) -> Result<i64, StoreError> {
    let sql = "SELECT COUNT(*) FROM account WHERE kind = $1 AND year = $2";
    read.one(sql, &[kind.into(), year.into()])?.map_or(Ok(0), |row| row.int(0))
}

/// The account of this kind and year, where there is one.
fn of_year(read: &dyn Read, kind: &str, year: i64) -> Result<Option<Id<kind::Matter>>, StoreError> {
    let sql = "SELECT id FROM account WHERE kind = $1 AND year = $2 AND state <> $3 ORDER BY opened_seq DESC LIMIT 1";
    let row = read.one(sql, &[kind.into(), year.into(), State::Dropped.code().into()])?;
    row.map(|row| row.id(0)).transpose()
}

/// The account of this kind that was issued last.
fn last_issued(read: &dyn Read, kind: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
    let sql = "SELECT id FROM account WHERE kind = $1 AND state = $2 ORDER BY issued_seq DESC LIMIT 1";
    let row = read.one(sql, &[kind.into(), State::Issued.code().into()])?;
    row.map(|row| row.id(0)).transpose()
}

/// What the account before said, to go on from.
pub(crate) fn before(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Before>, StoreError> {
    let Some(row) = read.one("SELECT subjects, titles FROM account WHERE id = $1", &[id.into()])? else {
        return Ok(None);
    };
    let sql = "SELECT content, words FROM account_section WHERE account = $1 ORDER BY position";
    let one = |r: &Row| (json(r, 0).unwrap_or_default(), json(r, 1).unwrap_or_default());
    let sections = read.query(sql, &[id.into()])?.iter().map(one).collect();
    let (subjects, titles) = (json(&row, 0).unwrap_or_default(), json(&row, 1).unwrap_or_default());
    Ok(Some(Before { id, titles, subjects, sections }))
}

/// The sections of a year about these subjects: with what the year before planned, and with functions that can be asked.
pub(crate) fn laid_out(
    facts: &Facts,
    template: &Template,
    (year, subjects): (i64, &[Subject]),
    before: Option<&Before>,
) -> Vec<Section> {
    let mut sections = template.sections(year, subjects);
    if let Some(before) = before {
        carry(template, before, &mut sections);
    }
    // Whoever is responsible for a subject need not be somebody who writes in accounts: then nobody is proposed.
    for section in &mut sections {
        section.function = section.function.take().filter(|code| facts.functions.contains(code));
    }
    sections
}

/// What the year before planned stands beside what this year did; who was asked then is asked again.
fn carry(template: &Template, before: &Before, sections: &mut [Section]) {
    for section in sections.iter_mut() {
        let same = before.sections.iter().find(|(old, _)| old.code == section.code);
        if section.function.is_none() {
            section.function = same.and_then(|(old, _)| old.function.clone());
        }
        let Some(carry) = template.carry.iter().find(|c| c.into == section.part) else { continue };
        let plan =
            before.sections.iter().find(|(old, _)| old.part == carry.plan && old.subject == section.subject);
        let Some((old, text)) = plan else { continue };
        section.planned = planned(old, text);
        if section.planned != Text::default() {
            let page = format!("accounts/{}/sections/{}", before.id, old.code);
            let from = Origin { name: before.titles.clone(), page, ..Origin::default() };
            section.given.push(Block::Quote { text: section.planned.clone(), from });
        }
    }
}

/// The text that was written; without one, what was quoted.
fn planned(old: &Section, text: &Text) -> Text {
    if *text != Text::default() {
        return typed::unmarked(text);
    }
    let mut all = Text::default();
    for block in &old.given {
        let Block::Quote { text, .. } = block else { continue };
        for lang in Lang::ALL {
            let Some(words) = text.get(lang) else { continue };
            let joined =
                all.get(lang).map_or_else(|| words.to_owned(), |before| format!("{before}\n{words}"));
            all.set(lang, Some(joined));
        }
    }
    all
}

/// Puts a file beside an account: what came back from somebody who edited a copy.
#[derive(Debug, Clone)]
pub struct AttachFile {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The file.
    pub file: Id<kind::Blob>,
    /// Its name.
    pub name: String,
}

impl Rule for AttachFile {
    type Facts = Facts;
    const NAME: &'static str = "account.attach-file";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::permitted(cx, self.account, "account.write")?;
        now.must(|s| s != State::Dropped)?;
        at_most("file", &self.name, 300)?;
        let event = FileAttached { file: self.file, name: self.name.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
