//! Actions on the map, area by area, with the same in a table; beside them the neighbourhoods that have priority, where a public list
//! of them is known.

use std::collections::BTreeMap;

use contributions::read::{self, AreaRow, Span};
use kernel::{Resource, Text};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use territory::{Area, Kind};
use web::{Answer, Fault, Page, Query, Visit, Who};

use crate::at::At;
use crate::desk::Desk;
use crate::files::attached;

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    year: String,
    theme: String,
}

/// An area with what is done in it.
#[derive(Debug, Clone, Serialize)]
struct AreaShow {
    code: String,
    names: Text,
    /// The code of its kind.
    kind: &'static str,
    actions: i64,
    accepted: i64,
    measures: usize,
    partners: usize,
    priority: bool,
    /// Its middle, longitude and latitude in degrees.
    at: Option<(String, String)>,
}

#[derive(Debug, Serialize)]
pub(crate) struct MapPage {
    year: String,
    theme: String,
    themes: Vec<(String, Text)>,
    areas: Vec<AreaShow>,
    /// Where the list of priority neighbourhoods is written; nothing where none is known.
    priority: Option<String>,
    bounds: String,
    pmtiles: String,
}

impl Page for MapPage {
    const TEMPLATE: &'static str = "contributions/map.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let area = |kind, priority: bool| AreaShow {
            code: "90001".into(),
            names: Text::both("Hautrive <b>", "Hoogoever"),
            kind,
            actions: i64::from(!priority) * 4,
            accepted: 2,
            measures: 3,
            partners: 2,
            priority,
            at: priority.then(|| ("4.35".into(), "50.84".into())),
        };
        let page = |areas, priority: Option<&str>| Self {
            year: "2026".into(),
            theme: "8".into(),
            themes: vec![("8".into(), Text::both("Cyber", "Cyber"))],
            areas,
            priority: priority.map(str::to_owned),
            bounds: "4,50,5,51".into(),
            pmtiles: "/x".into(),
        };
        let all = ["region", "zone", "municipality", "neighbourhood"].map(|k| area(k, k == "neighbourhood"));
        vec![page(Vec::new(), None), page(all.into(), Some("…"))]
    }
}

struct Loaded {
    year: i64,
    theme: Option<String>,
    themes: Vec<(String, Text)>,
    rows: Vec<AreaRow>,
}

fn load(at: &At<'_>, who: &Who, asked: &Asked) -> Result<Loaded, Fault> {
    at.shell.permit(who, "matter.read", &Resource::service())?;
    let eye = at.desk.eye(who.actor());
    let today = i64::from((at.desk.ground.today)().year());
    at.shell.read(at.reader, |read| {
        let newest = read::years(read, &eye)?.first().copied();
        let year = asked.year.parse().ok().or(newest).unwrap_or(today);
        let plans = at.desk.measures.plans(read, who.actor())?;
        let theme = Some(asked.theme.clone()).filter(|t| !t.is_empty());
        let span = Span { from: year, to: year, theme: theme.clone() };
        Ok(Loaded {
            year,
            theme,
            themes: plans.into_iter().flat_map(|p| p.themes).collect(),
            rows: read::by_area(read, &eye, &span)?,
        })
    })
}

/// The areas of today by their code; of two with the same code, the one that can be chosen.
fn here<'a>(at: &'a At<'_>) -> BTreeMap<&'a str, &'a Area> {
    let today = (at.desk.ground.today)();
    let kinds = [Kind::Region, Kind::Zone, Kind::Municipality, Kind::Neighbourhood];
    let all = at.desk.ground.territory.areas().iter();
    all.filter(|a| a.exists_on(today) && kinds.contains(&a.id.kind))
        .map(|a| (a.id.code.as_str(), a))
        .collect()
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let Loaded { year, theme, themes, rows } = load(&at, &who, &asked)?;
    let (areas, lists) = (here(&at), desk.lists());
    let priority = |code: &str| lists.priority.as_ref().is_some_and(|(all, _)| all.contains(code));
    let mut shown: Vec<AreaShow> = Vec::new();
    let counted: BTreeMap<&str, &AreaRow> = rows.iter().map(|r| (r.area.as_str(), r)).collect();
    let empty = lists.priority.iter().flat_map(|(all, _)| all).map(String::as_str);
    let mut codes: Vec<&str> =
        counted.keys().copied().chain(empty.filter(|c| !counted.contains_key(c))).collect();
    codes.dedup();
    for code in codes {
        let (area, row) = (areas.get(code), counted.get(code));
        let centre = area.and_then(|a| a.centre);
        shown.push(AreaShow {
            code: code.to_owned(),
            names: area.map_or_else(|| Text::three(code, code, code), |a| a.names.clone()),
            kind: area.map_or("neighbourhood", |a| a.id.kind.code()),
            actions: row.map_or(0, |r| r.counts.standing()),
            accepted: row.map_or(0, |r| r.counts.accepted),
            measures: row.map_or(0, |r| r.measures),
            partners: row.map_or(0, |r| r.partners),
            priority: priority(code),
            at: centre.map(|p| (format!("{:.6}", p.lon_degrees()), format!("{:.6}", p.lat_degrees()))),
        });
    }
    shown.sort_by(|a, b| {
        let key = |a: &AreaShow| (std::cmp::Reverse(a.priority), std::cmp::Reverse(a.actions));
        key(a).cmp(&key(b)).then_with(|| a.names.show(reader.lang).cmp(b.names.show(reader.lang)))
    });
    let b = desk.ground.territory.bounds();
    let page = MapPage {
        year: year.to_string(),
        theme: theme.unwrap_or_default(),
        themes,
        areas: shown,
        priority: lists.priority.as_ref().map(|(_, source)| source.clone()),
        bounds: [b.west, b.south, b.east, b.north].map(|d| format!("{d:.6}")).join(","),
        pmtiles: desk.ground.base_map.as_ref().map_or_else(String::new, |path| reader.url(path)),
    };
    shell.draw(&reader, &page).answer()
}

/// `GET /contributions/coverage/map.geojson`: the areas in which something is done, with how much.
pub(crate) async fn layer(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let loaded = load(&at, &who, &asked)?;
    let (areas, lists) = (here(&at), desk.lists());
    let features: Vec<Value> = loaded
        .rows
        .iter()
        .filter_map(|row| {
            let area = areas.get(row.area.as_str())?;
            let shape = area.shape.as_deref()?;
            let round = |d: f64| (d * 1e5).round() / 1e5;
            let polygons: Vec<Vec<Vec<[f64; 2]>>> = shape
                .polygons
                .iter()
                .map(|p| p.iter().map(|r| r.iter().map(|[x, y]| [round(*x), round(*y)]).collect()).collect())
                .collect();
            let priority = lists.priority.as_ref().is_some_and(|(all, _)| all.contains(&row.area));
            Some(json!({
                "type": "Feature",
                "id": row.area,
                "properties": {
                    "id": row.area,
                    "name": format!("{} · {}", area.names.show(reader.lang), row.counts.standing()),
                    "actions": row.counts.standing(),
                    "priority": priority,
                    "state": if priority { "priority" } else { "other" },
                },
                "geometry": { "type": "MultiPolygon", "coordinates": polygons },
            }))
        })
        .collect();
    let value = json!({ "type": "FeatureCollection", "features": features });
    Ok(attached("application/geo+json", "inline", "actions.geojson", value.to_string().into_bytes()))
}
