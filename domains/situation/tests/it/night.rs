//! Rebuilding gives the same rows; the past can be asked; random sequences keep the promises.

use kernel::{Id, Lang, kind};
use proptest::prelude::*;
use situation::command::{
    AttachSignal, MergeSignal, PromoteSignal, RejoinSignal, ReturnSignal, SetAside, SplitSignal, TakeStep,
    UnmergeSignal, WriteEntry,
};
use situation::incident::{Opening, Outcome, Severity, Step};
use situation::read::{IncidentFilter, LogFilter, floor, incidents, log};
use situation::signal::AsideReason;
use situation::text::Words;
use testkit::{Place, on_both};

use crate::town::{Town, all, matter};

#[test]
fn a_rebuild_gives_the_same_rows_and_the_past_stays() {
    on_both(|place| {
        let town = Town::on(place);
        let id = crate::incidents::open(&town, "gas");
        let then = town.journal.head();
        town.clock.advance_seconds(60);
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "plus tard")));
        let past = town.journal.as_of(then).unwrap();
        let seen = past.read(|r| floor(r, &all(), testkit::NIGHT, 10)).unwrap();
        assert_eq!((seen.log.len(), seen.incidents.len()), (0, 1));
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn whatever_happens_numbers_have_no_gap_and_states_make_sense(steps in prop::collection::vec((0_u8..13, 0_usize..6), 1..60)) {
        let place = Place::sqlite();
        let town = Town::on(&place);
        let (mut signals, mut found): (Vec<Id<kind::Matter>>, Vec<Id<kind::Matter>>) = (Vec::new(), Vec::new());
        for (what, which) in steps {
            let signal = signals.get(which).copied();
            let incident = found.get(which).copied();
            match (what, signal, incident) {
                (0 | 1, ..) => signals.push(crate::intake::call(&town, "gaz")),
                (2, Some(s), _) => {
                    let id = matter();
                    let rule = PromoteSignal { signal: s, incident: id, opening: Opening::new("gas", Severity::Minor), based_on: None };
                    if town.ask_as(&town.officer, rule).is_ok() {
                        found.push(id);
                    }
                }
                (3, Some(s), Some(i)) => drop(town.ask_as(&town.officer, AttachSignal { signal: s, incident: i, based_on: None })),
                (4, Some(s), _) => drop(town.ask_as(&town.officer, SetAside { signal: s, reason: AsideReason::Test, words: None, based_on: None })),
                (5, Some(s), _) => drop(town.ask_as(&town.officer, ReturnSignal { signal: s, words: None, based_on: None })),
                (6, _, i) => drop(town.ask_as(&town.officer, WriteEntry::message(i, Words::new(Lang::Fr, "x")))),
                (7, _, Some(i)) => {
                    let step = *Step::ALL.get(which % 4).unwrap();
                    let rule = TakeStep { outcome: Some(Outcome::DealtWith), words: Some(Words::new(Lang::Fr, "x")), ..crate::incidents::step(i, step) };
                    drop(town.ask_as(&town.officer, rule));
                }
                (8, Some(s), _) => drop(town.ask_as(&town.officer, MergeSignal { signal: s, into: *signals.last().unwrap(), based_on: None })),
                (9, Some(s), _) => drop(town.ask_as(&town.officer, UnmergeSignal { signal: s, words: None, based_on: None })),
                (10, Some(s), _) => {
                    let part = matter();
                    let told = situation::signal::Told::new(Words::new(Lang::Fr, "deux"));
                    if town.ask_as(&town.officer, SplitSignal { signal: s, part, told, based_on: None }).is_ok() {
                        signals.push(part);
                    }
                }
                (11, Some(s), _) => drop(town.ask_as(&town.officer, RejoinSignal { signal: s, words: None, based_on: None })),
                _ => {}
            }
        }
        crate::ties::each_is_reached_once(&town, &signals);
        let rows = town.read(|r| incidents(r, &all(), &IncidentFilter::default(), 1000));
        let mut numbers: Vec<_> = rows.iter().map(|i| i.number.clone()).collect();
        numbers.sort();
        let wanted: Vec<_> = (1..=rows.len()).map(|n| situation::incident::number(26, i64::try_from(n).unwrap())).collect();
        prop_assert_eq!(numbers, wanted);
        for row in &rows {
            let hanging = town.read(|r| situation::read::signals_of(r, &all(), row.id)).len();
            prop_assert_eq!(usize::try_from(row.signals).unwrap(), hanging);
            let entries = town.read(|r| log(r, &all(), &LogFilter { incident: Some(row.id), ..Default::default() }, 1000)).rows;
            let nos: Vec<_> = entries.iter().rev().map(|e| e.no).collect();
            prop_assert_eq!(nos, (1..=i64::try_from(entries.len()).unwrap()).collect::<Vec<_>>());
        }
        prop_assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    }
}
