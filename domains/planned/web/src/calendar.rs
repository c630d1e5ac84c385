//! The calendar: a month, a week, a year or a list; how warm each day is; warnings that concern it.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Id, Resource, Text, Timestamp, kind};
use planned::calendar;
use planned::planned::{Span, State as Stands};
use planned::read::{self, EventFilter, EventRow};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Query, Typed, Visit, Who};

use crate::at::At;
use crate::desk::{Desk, Notice, choices};
use crate::show::{EventShow, NOON};

/// More than a page of the calendar shows.
pub(crate) const MOST: i64 = 500;
/// Warnings on a day of a month; on one of a week.
const FEW: usize = 3;
const SOME: usize = 20;

/// What the address asks for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// `month` (also when empty), `week`, `year`, `list`.
    view: String,
    /// A day in it: `2027-05-30`.
    on: String,
    municipality: String,
    kind: String,
    /// Also those that do not take place, when not empty.
    dropped: String,
}

impl Asked {
    fn view(&self) -> &'static str {
        match self.view.as_str() {
            "week" => "week",
            "year" => "year",
            "list" => "list",
            _ => "month",
        }
    }
    fn day(&self, today: Date) -> Date {
        self.on.parse().unwrap_or(today)
    }
    /// The days that are shown, and the days to which back and forth lead.
    fn days(&self, today: Date) -> (Vec<Date>, Date, Date) {
        let on = self.day(today);
        let add = |span: jiff::Span| on.checked_add(span).unwrap_or(on);
        let run =
            |first: Date, last: Date| first.series(1.day()).take_while(|d| *d <= last).take(400).collect();
        match self.view() {
            "week" => {
                let monday = calendar::monday_of(on);
                (monday.series(1.day()).take(7).collect(), add(-7.days()), add(7.days()))
            }
            "year" => {
                let first = on.first_of_month();
                let last = first.checked_add(12.months()).ok().and_then(|d| d.yesterday().ok()).unwrap_or(on);
                (run(first, last), add(-12.months()), add(12.months()))
            }
            "list" => (run(on, add(90.days())), add(-90.days()), add(90.days())),
            _ => (calendar::weeks_of(on).concat(), add(-1.months()), add(1.months())),
        }
    }
    /// What events are listed, within these days.
    pub(crate) fn filter(&self, within: Span) -> EventFilter {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|t| !t.is_empty());
        EventFilter {
            within: Some(within),
            area: some(&self.municipality),
            kind: some(&self.kind),
            dropped: !self.dropped.is_empty(),
            open: false,
        }
    }
}

/// From the first moment of the first day to the last of the last.
pub(crate) fn within(days: &[Date], zone: &TimeZone) -> Span {
    let first = days.first().map(|d| calendar::span_of(*d, zone).from);
    let last = days.last().map(|d| calendar::span_of(*d, zone).until);
    Span { from: first.unwrap_or(Timestamp(0)), until: last.unwrap_or(Timestamp(0)) }
}

/// An event on a day.
#[derive(Debug, Clone, Serialize)]
struct OnDay {
    id: String,
    names: Text,
    tone: &'static str,
    state: &'static str,
    /// When it begins, on its first day.
    from: Option<Timestamp>,
}

/// A day of the calendar.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DayShow {
    /// `2027-05-30`.
    day: String,
    number: i8,
    at: Timestamp,
    /// Whether it belongs to another month than the one shown.
    other: bool,
    today: bool,
    heat: i64,
    /// Open conflicts on it.
    conflicts: usize,
    events: Vec<OnDay>,
    /// Warnings that hold on it: what they say, in which language, and where. As many as a day has room for.
    warnings: Vec<(String, String, String)>,
    /// How many more hold on it.
    further: usize,
}

/// A month of the year ahead.
#[derive(Debug, Clone, Serialize)]
struct MonthShow {
    /// Its first day.
    first: String,
    at: Timestamp,
    weeks: Vec<Vec<DayShow>>,
}

#[derive(Debug, Serialize)]
pub(crate) struct CalendarPage {
    asked: Asked,
    view: &'static str,
    /// A moment in what is shown, for its title.
    at: Timestamp,
    until: Timestamp,
    previous: String,
    next: String,
    weeks: Vec<Vec<DayShow>>,
    months: Vec<MonthShow>,
    /// Each event with the number of its open conflicts.
    rows: Vec<(EventShow, usize)>,
    more: bool,
    municipalities: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    may_plan: bool,
    example: bool,
    form: Typed,
}

