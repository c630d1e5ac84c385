//! The state machine under any sequence of commands: it only ever moves along its own arrows.

use std::collections::BTreeSet;

use bodies::command::{
    AddItem, ApproveMinutes, DraftMinutes, MarkAttendance, MoveSession, ReopenSession, SettleItem, TakeStep,
    WriteMinutes,
};
use bodies::read;
use bodies::session::{ItemState, Presence, Seat, SessionState, Step};
use kernel::{Id, Text, kind};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use store::{Receipt, WriteError};
use testkit::{NIGHT, Place};

use crate::house::{House, item, said, words};
use crate::record::decide;

#[derive(Debug, Clone, Copy)]
enum Try {
    Step(Step),
    Move,
    Item,
    Settle(bool),
    Attend(Presence),
    Note,
    Decide,
    Reopen,
    Draft,
    Write,
    Approve,
    ApproveOwn,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = prop_oneof![
        4 => prop::sample::select(Step::ALL).prop_map(Try::Step),
        1 => Just(Try::Move),
        1 => Just(Try::Item),
        1 => any::<bool>().prop_map(Try::Settle),
        1 => prop::sample::select(Presence::ALL).prop_map(Try::Attend),
        2 => Just(Try::Note),
        1 => Just(Try::Decide),
        1 => Just(Try::Reopen),
        2 => Just(Try::Draft),
        1 => Just(Try::Write),
        1 => Just(Try::Approve),
        1 => Just(Try::ApproveOwn),
    ];
    prop::collection::vec(one, 1..40)
}

fn attempt(house: &House, session: Id<kind::Matter>, what: Try) -> Result<Receipt, WriteError> {
    let me = &house.secretary;
    let version = house.session(session).minutes_version;
    match what {
        Try::Step(step) => {
            house.ask_as(me, TakeStep { words: Some(words("parce que")), ..TakeStep::new(session, step) })
        }
        Try::Move => {
            let at = NIGHT.plus_seconds(7200);
            let told = Some(words("retard"));
            house
                .ask_as(me, MoveSession { session, at, place: None, call: None, words: told, based_on: None })
        }
        Try::Item => house.ask_as(me, AddItem { session, item: item("encore") }),
        Try::Settle(drop) => {
            let first = house.items(session)[0].id;
            house.ask_as(me, SettleItem { session, item: first, drop, words: Some(words("x")) })
        }
        Try::Attend(presence) => {
            let (seat, by) = (Seat::of("fire"), Some("y".to_owned()));
            house.ask_as(me, MarkAttendance { session, seat, presence, name: None, by, stated: None })
        }
        Try::Note => house.ask_as(me, said(session, "dit")),
        Try::Decide => house.ask_as(me, decide(session, Text::both("a", "b"))),
        Try::Reopen => house.ask_as(me, ReopenSession { session, words: words("trop tôt"), based_on: None }),
        Try::Draft => house.ask_as(me, DraftMinutes { session }),
        Try::Write => {
            let parts = house.read(|r| read::minutes(r, session, None)).map_or(0, |m| m.parts.len());
            let texts = vec![Text::both("x", "y"); parts];
            house.ask_as(me, WriteMinutes { session, version, texts })
        }
        Try::Approve => house.ask_as(&house.head, ApproveMinutes { session, version }),
        Try::ApproveOwn => house.ask_as(me, ApproveMinutes { session, version }),
    }
}

/// The only ways from one state to another.
const ARROWS: [(SessionState, SessionState); 8] = [
    (SessionState::Planned, SessionState::Convened),
    (SessionState::Planned, SessionState::Cancelled),
    (SessionState::Convened, SessionState::Open),
    (SessionState::Convened, SessionState::Cancelled),
    (SessionState::Open, SessionState::Closed),
    (SessionState::Closed, SessionState::Open),
    (SessionState::Closed, SessionState::Drafted),
    (SessionState::Drafted, SessionState::Approved),
];

fn holds(place: &Place, cases: u32) {
    let house = House::on(place);
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    let run = |all: Vec<Try>| {
        let session = house.planned("committee");
        for what in all {
            let (before, head) = (house.session(session).state, house.journal.head());
            let outcome = attempt(&house, session, what);
            let after = house.session(session).state;
            prop_assert!(
                before == after || ARROWS.contains(&(before, after)),
                "{what:?} led from {before} to {after}"
            );
            let ended = matches!(before, SessionState::Approved | SessionState::Cancelled);
            // What was left open may be dropped later; nothing else is written about a session that has ended.
            let dropped = matches!(what, Try::Settle(true)) && before == SessionState::Approved;
            if ended && !dropped {
                prop_assert!(outcome.is_err(), "{what:?} was carried out on a session that is {before}");
            }
            prop_assert!(!matches!((what, &outcome), (Try::ApproveOwn, Ok(_))), "nobody approves their own");
            if outcome.is_err() {
                prop_assert_eq!(house.journal.head(), head, "a refusal wrote something");
            }
        }
        consistent(&house, session)
    };
    TestRunner::new(config).run(&tries(), run).unwrap();
    assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
}

/// Numbers have no gap and no double, an item is settled once, an approval has a version.
fn consistent(house: &House, session: Id<kind::Matter>) -> Result<(), TestCaseError> {
    let row = house.session(session);
    let numbers = |all: Vec<i64>| (1..).zip(all).all(|(n, no)| n == no);
    let notes: BTreeSet<i64> = house.read(|r| read::notes(r, session)).iter().map(|n| n.no).collect();
    prop_assert!(numbers(notes.into_iter().collect()));
    prop_assert!(numbers(house.read(|r| read::decisions(r, session)).iter().map(|d| d.no).collect()));
    let items = house.items(session);
    prop_assert!(numbers(items.iter().map(|i| i.position).collect()));
    prop_assert!(items.iter().all(|i| i.state != ItemState::Carried));
    prop_assert_eq!(row.approved.is_some(), row.state == SessionState::Approved);
    prop_assert!(row.state != SessionState::Approved || row.minutes_version > 0);
    let turns = house.read(|r| read::turns(r, session));
    prop_assert!(turns.windows(2).all(|two| two[0].seq < two[1].seq));
    Ok(())
}

#[test]
fn a_session_moves_along_its_own_arrows_on_sqlite() {
    holds(&Place::sqlite(), 40);
}

#[test]
fn a_session_moves_along_its_own_arrows_on_postgresql() {
    holds(&Place::postgres(), 8);
}
