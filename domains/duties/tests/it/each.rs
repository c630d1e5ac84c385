//! What each organisation of a sort owes: a share of every time, reminders for those who have not done it, and what was once recorded
//! for all of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use duties::command::{
    BeginTime, FinishTime, KeepDuty, LookAtTime, MakeFeed, ReopenTime, TakeRules, WaiveTime,
};
use duties::dates::at_hour;
use duties::duty::{Content, Open};
use duties::event::{Event, Met, Missed, Reminded, Timer};
use duties::occurrence::{Occurrence, State};
use duties::read::{self, Eye};
use duties::{Facts, Member};
use kernel::{Actor, Clock as _, Id, kind};
use stage::{Part, Stage, actor, codes, matter, zone};
use testkit::{Place, on_both};

use crate::town::{Town, because, contacts, day, facts, id, members, quarterly};

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
        assert_eq!(now.of_organisation("hautrive").unwrap().state, State::Done);
        assert_eq!(town.refused(done(duty, &["hautrive", "valcourt"])).key, "refusal-duties-state");
        town.ask(done(duty, &["valcourt"]));
        assert_eq!(time(&town, duty).state, State::Done);
        let again =
            |by: &[&str]| ReopenTime { duty, key: KEY.into(), organisations: codes(by), why: because() };
        town.ask(again(&["valcourt"]));
        let waive = WaiveTime { duty, key: KEY.into(), organisations: BTreeSet::new(), why: because() };
        town.ask(waive.clone());
        // Those that had not done it need not: what was done stays done.
        let now = time(&town, duty);
        assert_eq!((now.shares[0].state, now.shares[1].state), (State::Done, State::Waived));
        assert!(!now.shares[1].for_all, "it is said of the one alone");
        assert_eq!(now.state, State::Done, "one of them did it");
        assert_eq!(town.refused(waive).key, "refusal-duties-state");
        assert_eq!(town.refused(again(&[])).field.as_deref(), Some("organisations"));
        town.ask(again(&["valcourt"]));
        assert_eq!(time(&town, duty).settled(), (1, 2));
    });
}

#[test]
fn whoever_had_begun_keeps_the_moment() {
    let place = Place::sqlite();
    let town = open(&place);
    let duty = id("contacts");
    let begin = |by: &[&str]| BeginTime { duty, key: KEY.into(), organisations: codes(by), words: None };
    town.ask(begin(&["hautrive"]));
    let first = time(&town, duty).shares[0].begun.clone().unwrap();
    town.ask(begin(&["hautrive", "valcourt"]));
    let now = time(&town, duty);
    assert_eq!(now.shares[0].begun.as_ref().unwrap().seq, first.seq);
    assert!(now.shares[1].begun.as_ref().unwrap().seq > first.seq);
}

/// What is known of the time where these organisations are the municipalities of today.
fn under(town: &Town, members: Vec<Member>) -> Occurrence {
    let facts = Facts { members, ..facts(Vec::new(), "one") };
    town.times(id("contacts"), KEY, &facts).remove(0)
}

fn joined() -> Vec<Member> {
    let id = Id::of_words(&["organisation", "montrieux"]);
    let mut all = members();
    all.push(Member { code: "montrieux".into(), kind: "municipality".into(), id });
    all
}

#[test]
fn who_owed_a_time_that_is_over_stands_fast() {
    let place = Place::sqlite();
    let town = open(&place);
    town.ask(done(id("contacts"), &["hautrive"]));
    assert_eq!(under(&town, joined()).settled(), (1, 3), "whoever joins before its day owes it");
    town.noon("2027-01-01");
    town.tick();
    for members in [joined(), members(), members().into_iter().take(1).collect()] {
        let now = under(&town, members);
        assert_eq!((now.state, now.settled()), (State::Missed, (1, 2)));
        assert!(now.of_organisation("montrieux").is_none(), "whoever joins later owes nothing of it");
    }
    town.ask(done(id("contacts"), &["valcourt"]));
    assert_eq!(under(&town, joined()).state, State::Done);
}

