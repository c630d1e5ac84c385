//! The plan of a year over time: bars, milestones, what waits for what; and how much of what was due has been reached.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;
use kernel::{Id, Text, Timestamp, kind};
use serde::Serialize;
use store::Read;
use strategy::control::days;
use strategy::order::too_early;
use strategy::project::{ItemSort, State};
use strategy::read::{self, ItemRow, ProjectFilter, ProjectRow};
use web::chart::{Frame, Line, LineChart, Mark, line};
use web::{Answer, Args, Fault, Page, Query, Visit};

use crate::asked::{Asked, Filters, Pages};
use crate::at::At;
use crate::desk::Desk;
use crate::objective::codes;
use crate::plan::{shown_rows, year_of};
use crate::show::{Day, ProjectShow};

/// Bars of one picture, and of one page: more are a wall.
const ROWS: i64 = 60;
/// Room on the left for numbers.
const LEFT: i64 = 92;
/// Height of a row.
const ROW: i64 = 24;
/// Height of the head.
const TOP: i64 = 26;
/// Room on the right.
const RIGHT: i64 = 16;
/// Whole width.
const WIDTH: i64 = 960;

/// A bar with its marks.
#[derive(Debug, Clone, Serialize)]
struct Bar {
    number: String,
    path: String,
    title: String,
    y: i64,
    x: i64,
    width: i64,
    /// Done or given up.
    ended: bool,
    marks: Vec<Point>,
}

/// A milestone (a diamond) or deliverable (a square).
#[derive(Debug, Clone, Serialize)]
struct Point {
    x: i64,
    y: i64,
    milestone: bool,
    tone: &'static str,
    title: String,
}

/// A line from what must be over to what waits for it.
#[derive(Debug, Clone, Serialize)]
struct Arrow {
    points: String,
    conflict: bool,
}

/// The picture: geometry as whole numbers in the units of its `viewBox`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Gantt {
    width: i64,
    height: i64,
    left: i64,
    foot: i64,
    words: String,
    bars: Vec<Bar>,
    arrows: Vec<Arrow>,
    /// Months: x and name.
    months: Vec<(i64, String)>,
    today: Option<i64>,
    /// Those of it that wait for something that is not in it.
    elsewhere: Vec<(Named, Vec<Named>)>,
}

/// A project by its number and address; neither where the reader may not see it.
#[derive(Debug, Clone, Serialize)]
struct Named {
    number: Option<String>,
    path: Option<String>,
}

impl Named {
    fn of(id: Id<kind::Matter>, numbers: &Numbers) -> Self {
        let number = numbers.get(&id).cloned();
        Self { path: number.as_ref().map(|_| format!("projects/{id}")), number }
    }
    fn sample(seen: bool) -> Self {
        Self { number: seen.then(|| "P-26-002".into()), path: seen.then(|| "projects/y".into()) }
    }
}

/// Numbers of the projects that the reader may see.
type Numbers = BTreeMap<Id<kind::Matter>, String>;

