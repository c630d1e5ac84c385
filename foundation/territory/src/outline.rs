//! An outline that somebody draws: a circle, or a polygon pasted as GeoJSON, checked before anything rests on it.

use kernel::{Point, Refusal};
use serde_json::Value;

use crate::import::{Crs, crossing};
use crate::shape::{Bounds, Ring};
use crate::{Shape, frame::Frame};

/// Corners of the polygon that stands for a circle; it holds 99.93 % of the circle.
pub const CORNERS: u32 = 96;
/// Most bytes of a pasted outline.
pub const MOST_BYTES: usize = 1 << 20;
/// Most corners of a pasted outline.
pub const MOST_CORNERS: usize = 2_000;
/// How far from a region an outline may lie to be about it, in degrees.
const NEAR: f64 = 0.25;

/// Why a pasted text is no outline. Positions are as they stand in the text.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Unfit {
    /// Nothing but white space.
    #[error("is empty")]
    Empty,
    /// Too many bytes.
    #[error("is {bytes} bytes; at most {MOST_BYTES} are read")]
    TooLarge {
        /// How many there are.
        bytes: usize,
    },
    /// Not JSON, or cut off.
    #[error("is not JSON after line {line}, column {column}")]
    NotJson {
        /// Line, counted from 1.
        line: usize,
        /// Column, counted from 1.
        column: usize,
    },
    /// Something else than one polygon.
    #[error("holds {found}, not one polygon")]
    NotOnePolygon {
        /// What it holds.
        found: String,
    },
    /// A line of fewer than three corners, or a position that is none.
    #[error("{what}")]
    Malformed {
        /// What is wrong.
        what: String,
    },
    /// Too many corners.
    #[error("has {corners} corners; at most {MOST_CORNERS} are read")]
    TooManyCorners {
        /// How many there are.
        corners: usize,
    },
    /// A coordinate system that is not read here.
    #[error("has coordinates in «{name}»")]
    UnknownSystem {
        /// Its name.
        name: String,
    },
    /// Numbers that are no degrees.
    #[error("has the position {} {}, which is not in degrees", at[0], at[1])]
    NotDegrees {
        /// The first such position.
        at: [f64; 2],
    },
    /// Latitude before longitude.
    #[error("has its latitudes before its longitudes")]
    Swapped,
    /// The point in the sea off Africa at which lost positions end up.
    #[error("lies at 0 0")]
    AtNull,
    /// Far from the region.
    #[error("lies at {} {}, far from the region", at[0], at[1])]
    Elsewhere {
        /// Its first corner.
        at: [f64; 2],
    },
    /// Two of its sides cross.
    #[error("crosses itself near {} {}", at[0], at[1])]
    Crosses {
        /// Where.
        at: [f64; 2],
    },
}

impl Unfit {
    /// The refusal at this field of a form: what is wrong and what to do.
    #[must_use]
    pub fn refusal(&self, field: &str) -> Refusal {
        let wrong = |key: &str| Refusal::invalid(field, key);
        let degrees = |at: &[f64; 2]| (format!("{:.5}", at[0]), format!("{:.5}", at[1]));
        let at = |key: &str, at: &[f64; 2]| {
            let (lon, lat) = degrees(at);
            wrong(key).with("lon", lon).with("lat", lat)
        };
        match self {
            Self::Empty => Refusal::missing(field),
            Self::TooLarge { bytes } => {
                wrong("refusal-outline-large").with("is", bytes >> 10).with("most", MOST_BYTES >> 10)
            }
            Self::NotJson { line, column } => {
                wrong("refusal-outline-json").with("line", line).with("column", column)
            }
            Self::NotOnePolygon { found } => wrong("refusal-outline-one").with("found", found),
            Self::Malformed { .. } => wrong("refusal-outline-malformed"),
            Self::TooManyCorners { corners } => {
                wrong("refusal-outline-corners").with("is", corners).with("most", MOST_CORNERS)
            }
            Self::UnknownSystem { name } => wrong("refusal-outline-system").with("name", name),
            Self::NotDegrees { at: position } => at("refusal-outline-degrees", position),
            Self::Swapped => wrong("refusal-outline-swapped"),
            Self::AtNull => wrong("refusal-outline-null"),
            Self::Elsewhere { at: position } => at("refusal-outline-elsewhere", position),
            Self::Crosses { at: position } => at("refusal-outline-crosses", position),
        }
    }
}

/// The polygon that stands for a circle of this many metres around a point: [`CORNERS`] corners on the circle itself.
#[must_use]
pub fn circle(centre: Point, metres: f64) -> Shape {
    let frame = Frame::at(centre.lon_degrees(), centre.lat_degrees());
    let corner = |n: u32| {
        let turn = std::f64::consts::TAU * f64::from(n % CORNERS) / f64::from(CORNERS);
        frame.degrees([metres * turn.cos(), metres * turn.sin()])
    };
    Shape { polygons: vec![vec![(0..=CORNERS).map(corner).collect()]] }
}

