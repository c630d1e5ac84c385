//! What is missed is passed on, once, and only while it counts.

use commitments::addressee::Missed;
use commitments::command::{AnswerCommitment, EscalateCommitment, RedateCommitment};
use commitments::commitment::Turn;
use commitments::read::addressees;
use commitments::{ESCALATE_QUEUE, Overdue};
use kernel::{Actor, Id, Timestamp, kind};
use testkit::{NIGHT, on_both};

use crate::life::answer;
use crate::town::{Town, words};

/// The timers that ran out by now, as the flow takes them.
fn ran_out(town: &Town, now: Timestamp) -> Vec<Overdue> {
    town.clock.set(now);
    let jobs = town.journal.take_jobs(ESCALATE_QUEUE, now, 50).unwrap();
    jobs.into_iter().map(|j| serde_json::from_value(j.payload).unwrap()).collect()
}

fn escalate(town: &Town, of: Overdue) -> usize {
    let rule = EscalateCommitment { commitment: of.commitment, step: of.step, planned: of.planned };
    town.ask_as(&Actor::system(), rule).unwrap().entries.len()
}

fn functions(town: &Town, id: Id<kind::Matter>) -> Vec<String> {
    town.read(|r| addressees(r, id)).into_iter().map(|a| a.office.function).collect()
}

#[test]
fn what_nobody_acknowledged_is_passed_on_and_answered_there() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.give();
        assert_eq!(ran_out(&town, NIGHT.plus_seconds(899)), []);
        let timers = ran_out(&town, NIGHT.plus_seconds(900));
        assert_eq!(timers.len(), 1);
        assert_eq!((timers[0].step, timers[0].planned), (0, NIGHT.plus_seconds(900)));
        assert_eq!(escalate(&town, timers[0]), 1);
        assert_eq!(escalate(&town, timers[0]), 0, "once");
        assert_eq!(functions(&town, id), ["dispatcher", "deputy"]);
        let deputy = crate::town::actor("deputy");
        town.ask_as(&deputy, AnswerCommitment::new(id, Turn::Acknowledge)).unwrap();
        let timers = ran_out(&town, NIGHT.plus_seconds(1800));
        assert_eq!(escalate(&town, timers[0]), 1, "acknowledged is not done");
        assert_eq!(functions(&town, id), ["dispatcher", "deputy", "mayor"]);
        town.ask_as(&town.mayor, answer(id, Turn::Execute)).unwrap();
    });
}

#[test]
fn what_was_answered_or_has_other_times_is_not_passed_on() {
    on_both(|place| {
        let town = Town::on(place);
        let (answered, redated) = (town.give(), town.give());
        town.ask_as(&town.dispatcher, AnswerCommitment::new(answered, Turn::Acknowledge)).unwrap();
        town.ask(RedateCommitment {
            commitment: redated,
            acknowledge_by: Some(NIGHT.plus_seconds(1200)),
            due: None,
            words: words("plus tard"),
            based_on: None,
        });
        for timer in ran_out(&town, NIGHT.plus_seconds(1000)) {
            assert_eq!(escalate(&town, timer), 0, "{timer:?}");
        }
        let later = ran_out(&town, NIGHT.plus_seconds(1500));
        let of_redated: Vec<_> = later.iter().filter(|t| t.commitment == redated).collect();
        assert_eq!(of_redated.len(), 1);
        assert_eq!(escalate(&town, *of_redated[0]), 1);
        let turn = town.read(|r| commitments::read::turns(r, redated)).pop().unwrap();
        assert_eq!(turn.detail["missed"], Missed::NotAcknowledged.code());
    });
}

#[test]
fn only_the_program_passes_on() {
    let place = testkit::Place::sqlite();
    let town = Town::on(&place);
    let commitment = town.give();
    let rule = EscalateCommitment { commitment, step: 0, planned: NIGHT.plus_seconds(900) };
    assert_eq!(town.refused(rule.clone()).key, "refusal-power-missing");
    let early = town.ask_as(&Actor::system(), rule).unwrap();
    assert_eq!(early.entries.len(), 0, "and not before its time");
}
