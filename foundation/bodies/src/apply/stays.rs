//! Bodies of entries that must not be erased: what guards a session, and what gave the latest number of a series.

use store::{Entry, Read, StoreError};

use crate::event::{Event, ForeignNoted};

pub(super) fn why(read: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
    let seq = entry.header.seq;
    let tallied = |table: &str, series: &str| {
        format!(
            "SELECT t.value FROM {table} x JOIN body_tally t ON t.name = $2 WHERE x.seq = $1 AND x.{series} = t.value"
        )
    };
    let session = entry.header.matter.map(|id| id.to_string()).unwrap_or_default();
    let (sql, name) = match entry.kind() {
        // Without it, what hangs on the session would stand open to whoever it was kept from.
        "bodies.session-planned" => return Ok(Some("refusal-erase-guard")),
        "bodies.foreign-noted" if ForeignNoted::of(entry).is_some_and(|e| e.first) => {
            return Ok(Some("refusal-erase-guard"));
        }
        "bodies.note-written" => (tallied("body_note", "no"), format!("note:{session}")),
        "bodies.vote-held" => (tallied("body_vote", "no"), format!("vote:{session}")),
        "bodies.correction-proposed" => (tallied("body_correction", "no"), format!("correction:{session}")),
        "bodies.decision-taken" => (tallied("body_decision", "no"), format!("decision:{session}")),
        "bodies.minutes-drafted" | "bodies.minutes-written" => {
            let Some(id) = entry.header.matter else { return Ok(None) };
            let sql = "SELECT m.version FROM body_minutes m JOIN body_session s ON s.id = m.session AND s.minutes_version = \
                       m.version WHERE m.seq = $1 AND m.session = $2";
            let latest = read.one(sql, &[seq.into(), id.into()])?.is_some();
            return Ok(latest.then_some("refusal-erase-latest"));
        }
        _ => return Ok(None),
    };
    Ok(read.one(&sql, &[seq.into(), name.into()])?.map(|_| "refusal-erase-latest"))
}
