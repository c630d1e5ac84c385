//! Public warnings: which hold, which held, and the messages that made one what it is.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use super::signal::{SignalRow, select};
use crate::cap::AlertKey;
use access::Eye;

/// Warnings that hold at this instant: not cancelled and not over. The newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn warnings_in_force(
    read: &dyn Read,
    eye: &Eye,
    at: Timestamp,
    limit: i64,
) -> Result<Vec<SignalRow>, StoreError> {
    first(read, eye, "w.withdrawn = FALSE AND (w.expires IS NULL OR w.expires > $1)", at, limit)
}

/// Warnings that no longer hold: cancelled by their sender, or over. The newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn warnings_ended(
    read: &dyn Read,
    eye: &Eye,
    at: Timestamp,
    limit: i64,
) -> Result<Vec<SignalRow>, StoreError> {
    first(read, eye, "(w.withdrawn = TRUE OR w.expires <= $1)", at, limit)
}

/// The newest of those that meet a condition on `$1`. Which ones is found out before whole warnings are read.
fn first(
    read: &dyn Read,
    eye: &Eye,
    wanted: &str,
    at: Timestamp,
    limit: i64,
) -> Result<Vec<SignalRow>, StoreError> {
    let sees = eye.on("s", 2);
    let order = "ORDER BY w.alert_sent DESC, s.no DESC";
    let rest = format!(
        "s.id IN (SELECT s.id FROM signal s JOIN warning w ON w.signal = s.id WHERE {wanted} AND {} {order} LIMIT {limit}) {order}",
        sees.shown
    );
    let params = std::iter::once(at.into()).chain(sees.params).collect();
    select(read, eye, &rest, params)
}

/// A message of the Common Alerting Protocol as taken in.
#[derive(Debug, Clone)]
pub struct AlertRow {
    /// Its sender.
    pub sender: String,
    /// Its identifier.
    pub identifier: String,
    /// When it was sent.
    pub sent: Timestamp,
    /// What it did: `alert`, `update`, `cancel`, or why it made no signal.
    pub what: String,
    /// Its headline.
    pub headline: String,
    /// Its entry.
    pub seq: i64,
    /// The signal that it made or changed, if any.
    pub signal: Option<Id<kind::Matter>>,
    /// The file it came in; nothing where files were not kept yet.
    pub file: Option<Id<kind::Blob>>,
}

fn messages(read: &dyn Read, rest: &str, params: &[Value]) -> Result<Vec<AlertRow>, StoreError> {
    let sql =
        format!("SELECT sender, identifier, sent, what, headline, seq, signal, file FROM alert WHERE {rest}");
    let one = |row: &Row| {
        Ok(AlertRow {
            sender: row.text(0)?.to_owned(),
            identifier: row.text(1)?.to_owned(),
            sent: row.time(2)?,
            what: row.text(3)?.to_owned(),
            headline: row.text(4)?.to_owned(),
            seq: row.int(5)?,
            signal: row.opt(6, Row::id)?,
            file: row.opt(7, Row::id)?,
        })
    };
    read.query(&sql, params)?.iter().map(one).collect()
}

/// The messages on one warning, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn alerts_of(read: &dyn Read, signal: Id<kind::Matter>) -> Result<Vec<AlertRow>, StoreError> {
    messages(read, "signal = $1 ORDER BY seq LIMIT 500", &[signal.into()])
}

/// The last messages that made no signal and changed none, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn alerts_noted(read: &dyn Read, limit: i64) -> Result<Vec<AlertRow>, StoreError> {
    messages(read, &format!("signal IS NULL ORDER BY seq DESC LIMIT {limit}"), &[])
}

/// The last messages taken in, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn alerts(read: &dyn Read, limit: i64) -> Result<Vec<AlertRow>, StoreError> {
    messages(read, &format!("1 = 1 ORDER BY seq DESC LIMIT {limit}"), &[])
}

/// The message that this entry is about.
///
/// # Errors
/// When the rows cannot be read.
pub fn alert_at(read: &dyn Read, seq: i64) -> Result<Option<AlertRow>, StoreError> {
    Ok(messages(read, "seq = $1", &[seq.into()])?.pop())
}

/// Whether a file holds, among others, a message whose warning is restricted and withheld from this reader.
///
/// # Errors
/// When the rows cannot be read.
pub fn file_withheld(read: &dyn Read, eye: &Eye, file: Id<kind::Blob>) -> Result<bool, StoreError> {
    let sees = eye.on("s", 2);
    let sql = format!(
        "SELECT COUNT(*) FROM signal s WHERE s.id IN (SELECT signal FROM alert WHERE file = $1) AND s.handling >= 2 AND NOT \
         ({})",
        sees.full
    );
    let params: Vec<Value> = std::iter::once(file.into()).chain(sees.full_params()).collect();
    read.one(&sql, &params)?.map_or(Ok(false), |row| Ok(row.int(0)? > 0))
}

/// Whether a message was taken in already.
///
/// # Errors
/// When the rows cannot be read.
pub fn alert_is_known(read: &dyn Read, key: &AlertKey) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM alert WHERE sender = $1 AND identifier = $2 AND sent = $3";
    let params = [key.sender.as_str().into(), key.identifier.as_str().into(), key.sent.into()];
    Ok(read.one(sql, &params)?.is_some())
}
