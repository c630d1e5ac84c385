//! Where an event takes place: the map with its legend and its list, GeoJSON in and out, the layer of other maps.

use kernel::{Id, Refusal, Resource, Text, Timestamp, kind};
use planned::command::PlaceEvent;
use planned::ground::{Figure, Shape};
use planned::planned::{Span, State as Stands};
use planned::read::{self, EventFilter, EventRow, Eye};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::{Read, StoreError};
use territory::outline::within;
use web::{Answer, CommandForm, Fault, Page, Posted, Reader, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::file;
use crate::ground::{geometry, metres};
use crate::one;
use crate::show::EventShow;

/// The name under which the form says which figures it shows: there is no such field.
const FIGURES: &str = "figures";
/// So many figures are told one by one.
const TOLD: usize = 10;

/// A figure in the list beside the map.
#[derive(Debug, Clone, Serialize)]
struct FigureShow {
    n: usize,
    mark: String,
    shape: &'static str,
    names: Text,
    /// The length of a route.
    metres: Option<i64>,
    positions: usize,
    /// Of a point: longitude and latitude in degrees.
    at: Option<(String, String)>,
}

#[derive(Debug, Clone, Default, Serialize)]
struct MapShow {
    bounds: String,
    pmtiles: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct PlacePage {
    e: EventShow,
    figures: Vec<FigureShow>,
    map: MapShow,
    may_plan: bool,
    form: Typed,
    /// For the forms of the list.
    blank: Typed,
    act: &'static str,
}

impl Page for PlacePage {
    const TEMPLATE: &'static str = "planned/place.html";
    const ROOM: &'static str = "events";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let figure = |n: usize, shape| FigureShow {
            n,
            mark: n.to_string(),
            shape,
            names: if n == 1 { Text::both("Départ <b>", "Start") } else { Text::default() },
            metres: (shape == "line").then_some(20_100),
            positions: 12,
            at: (shape == "point").then(|| ("4.350000".into(), "50.840000".into())),
        };
        let page = |figures, may_plan, act: &'static str| {
            let mut form = Typed::default().with("geojson", "{<b>");
            if !act.is_empty() {
                form.put_error(Some("geojson"), "…".into());
                form.put_error(Some(FIGURES), "…".into());
            }
            Self {
                e: EventShow::sample(Stands::Preparing),
                figures,
                map: MapShow { bounds: "4,50,5,51".into(), pmtiles: "/x".into() },
                may_plan,
                form,
                blank: Typed::default(),
                act,
            }
        };
        vec![
            page(Vec::new(), false, ""),
            page(Vec::new(), true, ""),
            page(vec![figure(1, "point"), figure(2, "line"), figure(3, "area")], true, "place"),
        ]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.draw(&reader, &page(&at, &who, id, None)?).answer()
}

fn page(at: &At<'_>, who: &Who, id: Id<kind::Matter>, refused: Option<Typed>) -> Result<PlacePage, Fault> {
    let ground = &at.desk.ground;
    at.shell.read(at.reader, |read| {
        let row = at.seen(read, who, id)?;
        let may = one::may(at, who, read, &row)?;
        let base = ground.base_map.as_ref();
        Ok(PlacePage {
            e: EventShow::of(&row, at.desk),
            figures: (1..).zip(&row.figures).map(figure).collect(),
            map: MapShow {
                bounds: ground.bounds_text(&row.figures),
                pmtiles: base.map_or_else(String::new, |path| at.reader.url(path)),
            },
            may_plan: may.plan,
            act: if refused.is_some() { "place" } else { "" },
            form: refused.unwrap_or_else(|| stands(&row).as_shown()),
            blank: Typed::default(),
        })
    })
}

fn figure((n, figure): (usize, &Figure)) -> FigureShow {
    let at = match figure.shape {
        Shape::Point { at: [lon, lat] } => {
            let point = kernel::Point { lon, lat };
            Some((format!("{:.6}", point.lon_degrees()), format!("{:.6}", point.lat_degrees())))
        }
        _ => None,
    };
    FigureShow {
        n,
        mark: mark(figure),
        shape: figure.shape.code(),
        names: figure.names.clone(),
        metres: metres(&figure.shape),
        positions: figure.shape.positions().count(),
        at,
    }
}

/// What tells a figure from others, also when it moves up in the list.
fn mark(figure: &Figure) -> String {
    let said = serde_json::to_string(figure).unwrap_or_default();
    Id::<kind::Matter>::of_words(&["figure", &said]).to_string()
}

