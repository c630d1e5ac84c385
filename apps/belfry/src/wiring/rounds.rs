//! What the program does by itself while it runs: writes down looks, takes in warnings, carries checkpoints away.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use desk::Post;
use kernel::{Actor, Refusal};
use situation_web::{Ageing, Desk, Stuck, take_folder};
use store::{Journal, Submission};

use super::figures::figures;
use super::{Front, Live, World, WorldError, feeds, seals, sources};
use crate::checkpoints::Carrier;
use crate::keys::KeysError;
use crate::outbox::{Printing, Runner};
use crate::paper::PaperRound;
use crate::webhooks::Teller;
use crate::{flows, keys, places, public};

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

/// Whether the public site still says what is so is looked at so often.
const SITE: Duration = Duration::from_secs(5);

/// What looking back needs is kept so often; a busy hour fits in between.
const PAST: Duration = Duration::from_mins(1);

/// Whether a line of an open report has grown old is looked at so often.
const AGEING: Duration = Duration::from_secs(30);

/// Sealed acts within this time are covered by one checkpoint.
const TOGETHER: Duration = Duration::from_millis(500);

/// The rounds of a running place; end with [`Rounds::end`].
pub(crate) struct Rounds {
    turns: Vec<Sender<Turn>>,
    threads: Vec<JoinHandle<()>>,
    /// Long work stops where it is: it goes on after the next start.
    ending: Arc<AtomicBool>,
}

/// A turn out of turn.
enum Turn {
    /// Somebody waits for it.
    Now,
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
    pub(crate) fn start(world: &Live, front: &Front) -> Result<Self, WorldError> {
        let desk = &front.desk;
        let mut rounds = Self { turns: Vec::new(), threads: Vec::new(), ending: Arc::default() };
        let (ours, reports) = (Arc::clone(world), Arc::clone(desk));
        rounds.every("looks", LOOKS, move || {
            write_looks(&ours);
            write_report_looks(&ours, &reports);
        })?;
        let ours = Arc::clone(world);
        let now = rounds.every("flows", FLOWS, move || flows::run(&ours))?;
        // A warning does not wait for the next round.
        public::listen(&world.live, move || drop(now.send(Turn::Now)));
        let runner = Runner::new(world)?.printing(Printing::new(&front.shell, &front.accounts));
        // A relay that is slow holds up nothing but mail.
        rounds.every("outbox", FLOWS, move || runner.run())?;
        if let Some(folder) = world.config.inbox.clone() {
            let (ours, desk) = (Arc::clone(world), Arc::clone(desk));
            rounds.every("warnings", WARNINGS, move || take_warnings(&ours, &desk, &folder))?;
        }
        let ours = Arc::clone(world);
        // The site stands there from the start on, also where nothing was ever released.
        public::round(world);
        rounds.every("site", SITE, move || public::round(&ours))?;
        if !world.config.indicator_sources.is_empty() {
            let (figures, feeds) = (figures(world)?, Arc::clone(&desk.feeds));
            rounds.every("figures", FIGURES, sources::round(world, figures, feeds))?;
        }
        if !world.config.cap_feeds.is_empty() || !world.config.transit_feeds.is_empty() {
            rounds.every("feeds", FEEDS, feeds::round(world, Arc::clone(desk)))?;
        }
        let (live, ending) = (world.live.clone(), Arc::clone(&rounds.ending));
        rounds.every("past", PAST, move || remember(&live, &ending))?;
        let every = Duration::from_secs(u64::from(world.config.checkpoints.every_minutes) * 60);
        let carriers = carriers(world)?;
        // What was written since the last clean stop is not without a signature for an hour.
        carriers.iter().for_each(carry);
        let soon = rounds.every("checkpoints", every, move || carriers.iter().for_each(carry))?;
        // A round that has ended has signed everything in its last turn.
        seals::listen(&world.live, move || drop(soon.send(Turn::Soon)));
        Ok(rounds)
    }

    /// Lays down paper packs by itself, where the configuration says so.
    ///
    /// # Errors
    /// When a thread cannot be started.
    pub(crate) fn papers(&mut self, world: &Arc<World>, front: &Front) -> Result<(), WorldError> {
        let settings = world.config.paper.clone();
        if settings.folder.is_some() {
            let every = Duration::from_secs(u64::from(settings.every_minutes) * 60);
            let round = PaperRound::new(world, front, settings);
            // The first look goes back to the end of a day, too: nobody waits for it at the door.
            let soon = self.every("papers", every, move || round.turn())?;
            drop(soon.send(Turn::Soon));
        }
        Ok(())
    }

    /// Tells open pages when a line of a report is no longer right although nobody wrote anything.
    ///
    /// # Errors
    /// When the thread cannot be started.
    pub(crate) fn ageing(&mut self, front: &Front) -> Result<(), WorldError> {
        let (ageing, shell) = (Ageing::new(&front.desk), front.shell.clone());
        let turn = move || match ageing.turn(&shell) {
            Ok(0) => {}
            Ok(reports) => tracing::debug!(reports, "lines of reports are no longer right"),
            Err(e) => tracing::error!(error = %e, "reports could not be compared with their sources"),
        };
        self.every("ageing", AGEING, turn)?;
        Ok(())
    }

