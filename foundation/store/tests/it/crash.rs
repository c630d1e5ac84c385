//! Views that lag behind the acts (a power cut between the two files) catch up; a chain that does not hold is refused.

use testkit::{Place, on_both};

use crate::counter::{Counters, counter, open, raise, try_open, value};

#[test]
fn views_that_lag_catch_up_at_start() {
    let place = Place::sqlite();
    let (id, journal) = (counter(), open(&place.backend));
    for _ in 0..5 {
        raise(&journal, id, "x").unwrap();
    }
    journal.close();
    drop(journal);
    // What remains after a power cut that ate the unsynced views: the state of two entries ago.
    let store::Backend::Sqlite(dir) = &place.backend else { unreachable!() };
    let views = rusqlite::Connection::open(dir.join("live/views-1.db")).unwrap();
    views
        .execute_batch(
            "UPDATE counter SET value = 3; UPDATE view_state SET applied = 3; DELETE FROM word WHERE seq > 3",
        )
        .unwrap();
    drop(views);
    let journal = open(&place.backend);
    assert_eq!(journal.read(|r| value(r, id)).unwrap(), 5);
    assert_eq!(journal.compare_with_rebuild().unwrap(), []);
}

#[test]
fn a_missing_entry_near_the_end_stops_the_start_with_its_number() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        for _ in 0..5 {
            raise(&journal, id, "x").unwrap();
        }
        journal.keep(|k| k.execute("DELETE FROM entry WHERE seq = 3", &[])).unwrap();
        // The saved head would hide it: only a full verification looks that far back. Without it the start must see it.
        journal.close();
        journal_without_saved_head(place);
        let Err(error) = try_open(&place.backend, vec![std::sync::Arc::new(Counters)]) else {
            panic!("opened")
        };
        assert!(error.to_string().contains("entry 4 does not follow entry 2"), "{error}");
    });
}

fn journal_without_saved_head(place: &Place) {
    match &place.backend {
        store::Backend::Sqlite(dir) => {
            let db = rusqlite::Connection::open(dir.join("live/acts.db")).unwrap();
            db.execute_batch("DELETE FROM meta WHERE name = 'head'").unwrap();
        }
        store::Backend::Postgres(url) => {
            let mut db = postgres::Client::connect(url, postgres::NoTls).unwrap();
            db.batch_execute("DELETE FROM live_acts.meta WHERE name = 'head'").unwrap();
        }
    }
}
