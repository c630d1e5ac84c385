//! Whoever was invited by mistake is taken off and may be called again; those who have not answered are asked once more; what a move
//! leaves of excuses.

use bodies::body::Quorum;
use bodies::called::Called;
use bodies::command::{
    AnswerInvitation, By, CallToSession, CreateBody, DeclareInterest, MarkAttendance, MoveSession,
    PlanSession, RemindInvited, TakeStep, WithdrawInvitation,
};
use bodies::event::{Event, InvitationWithdrawn, SessionInvited};
use bodies::read::{self, FeedRow};
use bodies::session::{Plan, Presence, Reply, Seat, Step};
use kernel::{Actor, Id, Lang, Words, kind};
use testkit::{NIGHT, on_both};

use crate::called::guest;
use crate::house::{House, matter, plan, words};

fn mayor(area: &str) -> Seat {
    Seat { area: Some(area.into()), ..Seat::of("mayor") }
}

/// A session in nine days to which the head, the fire service and the mayors are called.
fn convened(house: &House) -> Id<kind::Matter> {
    let session = matter();
    let invited = ["head".to_owned(), "fire".to_owned(), "mayor".to_owned()].into();
    let plan = Plan { invited, at: NIGHT.plus_seconds(9 * 86_400), ..plan() };
    house.ask(PlanSession { session, body: "committee".into(), plan, convene: true });
    session
}

fn off(session: Id<kind::Matter>, seat: &Seat) -> WithdrawInvitation {
    WithdrawInvitation { session, seat: seat.clone(), words: words("invité par erreur") }
}

fn answer(session: Id<kind::Matter>, seat: &Seat) -> AnswerInvitation {
    AnswerInvitation {
        session,
        seat: seat.clone(),
        reply: Reply::Comes,
        name: None,
        deputy: None,
        by: By::Link,
        for_at: None,
    }
}

fn seats(house: &House, session: Id<kind::Matter>) -> Vec<Seat> {
    read::seats(&house.facts, &house.session(session))
}

