//! Polygons with codes.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::projected::{Crs, outside};
use super::{MOST_FEATURES, Options, ReadFile, crossing};
use crate::shape::Shape;
use crate::{Fault, Kind, geojson};

pub(super) fn read(bytes: &[u8], options: &Options, kind: Kind) -> Result<ReadFile, Vec<Fault>> {
    let file = options.file.as_str();
    let all = geojson::collection(file, bytes).map_err(|f| vec![f])?;
    let crs = Crs::named(all.crs.as_deref()).map_err(|what| vec![Fault::file(file, what)])?;
    counted(file, all.features.len())?;
    let numbered: Vec<(usize, &Value)> = (1..).zip(&all.features).collect();
    features(&numbered, crs, options, kind)
}

/// The features with their numbers in the file.
pub(super) fn features(
    all: &[(usize, &Value)],
    crs: Crs,
    options: &Options,
    kind: Kind,
) -> Result<ReadFile, Vec<Fault>> {
    let file = options.file.as_str();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let (mut lines, mut faults, mut nameless) = (Vec::new(), Vec::new(), 0);
    for (n, feature) in all.iter().copied() {
        match area(feature, options, crs) {
            Ok((code, shape, people)) => {
                if let Some(first) = seen.insert(code.clone(), n) {
                    faults.push(Fault::feature(
                        file,
                        n,
                        format!("«{code}» is the code of feature {first} too"),
                    ));
                }
                let name = |from: &str| geojson::text(feature, from);
                let names = (name(&options.name_fr), name(&options.name_nl));
                nameless += usize::from(names == (None, None));
                lines.push(feature_line(&code, names, people.zip(Some(options.year)), &shape));
            }
            Err(what) => faults.push(Fault::feature(file, n, what)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let notes = (nameless > 0).then(|| {
        format!(
            "{nameless} without «{}» and «{}»: the names known so far stay",
            options.name_fr, options.name_nl
        )
    });
    let period = options.valid_from.map(|day| format!("-{day}")).unwrap_or_default();
    Ok(ReadFile {
        name: format!("{kind}{period}.geojson"),
        bytes: format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", lines.join(",\n"))
            .into_bytes(),
        count: lines.len(),
        notes: notes.into_iter().collect(),
    })
}

/// Some, and not too many.
pub(super) fn counted(file: &str, count: usize) -> Result<(), Vec<Fault>> {
    match count {
        0 => Err(vec![Fault::file(file, "has no features")]),
        n if n > MOST_FEATURES => Err(vec![Fault::file(
            file,
            format!("has {n} features; at most {MOST_FEATURES} are read. Split the file"),
        )]),
        _ => Ok(()),
    }
}

/// Code, lines and inhabitants of a feature.
type Read = (String, Shape, Option<u32>);

fn area(feature: &Value, options: &Options, crs: Crs) -> Result<Read, String> {
    let mut shape = geojson::shape(feature)?;
    let code = geojson::text(feature, &options.code).ok_or_else(|| {
        let there = geojson::property_names(feature);
        format!("has no code in «{}»; {there}. Name the right one with --code", options.code)
    })?;
    let people = population(feature, options.population.as_deref())?;
    for at in shape.polygons.iter_mut().flatten().flatten() {
        *at = crs.degrees(*at).ok_or_else(|| outside(*at))?;
    }
    match shape.polygons.iter().find_map(|p| crossing::found(p)) {
        Some([lon, lat]) => {
            Err(format!("crosses itself near {lon:.5} {lat:.5}; repair the polygon and import it again"))
        }
        None => Ok((code, shape, people)),
    }
}

/// The inhabitants, where the file tells them; an area without a number has none that is known.
fn population(feature: &Value, property: Option<&str>) -> Result<Option<u32>, String> {
    let Some(property) = property else { return Ok(None) };
    let absent = feature.get("properties").and_then(|p| p.get(property)).is_none();
    if absent {
        let there = geojson::property_names(feature);
        return Err(format!("has no «{property}»; {there}. Name the right one with --population"));
    }
    let Some(text) = geojson::text(feature, property) else { return Ok(None) };
    let number = text.strip_suffix(".0").unwrap_or(&text).parse();
    number
        .map(Some)
        .map_err(|_| format!("says «{text}» in «{property}», which is not a number of inhabitants"))
}

fn feature_line(
    code: &str,
    (fr, nl): (Option<String>, Option<String>),
    people: Option<(u32, Option<i16>)>,
    shape: &Shape,
) -> String {
    let mut properties = serde_json::Map::new();
    properties.insert("code".to_owned(), json!(code));
    properties.extend(fr.map(|name| ("name_fr".to_owned(), json!(name))));
    properties.extend(nl.map(|name| ("name_nl".to_owned(), json!(name))));
    if let Some((people, year)) = people {
        properties.insert("population".to_owned(), json!(people));
        properties.extend(year.map(|year| ("population_year".to_owned(), json!(year))));
    }
    let round = |d: f64| (d * 1e7).round() / 1e7;
    let rings: Vec<Vec<Vec<[f64; 2]>>> = shape
        .polygons
        .iter()
        .map(|p| p.iter().map(|r| r.iter().map(|[x, y]| [round(*x), round(*y)]).collect()).collect())
        .collect();
    let geometry = json!({ "type": "MultiPolygon", "coordinates": rings });
    json!({ "type": "Feature", "properties": properties, "geometry": geometry }).to_string()
}
