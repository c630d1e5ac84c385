//! Incidents, signals, warnings, public figures, who was still to be told, and reports of a day.

use std::collections::BTreeMap;

use kernel::{Handling, Id, Text, kind};
use sheets::Said;
use situation::read::{
    self, IncidentColumn, IncidentFilter, IncidentOrder, IncidentRow, SignalFilter, SignalRow,
};
use situation::signal::{Channel, SignalState};
use web::Fault;

use super::{DayCx, DayRow, DayTable};
use crate::desk::Names;

/// Rows of each kind that are looked through for what belongs to the day.
const MOST: i64 = 2_000;

pub(super) fn tables(cx: &DayCx<'_>, names: &Names) -> Result<Vec<DayTable>, Fault> {
    let incidents = of_the_day(cx)?;
    let filter = SignalFilter { from: Some(cx.day.from), to: Some(cx.day.until), ..SignalFilter::default() };
    // What may not be read stands on no paper, not even that it is withheld.
    let mut signals = read::signals(cx.read, cx.eye, &filter, MOST)?;
    signals.retain(|s| !s.withheld);
    Ok(vec![
        table_of(cx, names, &incidents),
        by_channel(cx, &signals),
        set_aside(cx, &signals),
        warnings(cx, &signals),
        public_figures(cx, names, &incidents)?,
        to_tell(cx, names)?,
        reports(cx)?,
    ])
}

/// Incidents opened on the day, ended on it, or on which work goes on at its end.
fn of_the_day(cx: &DayCx<'_>) -> Result<Vec<IncidentRow>, Fault> {
    let order = Some(IncidentOrder { by: IncidentColumn::Last, down: true });
    let live = IncidentFilter { live: true, ..IncidentFilter::default() };
    let ended = IncidentFilter { ended: true, order, ..IncidentFilter::default() };
    let mut all = read::incidents(cx.read, cx.eye, &live, MOST)?;
    let over = read::incidents(cx.read, cx.eye, &ended, MOST)?;
    let touched = |i: &IncidentRow| {
        cx.day.holds(i.opened_at) || i.closed_at.map_or(cx.day.holds(i.changed_at), |at| cx.day.holds(at))
    };
    all.extend(over.into_iter().filter(touched));
    all.retain(|i| !i.withheld);
    all.sort_by_key(|i| i.opened_at);
    Ok(all)
}

