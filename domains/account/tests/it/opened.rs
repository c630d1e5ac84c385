//! Opening the account of a year, and taking in a published one.

use account::account::{State, Step};
use account::block::Block;
use account::command::{AskSection, Freeze, Issue, OpenAccount, TakeHistory, TakeStep, WriteSection};
use kernel::{Lang, Text};
use testkit::{Place, on_both};

use crate::house::{House, matter, subject, words};

#[test]
fn an_account_has_a_section_for_every_part_of_every_subject() {
    on_both(|place| {
        let house = House::on(place);
        let id = house.opened(2026);
        let row = house.account(id);
        assert_eq!((row.number.as_str(), row.state), ("N-2026", State::Preparation));
        assert_eq!(row.titles.get(Lang::Nl), Some("Nota 2026"));
        assert_eq!(
            house.codes(id),
            ["intro", "oo.1", "oo.done.1", "oo.plan.1", "oo.2", "oo.done.2", "oo.plan.2", "annex"]
        );
        let done = house.section(id, "oo.done.1");
        assert_eq!(done.section.titles.get(Lang::Fr), Some("Réalisations 2026"));
        assert_eq!(done.function.as_deref(), Some("writer"), "the function of the subject");
        assert!(done.lacks().is_empty(), "a text that nobody wrote lacks no language");
    });
}

#[test]
fn a_year_has_one_account_of_a_kind_unless_it_was_given_up() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let id = house.opened(2026);
    let again = || OpenAccount::new(matter(), "note", 2026, vec![subject("1")]);
    assert_eq!(house.refused(again()).key, "refusal-account-there");
    house.ask(TakeStep { account: id, step: Step::Drop, words: Some(words("erreur")), based_on: None });
    house.ask(again());
    assert_eq!(house.refused(OpenAccount::new(matter(), "x", 2026, Vec::new())).key, "refusal-unknown-code");
    assert_eq!(
        house.refused(OpenAccount::new(matter(), "note", 1066, Vec::new())).key,
        "refusal-account-year"
    );
}

#[test]
fn a_published_account_comes_with_its_own_headings_and_facts() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let id = house.taken();
    assert_eq!(house.codes(id), ["oo.1", "oo.done.1", "quarters", "oo.plan.1", "annex"]);
    let figure = &house.section(id, "quarters").section.given[0];
    let Block::Figure { value: 12, from: Some(from), .. } = figure else { panic!("{figure:?}") };
    assert_eq!(from.lines.map(|l| (l.fr, l.nl)), Some((Some(14), Some(24))));
    assert!(house.account(id).document.is_some());
    let twice = TakeHistory { account: matter(), kind: "note".into(), year: 2025 };
    assert_eq!(house.refused(twice).key, "refusal-account-there");
    let unknown = TakeHistory { account: matter(), kind: "note".into(), year: 1999 };
    assert_eq!(house.refused(unknown).key, "refusal-unknown-code");
}

#[test]
fn what_was_published_elsewhere_stays_as_it_was_until_it_is_given_up() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let account = house.taken();
    let step = |step| TakeStep { account, step, words: Some(words("erreur")), based_on: None };
    let section = || "oo.plan.1".to_owned();
    let write = WriteSection { account, section: section(), text: Text::both("a", "b"), based_on: None };
    let due = jiff::civil::date(2099, 1, 1);
    let ask = AskSection { account, section: section(), function: "writer".into(), due };
    let freeze = Freeze { account, content: Vec::new(), shown: String::new(), words: None, based_on: None };
    let issue = Issue { account, embargo: None, shown: String::new() };
    let said = [
        house.refused(step(Step::Review)),
        house.refused(write),
        house.refused(ask),
        house.refused_as(&house.board, freeze),
        house.refused_as(&house.board, issue),
    ];
    for refusal in said {
        assert_eq!(refusal.key, "refusal-account-published");
    }
    assert!(house.account(account).taken().is_some());
    house.ask(step(Step::Drop));
    house.taken();
}

#[test]
fn what_the_year_before_planned_stands_beside_what_this_year_did() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let before = house.taken();
    let id = matter();
    // The packages tell nothing: it is about what the year before was about.
    house.ask(OpenAccount::new(id, "note", 2026, Vec::new()));
    assert_eq!(house.account(id).previous, Some(before));
    assert_eq!(house.codes(id), ["intro", "oo.1", "oo.done.1", "oo.plan.1", "annex"]);
    let done = house.section(id, "oo.done.1").section;
    assert_eq!(done.planned, Text::both("deux patrouilles", "twee patrouilles"));
    let Block::Quote { from, .. } = &done.given[0] else { panic!("{done:?}") };
    assert_eq!(from.page, format!("accounts/{before}/sections/oo.plan.1"));

    let text = Text::both("trois patrouilles", "drie patrouilles");
    house.ask(WriteSection { account: id, section: "oo.plan.1".into(), text: text.clone(), based_on: None });
    let next = matter();
    house.ask(OpenAccount::new(next, "note", 2027, Vec::new()));
    assert_eq!(house.section(next, "oo.done.1").section.planned, text, "a text goes before quotations");
}

#[test]
fn of_some_kinds_there_are_several_in_a_year_each_with_its_number_and_title() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let opened = |titles: Text| {
        let account = matter();
        house.ask(OpenAccount { titles, ..OpenAccount::new(account, "report", 2026, Vec::new()) });
        house.account(account)
    };
    let first = opened(Text::default());
    assert_eq!((first.number.as_str(), first.titles.get(Lang::Fr)), ("R-2026", Some("Rapport 2026")));
    let second = opened(Text::both("Suites de l’audit", "Gevolgen van de audit"));
    assert_eq!(
        (second.number.as_str(), second.titles.get(Lang::Nl)),
        ("R-2026-2", Some("Gevolgen van de audit"))
    );
    assert_eq!(second.previous, None, "nothing was issued yet");
    let alone = Text::one(Lang::Fr, "seul");
    let alone = OpenAccount { titles: alone, ..OpenAccount::new(matter(), "report", 2026, Vec::new()) };
    assert_eq!(house.refused(alone).key, "refusal-missing", "a title is there in both languages");

    let account = second.id;
    house.ask(TakeStep { account, step: Step::Review, words: None, based_on: None });
    let shown = account::document::hash(&[]);
    let freeze = Freeze { account, content: Vec::new(), shown: shown.clone(), words: None, based_on: None };
    house.ask_as(&house.board, freeze).unwrap();
    house.ask_as(&house.board, Issue { account, embargo: None, shown }).unwrap();
    house.ask(TakeStep { account: first.id, step: Step::Drop, words: Some(words("erreur")), based_on: None });
    let third = opened(Text::default());
    assert_eq!(
        (third.number.as_str(), third.previous),
        ("R-2026-3", Some(second.id)),
        "after what was issued last"
    );
}
