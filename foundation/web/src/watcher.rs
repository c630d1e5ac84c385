//! The journal's own witness: follows it entry by entry, recomputes everything from the stored bytes, and keeps the tree from
//! which proofs are made.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use journal::checkpoint::{Checkpoint, Note};
use journal::merkle::{Tree, leaf_hash};
use journal::{Body, Fault as Broken, Hash, Header, PublicKey, What, check_body};
use kernel::Clock;
use store::{Journal, RawEntry, SignedNote};

use crate::Fault;
use crate::proofs::{CheckpointShown, Deposit, Inclusion, Progress, ProofFault, ProofState, Proofs};

/// Entries taken at once.
const STEP: i64 = 1_000;
/// Rest after each step, so that watching never takes more than a part of one core.
const REST: Duration = Duration::from_millis(100);
/// The verifier's words for a checkpoint that somebody else signed.
const UNSIGNED: &str = "no key of ours signed it";
/// Without news it looks all the same: checkpoints come without entries.
const PATIENCE: Duration = Duration::from_secs(20);

/// Follows a journal from its first entry to its last, and goes on.
pub struct Watcher {
    seen: Arc<Mutex<Seen>>,
    over: Arc<AtomicBool>,
    progress: Listener,
    wake: SyncSender<()>,
}

#[derive(Default)]
struct Seen {
    tree: Tree,
    last: i64,
    previous: Option<Hash>,
    state: ProofState,
}

/// Told of every new state; set once the shell stands.
type Listener = Arc<Mutex<Option<Progress>>>;

struct Work {
    journal: Journal,
    clock: Arc<dyn Clock>,
    keys: Vec<PublicKey>,
    deposited: Deposits,
}

/// Asked where checkpoints went and what failed.
pub type Deposits = Arc<dyn Fn() -> Vec<Deposit> + Send + Sync>;

impl Watcher {
    /// Starts to follow `journal` on a thread of its own, which ends with this value. `keys` are those that may sign
    /// checkpoints (with none, signatures are not looked at); `deposited` is asked where they went.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(
        journal: Journal,
        clock: Arc<dyn Clock>,
        keys: Vec<PublicKey>,
        deposited: Deposits,
    ) -> std::io::Result<Self> {
        let seen = Arc::new(Mutex::new(Seen::default()));
        let over = Arc::new(AtomicBool::new(false));
        let (wake, woken) = mpsc::sync_channel(1);
        let (bell, deaf) = (wake.clone(), Arc::clone(&over));
        let work = Work { journal: journal.clone(), clock, keys, deposited };
        journal.subscribe(Box::new(move |_| {
            if !deaf.load(Ordering::Acquire) {
                ring(&bell);
            }
        }));
        let progress = Listener::default();
        let (shared, done, told) = (Arc::clone(&seen), Arc::clone(&over), Arc::clone(&progress));
        std::thread::Builder::new().name("witness".to_owned()).spawn(move || {
            let mut before = None;
            while !done.load(Ordering::Acquire) {
                let behind = work.step(&shared).unwrap_or_else(|e| {
                    tracing::warn!(error = %e, "the journal could not be watched");
                    false
                });
                tell(&told, &shared, &mut before);
                std::thread::sleep(REST);
                let wait = if behind { Duration::ZERO } else { PATIENCE };
                if let Err(RecvTimeoutError::Disconnected) = woken.recv_timeout(wait) {
                    return;
                }
            }
        })?;
        Ok(Self { seen, over, progress, wake })
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Release);
        ring(&self.wake);
    }
}

/// A full channel means that it will look anyway.
fn ring(bell: &SyncSender<()>) {
    bell.try_send(()).unwrap_or_default();
}

impl Work {
    /// Takes the next entries; whether there are more.
    fn step(&self, seen: &Mutex<Seen>) -> Result<bool, store::StoreError> {
        let from = lock(seen).last;
        let entries = self.journal.raw_entries(from, STEP)?;
        let full = entries.len() == usize::try_from(STEP).unwrap_or(usize::MAX);
        let notes = if full { Vec::new() } else { self.journal.checkpoints(1)? };
        let mut seen = lock(seen);
        for entry in &entries {
            seen.take(self.journal.name(), entry);
        }
        if !full {
            if let Some(note) = notes.first() {
                seen.compare(note, &self.keys, (self.deposited)());
            }
            if seen.state.fault.is_none() && seen.last > 0 {
                seen.state.verified_to = Some(seen.last);
                seen.state.verified_at = Some(self.clock.now().0);
            }
        }
        Ok(full)
    }
}

impl Seen {
    fn take(&mut self, journal: &str, entry: &RawEntry) {
        if let Err(broken) = check(journal, self.last + 1, self.previous, entry) {
            self.state.fault.get_or_insert_with(|| shown(&broken));
        }
        self.previous = Some(Hash::of(&entry.header));
        self.tree.push(leaf_hash(&entry.header));
        self.last = entry.seq;
    }