/// What the form shows of the map: which figures there are.
fn stands(row: &EventRow) -> Typed {
    let marks: Vec<String> = row.figures.iter().map(mark).collect();
    Typed::default().with(FIGURES, marks.join(" "))
}

/// The figures that there are, in words.
fn told(at: &At<'_>, row: &EventRow) -> String {
    let one = |(n, figure): (usize, &Figure)| {
        let shape = format!("planned-figure-{}", figure.shape.code());
        let shape = at.shell.texts().plain(at.reader.lang, &shape);
        format!("{n} {shape} {}", figure.names.show(at.reader.lang)).trim_end().to_owned()
    };
    let more = (row.figures.len() > TOLD).then(|| "…".to_owned());
    (1..).zip(&row.figures).take(TOLD).map(one).chain(more).collect::<Vec<_>>().join(", ")
}

/// Figures as they were sent or typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PlaceForm {
    geojson: String,
    /// One figure drawn on the map: its corners, a line each.
    corners: String,
    /// What is drawn: `point`, `line`, `area`.
    figure: String,
    name: String,
    /// The number of a figure that goes.
    drop: String,
    /// What tells it from others: somebody else may have changed the numbers.
    which: String,
}

impl PlaceForm {
    /// The figures after this form: all of a file, one more, or one less.
    fn figures(&self, at: &At<'_>, row: &EventRow) -> Result<Vec<Figure>, Refusal> {
        let ground = &at.desk.ground;
        if !self.geojson.trim().is_empty() {
            return ground.pasted("geojson", self.geojson.as_bytes());
        }
        let mut all = row.figures.clone();
        if let Some(n) = fields::whole("drop", &self.drop)? {
            let at = self.place_of(n, &all).ok_or_else(|| planned::error::gone(n))?;
            all.remove(at);
            return Ok(all);
        }
        let drawn = self.drawn()?;
        let mut more = ground.pasted("corners", drawn.to_string().as_bytes())?;
        let named = fields::some(&self.name)
            .map_or_else(Text::default, |name| Text::three(name.clone(), name.clone(), name));
        more.iter_mut().for_each(|figure| figure.names = named.clone());
        all.extend(more);
        Ok(all)
    }

    /// Where the figure stands now that was shown under this number.
    fn place_of(&self, n: i64, all: &[Figure]) -> Option<usize> {
        let at = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
        let same = |figure: &Figure| self.which.is_empty() || mark(figure) == self.which;
        let there = at.filter(|at| all.get(*at).is_some_and(same));
        there.or_else(|| all.iter().position(|figure| !self.which.is_empty() && same(figure)))
    }

    /// What was drawn, as GeoJSON: so it is read under the same rules as a file.
    fn drawn(&self) -> Result<Value, Refusal> {
        let lines = self.corners.split(['\n', ';']).map(str::trim).filter(|l| !l.is_empty());
        let corner = |line: &str| {
            let numbers: Vec<f64> = line.split_whitespace().filter_map(|n| n.parse().ok()).collect();
            match numbers.as_slice() {
                [lon, lat] => Ok(json!([lon, lat])),
                _ => Err(Refusal::invalid("corners", "refusal-planned-corner").with("line", line)),
            }
        };
        let corners: Vec<Value> = lines.map(corner).collect::<Result<_, _>>()?;
        let first = corners.first().cloned().ok_or_else(|| Refusal::missing("corners"))?;
        Ok(match self.figure.as_str() {
            "point" => json!({ "type": "Point", "coordinates": first }),
            "area" => {
                let closed: Vec<Value> = corners.into_iter().chain([first]).collect();
                json!({ "type": "Polygon", "coordinates": [closed] })
            }
            _ => json!({ "type": "LineString", "coordinates": corners }),
        })
    }
}

/// A file that was sent is what is pasted: so it stands in the form that comes back, for a browser does not keep it.
fn take_in(at: &At<'_>, form: &mut CommandForm<PlaceForm>) -> Result<(), Fault> {
    let Some(file) = form.files.iter().find(|f| f.field == "file" && f.size() > 0) else { return Ok(()) };
    within(file.size()).map_err(|unfit| unfit.refusal("geojson"))?;
    match String::from_utf8(file.whole()?) {
        Ok(text) => drop(form.typed.values.insert("geojson".to_owned(), vec![text])),
        Err(other) => drop(at.desk.ground.pasted("geojson", other.as_bytes())?),
    }
    Ok(())
}

