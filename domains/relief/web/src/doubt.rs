//! Numbers that do not fit with what a site told before: asked back once beside their field, where a tick box sends them as they are.
//! What was sent so is marked on the page of the site.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::Refusal;
use relief::Facts;
use relief::doubt::{Doubt, of_day, of_figures};
use relief::figure::{Counted, Told};
use relief::level::Figures;
use relief::read::{self, DayRow, ReportRow, SiteRow};
use web::{Fault, Typed};

use crate::at::At;

/// Days among which the one before is looked for.
const DAYS: i64 = 60;

/// What the keys of the questions begin with, as the box that answers them names it too.
const ASKED: &str = "refusal-relief-doubt-";

/// What is asked back of one site, in words: `prefix` stands before its fields. A number that is said to be right is not.
pub(crate) fn asked(
    at: &At<'_>,
    row: &SiteRow,
    form: &Typed,
    prefix: &str,
    (figures, counted): (&[Told], Option<&Counted>),
) -> Result<Vec<Refusal>, Fault> {
    let open = |field: &str| form.get(&format!("{field}-sure")).is_empty();
    let mut all = Vec::new();
    for told in figures {
        let field = format!("{prefix}{}-used", told.kind);
        let level = row.levels.get(&told.kind).filter(|l| l.at.is_some()).map(|l| l.level);
        let before = level.map(|l| Figures { offered: l.offered, held: l.held, used: l.used });
        all.extend(of_figures(told, before, &field).filter(|_| open(&field)));
    }
    let field = format!("{prefix}present");
    if let Some(counted) = counted.filter(|_| open(&field)) {
        let days = at.shell.live().read(|read| Ok::<_, Fault>(read::days_of(read, row.id, DAYS)?))?;
        // The same count once more was asked about before.
        let known = days.iter().any(|d| d.day == counted.day && same(d, counted));
        let doubt = of_day(counted, places(row, figures), before(&days, &counted.day));
        all.extend(doubt.filter(|_| !known).map(|d| d.question(&field)));
    }
    Ok(all.into_iter().map(|refusal| at.in_words(refusal)).collect())
}

/// Says in the form beside which field a number is asked back: the box that answers stands only there, not where anything else is wrong.
pub(crate) fn asked_in(form: Typed, refusal: &Refusal) -> Typed {
    match refusal.field.as_deref().filter(|_| refusal.key.starts_with(ASKED)) {
        Some(field) => form.with(&format!("{field}-asked"), "yes"),
        None => form,
    }
}

fn same(day: &DayRow, counted: &Counted) -> bool {
    let stands = (day.arrivals, day.departures, day.present);
    stands == (counted.arrivals, counted.departures, counted.present)
}

/// What the site offers most of, with what it says in the same form.
fn places(row: &SiteRow, figures: &[Told]) -> Option<(String, i64)> {
    let stands = row.levels.iter().filter(|(_, l)| l.at.is_some());
    let mut offered: BTreeMap<&str, i64> = stands.map(|(k, l)| (k.as_str(), l.level.offered)).collect();
    offered.extend(figures.iter().filter_map(|told| Some((told.kind.as_str(), told.offered?))));
    most(offered)
}

fn most(offered: BTreeMap<&str, i64>) -> Option<(String, i64)> {
    offered.into_iter().max_by_key(|(_, n)| *n).map(|(kind, n)| (kind.to_owned(), n))
}

/// Who was there on the day before this one.
fn before(days: &[DayRow], day: &str) -> Option<i64> {
    let eve = day.parse::<Date>().ok()?.yesterday().ok()?.to_string();
    days.iter().find(|d| d.day == eve)?.present
}

/// What does not fit in a count that stands, by what the site told until then.
pub(crate) fn marked(day: &DayRow, days: &[DayRow], reports: &[ReportRow], facts: &Facts) -> Option<Doubt> {
    let mut offered: BTreeMap<&str, i64> = BTreeMap::new();
    // The latest come first.
    for report in reports.iter().filter(|r| r.standing && facts.day(r.at) <= day.day) {
        offered.entry(report.kind.as_str()).or_insert(report.figures.offered);
    }
    let counted = Counted {
        day: day.day.clone(),
        arrivals: day.arrivals,
        departures: day.departures,
        present: day.present,
        profile: BTreeMap::new(),
    };
    of_day(&counted, most(offered), before(days, &day.day))
}
