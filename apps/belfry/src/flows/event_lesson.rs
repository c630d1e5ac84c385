//! A lesson was drawn from a planned event: it becomes a commitment, as one drawn from an emergency does.

use std::sync::Arc;

use commitments::addressee::{Addressee, Contact, Office};
use commitments::command::GiveCommitment;
use commitments::commitment::Sort;
use commitments::{Ask, Facts};
use planned::Drawn;
use planned::event::{Event, LessonDrawn};
use store::Job;

use super::command_id;
use super::lesson::said;
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let drawn: Drawn = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    // A lesson whose words were erased since asks nothing of anybody any more.
    let Some(entry) = world.live.entry(drawn.seq)? else { return Ok(()) };
    let (Some(lesson), Some(event)) = (LessonDrawn::of(&entry), entry.header.matter) else { return Ok(()) };
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.names.functions.keys().filter(|code| *code != "system").cloned().collect();
    let (title, words) = said(&lesson.words);
    let (function, organisation) = (lesson.to.function, lesson.to.organisation);
    let to = Addressee { office: Office { function, organisation, area: None }, contact: Contact::default() };
    let rule = GiveCommitment {
        words,
        // Nothing can be due before it is given: a flow that comes late gives it without a time.
        due: lesson.due.filter(|due| *due > world.clock.now()),
        about: Some((event, lesson.label)),
        handling: entry.header.handling,
        areas: lesson.areas,
        readers: lesson.readers,
        origin: Some(entry.header.id),
        ..GiveCommitment::new(lesson.commitment, Sort::Lesson, title, to)
    };
    world.as_system_with(command_id(job, "give"), Ask::boxed(rule, Arc::new(facts))).map(drop)
}
