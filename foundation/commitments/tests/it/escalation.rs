//! What is missed is passed on, once, and only while it counts.

use commitments::addressee::{Addressee, Contact, DEPUTY, Escalation, GIVER, Means, Missed, Office, StandIn};
use commitments::command::{
    AnswerCommitment, EscalateCommitment, GiveCommitment, MarkTold, ReaddressCommitment, RedateCommitment,
};
use commitments::commitment::Turn;
use commitments::read::{addressees, resource, to_stand_in_for, turns};
use commitments::{ESCALATE_QUEUE, Overdue};
use kernel::{Actor, Handling, Id, Timestamp, kind};
use testkit::{NIGHT, on_both, unique};

use crate::life::answer;
use crate::town::{Town, stop, stop_from, tram, words};

/// The timers that ran out by now, as the flow takes them.
fn ran_out(town: &Town, now: Timestamp) -> Vec<Overdue> {
    town.clock.set(now);
    let jobs = town.journal.take_jobs(ESCALATE_QUEUE, now, 50).unwrap();
    jobs.into_iter().map(|j| serde_json::from_value(j.payload).unwrap()).collect()
}

fn escalate(town: &Town, of: Overdue) -> usize {
    escalate_to(town, of, None)
}

fn escalate_to(town: &Town, of: Overdue, stands_in: Option<StandIn>) -> usize {
    let rule =
        EscalateCommitment { commitment: of.commitment, step: of.step, planned: of.planned, stands_in };
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
    let rule = EscalateCommitment { commitment, step: 0, planned: NIGHT.plus_seconds(900), stands_in: None };
    assert_eq!(town.refused(rule.clone()).key, "refusal-power-missing");
    let early = town.ask_as(&Actor::system(), rule).unwrap();
    assert_eq!(early.entries.len(), 0, "and not before its time");
}

/// Nobody acknowledges: five minutes later it goes to whoever stands in, ten minutes later back to its giver.
fn chain() -> GiveCommitment {
    let step = |minutes, to: &str, means| Escalation {
        after: Missed::NotAcknowledged,
        minutes,
        to: Addressee::of(to),
        means,
    };
    GiveCommitment {
        escalation: vec![step(5, DEPUTY, Means::Phone), step(10, GIVER, Means::Message)],
        ..stop()
    }
}

fn given(town: &Town) -> Id<kind::Matter> {
    let rule = chain();
    let id = rule.commitment;
    town.ask(rule);
    id
}

#[test]
fn whoever_stands_in_gets_it_on_another_way_and_then_its_giver() {
    on_both(|place| {
        let town = Town::on(place);
        let id = given(&town);
        // The addressee was told by telephone: whoever stands in is told otherwise.
        town.ask(MarkTold {
            commitment: id,
            addressee: 0,
            means: Means::Phone,
            whom: None,
            words: None,
            stated: None,
        });
        assert_eq!(town.read(|r| to_stand_in_for(r, id, 0)), Some(tram().office));
        assert_eq!(town.read(|r| to_stand_in_for(r, id, 1)), None, "the giver is known");
        let found =
            StandIn { office: tram().office, person: Some(Id::new(unique())), contact: Contact::default() };
        let first = ran_out(&town, NIGHT.plus_seconds(900));
        assert_eq!(escalate_to(&town, first[0], Some(found.clone())), 1);
        assert_eq!(escalate_to(&town, first[0], Some(found.clone())), 0, "once");
        let second = ran_out(&town, NIGHT.plus_seconds(1200));
        assert_eq!(second[0].step, 1);
        assert_eq!(escalate(&town, second[0]), 1);

        let rows = town.read(|r| addressees(r, id));
        let went: Vec<_> = rows.iter().map(|a| (a.office.function.as_str(), a.person, a.means)).collect();
        assert_eq!(
            went,
            [
                ("dispatcher", None, None),
                ("dispatcher", found.person, Some(Means::Message)),
                ("watch-officer", None, Some(Means::Message)),
            ]
        );
        let last = town.row(id).passed_to.unwrap();
        assert_eq!((last.office.function.as_str(), last.means), ("watch-officer", Some(Means::Message)));
        let written: Vec<String> = town.read(|r| turns(r, id)).into_iter().map(|t| t.what).collect();
        assert_eq!(written, ["given", "told", "escalated", "escalated"], "each is an entry");
        // Nobody wrote down how the addressee was told: the way that the giver chose counts.
        let later = GiveCommitment { escalation: chain().escalation, ..stop_from(NIGHT.plus_seconds(1200)) };
        let (commitment, planned) = (later.commitment, NIGHT.plus_seconds(2100));
        town.ask(later);
        town.clock.set(planned);
        assert_eq!(escalate_to(&town, Overdue { commitment, step: 0, planned }, Some(found)), 1);
        assert_eq!(town.row(commitment).passed_to.unwrap().means, Some(Means::Phone));
    });
}

