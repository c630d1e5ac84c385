//! The watch was taken over: whoever gave it goes off duty, whoever took it comes on.

use directory::command::SetDuty;
use situation::DutyChange;
use store::Job;

use super::command_id;
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let change: DutyChange = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let giver = world.live.read(|read| change.giver(read))?;
    if let Some(mandate) = giver.filter(|giver| *giver != change.taker) {
        world.as_system_with(command_id(job, "off"), Box::new(SetDuty { mandate, on: false }))?;
    }
    world.as_system_with(command_id(job, "on"), Box::new(SetDuty { mandate: change.taker, on: true }))?;
    Ok(())
}
