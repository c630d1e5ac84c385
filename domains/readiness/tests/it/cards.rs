//! Cards in use: opened by an incident, worked on, moved into an activation, closed with it.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Handling, Id, Precision, Resource, Stated, kind};
use readiness::command::{ActivatePlan, EndActivation, FollowIncident, For, MarkStep};
use readiness::read::{Eye, RunFilter, active, runs, turns};
use readiness::run::{Mark, StepState, reflex_of};
use testkit::{NIGHT, on_both};

use crate::town::{Town, actor, explosion, matter, officers, tally, words};

pub(crate) fn mark(run: Id<kind::Matter>, k: u32, step: u32, mark: Mark) -> MarkStep {
    MarkStep { run, k, step, mark, words: None, reporter: None, stated: None }
}

pub(crate) fn about(incident: Id<kind::Matter>) -> Option<For> {
    let areas = BTreeSet::from(["90001".to_owned()]);
    let resource = Resource { matter: Some(incident), areas, ..Resource::service() };
    Some(For { matter: incident, label: "26-0417".into(), resource })
}

#[test]
fn an_explosion_opens_the_officers_card_and_a_graver_one_more() {
    on_both(|place| {
        let town = Town::on(place);
        let plan = town.approved();
        let (_, small) = town.explode(1);
        assert!(town.read(|r| runs(r, &Eye::all(), &RunFilter::default(), 10)).is_empty(), "{small}");
        let (incident, run) = town.explode(2);
        let cards = town.cards(run);
        assert_eq!(tally(&cards), [(1, (2, 0))].into());
        assert_eq!((cards[0].holder.code(), cards[0].plan), ("watch-officer", (plan, 1)));
        assert_eq!(cards[0].steps[0].due, Some(NIGHT.plus_seconds(600)));
        let head = town.journal.head();
        town.system(explosion(incident, 2));
        assert_eq!(town.journal.head(), head, "asked again, nothing happens");
        town.renew(plan);
        town.system(FollowIncident { from: NIGHT.plus_seconds(60), ..explosion(incident, 3) });
        let cards = town.cards(run);
        assert_eq!(
            tally(&cards),
            [(1, (2, 0)), (2, (2, 0))].into(),
            "the mayor's card came with the new version"
        );
        assert_eq!(cards[1].steps[0].due, Some(NIGHT.plus_seconds(660)));
        town.system(FollowIncident { live: false, ..explosion(incident, 3) });
        assert!(!town.run(run).live);
        town.system(explosion(incident, 3));
        assert!(town.run(run).live, "it flared up again");
    });
}

#[test]
fn a_plan_for_elsewhere_or_for_later_opens_nothing() {
    on_both(|place| {
        let town = Town::on(place);
        town.approved();
        let elsewhere = |areas: &[&str]| {
            let incident = matter();
            let areas = areas.iter().map(|a| (*a).to_owned()).collect();
            let resource = Resource { areas, ..Resource::service() };
            town.system(FollowIncident { resource, incident_type: "flood".into(), ..explosion(incident, 4) });
            town.read(|r| readiness::read::run(r, &Eye::all(), reflex_of(incident))).is_some()
        };
        assert!(!elsewhere(&["90001"]), "no card names floods");
        let plan = matter();
        let later = jiff::civil::date(2031, 1, 1);
        let enter = |areas: &[&str], valid_from| readiness::command::EnterPlan {
            plan,
            sort: readiness::plan::Sort::Special,
            organisation: None,
            areas: areas.iter().map(|a| (*a).to_owned()).collect(),
            handling: Handling::Service,
            readers: BTreeSet::new(),
            frame: readiness::content::Frame { valid_from, ..crate::town::frame("Crue") },
        };
        town.ask(enter(&["90002"], None));
        town.set_card(plan, 1, officers(&["flood"]));
        town.submit(plan, 1);
        town.approve(plan, 1);
        assert!(!elsewhere(&["90001"]) && elsewhere(&["90002"]) && elsewhere(&["90002", "90001"]));
        let plan = matter();
        town.ask(readiness::command::EnterPlan { plan, ..enter(&["90003"], Some(later)) });
        town.set_card(plan, 1, officers(&["flood"]));
        town.submit(plan, 1);
        town.approve(plan, 1);
        assert!(!elsewhere(&["90003"]), "it does not hold yet");
        assert_eq!(town.refused_as(&town.officer, town.activation(plan)).key, "refusal-readiness-not-yet");
    });
}

#[test]
fn a_step_is_done_once_taken_back_and_left_out_with_a_reason() {
    on_both(|place| {
        let town = Town::on(place);
        town.approved();
        let (_, run) = town.explode(3);
        let officer = &town.officer;
        let stated = Some(Stated { at: NIGHT.plus_seconds(-60), precision: Precision::Minute });
        town.ask_as(officer, MarkStep { stated, ..mark(run, 1, 1, Mark::Done) }).unwrap();
        let step = &town.cards(run)[0].steps[0];
        assert_eq!((step.state, step.at), (StepState::Done, Some(NIGHT.plus_seconds(-60))));
        assert_eq!(step.person, Some(officer.person));
        let again = town.refused_as(officer, mark(run, 1, 1, Mark::Skip));
        assert_eq!(
            (again.key.as_str(), again.facts["function"].as_str()),
            ("refusal-readiness-step-settled", "watch-officer")
        );
        town.ask_as(officer, mark(run, 1, 1, Mark::Undo)).unwrap();
        assert_eq!(town.cards(run)[0].steps[0].state, StepState::Open);
        assert_eq!(town.refused_as(officer, mark(run, 1, 1, Mark::Undo)).key, "refusal-readiness-step-open");
        let history = town.read(|r| turns(r, run));
        let short: Vec<(&str, bool)> = history.iter().map(|t| (t.what.as_str(), t.undone)).collect();
        assert_eq!(short, [("cards-opened", false), ("step-done", true), ("step-undone", false)]);
        assert_eq!(town.refused_as(officer, mark(run, 1, 2, Mark::Skip)).field.as_deref(), Some("words"));
        town.ask_as(officer, MarkStep { words: Some(words("déjà coupé")), ..mark(run, 1, 2, Mark::Skip) })
            .unwrap();
        town.ask_as(officer, mark(run, 1, 1, Mark::Skip)).unwrap();
        assert_eq!(tally(&town.cards(run)), [(1, (2, 2))].into());
        assert_eq!(town.refused_as(officer, mark(run, 1, 9, Mark::Done)).key, "refusal-not-found");
        let ahead = Some(Stated { at: NIGHT.plus_seconds(600), precision: Precision::Minute });
        let refusal = town.refused_as(officer, MarkStep { stated: ahead, ..mark(run, 1, 1, Mark::Undo) });
        assert_eq!(refusal.key, "refusal-in-the-future");
    });
}

