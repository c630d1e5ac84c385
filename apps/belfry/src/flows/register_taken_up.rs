//! An action about a point of a register was taken up: it becomes a commitment.

use std::sync::Arc;

use commitments::addressee::{Addressee, Contact, Office};
use commitments::command::GiveCommitment;
use commitments::commitment::Sort;
use commitments::{Ask, Facts};
use kernel::Timestamp;
use registers::Drawn;
use registers::event::{Event, TakenUp};
use store::Job;

use super::command_id;
use super::lesson::said;
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let drawn: Drawn = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    // An action whose words were erased since asks nothing of anybody any more.
    let Some(entry) = world.live.entry(drawn.seq)? else { return Ok(()) };
    let (Some(taken), Some(register)) = (TakenUp::of(&entry), entry.header.matter) else { return Ok(()) };
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.names.functions.keys().filter(|code| *code != "system").cloned().collect();
    let (title, words) = said(&taken.words);
    let office = Office { function: taken.to, organisation: None, area: None };
    let to = Addressee { office, contact: Contact::default() };
    // Until the evening of the day that was set.
    let evening = |day: jiff::civil::Date| {
        let at = world.facts.zone.to_timestamp(day.at(18, 0, 0, 0)).ok();
        at.map(Timestamp::from_jiff)
    };
    let rule = GiveCommitment {
        words,
        // Nothing can be due before it is given: a flow that comes late gives it without a time.
        due: taken.due.and_then(evening).filter(|due| *due > world.clock.now()),
        about: Some((register, taken.label)),
        handling: entry.header.handling,
        readers: taken.readers,
        origin: Some(entry.header.id),
        ..GiveCommitment::new(taken.commitment, Sort::Recommendation, title, to)
    };
    world.as_system_with(command_id(job, "give"), Ask::boxed(rule, Arc::new(facts))).map(drop)
}
