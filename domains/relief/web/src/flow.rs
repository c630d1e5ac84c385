//! Arrivals and those present, day by day, as a chart.

use kernel::Timestamp;
use relief::read::{self, DaySum, Eye};
use store::{Read, StoreError};
use web::chart::{Frame, Line, LineChart, Mark, line};

use crate::at::At;
use crate::profiles::{self, QuestionShow};

/// A chart, and the profiles of those present.
pub(crate) type Shown = (Option<LineChart>, Vec<QuestionShow>);

/// Days that a chart shows: eight weeks.
const DAYS: i64 = 56;

/// Those present by day, over the sites that the reader may see, and their profiles; no chart while fewer than two days were counted.
///
/// # Errors
/// When the rows cannot be read.
pub(crate) fn of_board(
    at: &At<'_>,
    read: &dyn Read,
    eye: &Eye,
    municipality: Option<&str>,
) -> Result<Shown, StoreError> {
    let facts = at.desk.facts();
    let since = facts.day(at.now().plus_seconds(-DAYS * 86_400));
    let sums = read::sums(read, eye, municipality, &since)?;
    let (texts, lang) = (at.shell.texts(), at.reader.lang);
    let title = texts.plain(lang, "relief-flow-title");
    Ok((drawn(at, &sums, "flow", &title), profiles::of(at, &sums)))
}

/// The chart of some days, with arrivals and departures said at each mark.
pub(crate) fn drawn(at: &At<'_>, sums: &[DaySum], id: &str, title: &str) -> Option<LineChart> {
    let (texts, lang, formats) = (at.shell.texts(), at.reader.lang, at.shell.formats(at.reader.lang));
    let mark = |sum: &DaySum| {
        let when = noon(&sum.day, at.shell.zone())?;
        let mut args = web::Args::new();
        args.set("day", formats.short_date(when));
        args.set("present", sum.present);
        args.set("arrivals", sum.arrivals);
        args.set("departures", sum.departures);
        args.set("sites", sum.sites);
        let title = texts.say(lang, "relief-flow-mark", &args);
        Some(Mark { at: when.0, value: sum.present, hollow: true, joined: true, title })
    };
    let marks: Vec<Mark> = sums.iter().filter_map(mark).collect();
    if marks.len() < 2 {
        return None;
    }
    let last = marks.last().map_or_else(String::new, |m| m.title.clone());
    let of = Line { marks, ..Line::default() };
    let chart = line(&of, Frame::WIDE, &|at| formats.short_date(Timestamp(at)), &|v| formats.number(v));
    Some(chart.named(id, title, last))
}

/// The noon of a local day, `2026-11-26`.
pub(crate) fn noon(day: &str, zone: &jiff::tz::TimeZone) -> Option<Timestamp> {
    let date: jiff::civil::Date = day.parse().ok()?;
    let noon = date.to_datetime(jiff::civil::Time::constant(12, 0, 0, 0));
    zone.to_timestamp(noon).ok().map(Timestamp::from_jiff)
}

/// A chart for samples.
pub(crate) fn sample() -> LineChart {
    let mark = |at, value| Mark { at, value, hollow: true, joined: true, title: format!("day {at} <b>") };
    let of = Line { marks: vec![mark(1, 40), mark(2, 60)], ..Line::default() };
    line(&of, Frame::WIDE, &|at| at.to_string(), &|v| v.to_string()).named("flow", "Flow", "…")
}
