//! What the situation pages know besides the journal.

use std::sync::Arc;

use directory::command::SetDuty;
use kernel::{Actor, Id, Text, Timestamp, kind};
use press_types::Press;
use situation_web::{Desk, OnDuty, Reached};
use store::{Entry, Read, StoreError};

use super::{World, WorldError, facts};
use crate::places;

/// Code of the function for machines that hand in signals.
const FEED: &str = "signal-feed";

/// The desk of this place.
///
/// # Errors
/// When the folder of attachments cannot be made.
pub(crate) fn desk(world: &Arc<World>, press: Arc<dyn Press>) -> Result<Arc<Desk>, WorldError> {
    let w = || Arc::clone(world);
    let (for_facts, for_names, for_guard, for_people) = (w(), w(), w(), w());
    let (for_duty, for_numbers, for_feed) = (w(), w(), w());
    let blobs = places::blobs(&world.config)?;
    Ok(Arc::new(Desk {
        aside: super::aside::aside(world, &blobs),
        facts: Arc::new(move || Arc::clone(&for_facts.facts)),
        names: Arc::new(move || Arc::clone(&for_names.names)),
        places: world.ground.clone(),
        layers: world.ground.clone(),
        figure_words: facts::figure_words(&world.profile),
        head_words: facts::head_words(&world.profile),
        holding: Arc::new(move |actor| for_guard.guard.holding(actor)),
        person: Arc::new(move |id| for_people.people.now().name(id).map(str::to_owned)),
        on_duty: Arc::new(move |read, at| on_duty(&for_duty, read, at)),
        reached: Arc::new(move |function, organisation, area| {
            reached(&for_numbers, function, organisation, area)
        }),
        looks: Arc::default(),
        press,
        blobs,
        authorities: Arc::new(places::anchors(&world.config).map_err(WorldError::Plain)?),
        address: world.config.url.clone(),
        duty: Some(Arc::new(|mandate, on| Box::new(SetDuty { mandate, on }))),
        feed: Arc::new(move || feed(&for_feed)),
        feeds: Arc::new(super::feeds::states(&world.config, world.clock.now())),
        also_mapped: super::on_map::also_mapped(world),
        also_today: super::of_a_day::also_today(world),
        plan_levels: super::levels::of_signals(world),
        also_about: Arc::new(of_event),
        certificates: Arc::new(
            crate::feeds::certificates(&world.config.cap_certificates).map_err(WorldError::Plain)?,
        ),
    }))
}

/// What is said of a planned event is said of the incident as which it was opened, too.
fn of_event(entry: &Entry) -> Vec<Id<kind::Matter>> {
    let event = entry.header.matter.filter(|_| entry.kind().starts_with("planned."));
    event.map(planned::planned::incident_of).into_iter().collect()
}

/// The mandate under which warnings from files come in: whoever holds the function that only records signals. Looked up
/// each time, since it may be given, or end, while the program runs.
fn feed(world: &World) -> Option<Actor> {
    let (roster, now) = (world.people.now(), world.clock.now());
    let machine = |held: &&directory::Held| roster.persons.get(&held.person).is_some_and(|p| p.machine);
    roster.holders(FEED, None, now).find(machine).map(directory::Held::actor)
}

fn on_duty(world: &World, read: &dyn Read, at: Timestamp) -> Result<Vec<OnDuty>, StoreError> {
    let one = |duty: directory::OnDuty| OnDuty {
        name: duty.name,
        function: function_name(world, &duty.function),
        phone: duty.phone,
        since: duty.since,
    };
    Ok(directory::on_duty(read, at)?.into_iter().map(one).collect())
}

fn function_name(world: &World, code: &str) -> Text {
    world.profile.function(code).map_or_else(|| Text::three(code, code, code), |f| f.names.clone())
}

/// The profile's list of numbers first; the number of whoever holds the function now where the list has none.
pub(super) fn reached(
    world: &World,
    function: &str,
    organisation: Option<&str>,
    area: Option<&str>,
) -> Reached {
    if let Some(contact) = world.profile.contact(function, organisation, area) {
        return Reached {
            phone: Some(contact.phone.clone()),
            deputy: contact.deputy.clone(),
            deputy_phone: contact.deputy_phone.clone(),
            fictitious: contact.fictitious,
        };
    }
    let (roster, now) = (world.people.now(), world.clock.now());
    let mut numbers = roster
        .holders(function, area, now)
        .filter_map(|m| roster.persons.get(&m.person).and_then(|p| p.phone.clone()));
    Reached { phone: numbers.next(), deputy: None, deputy_phone: numbers.next(), fictitious: false }
}
