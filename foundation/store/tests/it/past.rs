//! Time travel and rebuilding.

use std::sync::Arc;

use store::{Entry, StoreError, Tx, View};
use testkit::on_both;

use crate::counter::{Counters, counter, open, raise, try_open, value};

#[test]
fn the_past_is_what_it_was() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        for _ in 0..30 {
            raise(&journal, id, "x").unwrap();
        }
        for at in [0, 1, 17, 30] {
            assert_eq!(journal.as_of(at).unwrap().read(|r| value(r, id)).unwrap(), at);
        }
        assert_eq!(journal.seq_at(testkit::NIGHT).unwrap(), 30);
        assert_eq!(journal.seq_at(testkit::NIGHT.plus_seconds(-1)).unwrap(), 0);
    });
}

struct Doubled;

impl View for Doubled {
    fn name(&self) -> &'static str {
        "doubled"
    }
    fn version(&self) -> u32 {
        2
    }
    fn tables(&self) -> &'static [&'static str] {
        &["CREATE TABLE doubled (seq BIGINT PRIMARY KEY, twice BIGINT NOT NULL)"]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let seq = entry.header.seq;
        tx.execute("INSERT INTO doubled (seq, twice) VALUES ($1, $2)", &[seq.into(), (seq * 2).into()])
            .map(drop)
    }
}

#[test]
fn a_changed_view_is_built_at_the_next_start() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        for _ in 0..5 {
            raise(&journal, id, "x").unwrap();
        }
        drop(journal);
        let journal = try_open(&place.backend, vec![Arc::new(Counters), Arc::new(Doubled)]).unwrap();
        let sum = journal.read(|r| r.one("SELECT CAST(SUM(twice) AS BIGINT) FROM doubled", &[]));
        assert_eq!(sum.unwrap().unwrap().int(0).unwrap(), 30);
        raise(&journal, id, "x").unwrap();
        assert_eq!(journal.compare_with_rebuild().unwrap(), []);
    });
}

#[test]
fn a_rebuild_beside_the_live_views_switches_readers_over() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        for _ in 0..700 {
            raise(&journal, id, "x").unwrap();
        }
        assert_eq!(journal.read(|r| value(r, id)).unwrap(), 700);
        journal.rebuild().unwrap();
        raise(&journal, id, "x").unwrap();
        assert_eq!(journal.read(|r| value(r, id)).unwrap(), 701);
    });
}

/// Kept states, their logs and marks, as they lie on disk.
fn kept(place: &testkit::Place) -> Vec<(String, u64)> {
    let mut found: Vec<_> = std::fs::read_dir(place.dir().join("live/snapshots"))
        .into_iter()
        .flatten()
        .flatten()
        .map(|f| (f.file_name().to_string_lossy().into_owned(), f.metadata().unwrap().len()))
        .collect();
    found.sort();
    found
}

#[test]
fn any_instant_of_many_is_what_it_was_after_a_restart_and_after_a_torn_log() {
    let place = testkit::Place::sqlite();
    let (id, journal) = (counter(), open(&place.backend));
    for _ in 0..4_321 {
        raise(&journal, id, "x").unwrap();
    }
    journal.remember(&|| false).unwrap();
    let check = |journal: &store::Journal| {
        for at in [4_321, 4_000, 3_999, 2_500, 1_000, 1, 0, 4_320, 1_001, 3_000] {
            assert_eq!(journal.as_of(at).unwrap().read(|r| value(r, id)).unwrap(), at, "{at}");
        }
    };
    check(&journal);
    let before = kept(&place);
    drop(journal);
    let journal = open(&place.backend);
    check(&journal);
    assert_eq!(kept(&place).len(), before.len(), "nothing was made twice");
    drop(journal);
    // A machine that lost its power: the log is longer than marked, and its end is not what was written.
    let log =
        place.dir().join("live/snapshots").join(&before.iter().find(|(n, _)| n.ends_with("-wal")).unwrap().0);
    let mut bytes = std::fs::read(&log).unwrap();
    bytes.extend([7; 5_000]);
    std::fs::write(&log, bytes).unwrap();
    check(&open(&place.backend));
    // Or what is marked is not whole.
    let bytes = std::fs::read(&log).unwrap();
    let (good, end) = bytes.split_at(bytes.len() / 2);
    std::fs::write(&log, [good, &vec![7; end.len()]].concat()).unwrap();
    let journal = open(&place.backend);
    check(&journal);
    let bytes = std::fs::read(&log).unwrap();
    let (good, end) = bytes.split_at(bytes.len() / 2);
    std::fs::write(&log, [good, &vec![7; end.len()]].concat()).unwrap();
    drop(journal);
    let journal = open(&place.backend);
    for _ in 0..1_000 {
        raise(&journal, id, "x").unwrap();
    }
    journal.remember(&|| false).unwrap();
    check(&journal);
}

#[test]
fn the_present_goes_on_while_the_past_is_read() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        for _ in 0..1_500 {
            raise(&journal, id, "x").unwrap();
        }
        let (first, second) = (journal.as_of(1_200).unwrap(), journal.as_of(700).unwrap());
        for _ in 0..700 {
            raise(&journal, id, "x").unwrap();
        }
        journal.remember(&|| false).unwrap();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        assert_eq!(first.read(|r| value(r, id)).unwrap(), 1_200);
                        assert_eq!(second.read(|r| value(r, id)).unwrap(), 700);
                    }
                });
            }
        });
        assert_eq!(journal.as_of(2_200).unwrap().read(|r| value(r, id)).unwrap(), 2_200);
    });
}
