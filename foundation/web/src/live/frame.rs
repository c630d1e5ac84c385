//! The bytes of the stream.

use std::fmt::Write;
use std::sync::Arc;

use axum::body::Bytes;
use kernel::{Id, Timestamp, kind};
use serde_json::json;

use super::Look;

/// What goes to all consoles of a group at once.
#[derive(Debug, Clone)]
pub(crate) enum Frame {
    /// Entries, in order.
    Entries(Arc<Batch>),
    /// A sign of life with the server's time; a moment to look whether the session still stands.
    Beat(Bytes),
    /// This session, or any, may have changed: its consoles look at once.
    Look(Option<Id<kind::Session>>),
    /// Anything else, ready to send.
    Notice(Bytes),
}

/// Fragments of consecutive entries: all together, and one by one for a console that already has the first of them.
#[derive(Debug)]
pub(crate) struct Batch {
    pub(crate) whole: Bytes,
    pub(crate) parts: Vec<(i64, Bytes)>,
    /// What its entries bring onto an open page by name, by their numbers.
    pub(crate) looks: Vec<(i64, Look)>,
}

impl Batch {
    /// Nothing when no entry had fragments for the group.
    pub(crate) fn of(parts: Vec<(i64, Bytes)>) -> Option<Self> {
        if parts.is_empty() {
            return None;
        }
        let whole = parts.iter().flat_map(|(_, b)| b.iter().copied()).collect::<Vec<u8>>().into();
        Some(Self { whole, parts, looks: Vec::new() })
    }
    /// The same, with what is looked at in it.
    pub(crate) fn noting(self, looks: Vec<(i64, Look)>) -> Self {
        Self { looks, ..self }
    }
    /// The number of the last entry.
    pub(crate) fn last(&self) -> i64 {
        self.parts.last().map_or(0, |(seq, _)| *seq)
    }
    /// What a console that has seen up to `seen` still needs.
    pub(crate) fn after(&self, seen: i64) -> Bytes {
        if self.parts.first().is_some_and(|(seq, _)| *seq > seen) {
            return self.whole.clone();
        }
        let rest = self.parts.iter().filter(|(seq, _)| *seq > seen);
        rest.flat_map(|(_, b)| b.iter().copied()).collect::<Vec<u8>>().into()
    }
}

/// Events of one entry. Only the last one carries the number: a console cut off in between asks for the entry again.
pub(crate) fn entry(seq: i64, fragments: &[&str]) -> Bytes {
    let mut out = String::with_capacity(fragments.iter().map(|f| f.len() + 40).sum());
    for (i, data) in fragments.iter().enumerate() {
        if i + 1 == fragments.len() {
            push(&mut out, format_args!("id: {seq}\n"));
        }
        push(&mut out, format_args!("event: fragment\ndata: {data}\n\n"));
    }
    out.into()
}

/// Fragments that belong to no entry: they carry no number.
pub(crate) fn loose(fragments: &[String]) -> Bytes {
    fragments.iter().map(|data| format!("event: fragment\ndata: {data}\n\n")).collect::<String>().into()
}

/// First of all.
pub(crate) fn hello(now: Timestamp, head: i64, journal: &str) -> Bytes {
    event("hello", &json!({ "time": now.rfc3339(), "head": head, "journal": journal }))
}

/// The server's time and last number.
pub(crate) fn beat(now: Timestamp, head: i64) -> Bytes {
    event("beat", &json!({ "time": now.rfc3339(), "head": head }))
}

/// Fetch the page again, because `slow` or `gap`.
pub(crate) fn reset(reason: &str) -> Bytes {
    event("reset", &json!({ "reason": reason }))
}

/// The session ended.
pub(crate) fn signed_out() -> Bytes {
    event("signed-out", &json!({}))
}

/// Whether the journal takes entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WriterState {
    /// It does.
    Running,
    /// It stopped after a failure of the storage, or on a full disk; reading goes on.
    Stopped,
}

/// The writer's state, with a sentence.
pub(crate) fn state(state: WriterState, message: &str) -> Bytes {
    let code = match state {
        WriterState::Running => "running",
        WriterState::Stopped => "stopped",
    };
    event("state", &json!({ "writer": code, "message": message }))
}

fn event(name: &str, data: &serde_json::Value) -> Bytes {
    format!("event: {name}\ndata: {data}\n\n").into()
}

fn push(out: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    out.write_fmt(what).unwrap_or_default();
}
