//! Who is called, through the assembled program: every body of the profile that meets here comes from planned to convened, a body of which
//! every area has a member writes to each of them, and a guest answers by the link of their letter.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use bodies::body::Role;
use bodies::called::{Called, Guest};
use bodies::command::{
    AddItem, CallToSeries, CallToSession, MoveSession, PlanSession, RemindInvited, SetSeries, TakeStep,
    WithdrawInvitation,
};
use bodies::read::{Eye, SessionFilter, SessionRow};
use bodies::session::{Item, Plan, Reply, SessionState, Step};
use kernel::{Id, Lang, Text, Words, kind};
use outbox::command::{Holder, KeepAddress};
use outbox::read::{Filter, board};
use outbox::whom::{Office, Target};
use store::Ask;
use web::testing::Browser;

use super::super::doors::House;
use super::{Kept, ask, content, released};
use crate::flows;
use crate::outbox::{Runner, found};
use crate::wiring::body_facts;

/// The next session of a body.
fn next(house: &House, body: &str) -> SessionRow {
    let filter = SessionFilter { body: Some(body.to_owned()), ahead: true, ..Default::default() };
    house.world.live.read(|r| bodies::read::sessions(r, &Eye::all(), &filter, 1)).unwrap().remove(0)
}

fn guest(house: &House) -> Guest {
    Guest {
        id: house.world.ids().next(),
        organisation: Some("Asbl (fictive)".into()),
        name: Some("A. Bodart (fictif)".into()),
        mail: Some("asbl@town.example".into()),
        lang: Some(Lang::Fr),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_body_that_meets_here_comes_from_planned_to_convened() {
    let house = House::open();
    let bodies = body_facts(&house.world).bodies;
    let mut by_hand = Vec::new();
    for body in bodies.iter().filter(|b| matches!(b.role, Some(Role::Convened) | None)) {
        let code = body.code.clone();
        ask(&house, SetSeries { body: code.clone(), content: content(&house), words: None, based_on: None });
        let session = next(&house, &code);
        if bodies::read::seats(&body_facts(&house.world), &session).is_empty() {
            by_hand.push(code.clone());
            let called = Called { guests: vec![guest(&house)], ..Called::default() };
            ask(&house, CallToSeries { body: code.clone(), called, based_on: None });
        }
        ask(&house, TakeStep::new(session.id, Step::Convene));
        assert_eq!(next(&house, &code).state, SessionState::Convened, "{code}");
    }
    // No source says which functions sit in these.
    let known = [
        "coordination-committee",
        "national-safety-cell",
        "theft-prevention-round-table",
        "mobility-platform",
        "security-by-design-operational",
        "security-by-design-strategic",
        "integrated-centre-steering",
        "public-bodies-network",
    ];
    assert_eq!(by_hand, known);
    house.world.close();
}

/// Each mayor has an address.
fn reached(house: &House, areas: &[String]) {
    let mut facts = outbox::Facts::bare(house.world.facts.zone.clone());
    facts.functions = house.world.profile.functions.iter().map(|f| f.code.clone()).collect();
    let facts = Arc::new(facts);
    for area in areas {
        let office = Office { area: Some(area.clone()), ..Office::of("mayor") };
        let mail = Some(format!("m{area}@town.example"));
        let rule = KeepAddress { holder: Holder::Office(office), mail, phone: None, lang: Some(Lang::Nl) };
        house.world.as_system(Ask::boxed(rule, Arc::clone(&facts))).unwrap();
    }
}

/// An extraordinary session of the council, convened at once.
fn extraordinary(house: &House) -> Id<kind::Matter> {
    let facts = body_facts(&house.world);
    let invited = facts.body("cores").unwrap().seats().map(str::to_owned).collect();
    let (session, at) = (house.world.ids().next(), house.world.clock.now().plus_seconds(7 * 86_400));
    let plan = Plan { invited, ..Plan::at(at) };
    ask(house, PlanSession { session, body: "cores".into(), plan, convene: true });
    session
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_extraordinary_session_writes_to_every_mayor() {
    let house = House::open();
    let mayors = body_facts(&house.world).per["mayor"].clone();
    assert_eq!(mayors.len(), 19);
    reached(&house, &mayors);
    let session = extraordinary(&house);
    for _ in 0..5 {
        flows::run(&house.world);
    }
    let filter = Filter { all: true, about: Some(session), ..Filter::default() };
    let (now, eye) = (house.world.clock.now(), outbox::read::Eye::all());
    let rows = house.world.live.read(|r| board(r, &eye, &filter, now, 50)).unwrap();
    let mut meant = Vec::new();
    for row in &rows {
        meant.extend(house.world.live.read(|r| outbox::read::aims(r, row.id)).unwrap());
    }
    let areas = |function: &str| {
        let offices = meant.iter().filter_map(|a| a.office.as_ref()).filter(|o| o.function == function);
        offices.filter_map(|o| o.area.clone()).collect::<BTreeSet<_>>()
    };
    assert_eq!(areas("mayor"), mayors.iter().cloned().collect(), "one letter for each");
    assert_eq!(areas("corps-chief").len(), 6);
    assert_eq!(meant.len(), 28, "with the Minister-President, the high official and the prosecutor");
    // Whoever of them is not on duty is reached at the address that is kept, each with a link of their own.
    let kept: BTreeSet<String> = mayors.iter().filter_map(|area| kept(&house, area)).collect();
    assert!(kept.len() > 3, "{kept:?}");
    let taken = Arc::new(Mutex::new(Vec::new()));
    let runner = Runner::with(&house.world, vec![Box::new(Kept(Arc::clone(&taken)))]).unwrap();
    let director = Browser::new(&house.front.router, &house.token_of("director-operations"));
    released(&house, &director, session).await;
    // A round sends so many and leaves the others to the next.
    for _ in 0..4 {
        runner.run();
    }
    let letters = taken.lock().unwrap().clone();
    let to: BTreeSet<String> = letters.iter().map(|l| l.to.clone()).filter(|to| kept.contains(to)).collect();
    assert_eq!(to, kept);
    let link = |words: &str| words.split_whitespace().find(|w| w.contains("/i/")).map(str::to_owned);
    let links: BTreeSet<String> = letters.iter().filter_map(|l| link(&l.parts[0].1)).collect();
    assert!(links.len() >= kept.len(), "{} links for {} mayors", links.len(), kept.len());
    house.world.close();
}

/// The address that is kept for a mayor, where that is how they are found.
fn kept(house: &House, area: &str) -> Option<String> {
    let target = Target::Office(Office { area: Some(area.to_owned()), ..Office::of("mayor") });
    let all = house.world.live.read(|r| found(&house.world, r, &target)).unwrap();
    assert!(!all.is_empty(), "{area}");
    let mail = all.first().and_then(|f| f.contact.mail.clone());
    mail.filter(|m| *m == format!("m{area}@town.example"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guest_answers_by_the_link_and_the_page_tells_of_letters_that_wait() {
    let house = House::open();
    let director = Browser::new(&house.front.router, &house.token_of("director-operations"));
    let code = "mobility-platform";
    ask(&house, SetSeries { body: code.into(), content: content(&house), words: None, based_on: None });
    let called = Called { guests: vec![guest(&house)], ..Called::default() };
    ask(&house, CallToSeries { body: code.into(), called, based_on: None });
    let session = next(&house, code);
    let taken = Arc::new(Mutex::new(Vec::new()));
    let runner = Runner::with(&house.world, vec![Box::new(Kept(Arc::clone(&taken)))]).unwrap();
    ask(&house, TakeStep::new(session.id, Step::Convene));
    for _ in 0..5 {
        flows::run(&house.world);
    }
    let page = format!("/fr/sessions/{}", session.id);
    let list = director.get(&format!("{page}/invitations")).await.text;
    assert!(list.contains("asbl@town.example") && list.contains("attend d’être libéré"), "{list}");
    released(&house, &director, session.id).await;
    runner.run();
    let letter = taken.lock().unwrap().iter().find(|l| l.to == "asbl@town.example").cloned().unwrap();
    assert!(letter.calendar.is_some());
    let link = letter.parts[0].1.split_whitespace().find(|w| w.contains("/i/")).unwrap().to_owned();
    let path = link.strip_prefix("http://127.0.0.1").unwrap_or(&link).to_owned();
    let stranger = Browser::new(&house.front.router, "");
    assert!(stranger.get(&path).await.text.contains("Asbl (fictive)"));
    assert_eq!(stranger.post(&path, "reply=yes&name=A").await.status, 303);
    // Somebody who is invited later is the only one who gets another letter.
    let mut called = next(&house, code).called;
    called.guests.push(Guest { mail: Some("late@town.example".into()), ..guest(&house) });
    ask(&house, CallToSession { session: session.id, called, based_on: None });
    released(&house, &director, session.id).await;
    runner.run();
    let to: Vec<String> = taken.lock().unwrap().iter().map(|l| l.to.clone()).collect();
    assert_eq!(to, ["asbl@town.example", "late@town.example"]);
    let replies = || house.world.live.read(|r| bodies::read::replies(r, session.id)).unwrap();
    assert_eq!((replies()[0].reply, replies()[0].earlier), (Reply::Comes, None));
    let moved = MoveSession {
        session: session.id,
        at: session.at.plus_seconds(86_400),
        place: None,
        call: None,
        words: Some(Words::new(Lang::Fr, "salle prise")),
        based_on: None,
    };
    ask(&house, moved);
    assert_eq!(replies()[0].earlier, Some(session.at));
    assert!(director.get(&page).await.text.contains("Aucune lettre n’est encore écrite"));
    for _ in 0..5 {
        flows::run(&house.world);
    }
    assert!(director.get(&page).await.text.contains("2 lettres attendent d’être libérées"));
    released(&house, &director, session.id).await;
    assert!(director.get(&page).await.text.contains("2 lettres sont libérées et vont partir"));
    runner.run();
    assert!(director.get(&page).await.text.contains("2 lettres sont parties"));
    house.world.close();
}

/// A session of guests of whom two have an address and one has none.
fn of_guests(house: &House) -> (SessionRow, [Guest; 3]) {
    let code = "mobility-platform";
    ask(house, SetSeries { body: code.into(), content: content(house), words: None, based_on: None });
    let with = |mail: Option<&str>| Guest { mail: mail.map(str::to_owned), ..guest(house) };
    let guests = [with(Some("one@town.example")), with(Some("two@town.example")), with(None)];
    let called = Called { guests: guests.to_vec(), ..Called::default() };
    ask(house, CallToSeries { body: code.into(), called, based_on: None });
    (next(house, code), guests)
}

/// A point that comes onto an agenda later.
fn point(house: &House) -> Item {
    Item {
        id: house.world.ids().next(),
        title: Text::both("Fermeture (fictif)", "Sluiting (fictief)"),
        owner: None,
        minutes: None,
        documents: Vec::new(),
        carried_from: None,
    }
}

fn off(house: &House, session: Id<kind::Matter>, guest: &Guest) {
    let words = Words::new(Lang::Fr, "par erreur (fictif)");
    ask(house, WithdrawInvitation { session, seat: guest.seat(), words });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_taken_off_gets_the_cancel_and_a_reminder_is_the_same_event() {
    let house = House::open();
    let director = Browser::new(&house.front.router, &house.token_of("director-operations"));
    let (session, [one, two, none]) = of_guests(&house);
    let taken = Arc::new(Mutex::new(Vec::new()));
    let runner = Runner::with(&house.world, vec![Box::new(Kept(Arc::clone(&taken)))]).unwrap();
    ask(&house, TakeStep::new(session.id, Step::Convene));
    released(&house, &director, session.id).await;
    runner.run();
    let sent = || std::mem::take(&mut *taken.lock().unwrap());
    let first = sent();
    assert_eq!(first.len(), 2);
    let line = |text: &str, name: &str| text.lines().find(|l| l.starts_with(name)).unwrap().to_owned();
    let event = |letter: &outbox::sender::Letter| letter.calendar.clone().unwrap();
    let remind = format!("/fr/sessions/{}/remind", session.id);
    let look = director.get(&remind).await.text;
    assert_eq!(look.matches("data-letter=\"leaves\"").count(), 2, "{look}");
    assert_eq!(look.matches("data-letter=\"no-address\"").count(), 1, "named, not skipped: {look}");
    ask(&house, RemindInvited { session: session.id, seats: vec![one.seat(), none.seat()], again: false });
    released(&house, &director, session.id).await;
    runner.run();
    let reminder = sent().remove(0);
    assert_eq!((reminder.to.as_str(), event(&reminder).method), ("one@town.example", "REQUEST"));
    let known = first.iter().find(|l| l.to == reminder.to).unwrap();
    for name in ["UID:", "SEQUENCE:"] {
        assert_eq!(line(&event(&reminder).text, name), line(&event(known).text, name), "{name}");
    }
    assert!(reminder.parts[0].1.contains("Rappel") && reminder.parts[0].1.contains("/i/"));
    ask(&house, AddItem { session: session.id, item: point(&house) });
    off(&house, session.id, &two);
    released(&house, &director, session.id).await;
    runner.run();
    let letters = sent();
    assert_eq!(letters.len(), 1, "nobody else hears of it");
    let gone = &letters[0];
    assert_eq!((gone.to.as_str(), event(gone).method), ("two@town.example", "CANCEL"));
    assert!(gone.parts[0].1.contains("par erreur (fictif)") && !gone.parts[0].1.contains("/i/"));
    assert_eq!(testkit::outlook(&event(gone).text), Vec::<String>::new());
    let text = event(gone).text.replace("\r\n ", "");
    assert!(!text.contains("STATUS:") && text.contains("two@town.example"), "{text}");
    assert!(!text.contains("Fermeture"), "the agenda is for those who are called: {text}");
    assert_eq!(line(&text, "UID:"), line(&event(known).text, "UID:"));
    let sequence =
        |text: &str| line(text, "SEQUENCE:").split_once(':').unwrap().1.trim().parse::<i64>().unwrap();
    assert!(sequence(&text) > sequence(&event(known).text));
    off(&house, session.id, &none);
    released(&house, &director, session.id).await;
    runner.run();
    assert!(sent().is_empty(), "without an address there is no letter");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_taken_off_before_the_invitations_leave_gets_none() {
    let house = House::open();
    let director = Browser::new(&house.front.router, &house.token_of("director-operations"));
    let (session, [_, two, _]) = of_guests(&house);
    let taken = Arc::new(Mutex::new(Vec::new()));
    let runner = Runner::with(&house.world, vec![Box::new(Kept(Arc::clone(&taken)))]).unwrap();
    ask(&house, TakeStep::new(session.id, Step::Convene));
    for _ in 0..5 {
        flows::run(&house.world);
    }
    off(&house, session.id, &two);
    released(&house, &director, session.id).await;
    runner.run();
    let to: Vec<String> = taken.lock().unwrap().iter().map(|l| l.to.clone()).collect();
    assert_eq!(to, ["one@town.example"]);
    house.world.close();
}
