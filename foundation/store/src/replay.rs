//! From acts to views: catching up, rebuilding, and reading entries back.

use journal::{Body, Header};

use crate::definition::{COMMON_TABLES, Definition};
use crate::frame::Frame;
use crate::sql::Conn;
use crate::{Entry, Row, StoreError, Value};

/// Entries read and applied per transaction.
const BATCH: i64 = 2000;

/// Entries after one number up to another, at most so many.
pub(crate) const RANGE: &str = "SELECT e.header, b.body FROM entry e LEFT JOIN body b ON b.seq = e.seq \
                     WHERE e.seq > $1 AND e.seq <= $2 ORDER BY e.seq LIMIT $3";

/// Entries after `from` up to and including `to`, at most `limit`.
pub(crate) fn entries(conn: &dyn Conn, from: i64, to: i64, limit: i64) -> Result<Vec<Entry>, StoreError> {
    let rows = conn.query(RANGE, &[from.into(), to.into(), limit.into()])?;
    rows.iter().map(entry).collect()
}

/// An entry from its two columns, header and body.
pub(crate) fn entry(row: &Row) -> Result<Entry, StoreError> {
    let header = Header::from_bytes(row.bytes(0)?).map_err(|e| StoreError::Journal(e.to_string()))?;
    let body = match row.opt(1, Row::bytes)? {
        None => return Ok(Entry { header, fields: std::collections::BTreeMap::new(), destroyed: true }),
        Some(bytes) => {
            Body::from_bytes(bytes).map_err(|e| StoreError::Journal(format!("entry {}: {e}", header.seq)))?
        }
    };
    let fields = body.fields.into_iter().map(|(name, f)| (name, f.value)).collect();
    Ok(Entry { header, fields, destroyed: false })
}

/// Makes the tables of a new generation.
pub(crate) fn create(views: &dyn Conn, definition: &Definition) -> Result<(), StoreError> {
    views.begin(true)?;
    for statement in COMMON_TABLES.iter().chain(definition.views.iter().flat_map(|v| v.tables())) {
        views.define(statement).inspect_err(|_| views.rollback())?;
    }
    views.execute(
        "INSERT INTO view_state (id, applied, fingerprint) VALUES (1, 0, $1)",
        &[definition.fingerprint().into()],
    )?;
    views.commit()
}

/// How far the views are, and what they were made by; nothing when there are none.
pub(crate) fn state(views: &dyn Conn) -> Option<(i64, String)> {
    let rows = views.query("SELECT applied, fingerprint FROM view_state WHERE id = 1", &[]).ok()?;
    let row = rows.first()?;
    Some((row.int(0).ok()?, row.text(1).ok()?.to_owned()))
}

/// Applies one entry to every view.
pub(crate) fn apply(frame: &Frame<'_>, definition: &Definition, entry: &Entry) -> Result<(), StoreError> {
    definition.views.iter().try_for_each(|v| v.apply(frame, entry))
}

/// Notes how far the views are.
pub(crate) fn applied(views: &dyn Conn, seq: i64) -> Result<(), StoreError> {
    views.execute("UPDATE view_state SET applied = $1 WHERE id = 1", &[Value::Int(seq)]).map(drop)
}

/// Applies the entries after `from` up to `to`, read from `acts`, to `views`. Returns where it ended.
pub(crate) fn run(
    acts: &dyn Conn,
    views: &dyn Conn,
    definition: &Definition,
    from: i64,
    to: i64,
) -> Result<i64, StoreError> {
    let mut at = from;
    while at < to {
        let batch = entries(acts, at, to, BATCH)?;
        let Some(last) = batch.last().map(|e| e.header.seq) else { break };
        views.begin(true)?;
        let frame = Frame::new(views);
        let done = batch
            .iter()
            .try_for_each(|e| apply(&frame, definition, e))
            .and_then(|()| frame.flush())
            .and_then(|()| applied(views, last));
        if let Err(e) = done {
            views.rollback();
            return Err(e);
        }
        views.commit()?;
        at = last;
    }
    Ok(at)
}
