//! A plan from its entering to its withdrawal, with every refusal on the way.

use jiff::civil::date;
use kernel::{Id, Text, kind};
use readiness::command::{
    BeginVersion, CheckContact, JudgeVersion, RemoveCard, RemoveContact, SetCard, SetContact, SetFrame,
    SubmitVersion, Verdict, WithdrawPlan,
};
use readiness::content::{Colour, Contact, Frame, Holder, Perimeter};
use readiness::differ::{Change, Content, between};
use readiness::plan::Status;
use readiness::read::{Eye, PlanFilter, contacts, plan, plans, turns, version, versions};
use testkit::on_both;

use crate::town::{Town, actor, card, contact, frame, officers, words};

fn judge(plan: Id<kind::Matter>, version: i64, verdict: Verdict) -> JudgeVersion {
    JudgeVersion { plan, version, verdict, words: Some(words("bien")), based_on: None }
}

#[test]
fn a_plan_is_written_handed_in_sent_back_approved_by_another_replaced_and_withdrawn() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.draft("Gaz");
        assert_eq!(town.plan(id).open, Some((1, Status::Draft)));
        let hand_in = SubmitVersion { plan: id, version: 1, words: None, based_on: None };
        assert_eq!(town.refused(hand_in.clone()).key, "refusal-readiness-no-cards");
        town.set_card(id, 1, officers(&["explosion"]));
        assert_eq!(town.refused(judge(id, 1, Verdict::Approve)).key, "refusal-readiness-status");
        town.ask(hand_in);
        let own = town.refused(judge(id, 1, Verdict::Approve));
        assert_eq!(own.key, "refusal-readiness-own", "whoever wrote in it does not approve it");
        let silent = JudgeVersion { words: None, ..judge(id, 1, Verdict::Return) };
        assert_eq!(town.refused_as(&town.mayor, silent).key, "refusal-missing");
        town.ask_as(&town.mayor, judge(id, 1, Verdict::Return)).unwrap();
        assert_eq!(town.plan(id).open, Some((1, Status::Draft)));
        town.submit(id, 1);
        assert_eq!(
            town.refused(SetCard { plan: id, version: 1, card: officers(&[]), based_on: None }).key,
            "refusal-readiness-status",
            "nobody writes in what was handed in"
        );
        town.approve(id, 1);
        assert_eq!((town.plan(id).valid, town.plan(id).open), (Some((1, Status::Approved)), None));
        town.renew(id);
        assert_eq!(town.plan(id).valid, Some((2, Status::Approved)));
        let all = town.read(|r| versions(r, id));
        let statuses: Vec<(i64, Status)> = all.iter().map(|v| (v.no, v.status)).collect();
        assert_eq!(statuses, [(2, Status::Approved), (1, Status::Replaced)]);
        assert_eq!((all[0].cards.len(), all[1].cards.len()), (2, 1), "it began with what was there");
        let withdraw = |words| WithdrawPlan { plan: id, words };
        assert_eq!(town.refused_as(&town.mayor, withdraw(None)).key, "refusal-missing");
        town.ask_as(&town.mayor, withdraw(Some(words("sans objet")))).unwrap();
        assert!(town.plan(id).withdrawn && town.plan(id).valid.is_none());
        assert_eq!(town.refused(BeginVersion { plan: id }).key, "refusal-readiness-withdrawn");
        let history: Vec<String> = town.read(|r| turns(r, id)).into_iter().map(|t| t.what).collect();
        assert_eq!(history.first().map(String::as_str), Some("plan-entered"));
        assert_eq!(history.last().map(String::as_str), Some("plan-withdrawn"));
    });
}

#[test]
fn another_author_may_not_approve_either_and_a_page_drawn_before_collides() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.draft("Gaz");
        town.set_card(id, 1, officers(&[]));
        let seen = town.read(|r| version(r, id, 1)).unwrap().changed_seq;
        let frame = frame("Gaz, revu");
        town.ask_as(
            &town.mayor,
            SetFrame { plan: id, version: 1, frame: frame.clone(), based_on: Some(seen) },
        )
        .unwrap();
        let late = SetFrame { plan: id, version: 1, frame: Frame::default(), based_on: Some(seen) };
        let refusal = town.refused(late);
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["function"].as_str()),
            ("refusal-readiness-changed", "mayor")
        );
        town.submit(id, 1);
        assert_eq!(town.refused_as(&town.mayor, judge(id, 1, Verdict::Approve)).key, "refusal-readiness-own");
        town.ask_as(&actor("mayor"), judge(id, 1, Verdict::Approve)).unwrap();
        assert_eq!(town.plan(id).frame, frame);
    });
}

