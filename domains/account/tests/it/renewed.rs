//! The structure of an open account follows what it is about: nothing that was written is lost.

use account::account::Step;
use account::command::{AskSection, RemoveSections, RenewStructure, TakeStep, WriteSection};
use account::section::{Standing, Subject};
use account::structure::{Renewal, renewal};
use jiff::civil::date;
use kernel::{Id, Lang, Text, kind};
use testkit::{Place, on_both};

use crate::house::{House, facts, subject, words};

fn preview(house: &House, id: Id<kind::Matter>, subjects: &[Subject]) -> Renewal {
    house.read(|r| renewal(r, &facts(), id, subjects)).unwrap()
}

fn renew(house: &House, account: Id<kind::Matter>, subjects: &[Subject]) -> RenewStructure {
    let shown = preview(house, account, subjects).hash();
    RenewStructure { account, subjects: subjects.to_vec(), shown, based_on: None }
}

fn write(house: &House, account: Id<kind::Matter>, section: &str) {
    let text = Text::both("fait", "gedaan");
    house.ask(WriteSection { account, section: section.into(), text, based_on: None });
}

#[test]
fn what_came_since_is_taken_in_and_what_was_written_stays() {
    on_both(|place| {
        let house = House::on(place);
        let id = house.opened(2026);
        write(&house, id, "oo.plan.2");
        assert!(preview(&house, id, &[subject("1"), subject("2")]).is_empty());
        assert!(preview(&house, id, &[]).is_empty(), "where nothing is told it is about what it was about");

        let titled = Subject { titles: Text::both("autre but", "ander doel"), ..subject("2") };
        let now = [subject("1"), subject("3"), titled];
        let shown = preview(&house, id, &now);
        assert_eq!((shown.moved, shown.added.len(), shown.retitled.len()), (2, 3, 1));
        let stale = RenewStructure { shown: "0".into(), ..renew(&house, id, &now) };
        assert_eq!(house.refused(stale).key, "refusal-account-content");
        house.ask(renew(&house, id, &now));
        assert_eq!(
            house.codes(id),
            [
                "intro",
                "oo.1",
                "oo.done.1",
                "oo.plan.1",
                "oo.3",
                "oo.done.3",
                "oo.plan.3",
                "oo.2",
                "oo.done.2",
                "oo.plan.2",
                "annex"
            ]
        );
        assert_eq!(house.section(id, "oo.2").section.titles.get(Lang::Fr), Some("OO 2 : autre but"));
        assert_eq!(house.section(id, "oo.plan.2").text.get(Lang::Nl), Some("gedaan"));
        assert_eq!(house.section(id, "oo.done.3").function.as_deref(), Some("writer"));
        assert_eq!(house.account(id).subjects.len(), 3);
        let head = house.journal.head();
        house.ask(renew(&house, id, &now));
        assert_eq!(house.journal.head(), head, "a second time nothing happens");
    });
}

#[test]
fn what_vanished_stays_with_its_text_until_it_is_removed_with_a_reason() {
    on_both(|place| {
        let house = House::on(place);
        let account = house.opened(2026);
        write(&house, account, "oo.plan.1");
        let due = date(2099, 1, 1);
        let ask =
            |section: &str| AskSection { account, section: section.into(), function: "writer".into(), due };
        house.ask(ask("oo.plan.1"));
        let now = [subject("3")];
        let shown = preview(&house, account, &now);
        let left: Vec<&str> = shown.left.iter().map(|s| s.code.as_str()).collect();
        assert_eq!(left, ["oo.2", "oo.done.2", "oo.plan.2"], "nothing was written about it");
        assert_eq!(shown.gone.len(), 3, "the headings above a text stay with it");
        house.ask(renew(&house, account, &now));
        let all = ["intro", "oo.1", "oo.done.1", "oo.plan.1", "oo.3", "oo.done.3", "oo.plan.3", "annex"];
        assert_eq!(house.codes(account), all);
        let gone = house.section(account, "oo.plan.1");
        assert!(gone.section.gone && gone.text.get(Lang::Fr) == Some("fait"));
        assert_eq!(gone.standing, Standing::Open, "nobody owes it any more");
        assert_eq!(house.refused(ask("oo.plan.1")).key, "refusal-account-section-gone");
        assert!(preview(&house, account, &now).is_empty(), "what is marked stays marked in peace");

        let remove = |codes: &[&str], why| RemoveSections {
            account,
            codes: codes.iter().map(|&c| c.to_owned()).collect(),
            words: words(why),
            based_on: None,
        };
        assert_eq!(house.refused(remove(&["intro"], "x")).key, "refusal-account-not-gone");
        assert_eq!(house.refused(remove(&["oo.plan.1"], " ")).key, "refusal-missing");
        assert_eq!(house.refused(remove(&[], "x")).key, "refusal-missing");
        house.ask(remove(&["oo.1", "oo.done.1", "oo.plan.1"], "objectif abrogé"));
        assert_eq!(house.codes(account), ["intro", "oo.3", "oo.done.3", "oo.plan.3", "annex"]);
    });
}

#[test]
fn what_comes_back_is_there_again_with_its_text() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let id = house.opened(2026);
    write(&house, id, "oo.plan.1");
    house.ask(renew(&house, id, &[subject("2")]));
    assert!(house.section(id, "oo.plan.1").section.gone);
    house.ask(renew(&house, id, &[subject("1"), subject("2")]));
    let back = house.section(id, "oo.plan.1");
    assert!(!back.section.gone && !back.section.optional && back.text.get(Lang::Fr) == Some("fait"));
}

#[test]
fn the_structure_of_what_is_given_up_or_published_elsewhere_stays() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let (id, taken) = (house.opened(2026), house.taken());
    let now = [subject("3")];
    assert_eq!(house.refused(renew(&house, taken, &now)).key, "refusal-account-published");
    let rule = renew(&house, id, &now);
    house.ask(TakeStep { account: id, step: Step::Drop, words: Some(words("erreur")), based_on: None });
    assert_eq!(house.refused(rule).key, "refusal-account-state");
}
