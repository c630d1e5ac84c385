//! What lies inside an outline: against numbers computed by another program, on real sectors and on an invented town.

use std::time::{Duration, Instant};

use jiff::civil::Date;
use kernel::{Files, FolderFiles, MemoryFiles};
use territory::import::{Options, What, import};
use territory::outline::circle;
use territory::{Kind, Shape, Territory};

use crate::{day, profile, shared, town};

const SECTORS: &str = "boundaries/statistical_sectors_749_2025.geojson";

fn today() -> Date {
    day("2026-11-24")
}

/// Several files imported over a profile, one after the other.
fn over(base: &dyn Files, files: &[(&str, Options)]) -> Territory {
    let folder = tempfile::tempdir().unwrap();
    let present = FolderFiles(folder.path().to_owned());
    for (path, options) in files {
        let bytes = std::fs::read(shared(path).unwrap()).unwrap();
        let read = import(&bytes, options, &present).unwrap_or_else(|faults| panic!("{path}: {faults:#?}"));
        read.write(folder.path()).unwrap();
    }
    Territory::load_over(base, &present).unwrap()
}

fn sectors() -> Options {
    Options {
        population: Some("pop_2025".into()),
        year: Some(2025),
        source: Some("Statbel 2025".into()),
        ..Options::new("sectors.geojson", What::Areas(Kind::Sector))
    }
}

fn poi(kind: &str) -> Options {
    Options {
        place_kind: Some(kind.to_owned()),
        skip_nameless: true,
        source: Some("OpenStreetMap".into()),
        name_fr: "name:fr".into(),
        name_nl: "name:nl".into(),
        ..Options::new(format!("{kind}.geojson"), What::Places)
    }
}

/// The shipped profile with real sectors, schools, hospitals and streets over it.
fn real() -> Option<Territory> {
    shared(SECTORS)?;
    let files = [
        (SECTORS, sectors()),
        ("poi/osm_school.geojson", poi("school")),
        ("poi/osm_hospital.geojson", poi("hospital")),
        ("streets/streets.geojson", Options::new("streets.geojson", What::Streets)),
    ];
    Some(over(&profile("brussels"), &files))
}

fn people(all: &Territory, shape: &Shape) -> f64 {
    let people = all.inside(shape, today()).people.unwrap();
    assert_eq!((people.by, people.year, people.approximate), (Kind::Sector, Some(2025), false));
    f64::from(i32::try_from(people.count).unwrap())
}

fn polygon(corners: &[[f64; 2]]) -> Shape {
    Shape { polygons: vec![vec![corners.iter().copied().chain(corners.first().copied()).collect()]] }
}

/// The numbers were computed with Shapely 2.2 over the same file.
#[test]
fn people_by_share_of_real_sectors_are_those_of_another_program() {
    let Some(all) = real() else { return };
    let square = |w, s, e, n| polygon(&[[w, s], [e, s], [e, n], [w, n]]);
    for (shape, expected) in [
        (square(4.35, 50.84, 4.36, 50.85), 5_594.23),
        (square(4.30, 50.82, 4.40, 50.88), 705_340.90),
        (polygon(&[[4.32, 50.83], [4.38, 50.84], [4.35, 50.87]]), 101_992.74),
        (circle(town::at(4.3517, 50.8466), 400.0), 5_879.26),
        (circle(town::at(4.3517, 50.8466), 2_000.0), 199_607.53),
        (circle(town::at(4.33, 50.855), 150.0), 2_217.88),
    ] {
        let found = people(&all, &shape);
        assert!((found - expected).abs() <= 0.51 + expected * 1e-5, "{found}, not {expected}");
    }
    // Two halves make the whole.
    let (west, east) = (square(4.30, 50.82, 4.35, 50.88), square(4.35, 50.82, 4.40, 50.88));
    let sum = people(&all, &west) + people(&all, &east);
    assert!((sum - people(&all, &square(4.30, 50.82, 4.40, 50.88))).abs() <= 1.0, "{sum}");
}

