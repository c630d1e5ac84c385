//! What the pages of commitments know besides the journal: the profile's offices, everybody's seat, the matters of others.

use std::sync::Arc;

use commitments::addressee::Office;
use commitments::links::Links;
use commitments::{Facts, Seat};
use commitments_web::{Desk, Names};
use kernel::Actor;
use situation::read::Eye;
use web::Contribution;

use super::desk::reached;
use super::{World, WorldError};
use crate::places;

/// The desk of this place. `packages` are those of whose matters something can be about.
///
/// # Errors
/// When the folder of attachments cannot be made.
pub(crate) fn desk(world: &Arc<World>, packages: &[Contribution]) -> Result<Arc<Desk>, WorldError> {
    let w = || Arc::clone(world);
    let (for_facts, for_names, for_guard, for_people, for_numbers, for_finding) =
        (w(), w(), w(), w(), w(), w());
    let (clock, chance) = (Arc::clone(&world.clock), Arc::clone(&world.chance));
    Ok(Arc::new(Desk {
        facts: Arc::new(move |actor| Arc::new(facts(&for_facts, actor))),
        names: Arc::new(move || Arc::new(names(&for_names))),
        holding: Arc::new(move |actor| for_guard.guard.holding(actor)),
        person: Arc::new(move |id| for_people.people.now().name(id).map(str::to_owned)),
        reached: Arc::new(move |office| number(&for_numbers, office)),
        matters: packages.iter().flat_map(|p| p.matters.iter().cloned()).collect(),
        find: Arc::new(move |read, actor, number| {
            let Some(held) = for_finding.guard.holding(actor) else { return Ok(None) };
            let row = situation::read::incident_by_number(read, &Eye::of(held), number)?;
            Ok(row.filter(|r| !r.withheld).map(|r| r.id))
        }),
        links: Links::new(world.live.clone(), clock, chance),
        blobs: places::blobs(&world.config)?,
        address: world.config.url.clone(),
    }))
}

/// What the rules may look up for this actor: which functions there are, and from which seat they ask.
fn facts(world: &World, actor: &Actor) -> Facts {
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.names.functions.keys().filter(|code| *code != "system").cloned().collect();
    let roster = world.people.now();
    if let Some(held) = roster.mandate(actor.mandate) {
        let organisation = roster.organisations.get(&held.organisation);
        facts.seat = Seat {
            organisation: organisation.map(|o| o.code.clone()),
            areas: held.areas.iter().cloned().collect(),
            everywhere: world.guard.holding(actor).is_some_and(|h| h.everywhere),
        };
    }
    facts
}

/// Names by code: functions and organisations of the profile, the areas to which a mandate may be tied.
fn names(world: &World) -> Names {
    Names {
        functions: world.names.functions.clone(),
        organisations: world.names.organisations.clone(),
        areas: world.ground.reachable().into_iter().map(|a| (a.code, a.names)).collect(),
    }
}

fn number(world: &World, office: &Office) -> Option<String> {
    reached(world, &office.function, office.organisation.as_deref(), office.area.as_deref()).phone
}
