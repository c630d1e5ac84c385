//! Texts of sections: asked for, reminded, handed in, sent back, taken.

use account::ASKED_QUEUE;
use account::account::{State, Step};
use account::command::{
    AcceptSection, AskAll, AskSection, EditedText, HandIn, RemindOwed, RemindSection, ReturnSection,
    TakeEdits, TakeStep, WriteSection,
};
use account::event::{Edited, Event, SectionWritten};
use account::read::{self, Eye};
use account::section::Standing;
use jiff::civil::date;
use kernel::{Id, Lang, Text, kind};
use testkit::{Place, on_both};

use crate::house::{House, words};

fn ask(account: Id<kind::Matter>, section: &str) -> AskSection {
    let due = date(2099, 1, 31);
    AskSection { account, section: section.into(), function: "writer".into(), due }
}

fn hand_in(account: Id<kind::Matter>, section: &str, fr: &str) -> HandIn {
    HandIn { account, section: section.into(), text: Text::one(Lang::Fr, fr), based_on: None }
}

#[test]
fn a_text_is_asked_for_handed_in_sent_back_and_taken() {
    on_both(|place| {
        let house = House::on(place);
        let id = house.opened(2026);
        let section = || "intro".to_owned();
        house.ask(ask(id, "intro"));
        assert_eq!(house.account(id).state, State::Asked);
        house.ask(RemindSection { account: id, section: section() });
        assert!(house.section(id, "intro").reminded.is_some());
        let owed = |day| house.read(|r| read::owed(r, &Eye::all(), "writer", day));
        assert_eq!((owed(date(2099, 1, 31)), owed(date(2099, 2, 1))), ((1, 0), (1, 1)));

        let other = house.refused(hand_in(id, "intro", "bonjour"));
        assert_eq!((other.kind, other.key.as_str()), (kernel::Kind::Forbidden, "refusal-account-asked"));
        house.ask_as(&house.writer, hand_in(id, "intro", "bonjour")).unwrap();
        assert_eq!(house.section(id, "intro").standing, Standing::HandedIn);
        assert_eq!(house.section(id, "intro").lacks(), [Lang::Nl], "a language that is missing is seen");

        let own = AcceptSection { account: id, section: section() };
        assert_eq!(house.refused_as(&house.writer, own.clone()).key, "refusal-account-own-text");
        house.ask(ReturnSection { account: id, section: section(), words: words("en néerlandais aussi") });
        let returned = house.section(id, "intro");
        assert_eq!(returned.standing, Standing::Returned);
        assert_eq!(returned.returned.unwrap().text, "en néerlandais aussi");
        house.ask_as(&house.writer, hand_in(id, "intro", "bonjour à tous")).unwrap();
        house.ask(own);
        let taken = house.section(id, "intro");
        assert_eq!((taken.standing, taken.text.get(Lang::Fr)), (Standing::Accepted, Some("bonjour à tous")));
        assert_eq!(owed(date(2099, 2, 1)), (0, 0));
    });
}

#[test]
fn those_who_are_asked_are_told_once_for_every_asking() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let id = house.opened(2026);
    house.ask(ask(id, "intro"));
    house.ask(RemindSection { account: id, section: "intro".into() });
    let jobs = house.journal.take_jobs(ASKED_QUEUE, house.now().plus_seconds(60), 10).unwrap();
    assert_eq!(jobs.len(), 2);
    let wanted: account::Wanted = serde_json::from_value(jobs[0].payload.clone()).unwrap();
    assert_eq!((wanted.account, wanted.section.as_str()), (id, "intro"));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let id = house.opened(2026);
    let key = |refusal: kernel::Refusal| refusal.key;
    assert_eq!(key(house.refused(ask(id, "annex"))), "refusal-account-no-text");
    assert_eq!(key(house.refused(ask(id, "nothing"))), "refusal-unknown-code");
    let past = AskSection { due: date(2020, 1, 1), ..ask(id, "intro") };
    assert_eq!(key(house.refused(past)), "refusal-account-due");
    let nobody = AskSection { function: "nobody".into(), ..ask(id, "intro") };
    assert_eq!(key(house.refused(nobody)), "refusal-account-cannot-hand-in");
    assert_eq!(key(house.refused_as(&house.writer, hand_in(id, "intro", "x"))), "refusal-account-not-owed");
    let accept = AcceptSection { account: id, section: "intro".into() };
    assert_eq!(key(house.refused(accept)), "refusal-account-not-handed-in");
    let long = Text::one(Lang::Nl, "x".repeat(40_001));
    let write = |text, based_on| WriteSection { account: id, section: "intro".into(), text, based_on };
    assert_eq!(house.refused(write(long, None)).field.as_deref(), Some("text-nl"));
    house.ask(write(Text::both("a", "b"), None));
    let seen_before = house.refused(write(Text::both("c", "d"), Some(0)));
    assert_eq!(seen_before.key, "refusal-account-changed", "two who write do not overwrite each other");
}

