//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::collections::BTreeMap;
use std::path::Path;

use bodies::body::{Quorum, Rhythm};
use bodies::called::Called;
use bodies::command::{
    AddItem, ApproveMinutes, CarryItem, ChangeBody, CorrectNote, CreateBody, Decide, DraftMinutes,
    EndForeignSession, Heard, MarkAttendance, MoveSession, NewAssignment, NoteForeignSession, OrderItems,
    PlanSession, ReturnMinutes, SetPosition, SettleItem, TakeStep, WithdrawDecision, WordDecision,
    WriteMinutes, WriteNote,
};
use bodies::command::{
    AdoptMinutes, AnswerCorrection, AnswerInvitation, AnswerPoint, AskPoint, By, CallToSeries, CallToSession,
    DeclareInterest, DescribeItem, EndFeed, EndSeries, FilePaper, GiveCopy, HoldVote, IssuePublicPart,
    MakeFeed, OpenItem, Origin, ProposeCorrection, Proposed, RemindInvited, RemovePaper, ReopenSession,
    SetSeries, TakeCopy, TakeProposals, WithdrawInvitation, WithdrawPublicPart,
};
use bodies::event::PublicFile;
use bodies::session::{
    About, Adoption, Ballot, Choice, Document, How, Item, ItemSort, Plan, Presence, Reply, Seat, Sight, Step,
    Votes,
};
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
    closed(house, session, items[1].id);
    house.ask(SettleItem { session, item: items[0].id, drop: true, words: Some(words("x")) });
    house.ask(TakeStep::new(session, Step::Close));
    house.ask(ReopenSession { session, words: words("x"), based_on: None });
    house.ask(TakeStep::new(session, Step::Close));
    let next = matter();
    house.ask(PlanSession { session: next, body: "committee".into(), plan: full(), convene: false });
    house.ask(CarryItem { session, item: items[1].id, into: next, as_item: matter() });
    house.ask(DraftMinutes { session });
    let texts = vec![Text::both("a", "b"); items.len()];
    house.ask(WriteMinutes { session, version: 1, texts });
    house.ask_as(&house.head, ReturnMinutes { session, version: 2, words: words("x") }).unwrap();
    house.ask_as(&house.head, ApproveMinutes { session, version: 2 }).unwrap();
    sign(house, session);
    let off = TakeStep { words: Some(words("x")), ..TakeStep::new(next, Step::Cancel) };
    house.ask(off);
    others(house, stated);
}

/// Papers that are more closed than their session: one goes on with its item, one is taken away.
fn closed(house: &House, session: Id<kind::Matter>, item: Id<kind::Matter>) {
    let file = || FilePaper {
        handling: Some(Handling::ProfessionalSecrecy),
        readers: ["head".to_owned()].into(),
        ..crate::papers::paper(session, item)
    };
    house.ask(file());
    let other = file();
    let blob = other.blob;
    house.ask(other);
    house.ask(RemovePaper { session, item, blob });
}

/// A copy of approved minutes goes out and comes back signed.
fn sign(house: &House, session: Id<kind::Matter>) {
    let [of, file] = ["copy", "signed"].map(|word| Id::of_words(&[word]));
    let languages = vec![Lang::Fr, Lang::Nl];
    house.ask(GiveCopy { session, version: 2, file: of, languages, bytes: 7 });
    let signer = signing::Signer {
        name: "x".into(),
        claimed_at: Some(NIGHT),
        stamped_at: Some(NIGHT),
        findings: vec!["stamped".into()],
    };
    house.ask(TakeCopy { session, of, file, signers: vec![signer] });
}

/// Others are called once it is convened; those who have not answered are reminded, and one of them is taken off.
fn invited(house: &House, session: Id<kind::Matter>) {
    let mut called = house.session(session).called;
    called.guests.push(crate::called::guest("m"));
    house.ask(CallToSession { session, called: called.clone(), based_on: None });
    let last = called.guests[1].seat();
    house.ask(RemindInvited { session, seats: called.seats, again: false });
    house.ask(WithdrawInvitation { session, seat: last, words: words("x") });
}

