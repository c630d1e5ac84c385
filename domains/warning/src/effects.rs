//! Side effects: what was released has to reach the public site.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{Event, ItemPublished, ItemWithdrawn, PushAsked, Released};

/// The queue of what has to be put on the public site. A key is the entry that asks for it.
pub const PUBLISH_QUEUE: &str = "flow:publish";

/// What is to be put there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publish {
    /// The warning or item whose state it changes; none where only a figure became public.
    #[serde(default)]
    pub matter: Option<Id<kind::Matter>>,
}

impl Publish {
    /// The job that an entry causes.
    #[must_use]
    pub fn job(self, entry: &Entry) -> Option<JobDraft> {
        Some(JobDraft {
            queue: PUBLISH_QUEUE.to_owned(),
            run_at: entry.header.recorded.at,
            key: entry.header.id.to_string(),
            // An id always serialises.
            payload: serde_json::to_value(self).ok()?,
        })
    }
}

/// Kinds of entry after which something has to reach the public site.
pub const PUBLISHES: [&str; 4] = [Released::KIND, ItemPublished::KIND, ItemWithdrawn::KIND, PushAsked::KIND];

/// Queues the way to the public.
#[derive(Debug, Default)]
pub struct WarningEffects;

impl Effects for WarningEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        if !PUBLISHES.contains(&entry.header.kind.as_str()) {
            return Vec::new();
        }
        Publish { matter: entry.header.matter }.job(entry).into_iter().collect()
    }
}
