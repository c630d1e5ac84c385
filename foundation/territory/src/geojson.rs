//! GeoJSON as RFC 7946 says, read feature by feature so that a mistake names the feature.

use serde_json::{Map, Value};

use crate::Fault;
use crate::shape::{Ring, Shape};

/// A collection that was parsed, its features not yet looked at.
pub(crate) struct Collection {
    /// The features, in the order of the file.
    pub(crate) features: Vec<Value>,
    /// Name of a coordinate system given the old way (`crs`), when there is one.
    pub(crate) crs: Option<String>,
}

/// Parses a feature collection, or a single feature.
pub(crate) fn collection(file: &str, bytes: &[u8]) -> Result<Collection, Fault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes)
        .map_err(|e| Fault::file(file, format!("is not JSON: {e}; export it again as GeoJSON")))?;
    let crs = value.pointer("/crs/properties/name").and_then(Value::as_str).map(str::to_owned);
    let kind = value.get("type").and_then(Value::as_str).unwrap_or("no type").to_owned();
    let features = match (kind.as_str(), value) {
        ("FeatureCollection", Value::Object(mut all)) => match all.remove("features") {
            Some(Value::Array(features)) => features,
            _ => return Err(Fault::file(file, "is a FeatureCollection without a list of features")),
        },
        ("Feature", feature) => vec![feature],
        (other, _) => {
            return Err(Fault::file(
                file,
                format!("holds {other}, not a GeoJSON FeatureCollection or Feature"),
            ));
        }
    };
    Ok(Collection { features, crs })
}

/// A property as text; numbers are written out. Nothing when absent, null or empty.
pub(crate) fn text(feature: &Value, name: &str) -> Option<String> {
    let value = feature.get("properties")?.get(name)?;
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// The names of a feature's properties, for a message that helps.
pub(crate) fn property_names(feature: &Value) -> String {
    let names: Vec<&str> = feature
        .get("properties")
        .and_then(Value::as_object)
        .map(Map::keys)
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    if names.is_empty() {
        "it has no properties".to_owned()
    } else {
        format!("its properties are {}", names.join(", "))
    }
}

/// The geometry's type, or why there is none.
pub(crate) fn geometry_type(feature: &Value) -> Result<&str, String> {
    match feature.get("geometry") {
        None | Some(Value::Null) => Err("has no geometry".to_owned()),
        Some(geometry) => geometry
            .get("type")
            .and_then(Value::as_str)
            .ok_or_else(|| "has a geometry without a type".to_owned()),
    }
}

/// The polygons of a feature.
pub(crate) fn shape(feature: &Value) -> Result<Shape, String> {
    let coordinates = feature.pointer("/geometry/coordinates");
    let polygons = match geometry_type(feature)? {
        "Polygon" => vec![rings(coordinates)?],
        "MultiPolygon" => {
            list(coordinates, "polygons")?.iter().map(|p| rings(Some(p))).collect::<Result<_, _>>()?
        }
        other => return Err(format!("is a {other}, not a polygon")),
    };
    if polygons.is_empty() || polygons.iter().any(Vec::is_empty) {
        return Err("has a polygon without any line".to_owned());
    }
    Ok(Shape { polygons })
}

/// The lines of a feature.
pub(crate) fn lines(feature: &Value) -> Result<Vec<Vec<[f64; 2]>>, String> {
    let coordinates = feature.pointer("/geometry/coordinates");
    let lines: Vec<Vec<[f64; 2]>> = match geometry_type(feature)? {
        "LineString" => vec![positions(coordinates)?],
        "MultiLineString" => {
            list(coordinates, "lines")?.iter().map(|l| positions(Some(l))).collect::<Result<_, _>>()?
        }
        other => return Err(format!("is a {other}, not a line")),
    };
    if lines.is_empty() || lines.iter().any(|line| line.len() < 2) {
        return Err("has a line of fewer than two positions".to_owned());
    }
    Ok(lines)
}

/// The point of a feature.
pub(crate) fn point(feature: &Value) -> Result<[f64; 2], String> {
    match geometry_type(feature)? {
        "Point" => position(feature.pointer("/geometry/coordinates").unwrap_or(&Value::Null)),
        other => Err(format!("is a {other}, not a point")),
    }
}

fn rings(value: Option<&Value>) -> Result<Vec<Ring>, String> {
    list(value, "rings")?.iter().map(ring).collect()
}

fn ring(value: &Value) -> Result<Ring, String> {
    let mut ring = positions(Some(value))?;
    if ring.first() != ring.last() {
        ring.extend(ring.first().copied());
    }
    if ring.len() < 4 {
        Err(format!("has a ring of {} positions; three corners at least", ring.len()))
    } else {
        Ok(ring)
    }
}

fn positions(value: Option<&Value>) -> Result<Vec<[f64; 2]>, String> {
    list(value, "positions")?.iter().map(position).collect()
}

fn position(value: &Value) -> Result<[f64; 2], String> {
    let number = |at: usize| value.get(at).and_then(Value::as_f64).filter(|n| n.is_finite());
    match (number(0), number(1)) {
        (Some(x), Some(y)) => Ok([x, y]),
        _ => Err(format!("has {value} where a position of two numbers should be")),
    }
}

fn list<'a>(value: Option<&'a Value>, what: &str) -> Result<&'a Vec<Value>, String> {
    value.and_then(Value::as_array).ok_or_else(|| format!("has no list of {what}"))
}
