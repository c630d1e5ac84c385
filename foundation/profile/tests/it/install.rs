//! A profile in force is an entry of the journal; a faulty one never is.

use std::sync::Arc;

use kernel::{Actor, Files};
use profile::{InstallProfile, ProfileView, installed};
use store::{Journal, Submission, WriteError};
use testkit::{Place, command_id, definition, on_both};

use crate::{changed, folder, known, load, small};

fn open(place: &Place) -> Journal {
    let (mut definition, _clock) = definition("live");
    definition.views = vec![Arc::new(ProfileView)];
    Journal::open(&place.backend, definition).unwrap()
}

fn install(journal: &Journal, files: &dyn Files) -> Result<usize, WriteError> {
    let command = InstallProfile { profile: Arc::new(load(files)), known: known() };
    let receipt = journal.submit_blocking(submission(command))?;
    Ok(receipt.entries.len())
}

fn submission(command: InstallProfile) -> Submission {
    Submission {
        command_id: command_id(),
        actor: Actor::system(),
        command: Box::new(command),
        stamp: Arc::default(),
    }
}

#[test]
fn installing_is_journalled_with_hash_and_digests() {
    on_both(|place| {
        let journal = open(place);
        assert!(journal.read(installed).unwrap().is_none());
        assert_eq!(install(&journal, &folder("brussels")).unwrap(), 1);
        let profile = load(&folder("brussels"));
        let now = journal.read(installed).unwrap().unwrap();
        assert_eq!((now.seq, now.code.as_str(), now.hash.as_str()), (1, "brussels", profile.hash()));
        let entry = journal.entry(1).unwrap().unwrap();
        assert_eq!(entry.header.kind, "profile.installed@1");
        assert_eq!(entry.fields["files"]["inform.toml"], profile.digests()["inform.toml"].as_str());
        assert!(entry.fields["unverified"].as_i64().unwrap() > 40);
        let seen = journal.candidates(&[1]).unwrap().remove(0);
        assert_eq!(seen.stays, Some("refusal-erase-profile"), "what was in force is never erased");
    });
}

#[test]
fn the_same_again_is_nothing_and_another_follows() {
    on_both(|place| {
        let journal = open(place);
        assert_eq!(install(&journal, &small()).unwrap(), 1);
        assert_eq!(install(&journal, &small()).unwrap(), 0);
        let next = changed("profile.toml", r#"version = "1""#, r#"version = "2""#);
        assert_eq!(install(&journal, &next).unwrap(), 1);
        assert_eq!(journal.read(installed).unwrap().unwrap().version, "2");
        assert_eq!(install(&journal, &small()).unwrap(), 1, "going back is an act as well");
    });
}

#[test]
fn a_faulty_profile_is_refused_with_its_first_fault() {
    on_both(|place| {
        let journal = open(place);
        let faulty = changed("inform.toml", r#"inform = ["watch-supervisor"]"#, r#"inform = ["nobody"]"#);
        let Err(WriteError::Refused(refusal)) = install(&journal, &faulty) else { panic!("not refused") };
        assert_eq!((refusal.key.as_str(), refusal.facts["errors"].as_str()), ("refusal-profile-faulty", "1"));
        assert!(refusal.facts["first"].starts_with("error: inform.toml:"), "{}", refusal.facts["first"]);
        assert_eq!(journal.head(), 0);
        assert!(journal.read(installed).unwrap().is_none());
    });
}
