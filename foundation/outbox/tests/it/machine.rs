//! Whatever happens in whatever order: nothing leaves twice on a route, an answer ends a line, counts agree with what they count.

use outbox::command::{Acknowledge, By, Escalate, Outcome};
use outbox::message::{Delivery, Reach};
use outbox::read::{Eye, Filter, board, counts, leaving, recipients};
use outbox::{Dispatch, Seat};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use testkit::Place;

use crate::life::{acknowledge, failed, sent};
use crate::town::{Town, found};

/// What may happen.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// A route's turn comes; the channel takes it, or not.
    Turn(i64, i64, bool),
    /// The channel says that it arrived, or not.
    Word(i64, i64, bool),
    /// Somebody acknowledges.
    Known(i64),
    /// A time is over.
    Missed(i64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0i64..5, 0i64..2, any::<bool>(), 0u8..4).prop_map(|(n, route, good, what)| match what {
        0 => Step::Turn(n, route, good),
        1 => Step::Word(n, route, good),
        2 => Step::Known(n),
        _ => Step::Missed(n),
    });
    prop::collection::vec(step, 1..30)
}

fn play(place: &Place, cases: u32) {
    let town = Town::on(place);
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&steps(), |steps| {
            let id = town.send();
            let mut taken = std::collections::BTreeSet::new();
            for step in steps {
                town.clock.advance_seconds(120);
                let all = town.read(|r| recipients(r, id));
                let exists = |n: i64| all.iter().find(|r| r.n == n);
                match step {
                    Step::Turn(n, route, good) => {
                        let job = Dispatch { message: id, recipient: n, route };
                        if town.read(|r| leaving(r, &job)).is_some() {
                            let known = matches!(
                                exists(n).map(|r| r.reach),
                                Some(Reach::Acknowledged | Reach::Covered)
                            );
                            prop_assert!(!known, "whoever knows gets nothing");
                            let outcome = if good { sent() } else { failed("no") };
                            prop_assert!(taken.insert((n, route)), "nothing leaves twice");
                            prop_assert_eq!(town.report(id, n, route, outcome), 1);
                        }
                    }
                    Step::Word(n, route, good) => {
                        if exists(n).is_some_and(|r| r.routes.iter().any(|t| t.route == route)) {
                            let outcome = if good { Outcome::Delivered { at: None } } else { failed("no") };
                            town.report(id, n, route, outcome);
                            taken.insert((n, route));
                        }
                    }
                    Step::Known(n) => {
                        if exists(n).is_some() {
                            let rule: Acknowledge = acknowledge(id, n, By::Link { name: None });
                            town.system(rule);
                        }
                    }
                    Step::Missed(n) => {
                        if let Some(planned) = exists(n).and_then(|r| r.acknowledge_by) {
                            let to = vec![found("deputy", Some("deputy@town.example"), Some("0490000013"))];
                            town.system(Escalate { message: id, recipient: n, planned, to });
                        }
                    }
                }
            }
            agree(&town, id)
        })
        .unwrap();
}

/// The row of the message says what its recipients' rows say.
fn agree(town: &Town, id: kernel::Id<kernel::kind::Matter>) -> Result<(), TestCaseError> {
    let (row, all) = (town.row(id), town.read(|r| recipients(r, id)));
    let known = |r: &outbox::read::RecipientRow| matches!(r.reach, Reach::Acknowledged | Reach::Covered);
    let count = |n: usize| i64::try_from(n).unwrap();
    prop_assert_eq!(row.asked, count(all.iter().filter(|r| r.instead_of.is_none()).count()));
    prop_assert_eq!(row.known, count(all.iter().filter(|r| r.instead_of.is_none() && known(r)).count()));
    prop_assert_eq!(row.failed, count(all.iter().filter(|r| r.reach == Reach::Failed).count()));
    for r in &all {
        let dead = r.routes.iter().all(|t| t.state == Delivery::Failed);
        prop_assert_eq!(r.reach == Reach::Failed, dead && !known(r));
        // In a line of deputies, all know or none does.
        if let Some(before) = r.instead_of.and_then(|n| all.iter().find(|o| o.n == n)) {
            prop_assert_eq!(known(before), known(r), "{:?}", all);
        }
    }
    prop_assert_eq!(row.open, all.iter().any(|r| !known(r)), "open until everybody knows");
    let mine = outbox::read::Mine::of(&town.officer, Seat::default());
    let now = kernel::Clock::now(town.clock.as_ref());
    let n = town.read(|r| counts(r, &Eye::all(), &mine, now));
    let listed = town.read(|r| board(r, &Eye::all(), &Filter::default(), now, 100_000));
    prop_assert_eq!(n.open, count(listed.len()));
    Ok(())
}

#[test]
fn the_machine_keeps_its_rules_on_sqlite() {
    play(&Place::sqlite(), 40);
}

#[test]
fn the_machine_keeps_its_rules_on_postgresql() {
    play(&Place::postgres(), 6);
}
