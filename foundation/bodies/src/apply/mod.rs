//! The view: rows made from this package's events, one file per kind of thing.

mod agenda;
mod body;
mod correction;
mod foreign;
mod invite;
mod meeting;
mod minutes;
mod record;
mod series;
mod session;
mod stays;
mod tables;

use kernel::{Id, Precision, Words, kind};
use serde::Serialize;
use store::to_json as json;
use store::{Entry, Read, StoreError, Tx, Value, View};

use crate::event::{CopyGiven, CopySigned, Event, ItemAdded, PaperFiled, PublicPartIssued, SessionPlanned};
use crate::minutes::COPIES;
use crate::session::SessionState;

/// Rows of bodies, sessions, agendas, attendance, notes, decisions and minutes.
#[derive(Debug, Default)]
pub struct BodiesView;

impl View for BodiesView {
    fn name(&self) -> &'static str {
        "bodies"
    }
    fn version(&self) -> u32 {
        8
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let Some(what) = entry.kind().strip_prefix("bodies.") else { return Ok(()) };
        match what {
            _ if what.starts_with("body-") => body::apply(tx, entry),
            _ if what.starts_with("series-") || what == "session-of-series" => series::apply(tx, entry),
            "item-described" | "item-handled" => agenda::apply(tx, entry),
            _ if what.starts_with("paper-") || what.starts_with("point-") => agenda::apply(tx, entry),
            _ if what.starts_with("invitation-") || what.starts_with("feed-") => invite::apply(tx, entry),
            _ if what.starts_with("interest-") || what.starts_with("vote-") => meeting::apply(tx, entry),
            "minutes-adopted" => correction::apply(tx, entry),
            // Nothing of the session changes by them: an open page shows it when it is fetched again.
            "copy-given" | "copy-signed" => COPIES.apply::<CopyGiven, CopySigned>(tx, entry, matter(entry)?),
            _ if what.starts_with("correction-") || what.starts_with("public-") => {
                correction::apply(tx, entry)
            }
            _ if what.starts_with("session-") || what.starts_with("item") => session::apply(tx, entry),
            _ if what.starts_with("minutes-") => minutes::apply(tx, entry),
            _ if what.starts_with("foreign-") => foreign::apply(tx, entry),
            _ => record::apply(tx, entry),
        }
    }
    /// Documents of items of the agenda, papers filed later, the documents of public parts, and copies of minutes.
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        if let Some(paper) = PaperFiled::of(entry) {
            return vec![paper.blob];
        }
        if let Some(issued) = PublicPartIssued::of(entry) {
            return issued.files.iter().map(|f| f.blob).collect();
        }
        if let Some(copy) = signing::named::<CopyGiven, CopySigned>(entry) {
            return vec![copy];
        }
        let planned = || SessionPlanned::of(entry).map(|e| e.items);
        let items = ItemAdded::of(entry).map(|e| vec![e.item]).or_else(planned).unwrap_or_default();
        items.iter().flat_map(|item| item.documents.iter().map(|d| d.blob)).collect()
    }
    fn stays(&self, read: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        stays::why(read, entry)
    }
}

/// The matter an entry is about. Entries of this package always have one.
fn matter(entry: &Entry) -> Result<Id<kind::Matter>, StoreError> {
    let missing = || StoreError::Journal(format!("entry {} has no matter", entry.header.seq));
    entry.header.matter.ok_or_else(missing)
}

/// The same where there is one.
fn some_json<T: Serialize>(value: Option<&T>) -> Result<Value, StoreError> {
    value.map(json).transpose().map(Value::from)
}

/// Sets a counter of the view.
fn tally(tx: &dyn Tx, name: String, value: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO body_tally (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    tx.execute(sql, &[name.into(), value.into()]).map(drop)
}

/// When something happened: as stated, or else when it was recorded.
fn happened(entry: &Entry) -> kernel::Timestamp {
    entry.header.stated.map_or(entry.header.recorded.at, |s| s.at)
}

/// The stated time of an entry as two columns.
fn stated(entry: &Entry) -> (Value, Value) {
    let precision = |p| match p {
        Precision::Second => "second",
        Precision::Minute => "minute",
        Precision::Hour => "hour",
        Precision::Day => "day",
    };
    entry.header.stated.map_or((Value::Null, Value::Null), |s| (s.at.into(), precision(s.precision).into()))
}

/// When it was recorded, where its session was over then.
fn late(tx: &dyn Tx, entry: &Entry, session: Id<kind::Matter>) -> Result<Value, StoreError> {
    let row = tx.one("SELECT state FROM body_session WHERE id = $1", &[session.into()])?;
    let state = row.as_ref().and_then(|row| row.text(0).ok()).and_then(SessionState::of);
    Ok(state.filter(|s| s.over()).map(|_| entry.header.recorded.at).into())
}

/// Marks the session as changed by this entry.
fn changed(tx: &dyn Tx, session: Id<kind::Matter>, entry: &Entry) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE body_session SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1",
        &[session.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
    )
    .map(drop)
}

/// Remembers a turn of a session, which changes it.
fn turned(
    tx: &dyn Tx,
    entry: &Entry,
    session: Id<kind::Matter>,
    words: Option<&Words>,
) -> Result<(), StoreError> {
    remembered(tx, entry, session, words)?;
    changed(tx, session, entry)
}

/// Remembers a turn that leaves the session as it was.
fn remembered(
    tx: &dyn Tx,
    entry: &Entry,
    session: Id<kind::Matter>,
    words: Option<&Words>,
) -> Result<(), StoreError> {
    let what = entry.kind().strip_prefix("bodies.").unwrap_or("").to_owned();
    tx.execute(
        "INSERT INTO body_turn (session, seq, what, at, function_code, words) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT \
         (session, seq, what) DO NOTHING",
        &[
            session.into(),
            entry.header.seq.into(),
            what.into(),
            happened(entry).into(),
            entry.header.actor.function.as_str().into(),
            some_json(words)?,
        ],
    )
    .map(drop)
}
