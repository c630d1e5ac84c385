//! The sides of one area, sorted into the rows of the grid.

use super::Grid;
use crate::frame::{Frame, distance2};
use crate::shape::Shape;

/// A side of an area: from one corner to the next, metres.
pub(super) type Side = [f64; 4];

/// Sides by row: a side stands in every row that it touches, or passes within the margin.
#[derive(Debug)]
pub(super) struct Bands {
    first: usize,
    /// Where the sides of each row begin; one more than there are rows.
    starts: Vec<u32>,
    sides: Vec<Side>,
}

impl Bands {
    pub(super) fn of(shape: &Shape, frame: &Frame, grid: &Grid, margin: f64) -> Self {
        let sides: Vec<Side> = shape
            .sides()
            .map(|(a, b)| (frame.metres(a), frame.metres(b)))
            .map(|([ax, ay], [bx, by])| [ax, ay, bx, by])
            .collect();
        let spans: Vec<(usize, usize)> = sides
            .iter()
            .map(|[_, ay, _, by]| grid.rows_of(ay.min(*by) - margin, ay.max(*by) + margin))
            .collect();
        let first = spans.iter().map(|s| s.0).min().unwrap_or(0);
        let last = spans.iter().map(|s| s.1).max().unwrap_or(0);
        let mut rows: Vec<Vec<Side>> = vec![Vec::new(); last - first + 1];
        for (side, (low, high)) in sides.iter().zip(spans) {
            for row in rows.iter_mut().skip(low - first).take(high - low + 1) {
                row.push(*side);
            }
        }
        let mut starts = vec![0];
        let mut total = 0;
        for row in &rows {
            total += u32::try_from(row.len()).unwrap_or(u32::MAX);
            starts.push(total);
        }
        Self { first, starts, sides: rows.concat() }
    }

    /// All sides by row; those in several rows several times.
    pub(super) fn all(&self) -> &[Side] {
        &self.sides
    }

    /// The rows that the area touches, with the margin.
    pub(super) fn rows(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.starts.len().saturating_sub(1)
    }

    /// Where the sides of this row begin, when [`Bands::all`] begins at `base`, and how many they are.
    pub(super) fn place(&self, row: usize, base: usize) -> (u32, u32) {
        let (from, to) = self.range(row).unwrap_or_default();
        (u32::try_from(base).unwrap_or(u32::MAX).saturating_add(from), to - from)
    }

    fn range(&self, row: usize) -> Option<(u32, u32)> {
        let at = row.checked_sub(self.first)?;
        Some((*self.starts.get(at)?, *self.starts.get(at + 1)?))
    }

    /// Whether the area holds the position, which lies in this row.
    pub(super) fn holds(&self, row: usize, at: [f64; 2]) -> bool {
        let range = self.range(row);
        holds(range.and_then(|(from, to)| self.sides.get(from as usize..to as usize)).unwrap_or_default(), at)
    }
}

/// Whether the area with these sides in the row of the position holds it.
#[inline]
pub(super) fn holds(sides: &[Side], [x, y]: [f64; 2]) -> bool {
    let mut holds = false;
    for &[ax, ay, bx, by] in sides {
        // Half-open in y, so that a corner counts once. East of the side, by the sign of the area that it spans with the
        // position: without a division.
        let (up, down) = (ay <= y, by <= y);
        holds ^= (up != down) & (((x - ax) * (by - ay) < (y - ay) * (bx - ax)) == up);
    }
    holds
}

/// Whether a side passes within the margin (given squared).
#[inline]
pub(super) fn near(sides: &[Side], at: [f64; 2], margin2: f64) -> bool {
    sides.iter().any(|&[ax, ay, bx, by]| distance2(at, [ax, ay], [bx, by]) <= margin2)
}
