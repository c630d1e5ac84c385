//! What the pages of commitments know besides the journal: the profile's offices, everybody's seat, the matters of others.

use std::sync::Arc;

use commitments::addressee::{Addressee, Office};
use commitments::{Facts, Seat};
use commitments_web::Desk;
use desk::Post;
use desk::links::Links;
use kernel::Actor;
use outbox::whom::Found;
use store::StoreError;

use super::desk::reached;
use super::{World, WorldError};
use crate::outbox::{addressed, found};
use crate::places;

/// The desk of this place.
///
/// # Errors
/// When the folder of attachments cannot be made.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Result<Arc<Desk>, WorldError> {
    let (for_facts, for_numbers, for_ways) = (Arc::clone(world), Arc::clone(world), Arc::clone(world));
    let (clock, chance) = (Arc::clone(&world.clock), Arc::clone(&world.chance));
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move |actor| Arc::new(facts(&for_facts, actor))),
        reached: Arc::new(move |office| number(&for_numbers, office)),
        outside: Arc::new(move |to| outside(&for_ways, to)),
        links: Links::new(world.live.clone(), clock, chance),
        blobs: places::blobs(&world.config)?,
        address: world.config.url.clone(),
    }))
}

/// What the rules may look up for this actor: which functions there are, and from which seat they ask.
pub(crate) fn facts(world: &World, actor: &Actor) -> Facts {
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

fn number(world: &World, office: &Office) -> Option<String> {
    reached(world, &office.function, office.organisation.as_deref(), office.area.as_deref()).phone
}

/// Whether the message that tells of an order leaves by itself for somebody who has no account here.
fn outside(world: &World, to: &Addressee) -> Result<bool, StoreError> {
    if !world.profile.outgoing.automatic.orders || world.config.messages.open().is_empty() {
        return Ok(false);
    }
    let all = world.live.read(|read| found(world, read, &addressed(to)))?;
    Ok(all.iter().any(Found::outside))
}
