//! Side effects: a job for each moment at which a time of a duty is to be looked at, one to say further ahead what is to be looked
//! at, and one for each reminder, which becomes a message elsewhere.

use jiff::civil::Date;
use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{AheadSet, DutySet, Event, Missed, Reminded, Started, Timer};

/// The queue of times to be looked at. A key is duty, time, moment and the entry that set it.
pub const LOOK_QUEUE: &str = "duties:look";
/// The queue of duties of which more is to be said ahead. A key is the entry that said it last.
pub const AHEAD_QUEUE: &str = "duties:ahead";
/// The queue of reminders. Its key is the entry: one entry, one message.
pub const REMIND_QUEUE: &str = "flow:duty-reminder";

/// Days before the end of what was said ahead at which more is said.
const BEFORE: i64 = 200;

/// A time to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Which time, when and why.
    pub timer: Timer,
}

/// A duty of which more is to be said ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ahead {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Until when it was said so far: where another day stands by now, nothing is to be done.
    pub until: Date,
}

/// A reminder to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remind {
    /// The journal number of the entry that reminds.
    pub seq: i64,
}

/// Queues what is to be looked at and what is to be said.
#[derive(Debug, Default)]
pub struct DutyEffects;

impl Effects for DutyEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let Some(duty) = entry.header.matter else { return Vec::new() };
        if Reminded::of(entry).is_some() || Missed::of(entry).is_some() {
            return remind(entry).into_iter().collect();
        }
        let (timers, until) = match (DutySet::of(entry), AheadSet::of(entry), Started::of(entry)) {
            (Some(e), _, _) => (e.timers, e.until),
            (_, Some(e), _) => (e.timers, Some(e.until)),
            (_, _, Some(e)) => (e.timers, None),
            _ => return Vec::new(),
        };
        let looks = timers.into_iter().filter_map(|timer| look(entry, duty, timer));
        looks.chain(until.and_then(|until| ahead(entry, duty, until))).collect()
    }
}

fn look(entry: &Entry, duty: Id<kind::Matter>, timer: Timer) -> Option<JobDraft> {
    let days = timer.days.map_or_else(|| "over".to_owned(), |n| n.to_string());
    Some(JobDraft {
        queue: LOOK_QUEUE.to_owned(),
        run_at: timer.at,
        key: format!("{duty}:{}:{days}:{}", timer.key, entry.header.seq),
        // Ids, texts and numbers always serialise.
        payload: serde_json::to_value(Look { duty, timer }).ok()?,
    })
}

fn ahead(entry: &Entry, duty: Id<kind::Matter>, until: Date) -> Option<JobDraft> {
    let noon = until.at(12, 0, 0, 0).to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?;
    Some(JobDraft {
        queue: AHEAD_QUEUE.to_owned(),
        run_at: Timestamp::from_jiff(noon.timestamp()).plus_seconds(-BEFORE * 86_400),
        key: entry.header.id.to_string(),
        payload: serde_json::to_value(Ahead { duty, until }).ok()?,
    })
}

fn remind(entry: &Entry) -> Option<JobDraft> {
    Some(JobDraft {
        queue: REMIND_QUEUE.to_owned(),
        run_at: entry.header.recorded.at,
        key: entry.header.id.to_string(),
        payload: serde_json::to_value(Remind { seq: entry.header.seq }).ok()?,
    })
}
