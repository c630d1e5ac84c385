//! The situation report as its template shows it.

mod chart;
mod head;
mod rows;
#[cfg(test)]
mod same;
mod sheet;

use kernel::Lang;
use press_types::{PressError, Report, SectionKind, State};
use serde::Serialize;

use crate::labels::{self, Words};
use crate::printable::Printable;
use crate::report::chart::ChartView;
use crate::report::head::{Band, Fact, Proof};
use crate::report::rows::{FigureRow, LineRow};
use crate::report::sheet::Sheet;
use crate::safe::Cleaner;
use crate::words::{Said, Writer};

/// Everything the template needs, in the order of the document's languages.
#[derive(Serialize)]
pub(crate) struct View {
    /// What every document has: the shared part of the templates reads nothing else.
    frame: Frame,
    heading: Band,
    subject: Band,
    facts: Vec<Fact>,
    columns: Columns,
    sheet: Sheet,
    sections: Vec<SectionView>,
    charts_heading: Vec<Said>,
    charts: Vec<ChartView>,
    proof: Proof,
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
    /// Printed large and pale behind the text.
    behind: Option<String>,
}

#[derive(Serialize)]
struct Columns {
    entry: Vec<Said>,
    time: Vec<Said>,
    discipline: Vec<Said>,
    value: Vec<Said>,
    texts: Vec<Said>,
    /// How high they are above lines and above figures.
    lines: Height,
    figures: Height,
}

/// The height of a row in points, where it is beyond doubt.
#[derive(Serialize)]
struct Height {
    height: Option<f64>,
}

#[derive(Serialize)]
struct SectionView {
    heading: Vec<Said>,
    nothing: Vec<Said>,
    lines: Vec<LineRow>,
    figures: Vec<FigureRow>,
}

impl Printable for Report {
    const TEMPLATE: &'static str = "report.typ";
    type View = View;

    fn view(&self, clean: &Cleaner<'_>) -> Result<View, PressError> {
        let w = Writer::new(self.languages, &self.zone, clean)?;
        let sheet = Sheet::of(w.langs.len() > 1);
        let heading = w.label(labels::REPORT);
        Ok(View {
            frame: frame(self, &w),
            heading: Band { height: sheet.title(&heading, &w), texts: heading },
            subject: head::subject(self, &sheet, &w),
            facts: head::facts(self, &sheet, &w),
            columns: columns(&sheet, &w),
            sections: sections(self, &sheet, &w),
            charts_heading: w.label(labels::CHARTS),
            charts: self.charts.iter().filter_map(|c| chart::view(c, &w)).collect(),
            proof: head::proof(self, &sheet, &w),
            sheet,
        })
    }

    fn identity(&self) -> String {
        format!("situation-report {} {} {}", self.number, self.version, self.as_of.head)
    }
}

fn frame(report: &Report, w: &Writer<'_>) -> Frame {
    let number = w.raw(&report.number);
    let plain = |words: Words| distinct(w, |lang| words.get(lang).to_owned());
    let mut marks = Vec::new();
    let state = match report.state {
        State::Draft => Some(labels::DRAFT),
        State::Superseded => Some(labels::SUPERSEDED),
        State::Issued => None,
    };
    marks.extend(state.map(plain));
    if report.fictitious {
        marks.push(plain(labels::FICTITIOUS));
    }
    let organisation = distinct(w, |lang| w.one(&report.issued.organisation, lang).into_text());
    Frame {
        langs: w.langs.iter().map(|l| l.code()).collect(),
        title: w.joined(|lang| format!("{} {number}", labels::REPORT.get(lang))),
        author: organisation.join(" – "),
        date: crate::dates::Dates::parts(report.issued.at),
        organisation,
        version: report.version.to_string(),
        handling: plain(labels::handling(report.handling)),
        marks,
        page: plain(labels::PAGE),
        behind: state.map(|words| plain(words).join(" · ")),
    }
}

/// The wording of each language, once when languages agree.
fn distinct(w: &Writer<'_>, write: impl Fn(Lang) -> String) -> Vec<String> {
    let mut all: Vec<String> = w.langs.iter().map(|&lang| write(lang)).collect();
    all.dedup();
    all
}

fn columns(sheet: &Sheet, w: &Writer<'_>) -> Columns {
    let bilingual = w.langs.len() > 1;
    let (entry, time) = (w.label(labels::COLUMN_ENTRY), w.label(labels::COLUMN_TIME));
    let (discipline, value) = (w.label(labels::COLUMN_DISCIPLINE), w.label(labels::COLUMN_VALUE));
    let texts = w.label(if bilingual { labels::LANGUAGE } else { labels::COLUMN_TEXT });
    let lines = sheet.heads(false, [&entry, &time, &discipline], &texts, w);
    let figures = sheet.heads(true, [&entry, &time, &value], &texts, w);
    let (lines, figures) = (Height { height: lines }, Height { height: figures });
    Columns { entry, time, discipline, value, texts, lines, figures }
}

fn sections(report: &Report, sheet: &Sheet, w: &Writer<'_>) -> Vec<SectionView> {
    let first = report.sections.iter().any(|s| SectionKind::FIRST.contains(&s.kind));
    let kinds: &[SectionKind] = if first { &SectionKind::FIRST } else { &SectionKind::ALL };
    // What a first report does not say is not known yet; in another one there is nothing to say.
    let nothing = if first { labels::UNKNOWN } else { labels::NOTHING };
    let part = |heading, lines: Vec<LineRow>, figures: Vec<FigureRow>| SectionView {
        heading: w.label(heading),
        nothing: w.label(nothing),
        lines,
        figures,
    };
    let figures = || -> Vec<FigureRow> {
        report.figures.iter().map(|f| rows::figure(f, report.window, sheet, w)).collect()
    };
    let mut all = Vec::new();
    for &kind in kinds {
        let lines: Vec<LineRow> =
            report.lines(kind).into_iter().map(|line| rows::line(line, report.window, sheet, w)).collect();
        match kind {
            // An extract that nobody chose says nothing, and least that the log is empty.
            SectionKind::Log if lines.is_empty() => {}
            SectionKind::Victims | SectionKind::Figures if !report.figures.is_empty() => {
                all.push(part(labels::section(kind), Vec::new(), figures()));
                if !lines.is_empty() {
                    all.push(part(labels::section(kind), lines, Vec::new()));
                }
            }
            _ => all.push(part(labels::section(kind), lines, Vec::new())),
        }
    }
    all
}
