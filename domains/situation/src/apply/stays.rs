//! Bodies that must not be erased: what guards a matter, and what gave the latest number of a series.

use store::{Entry, Read, StoreError};

use crate::event::{Event, IncidentChanged};

pub(super) fn why(read: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
    match entry.kind() {
        // Without it, what hangs on the incident would stand open to whoever it was kept from.
        "situation.incident-opened"
        | "situation.incident-merged"
        | "situation.matter-restricted"
        | "situation.signal-attached"
        | "situation.signal-promoted"
        | "situation.report-framed"
        // A merged signal is hidden with the one that stands for it.
        | "situation.signal-merged" => Ok(Some("refusal-erase-guard")),
        // Where an incident is decides which municipalities see it.
        "situation.incident-changed"
            if IncidentChanged::of(entry)
                .is_some_and(|e| e.place.is_some() || e.place_removed == Some(true)) =>
        {
            Ok(Some("refusal-erase-guard"))
        }
        "situation.log-written" => latest(read, entry, "SELECT series, no FROM log_entry WHERE seq = $1"),
        "situation.report-issued" => {
            latest(read, entry, "SELECT year, no FROM report WHERE issued_seq = $1 AND version = 1")
        }
        _ => latest_signal(read, entry),
    }
}

fn latest_signal(read: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
    let Some(signal) = entry.header.matter else { return Ok(None) };
    let sql = "SELECT year, no FROM signal WHERE id = $1 AND received_seq = $2";
    let row = read.one(sql, &[signal.into(), entry.header.seq.into()])?;
    row.map_or(Ok(None), |row| is_latest(read, format!("signal:{:02}", row.int(0)?), row.int(1)?))
}

fn latest(read: &dyn Read, entry: &Entry, sql: &str) -> Result<Option<&'static str>, StoreError> {
    let Some(row) = read.one(sql, &[entry.header.seq.into()])? else { return Ok(None) };
    let name = match entry.kind() {
        "situation.log-written" => format!("log:{}", row.text(0)?),
        _ => format!("report:{:02}", row.int(0)?),
    };
    is_latest(read, name, row.int(1)?)
}

/// The next of the series would get the same number.
fn is_latest(read: &dyn Read, series: String, no: i64) -> Result<Option<&'static str>, StoreError> {
    let Some(row) = read.one("SELECT value FROM tally WHERE name = $1", &[series.into()])? else {
        return Ok(None);
    };
    Ok((row.int(0)? == no).then_some("refusal-erase-latest"))
}
