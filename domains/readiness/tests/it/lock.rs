//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::civil::date;
use kernel::{Handling, Id, Resource, Text, kind};
use readiness::command::{
    ActivatePlan, BeginVersion, CheckContact, EndActivation, EnterPlan, FollowIncident, JudgeVersion,
    MarkStep, MeetLevel, MoveCard, RemoveCard, RemoveContact, RemoveLevel, SetCard, SetContact, SetFrame,
    ShipPlans, SubmitVersion, Verdict, Way, WithdrawPlan,
};
use readiness::content::{Colour, Contact, Frame, Holder, Perimeter, Shipped};
use readiness::event::KINDS;
use readiness::plan::Sort;
use readiness::run::Mark;
use testkit::Place;

use crate::cards::{about, mark};
use crate::levels::{level, set as set_level};
use crate::shipped;
use crate::town::{Town, actor, card, contact, explosion, frame, matter, officers, words};

fn full() -> Frame {
    let circle = Perimeter { colour: Colour::Red, radius: Some(100), area: None };
    let named = Perimeter { colour: Colour::Yellow, radius: None, area: Some(Text::three("a", "b", "c")) };
    Frame {
        titles: Text::three("Gaz", "Gas", "Gas"),
        risk: Some(Text::three("a", "b", "c")),
        valid_from: Some(date(2026, 1, 1)),
        revise_by: Some(date(2027, 1, 1)),
        bodies: vec!["committee".into()],
        perimeters: vec![circle, named],
        thresholds: Some(Text::three("a", "b", "c")),
    }
}

fn everyone() -> Contact {
    Contact {
        function: Some("mayor".into()),
        label: Some(Text::both("a", "b")),
        note: Some(words("mots")),
        checked: Some(date(2026, 1, 1)),
        ..contact("0490 00 00 01")
    }
}

/// A plan with each field filled, approved.
fn plan(town: &Town) -> Id<kind::Matter> {
    let plan = matter();
    town.ask(EnterPlan {
        plan,
        sort: Sort::Special,
        organisation: Some("gas-network".into()),
        areas: BTreeSet::from(["90001".to_owned()]),
        handling: Handling::Service,
        readers: BTreeSet::from(["mayor".to_owned()]),
        frame: frame("Gaz"),
    });
    town.ask(SetFrame { plan, version: 1, frame: full(), based_on: None });
    town.set_card(plan, 1, officers(&["explosion"]));
    town.set_card(plan, 1, card(Holder::Discipline("D1".into()), &["explosion"], 3));
    town.ask(SetContact { plan, version: 1, contact: everyone(), based_on: None });
    town.ask(set_level(plan, 1, level("low")));
    let submit = || SubmitVersion { plan, version: 1, words: Some(words("prêt")), based_on: None };
    let judge =
        |verdict| JudgeVersion { plan, version: 1, verdict, words: Some(words("mots")), based_on: None };
    town.ask(submit());
    town.ask_as(&town.mayor, judge(Verdict::Return)).unwrap();
    town.ask(submit());
    town.ask_as(&town.mayor, judge(Verdict::Approve)).unwrap();
    plan
}

/// Every command, each field filled.
fn play(town: &Town) {
    let set =
        Shipped { frame: full(), contacts: vec![Contact { key: 1, ..everyone() }], ..shipped::set("x") };
    town.system(ShipPlans { plans: vec![shipped::title(), set], levels: BTreeMap::new() });
    let plan = plan(town);
    town.ask(CheckContact { plan, version: 1, contact: 1 });
    let readers = BTreeSet::from(["watch-officer".to_owned()]);
    let incident = matter();
    let guarded = |handling| Resource {
        handling,
        readers: readers.clone(),
        owner: Some(town.officer.person),
        ..explosion(incident, 2).resource
    };
    town.system(FollowIncident { resource: guarded(Handling::Service), ..explosion(incident, 2) });
    town.system(FollowIncident { resource: guarded(Handling::NeedToKnow), ..explosion(incident, 3) });
    let reflex = readiness::run::reflex_of(incident);
    let officer = &town.officer;
    let said = |rule: MarkStep| MarkStep { words: Some(words("mots")), ..rule };
    town.ask_as(officer, said(mark(reflex, 2, 1, Mark::Done))).unwrap();
    town.system(MeetLevel { plan, level: 1, signal: matter() });
    let from = ActivatePlan { about: about(incident), level: Some(1), ..town.activation(plan) };
    let run = town.activate(from);
    town.ask_as(officer, said(mark(run, 1, 1, Mark::Undo))).unwrap();
    town.ask_as(officer, said(mark(run, 1, 1, Mark::Skip))).unwrap();
    let told = MarkStep { reporter: Some("x".into()), ..said(mark(run, 2, 1, Mark::Done)) };
    town.ask_as(officer, told).unwrap();
    town.ask_as(officer, EndActivation { run, words: Some(words("fini")), stated: None }).unwrap();
    let over =
        |live| FollowIncident { live, resource: guarded(Handling::NeedToKnow), ..explosion(incident, 3) };
    town.system(over(false));
    town.system(over(true));
    town.ask(BeginVersion { plan });
    town.ask(set_level(plan, 2, level("high")));
    town.ask(MoveCard { plan, version: 2, card: 1, way: Way::Down, based_on: None });
    town.ask(RemoveCard { plan, version: 2, card: 1, based_on: None });
    town.ask(RemoveContact { plan, version: 2, contact: 1, based_on: None });
    town.ask(SetCard { plan, version: 2, card: officers(&["explosion"]), based_on: None });
    town.submit(plan, 2);
    town.approve(plan, 2);
    town.system(MeetLevel { plan, level: 1, signal: matter() });
    town.ask(BeginVersion { plan });
    town.ask(RemoveLevel { plan, version: 3, level: 1, based_on: None });
    town.ask_as(&actor("mayor"), WithdrawPlan { plan, words: Some(words("fini")) }).unwrap();
}

#[test]
fn every_shape_is_pinned() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    play(&town);
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(played, all, "every kind is played");
    testkit::pinned(Path::new("events.lock"), &shapes);
}
