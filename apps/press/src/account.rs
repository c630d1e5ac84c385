//! An account of a year as its template shows it.

use std::collections::BTreeSet;

use kernel::Lang;
use press_types::{Account, AccountSection, Piece, PressError, Reference, Referred, TableRow};
use serde::Serialize;

use crate::dates::Dates;
use crate::labels::{self, Words};
use crate::printable::Printable;
use crate::safe::Cleaner;
use crate::words::{Said, Writer};

/// Lines of contents that are read at a glance: with more of them only the upper levels stand there.
const LINES: usize = 30;
/// The deepest level that contents name; the document's own title is the first.
const DEEPEST: u8 = 4;

/// Everything that the template needs, in the order of the document's languages.
#[derive(Serialize)]
pub(crate) struct View {
    frame: Frame,
    heading: Vec<Said>,
    number: String,
    issued: Vec<Said>,
    /// Whether this copy is there to be signed; nothing while its content is not fixed.
    seal: Option<Vec<Said>>,
    embargo: Option<Vec<Said>>,
    /// What was missing when the content was fixed.
    gaps: Option<GapsView>,
    contents: Vec<Said>,
    /// The lines of the contents, as deep as they go.
    lines: Vec<LineView>,
    errata_heading: Vec<Said>,
    errata: Vec<ErratumView>,
    sections: Vec<SectionView>,
    references_heading: Vec<Said>,
    references_text: Vec<Said>,
    references: Vec<ReferenceView>,
    proof: Vec<ProofRow>,
}

/// Title, languages, head and foot of every page.
#[derive(Serialize)]
struct Frame {
    langs: Vec<&'static str>,
    title: String,
    author: String,
    date: [i16; 6],
    organisation: Vec<String>,
    version: String,
    handling: Vec<String>,
    marks: Vec<Vec<String>>,
    page: Vec<String>,
    behind: Option<String>,
}

/// How much was missing, in every language; why it was fixed all the same, in the language of whoever said so.
#[derive(Serialize)]
struct GapsView {
    said: Vec<Said>,
    why: Option<Said>,
}

#[derive(Serialize)]
struct ErratumView {
    n: String,
    head: Vec<Said>,
    texts: Vec<Said>,
}

/// A line of the contents.
#[derive(Serialize)]
struct LineView {
    number: String,
    title: Vec<Said>,
    level: u8,
    /// Which of the headings of all sections it is, from nought.
    place: usize,
}

#[derive(Serialize)]
struct SectionView {
    number: String,
    title: Vec<Said>,
    /// How deep, from 2: the document's own title is the first.
    level: u8,
    lacking: Option<Vec<Said>>,
    pieces: Vec<PieceView>,
}

#[derive(Serialize)]
#[serde(tag = "piece", rename_all = "kebab-case")]
enum PieceView {
    Heading { texts: Vec<Said>, level: u8 },
    Paragraph { texts: Vec<Said>, reference: String },
    Items { items: Vec<ItemView> },
    Table { caption: Option<Vec<Said>>, heads: Vec<Vec<Said>>, widths: Vec<f64>, rows: Vec<RowView> },
    Quote { lead: Option<Vec<Said>>, texts: Vec<Said>, source: Vec<Said>, reference: String },
    Missing { texts: Vec<Said> },
}

#[derive(Serialize)]
struct ItemView {
    texts: Vec<Said>,
    reference: String,
}

#[derive(Serialize)]
struct RowView {
    cells: Vec<Vec<Said>>,
    /// Whether it stays on one page.
    whole: bool,
    reference: String,
}

#[derive(Serialize)]
struct ReferenceView {
    n: String,
    texts: Vec<Said>,
    url: Option<String>,
    code: String,
}

#[derive(Serialize)]
struct ProofRow {
    label: Vec<Said>,
    value: String,
}

impl Printable for Account {
    const TEMPLATE: &'static str = "account.typ";
    type View = View;

