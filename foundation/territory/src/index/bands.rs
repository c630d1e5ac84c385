//! The sides of one area, sorted into the rows of the grid.

use super::Grid;
use crate::frame::{Frame, distance2};
use crate::shape::Shape;

/// Sides by row: a side stands in every row that it touches, or passes within the margin.
#[derive(Debug)]
pub(super) struct Bands {
    first: usize,
    /// Where the sides of each row begin; one more than there are rows.
    starts: Vec<u32>,
    sides: Vec<[f64; 4]>,
}

impl Bands {
    pub(super) fn of(shape: &Shape, frame: &Frame, grid: &Grid, margin: f64) -> Self {
        let sides: Vec<[f64; 4]> = shape
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
        let mut rows: Vec<Vec<[f64; 4]>> = vec![Vec::new(); last - first + 1];
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

    /// All sides; those in several rows several times.
    pub(super) fn all(&self) -> impl Iterator<Item = [f64; 4]> + '_ {
        self.sides.iter().copied()
    }

    /// The rows that the area touches, with the margin.
    pub(super) fn rows(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.starts.len().saturating_sub(1)
    }

    fn row(&self, row: usize) -> &[[f64; 4]] {
        let Some(at) = row.checked_sub(self.first) else { return &[] };
        let range = self.starts.get(at).zip(self.starts.get(at + 1));
        range.and_then(|(from, to)| self.sides.get(*from as usize..*to as usize)).unwrap_or_default()
    }

    /// Whether the area holds the position, which lies in this row.
    #[inline]
    pub(super) fn holds(&self, row: usize, [x, y]: [f64; 2]) -> bool {
        let mut holds = false;
        for &[ax, ay, bx, by] in self.row(row) {
            // Half-open in y, so that a corner counts once. East of the side, by the sign of the area that it spans with the
            // position: without a division.
            let (up, down) = (ay <= y, by <= y);
            if up != down && ((x - ax) * (by - ay) < (y - ay) * (bx - ax)) == up {
                holds = !holds;
            }
        }
        holds
    }

    /// Whether a side passes within the margin (given squared).
    #[inline]
    pub(super) fn near(&self, row: usize, at: [f64; 2], margin2: f64) -> bool {
        self.row(row).iter().any(|&[ax, ay, bx, by]| distance2(at, [ax, ay], [bx, by]) <= margin2)
    }
}
