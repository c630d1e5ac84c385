//! Papers of items: their language, and those that are more closed than their session.

use std::collections::BTreeSet;

use bodies::command::{CarryItem, FilePaper, PlanSession, RemovePaper, TakeStep};
use bodies::read::{self, Eye};
use bodies::session::{Plan, Sight, Step};
use kernel::{Actor, Handling, Id, Kind, Lang, kind};
use stage::{Part, Seen, codes, every_way_shows_what_the_guard_permits};
use testkit::{NIGHT, Place, on_both};

use crate::house::{House, item, matter, plan};

/// A French paper with a content of its own, as open as its session.
pub(crate) fn paper(session: Id<kind::Matter>, item: Id<kind::Matter>) -> FilePaper {
    FilePaper {
        session,
        item,
        blob: Id::new(testkit::unique()),
        name: "note.pdf".into(),
        lang: Some(Lang::Fr),
        handling: None,
        readers: BTreeSet::new(),
    }
}

fn closed(session: Id<kind::Matter>, item: Id<kind::Matter>, readers: &[&str]) -> FilePaper {
    FilePaper { handling: Some(Handling::NeedToKnow), readers: codes(readers), ..paper(session, item) }
}

/// The eye of somebody who reads everywhere, up to professional secrecy.
fn eye(actor: &Actor) -> Eye {
    let part = Part::reader("fire").everywhere().clearance(Handling::ProfessionalSecrecy);
    let (_, held) = part.held();
    Eye::of(access::Holding { person: actor.person, function: actor.function.clone(), ..held })
}

fn names(house: &House, actor: &Actor, session: Id<kind::Matter>) -> Vec<String> {
    house.read(|r| read::papers(r, &eye(actor), session)).into_iter().map(|p| p.name).collect()
}

#[test]
fn papers_are_filed_in_their_language_and_taken_away() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        let item = house.items(session)[0].id;
        let paper = FilePaper { lang: Some(Lang::Nl), ..paper(session, item) };
        house.ask(paper.clone());
        let rows = house.read(|r| read::papers(r, &Eye::all(), session));
        assert_eq!((rows.len(), rows[0].lang, rows[0].name.as_str()), (1, Some(Lang::Nl), "note.pdf"));
        assert_eq!((rows[0].blob, rows[0].closed), (Some(paper.blob), None));
        let remove = RemovePaper { session, item, blob: paper.blob };
        house.ask(remove.clone());
        assert!(house.read(|r| read::papers(r, &Eye::all(), session)).is_empty());
        assert_eq!(house.refused(remove).kind, Kind::NotFound);
        let elsewhere = FilePaper { item: matter(), ..paper };
        assert_eq!(house.refused(elsewhere).kind, Kind::NotFound);
    });
}

#[test]
fn a_closed_paper_is_read_by_the_chosen_the_chair_and_whoever_filed_it() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        let item = house.items(session)[0].id;
        house.ask(paper(session, item));
        let receipt = house.ask(closed(session, item, &["fire"]));
        let of = |function: &str| crate::house::actor(function);
        for reader in [of("fire"), of("head"), house.secretary.clone()] {
            assert_eq!(names(&house, &reader, session), ["note.pdf", "note.pdf"], "{}", reader.function);
        }
        // Another secretary did not file it; the police sit at the same table.
        for other in [of("police"), of("secretary"), of("mayor")] {
            let rows = house.read(|r| read::papers(r, &eye(&other), session));
            assert_eq!((rows[0].name.as_str(), rows[0].closed), ("note.pdf", None));
            assert_eq!((rows[1].name.as_str(), rows[1].blob), ("", None), "{}", other.function);
            assert!(rows[1].closed.is_some_and(|(_, h)| h == Handling::NeedToKnow), "that it is there shows");
        }
        // The entry is not the session's: it is guarded as the paper is.
        let entry = &receipt.entries[0];
        let own = entry.matter.unwrap();
        assert_eq!((entry.handling, own == session), (Handling::NeedToKnow, false));
        let on = house.read(|r| read::resource(r, own)).unwrap();
        assert_eq!((on.readers, on.owner), (codes(&["fire", "head"]), Some(house.secretary.person)));
        assert_eq!(house.session(session).changed_seq, entry.seq, "the session changed all the same");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_closed_paper_is_named_by_its_session_and_its_entry_also_once_it_is_gone() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        let item = house.items(session)[0].id;
        let secret = closed(session, item, &[]);
        let filed = house.ask(secret.clone()).entries[0].clone();
        let own = filed.matter.unwrap();
        let named = || house.read(|r| read::closed_paper_named(r, own));
        assert_eq!(named(), Some((session, filed.seq)));
        let rows = house.read(|r| read::papers(r, &eye(&crate::house::actor("police")), session));
        assert_eq!((rows[0].name.as_str(), rows[0].seq), ("", filed.seq), "that number shows to everybody");
        house.ask(RemovePaper { session, item, blob: secret.blob });
        assert_eq!(named(), Some((session, filed.seq)));
        assert_eq!(house.read(|r| read::closed_paper_named(r, session)), None);
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_paper_is_never_more_open_than_its_session_nor_for_somebody_who_is_not_called() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let session = matter();
    let sight = Sight {
        handling: Handling::NeedToKnow,
        readers: codes(&["head", "fire", "secretary"]),
        ..Sight::default()
    };
    let plan = Plan { sight, ..plan() };
    house.ask(PlanSession { session, body: "committee".into(), plan, convene: false });
    let item = house.items(session)[0].id;
    let open = FilePaper { handling: Some(Handling::Service), ..paper(session, item) };
    assert_eq!(house.refused(open).key, "refusal-body-paper-handling");
    let secret = |readers: &[&str]| FilePaper {
        handling: Some(Handling::ProfessionalSecrecy),
        ..closed(session, item, readers)
    };
    // The police are called and may not read the session; the secretary may read it and is not called.
    for who in ["police", "secretary", "mayor"] {
        let refusal = house.refused(secret(&[who]));
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["function"].as_str()),
            ("refusal-body-paper-reader", who)
        );
    }
    house.ask(secret(&["fire"]));
    // As closed as its session is what every paper is: nobody can be chosen.
    let chosen = house.refused(closed(session, item, &["fire"]));
    assert_eq!((chosen.key.as_str(), chosen.field.as_deref()), ("refusal-missing", Some("handling")));
    house.ask(closed(session, item, &[]));
    let rows = house.read(|r| read::papers(r, &Eye::all(), session));
    assert_eq!(rows[0].closed.map(|(_, h)| h), Some(Handling::ProfessionalSecrecy));
    assert_eq!(rows[1].closed, None);
}

