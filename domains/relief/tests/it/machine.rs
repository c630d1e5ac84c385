//! Whatever the order of commands: nothing is reserved that is not free, and rows agree with each other.

use kernel::{Id, kind};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use relief::command::{AcceptNeed, Deliver, Release, ReportFigures, Start, WithdrawNeed};
use relief::need::State;
use relief::read::parts;
use testkit::Place;

use crate::town::{Town, reserve, told, words};

const SITES: usize = 2;
const NEEDS: usize = 3;

/// What is tried next, on which site, need and part, and how much.
#[derive(Debug, Clone)]
enum Step {
    Tell { site: usize, offered: i64, used: i64 },
    Accept { need: usize },
    Reserve { need: usize, site: usize, n: i64 },
    Start { need: usize, part: i64 },
    Deliver { need: usize, part: i64, n: i64 },
    Release { need: usize, part: i64, n: i64 },
    Withdraw { need: usize },
}

fn step() -> impl Strategy<Value = Step> {
    let (site, need, part, n) = (0..SITES, 0..NEEDS, 1i64..4, 1i64..90);
    prop_oneof![
        2 => (site.clone(), 0i64..120, 0i64..60).prop_map(|(site, offered, used)| Step::Tell { site, offered, used }),
        2 => need.clone().prop_map(|need| Step::Accept { need }),
        8 => (need.clone(), site, n.clone()).prop_map(|(need, site, n)| Step::Reserve { need, site, n }),
        1 => (need.clone(), part.clone()).prop_map(|(need, part)| Step::Start { need, part }),
        4 => (need.clone(), part.clone(), n.clone()).prop_map(|(need, part, n)| Step::Deliver { need, part, n }),
        2 => (need.clone(), part, n).prop_map(|(need, part, n)| Step::Release { need, part, n }),
        1 => need.prop_map(|need| Step::Withdraw { need }),
    ]
}

struct Played {
    sites: Vec<Id<kind::Matter>>,
    needs: Vec<Id<kind::Matter>>,
}

impl Played {
    /// Tries it; whether it was carried out.
    fn carry_out(&self, town: &Town, step: &Step) -> bool {
        let (site, need) = (|n: usize| self.sites[n], |n: usize| self.needs[n]);
        let done = match *step {
            Step::Tell { site: s, offered, used } => {
                town.ask_as(&town.officer, ReportFigures::one(site(s), told("places", offered, 0, used)))
            }
            Step::Accept { need: d } => {
                town.ask_as(&town.officer, AcceptNeed { need: need(d), words: None, based_on: None })
            }
            Step::Reserve { need: d, site: s, n } => town.ask_as(&town.officer, reserve(need(d), site(s), n)),
            Step::Start { need: d, part } => {
                town.ask_as(&town.officer, Start { need: need(d), part, stated: None })
            }
            Step::Deliver { need: d, part, n } => {
                let rule = Deliver { need: need(d), part, count: n, words: None, stated: None };
                town.ask_as(&town.officer, rule)
            }
            Step::Release { need: d, part, n } => {
                town.ask_as(&town.officer, Release { need: need(d), part, count: n, why: words("moins") })
            }
            Step::Withdraw { need: d } => town.ask_as(
                &town.officer,
                WithdrawNeed { need: need(d), why: words("plus besoin"), based_on: None },
            ),
        };
        done.is_ok()
    }

    /// Free and what is taken or promised, per site.
    fn levels(&self, town: &Town) -> Vec<(i64, i64)> {
        let one = |id: &Id<kind::Matter>| {
            let level = town.places(*id).level;
            (level.rest(), level.used + level.allocated)
        };
        self.sites.iter().map(one).collect()
    }
}

fn check(town: &Town, played: &Played) -> Result<(), TestCaseError> {
    let mut promised = [0; SITES];
    for id in &played.needs {
        let (row, parts) = (town.need(*id), town.read(|r| parts(r, *id)));
        let rest: i64 = parts.iter().map(|p| p.part.rest()).sum();
        let came: i64 = parts.iter().map(|p| p.part.delivered).sum();
        prop_assert_eq!((row.progress.reserved, row.progress.delivered), (rest, came));
        prop_assert!(rest + came <= row.progress.wanted, "never more than is wanted: {:?}", row.progress);
        prop_assert!(parts.iter().all(|p| p.part.rest() >= 0), "{parts:?}");
        if row.state.takes() || row.state == State::Delivered {
            prop_assert_eq!(row.state, row.progress.stands());
        }
        if !row.state.is_live() {
            prop_assert_eq!(rest, 0, "what is over keeps no place");
        }
        for part in &parts {
            if let Some(n) = played.sites.iter().position(|s| Some(*s) == part.site) {
                promised[n] += part.part.rest();
            }
        }
    }
    for (n, id) in played.sites.iter().enumerate() {
        prop_assert_eq!(town.places(*id).level.allocated, promised[n], "sites and needs tell the same");
    }
    Ok(())
}

fn play(place: &Place, cases: u32) {
    let town = Town::on(place);
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&prop::collection::vec(step(), 1..30), |steps| {
            let code = |n: usize| format!("s{}-{n}", testkit::unique().simple());
            let played = Played {
                sites: (0..SITES).map(|n| town.hall(&code(n), 100)).collect(),
                needs: (0..NEEDS).map(|_| town.asked(80)).collect(),
            };
            for step in steps {
                let before = played.levels(&town);
                let done = played.carry_out(&town, &step);
                let after = played.levels(&town);
                match step {
                    // A reservation that was taken found its places free, and takes exactly them.
                    Step::Reserve { site, n, .. } if done => {
                        prop_assert!(
                            before[site].0 >= n && after[site].0 == before[site].0 - n,
                            "{before:?} {after:?}"
                        );
                    }
                    // What comes was promised: nothing is freer by it.
                    Step::Deliver { .. } | Step::Start { .. } | Step::Accept { .. } => {
                        prop_assert_eq!(&before, &after)
                    }
                    // What is given back is free again, never less.
                    Step::Release { .. } | Step::Withdraw { .. } => {
                        prop_assert!(
                            before.iter().zip(&after).all(|(b, a)| a.0 >= b.0),
                            "{before:?} {after:?}"
                        );
                    }
                    _ => {}
                }
                if !done {
                    prop_assert_eq!(&before, &after, "a refusal changes nothing");
                }
                check(&town, &played)?;
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn nothing_is_reserved_twice_on_sqlite() {
    play(&Place::sqlite(), 40);
}

#[test]
fn nothing_is_reserved_twice_on_postgresql() {
    play(&Place::postgres(), 6);
}
