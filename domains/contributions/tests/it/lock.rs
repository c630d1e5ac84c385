//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::collections::BTreeSet;
use std::path::Path;

use contributions::action::{Action, Before, Translation, figures};
use contributions::campaign::{FIRST, Telling, Verdict, link_of, sheet_of};
use contributions::command::{
    AmendCampaign, AskPartners, By, CloseCampaign, EndLink, Give, Judge, MoveDue, OpenCampaign, OpenLink,
    RemindNow, RemoveContact, ReopenCampaign, TakeBackMeasures, Tell, TellByHand, Translate, Withdraw,
};
use contributions::event::KINDS;
use contributions::read::contact;
use kernel::{Id, Lang, Text, Words};
use stage::words;
use testkit::{NIGHT, Place, unique};

use crate::town::{Town, action, campaign, judge, measure, partner, town};

/// A campaign that is corrected in everything, and once more: whoever was written to by the day of before is told.
fn amend(town: &Town, campaign: Id<kernel::kind::Matter>, due: kernel::Timestamp) {
    let turned = |text: &str| Text::both(text, text);
    let day = |days: i64| due.plus_seconds(days * crate::town::DAY);
    let amended = AmendCampaign {
        campaign,
        names: turned("x"),
        letter: turned("x"),
        questions: vec![Some(turned("x ?"))],
        due: day(1),
        reminders: Some(contributions::Reminders { before: vec![5], after: vec![2] }),
        words: Some(words("x")),
        tell: None,
        based_on: None,
    };
    town.ask(amended.clone());
    let sheet = sheet_of(campaign, "90001");
    town.system(Tell { sheet, what: Telling::Asked, contact: FIRST, planned: NIGHT, mail: true });
    town.ask(AmendCampaign { due: day(2), tell: Some([(sheet, FIRST)].into()), ..amended });
}

/// Every command, each field filled.
fn play(town: &Town) {
    let open = OpenCampaign {
        areas: BTreeSet::from(["90001".to_owned()]),
        readers: BTreeSet::from(["mayor".to_owned()]),
        reminders: Some(contributions::Reminders { before: vec![7], after: vec![3] }),
        ..campaign()
    };
    let id = open.campaign;
    town.ask(open);
    let full = |numbers: &[&str]| AskPartners {
        campaign: id,
        partners: vec![partner("90001")],
        measures: numbers
            .iter()
            .map(|n| contributions::campaign::Measure { titles: Text::both("a", "b"), ..measure(n) })
            .collect(),
    };
    town.ask(full(&["1.1"]));
    town.ask(full(&["1.2"]));
    let due = crate::town::due().plus_seconds(crate::town::DAY);
    town.ask(MoveDue { campaign: id, due, words: words("x") });
    let sheet = sheet_of(id, "90001");
    let link = link_of(sheet, FIRST);
    amend(town, id, due);
    let (taken, words_of) = ([measure("9.9").id].into(), words("x"));
    town.ask(full(&["9.9"]));
    town.ask(TakeBackMeasures { sheet, measures: taken, words: words_of, based_on: None });
    town.ask(RemindNow { campaign: id, whom: [(sheet, FIRST)].into(), again: false, all: true });
    town.ask(TellByHand { sheet, name: "x".into(), at: NIGHT, upto: NIGHT });
    town.ask(contributions::command::MakeLink {
        sheet,
        link: Id::new(unique()),
        whom: Some("x".into()),
        expires: NIGHT.plus_seconds(600),
    });
    town.system(OpenLink { sheet, link });
    let filled = Action {
        files: vec![Id::of_words(&["a file"])],
        obstacles: Some("x".into()),
        cost: Some(100),
        money: Some("x".into()),
        before: Some(Before { sheet, n: 1 }),
        what: Words::new(Lang::Nl, "Werk"),
        ..action("1.1")
    };
    let give = Give {
        by: By::Link { link, name: Some("x".into()) },
        actions: vec![(None, filled.clone()), (None, filled)],
        nothing: [(measure("1.2").id, words("rien"))].into(),
        answers: [(1, words("oui"))].into(),
        file: Some(Id::of_words(&["a file"])),
        ..Give::new(sheet, By::Program)
    };
    town.system(give);
    town.ask(Give { dropped: [2].into(), ..Give::new(sheet, By::Program) });
    town.system(Tell { sheet, what: Telling::Reminded, contact: FIRST, planned: NIGHT, mail: true });
    town.ask(Judge { nothing: [measure("1.2").id].into(), ..judge(sheet, 1, Verdict::Accept) });
    let translation = Translation {
        what: words("Travail"),
        result: Some("x".into()),
        figures: figures("figures", "40 jeunes").unwrap(),
        obstacles: Some("x".into()),
    };
    town.ask(Translate { sheet, action: 1, translation, based_on: None });
    town.ask(Withdraw { sheet, action: 1, words: words("x") });
    town.ask(EndLink { sheet, link });
    let there = town.read(|r| contact(r, sheet, FIRST)).unwrap();
    town.ask(RemoveContact { sheet, n: FIRST, name: there.name, mail: there.mail });
    town.ask(CloseCampaign { campaign: id, words: Some(words("x")) });
    town.ask(ReopenCampaign { campaign: id, words: words("x") });
}

#[test]
fn every_shape_is_pinned() {
    let place = Place::sqlite();
    let town = town(&place);
    play(&town);
    // Everything is answered: a letter that asks has no reason any more. One of another sheet has.
    let other = crate::town::one(&town);
    town.system(Tell { sheet: other, what: Telling::Reminded, contact: FIRST, planned: NIGHT, mail: true });
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(played, all, "every kind is played");
    testkit::pinned(Path::new("events.lock"), &shapes);
}
