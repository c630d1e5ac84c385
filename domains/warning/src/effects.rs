//! Side effects: what was released has to reach the public site.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{
    Event, ItemPublished, ItemWithdrawn, PressSent, PushAsked, Released, SiteClosed, SiteReopened,
};

/// The queue of what has to be put on the public site. A key is the entry that asks for it.
pub const PUBLISH_QUEUE: &str = "flow:publish";

/// The queue of what has to be sent to the press. A key is the entry that asks for it.
pub const PRESS_QUEUE: &str = "flow:press";

/// As many of the press as one message is for.
pub const PRESS_AT_ONCE: usize = 40;

/// The entry by which something is sent to the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToPress {
    /// Its journal number.
    pub seq: i64,
}

impl ToPress {
    /// The message that goes to the `n`th group of those who are sent something by this entry, counted from nought.
    #[must_use]
    pub fn message(entry: Id<kind::Entry>, n: usize) -> Id<kind::Matter> {
        Id::of_words(&["press", &entry.to_string(), &n.to_string()])
    }
}

/// What is to be put there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publish {
    /// The warning or item whose state it changes; none where a figure became public, or the site as a whole changed.
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
pub const PUBLISHES: [&str; 6] = [
    Released::KIND,
    ItemPublished::KIND,
    ItemWithdrawn::KIND,
    PushAsked::KIND,
    SiteClosed::KIND,
    SiteReopened::KIND,
];

/// Queues the way to the public.
#[derive(Debug, Default)]
pub struct WarningEffects;

impl Effects for WarningEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        if entry.header.kind == PressSent::KIND {
            return to_press(entry).into_iter().collect();
        }
        if !PUBLISHES.contains(&entry.header.kind.as_str()) {
            return Vec::new();
        }
        Publish { matter: entry.header.matter }.job(entry).into_iter().collect()
    }
}

fn to_press(entry: &Entry) -> Option<JobDraft> {
    Some(JobDraft {
        queue: PRESS_QUEUE.to_owned(),
        run_at: entry.header.recorded.at,
        key: entry.header.id.to_string(),
        // A number always serialises.
        payload: serde_json::to_value(ToPress { seq: entry.header.seq }).ok()?,
    })
}
