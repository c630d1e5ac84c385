//! A body that meets for years, through the assembled program: its sessions are made ahead by the flow, those invited get a letter with
//! an event for their calendar and a link to answer, a move reaches them as an update, and a decision that is withdrawn ends what it
//! asked for.

mod called;

use std::sync::{Arc, Mutex};

use bodies::command::{Decide, MoveSession, NewAssignment, SetSeries, TakeStep, WithdrawDecision};
use bodies::series::{OnHoliday, Series};
use bodies::session::{How, Reply, Seat, Step};
use bodies::{Ask, Rule};
use commitments::commitment::State;
use kernel::{Handling, Id, Lang, Text, Timestamp, Words, kind};
use outbox::command::{Holder, KeepAddress};
use outbox::message::Channel;
use outbox::read::{Filter, board};
use outbox::sender::{Letter, NotTaken, Sender};
use outbox::whom::Office;
use web::testing::Browser;

use super::doors::House;
use crate::flows;
use crate::outbox::Runner;
use crate::wiring::body_facts;

const BODY: &str = "corps-chiefs";

fn ask<R: Rule<Facts = bodies::Facts> + 'static>(house: &House, rule: R) -> store::Receipt {
    house.world.as_system(Ask::boxed(rule, Arc::new(body_facts(&house.world)))).unwrap()
}

/// Every two months from in a month on.
fn content(house: &House) -> Series {
    Series {
        rule: "FREQ=MONTHLY;INTERVAL=2".into(),
        from: house.world.clock.now().plus_seconds(30 * 86_400),
        minutes: 90,
        on_holiday: OnHoliday::Move,
        ahead: 1,
        place: Some("salle 1 (fictive)".into()),
        call: None,
        langs: vec![Lang::Fr, Lang::Nl],
        handling: Handling::Service,
        standing: Vec::new(),
    }
}

/// Its sessions, made by the flow for a further half year.
fn series(house: &House) -> Vec<bodies::read::SessionRow> {
    ask(house, SetSeries { body: BODY.into(), content: content(house), words: None, based_on: None });
    sessions(house)
}

fn sessions(house: &House) -> Vec<bodies::read::SessionRow> {
    let filter = bodies::read::SessionFilter { body: Some(BODY.into()), ahead: true, ..Default::default() };
    let eye = bodies::read::Eye::all();
    house.world.live.read(|r| bodies::read::sessions(r, &eye, &filter, 20)).unwrap()
}

/// A relay that keeps what it takes.
struct Kept(Arc<Mutex<Vec<Letter>>>);

impl Sender for Kept {
    fn channel(&self) -> Channel {
        Channel::Mail
    }
    fn send(&self, letter: &Letter) -> Result<Option<String>, NotTaken> {
        self.0.lock().unwrap().push(letter.clone());
        Ok(None)
    }
}

/// Somebody of one zone who is reached at a mail address.
fn reached(house: &House, area: &str) {
    let office = Office { area: Some(area.to_owned()), ..Office::of("corps-chief") };
    let holder = Holder::Office(office);
    let rule =
        KeepAddress { holder, mail: Some("zone@town.example".into()), phone: None, lang: Some(Lang::Nl) };
    let mut facts = outbox::Facts::bare(house.world.facts.zone.clone());
    facts.functions = house.world.profile.functions.iter().map(|f| f.code.clone()).collect();
    house.world.as_system(Ask::boxed(rule, Arc::new(facts))).unwrap();
}

/// The messages about a session once everything that is due was done, the oldest first.
fn written(house: &House, session: Id<kind::Matter>) -> Vec<outbox::read::Row> {
    for _ in 0..5 {
        flows::run(&house.world);
    }
    let filter = Filter { all: true, about: Some(session), ..Filter::default() };
    let (now, eye) = (house.world.clock.now(), outbox::read::Eye::all());
    let mut rows = house.world.live.read(|r| board(r, &eye, &filter, now, 50)).unwrap();
    rows.sort_by(|a, b| a.number.cmp(&b.number));
    rows
}

