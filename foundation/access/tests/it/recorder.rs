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

#[test]
fn what_could_not_be_written_down_waits_before_what_came_since() {
    let recorder = Recorder::default();
    let actor = Actor::system();
    let looks = |n: u128| Some(Id::new(uuid::Uuid::from_u128(n)));
    recorder.looked(&actor, testkit::NIGHT, looks(1), None, "incident page");
    drop(recorder.take().unwrap());
    recorder.looked(&actor, testkit::NIGHT, looks(2), None, "incident page");
    recorder.give_back();
    recorder.give_back();
    let place = testkit::Place::sqlite();
    let journal = Journal::open(&place.backend, testkit::definition("access").0).unwrap();
    let submission = Submission {
        command_id: testkit::command_id(),
        actor,
        command: recorder.take().unwrap(),
        stamp: Arc::new(Stamp::default()),
    };
    journal.submit_blocking(submission).unwrap();
    let seen = &journal.entry(1).unwrap().unwrap().fields["seen"];
    let matters: Vec<_> = seen.as_array().unwrap().iter().map(|s| s["matter"].clone()).collect();
    assert_eq!(matters, [serde_json::json!(looks(1)), serde_json::json!(looks(2))]);
    assert!(recorder.take().is_none());
}
