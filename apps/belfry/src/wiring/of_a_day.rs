//! What other packages say in the report of a day of the watch: phases, orders that are late, messages that left, warnings given.

use std::sync::Arc;

use kernel::Lang;
use situation_web::{AlsoToday, DayCx, DayRow, DayTable};
use store::StoreError;
use warning::statement::State;

use super::World;

/// Rows of each kind that are looked through for what belongs to the day.
const MOST: i64 = 2_000;

/// As far as the reader of the report may see it.
pub(super) fn also_today(world: &Arc<World>) -> AlsoToday {
    let world = Arc::clone(world);
    Arc::new(move |cx| Ok(vec![phases(&world, cx)?, late(&world, cx)?, messages(cx)?, warnings(cx)?]))
}

/// Phases that held on the day, or ended on it.
fn phases(world: &World, cx: &DayCx<'_>) -> Result<DayTable, StoreError> {
    use emergency::read::{Filter, PhaseRow, phases};
    let heads = [
        ("daily-number", 3),
        ("daily-what", 6),
        ("daily-about", 6),
        ("daily-since", 3),
        ("daily-standing", 5),
    ];
    let mut table = cx.table("phases", "daily-phases", &heads);
    let over = Filter { ended: true, ..Filter::default() };
    let mut all = phases(cx.read, cx.eye, Filter::default(), MOST)?;
    all.extend(phases(cx.read, cx.eye, over, MOST)?);
    // A contested one has no end: it belongs to the day on which it was recorded.
    all.retain(|p| {
        p.ended_at.map_or(p.state.is_live() || cx.day.holds(p.recorded_at), |at| at >= cx.day.from)
    });
    all.sort_by_key(|p| p.since);
    let row = |p: &PhaseRow| {
        let regime = world.profile.phases.iter().find(|r| r.code == p.said.regime.version);
        let name = regime.map_or(p.level.code(), |r| r.names.show(cx.lang));
        let mut state = cx.t(&format!("phase-state-{}", p.state.code()));
        if let Some(at) = p.ended_at {
            state = format!("{state} {}", cx.at(at));
        }
        let cells = vec![
            p.number.as_str().into(),
            name.into(),
            p.about_label.as_str().into(),
            cx.at(p.since).into(),
            state.into(),
        ];
        DayRow::of(cells, p.handling, p.id, format!("phases/{}", p.id))
    };
    table.rows.extend(all.iter().map(row));
    Ok(table)
}

/// Orders and other commitments that were late at the end of the day.
fn late(world: &World, cx: &DayCx<'_>) -> Result<DayTable, StoreError> {
    use commitments::read::{Filter, board};
    let heads =
        [("daily-number", 3), ("daily-what", 7), ("daily-who", 5), ("daily-due", 3), ("daily-standing", 4)];
    let mut table = cx.table("late", "daily-late", &heads);
    let filter = Filter { overdue: true, ..Filter::default() };
    for order in board(cx.read, cx.eye, &filter, cx.now, MOST)? {
        let due = order.next_due.or(order.due).map(|at| cx.at(at)).unwrap_or_default();
        let cells = vec![
            order.number.as_str().into(),
            cx.typed(&order.title),
            world.names.function(&order.to.function).show(cx.lang).into(),
            due.into(),
            cx.t(&format!("commitment-state-{}", order.state.code())).into(),
        ];
        table.rows.push(DayRow::of(cells, order.handling, order.id, format!("orders/{}", order.id)));
    }
    Ok(table)
}

/// Messages released on the day, and how many of those asked knew by its end.
fn messages(cx: &DayCx<'_>) -> Result<DayTable, StoreError> {
    use outbox::read::{Filter, board};
    let heads =
        [("daily-number", 3), ("daily-at", 3), ("daily-subject", 8), ("daily-asked", 2), ("daily-know", 2)];
    let mut table = cx.table("messages", "daily-messages", &heads);
    let filter = Filter { all: true, ..Filter::default() };
    let mut all: Vec<_> = board(cx.read, cx.eye, &filter, cx.now, MOST)?
        .into_iter()
        .filter_map(|row| Some((row.released_at.filter(|at| cx.day.holds(*at))?, row)))
        .collect();
    all.sort_by_key(|(at, _)| *at);
    for (at, row) in all {
        let cells = vec![
            row.number.as_str().into(),
            cx.at(at).into(),
            row.subject.show(cx.lang).into(),
            cx.formats.number(row.asked).into(),
            cx.formats.number(row.known).into(),
        ];
        table.rows.push(DayRow::of(cells, row.handling, row.id, format!("messages/{}", row.id)));
    }
    Ok(table)
}

/// Warnings that this place gave to the public on the day: first ones, updates, withdrawals.
fn warnings(cx: &DayCx<'_>) -> Result<DayTable, StoreError> {
    use warning::read::{Filter, warnings};
    let heads = [("daily-number", 3), ("daily-at", 3), ("daily-what", 8), ("daily-standing", 4)];
    let mut table = cx.table("given", "daily-given", &heads);
    let mut all = warnings(cx.read, cx.eye, &Filter::default(), MOST)?;
    all.retain(|w| w.state == State::Released && w.released_at.is_some_and(|at| cx.day.holds(at)));
    all.sort_by_key(|w| w.released_at);
    for row in &all {
        let said = |lang: Lang| {
            let text = row.says.texts.get(lang.code())?;
            Some((text.headline.trim().to_owned(), lang)).filter(|(text, _)| !text.is_empty())
        };
        let found = said(cx.lang).or_else(|| Lang::ALL.into_iter().find_map(said));
        let (headline, lang) = found.unwrap_or_else(|| (String::new(), cx.lang));
        let cells = vec![
            row.number.as_str().into(),
            row.released_at.map(|at| cx.at(at)).unwrap_or_default().into(),
            cx.typed(&kernel::Words { lang, text: headline }),
            cx.t(&format!("daily-given-{}", row.act.code())).into(),
        ];
        table.rows.push(DayRow::of(cells, row.handling, row.id, format!("public/{}", row.id)));
    }
    Ok(table)
}
