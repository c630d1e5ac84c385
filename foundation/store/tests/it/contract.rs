//! Receipts, refusals, idempotence, groups, order, jobs, listeners.

use std::sync::{Arc, Mutex, mpsc};

use store::{Journal, WriteError};
use testkit::on_both;

use crate::counter::{Raise, counter, open, raise, submission, value};

fn stands(journal: &Journal, id: kernel::Id<kernel::kind::Matter>) -> i64 {
    journal.read(|r| value(r, id)).unwrap()
}

#[test]
fn a_receipt_means_that_it_is_there_after_a_restart() {
    on_both(|place| {
        let id = counter();
        let journal = open(&place.backend);
        for n in 1..=25 {
            let receipt = raise(&journal, id, "gas smell").unwrap();
            assert_eq!(receipt.entries.len(), 1);
            assert_eq!(receipt.entries[0].seq, n);
        }
        journal.close();
        drop(journal);
        let journal = open(&place.backend);
        assert_eq!((journal.head(), stands(&journal, id)), (25, 25));
        assert_eq!(raise(&journal, id, "again").unwrap().entries[0].seq, 26);
        let entry = journal.entry(26).unwrap().unwrap();
        let before = journal.raw_entries(24, 1).unwrap().remove(0).header;
        assert_eq!(entry.header.prev, journal::Hash::of(&before));
        assert_eq!(entry.fields["text"], "again");
    });
}

#[test]
fn a_refusal_writes_nothing_and_says_why() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        let full = submission(Raise { counter: id, most: 0, text: String::new() });
        let Err(WriteError::Refused(refusal)) = journal.submit_blocking(full) else { panic!("not refused") };
        assert_eq!((refusal.key.as_str(), refusal.facts["value"].as_str()), ("counter-full", "1"));
        assert_eq!((journal.head(), stands(&journal, id)), (0, 0));
    });
}

#[test]
fn the_same_command_twice_is_done_once() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        let first = submission(Raise { counter: id, most: 9, text: "one".to_owned() });
        let twice = submission(Raise { counter: id, most: 9, text: "one".to_owned() });
        let again = store::Submission { command_id: first.command_id, ..twice };
        let command = first.command_id;
        assert!(!journal.answered(command).unwrap());
        let a = journal.submit_blocking(first).unwrap();
        assert!(journal.answered(command).unwrap());
        let b = journal.submit_blocking(again).unwrap();
        assert!(!a.repeated && b.repeated);
        assert_eq!((a.entries, a.recorded_at, 1), (b.entries, b.recorded_at, stands(&journal, id)));
    });
}

#[test]
fn many_writers_leave_no_gap_no_duplicate_and_no_error() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        let (tx, rx) = mpsc::channel();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                let (tx, journal) = (tx.clone(), journal.clone());
                scope.spawn(move || {
                    for _ in 0..100 {
                        let tx = tx.clone();
                        let s = submission(Raise { counter: id, most: 800, text: "w".to_owned() });
                        journal.submit(s, Box::new(move |answer| tx.send(answer).unwrap()));
                    }
                });
            }
        });
        drop(tx);
        let mut seqs: Vec<i64> = rx.iter().map(|a| a.unwrap().entries[0].seq).collect();
        seqs.sort_unstable();
        assert_eq!(seqs, (1..=800).collect::<Vec<_>>());
        assert_eq!(stands(&journal, id), 800);
        assert_eq!(journal.compare_with_rebuild().unwrap(), []);
    });
}

#[test]
fn a_broken_rule_fails_alone() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        let (tx, rx) = mpsc::channel();
        for (n, text) in ["good", "panic", "good", "bad sql", "good"].into_iter().enumerate() {
            let tx = tx.clone();
            let s = submission(Raise { counter: id, most: 9, text: text.to_owned() });
            journal.submit(s, Box::new(move |answer| tx.send((n, answer.is_ok())).unwrap()));
        }
        drop(tx);
        let mut answers: Vec<_> = rx.iter().collect();
        answers.sort_unstable();
        assert_eq!(answers, [(0, true), (1, false), (2, true), (3, false), (4, true)]);
        assert_eq!((journal.head(), stands(&journal, id)), (3, 3));
    });
}

