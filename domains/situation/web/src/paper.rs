//! Sheets for the night without screens: open incidents with their figures, last lines and who must be told; signals to qualify.

use std::sync::Arc;

use desk::paper::{PaperCx, PaperSource};
use kernel::Handling;
use sheets::{Part, Said, Section};
use situation::inform::InformState;
use situation::log::Register;
use situation::read::{self, IncidentFilter, IncidentRow, InformRow, LogFilter, SignalFilter, SignalRow};
use situation::signal::SignalState;
use web::Fault;

use crate::desk::{Desk, Names};
use crate::log::said;

/// Most incidents, and most signals, that a pack holds.
const MOST: i64 = 60;
/// Lines of each log that stand under an incident.
const LINES: i64 = 5;

/// Gives the sheets of this package.
pub struct Paper(pub Arc<Desk>);

impl PaperSource for Paper {
    fn sheets(&self, cx: &PaperCx<'_>) -> Result<Vec<Section>, Fault> {
        Ok(vec![self.incidents(cx)?, self.signals(cx)?])
    }
}

impl Paper {
    fn incidents(&self, cx: &PaperCx<'_>) -> Result<Section, Fault> {
        let mut section = Section::new("incidents", 10, cx.t("situation-paper-incidents"));
        let filter = IncidentFilter { live: true, ..IncidentFilter::default() };
        let names = self.0.names();
        for row in read::incidents(cx.read, cx.eye, &filter, MOST)?.into_iter().filter(|r| !r.withheld) {
            let handling = row.handling;
            section.shows(handling, row.id);
            for part in self.incident(cx, &names, &row)? {
                section.push(handling, part);
            }
        }
        Ok(section)
    }

    fn incident(&self, cx: &PaperCx<'_>, names: &Names, row: &IncidentRow) -> Result<Vec<Part>, Fault> {
        let kind = names.incident_type(&row.incident_type);
        let kind = kind.map_or(row.incident_type.as_str(), |t| t.names.show(cx.lang));
        let severity = names.severities.get(&row.severity.rank()).map_or("", |s| s.show(cx.lang));
        let place = row
            .place
            .as_ref()
            .map_or("", |p| p.name.as_ref().map_or(p.typed.as_str(), |name| name.show(cx.lang)));
        let areas: Vec<String> =
            row.areas_of("municipality").map(|c| names.area(c).show(cx.lang).to_owned()).collect();
        let state = cx.t(&format!("incident-state-{}", row.state.code()));
        let facts = [place, &areas.join(", "), severity, &state]
            .into_iter()
            .filter(|t| !t.is_empty())
            .map(str::to_owned)
            .chain([format!("{} {}", cx.t("situation-paper-since"), cx.at(row.opened_at))])
            .collect::<Vec<_>>();
        let mut parts = vec![Part::heading(format!("{} {kind}", row.number)), Part::text(facts.join(" · "))];
        parts.extend(figures(cx, names, row)?);
        parts.extend(logs(cx, row)?);
        parts.extend(self.to_tell(cx, names, row)?);
        Ok(parts)
    }

    /// Who must be told of it, ticked where they were; until then with their number.
    fn to_tell(&self, cx: &PaperCx<'_>, names: &Names, row: &IncidentRow) -> Result<Option<Part>, Fault> {
        let mut boxes = Vec::new();
        for inform in read::informs(cx.read, cx.eye, row.id)? {
            let r = &inform.recipient;
            let mut who = vec![Names::or_code(&names.functions, &r.function).show(cx.lang).to_owned()];
            who.extend(r.organisation.as_deref().map(|o| names.organisation(o).show(cx.lang).to_owned()));
            who.extend(r.area.as_deref().map(|a| names.area(a).show(cx.lang).to_owned()));
            let who = who.join(" · ");
            let say = |key: &str, at| cx.say(key, &[("who", &who), ("at", &cx.at(at))]);
            let (ticked, said) = match (inform.state, inform.told_at) {
                (InformState::Told, Some(at)) => (true, say("situation-paper-told", at)),
                (InformState::Due, _) => {
                    let due = say("situation-paper-to-tell", inform.due_at);
                    (false, format!("{due} · {}", self.numbers(cx, names, &inform)))
                }
                _ => continue,
            };
            boxes.push((ticked, Said::from(said)));
        }
        Ok((!boxes.is_empty()).then_some(Part::Boxes { boxes }))
    }

    /// Where somebody is reached, and whoever stands in: as the screen has it.
    fn numbers(&self, cx: &PaperCx<'_>, names: &Names, row: &InformRow) -> String {
        let r = &row.recipient;
        let reached = (self.0.reached)(&r.function, r.organisation.as_deref(), r.area.as_deref());
        let invented = reached.fictitious;
        let number = |known: Option<String>| match known {
            Some(known) if invented => format!("{known} ({})", cx.t("tell-fictitious")),
            Some(known) => known,
            None => cx.t("tell-no-number"),
        };
        let own = number(reached.phone);
        let Some(deputy) = reached.deputy else { return own };
        let deputy = Names::or_code(&names.functions, &deputy).show(cx.lang).to_owned();
        let theirs = number(reached.deputy_phone);
        format!("{own} · {}", cx.say("situation-paper-deputy", &[("who", &deputy), ("number", &theirs)]))
    }

