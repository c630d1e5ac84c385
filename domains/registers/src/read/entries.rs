//! Entries of registers: lists, the search, one; history.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Handling, Id, Resource, Timestamp, kind};
use store::{Read, Row, StoreError, Value, after_prefix};

use super::points::{Followed, points, statuses};
use super::{Eye, sheets};
use crate::asked::Asked;
use crate::entry::Frame;
use crate::state::{self, json};

/// An entry for a page.
#[derive(Debug, Clone)]
pub struct EntryRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// The document.
    pub frame: Frame,
    /// How it is handled.
    pub handling: Handling,
    /// Areas it is about.
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    pub readers: BTreeSet<String>,
    /// Whether a profile shipped it.
    pub shipped: bool,
    /// The commitment from which it comes, where it is a lesson that was taken over.
    pub lesson: Option<Id<kind::Matter>>,
    /// When it was entered.
    pub entered_at: Timestamp,
    /// How many points it has.
    pub points: i64,
    /// How many of them are open.
    pub open: i64,
    /// How many of those are late on the day that was asked about.
    pub late: i64,
    /// The sheet that was approved last.
    pub answered: Option<i64>,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

/// Which entries.
#[derive(Debug, Clone, Default)]
pub struct EntryFilter {
    /// Of this register.
    pub register: Option<String>,
    /// Only those with something open.
    pub open: bool,
    /// Only those with something open that this function answers for.
    pub owner: Option<String>,
    /// What somebody asks for.
    pub asked: Asked,
    /// How many to pass over.
    pub skip: i64,
}

const OPEN: &str = "p.state IN ('open', 'in-progress')";

impl EntryFilter {
    fn sql(&self, params: &mut Vec<Value>) -> String {
        let mut wanted = vec!["1 = 1".to_owned()];
        let mut put = |value: Value| {
            params.push(value);
            format!("${}", params.len())
        };
        if let Some(register) = &self.register {
            wanted.push(format!("e.register = {}", put(register.as_str().into())));
        }
        if let Some(owner) = &self.owner {
            let owner = put(owner.as_str().into());
            wanted.push(format!(
                "EXISTS (SELECT 1 FROM registers_point p WHERE p.entry = e.id AND {OPEN} AND p.owner_function = {owner})"
            ));
        } else if self.open {
            wanted.push(format!("EXISTS (SELECT 1 FROM registers_point p WHERE p.entry = e.id AND {OPEN})"));
        }
        if let Some(day) = &self.asked.day {
            let (from, until) = (put(day.as_str().into()), put(after_prefix(day).into()));
            wanted.push(format!("e.day >= {from} AND e.day < {until}"));
        }
        for word in &self.asked.words {
            let (from, until) = (put(word.as_str().into()), put(after_prefix(word).into()));
            wanted.push(format!(
                "EXISTS (SELECT 1 FROM word x WHERE x.scope = 'register' AND x.id = e.id AND x.word >= {from} AND x.word < {until})"
            ));
        }
        wanted.join(" AND ")
    }
}

fn columns(today: &str) -> String {
    format!(
        "e.id, e.number, e.frame, e.handling, e.areas, e.readers, e.shipped, e.entered_at, (SELECT COUNT(*) FROM registers_point p \
         WHERE p.entry = e.id), (SELECT COUNT(*) FROM registers_point p WHERE p.entry = e.id AND {OPEN}), (SELECT COUNT(*) FROM \
         registers_point p WHERE p.entry = e.id AND {OPEN} AND p.due < {today}), (SELECT MAX(s.n) FROM registers_sheet s WHERE \
         s.entry = e.id AND s.stage = 'approved'), e.changed_seq, e.lesson"
    )
}

/// Entries, the latest documents first; those without a day after the others.
///
/// # Errors
/// When the rows cannot be read.
pub fn entries(
    read: &dyn Read,
    eye: &Eye,
    filter: &EntryFilter,
    today: Date,
    limit: i64,
) -> Result<Vec<EntryRow>, StoreError> {
    let mut params: Vec<Value> = vec![today.to_string().into()];
    let wanted = filter.sql(&mut params);
    let sees = eye.on("e", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {} FROM registers_entry e WHERE {wanted} AND {} ORDER BY CASE WHEN e.day IS NULL THEN 1 ELSE 0 END, e.day DESC, \
         e.number LIMIT {limit} OFFSET {}",
        columns("$1"),
        sees.full,
        filter.skip.max(0)
    );
    Ok(read
        .query(&sql, &params)?
        .iter()
        .map(row)
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .collect())
}

