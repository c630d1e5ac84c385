//! A town with an administrator who keeps hooks, a machine, and somebody who may do everything else.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Actor, Clock, Id, Timestamp, kind};
use stage::{Part, Stage, actor};
use store::Rule;
use testkit::Place;
use webhooks::address::Rules;
use webhooks::command::KeepHook;
use webhooks::read::{HookRow, hook};
use webhooks::{Facts, Group, KEEP, STEPS, WebhookView};

pub(crate) fn town(place: &Place) -> Stage {
    let parts = vec![
        Part::new("administrator").powers(&[KEEP]).everywhere(),
        Part::new("mayor").powers(OTHER).everywhere(),
    ];
    Stage::with(place, parts, |definition| {
        definition.views.push(Arc::new(WebhookView));
        definition.keeps = STEPS.to_vec();
    })
}

/// Powers that are not the one that hooks ask for.
const OTHER: &[&str] = &["matter.read", "person.manage", "journal.read", "message.send"];

pub(crate) fn machine() -> Id<kind::Mandate> {
    Id::of_words(&["machine"])
}

pub(crate) fn facts() -> Arc<Facts> {
    let group = |code: &str, begins: &str| Group { code: code.to_owned(), begins: vec![begins.to_owned()] };
    Arc::new(Facts {
        groups: vec![group("incidents", "situation.incident-"), group("orders", "commitments.")],
        areas: BTreeSet::from(["90001".to_owned()]),
        machines: BTreeSet::from([machine()]),
        addresses: Rules { allowed: vec!["127.0.0.1".to_owned()], only_here: false },
        ..Facts::default()
    })
}

pub(crate) fn asked() -> KeepHook {
    KeepHook {
        hook: stage::matter(),
        label: "Partner".to_owned(),
        address: "https://partner.example/in".to_owned(),
        groups: BTreeSet::from(["incidents".to_owned()]),
        areas: BTreeSet::from(["90001".to_owned()]),
        mandate: machine(),
    }
}

pub(crate) fn administrator() -> Actor {
    actor("administrator")
}

/// Asks as the administrator.
pub(crate) fn ask<R: Rule<Facts = Facts> + 'static>(town: &Stage, rule: R) {
    town.submit(&administrator(), rule, &facts()).unwrap();
}

pub(crate) fn kept(town: &Stage) -> Id<kind::Matter> {
    let rule = asked();
    let id = rule.hook;
    ask(town, rule);
    id
}

pub(crate) fn row(town: &Stage, id: Id<kind::Matter>) -> HookRow {
    town.read(|r| hook(r, id)).unwrap()
}

pub(crate) fn now(town: &Stage) -> Timestamp {
    town.clock.now()
}
