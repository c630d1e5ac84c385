//! Rows of a warning.

use kernel::{Id, kind};
use serde_json::json as value;
use store::{Entry, StoreError, Tx};

use super::{hand, json, tally};
use crate::event::{Changed, Event, Released, Submitted, Written};
use crate::statement::number;

pub(super) fn written(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Written::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    let follows = e.follows.as_ref().map(json).transpose()?;
    tx.execute(
        "INSERT INTO public_warning (id, number, about, about_label, state, act, follows, version, says, expires, hands, areas, readers, \
         handling, owner, set_at, set_seq, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, 'draft', $5, $6, 1, \
         $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $14, $16)",
        &[
            id.into(),
            number(e.year, e.no).into(),
            e.about.into(),
            e.about_label.clone().into(),
            e.act.code().into(),
            follows.into(),
            json(&e.says)?.into(),
            e.says.expires.into(),
            json(&[h.actor.person])?.into(),
            json(&e.areas)?.into(),
            json(&e.readers)?.into(),
            h.handling.rank().into(),
            (!nobody).then_some(h.actor.person).into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    tally(tx, "warning", e.year, e.no)
}

pub(super) fn changed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Changed::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE public_warning SET state = 'draft', version = $2, says = $3, expires = $4, areas = $5, reach = NULL WHERE id = $1",
        &[id.into(), e.version.into(), json(&e.says)?.into(), e.says.expires.into(), json(&e.areas)?.into()],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    hand(tx, entry, "public_warning", id)
}

pub(super) fn submitted(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let reach = Submitted::of(entry).map(|e| json(&e.reach)).transpose()?;
    tx.execute(
        "UPDATE public_warning SET state = 'submitted', reach = $2 WHERE id = $1",
        &[id.into(), reach.into()],
    )?;
    hand(tx, entry, "public_warning", id)
}

/// By the kind of the entry alone: also where its words were erased.
pub(super) fn moved(tx: &dyn Tx, id: Id<kind::Matter>, state: &str) -> Result<(), StoreError> {
    tx.execute("UPDATE public_warning SET state = $2 WHERE id = $1", &[id.into(), state.into()]).map(drop)
}

pub(super) fn released(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Released::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE public_warning SET state = 'released', alert = $2, reach = $3, released_at = $4, push = 'waiting' WHERE id = $1",
        &[id.into(), json(&e.alert)?.into(), json(&e.reach)?.into(), e.alert.sent.into()],
    )?;
    let Some(before) = e.follows else { return Ok(()) };
    let ended = value!({ "warning": id, "number": e.alert.identifier, "act": e.act });
    tx.execute(
        "UPDATE public_warning SET ended_by = $2 WHERE id = $1 AND ended_by IS NULL",
        &[before.warning.into(), json(&ended)?.into()],
    )
    .map(drop)
}
