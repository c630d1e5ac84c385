//! Erasing: the words are gone everywhere, the chain still verifies, the register remembers.

use store::{Blobs, Erase, Journal, MOST_ERASED, WriteError};
use testkit::on_both;

use crate::counter::{counter, open, raise, submission};

fn found(journal: &Journal, word: &str) -> usize {
    let sql = "SELECT seq FROM word WHERE scope = 'counter' AND word = $1";
    journal.read(|r| r.query(sql, &[word.into()])).unwrap().len()
}

fn order(journal: &Journal, entries: &[i64]) -> Erase {
    Erase {
        entries: entries.to_vec(),
        reason: "decision 12".to_owned(),
        power: "journal.export",
        views: journal.definition().views.clone(),
    }
}

fn refused(journal: &Journal, erase: Erase) -> String {
    match journal.submit_blocking(submission(erase)) {
        Err(WriteError::Refused(refusal)) => refusal.to_string(),
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn an_erased_body_is_gone_from_entry_search_and_past() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        raise(&journal, id, "first").unwrap();
        raise(&journal, id, "secret").unwrap();
        raise(&journal, id, "third").unwrap();
        let past = journal.as_of(2).unwrap();
        assert_eq!(
            (
                found(&journal, "secret"),
                past.read(|r| r.query("SELECT 1 FROM word WHERE word = 'secret'", &[])).unwrap().len()
            ),
            (1, 1)
        );
        let erase = submission(order(&journal, &[2]));
        let blobs = Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
        assert_eq!(journal.erase(erase, &blobs).unwrap().len(), 1);
        assert_eq!(found(&journal, "secret"), 0);
        assert!(journal.entry(2).unwrap().unwrap().destroyed);
        assert!(journal.raw_entries(1, 1).unwrap()[0].body.is_none());
        let past = journal.as_of(2).unwrap();
        assert_eq!(past.read(|r| r.query("SELECT 1 FROM word WHERE word = 'secret'", &[])).unwrap().len(), 0);
        assert_eq!(journal.erasures().unwrap()[0].by, 4);
        assert_eq!(journal.compare_with_rebuild().unwrap(), []);
    });
}

#[test]
fn what_must_stay_is_refused_and_nothing_is_destroyed_twice() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        for text in ["first", "stays", "third"] {
            raise(&journal, id, text).unwrap();
        }
        let blobs = Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
        assert_eq!(refused(&journal, order(&journal, &[])), "refusal-erase-none");
        assert_eq!(refused(&journal, order(&journal, &[1, 9])), "refusal-erase-unknown entry=9");
        assert_eq!(refused(&journal, order(&journal, &[1, 2])), "refusal-erase-counted entry=2");
        let many: Vec<i64> = (1..=i64::try_from(MOST_ERASED).unwrap() + 1).collect();
        assert_eq!(refused(&journal, order(&journal, &many)), "refusal-erase-many most=500");
        let silent = Erase { reason: " ".to_owned(), ..order(&journal, &[1]) };
        assert_eq!(refused(&journal, silent), "refusal-reason-missing");
        assert_eq!(journal.head(), 3, "a refusal writes nothing");

        let done = journal.erase(submission(order(&journal, &[3, 1, 3])), &blobs).unwrap();
        assert_eq!(done.iter().map(|e| (e.seq, e.by)).collect::<Vec<_>>(), [(1, 4), (3, 4)]);
        assert_eq!(refused(&journal, order(&journal, &[3])), "refusal-erase-gone entry=3");
        assert_eq!(refused(&journal, order(&journal, &[4])), "refusal-erase-order entry=4");
        let seen = journal.candidates(&[2, 3, 9]).unwrap();
        assert_eq!(seen[0].stays, Some("refusal-erase-counted"));
        assert!(seen[1].entry.as_ref().unwrap().destroyed && seen[2].entry.is_none());
    });
}

#[test]
fn an_order_that_was_cut_off_is_finished_by_the_next_start() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        raise(&journal, id, "secret").unwrap();
        raise(&journal, id, "second").unwrap();
        // The order stands in the journal, and the program stops.
        journal.submit_blocking(submission(order(&journal, &[1]))).unwrap();
        journal.close();
        let journal = open(&place.backend);
        assert_eq!((found(&journal, "secret"), journal.erasures().unwrap().len()), (1, 0));
        assert!(journal.finish_erasures(None).unwrap());
        assert_eq!(found(&journal, "secret"), 0);
        assert!(journal.entry(1).unwrap().unwrap().destroyed);
        assert_eq!(journal.unfinished_erasures().unwrap(), Vec::<i64>::new());
        assert!(!journal.finish_erasures(None).unwrap(), "nothing is left to do");
    });
}

#[test]
fn no_file_of_the_embedded_store_holds_what_was_erased() {
    let place = testkit::Place::sqlite();
    let (id, journal) = (counter(), open(&place.backend));
    raise(&journal, id, "unforgettable").unwrap();
    raise(&journal, id, "second").unwrap();
    drop(journal.as_of(1).unwrap().read(|r| r.query("SELECT 1 FROM word", &[])).unwrap());
    assert!(holds(place.dir(), b"unforgettable"));
    let blobs = Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
    journal.erase(submission(order(&journal, &[1])), &blobs).unwrap();
    assert!(!holds(place.dir(), b"unforgettable"), "neither a table, nor free pages, nor the log");
}

fn holds(folder: &std::path::Path, word: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().flatten().any(|item| {
        if item.path().is_dir() {
            return holds(&item.path(), word);
        }
        std::fs::read(item.path()).unwrap().windows(word.len()).any(|w| w == word)
    })
}