/// Releases the messages about a session that wait, as an officer does.
async fn released(house: &House, director: &Browser, session: Id<kind::Matter>) {
    for _ in 0..5 {
        flows::run(&house.world);
    }
    let filter = Filter { all: true, about: Some(session), ..Filter::default() };
    let (now, eye) = (house.world.clock.now(), outbox::read::Eye::all());
    let rows = house.world.live.read(|r| board(r, &eye, &filter, now, 50)).unwrap();
    for row in rows.iter().filter(|r| r.state == outbox::message::State::Prepared) {
        let done = director.post(&format!("/fr/messages/{}/release", row.id), "").await;
        assert_eq!(done.status, 303, "{}", done.text);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn those_invited_get_an_event_and_a_link_and_its_changes() {
    let house = House::open();
    let session = series(&house)[0].clone();
    let director = Browser::new(&house.front.router, &house.token_of("director-operations"));
    let zone = body_facts(&house.world).per["corps-chief"].last().unwrap().clone();
    reached(&house, &zone);
    let taken = Arc::new(Mutex::new(Vec::new()));
    let runner = Runner::with(&house.world, vec![Box::new(Kept(Arc::clone(&taken)))]).unwrap();
    ask(&house, TakeStep::new(session.id, Step::Convene));
    released(&house, &director, session.id).await;
    runner.run();
    let to_zone = || {
        let all = taken.lock().unwrap();
        all.iter().filter(|l| l.to == "zone@town.example").cloned().collect::<Vec<_>>()
    };
    let first = to_zone().remove(0);
    let event = first.calendar.clone().unwrap();
    assert_eq!(event.method, "REQUEST");
    for words in ["METHOD:REQUEST", &format!("UID:{}@", session.id), "zone@town.example", "BEGIN:VTIMEZONE"] {
        assert!(event.text.replace("\r\n ", "").contains(words), "{words}: {}", event.text);
    }
    assert_eq!(testkit::outlook(&event.text), Vec::<String>::new(), "{}", event.text);
    let link = first.parts[0].1.split_whitespace().find(|w| w.contains("/i/")).unwrap();
    let path = link.strip_prefix("http://127.0.0.1").unwrap_or(link).to_owned();
    let stranger = Browser::new(&house.front.router, "");
    assert_eq!(stranger.post(&path, "reply=yes&name=A").await.status, 303);
    let replies = house.world.live.read(|r| bodies::read::replies(r, session.id)).unwrap();
    assert_eq!((replies[0].reply, replies[0].seat.area.as_deref()), (Reply::Comes, Some(zone.as_str())));
    let words = Some(Words::new(Lang::Fr, "salle prise"));
    let at = session.at.plus_seconds(3600);
    let moved = MoveSession {
        session: session.id,
        at,
        place: None,
        call: None,
        words: words.clone(),
        based_on: None,
    };
    ask(&house, moved);
    released(&house, &director, session.id).await;
    runner.run();
    ask(&house, TakeStep { words, ..TakeStep::new(session.id, Step::Cancel) });
    released(&house, &director, session.id).await;
    runner.run();
    let all = to_zone();
    let methods: Vec<&str> = all.iter().map(|l| l.calendar.as_ref().unwrap().method).collect();
    assert_eq!(methods, ["REQUEST", "REQUEST", "CANCEL"]);
    let sequence = |l: &Letter| {
        let text = &l.calendar.as_ref().unwrap().text;
        let line = text.lines().find(|line| line.starts_with("SEQUENCE:")).unwrap();
        line.trim_start_matches("SEQUENCE:").trim().parse::<i64>().unwrap()
    };
    let numbers: Vec<i64> = all.iter().map(sequence).collect();
    assert!(numbers.windows(2).all(|w| w[0] < w[1]), "{numbers:?}");
    let broken = |l: &Letter| testkit::outlook(&l.calendar.as_ref().unwrap().text);
    assert_eq!(all.iter().flat_map(broken).collect::<Vec<_>>(), Vec::<String>::new());
    as_thunderbird_keeps_it(&all, session.at);
    let page = Browser::new(&house.front.router, &house.token_of("planning-official"));
    let page = page.get(&format!("/fr/sessions/{}/invitations", session.id)).await.text;
    assert!(page.contains("MSG-") && page.contains("envoyé"), "{page}");
    house.world.close();
}

/// The event after each of three letters, as a calendar program keeps it: called, an hour later, called off.
fn as_thunderbird_keeps_it(letters: &[Letter], at: Timestamp) {
    let Some(parsers) = testkit::calendars() else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut asked = testkit::thunderbird(&parsers, "letters");
    for (n, letter) in letters.iter().enumerate() {
        let file = folder.path().join(format!("{n}.ics"));
        std::fs::write(&file, &letter.calendar.as_ref().unwrap().text).unwrap();
        asked.arg(file);
    }
    let ran = asked.output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let kept: Vec<serde_json::Map<String, serde_json::Value>> = serde_json::from_slice(&ran.stdout).unwrap();
    let moved = at.plus_seconds(3600);
    let wanted =
        [("REQUEST", "CONFIRMED", at), ("REQUEST", "CONFIRMED", moved), ("CANCEL", "CANCELLED", moved)];
    assert_eq!(kept.len(), wanted.len());
    for (kept, (method, status, at)) in kept.iter().zip(wanted) {
        assert_eq!(kept.len(), 1, "one event, not one a letter: {kept:?}");
        let event = kept.values().next().unwrap();
        assert_eq!((&event["method"], &event["status"]), (&method.into(), &status.into()), "{event}");
        assert!(at.rfc3339().starts_with(event["start"].as_str().unwrap()), "{event}");
        assert_eq!(event["zone"], "Europe/Brussels");
        assert!(event["organizer"].as_str().unwrap().starts_with("mailto:"), "{event}");
        assert_eq!(event["attendees"][0]["who"], "mailto:zone@town.example", "{event}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invitation_that_waits_does_not_leave_with_a_date_that_was_moved() {
    let house = House::open();
    let session = series(&house)[0].clone();
    let director = Browser::new(&house.front.router, &house.token_of("director-operations"));
    reached(&house, body_facts(&house.world).per["corps-chief"].last().unwrap());
    let rows = || written(&house, session.id);
    ask(&house, TakeStep::new(session.id, Step::Convene));
    let old = rows().remove(0);
    let to = |at, words: &str| MoveSession {
        session: session.id,
        at,
        place: None,
        call: None,
        words: Some(Words::new(Lang::Fr, words)),
        based_on: None,
    };
    ask(&house, to(session.at.plus_seconds(3600), "salle prise"));
    let now = rows();
    let new = now.iter().find(|r| r.released_at.is_none() && r.replaced_by.is_none()).unwrap();
    assert!(now.iter().filter(|r| r.id != new.id).all(|r| r.replaced_by.is_some()), "{now:?}");
    assert!(new.subject.show(Lang::Fr).contains("convoquée"), "nobody knows the old date: {new:?}");
    let refused = director.post(&format!("/fr/messages/{}/release", old.id), "").await;
    assert!(refused.status.is_client_error(), "{}", refused.text);
    let page = director.get(&format!("/fr/messages/{}", old.id)).await.text;
    assert!(page.contains(&new.number) && page.contains("salle prise"), "{page}");
    assert!(!page.contains("id=\"act-release\""), "{page}");
    let done = director.post(&format!("/fr/messages/{}/release", new.id), "").await;
    assert_eq!(done.status, 303, "{}", done.text);
    ask(&house, to(session.at.plus_seconds(7200), "encore"));
    let last = rows().pop().unwrap();
    assert!(last.subject.show(Lang::Fr).contains("déplacée"), "{last:?}");
    let said = last.words.show(Lang::Nl);
    assert!(said.contains("verplaatst") && said.contains("encore"), "{said}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_moves_twice_is_told_against_the_date_that_people_know() {
    let house = House::open();
    let session = series(&house)[0].clone();
    let director = Browser::new(&house.front.router, &house.token_of("director-operations"));
    reached(&house, body_facts(&house.world).per["corps-chief"].last().unwrap());
    let letters = crate::outbox::letters(&house.world).unwrap();
    let moment = |hours: i64| letters.moment(Lang::Fr, session.at.plus_seconds(hours * 3600));
    // Moves it by so many hours from its first date, and reads what is to be said about that.
    let moved = |hours: i64, why: &str| {
        let rule = MoveSession {
            session: session.id,
            at: session.at.plus_seconds(hours * 3600),
            place: session.place.clone(),
            call: session.call.clone(),
            words: Some(Words::new(Lang::Fr, why)),
            based_on: None,
        };
        ask(&house, rule);
        let last = written(&house, session.id).pop().unwrap();
        assert!(last.released_at.is_none() && last.replaced_by.is_none(), "{last:?}");
        (last.subject.show(Lang::Fr).to_owned(), last.words.show(Lang::Fr).to_owned())
    };
    ask(&house, TakeStep::new(session.id, Step::Convene));
    released(&house, &director, session.id).await;
    moved(1, "salle prise");
    let (subject, said) = moved(2, &"é".repeat(4000));
    assert!(subject.contains("déplacée") && said.contains("é…"), "a long reason is cut: {said}");
    assert!(said.contains(&moment(2)) && said.contains(&moment(0)), "{said}");
    assert!(!said.contains(&moment(1)), "nobody heard of it: {said}");
    let (subject, said) = moved(0, "salle libre");
    assert!(subject.contains("convoquée") && said.contains(&moment(0)), "what they know is true: {said}");
    assert!(!said.contains(&moment(2)), "{said}");
    moved(3, "encore");
    released(&house, &director, session.id).await;
    let (_, said) = moved(4, "enfin");
    assert!(said.contains(&moment(4)) && said.contains(&moment(3)), "this one they heard of: {said}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_nobody_was_told_of_is_called_off_without_a_letter() {
    let house = House::open();
    let session = series(&house)[0].clone();
    reached(&house, body_facts(&house.world).per["corps-chief"].last().unwrap());
    ask(&house, TakeStep::new(session.id, Step::Convene));
    let invited = written(&house, session.id).len();
    assert!(invited > 0);
    let words = Some(Words::new(Lang::Fr, "sans objet"));
    ask(&house, TakeStep { words, ..TakeStep::new(session.id, Step::Cancel) });
    let rows = written(&house, session.id);
    assert_eq!(rows.len(), invited, "it would be the first that they hear of it: {rows:?}");
    assert!(rows.iter().all(|r| r.state == outbox::message::State::Withdrawn), "{rows:?}");
    let director = Browser::new(&house.front.router, &house.token_of("director-operations"));
    let page = director.get(&format!("/fr/sessions/{}", session.id)).await.text;
    assert!(page.contains("annulée avant qu’une invitation ne soit partie"), "{page}");
    assert!(!page.contains("Aucune lettre n’est encore écrite"), "none will be: {page}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_flow_makes_the_sessions_of_a_series_as_time_goes_on() {
    let house = House::open();
    let before = series(&house);
    assert_eq!(before.len(), 1);
    flows::run(&house.world);
    assert_eq!(sessions(&house).len(), 1, "nothing twice");
    house.clock.skip(62 * 86_400 * 1_000_000);
    flows::run(&house.world);
    assert!(sessions(&house).len() > before.len(), "the next is made when the first has come");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_decision_that_is_withdrawn_ends_what_it_asked_for() {
    let house = House::open();
    let session = super::decisions::session(&house.world);
    let decision = house.world.ids().next();
    let assignment =
        NewAssignment { to: Seat::of("transport-liaison"), acknowledge_by: None, due: None, ground: None };
    ask(
        &house,
        Decide {
            session,
            decision,
            item: None,
            text: Text::both("Arrêter la ligne", "De lijn stilleggen"),
            how: How::Chair,
            votes: None,
            assignment: Some(assignment),
            stated: None,
        },
    );
    flows::run(&house.world);
    let owed = || {
        let eye = commitments::read::Eye::all();
        let taken = house.world.live.read(|r| bodies::read::decisions(r, session)).unwrap().remove(0);
        let id = taken.assignment.unwrap().commitment;
        house.world.live.read(|r| commitments::read::commitment(r, &eye, id)).unwrap().unwrap()
    };
    assert_eq!(owed().state, State::Given);
    let words = Words::new(Lang::Nl, "de lijn rijdt al niet (fictief)");
    ask(&house, WithdrawDecision { session, decision, words });
    flows::run(&house.world);
    assert_eq!(owed().state, State::Withdrawn);
    house.world.close();
}
