//! All exercises of this place.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use axum::Router;
use desk::Post;
use exercise::clock::Setting;
use exercise::event::{Begun, Event, Opened};
use exercise::exercise::{Heading, Part, State};
use exercise::inject::{Inject, Sort};
use exercise::read::{self, ExerciseRow, InjectRow};
use exercise::screen::Screen;
use exercise::{Ask, Facts};
use exercise_web::{Account, Asked};
use kernel::{Actor, Clock, Handling, Id, Kind, Lang, Refusal, SystemClock, Timestamp, Words, kind};
use store::{Blobs, Definition, Entry, Failure, Fork, Journal, Origin, Sieve, Stamp, StoreError, Submission};
use web::Fault;

use super::carry::{Sight, tables};
use super::guard::Shut;
use super::house::House;
use super::space::taken;
use super::{ExerciseClock, deliver};
use crate::wiring::{Live, WorldError, exercise_definition, exercise_facts, seat_player, unseat_player};
use crate::{keys, places};

/// Entries looked through for what came in after a fork.
const LATER: i64 = 20_000;
/// Most injects made of them.
const MOST_LATER: usize = 200;
/// What stands in the place of every file.
const PLACEHOLDER: &str = "EXERCISE – OEFENING – EXERCICE\n\nPièce jointe restée dans le journal réel.\nBijlage bleef in het echte logboek.\nAttachment left in the real journal.\n";

/// The exercises of a place: those that run, and the journals of those that were closed.
pub(crate) struct Houses {
    live: Live,
    post: OnceLock<Arc<Post>>,
    running: RwLock<BTreeMap<i64, House>>,
    shut: Mutex<BTreeMap<i64, Journal>>,
    /// One is made at a time.
    making: Mutex<()>,
    outside: SystemClock,
}

impl Houses {
    /// None running yet.
    pub(crate) fn of(live: &Live) -> Arc<Self> {
        Arc::new(Self {
            live: live.clone(),
            post: OnceLock::new(),
            running: RwLock::default(),
            shut: Mutex::default(),
            making: Mutex::default(),
            outside: SystemClock,
        })
    }

    /// Learns what the pages know of matters. Once.
    pub(crate) fn know(&self, post: &Arc<Post>) {
        // A second time would say the same.
        drop(self.post.set(Arc::clone(post)));
    }

    /// Opens those that were open when the program stopped. One that does not open holds up nothing else.
    pub(crate) fn resume(&self) {
        let rows = match self.live.live.read(|r| read::exercises(r, 1000)) {
            Ok(rows) => rows,
            Err(e) => return tracing::error!(error = %e, "the exercises cannot be listed"),
        };
        for row in rows.into_iter().filter(|row| row.state == State::Open) {
            if let Err(e) = self.run(&row) {
                tracing::error!(error = %e, no = row.no, "an exercise does not open");
            }
        }
    }

    /// Ends all of them; what was played stays.
    pub(crate) fn end(&self) {
        let running = std::mem::take(&mut *self.running.write().unwrap_or_else(PoisonError::into_inner));
        running.into_values().for_each(|house| house.rest().close());
        let shut = std::mem::take(&mut *self.shut.lock().unwrap_or_else(PoisonError::into_inner));
        shut.values().for_each(Journal::close);
    }

    /// The pages of an exercise that runs.
    pub(super) fn router(&self, no: i64) -> Option<Router> {
        self.with(no, House::router)
    }

    /// The list of exercises.
    pub(super) fn back(&self) -> String {
        format!("{}/", self.live.config.url.trim_end_matches('/'))
    }

    fn with<T>(&self, no: i64, f: impl FnOnce(&House) -> T) -> Option<T> {
        self.running.read().unwrap_or_else(PoisonError::into_inner).get(&no).map(f)
    }

    fn run(&self, row: &ExerciseRow) -> Result<(), WorldError> {
        let address = self.live.config.exercises.of(&self.live.config.url, row.no);
        let address = address.ok_or_else(|| {
            WorldError::Plain(
                "exercises.address is not set, and no host can be put before an address of digits".into(),
            )
        })?;
        let house = House::open(&self.live, row, address)?;
        self.running.write().unwrap_or_else(PoisonError::into_inner).insert(row.no, house);
        Ok(())
    }

    fn facts(&self) -> Arc<Facts> {
        Arc::new(exercise_facts(&self.live))
    }

    fn sight(&self, actor: &Actor) -> Result<Sight, StoreError> {
        let post =
            self.post.get().ok_or_else(|| StoreError::Corrupt("no matters are known yet".to_owned()))?;
        Ok(Sight::of(&self.live, post, actor))
    }

