//! Points, lines and areas that somebody draws for one purpose: a route with its posts, pasted as GeoJSON, checked before
//! anything rests on it.

use serde_json::Value;

use crate::import::crossing;
use crate::outline::{Unfit, few, here, text};
use crate::shape::Bounds;
use crate::{Shape, geojson};

/// Most figures of one text.
pub const MOST_FIGURES: usize = 200;

/// What one figure is.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// A place: longitude and latitude.
    Point([f64; 2]),
    /// A way, from its first position to its last.
    Line(Vec<[f64; 2]>),
    /// A surface.
    Area(Shape),
}

/// A figure with what its file says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// What it is called (`name`), if it is called anything.
    pub name: Option<String>,
    /// The figure.
    pub figure: Figure,
}

impl Figure {
    /// Its positions, in order.
    pub fn positions(&self) -> Box<dyn Iterator<Item = [f64; 2]> + '_> {
        match self {
            Self::Point(at) => Box::new(std::iter::once(*at)),
            Self::Line(line) => Box::new(line.iter().copied()),
            Self::Area(shape) => Box::new(shape.rings().flatten().copied()),
        }
    }
}

/// The figures in a GeoJSON text: a geometry, a feature or a collection of features, in the order of the text. A multi-geometry
/// gives one figure for each of its parts, but one for all its polygons. Degrees, or one of the two Belgian systems when the
/// text names it.
///
/// # Errors
/// Why it is none: [`Unfit::NotOnePolygon`] names what is neither point, line nor area, or that there are too many.
pub fn pasted(bytes: &[u8], region: Bounds) -> Result<Vec<Drawn>, Unfit> {
    let (value, crs) = text(bytes)?;
    let mut all = Vec::new();
    for feature in features(&value)? {
        let name = geojson::text(&feature, "name");
        all.extend(figures(&feature)?.into_iter().map(|figure| Drawn { name: name.clone(), figure }));
    }
    if all.is_empty() {
        return Err(Unfit::Empty);
    }
    if all.len() > MOST_FIGURES {
        return Err(unknown(&format!("{} > {MOST_FIGURES}", all.len())));
    }
    few(all.iter().map(|one| one.figure.positions().count()).sum())?;
    for one in &mut all {
        let place = |at: &mut [f64; 2]| {
            *at = crs.degrees(*at).ok_or(Unfit::NotDegrees { at: *at })?;
            Ok::<_, Unfit>(())
        };
        match &mut one.figure {
            Figure::Point(at) => place(at)?,
            Figure::Line(line) => line.iter_mut().try_for_each(place)?,
            Figure::Area(shape) => shape.polygons.iter_mut().flatten().flatten().try_for_each(place)?,
        }
        here(one.figure.positions().collect::<Vec<_>>().into_iter(), region)?;
        if let Figure::Area(shape) = &one.figure
            && let Some(at) = shape.polygons.iter().find_map(|rings| crossing::found(rings))
        {
            return Err(Unfit::Crosses { at });
        }
    }
    Ok(all)
}

fn unknown(found: &str) -> Unfit {
    Unfit::NotOnePolygon { found: found.chars().take(80).collect() }
}

/// The features of a text; a bare geometry counts as one.
fn features(value: &Value) -> Result<Vec<Value>, Unfit> {
    match value.get("type").and_then(Value::as_str) {
        Some("FeatureCollection") => match value.get("features").and_then(Value::as_array) {
            Some(all) => Ok(all.clone()),
            None => Err(unknown("FeatureCollection (?)")),
        },
        Some("Feature") => Ok(vec![value.clone()]),
        Some(_) => Ok(vec![serde_json::json!({ "geometry": value })]),
        None => Err(unknown("–")),
    }
}

