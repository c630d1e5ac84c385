//! Side effects of this package's events: whoever is responsible has to hear of a level.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, Event, JobDraft};

use crate::event::LevelReached;

/// The queue of levels that were reached. Its key is the entry's id: one crossing, one alert.
pub const LEVEL_QUEUE: &str = "flow:threshold";

/// A level was reached just now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelAlert {
    /// The indicator.
    pub indicator: Id<kind::Matter>,
    /// The level, with the value that reached it.
    pub reached: LevelReached,
}

/// A level that is reached now is handed on. Old figures that come in late, and levels that are left, are not.
#[derive(Debug, Default)]
pub struct IndicatorEffects;

impl Effects for IndicatorEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        LevelReached::of(entry).filter(|e| e.current).and_then(|e| alert(entry, e)).into_iter().collect()
    }
}

fn alert(entry: &Entry, reached: LevelReached) -> Option<JobDraft> {
    let alert = LevelAlert { indicator: entry.header.matter?, reached };
    Some(JobDraft {
        queue: LEVEL_QUEUE.to_owned(),
        run_at: entry.header.recorded.at,
        key: entry.header.id.to_string(),
        // Codes, numbers and texts always serialise.
        payload: serde_json::to_value(alert).ok()?,
    })
}
