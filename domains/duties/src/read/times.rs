//! Times at which duties fall due: what the rules say, and what was noted.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, json};

use super::{DutyRow, Eye, duties};
use crate::Facts;
use crate::dates::{AHEAD_YEARS, day_of};
use crate::occurrence::{Mark, Noted, Occurrence, Share, State, overall};
use crate::state::{day, silent};

/// A duty with one of its times.
#[derive(Debug, Clone)]
pub struct Falls {
    /// The duty.
    pub duty: DutyRow,
    /// The time.
    pub time: Occurrence,
}

/// Which times.
#[derive(Debug, Clone, Default)]
pub struct TimeFilter {
    /// Of the duties for which this function answers, or to which it contributes.
    pub function: Option<String>,
    /// In this state.
    pub state: Option<State>,
    /// Also those that were missed before the range: they stay to be seen.
    pub missed_before: bool,
}

const COLUMNS: &str = "duty, key, due, event_day, words, mark, begun_at, begun_function, begun_seq, begun_words, closed_at, \
                       closed_function, closed_seq, closed_words, on_day, evidence, missed_seq, owed_seq FROM duty_time";

fn noted(row: &Row, first: usize) -> Result<Option<Noted>, StoreError> {
    let Some(at) = row.opt(first, Row::time)? else { return Ok(None) };
    let words: Option<Words> = json(row, first + 3);
    Ok(Some(Noted { at, function: row.text(first + 1)?.to_owned(), seq: row.int(first + 2)?, words }))
}

/// A time as it was noted of the whole, before what organisations owe of it is known.
struct Whole {
    mark: Mark,
    /// Whether the journal says who owed it: its day is over.
    fast: bool,
    time: Occurrence,
}

/// A row with its duty; nothing where its day cannot be read, which does not happen.
fn time(row: &Row, today: Date, near: i64) -> Result<Option<Whole>, StoreError> {
    let Some(due) = day(row, 2)? else { return Ok(None) };
    let mark = Mark::of(row.text(5)?).unwrap_or(Mark::Open);
    let fast = row.opt(17, Row::int)?.is_some();
    let time = Occurrence {
        key: row.text(1)?.to_owned(),
        due,
        state: State::at(mark, due, today, near),
        started: day(row, 3)?.zip(json(row, 4)),
        begun: noted(row, 6)?,
        closed: noted(row, 10)?,
        on: day(row, 14)?,
        evidence: row.opt(15, Row::text)?.map(str::to_owned),
        missed_seq: row.opt(16, Row::int)?,
        shares: Vec::new(),
    };
    Ok(Some(Whole { mark, fast, time }))
}

/// What one organisation has noted of a time.
#[derive(Debug, Default)]
struct NotedShare {
    mark: Option<Mark>,
    begun: Option<Noted>,
    closed: Option<Noted>,
    on: Option<Date>,
    evidence: Option<String>,
}

/// What organisations have noted of the times of a duty: by the key of the time, then by their code.
type Shares = BTreeMap<String, BTreeMap<String, NotedShare>>;

/// What organisations have noted, by duty; `rest` is a condition.
fn shares(
    read: &dyn Read,
    rest: &str,
    params: &[store::Value],
) -> Result<BTreeMap<Id<kind::Matter>, Shares>, StoreError> {
    let sql = format!(
        "SELECT duty, key, organisation, mark, begun_at, begun_function, begun_seq, begun_words, closed_at, closed_function, closed_seq, \
         closed_words, on_day, evidence FROM duty_share WHERE {rest}"
    );
    let mut all: BTreeMap<Id<kind::Matter>, Shares> = BTreeMap::new();
    for row in &read.query(&sql, params)? {
        let noted = NotedShare {
            mark: Mark::of(row.text(3)?),
            begun: noted(row, 4)?,
            closed: noted(row, 8)?,
            on: day(row, 12)?,
            evidence: row.opt(13, Row::text)?.map(str::to_owned),
        };
        let time = all.entry(row.id(0)?).or_default().entry(row.text(1)?.to_owned()).or_default();
        time.insert(row.text(2)?.to_owned(), noted);
    }
    Ok(all)
}

/// A time with what each organisation owes of it: those of the sort as they are now, and those that closed it; those of which something
/// was noted, and no others, once the journal says who owed it, or is silent.
fn shared(
    duty: &DutyRow,
    Whole { mark, fast, mut time }: Whole,
    mut noted: BTreeMap<String, NotedShare>,
    today: Date,
    facts: &Facts,
) -> Occurrence {
    let near = duty.content.near_days();
    let marks = noted.values().map(|own| own.mark.unwrap_or(Mark::Open));
    let quiet = time.missed_seq.is_none() && time.started.is_none();
    let fast = fast || quiet && silent(time.due, today, marks);
    let each = duty.content.each.as_ref().filter(|_| !fast);
    if let Some(each) = each {
        // Whoever left the sort before its day was over owes nothing of it; what they did stays.
        noted.retain(|code, own| own.mark.is_some_and(Mark::is_closed) || facts.is_of(&each.kind, code));
    }
    let owing = each.into_iter().flat_map(|each| facts.members_of(&each.kind));
    let codes: BTreeSet<String> =
        owing.map(|member| member.code.clone()).chain(noted.keys().cloned()).collect();
    let shares = codes.into_iter().map(|code| {
        let own = noted.remove(&code).unwrap_or_default();
        share(code, own, (mark, &time), (today, near))
    });
    let shares: Vec<Share> = shares.collect();
    time.shares = shares;
    if duty.content.each.is_some() {
        let whole = overall(mark, &time.shares);
        time.state = State::at(whole, time.due, today, near);
        // The last of them did it on that day.
        if time.on.is_none() && whole == Mark::Done {
            time.on = time.shares.iter().filter_map(|share| share.on).max();
        }
    }
    time
}