/// An entry, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn entry(
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
    today: Date,
) -> Result<Option<EntryRow>, StoreError> {
    let sees = eye.on("e", 3);
    let mut params: Vec<Value> = vec![today.to_string().into(), id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {} FROM registers_entry e WHERE e.id = $2 AND {}", columns("$1"), sees.full);
    Ok(read.one(&sql, &params)?.as_ref().map(row).transpose()?.flatten())
}

/// Nothing where the document cannot be read: it must not be erased, so that does not happen.
fn row(row: &Row) -> Result<Option<EntryRow>, StoreError> {
    let Some(frame) = json(row, 2) else { return Ok(None) };
    Ok(Some(EntryRow {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        frame,
        handling: Handling::from_rank(row.int(3)?).unwrap_or(Handling::ProfessionalSecrecy),
        areas: json(row, 4).unwrap_or_default(),
        readers: json(row, 5).unwrap_or_default(),
        shipped: !row.is_null(6),
        entered_at: row.time(7)?,
        points: row.int(8)?,
        open: row.int(9)?,
        late: row.int(10)?,
        answered: row.opt(11, Row::int)?,
        changed_seq: row.int(12)?,
        lesson: row.opt(13, Row::id)?,
    }))
}

/// How much there is in a register, of what the reader may see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// Code of the register.
    pub register: String,
    /// Entries.
    pub entries: i64,
    /// Points.
    pub points: i64,
    /// Points that are open.
    pub open: i64,
    /// Open points whose time is over.
    pub late: i64,
}

/// How much there is in each register that has anything.
///
/// # Errors
/// When the rows cannot be read.
pub fn counts(read: &dyn Read, eye: &Eye, today: Date) -> Result<Vec<Count>, StoreError> {
    let sees = eye.on("e", 2);
    let mut params: Vec<Value> = vec![today.to_string().into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT e.register, COUNT(DISTINCT e.id), COUNT(p.n), COALESCE(SUM(CASE WHEN {OPEN} THEN 1 ELSE 0 END), 0), \
         COALESCE(SUM(CASE WHEN {OPEN} AND p.due < $1 THEN 1 ELSE 0 END), 0) FROM registers_entry e LEFT JOIN registers_point p ON \
         p.entry = e.id WHERE {} GROUP BY e.register ORDER BY e.register",
        sees.full
    );
    let one = |row: &Row| {
        Ok(Count {
            register: row.text(0)?.to_owned(),
            entries: row.int(1)?,
            points: row.int(2)?,
            open: row.int(3)?,
            late: row.int(4)?,
        })
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}

/// The lessons that are in a register, each with its entry, of those that the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn lessons(
    read: &dyn Read,
    eye: &Eye,
) -> Result<BTreeMap<Id<kind::Matter>, Id<kind::Matter>>, StoreError> {
    let sees = eye.on("e", 1);
    let sql =
        format!("SELECT e.lesson, e.id FROM registers_entry e WHERE e.lesson IS NOT NULL AND {}", sees.full);
    read.query(&sql, &sees.full_params())?.iter().map(|row| Ok((row.id(0)?, row.id(1)?))).collect()
}

/// Whether a lesson is in a register, also where the reader does not see the entry: nobody is led to enter it again.
///
/// # Errors
/// When the rows cannot be read.
pub fn is_entered(read: &dyn Read, lesson: Id<kind::Matter>) -> Result<bool, StoreError> {
    crate::state::is_entered(read, lesson)
}

/// A register as an account of a year shows it: every point with the last thing that was said of it up to a day, in the order of the
/// documents. Annex 3 of the policy note is this, for the recommendations of the Court of Auditors.
///
/// # Errors
/// When the rows cannot be read.
pub fn followed(
    read: &dyn Read,
    eye: &Eye,
    register: &str,
    until: Date,
) -> Result<Vec<Followed>, StoreError> {
    let filter = EntryFilter { register: Some(register.to_owned()), ..EntryFilter::default() };
    let mut all = Vec::new();
    for entry in entries(read, eye, &filter, until, 1000)? {
        let said = statuses(read, entry.id)?;
        let answered = sheets(read, entry.id)?.into_iter().rev().find(|s| s.approved.is_some());
        for point in points(read, entry.id)? {
            // The last that was said, as of a day that is not after the one that was asked about.
            let first = |on: &str| crate::entry::first_day(on);
            let told = said
                .iter()
                .filter(|s| s.point == point.n && first(&s.status.on).is_some_and(|day| day <= until));
            all.push(Followed {
                entry: entry.id,
                number: entry.number.clone(),
                frame: entry.frame.clone(),
                n: point.n,
                status: told
                    .max_by(|a, b| (&a.status.on, a.seq).cmp(&(&b.status.on, b.seq)))
                    .map(|s| s.status.clone()),
                point: point.point,
                answered: answered.as_ref().map(|s| s.n),
            });
        }
    }
    Ok(all)
}

/// What guards an entry, an instrument or a test; nothing where it is none.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    state::resource(read, id)
}

/// A line of the history of a matter.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// Its journal number.
    pub seq: i64,
    /// What happened: `point-turned`.
    pub what: String,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// Whether what it said was erased.
    pub erased: bool,
}

/// The last lines of the history, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, matter: Id<kind::Matter>, limit: i64) -> Result<Vec<TurnRow>, StoreError> {
    let sql = format!(
        "SELECT seq, what, recorded_at, function_code, erased FROM registers_turn WHERE matter = $1 ORDER BY seq DESC LIMIT {limit}"
    );
    let one = |row: &Row| {
        Ok(TurnRow {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            at: row.time(2)?,
            function: row.text(3)?.to_owned(),
            erased: row.bool(4)?,
        })
    };
    read.query(&sql, &[matter.into()])?.iter().map(one).collect()
}
