//! The ground of the invented town: four municipalities, two police zones, a handful of streets, and its map.

use kernel::{Lang, Point, Text};
use serde_json::{Value, json};
use situation::places::{Area, AreaAnswer, PlaceHit, PlaceHow, Places};
use situation::text::fold;
use situation_web::Layers;

/// Where the borders cross, in degrees.
const MIDDLE: (f64, f64) = (4.320, 50.845);
/// How near a border counts as on it, in degrees: about a hundred metres.
const NEAR: f64 = 0.0012;

/// Code, French and Dutch name of a municipality; whether it lies west and south; its zone.
pub(crate) const MUNICIPALITIES: [(&str, &str, &str, bool, bool, &str); 4] = [
    ("90001", "Hautrive", "Hoogoever", true, true, "9100"),
    ("90002", "Lindeveld", "Lindeveld", false, true, "9200"),
    ("90003", "Valmont", "Dalberg", true, false, "9100"),
    ("90004", "Boisclair", "Helderbos", false, false, "9200"),
];

/// Code and names of a police zone.
pub(crate) const ZONES: [(&str, &str, &str); 2] =
    [("9100", "ZP Ouest", "PZ West"), ("9200", "ZP Est", "PZ Oost")];

/// Names and position of a street or building.
const NAMED: [(&str, &str, f64, f64); 9] = [
    ("rue du Moulin", "Molenstraat", 4.3170, 50.8450),
    ("quai Neuf", "Nieuwe Kaai", 4.3200, 50.8400),
    ("place du Marché", "Marktplein", 4.3085, 50.8395),
    ("avenue des Tilleuls", "Lindenlaan", 4.3345, 50.8365),
    ("gare de l’Écluse", "Sluisstation", 4.3262, 50.8521),
    ("hôpital Sainte-Claire", "Sint-Claraziekenhuis", 4.3020, 50.8560),
    ("tunnel des Forges", "Smederijtunnel", 4.3290, 50.8470),
    ("rue de l’Écluse", "Sluisstraat", 4.3240, 50.8500),
    ("parc du Héron", "Reigerpark", 4.3410, 50.8600),
];

/// Pairs of streets that meet, by their place in [`NAMED`], and where.
const CROSSINGS: [(usize, usize, f64, f64); 2] = [(0, 1, 4.3200, 50.8450), (7, 1, 4.3205, 50.8478)];

pub(crate) fn point(lon: f64, lat: f64) -> Point {
    Point::from_degrees(lon, lat).unwrap()
}

/// The gazetteer and the areas.
pub(crate) struct Ground;

impl Places for Ground {
    fn resolve(&self, typed: &str, _: Lang) -> Vec<PlaceHit> {
        let typed = fold(typed.trim());
        if let Some((a, b)) = typed.split_once(" x ").or_else(|| typed.split_once(" × ")) {
            let (Some(a), Some(b)) = (exact(a.trim()), exact(b.trim())) else { return Vec::new() };
            let meets = CROSSINGS.iter().find(|c| (c.0, c.1) == (a, b) || (c.1, c.0) == (a, b));
            let hit = |c: &(usize, usize, f64, f64)| PlaceHit {
                name: Text::both(
                    format!("{} × {}", NAMED[c.0].0, NAMED[c.1].0),
                    format!("{} × {}", NAMED[c.0].1, NAMED[c.1].1),
                ),
                how: PlaceHow::Crossroads,
                point: point(c.2, c.3),
                score: 950,
            };
            return meets.map(hit).into_iter().collect();
        }
        let hit = |index: usize, score| {
            let (fr, nl, lon, lat) = NAMED[index];
            PlaceHit { name: Text::both(fr, nl), how: PlaceHow::Named, point: point(lon, lat), score }
        };
        if let Some(index) = exact(&typed) {
            return vec![hit(index, 900)];
        }
        let begins =
            |i: &usize| fold(NAMED[*i].0).starts_with(&typed) || fold(NAMED[*i].1).starts_with(&typed);
        if typed.chars().count() < 4 {
            Vec::new()
        } else {
            (0..NAMED.len()).filter(begins).map(|i| hit(i, 500)).collect()
        }
    }
    fn areas_at(&self, at: Point) -> AreaAnswer {
        let (east, north) = (at.lon_degrees() - MIDDLE.0, at.lat_degrees() - MIDDLE.1);
        let mut areas = Vec::new();
        let mut zones = Vec::new();
        for (code, _, _, west, south, zone) in MUNICIPALITIES {
            let inside = (if west { east <= NEAR } else { east >= -NEAR })
                && if south { north <= NEAR } else { north >= -NEAR };
            if inside {
                areas.push(Area::new("municipality", code));
                zones.push(Area::new("zone", zone));
            }
        }
        zones.dedup();
        zones.sort();
        zones.dedup();
        areas.extend(zones);
        AreaAnswer { areas, territory: "town-1".into() }
    }
}

