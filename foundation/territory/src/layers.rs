//! Map layers as GeoJSON, compact, with names in one language; each is made once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Files, Lang, Text};
use serde_json::{Map, Value, json};

use crate::manifest::Manifest;
use crate::shape::Shape;
use crate::{Area, Fault, Kind, geojson, load};

/// Lines and surfaces to find one's way by.
#[derive(Debug, Default)]
pub(crate) struct Orientation(pub(crate) Vec<Landmark>);

/// One of them.
#[derive(Debug)]
pub(crate) struct Landmark {
    /// `water canal ring road metro rail park forest station`.
    pub(crate) class: String,
    pub(crate) names: Text,
    pub(crate) rank: u32,
    pub(crate) approximate: bool,
    pub(crate) geometry: Value,
}

const CLASSES: [&str; 9] = ["water", "canal", "ring", "road", "metro", "rail", "park", "forest", "station"];

impl Orientation {
    /// Adds the landmarks of one root.
    pub(crate) fn read(&mut self, files: &dyn Files, manifest: &Manifest, faults: &mut Vec<Fault>) {
        let Some(name) = &manifest.orientation else { return };
        load::attempt(files, name, faults, |file, bytes| {
            for (n, feature) in geojson::collection(file, bytes)?.features.iter().enumerate() {
                let landmark = landmark(feature).map_err(|what| Fault::feature(file, n + 1, what))?;
                self.0.push(landmark);
            }
            Ok(())
        });
    }
}

fn landmark(feature: &Value) -> Result<Landmark, String> {
    let class = geojson::text(feature, "class").unwrap_or_default();
    if !CLASSES.contains(&class.as_str()) {
        return Err(format!("has class «{class}», which is not one of {}", CLASSES.join(", ")));
    }
    match geojson::geometry_type(feature)? {
        "Point" => drop(geojson::point(feature)?),
        "LineString" | "MultiLineString" => drop(geojson::lines(feature)?),
        _ => drop(geojson::shape(feature)?),
    }
    let named = |name| geojson::text(feature, name).unwrap_or_default();
    Ok(Landmark {
        class,
        names: load::names(&named("name_fr"), &named("name_nl")),
        rank: geojson::text(feature, "rank").and_then(|r| r.parse().ok()).unwrap_or(9),
        approximate: geojson::text(feature, "approximate").as_deref() == Some("true"),
        geometry: feature.get("geometry").cloned().unwrap_or_default(),
    })
}

/// A layer's name, language and period.
type Key = (String, Lang, usize);

/// The layers that were made so far.
#[derive(Debug)]
pub(crate) struct Layers {
    orientation: Orientation,
    made: Mutex<BTreeMap<Key, Arc<str>>>,
    periods: usize,
}

impl Layers {
    pub(crate) const fn new(orientation: Orientation, periods: usize) -> Self {
        Self { orientation, made: Mutex::new(BTreeMap::new()), periods }
    }
    pub(crate) const fn orientation(&self) -> &Orientation {
        &self.orientation
    }
    /// The layer, made when it is asked for the first time; `areas` are those of the period.
    pub(crate) fn get<'a>(
        &self,
        name: &str,
        lang: Lang,
        period: usize,
        areas: &mut dyn FnMut() -> Vec<&'a Area>,
    ) -> Option<Arc<str>> {
        let kind = Kind::ALL.into_iter().find(|k| k.layer() == name);
        if kind.is_none() && name != "orientation" {
            return None;
        }
        let key = (name.to_owned(), lang, period.min(self.periods));
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let text = made.entry(key).or_insert_with(|| match kind {
            Some(kind) => collection(&of_areas(kind, lang, &areas())).into(),
            None => collection(&self.landmarks(lang)).into(),
        });
        Some(Arc::clone(text))
    }
    fn landmarks(&self, lang: Lang) -> Vec<Value> {
        let feature = |l: &Landmark| {
            let mut properties = Map::new();
            properties.insert("class".into(), json!(l.class));
            properties.insert("name".into(), json!(l.names.show(lang)));
            properties.insert("rank".into(), json!(l.rank));
            if l.approximate {
                properties.insert("approximate".into(), json!(true));
            }
            json!({ "type": "Feature", "properties": properties, "geometry": l.geometry })
        };
        self.orientation.0.iter().map(feature).collect()
    }
}

/// The largest first in rank: where names collide, it stays.
fn of_areas(kind: Kind, lang: Lang, areas: &[&Area]) -> Vec<Value> {
    let mut drawn: Vec<(&Area, &Shape)> =
        areas.iter().filter(|a| a.id.kind == kind).filter_map(|a| Some((*a, a.shape.as_deref()?))).collect();
    drawn.sort_by_key(|(a, _)| std::cmp::Reverse(a.population));
    (1..).zip(drawn).map(|(rank, (area, shape)): (u32, _)| {
        let properties = json!({ "id": area.id.code, "name": area.names.show(lang), "approximate": area.approximate, "rank": rank });
        json!({ "type": "Feature", "id": rank, "properties": properties, "geometry": geometry(shape) })
    }).collect()
}

fn geometry(shape: &Shape) -> Value {
    let position = |at: &[f64; 2]| json!([round(at[0]), round(at[1])]);
    let polygon = |rings: &Vec<Vec<[f64; 2]>>| -> Value {
        rings.iter().map(|ring| ring.iter().map(position).collect::<Value>()).collect()
    };
    match shape.polygons.as_slice() {
        [one] => json!({ "type": "Polygon", "coordinates": polygon(one) }),
        many => json!({ "type": "MultiPolygon", "coordinates": many.iter().map(polygon).collect::<Value>() }),
    }
}

/// Six decimals: a tenth of a metre.
fn round(degrees: f64) -> f64 {
    (degrees * 1e6).round() / 1e6
}

fn collection(features: &[Value]) -> String {
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}
