//! From a report as it is kept to a report as it is printed.

use kernel::{Handling, Lang, Text};
use press_types::{
    AsOf, Body, Chart, ChartPoint, Checkpoint, EntryRef, Figure, FigureStatus, Issued, Languages, Line,
    Report, Seal, Section as Printed, SectionKind, State, Subject, Window,
};
use situation::log::{self, EntryKind};
use situation::read::{IncidentRow, LogRow, ReportLineRow};
use situation::report::{ReportState, Section, Sure};
use web::{Args, Shell};

use super::list::ReportShow;
use super::one::Whole;
use crate::desk::{Desk, Names};

/// What stands around the lines.
pub(super) struct Circumstances {
    pub(super) languages: Languages,
    /// Whether this copy is given out to be signed.
    pub(super) seal: Seal,
    /// Whether a later version was issued meanwhile.
    pub(super) superseded: bool,
    pub(super) as_of: AsOf,
    pub(super) checkpoint: Option<Checkpoint>,
}

/// The report for the press.
pub(super) fn printed(
    shell: &Shell,
    desk: &Desk,
    whole: &Whole,
    incident: Option<&IncidentRow>,
    around: Circumstances,
) -> Report {
    let names = desk.names();
    let print = Print {
        shell,
        desk,
        names: &names,
        whole,
        lang: around.languages.list().first().copied().unwrap_or(Lang::Fr),
    };
    let row = &whole.row;
    let show = ReportShow::of(row, &names);
    let (issued_at, function) = show.issued.unwrap_or((row.drafted_at, show.drafted_by));
    let mut lines = print.lines();
    if let Some(line) = print.change() {
        let first = print.kinds().first().copied().unwrap_or(SectionKind::Situation);
        lines.insert(0, (first, line));
    }
    let section = |kind: SectionKind| Printed {
        kind,
        lines: lines.iter().filter(|(k, _)| *k == kind).map(|(_, l)| l.clone()).collect(),
    };
    Report {
        languages: around.languages,
        number: show.number.unwrap_or_else(|| "—".to_owned()),
        version: u32::try_from(row.version.unwrap_or(print.next_version())).unwrap_or(1),
        state: match (row.state, around.superseded) {
            (_, true) => State::Superseded,
            (ReportState::Draft | ReportState::Discarded, _) => State::Draft,
            _ => State::Issued,
        },
        seal: around.seal,
        subject: incident.map_or_else(Subject::default, |i| print.subject(i)),
        window: Window { from: row.from, to: row.to },
        as_of: around.as_of,
        handling: row.handling.max(incident.map_or(Handling::Public, |i| i.handling)),
        issued: Issued { at: issued_at, function, organisation: shell.site().name.clone() },
        addressees: print.addressees(),
        sections: print.kinds().iter().copied().map(section).collect(),
        figures: print.figures(),
        charts: print.charts(),
        checkpoint: around.checkpoint,
        fictitious: shell.site().fictitious,
        zone: shell.site().zone.clone(),
    }
}

struct Print<'a> {
    shell: &'a Shell,
    desk: &'a Desk,
    names: &'a Names,
    whole: &'a Whole,
    /// The language of the pages that links lead to.
    lang: Lang,
}

