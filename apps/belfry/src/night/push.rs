//! Notifications through the assembled program, to a push service of our own on this machine.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use kernel::{Id, kind};
use outbox::message::{Delivery, Reach};
use outbox::push::{Devices, Key, Subscription};
use outbox::read::{RecipientRow, recipients};
use outbox::sender::{NotTaken, Sender};
use web::testing::Browser;

use super::doors::House;
use crate::outbox::{Push, PushSettings, Runner};

/// The device of RFC 8291, section 5.
const KEY: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const SECRET: &str = "BTBZMqHH6r4Tts7J_aSIgg";

/// A push service that gives these answers in turn: its address, and the head and the size of the body of what it was sent.
fn service(answers: Vec<&'static str>) -> (String, Receiver<(String, usize)>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (sent, came) = channel();
    std::thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            let mut bytes = Vec::new();
            let head = loop {
                let mut piece = [0; 4096];
                let n = stream.read(&mut piece).unwrap();
                bytes.extend_from_slice(&piece[..n]);
                if let Some(at) = bytes.windows(4).position(|w| w == b"\r\n\r\n") {
                    break String::from_utf8(bytes.drain(..at + 4).collect()).unwrap().to_lowercase();
                }
            };
            let length = head.lines().find_map(|l| l.strip_prefix("content-length: ")).unwrap();
            let size: usize = length.trim().parse().unwrap();
            let mut rest = vec![0; size - bytes.len()];
            stream.read_exact(&mut rest).unwrap();
            let answer = format!("HTTP/1.1 {answer}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).unwrap();
            if sent.send((head, size)).is_err() {
                return;
            }
        }
    });
    (address, came)
}

fn sender(house: &House, allow: &[&str]) -> Push {
    let settings = PushSettings {
        contact: "mailto:it@town.example".into(),
        allow: allow.iter().map(|h| (*h).to_owned()).collect(),
        ..PushSettings::default()
    };
    let devices = Devices::new(house.world.live.clone());
    Push::new(&settings, Key::from_seed(&[7; 32]).unwrap(), devices, Arc::clone(&house.world.clock))
}

/// The mayor allows notifications on a device at this address.
fn allowed(house: &House, endpoint: &str) -> Id<kind::Person> {
    let person = demo::people().iter().find(|p| p.login == "mayor").unwrap().id();
    let device =
        Subscription { endpoint: endpoint.to_owned(), key: KEY.to_owned(), secret: SECRET.to_owned() };
    let devices = Devices::new(house.world.live.clone());
    devices.keep(person, "telephone", device, None, house.world.clock.now()).unwrap();
    person
}

/// A message to the mayor on devices alone.
async fn send(house: &House) -> Id<kind::Matter> {
    let officer = Browser::new(&house.front.router, &house.insider("watch-officer"));
    let area = house.areas_of("mayor").into_iter().next().unwrap();
    let form = format!(
        "do=send&subject-fr=Gaz&words-fr=Partez.&to=office:mayor&area={area}&channels=push&next-minutes=5&urgent=1"
    );
    let reply = officer.post("/fr/messages", &form).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").rsplit('/').next().unwrap().parse().unwrap()
}

fn one(house: &House, id: Id<kind::Matter>) -> RecipientRow {
    house.world.live.read(|r| recipients(r, id)).unwrap().remove(0)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_device_is_told_again_when_its_service_asks_for_time_and_ends_when_it_is_gone() {
    let house = House::open();
    let (address, came) =
        service(vec!["429 Too Many\r\nretry-after: 120", "201 Created", "410 Gone", "201 Created"]);
    let person = allowed(&house, &format!("{address}/send/of-the-mayor"));
    let runner = Runner::with(&house.world, vec![Box::new(sender(&house, &["127.0.0.1"]))]).unwrap();
    let id = send(&house).await;
    runner.run();
    let (head, size) = came.recv().unwrap();
    for line in [
        "post /send/of-the-mayor http/1.1",
        "authorization: vapid t=",
        "content-encoding: aes128gcm",
        "ttl: 14400",
        "urgency: high",
        "topic: ",
    ] {
        assert!(head.contains(line), "{line} in {head}");
    }
    assert!((100..4096).contains(&size), "{size}");
    house.clock.skip(119 * 1_000_000);
    runner.run();
    assert_eq!(one(&house, id).routes[0].state, Delivery::Waiting, "not before the service wants it");
    house.clock.skip(2 * 1_000_000);
    runner.run();
    let (again, _) = came.recv().unwrap();
    let topic = |head: &str| head.lines().find(|l| l.starts_with("topic: ")).map(str::to_owned);
    assert_eq!(topic(&head), topic(&again), "a repeat replaces what was kept");
    assert_eq!(one(&house, id).reach, Reach::Sent);
    let devices = Devices::new(house.world.live.clone());
    assert!(devices.of(person).unwrap()[0].used_at.is_some());
    // The next one finds that the device is gone: the route fails, its owner is told.
    let id = send(&house).await;
    runner.run();
    let row = one(&house, id);
    assert_eq!(row.reach, Reach::Failed);
    assert!(row.routes[0].reason.as_deref().is_some_and(|r| r.contains("no device")), "{row:?}");
    assert_eq!(devices.gone(person).unwrap(), ["telephone"]);
    let page = Browser::new(&house.front.router, &house.insider("mayor")).get("/en/rota").await.text;
    assert!(page.contains("notifications no longer reach this device"), "{page}");
    // Nothing in the journal says where it was told.
    let entries = house.world.live.entries(0, house.world.live.head(), 100_000).unwrap();
    assert!(entries.iter().all(|e| !serde_json::to_string(&e.fields).unwrap().contains("of-the-mayor")));
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_told_to_an_address_of_the_house() {
    let house = House::open();
    let (address, came) = service(vec!["201 Created"]);
    // Kept while it was allowed, or by a name that stands for something else by now.
    allowed(&house, &format!("{}/x", address.replace("127.0.0.1", "localhost")));
    let runner = Runner::with(&house.world, vec![Box::new(sender(&house, &[]))]).unwrap();
    let id = send(&house).await;
    runner.run();
    assert!(came.try_recv().is_err());
    assert_eq!(one(&house, id).reach, Reach::Waiting);
    let letter = outbox::sender::Letter {
        id: "1.0.0".into(),
        number: "MSG-26-0001".into(),
        to: one(&house, id).person.unwrap().to_string(),
        name: None,
        subject: "x".into(),
        parts: Vec::new(),
        urgent: false,
        link: None,
        at: house.world.clock.now(),
        calendar: None,
        document: None,
    };
    let NotTaken::Passing(why) = sender(&house, &[]).send(&letter).unwrap_err() else { panic!("told") };
    assert!(why.contains("may not be told") && !why.contains("/x"), "{why}");
    house.world.close();
}
