//! Warnings to the public, with the surface that they are about. Whether one stands on the public site is a matter of the site.

use access::Eye;
use openapi::item::moment;
use openapi::{Collection, Field, Geometry, Item, Of, Shapes, Source};
use serde_json::{Value, json};
use store::{Read, StoreError};
use warning::read::{self, WarningRow};
use warning::statement::Area;

use super::{
    ABOUT_SAID, HANDLING, HANDLING_SAID, LIKELIHOOD, NUMBER_SAID, SEVERITY_SAID, URGENCY, about, matter,
};

const TEXT: &[Field] = &[
    Field::always("lang", Of::Text, ["Langue (RFC 5646).", "Taal (RFC 5646).", "Language (RFC 5646)."]),
    Field::always("event", Of::Text, ["L’événement.", "De gebeurtenis.", "The event."]),
    Field::always("headline", Of::Text, ["Titre.", "Kop.", "Headline."]),
    Field::always("description", Of::Text, ["Description.", "Beschrijving.", "Description."]),
    Field::always("instruction", Of::Text, ["Ce qu’il faut faire.", "Wat te doen.", "What to do."]),
    Field::always("place", Of::Text, ["Où, en mots.", "Waar, in woorden.", "Where, in words."]),
];

pub(super) const PUBLIC_WARNINGS: Collection = Collection {
    code: "public-warnings",
    title: ["Alertes à la population", "Waarschuwingen aan de bevolking", "Warnings to the public"],
    what: [
        "Les alertes à la population, de la rédaction à la fin : texte, zone, ce qu’elles remplacent.",
        "De waarschuwingen aan de bevolking, van ontwerp tot einde: tekst, gebied, wat ze vervangen.",
        "Warnings to the public from draft to end: words, area, what they replace.",
    ],
    shapes: Shapes::Surfaces,
    statuses: &["draft", "submitted", "returned", "released", "dropped"],
    fields: &[
        Field::always("number", Of::Text, NUMBER_SAID),
        Field::always("version", Of::Whole, ["Version.", "Versie.", "Version."]),
        Field::always(
            "act",
            Of::Code(&["first", "update", "cancel"]),
            [
                "Si elle est la première, met à jour ou lève la précédente.",
                "Of ze de eerste is, de vorige bijwerkt of intrekt.",
                "Whether it is the first, updates or withdraws the one before.",
            ],
        ),
        Field::maybe(
            "follows",
            Of::Text,
            ["Numéro de la précédente.", "Nummer van de vorige.", "Number of the one before."],
        ),
        Field::maybe(
            "ended_by",
            Of::Text,
            [
                "Numéro de celle qui l’a remplacée ou levée.",
                "Nummer van die welke haar verving of introk.",
                "Number of the one that replaced or withdrew it.",
            ],
        ),
        Field::always(
            "meant",
            Of::Code(&["Actual", "Exercise", "System", "Test", "Draft"]),
            [
                "Statut selon CAP : réelle, exercice, test.",
                "Status volgens CAP: echt, oefening, test.",
                "Status as CAP has it: actual, exercise, test.",
            ],
        ),
        Field::always(
            "severity",
            Of::Code(&["Extreme", "Severe", "Moderate", "Minor", "Unknown"]),
            SEVERITY_SAID,
        ),
        URGENCY,
        LIKELIHOOD,
        Field::maybe("released_at", Of::Moment, ["Diffusée à.", "Uitgestuurd om.", "When it went out."]),
        Field::maybe("onset_at", Of::Moment, ["À partir de.", "Vanaf.", "From when on."]),
        Field::always("expires_at", Of::Moment, ["Valable jusqu’à.", "Geldig tot.", "Until when it holds."]),
        Field::maybe("about", Of::Id, ABOUT_SAID),
        Field::always(
            "texts",
            Of::Objects(TEXT),
            ["Textes par langue.", "Teksten per taal.", "Texts per language."],
        ),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

pub(super) struct PublicWarnings;

impl Source for PublicWarnings {
    fn collection(&self) -> &'static Collection {
        &PUBLIC_WARNINGS
    }
    fn table(&self) -> Option<&'static str> {
        Some("public_warning")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::warning(read, eye, id)? else { return Ok(None) };
        Ok(Some(with(about(read, id, row.changed_seq, "public")?, &row)))
    }
}

fn with(item: Item, row: &WarningRow) -> Item {
    let says = &row.says;
    Item {
        status: Some(row.state.code()),
        from: Some(says.onset.or(row.released_at).unwrap_or(row.set_at)),
        until: Some(says.expires),
        geometry: surfaces(&says.area),
        ..item
    }
    .with("number", row.number.as_str())
    .with("version", row.version)
    .with("act", row.act.code())
    .with("follows", row.follows.as_ref().map(|f| f.number.as_str()))
    .with("ended_by", row.ended_by.as_ref().map(|e| e.number.as_str()))
    .with("meant", says.status.as_str())
    .with("severity", says.severity.as_str())
    .with("urgency", says.urgency.as_str())
    .with("likelihood", says.certainty.as_str())
    .with("released_at", row.released_at.map(moment))
    .with("onset_at", says.onset.map(moment))
    .with("expires_at", moment(says.expires))
    .with("about", row.about.map(|id| id.to_string()))
    .with("texts", texts(row))
    .with("handling", row.handling.code())
}

fn texts(row: &WarningRow) -> Value {
    let one = |(tag, t): (&String, &warning::statement::Spoken)| {
        json!({ "lang": tag, "event": t.event, "headline": t.headline, "description": t.description,
                "instruction": t.instruction, "place": t.place })
    };
    row.says.texts.iter().map(one).collect()
}

fn surfaces(area: &Area) -> Option<Geometry> {
    let drawn = area.polygons.iter().map(|ring| {
        let at = |p: &kernel::Point| [p.lon_degrees(), p.lat_degrees()];
        vec![ring.iter().map(at).collect::<Vec<_>>()]
    });
    let round = area.circles.iter().filter_map(|c| {
        #[expect(clippy::cast_precision_loss, reason = "a radius on the Earth, in metres")]
        let metres = c.radius_m as f64;
        territory::outline::circle(c.centre, metres).polygons.into_iter().next()
    });
    let all: Vec<_> = drawn.chain(round).filter(|s| !s.is_empty()).collect();
    (!all.is_empty()).then_some(Geometry::Surfaces(all))
}
