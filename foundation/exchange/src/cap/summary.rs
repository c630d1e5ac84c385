//! An alert in one row: how grave, from when until when, where. For lists, maps and whoever keeps one record per alert.

use kernel::{Point, Timestamp};

use super::model::{Alert, Circle, Pair};
use super::values::{Certainty, Severity, Urgency};

/// What all blocks of an alert say together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Severity of the gravest block.
    pub severity: Severity,
    /// Urgency of that block.
    pub urgency: Urgency,
    /// Certainty of that block.
    pub certainty: Certainty,
    /// The earliest beginning that is stated.
    pub onset: Option<Timestamp>,
    /// The latest end; nothing when one of the blocks names none.
    pub expires: Option<Timestamp>,
    /// All rings, each once: the languages of one alert repeat them.
    pub polygons: Vec<Vec<Point>>,
    /// All circles, each once.
    pub circles: Vec<Circle>,
    /// All codes of lists of areas, each once.
    pub geocodes: Vec<Pair>,
}

impl Alert {
    /// The alert in one row; nothing when it says nothing.
    #[must_use]
    pub fn summary(&self) -> Option<Summary> {
        let gravest = self.infos.iter().min_by_key(|i| (i.severity, i.urgency, i.certainty))?;
        let ends: Option<Vec<Timestamp>> = self.infos.iter().map(|i| i.expires).collect();
        let areas = || self.infos.iter().flat_map(|i| &i.areas);
        Some(Summary {
            severity: gravest.severity,
            urgency: gravest.urgency,
            certainty: gravest.certainty,
            onset: self.infos.iter().filter_map(|i| i.onset).min(),
            expires: ends.and_then(|e| e.into_iter().max()),
            polygons: each_once(areas().flat_map(|a| &a.polygons)),
            circles: each_once(areas().flat_map(|a| &a.circles)),
            geocodes: each_once(areas().flat_map(|a| &a.geocodes)),
        })
    }
}

fn each_once<'a, T: Clone + Eq + std::hash::Hash + 'a>(all: impl Iterator<Item = &'a T>) -> Vec<T> {
    let mut seen = std::collections::HashSet::new();
    all.filter(|item| seen.insert(*item)).cloned().collect()
}
