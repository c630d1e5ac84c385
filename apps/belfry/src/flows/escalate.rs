//! A timer of a commitment ran out: whether it is still missed is for the rule to say.

use std::sync::Arc;

use commitments::command::EscalateCommitment;
use commitments::{Ask, Facts, Overdue};
use store::Job;

use super::command_id;
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let overdue: Overdue = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let rule =
        EscalateCommitment { commitment: overdue.commitment, step: overdue.step, planned: overdue.planned };
    let facts = Arc::new(Facts::bare(world.facts.zone.clone()));
    world.as_system_with(command_id(job, "escalate"), Ask::boxed(rule, facts)).map(drop)
}
