//! Levels of a plan, from the draft to the signal that tells of one; the order of its cards.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Text, kind};
use readiness::ACTS_QUEUE;
use readiness::command::{
    ActivatePlan, BeginVersion, EndActivation, MeetLevel, MoveCard, RemoveLevel, SetLevel, ShipPlans, Way,
    WithdrawPlan,
};
use readiness::content::{Level, LevelAct, Office};
use readiness::read::{Eye, last_met, levels, met, naming, turns, version};
use stage::words;
use testkit::{NIGHT, Place, on_both};

use crate::shipped;
use crate::town::{Town, actor, matter};

pub(crate) fn level(threshold: &str) -> Level {
    Level {
        key: 0,
        names: Text::both("alerte", "alarm"),
        indicator: "water".into(),
        threshold: threshold.into(),
        action: Text::both("Prévenir", "Verwittigen"),
        cards: BTreeSet::from([1]),
        responsible: vec![fire()],
        acts: vec![act("Ouvrir un site", Some(30)), act("Compter", None)],
    }
}

fn fire() -> Office {
    Office { organisation: Some("gas-network".into()), area: Some("90001".into()), ..Office::of("fire") }
}

fn act(text: &str, minutes: Option<u32>) -> LevelAct {
    LevelAct { to: fire(), text: Text::both(text, text), minutes }
}

pub(crate) fn set(plan: Id<kind::Matter>, version: i64, level: Level) -> SetLevel {
    SetLevel { plan, version, level, based_on: None }
}

fn meet(plan: Id<kind::Matter>, level: u32) -> MeetLevel {
    MeetLevel { plan, level, signal: matter() }
}

/// A plan whose second version holds, with these levels.
fn held(town: &Town, all: &[Level]) -> Id<kind::Matter> {
    let plan = town.approved();
    town.ask(BeginVersion { plan });
    all.iter().for_each(|l| {
        town.ask(set(plan, 2, l.clone()));
    });
    town.submit(plan, 2);
    town.approve(plan, 2);
    plan
}

#[test]
fn a_level_is_written_goes_along_into_the_next_version_and_names_an_indicator_once_it_holds() {
    on_both(|place| {
        let town = Town::on(place);
        let plan = town.approved();
        town.ask(BeginVersion { plan });
        town.ask(set(plan, 2, level("high")));
        let named = || town.read(|r| naming(r, &Eye::all(), "water"));
        assert!(named().is_empty(), "a draft names nothing yet");
        town.submit(plan, 2);
        assert_eq!(town.refused(set(plan, 2, level("low"))).key, "refusal-readiness-status");
        town.approve(plan, 2);
        let found = named();
        let short: Vec<_> = found.iter().map(|n| (n.plan, n.version, n.level.key)).collect();
        assert_eq!(short, [(plan, 2, 1)]);
        assert!(town.read(|r| naming(r, &Eye::all(), "wind")).is_empty());
        assert!(town.read(|r| naming(r, &Eye::nothing(), "water")).is_empty(), "who sees nothing");
        town.ask(BeginVersion { plan });
        assert_eq!(town.read(|r| levels(r, plan, 3)).len(), 1, "it began with what was there");
        town.ask(RemoveLevel { plan, version: 3, level: 1, based_on: None });
        assert_eq!(
            (town.read(|r| levels(r, plan, 2)).len(), town.read(|r| levels(r, plan, 3)).len()),
            (1, 0)
        );
        town.ask_as(&town.mayor, WithdrawPlan { plan, words: Some(words("sans objet")) }).unwrap();
        assert!(named().is_empty(), "a plan that was withdrawn names nothing");
    });
}