#[test]
fn texts_of_an_edited_copy_are_taken_over_in_one_act_as_if_they_had_been_written() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let id = house.opened(2026);
    let write = |text| WriteSection { account: id, section: "intro".into(), text, based_on: None };
    house.ask(write(Text::both("un", "een")));
    let seen = house.journal.head();
    let one = |section: &str, lang, words: &str| EditedText {
        section: section.into(),
        lang,
        words: Some(words.into()),
    };
    let take = |texts, based_on| TakeEdits {
        account: id,
        edited: Edited { name: "retour.docx".into(), hash: "9f86".into() },
        texts,
        based_on,
    };
    let both = || vec![one("intro", Lang::Nl, "twee"), one("oo.plan.1", Lang::Fr, "trois")];
    house.ask(take(both(), Some(seen)));
    assert_eq!(house.section(id, "intro").text, Text::both("un", "twee"), "the other language stays");
    assert_eq!(house.section(id, "oo.plan.1").text, Text::one(Lang::Fr, "trois"));
    assert_eq!(house.journal.head(), seen + 2, "one entry for each section");
    let entry = house.journal.entry(seen + 1).unwrap().unwrap();
    let event = SectionWritten::of(&entry).unwrap();
    assert_eq!(event.edited.unwrap().name, "retour.docx");
    house.ask(take(both(), Some(seen)));
    assert_eq!(house.journal.head(), seen + 2, "what stands so is not written again");
    let nine = |section| vec![one(section, Lang::Fr, "neuf")];
    assert_eq!(house.refused(take(nine("intro"), Some(seen))).key, "refusal-account-changed");
    assert_eq!(house.refused(take(nine("annex"), None)).key, "refusal-account-no-text");
    house.ask(TakeStep { account: id, step: Step::Drop, words: Some(words("x")), based_on: None });
    assert_eq!(house.refused(take(nine("intro"), None)).key, "refusal-account-state");
}

#[test]
fn everybody_is_asked_and_reminded_at_once_with_one_letter_each() {
    on_both(|place| {
        let house = House::on(place);
        let account = house.opened(2026);
        let text = Text::both("fait", "gedaan");
        house.ask(WriteSection { account, section: "oo.plan.1".into(), text, based_on: None });
        assert_eq!(house.refused(RemindOwed { account, based_on: None }).key, "refusal-account-not-owed");
        let all = |due| AskAll { account, due, based_on: None };
        assert_eq!(house.refused(all(date(2020, 1, 1))).key, "refusal-account-due");
        house.ask(all(date(2099, 1, 31)));
        let section = |code: &str| house.section(account, code);
        for code in ["intro", "oo.done.1", "oo.done.2", "oo.plan.2"] {
            let row = section(code);
            assert_eq!((row.standing, row.due), (Standing::Asked, Some(date(2099, 1, 31))), "{code}");
            assert_eq!(row.function.as_deref(), Some("writer"));
        }
        assert_eq!(section("oo.plan.1").standing, Standing::Open, "what is written is not asked for");
        assert_eq!(house.account(account).state, State::Asked);
        assert_eq!(house.refused(all(date(2099, 1, 31))).key, "refusal-account-nobody-to-ask");
        house.ask(RemindOwed { account, based_on: None });
        assert!(section("intro").reminded.is_some() && section("oo.plan.1").reminded.is_none());
        let jobs = house.journal.take_jobs(ASKED_QUEUE, house.now().plus_seconds(60), 10).unwrap();
        assert_eq!(jobs.len(), 2, "one letter asks, one reminds");
    });
}