    fn view(&self, clean: &Cleaner<'_>) -> Result<View, PressError> {
        let w = Writer::new(self.languages, &self.zone, clean)?;
        let given = |lang| {
            let at = w.dates.moment(self.issued.at, lang);
            let label = if self.fixed { labels::ISSUED } else { labels::PREPARED };
            let by = w.one(&self.issued.function, lang).into_text();
            format!("{} {by}, {} {at}", label.get(lang), labels::ON.get(lang))
        };
        let issued = self.taken.as_ref().map_or_else(|| w.each(given), |said| w.text(said));
        let seal = self.fixed.then(|| {
            w.each(|lang| {
                let colon = if lang == Lang::Fr { "\u{a0}: " } else { ": " };
                format!("{}{colon}{}", labels::SEAL.get(lang), labels::seal(self.seal).get(lang))
            })
        });
        let embargo = self.embargo.map(|until| {
            w.each(|lang| labels::EMBARGO.get(lang).replace("{n}", &w.dates.moment(until, lang)))
        });
        let gaps = self.gaps.as_ref().map(|g| GapsView {
            said: w.text(&g.said),
            why: g.why.as_ref().map(|words| w.one(&words.as_text(), words.lang)),
        });
        let erratum = |e: &press_types::Erratum| ErratumView {
            n: e.n.to_string(),
            head: w.each(|lang| {
                format!("{} – {}", w.dates.day(e.at, lang), w.one(&e.section, lang).into_text())
            }),
            texts: w.text(&e.text),
        };
        let sections: Vec<SectionView> = self.sections.iter().map(|s| section(s, &w)).collect();
        Ok(View {
            frame: frame(self, &w),
            lines: contents(self, &w),
            heading: w.text(&self.title),
            number: w.raw(&self.number),
            issued,
            seal,
            embargo,
            gaps,
            contents: w.label(labels::CONTENTS),
            errata_heading: w.label(labels::ERRATA),
            errata: self.errata.iter().map(erratum).collect(),
            sections,
            references_heading: w.label(labels::REFERENCES),
            references_text: w.label(labels::ACCOUNT_TEXT),
            references: self.references.iter().map(|r| reference(r, &w)).collect(),
            proof: proof(self, &w),
        })
    }

    fn identity(&self) -> String {
        format!("account {} {}", self.number, self.hash.as_deref().unwrap_or(&self.as_of.head))
    }
}

/// The headings that contents name: as deep as a glance at them allows, and never less than two levels. Those within sections stand there
/// however deep, where there is room for all of them and for the sections that they stand in.
fn contents(account: &Account, w: &Writer<'_>) -> Vec<LineView> {
    let mut all: Vec<LineView> = Vec::new();
    let mut within: BTreeSet<usize> = BTreeSet::new();
    for section in &account.sections {
        let number = section.number.as_deref().map(|n| w.raw(n)).unwrap_or_default();
        let own = all.len();
        all.push(LineView { number, title: w.text(&section.title), level: deep(section), place: own });
        for piece in &section.pieces {
            if let Piece::Heading { text, level } = piece {
                let (level, place) = (beneath(section, *level), all.len());
                all.push(LineView { number: String::new(), title: w.text(text), level, place });
                within.extend([own, place]);
            }
        }
    }
    let fits = |depth: &u8| all.iter().filter(|line| line.level <= *depth).count() <= LINES;
    let depth = (3..=DEEPEST).rev().find(fits).unwrap_or(3);
    let named = |line: &LineView| line.level <= depth || within.contains(&line.place);
    let room = all.iter().filter(|line| named(line)).count() <= LINES;
    all.retain(|line| line.level <= depth || (room && within.contains(&line.place)));
    all
}

/// How deep the heading of a section stands, from 2: the document's own title is the first.
fn deep(section: &AccountSection) -> u8 {
    section.level.clamp(1, 5).saturating_add(1)
}

/// How deep a heading within a section stands: readers by ear know six levels, and what is deeper stands on the last.
fn beneath(section: &AccountSection, level: u8) -> u8 {
    deep(section).saturating_add(level).min(6)
}

fn frame(account: &Account, w: &Writer<'_>) -> Frame {
    let plain = |words: Words| distinct(w, |lang| words.get(lang).to_owned());
    let mut marks = Vec::new();
    let draft = (!account.fixed && account.taken.is_none()).then(|| plain(labels::DRAFT));
    marks.extend(draft.clone());
    if account.fictitious {
        marks.push(plain(labels::FICTITIOUS));
    }
    // In figures, which all languages read alike: the head of a page has no room for the sentence, which stands on the first page.
    let embargo = |until| format!("Embargo → {} {}", w.dates.short_day(until), w.dates.time(until));
    marks.extend(account.embargo.map(|until| vec![embargo(until)]));
    let organisation = distinct(w, |lang| w.one(&account.issued.organisation, lang).into_text());
    Frame {
        langs: w.langs.iter().map(|l| l.code()).collect(),
        title: w.joined(|lang| w.one(&account.title, lang).into_text()),
        author: organisation.join(" – "),
        date: Dates::parts(account.issued.at),
        organisation,
        // The first issue, and one more with every erratum.
        version: account.errata.len().saturating_add(1).to_string(),
        handling: plain(labels::handling(account.handling)),
        marks,
        page: plain(labels::PAGE),
        behind: draft.map(|words| words.join(" · ")),
    }
}

/// The wording of each language, once when languages agree.
fn distinct(w: &Writer<'_>, write: impl Fn(Lang) -> String) -> Vec<String> {
    let mut all: Vec<String> = w.langs.iter().map(|&lang| write(lang)).collect();
    all.dedup();
    all
}

