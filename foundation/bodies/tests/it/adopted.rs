//! Minutes that members correct and the body itself approves; their public part.

use bodies::command::{
    AdoptMinutes, AnswerCorrection, Decide, DescribeItem, DraftMinutes, HoldVote, IssuePublicPart, Origin,
    ProposeCorrection, Proposed, TakeProposals, WriteMinutes,
};
use bodies::event::PublicFile;
use bodies::read;
use bodies::session::{Adoption, ItemSort, ItemState, SessionState, Votes};
use kernel::{Handling, Id, Lang, Text, kind};
use testkit::on_both;

use crate::house::{House, actor, matter, words};
use crate::points::describe;
use crate::record::decide;
use crate::years::{hold, sessions, set};

/// A session of the series that was held, with a public item, a decision at it, and drafted minutes; and the next one, opened.
pub(crate) fn held(house: &House) -> (Id<kind::Matter>, Id<kind::Matter>) {
    house.ask(set(crate::house::series()));
    let all = sessions(house);
    let (first, second) = (all[0].id, all[1].id);
    let item = house.items(first)[0].id;
    house.ask(DescribeItem {
        handling: Some(Handling::Public),
        ..describe(first, item, ItemSort::Discussion)
    });
    hold(house, first, |house| {
        house.ask(Decide { item: Some(item), ..decide(first, Text::both("Fermer", "Sluiten")) });
        house.ask(bodies::command::SettleItem { session: first, item, drop: false, words: None });
    });
    house.ask(DraftMinutes { session: first });
    let texts = house.read(|r| read::minutes(r, first, None)).unwrap().parts.len();
    house.ask(WriteMinutes {
        session: first,
        version: 1,
        texts: vec![Text::both("On a parlé.", "Er is gesproken."); texts],
    });
    let from = Origin::Minutes { session: first };
    let title = Text::both("Approbation", "Goedkeuring");
    let point = Proposed { title, sort: ItemSort::Decision, minutes: Some(5), from };
    house.ask(TakeProposals { session: second, points: vec![point] });
    (first, second)
}

#[test]
fn members_correct_and_the_body_approves() {
    on_both(|place| {
        let house = House::on(place);
        let (first, second) = held(&house);
        let propose = |text: &str| ProposeCorrection {
            session: first,
            version: 2,
            part: 0,
            lang: Lang::Fr,
            text: text.into(),
            words: Some(words("le mot juste")),
        };
        house.ask_as(&actor("fire"), propose("On a délibéré.")).unwrap();
        house.ask_as(&actor("fire"), propose("On a ri.")).unwrap();
        let answer = |no, take| AnswerCorrection { session: first, no, take, words: None };
        house.ask(answer(1, true));
        let text = house.read(|r| read::minutes(r, first, None)).unwrap();
        assert_eq!((text.version, text.parts[0].text.get(Lang::Fr)), (3, Some("On a délibéré.")));
        assert_eq!(house.refused(answer(1, true)).key, "refusal-body-correction-taken");
        assert_eq!(house.refused(answer(2, false)).key, "refusal-reason-missing");
        let item = house.items(second).iter().find(|i| i.minutes_of == Some(first)).unwrap().id;
        hold(&house, second, |house| {
            let adopt = |how| AdoptMinutes { session: second, item, how, stated: None };
            assert_eq!(house.refused(adopt(Adoption::Tacit)).key, "refusal-body-corrections-open");
            house.ask(AnswerCorrection { words: Some(words("non")), ..answer(2, false) });
            assert_eq!(house.refused(adopt(Adoption::Vote)).key, "refusal-body-no-vote-held");
            let vote = |yes, no| HoldVote {
                session: second,
                vote: matter(),
                item,
                question: None,
                ballots: Vec::new(),
                votes: Some(Votes { yes, no, abstained: 0 }),
                stated: None,
            };
            house.ask(vote(1, 1));
            assert_eq!(house.refused(adopt(Adoption::Vote)).key, "refusal-body-not-carried");
            house.ask(vote(2, 1));
            house.ask(adopt(Adoption::Vote));
        });
        let row = house.session(first);
        assert_eq!(
            (row.state, row.adopted.clone().map(|(at, _, how)| (at, how))),
            (SessionState::Approved, Some((second, Adoption::Vote)))
        );
        assert_eq!(house.items(second).iter().find(|i| i.id == item).unwrap().state, ItemState::Dealt);
        assert_eq!(house.refused(propose("trop tard")).key, "refusal-body-no-draft");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn only_public_items_leave_and_only_in_both_languages() {
    on_both(|place| {
        let house = House::on(place);
        let (first, second) = held(&house);
        let file = |lang| PublicFile { lang, blob: Id::new(testkit::unique()), hash: "ab".into() };
        let files = vec![file(Lang::Fr), file(Lang::Nl)];
        let issue = IssuePublicPart { session: first, version: 2, files, based_on: None };
        assert_eq!(house.refused(issue.clone()).key, "refusal-body-not-approved");
        let item = house.items(second).iter().find(|i| i.minutes_of == Some(first)).unwrap().id;
        hold(&house, second, |house| {
            house.ask(AdoptMinutes { session: second, item, how: Adoption::Tacit, stated: None });
        });
        let part = house.read(|r| read::public_part(r, &house.session(first))).unwrap();
        assert_eq!((part.parts.len(), part.decisions.len()), (1, 1), "what is not public is not in it");
        let stale = IssuePublicPart { version: 1, ..issue.clone() };
        assert_eq!(house.refused(stale).key, "refusal-body-changed");
        house.ask(issue);
        let (_, row) = house.read(|r| read::issued(r, first)).unwrap();
        assert_eq!((row.parts, row.files.len()), (part.parts, 2));
        house.ask(DraftMinutes { session: second });
        assert!(house.read(|r| read::issued(r, second)).is_none());
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}
