//! The day: opened by an act or by the clock, ticked, moved, over.

use planned::command::{AskSupply, BeginDay, MarkRow, MoveRow, SetOpening, TellUse, WriteRow};
use planned::planned::{State, Step, incident_of};
use planned::read::{Eye, event_of_incident};
use planned::sheet::Mark;
use planned::{OPEN_QUEUE, ToOpen};
use stage::words;
use testkit::on_both;

use crate::town::{START, at, get, posts, ready, row, rows, run, running, span, step, town, write_row};

#[test]
fn an_event_begins_once_and_only_when_it_is_ready() {
    on_both(|place| {
        let town = town(place);
        let id = run(&town, START);
        let begin = || BeginDay { event: id, number: "27-0001".into() };
        assert_eq!(town.refused(begin()).key, "refusal-planned-state");
        ready(&town, id);
        town.ask(begin());
        assert_eq!(town.refused(begin()).facts["state"], "running");
        let found = town.read(|r| event_of_incident(r, &Eye::all(), incident_of(id))).unwrap();
        assert_eq!((found.id, found.incident.unwrap().1.as_str()), (id, "27-0001"));
        // From now on the plan stands; what happens is ticked.
        assert_eq!(
            town.refused(WriteRow { event: id, n: None, row: row(0, None) }).key,
            "refusal-planned-state"
        );
        town.ask(step(id, Step::End));
        assert_eq!(get(&town, id).state, State::Over);
    });
}

#[test]
fn rows_are_ticked_moved_and_late() {
    on_both(|place| {
        let town = town(place);
        let id = run(&town, START);
        let (first, second) = (write_row(&town, id, -60), write_row(&town, id, 0));
        let mark = |n, mark| MarkRow { event: id, n, mark, words: None, stated: None };
        assert_eq!(town.refused(mark(first, Mark::Done)).key, "refusal-planned-state");
        running(&town, id);
        town.ask(mark(first, Mark::Doing));
        town.clock.set(at("2027-05-30T07:30:00Z"));
        let late = |n| rows(&town, id).into_iter().find(|r| r.n == n).unwrap().is_late(town.now());
        assert!(late(first) && !late(second), "it should have been done at seven");
        town.ask(mark(first, Mark::Done));
        assert!(!late(first));
        town.ask(MoveRow {
            event: id,
            n: second,
            to: at("2027-05-30T08:20:00Z"),
            words: Some(words("vent")),
        });
        let moved = rows(&town, id).into_iter().find(|r| r.n == second).unwrap();
        assert_eq!((moved.planned, moved.due()), (at(START), at("2027-05-30T08:20:00Z")));
        let never = MoveRow { event: id, n: second, to: at("2029-05-30T08:20:00Z"), words: None };
        assert_eq!(town.refused(never).field.as_deref(), Some("to"));
        assert_eq!(town.refused(mark(second, Mark::Skipped)).field.as_deref(), Some("words"));
        town.ask(MarkRow { words: Some(words("pluie")), ..mark(second, Mark::Skipped) });
        assert_eq!(town.refused(mark(99, Mark::Done)).key, "refusal-planned-gone");
    });
}

#[test]
fn the_clock_opens_it_when_somebody_said_so() {
    on_both(|place| {
        let town = town(place);
        let id = run(&town, START);
        let set = |at| SetOpening { event: id, at };
        assert_eq!(town.refused(set(Some(at("2020-01-01T00:00:00Z")))).field.as_deref(), Some("opening"));
        let opening = at("2027-05-30T05:00:00Z");
        let receipt = town.ask(set(Some(opening)));
        assert!(town.ask(set(Some(opening))).entries.is_empty(), "said twice, once written");
        assert!(town.journal.take_jobs(OPEN_QUEUE, town.now(), 9).unwrap().is_empty(), "not before its time");
        let jobs = town.journal.take_jobs(OPEN_QUEUE, opening, 9).unwrap();
        let to_open: ToOpen = serde_json::from_value(jobs[0].payload.clone()).unwrap();
        assert_eq!((jobs.len(), to_open), (1, ToOpen { event: id, seq: receipt.entries[0].seq }));
        assert_eq!(get(&town, id).opening_seq, Some(to_open.seq));
        // Taken back: the job finds another entry and leaves it.
        town.ask(set(None));
        assert_eq!(get(&town, id).opening_at, None);
        assert_ne!(get(&town, id).opening_seq, Some(to_open.seq));
    });
}

#[test]
fn what_was_used_is_told_once_it_began() {
    on_both(|place| {
        let town = town(place);
        let id = run(&town, START);
        let supply = posts("cross", span(START, "2027-05-30T16:00:00Z"));
        town.ask(AskSupply { event: id, n: None, supply });
        let tell = TellUse { event: id, n: 1, count: 5 };
        assert_eq!(town.refused(tell.clone()).key, "refusal-planned-state");
        running(&town, id);
        town.ask(tell);
        assert_eq!(town.read(|r| planned::read::supplies(r, id))[0].used, Some(5));
    });
}
