//! A backup taken while people write is restored elsewhere, on either backend.

use store::{Erasure, Restore, restore};
use testkit::{Place, on_both};

use crate::counter::{SESSIONS, counter, open, raise, value};

#[test]
fn a_backup_restores_on_either_backend_with_jobs_held_and_erasures_applied() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        for _ in 0..12 {
            raise(&journal, id, "x").unwrap();
        }
        journal
            .keep(|k| k.execute("INSERT INTO session (token, person) VALUES ($1, 'p')", &[vec![1u8].into()]))
            .unwrap();
        let file = place.dir().join("acts-backup.db");
        journal.backup_acts(&file).unwrap();
        raise(&journal, id, "after the backup").unwrap();
        for target in [Place::sqlite(), Place::postgres()] {
            let erasures = [Erasure { seq: 3, by: 13, at: testkit::NIGHT, files: Vec::new() }];
            let what = Restore {
                journal: "live",
                keeps: &[SESSIONS],
                endings: &["DELETE FROM session"],
                erasures: &erasures,
            };
            restore(&target.backend, &file, &what).unwrap();
            let again = open(&target.backend);
            assert_eq!((again.head(), again.read(|r| value(r, id)).unwrap()), (12, 12));
            assert!(again.take_jobs("tell", testkit::NIGHT, 9).unwrap().is_empty(), "jobs are held");
            assert_eq!(again.count_jobs().unwrap()[0].state, "held");
            assert_eq!(again.stuck_jobs(9).unwrap().len(), 1, "until somebody decides");
            assert!(again.entry(3).unwrap().unwrap().destroyed);
            assert!(again.read(|r| r.query("SELECT person FROM session", &[])).unwrap().is_empty());
            assert_eq!(raise(&again, id, "goes on").unwrap().entries[0].seq, 13);
            assert!(restore(&target.backend, &file, &what).unwrap_err().to_string().contains("empty place"));
        }
    });
}
