//! Side effects: a function that was asked or reminded is told, and so are those to whom an account goes that was issued or corrected.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{
    EmbargoMoved, ErratumAdded, Event, FunctionAsked, FunctionReminded, Issued, SectionAsked,
    SectionReminded, SectionReturned,
};

/// The queue of those who are to be told that a text is wanted of them. A key is one entry: it is told once.
pub const ASKED_QUEUE: &str = "flow:account-asked";

/// A text is wanted: what the flow tells the function.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The section; where several are asked for at once, the first: the entry names them all.
    pub section: String,
    /// The entry that asks, reminds or sends back.
    pub seq: i64,
}

/// The queue of accounts whose addressees are to be told. A key is one entry; it comes up at the end of the embargo.
pub const ISSUED_QUEUE: &str = "flow:account-issued";

/// An account is out, or was corrected: those to whom it goes are to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The entry that issued or corrected it.
    pub seq: i64,
}

/// Queues what those who were asked, and those to whom an account goes, are to be told.
#[derive(Debug, Default)]
pub struct AccountEffects;

impl Effects for AccountEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let Some(account) = entry.header.matter else { return Vec::new() };
        let now = entry.header.recorded.at;
        let out = Issued::of(entry).map(|e| e.embargo.unwrap_or(now));
        if let Some(at) = out.or_else(|| ErratumAdded::of(entry).map(|_| now)) {
            let delivery = Delivery { account, seq: entry.header.seq };
            return job(entry, (ISSUED_QUEUE, at), serde_json::to_value(delivery));
        }
        // The job of the issue stays and finds the embargo running, or everybody told; this one comes up at the new end.
        if let Some(moved) = EmbargoMoved::of(entry) {
            let delivery = Delivery { account, seq: moved.of };
            return job(entry, (ISSUED_QUEUE, moved.until.unwrap_or(now)), serde_json::to_value(delivery));
        }
        let first = |codes: Vec<String>| codes.into_iter().next();
        let section = SectionAsked::of(entry)
            .map(|e| e.section)
            .or_else(|| FunctionAsked::of(entry).and_then(|e| first(e.codes)))
            .or_else(|| FunctionReminded::of(entry).and_then(|e| first(e.codes)))
            .or_else(|| SectionReminded::of(entry).map(|e| e.section))
            .or_else(|| SectionReturned::of(entry).map(|e| e.section));
        let Some(section) = section else { return Vec::new() };
        let wanted = Wanted { account, section, seq: entry.header.seq };
        job(entry, (ASKED_QUEUE, now), serde_json::to_value(wanted))
    }
}

/// One job for the entry. Ids, texts and numbers always serialise.
fn job(
    entry: &Entry,
    (queue, run_at): (&str, Timestamp),
    payload: Result<serde_json::Value, serde_json::Error>,
) -> Vec<JobDraft> {
    let key = entry.header.id.to_string();
    payload
        .ok()
        .map(|payload| JobDraft { queue: queue.to_owned(), run_at, key, payload })
        .into_iter()
        .collect()
}
