//! What the program does by itself while it runs: writes down looks, takes in warnings, carries checkpoints away.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

use kernel::Actor;
use situation_web::{Desk, take_folder};
use store::{Journal, Submission};

use super::figures::figures;
use super::{World, WorldError, feeds, seals, sources};
use crate::checkpoints::Carrier;
use crate::keys::KeysError;
use crate::outbox::Runner;
use crate::{flows, keys, places};

/// Looks wait at most this long for their entry.
const LOOKS: Duration = Duration::from_secs(2);
/// What one domain causes in another waits at most this long.
const FLOWS: Duration = Duration::from_millis(500);
/// Whether it is time to fetch figures is asked so often.
const FIGURES: Duration = Duration::from_secs(5);
/// Whether it is time to ask a feed is looked at so often.
const FEEDS: Duration = Duration::from_secs(2);
/// Warnings wait at most this long in their folder.
const WARNINGS: Duration = Duration::from_secs(2);

/// Sealed acts within this time are covered by one checkpoint.
const TOGETHER: Duration = Duration::from_millis(500);

/// The rounds of a running place; end with [`Rounds::end`].
pub(crate) struct Rounds {
    turns: Vec<Sender<Turn>>,
    threads: Vec<JoinHandle<()>>,
}

/// A turn out of turn.
enum Turn {
    /// Something cannot wait.
    Soon,
    /// The program ends.
    Last,
}

impl Rounds {
    /// Starts them.
    ///
    /// # Errors
    /// When a thread cannot be started, or there is no key to sign with.
    pub(crate) fn start(world: &Arc<World>, desk: &Arc<Desk>) -> Result<Self, WorldError> {
        let mut rounds = Self { turns: Vec::new(), threads: Vec::new() };
        let ours = Arc::clone(world);
        rounds.every("looks", LOOKS, move || write_looks(&ours))?;
        let ours = Arc::clone(world);
        rounds.every("flows", FLOWS, move || flows::run(&ours))?;
        let runner = Runner::new(world)?;
        // A relay that is slow holds up nothing but mail.
        rounds.every("outbox", FLOWS, move || runner.run())?;
        if let Some(folder) = world.config.inbox.clone() {
            let (ours, desk) = (Arc::clone(world), Arc::clone(desk));
            rounds.every("warnings", WARNINGS, move || take_warnings(&ours, &desk, &folder))?;
        }
        if !world.config.indicator_sources.is_empty() {
            rounds.every("figures", FIGURES, sources::round(world, figures(world)?))?;
        }
        if !world.config.cap_feeds.is_empty() || !world.config.transit_feeds.is_empty() {
            rounds.every("feeds", FEEDS, feeds::round(world, Arc::clone(desk)))?;
        }
        let every = Duration::from_secs(u64::from(world.config.checkpoints.every_minutes) * 60);
        let carriers = carriers(world)?;
        // What was written since the last clean stop is not without a signature for an hour.
        carriers.iter().for_each(carry);
        let soon = rounds.every("checkpoints", every, move || carriers.iter().for_each(carry))?;
        // A round that has ended has signed everything in its last turn.
        seals::listen(&world.live, move || drop(soon.send(Turn::Soon)));
        Ok(rounds)
    }

    /// Runs `work` after each `pause`, when a turn is asked for, and once more at the end.
    fn every(
        &mut self,
        name: &str,
        pause: Duration,
        work: impl Fn() + Send + 'static,
    ) -> std::io::Result<Sender<Turn>> {
        let (turn, turns) = mpsc::channel();
        let run = move || {
            loop {
                let next = turns.recv_timeout(pause);
                let mut over = matches!(next, Ok(Turn::Last) | Err(RecvTimeoutError::Disconnected));
                if matches!(next, Ok(Turn::Soon)) {
                    // What is asked for in the meantime is done in the same turn.
                    over = matches!(turns.recv_timeout(TOGETHER), Ok(Turn::Last));
                    over |= turns.try_iter().any(|t| matches!(t, Turn::Last));
                }
                work();
                if over {
                    return;
                }
            }
        };
        self.threads.push(std::thread::Builder::new().name(name.to_owned()).spawn(run)?);
        self.turns.push(turn.clone());
        Ok(turn)
    }

    /// Ends them after a last turn each, in the order of their start: a clean stop leaves no look unwritten, and signs what
    /// was written.
    pub(crate) fn end(self) {
        for (turn, thread) in self.turns.into_iter().zip(self.threads) {
            // Nobody takes it only where the round is over already.
            drop(turn.send(Turn::Last));
            if thread.join().is_err() {
                tracing::error!("a round ended in a panic");
            }
        }
    }
}

fn write_looks(world: &World) {
    let Some(command) = world.recorder.take() else { return };
    let submission = Submission {
        command_id: world.ids().next(),
        actor: Actor::system(),
        command,
        stamp: Arc::clone(&world.stamp),
    };
    if let Err(e) = world.access.submit_blocking(submission) {
        tracing::error!(error = %e, "looks and refusals could not be written down");
    }
}

fn take_warnings(world: &World, desk: &Desk, folder: &Path) {
    match take_folder(&world.live, desk, &world.stamp, folder) {
        Ok(files) => files.iter().for_each(|file| {
            tracing::info!(
                file = file.name,
                taken = file.taken,
                refused = file.faults.len(),
                "warnings from a file"
            );
        }),
        Err(e) => {
            tracing::error!(error = %e, folder = %folder.display(), "the folder of warnings could not be worked through")
        }
    }
}

/// One key, under one name per journal.
fn carriers(world: &World) -> Result<Vec<Carrier>, KeysError> {
    let one = |journal: &Journal| {
        let origin = keys::origin(&places::keys(&world.config), &world.config.url, journal.name());
        Ok(Carrier {
            key: Arc::new(keys::signing(&places::keys(&world.config), &origin)?),
            origin,
            journal: journal.clone(),
            clock: Arc::clone(&world.clock),
            folder: places::checkpoints(&world.config),
            settings: world.config.checkpoints.clone(),
        })
    };
    [&world.live, &world.access].into_iter().map(one).collect()
}

fn carry(carrier: &Carrier) {
    if carrier.journal.head() == 0 {
        return;
    }
    match carrier.carry() {
        Ok(_) => tracing::info!(
            journal = carrier.journal.name(),
            entries = carrier.journal.head(),
            "checkpoint signed"
        ),
        Err(e) => tracing::error!(journal = carrier.journal.name(), error = %e, "a checkpoint did not leave"),
    }
}