#[test]
fn anothers_card_is_worked_on_in_their_name_only() {
    on_both(|place| {
        let town = Town::on(place);
        let plan = town.approved();
        let run = town.activate(town.activation(plan));
        let fire = actor("fire");
        town.ask_as(&fire, mark(run, 2, 1, Mark::Done)).unwrap();
        assert_eq!(
            town.refused_as(&town.officer, mark(run, 2, 2, Mark::Done)).field.as_deref(),
            Some("reporter")
        );
        let told = MarkStep { reporter: Some("Cpt Fictif".into()), ..mark(run, 2, 2, Mark::Done) };
        town.ask_as(&town.officer, told).unwrap();
        assert_eq!(town.cards(run)[1].steps[1].reporter.as_deref(), Some("Cpt Fictif"));
    });
}

#[test]
fn an_activation_takes_over_what_was_done_keeps_its_version_and_ends() {
    on_both(|place| {
        let town = Town::on(place);
        let plan = town.approved();
        let (incident, reflex) = town.explode(3);
        town.ask_as(&town.officer, mark(reflex, 1, 1, Mark::Done)).unwrap();
        let from = Some(Stated { at: NIGHT.plus_seconds(-120), precision: Precision::Minute });
        let rule = ActivatePlan { about: about(incident), stated: from, ..town.activation(plan) };
        let silent = ActivatePlan { reason: None, ..rule.clone() };
        assert_eq!(town.refused_as(&town.officer, silent).key, "refusal-missing");
        let run = town.activate(rule.clone());
        let again = ActivatePlan { run: matter(), ..rule };
        assert_eq!(town.refused_as(&town.officer, again).key, "refusal-readiness-active");
        assert_eq!(tally(&town.cards(run)), [(1, (2, 1)), (2, (2, 0))].into(), "nobody does it twice");
        assert_eq!(
            town.cards(run)[1].steps[0].due,
            Some(NIGHT.plus_seconds(480)),
            "terms count from the time stated"
        );
        assert_eq!(town.cards(reflex)[0].moved_to, Some(run));
        assert_eq!(
            town.refused_as(&town.officer, mark(reflex, 1, 2, Mark::Done)).key,
            "refusal-readiness-card-moved"
        );
        assert_eq!((town.run(run).newer, town.read(|r| active(r, &Eye::all()))), (None, 1));
        town.renew(plan);
        assert_eq!(
            (town.run(run).newer, town.cards(run).len()),
            (Some(2), 2),
            "a running activation stays as it was"
        );
        let end = |words| EndActivation { run, words, stated: None };
        assert_eq!(town.refused_as(&town.officer, end(None)).key, "refusal-missing");
        town.ask_as(&town.officer, end(Some(words("fini")))).unwrap();
        assert_eq!(town.refused_as(&town.officer, end(Some(words("fini")))).key, "refusal-readiness-ended");
        assert_eq!(
            town.refused_as(&town.officer, mark(run, 1, 2, Mark::Done)).key,
            "refusal-readiness-ended"
        );
        assert_eq!(town.read(|r| active(r, &Eye::all())), 0);
    });
}

#[test]
fn a_title_or_a_draft_cannot_be_activated() {
    on_both(|place| {
        let town = Town::on(place);
        let draft = town.draft("Gaz");
        assert_eq!(
            town.refused_as(&town.officer, town.activation(draft)).key,
            "refusal-readiness-not-approved"
        );
        let title = crate::shipped::title();
        let plan = title.plan;
        town.system(readiness::command::ShipPlans { plans: vec![title], levels: BTreeMap::new() });
        assert_eq!(town.refused_as(&town.officer, town.activation(plan)).key, "refusal-readiness-title-only");
    });
}

#[test]
fn a_card_of_ones_own_takes_the_place_of_a_fictitious_one() {
    on_both(|place| {
        let town = Town::on(place);
        town.system(readiness::command::ShipPlans {
            plans: vec![crate::shipped::set("Gaz (fictif)")],
            levels: BTreeMap::new(),
        });
        let (_, run) = town.explode(4);
        assert!(town.cards(run).iter().all(|c| c.fictitious) && town.cards(run).len() == 2);
        town.approved();
        let (_, run) = town.explode(4);
        let cards = town.cards(run);
        let short: Vec<(&str, bool)> = cards.iter().map(|c| (c.holder.code(), c.fictitious)).collect();
        assert_eq!(short, [("mayor", true), ("watch-officer", false)]);
    });
}
