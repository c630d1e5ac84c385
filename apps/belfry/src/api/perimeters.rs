//! Perimeters.

use access::Eye;
use openapi::item::{moment, names};
use openapi::{Collection, Field, Item, Of, Shapes, Source};
use perimeters::read::{self, PerimeterRow};
use store::{Read, StoreError};

use super::{ABOUT_SAID, HANDLING, HANDLING_SAID, NUMBER_SAID, about, matter};

pub(super) const PERIMETERS: Collection = Collection {
    code: "perimeters",
    title: ["Périmètres", "Perimeters", "Perimeters"],
    what: [
        "Qui peut aller où, autour d’un incident.",
        "Wie waar mag komen, rond een incident.",
        "Who may go where, around an incident.",
    ],
    shapes: Shapes::Surfaces,
    statuses: &["holds", "lifted"],
    fields: &[
        Field::always("number", Of::Text, NUMBER_SAID),
        Field::always("version", Of::Whole, ["Version.", "Versie.", "Version."]),
        Field::always("colour", Of::Code(&["red", "orange", "yellow"]), ["Couleur.", "Kleur.", "Colour."]),
        Field::always("about", Of::Id, ABOUT_SAID),
        Field::always(
            "about_label",
            Of::Text,
            ["Comment on l’appelle.", "Hoe men ze noemt.", "What that is called."],
        ),
        Field::always("access", Of::Names, ["Qui peut entrer.", "Wie binnen mag.", "Who may be inside."]),
        Field::always(
            "access_verified",
            Of::Flag,
            ["Si cette règle a été vérifiée.", "Of die regel nagegaan is.", "Whether that rule was checked."],
        ),
        Field::always(
            "decided_by",
            Of::Text,
            [
                "Code de la fonction qui a décidé.",
                "Code van de functie die besliste.",
                "Code of the function that decided.",
            ],
        ),
        Field::always("valid_from", Of::Moment, ["Valable dès.", "Geldig vanaf.", "From when it holds."]),
        Field::maybe("valid_until", Of::Moment, ["Valable jusqu’à.", "Geldig tot.", "Until when it holds."]),
        Field::maybe("lifted_at", Of::Moment, ["Levé à.", "Opgeheven om.", "When it was lifted."]),
        Field::maybe(
            "people",
            Of::Whole,
            [
                "Estimation des habitants à l’intérieur.",
                "Schatting van de inwoners erbinnen.",
                "Estimate of the people living inside.",
            ],
        ),
        Field::always(
            "people_by",
            Of::Text,
            ["Comment on l’a estimé.", "Hoe dat geschat is.", "How that was estimated."],
        ),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

pub(super) struct Perimeters;

impl Source for Perimeters {
    fn collection(&self) -> &'static Collection {
        &PERIMETERS
    }
    fn table(&self) -> Option<&'static str> {
        Some("perimeter")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::perimeter(read, eye, id)? else { return Ok(None) };
        Ok(Some(with(about(read, id, row.changed_seq, "perimeters")?, &row)))
    }
}

fn with(item: Item, row: &PerimeterRow) -> Item {
    let says = &row.says;
    Item {
        status: Some(if row.live { "holds" } else { "lifted" }),
        from: Some(says.from),
        until: row.lifted_at.or(says.until),
        geometry: Some(openapi::Geometry::Surfaces(perimeters_web::surfaces(&says.outline))),
        ..item
    }
    .with("number", row.number.as_str())
    .with("version", row.version)
    .with("colour", says.colour.code())
    .with("about", row.about.to_string())
    .with("about_label", row.about_label.as_str())
    .with("access", names(&says.access))
    .with("access_verified", says.access_verified)
    .with("decided_by", says.decided_by.as_str())
    .with("valid_from", moment(says.from))
    .with("valid_until", says.until.map(moment))
    .with("lifted_at", row.lifted_at.map(moment))
    .with("people", says.inside.people)
    .with("people_by", says.inside.by.as_str())
    .with("handling", row.handling.code())
}
