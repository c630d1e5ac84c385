//! The days on which the map changes: between two of them one index and one set of layers serve every question.

use jiff::civil::Date;

use crate::Area;

/// The periods in which nothing changes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Epochs {
    /// First days of every period but the first, in order.
    starts: Vec<Date>,
}

impl Epochs {
    /// Of areas with polygons: the others are on no map.
    pub(crate) fn of(areas: &[Area]) -> Self {
        let drawn = areas.iter().filter(|a| a.shape.is_some());
        let mut starts: Vec<Date> =
            drawn.flat_map(|a| [a.from, a.until.and_then(|day| day.tomorrow().ok())]).flatten().collect();
        starts.sort_unstable();
        starts.dedup();
        Self { starts }
    }
    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.starts.len() + 1
    }
    /// The one that holds this day.
    pub(crate) fn number(&self, day: Date) -> usize {
        self.starts.partition_point(|start| *start <= day)
    }
}
