//! A signal from a partner's program.

use std::sync::Arc;

use kernel::{Point, Refusal};
use openapi::{Act, Asking, Body, Field, Form, Of};
use situation::command::ReceiveSignal;
use situation::places::{Place, PlaceHow, Places, locate};
use situation::signal::{Certainty, Channel, Told};
use store::{Ask, Command};

use super::{LANG, STATED};
use crate::wiring::World;

static FORM: Form = Form {
    code: "record-signal",
    collection: "signals",
    below: None,
    title: ["Transmettre un signalement", "Een melding doorgeven", "Hand in a signal"],
    what: [
        "Le signalement reçoit un numéro et attend d’être qualifié. Donnez un lieu en mots, ou un point, ou les deux.",
        "De melding krijgt een nummer en wacht op beoordeling. Geef een plaats in woorden, of een punt, of beide.",
        "The signal is given a number and waits to be qualified. Give a place in words, or a point, or both.",
    ],
    power: "signal.record",
    fields: &[
        Field::always("words", Of::Text, ["Ce qui se passe.", "Wat er gebeurt.", "What happens."]),
        LANG,
        Field::maybe("place", Of::Text, ["Lieu, en mots.", "Plaats, in woorden.", "Place, in words."]),
        Field::maybe(
            "lon",
            Of::Number,
            [
                "Longitude (WGS 84, degrés) ; avec « lat ».",
                "Lengte (WGS 84, graden); samen met “lat”.",
                "Longitude (WGS 84, degrees); together with “lat”.",
            ],
        ),
        Field::maybe(
            "lat",
            Of::Number,
            ["Latitude ; avec « lon ».", "Breedte; samen met “lon”.", "Latitude; together with “lon”."],
        ),
        Field::maybe(
            "certainty",
            Of::Code(&["sure", "likely", "unsure"]),
            ["Certitude.", "Zekerheid.", "How sure."],
        ),
        Field::maybe("urgent", Of::Flag, ["Urgent.", "Dringend.", "Urgent."]),
        Field::maybe(
            "source",
            Of::Text,
            [
                "L’organisation ou le système qui le signale.",
                "De organisatie of het systeem dat het meldt.",
                "The organisation or system that tells it.",
            ],
        ),
        STATED,
    ],
};

pub(super) struct RecordSignal(pub(super) Arc<World>);

impl Act for RecordSignal {
    fn form(&self) -> &'static Form {
        &FORM
    }
    fn command(&self, asking: &Asking<'_>, body: &Body) -> Result<Box<dyn Command>, Refusal> {
        let words = body.words("words", asking.lang).ok_or_else(|| Refusal::missing("words"))?;
        let told = Told {
            place: self.place(body, words.lang)?,
            certainty: body.text("certainty").as_deref().and_then(Certainty::of),
            source: body.text("source"),
            urgent: body.flag("urgent"),
            stated: body.stated("stated_at"),
            ..Told::new(words)
        };
        let rule = ReceiveSignal { signal: asking.fresh, channel: Channel::Partner, told };
        Ok(Ask::boxed(rule, Arc::clone(&self.0.facts)))
    }
}

impl RecordSignal {
    /// A point goes before words: the areas are looked up here, before the writer.
    fn place(&self, body: &Body, lang: kernel::Lang) -> Result<Option<Place>, Refusal> {
        let typed = body.text("place");
        let number = |name: &str| body.number(name).and_then(|n| n.parse::<f64>().ok());
        let (lon, lat) = match (number("lon"), number("lat")) {
            (None, None) => return Ok(typed.map(|typed| locate(self.0.ground.as_ref(), &typed, lang))),
            (Some(lon), Some(lat)) => (lon, lat),
            (None, Some(_)) => return Err(Refusal::missing("lon")),
            (Some(_), None) => return Err(Refusal::missing("lat")),
        };
        let wrong = || Refusal::invalid("lat", "refusal-api-point");
        let point = Point::from_degrees(lon, lat).ok_or_else(wrong)?;
        let answer = self.0.ground.areas_at(point);
        Ok(Some(Place {
            typed: typed.unwrap_or_else(|| format!("{lat:.5}, {lon:.5}")),
            lang,
            how: PlaceHow::Given,
            name: None,
            point: Some(point),
            areas: answer.areas,
            territory: answer.territory,
        }))
    }
}
