//! Plays a story: in real time, faster, or at once up to the next hint; from where the journal says it was.
//!
//! The night's own clock runs only while the player runs, and stands still while a hint waits for the visitor. Entries
//! are recorded at the journal's time. A step is one command with an id of its own, so that a stop at any instant and a
//! new start repeat nothing.

mod progress;
mod run;

use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use kernel::{Actor, Refusal, Text};
use store::StoreError;

use crate::scene::World;
use crate::script::{Script, Story};
use progress::Progress;

/// How fast the night passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Not at all.
    Paused,
    /// As fast as the clock.
    X1,
    /// Ten times as fast.
    X10,
    /// So many weeks in a minute.
    Weeks(u32),
}

/// How many times as fast as the clock a week in a minute is.
const WEEK_A_MINUTE: i64 = 7 * 24 * 60;

impl Pace {
    /// Its code in forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Paused => "pause",
            Self::X1 => "x1",
            Self::X10 => "x10",
            Self::Weeks(_) => "weeks",
        }
    }
    fn factor(self) -> i64 {
        match self {
            Self::Paused => 0,
            Self::X1 => 1,
            Self::X10 => 10,
            Self::Weeks(n) => i64::from(n) * WEEK_A_MINUTE,
        }
    }
}

/// What the strip says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The step that it belongs to.
    pub step: String,
    /// What to try.
    pub say: Text,
    /// What to type, literally.
    pub try_it: Option<Text>,
    /// What has come of it.
    pub state: HintState,
}

/// What has come of a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HintState {
    /// It asks for nothing that the player could notice.
    Note,
    /// The visitor may do it; somebody of the script waits.
    Open,
    /// It was done before the script's person did it.
    Done,
    /// The script's person did it.
    ByColleague,
}

impl HintState {
    /// Its code in templates.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Open => "open",
            Self::Done => "done",
            Self::ByColleague => "colleague",
        }
    }
}

/// Where the night stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// How fast it passes.
    pub pace: Pace,
    /// What the strip says.
    pub hint: Option<Hint>,
    /// Steps behind us.
    pub done: usize,
    /// Steps in all.
    pub steps: usize,
    /// Which week it is, from 1, of how many, where the story has weeks.
    pub week: Option<(u32, u32)>,
    /// Whether it is only a guide: hints one after the other, at the visitor's word, and nobody who acts.
    pub guide: bool,
    /// Whether the last step is behind us.
    pub ended: bool,
    /// The journal took no entry: the night stands still until it does.
    pub trouble: bool,
    /// Steps that the rules refused, with what they said; none in an undisturbed night.
    pub refused: Vec<(String, Refusal)>,
}

/// Called after each change of [`Status`].
pub type Listener = Box<dyn Fn(&Status) + Send + Sync>;

/// Plays a script in a world.
pub struct Player {
    script: Arc<Script>,
    world: World,
    /// Held while a step is carried out.
    progress: Mutex<Progress>,
    /// What everybody may look at meanwhile.
    status: RwLock<Status>,
    orders: Arc<Orders>,
    listeners: RwLock<Vec<Listener>>,
    skip: OnceLock<Skip>,
    rounds: OnceLock<Rounds>,
}

/// What the program does by itself, after each act and at every noon and midnight of the story.
pub type Rounds = Box<dyn Fn() + Send + Sync>;

/// Moves the journal's clock on by so many microseconds.
pub type Skip = Box<dyn Fn(i64) + Send + Sync>;

/// What people asked of the player, and the bell that wakes it.
#[derive(Default)]
struct Orders {
    inbox: Mutex<Inbox>,
    bell: Condvar,
}

#[derive(Default)]
struct Inbox {
    pace: Option<Pace>,
    jumps: u32,
    stop: bool,
}

/// How often the player looks whether something is due.
const LOOK: Duration = Duration::from_millis(200);

impl Orders {
    fn lock(&self) -> MutexGuard<'_, Inbox> {
        self.inbox.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn change(&self, f: impl FnOnce(&mut Inbox)) {
        f(&mut self.lock());
        self.bell.notify_all();
    }
}

