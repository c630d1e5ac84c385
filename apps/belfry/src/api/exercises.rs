//! Exercises: which there were, and the root over what was played. What is planned and noted in one stays in it.

use access::Eye;
use exercise::read::{self, ExerciseRow};
use openapi::item::{moment, words};
use openapi::{Collection, Field, Item, Of, Shapes, Source};
use store::{Read, StoreError};

use super::{HANDLING, HANDLING_SAID, NUMBER_SAID, about, matter};

pub(super) const EXERCISES: Collection = Collection {
    code: "exercises",
    title: ["Exercices", "Oefeningen", "Exercises"],
    what: [
        "Les exercices de crise : quand, de quel type, et la racine de leur journal une fois clos.",
        "De crisisoefeningen: wanneer, van welke soort, en de wortel van hun journaal na afsluiting.",
        "Crisis exercises: when, of which kind, and the root over their journal once closed.",
    ],
    shapes: Shapes::None,
    statuses: &["open", "ended", "closed", "removed"],
    fields: &[
        Field::always("number", Of::Text, NUMBER_SAID),
        Field::always("title", Of::Words, ["Intitulé.", "Titel.", "Title."]),
        Field::always(
            "sort",
            Of::Code(&[
                "site-visit",
                "technical",
                "virtual",
                "case-study",
                "alert",
                "table-top",
                "command-post",
                "field",
            ]),
            ["Type d’exercice.", "Soort oefening.", "Kind of exercise."],
        ),
        Field::always(
            "starts_at",
            Of::Moment,
            ["Début de son horloge.", "Begin van haar klok.", "Where its clock begins."],
        ),
        Field::always("opened_at", Of::Moment, ["Ouvert à.", "Geopend om.", "When it was opened."]),
        Field::maybe("closed_at", Of::Moment, ["Clos à.", "Afgesloten om.", "When it was closed."]),
        Field::always(
            "taken",
            Of::Whole,
            ["Entrées reprises du réel.", "Overgenomen echte inschrijvingen.", "Entries taken along."],
        ),
        Field::maybe(
            "entries",
            Of::Whole,
            ["Entrées de son journal.", "Inschrijvingen in haar journaal.", "Entries of its journal."],
        ),
        Field::maybe(
            "root",
            Of::Text,
            [
                "Racine de Merkle de son journal.",
                "Merkle-wortel van haar journaal.",
                "Merkle root over its journal.",
            ],
        ),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

pub(super) struct Exercises;

impl Source for Exercises {
    fn collection(&self) -> &'static Collection {
        &EXERCISES
    }
    fn table(&self) -> Option<&'static str> {
        Some("exercise")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::seen(read, eye, id)? else { return Ok(None) };
        let item = about(read, id, row.changed_seq, "exercises")?;
        // Its page goes by its number.
        Ok(Some(with(Item { page: Some(format!("exercises/{}", row.no)), ..item }, &row)))
    }
}

fn with(item: Item, row: &ExerciseRow) -> Item {
    Item { status: Some(row.state.code()), from: Some(row.opened_at), until: row.closed_at, ..item }
        .with("number", row.number())
        .with("title", words(&row.title))
        .with("sort", row.sort.code())
        .with("starts_at", moment(row.start))
        .with("opened_at", moment(row.opened_at))
        .with("closed_at", row.closed_at.map(moment))
        .with("taken", row.taken)
        .with("entries", row.entries)
        .with("root", row.root.as_deref())
        .with("handling", row.handling.code())
}
