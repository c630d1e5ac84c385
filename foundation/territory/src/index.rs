//! Which areas hold a point: a grid whose cells know the areas that cover them and those whose border passes near.
//!
//! Most cells lie wholly inside their areas: one look-up answers. In the others the sides of the few candidates decide,
//! of which only those in the same band of rows are looked at.

mod bands;

use std::collections::HashMap;

use kernel::Point;

use crate::Area;
use crate::frame::Frame;
use crate::shape::Bounds;
use bands::Bands;

/// About so many cells where several kinds of areas lie over each other; a region of 16 km by 17 km gets cells of some 45 m.
pub(crate) const COARSE: f64 = 150_000.0;
/// The same for one kind, of which most cells say all at once; cells of some 25 m.
pub(crate) const FINE: f64 = 450_000.0;
/// Smaller cells would only cost memory.
const SMALLEST: f64 = 25.0;

/// The index of one period.
#[derive(Debug)]
pub struct Index {
    frame: Frame,
    /// South-west corner in metres.
    corner: [f64; 2],
    /// Cells per metre.
    per_metre: f64,
    columns: usize,
    rows: usize,
    /// What is known of each cell, row by row from the south-west: the number of its list, or, with [`ALONE`], the one area
    /// that holds all of it, which most cells say without a second look-up.
    cells: Vec<u32>,
    lists: Vec<List>,
    bands: Vec<Bands>,
    margin2: f64,
}

/// What is known of a cell: numbers of areas.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
struct List {
    /// Hold every point of the cell, no border near.
    whole: Vec<u32>,
    /// Have a border in the cell or near it.
    part: Vec<Part>,
}

/// An area with a border in the cell or near it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Part {
    /// Its place in `bands`.
    place: u32,
    /// Its number.
    number: u32,
    /// Whether it holds every point of the cell or none; nothing where its border passes through.
    holds: Option<bool>,
}

/// Marks a cell that lies wholly in one area and near no border.
const ALONE: u32 = 1 << 31;
/// Rounding, in metres: a border this near to a cell passes through it.
const TOUCH: f64 = 0.01;

impl Index {
    /// Over these areas; `number` is what answers will say.
    pub(crate) fn over<'a>(areas: impl Iterator<Item = (u32, &'a Area)>, margin: f64, cells: f64) -> Self {
        let drawn: Vec<(u32, &crate::Shape)> =
            areas.filter_map(|(number, a)| Some((number, a.shape.as_deref()?))).collect();
        let bounds = drawn.iter().fold(Bounds::NOTHING, |all, (_, shape)| all.and(shape.bounds()));
        let mut index = Self::empty(bounds, margin, cells);
        let mut lists: Vec<List> = vec![List::default(); index.cells.len()];
        for (number, shape) in drawn {
            let bands = Bands::of(shape, &index.frame, &index.grid(), margin);
            index.enter(number, &bands, margin, &mut lists);
            index.bands.push(bands);
        }
        index.settle(lists);
        index
    }

    fn empty(bounds: Bounds, margin: f64, cells: f64) -> Self {
        let bounds = if bounds.holds_something() { bounds } else { Bounds::NOTHING.with([0.0, 0.0]) };
        let frame = Frame::at((bounds.west + bounds.east) / 2.0, (bounds.south + bounds.north) / 2.0);
        let [west, south] = frame.metres([bounds.west, bounds.south]);
        let [east, north] = frame.metres([bounds.east, bounds.north]);
        let (wide, high) = (east - west + 2.0 * margin, north - south + 2.0 * margin);
        let cell = (wide * high / cells).sqrt().max(SMALLEST);
        let (columns, rows) = (count(wide / cell), count(high / cell));
        Self {
            frame,
            corner: [west - margin, south - margin],
            per_metre: 1.0 / cell,
            columns,
            rows,
            cells: vec![0; columns * rows],
            lists: Vec::new(),
            bands: Vec::new(),
            margin2: margin * margin,
        }
    }

    fn grid(&self) -> Grid {
        Grid { corner: self.corner, cell: 1.0 / self.per_metre, columns: self.columns, rows: self.rows }
    }

    /// Writes an area into the cells that it covers or borders on.
    fn enter(&self, number: u32, bands: &Bands, margin: f64, lists: &mut [List]) {
        let grid = self.grid();
        let place = u32::try_from(self.bands.len()).unwrap_or(u32::MAX);
        // Only the rows that the area touches.
        let rows = bands.rows();
        let (first, count) = (rows.start * self.columns, rows.len() * self.columns);
        let passed = |margin| {
            let mut cells = vec![false; count];
            for side in bands.all() {
                grid.near(side, margin, |at| {
                    if let Some(cell) = at.checked_sub(first).and_then(|at| cells.get_mut(at)) {
                        *cell = true;
                    }
                });
            }
            cells
        };
        let (near, through) = (passed(margin.max(TOUCH)), passed(TOUCH));
        let cells = lists.iter_mut().skip(first).zip(near.into_iter().zip(through));
        for (at, (list, (near, through))) in (first..).zip(cells) {
            let (row, middle) = (at / self.columns, grid.middle(at));
            if near {
                let holds = (!through).then(|| bands.holds(row, middle));
                list.part.push(Part { place, number, holds });
            } else if bands.holds(row, middle) {
                list.whole.push(number);
            }
        }
    }

    /// Cells with the same list share it.
    fn settle(&mut self, lists: Vec<List>) {
        let mut known: HashMap<List, u32> = HashMap::new();
        for (cell, list) in self.cells.iter_mut().zip(lists) {
            if let ([number], []) = (&*list.whole, &*list.part)
                && *number < ALONE
            {
                *cell = ALONE | *number;
                continue;
            }
            if let Some(number) = known.get(&list) {
                *cell = *number;
                continue;
            }
            *cell = u32::try_from(known.len()).unwrap_or(u32::MAX);
            self.lists.push(list.clone());
            known.insert(list, *cell);
        }
    }

    /// Calls `seen` for every area at the point: its number, and whether it holds the point (otherwise only its border is
    /// near).
    #[inline]
    pub fn visit(&self, point: Point, mut seen: impl FnMut(u32, bool)) {
        let at = self.frame.point(point);
        let Some((row, cell)) = self.cell(at) else { return };
        if cell & ALONE != 0 {
            return seen(cell & !ALONE, true);
        }
        let Some(list) = self.lists.get(cell as usize) else { return };
        for number in &list.whole {
            seen(*number, true);
        }
        for part in &list.part {
            let Some(bands) = self.bands.get(part.place as usize) else { continue };
            let holds = part.holds.unwrap_or_else(|| bands.holds(row, at));
            if holds || bands.near(row, at, self.margin2) {
                seen(part.number, holds);
            }
        }
    }

    /// Calls `seen` for every area that holds the point, and for no other: for figures, where nearness to a border is no matter.
    #[inline]
    pub fn holders(&self, point: Point, mut seen: impl FnMut(u32)) {
        let at = self.frame.point(point);
        let Some((row, cell)) = self.cell(at) else { return };
        if cell & ALONE != 0 {
            return seen(cell & !ALONE);
        }
        let Some(list) = self.lists.get(cell as usize) else { return };
        list.whole.iter().for_each(|number| seen(*number));
        for part in &list.part {
            let asked = || self.bands.get(part.place as usize).is_some_and(|b| b.holds(row, at));
            if part.holds.unwrap_or_else(asked) {
                seen(part.number);
            }
        }
    }

    /// The cell of a position: its row, and what is known of it.
    #[inline]
    fn cell(&self, at: [f64; 2]) -> Option<(usize, u32)> {
        let (x, y) = ((at[0] - self.corner[0]) * self.per_metre, (at[1] - self.corner[1]) * self.per_metre);
        if !(x >= 0.0 && y >= 0.0) {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "not negative; too large finds nothing"
        )]
        let (column, row) = (x as usize, y as usize);
        if column >= self.columns {
            return None;
        }
        Some((row, *self.cells.get(row.checked_mul(self.columns)? + column)?))
    }
}

