//! A pack of sheets as its template shows it.

use kernel::Lang;
use press_types::{Pack, PressError, Sheet};
use serde::Serialize;
use sheets::{Part, Said, Section};

use crate::dates::Dates;
use crate::labels::{self, Words};
use crate::printable::Printable;
use crate::qr::Code;
use crate::safe::Cleaner;

/// Everything the template needs.
#[derive(Serialize)]
pub(crate) struct View {
    title: String,
    author: String,
    date: [i16; 6],
    lang: &'static str,
    organisation: String,
    marks: Vec<String>,
    number: String,
    as_of: Vec<String>,
    page: String,
    sheets: Vec<SheetView>,
}

#[derive(Serialize)]
struct SheetView {
    /// What stands in the head of its pages.
    name: String,
    handling: String,
    content: Vec<SectionView>,
}

#[derive(Serialize)]
struct SectionView {
    lang: &'static str,
    heading: String,
    nothing: String,
    parts: Vec<PartView>,
}

/// Words, and their language where it is not that of the section.
#[derive(Serialize)]
struct InLang {
    text: String,
    lang: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(tag = "part", rename_all = "kebab-case")]
enum PartView {
    Heading { words: InLang },
    Text { words: InLang },
    Lines { lines: Vec<InLang> },
    Boxes { boxes: Vec<(bool, InLang)> },
    Table { heads: Vec<String>, widths: Vec<u8>, rows: Vec<Vec<InLang>> },
    Picture { svg: String, alt: String },
    Blank { label: String, lines: u8 },
    Grid { heads: Vec<String>, widths: Vec<u8>, rows: u8 },
    Code { code: Option<Code>, address: String, label: String },
}

impl Printable for Pack {
    const TEMPLATE: &'static str = "pack.typ";
    type View = View;

    fn view(&self, clean: &Cleaner<'_>) -> Result<View, PressError> {
        let dates = Dates::new(&self.zone)?;
        let first = self.languages.first().copied().unwrap_or(Lang::Fr);
        let both = |words: Words| joined(&self.languages, |lang| words.get(lang).to_owned(), " | ");
        let number = self.number.as_deref().map_or_else(|| both(labels::PACK_COPY), |n| clean.text(n));
        let organisation = joined(&self.languages, |lang| clean.text(self.organisation.show(lang)), " | ");
        let called =
            |title: &kernel::Text| joined(&self.languages, |lang| clean.text(title.show(lang)), " | ");
        let title = self.title.as_ref().map_or_else(|| both(labels::PACK), called);
        let function = joined(&self.languages, |lang| clean.text(self.function.show(lang)), " | ");
        Ok(View {
            title: format!("{title} {number} – {function}"),
            author: organisation.clone(),
            date: Dates::parts(self.printed_at),
            lang: first.code(),
            marks: self.fictitious.then(|| both(labels::FICTITIOUS)).into_iter().collect(),
            as_of: as_of(self, &dates),
            page: both(labels::PAGE),
            sheets: self.sheets.iter().map(|s| sheet(s, self, clean)).collect(),
            organisation: format!("{organisation} · {function}"),
            number,
        })
    }

    fn identity(&self) -> String {
        let number = self.number.as_deref().unwrap_or("copy");
        let names: Vec<&str> = self.sheets.iter().map(|s| s.name.as_str()).collect();
        let of = if self.title.is_some() { "document" } else { "paper-pack" };
        format!("{of} {number} {} {}", names.join(" "), self.as_of.head)
    }
}

/// The state that the sheets show, once in each language.
fn as_of(pack: &Pack, dates: &Dates) -> Vec<String> {
    let chain: String = pack.as_of.head.chars().take(16).collect();
    let one = |lang: &Lang| {
        format!(
            "{} {} · {} · {} {chain}",
            labels::AS_OF.get(*lang),
            dates.moment(pack.as_of.at, *lang),
            labels::ENTRY.get(*lang).replace("{n}", &pack.as_of.seq.to_string()),
            labels::CHAIN.get(*lang),
        )
    };
    pack.languages.iter().map(one).collect()
}

/// The wording of each language, once where languages agree.
fn joined(languages: &[Lang], write: impl Fn(Lang) -> String, between: &str) -> String {
    let mut all: Vec<String> = languages.iter().map(|lang| write(*lang)).collect();
    all.dedup();
    all.join(between)
}

fn sheet(sheet: &Sheet, pack: &Pack, clean: &Cleaner<'_>) -> SheetView {
    let languages = &pack.languages;
    let label = |words: Words| joined(languages, |lang| words.get(lang).to_owned(), " | ");
    // A document of one sheet has no others to be told from: beside the number of the page, that of the sheet would contradict it.
    let name = match (&pack.title, pack.sheets.len()) {
        (Some(title), 1) => joined(languages, |lang| clean.text(title.show(lang)), " | "),
        _ => format!("{} {}", label(labels::SHEET), clean.text(&sheet.name)),
    };
    SheetView {
        name,
        handling: label(labels::handling(sheet.handling)),
        content: sheet.content.iter().zip(languages).map(|(s, lang)| section(s, *lang, clean)).collect(),
    }
}

fn section(section: &Section, lang: Lang, clean: &Cleaner<'_>) -> SectionView {
    SectionView {
        lang: lang.code(),
        heading: clean.text(&section.heading),
        nothing: labels::NOTHING.get(lang).to_owned(),
        parts: section.parts.iter().map(|p| part(p, clean)).collect(),
    }
}

fn part(part: &Part, clean: &Cleaner<'_>) -> PartView {
    let all = |texts: &[String]| texts.iter().map(|t| clean.text(t)).collect::<Vec<_>>();
    match part {
        Part::Heading { words } => PartView::Heading { words: said(words, clean) },
        Part::Text { words } => PartView::Text { words: said(words, clean) },
        Part::Lines { lines } => PartView::Lines { lines: lines.iter().map(|l| said(l, clean)).collect() },
        Part::Boxes { boxes } => {
            PartView::Boxes { boxes: boxes.iter().map(|(ticked, b)| (*ticked, said(b, clean))).collect() }
        }
        Part::Table { heads, widths, rows } => {
            let row = |row: &Vec<Said>| row.iter().map(|cell| said(cell, clean)).collect();
            PartView::Table {
                heads: all(heads),
                widths: widths.clone(),
                rows: rows.iter().map(row).collect(),
            }
        }
        Part::Picture { svg, alt } => PartView::Picture { svg: svg.clone(), alt: clean.text(alt) },
        Part::Blank { label, lines } => PartView::Blank { label: clean.text(label), lines: *lines },
        Part::Grid { heads, widths, rows } => {
            PartView::Grid { heads: all(heads), widths: widths.clone(), rows: *rows }
        }
        Part::Code { address, label } => PartView::Code {
            code: clean.code(address),
            address: clean.text(address),
            label: clean.text(label),
        },
    }
}

fn said(said: &Said, clean: &Cleaner<'_>) -> InLang {
    InLang { text: clean.text(&said.text), lang: said.lang.map(Lang::code) }
}
