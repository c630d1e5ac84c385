//! Orders and other commitments, without the names and numbers of those they were given to.

use std::sync::Arc;

use access::Eye;
use commitments::read::{self, Row};
use openapi::item::{moment, words};
use openapi::{Collection, Field, Item, Of, Shapes, Source};
use store::{Read, StoreError};

use super::{ABOUT_SAID, HANDLING, HANDLING_SAID, NUMBER_SAID, about, known, matter};
use crate::wiring::World;

pub(super) const ORDERS: Collection = Collection {
    code: "orders",
    title: ["Ordres et engagements", "Orders en verbintenissen", "Orders and commitments"],
    what: [
        "Ce que quelqu’un doit faire pour une échéance, et où il en est.",
        "Wat iemand tegen een termijn moet doen, en hoever dat staat.",
        "What somebody has to do by a time, and how far it is.",
    ],
    shapes: Shapes::None,
    statuses: &["given", "acknowledged", "executed", "declined", "settled", "withdrawn"],
    fields: &[
        Field::always("number", Of::Text, NUMBER_SAID),
        Field::always(
            "sort",
            Of::Code(&["order", "decision", "lesson", "measure", "recommendation"]),
            ["Sorte.", "Soort.", "Sort."],
        ),
        Field::always(
            "title",
            Of::Words,
            ["Ce qu’il faut faire.", "Wat er moet gebeuren.", "What is to be done."],
        ),
        Field::maybe(
            "words",
            Of::Words,
            ["Ce qu’il faut encore savoir.", "Wat men nog moet weten.", "What more there is to say."],
        ),
        Field::maybe(
            "ground",
            Of::Words,
            ["Base légale, telle qu’énoncée.", "Rechtsgrond, zoals vermeld.", "Legal ground, as stated."],
        ),
        Field::always(
            "to_function",
            Of::Text,
            [
                "Code de la fonction qui doit agir.",
                "Code van de functie die moet handelen.",
                "Code of the function that has to act.",
            ],
        ),
        Field::maybe("to_function_name", Of::Names, ["Son nom.", "De naam.", "Its name."]),
        Field::maybe(
            "to_organisation",
            Of::Text,
            ["Code de l’organisation.", "Code van de organisatie.", "Code of the organisation."],
        ),
        Field::maybe("to_area", Of::Text, ["Code de la zone.", "Code van het gebied.", "Code of the area."]),
        Field::always(
            "given_by",
            Of::Text,
            [
                "Code de la fonction qui l’a donné.",
                "Code van de functie die ze gaf.",
                "Code of the function that gave it.",
            ],
        ),
        Field::always("given_at", Of::Moment, ["Donné à.", "Gegeven om.", "When it was given."]),
        Field::maybe(
            "acknowledge_by",
            Of::Moment,
            ["À confirmer pour.", "Te bevestigen tegen.", "To be acknowledged by."],
        ),
        Field::maybe("due_at", Of::Moment, ["À exécuter pour.", "Uit te voeren tegen.", "To be done by."]),
        Field::always(
            "escalations",
            Of::Whole,
            ["Combien de fois transmis plus loin.", "Hoe vaak doorgegeven.", "How often it was passed on."],
        ),
        Field::maybe("about", Of::Id, ABOUT_SAID),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

pub(super) struct Orders(pub(super) Arc<World>);

impl Source for Orders {
    fn collection(&self) -> &'static Collection {
        &ORDERS
    }
    fn table(&self) -> Option<&'static str> {
        Some("commitment")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::commitment(read, eye, id)? else { return Ok(None) };
        Ok(Some(self.with(about(read, id, row.changed_seq, "orders")?, &row)))
    }
}

impl Orders {
    fn with(&self, item: Item, row: &Row) -> Item {
        let to = &row.to;
        Item { status: Some(row.state.code()), from: Some(row.given_at), ..item }
            .with("number", row.number.as_str())
            .with("sort", row.sort.code())
            .with("title", words(&row.title))
            .with("words", row.words.as_ref().map(words))
            .with("ground", row.ground.as_ref().map(|(ground, _)| words(ground)))
            .with("to_function", to.function.as_str())
            .with("to_function_name", known(self.0.names.functions.get(&to.function)))
            .with("to_organisation", to.organisation.as_deref())
            .with("to_area", to.area.as_deref())
            .with("given_by", row.giver.0.as_str())
            .with("given_at", moment(row.given_at))
            .with("acknowledge_by", row.acknowledge_by.map(moment))
            .with("due_at", row.due.map(moment))
            .with("escalations", row.passed_on)
            .with("about", row.about.as_ref().map(|(id, _)| id.to_string()))
            .with("handling", row.handling.code())
    }
}
