//! Points of interest and streets, from GeoJSON or from a table.

use serde_json::Value;

use super::projected::{Crs, outside};
use super::{Options, ReadFile, areas::counted};
use crate::csv_file::{Row, Table};
use crate::{Fault, geojson};

/// Columns of the file that keeps points of interest.
const PLACE: [&str; 6] = ["kind", "name_fr", "name_nl", "lon", "lat", "aliases"];
/// Columns of the file that keeps streets.
const STREET: [&str; 4] = ["name_fr", "name_nl", "line", "aliases"];

type Cells = Vec<String>;

/// Points of interest from GeoJSON.
pub(super) fn points(bytes: &[u8], options: &Options) -> Result<ReadFile, Vec<Fault>> {
    features(bytes, options, "poi.csv", &PLACE, |feature, crs| {
        let at = geojson::point(feature)?;
        let [lon, lat] = crs.degrees(at).ok_or_else(|| outside(at))?;
        let (fr, nl) = names(feature, options)?;
        let text = |name| geojson::text(feature, name).unwrap_or_default();
        let kind = Some(text("kind")).filter(|k| !k.is_empty()).unwrap_or_else(|| "place".to_owned());
        Ok(vec![kind, fr, nl, format!("{lon:.7}"), format!("{lat:.7}"), text("aliases")])
    })
}

/// Streets from GeoJSON. Of a street in several pieces the longest is kept.
pub(super) fn lines(bytes: &[u8], options: &Options) -> Result<ReadFile, Vec<Fault>> {
    features(bytes, options, "streets.csv", &STREET, |feature, crs| {
        let longest = geojson::lines(feature)?.into_iter().max_by_key(Vec::len).unwrap_or_default();
        let positions = longest.into_iter().map(|at| crs.degrees(at).ok_or_else(|| outside(at)));
        let texts = positions.map(|at| at.map(|[lon, lat]| format!("{lon:.6} {lat:.6}")));
        let line = texts.collect::<Result<Vec<_>, _>>()?.join("; ");
        let (fr, nl) = names(feature, options)?;
        Ok(vec![fr, nl, line, geojson::text(feature, "aliases").unwrap_or_default()])
    })
}

fn names(feature: &Value, options: &Options) -> Result<(String, String), String> {
    let name = |from: &str| geojson::text(feature, from).unwrap_or_default();
    let (fr, nl) = (name(&options.name_fr), name(&options.name_nl));
    if fr.is_empty() && nl.is_empty() {
        let there = geojson::property_names(feature);
        return Err(format!("has no name in «{}» or «{}»; {there}", options.name_fr, options.name_nl));
    }
    Ok((fr, nl))
}

fn features(
    bytes: &[u8],
    options: &Options,
    name: &str,
    columns: &[&str],
    cells: impl Fn(&Value, Crs) -> Result<Cells, String>,
) -> Result<ReadFile, Vec<Fault>> {
    let file = options.file.as_str();
    let all = geojson::collection(file, bytes).map_err(|f| vec![f])?;
    let crs = Crs::named(all.crs.as_deref()).map_err(|what| vec![Fault::file(file, what)])?;
    counted(file, all.features.len())?;
    let read =
        (1..).zip(&all.features).map(|(n, f)| cells(f, crs).map_err(|what| Fault::feature(file, n, what)));
    written(name, columns, sorted(read)?, options)
}

/// Points of interest, or streets (with a `line` of positions, or one point each), from a table.
pub(super) fn table(bytes: &[u8], options: &Options) -> Result<ReadFile, Vec<Fault>> {
    let file = options.file.as_str();
    let streets = options.what == super::What::Streets;
    let table = Table::read(file, bytes, &[]).map_err(|f| vec![f])?;
    let along = streets && table.has("line");
    let needed: &[&str] = if along { &["line"] } else { &["lon", "lat"] };
    for column in needed {
        if !table.has(column) {
            let what = if streets {
                "streets need «line», or «lon» and «lat»"
            } else {
                "«lon» and «lat» are needed"
            };
            return Err(vec![Fault::line(file, 1, format!("has no column «{column}»; {what}"))]);
        }
    }
    counted(file, table.rows().count())?;
    let kind = if streets { "street" } else { "place" };
    let read = table
        .rows()
        .map(|row| if along { street_cells(row, options) } else { place_cells(row, options, kind) });
    let (name, columns): (_, &[&str]) = if along {
        ("streets.csv", &STREET)
    } else if streets {
        ("street-points.csv", &PLACE)
    } else {
        ("poi.csv", &PLACE)
    };
    written(name, columns, sorted(read)?, options)
}

fn place_cells(row: Row<'_>, options: &Options, default: &str) -> Result<Cells, Fault> {
    let (fr, nl) = row_names(row, options)?;
    let [lon, lat] = position(row, &format!("{} {}", row.get("lon"), row.get("lat")))?;
    let kind = Some(row.get("kind")).filter(|k| !k.is_empty()).unwrap_or(default);
    Ok(vec![kind.to_owned(), fr, nl, format!("{lon:.7}"), format!("{lat:.7}"), row.get("aliases").to_owned()])
}

fn street_cells(row: Row<'_>, options: &Options) -> Result<Cells, Fault> {
    let (fr, nl) = row_names(row, options)?;
    let line = row.get("line").split(';').map(|at| position(row, at)).collect::<Result<Vec<_>, _>>()?;
    if line.len() < 2 {
        return Err(row.fault("needs a line of two positions at least: «lon lat; lon lat»"));
    }
    let line: Vec<String> = line.iter().map(|[lon, lat]| format!("{lon:.6} {lat:.6}")).collect();
    Ok(vec![fr, nl, line.join("; "), row.get("aliases").to_owned()])
}

fn row_names(row: Row<'_>, options: &Options) -> Result<(String, String), Fault> {
    let (fr, nl) = (row.get(&options.name_fr), row.get(&options.name_nl));
    if fr.is_empty() && nl.is_empty() {
        return Err(row.fault(format!("has no name in «{}» or «{}»", options.name_fr, options.name_nl)));
    }
    Ok((fr.to_owned(), nl.to_owned()))
}

fn position(row: Row<'_>, text: &str) -> Result<[f64; 2], Fault> {
    let numbers: Vec<f64> = text.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    let [lon, lat] = numbers.as_slice() else {
        return Err(row.fault(format!("«{}» is not a longitude and a latitude", text.trim())));
    };
    Crs::Degrees.degrees([*lon, *lat]).ok_or_else(|| row.fault(outside([*lon, *lat])))
}

/// All rows, or everything that is wrong.
fn sorted(read: impl Iterator<Item = Result<Cells, Fault>>) -> Result<Vec<Cells>, Vec<Fault>> {
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    for row in read {
        match row {
            Ok(cells) => rows.push(cells),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

fn written(
    name: &str,
    columns: &[&str],
    rows: Vec<Cells>,
    options: &Options,
) -> Result<ReadFile, Vec<Fault>> {
    let failed = |e: csv::Error| vec![Fault::file(&options.file, e.to_string())];
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(columns).map_err(failed)?;
    for row in &rows {
        table.write_record(row).map_err(failed)?;
    }
    let bytes = table.into_inner().map_err(|e| vec![Fault::file(&options.file, e.to_string())])?;
    Ok(ReadFile { name: name.to_owned(), bytes, count: rows.len(), notes: Vec::new() })
}
