//! The course of a session: planning, calling, moving, beginning, ending, calling off; bodies that persons create.

use bodies::body::{Body, Log, Rhythm};
use bodies::command::{ChangeBody, CreateBody, MoveSession, PlanSession, TakeStep};
use bodies::read::{self, Eye, SessionFilter};
use bodies::session::{Plan, SessionState, Step};
use kernel::{Text, Timestamp};
use testkit::{NIGHT, on_both};

use crate::house::{House, item, matter, plan, words};

#[test]
fn a_session_is_planned_called_held_and_ended() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        let row = house.session(session);
        assert_eq!((row.state, row.number.as_str()), (SessionState::Planned, "26-01"));
        assert_eq!(row.seats, ["head", "fire", "police", "medical"]);
        assert_eq!(house.refused(TakeStep::new(session, Step::Open)).key, "refusal-body-step");
        for (step, state) in [
            (Step::Convene, SessionState::Convened),
            (Step::Open, SessionState::Open),
            (Step::Close, SessionState::Closed),
        ] {
            house.ask(TakeStep::new(session, step));
            assert_eq!(house.session(session).state, state);
        }
        assert_eq!(house.refused(TakeStep::new(session, Step::Close)).facts["state"], "closed");
        let turns: Vec<String> =
            house.read(|r| read::turns(r, session)).into_iter().map(|t| t.what).collect();
        assert_eq!(turns, ["session-planned", "session-convened", "session-opened", "session-closed"]);
        assert_eq!(house.session(house.planned("committee")).number, "26-02");
        assert_eq!(house.session(house.planned("cell")).number, "26-01", "each body counts for itself");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn what_makes_no_sense_is_refused() {
    on_both(|place| {
        let house = House::on(place);
        let ask = |body: &str, plan: Plan| {
            house.refused(PlanSession { session: matter(), body: body.into(), plan, convene: false }).key
        };
        assert_eq!(ask("nowhere", plan()), "refusal-not-found");
        assert_eq!(ask("post", plan()), "refusal-body-told-only");
        assert_eq!(ask("cell", Plan::at(NIGHT.plus_seconds(-7200))), "refusal-body-past");
        assert_eq!(ask("cell", Plan { langs: Vec::new(), ..plan() }), "refusal-missing");
        let guests = Plan { invited: ["nobody".to_owned()].into(), ..plan() };
        assert_eq!(ask("cell", guests), "refusal-unknown-code");
        assert_eq!(ask("cell", Plan { items: vec![item(" ")], ..plan() }), "refusal-missing");
        let long = vec![bodies::session::Item { minutes: Some(0), ..item("x") }];
        assert_eq!(ask("cell", Plan { items: long, ..plan() }), "refusal-body-minutes");
        let rhythm = Some(Rhythm::Minutes(0));
        assert_eq!(ask("cell", Plan { rhythm, ..plan() }), "refusal-body-rhythm");
        let alone = Plan { invited: Default::default(), ..plan() };
        let calls = PlanSession { session: matter(), body: "cell".into(), plan: alone, convene: true };
        assert_eq!(house.refused(calls).key, "refusal-body-nobody-invited");
        let nobody = matter();
        let empty = Plan { invited: Default::default(), ..plan() };
        house.ask(PlanSession { session: nobody, body: "cell".into(), plan: empty, convene: false });
        assert_eq!(house.refused(TakeStep::new(nobody, Step::Convene)).key, "refusal-body-nobody-invited");
    });
}

#[test]
fn those_who_were_called_are_told_why_it_moved() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        let seen = house.session(session).changed_seq;
        let moved = |told: Option<&str>, based_on| MoveSession {
            session,
            at: NIGHT.plus_seconds(7200),
            place: Some("salle 3".into()),
            call: Some("https://call.example".into()),
            words: told.map(words),
            based_on,
        };
        house.ask(TakeStep::new(session, Step::Convene));
        assert_eq!(house.refused(moved(None, None)).key, "refusal-reason-missing");
        assert_eq!(house.refused(moved(Some("retard"), Some(seen))).key, "refusal-body-changed");
        house.ask(moved(Some("retard"), None));
        let row = house.session(session);
        assert_eq!((row.at, row.place.as_deref()), (NIGHT.plus_seconds(7200), Some("salle 3")));
        let told = house.read(|r| read::turns(r, session)).pop().unwrap();
        assert_eq!(told.words, Some(words("retard")));
        let off = TakeStep::new(session, Step::Cancel);
        assert_eq!(house.refused(off.clone()).key, "refusal-reason-missing");
        house.ask(TakeStep { words: Some(words("plus nécessaire")), ..off });
        assert_eq!(house.session(session).ended_words, Some(words("plus nécessaire")));
        assert_eq!(house.refused(moved(Some("encore"), None)).key, "refusal-body-begun");
    });
}

