//! A body meets by a rule: its sessions are made as far ahead as the rule says.

use std::sync::Arc;

use bodies::command::SpawnSessions;
use bodies::{Ask, Spawning};
use store::Job;

use super::command_id;
use crate::wiring::{World, WorldError, body_facts};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let spawning: Spawning = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let rule = SpawnSessions { body: spawning.body };
    world.as_system_with(command_id(job, "spawn"), Ask::boxed(rule, Arc::new(body_facts(world)))).map(drop)
}