fn figures(feature: &Value) -> Result<Vec<Figure>, Unfit> {
    let malformed = |what: String| Unfit::Malformed { what };
    match geojson::geometry_type(feature).map_err(|_| unknown("Feature (null)"))? {
        "Point" => Ok(vec![Figure::Point(geojson::point(feature).map_err(malformed)?)]),
        "LineString" | "MultiLineString" => {
            Ok(geojson::lines(feature).map_err(malformed)?.into_iter().map(Figure::Line).collect())
        }
        "Polygon" | "MultiPolygon" => Ok(vec![Figure::Area(geojson::shape(feature).map_err(malformed)?)]),
        other => Err(unknown(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGION: Bounds = Bounds { west: 4.2, south: 50.7, east: 4.5, north: 50.9 };

    fn read(text: &str) -> Result<Vec<Drawn>, Unfit> {
        pasted(text.as_bytes(), REGION)
    }

    #[test]
    fn a_route_with_its_posts_and_its_area() {
        let text = r#"{"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"Start"},"geometry":{"type":"Point","coordinates":[4.35,50.84]}},
            {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[4.35,50.84],[4.36,50.85]]}},
            {"type":"Feature","properties":{"name":"Area"},"geometry":{"type":"Polygon","coordinates":[[[4.3,50.8],[4.4,50.8],[4.4,50.9],[4.3,50.8]]]}}]}"#;
        let all = read(text).unwrap();
        let names: Vec<Option<&str>> = all.iter().map(|d| d.name.as_deref()).collect();
        assert_eq!(names, [Some("Start"), None, Some("Area")]);
        assert_eq!(all[0].figure, Figure::Point([4.35, 50.84]));
        assert!(matches!(&all[1].figure, Figure::Line(line) if line.len() == 2));
        assert!(matches!(&all[2].figure, Figure::Area(_)));
        let bare = read(
            r#"{"type":"MultiLineString","coordinates":[[[4.3,50.8],[4.4,50.8]],[[4.3,50.9],[4.4,50.9]]]}"#,
        );
        assert_eq!(bare.unwrap().len(), 2);
    }

    #[test]
    fn what_is_no_figure_says_why() {
        let point = |at: &str| format!(r#"{{"type":"Point","coordinates":{at}}}"#);
        let bow = "[[[4.30,50.80],[4.40,50.90],[4.40,50.80],[4.30,50.90],[4.30,50.80]]]";
        type Told = fn(&Unfit) -> bool;
        let table: [(String, Told); 12] = [
            (String::new(), |u| *u == Unfit::Empty),
            ("{".into(), |u| matches!(u, Unfit::NotJson { .. })),
            ("[]".into(), |u| matches!(u, Unfit::NotOnePolygon { .. })),
            (r#"{"type":"GeometryCollection","geometries":[]}"#.into(), |u| {
                matches!(u, Unfit::NotOnePolygon { .. })
            }),
            (r#"{"type":"FeatureCollection","features":[]}"#.into(), |u| *u == Unfit::Empty),
            (point("[4.35]"), |u| matches!(u, Unfit::Malformed { .. })),
            (point("[50.84,4.35]"), |u| *u == Unfit::Swapped),
            (point("[0,0]"), |u| *u == Unfit::AtNull),
            (point("[2.35,48.85]"), |u| matches!(u, Unfit::Elsewhere { .. })),
            (point("[150000,170000]"), |u| matches!(u, Unfit::NotDegrees { .. })),
            (r#"{"type":"LineString","coordinates":[[4.35,50.84]]}"#.into(), |u| {
                matches!(u, Unfit::Malformed { .. })
            }),
            (format!(r#"{{"type":"Polygon","coordinates":{bow}}}"#), |u| matches!(u, Unfit::Crosses { .. })),
        ];
        for (text, wanted) in table {
            let unfit = read(&text).unwrap_err();
            assert!(wanted(&unfit), "{text}: {unfit:?}");
        }
        let many = format!(
            r#"{{"type":"FeatureCollection","features":[{}]}}"#,
            vec![format!(r#"{{"type":"Feature","geometry":{}}}"#, point("[4.35,50.84]")); MOST_FIGURES + 1]
                .join(",")
        );
        assert!(matches!(read(&many), Err(Unfit::NotOnePolygon { found }) if found == "201 > 200"));
        let corners = vec!["[4.35,50.84]"; 2_001].join(",");
        let long = read(&format!(r#"{{"type":"LineString","coordinates":[{corners}]}}"#));
        assert_eq!(long, Err(Unfit::TooManyCorners { corners: 2_001 }));
    }

    #[test]
    fn metres_are_read_where_the_file_names_its_system() {
        let text = r#"{"type":"Feature","crs":{"properties":{"name":"EPSG:31370"}},"geometry":{"type":"Point","coordinates":[149000,170000]}}"#;
        let all = read(text).unwrap();
        assert!(
            matches!(all[0].figure, Figure::Point([lon, lat]) if (lon - 4.35).abs() < 0.02 && (lat - 50.84).abs() < 0.02)
        );
    }
}
