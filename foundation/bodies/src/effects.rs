//! Side effects: a decision that asks something of somebody becomes a commitment, and one that is withdrawn ends it; a series makes
//! its sessions ahead; a session that was held is told to whoever counts on it.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{DecisionTaken, DecisionWithdrawn, Event, SeriesSet, SessionClosed, SessionOfSeries};

/// The queue of decisions that become commitments. Its key is the decision's id: one decision, one commitment.
pub const DECISION_QUEUE: &str = "flow:decision";
/// The queue of decisions that were withdrawn. Its key is the decision's id.
pub const WITHDRAWN_QUEUE: &str = "flow:decision-withdrawn";
/// The queue of series whose sessions are to be made. Its key is the body and what asks for it.
pub const SERIES_QUEUE: &str = "flow:series";
/// The queue of sessions that were held to their end. Its key is the session's id.
pub const HELD_QUEUE: &str = "flow:session-held";

/// A decision that asks something of somebody. What it says stays in the journal, where it can be erased: the job only
/// names the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assigned {
    /// The entry in which it was decided.
    pub entry: Id<kind::Entry>,
    /// Its number in the journal.
    pub seq: i64,
}

/// A decision that no longer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// The decision.
    pub decision: Id<kind::Matter>,
    /// The entry that says so, in the journal.
    pub seq: i64,
}

/// A session that was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The session.
    pub session: Id<kind::Matter>,
}

/// A body whose series is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spawning {
    /// Its code.
    pub body: String,
}

/// Queues what comes of decisions and series.
#[derive(Debug, Default)]
pub struct BodiesEffects;

impl Effects for BodiesEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let (seq, now) = (entry.header.seq, entry.header.recorded.at);
        let job = if let Some(taken) = DecisionTaken::of(entry).filter(|taken| taken.assignment.is_some()) {
            let payload = Assigned { entry: entry.header.id, seq };
            job(DECISION_QUEUE, taken.decision.to_string(), now, &payload)
        } else if let Some(gone) = DecisionWithdrawn::of(entry) {
            let payload = Ended { decision: gone.decision, seq };
            job(WITHDRAWN_QUEUE, gone.decision.to_string(), now, &payload)
        } else if let Some(set) = SeriesSet::of(entry) {
            let key = format!("{}:{}", set.body, set.version);
            job(SERIES_QUEUE, key, now, &Spawning { body: set.body })
        } else if let Some(of) = SessionOfSeries::of(entry) {
            // When its day has come, the horizon lies one turn further.
            let day = of.turn.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok();
            let at = day.map_or(now, |day| Timestamp::from_jiff(day.timestamp()).max(now));
            job(SERIES_QUEUE, format!("{}:{}:{seq}", of.body, of.turn), at, &Spawning { body: of.body })
        } else if let Some(session) = entry.header.matter.filter(|_| SessionClosed::of(entry).is_some()) {
            job(HELD_QUEUE, session.to_string(), now, &Held { session })
        } else {
            None
        };
        job.into_iter().collect()
    }
}

fn job(queue: &str, key: String, run_at: Timestamp, payload: &impl Serialize) -> Option<JobDraft> {
    // Identifiers, numbers and codes always serialise.
    let payload = serde_json::to_value(payload).ok()?;
    Some(JobDraft { queue: queue.to_owned(), run_at, key, payload })
}
