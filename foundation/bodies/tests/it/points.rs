//! What an item is, points that members ask for, proposals, and who comes.

use bodies::command::{
    AnswerInvitation, AnswerPoint, AskPoint, By, DescribeItem, EndFeed, ItemSeen, MakeFeed, Origin, Proposed,
    SettleItem, TakeProposals, TakeStep,
};
use bodies::read::{self, Eye};
use bodies::session::{ItemSort, Reply, Seat, Step};
use kernel::{Actor, Handling, Id, Lang, Text, kind};
use testkit::on_both;

use crate::house::{House, actor, matter, words};
use crate::record::decide;

pub(crate) fn describe(session: Id<kind::Matter>, item: Id<kind::Matter>, sort: ItemSort) -> DescribeItem {
    DescribeItem {
        session,
        item,
        title: Text::both("Gaz", "Gas"),
        sort,
        presenter: Some("fire".into()),
        minutes: Some(15),
        handling: None,
        seen: None,
    }
}

#[test]
fn an_item_is_not_described_over_what_a_colleague_made_of_it_since() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        let row = house.items(session)[0].clone();
        let seen = || Some(ItemSeen::of(&row));
        let rule = |sort| DescribeItem { seen: seen(), ..describe(session, row.id, sort) };
        house.ask(rule(ItemSort::Decision));
        assert_eq!(house.refused(rule(ItemSort::Discussion)).key, "refusal-body-just-changed");
        let now = house.items(session)[0].clone();
        assert_eq!(now.sort, Some(ItemSort::Decision), "nothing is written over");
        house.ask(DescribeItem { seen: Some(ItemSeen::of(&now)), ..rule(ItemSort::Discussion) });
        assert_eq!(house.items(session)[0].sort, Some(ItemSort::Discussion));
    });
}

#[test]
fn an_item_for_decision_is_dealt_with_once_it_is_decided() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        let item = house.items(session)[0].id;
        house.ask(describe(session, item, ItemSort::Decision));
        let row = house.items(session)[0].clone();
        assert_eq!(
            (row.sort, row.presenter.as_deref(), row.minutes),
            (Some(ItemSort::Decision), Some("fire"), Some(15))
        );
        assert_eq!(row.title, Text::both("Gaz", "Gas"));
        let closed = DescribeItem {
            handling: Some(Handling::NeedToKnow),
            ..describe(session, item, ItemSort::Decision)
        };
        assert_eq!(house.refused(closed).key, "refusal-body-item-handling");
        let public =
            DescribeItem { handling: Some(Handling::Public), ..describe(session, item, ItemSort::Decision) };
        house.ask(public);
        assert_eq!(house.items(session)[0].handling, Some(Handling::Public));
        for step in [Step::Convene, Step::Open] {
            house.ask(TakeStep::new(session, step));
        }
        let deal = SettleItem { session, item, drop: false, words: None };
        assert_eq!(house.refused(deal.clone()).key, "refusal-body-not-decided");
        house.ask(bodies::command::Decide { item: Some(item), ..decide(session, Text::both("a", "b")) });
        house.ask(deal);
    });
}

