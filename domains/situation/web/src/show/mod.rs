//! Rows as pages show them: names in place of codes, nothing that the reader may not see.

mod entry;
mod incident;
mod signal;
mod tell;
mod warned;

pub(crate) use entry::{EntryPart, EntryShow};
pub(crate) use incident::{FactShow, FactsPart, IncidentPart, IncidentShow};
pub(crate) use signal::{SignalPart, SignalShow, SignalsOfPart, edges, geometry, tone};
pub(crate) use tell::{TellListPart, TellPart, TellShow, named};
pub(crate) use warned::WarnedShow;

use kernel::{Id, Lang, Point, Text, Timestamp, kind};
use serde::Serialize;
use situation::offline::Offline;
use situation::places::{Area, Place};

use crate::desk::{Names, proper};

/// A place with its areas by name.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlaceShow {
    /// Its official names, or what was typed.
    pub(crate) name: Text,
    /// What was typed, where it says something else.
    pub(crate) typed: String,
    /// Whether the point is an estimate, or there is none.
    pub(crate) estimate: bool,
    /// Whether nothing on the map answers to it.
    pub(crate) unknown: bool,
    pub(crate) municipalities: Vec<Text>,
    pub(crate) zones: Vec<Text>,
}

impl PlaceShow {
    pub(crate) fn of(place: Option<&Place>, areas: &[Area], names: &Names) -> Option<Self> {
        if place.is_none() && areas.is_empty() {
            return None;
        }
        let named = |sort: &str| -> Vec<Text> {
            areas.iter().filter(|a| a.kind == sort).map(|a| names.area(&a.code)).collect()
        };
        let typed = place.map_or("", |p| p.typed.as_str());
        let name = place.and_then(|p| p.name.as_ref()).map(proper).unwrap_or_else(|| {
            let said = place.filter(|_| typed.is_empty()).and_then(|p| p.point).map(on_the_map);
            let said = said.as_deref().unwrap_or(typed);
            Text::three(said, said, said)
        });
        Some(Self {
            name,
            typed: typed.to_owned(),
            estimate: place.is_some_and(|p| p.how.is_estimate()),
            unknown: place.is_some_and(|p| p.point.is_none()) && areas.is_empty(),
            municipalities: named("municipality"),
            zones: named("zone"),
        })
    }
}

/// What a place is called in this language: its official name, what was typed, or its point.
pub(crate) fn place_name(place: &Place, names: &Names, lang: Lang) -> String {
    PlaceShow::of(Some(place), &place.areas, names).map_or_else(String::new, |p| p.name.show(lang).to_owned())
}

/// What a point is called where nobody named it: north first, as on every paper map.
fn on_the_map(point: Point) -> String {
    format!("{:.5}, {:.5}", point.lat_degrees(), point.lon_degrees())
}

/// Degrees for the map, as text with six decimals.
pub(crate) fn degrees(point: Option<Point>) -> (Option<String>, Option<String>) {
    match point {
        Some(p) => (Some(format!("{:.6}", p.lon_degrees())), Some(format!("{:.6}", p.lat_degrees()))),
        None => (None, None),
    }
}

/// When something was typed without a connection, and by whom where somebody else sent it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OfflineShow {
    pub(crate) at: Timestamp,
    pub(crate) by: Option<String>,
}

impl OfflineShow {
    pub(crate) fn of(offline: Offline, person: impl Fn(Id<kind::Person>) -> Option<String>) -> Self {
        Self { at: offline.at, by: offline.by.and_then(person) }
    }
    pub(crate) fn sample() -> Self {
        Self { at: Timestamp(1_795_488_000_000_000), by: Some("C. <Delvaux>".into()) }
    }
}

/// Free text with its language, for `lang="nl"` and the mark beside it.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) lang: String,
}

impl Said {
    pub(crate) fn of(words: &situation::text::Words) -> Self {
        Self { text: words.text.clone(), lang: words.lang.code().to_owned() }
    }
    /// What the program told in several languages, in that of the reader.
    pub(crate) fn told(words: &situation::text::Words, lang: Lang) -> Self {
        Self::of(&situation::text::in_language(words, lang))
    }
    pub(crate) fn sample(text: &str, lang: Lang) -> Self {
        Self { text: text.to_owned(), lang: lang.code().to_owned() }
    }
}
