//! The turns of an incident.

use std::collections::BTreeSet;

use access::Eye;
use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use super::log::STRATEGIC;
use super::warned::shows_through;
use crate::event::FigureStatusSet;
use crate::state::json;

/// One turn.
#[derive(Debug, Clone)]
pub struct Happening {
    /// The journal number of its entry.
    pub seq: i64,
    /// What: the event without its domain and version (`incident-opened`).
    pub what: String,
    /// When it happened.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// What the event says.
    pub detail: serde_json::Value,
}

/// The turns of an incident, oldest first. The caller has made sure that it may be read. What the warning said that it was made of is
/// there only where that may show through: it may have been restricted since. That a figure of the log of strategy was confirmed is there
/// for those who read that log; that it was made public, for everybody.
///
/// # Errors
/// When the rows cannot be read.
pub fn timeline(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Vec<Happening>, StoreError> {
    let sql = format!(
        "SELECT h.seq, h.what, h.at, h.function_code, h.detail FROM happening h WHERE h.matter = $1 AND (h.what NOT LIKE 'alert-%' OR \
         EXISTS (SELECT 1 FROM incident i JOIN signal s ON s.id = i.signal WHERE i.id = h.matter AND {})) ORDER BY h.seq, h.what LIMIT \
         2000",
        shows_through()
    );
    let happening = |row: &Row| {
        Ok(Happening {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            at: row.time(2)?,
            function: row.text(3)?.to_owned(),
            detail: json(row, 4).unwrap_or(serde_json::Value::Null),
        })
    };
    let mut all: Vec<Happening> =
        read.query(&sql, &[id.into()])?.iter().map(happening).collect::<Result<_, StoreError>>()?;
    if !eye.strategy() && all.iter().any(|turn| turn.what == FIGURE) {
        let kept = strategic_figures(read, id)?;
        all.retain(|turn| of_figure(turn).is_none_or(|set| set.is_public() || !kept.contains(&set.of.entry)));
    }
    Ok(all)
}

/// The turn of a figure that may be relied on more, or less, than before.
const FIGURE: &str = "figure-status-set";

fn of_figure(turn: &Happening) -> Option<FigureStatusSet> {
    if turn.what != FIGURE {
        return None;
    }
    serde_json::from_value(turn.detail.clone()).ok()
}

/// The entries of the log of strategy that gave a figure of an incident.
fn strategic_figures(read: &dyn Read, id: Id<kind::Matter>) -> Result<BTreeSet<Id<kind::Entry>>, StoreError> {
    let sql = format!(
        "SELECT e.id FROM log_entry e WHERE e.matter = $1 AND e.figure_name IS NOT NULL AND {STRATEGIC}"
    );
    read.query(&sql, &[id.into()])?.iter().map(|row| row.id(0)).collect()
}

/// The journal numbers of the entries on a matter, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn entries_on(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<i64>, StoreError> {
    let rows = read.query("SELECT seq FROM entry WHERE matter = $1 ORDER BY seq LIMIT 200", &[id.into()])?;
    rows.iter().map(|row| row.int(0)).collect()
}