#[test]
fn what_is_wrong_with_a_level_is_named() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let plan = town.approved();
    town.ask(BeginVersion { plan });
    let cases = [
        ("refusal-missing names", Level { names: Text::default(), ..level("high") }),
        ("refusal-missing action", Level { action: Text::both(" ", ""), ..level("high") }),
        ("refusal-missing threshold", level(" ")),
        ("refusal-missing threshold", Level { indicator: String::new(), ..level("high") }),
        ("refusal-unknown-code cards", Level { cards: BTreeSet::from([1, 9]), ..level("high") }),
        ("refusal-too-long names", Level { names: Text::both("x".repeat(301), "y"), ..level("high") }),
        (
            "refusal-readiness-office responsible",
            Level { responsible: vec![Office::of(" ")], ..level("high") },
        ),
        (
            "refusal-unknown-code responsible",
            Level { responsible: vec![Office::of("nobody")], ..level("high") },
        ),
        ("refusal-readiness-many responsible", Level { responsible: vec![fire(); 13], ..level("high") }),
        ("refusal-missing acts", Level { acts: vec![act(" ", None)], ..level("high") }),
        ("refusal-readiness-minutes acts", Level { acts: vec![act("Compter", Some(0))], ..level("high") }),
    ];
    for (wanted, level) in cases {
        let refusal = town.refused(set(plan, 2, level));
        assert_eq!(format!("{} {}", refusal.key, refusal.field.unwrap_or_default()), wanted);
    }
    town.ask(set(plan, 2, level("high")));
    assert_eq!(town.refused(set(plan, 2, level("high"))).key, "refusal-readiness-level-twice");
    assert_eq!(town.refused(set(plan, 2, Level { key: 7, ..level("low") })).key, "refusal-not-found");
    let gone = RemoveLevel { plan, version: 2, level: 7, based_on: None };
    assert_eq!(town.refused(gone).key, "refusal-not-found");
    let nobody = town.refused_as(&actor("watch-officer"), set(plan, 1, level("low"))).key;
    assert_eq!(nobody, "refusal-readiness-status", "what holds is written by nobody");
}

#[test]
fn the_plan_notes_that_a_level_was_reached_and_the_signal_leads_to_it() {
    on_both(|place| {
        let town = Town::on(place);
        let plan = held(&town, &[level("low"), level("high")]);
        assert_eq!(town.refused(meet(plan, 2)).key, "refusal-power-missing", "only the program does");
        let rule = meet(plan, 2);
        town.system(rule.clone());
        let found = town.read(|r| met(r, &Eye::all(), rule.signal));
        let short: Vec<_> = found.iter().map(|m| (m.plan, m.usable, m.names.clone())).collect();
        assert_eq!(short, [(plan, true, Text::both("alerte", "alarm"))]);
        assert!(town.read(|r| met(r, &Eye::nothing(), rule.signal)).is_empty());
        assert!(town.read(|r| met(r, &Eye::all(), matter())).is_empty(), "another signal tells of no plan");
        assert_eq!(town.read(|r| turns(r, plan)).last().map(|t| t.what.clone()), Some("level-met".into()));
        let head = town.journal.head();
        town.system(meet(plan, 9));
        assert_eq!(town.journal.head(), head, "a level that is not there any more");
        town.ask_as(&town.mayor, WithdrawPlan { plan, words: Some(words("sans objet")) }).unwrap();
        let found = town.read(|r| met(r, &Eye::all(), rule.signal));
        assert!(!found[0].usable, "it is remembered, but nobody activates the plan");
        let head = town.journal.head();
        town.system(meet(plan, 2));
        assert_eq!(town.journal.head(), head);
    });
}

#[test]
fn whoever_answers_for_a_level_stands_where_it_was_reached() {
    on_both(|place| {
        let town = Town::on(place);
        let plan = held(&town, &[level("low"), level("high")]);
        assert!(town.read(|r| last_met(r, plan)).is_empty());
        let (first, again) = (meet(plan, 2), meet(plan, 2));
        town.system(first.clone());
        town.system(again.clone());
        let found = town.read(|r| last_met(r, plan));
        let short: Vec<_> = found.iter().map(|m| (m.k, m.signal, m.responsible.clone())).collect();
        assert_eq!(short, [(2, again.signal, vec![fire()])], "the last time counts");
        assert_ne!(
            readiness::run::told_by(plan, 2, first.signal),
            readiness::run::told_by(plan, 2, again.signal),
            "each time has its own message"
        );
    });
}

/// Queues of what levels ask of whom.
fn asked(town: &Town) -> usize {
    town.journal.take_jobs(ACTS_QUEUE, NIGHT.plus_seconds(3600), 9).unwrap().len()
}

