//! The board holds exactly what the guard permits, on both databases; whoever gets a message comes to see it.

use kernel::{Handling, Id, kind};
use outbox::command::{Compose, Escalate};
use outbox::message::Content;
use outbox::read::{Filter, about, board, message, resource};
use outbox::whom::{Found, Office, Target};
use stage::{Part, Seen, the_lists_hold_what_the_guard_permits};
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, evacuate, found, matter};

fn write(town: &Town, seen: Seen) -> Id<kind::Matter> {
    let writer = seen.writer(&town.officer);
    let Seen { handling, areas, readers, to, area, .. } = seen;
    let office = Office { area, ..Office::of(to) };
    let one = Found { office: Some(office.clone()), ..found("deputy", Some("a@town.example"), None) };
    let rule = Compose {
        handling,
        content: if handling >= Handling::NeedToKnow { Content::Notice } else { Content::Full },
        areas,
        readers,
        to: vec![Target::Office(office)],
        release: Some(vec![one]),
        ..evacuate()
    };
    let id = rule.message;
    town.ask_as(&writer, rule).unwrap();
    id
}

fn compare(place: &Place, cases: u32) {
    let town = Town::on(place);
    the_lists_hold_what_the_guard_permits(
        cases,
        &stage::guard(),
        |seen, _| vec![write(&town, seen)],
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
fn whoever_gets_it_comes_to_see_it_and_counts_agree() {
    on_both(|place| {
        let town = Town::on(place);
        let incident = matter();
        let rule = Compose {
            handling: Handling::NeedToKnow,
            content: Content::Notice,
            about: Some((incident, "26-0417".into())),
            release: Some(vec![found("mayor", Some("mayor@town.example"), None)]),
            ..evacuate()
        };
        let id = rule.message;
        town.ask(rule);
        let sees = |function: &'static str| {
            let eye = Part::reader(function).everywhere().clearance(Handling::NeedToKnow).eye();
            let listed = town.read(|r| message(r, &eye, id)).is_some();
            let expected = if listed { (1, 1, 0) } else { (0, 0, 0) };
            assert_eq!(town.read(|r| about(r, &eye, incident)), expected, "counts agree");
            listed
        };
        assert_eq!((sees("watch-officer"), sees("mayor"), sees("deputy")), (true, true, false));
        let planned = NIGHT.plus_seconds(600);
        town.clock.set(planned);
        let to = vec![found("deputy", Some("deputy@town.example"), None)];
        town.system(Escalate { message: id, recipient: 0, planned, to });
        assert!(sees("deputy"));
    });
}
