//! Where a perimeter runs, in whole numbers: the journal admits no floating point.

use kernel::{Kind, Point, Refusal};
use serde::{Deserialize, Serialize};

use crate::error;
use crate::facts::Limits;

/// A closed line: longitude and latitude in 1e-7 degree, the last position equal to the first.
pub type Ring = Vec<[i64; 2]>;

/// One or more polygons, each an outer line followed by its holes.
pub type Polygons = Vec<Vec<Ring>>;

/// Where a perimeter runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Outline {
    /// All within so many metres of a point.
    Circle {
        /// The point.
        centre: Point,
        /// Metres.
        metres: i64,
    },
    /// Drawn or pasted.
    Polygon {
        /// Its lines.
        polygons: Polygons,
    },
    /// An area of the territory, with its lines as they were then.
    Area {
        /// Kind and code: `municipality:90001`.
        area: String,
        /// Its lines.
        polygons: Polygons,
    },
}

impl Outline {
    /// `circle`, `polygon` or `area`: for forms, files and text keys.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Circle { .. } => "circle",
            Self::Polygon { .. } => "polygon",
            Self::Area { .. } => "area",
        }
    }

    /// Whether it can be a perimeter: a radius within the limits, lines that close, not too many corners, on the Earth.
    ///
    /// # Errors
    /// The refusal at the field of the form.
    pub fn check(&self, limits: &Limits) -> Result<(), Refusal> {
        match self {
            Self::Circle { centre, metres } => {
                if !on_earth([centre.lon, centre.lat]) {
                    return Err(error::broken("place"));
                }
                if !(limits.least_metres..=limits.most_metres).contains(metres) {
                    return Err(error::radius(limits.least_metres, limits.most_metres));
                }
                Ok(())
            }
            Self::Polygon { polygons } => lines("corners", polygons, limits),
            Self::Area { polygons, .. } => lines("area", polygons, limits),
        }
    }
}

fn lines(field: &str, polygons: &Polygons, limits: &Limits) -> Result<(), Refusal> {
    let rings = || polygons.iter().flatten();
    let corners: usize = rings().map(Vec::len).sum();
    if corners > limits.corners {
        return Err(Refusal {
            field: Some(field.to_owned()),
            ..Refusal::new(Kind::Limit, "refusal-perimeter-corners").with("most", limits.corners)
        });
    }
    let closed = |ring: &Ring| ring.len() >= 4 && ring.first() == ring.last();
    let whole = !polygons.is_empty() && polygons.iter().all(|p| !p.is_empty()) && rings().all(closed);
    if whole && rings().flatten().all(|at| on_earth(*at)) { Ok(()) } else { Err(error::broken(field)) }
}

fn on_earth([lon, lat]: [i64; 2]) -> bool {
    (-1_800_000_000..=1_800_000_000).contains(&lon) && (-900_000_000..=900_000_000).contains(&lat)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_a_perimeter() {
        let limits = Limits { corners: 6, ..Limits::default() };
        let at = Point { lon: 43_500_000, lat: 508_000_000 };
        let circle = |centre, metres| Outline::Circle { centre, metres };
        let ring = vec![[0, 0], [9, 0], [9, 9], [0, 0]];
        let polygon = |rings: Vec<Ring>| Outline::Polygon { polygons: vec![rings] };
        let open = vec![[0, 0], [9, 0], [9, 9], [0, 9]];
        let table = [
            (circle(at, 150), None),
            (circle(at, 9), Some("metres")),
            (circle(at, 60_000), Some("metres")),
            (circle(Point { lon: 2_000_000_000, lat: 0 }, 150), Some("place")),
            (polygon(vec![ring.clone()]), None),
            (polygon(vec![ring.clone(), ring.clone()]), Some("corners")),
            (polygon(vec![open]), Some("corners")),
            (polygon(vec![vec![[0, 0], [9, 0], [0, 0]]]), Some("corners")),
            (polygon(vec![vec![[0, 0], [9, 0], [9, 950_000_000], [0, 0]]]), Some("corners")),
            (polygon(Vec::new()), Some("corners")),
            (Outline::Polygon { polygons: Vec::new() }, Some("corners")),
            (Outline::Area { area: "municipality:1".into(), polygons: vec![vec![ring]] }, None),
            (Outline::Area { area: "municipality:1".into(), polygons: Vec::new() }, Some("area")),
        ];
        for (outline, field) in table {
            let found = outline.check(&limits).err().and_then(|r| r.field);
            assert_eq!(found.as_deref(), field, "{outline:?}");
        }
    }
}
