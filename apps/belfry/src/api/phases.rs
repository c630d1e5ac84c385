//! Phases of emergencies.

use std::sync::Arc;

use access::Eye;
use emergency::read::{self, PhaseRow};
use openapi::item::{moment, names, words};
use openapi::{Collection, Field, Item, Of, Shapes, Source};
use store::{Read, StoreError};

use super::{ABOUT_SAID, HANDLING, HANDLING_SAID, NUMBER_SAID, about, matter, surfaces_of};
use crate::wiring::ground::Ground;

const STANDING: &[&str] = &["own", "unconfirmed", "confirmed", "contested", "received"];

pub(super) const PHASES: Collection = Collection {
    code: "phases",
    title: ["Phases", "Fasen", "Phases"],
    what: [
        "Les phases communales, provinciales et fédérales, déclarées ou reçues.",
        "De gemeentelijke, provinciale en federale fasen, afgekondigd of ontvangen.",
        "Communal, provincial and federal phases, declared or received.",
    ],
    shapes: Shapes::Surfaces,
    statuses: &["in-force", "supporting", "scaled-down", "lifted", "contested"],
    fields: &[
        Field::always("number", Of::Text, NUMBER_SAID),
        Field::always(
            "level",
            Of::Code(&["communal", "provincial", "federal"]),
            ["Niveau.", "Niveau.", "Level."],
        ),
        Field::always(
            "since",
            Of::Moment,
            ["Depuis quand elle compte.", "Sinds wanneer ze geldt.", "Since when it counts."],
        ),
        Field::maybe("ended_at", Of::Moment, ["Terminée à.", "Beëindigd om.", "When it ended."]),
        Field::always(
            "declared_as",
            Of::Code(STANDING),
            [
                "Si la déclaration est propre, non confirmée, confirmée, contestée ou reçue.",
                "Of de afkondiging eigen, onbevestigd, bevestigd, betwist of ontvangen is.",
                "Whether the declaration is one’s own, unconfirmed, confirmed, contested or received.",
            ],
        ),
        Field::maybe(
            "ended_as",
            Of::Code(STANDING),
            ["De même pour sa fin.", "Hetzelfde voor het einde.", "The same of its end."],
        ),
        Field::always(
            "territory",
            Of::Texts,
            [
                "Codes des zones où elle vaut ; aucune pour toutes.",
                "Codes van de gebieden waar ze geldt; geen voor alle.",
                "Codes of the areas in which it holds; none for all.",
            ],
        ),
        Field::maybe("reasons", Of::Words, ["Motifs.", "Redenen.", "Reasons."]),
        Field::always(
            "text",
            Of::Names,
            ["Texte public court.", "Korte publieke tekst.", "Short public wording."],
        ),
        Field::always("about", Of::Id, ABOUT_SAID),
        Field::always(
            "about_label",
            Of::Text,
            ["Comment on l’appelle.", "Hoe men ze noemt.", "What that is called."],
        ),
        Field::always(
            "to_tell",
            Of::Whole,
            [
                "Combien restent à informer.",
                "Hoeveel er nog in te lichten zijn.",
                "How many still have to be told.",
            ],
        ),
        Field::always(
            "recorded_at",
            Of::Moment,
            ["Inscrite à.", "Ingeschreven om.", "When it was recorded."],
        ),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

/// With the territory, to draw the areas for which a phase holds.
pub(super) struct Phases(pub(super) Arc<Ground>);

impl Source for Phases {
    fn collection(&self) -> &'static Collection {
        &PHASES
    }
    fn table(&self) -> Option<&'static str> {
        Some("phase")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::phase(read, eye, id)? else { return Ok(None) };
        let item = with(about(read, id, row.changed_seq, "phases")?, &row);
        let territory: Vec<String> = row.said.territory.iter().cloned().collect();
        Ok(Some(Item { geometry: surfaces_of(&self.0, &territory), ..item }))
    }
}

fn with(item: Item, row: &PhaseRow) -> Item {
    let territory: Vec<&str> = row.said.territory.iter().map(String::as_str).collect();
    Item { status: Some(row.state.code()), from: Some(row.since), until: row.ended_at, ..item }
        .with("number", row.number.as_str())
        .with("level", row.level.code())
        .with("since", moment(row.since))
        .with("ended_at", row.ended_at.map(moment))
        .with("declared_as", row.declared_as.code())
        .with("ended_as", row.ended_as.map(emergency::phase::Standing::code))
        .with("territory", territory)
        .with("reasons", row.said.reasons.as_ref().map(words))
        .with("text", names(&row.said.text))
        .with("about", row.about.to_string())
        .with("about_label", row.about_label.as_str())
        .with("to_tell", row.to_tell)
        .with("recorded_at", moment(row.recorded_at))
        .with("handling", row.handling.code())
}
