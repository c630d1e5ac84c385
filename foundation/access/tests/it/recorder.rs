//! Looks and refusals reach the access journal in batches.

use std::sync::Arc;

use access::Recorder;
use kernel::{Actor, Id};
use store::{Journal, Stamp, Submission};

#[test]
fn looks_and_refusals_become_entries_of_the_access_journal() {
    testkit::on_both(|place| {
        let journal = Journal::open(&place.backend, testkit::definition("access").0).unwrap();
        let recorder = Recorder::default();
        assert!(recorder.take().is_none());
        let (actor, matter) = (Actor::system(), Id::new(uuid::Uuid::from_u128(5)));
        for _ in 0..3 {
            recorder.looked(&actor, testkit::NIGHT, Some(matter), None, "incident page");
        }
        recorder.refused(&actor, testkit::NIGHT, None, "journal.export");
        let command = recorder.take().unwrap();
        let submission = Submission {
            command_id: testkit::command_id(),
            actor: Actor::system(),
            command,
            stamp: Arc::new(Stamp::default()),
        };
        let receipt = journal.submit_blocking(submission).unwrap();
        assert_eq!(receipt.entries.len(), 2);
        let looked = journal.entry(1).unwrap().unwrap();
        assert_eq!(
            (looked.kind(), &looked.fields["seen"][0]["times"]),
            ("access.looked", &serde_json::json!(3))
        );
        let refused = journal.entry(2).unwrap().unwrap();
        assert_eq!(refused.fields["seen"][0]["what"], "journal.export");
    });
}
