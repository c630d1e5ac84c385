//! Points on and near borders, and the grid against plain arithmetic.

use proptest::prelude::*;
use territory::{Kind, Territory};

use crate::{day, shipped, town};

fn codes(all: &Territory, lon: f64, lat: f64) -> Vec<(String, bool)> {
    let answer = all.areas_at(town::at(lon, lat), day("2026-01-01"));
    answer.areas.iter().map(|a| (a.area.id.code.clone(), a.holds)).collect()
}

#[test]
fn a_point_near_a_border_answers_both_sides_the_holding_one_first() {
    let all = town::load();
    let both = |first: &str, second: &str| {
        vec![("9".to_owned(), true), (first.to_owned(), true), (second.to_owned(), false)]
    };
    // 14 m and 16 m at this latitude.
    let (near, far) = (0.000_199, 0.000_230);
    assert_eq!(codes(&all, 4.40 - near, 50.805), both("901", "902"));
    assert_eq!(codes(&all, 4.40 + near, 50.805), both("902", "901"));
    assert_eq!(codes(&all, 4.40 - far, 50.805), [("9".to_owned(), true), ("901".to_owned(), true)]);
    assert_eq!(codes(&all, 4.40, 50.805).len(), 3);
}

#[test]
fn outside_there_is_nothing_but_the_margin() {
    let all = town::load();
    assert!(codes(&all, 4.42, 50.805).is_empty());
    assert!(codes(&all, 0.0, 0.0).is_empty());
    assert!(codes(&all, -179.0, 89.0).is_empty());
    let beside = codes(&all, 4.4101, 50.805);
    assert_eq!(beside, [("9".to_owned(), false), ("902".to_owned(), false)]);
}

#[test]
fn the_version_of_the_territory_travels_with_the_answer() {
    let all = town::load();
    assert_eq!(all.areas_at(town::at(4.395, 50.805), day("2026-01-01")).territory, all.version());
}

#[test]
fn the_canal_border_shows_two_municipalities_and_two_zones() {
    let all = shipped();
    let count = |lon: f64, lat: f64, kind: Kind| {
        let answer = all.areas_at(town::at(lon, lat), day("2026-07-24"));
        answer.areas.iter().filter(|a| a.area.id.kind == kind).count()
    };
    // Where the border leaves the canal's axis between two quays, and at the gate where the road to Mons begins.
    for (lon, lat) in [(4.3259, 50.8454), (4.3384, 50.8446)] {
        assert_eq!((count(lon, lat, Kind::Municipality), count(lon, lat, Kind::Zone)), (2, 2), "{lon} {lat}");
    }
    assert_eq!(count(4.3525, 50.8467, Kind::Municipality), 1);
}

#[test]
fn the_grid_answers_as_plain_arithmetic_does() {
    let all = shipped();
    let on = day("2026-07-24");
    let drawn: Vec<_> = all.areas().iter().filter(|a| a.exists_on(on) && a.shape.is_some()).collect();
    let near = 4.24..4.49f64;
    proptest!(ProptestConfig::with_cases(4000), |(lon in near, lat in 50.76..50.92f64)| {
        let answer = all.areas_at(town::at(lon, lat), on);
        let mut grid: Vec<&str> = answer.areas.iter().filter(|a| a.holds).map(|a| a.area.id.code.as_str()).collect();
        let at = town::at(lon, lat);
        let mut plain: Vec<&str> = drawn
            .iter()
            .filter(|a| a.shape.as_ref().unwrap().holds([at.lon_degrees(), at.lat_degrees()]))
            .map(|a| a.id.code.as_str())
            .collect();
        grid.sort_unstable();
        plain.sort_unstable();
        prop_assert_eq!(grid, plain);
    });
}

#[test]
fn many_points_at_once_are_answered_as_one_by_one() {
    let all = shipped();
    let on = day("2026-07-24");
    let index = all.index_of(Kind::Neighbourhood, on);
    // Also beyond the areas, and a run that is not full.
    let spread =
        |count: i32, from: f64, to: f64, at: i32| from + f64::from(at) * (to - from) / f64::from(count);
    let points: Vec<_> = (0..5_003)
        .map(|n| town::at(spread(71, 4.24, 4.49, n % 71), spread(5_003, 50.76, 50.92, n)))
        .collect();
    let mut together = vec![Vec::new(); points.len()];
    index.holders(&points, |place, area| together[place].push(area));
    let mut held = 0;
    for (point, mut together) in points.iter().zip(together) {
        let mut single = Vec::new();
        index.visit(*point, |area, holds| single.extend(holds.then_some(area)));
        single.sort_unstable();
        together.sort_unstable();
        held += single.len();
        assert_eq!(together, single, "{point:?}");
    }
    assert!(held > 1_000, "{held}");
}

#[test]
fn a_ring_touches_what_it_covers_crosses_or_lies_in() {
    let all = town::load();
    let touched = |ring: &[(f64, f64)]| {
        let ring: Vec<_> = ring.iter().map(|(x, y)| town::at(*x, *y)).collect();
        let answer = all.areas_touching(&ring, day("2026-01-01"));
        answer.areas.iter().map(|a| a.area.id.code.clone()).collect::<Vec<_>>()
    };
    let around = [(4.0, 50.0), (5.0, 50.0), (5.0, 51.0), (4.0, 51.0)];
    assert_eq!(touched(&around), ["9", "901", "902"]);
    let within = [(4.391, 50.801), (4.392, 50.801), (4.392, 50.802), (4.391, 50.801)];
    assert_eq!(touched(&within), ["9", "901"]);
    // A bar across both quarters whose corners lie outside.
    let across = [(4.38, 50.804), (4.42, 50.804), (4.42, 50.806), (4.38, 50.806)];
    assert_eq!(touched(&across), ["9", "901", "902"]);
    // Its bounds meet the town's, it does not.
    let beside = [(4.385, 50.795), (4.415, 50.795), (4.415, 50.8101), (4.4101, 50.7999), (4.385, 50.7999)];
    assert!(touched(&beside).is_empty());
    assert!(touched(&[(4.39, 50.80), (4.40, 50.80)]).is_empty(), "two corners are no ring");
}

#[test]
fn codes_of_other_lists_name_our_areas() {
    let all = shipped();
    let count = |list: &str, code: &str| all.areas_of_code(list, code, day("2026-07-24")).areas.len();
    assert_eq!((count("EMMA_ID", "BE004"), count("NUTS3", "BE100")), (1, 1));
    assert_eq!((count("EMMA_ID", "BE002"), count("NUTS9", "BE100")), (0, 0));
    assert!(all.areas_of_code("NUTS2", "BE10", day("2026-07-24")).areas[0].area.id.kind == Kind::Region);
}