impl Player {
    /// A player that goes on where the journal says the night was, at the clock's pace.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn new(script: Script, world: World) -> Result<Self, StoreError> {
        let progress = Progress::resume(&script, &world)?;
        let status = progress.status(&script);
        Ok(Self {
            script: Arc::new(script),
            world,
            progress: Mutex::new(progress),
            status: RwLock::new(status),
            orders: Arc::default(),
            listeners: RwLock::default(),
            skip: OnceLock::new(),
            rounds: OnceLock::new(),
        })
    }

    /// Begins to play on a thread of its own, until [`Player::stop`] or until nobody holds the player any more.
    ///
    /// # Errors
    /// When the thread cannot be started.
    pub fn start(self: &Arc<Self>) -> std::io::Result<()> {
        let (weak, orders) = (Arc::downgrade(self), Arc::clone(&self.orders));
        std::thread::Builder::new().name("demonstration".to_owned()).spawn(move || {
            loop {
                let inbox = orders.lock();
                let (inbox, _) = orders
                    .bell
                    .wait_timeout_while(inbox, LOOK, |i| !i.stop && i.jumps == 0 && i.pace.is_none())
                    .unwrap_or_else(PoisonError::into_inner);
                if inbox.stop {
                    return;
                }
                drop(inbox);
                let Some(player) = weak.upgrade() else { return };
                player.tick();
            }
        })?;
        Ok(())
    }

    /// Stops playing, for good, and lets go of the listeners.
    pub fn stop(&self) {
        self.orders.change(|i| i.stop = true);
        self.listeners.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Changes the pace, at the next look.
    pub fn set_pace(&self, pace: Pace) {
        self.orders.change(|i| i.pace = Some(pace));
    }

    /// Does everything up to the next hint at once, at the next look. What waits for the visitor now, a colleague does.
    pub fn jump(&self) {
        self.orders.change(|i| i.jumps = i.jumps.saturating_add(1));
    }

    /// Where the night stands.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Calls `listener` after each change. It is called on the player's thread and must be quick.
    pub fn on_change(&self, listener: Listener) {
        self.listeners.write().unwrap_or_else(PoisonError::into_inner).push(listener);
    }

    /// Whom to tell when the night passes faster than the clock (a jump, ten times as fast), so that the clock can be moved
    /// on and entries keep the hours of the script. Only the first one counts.
    pub fn on_skip(&self, skip: Skip) {
        self.skip.get_or_init(|| skip);
    }

    /// What the program does by itself in a story of weeks: what follows from an act is done while the clock still stands there, and
    /// what falls due at every noon and midnight, for days may pass faster than the program's own rounds come by. Only the first
    /// one counts.
    pub fn on_round(&self, rounds: Rounds) {
        self.rounds.get_or_init(|| rounds);
    }

    /// Plays what lies before the visitor's coming at once, the clock moving along. Does nothing for a night, and for what was
    /// played already.
    pub fn catch_up(&self) {
        let mut progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        self.live_through(&mut progress);
        self.show(&progress);
    }

    /// What is played.
    #[must_use]
    pub fn script(&self) -> &Script {
        &self.script
    }

    /// Whether somebody is one of those on the stage of a story of weeks.
    #[must_use]
    pub fn plays(&self, actor: &Actor) -> bool {
        self.script.story != Story::Night && self.script.people.iter().any(|p| p.id() == actor.person)
    }

    /// In which journal.
    #[must_use]
    pub fn journal(&self) -> &store::Journal {
        &self.world.journal
    }

    /// Carries out what is due now. [`Player::start`] calls it again and again; tests call it themselves.
    pub fn tick(&self) {
        let (pace, jumps) = {
            let mut inbox = self.orders.lock();
            (inbox.pace.take(), std::mem::take(&mut inbox.jumps))
        };
        let mut progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pace) = pace {
            progress.pace = pace;
        }
        let now = self.world.clock.now();
        let budget = progress.passed(now);
        for _ in 0..jumps {
            self.jump_now(&mut progress);
        }
        self.pass(&mut progress, budget);
        self.show(&progress);
    }

    /// Puts the status in place and tells the listeners, if it changed.
    fn show(&self, progress: &Progress) {
        let fresh = progress.status(&self.script);
        {
            let mut shown = self.status.write().unwrap_or_else(PoisonError::into_inner);
            if *shown == fresh {
                return;
            }
            shown.clone_from(&fresh);
        }
        for listener in self.listeners.read().unwrap_or_else(PoisonError::into_inner).iter() {
            listener(&fresh);
        }
    }
}
