//! Which areas a ring touches: a warning's polygon against our areas.

use kernel::Point;

use crate::shape::Bounds;
use crate::{Area, Shape};

type At = [f64; 2];

/// A ring that is asked about, closed.
pub(crate) struct Asked {
    ring: Vec<At>,
    bounds: Bounds,
    shape: Shape,
}

impl Asked {
    /// Nothing when fewer than three corners are given.
    pub(crate) fn of(ring: &[Point]) -> Option<Self> {
        let mut ring: Vec<At> = ring.iter().map(|p| [p.lon_degrees(), p.lat_degrees()]).collect();
        if ring.first() != ring.last() {
            ring.extend(ring.first().copied());
        }
        let bounds = ring.iter().fold(Bounds::NOTHING, |all, at| all.with(*at));
        (ring.len() >= 4).then(|| Self { shape: Shape { polygons: vec![vec![ring.clone()]] }, ring, bounds })
    }
    /// Whether the area and the ring have anything in common: one holds a corner of the other, or their sides cross.
    pub(crate) fn touches(&self, area: &Area) -> bool {
        let Some(shape) = area.shape.as_deref() else { return false };
        let b = shape.bounds();
        let apart = b.east < self.bounds.west
            || self.bounds.east < b.west
            || b.north < self.bounds.south
            || self.bounds.north < b.south;
        if apart {
            return false;
        }
        self.ring.iter().any(|at| shape.holds(*at))
            || shape.rings().filter_map(|r| r.first()).any(|at| self.shape.holds(*at))
            || self.crosses(shape)
    }
    fn crosses(&self, shape: &Shape) -> bool {
        let mine: Vec<(At, At)> = self.shape.sides().collect();
        let near = |(a, b): &(At, At)| {
            a[0].min(b[0]) <= self.bounds.east
                && a[0].max(b[0]) >= self.bounds.west
                && a[1].min(b[1]) <= self.bounds.north
                && a[1].max(b[1]) >= self.bounds.south
        };
        shape.sides().filter(near).any(|side| mine.iter().any(|own| cross(*own, side)))
    }
}

/// Whether two sides have a position in common (touching counts).
pub(crate) fn cross((a, b): (At, At), (c, d): (At, At)) -> bool {
    let turn = |p: At, q: At, r: At| (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    let (c1, d1, a1, b1) = (turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b));
    c1 * d1 <= 0.0 && a1 * b1 <= 0.0 && (c1, d1) != (0.0, 0.0)
}
