//! A point of the map: what forms send of it, and the areas that it lies in, said before anything is sent.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::response::{Html, IntoResponse};
use kernel::{Lang, Point, Refusal, Text};
use serde::{Deserialize, Serialize};
use situation::places::{Place, clicked, locate};
use web::{Answer, Page, Query, Reader, Shell, Who};

use crate::desk::Desk;
use crate::show::PlaceShow;

/// The place that a form names: a point of the map goes before the words, which stay beside it. Nothing where neither is
/// given.
pub(crate) fn place(
    desk: &Desk,
    words: &str,
    (lon, lat): (&str, &str),
    lang: Lang,
) -> Result<Option<Place>, Refusal> {
    let words = words.trim();
    if let Some(point) = point(lon, lat)? {
        return Ok(Some(clicked(desk.places.as_ref(), point, words, lang)));
    }
    Ok((!words.is_empty()).then(|| locate(desk.places.as_ref(), words, lang)))
}

/// What becomes of a place that somebody amends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Moved {
    /// It stays as it was.
    Stays,
    /// It was wrong, and no other is known.
    Goes,
    /// It is another, or known better.
    To(Place),
}

/// The fields of a form that amends a place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PlaceFields<'a> {
    pub(crate) words: &'a str,
    pub(crate) point: (&'a str, &'a str),
    /// That the words do not mean the place that was found for them.
    pub(crate) off_map: bool,
    /// Whether the form had a field for the words at all: what it did not show it does not empty.
    pub(crate) sent: bool,
    /// Whether the form once showed a place: one that somebody else named since was never there to be emptied.
    pub(crate) knew: bool,
}

/// A point goes before everything. Words that are as before change nothing, unless they are told not to mean the place that was found.
pub(crate) fn moved(
    desk: &Desk,
    fields: PlaceFields<'_>,
    before: Option<&Place>,
    lang: Lang,
) -> Result<Moved, Refusal> {
    let words = fields.words.trim();
    if let Some(point) = point(fields.point.0, fields.point.1)? {
        return Ok(Moved::To(clicked(desk.places.as_ref(), point, words, lang)));
    }
    let Some(before) = before.filter(|_| fields.sent) else {
        let told = fields.sent && !words.is_empty();
        return Ok(if told { Moved::To(fields.found(desk, lang)) } else { Moved::Stays });
    };
    let off_map = fields.off_map && (before.point.is_some() || !before.areas.is_empty());
    Ok(match (words == before.typed, words.is_empty()) {
        (true, _) if !off_map => Moved::Stays,
        (_, true) if !fields.knew => Moved::Stays,
        (_, true) => Moved::Goes,
        _ => Moved::To(fields.found(desk, lang)),
    })
}

impl PlaceFields<'_> {
    /// What the words mean, or the words alone.
    fn found(&self, desk: &Desk, lang: Lang) -> Place {
        let words = self.words.trim();
        if self.off_map { Place::words(lang, words) } else { locate(desk.places.as_ref(), words, lang) }
    }
}

/// A point from two fields in degrees; nothing when both are empty.
fn point(lon: &str, lat: &str) -> Result<Option<Point>, Refusal> {
    if lon.trim().is_empty() && lat.trim().is_empty() {
        return Ok(None);
    }
    let degrees = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
    let point = degrees(lon).zip(degrees(lat)).and_then(|(x, y)| Point::from_degrees(x, y));
    point.map(Some).ok_or_else(|| Refusal::invalid("place", "refusal-place-point"))
}

/// The two fields, as the address carries them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Degrees {
    lon: String,
    lat: String,
}

/// Where a point lies, in one line.
#[derive(Debug, Default, Serialize)]
pub(crate) struct AreasPart {
    /// Whether there is a point at all.
    given: bool,
    municipalities: Vec<Text>,
    zones: Vec<Text>,
    /// The sentence for numbers that are no point.
    wrong: Option<String>,
}

impl Page for AreasPart {
    const TEMPLATE: &'static str = "situation/part-areas.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![
            Self::default(),
            Self { given: true, ..Self::default() },
            Self {
                given: true,
                municipalities: vec![
                    Text::both("Hautrive", "Hoogoever"),
                    Text::both("Lindeveld", "Lindeveld"),
                ],
                zones: vec![Text::both("ZP <Nord>", "PZ <Noord>")],
                wrong: None,
            },
            Self { wrong: Some("…".into()), ..Self::default() },
        ]
    }
}

/// `GET /map/areas?lon=…&lat=…`: asked for with each click, before the form is sent.
pub(crate) async fn areas(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    _who: Who,
    Query(asked): Query<Degrees>,
) -> Answer {
    let part = match point(&asked.lon, &asked.lat) {
        Ok(None) => AreasPart::default(),
        Ok(Some(point)) => {
            let place = clicked(desk.places.as_ref(), point, "", reader.lang);
            let show = PlaceShow::of(Some(&place), &place.areas, &desk.names());
            let (municipalities, zones) = show.map(|s| (s.municipalities, s.zones)).unwrap_or_default();
            AreasPart { given: true, municipalities, zones, wrong: None }
        }
        Err(refusal) => {
            AreasPart { wrong: Some(shell.sentence(reader.lang, &refusal)), ..AreasPart::default() }
        }
    };
    Ok(Html(shell.fragment(&reader, &part)?).into_response())
}
