//! Finds in the access journal who looked at what, by person, matter and day.

use std::collections::BTreeSet;

use access::Seen;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Journal, StoreError};
use web::Fault;

use crate::desk::Book;

/// Batches on one page; each holds what a few seconds brought.
const PAGE: i64 = 50;
/// Rows of a page that was narrowed, after which the search stops.
const ENOUGH: usize = 200;
/// Batches that are read at once, and for one page at most: behind them the reader goes on with one click.
const STEP: i64 = 500;
const MOST: i64 = 20_000;
/// Characters of an identifier from which on it says which matter is meant: those before are the time to the millisecond.
const TELLING: usize = 13;

/// The list that was asked for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The place in the journal before which the page ends.
    pub(crate) before: Option<i64>,
    /// `looked`, `refused`, or both.
    pub(crate) only: String,
    /// A name, a part of one, or an account.
    pub(crate) person: String,
    /// The number of a matter, or the beginning of its identifier.
    pub(crate) matter: String,
    /// Days, both included.
    pub(crate) from: String,
    pub(crate) to: String,
}

impl Asked {
    /// Whether more than the sort narrows the list.
    pub(crate) fn narrows(&self) -> bool {
        [&self.person, &self.matter, &self.from, &self.to].iter().any(|f| !f.trim().is_empty())
    }

    /// The same filter in an address; the place in the journal follows.
    pub(crate) fn address(&self) -> String {
        let pairs =
            [("only", &self.only), ("person", &self.person), ("matter", &self.matter), ("from", &self.from)];
        let mut out = String::from("?");
        for (name, value) in pairs.into_iter().chain([("to", &self.to)]).filter(|(_, v)| !v.is_empty()) {
            out.push_str(&format!("{name}={}&", web::encoded(value)));
        }
        out
    }

    pub(crate) fn sample() -> Self {
        Self {
            person: "O'Neill <b>".into(),
            matter: "26-0417".into(),
            from: "2026-10-01".into(),
            ..Self::default()
        }
    }
}

/// What a look must be to be shown.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    refused: Option<bool>,
    persons: Option<BTreeSet<Id<kind::Person>>>,
    matter: Option<Which>,
    from: Option<Timestamp>,
    until: Option<Timestamp>,
    narrow: bool,
}

#[derive(Debug)]
enum Which {
    This(Id<kind::Matter>),
    Begins(String),
}

impl Filter {
    /// # Errors
    /// The key of the text that says what cannot be looked for.
    pub(crate) fn of(
        asked: &Asked,
        book: &Book,
        sought: Option<Id<kind::Matter>>,
    ) -> Result<Self, &'static str> {
        let matter = match (asked.matter.trim(), sought) {
            ("", _) => None,
            (_, Some(id)) => Some(Which::This(id)),
            (typed, None) => Some(Which::Begins(beginning(typed).ok_or("directory-looks-no-matter")?)),
        };
        Ok(Self {
            refused: match asked.only.as_str() {
                "refused" => Some(true),
                "looked" => Some(false),
                _ => None,
            },
            persons: match asked.person.trim() {
                "" => None,
                typed => Some(persons(typed, book).ok_or("directory-looks-no-person")?),
            },
            matter,
            from: day(&asked.from, &book.zone, 0)?,
            until: day(&asked.to, &book.zone, 1)?,
            narrow: asked.narrows(),
        })
    }

    fn shows(&self, seen: &Seen, refused: bool) -> bool {
        let of = match (&self.matter, seen.matter) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(Which::This(id)), Some(matter)) => matter == *id,
            (Some(Which::Begins(text)), Some(matter)) => matter.to_string().starts_with(text.as_str()),
        };
        of && self.refused.is_none_or(|r| r == refused)
            && self.persons.as_ref().is_none_or(|all| all.contains(&seen.person))
            && self.from.is_none_or(|from| seen.at >= from)
            && self.until.is_none_or(|until| seen.at < until)
    }
}

/// Those who are called so, or whose account it is. An account or a person's id is exact: it comes from a link.
fn persons(typed: &str, book: &Book) -> Option<BTreeSet<Id<kind::Person>>> {
    if let Ok(id) = typed.parse() {
        return Some(BTreeSet::from([id]));
    }
    if let Some(person) = book.roster.by_login(typed) {
        return Some(BTreeSet::from([person.id]));
    }
    let folded = store::fold(typed);
    let all: BTreeSet<_> = book
        .roster
        .persons
        .values()
        .filter(|p| store::fold(&p.name).contains(&folded))
        .map(|p| p.id)
        .collect();
    (!all.is_empty()).then_some(all)
}

