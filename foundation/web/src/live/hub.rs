//! The hub: one thread that turns commits into frames, and the groups of consoles that get them.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender, TrySendError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::Bytes;
use kernel::{Clock, Id, Lang, Timestamp, kind};
use store::{Entry, Journal, Read};
use tokio::sync::broadcast;
use tokio::time::Instant;

use super::flood::Flood;
use super::frame::{self, Batch, Frame, WriterState};
use super::render::{Cache, Drawn, json};
use super::{Fragment, FragmentCx, Fragments, Look, Topic};
use crate::Fault;
use crate::open_work::OpenWork;
use crate::pages::Pages;
use crate::report_source::ReportSource;
use crate::session::Session;
use crate::texts::Texts;

/// Frames that a slow console may lag behind before it is told to start again.
const RING: usize = 128;
/// Commits that may wait for the hub's thread; more than that and every console starts again.
const QUEUE: usize = 4_096;
/// Entries drawn one by one; a larger heap (an import) is one reset instead.
const MOST_AT_ONCE: usize = 400;
/// A clock that is this far from where it should be was moved, by a jump of the demonstration: consoles follow at once.
const LEAP_MICROS: u64 = 2_000_000;
/// A busy journal is gathered for this long, so that heaps of entries wake each console once.
const GATHER: Duration = Duration::from_millis(15);

/// What the hub works with.
pub(crate) struct HubParts {
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) texts: Arc<Texts>,
    pub(crate) pages: Arc<Pages>,
    pub(crate) fragments: Vec<Arc<dyn Fragments>>,
    pub(crate) reports: Vec<Arc<dyn ReportSource>>,
    pub(crate) open: Vec<Arc<dyn OpenWork>>,
    pub(crate) beat: Duration,
}

impl HubParts {
    /// What a fragment is drawn from, for one language and access class.
    pub(crate) fn cx<'a>(
        &'a self,
        read: &'a dyn Read,
        (lang, class, session): (Lang, &'a str, &'a Session),
        heard: Option<&'a HashSet<Topic>>,
    ) -> FragmentCx<'a> {
        let now = self.clock.now();
        let (texts, pages, reports, open) = (&self.texts, &self.pages, &self.reports, &self.open);
        let (actor, only) = (&session.actor, session.only.as_ref());
        FragmentCx { lang, class, actor, only, read, now, texts, pages, reports, open, heard }
    }
}

/// Draws fragments that no entry causes.
pub(crate) type Loose<'a> = &'a dyn Fn(&FragmentCx<'_>) -> Result<Vec<Fragment>, Fault>;

/// Consoles that get the very same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct GroupKey {
    pub(crate) lang: Lang,
    pub(crate) class: Arc<str>,
    pub(crate) topics: Vec<Topic>,
}

struct Group {
    /// One of them; all others of the class may see exactly the same.
    session: Arc<Session>,
    sender: broadcast::Sender<Frame>,
}

/// The live hub; cheap to clone.
#[derive(Clone)]
pub struct Hub(pub(crate) Arc<HubInner>);

pub(crate) struct HubInner {
    pub(crate) parts: HubParts,
    pub(crate) cache: Cache,
    pub(crate) consoles: AtomicUsize,
    seats: Mutex<HashMap<Id<kind::Session>, usize>>,
    groups: Mutex<HashMap<GroupKey, Group>>,
    overflow: AtomicBool,
    stopped: AtomicBool,
}

impl Hub {
    /// Starts the hub on its own thread and listens to the journal. The thread ends with the journal.
    pub(crate) fn start(parts: HubParts) -> std::io::Result<Self> {
        let (tx, rx) = mpsc::sync_channel(QUEUE);
        let journal = parts.journal.clone();
        let inner = Arc::new(HubInner {
            parts,
            cache: Cache::default(),
            consoles: AtomicUsize::new(0),
            seats: Mutex::default(),
            groups: Mutex::default(),
            overflow: AtomicBool::new(false),
            stopped: AtomicBool::new(false),
        });
        listen(&journal, tx, &inner);
        let weak = Arc::downgrade(&inner);
        let beat = inner.parts.beat;
        std::thread::Builder::new()
            .name("live".to_owned())
            .spawn(move || run(&rx, beat, || weak.upgrade()))?;
        Ok(Self(inner))
    }

