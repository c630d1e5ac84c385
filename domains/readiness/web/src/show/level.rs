//! Levels of a version, with the figure that each names, whether it stands there now, who answers for it and who was told.

use desk::Names;
use kernel::{Actor, Id, Text, Timestamp, kind};
use readiness::content::{Card, Level, LevelAct, Office};
use readiness::read::LastMet;
use readiness::run::{RunAct, told_by};
use serde::Serialize;
use store::{Read, StoreError};

use super::{AT, holder, missing, name};
use crate::at::At;
use crate::desk::{Figure, Known, Owed, Told};

/// Names of an office: the function, then the organisation and the area where there are some.
pub(crate) fn office(of: &Office, names: &Names) -> Vec<Text> {
    let organisation = of.organisation.as_deref().map(|code| Names::of(&names.organisations, code));
    let area = of.area.as_deref().map(|code| Names::of(&names.areas, code));
    std::iter::once(names.function(&of.function)).chain(organisation).chain(area).collect()
}

/// An action of a level.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActShow {
    pub(crate) who: Vec<Text>,
    pub(crate) text: Text,
    /// Minutes within which it is to be done.
    pub(crate) minutes: Option<u32>,
    /// By when, once it was asked.
    pub(crate) due: Option<Timestamp>,
    /// The commitment that it became: number, address, whether it is late, whether it is still owed.
    pub(crate) owed: Option<(String, String, bool, bool)>,
    /// Official languages in which it is not written.
    pub(crate) missing: Vec<&'static str>,
}

impl ActShow {
    fn of(act: &LevelAct, names: &Names) -> Self {
        Self {
            who: office(&act.to, names),
            text: act.text.clone(),
            minutes: act.minutes,
            due: None,
            owed: None,
            missing: missing(&act.text),
        }
    }
    /// One that was asked.
    pub(crate) fn asked(act: &RunAct, names: &Names, owed: Option<Owed>) -> Self {
        Self {
            who: office(&act.to, names),
            text: act.text.clone(),
            minutes: None,
            due: act.due,
            owed: owed.map(|o| (o.number, o.path, o.late, o.open)),
            missing: missing(&act.text),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |asked: bool, late: bool| Self {
            who: vec![name("Veille"), name("Hautrive")],
            text: name("Ouvrir un site"),
            minutes: (!asked).then_some(30),
            due: asked.then_some(AT),
            owed: asked.then(|| ("M-26-0001 <b>".to_owned(), "orders/x".to_owned(), late, late)),
            missing: if asked { Vec::new() } else { vec!["nl"] },
        };
        vec![one(false, false), one(true, true), one(true, false)]
    }
}

/// Who was told that a level was reached.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ToldShow {
    /// When it was reached.
    pub(crate) at: Timestamp,
    /// The path of the message; nothing where there is none for this reader.
    pub(crate) path: Option<String>,
    /// Whether the message waits for its release.
    pub(crate) waits: bool,
    /// Function of each, where they stand, since when they know.
    pub(crate) people: Vec<(Option<Text>, &'static str, Option<Timestamp>)>,
}

impl ToldShow {
    fn of(met: &LastMet, told: Option<Told>) -> Self {
        let (path, waits, people) =
            told.map_or_else(|| (None, false, Vec::new()), |t| (Some(t.path), t.waits, t.people));
        let people = people.into_iter().map(|(function, known, at)| (function, known.code(), at)).collect();
        Self { at: met.at, path, waits, people }
    }
    fn samples() -> Vec<Self> {
        let people = Known::ALL.iter().map(|k| {
            let knows = *k == Known::Acknowledged;
            ((*k != Known::Failed).then(|| name("Veille")), k.code(), knows.then_some(AT))
        });
        let told =
            Self { at: AT, path: Some("messages/x".to_owned()), waits: false, people: people.collect() };
        let waits = Self { waits: true, people: Vec::new(), ..told.clone() };
        let none = Self { path: None, people: Vec::new(), ..told.clone() };
        vec![told, waits, none]
    }
}

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
    /// Who answers for it: the names of each office.
    pub(crate) responsible: Vec<Vec<Text>>,
    pub(crate) acts: Vec<ActShow>,
    /// Who was told when it was reached last.
    pub(crate) told: Option<ToldShow>,
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

    /// Says at each level who was told when it was reached last, as far as this actor may see the messages.
    pub(crate) fn tell(
        all: &mut [Self],
        plan: Id<kind::Matter>,
        at: &At<'_>,
        read: &dyn Read,
        actor: &Actor,
    ) -> Result<(), StoreError> {
        for met in readiness::read::last_met(read, plan)?.iter().filter(|met| !met.responsible.is_empty()) {
            let Some(level) = all.iter_mut().find(|level| level.key == met.k) else { continue };
            let told = (at.desk.told)(read, actor, told_by(plan, met.k, met.signal))?;
            level.told = Some(ToldShow::of(met, told));
        }
        Ok(())
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
            responsible: level.responsible.iter().map(|one| office(one, &names)).collect(),
            acts: level.acts.iter().map(|act| ActShow::of(act, &names)).collect(),
            told: None,
        }
    }

    pub(crate) fn samples() -> Vec<Self> {
        let full = |told| Self { told: Some(told), ..Self::sample(true) };
        let told = ToldShow::samples().into_iter().map(full);
        told.chain(std::iter::once(Self::sample(false))).collect()
    }

    fn sample(known: bool) -> Self {
        Self {
            key: 1,
            names: name("alerte"),
            figure: known.then(|| (name("Occupation"), "indicators/x".to_owned())),
            code: "occupancy <b>".to_owned(),
            threshold: known.then(|| name("tension")),
            action: name("Réunir la cellule"),
            cards: if known { vec![(name("Veille"), name("Carte"))] } else { Vec::new() },
            reached: if known { vec![(None, AT), (Some(name("Hautrive")), AT)] } else { Vec::new() },
            responsible: if known { vec![vec![name("Veille"), name("Centre")]] } else { Vec::new() },
            acts: if known { ActShow::samples() } else { Vec::new() },
            told: None,
        }
    }
}
