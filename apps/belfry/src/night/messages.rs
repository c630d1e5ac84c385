//! Messages through the assembled program: they leave as letters, come back as receipts, and go to a deputy when nobody answers;
//! orders and emergency openings tell those whom they concern.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use commitments::addressee::Addressee;
use commitments::command::GiveCommitment;
use commitments::commitment::Sort;
use kernel::{Handling, Id, Lang, Words, kind};
use outbox::command::{Holder, KeepAddress, SetShift};
use outbox::message::{Channel, Reach, State, Urgency};
use outbox::read::{Eye, Filter, Row, board, message, recipients};
use outbox::sender::{Letter, NotTaken, Sender};
use outbox::whom::Office;
use serde_json::Value;
use store::{Ask, Rule};
use web::testing::Browser;

use super::decisions::session;
use super::doors::House;
use super::glass::{PAPER, closed, closed_paper};
use crate::flows;
use crate::outbox::{Runner, bounce};

fn ask<R: Rule<Facts = outbox::Facts> + 'static>(house: &House, rule: R) {
    let mut facts = outbox::Facts::bare(house.world.facts.zone.clone());
    facts.functions = house.world.profile.functions.iter().map(|f| f.code.clone()).collect();
    facts.persons = house.world.people.now().persons.keys().copied().collect();
    house.world.as_system(Ask::boxed(rule, Arc::new(facts))).unwrap();
}

/// Somebody of the night, who is reached at this mail address from now on.
fn reached(house: &House, login: &str, mail: &str) -> Id<kind::Person> {
    let person = demo::people().iter().find(|p| p.login == login).unwrap().id();
    let holder = Holder::Person(person);
    ask(house, KeepAddress { holder, mail: Some(mail.to_owned()), phone: None, lang: None });
    person
}

fn folder(house: &House, channel: &str) -> PathBuf {
    house.world.config.data.join("outbox").join(channel)
}

/// The letters of a channel that lie in their folder, by address.
pub(super) fn letters(house: &House, channel: &str) -> Vec<Value> {
    let files = std::fs::read_dir(folder(house, channel).join("out")).unwrap().flatten();
    let json =
        |f: std::fs::DirEntry| serde_json::from_str(&std::fs::read_to_string(f.path()).unwrap()).unwrap();
    let mut all: Vec<Value> = files.map(json).collect();
    all.sort_by_key(|l| (l["to"].to_string(), l["id"].to_string()));
    all
}

fn all(house: &House) -> Vec<Row> {
    let filter = Filter { all: true, ..Filter::default() };
    house.world.live.read(|r| board(r, &Eye::all(), &filter, house.world.clock.now(), 100)).unwrap()
}

fn skip(house: &House, minutes: i64) {
    house.clock.skip(minutes * 60_000_000);
}

/// A message to the mayor of the municipality, written in the browser by an officer; its id.
async fn send(house: &House) -> Id<kind::Matter> {
    send_by(house, "channels=mail&channels=sms").await
}

