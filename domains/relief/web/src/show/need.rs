//! A need, and the parts of it that are reserved somewhere.

use desk::Names;
use kernel::{Id, Text, Timestamp, kind};
use relief::need::{Priority, Progress, State};
use relief::read::{NeedRow, PartRow};
use serde::Serialize;

use super::{NOON, Said};
use crate::desk::Desk;

/// A need, on a row or on its page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NeedShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) kind: Text,
    pub(crate) progress: Progress,
    pub(crate) missing: i64,
    pub(crate) state: &'static str,
    pub(crate) state_at: Timestamp,
    pub(crate) live: bool,
    pub(crate) takes: bool,
    pub(crate) place: Option<Said>,
    pub(crate) municipality: Option<Text>,
    pub(crate) due: Option<Timestamp>,
    pub(crate) late: bool,
    pub(crate) groups: Vec<Text>,
    pub(crate) priority: &'static str,
    pub(crate) words: Option<Said>,
    pub(crate) asker: Text,
    pub(crate) asker_organisation: Option<Text>,
    /// What it is about: name, and address where it has a page.
    pub(crate) about: Option<(String, String)>,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
    pub(crate) asked_at: Timestamp,
    pub(crate) tone: &'static str,
    pub(crate) seq: i64,
}

impl NeedShow {
    pub(crate) fn of(row: &NeedRow, desk: &Desk, now: Timestamp) -> Self {
        let (names, lists) = (desk.names(), desk.lists());
        let late = row.is_late(now);
        let tone = match (late, row.state, row.priority) {
            (true, ..) => "crit",
            (_, State::Confirmed | State::Delivered, _) => "ok",
            (_, State::Refused | State::Withdrawn, _) => "off",
            (_, State::Asked, _) | (_, _, Priority::Urgent) => "warn",
            _ => "",
        };
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            kind: lists.kind(&row.kind),
            progress: row.progress,
            missing: row.progress.missing(),
            state: row.state.code(),
            state_at: row.state_at,
            live: row.state.is_live(),
            takes: row.state.takes(),
            place: row.place.as_ref().map(Said::of),
            municipality: row.municipality.as_deref().map(|m| Names::of(&names.areas, m)),
            due: row.due,
            late,
            groups: row.groups.iter().map(|g| lists.group(g)).collect(),
            priority: row.priority.code(),
            words: row.words.as_ref().map(Said::of),
            asker: names.function(&row.asker),
            asker_organisation: row.asker_organisation.as_deref().map(|o| Names::of(&names.organisations, o)),
            about: row.about.as_ref().map(|(_, label)| (label.clone(), String::new())),
            guarded: row.handling >= kernel::Handling::NeedToKnow,
            handling: row.handling.code(),
            asked_at: row.asked_at,
            tone,
            seq: row.changed_seq,
        }
    }
    pub(crate) fn sample(state: State) -> Self {
        let asked = state == State::Asked;
        Self {
            id: "x".into(),
            number: "B-26-0001".into(),
            kind: Text::both("Places <b>", "Plaatsen"),
            progress: Progress { wanted: 340, reserved: 100, under_way: 50, delivered: 20 },
            missing: 220,
            state: state.code(),
            state_at: NOON,
            live: state.is_live(),
            takes: state.takes(),
            place: asked.then(|| Said::sample("kaai <b>")),
            municipality: Some(Text::both("Hautrive", "Hoogoever")),
            due: asked.then_some(NOON),
            late: asked,
            groups: if asked { vec![Text::both("familles <b>", "gezinnen")] } else { Vec::new() },
            priority: if asked { "urgent" } else { "normal" },
            words: (!asked).then(|| Said::sample("snel <b>")),
            asker: Text::three("Bourgmestre", "Burgemeester", "Mayor"),
            asker_organisation: asked.then(|| Text::both("Commune", "Gemeente")),
            about: Some(("26-0417".into(), if asked { "/fr/incidents/x".into() } else { String::new() })),
            guarded: asked,
            handling: "need-to-know",
            asked_at: NOON,
            tone: if asked { "crit" } else { "" },
            seq: 4,
        }
    }
}

/// A part of a need that is reserved somewhere.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PartShow {
    pub(crate) need: String,
    pub(crate) number: String,
    pub(crate) n: i64,
    pub(crate) kind: Text,
    /// Where: name, and address of the site's page; none where the reader may not see the site.
    pub(crate) site: Option<(Text, String)>,
    pub(crate) supplier: Option<Text>,
    pub(crate) count: i64,
    pub(crate) delivered: i64,
    pub(crate) released: i64,
    pub(crate) rest: i64,
    pub(crate) started_at: Option<Timestamp>,
    pub(crate) at: Timestamp,
    pub(crate) words: Option<Said>,
}

impl PartShow {
    /// `named` finds the name of a site that the reader may see.
    pub(crate) fn of(row: &PartRow, desk: &Desk, named: &dyn Fn(Id<kind::Matter>) -> Option<Text>) -> Self {
        let names = desk.names();
        Self {
            need: row.need.to_string(),
            number: row.number.clone(),
            n: row.n,
            kind: desk.lists().kind(&row.kind),
            site: row.site.and_then(|id| named(id).map(|name| (name, format!("capacities/{id}")))),
            supplier: row.supplier.as_deref().map(|s| Names::of(&names.organisations, s)),
            count: row.part.count,
            delivered: row.part.delivered,
            released: row.part.released,
            rest: row.part.rest(),
            started_at: row.started_at,
            at: row.at,
            words: row.words.as_ref().map(Said::of),
        }
    }
    pub(crate) fn sample(n: i64) -> Self {
        let site = (n == 1).then(|| (Text::both("Salle <b>", "Zaal"), "capacities/x".into()));
        Self {
            need: "x".into(),
            number: "B-26-0001".into(),
            n,
            kind: Text::both("Places", "Plaatsen"),
            site,
            supplier: (n == 2).then(|| Text::both("Croix <b>", "Kruis")),
            count: 100,
            delivered: if n == 1 { 40 } else { 100 },
            released: if n == 1 { 10 } else { 0 },
            rest: if n == 1 { 50 } else { 0 },
            started_at: (n != 3).then_some(NOON),
            at: NOON,
            words: (n == 2).then(|| Said::sample("met bus <b>")),
        }
    }
}