/// A row of the table beneath.
#[derive(Debug, Serialize)]
struct TableRow {
    p: ProjectShow,
    due: Vec<(Text, Day, &'static str)>,
    after: Vec<Named>,
}

#[derive(Debug, Serialize)]
pub(crate) struct GanttPage {
    year: String,
    asked: Asked,
    filters: Filters,
    query: String,
    /// One picture, or as many as paper needs.
    gantts: Vec<Gantt>,
    rows: Vec<TableRow>,
    pages: Pages,
    burn: Option<LineChart>,
    /// The same as numbers: a day, how much was due by then, how much was reached.
    burn_rows: Vec<(Day, i64, Option<i64>)>,
}

impl Page for GanttPage {
    const TEMPLATE: &'static str = "strategy/gantt.html";
    const ROOM: &'static str = "strategy";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let mark = |milestone| Point { x: 300, y: 50, milestone, tone: "crit", title: "m <b>".into() };
        let bar = |ended: bool| Bar {
            number: "P-26-001".into(),
            path: "projects/x".into(),
            title: "Caméras <b>".into(),
            y: 40,
            x: 100,
            width: 200,
            ended,
            marks: vec![mark(true), mark(false)],
        };
        let arrow = |conflict| Arrow { points: "1,2 3,4".into(), conflict };
        let gantt = Gantt {
            width: WIDTH,
            height: 120,
            left: LEFT,
            foot: 110,
            words: "2 projets <b>".into(),
            bars: vec![bar(false), bar(true)],
            arrows: vec![arrow(true), arrow(false)],
            months: vec![(92, "01/2026".into())],
            today: Some(500),
            elsewhere: vec![(Named::sample(true), vec![Named::sample(true), Named::sample(false)])],
        };
        let due = || {
            ["done", "late", "open"]
                .map(|state| (Text::both("Rapport <b>", "Verslag"), Day::sample(), state))
                .into()
        };
        let row = |p| TableRow { p, due: due(), after: vec![Named::sample(true), Named::sample(false)] };
        let marks = [(0, 1), (3, 4)].map(|(at, value)| Mark {
            at,
            value,
            hollow: false,
            joined: at > 0,
            title: "1 <b>".into(),
        });
        let of = Line { marks: marks.into(), stepped: true, ..Line::default() };
        let burn =
            line(&of, Frame::WIDE, &|v| v.to_string(), &|v| v.to_string()).named("burn", "t", "w").dashed(1);
        vec![
            Self {
                year: "2026".into(),
                asked: Asked::default(),
                filters: Filters::sample(),
                query: "year=2026".into(),
                gantts: vec![gantt.clone(), gantt],
                rows: ProjectShow::samples().into_iter().map(row).collect(),
                pages: Pages::sample(3, false),
                burn: Some(burn),
                burn_rows: vec![(Day::sample(), 3, Some(2)), (Day::sample(), 4, None)],
            },
            Self {
                year: "2026".into(),
                asked: Asked { axis: "budget".into(), value: "-".into(), ..Asked::default() },
                filters: Filters::sample(),
                query: "year=2026".into(),
                gantts: Vec::new(),
                rows: Vec::new(),
                pages: Pages::sample(0, true),
                burn: None,
                burn_rows: Vec::new(),
            },
        ]
    }
}

pub(crate) async fn show(visit: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let at = At::visit(&visit);
    at.somewhere("matter.read")?;
    let page = at.shell.read(at.reader, |read| loaded(&at, read, asked))?;
    at.shell.draw(at.reader, &page).answer()
}

fn loaded(at: &At<'_>, read: &dyn Read, asked: Asked) -> Result<GanttPage, Fault> {
    let (eye, facts, today) = (at.eye(), at.desk.facts(), at.today());
    let plans = read::plans(read, &eye)?;
    let year = year_of(at, &plans, &asked.year);
    let (filter, query) = (asked.filter(year), asked.query(&year.to_string()));
    let rows = read::projects(read, &eye, &filter, asked.window(ROWS))?;
    let all: i64 = read::counts(read, &eye, &filter)?.values().sum();
    let ids: Vec<_> = rows.iter().map(|p| p.id).collect();
    let items = read::items(read, &ids)?;
    let objectives = read::objectives(read, &eye)?;
    let numbers = numbers(at, read, &rows)?;
    let state = |item: &ItemRow| match (item.done, item.is_late(today)) {
        (Some(_), _) => "done",
        (None, true) => "late",
        (None, false) => "open",
    };
    let due = |p: &ProjectShow| {
        let of = p.id.parse::<Id<kind::Matter>>().ok().and_then(|id| items.get(&id));
        let one =
            |i: &ItemRow| (i.item.names.clone(), Day::of(i.done.unwrap_or(i.item.due), &facts), state(i));
        of.map_or_else(Vec::new, |all| all.iter().map(one).collect())
    };
    let after = |p: &ProjectRow| p.content.after.iter().map(|id| Named::of(*id, &numbers)).collect();
    let shown = shown_rows(at, read, &rows, &codes(&objectives))?;
    let (burn, burn_rows) = burn(at, read, &filter)?;
    Ok(GanttPage {
        gantts: pictures(at, &rows, &items, year, &numbers),
        pages: Pages::of(&asked, &query, ROWS, (rows.len(), all)),
        filters: Filters::of(at.desk, at.reader.lang, &plans, &objectives),
        rows: shown
            .into_iter()
            .zip(&rows)
            .map(|(p, row)| TableRow { due: due(&p), after: after(row), p })
            .collect(),
        query,
        asked,
        year: year.to_string(),
        burn,
        burn_rows,
    })
}

/// Numbers of these projects and of what they wait for, wherever that is.
fn numbers(at: &At<'_>, read: &dyn Read, rows: &[ProjectRow]) -> Result<Numbers, Fault> {
    let mut all: Numbers = rows.iter().map(|p| (p.id, p.number.clone())).collect();
    let waits = rows.iter().flat_map(|p| p.content.after.iter().copied());
    let others: BTreeSet<_> = waits.filter(|id| !all.contains_key(id)).collect();
    all.extend(read::called(read, &at.eye(), &others)?);
    Ok(all)
}

