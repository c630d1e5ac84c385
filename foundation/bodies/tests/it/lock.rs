//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::collections::BTreeMap;
use std::path::Path;

use bodies::body::{Quorum, Rhythm};
use bodies::command::{
    AddItem, ApproveMinutes, CarryItem, ChangeBody, CorrectNote, CreateBody, Decide, DraftMinutes,
    EndForeignSession, Heard, MarkAttendance, MoveSession, NewAssignment, NoteForeignSession, OrderItems,
    PlanSession, ReturnMinutes, SetPosition, SettleItem, TakeStep, WithdrawDecision, WordDecision,
    WriteMinutes, WriteNote,
};
use bodies::session::{About, Document, How, Item, Plan, Presence, Seat, Sight, Step, Votes};
use kernel::{Handling, Id, Lang, Precision, Stated, Text, kind};
use testkit::{NIGHT, Place};

use crate::house::{House, item, matter, plan, said, words};
use crate::record::decide;

/// Every command once, each field filled.
fn play(house: &House) {
    let stated = Some(Stated { at: NIGHT, precision: Precision::Minute });
    created(house);
    let session = matter();
    house.ask(PlanSession { session, body: "committee".into(), plan: full(), convene: true });
    house.ask(MoveSession {
        session,
        at: NIGHT.plus_seconds(7200),
        place: Some("salle 3".into()),
        call: Some("x".into()),
        words: Some(words("retard")),
        based_on: None,
    });
    house.ask(AddItem { session, item: full_item() });
    let order = house.items(session).iter().rev().map(|i| i.id).collect();
    house.ask(OrderItems { session, order });
    house.ask(TakeStep { stated, ..TakeStep::new(session, Step::Open) });
    held(house, session, stated);
    let items = house.items(session);
    house.ask(SettleItem { session, item: items[0].id, drop: true, words: Some(words("x")) });
    house.ask(TakeStep::new(session, Step::Close));
    let next = matter();
    house.ask(PlanSession { session: next, body: "committee".into(), plan: full(), convene: false });
    house.ask(CarryItem { session, item: items[1].id, into: next, as_item: matter() });
    house.ask(DraftMinutes { session });
    let texts = vec![Text::both("a", "b"); items.len()];
    house.ask(WriteMinutes { session, version: 1, texts });
    house.ask_as(&house.head, ReturnMinutes { session, version: 2, words: words("x") }).unwrap();
    house.ask_as(&house.head, ApproveMinutes { session, version: 2 }).unwrap();
    let off = TakeStep { words: Some(words("x")), ..TakeStep::new(next, Step::Cancel) };
    house.ask(off);
    others(house, stated);
}

fn created(house: &House) {
    let mut content = house.facts.body("committee").unwrap().clone();
    content.quorum = Some(Quorum::Least(2));
    let body = matter();
    house.ask(CreateBody { body, content: content.clone() });
    content.rhythm = Some(Rhythm::Months(2));
    house.ask(ChangeBody { code: body.to_string(), content, based_on: None });
}

fn full_item() -> Item {
    let document = Document { blob: Id::new(testkit::unique()), name: "plan.pdf".into() };
    Item { title: Text::three("a", "b", "c"), documents: vec![document], ..item("x") }
}

fn full() -> Plan {
    Plan {
        call: Some("https://call.example".into()),
        about: Some(About { matter: matter(), label: "26-0417".into() }),
        items: vec![full_item()],
        sight: Sight {
            handling: Handling::NeedToKnow,
            areas: ["90001".to_owned()].into(),
            readers: ["secretary".to_owned(), "head".to_owned()].into(),
        },
        rhythm: Some(Rhythm::Hourly),
        ..plan()
    }
}

/// What is recorded while it goes on.
fn held(house: &House, session: Id<kind::Matter>, stated: Option<Stated>) {
    house.ask(MarkAttendance {
        session,
        seat: Seat { function: "fire".into(), organisation: Some("o".into()), area: Some("90001".into()) },
        presence: Presence::Represented,
        name: Some("n".into()),
        by: Some("r".into()),
        stated,
    });
    let item = Some(house.items(session)[0].id);
    house.ask(WriteNote { item, stated, ..said(session, "un") });
    house.ask(CorrectNote { session, no: 1, words: words("deux") });
    let asked = NewAssignment {
        to: Seat { function: "fire".into(), organisation: Some("o".into()), area: Some("90001".into()) },
        acknowledge_by: Some(NIGHT.plus_seconds(60)),
        due: Some(NIGHT.plus_seconds(120)),
        ground: Some(words("art. 1 (fictif)")),
    };
    let taken = Decide {
        item,
        how: How::Vote,
        votes: Some(Votes { yes: 3, no: 1, abstained: 0 }),
        assignment: Some(asked),
        stated,
        ..decide(session, Text::three("a", "b", "c"))
    };
    let decision = taken.decision;
    house.ask(taken);
    house.ask(WordDecision { session, decision, lang: Lang::Nl, text: "z".into() });
    house.ask(WithdrawDecision { session, decision, words: words("x") });
}

/// Sessions that others hold.
fn others(house: &House, stated: Option<Stated>) {
    let council = house.planned("council");
    let item = house.items(council)[0].id;
    house.ask(SetPosition { session: council, item, position: Text::both("pour", "voor") });
    let session = matter();
    house.ask(NoteForeignSession {
        session,
        body: "post".into(),
        heard: Heard {
            source: "pompiers".into(),
            told_by: Some("t".into()),
            place: Some("p".into()),
            director: Some("d".into()),
            contact: Some("c".into()),
            words: Some(words("x")),
        },
        about: Some(About { matter: matter(), label: "26-0417".into() }),
        sight: Sight {
            areas: ["90001".to_owned()].into(),
            readers: ["head".to_owned()].into(),
            ..Sight::default()
        },
        stated,
    });
    let words = Some(words("x"));
    house.ask(EndForeignSession { session, source: "pompiers".into(), words, stated });
}

fn shapes() -> BTreeMap<String, BTreeMap<String, String>> {
    let place = Place::sqlite();
    let house = House::on(&place);
    play(&house);
    testkit::shapes(&house.journal)
}

#[test]
fn shapes_are_as_pinned() {
    let shapes = shapes();
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    for kind in bodies::event::KINDS {
        assert!(played.contains(kind), "{kind} is not played");
    }
    testkit::pinned(Path::new("events.lock"), &shapes);
}
