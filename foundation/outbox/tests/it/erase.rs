//! What may be erased of a message, and what is left.

use kernel::{Lang, Words};
use outbox::OutboxView;
use outbox::command::{Acknowledge, By, Compose};
use outbox::read::{aims, recipients, turns};
use outbox::whom::{Contact, Target};
use store::View as _;
use testkit::Place;

use crate::life::{acknowledge, sent};
use crate::town::{Town, evacuate, released};

/// The entries of a kind, newest last.
fn entries(town: &Town, kind: &str) -> Vec<store::Entry> {
    let all = town.journal.entries(0, town.journal.head(), 1_000).unwrap();
    all.into_iter().filter(|e| e.kind() == kind).collect()
}

#[test]
fn names_and_addresses_stand_in_entries_that_can_go_and_states_in_others_that_stay() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let contact = Contact {
        name: Some("A. Fictief".into()),
        mail: Some("a@town.example".into()),
        ..Contact::default()
    };
    let rule = Compose { to: vec![Target::Free(contact)], ..released() };
    let id = rule.message;
    town.ask(rule);
    town.report(id, 0, 0, sent());
    let words = Some(Words::new(Lang::Nl, "begrepen"));
    let voice = By::Voice { name: "A. Fictief".into() };
    town.ask(Acknowledge { words, ..acknowledge(id, 0, voice) });
    let stays = |kind: &str| {
        let entry = entries(&town, kind).pop().unwrap();
        town.read(|r| OutboxView.stays(r, &entry))
    };
    assert_eq!(stays("outbox.prepared"), Some("refusal-erase-guard"));
    for kind in ["outbox.sent", "outbox.acknowledged"] {
        assert_eq!(stays(kind), Some("refusal-erase-message-state"), "{kind}");
    }
    for kind in ["outbox.aim-named", "outbox.addressed", "outbox.said"] {
        assert_eq!(stays(kind), None, "{kind}");
    }
    for kind in ["outbox.sent", "outbox.acknowledged", "outbox.released"] {
        let fields: Vec<_> = entries(&town, kind).into_iter().map(|e| e.fields).collect();
        let text = format!("{fields:?}");
        assert!(!text.contains("Fictief") && !text.contains('@'), "{kind} names nobody: {text}");
    }
}

#[test]
fn rows_are_made_again_alike() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let id = town.send();
    town.ask(evacuate());
    town.report(id, 0, 0, sent());
    town.system(acknowledge(id, 1, By::Receipt));
    let seen = |town: &Town| {
        let row = format!("{:?}", town.row(id));
        let rest = town.read(|r| Ok((recipients(r, id)?, turns(r, id)?, aims(r, id)?)));
        format!("{row} {rest:?}")
    };
    let before = seen(&town);
    town.journal.close();
    let folder = place.dir().join("live");
    let views = std::fs::read_dir(&folder)
        .unwrap()
        .flatten()
        .filter(|f| f.file_name().to_string_lossy().starts_with("views"));
    views.for_each(|f| std::fs::remove_file(f.path()).unwrap());
    assert_eq!(seen(&Town::on(&place)), before);
}
