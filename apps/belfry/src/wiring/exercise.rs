//! What exercises need of a place: their journals, the facts of their rules, what their room knows, seats for players.

use std::sync::Arc;

use access::CedarGuard;
use desk::Post;
use directory::command::{EndMandate, ProposeMandate, RegisterPerson, SetDuty};
use exercise::exercise::{Part, journal};
use exercise::{Facts, Limits};
use exercise_web::{Account, Desk, Shelf};
use kernel::{Clock, Guard, Id, Lang, Text, kind};
use profile::Reach;
use store::Definition;

use super::journals::{Outside, exercise_journal};
use super::{Live, World, WorldError};
use crate::exercise::{Houses, StaffGuard};

/// The definition of an exercise's journal: the views of the accountable one, effects that send nothing, the powers of players as
/// `own` knows them.
pub(crate) fn exercise_definition(
    no: i64,
    live: &World,
    clock: Arc<dyn Clock>,
    own: Arc<CedarGuard>,
) -> Definition {
    let guard: Arc<dyn Guard> = Arc::new(StaffGuard { own: Arc::clone(&own), live: Arc::clone(&live.guard) });
    let outside =
        Outside { guard: own, profile: Arc::clone(&live.profile), clock, chance: Arc::clone(&live.chance) };
    Definition { guard, ..exercise_journal(&journal(no), &outside) }
}

/// What the rules of exercises may look up.
pub(crate) fn exercise_facts(world: &World) -> Facts {
    let functions = &world.profile.functions;
    let bound = functions.iter().filter(|f| f.reach == Reach::Areas);
    Facts {
        zone: world.facts.zone.clone(),
        functions: functions.iter().map(|f| f.code.clone()).collect(),
        by_area: bound.map(|f| f.code.clone()).collect(),
        figures: world.profile.catalogues.figure.iter().map(|f| f.code.clone()).collect(),
        areas: world.ground.reachable().into_iter().map(|a| a.code).collect(),
        limits: Limits { open: i64::from(world.config.exercises.open), ..Limits::default() },
    }
}

/// The desk of the room.
pub(super) fn desk(
    world: &Arc<World>,
    post: &Arc<Post>,
    houses: &Arc<Houses>,
    press: Arc<dyn press_types::Press>,
) -> Arc<Desk> {
    houses.know(post);
    let (for_facts, for_people) = (Arc::clone(world), Arc::clone(world));
    let figures = world.profile.catalogues.figure.iter().map(|f| (f.code.clone(), f.names.clone()));
    Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::new(exercise_facts(&for_facts))),
        houses: Arc::clone(houses) as Arc<dyn exercise_web::Houses>,
        accounts: Arc::new(move || accounts(&for_people)),
        figures: figures.collect(),
        library: library(world),
        press,
    })
}

/// People who may come in here now, machines left out.
fn accounts(world: &World) -> Vec<Account> {
    let roster = world.people.now();
    let people = roster.persons.values().filter(|p| p.active && !p.machine);
    people.map(|p| Account { person: p.id, name: p.name.clone(), lang: p.lang }).collect()
}

/// The scenarios of the profile: files below `exercises/`.
fn library(world: &World) -> Vec<Shelf> {
    let Some(files) = super::data::profile(&world.config) else { return Vec::new() };
    let toml = files.list("exercises").into_iter().filter(|f| f.ends_with(".toml"));
    let shelf = |path: String| {
        let text = String::from_utf8(files.read(&path)?.into_owned()).ok()?;
        let facts = exercise_facts(world);
        let mut titles = Text::default();
        for lang in Lang::ALL {
            let begin = exercise::scenario::Begin { start: world.clock.now(), lang, facts: &facts };
            let title = exercise::scenario::from_toml(&text, begin).title?;
            titles.set(title.lang, Some(title.text));
        }
        let code = path.trim_start_matches("exercises/").trim_end_matches(".toml").to_owned();
        Some(Shelf { code, titles, text })
    };
    toml.filter_map(shelf).collect()
}

/// Registers somebody who was admitted in the directory of an exercise, with the function they play.
///
/// # Errors
/// When the directory does not take them.
pub(crate) fn seat_player(
    live: &Live,
    world: &World,
    number: &str,
    part: &Part,
    name: &str,
    lang: Lang,
) -> Result<(), WorldError> {
    let (here, there) = (live.people.now(), world.people.now());
    // For the organisation that they hold a function for, where the exercise knows it.
    let mut own = here.held_by(part.person, live.clock.now()).map(|held| held.organisation);
    let organisation = own.find(|o| there.organisations.contains_key(o));
    let organisation = organisation.or_else(|| there.organisations.keys().min().copied());
    let organisation = organisation
        .ok_or_else(|| WorldError::Plain("there is no organisation in the exercise".to_owned()))?;
    world.as_system(Box::new(RegisterPerson {
        person: part.player,
        name: name.to_owned(),
        login: part.mandate.to_string(),
        lang,
        phone: None,
        machine: false,
    }))?;
    world.as_system(Box::new(ProposeMandate {
        mandate: part.mandate,
        person: part.player,
        function: part.function.clone(),
        organisation,
        areas: part.areas.clone(),
        from: world.clock.now(),
        until: None,
        deputy_of: None,
        ground: number.to_owned(),
        profile: Arc::clone(&world.profile),
    }))?;
    world.as_system(Box::new(SetDuty { mandate: part.mandate, on: true })).map(drop)
}

/// Ends the mandate under which somebody plays, and their sessions.
///
/// # Errors
/// When it cannot be ended.
pub(crate) fn unseat_player(world: &World, mandate: Id<kind::Mandate>) -> Result<(), WorldError> {
    world.as_system(Box::new(EndMandate {
        mandate, reason: "exercice – oefening – exercise".to_owned()
    }))?;
    let person = world.people.now().mandate(mandate).map(|held| held.person);
    match person {
        Some(person) => world.vault.end_sessions(Some(person)).map_err(|e| WorldError::Plain(e.to_string())),
        None => Ok(()),
    }
}