    /// The hub as long as someone else holds it.
    pub(crate) fn downgrade(&self) -> impl Fn() -> Option<Self> + Send + Sync + 'static {
        let weak = Arc::downgrade(&self.0);
        move || weak.upgrade().map(Self)
    }

    /// How many consoles listen.
    #[must_use]
    pub fn consoles(&self) -> usize {
        self.0.consoles.load(Ordering::Relaxed)
    }

    /// Looks whether the journal still takes entries, and tells every console when that has changed.
    pub fn watch_writer(&self) {
        self.0.watch_writer();
    }

    /// Ends every stream, so that the program can stop; browsers come back when it is there again.
    pub fn close(&self) {
        self.0.lock().clear();
    }

    /// Sends fragments that no entry causes: a timer that ran out, the state of the demonstration. Drawn once per language
    /// and access class that listens to `topic`. A console that is away misses them: its page must show the same.
    ///
    /// # Errors
    /// When the storage or a template fails.
    pub fn announce(
        &self,
        topic: &str,
        draw: impl Fn(&FragmentCx<'_>) -> Result<Vec<Fragment>, Fault>,
    ) -> Result<(), Fault> {
        let mut drawn: HashMap<(Lang, Arc<str>), Bytes> = HashMap::new();
        for (key, session, sender) in self.0.listening(topic) {
            let place = (key.lang, Arc::clone(&key.class));
            let bytes = match drawn.get(&place) {
                Some(known) => known.clone(),
                None => {
                    let bytes = self.0.loose(&key, &session, &draw)?;
                    drawn.insert(place, bytes.clone());
                    bytes
                }
            };
            drop(sender.send(Frame::Notice(bytes)));
        }
        Ok(())
    }

    /// A session ended, or its function changed: its consoles look at once instead of within a minute.
    pub fn look(&self, session: Id<kind::Session>) {
        self.0.to_all(&Frame::Look(Some(session)));
    }

    /// Rights may have changed for anyone (a mandate ended): every console looks at once.
    pub fn look_all(&self) {
        self.0.to_all(&Frame::Look(None));
    }

    /// Tells every console to fetch its page again.
    pub fn reset(&self, reason: &'static str) {
        self.0.to_all(&Frame::Notice(frame::reset(reason)));
    }

    /// What was drawn of entries is drawn anew, and every console fetches its page again: something was erased.
    pub fn forget(&self) {
        self.0.cache.clear();
        self.reset("gap");
    }

    /// Joins the group of consoles like this one.
    pub(crate) fn join(&self, key: &GroupKey, session: &Session) -> broadcast::Receiver<Frame> {
        let mut groups = self.0.lock();
        let group = groups.entry(key.clone()).or_insert_with(|| Group {
            session: Arc::new(session.clone()),
            sender: broadcast::channel(RING).0,
        });
        group.sender.subscribe()
    }
}

/// Commits go to the hub's thread. The writer never waits for it: when the queue is full, everyone starts again.
fn listen(journal: &Journal, tx: SyncSender<Arc<Vec<Entry>>>, inner: &Arc<HubInner>) {
    let weak = Arc::downgrade(inner);
    journal.subscribe(Box::new(move |commit| {
        let Some(hub) = weak.upgrade() else { return };
        if hub.silent() {
            return;
        }
        if let Err(TrySendError::Full(_)) = tx.try_send(Arc::clone(&commit.entries)) {
            hub.overflow.store(true, Ordering::Release);
        }
    }));
}

