//! How a signal hangs together with others, as far as the reader may read them.

use kernel::{Id, Timestamp, kind};
use store::{Read, StoreError};

use super::signal::{SignalRow, select};
use crate::state::json;
use crate::text::Words;
use access::Eye;

/// Most of one list.
const MOST: i64 = 100;

/// Signals that were merged into this one, and into those again; oldest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn also_told(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Vec<SignalRow>, StoreError> {
    let rest = format!(
        "s.id IN (WITH RECURSIVE told (id) AS (SELECT m.id FROM signal m WHERE m.merged_into = $1 UNION ALL SELECT o.id FROM \
         signal o JOIN told ON o.merged_into = told.id) SELECT id FROM told) ORDER BY s.received_at, s.no LIMIT {MOST}"
    );
    select(read, eye, &rest, vec![id.into()])
}

/// Signals that were split from this one and were not put back; oldest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn parts_of(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Vec<SignalRow>, StoreError> {
    let rest =
        format!("s.split_from = $1 AND s.state <> 'rejoined' ORDER BY s.received_at, s.no LIMIT {MOST}");
    select(read, eye, &rest, vec![id.into()])
}

/// A weak tie to another signal or to an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieRow {
    /// The other.
    pub other: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Whether it is an incident.
    pub is_incident: bool,
    /// Why.
    pub words: Words,
    /// When somebody said so.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// What may have to do with a signal or an incident. The caller has made sure that the matter itself may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn related(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Vec<TieRow>, StoreError> {
    let mut all = Vec::new();
    for (table, alias, is_incident) in [("signal", "s", "FALSE"), ("incident", "i", "TRUE")] {
        let sees = eye.on(alias, 2);
        let sql = format!(
            "SELECT l.other, l.other_number, l.other_is_incident, l.words, l.lang, l.at, l.function_code FROM signal_link l JOIN \
             {table} {alias} ON {alias}.id = l.other WHERE l.matter = $1 AND l.other_is_incident = {is_incident} AND {} ORDER BY \
             l.seq LIMIT {MOST}",
            sees.full
        );
        let params = std::iter::once(id.into()).chain(sees.full_params()).collect::<Vec<_>>();
        for row in read.query(&sql, &params)? {
            let words = Words::new(row.text(4)?.parse().unwrap_or(kernel::Lang::En), row.text(3)?);
            all.push(TieRow {
                other: row.id(0)?,
                number: row.text(1)?.to_owned(),
                is_incident: row.bool(2)?,
                words,
                at: row.time(5)?,
                function: row.text(6)?.to_owned(),
            });
        }
    }
    Ok(all)
}

/// One that is not the same, and is not proposed again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApartRow {
    /// The other signal or incident.
    pub other: Id<kind::Matter>,
    /// Its number.
    pub number: String,
}

/// What a signal was told apart from, as far as the reader may know that the other is there.
///
/// # Errors
/// When the rows cannot be read.
pub fn apart_from(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Vec<ApartRow>, StoreError> {
    let mut all = Vec::new();
    for (table, alias) in [("signal", "s"), ("incident", "i")] {
        let sees = eye.on(alias, 2);
        let sql = format!(
            "SELECT t.other, t.other_number, t.seq FROM told_apart t JOIN {table} {alias} ON {alias}.id = t.other WHERE t.matter = \
             $1 AND {} ORDER BY t.seq LIMIT {MOST}",
            sees.shown
        );
        let params = std::iter::once(id.into()).chain(sees.params).collect::<Vec<_>>();
        for row in read.query(&sql, &params)? {
            all.push((row.int(2)?, ApartRow { other: row.id(0)?, number: row.text(1)?.to_owned() }));
        }
    }
    all.sort_by_key(|(seq, _)| *seq);
    Ok(all.into_iter().map(|(_, row)| row).collect())
}

/// The entries that touch a signal, oldest first: its own, and with the number of the other signal those that acted on that
/// one and touched this one. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns_on(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<(i64, Option<String>)>, StoreError> {
    let own = super::timeline::entries_on(read, id)?.into_iter().map(|seq| (seq, None));
    let sql = "SELECT seq, detail FROM happening WHERE matter = $1 ORDER BY seq LIMIT 200";
    let mut all: Vec<(i64, Option<String>)> = own.collect();
    for row in read.query(sql, &[id.into()])? {
        let detail: serde_json::Value = json(&row, 1).unwrap_or_default();
        let number = detail.get("number").and_then(serde_json::Value::as_str).unwrap_or("").to_owned();
        all.push((row.int(0)?, Some(number)));
    }
    all.sort();
    Ok(all)
}