fn exact(folded: &str) -> Option<usize> {
    NAMED.iter().position(|n| fold(n.0) == folded || fold(n.1) == folded)
}

/// The map: an octagon cut in four, with a river and a road.
pub(crate) struct Map;

impl Layers for Map {
    fn layer(&self, name: &str, lang: Lang) -> Option<String> {
        let features: Vec<Value> = match name {
            "region" => vec![area("town", "", &outline(), false)],
            "municipalities" => MUNICIPALITIES
                .iter()
                .map(|(code, fr, nl, west, south, _)| {
                    area(code, if lang == Lang::Nl { nl } else { fr }, &quarter(*west, *south), false)
                })
                .collect(),
            "zones" => ZONES
                .iter()
                .map(|(code, fr, nl)| {
                    area(code, if lang == Lang::Nl { nl } else { fr }, &half(*code == "9100"), false)
                })
                .collect(),
            "neighbourhoods" => vec![area("n1", "Forges", &square(4.329, 50.847, 0.006), true)],
            "orientation" => vec![
                line(
                    "Canal",
                    "canal",
                    &[[4.322, 50.800], [4.3195, 50.835], [4.3205, 50.850], [4.335, 50.895]],
                ),
                line(
                    "R9",
                    "ring",
                    &[[4.262, 50.82], [4.30, 50.815], [4.35, 50.82], [4.378, 50.85], [4.36, 50.885]],
                ),
            ],
            _ => return None,
        };
        Some(json!({ "type": "FeatureCollection", "features": features }).to_string())
    }
    fn bounds(&self) -> [f64; 4] {
        [4.25, 50.795, 4.39, 50.90]
    }
    fn still(&self) -> String {
        let points: Vec<String> = outline()
            .iter()
            .map(|p| format!("{:.0},{:.0}", (p[0] - 4.25) * 5000.0, (50.90 - p[1]) * 7900.0))
            .collect();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 700 830\"><polygon points=\"{}\" fill=\"#8a94a6\" \
             fill-opacity=\"0.25\" stroke=\"#8a94a6\"/></svg>",
            points.join(" ")
        )
    }
}

fn outline() -> Vec<[f64; 2]> {
    let ring = [
        (4.32, 50.80),
        (4.365, 50.815),
        (4.383, 50.845),
        (4.366, 50.88),
        (4.32, 50.895),
        (4.275, 50.878),
        (4.257, 50.845),
        (4.276, 50.812),
        (4.32, 50.80),
    ];
    ring.iter().map(|(x, y)| [*x, *y]).collect()
}

fn quarter(west: bool, south: bool) -> Vec<[f64; 2]> {
    let (x, y) = MIDDLE;
    match (west, south) {
        (true, true) => vec![[x, 50.80], [x, y], [4.257, y], [4.276, 50.812], [x, 50.80]],
        (false, true) => vec![[x, 50.80], [4.365, 50.815], [4.383, y], [x, y], [x, 50.80]],
        (true, false) => vec![[x, y], [x, 50.895], [4.275, 50.878], [4.257, y], [x, y]],
        (false, false) => vec![[x, y], [4.383, y], [4.366, 50.88], [x, 50.895], [x, y]],
    }
}

fn half(west: bool) -> Vec<[f64; 2]> {
    let x = MIDDLE.0;
    if west {
        vec![[x, 50.80], [x, 50.895], [4.275, 50.878], [4.257, 50.845], [4.276, 50.812], [x, 50.80]]
    } else {
        vec![[x, 50.80], [4.365, 50.815], [4.383, 50.845], [4.366, 50.88], [x, 50.895], [x, 50.80]]
    }
}

fn square(x: f64, y: f64, half: f64) -> Vec<[f64; 2]> {
    vec![
        [x - half, y - half],
        [x + half, y - half],
        [x + half, y + half],
        [x - half, y + half],
        [x - half, y - half],
    ]
}

fn area(id: &str, name: &str, ring: &[[f64; 2]], approximate: bool) -> Value {
    json!({ "type": "Feature", "properties": { "id": id, "name": name, "approximate": approximate, "rank": 1 },
            "geometry": { "type": "Polygon", "coordinates": [ring] } })
}

fn line(name: &str, class: &str, points: &[[f64; 2]]) -> Value {
    json!({ "type": "Feature", "properties": { "id": name, "name": name, "class": class, "rank": 2 },
            "geometry": { "type": "LineString", "coordinates": points } })
}
