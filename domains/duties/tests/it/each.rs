//! What each organisation of a sort owes: a share of every time, reminders for those who have not done it, and what was once recorded
//! for all of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use duties::command::{BeginTime, FinishTime, KeepDuty, MakeFeed, ReopenTime, TakeRules, WaiveTime};
use duties::duty::{Content, Open};
use duties::event::{Event, Missed, Reminded};
use duties::occurrence::{Occurrence, State};
use kernel::{Actor, Clock as _, Id, kind};
use stage::{Part, Stage, actor, codes, matter};
use testkit::{Place, on_both};

use crate::town::{Town, because, contacts, facts, id, quarterly};

const KEY: &str = "2026-12-31";

fn open(place: &Place) -> Town {
    let town = Town::empty(place, facts(vec![("contacts", contacts())], "one"));
    town.system(TakeRules { hash: "one".into() });
    town
}

fn done(duty: Id<kind::Matter>, by: &[&str]) -> FinishTime {
    let evidence = Some("PV 4".to_owned());
    FinishTime { duty, key: KEY.into(), organisations: codes(by), on: None, words: None, evidence }
}

fn time(town: &Town, duty: Id<kind::Matter>) -> Occurrence {
    town.times(duty, KEY, &facts(Vec::new(), "one")).remove(0)
}

#[test]
fn each_has_its_share_and_the_whole_is_done_once_all_of_them_are() {
    on_both(|place| {
        let town = open(place);
        let duty = id("contacts");
        assert_eq!(town.refused(done(duty, &[])).field.as_deref(), Some("organisations"));
        assert_eq!(town.refused(done(duty, &["nowhere"])).key, "refusal-unknown-code");
        let begin = BeginTime { duty, key: KEY.into(), organisations: codes(&["valcourt"]), words: None };
        town.ask(begin);
        town.ask(done(duty, &["hautrive"]));
        let now = time(&town, duty);
        assert_eq!((now.state, now.settled()), (State::Begun, (1, 2)));
        let states: Vec<(&str, State)> =
            now.shares.iter().map(|s| (s.organisation.as_str(), s.state)).collect();
        assert_eq!(states, [("hautrive", State::Done), ("valcourt", State::Begun)]);
        assert_eq!(now.shares[0].evidence.as_deref(), Some("PV 4"));
        assert_eq!(now.of_organisation("hautrive").state, State::Done);
        assert_eq!(town.refused(done(duty, &["hautrive", "valcourt"])).key, "refusal-duties-state");
        town.ask(done(duty, &["valcourt"]));
        assert_eq!(time(&town, duty).state, State::Done);
        let again =
            |by: &[&str]| ReopenTime { duty, key: KEY.into(), organisations: codes(by), why: because() };
        town.ask(again(&["valcourt"]));
        let waive = WaiveTime { duty, key: KEY.into(), organisations: BTreeSet::new(), why: because() };
        town.ask(waive);
        // Those that had not done it need not: what was done stays done.
        let now = time(&town, duty);
        assert_eq!((now.shares[0].state, now.shares[1].state), (State::Done, State::Waived));
        assert_eq!(town.refused(again(&["valcourt"])).key, "refusal-duties-for-all");
    });
}

#[test]
fn reminders_name_those_who_have_not_done_it_and_late_is_late_for_each() {
    let place = Place::sqlite();
    let town = open(&place);
    let duty = id("contacts");
    town.ask(done(duty, &["hautrive"]));
    town.noon("2026-12-01");
    town.tick();
    let reminded: Vec<BTreeSet<String>> =
        town.entries("duties.reminded").iter().map(|e| Reminded::of(e).unwrap().organisations).collect();
    assert_eq!(reminded, [codes(&["valcourt"])]);
    town.noon("2027-01-01");
    town.tick();
    let missed: Vec<BTreeSet<String>> =
        town.entries("duties.missed").iter().map(|e| Missed::of(e).unwrap().organisations).collect();
    assert_eq!(missed, [codes(&["valcourt"])]);
    let now = time(&town, duty);
    assert_eq!((now.state, now.shares[1].state), (State::Missed, State::Missed));
    town.ask(done(duty, &["valcourt"]));
    let now = time(&town, duty);
    assert!(now.late() && now.shares[1].late(now.due) && !now.shares[0].late(now.due));
}

#[test]
fn where_all_have_done_it_nobody_is_reminded() {
    let place = Place::sqlite();
    let town = open(&place);
    town.ask(done(id("contacts"), &["hautrive", "valcourt"]));
    town.noon("2027-01-02");
    town.tick();
    assert!(town.entries("duties.reminded").is_empty() && town.entries("duties.missed").is_empty());
}

#[test]
fn what_was_recorded_before_for_all_holds_for_all_and_says_so() {
    on_both(|place| {
        let town = open(place);
        let (duty, open) = (matter(), Open::default());
        let before = KeepDuty { duty, content: quarterly(), open, why: None, based_on: None };
        town.ask(before.clone());
        town.ask(done(duty, &[]));
        let content = Content { each: contacts().each, ..quarterly() };
        town.ask(KeepDuty { content, why: Some(because()), ..before });
        let now = time(&town, duty);
        assert_eq!((now.state, now.settled()), (State::Done, (2, 2)));
        assert!(now.shares.iter().all(|share| share.for_all && share.evidence.as_deref() == Some("PV 4")));
        assert_eq!(town.refused(done(duty, &["hautrive"])).key, "refusal-duties-state");
        town.ask(ReopenTime { duty, key: KEY.into(), organisations: BTreeSet::new(), why: because() });
        assert_eq!(time(&town, duty).settled(), (0, 2));
        town.ask(done(duty, &["hautrive"]));
        assert!(!time(&town, duty).shares[0].for_all);
    });
}

#[test]
fn whoever_acts_for_one_of_them_notes_what_that_one_did_and_nothing_else() {
    let parts = vec![
        Part::reader("coordinator").powers(&["matter.read", "duty.own"]).everywhere(),
        Part::reader("head").powers(&["matter.read", "duty.done"]).everywhere(),
    ];
    let stage = Stage::open(parts, vec![Arc::new(duties::DutyView)]);
    let offered = vec![("contacts", contacts()), ("meeting", quarterly())];
    let facts = Arc::new(facts(offered, "one"));
    stage.submit(&Actor::system(), TakeRules { hash: "one".into() }, &facts).unwrap();
    let refused = |rule: FinishTime| stage.refused(&actor("coordinator"), rule, &facts).1;
    let duty = id("contacts");
    for by in [vec!["valcourt"], vec!["hautrive", "valcourt"], Vec::new()] {
        assert_eq!(refused(done(duty, &by)), "refusal-power-missing", "{by:?}");
    }
    assert_eq!(refused(done(id("meeting"), &[])), "refusal-power-missing");
    stage.submit(&actor("coordinator"), done(duty, &["hautrive"]), &facts).unwrap();
    stage.submit(&actor("head"), done(duty, &["valcourt"]), &facts).unwrap();
    let expires = stage.clock.now().plus_seconds(86_400);
    let feed = |organisation: &str| MakeFeed {
        link: Id::new(testkit::unique()),
        function: "coordinator".into(),
        organisation: Some(organisation.into()),
        expires,
    };
    stage.submit(&actor("coordinator"), feed("hautrive"), &facts).unwrap();
    let other = stage.refused(&actor("coordinator"), feed("valcourt"), &facts).1;
    assert_eq!(other, "refusal-power-missing");
}
