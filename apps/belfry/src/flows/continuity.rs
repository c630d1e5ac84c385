//! An act of continuity counts, lasts longer or ended: whose rights reach into the zone get a mandate there, with the same end.

use std::collections::BTreeSet;
use std::sync::Arc;

use continuity::State;
use continuity::read::{ActRow, act, turns};
use directory::command::{EndMandate, ProposeMandate};
use kernel::{Id, Timestamp, kind};
use profile::Reach;
use store::Job;

use super::command_id;
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let id: Id<kind::Matter> = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let Some(row) = world.live.read(|r| act(r, id))? else { return Ok(()) };
    let ends: BTreeSet<Timestamp> =
        world.live.read(|r| turns(r, id))?.into_iter().filter_map(|turn| turn.until).collect();
    let now = world.clock.now();
    let counts = row.state == State::Confirmed && now < row.until;
    for (person, organisation, function) in concerned(world, &row, now) {
        // The mandates of other ends are over: one that lasts longer stands in their place.
        for end in ends.iter().filter(|end| !counts || **end != row.until) {
            end_one(world, job, mandate(&row, person, &function, *end), &row)?;
        }
        if counts {
            let propose = ProposeMandate {
                mandate: mandate(&row, person, &function, row.until),
                person,
                function: function.clone(),
                organisation,
                areas: vec![row.zone.clone()],
                from: row.from.max(now),
                until: Some(row.until),
                deputy_of: None,
                ground: row.number(),
                profile: Arc::clone(&world.profile),
            };
            if world.people.now().mandate(propose.mandate).is_none() {
                let part = propose.mandate.to_string();
                world.as_system_with(command_id(job, &part), Box::new(propose))?;
            }
        }
    }
    Ok(())
}

/// The mandate of somebody under an act, the same whenever it is asked for.
fn mandate(row: &ActRow, person: Id<kind::Person>, function: &str, until: Timestamp) -> Id<kind::Mandate> {
    Id::of_words(&["continuity", &row.id.to_string(), &person.to_string(), function, &until.0.to_string()])
}

fn end_one(world: &World, job: &Job, mandate: Id<kind::Mandate>, row: &ActRow) -> Result<(), WorldError> {
    if world.people.now().mandate(mandate).is_none() {
        return Ok(());
    }
    let end = EndMandate { mandate, reason: row.number() };
    world.as_system_with(command_id(job, &format!("end {mandate}")), Box::new(end)).map(drop)
}

/// Who holds one of the functions now, and for whom; a function that reaches everywhere needs no more.
fn concerned(
    world: &World,
    row: &ActRow,
    now: Timestamp,
) -> BTreeSet<(Id<kind::Person>, Id<kind::Organisation>, String)> {
    let roster = world.people.now();
    let bound = |code: &&String| world.profile.function(code).is_some_and(|f| f.reach == Reach::Areas);
    let mut all = BTreeSet::new();
    for function in row.functions.iter().filter(bound) {
        let holders = roster.holders(function, None, now);
        all.extend(holders.map(|held| (held.person, held.organisation, function.clone())));
    }
    all
}