/// The beginning of an identifier: enough digits of it, as it is written.
fn beginning(typed: &str) -> Option<String> {
    let text = typed.to_lowercase();
    let hex = |c: char| c.is_ascii_hexdigit();
    // Eight digits and a dash, as no number of a matter begins.
    let head = text.split('-').next().is_some_and(|head| head.len() == 8 && head.chars().all(hex));
    let plain = text.chars().all(|c| hex(c) || c == '-');
    (head && plain && text.len() >= TELLING).then_some(text)
}

/// The beginning of a local day, or of a day after it; nothing where none was typed.
fn day(text: &str, zone: &TimeZone, after: i64) -> Result<Option<Timestamp>, &'static str> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let start = || {
        let date: Date = text.trim().parse().ok()?;
        let date = date.checked_add(jiff::Span::new().try_days(after).ok()?).ok()?;
        zone.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok()
    };
    start().map(|at| Some(Timestamp::from_jiff(at))).ok_or("directory-looks-no-day")
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Looks, and whether each was refused; the latest first.
    pub(crate) rows: Vec<(Seen, bool)>,
    /// Looks that could not be written down in the batches that were read.
    pub(crate) lost: i64,
    pub(crate) newer: Option<i64>,
    pub(crate) older: Option<i64>,
    /// Where the search stopped without having found enough.
    pub(crate) back_to: Option<Timestamp>,
}

/// The body of both kinds of entry.
#[derive(Deserialize)]
struct Batch {
    #[serde(default)]
    seen: Vec<Seen>,
    #[serde(default)]
    lost: i64,
}

/// Looks backwards from a place in the journal: the batches of a page, or where the list is narrowed as far as it takes to fill one.
///
/// # Errors
/// When the storage fails, or an entry cannot be read.
pub(crate) fn find(journal: &Journal, filter: &Filter, before: Option<i64>) -> Result<Found, Fault> {
    let head = journal.head();
    let first = before.map_or(head, |b| b.saturating_sub(1)).clamp(0, head);
    let mut found =
        Found { newer: (first < head).then(|| (first + PAGE + 1).min(head + 1)), ..Found::default() };
    let (step, most) = if filter.narrow { (STEP, MOST) } else { (PAGE, PAGE) };
    let mut to = first;
    while to > 0 && first - to < most && found.rows.len() < ENOUGH {
        let from = (to - step).max(0);
        if !batches(journal, filter, (from, to), &mut found)? {
            to = 0;
            break;
        }
        to = from;
    }
    found.older = (to > 0).then_some(to + 1);
    if filter.narrow && found.older.is_some() && found.rows.len() < ENOUGH {
        found.back_to = at(journal, to)?;
    }
    found.rows.sort_by_key(|(seen, _)| std::cmp::Reverse(seen.at));
    Ok(found)
}

/// Takes what is shown of these batches, the later ones first; says whether earlier ones can hold anything.
fn batches(
    journal: &Journal,
    filter: &Filter,
    (from, to): (i64, i64),
    found: &mut Found,
) -> Result<bool, Fault> {
    let entries = journal.entries(from, to, to - from)?;
    for entry in entries.iter().rev() {
        let refused = entry.kind() == "access.refused";
        if !refused && entry.kind() != "access.looked" || entry.destroyed {
            continue;
        }
        let batch: Batch = entry.event().ok_or_else(|| {
            Fault::internal(format!("entry {} of the access journal cannot be read", entry.header.seq))
        })?;
        found.lost += batch.lost;
        found.rows.extend(batch.seen.into_iter().filter(|s| filter.shows(s, refused)).map(|s| (s, refused)));
    }
    // A batch is written after all that it tells of.
    let first = entries.first().map(|e| e.header.recorded.at);
    Ok(filter.from.is_none_or(|day| first.is_none_or(|at| at >= day)))
}

/// When this place of the journal was written.
fn at(journal: &Journal, seq: i64) -> Result<Option<Timestamp>, StoreError> {
    Ok(journal.entries(seq - 1, seq, 1)?.first().map(|e| e.header.recorded.at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_known_by_its_beginning_and_days_are_days() {
        assert_eq!(beginning("0197AABB-c0de").as_deref(), Some("0197aabb-c0de"));
        assert_eq!(beginning("0197aabb"), None, "all of the same minute begin so");
        for number in ["26-0417/x", "B-26-9999", "2026-0417-0001"] {
            assert_eq!(beginning(number), None, "{number}");
        }
        let zone = TimeZone::UTC;
        assert_eq!(day("", &zone, 1), Ok(None));
        assert_eq!(day("2026-02-31", &zone, 0), Err("directory-looks-no-day"));
        let (from, until) = (day("2026-10-01", &zone, 0), day("2026-10-01", &zone, 1));
        assert_eq!(until.unwrap().unwrap().0 - from.unwrap().unwrap().0, 86_400_000_000);
    }
}
