//! Our lines against the official ones: sample points of each official area must fall into ours. Shares are pinned.

use std::collections::BTreeMap;

use serde_json::Value;
use territory::{Bounds, Kind, Territory};

use crate::{day, shared, shipped, town};

type Rings = Vec<Vec<Vec<[f64; 2]>>>;

/// Official areas: code and polygons.
fn official(file: &str, code: &str) -> Option<Vec<(String, Rings)>> {
    let text = std::fs::read(shared(file)?).unwrap();
    let all: Value = serde_json::from_slice(&text).unwrap();
    let area = |f: &Value| {
        let code = &f["properties"][code];
        let code = code.as_str().map_or_else(|| code.to_string(), str::to_owned);
        let shape = &f["geometry"]["coordinates"];
        let rings = match f["geometry"]["type"].as_str().unwrap() {
            "Polygon" => vec![serde_json::from_value(shape.clone()).unwrap()],
            _ => serde_json::from_value(shape.clone()).unwrap(),
        };
        (code, rings)
    };
    Some(all["features"].as_array().unwrap().iter().map(area).collect())
}

fn holds((bounds, rings): &(Bounds, Rings), x: f64, y: f64) -> bool {
    if x < bounds.west || x > bounds.east || y < bounds.south || y > bounds.north {
        return false;
    }
    let sides = rings.iter().flatten().flat_map(|r| r.iter().zip(r.iter().skip(1)));
    let right = sides
        .filter(|([ax, ay], [bx, by])| (*ay <= y) != (*by <= y) && x < ax + (y - ay) / (by - ay) * (bx - ax));
    right.count() % 2 == 1
}

/// A grid of some 50 m: (asked, in the same area of ours, in it or near its border).
fn compare(all: &Territory, official: &[(String, Rings)], kind: Kind) -> (usize, usize, usize) {
    let (mut asked, mut same, mut near) = (0, 0, 0);
    let bounded = |rings: &Rings| {
        let bounds = rings.iter().flatten().flatten().fold(Bounds::NOTHING, |all, at| all.with(*at));
        (bounds, rings.clone())
    };
    let by_code: BTreeMap<&str, (Bounds, Rings)> =
        official.iter().map(|(c, r)| (c.as_str(), bounded(r))).collect();
    for row in 0..300 {
        for column in 0..330 {
            let (x, y) = (4.244 + f64::from(column) * 0.000_721, 50.7638 + f64::from(row) * 0.000_501);
            let Some((code, _)) = by_code.iter().find(|(_, r)| holds(r, x, y)) else { continue };
            asked += 1;
            let answer = all.areas_at(town::at(x, y), day("2026-07-24"));
            let mine = answer.areas.iter().find(|a| a.area.id.kind == kind && a.area.id.code == **code);
            same += usize::from(mine.is_some_and(|a| a.holds));
            near += usize::from(mine.is_some());
        }
    }
    (asked, same, near)
}

fn share(part: usize, whole: usize) -> f64 {
    f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole).unwrap())
}

#[test]
fn zones_and_municipalities_agree_with_the_official_lines() {
    let all = shipped();
    for (file, code, kind, least_same, least_near) in [
        ("boundaries/police_zones.geojson", "zp", Kind::Zone, 0.999, 0.9999),
        ("boundaries/municipalities.geojson", "nis", Kind::Municipality, 0.989, 0.992),
        ("boundaries/neighbourhoods_145.geojson", "code", Kind::Neighbourhood, 0.885, 0.905),
    ] {
        let Some(official) = official(file, code) else { return };
        let (asked, same, near) = compare(&all, &official, kind);
        assert!(asked > 20_000, "{file}: {asked}");
        println!(
            "{kind}: {asked} points, same {:.4}, same or near {:.4}",
            share(same, asked),
            share(near, asked)
        );
        assert!(share(same, asked) >= least_same, "{kind}: {:.4}", share(same, asked));
        assert!(share(near, asked) >= least_near, "{kind}: {:.4}", share(near, asked));
    }
}
