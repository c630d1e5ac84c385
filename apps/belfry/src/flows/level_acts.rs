//! A plan was activated from one of its levels: what the level asks of whom becomes commitments, each with its term. Which of them are
//! asked is for the rule of the activation to say: nobody is asked twice.

use std::sync::Arc;

use commitments::addressee::{Addressee, Contact, Office};
use commitments::command::GiveCommitment;
use commitments::commitment::Sort;
use commitments::{Ask, Facts};
use kernel::{Id, Lang, Timestamp, Words, kind};
use readiness::Begun;
use readiness::event::{Activated, Event};
use readiness::run::{FromLevel, RunAct};
use store::{Entry, Job};

use super::decision::said;
use super::{command_id, of_both};
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let begun: Begun = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let Some(entry) = world.live.entry(begun.seq)? else { return Ok(()) };
    let (Some(activated), Some(run)) = (Activated::of(&entry), entry.header.matter) else { return Ok(()) };
    let Some(level) = &activated.level else { return Ok(()) };
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.names.functions.keys().filter(|code| *code != "system").cloned().collect();
    let (facts, now) = (Arc::new(facts), world.clock.now());
    let mut failed = None;
    for act in &level.acts {
        let rule = commitment((&entry, &activated, level), run, act, now);
        let id = command_id(job, &format!("give:{}", act.commitment));
        // One that cannot be given keeps none of the others from being given.
        if let Err(e) = world.as_system_with(id, Ask::boxed(rule, Arc::clone(&facts))) {
            failed = Some(of_both(failed, e));
        }
    }
    failed.map_or(Ok(()), Err)
}

fn commitment(
    (entry, activated, level): (&Entry, &Activated, &FromLevel),
    run: Id<kind::Matter>,
    act: &RunAct,
    now: Timestamp,
) -> GiveCommitment {
    let (title, words) = said(&act.text);
    let (function, organisation, area) =
        (act.to.function.clone(), act.to.organisation.clone(), act.to.area.clone());
    let to = Addressee { office: Office { function, organisation, area }, contact: Contact::default() };
    let plan = activated.label.show(Lang::Fr);
    GiveCommitment {
        words,
        ground: Some(Words::new(Lang::Fr, format!("{plan} · {}", level.names.show(Lang::Fr)))),
        // Nothing can be due before it is given: a flow that comes late gives it without a time.
        due: act.due.filter(|due| *due > now),
        // What the plan was activated for, or else the activation itself: the commitment is read by those who read that.
        about: Some(match (activated.about, &activated.about_label) {
            (Some(about), label) => (about, label.clone().unwrap_or_default()),
            (None, _) => (run, plan.to_owned()),
        }),
        handling: entry.header.handling,
        areas: activated.areas.clone(),
        readers: activated.readers.clone(),
        origin: Some(entry.header.id),
        ..GiveCommitment::new(act.commitment, Sort::Measure, title, to)
    }
}
