//! Erasing: the words are gone everywhere, the chain still verifies, the register remembers.

use store::{Erase, Journal};
use testkit::on_both;

use crate::counter::{counter, open, raise, submission};

fn found(journal: &Journal, word: &str) -> usize {
    let sql = "SELECT seq FROM word WHERE scope = 'counter' AND word = $1";
    journal.read(|r| r.query(sql, &[word.into()])).unwrap().len()
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
        let erase =
            submission(Erase { entries: vec![2], reason: "decision 12".to_owned(), power: "journal.export" });
        assert_eq!(journal.erase(erase, &[2]).unwrap().len(), 1);
        assert_eq!(found(&journal, "secret"), 0);
        assert!(journal.entry(2).unwrap().unwrap().destroyed);
        assert!(journal.raw_entries(1, 1).unwrap()[0].body.is_none());
        let past = journal.as_of(2).unwrap();
        assert_eq!(past.read(|r| r.query("SELECT 1 FROM word WHERE word = 'secret'", &[])).unwrap().len(), 0);
        assert_eq!(journal.erasures().unwrap()[0].by, 4);
        assert_eq!(journal.compare_with_rebuild().unwrap(), []);
    });
}
