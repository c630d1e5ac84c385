//! Sessions of bodies, without who attends.

use access::Eye;
use bodies::read::{self, SessionRow};
use openapi::item::{moment, names};
use openapi::{Collection, Field, Item, Of, Shapes, Source};
use serde_json::{Value, json};
use store::{Read, StoreError};

use super::{HANDLING, HANDLING_SAID, NUMBER_SAID, about, matter};
const POINT: &[Field] = &[
    Field::always("title", Of::Names, ["Intitulé.", "Titel.", "Title."]),
    Field::maybe("minutes", Of::Whole, ["Minutes prévues.", "Voorziene minuten.", "Minutes foreseen."]),
];

pub(super) const SESSIONS: Collection = Collection {
    code: "sessions",
    title: ["Réunions", "Vergaderingen", "Sessions"],
    what: [
        "Les réunions des organes : quand, où, sur quoi.",
        "De vergaderingen van de organen: wanneer, waar, waarover.",
        "Sessions of bodies: when, where, about what.",
    ],
    shapes: Shapes::None,
    statuses: &[
        "planned",
        "convened",
        "open",
        "closed",
        "drafted",
        "approved",
        "cancelled",
        "noted",
        "ended",
    ],
    fields: &[
        Field::always("body", Of::Text, ["Code de l’organe.", "Code van het orgaan.", "Code of the body."]),
        Field::always("body_name", Of::Names, ["Son nom.", "De naam.", "Its name."]),
        Field::always("number", Of::Text, NUMBER_SAID),
        Field::always("begins_at", Of::Moment, ["Début.", "Begin.", "When it begins."]),
        Field::maybe("opened_at", Of::Moment, ["Ouverte à.", "Geopend om.", "When it was opened."]),
        Field::maybe("closed_at", Of::Moment, ["Levée à.", "Gesloten om.", "When it was closed."]),
        Field::maybe("place", Of::Text, ["Salle.", "Zaal.", "Room."]),
        Field::always(
            "agenda",
            Of::Objects(POINT),
            ["Points à l’ordre du jour.", "Punten op de agenda.", "Points on the agenda."],
        ),
        Field::always(
            "minutes_version",
            Of::Whole,
            [
                "Dernière version du procès-verbal ; 0 s’il n’y en a pas.",
                "Laatste versie van het verslag; 0 als er geen is.",
                "Latest version of the minutes; 0 where there is none.",
            ],
        ),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

pub(super) struct Sessions;

impl Source for Sessions {
    fn collection(&self) -> &'static Collection {
        &SESSIONS
    }
    fn table(&self) -> Option<&'static str> {
        Some("body_session")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::session(read, eye, id)? else { return Ok(None) };
        let point = |i: &read::ItemRow| json!({ "title": names(&i.title), "minutes": i.minutes });
        let agenda: Value = read::items(read, id)?.iter().map(point).collect();
        Ok(Some(with(about(read, id, row.changed_seq, "sessions")?, &row, agenda)))
    }
}

fn with(item: Item, row: &SessionRow, agenda: Value) -> Item {
    Item {
        status: Some(row.state.code()),
        from: Some(row.opened_at.unwrap_or(row.at)),
        until: row.closed_at,
        ..item
    }
    .with("body", row.body.as_str())
    .with("body_name", names(&row.body_names))
    .with("number", row.number.as_str())
    .with("begins_at", moment(row.at))
    .with("opened_at", row.opened_at.map(moment))
    .with("closed_at", row.closed_at.map(moment))
    .with("place", row.place.as_deref())
    .with("agenda", agenda)
    .with("minutes_version", row.minutes_version)
    .with("handling", row.handling.code())
}