/// At least one.
fn count(cells: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bounded by the number of cells"
    )]
    let whole = cells.ceil().max(1.0) as usize;
    whole
}

/// The geometry of the grid.
#[derive(Debug, Clone, Copy)]
struct Grid {
    corner: [f64; 2],
    cell: f64,
    columns: usize,
    rows: usize,
}

impl Grid {
    fn middle(&self, at: usize) -> [f64; 2] {
        let (row, column) = (at / self.columns, at % self.columns);
        #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^53 rows and columns")]
        let (row, column) = (row as f64 + 0.5, column as f64 + 0.5);
        [self.corner[0] + column * self.cell, self.corner[1] + row * self.cell]
    }
    /// First and last number on an axis of `count` that `low..=high` touches.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the grid")]
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^53 rows and columns")]
    fn range(&self, low: f64, high: f64, from: f64, count: usize) -> (usize, usize) {
        let last = (count - 1) as f64;
        let at = |v: f64| ((v - from) / self.cell).floor().clamp(0.0, last) as usize;
        (at(low), at(high))
    }
    fn rows_of(&self, low: f64, high: f64) -> (usize, usize) {
        self.range(low, high, self.corner[1], self.rows)
    }
    /// Calls `f` for every cell that the side, made `margin` wider all round, may touch.
    fn near(&self, [ax, ay, bx, by]: [f64; 4], margin: f64, mut f: impl FnMut(usize)) {
        let (first, last) = self.rows_of(ay.min(by) - margin, ay.max(by) + margin);
        for row in first..=last {
            // The part of the side in this row, then the columns that it spans.
            #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^53 rows")]
            let low = self.corner[1] + row as f64 * self.cell - margin;
            let high = low + self.cell + 2.0 * margin;
            let at =
                |y: f64| if by == ay { ax } else { ax + ((y - ay) / (by - ay)).clamp(0.0, 1.0) * (bx - ax) };
            let (x1, x2) = if by == ay { (ax, bx) } else { (at(low), at(high)) };
            let (west, east) =
                self.range(x1.min(x2) - margin, x1.max(x2) + margin, self.corner[0], self.columns);
            for column in west..=east {
                f(row * self.columns + column);
            }
        }
    }
}