async fn send_by(house: &House, channels: &str) -> Id<kind::Matter> {
    let officer = Browser::new(&house.front.router, &house.insider("watch-officer"));
    let area = house.areas_of("mayor").into_iter().next().unwrap();
    let form = format!(
        "do=send&subject-fr=Gaz&words-fr=Partez.&subject-nl=Gas&words-nl=Vertrek.&to=office:mayor&area={area}&{channels}&\
         next-minutes=5&acknowledge-minutes=10"
    );
    let reply = officer.post("/fr/messages", &form).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").rsplit('/').next().unwrap().parse().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_leaves_once_and_its_link_acknowledges() {
    let house = House::open();
    reached(&house, "mayor", "mayor@town.example");
    let runner = Runner::new(&house.world).unwrap();
    let id = send(&house).await;
    runner.run();
    runner.run();
    let mail = letters(&house, "mail");
    assert_eq!(mail.len(), 1, "{mail:?}");
    assert_eq!(mail[0]["to"], "mayor@town.example");
    let text = mail[0]["texts"][0]["text"].as_str().unwrap();
    assert!(
        text.starts_with("Vertrek.") && mail[0]["texts"].as_array().unwrap().len() == 1,
        "the mayor reads Dutch: {text}"
    );
    assert_eq!(mail[0]["id"], format!("{id}.0.0"));
    let link = mail[0]["link"].as_str().unwrap().strip_prefix("http://127.0.0.1").unwrap();
    let stranger = Browser::new(&house.front.router, "");
    let page = stranger.get(link).await;
    assert!(page.status == 200 && page.text.contains("Ik heb dit gelezen"), "{}", page.text);
    assert_eq!(stranger.post(link, "name=Kabinet").await.status, 303);
    let one = house.world.live.read(|r| recipients(r, id)).unwrap().remove(0);
    assert_eq!((one.reach, one.said_by.as_deref()), (Reach::Acknowledged, Some("Kabinet")));
    skip(&house, 15);
    runner.run();
    assert_eq!(letters(&house, "sms").len(), 0, "whoever knows gets no text message");
    assert!(!house.world.live.read(|r| message(r, &Eye::all(), id)).unwrap().unwrap().open);
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_answers_the_next_channel_then_the_deputy_of_the_shift() {
    let house = House::open();
    let person = reached(&house, "mayor", "mayor@town.example");
    let deputy = reached(&house, "coordinator", "coordinator@town.example");
    let area = house.areas_of("mayor").into_iter().next();
    let now = house.world.clock.now();
    let office = Office { area, ..Office::of("mayor") };
    let (from, until) = (now.plus_seconds(-60), now.plus_seconds(3600));
    ask(
        &house,
        SetShift { shift: house.world.ids().next(), office, person, deputy: Some(deputy), from, until },
    );
    let runner = Runner::new(&house.world).unwrap();
    let id = send(&house).await;
    runner.run();
    skip(&house, 6);
    runner.run();
    let to: Vec<String> =
        letters(&house, "mail").iter().map(|l| l["to"].as_str().unwrap().to_owned()).collect();
    assert_eq!(to, ["mayor@town.example"]);
    skip(&house, 5);
    runner.run();
    runner.run();
    let to: Vec<String> =
        letters(&house, "mail").iter().map(|l| l["to"].as_str().unwrap().to_owned()).collect();
    assert_eq!(to, ["coordinator@town.example", "mayor@town.example"]);
    let rows = house.world.live.read(|r| recipients(r, id)).unwrap();
    assert_eq!((rows.len(), rows[1].instead_of, rows[1].person), (2, Some(0), Some(deputy)));
    // What comes back stands on the page: it arrived, and a file that nobody can read is put aside.
    let receipts = folder(&house, "mail").join("receipts");
    std::fs::write(receipts.join("1.json"), format!("{{\"id\":\"{id}.1.0\",\"state\":\"acknowledged\"}}\n"))
        .unwrap();
    std::fs::write(receipts.join("2.json"), "{\"id\":\"x.0.0\",\"state\":\"delivered\"}\n").unwrap();
    std::fs::write(receipts.join("3.json"), "not json").unwrap();
    runner.run();
    let rows = house.world.live.read(|r| recipients(r, id)).unwrap();
    assert_eq!((rows[0].reach, rows[1].reach), (Reach::Covered, Reach::Acknowledged));
    let aside = |name: &str| receipts.join(name).is_file();
    assert!(aside("done/1.json") && aside("broken/2.json") && aside("broken/3.json.why.txt"));
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_that_comes_back_goes_to_the_deputy_at_once() {
    let house = House::open();
    let person = reached(&house, "mayor", "mayor@town.example");
    let deputy = reached(&house, "coordinator", "coordinator@town.example");
    let area = house.areas_of("mayor").into_iter().next();
    let now = house.world.clock.now();
    let office = Office { area, ..Office::of("mayor") };
    let (from, until) = (now.plus_seconds(-60), now.plus_seconds(3600));
    let shift = house.world.ids().next();
    ask(&house, SetShift { shift, office, person, deputy: Some(deputy), from, until });
    let runner = Runner::new(&house.world).unwrap();
    let id = send_by(&house, "channels=mail").await;
    runner.run();
    let receipts = folder(&house, "mail").join("receipts");
    let lay = |name: &str, letter: &str, group: &str| {
        std::fs::write(receipts.join(name), bounce(letter, group)).unwrap();
        // What came back is read, then passed on, then sent.
        (0..3).for_each(|_| runner.run());
    };
    let group = |action: &str, status: &str| {
        format!("Final-Recipient: rfc822; mayor@town.example\nAction: {action}\nStatus: {status}\n")
    };
    let rows = || house.world.live.read(|r| recipients(r, id)).unwrap();
    lay("1.eml", &format!("{id}.0.0"), &group("delayed", "4.4.1"));
    assert_eq!((rows().len(), rows()[0].reach), (1, Reach::Sent), "it is tried on");
    lay("2.eml", &format!("{id}.0.0"), &group("failed", "5.1.1"));
    let all = rows();
    assert_eq!((all[0].reach, all[0].routes[0].reason.as_deref()), (Reach::Failed, Some("5.1.1")));
    assert_eq!((all.len(), all[1].person, all[1].reach), (2, Some(deputy), Reach::Sent), "at once");
    lay("3.eml", &format!("{id}.1.0"), &group("delivered", "2.0.0"));
    assert_eq!(rows()[1].reach, Reach::Delivered);
    lay("4.eml", "someone", &group("failed", "5.1.1"));
    assert!(receipts.join("done/2.eml").is_file() && receipts.join("broken/4.eml").is_file());
    house.world.close();
}

/// A relay that is down as long as it is told to be.
struct Flaky(Arc<Mutex<(Vec<Letter>, Option<NotTaken>)>>);

impl Sender for Flaky {
    fn channel(&self) -> Channel {
        Channel::Mail
    }
    fn send(&self, letter: &Letter) -> Result<Option<String>, NotTaken> {
        let mut state = self.0.lock().unwrap();
        state.0.push(letter.clone());
        state.1.clone().map_or(Ok(None), Err)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_relay_that_is_down_is_tried_again_with_growing_pauses_and_given_up() {
    let house = House::open();
    reached(&house, "mayor", "mayor@town.example");
    let state = Arc::new(Mutex::new((Vec::new(), Some(NotTaken::Passing("451 busy".into())))));
    let runner = Runner::with(&house.world, vec![Box::new(Flaky(Arc::clone(&state)))]).unwrap();
    let id = send(&house).await;
    let tries = || state.lock().unwrap().0.len();
    runner.run();
    runner.run();
    assert_eq!(tries(), 1, "not at once again");
    // A stop in the middle: what was taken waits again.
    house.world.live.release_jobs().unwrap();
    skip(&house, 1);
    runner.run();
    assert_eq!(tries(), 2);
    for _ in 0..20 {
        skip(&house, 61);
        runner.run();
    }
    assert_eq!(tries(), 9, "eight more tries after the first, then no more");
    let ids: Vec<String> = state.lock().unwrap().0.iter().map(|l| l.id.clone()).collect();
    assert!(ids.iter().all(|i| *i == ids[0]), "a repeat is known by its id");
    let one = house.world.live.read(|r| recipients(r, id)).unwrap().remove(0);
    assert_eq!(one.routes[0].reason.as_deref(), Some("451 busy"));
    let sms = one.routes.get(1).and_then(|r| r.reason.as_deref());
    assert!(one.routes.len() == 1 || sms == Some("not-configured"), "{one:?}");
    let page = Browser::new(&house.front.router, &house.insider("watch-officer"))
        .get(&format!("/en/messages/{id}"))
        .await;
    assert!(page.text.contains("451 busy") && page.text.contains("not reached"), "{}", page.text);
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_tells_whom_it_is_for() {
    let house = House::open();
    let world = &house.world;
    let before = all(&house).len();
    let (id, now) = (world.ids().next(), world.clock.now());
    let title = Words::new(Lang::Fr, "Couper le courant");
    let mut to = Addressee::of("transport-liaison");
    to.contact.mail = Some("liaison@tram.example".into());
    let rule = GiveCommitment {
        due: Some(now.plus_seconds(3600)),
        handling: Handling::Service,
        ..GiveCommitment::new(id, Sort::Order, title, to)
    };
    let mut facts = commitments::Facts::bare(world.facts.zone.clone());
    facts.functions = world.names.functions.keys().cloned().collect();
    world.as_system(Ask::boxed(rule, Arc::new(facts))).unwrap();
    // An alarm for each order of the night itself comes out, too.
    for _ in 0..5 {
        flows::run(world);
    }
    let told: Vec<Row> =
        all(&house).into_iter().filter(|r| r.about.as_ref().is_some_and(|(m, _)| *m == id)).collect();
    assert_eq!((told.len(), told[0].state, told[0].urgency), (1, State::Released, Urgency::Urgent));
    assert!(told[0].subject.show(Lang::Nl).starts_with("Order O-"));
    assert!(told[0].words.show(Lang::Nl).contains("Couper le courant"));
    Runner::new(world).unwrap().run();
    let mail = letters(&house, "mail");
    let mine = mail.iter().find(|l| l["to"] == "liaison@tram.example").unwrap();
    assert_eq!(mine["texts"].as_array().unwrap().len(), 2, "whose language is not known gets both");
    flows::run(world);
    assert!(all(&house).len() > before);
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_emergency_opening_tells_those_who_review_it_and_names_nothing() {
    let house = House::open();
    let incident = closed(&house);
    let supervisor = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    let opened = supervisor.post(&format!("/en/glass/open/{incident}"), "reason=nobody+else+reached").await;
    assert_eq!(opened.status, 303, "{}", opened.text);
    for _ in 0..5 {
        flows::run(&house.world);
    }
    let glass = |r: &Row| r.subject.show(Lang::En).contains("Emergency opening");
    let told: Vec<Row> = all(&house).into_iter().filter(glass).collect();
    assert_eq!((told.len(), told[0].state, told[0].acknowledge_minutes), (1, State::Released, Some(15)));
    let text = format!("{:?} {:?}", told[0].subject, told[0].words);
    assert!(!text.contains("nobody else reached") && !text.contains(&incident.to_string()), "{text}");
    let people = house.world.live.read(|r| recipients(r, told[0].id)).unwrap();
    assert!(people.iter().all(|r| r.office.as_ref().is_some_and(|o| o.function == "dpo")), "{people:?}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_emergency_opening_of_a_paper_names_its_session_and_its_number() {
    let house = House::open();
    let paper = closed_paper(&house, Handling::NeedToKnow);
    let supervisor = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    let door = format!("/en/glass/open/{}", paper.matter);
    assert_eq!(supervisor.post(&door, "reason=nobody+else+reached").await.status, 303);
    for _ in 0..5 {
        flows::run(&house.world);
    }
    let glass = |r: &Row| r.subject.show(Lang::En).contains("Emergency opening");
    let told: Vec<Row> = all(&house).into_iter().filter(glass).collect();
    assert_eq!((told.len(), told[0].state), (1, State::Released));
    let words = told[0].words.show(Lang::En);
    assert!(words.contains(&paper.named), "{words}");
    let text = format!("{:?} {:?}", told[0].subject, told[0].words);
    assert!(!text.contains(PAPER) && !text.contains("nobody else reached"), "{text}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_is_convened_waits_for_one_click() {
    let house = House::open();
    let session = session(&house.world);
    for _ in 0..5 {
        flows::run(&house.world);
    }
    let about = |r: &Row| r.about.as_ref().is_some_and(|(m, _)| *m == session);
    let row = all(&house).into_iter().find(about).unwrap();
    assert_eq!(row.state, State::Prepared, "it does not leave by itself");
    let director = Browser::new(&house.front.router, &house.token_of("director-operations"));
    let page = director.get(&format!("/fr/messages/{}", row.id)).await;
    assert!(page.text.contains("Haut fonctionnaire") && page.text.contains("act-release"), "{}", page.text);
    let released = director.post(&format!("/fr/messages/{}/release", row.id), "").await;
    assert_eq!(released.status, 303, "{}", released.text);
    assert!(house.world.live.read(|r| recipients(r, row.id)).unwrap().iter().any(|r| r.person.is_some()));
    house.world.close();
}
