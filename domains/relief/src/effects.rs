//! Side effects: a day that was counted goes on to the indicators; so does what waited for a site that closed.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{DayCounted, Event, SiteTurned};
use crate::site::SiteState;

/// The queue of counted days. A key is the entry: each count goes on once, and each closing.
pub const DAY_QUEUE: &str = "flow:relief-day";

/// A site counted a day: the sums of that day have changed, for the whole and for its municipality. Or a site closed, and is not
/// waited for any longer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayTold {
    /// The local day, `2026-11-26`; empty where a site closed.
    #[serde(default)]
    pub day: String,
    /// Code of the municipality in which the site lies, where it counted.
    #[serde(default)]
    pub municipality: Option<String>,
    /// The closing, where that is what happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closing>,
}

/// A site closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// Which one.
    pub site: Id<kind::Matter>,
    /// When.
    pub at: Timestamp,
}

/// Queues counted days and closings.
#[derive(Debug, Default)]
pub struct ReliefEffects;

impl Effects for ReliefEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let Some(told) = counted(entry).or_else(|| closed(entry)) else { return Vec::new() };
        // Texts, an id and a time always serialise.
        let Ok(payload) = serde_json::to_value(told) else { return Vec::new() };
        let run_at = entry.header.recorded.at;
        vec![JobDraft { queue: DAY_QUEUE.to_owned(), run_at, key: entry.header.id.to_string(), payload }]
    }
}

fn counted(entry: &Entry) -> Option<DayTold> {
    let counted = DayCounted::of(entry)?;
    Some(DayTold { day: counted.day, municipality: counted.municipality, closed: None })
}

fn closed(entry: &Entry) -> Option<DayTold> {
    SiteTurned::of(entry).filter(|turned| turned.to == SiteState::Closed)?;
    let closing = Closing { site: entry.header.matter?, at: entry.header.recorded.at };
    Some(DayTold { closed: Some(closing), ..DayTold::default() })
}
