//! Fixing, issuing, correcting: by somebody else, with the hash that was shown.

use account::account::{State, Step};
use account::block::Block;
use account::command::{AddErratum, Freeze, Issue, TakeStep, WriteSection};
use account::document::{Part, hash};
use account::read;
use kernel::{Id, Lang, Text, kind};
use testkit::{NIGHT, Place, on_both};

use crate::house::{House, words};

fn content() -> Vec<Part> {
    vec![Part {
        code: "intro".into(),
        titles: Text::both("Introduction", "Inleiding"),
        level: 1,
        ..Part::default()
    }]
}

fn freeze(account: Id<kind::Matter>) -> Freeze {
    Freeze { account, shown: hash(&content()), content: content(), words: None, based_on: None }
}

fn step(account: Id<kind::Matter>, step: Step) -> TakeStep {
    TakeStep { account, step, words: Some(words("raison")), based_on: None }
}

/// An account with a text, under review.
fn reviewed(house: &House) -> Id<kind::Matter> {
    let id = house.opened(2026);
    house.ask(WriteSection {
        account: id,
        section: "intro".into(),
        text: Text::both("a", "b"),
        based_on: None,
    });
    house.ask(step(id, Step::Review));
    id
}

#[test]
fn an_account_is_fixed_issued_and_corrected_by_somebody_who_wrote_nothing_in_it() {
    on_both(|place| {
        let house = House::on(place);
        let id = reviewed(&house);
        assert_eq!(house.refused(freeze(id)).key, "refusal-account-own");
        house.ask_as(&house.board, freeze(id)).unwrap();
        let row = house.account(id);
        assert_eq!((row.state, row.frozen.unwrap().hash), (State::Frozen, hash(&content())));
        assert_eq!(house.read(|r| read::content(r, id)), Some(content()));
        let write =
            WriteSection { account: id, section: "intro".into(), text: Text::both("c", "d"), based_on: None };
        assert_eq!(house.refused(write).key, "refusal-account-state", "what is fixed is not written");

        let issue = |embargo| Issue { account: id, embargo, shown: hash(&content()) };
        assert_eq!(house.refused(issue(None)).key, "refusal-account-own");
        assert_eq!(house.refused_as(&house.board, issue(Some(NIGHT))).key, "refusal-account-embargo");
        let other = Issue { shown: "0".into(), ..issue(None) };
        assert_eq!(house.refused_as(&house.board, other).key, "refusal-account-content");
        let until = NIGHT.plus_seconds(86_400);
        house.ask_as(&house.board, issue(Some(until))).unwrap();
        let row = house.account(id);
        assert_eq!((row.state, row.issued.unwrap().embargo), (State::Issued, Some(until)));

        let right = |text| AddErratum { account: id, section: "intro".into(), text };
        assert_eq!(house.refused_as(&house.board, right(Text::default())).key, "refusal-missing");
        house.ask_as(&house.board, right(Text::both("douze", "twaalf"))).unwrap();
        house.ask_as(&house.board, right(Text::both("treize", "dertien"))).unwrap();
        let errata = house.read(|r| read::errata(r, id));
        assert_eq!(errata.iter().map(|e| e.n).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(house.read(|r| read::content(r, id)), Some(content()), "what was issued stays");
    });
}

#[test]
fn what_was_not_seen_and_what_is_missing_is_not_fixed_in_silence() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let id = reviewed(&house);
    let another = Freeze { shown: "0".into(), ..freeze(id) };
    assert_eq!(house.refused_as(&house.board, another).key, "refusal-account-content");
    let lacking = vec![Part { missing: true, ..content().remove(0) }];
    let lacking = Freeze { shown: hash(&lacking), content: lacking, ..freeze(id) };
    assert_eq!(house.refused_as(&house.board, lacking.clone()).key, "refusal-account-missing");
    house.ask_as(&house.board, Freeze { words: Some(words("attendu demain")), ..lacking }).unwrap();
    assert_eq!(house.account(id).frozen.unwrap().missing, 1);
}

#[test]
fn what_is_there_in_one_language_alone_is_not_fixed_in_silence() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let id = reviewed(&house);
    let french = Block::Paragraph { text: Text::one(Lang::Fr, "seul"), from: None };
    let alone = vec![Part { blocks: vec![french], ..content().remove(0) }];
    let alone = Freeze { shown: hash(&alone), content: alone, ..freeze(id) };
    assert_eq!(house.refused_as(&house.board, alone.clone()).key, "refusal-account-lacking");
    house.ask_as(&house.board, Freeze { words: Some(words("traduction attendue")), ..alone }).unwrap();
    let fixed = house.account(id).frozen.unwrap();
    assert_eq!((fixed.missing, fixed.lacking), (0, 1), "it is not missing altogether");
}

#[test]
fn what_was_fixed_can_be_loosened_with_a_reason_and_starts_anew() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let id = reviewed(&house);
    house.ask_as(&house.board, freeze(id)).unwrap();
    let silent = TakeStep { words: None, ..step(id, Step::Back) };
    assert_eq!(house.refused_as(&house.board, silent).key, "refusal-missing");
    house.ask_as(&house.board, step(id, Step::Back)).unwrap();
    let row = house.account(id);
    assert_eq!((row.state, row.frozen.is_none()), (State::Preparation, true));
    assert_eq!(house.read(|r| read::content(r, id)), None);
    assert_eq!(house.refused_as(&house.board, freeze(id)).key, "refusal-account-state", "it is read first");
}
