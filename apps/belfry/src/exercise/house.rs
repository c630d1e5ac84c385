//! One exercise that runs: its world, its pages, what it does by itself.

use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use exercise::clock::Setting;
use exercise::read::{self, ExerciseRow};
use kernel::{Clock, Id, SystemClock, kind};

use super::clock::ExerciseClock;
use super::tickets::Tickets;
use super::{deliver, gate};
use crate::flows;
use crate::wiring::{Front, FrontSettings, Live, World, WorldError, front, write_looks};

/// Whether something is due is looked at so often.
const TURN: Duration = Duration::from_millis(500);

/// The door of an exercise: who may come in, and where they came from.
pub(crate) struct Door {
    /// Number of the exercise.
    pub no: i64,
    /// Its address.
    pub address: String,
    /// The list of exercises in the accountable place, without language.
    pub back: String,
    /// Tickets that were not used yet.
    pub tickets: Tickets,
    /// The time outside.
    pub outside: Arc<dyn Clock>,
    /// What the clock of the accountable place shows, which may be moved as well: the real hour for whoever plays.
    pub real: Arc<dyn Clock>,
}

/// An exercise that runs.
pub(super) struct House {
    pub(super) world: Arc<World>,
    pub(super) clock: Arc<ExerciseClock>,
    pub(super) door: Arc<Door>,
    front: Front,
    turn: Sender<()>,
    thread: JoinHandle<()>,
}

impl House {
    /// Opens the journal of an exercise and everything around it.
    ///
    /// # Errors
    /// What does not open.
    pub(super) fn open(live: &Live, row: &ExerciseRow, address: String) -> Result<Self, WorldError> {
        let outside: Arc<dyn Clock> = Arc::new(SystemClock);
        let standing = Setting::standing(row.start, outside.now());
        let clock = Arc::new(ExerciseClock::new(standing, Arc::clone(&outside)));
        let world = World::of_exercise(live, row.no, &address, clock.clone())?;
        // As it was set last: what was paused stays paused over a restart.
        if let Some(setting) = world.live.read(|r| read::setting(r, row.id))? {
            clock.set(setting);
        }
        let back = live.config.url.trim_end_matches('/').to_owned();
        let (tickets, real) = (Tickets::default(), Arc::clone(&live.clock));
        let door = Arc::new(Door { no: row.no, address, back, tickets, outside, real });
        let settings = FrontSettings { door: Some(Arc::clone(&door)), ..FrontSettings::default() };
        let front =
            front(&world, FrontSettings { more: vec![gate::contribution(&world, &door)], ..settings })?;
        let (turn, thread) = rounds(&world, row.id, row.no)?;
        Ok(Self { world, clock, door, front, turn, thread })
    }

    /// Its pages.
    pub(super) fn router(&self) -> Router {
        self.front.router.clone()
    }

    /// Ends what it does by itself, after what it is doing. Its journal stays open.
    pub(super) fn rest(self) -> Arc<World> {
        drop(self.turn);
        if self.thread.join().is_err() {
            tracing::error!(no = self.door.no, "the rounds of an exercise ended in a panic");
        }
        self.world
    }
}

/// Flows within the exercise, injects whose time has come, looks for its own access journal. No round that sends.
fn rounds(
    world: &Arc<World>,
    exercise: Id<kind::Matter>,
    no: i64,
) -> std::io::Result<(Sender<()>, JoinHandle<()>)> {
    let (turn, turns) = mpsc::channel::<()>();
    let world = Arc::clone(world);
    let run = move || {
        while matches!(turns.recv_timeout(TURN), Err(RecvTimeoutError::Timeout)) {
            flows::run(&world);
            deliver::due(&world, exercise, no, world.clock.now());
            write_looks(&world);
        }
        write_looks(&world);
    };
    let thread = std::thread::Builder::new().name(format!("exercise-{no}")).spawn(run)?;
    Ok((turn, thread))
}