#[test]
fn readers_are_chosen_only_where_they_count() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let session = matter();
    let sight = Sight { handling: Handling::Public, ..Sight::default() };
    let plan = Plan { sight, ..plan() };
    house.ask(PlanSession { session, body: "committee".into(), plan, convene: false });
    let item = house.items(session)[0].id;
    for handling in [None, Some(Handling::Service)] {
        let open = FilePaper { handling, ..closed(session, item, &["fire"]) };
        let refusal = house.refused(open);
        assert_eq!(
            (refusal.key.as_str(), refusal.field.as_deref()),
            ("refusal-missing", Some("handling")),
            "it would be filed open: {handling:?}"
        );
    }
    assert!(house.read(|r| read::papers(r, &Eye::all(), session)).is_empty());
    house.ask(closed(session, item, &["fire"]));
}

#[test]
fn a_paper_is_neither_opened_nor_closed_by_filing_it_again() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        let item = house.items(session)[0].id;
        let secret = closed(session, item, &["fire"]);
        house.ask(secret.clone());
        let open = FilePaper { handling: None, readers: BTreeSet::new(), ..secret.clone() };
        let other = FilePaper { readers: codes(&["police"]), ..secret.clone() };
        for again in [open, other, secret] {
            assert_eq!(house.refused(again).key, "refusal-body-paper-there");
        }
        assert_eq!(names(&house, &crate::house::actor("police"), session), [""], "it stays closed");
        let plain = paper(session, item);
        house.ask(plain.clone());
        let close = FilePaper { blob: plain.blob, ..closed(session, item, &["fire"]) };
        assert_eq!(house.refused(close.clone()).key, "refusal-body-paper-there");
        house.ask(FilePaper { name: "other.pdf".into(), ..plain.clone() });
        assert_eq!(names(&house, &house.secretary, session), ["note.pdf", "other.pdf"]);
        house.ask(RemovePaper { session, item, blob: plain.blob });
        house.ask(close);
        assert_eq!(names(&house, &crate::house::actor("police"), session), ["", ""]);
    });
}

#[test]
fn whoever_may_not_read_a_paper_does_not_take_it_away() {
    let place = Place::sqlite();
    let table = [
        Part::new("secretary").powers(&["matter.read", "body.convene"]).everywhere(),
        Part::new("head")
            .powers(&["matter.read", "body.convene"])
            .everywhere()
            .clearance(Handling::NeedToKnow),
    ];
    let guard = stage::guard();
    guard.set_holdings(table.iter().map(Part::held).collect());
    let house = House::with(&place, |definition| {
        definition.effects.clear();
        definition.guard = std::sync::Arc::new(guard);
    });
    let [secretary, head] = ["secretary", "head"].map(stage::actor);
    let session = matter();
    house
        .ask_as(&head, PlanSession { session, body: "committee".into(), plan: plan(), convene: false })
        .unwrap();
    let item = house.items(session)[0].id;
    let too_high = closed(session, item, &[]);
    assert_eq!(house.refused_as(&secretary, too_high.clone()).kind, Kind::Forbidden, "above their clearance");
    house.ask_as(&head, too_high.clone()).unwrap();
    let remove = RemovePaper { session, item, blob: too_high.blob };
    assert_eq!(house.refused_as(&secretary, remove.clone()).kind, Kind::NotFound);
    let receipt = house.ask_as(&head, remove).unwrap();
    assert_eq!(receipt.entries[0].handling, Handling::NeedToKnow);
    assert!(house.read(|r| read::papers(r, &Eye::all(), session)).is_empty());
    // What tells of it stays guarded.
    let on = house.read(|r| read::resource(r, receipt.entries[0].matter.unwrap())).unwrap();
    assert!(house.journal.definition().guard.permit(&secretary, "matter.read", &on).is_err());
    assert!(house.journal.definition().guard.permit(&head, "matter.read", &on).is_ok());
}

