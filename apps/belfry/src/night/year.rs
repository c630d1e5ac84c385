//! A year of a plan: before the visitor comes, invented people have planned, reported, met, asked, answered and judged, each on their
//! day, under their own function and by the same rules as at a console. The visitor comes on a Tuesday morning of September 2023.

mod accounts;
mod agenda;
mod figures;
mod meetings;
mod partners;
mod projects;
mod steps;

use std::collections::BTreeMap;
use std::sync::Arc;

use demo::lived::Year;
use desk::Post;
use directory::Roster;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use kernel::{Actor, Clock, Id, Timestamp, kind};
use store::{Ask, Rule, StoreError, Submission};
use web::StoryOffer;

use super::{Told, clock};
use crate::command::{Failed, say};
use crate::config::Config;
use crate::listen;
use crate::wiring::{Live, WorldError};
use clock::NightClock;
use steps::{Days, Steps};

/// The year in this folder.
///
/// # Errors
/// When the folder cannot be used, or the hints cannot be read.
pub(super) fn told(config: &Config, zone: &TimeZone) -> Result<Told, Failed> {
    let script = demo::year_script().map_err(|e| Failed::Plain(e.to_string()))?;
    let clock = Arc::new(NightClock::of_day(&config.data, zone, demo::FIRST_DAY)?);
    let sessions = Arc::clone(&clock) as Arc<dyn Clock>;
    let (title, story) = demo::year_story();
    let (roles, story) = (demo::year_roles(), Some(StoryOffer { title, story }));
    Ok(Told { script, clock, sessions, roles, story })
}

/// Lives through what lies before the visitor's coming, the clock moving along. A year that was broken off goes on where it was; one
/// into which the visitor has come stays as it is.
///
/// # Errors
/// When the data cannot be read, or a rule refuses: a test holds that none does.
pub(super) fn live_through(world: &Live, post: &Arc<Post>, clock: &NightClock) -> Result<(), WorldError> {
    let begun = listen::stopwatch();
    let visit = local(world, demo::DAY.at(9, 30, 0, 0))?;
    until(world, post, clock, visit)?;
    let seconds = begun().as_secs_f64();
    if seconds > 1.0 {
        say(&format!("the months before your coming were lived through in {seconds:.0} seconds"));
    }
    Ok(())
}

/// The year up to an instant.
fn until(world: &Live, post: &Arc<Post>, clock: &NightClock, end: Timestamp) -> Result<(), WorldError> {
    if world.clock.now() >= end {
        return Ok(());
    }
    let year = demo::year().map_err(|e| WorldError::Plain(e.to_string()))?;
    let hand = Hand::of(world, post, &year)?;
    let mut steps = Steps::default();
    projects::tell(&hand, &mut steps);
    partners::tell(&hand, &mut steps)?;
    meetings::tell(&hand, &mut steps)?;
    figures::tell(&hand, &mut steps)?;
    accounts::tell(&hand, &mut steps)?;
    agenda::tell(&hand, &mut steps)?;
    let days = Days::of(world, clock)?;
    for (at, act) in steps.in_order() {
        let at = local(world, at)?;
        if at >= end {
            break;
        }
        days.until(at);
        act(&hand)?;
    }
    days.until(end);
    days.settle();
    Ok(())
}

/// The instant of a local time.
fn local(world: &Live, at: DateTime) -> Result<Timestamp, WorldError> {
    let zoned = at.to_zoned_datetime(world.facts.zone.clone());
    zoned.map(|at| Timestamp::from_jiff(at.timestamp())).map_err(|e| WorldError::Plain(e.to_string()))
}

/// Whoever acts for the invented people.
struct Hand<'a> {
    world: &'a Live,
    post: &'a Arc<Post>,
    year: &'a Year,
    actors: BTreeMap<&'static str, Actor>,
}

impl<'a> Hand<'a> {
    fn of(world: &'a Live, post: &'a Arc<Post>, year: &'a Year) -> Result<Self, WorldError> {
        let roster = world.live.read(|read| Roster::load(read))?;
        let now = world.clock.now();
        let actor = |login: &'static str| {
            let held = roster.held_by(roster.by_login(login)?.id, now).next()?;
            Some((login, held.actor()))
        };
        let actors = demo::year_people().iter().filter_map(|person| actor(person.login)).collect();
        Ok(Self { world, post, year, actors })
    }

    /// Asks under the function of the person with this login; `step` names the command for ever.
    fn ask<R: Rule + 'static>(
        &self,
        who: &str,
        step: &str,
        rule: R,
        facts: &Arc<R::Facts>,
    ) -> Result<(), WorldError> {
        let submission = Submission {
            command_id: Id::of_words(&["year", "command", step]),
            actor: self.actor(who)?,
            command: Ask::boxed(rule, Arc::clone(facts)),
            stamp: Arc::clone(&self.world.stamp),
        };
        self.world.live.submit_blocking(submission).map(drop).map_err(|e| WorldError::Command(R::NAME, e))
    }

    fn actor(&self, who: &str) -> Result<Actor, WorldError> {
        self.actors.get(who).cloned().ok_or_else(|| WorldError::Plain(format!("nobody is «{who}» here")))
    }

    /// The code of the function that somebody holds.
    fn function(&self, who: &str) -> Result<String, WorldError> {
        self.actor(who).map(|actor| actor.function)
    }

    /// The id under which the year makes something.
    fn own(&self, name: &str) -> Id<kind::Matter> {
        Id::of_words(&["year", "matter", name])
    }

    fn read<T>(&self, f: impl FnOnce(&dyn store::Read) -> Result<T, StoreError>) -> Result<T, WorldError> {
        Ok(self.world.live.read(f)?)
    }

    /// What a mistake in the data is called.
    fn unknown(what: &str, code: &str) -> WorldError {
        WorldError::Plain(format!("demo/year: no {what} «{code}»"))
    }
}

#[cfg(test)]
mod tests;
