//! Public warnings that came in, with the surfaces that they are about.

use std::sync::Arc;

use access::Eye;
use kernel::Lang;
use openapi::item::moment;
use openapi::{After, Collection, Field, Geometry, Item, Mark, Of, Shapes, Source};
use serde_json::{Value, json};
use situation::cap::{Shape, Warning};
use situation::read::{self, SignalRow, WarningRow};
use store::{Read, StoreError};

use super::{LIKELIHOOD, SEVERITY_SAID, URGENCY, about, matter, surfaces_of};
use crate::wiring::ground::Ground;

const TEXT: &[Field] = &[
    Field::always("lang", Of::Text, ["Langue (RFC 5646).", "Taal (RFC 5646).", "Language (RFC 5646)."]),
    Field::always("event", Of::Text, ["L’événement.", "De gebeurtenis.", "The event."]),
    Field::maybe("headline", Of::Text, ["Titre.", "Kop.", "Headline."]),
    Field::maybe("description", Of::Text, ["Description.", "Beschrijving.", "Description."]),
    Field::maybe("instruction", Of::Text, ["Ce qu’il faut faire.", "Wat te doen.", "What to do."]),
    Field::always("area", Of::Text, ["Où, en mots.", "Waar, in woorden.", "Where, in words."]),
    Field::always("severity", Of::Text, SEVERITY_SAID),
    Field::maybe("onset_at", Of::Moment, ["À partir de.", "Vanaf.", "From when on."]),
    Field::maybe("expires_at", Of::Moment, ["Jusqu’à.", "Tot.", "Until when."]),
];

pub(super) const WARNINGS: Collection = Collection {
    code: "warnings",
    title: ["Avertissements reçus", "Ontvangen waarschuwingen", "Warnings received"],
    what: [
        "Les avertissements publics reçus selon CAP 1.2, avec leur surface.",
        "De publieke waarschuwingen die volgens CAP 1.2 binnenkwamen, met hun gebied.",
        "Public warnings received as CAP 1.2, with their surface.",
    ],
    shapes: Shapes::Surfaces,
    statuses: &["standing", "cancelled"],
    fields: &[
        Field::always(
            "signal",
            Of::Text,
            ["Numéro du signalement.", "Nummer van de melding.", "Number of the signal."],
        ),
        Field::always("sender", Of::Text, ["L’émetteur.", "De afzender.", "The sender."]),
        Field::always(
            "identifier",
            Of::Text,
            ["Identifiant chez l’émetteur.", "Identificatie bij de afzender.", "The sender’s identifier."],
        ),
        Field::always("severity", Of::Text, SEVERITY_SAID),
        URGENCY,
        LIKELIHOOD,
        Field::always("sent_at", Of::Moment, ["Émis à.", "Verzonden om.", "When it was sent."]),
        Field::maybe("onset_at", Of::Moment, ["À partir de.", "Vanaf.", "From when on."]),
        Field::maybe("expires_at", Of::Moment, ["Jusqu’à.", "Tot.", "Until when."]),
        Field::always(
            "updates",
            Of::Whole,
            ["Nombre de mises à jour.", "Aantal bijwerkingen.", "How often it was updated."],
        ),
        Field::always(
            "texts",
            Of::Objects(TEXT),
            [
                "Textes par langue, et dans chaque langue par danger, le plus grave d’abord.",
                "Teksten per taal, en in elke taal per gevaar, het ernstigste eerst.",
                "Texts per language, and within each by hazard, the gravest first.",
            ],
        ),
    ],
};

pub(super) struct Warnings(pub(super) Arc<Ground>);

impl Source for Warnings {
    fn collection(&self) -> &'static Collection {
        &WARNINGS
    }
    fn table(&self) -> Option<&'static str> {
        Some("signal")
    }
    /// Few signals are warnings: the others are left out before they are counted.
    fn next(&self, read: &dyn Read, eye: &Eye, after: &After) -> Result<Vec<Mark>, StoreError> {
        let at = kernel::Timestamp(0);
        // At the beginning of time no warning is over; what its sender cancelled is asked for besides.
        let mut all = read::warnings_in_force(read, eye, at, MOST)?;
        all.extend(read::warnings_ended(read, eye, at, MOST)?);
        let inside = |row: &SignalRow| {
            after.area.as_ref().is_none_or(|code| row.areas.iter().any(|a| a.code == *code))
        };
        let marks = all.iter().filter(|row| !row.withheld && inside(row));
        Ok(after.of(marks.map(|row| Mark { seq: row.changed_seq, id: row.id.to_string() }).collect()))
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::signal(read, eye, id)?.filter(|row| !row.withheld) else { return Ok(None) };
        let Some(warning) = &row.warning else { return Ok(None) };
        let mut item = with(about(read, id, row.changed_seq, "signals")?, &row, warning);
        // A warning that names areas by their codes alone is drawn as those areas are here.
        item.geometry = item.geometry.or_else(|| surfaces_of(&self.0, &item.areas));
        Ok(Some(item))
    }
}

/// More than were ever received.
const MOST: i64 = 100_000;

fn with(item: Item, row: &SignalRow, warning: &WarningRow) -> Item {
    let body = &warning.body;
    Item {
        status: Some(if warning.withdrawn { "cancelled" } else { "standing" }),
        from: Some(body.onset.unwrap_or(warning.sent)),
        until: body.expires,
        geometry: surfaces(body),
        ..item
    }
    .with("signal", row.number.as_str())
    .with("sender", warning.sender.as_str())
    .with("identifier", warning.identifier.as_str())
    .with("severity", body.severity.as_str())
    .with("urgency", body.urgency.as_str())
    .with("likelihood", body.likelihood.as_str())
    .with("sent_at", moment(warning.sent))
    .with("onset_at", body.onset.map(moment))
    .with("expires_at", body.expires.map(moment))
    .with("updates", warning.updates)
    .with("texts", texts(body))
}

fn texts(body: &Warning) -> Value {
    let lang = |tag: &str| if tag.is_empty() { Lang::En.code().to_owned() } else { tag.to_owned() };
    body.texts
        .iter()
        .map(|t| {
            let facts = body.facts_of(t);
            json!({ "lang": lang(&t.tag), "event": t.event, "headline": t.headline, "description": t.description,
                    "instruction": t.instruction, "area": t.area, "severity": facts.severity,
                    "onset_at": facts.onset.map(moment), "expires_at": facts.expires.map(moment) })
        })
        .collect()
}

fn surfaces(body: &Warning) -> Option<Geometry> {
    let ring = |shape: &Shape| match shape {
        Shape::Polygon(points) => vec![points.iter().map(|p| [p.lon_degrees(), p.lat_degrees()]).collect()],
        Shape::Circle { centre, radius_m } => {
            #[expect(clippy::cast_precision_loss, reason = "a radius on the Earth, in metres")]
            let metres = *radius_m as f64;
            territory::outline::circle(*centre, metres).polygons.into_iter().next().unwrap_or_default()
        }
    };
    let all: Vec<_> = body.shapes.iter().map(ring).filter(|s| !s.is_empty()).collect();
    (!all.is_empty()).then_some(Geometry::Surfaces(all))
}
