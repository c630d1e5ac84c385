//! The round: each hook by itself, so that one that is slow holds up no other, and each in order, so that nobody hears of the end
//! before the beginning. At least once: whoever hears something twice knows it by its id.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use desk::Post;
use kernel::{Id, kind};
use openapi::Collection;
use store::{Ask, StoreError};
use webhooks::address::Rules;
use webhooks::command::GiveUp;
use webhooks::hook::State;
use webhooks::message::{Message, PING, ping};
use webhooks::read::{HookRow, hooks};
use webhooks::signature::Secret;
use webhooks::{DAYS, Facts, Outcome, Place, Places, Wish};

use super::hear::Hearing;
use super::send::Sender;
use crate::wiring::{World, WorldError, webhook_facts};

/// Entries looked at together.
const AT_ONCE: i64 = 200;
/// Messages to one hook in one turn.
const MOST: usize = 50;
/// Entries that need not be told are written down as passed after so many; a restart looks at them again, no more.
const PASSED: i64 = 1_000;

/// What the round works with.
pub(crate) struct Teller {
    hearing: Hearing,
    places: Places,
    sender: Sender,
    key: [u8; 32],
    /// How far each hook has come, where that is further than what is written down.
    passed: Mutex<HashMap<Id<kind::Matter>, i64>>,
}

impl Teller {
    /// `post` knows the matters of every package.
    ///
    /// # Errors
    /// When there is no key to make secrets with.
    pub(crate) fn new(
        world: &Arc<World>,
        post: Arc<Post>,
        collections: Vec<&'static Collection>,
    ) -> Result<Self, WorldError> {
        Self::under(world, post, collections, world.config.webhooks.rules())
    }

    /// The same, where these addresses may be told.
    ///
    /// # Errors
    /// As [`Teller::new`].
    pub(crate) fn under(
        world: &Arc<World>,
        post: Arc<Post>,
        collections: Vec<&'static Collection>,
        rules: Rules,
    ) -> Result<Self, WorldError> {
        Ok(Self {
            places: Places::new(world.live.clone()),
            sender: Sender::new(rules),
            key: crate::keys::webhooks(&crate::places::keys(&world.config))?,
            passed: Mutex::default(),
            hearing: Hearing { world: Arc::clone(world), post, collections },
        })
    }

    fn world(&self) -> &World {
        &self.hearing.world
    }

    /// One round.
    pub(crate) fn run(&self) {
        let all = match self.world().live.read(|r| hooks(r, false)) {
            Ok(all) => all,
            Err(e) => return tracing::error!(error = %e, "the webhooks could not be read"),
        };
        let facts = webhook_facts(self.world());
        std::thread::scope(|scope| {
            for hook in &all {
                let facts = &facts;
                scope.spawn(move || {
                    if let Err(e) = self.turn(hook, facts) {
                        tracing::error!(hook = %hook.id, error = %e, "a webhook could not be carried on");
                    }
                });
            }
        });
    }

    fn turn(&self, hook: &HookRow, facts: &Facts) -> Result<(), WorldError> {
        let mut place = self.places.of(hook.id)?.unwrap_or(Place::begin(hook.kept_seq));
        if place.held {
            return Ok(());
        }
        for wish in self.places.wishes(hook.id)? {
            self.fulfil(hook, facts, place, wish)?;
        }
        let now = self.world().clock.now();
        if hook.state != State::Running || place.next_at > now {
            return Ok(());
        }
        place.seq = place.seq.max(self.passed(hook.id));
        for _ in 0..MOST {
            let Some((seq, message)) = self.next(hook, facts, &mut place)? else { break };
            let outcome = self.send(hook, &message);
            let now = self.world().clock.now();
            place = if outcome.taken() { place.taken(seq) } else { place.in_vain(now) };
            self.places.put(hook.id, place, Some((seq, now, outcome.clone())), None)?;
            if !outcome.taken() {
                return self.give_up(hook, place, &outcome);
            }
        }
        self.pass(hook.id, place)
    }

    /// The next entry that the hook is told of; what lies before it is passed.
    fn next(
        &self,
        hook: &HookRow,
        facts: &Facts,
        place: &mut Place,
    ) -> Result<Option<(i64, Message)>, StoreError> {
        let live = &self.world().live;
        let head = live.head();
        while place.seq < head {
            for entry in live.entries(place.seq, head, AT_ONCE)? {
                let seq = entry.header.seq;
                if let Some(message) = live.read(|r| self.hearing.message(r, facts, hook, &entry))? {
                    return Ok(Some((seq, message)));
                }
                place.seq = seq;
            }
        }
        Ok(None)
    }

    fn send(&self, hook: &HookRow, message: &Message) -> Outcome {
        let now = self.world().clock.now();
        let secrets: Vec<Secret> =
            hook.keys(now).into_iter().map(|n| webhooks::signature::secret(&self.key, hook.id, n)).collect();
        self.sender.send(&hook.address, message, &secrets, now)
    }

    /// Somebody asked for a trial, or for an entry once more: once, whatever is answered, and out of the order.
    fn fulfil(&self, hook: &HookRow, facts: &Facts, place: Place, wish: Wish) -> Result<(), WorldError> {
        let (live, now) = (&self.world().live, self.world().clock.now());
        let message = if wish.seq == PING {
            Some(ping(hook.id, now))
        } else {
            let entry = live.entry(wish.seq)?;
            live.read(|r| entry.map_or(Ok(None), |e| self.hearing.message(r, facts, hook, &e)))?
        };
        let nothing =
            || Outcome { status: None, why: "not told: the mandate may not read it".to_owned(), millis: 0 };
        let outcome = message.map_or_else(nothing, |m| self.send(hook, &m));
        let at = self.world().clock.now();
        Ok(self.places.put(hook.id, place, Some((wish.seq, at, outcome)), Some(wish))?)
    }

    /// After days in vain, or where nothing more is wanted, the hook stands red.
    fn give_up(&self, hook: &HookRow, place: Place, outcome: &Outcome) -> Result<(), WorldError> {
        let since = place.vain_since.unwrap_or_else(|| self.world().clock.now());
        let over = since.plus_seconds(DAYS * 86_400) <= self.world().clock.now();
        if !(over || outcome.gone()) {
            return Ok(());
        }
        let id = Id::of_words(&["webhook-given-up", &hook.id.to_string(), &hook.changed_seq.to_string()]);
        let rule = GiveUp { hook: hook.id, since };
        self.world().as_system_with(id, Ask::boxed(rule, Arc::new(Facts::default()))).map(drop)
    }

    fn passed(&self, hook: Id<kind::Matter>) -> i64 {
        self.passed.lock().unwrap_or_else(PoisonError::into_inner).get(&hook).copied().unwrap_or(0)
    }

    /// Remembers how far it came without telling anything; now and then in writing.
    fn pass(&self, hook: Id<kind::Matter>, place: Place) -> Result<(), WorldError> {
        self.passed.lock().unwrap_or_else(PoisonError::into_inner).insert(hook, place.seq);
        let written = self.places.of(hook)?.map_or(0, |p| p.seq);
        if place.seq - written >= PASSED {
            self.places.put(hook, place, None, None)?;
        }
        Ok(())
    }
}
