//! Closing: every open point goes into the successor by a decision with a reason.

use kernel::{Id, Words, kind};
use programme::carry::Decision;
use programme::command::{CarryPoint, OpenPlan, OutlinePlan, TurnPoint};
use programme::plan::{Frame, Sort, State, Step};
use programme::point::PointState;
use programme::read::{Eye, came_from, postponed, undecided};
use testkit::{Place, on_both};

use crate::town::{
    Town, adopted, frame, get, get_point, headings, numbers, open, opening, saying, step, town, write,
};

fn carry(point: Id<kind::Matter>, decision: Decision, number: Option<&str>) -> CarryPoint {
    CarryPoint {
        point,
        decision,
        number: number.map(str::to_owned),
        words: stage::words("raison"),
        based_on: None,
    }
}

/// A running plan with four open points and one that is done.
fn old(place: &Place) -> (Town, Id<kind::Matter>, Vec<Id<kind::Matter>>) {
    let town = town(place);
    let plan = adopted(&town, opening(Sort::Regional, &[]));
    let all: Vec<Id<kind::Matter>> =
        ["1.1", "1.2", "8.1", "8.2", "8.3"].map(|n| write(&town, plan, saying(n, n))).into();
    let last = *all.last().unwrap();
    town.ask(TurnPoint { point: last, to: PointState::Done, words: None, based_on: None });
    (town, plan, all)
}

fn successor(town: &Town, of: Id<kind::Matter>) -> Id<kind::Matter> {
    let frame = Frame { predecessor: Some(of), ..frame() };
    let id = open(town, OpenPlan { frame, ..opening(Sort::Regional, &[]) });
    town.ask(OutlinePlan { plan: id, headings: headings(), based_on: None });
    id
}

#[test]
fn a_plan_closes_once_every_open_point_has_a_decision() {
    on_both(|place| {
        let (town, plan, all) = old(place);
        assert_eq!(town.refused(carry(all[0], Decision::Ended, None)).key, "refusal-programme-no-successor");
        let next = successor(&town, plan);
        let taken = write(&town, next, saying("8.1", "plus large"));
        let refusal = town.refused(step(plan, Step::Close));
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["points"].as_str()),
            ("refusal-programme-undecided", "4")
        );
        // Continued under a number that is free: written there with the same text.
        town.ask(carry(all[0], Decision::Continued, Some("8.9")));
        // Merged: into a point that exists, and only there.
        let nowhere = carry(all[1], Decision::Merged, Some("8.7"));
        assert_eq!(town.refused(nowhere).key, "refusal-programme-no-point");
        assert_eq!(town.refused(carry(all[1], Decision::Merged, None)).field.as_deref(), Some("number"));
        town.ask(carry(all[1], Decision::Merged, Some("8.1")));
        let wordless = CarryPoint { words: Words::erased(), ..carry(all[2], Decision::Ended, None) };
        assert_eq!(town.refused(wordless).field.as_deref(), Some("words"));
        town.ask(carry(all[2], Decision::Ended, None));
        assert_eq!(town.refused(step(plan, Step::Close)).facts["points"], "1");
        town.ask(carry(all[3], Decision::Postponed, None));
        assert_eq!(town.refused(carry(all[4], Decision::Ended, None)).key, "refusal-programme-point-over");
        assert!(town.read(|r| undecided(r, &Eye::all(), plan)).is_empty());
        town.ask(step(plan, Step::Close));
        assert_eq!(get(&town, plan).state, State::Closed);
        assert_eq!(town.refused(carry(all[0], Decision::Ended, None)).key, "refusal-programme-state");

        // Both sides show it.
        assert_eq!(numbers(&town, next, &Default::default()), ["8.1", "8.9"]);
        let went = get_point(&town, all[0]).carried.unwrap();
        let into = get_point(&town, went.into.unwrap());
        assert_eq!((into.point.number.as_str(), into.point.theme.as_deref()), ("8.9", Some("8")));
        assert_eq!(into.point.words, get_point(&town, all[0]).point.words);
        let from = |id| {
            let rows = town.read(|r| came_from(r, &Eye::all(), id));
            rows.into_iter().map(|row| row.point.number).collect::<Vec<_>>()
        };
        assert_eq!((from(into.id), from(taken)), (vec!["1.1".to_owned()], vec!["1.2".to_owned()]));
        let waits = town.read(|r| postponed(r, &Eye::all(), next));
        assert_eq!(waits.iter().map(|p| p.id).collect::<Vec<_>>(), [all[3]]);
    });
}

#[test]
fn the_last_decision_before_the_close_stands() {
    on_both(|place| {
        let (town, plan, all) = old(place);
        successor(&town, plan);
        town.ask(carry(all[0], Decision::Ended, None));
        let seen = get_point(&town, all[0]).changed_seq;
        town.ask(carry(all[0], Decision::Continued, Some("1.1")));
        let stale = CarryPoint { based_on: Some(seen), ..carry(all[0], Decision::Postponed, None) };
        assert_eq!(town.refused(stale).key, "refusal-programme-changed");
        assert_eq!(get_point(&town, all[0]).carried.unwrap().decision, Decision::Continued);
        // A plan that is only being written carries nothing on.
        let prepared = open(&town, opening(Sort::Regional, &[]));
        let point = write(&town, prepared, saying("1", "x"));
        assert_eq!(town.refused(carry(point, Decision::Ended, None)).key, "refusal-programme-state");
    });
}

#[test]
fn what_waits_is_decided_on_once_the_successor_has_a_point_for_it_and_nothing_else() {
    on_both(|place| {
        let (town, plan, all) = old(place);
        let next = successor(&town, plan);
        for point in &all[..3] {
            town.ask(carry(*point, Decision::Ended, None));
        }
        town.ask(carry(all[3], Decision::Postponed, None));
        town.ask(step(plan, Step::Close));
        let there = write(&town, next, saying("8.4", "plus large"));
        town.ask(carry(all[3], Decision::Merged, Some("8.4")));
        let went = get_point(&town, all[3]).carried.unwrap();
        assert_eq!((went.decision, went.into), (Decision::Merged, Some(there)));
        assert!(town.read(|r| postponed(r, &Eye::all(), next)).is_empty());
        for point in [all[0], all[3]] {
            let late = carry(point, Decision::Continued, Some("8.4"));
            assert_eq!(town.refused(late).key, "refusal-programme-state", "what was decided stands");
        }
    });
}