    /// The journal of an exercise with everything that goes along.
    fn make(&self, who: &Actor, asked: &Asked, no: i64, id: Id<kind::Matter>) -> Result<Opened, Fault> {
        let live = &self.live.live;
        let start = asked.from.unwrap_or(asked.start);
        let clock = ExerciseClock::new(Setting::standing(start, self.outside.now()), Arc::new(SystemClock));
        let definition = exercise_definition(no, &self.live, Arc::new(clock), Arc::clone(&self.live.guard));
        let up_to = match asked.from {
            Some(at) => live.seq_at(at)?,
            None => live.head(),
        };
        let backend = places::backend(&self.live.config);
        // What an attempt left that was never announced.
        store::remove(&backend, &definition.journal)?;
        let heading = |origin: Option<Origin>| Heading {
            no,
            title: asked.title.clone(),
            sort: asked.sort,
            start,
            origin,
        };
        let first = |origin: &Origin| {
            let begun = Begun { heading: heading(asked.from.map(|_| origin.clone())) };
            begun.draft(Some(id), Handling::Service)
        };
        let what = Fork {
            from: live,
            up_to,
            at: start,
            actor: who.clone(),
            command_id: self.live.ids().next(),
            stamp: Stamp::clone(&self.live.stamp),
            first: &first,
        };
        let file = self.placeholder(no)?;
        let mut salt = [0_u8; 32];
        self.live.chance.fill(&mut salt);
        let mut sight = self.sight(who)?;
        let screen = Screen::new(tables()?, Box::new(|e: &Entry| sight.reads(e)), salt, file);
        let mut screen = if asked.from.is_none() { screen.empty() } else { screen };
        let forked = store::fork(&backend, &definition, &what, &mut screen)?;
        let origin = asked.from.map(|_| forked.origin);
        Ok(Opened { heading: heading(origin), taken: forked.taken, left: forked.left })
    }

    /// Keeps the file that stands in the place of every other; its id.
    fn placeholder(&self, no: i64) -> Result<String, StoreError> {
        let blobs = Blobs::open(&folder(&self.live, no).join("blobs"), 1 << 20, None)?;
        let kept = blobs.keep("placeholder", &mut PLACEHOLDER.as_bytes(), 1 << 20);
        Ok(kept.map_err(|e| StoreError::Corrupt(e.to_string()))?.id().to_string())
    }

    /// The journal of an exercise that does not run, for reading alone.
    fn reading(&self, row: &ExerciseRow) -> Result<Journal, StoreError> {
        let mut shut = self.shut.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(journal) = shut.get(&row.no) {
            return Ok(journal.clone());
        }
        let standing =
            ExerciseClock::new(Setting::standing(row.start, self.outside.now()), Arc::new(SystemClock));
        let definition =
            exercise_definition(row.no, &self.live, Arc::new(standing), Arc::clone(&self.live.guard));
        let definition = Definition { guard: Arc::new(Shut), ..definition };
        let journal = Journal::open(&places::backend(&self.live.config), definition)?;
        shut.insert(row.no, journal.clone());
        Ok(journal)
    }
}

/// Where the files of an exercise are kept, apart from those of the place.
pub(super) fn folder(live: &Live, no: i64) -> PathBuf {
    live.config.data.join("exercises").join(exercise::exercise::journal(no))
}

fn fault(e: WorldError) -> Fault {
    match e {
        WorldError::Command(_, e) => e.into(),
        other => Fault::internal(other.to_string()),
    }
}

fn failure(e: Failure) -> Fault {
    match e {
        Failure::Refused(refusal) => refusal.into(),
        Failure::Store(e) => e.into(),
    }
}

/// It cannot be opened now, and what the operator has to do.
fn off(problem: impl std::fmt::Display) -> Refusal {
    Refusal::new(Kind::Unavailable, "refusal-exercise-off").with("problem", problem)
}

impl exercise_web::Houses for Houses {
    fn open(&self, who: &Actor, asked: &Asked) -> Result<i64, Fault> {
        let _turn = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let (live, facts) = (&self.live.live, self.facts());
        let guard = live.definition().guard.as_ref();
        let title = &asked.title.text;
        let no =
            live.read(|r| exercise::command::check_opening(r, guard, who, title, &facts)).map_err(failure)?;
        if self.live.config.exercises.of(&self.live.config.url, no).is_none() {
            return Err(off("exercises.address").into());
        }
        if taken(&self.live.config.data) >= u64::from(self.live.config.exercises.space_mb) << 20 {
            return Err(off("exercises.space_mb").into());
        }
        let exercise = self.live.ids().next();
        let opened = self.make(who, asked, no, exercise)?;
        let rule = exercise::command::OpenExercise { exercise, opened };
        let submission = Submission {
            command_id: self.live.ids().next(),
            actor: who.clone(),
            command: Ask::boxed(rule, facts),
            stamp: Arc::clone(&self.live.stamp),
        };
        live.submit_blocking(submission)?;
        let row = live.read(|r| read::by_number(r, no))?.ok_or_else(Fault::not_found)?;
        self.run(&row).map_err(fault)?;
        Ok(no)
    }

    fn journal(&self, row: &ExerciseRow) -> Result<Option<Journal>, Fault> {
        if let Some(journal) = self.with(row.no, |house| house.world.live.clone()) {
            return Ok(Some(journal));
        }
        if row.state == State::Removed { Ok(None) } else { Ok(Some(self.reading(row)?)) }
    }

