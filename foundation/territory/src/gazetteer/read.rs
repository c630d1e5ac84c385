//! Tables of places, streets and crossroads.

use kernel::{Files, Point};

use super::{Entry, Spot};
use crate::csv_file::{Row, Table};
use crate::manifest::Manifest;
use crate::{Fault, load};

/// How well an alias answers, and one that people also use for other things (written with `~`).
const ALIAS: u32 = 960;
const WEAK: u32 = 550;

/// All that was read.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) entries: Vec<Entry>,
    pub(crate) crossings: Vec<Crossing>,
}

/// Where two streets meet, by their French names.
#[derive(Debug)]
pub(crate) struct Crossing {
    pub(crate) a: String,
    pub(crate) b: String,
    pub(crate) point: Point,
    pub(crate) approximate: bool,
}

/// Adds the places of one root. A place of the same kind and names as an earlier one replaces it.
pub(crate) fn read(files: &dyn Files, manifest: &Manifest, all: &mut Read, faults: &mut Vec<Fault>) {
    let mut entries = Vec::new();
    for name in &manifest.places {
        load::attempt(files, name, faults, |file, bytes| {
            let table = Table::read(file, bytes, &["kind", "name_fr", "name_nl", "lon", "lat"])?;
            let read = table.rows().map(place).collect::<Result<Vec<_>, _>>()?;
            let source = manifest.source([name]);
            entries.extend(read.into_iter().map(|e| Entry { source: source.clone(), ..e }));
            Ok(())
        });
    }
    for name in &manifest.streets {
        load::attempt(files, name, faults, |file, bytes| {
            let table = Table::read(file, bytes, &["name_fr", "name_nl", "line"])?;
            entries.extend(table.rows().map(street).collect::<Result<Vec<_>, _>>()?);
            Ok(())
        });
    }
    for name in &manifest.crossings {
        load::attempt(files, name, faults, |file, bytes| {
            let table = Table::read(file, bytes, &["a", "b", "lon", "lat"])?;
            all.crossings.extend(table.rows().map(crossing).collect::<Result<Vec<_>, _>>()?);
            Ok(())
        });
    }
    let names: std::collections::HashSet<_> =
        entries.iter().map(|e: &Entry| (e.kind.clone(), e.names.fr.clone(), e.names.nl.clone())).collect();
    all.entries.retain(|e| !names.contains(&(e.kind.clone(), e.names.fr.clone(), e.names.nl.clone())));
    // Who imports a list of hospitals has all of them: those of the profile would be counted twice under other names.
    let listed: std::collections::HashSet<_> =
        entries.iter().filter(|e| e.kind != "street").map(|e| e.kind.clone()).collect();
    for earlier in all.entries.iter_mut().filter(|e| listed.contains(&e.kind)) {
        earlier.superseded = true;
    }
    all.entries.extend(entries);
}

fn place(row: Row<'_>) -> Result<Entry, Fault> {
    let phone = Some(row.get("phone")).filter(|p| !p.is_empty()).map(str::to_owned);
    Ok(Entry {
        kind: row.get("kind").to_owned(),
        spot: Spot::Point(point(row)?),
        phone,
        capacity: row.parse("capacity", "a whole number")?,
        ..named(row)?
    })
}

fn street(row: Row<'_>) -> Result<Entry, Fault> {
    let line = row
        .get("line")
        .split(';')
        .map(|at| position(row, at.trim()))
        .collect::<Result<Vec<Point>, Fault>>()?;
    // Of some streets one position is known: better than none.
    let spot = match line.as_slice() {
        [one] => Spot::Point(*one),
        _ => Spot::Line(line),
    };
    Ok(Entry { kind: "street".to_owned(), spot, ..named(row)? })
}

fn crossing(row: Row<'_>) -> Result<Crossing, Fault> {
    let (a, b) = (row.get("a").to_owned(), row.get("b").to_owned());
    Ok(Crossing { a, b, point: point(row)?, approximate: yes(row) })
}

fn named(row: Row<'_>) -> Result<Entry, Fault> {
    let names = load::names(row.get("name_fr"), row.get("name_nl"));
    if names.fr.is_none() && names.nl.is_none() {
        return Err(row.fault("has no name"));
    }
    let aliases = row.get("aliases").split('|').map(str::trim).filter(|a| !a.is_empty());
    let aliases =
        aliases.map(|a| a.strip_prefix('~').map_or((a.to_owned(), ALIAS), |weak| (weak.to_owned(), WEAK)));
    Ok(Entry {
        kind: String::new(),
        names,
        aliases: aliases.collect(),
        spot: Spot::Line(Vec::new()),
        approximate: yes(row),
        phone: None,
        capacity: None,
        source: None,
        superseded: false,
    })
}

fn yes(row: Row<'_>) -> bool {
    matches!(row.get("approximate"), "yes" | "true" | "1")
}

fn point(row: Row<'_>) -> Result<Point, Fault> {
    position(row, &format!("{} {}", row.get("lon"), row.get("lat")))
}

fn position(row: Row<'_>, text: &str) -> Result<Point, Fault> {
    let numbers: Vec<f64> = text.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    match numbers.as_slice() {
        [lon, lat] => {
            Point::from_degrees(*lon, *lat).ok_or_else(|| row.fault(format!("«{text}» is not on the Earth")))
        }
        _ => Err(row.fault(format!("«{text}» is not a longitude and a latitude in degrees"))),
    }
}
