//! Signals, without who called.

use access::Eye;
use openapi::item::{moment, names, words};
use openapi::{Collection, Field, Geometry, Item, Of, Shapes, Source};
use situation::read::{self, SignalRow};
use store::{Read, StoreError};

use super::{HANDLING, HANDLING_SAID, NUMBER_SAID, about, matter};

pub(super) const SIGNALS: Collection = Collection {
    code: "signals",
    title: ["Signalements", "Meldingen", "Signals"],
    what: [
        "Ce qui a été signalé, sans nom ni numéro de l’appelant.",
        "Wat gemeld werd, zonder naam of nummer van de beller.",
        "What was told, without name or number of the caller.",
    ],
    shapes: Shapes::Points,
    statuses: &["intake", "new", "attached", "promoted", "set-aside", "abandoned", "merged", "rejoined"],
    fields: &[
        Field::always("number", Of::Text, NUMBER_SAID),
        Field::always(
            "channel",
            Of::Code(&["call", "radio", "mail", "partner", "social", "field", "cap", "indicator", "transit"]),
            ["Par où il est arrivé.", "Langs waar ze binnenkwam.", "How it came in."],
        ),
        Field::always("words", Of::Words, ["Ce qui a été dit.", "Wat gezegd werd.", "What was told."]),
        Field::maybe("place", Of::Names, ["Lieu.", "Plaats.", "Place."]),
        Field::maybe(
            "certainty",
            Of::Code(&["sure", "likely", "unsure"]),
            ["Certitude.", "Zekerheid.", "How sure."],
        ),
        Field::always("urgent", Of::Flag, ["Urgent.", "Dringend.", "Urgent."]),
        Field::maybe(
            "source",
            Of::Text,
            [
                "L’organisation qui l’a signalé.",
                "De organisatie die het meldde.",
                "The organisation that told it.",
            ],
        ),
        Field::maybe(
            "incident",
            Of::Id,
            ["L’incident auquel il est lié.", "Het incident waaraan ze hangt.", "The incident it hangs on."],
        ),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
        Field::maybe(
            "stated_at",
            Of::Moment,
            [
                "Quand cela s’est passé ou a été dit.",
                "Wanneer het gebeurde of gezegd werd.",
                "When it happened or was said.",
            ],
        ),
        Field::always(
            "received_at",
            Of::Moment,
            ["Quand il a reçu son numéro.", "Wanneer ze haar nummer kreeg.", "When its number was given."],
        ),
    ],
};

pub(super) struct Signals;

impl Source for Signals {
    fn collection(&self) -> &'static Collection {
        &SIGNALS
    }
    fn table(&self) -> Option<&'static str> {
        Some("signal")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::signal(read, eye, id)?.filter(|row| !row.withheld) else { return Ok(None) };
        let item = about(read, id, row.changed_seq, "signals")?;
        Ok(Some(with(item, &row)))
    }
}

fn with(item: Item, row: &SignalRow) -> Item {
    let place = row.place.as_ref().map(|p| {
        let plain = || kernel::Text::one(p.lang, p.typed.clone());
        names(&p.name.clone().unwrap_or_else(plain))
    });
    let at = row.stated.map_or(row.received_at, |s| s.at);
    Item {
        status: Some(row.state.code()),
        from: Some(at),
        until: Some(at.max(row.received_at)),
        geometry: row.point().map(Geometry::point),
        ..item
    }
    .with("number", row.number.as_str())
    .with("channel", row.channel.code())
    .with("words", words(&row.words))
    .with("place", place)
    .with("certainty", row.certainty.map(situation::signal::Certainty::code))
    .with("urgent", row.urgent)
    .with("source", row.source.as_deref())
    .with("incident", row.incident.as_ref().map(|(id, _)| id.to_string()))
    .with("handling", row.handling.code())
    .with("stated_at", row.stated.map(|s| moment(s.at)))
    .with("received_at", moment(row.received_at))
}
