//! From files to areas: tables and polygons of one root.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kernel::{Files, Point, Text};

use crate::csv_file::{Row, Table};
use crate::manifest::{AreaFiles, FOLDER, Manifest};
use crate::shape::Shape;
use crate::{Area, AreaCode, Fault, Kind, geojson};

/// Everything that one set of area files says.
pub(crate) struct Set {
    /// What the manifest says of it.
    pub(crate) files: AreaFiles,
    /// The areas, in the order of the files.
    pub(crate) areas: Vec<Area>,
}

/// Reads all sets of areas; what is wrong goes into `faults`.
pub(crate) fn sets(files: &dyn Files, manifest: &Manifest, faults: &mut Vec<Fault>) -> Vec<Set> {
    let mut all = Vec::new();
    for set in &manifest.areas {
        let mut areas = BTreeMap::new();
        let mut order = Vec::new();
        let source = manifest.source(set.shapes.iter().chain(&set.table));
        if let Some(name) = &set.table {
            attempt(files, name, faults, |file, bytes| table(file, bytes, set, &mut areas, &mut order));
        }
        if let Some(name) = &set.shapes {
            attempt(files, name, faults, |file, bytes| shapes(file, bytes, set, &mut areas, &mut order));
        }
        let mut areas: Vec<Area> = order.iter().filter_map(|code| areas.remove(code)).collect();
        for area in areas.iter_mut().filter(|a| a.population.is_some()) {
            area.source.clone_from(&source);
        }
        all.push(Set { files: set.clone(), areas });
    }
    all
}

/// Reads one file of the folder and lets `f` take it.
pub(crate) fn attempt(
    files: &dyn Files,
    name: &str,
    faults: &mut Vec<Fault>,
    f: impl FnOnce(&str, &[u8]) -> Result<(), Fault>,
) {
    let path = format!("{FOLDER}{name}");
    match files.read(&path) {
        None => faults.push(Fault::file(&path, "is named in territory.toml and is not there")),
        Some(bytes) => faults.extend(f(&path, &bytes).err()),
    }
}

type Areas = BTreeMap<String, Area>;

fn table(
    file: &str,
    bytes: &[u8],
    set: &AreaFiles,
    areas: &mut Areas,
    order: &mut Vec<String>,
) -> Result<(), Fault> {
    let table = Table::read(file, bytes, &["code", "name_fr", "name_nl"])?;
    for row in table.rows() {
        let area = area(set, row)?;
        let code = area.id.code.clone();
        if areas.insert(code.clone(), area).is_some() {
            return Err(row.fault(format!("«{code}» is there twice")));
        }
        order.push(code);
    }
    Ok(())
}

fn area(set: &AreaFiles, row: Row<'_>) -> Result<Area, Fault> {
    let code = row.get("code");
    if code.is_empty() {
        return Err(row.fault("has no code"));
    }
    let centre = match (row.parse("lon", "a number")?, row.parse("lat", "a number")?) {
        (Some(lon), Some(lat)) => Some(
            Point::from_degrees(lon, lat)
                .ok_or_else(|| row.fault(format!("{lon} {lat} is not on the Earth")))?,
        ),
        _ => None,
    };
    Ok(Area {
        id: AreaCode::new(set.kind, code),
        names: names(row.get("name_fr"), row.get("name_nl")),
        parents: codes(row, "parents")?,
        usage: row.get("use").to_owned(),
        population: row.parse("population", "a whole number")?,
        population_year: row.parse("population_year", "a year")?,
        source: None,
        centre,
        from: row.parse("from", "a date")?.or(set.from),
        until: row.parse("until", "a date")?.or(set.until),
        successors: codes(row, "successors")?,
        shape: None,
        approximate: false,
    })
}

/// Names, where empty means none.
pub(crate) fn names(fr: &str, nl: &str) -> Text {
    let some = |name: &str| (!name.is_empty()).then(|| name.to_owned());
    Text { fr: some(fr), nl: some(nl), en: None }
}

fn codes(row: Row<'_>, column: &str) -> Result<Vec<AreaCode>, Fault> {
    let cell = row.get(column);
    cell.split_whitespace()
        .map(|code| {
            code.parse().map_err(|_| row.fault(format!("«{code}» in column {column} is not kind:code")))
        })
        .collect()
}

