//! The mail that tells of an account carries the account itself: the same file for each, and the one that the page gives out.

use std::sync::Arc;

use account::addressee::Addressee;
use account::command::{AddErratum, OpenAccount};
use journal::Hash;
use kernel::{Handling, Id, Text, kind};
use outbox::command::{Compose, Holder, Release};
use outbox::message::Channel;
use outbox::whom::{Found, Office, Target};
use serde_json::Value;
use web::testing::Browser;

use super::{DAY, House, ask, fixed, issued, messages, outbox_facts, reached};
use crate::flows;
use crate::outbox::{Printing, Runner, found};
use crate::wiring::account::deliver::target;
use crate::wiring::account_facts;

const MP: &str = "minister-president";

/// The mails to an address, the first number first, each with the file that lies beside it.
fn mails(house: &House, to: &str) -> Vec<(Value, Option<Vec<u8>>)> {
    let out = house.world.config.data.join("outbox/mail/out");
    let files = std::fs::read_dir(&out).unwrap().flatten().map(|f| f.path());
    let mut all: Vec<(Value, Option<Vec<u8>>)> = files
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .map(|path| serde_json::from_str::<Value>(&std::fs::read_to_string(path).unwrap()).unwrap())
        .filter(|letter| letter["to"] == to)
        .map(|letter| {
            let beside =
                letter["document"]["file"].as_str().map(|file| std::fs::read(out.join(file)).unwrap());
            (letter, beside)
        })
        .collect();
    all.sort_by_key(|(letter, _)| letter["number"].to_string());
    all
}

fn found_for(house: &House, target: &Target) -> Vec<Found> {
    house.world.live.read(|r| found(&house.world, r, target)).unwrap()
}

/// Rounds enough for everything that is due: one takes some twenty letters.
fn sent(runner: &Runner) {
    for _ in 0..5 {
        runner.run();
    }
}

/// Somebody releases the message to the parliament.
fn released(house: &House, account: Id<kind::Matter>) {
    let to = Addressee::Organisation("parliament".into());
    let told = house.world.live.read(|r| account::read::told(r, account)).unwrap();
    let message = told.into_iter().find(|t| t.to == to).unwrap().message.unwrap();
    let found = found_for(house, &target(&to));
    ask(house, Release { message, found, based_on: None }, &outbox_facts(house));
}

/// The page's file, for somebody who reads French.
async fn offered(house: &House, account: Id<kind::Matter>) -> Vec<u8> {
    let browser = Browser::new(&house.front.router, &house.token_of("cabinet"));
    let path = format!("/fr/accounts/{account}/account.pdf?in=both");
    let answer = browser.open(browser.ask(&path), "").await;
    assert_eq!(answer.status(), 200);
    axum::body::to_bytes(answer.into_body(), 20_000_000).await.unwrap().to_vec()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_to_those_to_whom_an_account_goes_carries_the_account() {
    let house = House::open();
    let facts = Arc::new(account_facts(&house.world).unwrap());
    reached(&house, Holder::Office(Office::of(MP)), "mp@town.example");
    for person in demo::people().iter().filter(|p| p.function == MP) {
        reached(&house, Holder::Person(person.id()), "mp@town.example");
    }
    let parliament = Office { organisation: Some("parliament".into()), ..Office::of("duty-contact") };
    reached(&house, Holder::Office(parliament), "parliament@town.example");
    let account = issued(&house, &facts);
    house.clock.skip(DAY * 1_000_000);
    flows::run(&house.world);
    released(&house, account);
    let printing = Printing::new(&house.front.shell, &house.front.accounts);
    let runner = Runner::new(&house.world).unwrap().printing(printing);
    sent(&runner);

    let page = offered(&house, account).await;
    assert!(page.starts_with(b"%PDF"));
    let hash = Hash::of(&page).to_string();
    for to in ["mp@town.example", "parliament@town.example"] {
        let all = mails(&house, to);
        assert_eq!(all.len(), 1, "{to}");
        let (letter, file) = &all[0];
        assert!(file.as_ref() == Some(&page), "{to}: the file of the page: {letter}");
        let document = &letter["document"];
        assert_eq!(document["name"], "NO-2026-fr-nl.pdf");
        assert_eq!(document["type"], "application/pdf");
        assert_eq!(document["sha256"], hash.as_str());
        for text in letter["texts"].as_array().unwrap() {
            assert!(text["text"].as_str().unwrap().contains(&hash), "{to}: {text}");
        }
    }

    let text = Text::both("douze", "twaalf");
    ask(&house, AddErratum { account, section: "introduction".into(), text }, &facts);
    flows::run(&house.world);
    sent(&runner);
    let all = mails(&house, "mp@town.example");
    assert_eq!(all.len(), 2);
    assert!(all[1].1.is_some() && all[1].1 != all[0].1, "it goes again, with what is right");

    another_message_about_it_carries_nothing(&house, &runner, account);
    house.world.close();
}

/// What is written about an account in another message, by whomever, sends nothing along.
fn another_message_about_it_carries_nothing(house: &House, runner: &Runner, account: Id<kind::Matter>) {
    let before = messages(house, account).len();
    let (text, to) = (Text::both("autre", "ander"), target(&Addressee::Function(MP.into())));
    let found = found_for(house, &to).into_iter().take(1).collect();
    let rule = Compose {
        channels: vec![Channel::Mail],
        about: Some((account, "NO-2026".into())),
        release: Some(found),
        ..Compose::new(house.world.ids().next(), text.clone(), text, vec![to])
    };
    ask(house, rule, &outbox_facts(house));
    assert_eq!(messages(house, account).len(), before + 1);
    sent(runner);
    let all = mails(house, "mp@town.example");
    assert_eq!(all.len(), 3);
    assert!(all[2].0["document"].is_null() && all[2].1.is_none(), "{}", all[2].0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn under_embargo_or_closed_to_others_no_account_leaves() {
    let house = House::open();
    let facts = Arc::new(account_facts(&house.world).unwrap());
    let leaves = |account: Id<kind::Matter>| {
        let front = &house.front;
        account_web::outgoing(&front.shell, &front.accounts, account).unwrap().is_some()
    };
    let account = issued(&house, &facts);
    assert!(!leaves(account), "the embargo runs");
    house.clock.skip(DAY * 1_000_000);
    assert!(leaves(account));

    let closed = house.world.ids().next();
    let open = OpenAccount::new(closed, "authorities-report", 2026, Vec::new());
    ask(&house, OpenAccount { handling: Handling::NeedToKnow, ..open }, &facts);
    assert!(!leaves(closed), "it is not out");
    fixed(&house, &facts, closed, None);
    assert!(!leaves(closed), "only some may read it");
    house.world.close();
}
