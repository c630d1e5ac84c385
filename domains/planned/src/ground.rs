//! Where an event takes place on the ground, in whole numbers: the journal admits no floating point.

use kernel::{Kind, Refusal, Text};
use serde::{Deserialize, Serialize};

/// Longitude and latitude in 1e-7 degree.
pub type Position = [i64; 2];

/// What a figure is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Shape {
    /// A post, an entrance, a start.
    Point {
        /// Where.
        at: Position,
    },
    /// A route, in its direction.
    Line {
        /// Its positions.
        line: Vec<Position>,
    },
    /// A surface: polygons, each an outer line followed by its holes; the last position of a line equals its first.
    Area {
        /// Its polygons.
        polygons: Vec<Vec<Vec<Position>>>,
    },
}

impl Shape {
    /// `point`, `line` or `area`: for files and text keys.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Point { .. } => "point",
            Self::Line { .. } => "line",
            Self::Area { .. } => "area",
        }
    }
    /// Its positions.
    pub fn positions(&self) -> Box<dyn Iterator<Item = Position> + '_> {
        match self {
            Self::Point { at } => Box::new(std::iter::once(*at)),
            Self::Line { line } => Box::new(line.iter().copied()),
            Self::Area { polygons } => Box::new(polygons.iter().flatten().flatten().copied()),
        }
    }
}

/// A figure on the map of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// What it is called; may be empty.
    #[serde(default)]
    pub names: Text,
    /// What it is.
    pub shape: Shape,
}

/// Most figures of one event.
pub const MOST_FIGURES: usize = 200;
/// Most positions of one event.
pub const MOST_POSITIONS: usize = 2_000;

/// Whether figures can be journalled: not too many, on the Earth, lines of two positions, closed areas.
///
/// # Errors
/// The refusal at the field of the form.
pub fn check(field: &str, figures: &[Figure]) -> Result<(), Refusal> {
    let positions: usize = figures.iter().map(|f| f.shape.positions().count()).sum();
    if figures.len() > MOST_FIGURES || positions > MOST_POSITIONS {
        return Err(Refusal {
            field: Some(field.to_owned()),
            ..Refusal::new(Kind::Limit, "refusal-planned-figures")
                .with("figures", MOST_FIGURES)
                .with("positions", MOST_POSITIONS)
        });
    }
    let closed = |ring: &Vec<Position>| ring.len() >= 4 && ring.first() == ring.last();
    let whole = |shape: &Shape| match shape {
        Shape::Point { .. } => true,
        Shape::Line { line } => line.len() >= 2,
        Shape::Area { polygons } => {
            !polygons.is_empty() && polygons.iter().all(|p| !p.is_empty() && p.iter().all(closed))
        }
    };
    let good = |f: &Figure| whole(&f.shape) && f.shape.positions().all(on_earth);
    if figures.iter().all(good) { Ok(()) } else { Err(Refusal::invalid(field, "refusal-planned-figure")) }
}

fn on_earth([lon, lat]: Position) -> bool {
    (-1_800_000_000..=1_800_000_000).contains(&lon) && (-900_000_000..=900_000_000).contains(&lat)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_journalled() {
        let figure = |shape| vec![Figure { names: Text::default(), shape }];
        let ring = vec![[0, 0], [9, 0], [9, 9], [0, 0]];
        let area = |rings: Vec<Vec<Position>>| Shape::Area { polygons: vec![rings] };
        let table = [
            (Shape::Point { at: [43_500_000, 508_000_000] }, true),
            (Shape::Point { at: [43_500_000, 908_000_000] }, false),
            (Shape::Line { line: vec![[0, 0], [9, 9]] }, true),
            (Shape::Line { line: vec![[0, 0]] }, false),
            (area(vec![ring.clone()]), true),
            (area(vec![ring[..3].to_vec()]), false),
            (area(Vec::new()), false),
            (Shape::Area { polygons: Vec::new() }, false),
        ];
        for (shape, good) in table {
            assert_eq!(check("geojson", &figure(shape.clone())).is_ok(), good, "{shape:?}");
        }
        let many =
            vec![Figure { names: Text::default(), shape: Shape::Point { at: [0, 0] } }; MOST_FIGURES + 1];
        assert_eq!(check("geojson", &many).unwrap_err().kind, Kind::Limit);
        assert_eq!(
            check("geojson", &figure(Shape::Line { line: vec![[0, 0]; MOST_POSITIONS + 1] }))
                .unwrap_err()
                .kind,
            Kind::Limit
        );
    }
}