fn shapes(
    file: &str,
    bytes: &[u8],
    set: &AreaFiles,
    areas: &mut Areas,
    order: &mut Vec<String>,
) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for (n, feature) in geojson::collection(file, bytes)?.features.iter().enumerate() {
        let fault = |what: String| Fault::feature(file, n + 1, what);
        let code = geojson::text(feature, "code").ok_or_else(|| fault("has no code".to_owned()))?;
        let shape = geojson::shape(feature).map_err(fault)?;
        if !seen.insert(code.clone()) {
            return Err(fault(format!("«{code}» is there twice")));
        }
        let named = |name| geojson::text(feature, name).unwrap_or_default();
        let area = areas.entry(code.clone()).or_insert_with(|| {
            order.push(code.clone());
            bare(set, &code, names(&named("name_fr"), &named("name_nl")))
        });
        area.centre = area.centre.or_else(|| shape.centre());
        area.approximate = geojson::text(feature, "approximate").as_deref() == Some("true");
        let number = |name| geojson::text(feature, name);
        if let Some(people) = number("population").and_then(|n| n.parse().ok()) {
            area.population = Some(people);
            area.population_year = number("population_year").and_then(|n| n.parse().ok());
        }
        area.shape = Some(Arc::new(shape));
    }
    Ok(())
}

fn bare(set: &AreaFiles, code: &str, names: Text) -> Area {
    Area {
        id: AreaCode::new(set.kind, code),
        names,
        parents: Vec::new(),
        usage: String::new(),
        population: None,
        population_year: None,
        source: None,
        centre: None,
        from: set.from,
        until: set.until,
        successors: Vec::new(),
        shape: None,
        approximate: false,
    }
}

/// The codes that other lists (`EMMA_ID`, `NUTS3`, …) have for our areas.
pub(crate) type Foreign = BTreeMap<(String, String), Vec<AreaCode>>;

/// Reads the table of foreign codes.
pub(crate) fn foreign(files: &dyn Files, manifest: &Manifest, all: &mut Foreign, faults: &mut Vec<Fault>) {
    let Some(name) = &manifest.codes else { return };
    attempt(files, name, faults, |file, bytes| {
        for row in Table::read(file, bytes, &["list", "code", "areas"])?.rows() {
            all.insert((row.get("list").to_owned(), row.get("code").to_owned()), codes(row, "areas")?);
        }
        Ok(())
    });
}

/// Parents that exist, periods that begin before they end, shapes on the Earth.
pub(crate) fn check(areas: &[Area], faults: &mut Vec<Fault>) {
    let known: BTreeSet<&AreaCode> = areas.iter().map(|a| &a.id).collect();
    for area in areas {
        let AreaCode { kind, code } = &area.id;
        let mut fault = |what: String| {
            faults.push(Fault::file(&format!("{FOLDER}{kind}"), format!("{kind} «{code}» {what}")))
        };
        for other in area.parents.iter().chain(&area.successors).filter(|p| !known.contains(p)) {
            fault(format!("names {} «{}», which does not exist", other.kind, other.code));
        }
        if let (Some(from), Some(until)) = (area.from, area.until)
            && until < from
        {
            fault(format!("ends on {until}, before it begins on {from}"));
        }
        if area.shape.as_deref().is_some_and(|s| !on_earth(s)) {
            fault(
                "has positions outside the Earth; are the coordinates degrees of longitude and latitude?"
                    .to_owned(),
            );
        }
    }
}

fn on_earth(shape: &Shape) -> bool {
    let b = shape.bounds();
    b.west >= -180.0 && b.east <= 180.0 && b.south >= -90.0 && b.north <= 90.0
}

/// Kinds in their order, then codes as numbers where they are numbers.
pub(crate) fn sort(areas: &mut [Area]) {
    let number = |area: &Area| area.id.code.parse::<u64>().unwrap_or(u64::MAX);
    areas.sort_by(|a, b| {
        let by = |x: &Area| -> (Kind, u64) { (x.id.kind, number(x)) };
        by(a).cmp(&by(b)).then_with(|| a.id.code.cmp(&b.id.code)).then(a.from.cmp(&b.from))
    });
}