/// One picture after the other, all over the same span.
fn pictures(
    at: &At<'_>,
    rows: &[ProjectRow],
    items: &BTreeMap<Id<kind::Matter>, Vec<ItemRow>>,
    year: i64,
    numbers: &Numbers,
) -> Vec<Gantt> {
    let Some(span) = Span::of(rows, year) else { return Vec::new() };
    let each = rows.chunks(usize::try_from(ROWS).unwrap_or(usize::MAX));
    each.map(|some| Gantt { elsewhere: elsewhere(some, numbers), ..picture(at, some, items, (year, &span)) })
        .collect()
}

/// Those of a picture that wait for something that is not in it.
fn elsewhere(rows: &[ProjectRow], numbers: &Numbers) -> Vec<(Named, Vec<Named>)> {
    let drawn: BTreeSet<_> = rows.iter().map(|p| p.id).collect();
    let mut all = Vec::new();
    for p in rows {
        let others = p.content.after.iter().filter(|id| !drawn.contains(id));
        let others: Vec<_> = others.map(|id| Named::of(*id, numbers)).collect();
        if !others.is_empty() {
            all.push((Named::of(p.id, numbers), others));
        }
    }
    all
}

/// Where days lie: from the first to the last of what is drawn, at least the year itself.
struct Span {
    first: Date,
    days: i64,
}