fn section(section: &AccountSection, w: &Writer<'_>) -> SectionView {
    SectionView {
        number: section.number.as_deref().map(|n| w.raw(n)).unwrap_or_default(),
        title: w.text(&section.title),
        level: deep(section),
        lacking: section.missing.then(|| w.label(labels::LACKING)),
        pieces: section.pieces.iter().map(|p| piece(p, section, w)).collect(),
    }
}

/// Characters of a cell beyond which its row may go on on the next page.
const LONG: usize = 900;
/// Characters of a cell that make a column wide; more of them make it no wider.
const WIDE: usize = 160;

/// The shares of columns: as the longest of what stands in each asks, but a paragraph not ten times what a number gets.
fn widths(heads: &[Vec<Said>], rows: &[RowView]) -> Vec<f64> {
    let long = |cell: &Vec<Said>| cell.iter().map(Said::length).sum::<usize>();
    let column = |(n, head): (usize, &Vec<Said>)| {
        let longest = rows.iter().filter_map(|row| row.cells.get(n)).map(long).max().unwrap_or(0);
        let asked = longest.max(long(head) / 2).clamp(6, WIDE);
        f64::from(u16::try_from(asked).unwrap_or(u16::MAX)).sqrt()
    };
    heads.iter().enumerate().map(column).collect()
}

/// The number of a reference as it stands in the text.
fn mark(reference: Option<u32>) -> String {
    reference.map_or_else(String::new, |n| format!("[{n}]"))
}

/// A piece of this section, whose title the caption of a table does not say again.
fn piece(piece: &Piece, section: &AccountSection, w: &Writer<'_>) -> PieceView {
    let title = &section.title;
    match piece {
        Piece::Heading { text, level } => {
            PieceView::Heading { texts: w.text(text), level: beneath(section, *level) }
        }
        Piece::Paragraph { said } => {
            PieceView::Paragraph { texts: w.text(&said.text), reference: mark(said.reference) }
        }
        Piece::Items { items } => {
            let item = |i: &Referred| ItemView { texts: w.text(&i.text), reference: mark(i.reference) };
            PieceView::Items { items: items.iter().map(item).collect() }
        }
        Piece::Table { caption, heads, rows } => {
            table(((caption != title).then_some(caption), heads, rows), w, &|cell| w.text(cell))
        }
        Piece::Spoken { caption, heads, rows } => {
            table(((caption != title).then_some(caption), heads, rows), w, &|cell| w.spoken(cell))
        }
        Piece::Quote { lead, said, source } => PieceView::Quote {
            lead: lead.as_ref().map(|text| w.text(text)),
            texts: w.text(&said.text),
            source: w.text(source),
            reference: mark(said.reference),
        },
        Piece::Missing { text } => PieceView::Missing { texts: w.text(text) },
    }
}

/// A table whose cells are written like this.
fn table(
    (caption, heads, rows): (Option<&kernel::Text>, &[kernel::Text], &[TableRow]),
    w: &Writer<'_>,
    cell: &dyn Fn(&kernel::Text) -> Vec<Said>,
) -> PieceView {
    let row = |r: &TableRow| {
        let cells: Vec<Vec<Said>> = r.cells.iter().map(cell).collect();
        let whole = cells.iter().all(|cell| cell.iter().map(Said::length).sum::<usize>() < LONG);
        RowView { cells, whole, reference: mark(r.reference) }
    };
    let heads: Vec<Vec<Said>> = heads.iter().map(|h| w.text(h)).collect();
    let rows: Vec<RowView> = rows.iter().map(row).collect();
    PieceView::Table { caption: caption.map(|text| w.text(text)), widths: widths(&heads, &rows), heads, rows }
}

fn reference(reference: &Reference, w: &Writer<'_>) -> ReferenceView {
    let web = |url: &&String| {
        (url.starts_with("https://") || url.starts_with("http://"))
            && url.bytes().all(|b| b.is_ascii_graphic())
    };
    ReferenceView {
        n: format!("[{}]", reference.n),
        texts: w.text(&reference.text),
        url: reference.url.as_ref().filter(web).cloned(),
        code: w.raw(&reference.code),
    }
}

fn proof(account: &Account, w: &Writer<'_>) -> Vec<ProofRow> {
    let row = |label: Words, value: String| ProofRow { label: w.label(label), value };
    let mut rows = vec![
        row(labels::LAST_ENTRY, account.as_of.seq.to_string()),
        row(labels::FINGERPRINT, w.code(&account.as_of.head)),
    ];
    rows.extend(account.hash.as_ref().map(|hash| row(labels::CONTENT_HASH, w.code(hash))));
    rows
}