#[test]
fn a_time_that_all_closed_stays_done_when_one_joins() {
    let place = Place::sqlite();
    let town = open(&place);
    town.ask(done(id("contacts"), &["hautrive", "valcourt"]));
    town.noon("2027-01-02");
    town.tick();
    let now = under(&town, joined());
    assert_eq!((now.state, now.settled()), (State::Done, (2, 2)));
}

#[test]
fn an_old_time_that_all_closed_and_of_which_nothing_is_said_stands_fast() {
    let place = Place::sqlite();
    let town = open(&place);
    town.ask(done(id("contacts"), &["hautrive", "valcourt"]));
    town.noon("2027-01-04");
    assert_eq!(under(&town, joined()).settled(), (2, 3), "the clock may still look");
    // It never said who they were, as in years before it knew how.
    town.noon("2027-01-20");
    let now = under(&town, joined());
    assert_eq!((now.state, now.settled()), (State::Done, (2, 2)));
}

#[test]
fn the_clock_that_looks_late_says_who_missed_it() {
    let place = Place::sqlite();
    let town = open(&place);
    town.ask(done(id("contacts"), &["hautrive"]));
    town.noon("2027-01-20");
    town.tick();
    let missed = town.entries("duties.missed").iter().find_map(Missed::of).unwrap();
    assert_eq!(missed.organisations, codes(&["valcourt"]));
    assert_eq!(time(&town, id("contacts")).settled(), (1, 2));
}

#[test]
fn whoever_left_before_its_day_was_over_owes_nothing_of_it() {
    let parts =
        vec![Part::reader("secretary").powers(&["matter.read", "duty.done", "duty.keep"]).everywhere()];
    let stage = Stage::open(parts, vec![Arc::new(duties::DutyView)]);
    let before = Arc::new(Facts { members: joined(), ..facts(vec![("contacts", contacts())], "one") });
    let (duty, secretary) = (id("contacts"), actor("secretary"));
    stage.submit(&Actor::system(), TakeRules { hash: "one".into() }, &before).unwrap();
    let begin = |by: &str| BeginTime { duty, key: KEY.into(), organisations: codes(&[by]), words: None };
    stage.submit(&secretary, begin("montrieux"), &before).unwrap();
    stage.submit(&secretary, done(duty, &["hautrive"]), &before).unwrap();
    let after = Arc::new(Facts { members: members(), ..(*before).clone() });
    let settled = |facts: &Facts| {
        let row = stage.read(|r| read::duty(r, &Eye::all(), duty)).unwrap();
        stage.read(|r| read::times_of(r, &row, day(KEY), stage.clock.now(), facts))[0].settled()
    };
    assert_eq!((settled(&before), settled(&after)), ((1, 3), (1, 2)));
    assert_eq!(stage.refused(&secretary, done(duty, &["montrieux"]), &after).1, "refusal-unknown-code");
    let nobody = Arc::new(Facts { members: Vec::new(), ..(*before).clone() });
    let waive = WaiveTime { duty, key: "2027-12-31".into(), organisations: BTreeSet::new(), why: because() };
    let refused = stage.refused(&secretary, waive, &nobody).1;
    assert_ne!(refused, "refusal-duties-state", "nothing was done where nobody owes it");
    let (due, new_year) = (day(KEY), day("2027-01-01"));
    stage.clock.set(at_hour(new_year, 12, &zone()).unwrap());
    let at = at_hour(new_year, 0, &zone()).unwrap();
    let timer = Timer { key: KEY.into(), due, at, days: None };
    stage.submit(&Actor::system(), LookAtTime { duty, timer }, &after).unwrap();
    // The day is over: who owed it stands fast, whoever is one of them later.
    assert_eq!((settled(&before), settled(&after)), ((1, 2), (1, 2)));
}

