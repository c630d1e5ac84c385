//! What a version holds.

use desk::Names;
use kernel::{Actor, Id, Lang, Text, Timestamp, kind};
use readiness::content::{Card, Contact, Frame, Holder, Means};
use readiness::read::{self, VersionRow};
use serde::Serialize;
use store::{Read, StoreError};

use super::{AT, LevelShow, Said, name};
use crate::at::At;

/// For whom a card is, by name.
pub(crate) fn holder(of: &Holder, names: &Names) -> Text {
    match of {
        Holder::Function(code) => names.function(code),
        Holder::Discipline(code) => {
            let said = format!("Discipline {code}");
            Text::three(said.clone(), said.clone(), said)
        }
    }
}

/// The official languages in which a text is missing.
pub(crate) fn missing(text: &Text) -> Vec<&'static str> {
    let absent = |lang: &Lang| text.get(*lang).is_none_or(|t| t.trim().is_empty());
    [Lang::Fr, Lang::Nl].into_iter().filter(absent).map(Lang::code).collect()
}

/// All that a version holds.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContentShow {
    pub(crate) frame: FrameShow,
    pub(crate) levels: Vec<LevelShow>,
    pub(crate) cards: Vec<PlanCardShow>,
    pub(crate) contacts: Vec<ContactShow>,
}

impl ContentShow {
    /// What a version holds now, as far as this reader may see the figures that its levels name.
    pub(crate) fn of(
        version: &VersionRow,
        plan: Id<kind::Matter>,
        at: &At<'_>,
        read: &dyn Read,
        actor: &Actor,
    ) -> Result<Self, StoreError> {
        let levels = read::levels(read, plan, version.no)?;
        let contacts = read::contacts(read, plan, version.no)?;
        let mut levels = LevelShow::all(&levels, &version.cards, at, read, actor)?;
        // What was reached was a level of the version that holds.
        if version.status.holds() {
            LevelShow::tell(&mut levels, plan, at, read, actor)?;
        }
        Ok(Self {
            frame: FrameShow::of(&version.frame, at),
            levels,
            cards: version.cards.iter().map(|c| PlanCardShow::of(c, at)).collect(),
            contacts: contacts.iter().map(|c| ContactShow::of(c, at)).collect(),
        })
    }
    pub(crate) fn samples() -> Vec<Self> {
        let full = Self {
            frame: FrameShow::full(),
            levels: LevelShow::samples(),
            cards: vec![PlanCardShow::sample(true), PlanCardShow::sample(false)],
            contacts: vec![ContactShow::sample(true), ContactShow::sample(false)],
        };
        let empty =
            Self { frame: FrameShow::empty(), levels: Vec::new(), cards: Vec::new(), contacts: Vec::new() };
        vec![empty, full]
    }
}

/// The first page of a version.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FrameShow {
    pub(crate) titles: Text,
    pub(crate) risk: Option<Text>,
    pub(crate) valid_from: Option<Timestamp>,
    pub(crate) revise_by: Option<Timestamp>,
    pub(crate) bodies: Vec<Text>,
    /// Colour, radius in metres, named area.
    pub(crate) perimeters: Vec<(&'static str, Option<u32>, Option<Text>)>,
    pub(crate) thresholds: Option<Text>,
}

impl FrameShow {
    pub(crate) fn of(frame: &Frame, at: &At<'_>) -> Self {
        let lists = (at.desk.lists)();
        Self {
            titles: frame.titles.clone(),
            risk: frame.risk.clone(),
            valid_from: frame.valid_from.and_then(|day| at.instant(day)),
            revise_by: frame.revise_by.and_then(|day| at.instant(day)),
            bodies: frame.bodies.iter().map(|code| Names::of(&lists.bodies, code)).collect(),
            perimeters: frame
                .perimeters
                .iter()
                .map(|p| (p.colour.code(), p.radius, p.area.clone()))
                .collect(),
            thresholds: frame.thresholds.clone(),
        }
    }
    fn empty() -> Self {
        Self {
            titles: name("Gaz"),
            risk: None,
            valid_from: None,
            revise_by: None,
            bodies: Vec::new(),
            perimeters: Vec::new(),
            thresholds: None,
        }
    }
    fn full() -> Self {
        Self {
            risk: Some(name("Explosion")),
            valid_from: Some(AT),
            revise_by: Some(AT),
            bodies: vec![name("CC")],
            perimeters: vec![
                ("red", Some(100), None),
                ("orange", Some(200), None),
                ("yellow", None, Some(name("Place"))),
            ],
            thresholds: Some(name("dix blessés")),
            ..Self::empty()
        }
    }
}

