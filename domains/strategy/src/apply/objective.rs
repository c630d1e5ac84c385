//! Rows of objectives, and of how anything stands.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx, Value};

use super::{Of, guarded, json, maybe, seen, touched};
use crate::event::{AccountWritten, AxisReported, CycleMoved, Event, ObjectiveSet, ObjectiveWorded};
use crate::objective::{Wording, sort_key};

/// Whether it changed something that the board had validated.
type Late = Result<bool, StoreError>;

pub(super) fn set(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = ObjectiveSet::of(entry) else { return Ok(false) };
    let h = &entry.header;
    let mut params: Vec<Value> = vec![
        id.into(),
        e.code.as_str().into(),
        sort_key(&e.code).into(),
        e.level.code().into(),
        e.parent.into(),
        e.given.into(),
    ];
    params.extend(guarded(entry, &e.open)?);
    params.extend([h.recorded.at.into(), h.seq.into(), h.actor.function.as_str().into()]);
    tx.execute(
        "INSERT INTO strategy_objective (id, code, sort, level, parent, given, handling, areas, readers, owner, set_at, \
         changed_seq, changed_function, version, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, \
         $11)",
        &params,
    )?;
    seen(tx, id, &e.open)?;
    version(tx, entry, id, (1, &e.wording, None, e.given))
}

pub(super) fn worded(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = ObjectiveWorded::of(entry) else { return Ok(false) };
    tx.execute(
        "UPDATE strategy_objective SET version = $2, given = $3 WHERE id = $1",
        &[id.into(), e.version.into(), e.given.into()],
    )?;
    touched(tx, entry, id, Of::Objective)?;
    version(tx, entry, id, (e.version, &e.wording, maybe(e.why.as_ref())?, e.given))
}

fn version(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    (no, wording, why, given): (i64, &Wording, Option<String>, bool),
) -> Late {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO strategy_version (objective, no, wording, why, given, at, seq, function_code) VALUES ($1, $2, $3, $4, $5, $6, \
         $7, $8)",
        &[
            id.into(),
            no.into(),
            json(wording)?.into(),
            why.into(),
            given.into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    Ok(false)
}

pub(super) fn moved(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = CycleMoved::of(entry) else { return Ok(false) };
    let h = &entry.header;
    let turn = json(&e.to)?;
    let since = e.on.map(|on| on.to_string());
    tx.execute(
        "INSERT INTO strategy_cycle (objective, seq, turn, words, at, function_code, since) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            id.into(),
            h.seq.into(),
            turn.as_str().into(),
            maybe(e.words.as_ref())?.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            since.clone().into(),
        ],
    )?;
    tx.execute(
        "UPDATE strategy_objective SET cycle = $2, cycle_at = $3, cycle_since = $4 WHERE id = $1",
        &[id.into(), turn.into(), h.recorded.at.into(), since.into()],
    )?;
    touched(tx, entry, id, Of::Objective)?;
    Ok(false)
}

pub(super) fn axis(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = AxisReported::of(entry) else { return Ok(false) };
    let h = &entry.header;
    let params: [Value; 7] = [
        id.into(),
        e.axis.code().into(),
        h.seq.into(),
        e.value.as_str().into(),
        maybe(e.words.as_ref())?.into(),
        h.recorded.at.into(),
        h.actor.function.as_str().into(),
    ];
    tx.execute(
        "INSERT INTO strategy_axis (matter, axis, seq, value, words, at, function_code) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &params,
    )?;
    tx.execute(
        "INSERT INTO strategy_axis_now (matter, axis, seq, value, words, at, function_code) VALUES ($1, $2, $3, $4, $5, $6, $7) ON \
         CONFLICT (matter, axis) DO UPDATE SET before = strategy_axis_now.value, value = excluded.value, words = excluded.words, \
         seq = excluded.seq, at = excluded.at, function_code = excluded.function_code",
        &params,
    )?;
    Ok(false)
}

pub(super) fn account(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = AccountWritten::of(entry) else { return Ok(false) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    tx.execute(
        "INSERT INTO strategy_account (objective, year, part, text, quoted, seq, at, function_code, person) VALUES ($1, $2, $3, \
         $4, $5, $6, $7, $8, $9) ON CONFLICT (objective, year, part) DO UPDATE SET text = excluded.text, quoted = \
         excluded.quoted, seq = excluded.seq, at = excluded.at, function_code = excluded.function_code, person = excluded.person",
        &[
            id.into(),
            e.year.into(),
            e.part.code().into(),
            json(&e.text)?.into(),
            e.quoted.clone().into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            (!nobody).then_some(h.actor.person).into(),
        ],
    )?;
    Ok(false)
}
