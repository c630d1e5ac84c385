//! Votes by name and by number, ties, interests, and the quorum of one item.

use bodies::body::Body;
use bodies::command::{CreateBody, Decide, DeclareInterest, HoldVote, MarkAttendance};
use bodies::read;
use bodies::session::{Ballot, Choice, How, Outcome, Presence, Seat, Votes};
use kernel::{Id, Text, kind};
use testkit::on_both;

use crate::house::{House, matter, words};

fn seat(house: &House, session: Id<kind::Matter>, function: &str) {
    house.ask(MarkAttendance {
        session,
        seat: Seat::of(function),
        presence: Presence::Present,
        name: None,
        by: None,
        stated: None,
    });
}

fn ballots(all: &[(&str, Choice)]) -> Vec<Ballot> {
    all.iter().map(|(f, choice)| Ballot { seat: Seat::of(*f), choice: *choice }).collect()
}

#[test]
fn a_vote_counts_who_is_there_and_has_no_interest() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.open("committee");
        let item = house.items(session)[0].id;
        let vote = |ballots, votes| HoldVote {
            session,
            vote: matter(),
            item,
            question: Some(Text::both("Fermer ?", "Sluiten?")),
            ballots,
            votes,
            stated: None,
        };
        let numbers = |yes, no| Some(Votes { yes, no, abstained: 0 });
        // The committee needs more than half of its four functions.
        seat(&house, session, "head");
        seat(&house, session, "fire");
        assert_eq!(house.refused(vote(Vec::new(), numbers(2, 0))).key, "refusal-body-no-quorum");
        seat(&house, session, "police");
        seat(&house, session, "guest");
        assert_eq!(house.refused(vote(Vec::new(), None)).key, "refusal-missing");
        assert_eq!(
            house.refused(vote(Vec::new(), numbers(4, 0))).key,
            "refusal-body-votes-many",
            "a guest has no vote"
        );
        house.ask(vote(Vec::new(), numbers(1, 1)));
        let all = [("head", Choice::Yes), ("fire", Choice::Yes), ("police", Choice::No)];
        house.ask(vote(ballots(&all), None));
        let twice = [("head", Choice::Yes), ("head", Choice::Yes)];
        assert_eq!(house.refused(vote(ballots(&twice), None)).key, "refusal-body-vote-seat");
        let absent = [("medical", Choice::Yes)];
        assert_eq!(house.refused(vote(ballots(&absent), None)).key, "refusal-body-vote-seat");
        let rows = house.read(|r| read::votes(r, session));
        assert_eq!(
            rows.iter().map(|v| (v.no, v.outcome)).collect::<Vec<_>>(),
            [(1, Outcome::Tie), (2, Outcome::Carried)]
        );
        assert_eq!((rows[1].votes.yes, rows[1].votes.no, rows[1].ballots.len()), (2, 1, 3));
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn whoever_declares_an_interest_neither_votes_nor_counts() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.open("committee");
        let items = house.items(session);
        for function in ["head", "fire", "police", "medical"] {
            seat(&house, session, function);
        }
        let declare = |taken_back| DeclareInterest {
            session,
            item: items[0].id,
            seat: Seat::of("fire"),
            words: Some(words("membre de l'asbl (fictive)")),
            taken_back,
            stated: None,
        };
        house.ask(declare(false));
        assert!(house.ask(declare(false)).entries.is_empty(), "once");
        let vote = |item, all: &[(&str, Choice)]| HoldVote {
            session,
            vote: matter(),
            item,
            question: None,
            ballots: ballots(all),
            votes: None,
            stated: None,
        };
        let own = vote(items[0].id, &[("fire", Choice::Yes)]);
        assert_eq!(house.refused(own).key, "refusal-body-vote-interest");
        house.ask(vote(items[1].id, &[("fire", Choice::Yes)]));
        let other = DeclareInterest { seat: Seat::of("police"), ..declare(false) };
        house.ask(other);
        let two = vote(items[0].id, &[("head", Choice::Yes), ("medical", Choice::Yes)]);
        assert_eq!(
            house.refused(two.clone()).key,
            "refusal-body-no-quorum",
            "two of four are left at this item"
        );
        house.ask(declare(true));
        house.ask(two);
        assert_eq!(house.read(|r| read::interests(r, session)).len(), 1);
    });
}

#[test]
fn a_decision_by_vote_counts_like_a_vote_that_is_held() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.open("committee");
        let item = house.items(session)[0].id;
        let numbers = |yes, no| Some(Votes { yes, no, abstained: 0 });
        let by_vote = |item, votes| Decide {
            item,
            how: How::Vote,
            votes,
            ..crate::record::decide(session, Text::both("a", "b"))
        };
        seat(&house, session, "head");
        assert_eq!(house.refused(by_vote(None, numbers(1, 0))).key, "refusal-body-no-quorum");
        seat(&house, session, "fire");
        seat(&house, session, "police");
        let many = house.refused(by_vote(Some(item), numbers(50, 0)));
        assert_eq!((many.key.as_str(), many.facts["there"].as_str()), ("refusal-body-votes-many", "3"));
        house.ask(by_vote(Some(item), numbers(2, 1)));
        let declare = DeclareInterest {
            session,
            item,
            seat: Seat::of("fire"),
            words: None,
            taken_back: false,
            stated: None,
        };
        house.ask(declare);
        assert_eq!(
            house.refused(by_vote(Some(item), numbers(2, 0))).key,
            "refusal-body-no-quorum",
            "whoever has an interest does not count"
        );
        // Where a vote was held, the decision says what it came to.
        seat(&house, session, "medical");
        let held = |yes, no| HoldVote {
            session,
            vote: matter(),
            item,
            question: None,
            ballots: Vec::new(),
            votes: numbers(yes, no),
            stated: None,
        };
        house.ask(held(2, 1));
        let other = house.refused(by_vote(Some(item), numbers(3, 0)));
        assert_eq!((other.key.as_str(), other.facts["yes"].as_str()), ("refusal-body-votes-differ", "2"));
        house.ask(by_vote(Some(item), None));
        assert_eq!(house.read(|r| read::decisions(r, session)).pop().unwrap().votes, numbers(2, 1));
        house.ask(held(1, 2));
        assert_eq!(house.refused(by_vote(Some(item), None)).key, "refusal-body-not-carried");
    });
}

#[test]
fn a_body_whose_rules_ask_for_a_vote_decides_by_nothing_else() {
    on_both(|place| {
        let house = House::on(place);
        let body = matter();
        let content =
            Body { needs_vote: true, quorum: None, ..house.facts.body("committee").unwrap().clone() };
        house.ask(CreateBody { body, content });
        let session = house.open(&body.to_string());
        let decide = || crate::record::decide(session, Text::both("a", "b"));
        let refused = house.refused(decide());
        assert_eq!(
            (refused.key.as_str(), refused.field.as_deref()),
            ("refusal-body-needs-vote", Some("how"))
        );
        let vote =
            || Decide { how: How::Vote, votes: Some(Votes { yes: 2, no: 0, abstained: 0 }), ..decide() };
        assert_eq!(house.refused(vote()).key, "refusal-body-votes-many", "nobody is marked as there");
        seat(&house, session, "head");
        seat(&house, session, "fire");
        house.ask(vote());
        // What others decide is noted as they said it.
        let theirs = house.open("council");
        house.ask(Decide {
            session: theirs,
            decision: matter(),
            votes: Some(Votes { yes: 50, no: 0, abstained: 0 }),
            ..vote()
        });
    });
}
