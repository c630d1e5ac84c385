//! A journal that begins with what another holds, on both databases; and its end.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::Timestamp;
use store::{Definition, Draft, Entry, Fork, Forked, Journal, Origin, Sieve, StoreError, fork, remove};
use testkit::{NIGHT, Place, on_both};

use crate::counter::{Counters, TellEveryTenth, actor, counter, open, raise, value};

/// Leaves every third behind, and writes the others large.
#[derive(Default)]
struct Loud {
    seen: i64,
}

impl Sieve for Loud {
    fn look(&mut self, _: &Entry) -> Result<(), StoreError> {
        self.seen += 1;
        Ok(())
    }
    fn pass(&mut self, entry: &Entry) -> Result<Option<BTreeMap<String, serde_json::Value>>, StoreError> {
        if entry.header.seq % 3 == 0 {
            return Ok(None);
        }
        let mut fields = entry.fields.clone();
        if let Some(serde_json::Value::String(text)) = fields.get_mut("text") {
            *text = text.to_uppercase();
        }
        Ok(Some(fields))
    }
}

struct Refuses;

impl Sieve for Refuses {
    fn look(&mut self, _: &Entry) -> Result<(), StoreError> {
        Ok(())
    }
    fn pass(&mut self, entry: &Entry) -> Result<Option<BTreeMap<String, serde_json::Value>>, StoreError> {
        if entry.header.seq == 4 {
            Err(StoreError::Journal("not this one".into()))
        } else {
            Ok(Some(entry.fields.clone()))
        }
    }
}

fn exercise() -> Definition {
    let (mut definition, _) = testkit::definition("exercise-1");
    definition.views = vec![Arc::new(Counters)];
    definition.effects = vec![Arc::new(TellEveryTenth)];
    definition
}

fn make(
    place: &Place,
    from: &Journal,
    up_to: i64,
    sieve: &mut dyn Sieve,
    at: Timestamp,
) -> Result<Forked, StoreError> {
    let first = |origin: &Origin| Draft::new("counter.forked@1", None, origin);
    let what = Fork {
        from,
        up_to,
        at,
        actor: actor(),
        command_id: testkit::command_id(),
        stamp: store::Stamp::default(),
        first: &first,
    };
    fork(&place.backend, &exercise(), &what, sieve)
}

#[test]
fn it_begins_with_what_went_along_and_says_where_it_comes_from() {
    on_both(|place| {
        let (id, live) = (counter(), open(&place.backend));
        for n in 1..=12 {
            raise(&live, id, &format!("word {n}")).unwrap();
        }
        let root = live.root("town").unwrap();
        let mut sieve = Loud::default();
        let made = make(place, &live, 11, &mut sieve, NIGHT).unwrap();
        assert_eq!((made.taken, made.left, sieve.seen), (8, 3, 11));
        let whole = make(&Place::sqlite(), &live, 12, &mut Loud::default(), NIGHT).unwrap();
        assert_eq!(whole.origin.root, root.root.to_string(), "the same root that a checkpoint signs");

        let journal = Journal::open(&place.backend, exercise()).unwrap();
        assert_eq!(journal.read(|r| value(r, id)).unwrap(), 8);
        let first = journal.entry(1).unwrap().unwrap();
        assert_eq!(first.event::<Origin>().unwrap(), made.origin);
        assert_eq!((made.origin.seq, made.origin.journal.as_str()), (11, "live"));
        let (ours, theirs) = (journal.entry(5).unwrap().unwrap(), live.entry(5).unwrap().unwrap());
        assert_eq!((ours.header.id, ours.header.recorded), (theirs.header.id, theirs.header.recorded));
        assert_eq!(ours.fields["text"], "WORD 5");
        let mut verifier = journal::verify::Verifier::new(Some("exercise-1"), &[]);
        for raw in journal.raw_entries(0, 100).unwrap() {
            verifier.push(&raw.header, raw.body.as_deref());
        }
        let report = verifier.finish();
        assert_eq!((report.faults.len(), report.entries), (0, 9), "{:?}", report.faults);

        let head = live.head();
        raise(&journal, id, "played").unwrap();
        assert_eq!((live.head(), journal.head()), (head, 10), "nothing of it reaches the other");
        assert_eq!(journal.compare_with_rebuild().unwrap(), []);
    });
}

#[test]
fn of_the_jobs_only_those_to_come_go_along() {
    on_both(|place| {
        let (id, live) = (counter(), open(&place.backend));
        for _ in 0..10 {
            raise(&live, id, "x").unwrap();
        }
        // The tenth asks for a job at the instant at which it was recorded.
        make(place, &live, 10, &mut Loud::default(), NIGHT.plus_seconds(-60)).unwrap();
        let journal = Journal::open(&place.backend, exercise()).unwrap();
        assert_eq!(journal.take_jobs("tell", NIGHT, 9).unwrap().len(), 1);
        drop(journal);
        remove(&place.backend, "exercise-1").unwrap();
        make(place, &live, 10, &mut Loud::default(), NIGHT).unwrap();
        let journal = Journal::open(&place.backend, exercise()).unwrap();
        assert!(journal.count_jobs().unwrap().is_empty(), "what was due then was done then");
    });
}

#[test]
fn one_that_cannot_be_made_leaves_nothing_and_none_is_made_twice() {
    on_both(|place| {
        let (id, live) = (counter(), open(&place.backend));
        for _ in 0..6 {
            raise(&live, id, "x").unwrap();
        }
        assert!(make(place, &live, 6, &mut Refuses, NIGHT).unwrap_err().to_string().contains("not this one"));
        make(place, &live, 0, &mut Refuses, NIGHT).unwrap();
        let again = make(place, &live, 0, &mut Loud::default(), NIGHT).unwrap_err();
        assert!(again.to_string().contains("already"), "{again}");
        let journal = Journal::open(&place.backend, exercise()).unwrap();
        assert_eq!((journal.head(), journal.read(|r| value(r, id)).unwrap()), (1, 0), "an empty start");
        drop(journal);
        remove(&place.backend, "exercise-1").unwrap();
        remove(&place.backend, "exercise-1").unwrap();
        assert_eq!(live.head(), 6);
        make(place, &live, 6, &mut Loud::default(), NIGHT).unwrap();
    });
}
