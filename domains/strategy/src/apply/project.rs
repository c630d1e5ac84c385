//! Rows of projects and actions, with what is due.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Words, kind};
use store::{Entry, StoreError, Tx, Value};

use super::{Of, guarded, json, maybe, seen, touched};
use crate::event::{
    Event, ItemCorrected, ItemDropped, ItemReached, ItemReopened, ItemWritten, ProjectDescribed, ProjectSet,
    ProjectTurned,
};
use crate::project::{Content, Facet, Item, State, number};

type Late = Result<bool, StoreError>;

/// Columns of what a project says, in the order of the statements below: `$2` to `$6`.
fn columns(content: &Content) -> Result<Vec<Value>, StoreError> {
    Ok(vec![
        json(content)?.into(),
        content.objective.into(),
        content.function.as_str().into(),
        content.starts.to_string().into(),
        content.ends.to_string().into(),
    ])
}

pub(super) fn set(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = ProjectSet::of(entry) else { return Ok(false) };
    let h = &entry.header;
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(columns(&e.content)?);
    params.extend([
        e.plan.into(),
        e.year.into(),
        e.no.into(),
        number(e.year, e.no).into(),
        e.sort.code().into(),
        State::Open.code().into(),
        i64::from(e.late).into(),
    ]);
    params.extend(guarded(entry, &e.open)?);
    params.extend([h.recorded.at.into(), h.seq.into(), h.actor.function.as_str().into()]);
    tx.execute(
        "INSERT INTO strategy_project (id, content, objective, function_code, starts, ends, plan, year, no, number, sort, state, \
         late, handling, areas, readers, owner, set_at, changed_seq, changed_function, state_at, changed_at) VALUES ($1, $2, $3, \
         $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $18, $18)",
        &params,
    )?;
    seen(tx, id, &e.open)?;
    waits(tx, id, &e.content.after)?;
    tx.execute(
        "INSERT INTO strategy_tally (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        &[format!("project:{}", e.year).into(), e.no.into()],
    )?;
    Ok(e.late)
}

fn waits(tx: &dyn Tx, id: Id<kind::Matter>, after: &BTreeSet<Id<kind::Matter>>) -> Result<(), StoreError> {
    tx.execute("DELETE FROM strategy_after WHERE project = $1", &[id.into()])?;
    after.iter().try_for_each(|one| {
        let sql = "INSERT INTO strategy_after (project, waits_for) VALUES ($1, $2)";
        tx.execute(sql, &[id.into(), (*one).into()]).map(drop)
    })
}

pub(super) fn described(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = ProjectDescribed::of(entry) else { return Ok(false) };
    let row = tx.one("SELECT content, whys FROM strategy_project WHERE id = $1", &[id.into()])?;
    let before: Option<Content> = row.as_ref().and_then(|row| store::json(row, 0));
    // Why its money moved stands beside the money, until it moves again.
    if before.as_ref().is_some_and(|b| b.cents() != e.content.cents()) {
        let sql = "UPDATE strategy_project SET money_why = $2 WHERE id = $1";
        tx.execute(sql, &[id.into(), maybe(e.why.as_ref())?.into()])?;
    }
    // The same for every other side of it: a reason that nobody gave this time is not the one of the last time.
    let changed_sides = before.map_or_else(Vec::new, |b| e.content.differs(&b));
    if !changed_sides.is_empty() {
        let mut whys: BTreeMap<Facet, Words> =
            row.as_ref().and_then(|row| store::json(row, 1)).unwrap_or_default();
        for side in changed_sides {
            match &e.why {
                Some(why) => whys.insert(side, why.clone()),
                None => whys.remove(&side),
            };
        }
        let sql = "UPDATE strategy_project SET whys = $2 WHERE id = $1";
        tx.execute(sql, &[id.into(), json(&whys)?.into()])?;
    }
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(columns(&e.content)?);
    tx.execute(
        "UPDATE strategy_project SET content = $2, objective = $3, function_code = $4, starts = $5, ends = $6 WHERE id = $1",
        &params,
    )?;
    waits(tx, id, &e.content.after)?;
    changed(tx, entry, id, e.late)
}

/// It changed, perhaps after the board had validated the plan.
fn changed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, late: bool) -> Late {
    if late {
        tx.execute("UPDATE strategy_project SET late = late + 1 WHERE id = $1", &[id.into()])?;
    }
    touched(tx, entry, id, Of::Project)?;
    Ok(late)
}

pub(super) fn turned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = ProjectTurned::of(entry) else { return Ok(false) };
    tx.execute(
        "UPDATE strategy_project SET state = $2, state_at = $3, state_words = $4 WHERE id = $1",
        &[id.into(), e.to.code().into(), entry.header.recorded.at.into(), maybe(e.words.as_ref())?.into()],
    )?;
    changed(tx, entry, id, e.late)
}

pub(super) fn item(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = ItemWritten::of(entry) else { return Ok(false) };
    // The day that was said first stays beside the one that holds, and why the day moved beside that.
    tx.execute(
        "INSERT INTO strategy_item (project, n, content, due, first_due, dropped) VALUES ($1, $2, $3, $4, $4, FALSE) ON \
         CONFLICT (project, n) DO UPDATE SET content = excluded.content, why = CASE WHEN excluded.due = strategy_item.due THEN \
         strategy_item.why ELSE $5 END, due = excluded.due",
        &[
            id.into(),
            e.n.into(),
            json(&e.item)?.into(),
            e.item.due.to_string().into(),
            maybe(e.why.as_ref())?.into(),
        ],
    )?;
    changed(tx, entry, id, e.late)
}

pub(super) fn reached(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = ItemReached::of(entry) else { return Ok(false) };
    tx.execute(
        "UPDATE strategy_item SET done = $3, words = $4, proof = $5 WHERE project = $1 AND n = $2",
        &[
            id.into(),
            e.n.into(),
            e.on.to_string().into(),
            maybe(e.words.as_ref())?.into(),
            e.proof.clone().into(),
        ],
    )?;
    changed(tx, entry, id, false)
}

pub(super) fn corrected(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = ItemCorrected::of(entry) else { return Ok(false) };
    let sql = "SELECT content FROM strategy_item WHERE project = $1 AND n = $2";
    let row = tx.one(sql, &[id.into(), e.n.into()])?;
    let Some(before) = row.and_then(|row| store::json::<Item>(&row, 0)) else { return Ok(false) };
    tx.execute(
        "UPDATE strategy_item SET content = $3, done = $4, words = $5, proof = $6 WHERE project = $1 AND n = $2",
        &[
            id.into(),
            e.n.into(),
            json(&Item { names: e.names, ..before })?.into(),
            e.on.to_string().into(),
            maybe(e.words.as_ref())?.into(),
            e.proof.into(),
        ],
    )?;
    changed(tx, entry, id, e.late)
}

pub(super) fn reopened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = ItemReopened::of(entry) else { return Ok(false) };
    tx.execute(
        "UPDATE strategy_item SET done = NULL, proof = NULL, dropped = FALSE, words = $3 WHERE project = $1 AND n = $2",
        &[id.into(), e.n.into(), json(&e.why)?.into()],
    )?;
    changed(tx, entry, id, e.late)
}

pub(super) fn dropped(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = ItemDropped::of(entry) else { return Ok(false) };
    tx.execute(
        "UPDATE strategy_item SET dropped = TRUE, words = $3 WHERE project = $1 AND n = $2",
        &[id.into(), e.n.into(), json(&e.why)?.into()],
    )?;
    changed(tx, entry, id, e.late)
}