/// What was closed once for all holds for whoever closed nothing of their own.
fn share(
    organisation: String,
    own: NotedShare,
    (mark, whole): (Mark, &Occurrence),
    (today, near): (Date, i64),
) -> Share {
    let of_own = own.mark.unwrap_or(Mark::Open);
    if mark.is_closed() && !of_own.is_closed() {
        return Share {
            organisation,
            state: whole.state,
            begun: own.begun,
            closed: whole.closed.clone(),
            on: whole.on,
            evidence: whole.evidence.clone(),
            for_all: true,
        };
    }
    Share {
        organisation,
        state: State::at(of_own, whole.due, today, near),
        begun: own.begun,
        closed: own.closed,
        on: own.on,
        evidence: own.evidence,
        for_all: false,
    }
}

/// The times of a duty between two days, noted or not, in order; those noted before and after only where they were noted.
fn merged(
    duty: &DutyRow,
    (noted, mut shares): (Vec<Whole>, Shares),
    (from, until): (Date, Date),
    today: Date,
    facts: &Facts,
) -> Vec<Occurrence> {
    let known: BTreeSet<String> = noted.iter().map(|whole| whole.time.key.clone()).collect();
    let near = duty.content.near_days();
    let last = duty.last.map_or(until, |last| last.min(until));
    let named = duty.content.between(&facts.holidays, from.max(duty.from), last).into_iter();
    let plain = named
        .map(|due| Occurrence::plain(due.named.to_string(), due.day, today, near))
        .filter(|time| !known.contains(&time.key))
        .map(|time| Whole { mark: Mark::Open, fast: false, time });
    let whole = noted.into_iter().chain(plain);
    let mut all: Vec<Occurrence> = whole
        .map(|one| {
            let own = shares.remove(&one.time.key).unwrap_or_default();
            shared(duty, one, own, today, facts)
        })
        .collect();
    all.sort_by(|a, b| (a.due, &a.key).cmp(&(b.due, &b.key)));
    all
}

/// When the duties that the reader may see fall due between two days, in order.
///
/// # Errors
/// When the rows cannot be read.
pub fn falls(
    read: &dyn Read,
    eye: &Eye,
    (from, until): (Date, Date),
    filter: &TimeFilter,
    now: Timestamp,
    facts: &Facts,
) -> Result<Vec<Falls>, StoreError> {
    let today = day_of(now, &facts.zone);
    let wanted = |d: &DutyRow| filter.function.as_ref().is_none_or(|f| d.content.concerns(f));
    let duties: BTreeMap<Id<kind::Matter>, DutyRow> =
        duties(read, eye)?.into_iter().filter(wanted).map(|d| (d.id, d)).collect();
    // A time may have been noted under another day than the rule gives it now: its key is the day that the rhythm names.
    let sql = format!("SELECT {COLUMNS} WHERE (due >= $1 AND due <= $2) OR (key >= $1 AND key <= $2)");
    // What was missed is looked for from the first day on which a duty holds.
    let first = if filter.missed_before { Date::MIN } else { from };
    let range = [first.to_string().into(), until.to_string().into()];
    let rows = read.query(&sql, &range)?;
    let mut shares = shares(read, "(due >= $1 AND due <= $2) OR (key >= $1 AND key <= $2)", &range)?;
    let mut noted: BTreeMap<Id<kind::Matter>, Vec<Whole>> = BTreeMap::new();
    for row in &rows {
        let Some(duty) = duties.get(&row.id(0)?) else { continue };
        noted.entry(duty.id).or_default().extend(time(row, today, duty.content.near_days())?);
    }
    let mut all = Vec::new();
    for (id, duty) in duties {
        let own = (noted.remove(&id).unwrap_or_default(), shares.remove(&id).unwrap_or_default());
        let times = merged(&duty, own, (first, until), today, facts);
        let fits = times.into_iter().filter(|time| {
            let within = (from..=until).contains(&time.due);
            let before = filter.missed_before && time.due < from && time.state == State::Missed;
            (within || before) && filter.state.is_none_or(|state| time.state == state)
        });
        all.extend(fits.map(|time| Falls { duty: duty.clone(), time }));
    }
    all.sort_by(|a, b| (a.time.due, &a.duty.code, &a.time.key).cmp(&(b.time.due, &b.duty.code, &b.time.key)));
    Ok(all)
}

/// Everything that was noted of a duty, and its next times, in order; those that lie ahead up to `until`.
///
/// # Errors
/// When the rows cannot be read.
pub fn times_of(
    read: &dyn Read,
    duty: &DutyRow,
    until: Date,
    now: Timestamp,
    facts: &Facts,
) -> Result<Vec<Occurrence>, StoreError> {
    let today = day_of(now, &facts.zone);
    let sql = format!("SELECT {COLUMNS} WHERE duty = $1");
    let rows = read.query(&sql, &[duty.id.into()])?;
    let near = duty.content.near_days();
    let noted = rows.iter().map(|row| time(row, today, near)).collect::<Result<Vec<_>, _>>()?;
    let shares = shares(read, "duty = $1", &[duty.id.into()])?.remove(&duty.id).unwrap_or_default();
    let own = (noted.into_iter().flatten().collect(), shares);
    Ok(merged(duty, own, (duty.from, until), today, facts))
}

/// The last day of the ten years that are planned from a day on.
#[must_use]
pub fn ten_years(from: Date) -> Date {
    Date::new(from.year().saturating_add(AHEAD_YEARS), 12, 31).unwrap_or(from)
}