impl Print<'_> {
    /// The parts: those of a first report where its kind has them.
    fn kinds(&self) -> &'static [SectionKind] {
        let facts = self.desk.facts();
        let kind = facts.report(&self.whole.row.kind);
        let first = kind.is_some_and(|k| k.sections.iter().any(|s| s.is_of_first()));
        if first { &SectionKind::FIRST } else { &SectionKind::ALL }
    }

    fn addressees(&self) -> Vec<Text> {
        let row = &self.whole.row;
        let functions = row.functions.iter().map(|code| self.names.function(code));
        functions.chain(row.organisations.iter().map(|code| self.names.organisation(code))).collect()
    }

    /// The values over time, as they were when the lines were drawn.
    fn charts(&self) -> Vec<Chart> {
        let of = |l: &ReportLineRow| {
            let series = l.said.as_ref()?.series.as_ref()?;
            Some(Chart {
                name: series.name.clone(),
                unit: series.unit.clone(),
                source: series.source.clone(),
                decimals: u8::try_from(series.decimals).unwrap_or(0),
                points: series
                    .points
                    .iter()
                    .map(|p| ChartPoint { at: p.at, value: p.value, sure: p.sure })
                    .collect(),
            })
        };
        self.whole.lines.iter().filter_map(of).collect()
    }

    fn next_version(&self) -> i64 {
        self.whole.before.as_ref().map_or(1, |(old, _)| old.version.unwrap_or(0).saturating_add(1))
    }

    fn subject(&self, incident: &IncidentRow) -> Subject {
        let areas =
            |kind: &'static str| incident.areas_of(kind).map(|c| Names::or_code(&self.names.areas, c));
        let place = incident.place.as_ref();
        // A place without an official name is what was typed, in the language in which it was typed.
        let place = place.map(|p| p.name.clone().unwrap_or_else(|| Text::one(p.lang, p.typed.clone())));
        Subject {
            number: Some(incident.number.clone()),
            kind: self
                .names
                .incident_type(&incident.incident_type)
                .map(|t| t.names.clone())
                .unwrap_or_default(),
            place: place.unwrap_or_default(),
            areas: areas("municipality").chain(areas("zone").map(|name| zone(&name))).collect(),
            severity: self.names.severities.get(&incident.severity.rank()).cloned().unwrap_or_default(),
            severity_rank: u8::try_from(incident.severity.rank()).unwrap_or(0),
        }
    }

    /// An entry by its number in the journal, which is one for all logs.
    fn entry(&self, seq: i64) -> EntryRef {
        let url = format!("{}/{}/entry/{seq}", self.desk.address.trim_end_matches('/'), self.lang);
        EntryRef { number: u64::try_from(seq).unwrap_or(0), url }
    }

    /// The entry in which the words of this report stand: the one that issued it, or its last change.
    fn own(&self) -> EntryRef {
        self.entry(self.whole.row.issued_seq.unwrap_or(self.whole.row.changed_seq))
    }

    /// Lines without a figure, with their section.
    fn lines(&self) -> Vec<(SectionKind, Line)> {
        let words = self.whole.lines.iter().filter(|l| figure_of(l).is_none());
        words.map(|l| (kind_of(l), self.line(l))).collect()
    }

    fn line(&self, row: &ReportLineRow) -> Line {
        let source = row.entries.first();
        let withheld = source.is_some_and(|e| e.withheld);
        // What another package offered leads to the entry that says so, where it is one.
        let foreign = row.said.as_ref().filter(|_| source.is_none());
        let elsewhere = || foreign.and_then(|s| s.seq).map_or_else(|| self.own(), |seq| self.entry(seq));
        Line {
            entry: source.map_or_else(elsewhere, |e| self.entry(e.seq)),
            at: source.map_or_else(|| foreign.map_or(self.whole.row.to, |s| s.as_of), when),
            discipline: source.and_then(|e| e.discipline).map(|d| d.code().to_owned()),
            body: if withheld { Body::Withheld } else { Body::Text(self.words(row)) },
            corrected_by: source.and_then(|e| self.correction(e)),
            corrects: None,
        }
    }

    /// Its words; those of another package say how far they may be relied on where that is not far, as the page does.
    fn words(&self, row: &ReportLineRow) -> Text {
        let mut text = row.line.text.clone();
        let foreign = row.said.as_ref().filter(|_| row.entries.is_empty());
        let unsure = foreign.map(|s| s.sure).filter(|s| matches!(s, Sure::Unconfirmed | Sure::Estimate));
        let Some(sure) = unsure else { return text };
        for lang in Lang::ALL {
            let said = text.get(lang).map(|words| {
                let sure = self.shell.texts().plain(lang, &format!("report-sure-{}", sure.code()));
                remarked(words, &sure)
            });
            text.set(lang, said);
        }
        text
    }

    /// The entry that corrected this one.
    fn correction(&self, of: &LogRow) -> Option<EntryRef> {
        let (id, _) = of.corrected?;
        self.shell.live().find(id).ok().flatten().map(|seq| self.entry(seq))
    }

    fn figures(&self) -> Vec<Figure> {
        let figure = |row: &ReportLineRow| {
            let (source, f) = figure_of(row)?;
            let unit = Some(&f.unit).filter(|u| !u.is_empty()).map(|u| Text::three(u, u, u));
            let who = source.source.as_ref().map(|s| Text::three(s, s, s));
            Some(Figure {
                entry: self.entry(source.seq),
                at: when(source),
                name: figure_name(&row.line.text, f),
                value: f.value,
                unit: unit.unwrap_or_default(),
                status: match f.status {
                    log::FigureStatus::Unconfirmed => FigureStatus::Unconfirmed,
                    log::FigureStatus::Confirmed => FigureStatus::Confirmed,
                    log::FigureStatus::Public => FigureStatus::Public,
                },
                source: who.unwrap_or_else(|| Names::or_code(&self.names.functions, &source.function)),
                corrected_by: self.correction(source),
            })
        };
        self.whole.lines.iter().filter_map(figure).collect()
    }

    /// A sentence that names what this version changed.
    fn change(&self) -> Option<Line> {
        let (old, turned) = self.whole.before.as_ref()?;
        let (added, changed) = turned.counts();
        let mut text = Text::default();
        for lang in [Lang::Fr, Lang::Nl] {
            let mut args = Args::new();
            args.set("number", old.number.clone().unwrap_or_default());
            for (name, n) in [("added", added), ("changed", changed), ("gone", turned.gone.len())] {
                args.set(name, i64::try_from(n).unwrap_or(i64::MAX));
            }
            text.set(lang, Some(self.shell.texts().say(lang, "report-changes-sentence", &args)));
        }
        Some(Line {
            entry: self.own(),
            at: self.whole.row.to,
            discipline: None,
            body: Body::Text(text),
            corrected_by: None,
            corrects: None,
        })
    }
}

