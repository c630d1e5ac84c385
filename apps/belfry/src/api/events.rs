//! Planned events, with the areas drawn for them; without the person at the organiser.

use access::Eye;
use openapi::item::{moment, names, words};
use openapi::{Collection, Field, Geometry, Item, Of, Shapes, Source};
use planned::ground::{Figure, Position, Shape};
use planned::read::{self, EventRow};
use store::{Read, StoreError};

use super::{HANDLING, HANDLING_SAID, NUMBER_SAID, about, matter};

pub(super) const EVENTS: Collection = Collection {
    code: "events",
    title: ["Événements planifiés", "Geplande evenementen", "Planned events"],
    what: [
        "Les événements planifiés : quand, où, où en est le dossier ; les surfaces dessinées.",
        "De geplande evenementen: wanneer, waar, hoe ver het dossier staat; de getekende vlakken.",
        "Planned events: when, where, how far the file is; the areas drawn.",
    ],
    shapes: Shapes::Surfaces,
    statuses: &[
        "announced",
        "preparing",
        "coordinated",
        "ready",
        "running",
        "over",
        "evaluated",
        "postponed",
        "cancelled",
        "refused",
    ],
    fields: &[
        Field::always("number", Of::Text, NUMBER_SAID),
        Field::always("name", Of::Names, ["Son nom.", "De naam.", "Its name."]),
        Field::always("kind", Of::Text, ["Code du type.", "Code van de soort.", "Code of its kind."]),
        Field::always("begins_at", Of::Moment, ["Début.", "Begin.", "When it begins."]),
        Field::always("ends_at", Of::Moment, ["Fin.", "Einde.", "When it ends."]),
        Field::maybe(
            "build_up_from",
            Of::Moment,
            ["Montage à partir de.", "Opbouw vanaf.", "From when it is built up."],
        ),
        Field::maybe(
            "dismantled_until",
            Of::Moment,
            ["Démontage jusqu’à.", "Afbraak tot.", "Until when it is dismantled."],
        ),
        Field::maybe("place", Of::Words, ["Lieu, en mots.", "Plaats, in woorden.", "Place, in words."]),
        Field::maybe(
            "organisation",
            Of::Text,
            [
                "Code de l’organisation qui l’organise.",
                "Code van de organisatie die het inricht.",
                "Code of the organisation that organises it.",
            ],
        ),
        Field::always(
            "responsible",
            Of::Text,
            [
                "Code de la fonction responsable ici.",
                "Code van de functie die hier verantwoordelijk is.",
                "Code of the function responsible here.",
            ],
        ),
        Field::maybe(
            "expected",
            Of::Whole,
            [
                "Personnes attendues (estimation).",
                "Verwachte personen (schatting).",
                "People expected (estimate).",
            ],
        ),
        Field::maybe(
            "came",
            Of::Whole,
            ["Personnes venues (estimation).", "Aanwezigen (schatting).", "People who came (estimate)."],
        ),
        Field::maybe(
            "incident",
            Of::Id,
            [
                "L’incident comme lequel il s’est ouvert.",
                "Het incident als hetwelk het geopend werd.",
                "The incident as which it was opened.",
            ],
        ),
        Field::maybe(
            "previous",
            Of::Id,
            ["L’édition précédente.", "De vorige editie.", "The edition before."],
        ),
        Field::always(
            "invented",
            Of::Flag,
            ["S’il est inventé.", "Of het verzonnen is.", "Whether it is invented."],
        ),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

pub(super) struct Events;

impl Source for Events {
    fn collection(&self) -> &'static Collection {
        &EVENTS
    }
    fn table(&self) -> Option<&'static str> {
        Some("planned_event")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::event(read, eye, id)? else { return Ok(None) };
        Ok(Some(with(about(read, id, row.changed_seq, "events")?, &row)))
    }
}

fn with(item: Item, row: &EventRow) -> Item {
    let (d, busy) = (&row.description, row.description.busy());
    Item {
        status: Some(row.state.code()),
        from: Some(busy.from),
        until: Some(busy.until),
        geometry: surfaces(&row.figures),
        ..item
    }
    .with("number", row.number.as_str())
    .with("name", names(&d.names))
    .with("kind", d.kind.as_str())
    .with("begins_at", moment(d.span.from))
    .with("ends_at", moment(d.span.until))
    .with("build_up_from", d.build_up.map(moment))
    .with("dismantled_until", d.dismantled.map(moment))
    .with("place", d.place.as_ref().map(words))
    .with("organisation", d.organisation.as_deref())
    .with("responsible", d.function.as_str())
    .with("expected", d.attendance.as_ref().map(|e| e.n))
    .with("came", row.attendance.as_ref().map(|e| e.n))
    .with("incident", row.incident.as_ref().map(|(id, _)| id.to_string()))
    .with("previous", row.previous.map(|id| id.to_string()))
    .with("invented", d.invented)
    .with("handling", row.handling.code())
}

/// Points and routes are in the file of the event alone.
fn surfaces(figures: &[Figure]) -> Option<Geometry> {
    let degrees = |[lon, lat]: &Position| {
        let point = kernel::Point { lon: *lon, lat: *lat };
        [point.lon_degrees(), point.lat_degrees()]
    };
    let areas = figures.iter().filter_map(|f| match &f.shape {
        Shape::Area { polygons } => Some(polygons),
        Shape::Point { .. } | Shape::Line { .. } => None,
    });
    let ring = |ring: &Vec<Position>| ring.iter().map(degrees).collect::<Vec<_>>();
    let all: Vec<Vec<_>> = areas
        .flatten()
        .map(|rings| rings.iter().map(ring).collect())
        .filter(|s: &Vec<_>| !s.is_empty())
        .collect();
    (!all.is_empty()).then_some(Geometry::Surfaces(all))
}