impl Page for CalendarPage {
    const TEMPLATE: &'static str = "planned/calendar.html";
    const ROOM: &'static str = "events";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let day = |n: i8| DayShow {
            day: format!("2027-05-{n:02}"),
            number: n,
            at: NOON,
            other: n == 1,
            today: n == 2,
            heat: i64::from(n % 5),
            conflicts: usize::from(n == 3),
            events: (n == 3)
                .then(|| OnDay {
                    id: "x".into(),
                    names: Text::both("Course <b>", "Loop"),
                    tone: "warn",
                    state: "announced",
                    from: Some(NOON),
                })
                .into_iter()
                .collect(),
            warnings: (n == 3)
                .then(|| ("Orage <b>".into(), "fr-BE".into(), "warnings/x".into()))
                .into_iter()
                .collect(),
            further: if n == 3 { 4 } else { 0 },
        };
        let weeks = || vec![(1..8).map(day).collect()];
        let page = |view: &'static str, full: bool| Self {
            asked: Asked { kind: "race".into(), dropped: "1".into(), ..Asked::default() },
            view,
            at: NOON,
            until: NOON,
            previous: "2027-04-30".into(),
            next: "2027-06-30".into(),
            weeks: if full { weeks() } else { Vec::new() },
            months: if view == "year" {
                vec![MonthShow { first: "2027-05-01".into(), at: NOON, weeks: weeks() }]
            } else {
                Vec::new()
            },
            rows: if full {
                Stands::ALL.iter().map(|s| (EventShow::sample(*s), usize::from(s.is_ahead()))).collect()
            } else {
                Vec::new()
            },
            more: full,
            municipalities: vec![("90001".into(), "Hautrive <b>".into())],
            kinds: vec![("race".into(), "Course <b>".into())],
            may_plan: full,
            example: !full,
            form: Typed::default(),
        };
        vec![
            page("month", false),
            page("month", true),
            page("week", true),
            page("year", true),
            page("list", true),
        ]
    }
}

/// A row of the list, as it arrives live.
#[derive(Serialize)]
pub(crate) struct RowPart {
    pub(crate) e: EventShow,
    pub(crate) open: usize,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "planned/part-row.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        Stands::ALL
            .iter()
            .map(|s| Self { e: EventShow::sample(*s), open: usize::from(s.is_ahead()) })
            .collect()
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    shell.draw(&reader, &page(&at, &who, asked, Typed::default())?).topics("events").answer()
}

pub(crate) fn page(at: &At<'_>, who: &Who, asked: Asked, form: Typed) -> Result<CalendarPage, Fault> {
    let (desk, facts, lang) = (at.desk, at.desk.facts(), at.reader.lang);
    let today = calendar::day_of(at.now(), &facts.zone);
    let (days, previous, next) = asked.days(today);
    let shown = within(&days, &facts.zone);
    let eye = desk.eye(who.actor());
    let (rows, open, warnings) = at.shell.read(at.reader, |read| {
        let rows = read::events(read, &eye, &asked.filter(shown), MOST)?;
        let open = read::open_conflicts(read, &facts, shown)?;
        Ok::<_, Fault>((rows, open, desk.elsewhere.warnings(read, who.actor(), shown, lang)?))
    })?;
    let month = (asked.view() == "month").then(|| asked.day(today).first_of_month());
    let drawn = Drawn { rows: &rows, open: &open, warnings: &warnings, zone: &facts.zone, today };
    let weeks = match asked.view() {
        "month" | "week" => {
            days.chunks(7).map(|week| week.iter().map(|d| drawn.day(*d, month)).collect()).collect()
        }
        _ => Vec::new(),
    };
    let months = if asked.view() == "year" { drawn.months(&days) } else { Vec::new() };
    let count = |row: &EventRow| open.get(&row.id).copied().unwrap_or(0);
    let may_plan = at.reader.as_of.is_none() && desk.post.may(who.actor(), "event.plan");
    Ok(CalendarPage {
        view: asked.view(),
        at: month.map_or(shown.from, |m| calendar::span_of(m, &facts.zone).from),
        until: month
            .map_or(shown.until, |m| calendar::span_of(m.last_of_month(), &facts.zone).until)
            .plus_micros(-1),
        previous: previous.to_string(),
        next: next.to_string(),
        weeks,
        months,
        more: rows.len() >= usize::try_from(MOST).unwrap_or(usize::MAX),
        rows: rows.iter().map(|row| (EventShow::of(row, desk), count(row))).collect(),
        municipalities: desk.municipalities(lang),
        kinds: choices(&desk.lists().kinds, lang),
        may_plan,
        example: may_plan && desk.lists().example.is_some(),
        asked,
        form,
    })
}

