//! Who is called, seat by seat: areas, guests, the default of a series; what a move leaves of answers; who declares an interest for
//! themselves; and that a quorum counts seats.

use bodies::called::{Called, Guest};
use bodies::command::{
    AnswerInvitation, By, CallToSeries, CallToSession, CreateBody, DeclareInterest, HoldVote, MarkAttendance,
    MoveSession, PlanSession, SetSeries, TakeStep,
};
use bodies::event::{Event, SessionInvited};
use bodies::read::{self, Eye, SessionFilter, SessionRow};
use bodies::series::Series;
use bodies::session::{Plan, Presence, Reply, Seat, SessionState, Sight, Step, Votes};
use kernel::{Actor, Handling, Id, Lang, kind};
use testkit::{NIGHT, Place, on_both};

use crate::house::{House, actor, matter, plan, series, words};

fn mayor(area: &str) -> Seat {
    Seat { area: Some(area.into()), ..Seat::of("mayor") }
}

pub(crate) fn guest(name: &str) -> Guest {
    Guest {
        id: matter(),
        organisation: Some("Asbl (fictive)".into()),
        name: Some(name.into()),
        mail: Some("asbl@town.example".into()),
        lang: Some(Lang::Fr),
    }
}

fn of(seats: Vec<Seat>, guests: Vec<Guest>) -> Called {
    Called { seats, guests }
}

/// The sessions of the platform in order: a body of which no source says who sits in it.
fn sessions(house: &House) -> Vec<SessionRow> {
    let filter = SessionFilter { body: Some("platform".into()), ahead: true, ..SessionFilter::default() };
    house.read(|r| read::sessions(r, &Eye::all(), &filter, 100))
}

fn platform(house: &House, content: Series) {
    house.ask(SetSeries { body: "platform".into(), content, words: None, based_on: None });
}

fn seats(house: &House, session: Id<kind::Matter>) -> Vec<Seat> {
    read::seats(&house.facts, &house.session(session))
}

