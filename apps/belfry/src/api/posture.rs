//! The posture of the service and the states that others decide: open to everybody who reads here.

use std::sync::Arc;

use access::Eye;
use openapi::item::{moment, words};
use openapi::{After, Collection, Field, Item, Mark, Of, Shapes, Source};
use situation::posture::Standing;
use situation::read::{self, PostureRow, StateRow};
use store::{Read, StoreError};

use super::{known, matter};
use crate::wiring::World;

/// Postures that are kept in reach.
const MOST: i64 = 10_000;

pub(super) const POSTURES: Collection = Collection {
    code: "postures",
    title: ["Posture", "Paraatheid", "Posture"],
    what: [
        "Les postures successives ; la dernière vaut maintenant.",
        "De opeenvolgende paraatheden; de laatste geldt nu.",
        "Postures one after the other; the last holds now.",
    ],
    shapes: Shapes::None,
    statuses: &[],
    fields: &[
        Field::always(
            "posture",
            Of::Code(&["normal", "reinforced", "partial", "full", "stand-down"]),
            ["La posture.", "De paraatheid.", "The posture."],
        ),
        Field::always(
            "rooms",
            Of::Texts,
            ["Codes des salles utilisées.", "Codes van de gebruikte zalen.", "Codes of the rooms in use."],
        ),
        Field::always("reason", Of::Words, ["Motif.", "Reden.", "Reason."]),
        Field::always("since", Of::Moment, ["Depuis quand.", "Sinds wanneer.", "Since when."]),
        Field::always(
            "set_by",
            Of::Text,
            ["Code de la fonction.", "Code van de functie.", "Code of the function."],
        ),
    ],
};

pub(super) struct Postures;

impl Source for Postures {
    fn collection(&self) -> &'static Collection {
        &POSTURES
    }
    fn table(&self) -> Option<&'static str> {
        None
    }
    /// They lie in no area.
    fn next(&self, read: &dyn Read, _: &Eye, after: &After) -> Result<Vec<Mark>, StoreError> {
        let rows = if after.area.is_none() { counting(read)? } else { Vec::new() };
        Ok(after.of(rows.iter().map(|row| Mark { seq: row.seq, id: row.seq.to_string() }).collect()))
    }
    fn item(&self, read: &dyn Read, _: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let rows = counting(read)?;
        let at = rows.iter().position(|row| row.seq.to_string() == id);
        // The newest first: the one before it in the list came after it.
        let later = at.and_then(|n| n.checked_sub(1)).and_then(|n| rows.get(n));
        Ok(at.and_then(|n| rows.get(n)).map(|row| posture(row, later)))
    }
}

/// Those that count: one that was contested never did.
fn counting(read: &dyn Read) -> Result<Vec<PostureRow>, StoreError> {
    let mut rows = read::postures(read, MOST)?;
    rows.retain(|row| row.standing != Standing::Contested);
    Ok(rows)
}

fn posture(row: &PostureRow, later: Option<&PostureRow>) -> Item {
    Item {
        id: row.seq.to_string(),
        seq: row.seq,
        from: Some(row.at),
        until: later.map(|l| l.at),
        page: Some("centre".to_owned()),
        ..Item::default()
    }
    .with("posture", row.posture.code())
    .with("rooms", row.rooms.clone())
    .with("reason", words(&row.reason))
    .with("since", moment(row.at))
    .with("set_by", row.function.as_str())
}

pub(super) const STATES: Collection = Collection {
    code: "states",
    title: ["États reçus", "Ontvangen niveaus", "States received"],
    what: [
        "Le dernier mot reçu sur chaque état que d’autres décident (niveau de la menace, plan national).",
        "Het laatste woord over elk niveau waarover anderen beslissen (dreigingsniveau, nationaal plan).",
        "The latest word on each state that others decide (threat level, national plan).",
    ],
    shapes: Shapes::None,
    statuses: &[],
    fields: &[
        Field::always("state", Of::Text, ["Code de l’état.", "Code van de toestand.", "Code of the state."]),
        Field::maybe("state_name", Of::Names, ["Son nom.", "De naam.", "Its name."]),
        Field::always("level", Of::Text, ["Code du niveau.", "Code van het niveau.", "Code of its level."]),
        Field::maybe("level_name", Of::Names, ["Son nom.", "De naam.", "Its name."]),
        Field::maybe(
            "scope",
            Of::Words,
            [
                "Pour qui ou où, si ce n’est pas pour tous.",
                "Voor wie of waar, als het niet voor allen is.",
                "For whom or where, when not for all.",
            ],
        ),
        Field::always(
            "source",
            Of::Words,
            ["Qui l’a dit, et comment.", "Wie het zei, en hoe.", "Who said so, and how."],
        ),
        Field::always("since", Of::Moment, ["Depuis quand.", "Sinds wanneer.", "Since when."]),
        Field::maybe(
            "until",
            Of::Moment,
            [
                "Jusqu’à quand, si on l’a dit.",
                "Tot wanneer, als dat gezegd werd.",
                "Until when, if that was said.",
            ],
        ),
    ],
};

pub(super) struct States(pub(super) Arc<World>);

impl Source for States {
    fn collection(&self) -> &'static Collection {
        &STATES
    }
    fn table(&self) -> Option<&'static str> {
        None
    }
    fn next(&self, read: &dyn Read, _: &Eye, after: &After) -> Result<Vec<Mark>, StoreError> {
        let rows = if after.area.is_none() { read::states_now(read)? } else { Vec::new() };
        Ok(after.of(rows.iter().map(|row| Mark { seq: row.seq, id: row.id.to_string() }).collect()))
    }
    fn item(&self, read: &dyn Read, _: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        Ok(read::states_now(read)?.iter().find(|row| row.id == id).map(|row| self.state(row)))
    }
}

impl States {
    fn state(&self, row: &StateRow) -> Item {
        let name = self.0.names.states.iter().find(|s| s.code == row.state);
        let level = name.and_then(|s| s.levels.iter().find(|l| l.code == row.level));
        Item {
            id: row.id.to_string(),
            seq: row.seq,
            from: Some(row.at),
            until: row.until,
            page: Some(format!("centre/states/{}", row.state)),
            ..Item::default()
        }
        .with("state", row.state.as_str())
        .with("state_name", known(name.map(|s| &s.names)))
        .with("level", row.level.as_str())
        .with("level_name", known(level.map(|l| &l.names)))
        .with("scope", row.scope.as_ref().map(words))
        .with("source", words(&row.source))
        .with("since", moment(row.at))
        .with("until", row.until.map(moment))
    }
}
