//! Duties: all, one, their history.

use jiff::civil::Date;
use kernel::{Handling, Id, Resource, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value, json};

use super::Eye;
use crate::duty::{Content, Open, Origin};
use crate::state::{self, DutyNow};

/// A duty for a page.
#[derive(Debug, Clone)]
pub struct DutyRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its code.
    pub code: String,
    /// What it says.
    pub content: Content,
    /// Who may see it.
    pub open: Open,
    /// Where it comes from.
    pub origin: Origin,
    /// From which day on its dates count.
    pub from: Date,
    /// The last day on which it holds, where it was ended.
    pub last: Option<Date>,
    /// The hash of the profile that says so.
    pub hash: Option<String>,
    /// Why it was changed or ended last.
    pub why: Option<Words>,
    /// When it was written first.
    pub set_at: Timestamp,
    /// The journal number of its last change.
    pub changed_seq: i64,
    /// When that was.
    pub changed_at: Timestamp,
}

const COLUMNS: &str = "d.id, d.code, d.content, d.open, d.origin, d.from_day, d.last_day, d.hash, d.why, d.set_at, d.changed_seq, \
                       d.changed_at";

/// Nothing where the content cannot be read: it must not be erased, so that does not happen.
fn row(row: &Row) -> Result<Option<DutyRow>, StoreError> {
    let (Some(content), Some(from)) = (json(row, 2), state::day(row, 5)?) else { return Ok(None) };
    let shut = Open { handling: Handling::ProfessionalSecrecy, readers: Default::default() };
    Ok(Some(DutyRow {
        id: row.id(0)?,
        code: row.text(1)?.to_owned(),
        content,
        open: json(row, 3).unwrap_or(shut),
        origin: Origin::of(row.text(4)?).unwrap_or(Origin::Own),
        from,
        last: state::day(row, 6)?,
        hash: row.opt(7, Row::text)?.map(str::to_owned),
        why: json(row, 8),
        set_at: row.time(9)?,
        changed_seq: row.int(10)?,
        changed_at: row.time(11)?,
    }))
}

/// `rest` begins with a condition; the reader's own come before it.
fn chosen(
    read: &dyn Read,
    eye: &Eye,
    rest: &str,
    mut params: Vec<Value>,
) -> Result<Vec<DutyRow>, StoreError> {
    let sees = eye.on("d", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM year_duty d WHERE {} AND {rest}", sees.full);
    let rows = read.query(&sql, &params)?;
    Ok(rows.iter().map(row).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// Every duty that the reader may see, those that were ended among them, by code.
///
/// # Errors
/// When the rows cannot be read.
pub fn duties(read: &dyn Read, eye: &Eye) -> Result<Vec<DutyRow>, StoreError> {
    chosen(read, eye, "1 = 1 ORDER BY d.code, d.id", Vec::new())
}

/// A duty, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn duty(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<DutyRow>, StoreError> {
    Ok(chosen(read, eye, "d.id = $1", vec![id.into()])?.pop())
}

/// What guards a duty, or the calendar of a function; nothing where it is neither.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    if let Some(now) = DutyNow::find(read, id)? {
        return Ok(Some(now.resource()));
    }
    let row = read.one("SELECT 1 FROM duty_circle WHERE id = $1", &[id.into()])?;
    Ok(row.map(|_| Resource { matter: Some(id), ..Resource::service() }))
}

/// A line of the history of a duty.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// Its journal number.
    pub seq: i64,
    /// What happened: `done`.
    pub what: String,
    /// The day of the time that it is about.
    pub due: Option<Date>,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// Of which organisations, where each of a sort owes it.
    pub organisations: Vec<String>,
}

/// The last lines of the history, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, duty: Id<kind::Matter>, limit: i64) -> Result<Vec<TurnRow>, StoreError> {
    let sql = format!(
        "SELECT seq, what, due, recorded_at, function_code, organisations FROM duty_turn WHERE duty = $1 ORDER BY seq DESC LIMIT {limit}"
    );
    let one = |row: &Row| {
        Ok(TurnRow {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            due: state::day(row, 2)?,
            at: row.time(3)?,
            function: row.text(4)?.to_owned(),
            organisations: json(row, 5).unwrap_or_default(),
        })
    };
    read.query(&sql, &[duty.into()])?.iter().map(one).collect()
}
