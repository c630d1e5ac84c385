//! Messages: what became of them, without their words and without anybody they went to.

use access::Eye;
use openapi::item::{moment, names};
use openapi::{Collection, Field, Item, Of, Shapes, Source};
use outbox::message::Channel;
use outbox::read::{self, Row};
use store::{Read, StoreError};

use super::{ABOUT_SAID, HANDLING, HANDLING_SAID, NUMBER_SAID, about, matter};

pub(super) const MESSAGES: Collection = Collection {
    code: "messages",
    title: ["Messages", "Berichten", "Messages"],
    what: [
        "Les messages envoyés ou préparés : où ils en sont et combien de destinataires sont au courant.",
        "De verstuurde of voorbereide berichten: hoe ver ze staan en hoeveel bestemmelingen op de hoogte zijn.",
        "Messages sent or prepared: where they stand and how many of those addressed know.",
    ],
    shapes: Shapes::None,
    statuses: &["prepared", "released", "withdrawn"],
    fields: &[
        Field::always("number", Of::Text, NUMBER_SAID),
        Field::always("subject", Of::Names, ["Objet.", "Onderwerp.", "Subject."]),
        Field::always("urgency", Of::Code(&["routine", "urgent"]), ["Urgence.", "Dringendheid.", "Urgency."]),
        Field::always(
            "channels",
            Of::Texts,
            ["Canaux, dans l’ordre.", "Kanalen, in volgorde.", "Channels, in their order."],
        ),
        Field::maybe("about", Of::Id, ABOUT_SAID),
        Field::always(
            "written_by",
            Of::Text,
            [
                "Code de la fonction qui l’a écrit.",
                "Code van de functie die het schreef.",
                "Code of the function that wrote it.",
            ],
        ),
        Field::always("written_at", Of::Moment, ["Écrit à.", "Geschreven om.", "When it was written."]),
        Field::maybe("released_at", Of::Moment, ["Envoyé à.", "Verzonden om.", "When it left."]),
        Field::always(
            "asked",
            Of::Whole,
            [
                "Destinataires, un suppléant compté avec celui qu’il remplace.",
                "Bestemmelingen, een vervanger geteld met wie hij vervangt.",
                "Addressees, a deputy counted with whom they stand in for.",
            ],
        ),
        Field::always(
            "acknowledged",
            Of::Whole,
            ["Combien ont accusé réception.", "Hoeveel er bevestigd hebben.", "How many acknowledged."],
        ),
        Field::always(
            "failed",
            Of::Whole,
            [
                "Combien ne sont atteints par aucun canal.",
                "Hoeveel door geen enkel kanaal bereikt worden.",
                "How many no channel reaches.",
            ],
        ),
        Field::always(
            "waiting",
            Of::Flag,
            [
                "Si une réponse est attendue.",
                "Of er nog een antwoord verwacht wordt.",
                "Whether an answer is awaited.",
            ],
        ),
        Field::maybe(
            "acknowledge_by",
            Of::Moment,
            [
                "Prochain accusé attendu avant.",
                "Volgende bevestiging verwacht voor.",
                "Next acknowledgement due by.",
            ],
        ),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

pub(super) struct Messages;

impl Source for Messages {
    fn collection(&self) -> &'static Collection {
        &MESSAGES
    }
    fn table(&self) -> Option<&'static str> {
        Some("message")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::message(read, eye, id)? else { return Ok(None) };
        Ok(Some(with(about(read, id, row.changed_seq, "messages")?, &row)))
    }
}

fn with(item: Item, row: &Row) -> Item {
    let channels: Vec<&str> = row.channels.iter().map(|c: &Channel| c.code()).collect();
    Item { status: Some(row.state.code()), from: Some(row.released_at.unwrap_or(row.written_at)), ..item }
        .with("number", row.number.as_str())
        .with("subject", names(&row.subject))
        .with("urgency", row.urgency.code())
        .with("channels", channels)
        .with("about", row.about.as_ref().map(|(id, _)| id.to_string()))
        .with("written_by", row.writer.as_str())
        .with("written_at", moment(row.written_at))
        .with("released_at", row.released_at.map(moment))
        .with("asked", row.asked)
        .with("acknowledged", row.known)
        .with("failed", row.failed)
        .with("waiting", row.open)
        .with("acknowledge_by", row.next_due.map(moment))
        .with("handling", row.handling.code())
}