#[test]
fn a_member_asks_for_a_point_and_gets_an_answer() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        let fire = actor("fire");
        let ask = |title: &str| AskPoint {
            session,
            point: matter(),
            title: Text::one(Lang::Fr, title),
            words: Some(words("urgent")),
        };
        let (taken, refused) = (ask("Radios"), ask("Cantine"));
        house.ask_as(&fire, taken.clone()).unwrap();
        house.ask_as(&fire, refused.clone()).unwrap();
        let proposed = Proposed {
            title: taken.title.clone(),
            sort: ItemSort::Discussion,
            minutes: None,
            from: Origin::Asked { point: taken.point },
        };
        house.ask(TakeProposals { session, points: vec![proposed.clone()] });
        assert_eq!(house.items(session).len(), 3);
        assert!(house.ask(TakeProposals { session, points: vec![proposed] }).entries.is_empty(), "once");
        let no = AnswerPoint { session, point: refused.point, words: words("") };
        assert_eq!(house.refused(no.clone()).key, "refusal-reason-missing");
        house.ask(AnswerPoint { words: words("pas ici"), ..no.clone() });
        assert_eq!(house.refused(AnswerPoint { words: words("x"), ..no }).key, "refusal-body-point-answered");
        let rows = house.read(|r| read::asked(r, session));
        assert!(rows[0].answered.as_ref().is_some_and(|(_, item, _)| item.is_some()));
        assert_eq!(rows[1].answered.as_ref().and_then(|(_, _, why)| why.clone()), Some(words("pas ici")));
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn minutes_and_decisions_are_proposed_once() {
    on_both(|place| {
        let house = House::on(place);
        let held = house.open("committee");
        let taken = decide(held, Text::both("a", "b"));
        let decision = taken.decision;
        house.ask(taken);
        house.ask(TakeStep::new(held, Step::Close));
        house.ask(bodies::command::DraftMinutes { session: held });
        house.later(86_400);
        let session = matter();
        let at = house.now().plus_seconds(3600);
        let plan = bodies::session::Plan { at, ..crate::house::plan() };
        house.ask(bodies::command::PlanSession { session, body: "committee".into(), plan, convene: false });
        assert_eq!(house.read(|r| read::to_approve(r, &Eye::all(), "committee")).len(), 1);
        let point =
            |from| Proposed { title: Text::both("x", "y"), sort: ItemSort::Decision, minutes: Some(5), from };
        let points = vec![point(Origin::Minutes { session: held }), point(Origin::Decision { decision })];
        house.ask(TakeProposals { session, points: points.clone() });
        let items = house.items(session);
        assert_eq!((items[2].minutes_of, items[3].follows), (Some(held), Some(decision)));
        assert!(
            house.ask(TakeProposals { session, points }).entries.is_empty(),
            "what is there is not added again"
        );
        let left = house.items(held)[0].id;
        house.ask(TakeProposals { session, points: vec![point(Origin::Left { session: held, item: left })] });
        assert_eq!(house.items(session)[4].carried_from, Some(left));
    });
}

#[test]
fn who_is_invited_answers_and_the_last_answer_counts() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        let answer = |reply, deputy: Option<&str>, by| AnswerInvitation {
            session,
            seat: Seat::of("fire"),
            reply,
            name: Some("A. Bodart".into()),
            deputy: deputy.map(str::to_owned),
            by,
            for_at: None,
        };
        assert_eq!(house.refused(answer(Reply::Comes, None, By::Told)).key, "refusal-body-answer");
        house.ask(TakeStep::new(session, Step::Convene));
        house.ask_as(&Actor::system(), answer(Reply::Comes, None, By::Link)).unwrap();
        assert_eq!(
            house.refused(answer(Reply::Deputy, Some(" "), By::Told)).field.as_deref(),
            Some("deputy")
        );
        house.ask(answer(Reply::Deputy, Some("B. Lambin"), By::Told));
        let rows = house.read(|r| read::replies(r, session));
        assert_eq!((rows.len(), rows[0].reply, rows[0].by_link), (1, Reply::Deputy, false));
        assert_eq!(rows[0].deputy.as_deref(), Some("B. Lambin"));
        let row = house.session(session);
        let link = read::link_of(session, &Seat::of("fire"));
        assert_eq!(read::seat_of(&house.facts, &row, link), Some(Seat::of("fire")));
        assert_eq!(read::seat_of(&house.facts, &row, read::link_of(matter(), &Seat::of("fire"))), None);
    });
}

#[test]
fn a_calendar_shows_what_its_function_is_called_to_and_ends() {
    on_both(|place| {
        let house = House::on(place);
        house.planned("committee");
        let (link, expires) = (Id::new(testkit::unique()), house.now().plus_seconds(86_400));
        let feed = MakeFeed { link, body: None, whom: None, expires };
        let fire = actor("fire");
        house.ask_as(&fire, feed.clone()).unwrap();
        let row = house.read(|r| read::feed(r, link)).unwrap();
        assert_eq!(house.read(|r| read::called(r, &row, kernel::Timestamp(0))).len(), 1);
        let guest = read::FeedRow { function: Some("guest".into()), ..row };
        assert!(house.read(|r| read::called(r, &guest, kernel::Timestamp(0))).is_empty());
        let long = MakeFeed { expires: house.now().plus_seconds(900 * 86_400), ..feed };
        assert_eq!(house.refused_as(&fire, long).key, "refusal-body-feed-days");
        assert_eq!(house.refused_as(&actor("mayor"), EndFeed { link }).kind, kernel::Kind::NotFound);
        house.ask_as(&fire, EndFeed { link }).unwrap();
        assert!(house.read(|r| read::feed(r, link)).is_none());
    });
}
