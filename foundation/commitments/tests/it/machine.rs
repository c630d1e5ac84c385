//! Whatever is asked in whatever order: the states follow each other as they may, nothing is answered after the end, the
//! history is complete, and a rebuild of the rows gives the same.

use commitments::addressee::Addressee;
use commitments::answer::By;
use commitments::command::{
    AnswerCommitment, EscalateCommitment, ReaddressCommitment, RedateCommitment, Verdict,
};
use commitments::commitment::{State, Turn, after};
use commitments::read::{Eye, Filter, board, turns};
use kernel::{Actor, Clock as _};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use store::WriteError;
use testkit::Place;

use crate::life::{answer, judge};
use crate::town::{Town, stop_from, tram, words};

/// One thing to ask, and how many seconds pass before.
fn asked() -> impl Strategy<Value = (Turn, u8, i64)> {
    (prop::sample::select(Turn::ALL), 0u8..4, 0i64..400)
}

type Outcome = Result<usize, WriteError>;

fn ask(town: &Town, id: kernel::Id<kernel::kind::Matter>, turn: Turn, who: u8) -> Outcome {
    let entries = |r: Result<store::Receipt, WriteError>| r.map(|r| r.entries.len());
    let now = town.clock.now();
    let actor = [&town.officer, &town.dispatcher, &town.mayor, &town.officer][usize::from(who)];
    match turn {
        Turn::Acknowledge | Turn::Execute | Turn::Decline | Turn::Reply => {
            let by = match who {
                0 => By::Voice { name: "x".into(), number: None, read_back: false },
                _ => By::Program,
            };
            entries(town.ask_as(actor, AnswerCommitment { by, ..answer(id, turn) }))
        }
        Turn::Settle => entries(town.ask_as(actor, judge(id, Verdict::Settle))),
        Turn::Withdraw => entries(town.ask_as(actor, judge(id, Verdict::Withdraw))),
        Turn::Return => {
            let due = Some(now.plus_seconds(600));
            entries(town.ask_as(actor, judge(id, Verdict::Return { due })))
        }
        Turn::Redate => entries(town.ask_as(
            actor,
            RedateCommitment {
                commitment: id,
                acknowledge_by: Some(now.plus_seconds(60)),
                due: Some(now.plus_seconds(600)),
                words: words("x"),
                based_on: None,
            },
        )),
        Turn::Readdress => entries(town.ask_as(
            actor,
            ReaddressCommitment {
                commitment: id,
                to: if who == 3 { Addressee::of("mayor") } else { tram() },
                acknowledge_by: None,
                words: words("x"),
                based_on: None,
            },
        )),
    }
}

fn play(place: &Place, cases: u32) {
    let town = Town::on(place);
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&prop::collection::vec(asked(), 1..25), |steps| {
            let begun = town.clock.now();
            let order = stop_from(begun);
            let (id, mut written) = (order.commitment, vec!["given".to_owned()]);
            town.ask(order);
            for (turn, who, seconds) in steps {
                town.clock.advance_seconds(seconds);
                let before = town.row(id);
                let outcome = ask(&town, id, turn, who);
                let now = town.row(id);
                match outcome {
                    Ok(n) => {
                        prop_assert_eq!(n, 1);
                        prop_assert_eq!(Some(now.state), after(before.state, turn), "{:?}", turn);
                        written.push(name(turn).to_owned());
                    }
                    Err(WriteError::Refused(_)) => prop_assert_eq!(
                        (now.state, now.changed_seq),
                        (before.state, before.changed_seq),
                        "a refusal writes nothing"
                    ),
                    Err(e) => return Err(TestCaseError::fail(e.to_string())),
                }
                for step in 0..2 {
                    let planned = begun.plus_seconds(if step == 0 { 900 } else { 1800 });
                    let rule = EscalateCommitment { commitment: id, step, planned, stands_in: None };
                    let passed = town.ask_as(&Actor::system(), rule).unwrap().entries.len();
                    prop_assert!(
                        passed == 0 || now.state.waits_for_addressee(),
                        "only what waits is passed on"
                    );
                    written.extend(std::iter::repeat_n("escalated".to_owned(), passed));
                }
            }
            let history = town.read(|r| turns(r, id));
            let told: Vec<String> = history.iter().map(|t| t.what.clone()).collect();
            prop_assert_eq!(&told, &written, "the history is complete");
            let ends = told.iter().position(|w| w == "settled" || w == "withdrawn");
            prop_assert!(ends.is_none_or(|n| n + 1 == told.len()), "nothing after the end: {told:?}");
            let open = town.row(id).state.is_live();
            let filter = Filter { ended: !open, ..Filter::default() };
            let listed = town.read(|r| board(r, &Eye::all(), &filter, begun, 1_000));
            prop_assert!(listed.iter().any(|r| r.id == id), "the board has it where it stands");
            Ok(())
        })
        .unwrap();
}

const fn name(turn: Turn) -> &'static str {
    match turn {
        Turn::Acknowledge => "acknowledged",
        Turn::Execute => "executed",
        Turn::Decline => "declined",
        Turn::Reply => "replied",
        Turn::Settle => "settled",
        Turn::Return => "returned",
        Turn::Withdraw => "withdrawn",
        Turn::Redate => "redated",
        Turn::Readdress => "readdressed",
    }
}

#[test]
fn the_machine_keeps_its_rules_on_sqlite() {
    play(&Place::sqlite(), 40);
}

#[test]
fn the_machine_keeps_its_rules_on_postgresql() {
    play(&Place::postgres(), 8);
}

#[test]
fn every_state_can_be_reached() {
    let reached = |state: State| {
        state == State::Given
            || State::ALL
                .iter()
                .any(|s| Turn::ALL.iter().any(|t| *s != state && after(*s, *t) == Some(state)))
    };
    assert!(State::ALL.iter().all(|s| reached(*s)));
}
