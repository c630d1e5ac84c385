//! Actions on the map, area by area, with the same in a table; beside them the neighbourhoods that have priority, where a public list
//! of them is known.

use std::collections::{BTreeMap, BTreeSet};

use contributions::read::{self, AreaRow, Eye, LineRow, Span};
use kernel::{Resource, Text};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::Read;
use territory::{Area, Kind};
use web::{Answer, Fault, Page, Query, Visit, Who};

use crate::at::At;
use crate::desk::{Desk, Lists};
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
    /// `actions`: something is done there; `none`: no action is known; `unasked`: nobody was asked.
    state: &'static str,
    /// Its middle, longitude and latitude in degrees.
    at: Option<(String, String)>,
}

impl AreaShow {
    fn of(spot: &Spot<'_>) -> Self {
        let (code, row) = (spot.code, spot.row);
        let centre = spot.area.and_then(|a| a.centre);
        Self {
            code: code.to_owned(),
            names: spot.area.map_or_else(|| Text::three(code, code, code), |a| a.names.clone()),
            kind: spot.area.map_or("neighbourhood", |a| a.id.kind.code()),
            actions: row.map_or(0, |r| r.counts.standing()),
            accepted: row.map_or(0, |r| r.counts.accepted),
            measures: row.map_or(0, |r| r.measures),
            partners: row.map_or(0, |r| r.partners),
            priority: spot.priority,
            state: spot.state,
            at: centre.map(|p| (format!("{:.6}", p.lon_degrees()), format!("{:.6}", p.lat_degrees()))),
        }
    }
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
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let area = |kind, priority: bool, state| AreaShow {
            code: "90001".into(),
            names: Text::both("Hautrive <b>", "Hoogoever"),
            kind,
            actions: i64::from(!priority) * 4,
            accepted: 2,
            measures: 3,
            partners: 2,
            priority,
            state,
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
        let mut all: Vec<AreaShow> =
            ["region", "zone", "municipality"].map(|kind| area(kind, false, "actions")).into();
        all.extend(["actions", "none", "unasked"].map(|state| area("neighbourhood", true, state)));
        vec![page(Vec::new(), None), page(all, Some("…"))]
    }
}

struct Loaded {
    year: i64,
    theme: Option<String>,
    themes: Vec<(String, Text)>,
    rows: Vec<AreaRow>,
    /// Areas of each partner that was asked, as it was asked the last time: also of one that was asked by name alone.
    asked: Vec<BTreeSet<String>>,
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
        let codes = asked_partners(read, &eye, &span)?;
        let known = read::partners(read, &eye)?.into_iter().filter(|p| codes.contains(&p.code));
        Ok(Loaded {
            year,
            theme,
            themes: plans.into_iter().flat_map(|p| p.themes).collect(),
            rows: read::by_area(read, &eye, &span)?,
            asked: known.map(|p| p.areas).collect(),
        })
    })
}

/// The partners that were asked about something of this year and theme, of what the reader may see.
fn asked_partners(read: &dyn Read, eye: &Eye, span: &Span) -> Result<BTreeSet<String>, Fault> {
    // Areas from a later year on: none of them is needed here.
    let found = read::lines(read, eye, (span.from, span.to), span.to + 1)?;
    let about = |line: &&LineRow| {
        let mut asked = found.of(line).iter();
        span.theme.as_ref().is_none_or(|theme| asked.any(|one| one.theme == *theme))
    };
    Ok(found.lines.iter().filter(about).map(|line| line.partner.clone()).collect())
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

/// How an area stands: something is done there, no action is known though somebody was asked, or nobody was asked.
fn state(row: Option<&AreaRow>, asked: bool) -> &'static str {
    if row.is_some_and(|row| row.counts.standing() > 0) {
        "actions"
    } else if row.is_some() || asked {
        // Whoever said something of it was asked, also where nothing of that stands.
        "none"
    } else {
        "unasked"
    }
}

/// Whether somebody who was asked is competent for this area, or for one that it lies in. An organisation that is bound to no area is
/// competent for every one.
fn is_asked(code: &str, areas: &BTreeMap<&str, &Area>, competent: &[BTreeSet<String>]) -> bool {
    let (mut left, mut known) = (vec![code.to_owned()], BTreeSet::new());
    while let Some(code) = left.pop() {
        if known.insert(code.clone()) {
            let above = areas.get(code.as_str()).into_iter().flat_map(|a| &a.parents);
            left.extend(above.map(|parent| parent.code.clone()));
        }
    }
    competent.iter().any(|of| of.is_empty() || !of.is_disjoint(&known))
}

