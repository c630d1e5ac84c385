//! Rows of plans: figures, the run-sheet, resources, risks, checks, answered conflicts.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::{json, maybe, touched};
use crate::event::{
    CheckAnswered, ConflictAnswered, Event, Placed, RiskClosed, RiskWritten, RowRemoved, RowWritten,
    SupplyAsked, SupplyPromised, SupplyWithdrawn,
};

type Done = Result<(), StoreError>;

pub(super) fn placed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = Placed::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE planned_event SET figures = $2, areas = $3, territory = $4 WHERE id = $1",
        &[id.into(), json(&e.figures)?.into(), json(&e.areas)?.into(), e.territory.as_str().into()],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    touched(tx, entry, id)
}

pub(super) fn row(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = RowWritten::of(entry) else { return Ok(()) };
    // Written anew it has its own time again; what was ticked stays ticked.
    tx.execute(
        "INSERT INTO planned_row (event, n, content, removed, mark) VALUES ($1, $2, $3, FALSE, 'not-yet') ON CONFLICT (event, n) \
         DO UPDATE SET content = excluded.content, removed = FALSE, moved_to = NULL, moved_words = NULL",
        &[id.into(), e.n.into(), json(&e.row)?.into()],
    )?;
    touched(tx, entry, id)
}

pub(super) fn row_removed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = RowRemoved::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE planned_row SET removed = TRUE WHERE event = $1 AND n = $2",
        &[id.into(), e.n.into()],
    )?;
    touched(tx, entry, id)
}

pub(super) fn supply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = SupplyAsked::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO planned_supply (event, n, content, withdrawn) VALUES ($1, $2, $3, FALSE) ON CONFLICT (event, n) DO UPDATE \
         SET content = excluded.content, withdrawn = FALSE, promised = NULL, name = NULL, words = NULL, promised_at = NULL, \
         promised_function = NULL",
        &[id.into(), e.n.into(), json(&e.supply)?.into()],
    )?;
    touched(tx, entry, id)
}

pub(super) fn promised(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = SupplyPromised::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "UPDATE planned_supply SET promised = $3, name = $4, words = $5, promised_at = $6, promised_function = $7 WHERE event = $1 \
         AND n = $2",
        &[
            id.into(),
            e.n.into(),
            e.count.into(),
            e.name.clone().into(),
            maybe(e.words.as_ref())?.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    touched(tx, entry, id)
}

pub(super) fn supply_withdrawn(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = SupplyWithdrawn::of(entry) else { return Ok(()) };
    let sql = "UPDATE planned_supply SET withdrawn = TRUE WHERE event = $1 AND n = $2";
    tx.execute(sql, &[id.into(), e.n.into()])?;
    touched(tx, entry, id)
}

pub(super) fn risk(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = RiskWritten::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO planned_risk (event, n, content, closed) VALUES ($1, $2, $3, FALSE) ON CONFLICT (event, n) DO UPDATE SET \
         content = excluded.content, closed = FALSE, why = NULL",
        &[id.into(), e.n.into(), json(&e.risk)?.into()],
    )?;
    touched(tx, entry, id)
}

pub(super) fn risk_closed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = RiskClosed::of(entry) else { return Ok(()) };
    let sql = "UPDATE planned_risk SET closed = TRUE, why = $3 WHERE event = $1 AND n = $2";
    tx.execute(sql, &[id.into(), e.n.into(), json(&e.why)?.into()])?;
    touched(tx, entry, id)
}

pub(super) fn check(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = CheckAnswered::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO planned_check (event, code, answer, name, words, at, function_code) VALUES ($1, $2, $3, $4, $5, $6, $7) ON \
         CONFLICT (event, code) DO UPDATE SET answer = excluded.answer, name = excluded.name, words = excluded.words, at = \
         excluded.at, function_code = excluded.function_code",
        &[
            id.into(),
            e.code.as_str().into(),
            e.answer.code().into(),
            e.name.clone().into(),
            maybe(e.words.as_ref())?.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    touched(tx, entry, id)
}

pub(super) fn conflict(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = ConflictAnswered::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO planned_answer (one, other, shared, words, at, function_code) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT \
         (one, other) DO UPDATE SET shared = excluded.shared, words = excluded.words, at = excluded.at, function_code = \
         excluded.function_code",
        &[
            id.min(e.with).into(),
            id.max(e.with).into(),
            json(&e.shared)?.into(),
            json(&e.words)?.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    touched(tx, entry, id)
}
