//! Side effects: a job for each route when its turn comes, and one for the moment when an acknowledgement is missed. An exercise is
//! opened without them, so that nothing can leave it.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{Addressed, Event, Failed};

/// The queue of what is to leave. A key is message, recipient and route: one route, one job, but for the turn that a failure
/// brings forward.
pub const SEND_QUEUE: &str = "outbox:send";
/// The queue of acknowledgements that may have been missed.
pub const MISSED_QUEUE: &str = "outbox:missed";

/// A route whose turn has come. Whether it still has to be taken is asked of the rows then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispatch {
    /// The message.
    pub message: Id<kind::Matter>,
    /// Which recipient.
    pub recipient: i64,
    /// Which of their routes.
    pub route: i64,
}

/// A recipient whose time to acknowledge is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missed {
    /// The message.
    pub message: Id<kind::Matter>,
    /// Which recipient.
    pub recipient: i64,
    /// When the time was over.
    pub planned: Timestamp,
}

/// Queues what is to leave.
#[derive(Debug, Default)]
pub struct OutboxEffects;

impl Effects for OutboxEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let Some(message) = entry.header.matter else { return Vec::new() };
        if let Some(e) = Addressed::of(entry) {
            return addressed(entry, message, &e);
        }
        // The route after one that failed has its turn at once; where there is none, nothing comes of it.
        let next = |e: Failed| dispatch(message, e.recipient, e.route + 1, entry.header.recorded.at, ":now");
        Failed::of(entry).and_then(next).into_iter().collect()
    }
}

/// The first route that suffices leaves, with what goes along; the others wait for their time where somebody has to answer, and
/// otherwise for a failure.
fn addressed(entry: &Entry, message: Id<kind::Matter>, e: &Addressed) -> Vec<JobDraft> {
    let enough = e.routes.iter().position(|r| r.channel.suffices()).map(|n| n + 1);
    let turns = enough.filter(|_| e.acknowledge_by.is_none()).unwrap_or(e.routes.len());
    let mut jobs: Vec<JobDraft> = (0_i64..)
        .zip(e.routes.iter().take(turns))
        .filter_map(|(n, route)| dispatch(message, e.recipient, n, route.at, ""))
        .collect();
    let missed = |by: Timestamp| {
        let payload = Missed { message, recipient: e.recipient, planned: by };
        Some(JobDraft {
            queue: MISSED_QUEUE.to_owned(),
            run_at: by,
            key: format!("{message}:{}:{}", e.recipient, entry.header.seq),
            // An id and two numbers always serialise.
            payload: serde_json::to_value(payload).ok()?,
        })
    };
    jobs.extend(e.acknowledge_by.and_then(missed));
    jobs
}

fn dispatch(
    message: Id<kind::Matter>,
    recipient: i64,
    route: i64,
    run_at: Timestamp,
    more: &str,
) -> Option<JobDraft> {
    Some(JobDraft {
        queue: SEND_QUEUE.to_owned(),
        run_at,
        key: format!("{message}:{recipient}:{route}{more}"),
        // An id and two numbers always serialise.
        payload: serde_json::to_value(Dispatch { message, recipient, route }).ok()?,
    })
}