#[test]
fn a_share_that_is_opened_again_after_its_day_is_missed_and_nobody_is_told_twice() {
    let place = Place::sqlite();
    let town = open(&place);
    let duty = id("contacts");
    town.ask(done(duty, &["hautrive", "valcourt"]));
    town.noon("2027-01-02");
    town.tick();
    let again = ReopenTime { duty, key: KEY.into(), organisations: codes(&["valcourt"]), why: because() };
    town.ask(again);
    let now = under(&town, joined());
    assert_eq!((now.state, now.settled()), (State::Missed, (1, 2)));
    town.noon("2027-01-03");
    town.tick();
    let at = at_hour(day("2027-01-01"), 0, &zone()).unwrap();
    let timer = Timer { key: KEY.into(), due: day(KEY), at, days: None };
    town.system(LookAtTime { duty, timer });
    assert_eq!((town.entries("duties.met").len(), town.entries("duties.missed").len()), (1, 0));
}

#[test]
fn one_that_records_late_what_nobody_was_said_to_miss_closes_nothing_of_the_others() {
    let place = Place::sqlite();
    let town = open(&place);
    town.noon("2027-01-02");
    // The clock has not looked yet.
    town.ask(done(id("contacts"), &["hautrive"]));
    let now = time(&town, id("contacts"));
    assert_eq!((now.state, now.settled()), (State::Missed, (1, 2)));
    town.tick();
    let missed = town.entries("duties.missed").iter().find_map(Missed::of).unwrap();
    assert_eq!(missed.organisations, codes(&["valcourt"]));
}

#[test]
fn whoever_joins_later_neither_closes_nor_is_waived_of_a_time_that_is_over() {
    let parts =
        vec![Part::reader("secretary").powers(&["matter.read", "duty.done", "duty.keep"]).everywhere()];
    let stage = Stage::open(parts, vec![Arc::new(duties::DutyView)]);
    let before = Arc::new(facts(vec![("contacts", contacts())], "one"));
    let (duty, secretary) = (id("contacts"), actor("secretary"));
    stage.submit(&Actor::system(), TakeRules { hash: "one".into() }, &before).unwrap();
    stage.submit(&secretary, done(duty, &["hautrive"]), &before).unwrap();
    let (due, new_year) = (day(KEY), day("2027-01-01"));
    stage.clock.set(at_hour(new_year, 12, &zone()).unwrap());
    let at = at_hour(new_year, 0, &zone()).unwrap();
    let timer = Timer { key: KEY.into(), due, at, days: None };
    stage.submit(&Actor::system(), LookAtTime { duty, timer }, &before).unwrap();
    let after = Arc::new(Facts { members: joined(), ..(*before).clone() });
    assert_eq!(stage.refused(&secretary, done(duty, &["montrieux"]), &after).1, "refusal-unknown-code");
    let waive = WaiveTime { duty, key: KEY.into(), organisations: BTreeSet::new(), why: because() };
    stage.submit(&secretary, waive, &after).unwrap();
    let row = stage.read(|r| read::duty(r, &Eye::all(), duty)).unwrap();
    let all = stage.read(|r| read::times_of(r, &row, due, stage.clock.now(), &after));
    let states: Vec<(&str, State)> =
        all[0].shares.iter().map(|s| (s.organisation.as_str(), s.state)).collect();
    assert_eq!(states, [("hautrive", State::Done), ("valcourt", State::Waived)]);
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
    // Who they were is said, and nobody is written to about it.
    let met: Vec<BTreeSet<String>> =
        town.entries("duties.met").iter().map(|e| Met::of(e).unwrap().organisations).collect();
    assert_eq!(met, [codes(&["hautrive", "valcourt"])]);
    assert!(town.journal.take_jobs(duties::REMIND_QUEUE, town.now(), 9).unwrap().is_empty());
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
        let again =
            |by: &[&str]| ReopenTime { duty, key: KEY.into(), organisations: codes(by), why: because() };
        assert_eq!(town.refused(again(&["hautrive"])).key, "refusal-duties-for-all");
        town.ask(again(&[]));
        assert_eq!(time(&town, duty).settled(), (0, 2));
        assert_eq!(town.refused(again(&[])).field.as_deref(), Some("organisations"));
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
