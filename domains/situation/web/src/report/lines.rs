//! The lines of a report as pages show them: two languages side by side, what is missing, and where each comes from.

use kernel::{Handling, Lang, Text, Timestamp};
use serde::Serialize;
use situation::read::{AskedRow, LogRow, ReportLineRow};
use situation::report::{Amber, Line, Offered, ReportKind, Section};
use web::Typed;

use super::charts::ChartShow;
use super::counts::{Age, age};
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
    /// Where it comes from, if not from the log: address, as of when, which function said so, how far it may be relied on.
    pub(crate) from: Option<FromShow>,
    /// What the source said, where the author wrote it otherwise: in French and in Dutch.
    pub(crate) original: Option<(Option<String>, Option<String>)>,
    /// What is no longer right.
    pub(crate) amber: Option<AmberShow>,
    /// The language that did not follow the other: `fr` or `nl`.
    pub(crate) behind: Option<&'static str>,
    /// Texts that were asked from somebody: language, function, whether that is the reader's.
    pub(crate) asked: Vec<(&'static str, Text, bool)>,
    pub(crate) chart: Option<ChartShow>,
    /// Its form as it came back, where it was refused.
    pub(crate) sent: Option<Typed>,
}

/// What another package offered.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FromShow {
    page: String,
    at: Timestamp,
    by: Option<Text>,
    sure: &'static str,
}

/// What is no longer right in a line: why, and what its source says now.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AmberShow {
    /// `changed`, `gone` or `aged`.
    pub(crate) why: &'static str,
    /// Of a line of an issued report that grew old: older than what.
    pub(crate) older: Option<Age>,
    /// When its source changed, or was last confirmed.
    pub(crate) at: Option<Timestamp>,
    pub(crate) by: Option<Text>,
    /// What the line was drawn from said, in French and in Dutch, and how sure that was.
    pub(crate) was: (Option<String>, Option<String>, &'static str),
    /// What it says now; nothing where the readers of this report may not know.
    pub(crate) now: Option<(Option<String>, Option<String>, &'static str)>,
    /// Where it stands.
    pub(crate) page: Option<String>,
}

impl AmberShow {
    /// For the readers of a report on this level.
    fn of(amber: &Amber, said: &Offered, level: Handling, names: &Names) -> Self {
        let texts = |o: &Offered| (o.text.fr.clone(), o.text.nl.clone(), o.sure.code());
        let shown = amber.now.as_ref().filter(|o| o.handling <= level);
        let function = |o: &Offered| Some(&o.by).filter(|b| !b.is_empty()).map(|b| names.function(b));
        Self {
            why: amber.why.code(),
            older: amber.older.map(age),
            at: amber.now.as_ref().map(|o| o.as_of),
            by: shown.and_then(function),
            was: texts(said),
            now: shown.map(texts),
            page: shown.map(|o| o.page.clone()),
        }
    }
}

/// What is known of a line besides itself.
#[derive(Default)]
pub(crate) struct Beside<'a> {
    pub(crate) turn: Option<Turn>,
    pub(crate) amber: Option<Amber>,
    /// Texts of the report that were asked from somebody.
    pub(crate) asked: &'a [AskedRow],
    /// The reader's function.
    pub(crate) function: &'a str,
    /// The level of the report.
    pub(crate) level: Option<Handling>,
    /// The reader's language.
    pub(crate) lang: Option<Lang>,
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
    /// Whether the correction withdrew its figure.
    pub(crate) withdrawn: bool,
    pub(crate) withheld: bool,
}

/// The figure of a line, with how far it can be relied on.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReportFigure {
    pub(crate) value: i64,
    pub(crate) unit: String,
    pub(crate) about: bool,
    pub(crate) status: &'static str,
    /// Whether its entry was corrected, or the figure withdrawn: it is struck through.
    pub(crate) corrected: bool,
}