#[test]
fn a_body_without_members_is_convened_once_somebody_is_chosen() {
    on_both(|place| {
        let house = House::on(place);
        platform(&house, series());
        let session = sessions(&house)[0].id;
        let convene = || TakeStep::new(session, Step::Convene);
        assert_eq!(house.refused(convene()).key, "refusal-body-nobody-invited");
        let call = |called| CallToSession { session, called, based_on: None };
        assert_eq!(house.refused(call(Called::default())).key, "refusal-missing");
        assert_eq!(
            house.refused(call(of(vec![Seat::of("nobody")], Vec::new()))).field.as_deref(),
            Some("seat")
        );
        assert_eq!(house.refused(call(of(vec![mayor("90009")], Vec::new()))).field.as_deref(), Some("seat"));
        let wrong = Guest { mail: Some("asbl".into()), ..guest("A.") };
        assert_eq!(house.refused(call(of(Vec::new(), vec![wrong]))).key, "refusal-body-guest-mail");
        let nameless = Guest { name: None, organisation: None, ..guest("A.") };
        assert_eq!(house.refused(call(of(Vec::new(), vec![nameless]))).field.as_deref(), Some("guest-name"));
        let asbl = guest("A.");
        house.ask(call(of(vec![mayor("90002"), Seat::of("fire")], vec![asbl.clone()])));
        let again = call(of(vec![mayor("90002"), Seat::of("fire")], vec![asbl.clone()]));
        assert!(house.ask(again).entries.is_empty(), "nothing twice");
        assert_eq!(seats(&house, session), [Seat::of("fire"), mayor("90002"), asbl.seat()]);
        house.ask(convene());
        let fewer = house.refused(call(of(vec![Seat::of("fire")], Vec::new())));
        assert_eq!(fewer.key, "refusal-body-called-stay", "they have their letter");
        let more = guest("C.");
        let both = vec![asbl.clone(), more.clone()];
        let added = house.ask(call(of(vec![mayor("90002"), Seat::of("fire")], both)));
        let entry = house.journal.entry(added.entries[0].seq).unwrap().unwrap();
        assert_eq!(SessionInvited::of(&entry).unwrap().added, [more.seat()]);
        // The guest answers and sits at the table like anybody who is called, and is no member of the body.
        let answer = AnswerInvitation {
            session,
            seat: asbl.seat(),
            reply: Reply::Comes,
            name: None,
            deputy: None,
            by: By::Link,
            for_at: None,
        };
        house.ask_as(&Actor::system(), answer.clone()).unwrap();
        let stranger = AnswerInvitation { seat: guest("B.").seat(), ..answer };
        assert_eq!(house.refused_as(&Actor::system(), stranger).field.as_deref(), Some("function"));
        house.ask(TakeStep::new(session, Step::Open));
        let late = house.refused(call(of(vec![Seat::of("fire")], Vec::new())));
        assert_eq!(late.key, "refusal-body-called-already");
        mark(&house, session, asbl.seat());
        assert_eq!(house.read(|r| read::attendance(r, session))[0].seat, asbl.seat());
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

fn mark(house: &House, session: Id<kind::Matter>, seat: Seat) {
    house.ask(MarkAttendance {
        session,
        seat,
        presence: Presence::Present,
        name: None,
        by: None,
        stated: None,
    });
}

#[test]
fn what_a_series_says_holds_for_what_is_made_and_for_what_nobody_chose_apart() {
    on_both(|place| {
        let house = House::on(place);
        platform(&house, series());
        let (first, second) = (sessions(&house)[0].id, sessions(&house)[1].id);
        let own = of(vec![Seat::of("guest")], Vec::new());
        house.ask(CallToSession { session: first, called: own.clone(), based_on: None });
        let asbl = guest("A.");
        let called = of(vec![mayor("90001")], vec![asbl.clone()]);
        let call = |called| CallToSeries { body: "platform".into(), called, based_on: None };
        house.ask(call(called.clone()));
        assert!(house.ask(call(called.clone())).entries.is_empty(), "nothing twice");
        assert_eq!(house.session(first).called, own, "that was chosen apart");
        assert_eq!(house.session(second).called, called);
        house.later(200 * 86_400);
        house.ask(bodies::command::SpawnSessions { body: "platform".into() });
        let made = sessions(&house).into_iter().find(|s| s.id != first && s.id != second).unwrap();
        assert_eq!(read::seats(&house.facts, &made), [mayor("90001"), asbl.seat()]);
        house.ask(call(of(vec![Seat::of("mayor")], Vec::new())));
        assert_eq!(seats(&house, made.id), [mayor("90001"), mayor("90002")], "in every area");
        let row = house.read(|r| read::series(r, "platform")).unwrap();
        assert_eq!(row.called.unwrap().functions().len(), 1);
        let nobody = CallToSeries { body: "committee".into(), called, based_on: None };
        assert_eq!(house.refused(nobody).kind, kernel::Kind::NotFound, "it has no series");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_reserved_session_has_no_guests_whom_a_letter_could_tell_nothing() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let session = matter();
    let sight = Sight { handling: Handling::NeedToKnow, ..Sight::default() };
    let plan = Plan { sight, ..plan() };
    house.ask(PlanSession { session, body: "committee".into(), plan, convene: false });
    let called = of(Vec::new(), vec![guest("A.")]);
    let call = CallToSession { session, called, based_on: None };
    assert_eq!(house.refused(call).key, "refusal-body-guest-guarded");
}

#[test]
fn a_session_outside_a_series_calls_one_of_each_area_and_a_crisis_seats_a_function() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let planned = |body: &str, areas: &[&str]| {
        let session = matter();
        let areas = areas.iter().map(|a| (*a).to_owned()).collect();
        let invited = ["head".to_owned(), "mayor".to_owned()].into();
        let plan = Plan { invited, sight: Sight { areas, ..Sight::default() }, ..plan() };
        house.ask(PlanSession { session, body: body.into(), plan, convene: false });
        house.session(session)
    };
    let both = [Seat::of("head"), mayor("90001"), mayor("90002")];
    assert_eq!(read::seats(&house.facts, &planned("committee", &[])), both);
    let one = planned("committee", &["90002"]);
    assert_eq!(read::seats(&house.facts, &one), [Seat::of("head"), mayor("90002")]);
    // A letter goes to each; at the table of the crisis one of them speaks for the function.
    let crisis = planned("cell", &[]);
    assert_eq!(read::seats(&house.facts, &crisis), both);
    assert!(read::expected(&house.facts, &crisis).contains(&Seat::of("mayor")));
    assert!(!read::expected(&house.facts, &planned("committee", &[])).contains(&Seat::of("mayor")));
}

#[test]
fn an_answer_for_the_earlier_date_is_none_for_the_new_one() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        house.ask(TakeStep::new(session, Step::Convene));
        let at = house.session(session).at;
        let answer = |for_at| AnswerInvitation {
            session,
            seat: Seat::of("fire"),
            reply: Reply::Comes,
            name: None,
            deputy: None,
            by: By::Link,
            for_at,
        };
        house.ask_as(&Actor::system(), answer(Some(at))).unwrap();
        let earlier = || house.read(|r| read::replies(r, session))[0].earlier;
        assert_eq!(earlier(), None);
        let to = |at| MoveSession {
            session,
            at,
            place: None,
            call: None,
            words: Some(words("salle prise")),
            based_on: None,
        };
        let later = NIGHT.plus_seconds(9 * 86_400);
        house.ask(to(later));
        assert_eq!(earlier(), Some(at));
        let stale = house.refused_as(&Actor::system(), answer(Some(at)));
        assert_eq!(stale.key, "refusal-body-answer-moved", "the page that was answered showed another date");
        house.ask_as(&Actor::system(), answer(Some(later))).unwrap();
        assert_eq!(earlier(), None);
        house.ask(to(later));
        assert_eq!(earlier(), None, "another room is no other date");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

/// Reads everything; for the record it has no power.
struct Reads;

impl kernel::Guard for Reads {
    fn permit(
        &self,
        actor: &Actor,
        power: kernel::Power,
        on: &kernel::Resource,
    ) -> Result<(), kernel::Refusal> {
        let member = ["fire", "mayor"].contains(&actor.function.as_str());
        // The mayor is one of a single area.
        let foreign = actor.function == "mayor" && on.areas.contains("90002");
        if !member || (power == "matter.read" && !foreign) {
            Ok(())
        } else {
            Err(kernel::Refusal::forbidden(power))
        }
    }
}

#[test]
fn a_member_declares_an_interest_for_their_own_seat_alone() {
    on_both(|place| {
        let house = House::with(place, |d| d.guard = std::sync::Arc::new(Reads));
        let session = matter();
        let invited = ["fire".to_owned(), "mayor".to_owned()].into();
        let plan = Plan { invited, ..plan() };
        house.ask(PlanSession { session, body: "committee".into(), plan, convene: true });
        let item = house.items(session)[0].id;
        let declare = |seat, taken_back| DeclareInterest {
            session,
            item,
            seat,
            words: Some(words("membre de l'asbl (fictive)")),
            taken_back,
            stated: None,
        };
        let (fire, of_one) = (actor("fire"), actor("mayor"));
        house.ask_as(&fire, declare(Seat::of("fire"), false)).unwrap();
        assert_eq!(house.refused_as(&fire, declare(Seat::of("police"), false)).facts["power"], "body.record");
        house.ask_as(&of_one, declare(mayor("90001"), false)).unwrap();
        assert_eq!(house.refused_as(&of_one, declare(mayor("90002"), false)).facts["power"], "body.record");
        let everywhere = house.refused_as(&of_one, declare(Seat::of("mayor"), false));
        assert_eq!(everywhere.facts["power"], "body.record", "there is no such seat");
        assert_eq!(house.read(|r| read::interests(r, session)).len(), 2);
        house.ask_as(&fire, declare(Seat::of("fire"), true)).unwrap();
        assert_eq!(house.read(|r| read::interests(r, session)).len(), 1);
    });
}

#[test]
fn a_quorum_counts_seats() {
    on_both(|place| {
        let house = House::on(place);
        let body = matter();
        let mut content = house.facts.body("committee").unwrap().clone();
        content.members = vec!["mayor".into()];
        let least = |n| Some(bodies::body::Quorum::Least(n));
        content.quorum = least(4);
        let create = |content| CreateBody { body, content };
        let many = house.refused(create(content.clone()));
        assert_eq!((many.key.as_str(), many.facts["seats"].as_str()), ("refusal-body-quorum", "3"));
        content.quorum = least(3);
        house.ask(create(content));
        let session = matter();
        let invited = ["head".to_owned(), "mayor".to_owned()].into();
        let plan = Plan { invited, ..plan() };
        house.ask(PlanSession { session, body: body.to_string(), plan, convene: true });
        house.ask(TakeStep::new(session, Step::Open));
        mark(&house, session, Seat::of("head"));
        mark(&house, session, mayor("90001"));
        let item = house.items(session)[0].id;
        let vote = HoldVote {
            session,
            vote: matter(),
            item,
            question: None,
            ballots: Vec::new(),
            votes: Some(Votes { yes: 1, no: 0, abstained: 0 }),
            stated: None,
        };
        assert_eq!(house.refused(vote.clone()).key, "refusal-body-no-quorum", "two of three seats");
        mark(&house, session, mayor("90002"));
        house.ask(vote);
        let there = [Seat::of("head"), mayor("90001"), mayor("90002")];
        let count = read::quorum(&house.facts, &house.session(session), &there).unwrap();
        assert_eq!((count.there, count.needed, count.seats), (3, 3, 3));
        house.ask(TakeStep::new(session, Step::Close));
        assert_eq!(house.session(session).state, SessionState::Closed);
    });
}
