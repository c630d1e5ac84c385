//! What a profile ships: shown first, taken in once, never over what people wrote.

use kernel::{Id, Text};
use registers::command::{
    Link, Load, Shipped, ShippedPoint, Unlink, WithdrawAction, WritePoint, preview, unlinked,
};
use registers::entry::{Action, LinkSort, Point, State, Status};
use registers::read::{actions, statuses};
use stage::words;
use testkit::on_both;

use crate::town::{frame, status, town};

pub(crate) fn shipped() -> Shipped {
    let action = |fr: &str| Action {
        words: Text::both(fr, fr),
        on: Some("2021-09".into()),
        source: Some("L1504".into()),
        evidence: Vec::new(),
    };
    let told = Status {
        source: Some("L1532".into()),
        on: "2022-10-28".into(),
        ..status(State::InProgress, "suivi")
    };
    Shipped {
        entry: Id::of_words(&["shipped", "a resolution"]),
        code: "r1".into(),
        frame: frame(),
        points: vec![ShippedPoint {
            key: Some("alert".into()),
            point: Point {
                words: Text::both("faire", "doen"),
                source: Some("L1161".into()),
                ..Point::default()
            },
            indicators: vec![Id::of_words(&["an indicator"])],
            actions: vec![action("groupe"), action("répertoire")],
            statuses: vec![told],
        }],
    }
}

#[test]
fn loading_says_what_it_does_and_does_it_once() {
    on_both(|place| {
        let town = town(place);
        let shipped = shipped();
        let seen = town.read(|r| preview(r, &shipped));
        assert_eq!((seen.new, seen.points, seen.actions, seen.statuses), (true, 1, 2, 1));
        let load = || Load { shipped: vec![shipped.clone()] };
        let receipt = town.ask(load());
        assert_eq!(receipt.entries.len(), 5, "the document, its point, two actions, one state");
        assert!(town.read(|r| preview(r, &shipped)).is_same());
        assert!(town.ask(load()).entries.is_empty(), "nothing twice");
        let id = shipped.entry;
        assert_eq!((town.points(id)[0].state, town.read(|r| statuses(r, id)).len()), (State::InProgress, 1));
        assert!(town.get(id).shipped);
    });
}

#[test]
fn indicators_wait_until_they_are_linked() {
    on_both(|place| {
        let town = town(place);
        let shipped = shipped();
        let target = shipped.points[0].indicators[0];
        town.ask(Load { shipped: vec![shipped.clone()] });
        let waiting = || town.read(|r| unlinked(r, &shipped));
        assert_eq!(waiting(), [(1, target)]);
        let label = "Émissions".to_owned();
        town.ask(Link { entry: shipped.entry, point: 1, sort: LinkSort::Indicator, target, label });
        assert!(waiting().is_empty() && town.read(|r| preview(r, &shipped)).is_same());
        town.ask(Unlink { entry: shipped.entry, point: 1, target });
        assert!(waiting().is_empty(), "what somebody took away does not come again");
    });
}

#[test]
fn what_people_wrote_stays() {
    on_both(|place| {
        let town = town(place);
        let mut shipped = shipped();
        let id = shipped.entry;
        town.ask(Load { shipped: vec![shipped.clone()] });
        let owned = Point { owner: Some("secretary".into()), ..town.points(id)[0].point.clone() };
        town.ask(WritePoint { entry: id, n: Some(1), point: owned, based_on: None });
        town.ask(town.turn(id, 1, status(State::NotFollowed, "sans objet")));
        town.ask(WithdrawAction { entry: id, n: 1, words: words("erreur") });
        // The profile has another word, and tells of one more state and one more action.
        let one = &mut shipped.points[0];
        one.point.words = Text::both("faire vite", "snel doen");
        one.statuses.push(Status { on: "2023".into(), ..status(State::Done, "fini") });
        one.actions.push(Action {
            words: Text::both("rapport", "verslag"),
            source: Some("L1".into()),
            ..Action::default()
        });
        let seen = town.read(|r| preview(r, &shipped));
        assert_eq!((seen.new, seen.changed, seen.actions), (false, 1, 1));
        assert_eq!((seen.statuses, seen.passed), (0, 1), "what is not written is not counted");
        town.ask(Load { shipped: vec![shipped.clone()] });
        assert!(town.read(|r| preview(r, &shipped)).is_same(), "nothing waits for ever");
        let point = town.points(id).remove(0);
        assert_eq!(
            (point.point.owner.as_deref(), point.point.words.fr.as_deref()),
            (Some("secretary"), Some("faire vite"))
        );
        assert_eq!(point.state, State::NotFollowed, "the profile does not undo what was said here");
        let standing = town.read(|r| actions(r, id)).into_iter().filter(|a| a.withdrawn.is_none()).count();
        assert_eq!(standing, 2, "what was taken back does not come again");
    });
}
