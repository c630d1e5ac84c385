//! What was typed while the console had no connection keeps the time at which it was typed.

use kernel::{Id, Timestamp, kind};
use store::{Deciding, Draft, Entry, Failure, Row, StoreError, Value};

use crate::{Facts, Rule};

/// The field of a body that holds that time, of whatever event of this package somebody typed without a connection.
pub const OFFLINE_AT: &str = "offline_at";
/// The part of a turn that names whoever typed it, where somebody else sent it.
pub const OFFLINE_BY: &str = "offline_by";

/// A rule whose events say when they were typed, where that was without a connection.
#[derive(Debug, Clone)]
pub struct WhenTyped<R> {
    /// What is asked.
    pub rule: R,
    /// When it was typed; nothing where it was sent at once.
    pub at: Option<Timestamp>,
}

impl<R: Rule<Facts = Facts>> Rule for WhenTyped<R> {
    type Facts = Facts;
    const NAME: &'static str = R::NAME;
    const URGENT: bool = R::URGENT;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let mut drafts = self.rule.decide(cx, facts)?;
        // Whatever the clock of the console says, nothing is typed after it came in.
        let Some(at) = self.at.map(|at| at.min(cx.now)) else { return Ok(drafts) };
        for draft in drafts.iter_mut().filter(|draft| is_an_act(draft)) {
            draft.fields.entry(OFFLINE_AT.to_owned()).or_insert_with(|| at.0.into());
        }
        Ok(drafts)
    }
}

/// The acts that say when they were typed, those of the floor: `events.lock` pins that field for each of them, and for no other.
const ACTS: &[&str] = &[
    "handover-cancelled",
    "handover-closed",
    "handover-item-accepted",
    "handover-started",
    "incident-changed",
    "incident-closed",
    "incident-confirmed",
    "incident-contained",
    "incident-opened",
    "incident-reopened",
    "inform-dropped",
    "inform-required",
    "inform-taken-back",
    "informed",
    "log-written",
    "not-reached",
    "signal-amended",
    "signal-attached",
    "signal-promoted",
    "signal-received",
    "signal-returned",
    "signal-set-aside",
    "signal-split",
];

/// Whether somebody typed this. What follows from an act by a rule was typed by nobody: who must be told is an act only where no rule
/// names them, nor somebody they stand in for, nor an earlier row.
fn is_an_act(draft: &Draft) -> bool {
    let name = draft.kind.strip_prefix("situation.").and_then(|kind| kind.split_once('@'));
    let Some((name, _)) = name.filter(|(name, _)| ACTS.contains(name)) else { return false };
    let follows = ["rule", "deputy_for", "again_of"];
    name != "inform-required" || !follows.iter().any(|field| draft.fields.contains_key(*field))
}

/// When something was typed without a connection, and by whom where somebody else sent it, who had released it by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offline {
    /// When it was typed.
    pub at: Timestamp,
    /// Whoever typed it, where somebody else sent it.
    pub by: Option<Id<kind::Person>>,
}

impl Offline {
    /// Of an entry; nothing where it was sent at once.
    #[must_use]
    pub fn of(entry: &Entry) -> Option<Self> {
        let at = entry.fields.get(OFFLINE_AT)?.as_i64()?;
        Some(Self { at: Timestamp(at), by: entry.header.actor.on_behalf_of })
    }
    /// As two columns of a row: when, and by whom.
    pub(crate) fn columns(entry: &Entry) -> [Value; 2] {
        let offline = Self::of(entry);
        [offline.map(|o| o.at).into(), offline.and_then(|o| o.by).into()]
    }
    /// From two columns of a row, of which this is the first.
    pub(crate) fn of_row(row: &Row, column: usize) -> Result<Option<Self>, StoreError> {
        let Some(at) = row.opt(column, Row::time)? else { return Ok(None) };
        Ok(Some(Self { at, by: row.opt(column + 1, Row::id)? }))
    }
}

/// When an entry says that it happened: as stated, otherwise when it was typed, and that is when it came in unless it had to wait.
pub(crate) fn happened_at(entry: &Entry) -> Timestamp {
    let typed = || Offline::of(entry).map_or(entry.header.recorded.at, |o| o.at);
    entry.header.stated.map_or_else(typed, |stated| stated.at)
}
