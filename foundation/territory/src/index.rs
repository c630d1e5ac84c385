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
use bands::{Bands, Side};

/// About so many cells where several kinds of areas lie over each other; a region of 16 km by 17 km gets cells of some 45 m.
pub(crate) const COARSE: f64 = 150_000.0;
/// The same for one kind, of which most cells say all at once; cells of some 35 m. Finer ones answer no faster: the table
/// no longer stays near the processor.
pub(crate) const FINE: f64 = 220_000.0;
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
    /// What is known of each cell, row by row from the south-west: where its areas begin in `parts`, or, with [`ALONE`], the
    /// one area that holds all of it, which most cells say without a second look-up.
    cells: Vec<u32>,
    /// The same where nearness to a border is no matter: more cells say all at once.
    inner: Vec<u32>,
    /// The areas of the other cells, end to end; the first is no area's.
    parts: Vec<Part>,
    /// The sides of all areas, end to end by row.
    sides: Vec<Side>,
    margin2: f64,
}

/// An area at a cell: what it takes to answer lies together, because each jump to another place in memory costs as much as a
/// dozen comparisons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Part {
    /// Its number.
    number: u32,
    /// Its sides in the row of the cell, in `sides`; none where no border is near.
    from: u32,
    count: u32,
    /// Whether it holds every point of the cell or none; nothing where its border passes through.
    holds: Option<bool>,
    /// The last one of its cell.
    last: bool,
}

/// Marks a cell that lies wholly in one area and near no border.
const ALONE: u32 = 1 << 31;
/// A cell without areas.
const NOTHING: u32 = 0;
/// So many points are looked up at once.
const RUN: usize = 256;
/// Rounding, in metres: a border this near to a cell passes through it.
const TOUCH: f64 = 0.01;