#[test]
fn an_entry_queues_its_jobs_once_and_a_rebuild_queues_none() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        for _ in 0..20 {
            raise(&journal, id, "x").unwrap();
        }
        journal.rebuild().unwrap();
        let jobs = journal.take_jobs("tell", testkit::NIGHT, 10).unwrap();
        assert_eq!(jobs.iter().map(|j| j.payload["to"].as_i64().unwrap()).collect::<Vec<_>>(), [10, 20]);
        assert!(journal.take_jobs("tell", testkit::NIGHT, 10).unwrap().is_empty());
        journal.job_failed(&jobs[0], "no answer", Some(testkit::NIGHT)).unwrap();
        journal.job_done(&jobs[1]).unwrap();
        let again = journal.take_jobs("tell", testkit::NIGHT, 10).unwrap();
        assert_eq!((again.len(), again[0].attempts), (1, 1));
    });
}

#[test]
fn listeners_hear_each_commit_in_order() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ear = Arc::clone(&heard);
        journal.subscribe(Box::new(move |c| {
            ear.lock().unwrap().extend(c.entries.iter().map(|e| e.header.seq));
        }));
        for _ in 0..5 {
            raise(&journal, id, "x").unwrap();
        }
        journal.close();
        assert_eq!(*heard.lock().unwrap(), [1, 2, 3, 4, 5]);
    });
}

#[test]
fn a_second_writer_takes_over_and_the_first_stops() {
    on_both(|place| {
        let (id, first) = (counter(), open(&place.backend));
        raise(&first, id, "x").unwrap();
        let second = open(&place.backend);
        assert!(matches!(raise(&first, id, "late"), Err(WriteError::Stopped(_))));
        assert_eq!(raise(&second, id, "mine").unwrap().entries[0].seq, 2);
        assert_eq!(stands(&second, id), 2);
    });
}

#[test]
fn what_is_kept_beside_the_journal_is_durable() {
    on_both(|place| {
        let journal = open(&place.backend);
        journal
            .keep(|k| {
                k.execute(
                    "INSERT INTO session (person, token) VALUES ($2, $1)",
                    &[vec![1u8, 2].into(), "p".into()],
                )
            })
            .unwrap();
        drop(journal);
        let journal = open(&place.backend);
        let row =
            journal.read(|r| r.one("SELECT person FROM session WHERE token = $1", &[vec![1u8, 2].into()]));
        assert_eq!(row.unwrap().unwrap().text(0).unwrap(), "p");
    });
}

#[test]
fn a_database_from_a_newer_program_is_refused() {
    on_both(|place| {
        let journal = open(&place.backend);
        journal
            .keep(|k| k.execute("INSERT INTO migration (name, checksum) VALUES ('9999-future', 'x')", &[]))
            .unwrap();
        drop(journal);
        let (mut definition, _) = testkit::definition("live");
        definition.keeps = vec![crate::counter::SESSIONS];
        let Err(error) = Journal::open(&place.backend, definition) else { panic!("opened") };
        assert!(error.to_string().contains("9999-future"), "{error}");
    });
}

#[test]
fn a_step_that_reads_differently_from_when_it_was_applied_is_refused() {
    on_both(|place| {
        drop(open(&place.backend));
        let (mut definition, _) = testkit::definition("live");
        let (name, statements) = crate::counter::SESSIONS;
        let altered: &'static [&'static str] =
            Box::leak(statements.iter().copied().chain(["SELECT 1"]).collect::<Box<[&str]>>());
        definition.keeps = vec![(name, altered)];
        let Err(error) = Journal::open(&place.backend, definition) else { panic!("opened") };
        let error = error.to_string();
        assert!(error.contains(name) && error.contains("reads differently"), "{error}");
        drop(open(&place.backend));
    });
}

#[test]
fn a_server_that_would_answer_before_it_is_safe_is_told_not_to() {
    let place = testkit::Place::postgres();
    let store::Backend::Postgres(url) = &place.backend else { panic!("asked for PostgreSQL") };
    let hasty = store::Backend::Postgres(format!("{url} options='-c synchronous_commit=off'"));
    let journal = open(&hasty);
    let now = journal.keep(|k| k.one("SELECT current_setting('synchronous_commit')", &[])).unwrap();
    assert_eq!(now.unwrap().text(0).unwrap(), "on");
}

#[test]
fn time_held_when_the_clock_goes_back() {
    on_both(|place| {
        let (mut definition, clock) = testkit::definition("live");
        definition.views = vec![Arc::new(crate::counter::Counters)];
        let (id, journal) = (counter(), Journal::open(&place.backend, definition).unwrap());
        let a = raise(&journal, id, "x").unwrap();
        clock.advance_seconds(-60);
        let b = raise(&journal, id, "x").unwrap();
        assert_eq!(a.recorded_at, b.recorded_at);
        let entry = journal.entry(2).unwrap().unwrap();
        assert_eq!(entry.header.recorded.clock, kernel::ClockQuality::Held);
    });
}