impl Span {
    fn of(rows: &[ProjectRow], year: i64) -> Option<Self> {
        let year = i16::try_from(year).ok()?;
        let (start, end) = (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
        let first = rows.iter().map(|p| p.content.starts).chain([start]).min()?;
        let last = rows.iter().map(|p| p.content.ends).chain([end]).max()?;
        // A project of ten years does not make every other one a dot: three years at most are drawn.
        let first = first.max(start.checked_sub(1.years()).unwrap_or(start));
        let last = last.min(end.checked_add(1.years()).unwrap_or(end));
        Some(Self { first, days: days(first, last).max(1) })
    }
    /// The place of the beginning of a day, within the field.
    fn x(&self, day: Date) -> i64 {
        let field = WIDTH - LEFT - RIGHT;
        LEFT + days(self.first, day).clamp(0, self.days) * field / self.days
    }
}

/// The picture of these projects.
fn picture(
    at: &At<'_>,
    rows: &[ProjectRow],
    items: &BTreeMap<Id<kind::Matter>, Vec<ItemRow>>,
    (year, span): (i64, &Span),
) -> Gantt {
    let (lang, today, facts) = (at.reader.lang, at.today(), at.desk.facts());
    let formats = at.shell.formats(lang);
    let say = |day: Date| formats.short_date(Day::of(day, &facts).at);
    let places: BTreeMap<_, i64> = (0..).zip(rows).map(|(n, p)| (p.id, TOP + n * ROW)).collect();
    let point = |item: &ItemRow, y: i64| Point {
        x: span.x(item.done.unwrap_or(item.item.due)),
        y: y + ROW / 2,
        milestone: item.item.sort == ItemSort::Milestone,
        tone: match (item.done, item.is_late(today)) {
            (Some(_), _) => "ok",
            (None, true) => "crit",
            (None, false) => "",
        },
        title: format!("{} · {}", item.item.names.show(lang), say(item.done.unwrap_or(item.item.due))),
    };
    let bar = |p: &ProjectRow| {
        let y = places.get(&p.id).copied().unwrap_or(TOP);
        let (from, until) = (span.x(p.content.starts), span.x(p.content.ends));
        let (starts, ends) = (say(p.content.starts), say(p.content.ends));
        Bar {
            number: p.number.clone(),
            path: format!("projects/{}", p.id),
            title: format!("{} {} · {starts} – {ends}", p.number, p.content.titles.show(lang)),
            y: y + 6,
            x: from,
            width: (until - from).max(3),
            ended: p.state != State::Open,
            marks: items.get(&p.id).into_iter().flatten().map(|item| point(item, y)).collect(),
        }
    };
    let height = TOP + i64::try_from(rows.len()).unwrap_or(0) * ROW + 8;
    let mut args = Args::new();
    args.set("n", i64::try_from(rows.len()).unwrap_or(0));
    args.set("year", year.to_string());
    Gantt {
        width: WIDTH,
        height,
        left: LEFT,
        foot: height - 8,
        words: at.shell.texts().say(lang, "strategy-gantt-words", &args),
        bars: rows.iter().map(bar).collect(),
        arrows: arrows(rows, &places, span),
        months: months(span, &|day| formats.month(Day::of(day, &facts).at)),
        today: (days(span.first, today) >= 0 && days(span.first, today) <= span.days).then(|| span.x(today)),
        elsewhere: Vec::new(),
    }
}

/// From the end of what must be over to the beginning of what waits for it, where both are drawn.
fn arrows(rows: &[ProjectRow], places: &BTreeMap<Id<kind::Matter>, i64>, span: &Span) -> Vec<Arrow> {
    let by_id: BTreeMap<_, &ProjectRow> = rows.iter().map(|p| (p.id, p)).collect();
    let mut all = Vec::new();
    for p in rows {
        for before in p.content.after.iter().filter_map(|id| by_id.get(id)) {
            let (Some(from), Some(to)) = (places.get(&before.id), places.get(&p.id)) else { continue };
            let (x0, y0) = (span.x(before.content.ends), from + ROW / 2);
            let (x1, y1) = (span.x(p.content.starts), to + ROW / 2);
            let bend = x0 + 6;
            all.push(Arrow {
                points: format!("{x0},{y0} {bend},{y0} {bend},{y1} {x1},{y1}"),
                conflict: before.state == State::Open && too_early(p.content.starts, before.content.ends),
            });
        }
    }
    all
}

/// The beginning of each quarter in the span, with the name of its month.
fn months(span: &Span, name: &dyn Fn(Date) -> String) -> Vec<(i64, String)> {
    let quarter = |day: Date| matches!(day.month(), 1 | 4 | 7 | 10);
    let first = span.first.first_of_month();
    let all = first.series(1.month()).take_while(|day| days(span.first, *day) <= span.days).take(48);
    all.filter(|day| quarter(*day) && *day >= span.first).map(|day| (span.x(day), name(day))).collect()
}

type Burn = (Option<LineChart>, Vec<(Day, i64, Option<i64>)>);

/// How much was due by each month's end, and how much of all of it was reached by then.
fn burn(at: &At<'_>, read: &dyn Read, filter: &ProjectFilter) -> Result<Burn, Fault> {
    let dates = read::dates(read, &at.eye(), filter)?;
    let (Some(first), Some(last)) = (dates.due.first(), dates.due.last()) else {
        return Ok((None, Vec::new()));
    };
    let (facts, today, lang) = (at.desk.facts(), at.today(), at.reader.lang);
    let first = dates.done.first().map_or(*first, |done| (*first).min(*done));
    let last = dates.done.last().map_or(*last, |done| (*last).max(*done));
    let by = |all: &[Date], day: Date| i64::try_from(all.partition_point(|d| *d <= day)).unwrap_or(0);
    let ends = first.first_of_month().series(1.month()).map(Date::last_of_month);
    let mut rows: Vec<(Date, i64, Option<i64>)> = Vec::new();
    for day in ends.take(60) {
        // What was reached is known up to today; a line into the future would be a promise.
        let reached = (day.first_of_month() <= today).then(|| by(&dates.done, day.min(today)));
        rows.push((day, by(&dates.due, day), reached));
        if day >= last {
            break;
        }
    }
    let instant = |day: Date| Day::of(day, &facts).at.0;
    let colon = at.shell.texts().plain(lang, "colon");
    let mark = |(day, value): (Date, i64), hollow: bool, joined: bool| Mark {
        at: instant(day),
        value,
        hollow,
        joined,
        title: format!("{}{colon} {value}", at.shell.formats(lang).short_date(Day::of(day, &facts).at)),
    };
    let due = rows.iter().enumerate().map(|(n, (day, due, _))| mark((*day, *due), true, n > 0));
    let done = rows.iter().filter_map(|(day, _, done)| done.map(|done| ((*day).min(today), done)));
    let done = done.enumerate().map(|(n, point)| mark(point, false, n > 0));
    let of = Line { marks: due.chain(done).collect(), stepped: false, ..Line::default() };
    let texts = at.shell.texts();
    let mut args = Args::new();
    args.set("due", i64::try_from(dates.due.len()).unwrap_or(0));
    args.set("done", i64::try_from(dates.done.len()).unwrap_or(0));
    let when = |v: i64| at.shell.formats(lang).short_date(Timestamp(v));
    let chart = line(&of, Frame::WIDE, &when, &|v| v.to_string()).named(
        "strategy-burn",
        texts.plain(lang, "strategy-burn"),
        texts.say(lang, "strategy-burn-words", &args),
    );
    // What was due comes first, where it is a line and not one point.
    let chart = chart.dashed(usize::from(rows.len() > 1));
    let rows = rows.into_iter().map(|(day, due, done)| (Day::of(day, &facts), due, done)).collect();
    Ok((Some(chart), rows))
}