    fn signals(&self, cx: &PaperCx<'_>) -> Result<Section, Fault> {
        let mut section = Section::new("signals", 20, cx.t("situation-paper-signals"));
        let filter =
            SignalFilter { states: vec![SignalState::Intake, SignalState::New], ..SignalFilter::default() };
        let rows = read::signals(cx.read, cx.eye, &filter, MOST)?;
        let rows: Vec<SignalRow> = rows.into_iter().filter(|s| !s.withheld).collect();
        let handling = rows.iter().map(|s| s.handling).max().unwrap_or(Handling::Service);
        rows.iter().for_each(|s| section.shows(s.handling, s.id));
        let cells = rows.iter().map(|s| {
            let place = s.place.as_ref();
            let words = situation::text::in_language(&s.words, cx.lang);
            vec![
                Said::from(cx.when(s.stated, s.received_at)),
                s.number.as_str().into(),
                Said::typed(words.text, words.lang, cx.lang),
                place.map_or("", |p| p.name.as_ref().map_or(p.typed.as_str(), |n| n.show(cx.lang))).into(),
                s.call_back.as_deref().unwrap_or("").into(),
            ]
        });
        let heads = cx.heads([
            "situation-paper-at",
            "situation-paper-number",
            "situation-paper-words",
            "situation-paper-where",
            "situation-paper-call-back",
        ]);
        if let Some(table) = Part::table(heads, &[3, 3, 8, 5, 3], cells.collect()) {
            section.push(handling, table);
        }
        Ok(section)
    }
}

fn figures(cx: &PaperCx<'_>, names: &Names, row: &IncidentRow) -> Result<Option<Part>, Fault> {
    let rows = read::figures(cx.read, cx.eye, &[row.id])?;
    let cells = rows.iter().map(|f| {
        let about = if f.about { "± " } else { "" };
        vec![
            Said::from(Names::or_code(&names.figures, &f.name).show(cx.lang)),
            format!("{about}{} {}", cx.formats.number(f.value), f.unit).trim().into(),
            cx.t(&format!("figure-status-{}", f.status.code())).into(),
            cx.at(f.at).into(),
        ]
    });
    let heads = cx.heads([
        "situation-paper-figure",
        "situation-paper-value",
        "situation-paper-status",
        "situation-paper-at",
    ]);
    Ok(Part::table(heads, &[5, 2, 3, 3], cells.collect()))
}

/// The last lines of each of its logs, in the order in which they were written, and how many there are of them.
fn logs(cx: &PaperCx<'_>, row: &IncidentRow) -> Result<Vec<Part>, Fault> {
    let mut parts = Vec::new();
    for register in [Register::Operational, Register::Strategic] {
        let filter = LogFilter { incident: Some(row.id), register: Some(register), ..LogFilter::default() };
        let page = read::log(cx.read, cx.eye, &filter, LINES)?;
        // Each log counts for itself: the number of its last line is how many it has.
        let written = page.rows.first().map_or(0, |e| e.no).to_string();
        let rows = page.rows.iter().rev().filter(|e| !e.withheld && e.corrected.is_none());
        let cells: Vec<Vec<Said>> = rows
            .map(|e| {
                let discipline = e.discipline.map_or("", situation::log::Discipline::code);
                let kind = cx.t(&format!("log-kind-{}", e.entry_kind.code()));
                vec![
                    Said::from(cx.when(e.stated, e.recorded_at)),
                    format!("№ {} {discipline}", e.no).trim().into(),
                    kind.into(),
                    // The sheet's own words stand before the reason for a withdrawal.
                    match e.withdraws {
                        Some(_) => said(e, |key| cx.t(key)).into(),
                        None => Said::typed(&e.words.text, e.words.lang, cx.lang),
                    },
                ]
            })
            .collect();
        let shown = cells.len().to_string();
        let which = cx.t(&format!("log-register-{}", register.code()));
        let key = if shown == written { "situation-paper-log-all" } else { "situation-paper-log-last" };
        let heading = cx.say(key, &[("log", &which), ("n", &shown), ("of", &written)]);
        let heads = cx.heads([
            "situation-paper-at",
            "situation-paper-number",
            "situation-paper-kind",
            "situation-paper-words",
        ]);
        if let Some(table) = Part::table(heads, &[3, 2, 3, 11], cells) {
            parts.extend([Part::text(heading), table]);
        }
    }
    Ok(parts)
}
