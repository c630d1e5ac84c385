//! Votes by name and by number, ties, interests, and the quorum of one item.

use bodies::command::{DeclareInterest, HoldVote, MarkAttendance};
use bodies::read;
use bodies::session::{Ballot, Choice, Outcome, Presence, Seat, Votes};
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