#[test]
fn a_carried_item_takes_its_closed_papers_along_for_the_same_people() {
    on_both(|place| {
        let house = House::on(place);
        let first = house.planned("committee");
        let item = house.items(first)[0].id;
        house.ask(closed(first, item, &["fire"]));
        for step in [Step::Convene, Step::Open, Step::Close] {
            house.ask(TakeStep::new(first, step));
        }
        let into = house.planned("committee");
        let as_item = matter();
        house.ask_as(&house.head, CarryItem { session: first, item, into, as_item }).unwrap();
        let of = |function: &str| crate::house::actor(function);
        assert_eq!(names(&house, &of("fire"), into), ["note.pdf"]);
        assert_eq!(names(&house, &house.secretary, into), ["note.pdf"], "who filed it first still reads it");
        assert_eq!(names(&house, &of("police"), into), [""]);
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn what_is_carried_into_a_session_that_is_as_closed_is_read_by_those_who_read_it() {
    on_both(|place| {
        let house = House::on(place);
        let (first, into, as_item) = (matter(), matter(), matter());
        let planned = |session, handling, readers: &[&str]| {
            let sight = Sight { handling, readers: codes(readers), ..Sight::default() };
            let plan = Plan { sight, ..plan() };
            house.ask(PlanSession { session, body: "committee".into(), plan, convene: false });
        };
        planned(first, Handling::Public, &[]);
        planned(into, Handling::NeedToKnow, &["head", "fire", "police", "secretary"]);
        let item = house.items(first)[0].id;
        house.ask(FilePaper { handling: Some(Handling::Service), ..paper(first, item) });
        house.ask(closed(first, item, &["fire"]));
        for step in [Step::Convene, Step::Open, Step::Close] {
            house.ask(TakeStep::new(first, step));
        }
        house.ask_as(&house.head, CarryItem { session: first, item, into, as_item }).unwrap();
        let of = |function: &str| crate::house::actor(function);
        assert_eq!(names(&house, &of("police"), into), ["note.pdf", ""], "the chosen are still the chosen");
        assert_eq!(names(&house, &of("fire"), into), ["note.pdf", "note.pdf"]);
        let rows = house.read(|r| read::papers(r, &Eye::all(), into));
        let own = rows.iter().map(|p| p.closed.map(|(_, h)| h)).collect::<Vec<_>>();
        assert_eq!(own, [None, Some(Handling::NeedToKnow)]);
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

/// A public session in these areas with one paper that is guarded like this; none where it is as open as the session.
fn filed(house: &House, seen: Seen) -> Option<Id<kind::Matter>> {
    let (session, writer) = (matter(), seen.writer(&house.secretary));
    let sight = Sight { handling: Handling::Public, areas: seen.areas, ..Sight::default() };
    let items = vec![item("Gaz")];
    let plan = Plan { sight, items, invited: seen.readers.clone(), ..Plan::at(NIGHT.plus_seconds(60)) };
    house.ask(PlanSession { session, body: "platform".into(), plan, convene: false });
    // Below need-to-know nobody is chosen.
    let chosen = seen.handling >= Handling::NeedToKnow;
    let file = FilePaper {
        handling: Some(seen.handling),
        readers: if chosen { seen.readers } else { BTreeSet::new() },
        ..paper(session, house.items(session)[0].id)
    };
    let receipt = house.ask_as(&writer, file).unwrap();
    receipt.entries[0].matter.filter(|id| *id != session)
}

fn compare(place: &Place, cases: u32) {
    let house = House::on(place);
    let session_of = std::cell::RefCell::new(Vec::new());
    every_way_shows_what_the_guard_permits(
        cases,
        &stage::guard(),
        |seen, _| {
            let id = filed(&house, seen);
            let session = |id| house.read(|r| read::closed_paper(r, id)).unwrap().0;
            session_of.borrow_mut().extend(id.map(session));
            id.into_iter().collect()
        },
        |eye, _| {
            let all = session_of.borrow();
            let rows = all.iter().flat_map(|session| house.read(|r| read::papers(r, eye, *session)));
            vec![rows.filter(|p| p.blob.is_some()).filter_map(|p| p.closed).map(|(id, _)| id).collect()]
        },
        |id| house.read(|r| read::resource(r, id)).unwrap(),
    );
}

#[test]
fn what_shows_of_closed_papers_is_what_cedar_permits_on_sqlite() {
    compare(&Place::sqlite(), 6);
}

#[test]
fn what_shows_of_closed_papers_is_what_cedar_permits_on_postgresql() {
    compare(&Place::postgres(), 2);
}