pub(crate) async fn place(
    Posted { shell, desk, reader, who, id, mut form }: Posted<Desk, PlaceForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.event(&who, id)?;
    let read = take_in(&at, &mut form);
    // A file or a pasted text stands for all figures; one more or one less leaves the others as they are.
    let shown = form.typed.shown(FIGURES).unwrap_or_default().to_owned();
    let says = if form.typed.get("geojson").is_empty() { shown } else { "pasted".to_owned() };
    form.typed.values.insert(FIGURES.to_owned(), vec![says]);
    let amended = form
        .amends(Some(id), stands(&row), row.changed_seq)
        .saying(|field, marks| (field == FIGURES && !marks.is_empty()).then(|| told(&at, &row)));
    let outcome = async {
        read?;
        let figures = amended.value()?.figures(&at, &row)?;
        let touched = desk.ground.touched(&row.description.municipalities, &figures);
        let (areas, territory, based_on) = (touched.areas, touched.territory, form.meta.based_on);
        at.ask(&who, &form.meta, PlaceEvent { event: id, figures, areas, territory, based_on }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("events/{id}/place");
            Ok(shell.done(&reader, &at.done("planned-done-placed", &row.number, &path, receipt)))
        }
        Err(fault) => shell.refill_amended(&reader, fault, amended, |form| page(&at, &who, id, Some(form))),
    }
}

/// `GET /events/{id}/place.geojson`.
pub(crate) async fn export(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = shell.read(&reader, |read| at.seen(read, &who, id))?;
    let features: Vec<Value> = features(&row, &reader);
    let value = json!({ "type": "FeatureCollection", "features": features });
    Ok(file::geojson(Some(&format!("{}.geojson", row.number)), &value))
}

fn features(row: &EventRow, reader: &Reader) -> Vec<Value> {
    let one = |(n, figure): (i64, &Figure)| {
        let own = figure.names.show(reader.lang);
        let event = row.description.names.show(reader.lang);
        json!({
            "type": "Feature",
            "id": format!("{}-{n}", row.id),
            "properties": {
                "id": format!("{}-{n}", row.id),
                "name": if own.is_empty() { event } else { own },
                "number": row.number,
                "state": row.state.code(),
                "href": reader.url(&format!("events/{}", row.id)),
            },
            "geometry": geometry(&figure.shape),
        })
    };
    (1..).zip(&row.figures).map(one).collect()
}

/// How long before and after a map of today shows an event, in seconds.
const AROUND: i64 = 12 * 3600;

/// Most events on a map of today.
const MAPPED: i64 = 100;

/// Events that a map shows at an instant, as far as this eye sees them: those that go on or take up their place within half a day,
/// and of which somebody drew where they are.
///
/// # Errors
/// When the rows cannot be read.
pub fn on_the_map(read: &dyn Read, eye: &Eye, now: Timestamp) -> Result<Vec<EventRow>, StoreError> {
    let within = Span { from: now.plus_seconds(-AROUND), until: now.plus_seconds(AROUND) };
    let filter = EventFilter { within: Some(within), ..EventFilter::default() };
    let shown =
        |row: &EventRow| matches!(row.state, Stands::Ready | Stands::Running) && !row.figures.is_empty();
    Ok(read::events(read, eye, &filter, MAPPED)?.into_iter().filter(shown).collect())
}

/// `GET /map/events.geojson`: the same, drawn.
pub(crate) async fn layer(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (eye, now) = (desk.eye(who.actor()), at.now());
    let rows = shell.read(&reader, |read| Ok::<_, Fault>(on_the_map(read, &eye, now)?))?;
    let features: Vec<Value> = rows.iter().flat_map(|row| features(row, &reader)).collect();
    Ok(file::geojson(None, &json!({ "type": "FeatureCollection", "features": features })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_becomes_geojson() {
        let form = |shape: &str, corners: &str| PlaceForm {
            figure: shape.into(),
            corners: corners.into(),
            ..PlaceForm::default()
        };
        let line = form("line", "4.35 50.84\n4.36 50.85").drawn().unwrap();
        assert_eq!(line, json!({ "type": "LineString", "coordinates": [[4.35, 50.84], [4.36, 50.85]] }));
        let area = form("area", "4.35 50.84;4.36 50.85;4.36 50.84").drawn().unwrap();
        assert_eq!(area["coordinates"][0].as_array().unwrap().len(), 4);
        assert_eq!(form("point", "4.35 50.84").drawn().unwrap()["type"], "Point");
        assert_eq!(form("line", "4.35").drawn().unwrap_err().key, "refusal-planned-corner");
        assert_eq!(form("line", " ").drawn().unwrap_err().key, "refusal-missing");
    }
}
