//! Continuity of dispatch rooms: for a night a zone's dispatchers work in another room, and others see and do there what is theirs.
//!
//! An act says which zone is received in which room, why, on what ground, whose rights change and until when; an end is never absent.
//! The receiving side confirms it before it counts. It may be prolonged or ended early. Rights come as mandates with the same end, so
//! that they end by themselves ([`CONTINUITY_QUEUE`]). The zones' own dispatch systems stay the source of truth: nothing here replaces
//! them.
//!
//! A command of [`command`] is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a refusal;
//! [`ContinuityView`] makes rows from the events; [`read`] asks the rows for a page.

mod apply;

pub mod command;
pub mod event;
pub mod read;

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use kernel::Timestamp;
use store::{Effects, Entry, JobDraft};

pub use apply::ContinuityView;
pub use store::{Ask, Rule};

kernel::coded! {
    /// Where an act stands. Whether its time is over is asked of the clock.
    State {
        /// Waits for the receiving side.
        Ordered = "ordered",
        /// Counts until its end.
        Confirmed = "confirmed",
        /// Ended before its time, or withdrawn before it counted.
        Ended = "ended",
    }
}

/// What the rules may look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time, for numbers by year.
    pub zone: TimeZone,
    /// Codes of the areas that have a dispatch room of their own.
    pub zones: BTreeSet<String>,
    /// Codes of the rooms here.
    pub rooms: BTreeSet<String>,
    /// Codes of the functions.
    pub functions: BTreeSet<String>,
    /// Longest time of one act, in hours; longer ones are prolonged.
    pub longest_hours: i64,
    /// Most characters of a text.
    pub text: usize,
}

impl Facts {
    /// Facts without zones, rooms and functions.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        let none = BTreeSet::new;
        Self { zone, zones: none(), rooms: none(), functions: none(), longest_hours: 72, text: 4000 }
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        at.to_jiff().map_or(0, |t| i64::from(t.to_zoned_datetime(self.zone.clone()).year()).rem_euclid(100))
    }
}

/// The queue of acts that changed whose rights. Its key is the entry's id; its payload the act's.
pub const CONTINUITY_QUEUE: &str = "flow:continuity";

/// Queues what an act changes in the directory.
#[derive(Debug, Default)]
pub struct ContinuityEffects;

impl Effects for ContinuityEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let changes =
            matches!(entry.kind(), "continuity.confirmed" | "continuity.prolonged" | "continuity.ended");
        let Some(act) = entry.header.matter.filter(|_| changes) else { return Vec::new() };
        vec![JobDraft {
            queue: CONTINUITY_QUEUE.to_owned(),
            run_at: entry.header.recorded.at,
            key: entry.header.id.to_string(),
            payload: serde_json::Value::String(act.to_string()),
        }]
    }
}
