//! A timer of a commitment ran out: whether it is still missed is for the rule to say. Who stands in for the addressee by then is looked
//! up here.

use std::sync::Arc;

use commitments::addressee::{Contact, Office, StandIn};
use commitments::command::EscalateCommitment;
use commitments::{Ask, Facts, Overdue, read};
use store::{Job, Read, StoreError};

use super::command_id;
use crate::outbox::standing_in;
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let overdue: Overdue = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let stands_in = world.live.read(|read| stands_in(world, read, &overdue))?;
    let (commitment, step, planned) = (overdue.commitment, overdue.step, overdue.planned);
    let rule = EscalateCommitment { commitment, step, planned, stands_in };
    let facts = Arc::new(Facts::bare(world.facts.zone.clone()));
    world.as_system_with(command_id(job, "escalate"), Ask::boxed(rule, facts)).map(drop)
}

/// Whoever stands in for the addressee now, where the step asks for them.
fn stands_in(world: &World, read: &dyn Read, of: &Overdue) -> Result<Option<StandIn>, StoreError> {
    let Some(office) = read::to_stand_in_for(read, of.commitment, of.step)? else { return Ok(None) };
    let asked = outbox::whom::Office {
        function: office.function.clone(),
        organisation: office.organisation.clone(),
        area: office.area.clone(),
    };
    let Some(found) = standing_in(world, read, &asked)? else { return Ok(None) };
    let office = found.office.map_or(office, |o| Office {
        function: o.function,
        organisation: o.organisation,
        area: o.area,
    });
    // Where somebody has an account, their name and number stand there.
    let contact = match found.person {
        Some(_) => Contact::default(),
        None => Contact { name: found.contact.name, phone: found.contact.phone, mail: found.contact.mail },
    };
    Ok(Some(StandIn { office, person: found.person, contact }))
}