    /// Tells other programs what happens, too; `post` knows the matters of every package.
    ///
    /// # Errors
    /// When the thread cannot be started, or there is no key to sign with.
    pub(crate) fn telling(&mut self, world: &Live, post: &Arc<Post>) -> Result<(), WorldError> {
        let teller = Teller::new(world, Arc::clone(post), crate::api::collections())?;
        self.every("webhooks", FLOWS, move || teller.run())?;
        Ok(())
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
                    over = gathered(&turns);
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
        self.ending.store(true, Ordering::Relaxed);
        for (turn, thread) in self.turns.into_iter().zip(self.threads) {
            // Nobody takes it only where the round is over already.
            drop(turn.send(Turn::Last));
            if thread.join().is_err() {
                tracing::error!("a round ended in a panic");
            }
        }
    }
}

/// Waits [`TOGETHER`] from the first of several turns on: what is asked for in the meantime is done in the same one, however much that
/// is. Whether it is the last.
#[expect(
    clippy::disallowed_methods,
    reason = "a wait in real time, which has to end although more and more is asked for"
)]
fn gathered(turns: &Receiver<Turn>) -> bool {
    let until = Instant::now() + TOGETHER;
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return false;
        }
        match turns.recv_timeout(left) {
            Ok(Turn::Soon) => {}
            Ok(Turn::Now) | Err(RecvTimeoutError::Timeout) => return false,
            Ok(Turn::Last) | Err(RecvTimeoutError::Disconnected) => return true,
        }
    }
}

/// Writes down who looked and who was refused.
pub(crate) fn write_looks(world: &World) {
    let Some(command) = world.recorder.take() else { return };
    let submission = Submission {
        command_id: world.ids().next(),
        actor: Actor::system(),
        command,
        stamp: Arc::clone(&world.stamp),
    };
    if let Err(e) = world.access.submit_blocking(submission) {
        world.recorder.give_back();
        tracing::error!(error = %e, "looks and refusals could not be written down; they wait for the next time");
    }
}

/// Who opened which report, for its list of readers and for what changed since they last looked.
fn write_report_looks(world: &World, desk: &Desk) {
    let Some(rule) = desk.looks.take() else { return };
    let kept = rule.clone();
    let submission = Submission {
        command_id: world.ids().next(),
        actor: Actor::system(),
        command: situation::Ask::boxed(rule, desk.facts()),
        stamp: Arc::clone(&world.stamp),
    };
    if let Err(e) = world.live.submit_blocking(submission) {
        desk.looks.give_back(kept);
        tracing::error!(error = %e, "looks at reports could not be written down; they wait for the next time");
    }
}

fn take_warnings(world: &World, desk: &Desk, folder: &Path) {
    let now = world.clock.now();
    match take_folder(&world.live, desk, &world.stamp, folder) {
        Ok(files) => {
            let (stuck, done): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| file.stuck.is_some());
            for file in &done {
                let (taken, refused) = (file.taken, file.faults.len());
                tracing::info!(file = file.name, taken, refused, "warnings from a file");
            }
            desk.feeds.answered(feeds::INBOX, now, !done.is_empty());
            let stuck =
                stuck.into_iter().filter_map(|file| Some(Stuck { why: file.stuck?, what: file.name }));
            desk.feeds.stuck(feeds::INBOX, stuck.collect());
        }
        Err(e) => {
            tracing::error!(error = %e, folder = %folder.display(), "the folder of warnings could not be worked through");
            desk.feeds.failed(feeds::INBOX, now, Refusal::conflict("refusal-inbox").with("why", e));
        }
    }
}

/// One key, under one name per journal.
fn carriers(world: &Live) -> Result<Vec<Carrier>, KeysError> {
    let one = |journal: &Journal| {
        let origin = keys::origin(&places::keys(&world.config), &world.config.url, journal.name());
        Ok(Carrier {
            key: Arc::new(keys::signing(&places::keys(&world.config), &origin)?),
            origin,
            journal: journal.clone(),
            clock: Arc::clone(&world.clock),
            folder: places::checkpoints(&world.config),
            settings: world.config.checkpoints.clone(),
            relay: world.config.checkpoint_relay(),
            departures: Arc::clone(&world.departures),
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

/// Keeps what looking back needs.
fn remember(live: &Journal, ending: &AtomicBool) {
    if let Err(e) = live.remember(&|| ending.load(Ordering::Relaxed)) {
        tracing::error!(error = %e, "past states could not be kept; looking back is slower");
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[test]
    fn many_sealed_acts_in_a_row_are_one_turn() {
        let (sender, turns) = mpsc::channel();
        for _ in 0..1_000 {
            sender.send(Turn::Soon).unwrap();
        }
        sender.send(Turn::Last).unwrap();
        assert!(gathered(&turns), "all of them, and then it is over");
        assert!(turns.try_recv().is_err(), "nothing is left for another turn");

        let mut rounds = Rounds { turns: Vec::new(), threads: Vec::new(), ending: Arc::default() };
        let done = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&done);
        let work = move || {
            counted.fetch_add(1, Ordering::Relaxed);
        };
        let soon = rounds.every("sealing", Duration::from_hours(1), work).unwrap();
        for _ in 0..1_000 {
            soon.send(Turn::Soon).unwrap();
        }
        rounds.end();
        assert_eq!(done.load(Ordering::Relaxed), 1);
    }
}
