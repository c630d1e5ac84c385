//! Fourteen weeks of an invented reception crisis: its clock begins on a Monday, the weeks before the visitor comes are lived
//! through at once, and what the program does by itself is done after each act and at every noon and midnight.

use std::sync::{Arc, Mutex, PoisonError};

use demo::{Player, Reception};
use kernel::SystemClock;
use web::StoryOffer;

use super::{Told, clock};
use crate::command::{Failed, say};
use crate::config::Config;
use crate::outbox::Runner;
use crate::wiring::{Live, World, WorldError};
use crate::{flows, listen};

/// The weeks in this folder, as far as they have come there.
///
/// # Errors
/// When the folder cannot be used, or the data of the weeks cannot be read.
pub(super) fn told(config: &Config, zone: &jiff::tz::TimeZone) -> Result<Told, Failed> {
    let plain = |e: demo::ScriptError| Failed::Plain(e.to_string());
    let of: Reception = demo::reception().map_err(plain)?;
    let (clock, monday) = clock::NightClock::of_weeks(&config.data, zone, of.weeks.weeks.count)?;
    let script = demo::weave(&of, monday, zone).map_err(plain)?;
    let (title, story) = demo::reception_story();
    Ok(Told {
        script,
        clock: Arc::new(clock),
        // A week may pass in a minute: whoever came in stays in.
        sessions: Arc::new(SystemClock),
        roles: demo::reception_roles(),
        story: Some(StoryOffer { title, story }),
    })
}

/// Turns after which nothing follows from anything any more.
const SETTLED: usize = 4;

/// Plays the weeks before the visitor comes, and sees to what the program does by itself after each act and at every noon and midnight.
///
/// # Errors
/// When the ways out cannot be used.
pub(super) fn live_through(world: &Live, player: &Arc<Player>) -> Result<(), WorldError> {
    let (ours, runner) = (Arc::clone(&**world), Mutex::new(Runner::new(world)?));
    player.on_round(Box::new(move || {
        settled(&ours, &runner.lock().unwrap_or_else(PoisonError::into_inner));
    }));
    let begun = listen::stopwatch();
    player.catch_up();
    let seconds = begun().as_secs_f64();
    if seconds > 1.0 {
        say(&format!("the weeks before your coming were played in {seconds:.0} seconds"));
    }
    Ok(())
}

/// Makes rounds as long as something is due, and none where nothing is: after most acts of many weeks.
fn settled(world: &World, runner: &Runner) {
    let ours = |queue: &String| flows::takes(queue) || Runner::takes(queue);
    for _ in 0..SETTLED {
        match world.live.due_queues(world.clock.now()) {
            Ok(due) if due.iter().any(ours) => {}
            Ok(_) => return,
            Err(e) => return tracing::error!(error = %e, "what is due could not be read"),
        }
        flows::run(world);
        runner.run();
    }
}

#[cfg(test)]
mod tests;
