//! Rows of the plans of years and of control reports.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx, Value};

use super::{Of, guarded, json, maybe, seen, touched};
use crate::event::{Event, PlanOpened, PlanTurned, ReportDrawn};
use crate::plan::{State, Step};
use crate::state::late_changes;

type Late = Result<bool, StoreError>;

pub(super) fn opened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = PlanOpened::of(entry) else { return Ok(false) };
    let h = &entry.header;
    let mut params: Vec<Value> = vec![id.into(), e.year.into(), State::Draft.code().into()];
    params.extend(guarded(entry, &e.open)?);
    params.extend([h.recorded.at.into(), h.seq.into(), h.actor.function.as_str().into()]);
    tx.execute(
        "INSERT INTO strategy_plan (id, year, state, handling, areas, readers, owner, state_at, changed_seq, state_function, \
         changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $8, $10)",
        &params,
    )?;
    seen(tx, id, &e.open)?;
    Ok(false)
}

pub(super) fn turned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = PlanTurned::of(entry) else { return Ok(false) };
    let h = &entry.header;
    step(tx, entry, id, &e)?;
    if e.step == Step::RefuseChanges {
        // The plan stands as it was validated; what was refused stays marked.
        touched(tx, entry, id, Of::Plan)?;
        return Ok(false);
    }
    tx.execute(
        "UPDATE strategy_plan SET state = $2, state_at = $3, state_words = $4, state_function = $5 WHERE id = $1",
        &[
            id.into(),
            e.to.code().into(),
            h.recorded.at.into(),
            maybe(e.words.as_ref())?.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    if e.step == Step::HandIn {
        let sql = "UPDATE strategy_plan SET handed_by = $2 WHERE id = $1";
        tx.execute(sql, &[id.into(), h.actor.person.into()])?;
    }
    if matches!(e.step, Step::Validate | Step::ValidateChanges) {
        let sql = "UPDATE strategy_plan SET validated_at = $2, validated_seq = $3 WHERE id = $1";
        tx.execute(sql, &[id.into(), h.recorded.at.into(), h.seq.into()])?;
        // What was changed until now is validated as well: the history keeps that it came late.
        tx.execute("UPDATE strategy_project SET late = 0 WHERE plan = $1", &[id.into()])?;
    }
    touched(tx, entry, id, Of::Plan)?;
    Ok(false)
}

/// One line of the steps that were taken with a plan.
fn step(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &PlanTurned) -> Result<(), StoreError> {
    let h = &entry.header;
    let changes = if e.step.is_of_changes() { late_changes(tx, id)?.len() } else { 0 };
    tx.execute(
        "INSERT INTO strategy_step (plan, seq, step, words, at, function_code, changes) VALUES ($1, $2, $3, $4, $5, $6, $7) ON \
         CONFLICT (plan, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            e.step.code().into(),
            maybe(e.words.as_ref())?.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            i64::try_from(changes).unwrap_or(i64::MAX).into(),
        ],
    )
    .map(drop)
}

pub(super) fn report(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Late {
    let Some(e) = ReportDrawn::of(entry) else { return Ok(false) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO strategy_report (plan, n, day, lines, withheld, words, seq, at, function_code) VALUES ($1, $2, $3, $4, $5, \
         $6, $7, $8, $9)",
        &[
            id.into(),
            e.n.into(),
            e.day.to_string().into(),
            json(&e.lines)?.into(),
            e.withheld.into(),
            maybe(e.words.as_ref())?.into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    Ok(false)
}
