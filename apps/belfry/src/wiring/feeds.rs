//! Rounds that ask for public warnings and for the notices of transport operators, and take in what comes.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use exchange::Limits;
use exchange::cap::{Code, links, parse_each};
use kernel::{Refusal, Timestamp};
use situation_web::{Desk, FeedKind, FeedState, Feeds, take_document, take_transit};

use super::{Live, World};
use crate::config::Config;
use crate::feeds::{CapFeed, TransitFeed};
use crate::fetch::{self, Fetcher, Turn, Why, resolved};

/// Documents of a feed that are remembered, so that each is fetched once.
const REMEMBERED: usize = 4_000;

/// What the folder of incoming warnings is called among the addresses.
pub(super) const INBOX: &str = "folder/inbox";
/// The folder is looked into so often, in seconds.
const INBOX_SECONDS: i64 = 2;

/// What the figures of an indicator are called among the addresses.
pub(super) fn figures(indicator: &str) -> String {
    format!("figures/{indicator}")
}

/// The addresses of the configuration, for the pages: none was asked yet.
pub(super) fn states(config: &Config, now: Timestamp) -> Feeds {
    let warnings = config
        .cap_feeds
        .iter()
        .map(|f| FeedState::new(&f.code, FeedKind::Warnings, &f.url, i64::from(f.every_seconds), now));
    let transit = config
        .transit_feeds
        .iter()
        .map(|f| FeedState::new(&f.code, FeedKind::Transit, &f.url, i64::from(f.every_seconds), now));
    let inbox = config.inbox.iter().map(|folder| {
        FeedState::new(INBOX, FeedKind::Folder, &folder.display().to_string(), INBOX_SECONDS, now)
    });
    let figures = config.indicator_sources.iter().map(|f| {
        let every = i64::from(f.every_minutes) * 60;
        FeedState::new(figures(&f.indicator), FeedKind::Figures, &f.url, every, now)
    });
    Feeds::of(warnings.chain(transit).chain(inbox).chain(figures))
}

/// The addresses with what is known of them.
pub(crate) struct Asked {
    warnings: Vec<(CapFeed, Fetcher, Mutex<Seen>)>,
    transit: Vec<(TransitFeed, Fetcher)>,
}

/// Documents that were taken in, the oldest first.
#[derive(Default)]
struct Seen {
    order: VecDeque<String>,
    known: BTreeSet<String>,
}

impl Seen {
    fn remember(&mut self, url: String) {
        if self.known.insert(url.clone()) {
            self.order.push_back(url);
        }
        while self.order.len() > REMEMBERED {
            if let Some(oldest) = self.order.pop_front() {
                self.known.remove(&oldest);
            }
        }
    }
}

impl Asked {
    pub(crate) fn of(config: &Config) -> Self {
        let warning = |f: &CapFeed| (f.clone(), Fetcher::new(f.way()), Mutex::default());
        let transit = |f: &TransitFeed| (f.clone(), Fetcher::new(f.way()));
        Self {
            warnings: config.cap_feeds.iter().map(warning).collect(),
            transit: config.transit_feeds.iter().map(transit).collect(),
        }
    }

    /// One turn of every address.
    pub(crate) fn turn(&self, world: &World, desk: &Desk) {
        for (feed, fetcher, seen) in &self.warnings {
            let (now, mut taken) = (world.clock.now(), Taken::default());
            let outcome = fetcher.turn(now, chance(world), |bytes| {
                let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                taken = take_warnings(world, desk, feed, &mut seen, bytes)?;
                Ok(taken.problem.is_none() && !taken.more)
            });
            note(desk, &feed.code, now, outcome, taken);
        }
        for (feed, fetcher) in &self.transit {
            let (now, mut taken) = (world.clock.now(), Taken::default());
            let outcome = fetcher.turn(now, chance(world), |bytes| {
                let changed =
                    take_transit(&world.live, desk, &world.stamp, (&feed.code, &feed.effects), bytes)
                        .map_err(|e| e.to_string())?;
                taken.new = changed.new + changed.again + changed.ended;
                Ok(true)
            });
            note(desk, &feed.code, now, outcome, taken);
        }
    }
}

/// What a turn brought.
#[derive(Default)]
struct Taken {
    /// Messages or notices that were new.
    new: usize,
    /// More documents wait for the next turn.
    more: bool,
    /// What could not be taken in beside what was.
    problem: Option<String>,
}

/// A byte to spread the turns with.
fn chance(world: &World) -> u8 {
    world.ids().uuid().as_bytes().last().copied().unwrap_or(0)
}

/// Says on the pages and in the log how a turn went.
fn note(desk: &Desk, code: &str, now: Timestamp, outcome: Result<Turn, Why>, taken: Taken) {
    let outcome = match outcome {
        Ok(Turn::NotYet) => return,
        Ok(_) => {
            desk.feeds.answered(code, now, taken.new > 0);
            if taken.new > 0 {
                tracing::info!(feed = code, new = taken.new, "a feed brought something new");
            }
            taken.problem.map_or(Ok(()), |why| Err(Why::NotTaken(why)))
        }
        Err(why) => Err(why),
    };
    if let Err(why) = outcome {
        tracing::warn!(feed = code, error = %why, "a feed did not answer, or not with everything");
        desk.feeds.failed(code, now, Refusal::from(&why));
    }
}

/// A message, a feed that holds messages, or one that points to them.
fn take_warnings(
    world: &World,
    desk: &Desk,
    feed: &CapFeed,
    seen: &mut Seen,
    bytes: &[u8],
) -> Result<Taken, String> {
    let holds_none = matches!(parse_each(bytes, &Limits::default()), Err(e) if e.code == Code::NoAlert);
    if !holds_none {
        return Ok(Taken { new: take(world, desk, feed, &feed.code, bytes)?, ..Taken::default() });
    }
    let links = links(bytes, &Limits::default()).map_err(|e| e.to_string())?;
    let mut fresh: Vec<String> = links.iter().map(|link| resolved(&feed.url, link)).collect();
    fresh.retain(|url| !seen.known.contains(url));
    let (fresh, elsewhere): (Vec<_>, Vec<_>) = fresh.into_iter().partition(|url| feed.may_ask(url));
    let mut taken = Taken { more: fresh.len() > feed.documents, ..Taken::default() };
    if let Some(url) = elsewhere.first() {
        let why = "lies on another host; name it in hosts if it is the sender's";
        taken.problem = Some(format!("{url} {why}"));
    }
    for url in fresh.iter().take(feed.documents) {
        let one = fetch::document(url, &feed.way(), world.clock.now())
            .map_err(|why| why.to_string())
            .and_then(|document| take(world, desk, feed, url, &document));
        match one {
            Ok(n) => {
                taken.new += n;
                seen.remember(url.clone());
            }
            // One that does not come does not hold up the others; the feed is asked again for its sake.
            Err(why) => taken.problem = Some(format!("{url}: {why}")),
        }
    }
    Ok(taken)
}

fn take(world: &World, desk: &Desk, feed: &CapFeed, name: &str, bytes: &[u8]) -> Result<usize, String> {
    take_document(&world.live, desk, &world.stamp, (name, feed.must_be_signed), bytes)
        .map_err(|e| e.to_string())
}

/// Holds what the rounds work with.
pub(super) fn round(world: &Live, desk: Arc<Desk>) -> impl Fn() + Send + 'static {
    let (world, asked) = (Arc::clone(world), Asked::of(&world.config));
    move || asked.turn(&world, &desk)
}
