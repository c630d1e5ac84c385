//! A year of a plan: before the visitor comes, invented people have planned, reported, asked, answered and judged, each under
//! their own function and by the same rules as at a console. The clock stands at a Tuesday morning of September 2023.

mod partners;
mod projects;
mod steering;

use std::sync::Arc;

use demo::Year;
use desk::Post;
use directory::Roster;
use jiff::tz::TimeZone;
use kernel::{Actor, Clock, Id, kind};
use store::{Ask, Rule, StoreError, Submission};
use web::StoryOffer;

use super::{Told, clock};
use crate::command::Failed;
use crate::config::Config;
use crate::flows;
use crate::wiring::{Live, WorldError};

/// The year in this folder.
///
/// # Errors
/// When the folder cannot be used, or the hints cannot be read.
pub(super) fn told(config: &Config, zone: &TimeZone) -> Result<Told, Failed> {
    let script = demo::year_script().map_err(|e| Failed::Plain(e.to_string()))?;
    let clock = Arc::new(clock::NightClock::of_day(&config.data, zone, demo::DAY)?);
    let sessions = Arc::clone(&clock) as Arc<dyn Clock>;
    let (title, story) = demo::year_story();
    let (roles, story) = (demo::year_roles(), Some(StoryOffer { title, story }));
    Ok(Told { script, clock, sessions, roles, story })
}

/// Does what was done before the visitor came; what was done already is not done again.
///
/// # Errors
/// When the data cannot be read, or a rule refuses: a test holds that none does.
pub(super) fn live_through(world: &Live, post: &Arc<Post>) -> Result<(), WorldError> {
    let year = demo::year().map_err(|e| WorldError::Plain(e.to_string()))?;
    let hand = Hand { world, post, year: &year };
    projects::all(&hand)?;
    partners::all(&hand)?;
    steering::all(&hand)?;
    // What one package causes in another, before somebody looks.
    flows::run(world);
    Ok(())
}

/// Whoever acts for the invented people.
pub(super) struct Hand<'a> {
    world: &'a Live,
    post: &'a Arc<Post>,
    year: &'a Year,
}

impl Hand<'_> {
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
        let roster = self.world.live.read(|read| Roster::load(read))?;
        let person = roster.by_login(who).map(|p| p.id);
        let held = person.and_then(|p| roster.held_by(p, self.world.clock.now()).next());
        held.map(directory::Held::actor).ok_or_else(|| WorldError::Plain(format!("nobody is «{who}» here")))
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
        WorldError::Plain(format!("demo/year/year.toml: no {what} «{code}»"))
    }
}

#[cfg(test)]
mod tests;
