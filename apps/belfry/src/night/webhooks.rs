//! Webhooks through the whole program: a partner's server on this machine that answers, fails, and comes back.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use kernel::{Id, kind};
use store::Ask;
use webhooks::command::KeepHook;
use webhooks::hook::State;
use webhooks::message::PING;
use webhooks::read::hook;
use webhooks::{Places, signature};

use super::confided::{Confided, WORDS};
use super::doors::House;
use crate::webhooks::Teller;
use crate::wiring::webhook_facts;

/// What a partner was told: headers in small letters, and the body.
struct Told {
    head: String,
    body: String,
}

impl Told {
    fn header(&self, name: &str) -> String {
        let line = self.head.lines().find(|l| l.to_lowercase().starts_with(&format!("{name}:")));
        line.and_then(|l| l.split_once(':')).map(|(_, v)| v.trim().to_owned()).unwrap_or_default()
    }
    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// A server that answers these in turn, and what it was told.
fn partner(answers: Vec<&'static str>) -> (String, Receiver<Told>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/in", listener.local_addr().unwrap());
    let (heard, told) = channel();
    std::thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap());
            let mut head = String::new();
            while lines.read_line(&mut head).unwrap() > 2 {}
            let length = head.lines().find_map(|l| {
                l.to_lowercase().strip_prefix("content-length:").map(|n| n.trim().parse().unwrap())
            });
            let mut body = vec![0; length.unwrap_or(0)];
            lines.read_exact(&mut body).unwrap();
            let more = if answer.starts_with("302") { "location: http://127.0.0.1:9/\r\n" } else { "" };
            write!(stream, "HTTP/1.1 {answer}\r\ncontent-length: 0\r\nconnection: close\r\n{more}\r\n")
                .unwrap();
            drop(heard.send(Told { head, body: String::from_utf8(body).unwrap() }));
        }
    });
    (address, told)
}

struct Hooked {
    house: House,
    teller: Teller,
    places: Places,
    hook: Id<kind::Matter>,
}

/// A place whose partner may be told on this machine, with a hook for what happens to incidents.
fn hooked(address: &str, function: &str) -> Hooked {
    hooked_to(address, function, &["incidents", "posture"])
}

/// The same, with a hook for these groups.
fn hooked_to(address: &str, function: &str, groups: &[&str]) -> Hooked {
    let house = House::open();
    let hook = subscribed(&house, address, function, groups);
    let teller = Teller::new(&house.world, Arc::clone(&house.front.post), Vec::new()).unwrap();
    let places = Places::new(house.world.live.clone());
    Hooked { house, teller, places, hook }
}

/// A hook for these groups, by a machine of its own with this function.
fn subscribed(house: &House, address: &str, function: &str, groups: &[&str]) -> Id<kind::Matter> {
    let machine = house.machine(function, &["matter.read"]);
    let mandate = house.world.vault.token(&machine).unwrap().mandate;
    let hook = house.world.ids().next();
    let rule = KeepHook {
        hook,
        label: "Partenaire".to_owned(),
        address: address.to_owned(),
        groups: groups.iter().map(|group| (*group).to_owned()).collect(),
        areas: BTreeSet::new(),
        mandate,
    };
    house.world.as_system(Ask::boxed(rule, Arc::new(webhook_facts(&house.world)))).unwrap();
    hook
}

