//! What a hook is told: that something happened, when, and where it can be read. Never what it says.

use kernel::{Id, Timestamp, kind};
use serde_json::json;
use store::Entry;

/// The number that a trial has instead of an entry's.
pub const PING: i64 = 0;

/// A message ready to be signed and sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id, the same each time it is told: whoever gets it twice knows it again.
    pub id: String,
    /// JSON.
    pub body: String,
}

/// That an entry was written. `link` is where the item can be read as JSON, `page` where people read it.
#[must_use]
pub fn of(entry: &Entry, link: Option<&str>, page: Option<&str>) -> Message {
    let header = &entry.header;
    let body = json!({
        "type": entry.kind(),
        "timestamp": header.recorded.at.rfc3339(),
        "data": {
            "journal": header.journal, "seq": header.seq, "entry": header.id, "matter": header.matter,
            "link": link, "page": page,
        },
    });
    Message { id: format!("msg_{}", header.id), body: body.to_string() }
}

/// A trial: nothing happened. Each has an id of its own.
#[must_use]
pub fn ping(hook: Id<kind::Matter>, now: Timestamp) -> Message {
    let body = json!({ "type": "ping", "timestamp": now.rfc3339(), "data": { "hook": hook } });
    Message { id: format!("msg_ping_{hook}_{}", now.0), body: body.to_string() }
}
