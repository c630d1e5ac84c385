//! Messages that wait are released in one act, each once.

use kernel::{Id, kind};
use outbox::command::{MOST_AT_ONCE, Release, ReleaseAll, Replace, Withdraw};
use outbox::message::State;
use outbox::read::{Eye, own_left, own_prepared, prepared, prepared_count, turns};
use stage::words;
use testkit::{on_both, unique};

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

#[test]
fn what_a_later_message_replaces_does_not_leave_any_more_alone_or_with_others() {
    on_both(|place| {
        let town = Town::on(place);
        let session = matter();
        let by_program = |entry| {
            let about = Some((session, "26-03".into()));
            let rule = outbox::command::Compose { about, origin: Some(entry), ..evacuate() };
            let id = rule.message;
            town.system(rule);
            id
        };
        let (convened, moved) = (Id::new(unique()), Id::new(unique()));
        let (old, new) = (by_program(convened), by_program(moved));
        let by_hand = waits(&town, session);
        assert_eq!(town.read(|r| own_prepared(r, session, moved)), [old], "what somebody wrote stays theirs");
        assert_eq!(town.read(|r| own_left(r, session, &[convened])), None);
        town.system(Replace { message: old, by: new, words: Some(words("salle prise")) });
        let row = town.row(old);
        let number = town.row(new).number;
        assert_eq!((row.state, row.replaced_by), (State::Withdrawn, Some((new, number))));
        assert_eq!(town.refused(release(old)).key, "refusal-message-state");
        town.ask(all(&[old, new, by_hand]));
        let states = [old, new, by_hand].map(|id| town.row(id).state);
        assert_eq!(states, [State::Withdrawn, State::Released, State::Released]);
        assert!(town.read(|r| own_left(r, session, &[convened])).is_some());
        for but in [vec![moved], vec![convened, moved]] {
            let others = town.read(|r| own_left(r, session, &but));
            assert_eq!(others, None, "its own and what somebody wrote do not count");
        }
        let late = Replace { message: new, by: old, words: None };
        assert_eq!(town.refused(late).key, "refusal-message-state", "what has left is not called back");
    });
}