/// A card of a version.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanCardShow {
    pub(crate) key: u32,
    pub(crate) holder: Text,
    pub(crate) title: Text,
    pub(crate) types: Vec<Text>,
    pub(crate) severity: Text,
    pub(crate) steps: Vec<PlanStepShow>,
}

/// A step of a card of a version.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanStepShow {
    pub(crate) text: Text,
    /// Official languages in which it is not written.
    pub(crate) missing: Vec<&'static str>,
    pub(crate) minutes: Option<u32>,
    pub(crate) needs_reason: bool,
}

impl PlanCardShow {
    pub(crate) fn of(card: &Card, at: &At<'_>) -> Self {
        let (names, lists) = (at.desk.post.names(), (at.desk.lists)());
        let steps = card.steps.iter().map(|s| PlanStepShow {
            text: s.text.clone(),
            missing: missing(&s.text),
            minutes: s.minutes,
            needs_reason: s.needs_reason,
        });
        Self {
            key: card.key,
            holder: holder(&card.holder, &names),
            title: card.title.clone(),
            types: card.types.iter().map(|code| Names::of(&lists.types, code)).collect(),
            severity: lists.severities.get(&card.severity_from).cloned().unwrap_or_default(),
            steps: steps.collect(),
        }
    }
    pub(crate) fn sample(opens: bool) -> Self {
        let step = |minutes: Option<u32>, missing: &[&'static str]| PlanStepShow {
            text: name("Appeler"),
            missing: missing.to_vec(),
            minutes,
            needs_reason: minutes.is_none(),
        };
        Self {
            key: 1,
            holder: name("Veille"),
            title: name("Carte"),
            types: if opens { vec![name("Explosion")] } else { Vec::new() },
            severity: name("Majeur"),
            steps: vec![step(Some(5), &[]), step(None, &["nl"])],
        }
    }
}

/// A contact of a version.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContactShow {
    pub(crate) key: u32,
    /// Label, function and organisation, those that there are.
    pub(crate) names: Vec<Text>,
    pub(crate) person: Option<String>,
    pub(crate) number: String,
    pub(crate) means: &'static str,
    /// Whether a click calls it.
    pub(crate) calls: bool,
    pub(crate) note: Option<Said>,
    pub(crate) checked: Option<Timestamp>,
    pub(crate) stale: bool,
}

impl ContactShow {
    pub(crate) fn of(contact: &Contact, at: &At<'_>) -> Self {
        let names = at.desk.post.names();
        let function = contact.function.as_deref().map(|code| names.function(code));
        let organisation = contact.organisation.as_deref().map(|code| Names::of(&names.organisations, code));
        let stale = at.checked_before().is_some_and(|before| contact.checked.is_none_or(|day| day < before));
        Self {
            key: contact.key,
            names: contact.label.clone().into_iter().chain(function).chain(organisation).collect(),
            person: contact.person.clone(),
            number: contact.number.clone(),
            means: contact.means.code(),
            calls: matches!(contact.means, Means::Phone | Means::Message),
            note: contact.note.as_ref().map(Said::of),
            checked: contact.checked.and_then(|day| at.instant(day)),
            stale,
        }
    }
    pub(crate) fn sample(stale: bool) -> Self {
        Self {
            key: 1,
            names: vec![name("Gaz"), name("Permanence")],
            person: stale.then(|| "Quelqu’un (fictif)".to_owned()),
            number: if stale { "0490 00 00 01" } else { "x@example.org" }.to_owned(),
            means: if stale { "phone" } else { "mail" },
            calls: stale,
            note: stale.then(Said::sample),
            checked: (!stale).then_some(AT),
            stale,
        }
    }
}