fn place(row: &IncidentRow, names: &Names, cx: &DayCx<'_>) -> String {
    let place = row.place.as_ref().map_or("", |p| p.show(cx.lang));
    let towns: Vec<String> =
        row.areas_of("municipality").map(|code| names.area(code).show(cx.lang).to_owned()).collect();
    [place.to_owned(), towns.join(", ")].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn table_of(cx: &DayCx<'_>, names: &Names, all: &[IncidentRow]) -> DayTable {
    let heads = [
        ("daily-number", 3),
        ("daily-what", 6),
        ("daily-where", 6),
        ("daily-severity", 3),
        ("daily-opened", 3),
        ("daily-standing", 5),
    ];
    let mut table = cx.table("incidents", "daily-incidents", &heads);
    for row in all {
        let kind = names.incident_type(&row.incident_type);
        let kind = kind.map_or(row.incident_type.as_str(), |t| t.names.show(cx.lang));
        let what =
            row.title.get(cx.lang).map_or_else(|| kind.to_owned(), |title| format!("{kind} — {title}"));
        let severity = names.severities.get(&row.severity.rank()).map_or("", |s| s.show(cx.lang));
        let mut state = cx.t(&format!("incident-state-{}", row.state.code()));
        if let Some(at) = row.closed_at {
            state = format!("{state} {}", cx.at(at));
        }
        if let Some(outcome) = row.outcome {
            state = format!("{state} · {}", cx.t(&format!("incident-outcome-{}", outcome.code())));
        }
        if let Some((_, into)) = &row.merged_into {
            state = format!("{state} {into}");
        }
        let cells = vec![
            row.number.as_str().into(),
            what.into(),
            place(row, names, cx).into(),
            severity.into(),
            cx.at(row.opened_at).into(),
            state.into(),
        ];
        table.rows.push(DayRow::of(cells, row.handling, row.id, format!("incidents/{}", row.id)));
    }
    table
}

/// How many came by each way, and what became of them.
fn by_channel(cx: &DayCx<'_>, all: &[SignalRow]) -> DayTable {
    let heads = [
        ("daily-channel", 5),
        ("daily-received", 2),
        ("daily-made", 3),
        ("daily-joined", 3),
        ("daily-aside", 3),
        ("daily-waiting", 3),
    ];
    let mut table = cx.table("signals", "daily-signals", &heads);
    let count = |rows: &[&SignalRow], states: &[SignalState]| {
        let n = rows.iter().filter(|s| states.contains(&s.state)).count();
        cx.formats.number(i64::try_from(n).unwrap_or(i64::MAX))
    };
    for channel in Channel::ALL {
        let of: Vec<&SignalRow> = all.iter().filter(|s| s.channel == *channel).collect();
        if of.is_empty() {
            continue;
        }
        let cells: Vec<Said> = vec![
            cx.t(&format!("channel-{}", channel.code())).into(),
            cx.formats.number(i64::try_from(of.len()).unwrap_or(i64::MAX)).into(),
            count(&of, &[SignalState::Promoted]).into(),
            count(&of, &[SignalState::Attached, SignalState::Merged, SignalState::Rejoined]).into(),
            count(&of, &[SignalState::SetAside, SignalState::Abandoned]).into(),
            count(&of, &[SignalState::New, SignalState::Intake]).into(),
        ];
        table.rows.push(DayRow::plain(cells));
    }
    table
}

/// Why signals were set aside.
fn set_aside(cx: &DayCx<'_>, all: &[SignalRow]) -> DayTable {
    let mut table = cx.table("aside", "daily-set-aside", &[("daily-reason", 6), ("daily-how-many", 2)]);
    let mut by = BTreeMap::<&str, i64>::new();
    for row in all.iter().filter(|s| s.state == SignalState::SetAside) {
        if let Some((reason, _)) = &row.reason {
            *by.entry(reason.code()).or_default() += 1;
        }
    }
    let row = |(code, n): (&str, i64)| {
        DayRow::plain(vec![cx.t(&format!("aside-{code}")).into(), cx.formats.number(n).into()])
    };
    table.rows.extend(by.into_iter().map(row));
    table
}

/// Warnings of others and notices of transport operators that came in.
fn warnings(cx: &DayCx<'_>, all: &[SignalRow]) -> DayTable {
    let heads = [("daily-number", 3), ("daily-at", 3), ("daily-sender", 4), ("daily-what", 8)];
    let mut table = cx.table("warnings", "daily-warnings", &heads);
    for row in all.iter().rev() {
        let Some(warning) = &row.warning else { continue };
        let own = warning.body.texts.iter().find(|t| t.tag.starts_with(cx.lang.code()));
        let Some(text) = own.or(warning.body.texts.first()) else { continue };
        let lang = text.tag.get(..2).and_then(|code| code.parse().ok());
        let headline = warning.body.headlines(text);
        let cells = vec![
            row.number.as_str().into(),
            cx.at(row.received_at).into(),
            text.sender_name.clone().unwrap_or_else(|| warning.sender.clone()).into(),
            Said { text: headline, lang: lang.filter(|l| *l != cx.lang) },
        ];
        table.rows.push(DayRow::of(cells, row.handling, row.id, format!("warnings/{}", row.id)));
    }
    table
}

/// Figures that may be told to the public, as they stood at the end of the day.
fn public_figures(cx: &DayCx<'_>, names: &Names, all: &[IncidentRow]) -> Result<DayTable, Fault> {
    let heads = [("daily-number", 3), ("daily-figure", 6), ("daily-value", 3), ("daily-at", 3)];
    let mut table = cx.table("figures", "daily-figures", &heads);
    let by: BTreeMap<Id<kind::Matter>, &IncidentRow> = all.iter().map(|i| (i.id, i)).collect();
    let ids: Vec<Id<kind::Matter>> = by.keys().copied().collect();
    for figure in read::public_figures(cx.read, &ids)? {
        let Some(incident) = by.get(&figure.matter) else { continue };
        let about = if figure.about { "± " } else { "" };
        let value = format!("{about}{} {}", cx.formats.number(figure.value), figure.unit);
        let name: Text = Names::or_code(&names.figures, &figure.name);
        let cells = vec![
            incident.number.as_str().into(),
            name.show(cx.lang).into(),
            value.trim().into(),
            cx.at(figure.at).into(),
        ];
        let path = format!("incidents/{}", incident.id);
        table.rows.push(DayRow::of(cells, incident.handling, incident.id, path));
    }
    Ok(table)
}

/// Who should have been told by the end of the day, and was not.
fn to_tell(cx: &DayCx<'_>, names: &Names) -> Result<DayTable, Fault> {
    let heads = [("daily-number", 3), ("daily-who", 8), ("daily-due", 3)];
    let mut table = cx.table("to-tell", "daily-to-tell", &heads);
    for row in read::due(cx.read, cx.eye, MOST)?.iter().filter(|r| r.due_at <= cx.now) {
        let to = &row.recipient;
        let mut who = vec![Names::or_code(&names.functions, &to.function).show(cx.lang).to_owned()];
        who.extend(to.organisation.as_deref().map(|o| names.organisation(o).show(cx.lang).to_owned()));
        who.extend(to.area.as_deref().map(|a| names.area(a).show(cx.lang).to_owned()));
        let handling = read::resource(cx.read, row.incident.0)?.map_or(Handling::Service, |r| r.handling);
        let cells = vec![row.incident.1.as_str().into(), who.join(" · ").into(), cx.at(row.due_at).into()];
        let path = format!("incidents/{}", row.incident.0);
        table.rows.push(DayRow::of(cells, handling, row.incident.0, path));
    }
    Ok(table)
}

/// Situation reports that were issued.
fn reports(cx: &DayCx<'_>) -> Result<DayTable, Fault> {
    let heads = [("daily-number", 4), ("daily-at", 3), ("daily-about", 6)];
    let mut table = cx.table("reports", "daily-reports", &heads);
    let all = read::reports(cx.read, cx.eye, None, MOST)?;
    let mut issued: Vec<_> = all
        .iter()
        .filter_map(|r| Some((r.issued_at.filter(|at| cx.day.holds(*at))?, r.number.as_ref()?, r)))
        .collect();
    issued.sort_by_key(|(at, ..)| *at);
    for (at, number, row) in issued {
        let about = row.incident.as_ref().map_or_else(|| cx.t("report-watch"), |(_, n)| n.clone());
        let cells = vec![number.as_str().into(), cx.at(at).into(), about.into()];
        table.rows.push(DayRow::of(cells, row.handling, row.id, format!("reports/{}", row.id)));
    }
    Ok(table)
}