/// An area of the map: where something is done, and where that should be so.
struct Spot<'a> {
    code: &'a str,
    area: Option<&'a Area>,
    row: Option<&'a AreaRow>,
    priority: bool,
    state: &'static str,
}

/// Those with actions and those that have priority.
fn spots<'a>(loaded: &'a Loaded, lists: &'a Lists, areas: &BTreeMap<&'a str, &'a Area>) -> Vec<Spot<'a>> {
    let rows: BTreeMap<&str, &AreaRow> = loaded.rows.iter().map(|r| (r.area.as_str(), r)).collect();
    let wanted: BTreeSet<&str> = lists.priority.iter().flat_map(|(all, _)| all).map(String::as_str).collect();
    let codes: BTreeSet<&str> = rows.keys().copied().chain(wanted.iter().copied()).collect();
    let spot = |code: &'a str| {
        let row = rows.get(code).copied();
        let state = state(row, is_asked(code, areas, &loaded.asked));
        Spot { code, area: areas.get(code).copied(), row, priority: wanted.contains(code), state }
    };
    codes.into_iter().map(spot).collect()
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let loaded = load(&at, &who, &asked)?;
    let (areas, lists) = (here(&at), desk.lists());
    let mut shown: Vec<AreaShow> = spots(&loaded, &lists, &areas).iter().map(AreaShow::of).collect();
    shown.sort_by(|a, b| {
        // What has priority and nothing is known to be done in is what is looked for.
        let key = |a: &AreaShow| (!a.priority, a.state != "none", std::cmp::Reverse(a.actions));
        key(a).cmp(&key(b)).then_with(|| a.names.show(reader.lang).cmp(b.names.show(reader.lang)))
    });
    let b = desk.ground.territory.bounds();
    let page = MapPage {
        year: loaded.year.to_string(),
        theme: loaded.theme.unwrap_or_default(),
        themes: loaded.themes,
        areas: shown,
        priority: lists.priority.as_ref().map(|(_, source)| source.clone()),
        bounds: [b.west, b.south, b.east, b.north].map(|d| format!("{d:.6}")).join(","),
        pmtiles: desk.ground.base_map.as_ref().map_or_else(String::new, |path| reader.url(path)),
    };
    shell.draw(&reader, &page).answer()
}

/// `GET /contributions/coverage/map.geojson`: the areas in which something is done, with how much, and those that have priority.
pub(crate) async fn layer(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let loaded = load(&at, &who, &asked)?;
    let (areas, lists) = (here(&at), desk.lists());
    let none = shell.texts().plain(reader.lang, "contribution-none-known");
    let unasked = shell.texts().plain(reader.lang, "contribution-unasked");
    let feature = |spot: &Spot<'_>| {
        let shape = spot.area?.shape.as_deref()?;
        let round = |d: f64| (d * 1e5).round() / 1e5;
        let polygons: Vec<Vec<Vec<[f64; 2]>>> = shape
            .polygons
            .iter()
            .map(|p| p.iter().map(|r| r.iter().map(|[x, y]| [round(*x), round(*y)]).collect()).collect())
            .collect();
        let actions = spot.row.map_or(0, |r| r.counts.standing());
        let said = match spot.state {
            "none" => none.clone(),
            "unasked" => unasked.clone(),
            _ => actions.to_string(),
        };
        Some(json!({
            "type": "Feature",
            "id": spot.code,
            "properties": {
                "id": spot.code,
                "name": format!("{} · {said}", spot.area?.names.show(reader.lang)),
                "actions": actions,
                "priority": spot.priority,
                "state": spot.state,
            },
            "geometry": { "type": "MultiPolygon", "coordinates": polygons },
        }))
    };
    let features: Vec<Value> = spots(&loaded, &lists, &areas).iter().filter_map(feature).collect();
    let value = json!({ "type": "FeatureCollection", "features": features });
    Ok(attached("application/geo+json", "inline", "actions.geojson", value.to_string().into_bytes()))
}