    fn address(&self, no: i64) -> Option<String> {
        self.with(no, |house| house.door.address.clone())
    }

    fn setting(&self, no: i64) -> Option<Setting> {
        self.with(no, |house| house.clock.setting())
    }

    fn outside(&self) -> Timestamp {
        self.outside.now()
    }

    fn set_clock(&self, no: i64, setting: Setting) {
        self.with(no, |house| house.clock.set(setting));
    }

    fn admit(&self, row: &ExerciseRow, part: &Part, account: &Account) -> Result<(), Fault> {
        let world = self.with(row.no, |house| Arc::clone(&house.world)).ok_or_else(|| off(row.number()))?;
        seat_player(&self.live, &world, &row.number(), part, &account.name, account.lang).map_err(fault)
    }

    fn dismiss(&self, no: i64, mandate: Id<kind::Mandate>) -> Result<(), Fault> {
        let world = self.with(no, |house| Arc::clone(&house.world)).ok_or_else(|| off(no))?;
        unseat_player(&world, mandate).map_err(fault)
    }

    fn ticket(
        &self,
        no: i64,
        player: Id<kind::Person>,
        mandate: Id<kind::Mandate>,
        lang: Lang,
    ) -> Result<String, Fault> {
        let door = self.with(no, |house| Arc::clone(&house.door)).ok_or_else(|| off(no))?;
        let secret = door.tickets.make(self.live.chance.as_ref(), self.outside.now(), player, mandate);
        Ok(format!("{}/{lang}/enter/{secret}", door.address))
    }

    fn deliver(&self, row: &ExerciseRow, inject: &InjectRow) -> Result<(), Fault> {
        let world = self.with(row.no, |house| Arc::clone(&house.world)).ok_or_else(|| off(row.number()))?;
        deliver::deliver(&world, row.no, inject).map_err(|e| match e {
            WorldError::Plain(problem) => {
                Refusal::new(Kind::Invalid, "refusal-exercise-deliver").with("problem", problem).into()
            }
            other => fault(other),
        })
    }

    fn later(&self, who: &Actor, row: &ExerciseRow) -> Result<Vec<Inject>, Fault> {
        let Some(origin) = &row.origin else { return Ok(Vec::new()) };
        let mut sight = self.sight(who)?;
        let mut salt = [0_u8; 32];
        self.live.chance.fill(&mut salt);
        let mut screen = Screen::new(tables()?, Box::new(|e: &Entry| sight.reads(e)), salt, String::new());
        let live = &self.live.live;
        let came = |e: &&Entry| e.kind() == "situation.signal-received";
        let entries = live.entries(origin.seq, live.head(), LATER)?;
        entries.iter().try_for_each(|e| screen.look(e))?;
        let mut injects = Vec::new();
        for entry in entries.iter().filter(came).take(MOST_LATER) {
            let Some(fields) = screen.pass(entry)? else { continue };
            let text = |value: Option<&serde_json::Value>, name: &str| {
                value.and_then(|v| v.get(name)).and_then(serde_json::Value::as_str).map(str::to_owned)
            };
            let words = fields.get("words");
            let lang = text(words, "lang").and_then(|l| l.parse().ok()).unwrap_or(Lang::Fr);
            injects.push(Inject {
                at: entry.header.recorded.at,
                sort: Sort::Call,
                to: None,
                words: Words::new(lang, text(words, "text").unwrap_or_default()),
                place: text(fields.get("place"), "typed"),
                figure: None,
                file: None,
                expected: None,
                minutes: None,
                objective: None,
                repeats: Some(entry.header.seq),
            });
        }
        Ok(injects)
    }

    fn readable(&self, who: &Actor, entry: &Entry) -> Result<bool, StoreError> {
        self.sight(who)?.reads(entry)
    }

    fn close(&self, row: &ExerciseRow) -> Result<(i64, String), Fault> {
        let house = self.running.write().unwrap_or_else(PoisonError::into_inner).remove(&row.no);
        if let Some(house) = house {
            house.rest().close();
        }
        let journal = self.reading(row)?;
        let folder = places::keys(&self.live.config);
        let origin = keys::origin(&folder, &self.live.config.url, journal.name());
        let key = keys::signing(&folder, &origin).map_err(Fault::internal)?;
        let root = journal.root(&origin)?;
        // Kept beside the journal; like everything of an exercise it does not leave.
        journal.sign_checkpoint(&origin, &key, self.outside.now())?;
        Ok((i64::try_from(root.size).unwrap_or(i64::MAX), root.root.to_string()))
    }

    fn remove(&self, row: &ExerciseRow) -> Result<(), Fault> {
        let shut = self.shut.lock().unwrap_or_else(PoisonError::into_inner).remove(&row.no);
        if let Some(journal) = shut {
            journal.close();
        }
        let backend = places::backend(&self.live.config);
        for journal in [row.journal(), format!("{}-access", row.journal())] {
            store::remove(&backend, &journal)?;
        }
        let folder = folder(&self.live, row.no);
        match std::fs::remove_dir_all(&folder) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(Fault::internal(e)),
            _ => Ok(()),
        }
    }
}
