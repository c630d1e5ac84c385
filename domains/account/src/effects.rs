//! Side effects: a function that was asked or reminded is told.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{Event, SectionAsked, SectionReminded, SectionReturned};

/// The queue of those who are to be told that a text is wanted of them. A key is one entry: it is told once.
pub const ASKED_QUEUE: &str = "flow:account-asked";

/// A text is wanted: what the flow tells the function.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The section.
    pub section: String,
    /// The entry that asks, reminds or sends back.
    pub seq: i64,
}

/// Queues what those who were asked are to be told.
#[derive(Debug, Default)]
pub struct AccountEffects;

impl Effects for AccountEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let Some(account) = entry.header.matter else { return Vec::new() };
        let section = SectionAsked::of(entry)
            .map(|e| e.section)
            .or_else(|| SectionReminded::of(entry).map(|e| e.section))
            .or_else(|| SectionReturned::of(entry).map(|e| e.section));
        let Some(section) = section else { return Vec::new() };
        let wanted = Wanted { account, section, seq: entry.header.seq };
        let job = |payload| JobDraft {
            queue: ASKED_QUEUE.to_owned(),
            run_at: entry.header.recorded.at,
            key: entry.header.id.to_string(),
            payload,
        };
        // An id, a text and a number always serialise.
        serde_json::to_value(wanted).ok().map(job).into_iter().collect()
    }
}
