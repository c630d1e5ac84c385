//! The lines of a report as pages show them: two languages side by side, what is missing, and where each comes from.

use kernel::{Lang, Text, Timestamp};
use serde::Serialize;
use situation::read::{LogRow, ReportLineRow};
use situation::report::{Line, Section};

use super::turned::Turn;
use crate::desk::Names;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct LineShow {
    pub(crate) id: String,
    pub(crate) section: &'static str,
    pub(crate) fr: Option<String>,
    pub(crate) nl: Option<String>,
    /// In which languages other than these two it has a text; for the reader's eye only.
    pub(crate) en: Option<String>,
    pub(crate) sources: Vec<SourceShow>,
    pub(crate) figure: Option<ReportFigure>,
    /// Against the version before: `added`, `changed`, or nothing.
    pub(crate) turn: Option<&'static str>,
}

/// An entry that a line leads back to.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SourceShow {
    pub(crate) series: String,
    pub(crate) no: i64,
    pub(crate) seq: i64,
    pub(crate) at: Timestamp,
    pub(crate) stated: Option<kernel::Stated>,
    pub(crate) discipline: Option<&'static str>,
    pub(crate) function: Text,
    pub(crate) corrected: Option<i64>,
    pub(crate) withheld: bool,
}

/// The figure of a line, with how far it can be relied on.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReportFigure {
    pub(crate) value: i64,
    pub(crate) unit: String,
    pub(crate) about: bool,
    pub(crate) status: &'static str,
}

impl LineShow {
    pub(crate) fn of(row: &ReportLineRow, names: &Names, turn: Option<Turn>) -> Self {
        let text = |lang| row.line.text.get(lang).map(str::to_owned);
        Self {
            id: row.line.id.to_string(),
            section: row.line.section.code(),
            fr: text(Lang::Fr),
            nl: text(Lang::Nl),
            en: text(Lang::En),
            sources: row.entries.iter().map(|e| SourceShow::of(e, names)).collect(),
            figure: row.entries.iter().find_map(figure),
            turn: turn.map(Turn::code),
        }
    }
    /// A line that stood in the version before and was taken out.
    pub(crate) fn gone(line: &Line, names: &Names) -> Self {
        Self::of(&ReportLineRow { line: line.clone(), entries: Vec::new() }, names, None)
    }
    pub(crate) fn sample(section: &'static str, nl: Option<&str>) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        let source = SourceShow {
            series: "26-0417".into(),
            no: 30,
            seq: 4730,
            at,
            stated: Some(kernel::Stated { at, precision: kernel::Precision::Minute }),
            discipline: Some("D1"),
            function: Text::three("Veille", "Wacht", "Watch"),
            corrected: nl.is_none().then_some(31),
            withheld: false,
        };
        let figure = ReportFigure { value: 7, unit: String::new(), about: true, status: "unconfirmed" };
        Self {
            id: uuid::Uuid::nil().to_string(),
            section,
            fr: Some("Périmètre <b>installé</b>".into()),
            nl: nl.map(str::to_owned),
            en: None,
            sources: vec![source.clone(), SourceShow { withheld: true, stated: None, ..source }],
            figure: (section == "figures").then_some(figure),
            turn: Some(if nl.is_some() { "added" } else { "changed" }),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let by_hand = Self { sources: Vec::new(), turn: None, ..Self::sample("outlook", Some("…")) };
        vec![Self::sample("situation", None), Self::sample("figures", Some("Gewonden: ± 7")), by_hand]
    }
}

impl SourceShow {
    fn of(row: &LogRow, names: &Names) -> Self {
        Self {
            series: row.series.clone(),
            no: row.no,
            seq: row.seq,
            at: row.recorded_at,
            stated: row.stated,
            discipline: row.discipline.map(situation::log::Discipline::code),
            function: Names::or_code(&names.functions, &row.function),
            corrected: row.corrected.map(|(_, no)| no),
            withheld: row.withheld,
        }
    }
}

fn figure(row: &LogRow) -> Option<ReportFigure> {
    let f = row.figure.as_ref()?;
    Some(ReportFigure { value: f.value, unit: f.unit.clone(), about: f.about, status: f.status.code() })
}

/// A part of the report with its lines. An empty part says that there is nothing.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SectionShow {
    pub(crate) code: &'static str,
    pub(crate) lines: Vec<LineShow>,
}

/// The lines in their parts, in the order of the report.
pub(crate) fn sections(lines: Vec<LineShow>) -> Vec<SectionShow> {
    let mut all: Vec<SectionShow> =
        Section::ALL.iter().map(|s| SectionShow { code: s.code(), lines: Vec::new() }).collect();
    for line in lines {
        if let Some(section) = all.iter_mut().find(|s| s.code == line.section) {
            section.lines.push(line);
        }
    }
    all
}

/// How many lines lack a text, in French and in Dutch.
pub(crate) fn gaps(sections: &[SectionShow]) -> (usize, usize) {
    let lines = || sections.iter().flat_map(|s| &s.lines);
    (lines().filter(|l| l.fr.is_none()).count(), lines().filter(|l| l.nl.is_none()).count())
}
