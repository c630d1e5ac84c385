//! Incidents with their figures.

use std::sync::Arc;

use access::Eye;
use kernel::Id;
use openapi::item::{moment, names};
use openapi::{Collection, Field, Geometry, Item, Of, Shapes, Source};
use serde_json::{Value, json};
use situation::read::{self, IncidentRow};
use store::{Read, StoreError};

use super::{HANDLING, HANDLING_SAID, NUMBER_SAID, about, known, matter};
use crate::wiring::World;

pub(super) const FIGURE_STATUS: &[&str] = &["unconfirmed", "confirmed", "public"];

const FIGURE: &[Field] = &[
    Field::always(
        "code",
        Of::Text,
        ["Code de ce qui est compté.", "Code van wat geteld wordt.", "Code of what is counted."],
    ),
    Field::maybe("name", Of::Names, ["Son nom.", "De naam.", "Its name."]),
    Field::always("value", Of::Whole, ["Le nombre.", "Het getal.", "The number."]),
    Field::always("unit", Of::Text, ["L’unité.", "De eenheid.", "The unit."]),
    Field::always(
        "estimate",
        Of::Flag,
        ["S’il s’agit d’une estimation.", "Of het een schatting is.", "Whether it is an estimate."],
    ),
    Field::always(
        "status",
        Of::Code(FIGURE_STATUS),
        [
            "Jusqu’où l’on peut s’y fier ; seul « public » peut être publié.",
            "In hoeverre men erop kan vertrouwen; alleen “public” mag gepubliceerd worden.",
            "How far it may be relied on; only “public” may be published.",
        ],
    ),
    Field::always("at", Of::Moment, ["Depuis quand.", "Sinds wanneer.", "Since when."]),
];

pub(super) const INCIDENTS: Collection = Collection {
    code: "incidents",
    title: ["Incidents", "Incidenten", "Incidents"],
    what: [
        "Les incidents, leur état et leurs chiffres.",
        "De incidenten, hun toestand en hun cijfers.",
        "Incidents, where they stand and their figures.",
    ],
    shapes: Shapes::Points,
    statuses: &["open", "confirmed", "contained", "closed", "merged"],
    fields: &[
        Field::always("number", Of::Text, NUMBER_SAID),
        Field::always("type", Of::Text, ["Code du type.", "Code van het type.", "Code of its type."]),
        Field::maybe("type_name", Of::Names, ["Nom du type.", "Naam van het type.", "Name of its type."]),
        Field::always(
            "severity",
            Of::Whole,
            ["Gravité, de 1 à 4.", "Ernst, van 1 tot 4.", "Severity, from 1 to 4."],
        ),
        Field::always("title", Of::Names, ["Intitulé.", "Titel.", "Title."]),
        Field::maybe("place", Of::Names, ["Lieu.", "Plaats.", "Place."]),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
        Field::always("opened_at", Of::Moment, ["Ouvert à.", "Geopend om.", "When it was opened."]),
        Field::maybe("closed_at", Of::Moment, ["Clôturé à.", "Afgesloten om.", "When it was closed."]),
        Field::maybe(
            "outcome",
            Of::Code(&["dealt-with", "false-alarm", "opened-in-error", "handed-over"]),
            ["Comment il s’est terminé.", "Hoe het afliep.", "How it ended."],
        ),
        Field::maybe(
            "merged_into",
            Of::Id,
            [
                "L’incident dans lequel il a été fusionné.",
                "Het incident waarin het is samengevoegd.",
                "The incident it was merged into.",
            ],
        ),
        Field::always(
            "signals",
            Of::Whole,
            ["Nombre de signalements.", "Aantal meldingen.", "Signals that hang on it."],
        ),
        Field::always(
            "entries",
            Of::Whole,
            ["Lignes du journal de bord.", "Regels in het logboek.", "Entries in its logs."],
        ),
        Field::always(
            "last_at",
            Of::Moment,
            ["Dernière ligne du journal de bord.", "Laatste regel in het logboek.", "Last entry in its log."],
        ),
        Field::always(
            "figures",
            Of::Objects(FIGURE),
            ["Chiffres tels qu’ils sont.", "Cijfers zoals ze zijn.", "Figures as they are."],
        ),
    ],
};

pub(super) struct Incidents(pub(super) Arc<World>);

impl Source for Incidents {
    fn collection(&self) -> &'static Collection {
        &INCIDENTS
    }
    fn table(&self) -> Option<&'static str> {
        Some("incident")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        // Those of which only the existence may be known are no items.
        let Some(row) = read::incident(read, eye, id)?.filter(|row| !row.withheld) else { return Ok(None) };
        let figures = read::figures(read, eye, &[row.id])?.iter().map(|f| self.figure(f)).collect();
        Ok(Some(self.with(about(read, row.id, row.changed_seq, "incidents")?, &row, figures)))
    }
}

impl Incidents {
    fn figure(&self, f: &read::FigureRow) -> Value {
        json!({
            "code": f.name, "name": known(self.0.names.figures.get(&f.name)), "value": f.value, "unit": f.unit,
            "estimate": f.about, "status": f.status.code(), "at": moment(f.at),
        })
    }

    fn with(&self, item: Item, row: &IncidentRow, figures: Value) -> Item {
        let kind = self.0.names.types.iter().find(|t| t.code == row.incident_type);
        let place = row.place.as_ref().map(|p| {
            let plain = || kernel::Text::one(p.lang, p.typed.clone());
            names(&p.name.clone().unwrap_or_else(plain))
        });
        Item {
            status: Some(row.state.code()),
            from: Some(row.opened_at),
            until: row.closed_at,
            geometry: row.point().map(Geometry::point),
            ..item
        }
        .with("number", row.number.as_str())
        .with("type", row.incident_type.as_str())
        .with("type_name", known(kind.map(|k| &k.names)))
        .with("severity", row.severity.rank())
        .with("title", names(&row.title))
        .with("place", place)
        .with("handling", row.handling.code())
        .with("opened_at", moment(row.opened_at))
        .with("closed_at", row.closed_at.map(moment))
        .with("outcome", row.outcome.map(situation::incident::Outcome::code))
        .with("merged_into", row.merged_into.as_ref().map(|(id, _)| Id::to_string(id)))
        .with("signals", row.signals)
        .with("entries", row.entries)
        .with("last_at", moment(row.last_at))
        .with("figures", figures)
    }
}
