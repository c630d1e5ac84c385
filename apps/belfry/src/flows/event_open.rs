//! The time has come at which a planned event opens by itself: its incident is opened, and its day begins.

use std::sync::Arc;

use planned::ToOpen;
use planned::command::BeginDay;
use planned::planned::State;
use planned::read::{Eye, event};
use store::{Ask, Job};

use super::command_id;
use crate::wiring::{World, WorldError, event_facts, event_incident, event_number};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let to_open: ToOpen = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let row = world.live.read(|read| event(read, &Eye::all(), to_open.event))?;
    // Another time was set since, or none; or somebody opened it before.
    let Some(row) = row.filter(|row| row.opening_seq == Some(to_open.seq)) else { return Ok(()) };
    if row.state != State::Ready {
        let gone_on = row.state.has_begun() || !row.state.occupies();
        let why = format!("{} is {} and does not open by itself", row.number, row.state);
        return if gone_on { Ok(()) } else { Err(WorldError::Plain(why)) };
    }
    if world.live.read(|read| event_number(read, row.id))?.is_none() {
        let rule = event_incident(world, &row);
        let command = Ask::boxed(rule, Arc::clone(&world.facts));
        world.as_system_with(command_id(job, "incident"), command)?;
    }
    let Some(number) = world.live.read(|read| event_number(read, row.id))? else { return Ok(()) };
    let rule = BeginDay { event: row.id, number };
    world.as_system_with(command_id(job, "begin"), Ask::boxed(rule, Arc::new(event_facts(world)))).map(drop)
}
