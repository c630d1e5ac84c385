//! Points of interest and streets, from GeoJSON or from a table.

use serde_json::Value;

use super::projected::{Crs, outside};
use super::{Options, ReadFile, areas::counted};
use crate::csv_file::{Row, Table};
use crate::{Fault, geojson};

/// Columns of the file that keeps points of interest.
const PLACE: [&str; 8] = ["kind", "name_fr", "name_nl", "lon", "lat", "aliases", "phone", "capacity"];
/// Columns of the file that keeps streets.
const STREET: [&str; 4] = ["name_fr", "name_nl", "line", "aliases"];

type Cells = Vec<String>;

/// Points of interest from GeoJSON.
pub(super) fn points(bytes: &[u8], options: &Options) -> Result<ReadFile, Vec<Fault>> {
    features(bytes, options, &poi_file(options), &PLACE, |feature, crs| {
        let at = geojson::point(feature)?;
        let [lon, lat] = crs.degrees(at).ok_or_else(|| outside(at))?;
        let Some((fr, nl)) = names(feature, options)? else { return Ok(None) };
        let text = |name: &str| geojson::text(feature, name).unwrap_or_default();
        let first =
            |names: &[&str]| names.iter().map(|n| text(n)).find(|t| !t.is_empty()).unwrap_or_default();
        let place = [format!("{lon:.7}"), format!("{lat:.7}")];
        let numbers = [first(&["phone", "contact:phone"]), capacity(&text("capacity"))?];
        Ok(Some(place_row(kind(&text("kind"), options, "place"), (fr, nl), place, text("aliases"), numbers)))
    })
}

/// Streets from GeoJSON. Of a street in several pieces the longest is kept.
pub(super) fn lines(bytes: &[u8], options: &Options) -> Result<ReadFile, Vec<Fault>> {
    features(bytes, options, "streets.csv", &STREET, |feature, crs| {
        let longest = geojson::lines(feature)?.into_iter().max_by_key(Vec::len).unwrap_or_default();
        let positions = longest.into_iter().map(|at| crs.degrees(at).ok_or_else(|| outside(at)));
        let texts = positions.map(|at| at.map(|[lon, lat]| format!("{lon:.6} {lat:.6}")));
        let line = texts.collect::<Result<Vec<_>, _>>()?.join("; ");
        let Some((fr, nl)) = names(feature, options)? else { return Ok(None) };
        Ok(Some(vec![fr, nl, line, geojson::text(feature, "aliases").unwrap_or_default()]))
    })
}

/// Where points of interest are kept: those of one sort in a file of their own.
fn poi_file(options: &Options) -> String {
    let sort = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-';
    let sort: String = options.place_kind.iter().flat_map(|k| k.chars()).filter(sort).collect();
    if sort.is_empty() { "poi.csv".to_owned() } else { format!("poi-{sort}.csv") }
}

fn kind(said: &str, options: &Options, default: &str) -> String {
    let chosen = options.place_kind.as_deref().unwrap_or(default);
    if said.is_empty() { chosen } else { said }.to_owned()
}

/// How many people a place holds; nothing where the file does not say.
fn capacity(text: &str) -> Result<String, String> {
    if text.is_empty() || text.parse::<u32>().is_ok() {
        return Ok(text.to_owned());
    }
    Err(format!("says «{text}» in «capacity», which is not a whole number"))
}

/// A row of the file that keeps points of interest.
fn place_row(
    kind: String,
    (fr, nl): (String, String),
    [lon, lat]: [String; 2],
    aliases: String,
    [phone, capacity]: [String; 2],
) -> Cells {
    vec![kind, fr, nl, lon, lat, aliases, phone, capacity]
}

/// The names; the one name of a feature that has no other; nothing where a nameless one is to be left out.
fn names(feature: &Value, options: &Options) -> Result<Option<(String, String)>, String> {
    let name = |from: &str| geojson::text(feature, from).unwrap_or_default();
    let (fr, nl) = (name(&options.name_fr), name(&options.name_nl));
    if fr.is_empty() && nl.is_empty() {
        let only = name("name");
        if !only.is_empty() {
            return Ok(Some((only.clone(), only)));
        }
        if options.skip_nameless {
            return Ok(None);
        }
        let there = geojson::property_names(feature);
        return Err(format!("has no name in «{}» or «{}»; {there}", options.name_fr, options.name_nl));
    }
    Ok(Some((fr, nl)))
}

