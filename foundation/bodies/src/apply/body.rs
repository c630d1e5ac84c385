//! Rows of bodies that persons created.

use store::{Entry, StoreError, Tx};

use super::json;
use crate::body::Body;
use crate::event::{BodyChanged, BodyCreated, Event};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    if let Some(e) = BodyCreated::of(entry) {
        return version(tx, entry, 1, &e.content);
    }
    BodyChanged::of(entry).map_or(Ok(()), |e| version(tx, entry, e.version, &e.content))
}

fn version(tx: &dyn Tx, entry: &Entry, version: i64, body: &Body) -> Result<(), StoreError> {
    let (h, content) = (&entry.header, json(body)?);
    tx.execute(
        "INSERT INTO body_own (code, content, version, created_at, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, \
         $5, $4, $6) ON CONFLICT (code) DO UPDATE SET content = excluded.content, version = excluded.version, changed_seq = \
         excluded.changed_seq, changed_at = excluded.changed_at, changed_function = excluded.changed_function",
        &[
            body.code.as_str().into(),
            content.as_str().into(),
            version.into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    tx.execute(
        "INSERT INTO body_version (code, version, content, at, function_code, seq) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT \
         (code, version) DO NOTHING",
        &[
            body.code.as_str().into(),
            version.into(),
            content.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            h.seq.into(),
        ],
    )
    .map(drop)
}