#[test]
fn the_next_session_is_proposed_once_the_last_is_over() {
    on_both(|place| {
        let house = House::on(place);
        let next = |body: &str, now: Timestamp| {
            let body = house.facts.body(body).unwrap().clone();
            house.read(|r| read::proposal(r, &Eye::all(), &body, now, &house.facts.zone))
        };
        assert_eq!(next("committee", NIGHT), None, "there is nothing to count from");
        let session = house.planned("committee");
        assert_eq!(next("committee", NIGHT), None, "one is to come");
        for step in [Step::Convene, Step::Open, Step::Close] {
            house.ask(TakeStep::new(session, step));
        }
        let proposal = next("committee", NIGHT).unwrap();
        assert_eq!((proposal.at, proposal.rhythm), (NIGHT.plus_seconds(3600 + 7 * 86_400), Rhythm::Weekly));
        // In the night it meets every hour, whatever the body's own rhythm.
        let hourly = Plan { rhythm: Some(Rhythm::Hourly), ..Plan::at(NIGHT.plus_seconds(7200)) };
        let tonight = matter();
        let invited = ["fire".to_owned()].into();
        let plan = Plan { invited, ..hourly };
        house.ask(PlanSession { session: tonight, body: "committee".into(), plan, convene: true });
        house.ask(TakeStep::new(tonight, Step::Open));
        assert_eq!(next("committee", NIGHT).unwrap().at, NIGHT.plus_seconds(3 * 3600));
        house.closed("cell");
        assert_eq!(next("cell", NIGHT), None, "it has no rhythm");
        let ahead = SessionFilter { ahead: true, ..SessionFilter::default() };
        let rows = house.read(|r| read::sessions(r, &Eye::all(), &ahead, 10));
        assert_eq!(rows.iter().map(|s| s.id).collect::<Vec<_>>(), [tonight], "it goes on");
        let last = house.read(|r| read::last_session(r, &Eye::all(), "committee", None)).unwrap();
        assert_eq!(last.id, session);
    });
}

#[test]
fn a_person_creates_a_body_and_changes_it() {
    on_both(|place| {
        let house = House::on(place);
        let content = Body {
            code: String::new(),
            names: Text::both("Groupe crue", "Werkgroep hoogwater"),
            short: Text::both("Crue", "Water"),
            rhythm: Some(Rhythm::Daily),
            log: Log::Operational,
            ..house.facts.body("cell").unwrap().clone()
        };
        let id = matter();
        house.ask(CreateBody { body: id, content: content.clone() });
        let code = id.to_string();
        assert_eq!(
            house.refused(CreateBody { body: id, content: content.clone() }).key,
            "refusal-body-exists"
        );
        let changed = Body { members: vec!["fire".into()], ..content.clone() };
        let change =
            |content: &Body, based_on| ChangeBody { code: code.clone(), content: content.clone(), based_on };
        let first = house.read(|r| read::body(r, &house.facts, &code)).unwrap().created.unwrap();
        house.ask(change(&changed, Some(first.1)));
        assert_eq!(house.refused(change(&content, Some(first.1))).key, "refusal-body-changed");
        let versions = house.read(|r| read::body_versions(r, &code));
        assert_eq!(versions.iter().map(|v| v.version).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(versions[1].body.members.len(), 3, "what it was stays readable");
        let unknown = Body { chair: Some("nobody".into()), ..content.clone() };
        assert_eq!(house.refused(change(&unknown, None)).field.as_deref(), Some("chair"));
        let unsourced = Body { source: " ".into(), ..content.clone() };
        assert_eq!(house.refused(change(&unsourced, None)).field.as_deref(), Some("source"));
        let of_profile = ChangeBody { code: "cell".into(), content: content.clone(), based_on: None };
        assert_eq!(house.refused(of_profile).key, "refusal-body-of-profile");
        assert_eq!(house.read(|r| read::bodies(r, &house.facts)).len(), 6);
        house.planned(&code);
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}