fn features(
    bytes: &[u8],
    options: &Options,
    name: &str,
    columns: &[&str],
    cells: impl Fn(&Value, Crs) -> Result<Option<Cells>, String>,
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
    let default = if streets { "street" } else { "place" };
    let read = table
        .rows()
        .map(|row| if along { street_cells(row, options) } else { place_cells(row, options, default) });
    let poi = poi_file(options);
    let (name, columns): (&str, &[&str]) = if along {
        ("streets.csv", &STREET)
    } else if streets {
        ("street-points.csv", &PLACE)
    } else {
        (&poi, &PLACE)
    };
    written(name, columns, sorted(read)?, options)
}

fn place_cells(row: Row<'_>, options: &Options, default: &str) -> Result<Option<Cells>, Fault> {
    let Some(names) = row_names(row, options)? else { return Ok(None) };
    let [lon, lat] = position(row, &format!("{} {}", row.get("lon"), row.get("lat")))?;
    let place = [format!("{lon:.7}"), format!("{lat:.7}")];
    let numbers =
        [row.get("phone").to_owned(), capacity(row.get("capacity")).map_err(|what| row.fault(what))?];
    let kind = kind(row.get("kind"), options, default);
    Ok(Some(place_row(kind, names, place, row.get("aliases").to_owned(), numbers)))
}

fn street_cells(row: Row<'_>, options: &Options) -> Result<Option<Cells>, Fault> {
    let Some((fr, nl)) = row_names(row, options)? else { return Ok(None) };
    let line = row.get("line").split(';').map(|at| position(row, at)).collect::<Result<Vec<_>, _>>()?;
    if line.len() < 2 {
        return Err(row.fault("needs a line of two positions at least: «lon lat; lon lat»"));
    }
    let line: Vec<String> = line.iter().map(|[lon, lat]| format!("{lon:.6} {lat:.6}")).collect();
    Ok(Some(vec![fr, nl, line.join("; "), row.get("aliases").to_owned()]))
}

fn row_names(row: Row<'_>, options: &Options) -> Result<Option<(String, String)>, Fault> {
    let (fr, nl) = (row.get(&options.name_fr), row.get(&options.name_nl));
    if fr.is_empty() && nl.is_empty() {
        if options.skip_nameless {
            return Ok(None);
        }
        return Err(row.fault(format!("has no name in «{}» or «{}»", options.name_fr, options.name_nl)));
    }
    Ok(Some((fr.to_owned(), nl.to_owned())))
}

fn position(row: Row<'_>, text: &str) -> Result<[f64; 2], Fault> {
    let numbers: Vec<f64> = text.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    let [lon, lat] = numbers.as_slice() else {
        return Err(row.fault(format!("«{}» is not a longitude and a latitude", text.trim())));
    };
    Crs::Degrees.degrees([*lon, *lat]).ok_or_else(|| row.fault(outside([*lon, *lat])))
}

/// Rows that were read, and how many were left out.
type Kept = (Vec<Cells>, usize);

/// All rows, or everything that is wrong.
fn sorted(read: impl Iterator<Item = Result<Option<Cells>, Fault>>) -> Result<Kept, Vec<Fault>> {
    let (mut rows, mut nameless, mut faults) = (Vec::new(), 0, Vec::new());
    for row in read {
        match row {
            Ok(Some(cells)) => rows.push(cells),
            Ok(None) => nameless += 1,
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok((rows, nameless)) } else { Err(faults) }
}

fn written(
    name: &str,
    columns: &[&str],
    (rows, nameless): Kept,
    options: &Options,
) -> Result<ReadFile, Vec<Fault>> {
    let failed = |e: csv::Error| vec![Fault::file(&options.file, e.to_string())];
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(columns).map_err(failed)?;
    for row in &rows {
        table.write_record(row).map_err(failed)?;
    }
    let bytes = table.into_inner().map_err(|e| vec![Fault::file(&options.file, e.to_string())])?;
    let notes =
        (nameless > 0).then(|| format!("{nameless} without a name were left out")).into_iter().collect();
    Ok(ReadFile { name: name.to_owned(), bytes, count: rows.len(), notes })
}