fn run(rx: &Receiver<Arc<Vec<Entry>>>, beat: Duration, hub: impl Fn() -> Option<Arc<HubInner>>) {
    let mut due = Instant::now() + beat;
    let mut told: Option<(Instant, Timestamp)> = None;
    let mut flood = Flood::default();
    loop {
        let wake = flood.over_at().map_or(due, |at| at.min(due));
        let next = rx.recv_timeout(wake.saturating_duration_since(Instant::now()));
        let Some(hub) = hub() else { return };
        match next {
            Ok(first) => {
                let mut entries: Vec<Entry> = first.to_vec();
                while let Ok(more) = rx.try_recv() {
                    entries.extend_from_slice(&more);
                }
                let lost = hub.overflow.swap(false, Ordering::AcqRel);
                if flood.takes(lost || entries.len() > MOST_AT_ONCE) {
                    tracing::debug!(entries = entries.len(), "too many entries to draw one by one");
                } else {
                    hub.publish(&entries);
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        if flood.is_over() {
            hub.to_all(&Frame::Notice(frame::reset("gap")));
        }
        let (at, now) = (Instant::now(), hub.parts.clock.now());
        if at >= due || told.is_some_and(|told| leapt(told, (at, now))) {
            hub.beat();
            told = Some((at, now));
            due = at + beat;
        }
        drop(hub);
        std::thread::sleep(GATHER);
    }
}

/// Whether the clock went elsewhere than time did since consoles were told.
fn leapt((told_at, told): (Instant, Timestamp), (at, now): (Instant, Timestamp)) -> bool {
    let passed = i64::try_from((at - told_at).as_micros()).unwrap_or(i64::MAX);
    now.0.saturating_sub(told.0).abs_diff(passed) > LEAP_MICROS
}

impl HubInner {
    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<GroupKey, Group>> {
        self.groups.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn seats(&self) -> std::sync::MutexGuard<'_, HashMap<Id<kind::Session>, usize>> {
        self.seats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn silent(&self) -> bool {
        self.consoles.load(Ordering::Acquire) == 0
    }

    fn listening(&self, topic: &str) -> Vec<(GroupKey, Arc<Session>, broadcast::Sender<Frame>)> {
        let groups = self.lock();
        let hit = groups.iter().filter(|(k, _)| k.topics.iter().any(|t| t == topic));
        hit.map(|(k, g)| (k.clone(), Arc::clone(&g.session), g.sender.clone())).collect()
    }

    fn to_all(&self, frame: &Frame) {
        for group in self.lock().values() {
            drop(group.sender.send(frame.clone()));
        }
    }

    /// Draws what these entries mean to each group, and hands it over.
    fn publish(&self, entries: &[Entry]) {
        let groups: Vec<(GroupKey, Arc<Session>, broadcast::Sender<Frame>)> = {
            let groups = self.lock();
            let listening = groups.iter().filter(|(_, g)| g.sender.receiver_count() > 0);
            listening.map(|(k, g)| (k.clone(), Arc::clone(&g.session), g.sender.clone())).collect()
        };
        let mut heard: HashMap<(Lang, &str), HashSet<&str>> = HashMap::new();
        for (key, ..) in &groups {
            heard.entry((key.lang, &*key.class)).or_default().extend(key.topics.iter().map(String::as_str));
        }
        let nothing = HashSet::new();
        for (key, session, sender) in &groups {
            let heard = heard.get(&(key.lang, &*key.class)).unwrap_or(&nothing);
            match self.batch(key, session, entries, heard) {
                Ok(Some(batch)) => drop(sender.send(Frame::Entries(Arc::new(batch)))),
                Ok(None) => {}
                Err(e) => {
                    tracing::error!(error = %e, class = %key.class, "a live fragment could not be drawn");
                    drop(sender.send(Frame::Notice(frame::reset("gap"))));
                }
            }
        }
    }

    /// Fragments that no entry causes, for one group.
    pub(crate) fn loose(&self, key: &GroupKey, session: &Session, draw: Loose<'_>) -> Result<Bytes, Fault> {
        let parts = &self.parts;
        let all = parts.journal.read(|read| draw(&parts.cx(read, (key.lang, &key.class, session), None)))?;
        Ok(frame::loose(&all.iter().map(|f| json(None, f).json).collect::<Vec<_>>()))
    }

    /// What a group gets of these entries; `heard` are the topics of all groups of its class.
    pub(crate) fn batch(
        &self,
        key: &GroupKey,
        session: &Session,
        entries: &[Entry],
        heard: &HashSet<&str>,
    ) -> Result<Option<Batch>, Fault> {
        let wanted: HashSet<&str> = key.topics.iter().map(String::as_str).collect();
        let touched = |e: &&Entry| {
            let mut sources = self.parts.fragments.iter();
            sources.any(|f| f.topics(e).iter().any(|t| wanted.contains(t.as_str())))
        };
        let touching: Vec<&Entry> = entries.iter().filter(touched).collect();
        if touching.is_empty() {
            return Ok(None);
        }
        self.parts.journal.read(|read| {
            let mut parts: Vec<(i64, Bytes)> = Vec::with_capacity(touching.len());
            let mut looks = Vec::new();
            for entry in touching {
                let reader = (key.lang, &key.class, session);
                let drawn = self.cache.get(&self.parts, read, entry, reader, (&wanted, heard))?;
                let mine: Vec<&str> =
                    drawn.iter().filter(|d| wants(d, &wanted)).map(|d| d.json.as_str()).collect();
                if !mine.is_empty() {
                    parts.push((entry.header.seq, frame::entry(entry.header.seq, &mine)));
                    let all = self.looks(read, entry, (key, session))?;
                    let shown = all.into_iter().filter(|l| wanted.contains(l.topic.as_str()));
                    looks.extend(shown.map(|look| (entry.header.seq, look)));
                }
            }
            Ok(Batch::of(parts).map(|batch| batch.noting(looks)))
        })
    }

    /// What an entry brings onto open pages of a class by name.
    fn looks(
        &self,
        read: &dyn Read,
        entry: &Entry,
        (key, session): (&GroupKey, &Session),
    ) -> Result<Vec<Look>, Fault> {
        let cx = self.parts.cx(read, (key.lang, &key.class, session), None);
        let mut all = Vec::new();
        for source in &self.parts.fragments {
            all.extend(source.looked_at(&cx, entry)?);
        }
        Ok(all)
    }

    fn watch_writer(&self) {
        let stopped = self.parts.journal.stopped().is_some();
        if self.stopped.swap(stopped, Ordering::AcqRel) == stopped {
            return;
        }
        let (state, key) = if stopped {
            (WriterState::Stopped, "banner-writer-stopped")
        } else {
            (WriterState::Running, "journal-writer-runs")
        };
        for (group, consoles) in self.lock().iter() {
            let sentence = self.parts.texts.plain(group.lang, key);
            drop(consoles.sender.send(Frame::Notice(frame::state(state, &sentence))));
        }
    }

    fn beat(&self) {
        self.watch_writer();
        let bytes = frame::beat(self.parts.clock.now(), self.parts.journal.head());
        let mut groups = self.lock();
        groups.retain(|_, g| g.sender.receiver_count() > 0);
        for group in groups.values() {
            drop(group.sender.send(Frame::Beat(bytes.clone())));
        }
    }
}

fn wants(drawn: &Drawn, wanted: &HashSet<&str>) -> bool {
    wanted.contains(drawn.topic.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_moved_is_told_from_time_that_passed() {
        let (start, told) = (Instant::now(), Timestamp::from_seconds(1_000));
        let later = start + Duration::from_secs(30);
        assert!(!leapt((start, told), (later, told.plus_seconds(30))));
        assert!(
            !leapt((start, told), (later, told.plus_seconds(31))),
            "a clock that was set right by a second"
        );
        assert!(leapt((start, told), (later, told.plus_seconds(900))), "a jump ahead");
        assert!(leapt((start, told), (later, told.plus_seconds(-60))), "and back");
    }
}
