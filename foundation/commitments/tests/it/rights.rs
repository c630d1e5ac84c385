//! The board holds exactly what the guard permits, on both databases; whoever it is passed on to comes to see it.

use commitments::addressee::{Addressee, Office};
use commitments::command::{EscalateCommitment, GiveCommitment, ReaddressCommitment};
use commitments::read::{Filter, about, board, commitment, resource};
use kernel::{Actor, Handling, Id, kind};
use stage::{Part, Seen, the_lists_hold_what_the_guard_permits};
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, matter, stop, words};

fn give(town: &Town, seen: Seen) -> Id<kind::Matter> {
    let giver = seen.writer(&town.officer);
    let Seen { handling, areas, readers, to, area, .. } = seen;
    let to = Addressee { office: Office { area, ..Office::of(to) }, ..Addressee::of(to) };
    let rule = GiveCommitment { handling, areas, readers, to, ..stop() };
    let id = rule.commitment;
    town.ask_as(&giver, rule).unwrap();
    id
}

fn compare(place: &Place, cases: u32) {
    let town = Town::on(place);
    the_lists_hold_what_the_guard_permits(
        cases,
        &stage::guard(),
        |seen, _| vec![give(&town, seen)],
        |eye| town.read(|r| board(r, eye, &Filter::default(), NIGHT, 100_000)).iter().map(|r| r.id).collect(),
        |id| town.read(|r| resource(r, id)).unwrap(),
    );
}

#[test]
fn the_board_holds_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 30);
}

#[test]
fn the_board_holds_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 5);
}

#[test]
fn whoever_it_is_passed_on_to_comes_to_see_it() {
    on_both(|place| {
        let town = Town::on(place);
        let secret = GiveCommitment { handling: Handling::NeedToKnow, ..stop() };
        let (id, incident) = (secret.commitment, matter());
        town.ask(GiveCommitment { about: Some((incident, "26-0417".into())), ..secret });
        let sees = |function: &'static str| {
            let eye = Part::reader(function).everywhere().clearance(Handling::NeedToKnow).eye();
            let listed = town.read(|r| commitment(r, &eye, id)).is_some();
            assert_eq!(
                town.read(|r| about(r, &eye, incident, NIGHT)),
                (i64::from(listed), 0),
                "counts agree"
            );
            listed
        };
        assert_eq!((sees("watch-officer"), sees("dispatcher"), sees("deputy")), (true, true, false));
        town.clock.set(NIGHT.plus_seconds(900));
        let planned = NIGHT.plus_seconds(900);
        town.ask_as(
            &Actor::system(),
            EscalateCommitment { commitment: id, step: 0, planned, stands_in: None },
        )
        .unwrap();
        assert_eq!((sees("deputy"), sees("mayor")), (true, false));
        town.ask(ReaddressCommitment {
            commitment: id,
            to: Addressee::of("mayor"),
            acknowledge_by: None,
            words: words("à vous"),
            based_on: None,
        });
        assert!(sees("mayor"));
    });
}