impl Hooked {
    /// Something happens to the incident of the night: one entry of its own each time.
    async fn happen(&self, title: &str) -> i64 {
        let officer = self.house.insider("watch-officer");
        let browser = web::testing::Browser::new(&self.house.front.router, &officer);
        let form = format!(
            "text={title}&title={title}&words={title}&place=weather&lang=fr&incident-type=explosion&severity=2"
        );
        let before = self.house.world.live.head();
        let reply = browser.post("/fr/incidents", &form).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        assert!(self.house.world.live.head() > before);
        let all = self.house.world.live.entries(before, i64::MAX, 50).unwrap();
        all.iter().find(|e| e.kind() == "situation.incident-opened").unwrap().header.seq
    }
    fn seconds(&self, n: i64) {
        self.house.clock.skip(n * 1_000_000);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_partner_is_told_in_order_signed_and_again_after_a_pause() {
    let (address, told) = partner(vec!["500 No", "302 Found", "204 No Content", "204 No Content"]);
    let h = hooked(&address, "watch-officer");
    let (first, second) = (h.happen("un").await, h.happen("deux").await);
    h.teller.run();
    let one = told.recv().unwrap();
    assert_eq!(
        (one.json()["type"].as_str(), one.json()["data"]["seq"].as_i64()),
        (Some("situation.incident-opened"), Some(first))
    );
    assert!(
        !one.body.contains("deux") && !one.body.contains("\"un\""),
        "what happened, not what it says: {}",
        one.body
    );
    let place = h.places.of(h.hook).unwrap().unwrap();
    assert_eq!((place.attempts, place.seq < first), (1, true));
    h.teller.run();
    assert_eq!(h.places.attempts(h.hook, 9).unwrap().len(), 1, "not before its time");
    h.seconds(61);
    h.teller.run();
    assert_eq!(h.places.attempts(h.hook, 9).unwrap()[0].outcome.status, Some(302), "nobody is led elsewhere");
    h.seconds(121);
    // Another start of the program goes on where this one stopped.
    let again = Teller::new(&h.house.world, Arc::clone(&h.house.front.post), Vec::new()).unwrap();
    again.run();
    let all: Vec<Told> = (0..3).map(|_| told.recv().unwrap()).collect();
    assert_eq!(all[1].header("webhook-id"), one.header("webhook-id"), "the same message, known by its id");
    assert_eq!(all[2].json()["data"]["seq"].as_i64(), Some(second), "and the next after it");
    verified(&h, &one);
    h.house.world.close();
}

/// Python's own HMAC agrees with the signature: written from the standard's words, without a line of ours.
fn verified(h: &Hooked, told: &Told) {
    const CHECK: &str = "import base64,hashlib,hmac,sys\n\
        secret,ident,at,header=sys.argv[1:5]\n\
        body=sys.stdin.buffer.read()\n\
        key=base64.b64decode(secret.removeprefix('whsec_'))\n\
        want=base64.b64encode(hmac.new(key,f'{ident}.{at}.'.encode()+body,hashlib.sha256).digest()).decode()\n\
        sys.exit(0 if any(hmac.compare_digest(part,'v1,'+want) for part in header.split(' ')) else 1)\n";
    let key = crate::keys::webhooks(&crate::places::keys(&h.house.world.config)).unwrap();
    let check = |secret: &str, body: &str| {
        let mut run = Command::new("python3")
            .args(["-c", CHECK, secret])
            .args(["webhook-id", "webhook-timestamp", "webhook-signature"].map(|n| told.header(n)))
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        run.stdin.take().unwrap().write_all(body.as_bytes()).unwrap();
        run.wait().unwrap().success()
    };
    let secret = signature::secret(&key, h.hook, 1).shown();
    assert!(check(&secret, &told.body));
    assert!(!check(&secret, &format!("{} ", told.body)), "one byte more is another message");
    assert!(!check(&signature::secret(&key, h.hook, 2).shown(), &told.body), "another secret");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_told_that_the_mandate_may_not_read() {
    let (address, told) = partner(vec!["200 OK"]);
    let h = hooked(&address, "administrator");
    h.happen("secret").await;
    h.teller.run();
    assert!(told.try_recv().is_err(), "an administrator reads no incident");
    assert_eq!(h.places.attempts(h.hook, 9).unwrap(), []);
    h.places.wish(h.hook, PING).unwrap();
    h.teller.run();
    let ping = told.recv().unwrap();
    assert_eq!(ping.json()["type"], "ping");
    assert!(ping.header("webhook-id").starts_with("msg_ping_"));
    assert_eq!(h.places.wishes(h.hook).unwrap(), []);
    h.house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_of_strategy_is_told_to_those_alone_who_read_it() {
    let (address, told) = partner(vec!["200 OK"; 2]);
    let (other, _told) = partner(vec!["200 OK"; 5]);
    let h = hooked_to(&address, "watch-officer", &["log"]);
    let reader = subscribed(&h.house, &other, "planning-official", &["log"]);
    let said = Confided::said(&h.house).await;
    let published = said.published(&h.house);
    // Nor where somebody wants one of them told again.
    for seq in &said.strategic {
        h.places.wish(h.hook, *seq).unwrap();
    }
    h.teller.run();
    let taken = |hook| {
        let all = h.places.attempts(hook, 50).unwrap();
        all.iter().filter(|a| a.outcome.taken()).map(|a| a.seq).collect::<BTreeSet<_>>()
    };
    let everybody = BTreeSet::from([said.open, published]);
    assert_eq!(taken(h.hook), everybody, "an officer of the watch does not read strategy");
    assert_eq!(taken(reader), said.strategic.iter().copied().chain(everybody).collect::<BTreeSet<_>>());
    for one in (0..2).map(|_| told.recv().unwrap()) {
        assert!(!one.body.contains(WORDS), "{}", one.body);
    }
    h.house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_never_answers_or_wants_nothing_is_given_up_and_stands_red() {
    let (address, _told) = partner(vec!["410 Gone"]);
    let gone = hooked(&address, "watch-officer");
    gone.happen("un").await;
    gone.teller.run();
    let state = |h: &Hooked| h.house.world.live.read(|r| hook(r, h.hook)).unwrap().unwrap().state;
    assert_eq!(state(&gone), State::GivenUp);
    gone.house.world.close();
    // Nobody listens there.
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let h = hooked(&format!("http://{closed}/"), "watch-officer");
    h.happen("un").await;
    for _ in 0..40 {
        h.teller.run();
        h.seconds(86_401);
        if state(&h) != State::Running {
            break;
        }
    }
    assert_eq!(state(&h), State::GivenUp);
    let attempts = h.places.attempts(h.hook, 50).unwrap();
    assert!((5..=7).contains(&attempts.len()), "days, not tries, decide: {}", attempts.len());
    assert!(attempts.iter().all(|a| a.outcome.status.is_none() && !a.outcome.why.is_empty()));
    h.house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_restore_nothing_leaves_until_somebody_says_so() {
    let (address, told) = partner(vec!["200 OK"]);
    let h = hooked(&address, "watch-officer");
    h.places.put(h.hook, webhooks::Place::begin(h.house.world.live.head()), None, None).unwrap();
    for ending in crate::command::ENDINGS {
        h.house.world.live.keep(move |k| k.execute(ending, &[]).map(drop)).unwrap();
    }
    h.happen("un").await;
    h.teller.run();
    assert!(told.try_recv().is_err(), "held");
    h.places.release(h.hook).unwrap();
    h.teller.run();
    assert_eq!(told.recv().unwrap().json()["type"], "situation.incident-opened");
    h.house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_that_stands_for_this_machine_is_not_reached() {
    let (address, told) = partner(vec!["200 OK"]);
    let h = hooked(&address, "watch-officer");
    // The same hook, where the operator allows nothing: the name was fit when it was entered, what it stands for is not.
    let post = Arc::clone(&h.house.front.post);
    let strict =
        Teller::under(&h.house.world, post, Vec::new(), webhooks::address::Rules::default()).unwrap();
    h.happen("un").await;
    strict.run();
    assert!(told.try_recv().is_err());
    assert_eq!(h.places.attempts(h.hook, 9).unwrap()[0].outcome.status, None);
    h.house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_lets_a_hook_go_on_proves_it_and_whoever_stops_it_does_not() {
    let h = hooked("http://127.0.0.1:9/in", "watch-officer");
    let token = h.house.token_of("administrator");
    let admin = web::testing::Browser::new(&h.house.front.router, &token);
    let turn = format!("/en/webhooks/{}/turn", h.hook);
    let state = || h.house.world.live.read(|r| hook(r, h.hook)).unwrap().unwrap().state;
    let again = format!("/en/webhooks/{}/again", h.hook);
    h.seconds(11 * 60);
    let trial = admin.post(&again, "").await;
    assert_eq!(trial.status, 303, "{}", trial.text);
    let stopped = admin.post(&turn, "turn=pause").await;
    assert_eq!((stopped.status.as_u16(), state()), (303, State::Paused), "{}", stopped.text);
    let once = format!("seq={}", h.house.world.live.head());
    let asked = admin.post(&turn, "turn=resume").await;
    assert_eq!((asked.status.as_u16(), state()), (403, State::Paused), "{}", asked.text);
    assert!(asked.text.contains("letting a webhook go on"), "{}", asked.text);
    // An entry told again while it stands still leaves the house as well.
    let told = admin.post(&again, &once).await;
    assert!(told.status == 403 && told.text.contains("letting a webhook go on"), "{}", told.text);
    let kept = "<textarea name=\"turn\" hidden>\nresume</textarea>";
    assert!(asked.text.contains(kept), "what was chosen is kept: {}", asked.text);
    h.house.world.vault.set_proved(&token, "totp").unwrap();
    assert_eq!(admin.post(&again, &once).await.status, 303);
    let on = admin.post(&turn, "turn=resume").await;
    assert_eq!((on.status.as_u16(), state()), (303, State::Running), "{}", on.text);
    h.house.world.close();
}
