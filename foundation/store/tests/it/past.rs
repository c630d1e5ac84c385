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