/// What days are drawn from.
struct Drawn<'a> {
    rows: &'a [EventRow],
    open: &'a BTreeMap<Id<kind::Matter>, usize>,
    warnings: &'a [Notice],
    zone: &'a TimeZone,
    today: Date,
}

impl Drawn<'_> {
    fn day(&self, day: Date, month: Option<Date>) -> DayShow {
        let span = calendar::span_of(day, self.zone);
        let on: Vec<&EventRow> =
            self.rows.iter().filter(|row| row.description.busy().common(span).is_some()).collect();
        let busy = on.iter().filter(|row| row.state.occupies() || row.state.has_begun()).count();
        let conflicts: usize = on.iter().filter_map(|row| self.open.get(&row.id)).sum();
        let event = |row: &&EventRow| {
            let from = row.description.span.from;
            let show = (span.from <= from && from < span.until).then_some(from);
            OnDay {
                id: row.id.to_string(),
                names: row.description.names.clone(),
                tone: if self.open.get(&row.id).is_some_and(|n| *n > 0) {
                    "crit"
                } else {
                    state_tone(row.state)
                },
                state: row.state.code(),
                from: show,
            }
        };
        let warned: Vec<&Notice> = self.warnings.iter().filter(|w| w.span.common(span).is_some()).collect();
        let room = if month.is_some() { FEW } else { SOME };
        DayShow {
            day: day.to_string(),
            number: day.day(),
            at: span.from,
            other: month.is_some_and(|m| m.month() != day.month()),
            today: day == self.today,
            // Both events of a conflict count it.
            heat: calendar::heat(busy, conflicts.div_ceil(2)),
            conflicts,
            events: on.iter().map(event).collect(),
            further: warned.len().saturating_sub(room),
            warnings: warned
                .into_iter()
                .take(room)
                .map(|w| (w.headline.clone(), w.lang.clone(), w.path.clone()))
                .collect(),
        }
    }

    /// The months of a run of days.
    fn months(&self, days: &[Date]) -> Vec<MonthShow> {
        let firsts = days.iter().filter(|d| d.day() == 1);
        let month = |first: &Date| MonthShow {
            first: first.to_string(),
            at: calendar::span_of(*first, self.zone).from,
            weeks: calendar::weeks_of(*first)
                .iter()
                .map(|week| week.iter().map(|d| self.day(*d, Some(*first))).collect())
                .collect(),
        };
        firsts.map(month).collect()
    }
}

const fn state_tone(state: Stands) -> &'static str {
    match state {
        Stands::Ready | Stands::Evaluated => "ok",
        Stands::Postponed | Stands::Cancelled | Stands::Refused => "off",
        _ => "info",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn views_and_the_days_they_show() {
        let today = date(2027, 5, 30);
        let asked = |view: &str, on: &str| Asked { view: view.into(), on: on.into(), ..Asked::default() };
        let ends = |asked: &Asked| {
            let (days, previous, next) = asked.days(today);
            (days[0], *days.last().unwrap(), previous, next)
        };
        let month = ends(&asked("", "2027-02-10"));
        assert_eq!(month, (date(2027, 2, 1), date(2027, 2, 28), date(2027, 1, 10), date(2027, 3, 10)));
        let week = ends(&asked("week", ""));
        assert_eq!(week, (date(2027, 5, 24), today, date(2027, 5, 23), date(2027, 6, 6)));
        let year = ends(&asked("year", "2027-05-30"));
        assert_eq!((year.0, year.1), (date(2027, 5, 1), date(2028, 4, 30)));
        let list = ends(&asked("list", "not a day"));
        assert_eq!((list.0, list.1), (today, date(2027, 8, 28)));
    }
}