#[test]
fn where_nobody_stands_in_it_comes_back_to_its_giver_at_once_and_once() {
    on_both(|place| {
        let town = Town::on(place);
        let id = given(&town);
        let first = ran_out(&town, NIGHT.plus_seconds(900));
        assert_eq!(escalate(&town, first[0]), 1);
        assert_eq!(functions(&town, id), ["dispatcher", "watch-officer"]);
        let second = ran_out(&town, NIGHT.plus_seconds(1200));
        assert_eq!(escalate(&town, second[0]), 0, "it has gone there already");
        // Given to somebody else, other times count: then it comes back again.
        town.ask(ReaddressCommitment {
            commitment: id,
            to: Addressee::of("mayor"),
            acknowledge_by: Some(NIGHT.plus_seconds(1500)),
            words: words("à vous"),
            based_on: None,
        });
        assert_eq!(town.read(|r| to_stand_in_for(r, id, 0)), Some(Office::of("mayor")));
        let planned = NIGHT.plus_seconds(2100);
        town.clock.set(planned);
        assert_eq!(escalate(&town, Overdue { commitment: id, step: 1, planned }), 1);
    });
}

#[test]
fn whoever_stands_in_without_an_account_is_named_in_an_entry_of_their_own() {
    let place = testkit::Place::sqlite();
    let town = Town::on(&place);
    let id = given(&town);
    let first = ran_out(&town, NIGHT.plus_seconds(900));
    let contact = Contact { phone: Some("0490 00 00 31".into()), ..Contact::default() };
    let found = StandIn { contact, ..StandIn::of(Office::of("deputy")) };
    assert_eq!(escalate_to(&town, first[0], Some(found)), 2);
    let row = town.read(|r| addressees(r, id)).pop().unwrap();
    assert_eq!((row.office.function.as_str(), row.phone.as_deref()), ("deputy", Some("0490 00 00 31")));
}

#[test]
fn what_the_program_gives_comes_back_to_nobody() {
    let place = testkit::Place::sqlite();
    let town = Town::on(&place);
    let rule = chain();
    let id = rule.commitment;
    town.ask_as(&Actor::system(), rule).unwrap();
    let timers = ran_out(&town, NIGHT.plus_seconds(1200));
    assert_eq!(timers.iter().map(|t| t.step).collect::<Vec<_>>(), [0]);
    assert_eq!(escalate(&town, timers[0]), 0, "and where nobody stands in, it stays red");
    assert_eq!(functions(&town, id), ["dispatcher"]);
}

#[test]
fn what_only_some_may_read_opens_itself_to_no_function_that_nobody_chose() {
    on_both(|place| {
        let town = Town::on(place);
        let reserved = || {
            let about = Some((Id::new(unique()), "26-0417".into()));
            let rule = GiveCommitment { handling: Handling::NeedToKnow, about, ..chain() };
            let id = rule.commitment;
            town.ask(rule);
            id
        };
        let planned = NIGHT.plus_seconds(900);
        let (one, other) = (reserved(), reserved());
        town.clock.set(planned);
        let escalate_to = |commitment, found| {
            escalate_to(&town, Overdue { commitment, step: 0, planned }, Some(found));
        };
        escalate_to(one, StandIn::of(Office::of("deputy")));
        assert_eq!(functions(&town, one), ["dispatcher", "watch-officer"], "as if nobody stood in");
        let readers = town.read(|r| resource(r, one)).unwrap().readers;
        assert!(readers.contains("dispatcher") && !readers.contains("deputy"), "{readers:?}");
        // Whoever stands in under the function that it was given to reads it anyway.
        escalate_to(other, StandIn { person: Some(Id::new(unique())), ..StandIn::of(tram().office) });
        assert_eq!(functions(&town, other), ["dispatcher", "dispatcher"]);
    });
}