#[test]
fn a_level_asks_when_the_plan_is_activated_from_it_and_not_again_until_it_is_reached_again() {
    on_both(|place| {
        let town = Town::on(place);
        let plan = held(&town, &[level("low"), level("high")]);
        let from = |level| ActivatePlan { level: Some(level), ..town.activation(plan) };
        let of = |run| town.run(run).level.unwrap();
        town.system(meet(plan, 2));
        assert_eq!(town.refused_as(&town.officer, from(7)).key, "refusal-unknown-code");
        let run = town.activate(from(2));
        let level = of(run);
        let due: Vec<_> = level.acts.iter().map(|a| (a.to.clone(), a.due.is_some())).collect();
        assert_eq!(due, [(fire(), true), (fire(), false)]);
        assert_ne!(level.acts[0].commitment, level.acts[1].commitment);
        assert_eq!((level.k, level.met.is_some(), asked(&town)), (2, true, 1));
        end(&town, run);
        // The same level, reached once: whoever was asked is not asked again.
        let run = town.activate(from(2));
        assert_eq!((of(run).acts.len(), asked(&town)), (0, 0));
        end(&town, run);
        town.system(meet(plan, 2));
        let run = town.activate(from(2));
        assert_eq!((of(run).acts.len(), asked(&town)), (2, 1), "it was reached anew");
        end(&town, run);
        // A level that never was reached asks as often as its plan is activated from it, one activation after the other.
        for _ in 0..2 {
            let run = town.activate(from(1));
            assert_eq!((of(run).acts.len(), of(run).met, asked(&town)), (2, None, 1));
            end(&town, run);
        }
        let run = town.activate(town.activation(plan));
        assert!(town.run(run).level.is_none() && asked(&town) == 0, "without a level nothing is asked");
    });
}

fn end(town: &Town, run: Id<kind::Matter>) {
    let rule = EndActivation { run, words: Some(words("fini")), stated: None };
    town.ask_as(&town.officer, rule).unwrap();
}

#[test]
fn levels_come_with_the_profile_once_and_again_when_they_read_otherwise() {
    on_both(|place| {
        let town = Town::on(place);
        let content = shipped::set("Gaz (fictif)");
        let numbered = |key, threshold: &str| Level { key, ..level(threshold) };
        let ship = |all: Vec<Level>| ShipPlans {
            plans: vec![content.clone()],
            levels: BTreeMap::from([(content.plan, all)]),
        };
        let now = || -> Vec<(u32, String)> {
            let all = town.read(|r| levels(r, content.plan, 1));
            all.into_iter().map(|l| (l.key, l.threshold)).collect()
        };
        town.system(ship(vec![numbered(1, "low"), numbered(2, "high")]));
        assert_eq!(now(), [(1, "low".to_owned()), (2, "high".to_owned())]);
        let head = town.journal.head();
        town.system(ship(vec![numbered(1, "low"), numbered(2, "high")]));
        assert_eq!(town.journal.head(), head);
        town.system(ship(vec![numbered(1, "middle")]));
        assert_eq!(now(), [(1, "middle".to_owned())], "the same version, since nothing else changed");
        town.ask(BeginVersion { plan: content.plan });
        let head = town.journal.head();
        town.system(ship(Vec::new()));
        assert_eq!(town.journal.head(), head, "somebody writes in it now");
    });
}

#[test]
fn a_card_moves_among_the_others_and_stops_at_the_ends() {
    on_both(|place| {
        let town = Town::on(place);
        let plan = town.approved();
        let shift = |version, card, way| MoveCard { plan, version, card, way, based_on: None };
        assert_eq!(town.refused(shift(1, 1, Way::Down)).key, "refusal-readiness-status", "what holds stays");
        town.ask(BeginVersion { plan });
        let order = || -> Vec<u32> {
            let of = town.read(|r| version(r, plan, 2)).unwrap();
            of.cards.iter().map(|c| c.key).collect()
        };
        town.ask(shift(2, 1, Way::Down));
        assert_eq!(order(), [2, 1]);
        let head = town.journal.head();
        town.ask(shift(2, 1, Way::Down));
        town.ask(shift(2, 2, Way::Up));
        assert_eq!((town.journal.head(), order()), (head, vec![2, 1]), "at the ends nothing happens");
        town.ask(shift(2, 1, Way::Up));
        assert_eq!(order(), [1, 2]);
        assert_eq!(town.refused(shift(2, 7, Way::Up)).key, "refusal-not-found");
    });
}
