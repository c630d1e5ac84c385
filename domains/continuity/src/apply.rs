//! The view: rows made from this package's events.

use kernel::{Id, kind};
use serde::Serialize;
use store::{Entry, Read, StoreError, Tx, View};

use crate::State;
use crate::event::{Confirmed, Ended, Event, Ordered, Prolonged};

/// Rows of acts and of what became of them.
#[derive(Debug, Default)]
pub struct ContinuityView;

impl View for ContinuityView {
    fn name(&self) -> &'static str {
        "continuity"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        &[
            "CREATE TABLE continuity (id BYTEA PRIMARY KEY, year BIGINT NOT NULL, no BIGINT NOT NULL, zone TEXT NOT NULL, room TEXT NOT NULL, \
             from_at BIGINT NOT NULL, until_at BIGINT NOT NULL, reason TEXT NOT NULL, ground TEXT, functions TEXT NOT NULL, receiver TEXT NOT \
             NULL, state TEXT NOT NULL, handling BIGINT NOT NULL, owner BYTEA, ordered_at BIGINT NOT NULL, ordered_function TEXT NOT NULL, \
             confirmed_at BIGINT, ended_at BIGINT)",
            "CREATE UNIQUE INDEX continuity_number ON continuity (year, no)",
            "CREATE INDEX continuity_until ON continuity (until_at)",
            "CREATE TABLE continuity_turn (act BYTEA NOT NULL, seq BIGINT NOT NULL, what TEXT NOT NULL, at BIGINT NOT NULL, function_code TEXT \
             NOT NULL, until_at BIGINT, words TEXT, PRIMARY KEY (act, seq))",
        ]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (entry.kind().strip_prefix("continuity."), entry.header.matter) else {
            return Ok(());
        };
        let at = entry.header.recorded.at;
        match what {
            "ordered" => ordered(tx, entry, id)?,
            // By the kind of the entry alone: also where its words were erased.
            "confirmed" => {
                let sql = "UPDATE continuity SET state = $2, confirmed_at = $3 WHERE id = $1";
                tx.execute(sql, &[id.into(), State::Confirmed.code().into(), at.into()])?;
            }
            "prolonged" => {
                let Some(e) = Prolonged::of(entry) else { return Ok(()) };
                let sql = "UPDATE continuity SET until_at = $2 WHERE id = $1";
                tx.execute(sql, &[id.into(), e.until.into()])?;
            }
            "ended" => {
                let sql = "UPDATE continuity SET state = $2, ended_at = $3 WHERE id = $1";
                tx.execute(sql, &[id.into(), State::Ended.code().into(), at.into()])?;
            }
            _ => return Ok(()),
        }
        remember(tx, entry, id, what)
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        // They give rights, and say until when.
        Ok(entry.kind().starts_with("continuity.").then_some("refusal-erase-guard"))
    }
}

fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Journal(e.to_string()))
}

fn ordered(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Ordered::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    tx.execute(
        "INSERT INTO continuity (id, year, no, zone, room, from_at, until_at, reason, ground, functions, receiver, state, handling, \
         owner, ordered_at, ordered_function) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        &[
            id.into(),
            e.year.into(),
            e.no.into(),
            e.zone.as_str().into(),
            e.room.as_str().into(),
            e.from.into(),
            e.until.into(),
            json(&e.reason)?.into(),
            e.ground.as_ref().map(json).transpose()?.into(),
            json(&e.functions)?.into(),
            e.receiver.as_str().into(),
            State::Ordered.code().into(),
            h.handling.rank().into(),
            (!nobody).then_some(h.actor.person).into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}

/// One line of its history.
fn remember(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let (until, words) = match what {
        "ordered" => (Ordered::of(entry).map(|e| e.until), None),
        "prolonged" => Prolonged::of(entry).map_or((None, None), |e| (Some(e.until), Some(e.reason))),
        "confirmed" => (None, Confirmed::of(entry).and_then(|e| e.words)),
        _ => (None, Ended::of(entry).map(|e| e.reason)),
    };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO continuity_turn (act, seq, what, at, function_code, until_at, words) VALUES ($1, $2, $3, $4, $5, $6, $7) ON \
         CONFLICT (act, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            what.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            until.into(),
            words.as_ref().map(json).transpose()?.into(),
        ],
    )
    .map(drop)
}
