//! Levels of a version, with the figure that each names and whether it stands there now.

use kernel::{Actor, Text, Timestamp};
use readiness::content::{Card, Level};
use serde::Serialize;
use store::{Read, StoreError};

use super::{AT, holder, name};
use crate::at::At;
use crate::desk::Figure;

/// A level.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LevelShow {
    pub(crate) key: u32,
    pub(crate) names: Text,
    /// Name and path of the figure; none where the reader sees no such figure.
    pub(crate) figure: Option<(Text, String)>,
    /// Code of the indicator.
    pub(crate) code: String,
    /// Name of the threshold; none where the figure has no such threshold.
    pub(crate) threshold: Option<Text>,
    pub(crate) action: Text,
    /// For whom the cards are that begin then, and what they are called.
    pub(crate) cards: Vec<(Text, Text)>,
    /// Where it stands at this threshold now, and since when. The area is none for the whole.
    pub(crate) reached: Vec<(Option<Text>, Timestamp)>,
}

impl LevelShow {
    pub(crate) fn all(
        levels: &[Level],
        cards: &[Card],
        at: &At<'_>,
        read: &dyn Read,
        actor: &Actor,
    ) -> Result<Vec<Self>, StoreError> {
        if levels.is_empty() {
            return Ok(Vec::new());
        }
        let figures = (at.desk.figures)(read, actor)?;
        Ok(levels.iter().map(|level| Self::of(level, cards, &figures, at)).collect())
    }

    fn of(level: &Level, cards: &[Card], figures: &[Figure], at: &At<'_>) -> Self {
        let names = at.desk.post.names();
        let figure = figures.iter().find(|f| f.code == level.indicator);
        let threshold = figure.and_then(|f| f.thresholds.iter().find(|(code, _)| *code == level.threshold));
        let mine = cards.iter().filter(|card| level.cards.contains(&card.key));
        let now = figure.map_or(&[][..], |f| f.now.as_slice());
        let reached = now.iter().filter(|(code, ..)| threshold.is_some() && *code == level.threshold);
        Self {
            key: level.key,
            names: level.names.clone(),
            figure: figure.map(|f| (f.names.clone(), f.path.clone())),
            code: level.indicator.clone(),
            threshold: threshold.map(|(_, names)| names.clone()),
            action: level.action.clone(),
            cards: mine.map(|card| (holder(&card.holder, &names), card.title.clone())).collect(),
            reached: reached.map(|(_, area, since)| (area.clone(), *since)).collect(),
        }
    }

    pub(crate) fn sample(known: bool) -> Self {
        Self {
            key: 1,
            names: name("alerte"),
            figure: known.then(|| (name("Occupation"), "indicators/x".to_owned())),
            code: "occupancy <b>".to_owned(),
            threshold: known.then(|| name("tension")),
            action: name("Réunir la cellule"),
            cards: if known { vec![(name("Veille"), name("Carte"))] } else { Vec::new() },
            reached: if known { vec![(None, AT), (Some(name("Hautrive")), AT)] } else { Vec::new() },
        }
    }
}