/// A body that meets for years.
fn years(house: &House, stated: Option<Stated>) {
    let mut content = crate::house::series();
    content.call = Some("x".into());
    house.ask(crate::years::set(content.clone()));
    content.minutes = 90;
    let words_of = Some(words("x"));
    house.ask(SetSeries { words: words_of.clone(), ..crate::years::set(content) });
    let all: Vec<_> = crate::years::sessions(house).into_iter().filter(|s| s.turn.is_some()).collect();
    let (session, next) = (all[0].id, all[1].id);
    let mayor = Seat { area: Some("90001".into()), ..Seat::of("mayor") };
    let called = Called { seats: vec![mayor], guests: vec![crate::called::guest("n")] };
    house.ask(CallToSeries { body: "committee".into(), called, based_on: None });
    let item = house.items(session)[0].id;
    let title = Text::three("a", "b", "c");
    house.ask(DescribeItem {
        title: title.clone(),
        handling: Some(Handling::Public),
        ..crate::points::describe(session, item, ItemSort::Decision)
    });
    let paper = crate::papers::paper(session, item);
    let blob = paper.blob;
    house.ask(paper);
    house.ask(RemovePaper { session, item, blob });
    asked(house, session, &title);
    house.ask(TakeStep::new(session, Step::Convene));
    invited(house, session);
    let seat =
        || Seat { function: "fire".into(), organisation: Some("o".into()), area: Some("90001".into()) };
    house.ask(AnswerInvitation {
        session,
        seat: seat(),
        reply: Reply::Deputy,
        name: Some("n".into()),
        deputy: Some("d".into()),
        by: By::Told,
        for_at: None,
    });
    feeds(house);
    crate::years::hold(house, session, |house| {
        let mark = |seat| MarkAttendance {
            session,
            seat,
            presence: Presence::Present,
            name: None,
            by: None,
            stated: None,
        };
        house.ask(mark(seat()));
        let declare = |item, seat| DeclareInterest {
            session,
            item,
            seat,
            words: words_of.clone(),
            taken_back: false,
            stated,
        };
        house.ask(declare(item, Seat::of("medical")));
        house.ask(HoldVote {
            session,
            vote: matter(),
            item,
            question: Some(title.clone()),
            ballots: vec![Ballot { seat: seat(), choice: Choice::Yes }],
            votes: None,
            stated,
        });
        house.ask(Decide { item: Some(item), ..decide(session, title.clone()) });
    });
    adopted(house, session, next, &title);
}

/// Points that members ask for: one is taken, one is not.
fn asked(house: &House, session: Id<kind::Matter>, title: &Text) {
    let ask = || AskPoint { session, point: matter(), title: title.clone(), words: Some(words("x")) };
    let (first, second) = (ask(), ask());
    let point = |from| Proposed { title: title.clone(), sort: ItemSort::Decision, minutes: Some(5), from };
    let points = vec![point(Origin::Asked { point: first.point })];
    house.ask(first);
    house.ask(TakeProposals { session, points });
    let refused = second.point;
    house.ask(second);
    house.ask(AnswerPoint { session, point: refused, words: words("x") });
}

/// Addresses at which sessions stand as a calendar.
fn feeds(house: &House) {
    let expires = house.now().plus_seconds(86_400);
    let feeds = [(Some("committee".to_owned()), "w"), (None, "w")];
    for (body, whom) in feeds {
        let link = Id::new(testkit::unique());
        house.ask(MakeFeed { link, body, whom: Some(whom.into()), expires });
        house.ask(EndFeed { link });
    }
}

/// Minutes that the body approves, with a correction, and their public part.
fn adopted(house: &House, session: Id<kind::Matter>, next: Id<kind::Matter>, title: &Text) {
    house.ask(DraftMinutes { session });
    let parts = house.read(|r| bodies::read::minutes(r, session, None)).unwrap().parts.len();
    house.ask(WriteMinutes { session, version: 1, texts: vec![Text::both("a", "b"); parts] });
    let propose = |text: &str| ProposeCorrection {
        session,
        version: 2,
        part: 0,
        lang: Lang::Fr,
        text: text.into(),
        words: Some(words("x")),
    };
    house.ask(propose("c"));
    house.ask(propose("d"));
    house.ask(AnswerCorrection { session, no: 1, take: true, words: None });
    house.ask(AnswerCorrection { session, no: 2, take: false, words: Some(words("x")) });
    let from = Origin::Minutes { session };
    let point = Proposed { title: title.clone(), sort: ItemSort::Decision, minutes: Some(5), from };
    let item = |from| house.items(next).into_iter().find(|i| i.minutes_of == from).map(|i| i.id);
    house.ask(TakeProposals { session: next, points: vec![point] });
    let item = item(Some(session)).unwrap();
    crate::years::hold(house, next, |house| {
        house.ask(AdoptMinutes { session: next, item, how: Adoption::Tacit, stated: None });
    });
    let file = |lang| PublicFile { lang, blob: Id::new(testkit::unique()), hash: "ab".into() };
    house.ask(IssuePublicPart { session, version: 3, files: vec![file(Lang::Fr)], based_on: None });
    house.ask(WithdrawPublicPart { session, words: words("x") });
    let other = house.items(session).into_iter().find(|i| i.handling.is_none()).unwrap().id;
    house.ask(OpenItem { session, item: other, public: true });
}

fn created(house: &House) {
    let mut content = house.facts.body("committee").unwrap().clone();
    content.quorum = Some(Quorum::Least(2));
    content.needs_vote = true;
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
    // A vote counts with those who are there.
    for function in ["head", "fire", "police", "medical"] {
        let seat = Seat::of(function);
        let presence = Presence::Present;
        house.ask(MarkAttendance { session, seat, presence, name: None, by: None, stated });
    }
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
    house.ask(WordDecision { session, decision, lang: Lang::Nl, text: "z".into(), seen: None });
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
    let mut shapes = testkit::shapes(&house.journal);
    // A body that meets for years writes old kinds with less in them: only what is new is taken from it.
    let place = Place::sqlite();
    let house = House::on(&place);
    years(&house, Some(Stated { at: NIGHT, precision: Precision::Minute }));
    house.ask(EndSeries { body: "committee".into(), words: words("x"), based_on: None });
    for (kind, fields) in testkit::shapes(&house.journal) {
        shapes.entry(kind).or_insert(fields);
    }
    shapes
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
