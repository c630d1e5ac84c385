//! Links: what a secret opens, until when, and what it never does.

use std::sync::Arc;

use commitments::answer::By;
use commitments::command::{AnswerCommitment, EndLink, GiveCommitment, Judge, MakeLink, OpenLink, Verdict};
use commitments::commitment::{State, Turn};
use commitments::read::{links, turns};
use desk::links::{Link, Links};
use kernel::{Actor, Handling, Id, SystemChance, kind};
use testkit::{NIGHT, on_both, unique};

use crate::life::answer;
use crate::town::{Town, stop, words};

fn store(town: &Town) -> Links {
    Links::new(town.journal.clone(), town.clock.clone(), Arc::new(SystemChance))
}

fn make(town: &Town, commitment: Id<kind::Matter>) -> (Link, String) {
    let link = Link { link: Id::new(unique()), matter: commitment, expires: NIGHT.plus_seconds(3600) };
    let whom = Some("Quelqu’un (fictif)".to_owned());
    town.ask(MakeLink { commitment, link: link.link, whom, expires: link.expires });
    (link, store(town).make(link).unwrap())
}

fn by(link: Link, turn: Turn) -> AnswerCommitment {
    let by = By::Link { link: link.link, name: Some("Quelqu’un (fictif)".into()) };
    AnswerCommitment { by, ..answer(link.matter, turn) }
}

#[test]
fn a_link_opens_one_order_until_it_is_done() {
    on_both(|place| {
        let town = Town::on(place);
        let (link, secret) = make(&town, town.give());
        assert_eq!(store(&town).find(&secret).unwrap(), Some(link));
        let system = Actor::system();
        let open = OpenLink { commitment: link.matter, link: link.link };
        assert_eq!(town.ask_as(&system, open.clone()).unwrap().entries.len(), 1);
        assert_eq!(town.ask_as(&system, open.clone()).unwrap().entries.len(), 0, "noted the first time");
        assert_eq!(town.refused(open).key, "refusal-power-missing");
        town.ask_as(&system, by(link, Turn::Acknowledge)).unwrap();
        town.ask_as(&system, by(link, Turn::Execute)).unwrap();
        assert_eq!(town.row(link.matter).state, State::Executed);
        let refusal = town.refused_as(&system, by(link, Turn::Reply));
        assert_eq!(refusal.key, "refusal-commitment-link-closed", "done is done");
        let row = town.read(|r| links(r, link.matter)).remove(0);
        assert_eq!((row.used, row.opened_at.is_some()), (2, true));
        let back = Judge {
            verdict: Verdict::Return { due: None },
            ..crate::life::judge(link.matter, Verdict::Settle)
        };
        town.ask(back);
        town.ask_as(&system, by(link, Turn::Reply)).unwrap();
    });
}

#[test]
fn a_link_that_expired_was_ended_or_is_another_opens_nothing() {
    on_both(|place| {
        let town = Town::on(place);
        let commitment = town.give();
        let (link, secret) = make(&town, commitment);
        let keep = store(&town);
        for wrong in
            ["", "x", secret.trim_end_matches(|_| true), &secret.to_lowercase(), &format!("{secret}A")]
        {
            assert_eq!(keep.find(wrong).unwrap(), None, "{wrong}");
        }
        let other = Link { matter: town.give(), ..link };
        assert_eq!(
            town.refused_as(&Actor::system(), by(other, Turn::Acknowledge)).key,
            "refusal-commitment-link-closed"
        );
        town.ask(EndLink { commitment, link: link.link });
        keep.end(link.link).unwrap();
        assert_eq!(keep.find(&secret).unwrap(), None);
        assert_eq!(
            town.refused_as(&Actor::system(), by(link, Turn::Acknowledge)).key,
            "refusal-commitment-link-closed"
        );
        let (late, secret) = make(&town, commitment);
        town.clock.set(late.expires);
        assert_eq!(keep.find(&secret).unwrap(), None);
        assert_eq!(
            town.refused_as(&Actor::system(), by(late, Turn::Acknowledge)).key,
            "refusal-commitment-link-closed"
        );
    });
}

#[test]
fn no_link_is_made_to_what_only_some_may_read_nor_for_long() {
    let place = testkit::Place::sqlite();
    let town = Town::on(&place);
    let secret = GiveCommitment { handling: Handling::NeedToKnow, ..stop() };
    let make = |commitment, seconds| MakeLink {
        commitment,
        link: Id::new(unique()),
        whom: None,
        expires: NIGHT.plus_seconds(seconds),
    };
    let guarded = make(secret.commitment, 60);
    town.ask(secret);
    assert_eq!(town.refused(guarded).key, "refusal-commitment-link-guarded");
    let id = town.give();
    assert_eq!(town.refused(make(id, 8 * 24 * 3600)).key, "refusal-commitment-link-long");
    assert_eq!(town.refused(make(id, 0)).key, "refusal-commitment-past");
    town.ask_as(&town.dispatcher, answer(id, Turn::Execute)).unwrap();
    assert_eq!(town.refused(make(id, 60)).key, "refusal-commitment-link-answered");
}

#[test]
fn the_secret_stands_in_no_entry() {
    let place = testkit::Place::sqlite();
    let town = Town::on(&place);
    let (link, secret) = make(&town, town.give());
    town.ask_as(&Actor::system(), AnswerCommitment { words: Some(words("vu")), ..by(link, Turn::Reply) })
        .unwrap();
    let entries = town.journal.entries(0, town.journal.head(), 100).unwrap();
    assert!(entries.len() >= 3 && entries.iter().all(|e| !format!("{e:?}").contains(&secret)));
    assert!(town.read(|r| turns(r, link.matter)).iter().all(|t| !t.detail.to_string().contains(&secret)));
}
