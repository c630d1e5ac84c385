//! What the pages of webhooks know besides the journal: groups of events, machines, addresses that may be told.

use std::collections::BTreeSet;
use std::sync::Arc;

use desk::Post;
use kernel::{Id, Lang, kind};
use webhooks::{Facts, Group, Limits, Places};
use webhooks_web::Desk;

use super::{World, WorldError};
use crate::{keys, places};

/// What is told together, by the beginnings of kinds. A kind that is in none of them is never told.
const GROUPS: &[(&str, &[&str])] = &[
    ("signals", &["situation.signal-", "situation.alert-", "situation.transit-"]),
    ("incidents", &["situation.incident"]),
    ("log", &["situation.log-", "situation.figure-"]),
    ("reports", &["situation.report-issued", "situation.report-signed"]),
    ("posture", &["situation.posture-", "situation.state-"]),
    ("orders", &["commitments."]),
    ("sessions", &["bodies."]),
    ("indicators", &["indicators."]),
    ("perimeters", &["perimeters."]),
    ("phases", &["emergency."]),
    ("capacities", &["relief."]),
    ("plans", &["readiness."]),
    (
        "warnings",
        &["warning.written", "warning.submitted", "warning.returned", "warning.released", "warning.dropped"],
    ),
    (
        "events",
        &["planned.announced", "planned.described", "planned.turned", "planned.placed", "planned.day-begun"],
    ),
    ("exercises", &["exercise.opened", "exercise.ended", "exercise.closed", "exercise.removed"]),
    (
        "messages",
        &[
            "outbox.prepared",
            "outbox.released",
            "outbox.withdrawn",
            "outbox.acknowledged",
            "outbox.escalated",
        ],
    ),
];

/// The desk of this place.
///
/// # Errors
/// When there is no key to make secrets with.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Result<Arc<Desk>, WorldError> {
    let (for_facts, for_machines) = (Arc::clone(world), Arc::clone(world));
    let key = keys::webhooks(&places::keys(&world.config))?;
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::new(facts(&for_facts))),
        machines: Arc::new(move |lang| machines(&for_machines, lang)),
        places: Places::new(world.live.clone()),
        secret: Arc::new(move |hook, n| webhooks::signature::secret(&key, hook, n)),
    }))
}

/// What the rules may look up.
pub(crate) fn facts(world: &World) -> Facts {
    let group = |(code, begins): &(&str, &[&str])| Group {
        code: (*code).to_owned(),
        begins: begins.iter().map(|b| (*b).to_owned()).collect(),
    };
    Facts {
        groups: GROUPS.iter().map(group).collect(),
        areas: world.ground.reachable().into_iter().map(|a| a.code).collect(),
        machines: machines(world, Lang::Fr).into_iter().map(|(id, _)| id).collect::<BTreeSet<_>>(),
        addresses: world.config.webhooks.rules(),
        limits: Limits::default(),
    }
}

/// Mandates of machines that count now, with machine and function.
fn machines(world: &World, lang: Lang) -> Vec<(Id<kind::Mandate>, String)> {
    let (roster, now) = (world.people.now(), world.clock.now());
    let named = |held: &directory::Held| {
        let person = roster.persons.get(&held.person).filter(|p| p.machine && p.active)?;
        let function =
            world.names.functions.get(&held.function).map_or(held.function.as_str(), |t| t.show(lang));
        Some((held.id, format!("{} · {function}", person.name)))
    };
    let mut all: Vec<_> =
        roster.mandates.iter().filter(|m| roster.counts(m, now)).filter_map(named).collect();
    all.sort_by(|a, b| a.1.cmp(&b.1));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every kind that any package writes into the accountable journal and that a group may name.
    fn kinds() -> Vec<&'static str> {
        [
            situation::event::KINDS,
            commitments::event::KINDS,
            ::bodies::event::KINDS,
            indicators::event::KINDS,
            ::perimeters::event::KINDS,
            ::emergency::event::KINDS,
            ::relief::event::KINDS,
            readiness::event::KINDS,
            ::warning::event::KINDS,
            ::planned::event::KINDS,
            ::exercise::event::KINDS,
            ::outbox::event::KINDS,
        ]
        .concat()
    }

    /// What a group that was asked for alone tells.
    fn told(code: &str) -> Vec<&'static str> {
        let begins = GROUPS.iter().find(|(group, _)| *group == code).unwrap().1;
        kinds().into_iter().filter(|kind| begins.iter().any(|begin| kind.starts_with(begin))).collect()
    }

    #[test]
    fn every_beginning_of_a_group_is_that_of_a_kind_that_exists() {
        let kinds = kinds();
        for (group, begins) in GROUPS {
            for begin in *begins {
                assert!(kinds.iter().any(|kind| kind.starts_with(begin)), "{group}: {begin}");
            }
        }
    }

    #[test]
    fn the_newer_rooms_tell_what_others_act_on_and_nothing_of_their_workshop() {
        let table: [(&str, &[&str], &[&str]); 5] = [
            ("warnings", &["warning.released@"], &["warning.push", "warning.item-"]),
            (
                "events",
                &["planned.announced@", "planned.turned@", "planned.day-begun@"],
                &["planned.contact", "planned.link-"],
            ),
            ("exercises", &["exercise.opened@", "exercise.ended@"], &["exercise.inject-", "exercise.note"]),
            (
                "messages",
                &["outbox.released@", "outbox.acknowledged@"],
                &["outbox.addressed@", "outbox.said@", "outbox.shift-"],
            ),
            ("plans", &["readiness.activated@", "readiness.level-met@"], &[]),
        ];
        for (group, wanted, unwanted) in table {
            let told = told(group);
            for begin in wanted {
                assert!(told.iter().any(|kind| kind.starts_with(begin)), "{group} tells {begin}");
            }
            for begin in unwanted {
                assert!(!told.iter().any(|kind| kind.starts_with(begin)), "{group} keeps {begin} to itself");
            }
        }
    }
}
