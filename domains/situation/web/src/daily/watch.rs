//! The watch itself on a day: posture, states received, handovers, who was on duty.

use kernel::{Lang, Text};
use situation::posture::Standing;
use situation::read::{self, HandoverRow};
use store::{Read, StoreError};
use web::Fault;

use super::{Day, DayCx, DayRow, DayTable};
use crate::desk::{Desk, Names, OnDuty};

/// Postures and states received that are looked through.
const MOST: i64 = 500;

/// The posture at the beginning of the day, and each that was set in it.
pub(super) fn posture(cx: &DayCx<'_>, names: &Names) -> Result<DayTable, Fault> {
    let heads = [("daily-at", 3), ("daily-posture", 5), ("daily-by", 5), ("daily-standing", 4)];
    let mut table = cx.table("posture", "daily-posture", &heads);
    let all = read::postures(cx.read, MOST)?;
    let counts = |p: &&read::PostureRow| p.standing != Standing::Contested;
    let before = all.iter().filter(|p| p.at < cx.day.from).filter(counts).max_by_key(|p| p.at);
    let within = all.iter().rev().filter(|p| cx.day.holds(p.at));
    if before.is_none() {
        let ordinary = cx.t("posture-normal");
        table.rows.push(DayRow::plain(vec![
            cx.at(cx.day.from).into(),
            ordinary.into(),
            "".into(),
            cx.t("daily-from-the-beginning").into(),
        ]));
    }
    for row in before.into_iter().chain(within) {
        let standing = match row.standing {
            _ if row.at < cx.day.from => cx.t("daily-from-the-beginning"),
            Standing::Own => String::new(),
            other => cx.t(&format!("posture-standing-{}", other.code())),
        };
        let by = row.ordered.as_ref().map_or(&row.function, |o| &o.function);
        let cells = vec![
            cx.at(row.at).into(),
            cx.t(&format!("posture-{}", row.posture)).into(),
            Names::or_code(&names.functions, by).show(cx.lang).into(),
            standing.into(),
        ];
        table.rows.push(DayRow { path: Some("centre".to_owned()), ..DayRow::plain(cells) });
    }
    Ok(table)
}

/// The states that others decide: as they stood at the beginning, and each that was received since.
pub(super) fn states(cx: &DayCx<'_>, names: &Names) -> Result<DayTable, Fault> {
    let heads = [("daily-at", 3), ("daily-state", 5), ("daily-level", 5), ("daily-source", 4)];
    let mut table = cx.table("states", "daily-states", &heads);
    for state in &names.states {
        let all = read::state_history(cx.read, &state.code, MOST)?;
        let within = all.iter().rev().filter(|s| cx.day.holds(s.at));
        let mut before: Vec<&read::StateRow> = Vec::new();
        for row in all.iter().filter(|s| s.at < cx.day.from) {
            let scope = |r: &read::StateRow| r.scope.as_ref().map(|w| w.text.clone());
            if !before.iter().any(|known| scope(known) == scope(row)) {
                before.push(row);
            }
        }
        before.retain(|row| row.until.is_none_or(|until| until > cx.day.from));
        for row in before.into_iter().chain(within) {
            let scope = row.scope.as_ref().map(|w| format!(" ({})", w.text)).unwrap_or_default();
            let cells = vec![
                cx.at(row.at).into(),
                format!("{}{scope}", state.names.show(cx.lang)).into(),
                state.level(&row.level).show(cx.lang).into(),
                sheets::Said::typed(&row.source.text, row.source.lang, cx.lang),
            ];
            table.rows.push(DayRow { path: Some("centre".to_owned()), ..DayRow::plain(cells) });
        }
    }
    Ok(table)
}

/// The handovers that began or ended on the day, in their order.
pub(super) fn handovers(read: &dyn Read, day: &Day) -> Result<Vec<HandoverRow>, StoreError> {
    let mut all = read::handovers(read, MOST)?;
    all.retain(|h| day.holds(h.started_at) || h.ended_at.is_some_and(|at| day.holds(at)));
    all.reverse();
    Ok(all)
}

pub(super) fn handed_over(cx: &DayCx<'_>, desk: &Desk, names: &Names, all: &[HandoverRow]) -> DayTable {
    let heads =
        [("daily-at", 3), ("daily-from", 5), ("daily-to", 5), ("daily-points", 2), ("daily-standing", 3)];
    let mut table = cx.table("handovers", "daily-handovers", &heads);
    let who = |function: &str, person| {
        let function = Names::or_code(&names.functions, function);
        named(&function, cx.lang, person)
    };
    for row in all {
        let state = cx.t(&format!("handover-state-{}", row.state.code()));
        let state = row.ended_at.map_or(state.clone(), |at| format!("{state} {}", cx.formats.time(at)));
        let cells = vec![
            cx.at(row.started_at).into(),
            who(&row.from_function, (desk.person)(row.from_person)).into(),
            who(&row.to_function, row.taker().and_then(|p| (desk.person)(p))).into(),
            cx.formats.number(row.items).into(),
            state.into(),
        ];
        table.rows.push(DayRow { path: Some(format!("handovers/{}", row.id)), ..DayRow::plain(cells) });
    }
    table
}

fn named(function: &Text, lang: Lang, person: Option<String>) -> String {
    let function = function.show(lang);
    person.map_or_else(|| function.to_owned(), |name| format!("{name} ({function})"))
}

pub(super) fn on_duty(cx: &DayCx<'_>, all: &[OnDuty]) -> DayTable {
    let heads = [("daily-name-of", 5), ("daily-function", 6), ("daily-since", 4)];
    let mut table = cx.table("duty", "daily-duty", &heads);
    let row = |one: &OnDuty| {
        let since = cx.at(one.since);
        DayRow::plain(vec![one.name.as_str().into(), one.function.show(cx.lang).into(), since.into()])
    };
    table.rows.extend(all.iter().map(row));
    table
}
