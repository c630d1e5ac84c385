//! Side effects: a day that was counted goes on to the indicators.

use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{DayCounted, Event};

/// The queue of counted days. A key is the entry: each count goes on once.
pub const DAY_QUEUE: &str = "flow:relief-day";

/// A site counted a day: the sums of that day have changed, for the whole and for its municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayTold {
    /// The local day, `2026-11-26`.
    pub day: String,
    /// Code of the municipality in which the site lies.
    #[serde(default)]
    pub municipality: Option<String>,
}

/// Queues counted days.
#[derive(Debug, Default)]
pub struct ReliefEffects;

impl Effects for ReliefEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let Some(counted) = DayCounted::of(entry) else { return Vec::new() };
        let told = DayTold { day: counted.day, municipality: counted.municipality };
        // Two texts always serialise.
        let Ok(payload) = serde_json::to_value(told) else { return Vec::new() };
        let run_at = entry.header.recorded.at;
        vec![JobDraft { queue: DAY_QUEUE.to_owned(), run_at, key: entry.header.id.to_string(), payload }]
    }
}
