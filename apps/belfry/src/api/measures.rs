//! Measures of the regional plan and points of other plans, each with how far its text may be relied on.

use std::collections::BTreeSet;

use access::Eye;
use openapi::item::names;
use openapi::{Collection, Field, Item, Of, Shapes, Source};
use programme::read::{self, PlanRow, PointRow};
use serde_json::Value;
use store::{Read, StoreError};

use super::{HANDLING, HANDLING_SAID, about, matter};

pub(super) const MEASURES: Collection = Collection {
    code: "measures",
    title: ["Mesures", "Maatregelen", "Measures"],
    what: [
        "Les mesures du plan régional et les points des autres plans : texte, fiabilité, état, pilotes.",
        "De maatregelen van het gewestelijk plan en de punten van andere plannen: tekst, betrouwbaarheid, status, trekkers.",
        "The measures of the regional plan and the points of other plans: text, reliability, state, pilots.",
    ],
    shapes: Shapes::None,
    statuses: &["open", "running", "done", "stopped"],
    fields: &[
        Field::always(
            "number",
            Of::Text,
            ["Numéro dans son plan.", "Nummer in het plan.", "Number in its plan."],
        ),
        Field::always("plan", Of::Id, ["Son plan.", "Het plan.", "Its plan."]),
        Field::always(
            "plan_name",
            Of::Names,
            ["Titre du plan.", "Titel van het plan.", "Title of the plan."],
        ),
        Field::always(
            "plan_sort",
            Of::Code(&["framework", "national", "regional", "action", "zonal", "local", "prevention"]),
            ["Sorte du plan.", "Soort van het plan.", "Sort of the plan."],
        ),
        Field::maybe(
            "theme",
            Of::Text,
            ["Code de la thématique.", "Code van het thema.", "Code of the theme."],
        ),
        Field::always(
            "text",
            Of::Names,
            [
                "Le texte ; rien dans une langue où il n’a pas été trouvé.",
                "De tekst; niets in een taal waarin hij niet gevonden werd.",
                "The text; nothing in a language in which it was not found.",
            ],
        ),
        Field::always(
            "standing",
            Of::Code(&["verified", "quoted", "own", "missing"]),
            [
                "Jusqu’où l’on peut se fier au texte.",
                "In hoeverre men op de tekst kan vertrouwen.",
                "How far the text may be relied on.",
            ],
        ),
        Field::maybe("source", Of::Text, ["Où il a été lu.", "Waar hij gelezen werd.", "Where it was read."]),
        Field::always(
            "version",
            Of::Whole,
            ["Version du texte.", "Versie van de tekst.", "Version of the text."],
        ),
        Field::maybe(
            "pilot",
            Of::Text,
            [
                "Code de l’organisation pilote.",
                "Code van de trekkende organisatie.",
                "Code of the organisation that pilots it.",
            ],
        ),
        Field::always(
            "partners",
            Of::Texts,
            [
                "Codes des organisations partenaires.",
                "Codes van de partnerorganisaties.",
                "Codes of the organisations that take part.",
            ],
        ),
        Field::always(
            "responsible",
            Of::Texts,
            [
                "Codes des fonctions responsables ici.",
                "Codes van de functies die hier verantwoordelijk zijn.",
                "Codes of the functions responsible here.",
            ],
        ),
        Field::always(
            "carried_out_in",
            Of::Texts,
            [
                "Codes des zones où elle s’exécute ; rien : partout.",
                "Codes van de gebieden waar ze uitgevoerd wordt; niets: overal.",
                "Codes of the areas where it is carried out; none: everywhere.",
            ],
        ),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

pub(super) struct Measures;

impl Source for Measures {
    fn collection(&self) -> &'static Collection {
        &MEASURES
    }
    fn table(&self) -> Option<&'static str> {
        Some("programme_point")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::point(read, eye, id)? else { return Ok(None) };
        let Some(plan) = read::plan(read, eye, row.plan)? else { return Ok(None) };
        Ok(Some(with(about(read, id, row.changed_seq, "measures")?, &row, &plan)))
    }
}

fn codes(all: &BTreeSet<String>) -> Value {
    all.iter().map(String::as_str).collect()
}

fn with(item: Item, row: &PointRow, plan: &PlanRow) -> Item {
    let point = &row.point;
    Item { status: Some(row.state.code()), from: Some(row.written_at), ..item }
        .with("number", point.number.as_str())
        .with("plan", plan.id.to_string())
        .with("plan_name", names(&plan.frame.titles))
        .with("plan_sort", plan.sort.code())
        .with("theme", point.theme.clone())
        .with("text", names(&point.words.text))
        .with("standing", point.words.standing.code())
        .with("source", point.words.source.clone())
        .with("version", row.version)
        .with("pilot", point.pilot.clone())
        .with("partners", codes(&point.partners))
        .with("responsible", codes(&point.functions))
        .with("carried_out_in", codes(&point.areas))
        .with("handling", row.handling.code())
}
