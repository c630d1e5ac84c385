//! Rows of minutes, every version.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::{json, matter, session, some_json, turned};
use crate::event::{Event, MinutesDrafted, MinutesReturned, MinutesWritten};
use crate::minutes::Part;
use crate::session::SessionState;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let id = matter(entry)?;
    match entry.kind() {
        "bodies.minutes-drafted" => {
            if let Some(e) = MinutesDrafted::of(entry) {
                version(tx, entry, id, e.version, &e.parts)?;
            }
            // Drafted while people still talk: the session goes on.
            let sql = "SELECT 1 FROM body_session WHERE id = $1 AND state = 'open'";
            if tx.one(sql, &[id.into()])?.is_some() {
                return turned(tx, entry, id, None);
            }
            session::state(tx, entry, id, SessionState::Drafted)
        }
        "bodies.minutes-written" => {
            let Some(e) = MinutesWritten::of(entry) else { return Ok(()) };
            version(tx, entry, id, e.version, &e.parts)?;
            tx.execute("UPDATE body_session SET returned = NULL WHERE id = $1", &[id.into()])?;
            turned(tx, entry, id, None)
        }
        "bodies.minutes-returned" => {
            let words = MinutesReturned::of(entry).map(|e| e.words);
            let told = some_json(words.as_ref())?;
            tx.execute("UPDATE body_session SET returned = $2 WHERE id = $1", &[id.into(), told])?;
            turned(tx, entry, id, words.as_ref())
        }
        "bodies.minutes-approved" => {
            let h = &entry.header;
            tx.execute(
                "UPDATE body_session SET approved_at = $2, approved_function = $3, approved_person = $4, approved_seq = $5, \
                 returned = NULL WHERE id = $1",
                &[
                    id.into(),
                    h.recorded.at.into(),
                    h.actor.function.as_str().into(),
                    h.actor.person.into(),
                    h.seq.into(),
                ],
            )?;
            session::state(tx, entry, id, SessionState::Approved)
        }
        _ => Ok(()),
    }
}

fn version(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    version: i64,
    parts: &[Part],
) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO body_minutes (session, version, parts, at, person, function_code, seq) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            id.into(),
            version.into(),
            json(&parts)?.into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            h.seq.into(),
        ],
    )?;
    let sql = "UPDATE body_session SET minutes_version = $2 WHERE id = $1";
    tx.execute(sql, &[id.into(), version.into()]).map(drop)
}
