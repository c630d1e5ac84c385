//! Messages that wait are released in one act, each once.

use kernel::{Id, kind};
use outbox::command::{MOST_AT_ONCE, Release, ReleaseAll, Withdraw};
use outbox::message::State;
use outbox::read::{Eye, prepared, prepared_count, turns};
use stage::words;
use testkit::on_both;

use crate::town::{Town, evacuate, found, matter};

/// A message about this that waits.
fn waits(town: &Town, about: Id<kind::Matter>) -> Id<kind::Matter> {
    let rule = outbox::command::Compose { about: Some((about, "26-0417".into())), ..evacuate() };
    let id = rule.message;
    town.ask(rule);
    id
}

fn release(message: Id<kind::Matter>) -> Release {
    Release { message, found: vec![found("mayor", Some("mayor@town.example"), None)], based_on: None }
}

fn all(letters: &[Id<kind::Matter>]) -> ReleaseAll {
    ReleaseAll { letters: letters.iter().map(|id| release(*id)).collect() }
}

#[test]
fn what_waits_leaves_in_one_act_and_a_second_one_sends_nothing() {
    on_both(|place| {
        let town = Town::on(place);
        let (request, part, other) = (matter(), matter(), matter());
        let letters = [waits(&town, request), waits(&town, part), waits(&town, part)];
        let alone = waits(&town, other);
        let about = [request, part];
        let rows = town.read(|r| prepared(r, &Eye::all(), &about, 10));
        assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), letters, "the oldest first");
        assert_eq!(town.read(|r| prepared(r, &Eye::all(), &about, 2)).len(), 2);
        assert_eq!(town.read(|r| prepared_count(r, &Eye::all(), &about)), 3);
        assert_eq!(town.read(|r| prepared_count(r, &Eye::all(), &[])), 0);

        town.ask(Withdraw { message: letters[1], words: words("x"), based_on: None });
        // One of them twice, and one that was withdrawn since the page was drawn.
        let twice = [letters[0], letters[1], letters[2], letters[0]];
        town.ask(all(&twice));
        let states = letters.map(|id| town.row(id).state);
        assert_eq!(states, [State::Released, State::Withdrawn, State::Released]);
        assert_eq!(town.row(alone).state, State::Prepared, "what was not named goes on waiting");
        let history: Vec<String> = town.read(|r| turns(r, letters[0])).into_iter().map(|t| t.what).collect();
        assert_eq!(history, ["prepared", "released", "addressed"], "an entry of its own, once");
        assert_eq!(town.refused(all(&letters)).key, "refusal-message-none-waits");
        assert_eq!(town.refused(all(&[])).key, "refusal-message-none-waits");
        assert_eq!(town.refused(all(&[alone; MOST_AT_ONCE + 1])).key, "refusal-message-many");
        let nobody = ReleaseAll { letters: vec![Release { found: Vec::new(), ..release(alone) }] };
        assert_eq!(town.refused(nobody).key, "refusal-message-nobody");
    });
}