impl Index {
    /// Over these areas; `number` is what answers will say.
    pub(crate) fn over<'a>(areas: impl Iterator<Item = (u32, &'a Area)>, margin: f64, cells: f64) -> Self {
        let drawn: Vec<(u32, &crate::Shape)> =
            areas.filter_map(|(number, a)| Some((number, a.shape.as_deref()?))).collect();
        let bounds = drawn.iter().fold(Bounds::NOTHING, |all, (_, shape)| all.and(shape.bounds()));
        let mut index = Self::empty(bounds, margin, cells);
        let mut lists: Vec<Vec<Part>> = vec![Vec::new(); index.cells.len()];
        for (number, shape) in drawn {
            let bands = Bands::of(shape, &index.frame, &index.grid(), margin);
            index.enter(number, &bands, margin, &mut lists);
            index.sides.extend(bands.all());
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
            cells: vec![NOTHING; columns * rows],
            inner: vec![NOTHING; columns * rows],
            parts: vec![Part { number: 0, from: 0, count: 0, holds: Some(false), last: true }],
            sides: Vec::new(),
            margin2: margin * margin,
        }
    }

    fn grid(&self) -> Grid {
        Grid { corner: self.corner, cell: 1.0 / self.per_metre, columns: self.columns, rows: self.rows }
    }

    /// Writes an area into the cells that it covers or borders on.
    fn enter(&self, number: u32, bands: &Bands, margin: f64, lists: &mut [Vec<Part>]) {
        let grid = self.grid();
        let base = self.sides.len();
        // Only the rows that the area touches.
        let rows = bands.rows();
        let (first, count) = (rows.start * self.columns, rows.len() * self.columns);
        let passed = |margin| {
            let mut cells = vec![false; count];
            for side in bands.all() {
                grid.near(*side, margin, |at| {
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
            let holds = bands.holds(row, middle);
            if near {
                let (from, count) = bands.place(row, base);
                list.push(Part { number, from, count, holds: (!through).then_some(holds), last: false });
            } else if holds {
                list.push(Part { number, from: 0, count: 0, holds: Some(true), last: false });
            }
        }
    }

    /// Cells with the same areas share them.
    fn settle(&mut self, lists: Vec<Vec<Part>>) {
        let mut known: HashMap<Vec<Part>, u32> = HashMap::new();
        for ((cell, inner), mut list) in self.cells.iter_mut().zip(&mut self.inner).zip(lists) {
            let Some(last) = list.last_mut() else { continue };
            last.last = true;
            if let [Part { number, count: 0, .. }] = &*list
                && *number < ALONE
            {
                (*cell, *inner) = (ALONE | *number, ALONE | *number);
                continue;
            }
            let alone = settled(&list);
            *cell = *known.entry(list).or_insert_with_key(|list| {
                let at = u32::try_from(self.parts.len()).unwrap_or(NOTHING);
                self.parts.extend(list);
                at
            });
            *inner = alone.unwrap_or(*cell);
        }
    }

    /// Calls `seen` for every area at the point: its number, and whether it holds the point (otherwise only its border is
    /// near).
    #[inline]
    pub fn visit(&self, point: Point, mut seen: impl FnMut(u32, bool)) {
        let at = self.frame.point(point);
        let cell = self.cell(&self.cells, at);
        if cell & ALONE != 0 {
            return seen(cell & !ALONE, true);
        }
        for part in self.parts(cell) {
            let sides = self.sides(part);
            let holds = part.holds.unwrap_or_else(|| bands::holds(sides, at));
            if holds || bands::near(sides, at, self.margin2) {
                seen(part.number, holds);
            }
        }
    }

    /// Calls `seen` for every point, by its place in `points`, and every area that holds it: for figures of many points, where
    /// nearness to a border is no matter.
    ///
    /// A run of points is looked up in the grid before any of them is answered, so that the processor fetches many cells at
    /// once; the few that a border crosses come last, because what they need lies elsewhere in memory.
    pub fn holders(&self, points: &[Point], mut seen: impl FnMut(usize, u32)) {
        for (run, points) in points.chunks(RUN).enumerate() {
            let mut found = [([0.0; 2], NOTHING); RUN];
            for (found, point) in found.iter_mut().zip(points) {
                let at = self.frame.point(*point);
                *found = (at, self.cell(&self.inner, at));
            }
            let all = || (run * RUN..).zip(found.iter().take(points.len()));
            for (place, (_, cell)) in all() {
                if cell & ALONE != 0 {
                    seen(place, cell & !ALONE);
                }
            }
            for (place, (at, cell)) in all() {
                if cell & ALONE == 0 && *cell != NOTHING {
                    self.crossed(*cell, *at, |number| seen(place, number));
                }
            }
        }
    }

    /// The areas that hold a position in a cell that borders cross, or that several areas share.
    #[inline]
    fn crossed(&self, cell: u32, at: [f64; 2], mut seen: impl FnMut(u32)) {
        for part in self.parts(cell) {
            if part.holds.unwrap_or_else(|| bands::holds(self.sides(part), at)) {
                seen(part.number);
            }
        }
    }

    /// The areas of a cell.
    #[inline]
    fn parts(&self, cell: u32) -> impl Iterator<Item = &Part> {
        let from = if cell == NOTHING { &[] } else { self.parts.get(cell as usize..).unwrap_or_default() };
        let mut more = true;
        from.iter().take_while(move |part| std::mem::replace(&mut more, !part.last))
    }

    #[inline]
    fn sides(&self, part: &Part) -> &[Side] {
        let from = part.from as usize;
        self.sides.get(from..from + part.count as usize).unwrap_or_default()
    }

    /// What is known of the cell of a position.
    #[inline]
    fn cell(&self, cells: &[u32], at: [f64; 2]) -> u32 {
        let (x, y) = ((at[0] - self.corner[0]) * self.per_metre, (at[1] - self.corner[1]) * self.per_metre);
        if !(x >= 0.0 && y >= 0.0) {
            return NOTHING;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "not negative; too large finds nothing"
        )]
        let (column, row) = (x as usize, y as usize);
        if column >= self.columns || row >= self.rows {
            return NOTHING;
        }
        cells.get(row * self.columns + column).copied().unwrap_or(NOTHING)
    }
}

/// What the areas of a cell say without looking at a border: the one that holds all of it, or none; nothing where it takes more.
fn settled(list: &[Part]) -> Option<u32> {
    if list.iter().any(|part| part.holds.is_none()) {
        return None;
    }
    let mut holding = list.iter().filter(|part| part.holds == Some(true));
    match (holding.next(), holding.next()) {
        (None, _) => Some(NOTHING),
        (Some(part), None) if part.number < ALONE => Some(ALONE | part.number),
        _ => None,
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
