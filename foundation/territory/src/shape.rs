//! Polygons in degrees, as they are read and drawn.

use kernel::Point;

/// West, south, east, north in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// West.
    pub west: f64,
    /// South.
    pub south: f64,
    /// East.
    pub east: f64,
    /// North.
    pub north: f64,
}

impl Bounds {
    /// Holds nothing yet.
    pub const NOTHING: Self =
        Self { west: f64::INFINITY, south: f64::INFINITY, east: f64::NEG_INFINITY, north: f64::NEG_INFINITY };
    /// Grown to hold this position.
    #[must_use]
    pub fn with(self, [lon, lat]: [f64; 2]) -> Self {
        Self {
            west: self.west.min(lon),
            south: self.south.min(lat),
            east: self.east.max(lon),
            north: self.north.max(lat),
        }
    }
    /// Grown to hold these bounds.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.with([other.west, other.south]).with([other.east, other.north])
    }
    /// Whether it holds anything.
    #[must_use]
    pub fn holds_something(&self) -> bool {
        self.west <= self.east && self.south <= self.north
    }
}

/// A closed line: the last position equals the first.
pub(crate) type Ring = Vec<[f64; 2]>;

/// One or more polygons, each an outer ring followed by its holes; positions are longitude, latitude in degrees.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shape {
    /// The polygons.
    pub polygons: Vec<Vec<Vec<[f64; 2]>>>,
}

impl Shape {
    /// All rings.
    pub fn rings(&self) -> impl Iterator<Item = &Vec<[f64; 2]>> + Clone {
        self.polygons.iter().flatten()
    }
    /// All sides, as pairs of positions.
    pub fn sides(&self) -> impl Iterator<Item = ([f64; 2], [f64; 2])> + '_ {
        self.rings().flat_map(|ring| ring.iter().copied().zip(ring.iter().copied().skip(1)))
    }
    /// What it spans.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        self.rings().flatten().fold(Bounds::NOTHING, |all, at| all.with(*at))
    }
    /// Whether it holds this position (even-odd rule; a position exactly on a side may fall either way).
    #[must_use]
    pub fn holds(&self, [x, y]: [f64; 2]) -> bool {
        self.sides().fold(false, |inside, ([ax, ay], [bx, by])| {
            let crosses = (ay <= y) != (by <= y) && x < ax + (y - ay) / (by - ay) * (bx - ax);
            inside != crosses
        })
    }
    /// The centre of mass of its largest polygon.
    #[must_use]
    pub fn centre(&self) -> Option<Point> {
        let outer = self.polygons.iter().filter_map(|p| p.first());
        let (_, [lon, lat]) = outer.map(|ring| mass(ring)).max_by(|a, b| a.0.total_cmp(&b.0))?;
        Point::from_degrees(lon, lat)
    }
}

/// The area of a ring (in square degrees) and its centre of mass. Computed around its first position, for precision.
fn mass(ring: &[[f64; 2]]) -> (f64, [f64; 2]) {
    let [ox, oy] = ring.first().copied().unwrap_or_default();
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    for ([ax, ay], [bx, by]) in ring.iter().zip(ring.iter().skip(1)) {
        let (ax, ay, bx, by) = (ax - ox, ay - oy, bx - ox, by - oy);
        let cross = ax * by - bx * ay;
        area += cross;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
    }
    if area == 0.0 { (0.0, [ox, oy]) } else { (area.abs(), [ox + x / (3.0 * area), oy + y / (3.0 * area)]) }
}
