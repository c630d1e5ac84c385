//! Steps that are done, left out, and taken back.

use kernel::{Id, Words, kind};
use store::{Entry, StoreError, Tx};

use super::{at, by, opt_json, run};
use crate::event::{Event, ReporterNamed, StepDone, StepSkipped, StepUndone};
use crate::run::StepState;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    match what {
        "step-done" => {
            let Some(e) = StepDone::of(entry) else { return Ok(()) };
            settled(tx, entry, id, (e.k, e.step), StepState::Done, e.words.as_ref())?;
        }
        "step-skipped" => {
            let Some(e) = StepSkipped::of(entry) else { return Ok(()) };
            settled(tx, entry, id, (e.k, e.step), StepState::Skipped, e.words.as_ref())?;
        }
        "step-undone" => {
            let Some(e) = StepUndone::of(entry) else { return Ok(()) };
            tx.execute(
                "UPDATE readiness_step SET state = 'open', at = NULL, person = NULL, function_code = NULL, seq = NULL, said = NULL, \
                 reporter = NULL WHERE run = $1 AND k = $2 AND step = $3",
                &[id.into(), i64::from(e.k).into(), i64::from(e.step).into()],
            )?;
            tx.execute(
                "UPDATE readiness_turn SET undone = TRUE WHERE matter = $1 AND seq = $2",
                &[id.into(), e.undoes.into()],
            )?;
        }
        _ => {
            let Some(e) = ReporterNamed::of(entry) else { return Ok(()) };
            tx.execute(
                "UPDATE readiness_step SET reporter = $4 WHERE run = $1 AND k = $2 AND step = $3",
                &[id.into(), i64::from(e.k).into(), i64::from(e.step).into(), e.name.as_str().into()],
            )?;
        }
    }
    run::changed(tx, entry, id)
}

fn settled(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    (k, step): (u32, u32),
    state: StepState,
    words: Option<&Words>,
) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE readiness_step SET state = $4, at = $5, person = $6, function_code = $7, seq = $8, said = $9 WHERE run = $1 AND k = \
         $2 AND step = $3",
        &[
            id.into(),
            i64::from(k).into(),
            i64::from(step).into(),
            state.code().into(),
            at(entry).into(),
            by(entry).into(),
            h.actor.function.as_str().into(),
            h.seq.into(),
            opt_json(words)?.into(),
        ],
    )
    .map(drop)
}