#[test]
fn refusals_name_what_is_wrong() {
    let place = testkit::Place::sqlite();
    let town = Town::on(&place);
    let id = town.draft("Gaz");
    let set = |frame| SetFrame { plan: id, version: 1, frame, based_on: None };
    let circle = |radius, area| Perimeter { colour: Colour::Red, radius, area };
    let frames = [
        ("refusal-missing titles", frame(" ")),
        ("refusal-too-long titles", frame(&"x".repeat(301))),
        ("refusal-unknown-code bodies", Frame { bodies: vec!["choir".into()], ..frame("x") }),
        ("refusal-readiness-many bodies", Frame { bodies: vec!["committee".into(); 13], ..frame("x") }),
        (
            "refusal-readiness-perimeter perimeters",
            Frame { perimeters: vec![circle(None, None)], ..frame("x") },
        ),
        (
            "refusal-readiness-perimeter perimeters",
            Frame { perimeters: vec![circle(Some(5), Some(Text::both("a", "b")))], ..frame("x") },
        ),
        (
            "refusal-readiness-revise-first revise-by",
            Frame { valid_from: Some(date(2026, 3, 1)), revise_by: Some(date(2026, 2, 1)), ..frame("x") },
        ),
    ];
    for (wanted, frame) in frames {
        let refusal = town.refused(set(frame));
        assert_eq!(format!("{} {}", refusal.key, refusal.field.unwrap_or_default()), wanted);
    }
    let mut empty = officers(&[]);
    empty.steps.clear();
    let mut slow = officers(&[]);
    slow.steps[0].minutes = Some(20_000);
    let cards = [
        ("refusal-unknown-code holder", card(Holder::Function("pope".into()), &[], 1)),
        ("refusal-unknown-code holder", card(Holder::Discipline("D9".into()), &[], 1)),
        ("refusal-unknown-code types", officers(&["comet"])),
        ("refusal-unknown-code severity", card(Holder::Function("mayor".into()), &[], 9)),
        ("refusal-missing steps", empty),
        ("refusal-readiness-minutes steps", slow),
    ];
    for (wanted, card) in cards {
        let refusal = town.refused(SetCard { plan: id, version: 1, card, based_on: None });
        assert_eq!(format!("{} {}", refusal.key, refusal.field.unwrap_or_default()), wanted);
    }
    let nobody = Contact { organisation: None, ..contact("1") };
    let contacts = [
        ("refusal-missing number", contact(" ")),
        ("refusal-missing label", nobody),
        ("refusal-unknown-code organisation", Contact { organisation: Some("x".into()), ..contact("1") }),
    ];
    for (wanted, contact) in contacts {
        let refusal = town.refused(SetContact { plan: id, version: 1, contact, based_on: None });
        assert_eq!(format!("{} {}", refusal.key, refusal.field.unwrap_or_default()), wanted);
    }
    assert_eq!(town.refused(BeginVersion { plan: id }).key, "refusal-readiness-open");
    assert_eq!(
        town.refused(RemoveCard { plan: id, version: 1, card: 7, based_on: None }).key,
        "refusal-not-found"
    );
}

#[test]
fn what_changed_since_the_approved_version_is_told_piece_by_piece() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.approved();
        town.ask(BeginVersion { plan: id });
        let before = town.read(|r| version(r, id, 1)).unwrap();
        let mut first = before.cards[0].clone();
        first.steps.swap(0, 1);
        town.set_card(id, 2, first);
        town.ask(RemoveCard { plan: id, version: 2, card: 2, based_on: None });
        town.ask(SetContact { plan: id, version: 2, contact: contact("0490 00 00 02"), based_on: None });
        town.ask(RemoveContact { plan: id, version: 2, contact: 1, based_on: None });
        let now = town.read(|r| version(r, id, 2)).unwrap();
        let (old, new) = (town.read(|r| contacts(r, id, 1)), town.read(|r| contacts(r, id, 2)));
        let found = between(
            Content { frame: &before.frame, cards: &before.cards, contacts: &old, levels: &[] },
            Content { frame: &now.frame, cards: &now.cards, contacts: &new, levels: &[] },
        );
        let cards: Vec<(u32, Change, usize)> =
            found.cards.iter().map(|c| (c.card.key, c.change, c.steps.len())).collect();
        assert_eq!(cards, [(1, Change::Changed, 2), (2, Change::Removed, 0)]);
        let contacts: Vec<(u32, Change)> =
            found.contacts.iter().map(|(c, change)| (c.key, *change)).collect();
        assert_eq!(contacts, [(2, Change::Added), (1, Change::Removed)]);
        assert!(found.parts.is_empty());
    });
}

#[test]
fn contacts_grow_old_until_somebody_checks_them() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.approved();
        let stale = |before| town.read(|r| plan(r, &Eye::all(), id, Some(before))).unwrap().stale;
        assert_eq!(stale(date(2026, 1, 1)), 1, "never checked");
        town.ask(CheckContact { plan: id, version: 1, contact: 1 });
        let today = crate::town::facts().day(testkit::NIGHT);
        assert_eq!((stale(today), stale(today.tomorrow().unwrap())), (0, 1));
        let head = town.journal.head();
        town.ask(CheckContact { plan: id, version: 1, contact: 1 });
        assert_eq!(town.journal.head(), head, "once a day is enough");
        town.ask(BeginVersion { plan: id });
        assert_eq!(town.read(|r| contacts(r, id, 2))[0].checked, Some(today), "a copy was as good");
    });
}

#[test]
fn plans_are_found_by_their_words_and_sort() {
    on_both(|place| {
        let town = Town::on(place);
        let (metro, gas) = (town.draft("Métro 50%"), town.draft("Gaz"));
        let find = |words: &str| -> Vec<Id<kind::Matter>> {
            let filter = PlanFilter { words: words.into(), ..PlanFilter::default() };
            town.read(|r| plans(r, &Eye::all(), &filter)).iter().map(|p| p.id).collect()
        };
        assert_eq!(find("metro"), [metro]);
        assert_eq!(find("50%"), [metro]);
        assert_eq!(find("GAZ"), [gas]);
        assert_eq!(find(""), [gas, metro]);
        let usable = PlanFilter { usable: true, ..PlanFilter::default() };
        assert!(town.read(|r| plans(r, &Eye::all(), &usable)).is_empty());
    });
}