/// A police zone is called by what it is: its name alone reads like one more place.
fn zone(name: &Text) -> Text {
    let called = |lang, what: &str| name.get(lang).map(|name| format!("{what} {name}"));
    Text {
        fr: called(Lang::Fr, "zone de police"),
        nl: called(Lang::Nl, "politiezone"),
        en: called(Lang::En, "police zone"),
    }
}

/// The figure of a line in the part of the figures. The words of a message that carries one are printed as words.
fn figure_of(row: &ReportLineRow) -> Option<(&LogRow, &log::Figure)> {
    let entries = Some(&row.entries).filter(|_| row.line.section.is_figures())?;
    entries.iter().find_map(|e| e.figure.as_ref().map(|f| (e, f)))
}

fn when(entry: &LogRow) -> kernel::Timestamp {
    entry.stated.map_or(entry.recorded_at, |s| s.at)
}

/// A sentence with a remark in brackets before its full stop.
fn remarked(words: &str, remark: &str) -> String {
    match words.strip_suffix('.') {
        Some(words) => format!("{words} ({remark})."),
        None => format!("{words} ({remark})"),
    }
}

/// A decision stands in a log, or a session took it.
fn is_decision(row: &ReportLineRow) -> bool {
    row.entries.first().is_some_and(|e| e.entry_kind == EntryKind::Decision)
        || row.said.as_ref().is_some_and(|s| s.key.starts_with("decision:"))
}

fn kind_of(row: &ReportLineRow) -> SectionKind {
    match row.line.section {
        Section::Measures if is_decision(row) => SectionKind::Decisions,
        Section::Measures => SectionKind::Measures,
        Section::Outlook => SectionKind::Requests,
        Section::Situation => SectionKind::Situation,
        Section::Figures => SectionKind::Figures,
        Section::What => SectionKind::What,
        Section::Where => SectionKind::Where,
        Section::Since => SectionKind::Since,
        Section::Victims => SectionKind::Victims,
        Section::Hazards => SectionKind::Hazards,
        Section::Done => SectionKind::Done,
        Section::Asked => SectionKind::Asked,
        Section::Next => SectionKind::Next,
    }
}

/// What is counted, without the number at the end of the line: the press sets that in a column of its own. A line that
/// somebody wrote anew is taken whole.
fn figure_name(text: &Text, figure: &log::Figure) -> Text {
    let about = if figure.about { "± " } else { "" };
    let said = format!("{about}{} {}", figure.value, figure.unit);
    let mut name = Text::default();
    for lang in Lang::ALL {
        let bare = text.get(lang).map(|t| {
            t.strip_suffix(said.trim())
                .map_or(t, |rest| rest.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']))
        });
        name.set(lang, bare.map(|b| if figure.about { format!("{b} (±)") } else { b.to_owned() }));
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stands_in_the_part_in_which_the_page_has_it() {
        let row = |section, key: &str| ReportLineRow {
            line: situation::report::Line {
                id: kernel::Id::new(uuid::Uuid::nil()),
                section,
                text: Text::default(),
                entries: Vec::new(),
            },
            entries: Vec::new(),
            said: Some(situation::report::Offered {
                key: key.into(),
                section,
                text: Text::default(),
                sure: Sure::Confirmed,
                handling: Handling::Service,
                as_of: kernel::Timestamp(0),
                by: String::new(),
                seq: Some(7),
                page: String::new(),
                series: None,
            }),
            behind: None,
        };
        assert_eq!(kind_of(&row(Section::Figures, "indicator:1:")), SectionKind::Figures);
        assert_eq!(kind_of(&row(Section::Measures, "decision:1")), SectionKind::Decisions);
        assert_eq!(kind_of(&row(Section::Measures, "order:1")), SectionKind::Measures);
        assert_eq!(kind_of(&row(Section::Done, "decision:1")), SectionKind::Done);
    }

    #[test]
    fn a_remark_stands_before_the_full_stop() {
        assert_eq!(remarked("Lits\u{a0}: 97 %.", "non confirmé"), "Lits\u{a0}: 97 % (non confirmé).");
        assert_eq!(remarked("Lits\u{a0}: 97", "estimation"), "Lits\u{a0}: 97 (estimation)");
    }

    #[test]
    fn the_number_does_not_stand_twice() {
        let figure = log::Figure {
            name: "injured".into(),
            value: 7,
            unit: String::new(),
            about: false,
            status: log::FigureStatus::Unconfirmed,
        };
        let text = Text::both("Blessés\u{a0}: 7", "zeven gewonden bij de brug");
        assert_eq!(figure_name(&text, &figure), Text::both("Blessés", "zeven gewonden bij de brug"));
        let about = log::Figure { about: true, unit: "m".into(), ..figure };
        assert_eq!(figure_name(&Text::one(Lang::Nl, "Rook: ± 7 m"), &about), Text::one(Lang::Nl, "Rook (±)"));
    }
}
