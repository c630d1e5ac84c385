//! Sites with what they offer, and what is asked for.

use std::sync::Arc;

use access::Eye;
use openapi::item::{moment, names, words};
use openapi::{Collection, Field, Geometry, Item, Of, Shapes, Source};
use relief::read::{self, LevelRow, NeedRow, SiteRow};
use serde_json::{Value, json};
use store::{Read, StoreError};

use super::{ABOUT_SAID, HANDLING, HANDLING_SAID, NUMBER_SAID, about, known, matter};
use crate::wiring::World;

const LEVEL: &[Field] = &[
    Field::always("kind", Of::Text, ["Code de la sorte.", "Code van de soort.", "Code of the kind."]),
    Field::maybe("name", Of::Names, ["Son nom.", "De naam.", "Its name."]),
    Field::always("offered", Of::Whole, ["Offert.", "Aangeboden.", "Offered."]),
    Field::always("reserved", Of::Whole, ["Réservé.", "Gereserveerd.", "Reserved."]),
    Field::always("used", Of::Whole, ["Occupé.", "Bezet.", "Used."]),
    Field::always("free", Of::Whole, ["Libre.", "Vrij.", "Free."]),
    Field::always(
        "status",
        Of::Code(&["unconfirmed", "confirmed"]),
        [
            "Jusqu’où l’on peut s’y fier.",
            "In hoeverre men erop kan vertrouwen.",
            "How far it may be relied on.",
        ],
    ),
    Field::maybe("told_at", Of::Moment, ["De quand cela date.", "Van wanneer dat dateert.", "As of when."]),
];