impl LineShow {
    pub(crate) fn of(row: &ReportLineRow, names: &Names, beside: &Beside<'_>) -> Self {
        let text = |lang| row.line.text.get(lang).map(str::to_owned);
        let said = row.said.as_ref();
        // What has no entry in the log comes from elsewhere.
        let foreign = said.filter(|_| row.entries.is_empty());
        let other = |s: &&Offered| {
            let differs = |lang| s.text.get(lang).is_some_and(|t| row.line.text.get(lang) != Some(t));
            differs(Lang::Fr) || differs(Lang::Nl)
        };
        let level = beside.level.unwrap_or(Handling::Service);
        let of_line = beside.asked.iter().filter(|a| a.line == row.line.id);
        Self {
            id: row.line.id.to_string(),
            section: row.line.section.code(),
            fr: text(Lang::Fr),
            nl: text(Lang::Nl),
            en: text(Lang::En),
            sources: row.entries.iter().map(|e| SourceShow::of(e, names)).collect(),
            figure: row.entries.iter().find_map(figure),
            turn: beside.turn.map(Turn::code),
            from: foreign.map(|s| FromShow {
                page: s.page.clone(),
                at: s.as_of,
                by: Some(&s.by).filter(|b| !b.is_empty()).map(|b| names.function(b)),
                sure: s.sure.code(),
            }),
            original: said.filter(other).map(|s| (s.text.fr.clone(), s.text.nl.clone())),
            amber: said.zip(beside.amber.as_ref()).map(|(s, a)| AmberShow::of(a, s, level, names)),
            behind: row.behind.map(Lang::code),
            asked: of_line
                .map(|a| (a.lang.code(), names.function(&a.function), a.function == beside.function))
                .collect(),
            chart: said
                .and_then(|s| s.series.as_ref())
                .and_then(|s| ChartShow::of(&row.line.id.to_string(), s, beside.lang.unwrap_or(Lang::Fr))),
            sent: None,
        }
    }
    /// A line that stood in the version before and was taken out.
    pub(crate) fn gone(line: &Line, names: &Names) -> Self {
        let row = ReportLineRow { line: line.clone(), entries: Vec::new(), said: None, behind: None };
        Self::of(&row, names, &Beside::default())
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
            withdrawn: nl.is_none(),
            withheld: false,
        };
        let figure = ReportFigure {
            value: 7,
            unit: String::new(),
            about: true,
            status: "unconfirmed",
            corrected: nl.is_none(),
        };
        Self {
            id: uuid::Uuid::nil().to_string(),
            section,
            fr: Some("Périmètre <b>installé</b>".into()),
            nl: nl.map(str::to_owned),
            en: None,
            sources: vec![source.clone(), SourceShow { withheld: true, stated: None, ..source }],
            figure: (section == "figures").then_some(figure),
            turn: Some(if nl.is_some() { "added" } else { "changed" }),
            from: None,
            original: nl.map(|nl| (Some("Périmètre <i>".into()), Some(nl.to_owned()))),
            amber: nl.is_none().then(|| AmberShow::sample("changed")),
            behind: nl.map(|_| "nl"),
            asked: vec![("nl", Text::three("Traduction", "Vertaling", "Translation"), nl.is_some())],
            chart: None,
            sent: None,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let bare = Self { sources: Vec::new(), turn: None, ..Self::sample("outlook", Some("…")) };
        let by_hand = Self { original: None, behind: None, asked: Vec::new(), ..bare.clone() };
        let from = FromShow {
            page: "perimeters/x".into(),
            at: Timestamp(1_795_488_000_000_000),
            by: Some(Text::three("Dir-PC-Ops", "Dir-CP-Ops", "Dir-PC-Ops")),
            sure: "estimate",
        };
        let gone = Self { from: Some(from.clone()), amber: Some(AmberShow::sample("gone")), ..bare.clone() };
        let chart = Some(ChartShow::sample());
        let aged = Self {
            from: Some(FromShow { by: None, ..from }),
            amber: Some(AmberShow::sample("aged")),
            chart,
            ..bare
        };
        let figures = Self::sample("figures", Some("Gewonden: ± 7"));
        let amber = Some(AmberShow { older: Some(("days", 14)), ..AmberShow::sample("aged") });
        let mut refused = text_typed(Some("<b>"), None).as_shown();
        refused.put_error(Some("nl"), "…".to_owned());
        let older = Self { amber, chart: None, sent: Some(refused), ..aged.clone() };
        vec![Self::sample("situation", None), figures, by_hand, gone, aged, older]
    }
}

/// The two texts of a line in the fields of its form.
pub(crate) fn text_typed(fr: Option<&str>, nl: Option<&str>) -> Typed {
    Typed::default().with("fr", fr.unwrap_or_default()).with("nl", nl.unwrap_or_default())
}

impl AmberShow {
    pub(crate) fn sample(why: &'static str) -> Self {
        Self {
            why,
            older: None,
            at: (why != "gone").then_some(Timestamp(1_795_488_000_000_000)),
            by: (why == "changed").then(|| Text::three("Veille", "Wacht", "Watch")),
            was: (Some("Blessés : <b>3</b>".into()), None, "unconfirmed"),
            now: (why == "changed")
                .then(|| (Some("Blessés : 7".into()), Some("Gewonden: 7".into()), "confirmed")),
            page: (why == "changed").then(|| "log/26-0417/31".into()),
        }
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
            withdrawn: row.withdrawn,
            withheld: row.withheld,
        }
    }
}

fn figure(row: &LogRow) -> Option<ReportFigure> {
    let f = row.figure.as_ref()?;
    Some(ReportFigure {
        value: f.value,
        unit: f.unit.clone(),
        about: f.about,
        status: f.status.code(),
        corrected: row.corrected.is_some(),
    })
}

/// A part of the report with its lines. An empty part says that there is nothing.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SectionShow {
    pub(crate) code: &'static str,
    pub(crate) lines: Vec<LineShow>,
}

/// The lines in their parts, in the order of the kind of report; parts of another kind that hold lines come after.
pub(crate) fn sections(lines: Vec<LineShow>, kind: Option<&ReportKind>) -> Vec<SectionShow> {
    let usual: Vec<Section> = Section::ALL.iter().copied().filter(|s| !s.is_of_first()).collect();
    let own = kind.map_or(usual.as_slice(), |k| k.sections.as_slice());
    let rest =
        Section::ALL.iter().filter(|s| !own.contains(s) && lines.iter().any(|l| l.section == s.code()));
    let mut all: Vec<SectionShow> =
        own.iter().chain(rest).map(|s| SectionShow { code: s.code(), lines: Vec::new() }).collect();
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
