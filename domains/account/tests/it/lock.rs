//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::collections::BTreeMap;
use std::path::Path;

use account::account::Step;
use account::addressee::{Addressee, Way};
use account::block::{Axis, Block, Lines, OnAxis, Origin, Point};
use account::command::{
    AcceptSection, AddErratum, AskAll, AskSection, AttachFile, EditedText, Freeze, GiveCopy, HandIn, Issue,
    MoveEmbargo, OpenAccount, RemindOwed, RemindSection, RemoveSections, RenewStructure, ReturnSection,
    TakeCopy, TakeEdits, TakeStep, TellAddressee, WriteSection,
};
use account::document::{Part, hash};
use jiff::civil::date;
use kernel::{Actor, Handling, Id, Text, kind};
use testkit::{NIGHT, Place};

use crate::house::{House, matter, readers, subject, words};

fn text() -> Text {
    Text::three("a", "b", "c")
}

fn origin() -> Origin {
    Origin {
        name: text(),
        page: "x".into(),
        seq: Some(1),
        hash: Some("h".into()),
        lines: Some(Lines { fr: Some(1), nl: Some(2) }),
    }
}

/// One block of every sort, each field filled.
fn blocks() -> Vec<Block> {
    let from = Some(origin());
    vec![
        Block::Heading { text: text(), below: true },
        Block::Paragraph { text: text(), from: from.clone() },
        Block::Items { items: vec![(text(), from.clone())] },
        Block::Table { caption: text(), heads: vec![text()], rows: vec![(vec![text()], from.clone())] },
        Block::Spoken {
            caption: text(),
            heads: vec![text()],
            rows: vec![(vec![text()], from.clone())],
            kept: true,
        },
        Block::Status { axes: vec![OnAxis { axis: Axis::Timing, words: text() }], from: from.clone() },
        Block::Figure { name: text(), value: 1, decimals: 1, unit: text(), from: from.clone() },
        Block::Series {
            name: text(),
            unit: text(),
            decimals: 1,
            points: vec![Point { label: "x".into(), value: 1 }],
            from,
        },
        Block::Quote { text: text(), from: origin() },
        Block::Missing { source: "x".into() },
    ]
}

/// Every command once, each field filled.
fn play(house: &House) {
    house.taken();
    let account = matter();
    let subject = account::section::Subject { from: Some(origin()), above: Some("x".into()), ..subject("1") };
    house.ask(OpenAccount {
        handling: Handling::NeedToKnow,
        readers: readers(&["keeper", "board"]),
        ..OpenAccount::new(account, "note", 2026, vec![subject])
    });
    renew(house, account);
    let section = || "intro".to_owned();
    house.ask(WriteSection { account, section: section(), text: text(), based_on: None });
    let edited = account::event::Edited { name: "x.docx".into(), hash: "h".into() };
    let taken = EditedText { section: section(), lang: kernel::Lang::Fr, words: Some("d".into()) };
    let texts = vec![taken];
    house.ask(TakeEdits { account, edited, texts, based_on: None });
    let due = date(2099, 1, 1);
    house.ask(AskAll { account, due, based_on: None });
    house.ask(RemindOwed { account, based_on: None });
    house.ask(AskSection { account, section: section(), function: "writer".into(), due });
    house.ask(RemindSection { account, section: section() });
    let hand_in = || HandIn { account, section: section(), text: text(), based_on: None };
    house.ask_as(&house.writer, hand_in()).unwrap();
    house.ask(ReturnSection { account, section: section(), words: words("x") });
    house.ask_as(&house.writer, hand_in()).unwrap();
    house.ask(AcceptSection { account, section: section() });
    house.ask(AttachFile { account, file: Id::<kind::Blob>::new(testkit::unique()), name: "x.docx".into() });
    house.ask(TakeStep { account, step: Step::Review, words: Some(words("x")), based_on: None });
    let content = vec![Part {
        code: section(),
        number: Some("I".into()),
        titles: text(),
        level: 1,
        blocks: blocks(),
        missing: true,
    }];
    let shown = hash(&content);
    let freeze = Freeze { account, content, shown: shown.clone(), words: Some(words("x")), based_on: None };
    house.ask_as(&house.board, freeze).unwrap();
    let embargo = Some(NIGHT.plus_seconds(60));
    house.ask_as(&house.board, Issue { account, embargo, shown }).unwrap();
    let until = Some(NIGHT.plus_seconds(120));
    house.ask_as(&house.board, MoveEmbargo { account, until, words: words("x"), based_on: None }).unwrap();
    house.ask_as(&house.board, AddErratum { account, section: section(), text: text() }).unwrap();
    let to = Addressee::Function("board".into());
    house
        .ask_as(
            &Actor::system(),
            TellAddressee { account, to, of: 1, way: Way::Waits, message: Some(matter()) },
        )
        .unwrap();
    sign(house, account);
}

/// What it is about changes, and what is gone is removed.
fn renew(house: &House, account: Id<kind::Matter>) {
    let plan = "oo.plan.1".to_owned();
    house.ask(WriteSection { account, section: plan.clone(), text: text(), based_on: None });
    let other = account::section::Subject { from: Some(origin()), above: Some("x".into()), ..subject("2") };
    let subjects = vec![other];
    let shown = house.read(|r| account::structure::renewal(r, &crate::house::facts(), account, &subjects));
    let shown = shown.unwrap().hash();
    house.ask(RenewStructure { account, subjects, shown, based_on: None });
    house.ask(RemoveSections { account, codes: vec![plan], words: words("x"), based_on: None });
}

/// A copy goes out and comes back signed.
fn sign(house: &House, account: Id<kind::Matter>) {
    let [of, file] = ["copy", "signed"].map(|word| Id::of_words(&[word]));
    let languages = vec![kernel::Lang::Fr, kernel::Lang::Nl];
    let give = GiveCopy { account, file: of, languages, bytes: 7, errata: 1 };
    house.ask_as(&house.board, give).unwrap();
    let signer = signing::Signer {
        name: "x".into(),
        claimed_at: Some(NIGHT),
        stamped_at: Some(NIGHT),
        findings: vec!["stamped".into()],
    };
    house.ask_as(&house.board, TakeCopy { account, of, file, signers: vec![signer] }).unwrap();
}

fn shapes() -> BTreeMap<String, BTreeMap<String, String>> {
    let place = Place::sqlite();
    let house = House::on(&place);
    play(&house);
    testkit::shapes(&house.journal)
}

#[test]
fn shapes_are_as_pinned() {
    let shapes = shapes();
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    for kind in account::event::KINDS {
        assert!(played.contains(kind), "{kind} is not played");
    }
    testkit::pinned(Path::new("events.lock"), &shapes);
}