pub(super) const CAPACITIES: Collection = Collection {
    code: "capacities",
    title: ["Sites et capacités", "Sites en capaciteiten", "Sites and capacities"],
    what: [
        "Ce que chaque site offre, ce qui y est réservé et occupé.",
        "Wat elke site aanbiedt, wat er gereserveerd en bezet is.",
        "What each site offers, what is reserved and used there.",
    ],
    shapes: Shapes::Points,
    statuses: &["open", "paused", "closed"],
    fields: &[
        Field::always("code", Of::Text, ["Code du site.", "Code van de site.", "Code of the site."]),
        Field::always("name", Of::Names, ["Nom.", "Naam.", "Name."]),
        Field::maybe("place", Of::Words, ["Lieu.", "Plaats.", "Place."]),
        Field::maybe(
            "municipality",
            Of::Text,
            ["Code de la commune.", "Code van de gemeente.", "Code of the municipality."],
        ),
        Field::maybe(
            "organisation",
            Of::Text,
            ["Code de l’organisation.", "Code van de organisatie.", "Code of the organisation."],
        ),
        Field::maybe("about", Of::Id, ABOUT_SAID),
        Field::always("opened_at", Of::Moment, ["Ouvert à.", "Geopend om.", "When it was opened."]),
        Field::maybe(
            "returned_at",
            Of::Moment,
            ["Dernière réponse reçue.", "Laatste antwoord ontvangen.", "When its last return came."],
        ),
        Field::always(
            "levels",
            Of::Objects(LEVEL),
            ["Par sorte de capacité.", "Per soort capaciteit.", "By kind of capacity."],
        ),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

pub(super) const NEEDS: Collection = Collection {
    code: "needs",
    title: ["Besoins", "Behoeften", "Needs"],
    what: [
        "Ce qui est demandé, et où en est la demande.",
        "Wat gevraagd wordt, en hoever de vraag staat.",
        "What is asked for, and how far it has come.",
    ],
    shapes: Shapes::Points,
    statuses: &[
        "asked",
        "accepted",
        "reserved",
        "under-way",
        "delivered",
        "confirmed",
        "refused",
        "withdrawn",
    ],
    fields: &[
        Field::always("number", Of::Text, NUMBER_SAID),
        Field::always("kind", Of::Text, ["Code de la sorte.", "Code van de soort.", "Code of the kind."]),
        Field::always(
            "priority",
            Of::Code(&["urgent", "high", "normal"]),
            ["Priorité.", "Prioriteit.", "Priority."],
        ),
        Field::always("wanted", Of::Whole, ["Demandé.", "Gevraagd.", "Wanted."]),
        Field::always("reserved", Of::Whole, ["Réservé.", "Gereserveerd.", "Reserved."]),
        Field::always("under_way", Of::Whole, ["En route.", "Onderweg.", "Under way."]),
        Field::always("delivered", Of::Whole, ["Fourni.", "Geleverd.", "Delivered."]),
        Field::maybe("place", Of::Words, ["Lieu.", "Plaats.", "Place."]),
        Field::maybe(
            "municipality",
            Of::Text,
            ["Code de la commune.", "Code van de gemeente.", "Code of the municipality."],
        ),
        Field::maybe("due_at", Of::Moment, ["Pour quand.", "Tegen wanneer.", "By when."]),
        Field::maybe(
            "words",
            Of::Words,
            ["Ce qu’il faut encore savoir.", "Wat men nog moet weten.", "What more there is to say."],
        ),
        Field::always(
            "asked_by",
            Of::Text,
            [
                "Code de la fonction qui demande.",
                "Code van de functie die vraagt.",
                "Code of the function that asks.",
            ],
        ),
        Field::maybe("about", Of::Id, ABOUT_SAID),
        Field::always("asked_at", Of::Moment, ["Demandé à.", "Gevraagd om.", "When it was asked."]),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

pub(super) struct Capacities(pub(super) Arc<World>);

impl Source for Capacities {
    fn collection(&self) -> &'static Collection {
        &CAPACITIES
    }
    fn table(&self) -> Option<&'static str> {
        Some("relief_site")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::site(read, eye, id)? else { return Ok(None) };
        Ok(Some(self.with(about(read, id, row.changed_seq, "capacities")?, &row)))
    }
}

impl Capacities {
    fn level(&self, row: &SiteRow, kind: &str, level: &LevelRow) -> Value {
        let name = self.0.profile.capacities.kind.iter().find(|k| k.code == kind);
        json!({
            "kind": kind, "name": known(name.map(|k| &k.names)), "offered": level.level.offered,
            "reserved": level.level.reserved(), "used": level.level.used, "free": row.free(kind),
            "status": level.status.code(), "told_at": level.at.map(moment),
        })
    }

    fn with(&self, item: Item, row: &SiteRow) -> Item {
        let levels: Value = row.levels.iter().map(|(kind, level)| self.level(row, kind, level)).collect();
        Item {
            status: Some(row.state.code()),
            from: Some(row.opened_at),
            geometry: row.point.map(Geometry::point),
            ..item
        }
        .with("code", row.code.as_str())
        .with("name", names(&row.names))
        .with("place", row.place.as_ref().map(words))
        .with("municipality", row.municipality.as_deref())
        .with("organisation", row.organisation.as_deref())
        .with("about", row.about.as_ref().map(|(id, _)| id.to_string()))
        .with("opened_at", moment(row.opened_at))
        .with("returned_at", row.returned_at.map(moment))
        .with("levels", levels)
        .with("handling", row.handling.code())
    }
}

pub(super) struct Needs;

impl Source for Needs {
    fn collection(&self) -> &'static Collection {
        &NEEDS
    }
    fn table(&self) -> Option<&'static str> {
        Some("relief_need")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::need(read, eye, id)? else { return Ok(None) };
        Ok(Some(need(about(read, id, row.changed_seq, "needs")?, &row)))
    }
}

fn need(item: Item, row: &NeedRow) -> Item {
    Item {
        status: Some(row.state.code()),
        from: Some(row.asked_at),
        until: (!row.state.is_live()).then_some(row.state_at),
        geometry: row.point.map(Geometry::point),
        ..item
    }
    .with("number", row.number.as_str())
    .with("kind", row.kind.as_str())
    .with("priority", row.priority.code())
    .with("wanted", row.progress.wanted)
    .with("reserved", row.progress.reserved)
    .with("under_way", row.progress.under_way)
    .with("delivered", row.progress.delivered)
    .with("place", row.place.as_ref().map(words))
    .with("municipality", row.municipality.as_deref())
    .with("due_at", row.due.map(moment))
    .with("words", row.words.as_ref().map(words))
    .with("asked_by", row.asker.as_str())
    .with("about", row.about.as_ref().map(|(id, _)| id.to_string()))
    .with("asked_at", moment(row.asked_at))
    .with("handling", row.handling.code())
}
