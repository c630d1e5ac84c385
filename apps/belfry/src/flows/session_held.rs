//! A body met that the profile says is to meet every so often: its duty on the year wheel is done for this turn.

use std::collections::BTreeSet;
use std::sync::Arc;

use bodies::Held;
use bodies::read::SessionRow;
use duties::command::{FinishTime, id_of};
use duties::dates::day_of;
use duties::occurrence::Occurrence;
use duties::{Ask, Facts};
use kernel::{Handling, Id, Lang, Words, kind};
use store::{Job, StoreError};

use super::command_id;
use crate::wiring::{World, WorldError, duty_facts};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let Held { session } = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let row = world.live.read(|read| bodies::read::session(read, &bodies::read::Eye::all(), session))?;
    // Everybody in the house reads the wheel: that a session met which not everybody may know of is not said there, but noted by hand.
    let Some(row) = row.filter(|row| row.handling < Handling::NeedToKnow) else { return Ok(()) };
    let facts = Arc::new(duty_facts(world)?);
    let met = |one: &&profile::Duty| one.body.as_ref() == Some(&row.body);
    for one in world.profile.duties.iter().filter(met) {
        let duty = id_of(&world.profile.head.code, &one.code);
        if let Some(rule) = finished(world, duty, &row, &facts)? {
            world.as_system_with(command_id(job, &one.code), Ask::boxed(rule, Arc::clone(&facts)))?;
        }
    }
    Ok(())
}

/// The first time of the duty on or after the day on which the body met, where nobody noted it as done or waived: a meeting counts for
/// the period in which it is held. A second one of the same period ends nothing, and a turn that was missed is closed by hand.
fn finished(
    world: &World,
    duty: Id<kind::Matter>,
    session: &SessionRow,
    facts: &Facts,
) -> Result<Option<FinishTime>, StoreError> {
    let on = day_of(session.opened_at.unwrap_or(session.at), &facts.zone);
    let now = world.clock.now();
    // A turn lasts a year at most where a body is to meet; two are looked through.
    let until = on.saturating_add(jiff::Span::new().years(2));
    let times = world.live.read(|read| {
        // What each organisation owes is noted by name: one session does not say whose share it was.
        let row = duties::read::duty(read, &duties::read::Eye::all(), duty)?
            .filter(|row| row.last.is_none() && row.content.each.is_none());
        row.map_or(Ok(Vec::new()), |row| duties::read::times_of(read, &row, until, now, facts))
    })?;
    let turn: Option<Occurrence> = times.into_iter().find(|time| time.due >= on);
    Ok(turn.filter(|time| time.state.is_open()).map(|time| FinishTime {
        duty,
        key: time.key,
        organisations: BTreeSet::new(),
        on: Some(on),
        words: Some(said(session)),
        evidence: Some(format!("/sessions/{}", session.id)),
    }))
}

/// The body and the number of the session.
fn said(session: &SessionRow) -> Words {
    Words::new(Lang::Fr, format!("{}, {}", session.body_names.show(Lang::Fr), session.number))
}
