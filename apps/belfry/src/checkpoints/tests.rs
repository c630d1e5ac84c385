//! A checkpoint leaves for a folder and, over SMTP, for a relay; where one of them does not take it, that is known and said.

use std::time::Duration;

use kernel::Actor;
use store::{Command, Deciding, Draft, Failure, Submission};
use testkit::Place;

use super::*;
use crate::outbox::{Security, relay};

/// Says one thing.
struct One;

impl Command for One {
    fn name(&self) -> &'static str {
        "test.one"
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        Ok(vec![Draft::new("test.said@1", None, &serde_json::json!({ "n": 1 }))?])
    }
}

fn carrier(place: &Place, folder: &Path, port: u16) -> Carrier {
    let (definition, clock) = testkit::definition("live");
    let journal = Journal::open(&place.backend, definition).unwrap();
    let submission = Submission {
        command_id: testkit::command_id(),
        actor: Actor::system(),
        command: Box::new(One),
        stamp: Arc::default(),
    };
    journal.submit_blocking(submission).unwrap();
    let keys = place.dir().join("keys");
    std::fs::create_dir_all(&keys).unwrap();
    let settings = Checkpoints {
        folder: Some(folder.to_owned()),
        mail_to: vec!["auditor@town.example".to_owned()],
        ..Checkpoints::default()
    };
    let relay = MailSettings {
        from: "floor@town.example".to_owned(),
        relay: Some(format!("127.0.0.1:{port}")),
        security: Security::None,
        timeout_seconds: Some(2),
        ..MailSettings::default()
    };
    Carrier {
        journal,
        origin: "town.example/live".to_owned(),
        key: Arc::new(crate::keys::signing(&keys, "town.example/live").unwrap()),
        clock,
        folder: place.dir().join("checkpoints"),
        settings,
        relay: Some(relay),
        departures: Arc::default(),
    }
}

#[test]
fn the_note_arrives_in_the_folder_and_in_the_mail() {
    let place = Place::sqlite();
    let (port, mails) = relay(|_, _| "250 ok");
    let outside = place.dir().join("elsewhere");
    let carrier = carrier(&place, &outside, port);
    let note = carrier.carry().unwrap();
    let mail = mails.recv_timeout(Duration::from_secs(10)).unwrap();
    assert!(mail.contains("Subject: checkpoint town.example/live 1"), "{mail}");
    let root = note.lines().nth(2).unwrap();
    assert!(mail.replace("=\n", "").replace("=3D", "=").contains(root), "{mail}");
    let kept = std::fs::read_to_string(outside.join("live-000000000001.note")).unwrap();
    assert_eq!(kept, note);
    let told = carrier.departures.told();
    assert_eq!(
        told.iter().map(|d| (d.place, d.failed_since)).collect::<Vec<_>>(),
        [("file", None), ("mail", None)]
    );
}

#[test]
fn a_place_that_takes_nothing_is_told_since_when_until_it_takes_one() {
    let place = Place::sqlite();
    let (port, _mails) = relay(|_, _| "550 no");
    let outside = place.dir().join("elsewhere");
    std::fs::write(&outside, "a file where the folder should be").unwrap();
    let carrier = carrier(&place, &outside, port);
    assert!(carrier.carry().is_err());
    let since = Some(testkit::NIGHT.0);
    let failed =
        |carrier: &Carrier| carrier.departures.told().iter().map(|d| d.failed_since).collect::<Vec<_>>();
    assert_eq!(failed(&carrier), [since, since]);
    std::fs::remove_file(&outside).unwrap();
    assert!(carrier.carry().is_err(), "the relay still refuses");
    assert_eq!(failed(&carrier), [None, since]);
    assert!(outside.join("live-000000000001.note").is_file());
}