    fn compare(&mut self, note: &SignedNote, keys: &[PublicKey], deposited: Vec<Deposit>) {
        let read = read(&note.note, keys);
        let root = read.as_ref().map(|c| c.root.to_string()).unwrap_or_default();
        let fault = match read {
            Err(why) => Some(What::Note(why)),
            Ok(c) if self.tree.root(c.size).is_some_and(|root| root != c.root) => {
                Some(What::Checkpoint(c.size))
            }
            Ok(c) if c.size > self.tree.size() => Some(What::Missing(self.last + 1, note.size)),
            Ok(_) => None,
        };
        if let Some(what) = fault {
            self.state.fault.get_or_insert_with(|| shown(&Broken { seq: None, what }));
        }
        self.state.checkpoint = Some(CheckpointShown {
            size: note.size,
            at: note.at.0,
            root,
            note: note.note.clone(),
            deposited,
        });
    }
}

fn read(note: &str, keys: &[PublicKey]) -> Result<Checkpoint, String> {
    let note: Note = note.parse().map_err(|e: journal::checkpoint::NoteError| e.to_string())?;
    let mut signed = keys.is_empty();
    for key in keys {
        signed = signed || note.signed_by(key).map_err(|e| e.to_string())?;
    }
    if !signed {
        return Err(UNSIGNED.to_owned());
    }
    note.text.parse().map_err(|e: journal::checkpoint::NotACheckpoint| e.to_string())
}

/// Everything that one entry and its place can show.
fn check(journal: &str, expected: i64, previous: Option<Hash>, entry: &RawEntry) -> Result<(), Broken> {
    let broken = |what| Broken { seq: Some(expected), what };
    let header = Header::from_bytes(&entry.header).map_err(|e| broken(What::Header(e)))?;
    if header.journal != journal {
        return Err(broken(What::Journal(header.journal)));
    }
    if header.seq != expected || entry.seq != expected {
        return Err(broken(What::Sequence(expected)));
    }
    if header.prev != previous.unwrap_or(Hash::ZERO) {
        return Err(broken(What::Link));
    }
    match &entry.body {
        None => Ok(()),
        Some(bytes) => check_body(&header, &Body::from_bytes(bytes).map_err(|e| broken(What::Body(e)))?),
    }
}

/// A fault as a text key with its fact, for the page; the log has the verifier's own words.
fn shown(broken: &Broken) -> ProofFault {
    tracing::error!(fault = %broken, "the journal does not hold");
    let (key, fact) = match &broken.what {
        What::FieldAltered(field) | What::FieldUnknown(field) => ("proof-fault-altered", field.clone()),
        What::Link => ("proof-fault-link", String::new()),
        What::Sequence(_) | What::Missing(..) => ("proof-fault-missing", String::new()),
        What::Checkpoint(size) => ("proof-fault-checkpoint", size.to_string()),
        What::Note(why) if why == UNSIGNED => ("proof-fault-unsigned", String::new()),
        What::Note(_) => ("proof-fault-note", String::new()),
        What::Header(_) | What::Body(_) | What::Journal(_) | What::Time | What::Manifest(_) => {
            ("proof-fault-bytes", String::new())
        }
    };
    ProofFault { seq: broken.seq, key, fact }
}

/// What a state is told for.
type Told = (Option<i64>, bool, Option<(i64, Vec<Deposit>)>);

/// Tells of a state that differs from the one told before.
fn tell(listener: &Listener, seen: &Mutex<Seen>, before: &mut Option<Told>) {
    let state = lock(seen).state.clone();
    let checkpoint = state.checkpoint.as_ref().map(|c| (c.size, c.deposited.clone()));
    let now = (state.verified_to, state.fault.is_some(), checkpoint);
    if before.as_ref() == Some(&now) {
        return;
    }
    if let Some(progress) = listener.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
        *before = Some(now);
        progress(&state);
    }
}

fn lock(seen: &Mutex<Seen>) -> std::sync::MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Proofs for Watcher {
    fn state(&self) -> Result<ProofState, Fault> {
        Ok(lock(&self.seen).state.clone())
    }

    fn follow(&self, progress: Progress) {
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner) = Some(progress);
        ring(&self.wake);
    }

    fn inclusion(&self, seq: i64) -> Result<Option<Inclusion>, Fault> {
        let seen = lock(&self.seen);
        let covered =
            seen.state.checkpoint.as_ref().map(|c| c.size).filter(|size| (seq..=seen.last).contains(size));
        let size = covered.unwrap_or(seen.last);
        let (Ok(index), Ok(leaves)) = (u64::try_from(seq - 1), u64::try_from(size)) else { return Ok(None) };
        let (Some(path), Some(root)) = (seen.tree.inclusion_proof(index, leaves), seen.tree.root(leaves))
        else {
            return Ok(None);
        };
        let path = path.iter().map(ToString::to_string).collect();
        Ok(Some(Inclusion { index: seq - 1, size, root: root.to_string(), signed: covered.is_some(), path }))
    }
}