/// A shape drawn corner by corner, under the same rules as a pasted one.
///
/// # Errors
/// Why it is no outline.
pub fn drawn(corners: &[[f64; 2]], region: Bounds) -> Result<Shape, Unfit> {
    let mut ring = corners.to_vec();
    if ring.first() != ring.last() {
        ring.extend(ring.first().copied());
    }
    if ring.len() < 4 {
        return Err(Unfit::Malformed { what: format!("has {} corners; three at least", corners.len()) });
    }
    fit(Shape { polygons: vec![vec![ring]] }, region)
}

/// Refuses a file of more bytes than are read, before any of it is.
///
/// # Errors
/// When it is too large.
pub fn within(bytes: u64) -> Result<(), Unfit> {
    let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
    if bytes > MOST_BYTES { Err(Unfit::TooLarge { bytes }) } else { Ok(()) }
}

/// The outline in a GeoJSON text: a polygon, a multipolygon, a feature of either, or a collection of one. Degrees, or one of
/// the two Belgian systems when the text names it. `region` is what it has to lie near.
///
/// # Errors
/// Why it is none.
pub fn pasted(bytes: &[u8], region: Bounds) -> Result<Shape, Unfit> {
    let (value, crs) = text(bytes)?;
    let mut shape = Shape { polygons: polygons(geometry(&value)?)? };
    few(shape.rings().map(Vec::len).sum())?;
    for at in shape.polygons.iter_mut().flatten().flatten() {
        *at = crs.degrees(*at).ok_or(Unfit::NotDegrees { at: *at })?;
    }
    fit(shape, region)
}

/// A GeoJSON text as JSON, with the coordinate system that it names.
pub(crate) fn text(bytes: &[u8]) -> Result<(Value, Crs), Unfit> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.len() > MOST_BYTES {
        return Err(Unfit::TooLarge { bytes: bytes.len() });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unfit::Empty);
    }
    let value: Value =
        serde_json::from_slice(bytes).map_err(|e| Unfit::NotJson { line: e.line(), column: e.column() })?;
    let system = value.pointer("/crs/properties/name").and_then(Value::as_str);
    let crs = Crs::named(system)
        .map_err(|_| Unfit::UnknownSystem { name: system.unwrap_or_default().chars().take(80).collect() })?;
    Ok((value, crs))
}

/// Not more corners than are read.
pub(crate) fn few(corners: usize) -> Result<(), Unfit> {
    if corners > MOST_CORNERS { Err(Unfit::TooManyCorners { corners }) } else { Ok(()) }
}

/// The one geometry in a text.
fn geometry(value: &Value) -> Result<&Value, Unfit> {
    let found = |what: &str| Unfit::NotOnePolygon { found: what.chars().take(80).collect() };
    match value.get("type").and_then(Value::as_str) {
        Some("Polygon" | "MultiPolygon") => Ok(value),
        Some("Feature") => match value.get("geometry") {
            Some(geometry @ Value::Object(_)) => self::geometry(geometry),
            _ => Err(found("Feature (null)")),
        },
        Some("FeatureCollection") => match value.get("features").and_then(Value::as_array).map(Vec::as_slice)
        {
            Some([one]) if one.get("type").and_then(Value::as_str) == Some("Feature") => geometry(one),
            Some(many) => Err(found(&format!("FeatureCollection ({})", many.len()))),
            None => Err(found("FeatureCollection (?)")),
        },
        Some(other) => Err(found(other)),
        None => Err(found("–")),
    }
}

fn polygons(geometry: &Value) -> Result<Vec<Vec<Ring>>, Unfit> {
    let feature = serde_json::json!({ "geometry": geometry });
    let shape = crate::geojson::shape(&feature).map_err(|what| Unfit::Malformed { what })?;
    Ok(shape.polygons)
}

/// What holds for every outline, however it came.
fn fit(shape: Shape, region: Bounds) -> Result<Shape, Unfit> {
    few(shape.rings().map(Vec::len).sum())?;
    here(shape.rings().flatten().copied(), region)?;
    match shape.polygons.iter().find_map(|rings| crossing::found(rings)) {
        Some(at) => Err(Unfit::Crosses { at }),
        None => Ok(shape),
    }
}

/// Whether all of it is on the Earth, and what it spans near the region.
pub(crate) fn here(positions: impl Iterator<Item = [f64; 2]> + Clone, region: Bounds) -> Result<(), Unfit> {
    let far = |at: &[f64; 2]| !(-180.0..=180.0).contains(&at[0]) || !(-90.0..=90.0).contains(&at[1]);
    if let Some(at) = positions.clone().find(far) {
        return Err(Unfit::NotDegrees { at });
    }
    let first = positions.clone().next().unwrap_or_default();
    let bounds = positions.fold(Bounds::NOTHING, Bounds::with);
    if near(bounds, region) {
        return Ok(());
    }
    let turned = Bounds { west: bounds.south, south: bounds.west, east: bounds.north, north: bounds.east };
    Err(if first.iter().all(|d| d.abs() < 0.01) {
        Unfit::AtNull
    } else if near(turned, region) {
        Unfit::Swapped
    } else {
        Unfit::Elsewhere { at: first }
    })
}

fn near(a: Bounds, b: Bounds) -> bool {
    a.west <= b.east + NEAR
        && b.west <= a.east + NEAR
        && a.south <= b.north + NEAR
        && b.south <= a.north + NEAR
}