#[test]
fn whoever_was_invited_by_mistake_is_taken_off_and_may_be_called_again() {
    on_both(|place| {
        let house = House::on(place);
        let session = convened(&house);
        let gone = mayor("90002");
        assert!(seats(&house, session).contains(&gone));
        house.ask_as(&Actor::system(), answer(session, &gone)).unwrap();
        let nothing = WithdrawInvitation { words: Words::new(Lang::Fr, " "), ..off(session, &gone) };
        assert_eq!(house.refused(nothing).field.as_deref(), Some("words"));
        let before = house.session(session).changed_seq;
        house.ask(off(session, &gone));
        assert_eq!(seats(&house, session), [Seat::of("head"), Seat::of("fire"), mayor("90001")]);
        let expected = read::expected(&house.facts, &house.session(session));
        assert!(
            expected.contains(&Seat::of("police")),
            "sits in the body and stays on the list: {expected:?}"
        );
        assert!(!expected.contains(&gone), "{expected:?}");
        assert!(house.session(session).changed_seq > before, "calendars take it as a change");
        assert!(house.read(|r| read::replies(r, session)).is_empty());
        let row = house.read(|r| read::withdrawn(r, session)).remove(0);
        assert_eq!((row.seat, row.words), (gone.clone(), Some(words("invité par erreur"))));
        let turns = house.read(|r| read::turns(r, session));
        assert_eq!(turns.last().unwrap().what, "invitation-withdrawn");
        assert_eq!(house.refused(off(session, &gone)).key, "refusal-body-withdraw-gone");
        let late = house.refused_as(&Actor::system(), answer(session, &gone));
        assert_eq!(late.key, "refusal-body-answer-withdrawn");
        let mut called = house.session(session).called;
        called.seats.push(gone.clone());
        let again = house.ask(CallToSession { session, called, based_on: None });
        let entry = house.journal.entry(again.entries[0].seq).unwrap().unwrap();
        assert_eq!(SessionInvited::of(&entry).unwrap().added, std::slice::from_ref(&gone));
        assert!(house.read(|r| read::withdrawn(r, session)).is_empty());
        house.ask_as(&Actor::system(), answer(session, &gone)).unwrap();
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn whoever_takes_part_already_stays_and_so_does_the_last() {
    on_both(|place| {
        let house = House::on(place);
        let session = convened(&house);
        let item = house.items(session)[0].id;
        let declare = |taken_back| DeclareInterest {
            session,
            item,
            seat: Seat::of("fire"),
            words: None,
            taken_back,
            stated: None,
        };
        house.ask(declare(false));
        let fire = || off(session, &Seat::of("fire"));
        assert_eq!(house.refused(fire()).key, "refusal-body-withdraw-interest");
        house.ask(declare(true));
        house.ask(MarkAttendance {
            session,
            seat: Seat::of("fire"),
            presence: Presence::Excused,
            name: None,
            by: None,
            stated: None,
        });
        house.ask(fire());
        assert!(
            house.read(|r| read::attendance(r, session)).is_empty(),
            "nobody is excused who is not called"
        );
        house.ask(off(session, &mayor("90001")));
        house.ask(off(session, &mayor("90002")));
        assert_eq!(seats(&house, session), [Seat::of("head")]);
        assert_eq!(house.refused(off(session, &Seat::of("head"))).key, "refusal-body-withdraw-last");
        house.ask(TakeStep::new(session, Step::Open));
        let open = house.refused(off(session, &Seat::of("head")));
        assert_eq!(open.key, "refusal-body-withdraw-state");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_guest_who_is_taken_off_stands_in_the_entry_alone() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("platform");
        let (asbl, other) = (guest("A."), guest("B."));
        let called = Called { seats: vec![Seat::of("fire")], guests: vec![asbl.clone(), other.clone()] };
        house.ask(CallToSession { session, called, based_on: None });
        house.ask(TakeStep::new(session, Step::Convene));
        let entry = house.ask(off(session, &asbl.seat())).entries[0].seq;
        let entry = house.journal.entry(entry).unwrap().unwrap();
        assert_eq!(InvitationWithdrawn::of(&entry).unwrap().guest, Some(asbl.clone()));
        assert_eq!(house.session(session).called.guests, std::slice::from_ref(&other));
        assert_eq!(house.read(|r| read::withdrawn(r, session))[0].guest, Some(asbl.clone()));
        assert_eq!(seats(&house, session), [Seat::of("fire"), other.seat()]);
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_quorum_counts_anew_and_the_calendar_of_the_function_follows() {
    on_both(|place| {
        let house = House::on(place);
        let body = matter();
        let mut content = house.facts.body("committee").unwrap().clone();
        content.members = vec!["mayor".into(), "fire".into()];
        content.quorum = Some(Quorum::MoreThanHalf);
        house.ask(CreateBody { body, content });
        let session = matter();
        let invited = ["head".to_owned(), "fire".to_owned(), "mayor".to_owned()].into();
        let plan = Plan { invited, at: NIGHT.plus_seconds(9 * 86_400), ..plan() };
        house.ask(PlanSession { session, body: body.to_string(), plan, convene: true });
        let count =
            || read::quorum(&house.facts, &house.session(session), &[Seat::of("head")]).unwrap().seats;
        assert_eq!(count(), 4);
        house.ask(off(session, &mayor("90002")));
        assert_eq!(count(), 3);
        let feed = |function: &str| FeedRow {
            link: Id::of_words(&["feed"]),
            body: None,
            function: Some(function.into()),
            whom: None,
            person: Id::of_words(&["person"]),
            expires: NIGHT,
            made_at: NIGHT,
        };
        let calendar = |function| house.read(|r| read::called(r, &feed(function), NIGHT)).len();
        assert_eq!((calendar("fire"), calendar("mayor")), (1, 1));
        house.ask(off(session, &Seat::of("fire")));
        assert_eq!((calendar("fire"), calendar("mayor")), (0, 1), "one mayor is called still");
        assert_eq!(count(), 3, "a function sits in the body whether it is called or not");
        house.ask(off(session, &mayor("90001")));
        assert_eq!(count(), 2, "no mayor is called any more, and none counts");
    });
}

#[test]
fn those_who_have_not_answered_are_reminded_once_a_day() {
    on_both(|place| {
        let house = House::on(place);
        let session = convened(&house);
        let (head, fire) = (Seat::of("head"), Seat::of("fire"));
        house.ask_as(&Actor::system(), answer(session, &fire)).unwrap();
        let remind = |seats: &[&Seat], again| RemindInvited {
            session,
            seats: seats.iter().map(|s| (*s).clone()).collect(),
            again,
        };
        assert_eq!(house.refused(remind(&[], false)).key, "refusal-body-remind-preview");
        assert_eq!(house.refused(remind(&[&fire], false)).key, "refusal-body-remind-preview", "it answered");
        let stranger = house.refused(remind(&[&Seat::of("police")], false));
        assert_eq!(stranger.key, "refusal-body-remind-preview", "nobody called it");
        let before = house.session(session).changed_seq;
        assert_eq!(house.ask(remind(&[&head, &mayor("90001")], false)).entries.len(), 1, "one event");
        assert_eq!(house.session(session).changed_seq, before, "the number in their calendar stays");
        assert_eq!(house.read(|r| read::reminded(r, session)).len(), 2);
        assert_eq!(house.refused(remind(&[&head], false)).key, "refusal-body-remind-again");
        house.ask(remind(&[&head], true));
        house.later(2 * 86_400);
        house.ask(remind(&[&head], false));
        let moved = MoveSession {
            session,
            at: NIGHT.plus_seconds(12 * 86_400),
            place: None,
            call: None,
            words: Some(words("salle prise")),
            based_on: None,
        };
        house.ask(moved);
        house.ask(remind(&[&fire], false));
        house.ask(off(session, &head));
        assert!(!house.read(|r| read::reminded(r, session)).iter().any(|r| r.seat == head));
        house.later(20 * 86_400);
        assert_eq!(house.refused(remind(&[&fire], false)).key, "refusal-body-remind-past");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn an_excuse_for_the_earlier_date_is_none_for_the_new_one() {
    on_both(|place| {
        let house = House::on(place);
        let session = convened(&house);
        let at = house.session(session).at;
        let excused = || {
            house.ask(MarkAttendance {
                session,
                seat: Seat::of("fire"),
                presence: Presence::Excused,
                name: None,
                by: None,
                stated: None,
            });
        };
        excused();
        let earlier = || house.read(|r| read::attendance(r, session))[0].earlier;
        assert_eq!(earlier(), None);
        let to = |at| MoveSession {
            session,
            at,
            place: None,
            call: None,
            words: Some(words("salle prise")),
            based_on: None,
        };
        house.ask(to(at.plus_seconds(86_400)));
        assert_eq!(earlier(), Some(at));
        house.ask(to(at));
        assert_eq!(earlier(), None, "moved back, it holds again");
        house.ask(to(at.plus_seconds(86_400)));
        excused();
        assert_eq!(earlier(), None);
    });
}
