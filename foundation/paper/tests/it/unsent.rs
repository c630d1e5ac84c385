//! What a person has not sent: opened and released by name, with a reason, by nobody but whoever may.

use kernel::{Actor, Id, kind};
use paper::command::{ExportUnsent, OpenUnsent, ReleaseUnsent, SeeReleases};
use paper::read::{released, released_by, released_entry, unseen};
use testkit::{NIGHT, Place, command_id, on_both};

use crate::sheets::enter;
use crate::town::{Town, hash, matter, words};

pub(crate) fn release(author: &Actor) -> ReleaseUnsent {
    ReleaseUnsent {
        command: command_id(),
        author: author.person,
        captured_at: NIGHT.plus_seconds(-600),
        mandate: Some(author.mandate),
        reason: words("relevé, injoignable"),
    }
}

/// What the shell does with something released: the releaser sends it on behalf of its author.
fn send(town: &Town, command: Id<kind::Command>) -> i64 {
    let actor = Actor { on_behalf_of: Some(town.officer.person), ..town.supervisor.clone() };
    let facts = paper::Facts::bare(jiff::tz::TimeZone::UTC);
    let submission = store::Submission {
        command_id: command,
        actor,
        command: paper::Ask::boxed(enter(matter()), std::sync::Arc::new(facts)),
        stamp: std::sync::Arc::new(store::Stamp::default()),
    };
    town.journal.submit_blocking(submission).unwrap().entries[0].seq
}

#[test]
fn a_release_names_both_and_what_came_of_it_and_its_author_is_told() {
    on_both(|place| {
        let town = Town::on(place);
        let rule = release(&town.officer);
        let command = rule.command;
        let may = |by: &Actor| town.read(|r| released_by(r, command, by.person, town.officer.person));
        assert!(!may(&town.supervisor));
        town.ask_as(&town.supervisor, rule.clone()).unwrap();
        assert!(may(&town.supervisor) && !may(&town.officer), "whoever released it, and nobody else");
        let seq = send(&town, command);
        let row = town.read(|r| released_entry(r, seq)).unwrap();
        assert_eq!((row.author, row.by.0), (town.officer.person, town.supervisor.person));
        assert_eq!((row.captured_at, row.reason.text.as_str()), (rule.captured_at, "relevé, injoignable"));
        assert_eq!(town.refused_as(&town.supervisor, rule).key, "refusal-paper-released");
        assert_eq!(town.read(|r| unseen(r, town.supervisor.person)), []);
        let told = town.read(|r| unseen(r, town.officer.person));
        assert_eq!(told.len(), 1);
        assert_eq!(
            town.refused_as(&town.supervisor, SeeReleases { until: told[0].seq }).key,
            "refusal-not-found"
        );
        town.ask(SeeReleases { until: told[0].seq });
        assert_eq!(town.read(|r| unseen(r, town.officer.person)), []);
        assert!(town.read(|r| released(r, 9))[0].seen);
    });
}

#[test]
fn what_is_asked_of_whoever_releases() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let good = || release(&town.officer);
    let table = [
        (release(&town.supervisor), "refusal-paper-own"),
        (ReleaseUnsent { reason: words(" "), ..good() }, "refusal-missing"),
        (ReleaseUnsent { reason: words(&"x".repeat(1001)), ..good() }, "refusal-too-long"),
        (ReleaseUnsent { captured_at: NIGHT.plus_seconds(300), ..good() }, "refusal-in-the-future"),
    ];
    for (rule, key) in table {
        assert_eq!(town.refused_as(&town.supervisor, rule.clone()).key, key, "{rule:?}");
    }
    let open = |count| OpenUnsent {
        author: town.officer.person,
        count,
        from: NIGHT,
        until: NIGHT,
        reason: words("x"),
    };
    assert_eq!(town.refused_as(&town.supervisor, open(0)).key, "refusal-paper-many");
    assert_eq!(town.refused(open(3)).key, "refusal-paper-own");
    town.ask_as(&town.supervisor, open(3)).unwrap();
    let export = |hash: &str| ExportUnsent {
        author: town.officer.person,
        count: 2,
        hash: hash.to_owned(),
        reason: words("x"),
    };
    assert_eq!(town.refused_as(&town.supervisor, export("x")).key, "refusal-unknown-code");
    town.ask_as(&town.supervisor, export(&hash("ab"))).unwrap();
}
