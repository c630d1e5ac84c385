//! The days that can be asked for, and one of them as a page.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Handling, Id, Resource, Timestamp, kind};
use serde::{Deserialize, Serialize};
use sheets::Said;
use web::{Answer, Fault, Page, Query, Shell, Visit, Who};

use super::proof::{COMMANDS, ProofShow};
use super::{Day, DayRow, DayTable, Drawing};
use crate::desk::Desk;

/// Days on one page of the list.
const DAYS: usize = 62;

/// A day on a row.
#[derive(Debug, Clone, Serialize)]
struct DayShow {
    /// As it stands in addresses: `2026-11-24`.
    date: String,
    from: Timestamp,
    until: Timestamp,
    /// Whether it goes on.
    running: bool,
}

impl DayShow {
    fn of(day: &Day, now: Timestamp) -> Self {
        Self { date: day.date.to_string(), from: day.from, until: day.until, running: day.holds(now) }
    }
    fn sample(running: bool) -> Self {
        let from = Timestamp(1_795_488_000_000_000);
        Self { date: "2026-11-24".into(), from, until: from.plus_seconds(86_400), running }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct DaysPage {
    days: Vec<DayShow>,
    /// The first day of the page with older ones.
    older: Option<String>,
}

impl Page for DaysPage {
    const TEMPLATE: &'static str = "situation/daily-days.html";
    const ROOM: &'static str = "reports";
    fn samples() -> Vec<Self> {
        let days = vec![DayShow::sample(true), DayShow::sample(false)];
        vec![Self { days: Vec::new(), older: None }, Self { days, older: Some("2026-09-24".into()) }]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The latest day that is shown.
    until: String,
}

/// The days from the present one back to the first of the journal.
pub(crate) async fn days(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (now, begins, zone) = (shell.now(), desk.names().day_begins, shell.zone());
    let first = first(&shell)?;
    let present = Day::at(now, begins, zone);
    let asked: Option<Date> = asked.until.parse().ok();
    let chosen = asked.and_then(|date| Day::of(date, begins, zone)).filter(|day| day.from <= now);
    let all = std::iter::successors(chosen.or(present), |day| day.before(begins, zone));
    let known = all.take_while(|day| first.is_some_and(|first| day.until > first));
    let mut days: Vec<DayShow> = known.take(DAYS + 1).map(|day| DayShow::of(&day, now)).collect();
    let older = (days.len() > DAYS).then(|| days.pop()).flatten().map(|day| day.date);
    shell.draw(&reader, &DaysPage { days, older }).answer()
}

/// When the journal began; nothing in an empty one.
fn first(shell: &Shell) -> Result<Option<Timestamp>, Fault> {
    Ok(shell.live().entry(1)?.map(|entry| entry.header.recorded.at))
}

/// The day that an address names: one that has begun, and of which the journal knows.
pub(super) fn find(shell: &Shell, desk: &Desk, date: &str) -> Result<Day, Fault> {
    let date: Date = date.parse().map_err(|_| Fault::not_found())?;
    let day = Day::of(date, desk.names().day_begins, shell.zone()).ok_or_else(Fault::not_found)?;
    let known = first(shell)?.is_some_and(|first| day.until > first);
    if known && day.from <= shell.now() { Ok(day) } else { Err(Fault::not_found()) }
}

#[derive(Debug, Serialize)]
pub(crate) struct DailyPage {
    day: DayShow,
    /// The days before and after it, where there are any.
    previous: Option<String>,
    next: Option<String>,
    tables: Vec<DayTable>,
    handling: &'static str,
    proof: ProofShow,
    commands: &'static [&'static str],
}

impl Page for DailyPage {
    const TEMPLATE: &'static str = "situation/daily.html";
    const ROOM: &'static str = "reports";
    fn samples() -> Vec<Self> {
        let said = |text: &str| Said { text: text.into(), lang: Some(kernel::Lang::Nl) };
        let table = |code, rows| DayTable {
            code,
            heading: "Incidents".into(),
            heads: vec!["x".into(), "y".into()],
            widths: vec![1, 2],
            rows,
        };
        let row = DayRow {
            path: Some("incidents/x".into()),
            ..DayRow::plain(vec!["26-0417".into(), said("Gas <lek>")])
        };
        let rows = vec![row, DayRow::plain(vec!["a".into(), "b".into()])];
        let page = |running, tables, proof| Self {
            day: DayShow::sample(running),
            previous: (!running).then(|| "2026-11-23".to_owned()),
            next: (!running).then(|| "2026-11-25".to_owned()),
            tables,
            handling: "service",
            proof,
            commands: &COMMANDS,
        };
        let unsigned = ProofShow { note: None, ..ProofShow::sample(true) };
        vec![
            page(true, vec![table("incidents", Vec::new())], unsigned),
            page(
                false,
                vec![table("incidents", rows), table("figures", Vec::new())],
                ProofShow::sample(true),
            ),
            page(true, Vec::new(), ProofShow::sample(false)),
        ]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id: date }: Visit<Desk, String>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let day = find(&shell, &desk, &date)?;
    let eye = desk.sees(&who);
    let end = day.known_at(shell.now());
    let known = Drawing { shell: &shell, desk: &desk, eye: &eye, lang: reader.lang }.known(&day, end)?;
    looked(&shell, &who, &known.tables);
    let near = |date: Option<Date>| {
        let date = date?.to_string();
        find(&shell, &desk, &date).ok().map(|day| day.date.to_string())
    };
    let page = DailyPage {
        day: DayShow::of(&day, shell.now()),
        previous: near(day.date.yesterday().ok()),
        next: near(day.date.tomorrow().ok()),
        handling: known.tables.iter().map(DayTable::handling).max().unwrap_or(Handling::Service).code(),
        proof: ProofShow::of(&shell, &desk::document::as_of(shell.live(), known.seq)?)?,
        tables: known.tables,
        commands: &COMMANDS,
    };
    shell.draw(&reader, &page).answer()
}

/// Writes down that somebody has before them what these tables show of matters that are for those who need to know.
pub(super) fn looked<'a>(shell: &Shell, who: &Who, tables: impl IntoIterator<Item = &'a DayTable>) {
    let rows = tables.into_iter().flat_map(|table| &table.rows);
    let guarded = rows.filter(|row| row.handling >= Handling::NeedToKnow).filter_map(|row| row.matter);
    for matter in guarded.collect::<BTreeSet<Id<kind::Matter>>>() {
        shell.trail().looked(who.actor(), Some(matter), None, "daily-report");
    }
}