#[test]
fn a_whole_municipality_holds_its_own_people() {
    let Some(all) = real() else { return };
    // The lines of the municipality, from the sectors themselves: its own edge exactly.
    let own = all.areas().iter().filter(|a| a.id.kind == Kind::Sector && a.exists_on(today()));
    let own: Vec<_> = own.filter(|a| a.id.code.starts_with("21009")).collect();
    let shape =
        Shape { polygons: own.iter().flat_map(|a| a.shape.as_ref().unwrap().polygons.clone()).collect() };
    let expected: u32 = own.iter().filter_map(|a| a.population).sum();
    assert_eq!(expected, 89_669);
    let found = people(&all, &shape);
    assert!((found - f64::from(expected)).abs() <= 90.0, "{found} of {expected}");
    let inside = all.inside(&shape, today());
    let of = |kind| inside.areas.iter().filter(move |p| p.area.id.kind == kind).count();
    assert!(of(Kind::Sector) >= own.len() && of(Kind::Zone) >= 1 && of(Kind::Municipality) >= 1);
    assert!(
        inside.areas.iter().all(|p| (0.0..=1.0).contains(&p.share) && (0.0..=1.0).contains(&p.of_outline))
    );
}

#[test]
fn schools_hospitals_and_streets_inside_are_named_with_distance_telephone_and_source() {
    let Some(all) = real() else { return };
    let inside = all.inside(&circle(town::at(4.3517, 50.8466), 400.0), today());
    let of = |kind: &str| inside.places.iter().filter(|p| p.entry.kind == kind).count();
    assert_eq!(of("school"), 2, "as counted by another program");
    assert!(inside.places.windows(2).all(|w| w[0].metres <= w[1].metres), "the nearest first");
    assert!(inside.places.iter().all(|p| p.metres <= 401.0));
    let school = inside.places.iter().find(|p| p.entry.kind == "school").unwrap();
    assert_eq!(school.entry.source.as_deref(), Some("OpenStreetMap"));
    let wide = all.inside(&circle(town::at(4.3517, 50.8466), 2_000.0), today());
    assert!(wide.places.iter().any(|p| p.entry.kind == "school" && p.entry.phone.is_some()));
    assert!(inside.streets.len() > 10 && wide.streets.len() > inside.streets.len());
    assert_eq!(inside.people.unwrap().source.as_deref(), Some("Statbel 2025"));
}

/// On a machine that builds and tests other things at the same time: the best of twenty.
#[test]
#[expect(clippy::disallowed_methods, reason = "the time it takes is what is tested")]
fn two_kilometres_take_less_than_fifty_milliseconds() {
    let Some(all) = real() else { return };
    let wide = circle(town::at(4.3517, 50.8466), 2_000.0);
    let mut best = Duration::MAX;
    for _ in 0..20 {
        let began = Instant::now();
        assert!(all.inside(&wide, today()).people.is_some());
        best = best.min(began.elapsed());
    }
    println!("2 km: {best:?}");
    assert!(best < Duration::from_millis(50), "{best:?}");
}

/// What is shipped answers too, and says how well.
#[test]
fn without_imported_sectors_the_neighbourhoods_answer_and_say_that_they_are_drawn() {
    let all = Territory::load(&profile("brussels")).unwrap();
    let inside = all.inside(&circle(town::at(4.3517, 50.8466), 400.0), today());
    let people = inside.people.unwrap();
    assert_eq!((people.by, people.approximate, people.year), (Kind::Neighbourhood, true, Some(2025)));
    assert!(people.known > 0.99 && people.source.is_some(), "{people:?}");
    assert!((2_000..12_000).contains(&people.count), "{people:?}");
    assert!(!inside.places.is_empty());
    let nowhere = all.inside(&circle(town::at(2.0, 48.0), 400.0), today());
    assert!(nowhere.people.is_none() && nowhere.areas.is_empty() && nowhere.places.is_empty());
}

/// Two quarters of 1200 and 3400 people, side by side.
#[test]
fn half_of_each_quarter_of_an_invented_town() {
    let all = town::load();
    let shape = polygon(&[[4.395, 50.80], [4.405, 50.80], [4.405, 50.81], [4.395, 50.81]]);
    let inside = all.inside(&shape, today());
    let people = inside.people.unwrap();
    assert_eq!((people.count, people.by), (600 + 1700, Kind::Municipality));
    assert!((people.known - 1.0).abs() < 1e-9);
    assert!((inside.square_metres - 702.7 * 1112.0).abs() < 2_000.0, "{}", inside.square_metres);
    let streets: Vec<_> = inside.streets.iter().filter_map(|s| s.names.fr.as_deref()).collect();
    assert_eq!(streets, ["Quai Long", "Rue du Four", "Rue du Moulin"], "crossed, held, ending inside");
    let empty = Territory::load(&MemoryFiles::default()).unwrap();
    assert!(empty.inside(&shape, today()).people.is_none());
}
