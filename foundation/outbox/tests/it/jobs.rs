//! What is queued when, and what is still to be done when a job's turn comes; a restart in the middle.

use kernel::{Id, kind};
use outbox::command::{By, Compose, Escalate};
use outbox::message::Channel;
use outbox::read::{exhausted, leaving, missed};
use outbox::{Dispatch, MISSED_QUEUE, Missed, SEND_QUEUE};
use store::Job;
use testkit::{NIGHT, Place, on_both};

use crate::life::{acknowledge, failed, sent};
use crate::town::{Town, evacuate, found, released};

fn due(town: &Town, queue: &str, seconds: i64) -> Vec<Job> {
    town.journal.take_jobs(queue, NIGHT.plus_seconds(seconds), 100).unwrap()
}

fn dispatches(jobs: &[Job]) -> Vec<(i64, i64)> {
    let read = |job: &Job| serde_json::from_value::<Dispatch>(job.payload.clone()).unwrap();
    jobs.iter().map(read).map(|d| (d.recipient, d.route)).collect()
}

fn at(message: Id<kind::Matter>, recipient: i64, route: i64) -> Dispatch {
    Dispatch { message, recipient, route }
}

#[test]
fn each_route_has_its_turn_and_a_failure_brings_the_next_forward() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.send();
        let first = due(&town, SEND_QUEUE, 0);
        assert_eq!(dispatches(&first), [(0, 0), (1, 0)]);
        first.iter().for_each(|job| town.journal.job_done(job).unwrap());
        town.report(id, 0, 0, failed("no"));
        let next = due(&town, SEND_QUEUE, 1);
        assert_eq!(dispatches(&next), [(0, 1)], "at once, not after five minutes");
        assert_eq!(dispatches(&due(&town, SEND_QUEUE, 300)), [(0, 1)], "its own turn comes, too");
        let leaves = |d: Dispatch| town.read(|r| leaving(r, &d)).is_some();
        assert!(leaves(at(id, 0, 1)));
        town.report(id, 0, 1, sent());
        assert!(!leaves(at(id, 0, 1)), "what was sent is not sent again");
        assert!(!leaves(at(id, 0, 0)) && !leaves(at(id, 9, 0)) && !leaves(at(Id::of_words(&["x"]), 0, 0)));
        let missed: Vec<Missed> = due(&town, MISSED_QUEUE, 600)
            .iter()
            .map(|job| serde_json::from_value(job.payload.clone()).unwrap())
            .collect();
        assert_eq!(missed.iter().map(|m| m.recipient).collect::<Vec<_>>(), [0, 1]);
    });
}

#[test]
fn a_mail_that_comes_back_leads_on_and_after_the_last_route_to_the_deputy_at_once() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.send();
        let gone = |route| town.read(|r| exhausted(r, &at(id, 1, route))).map(|r| r.acknowledge_by);
        let by = town.recipient(id, 1).acknowledge_by;
        let pass_on = || {
            let to = vec![found("deputy", Some("deputy@town.example"), None)];
            Escalate { message: id, recipient: 1, planned: by.unwrap(), to }
        };
        town.report(id, 1, 0, sent());
        assert_eq!((gone(0), town.system(pass_on()).entries.len()), (None, 0), "the relay has it");
        // The mail server of the recipient says so later.
        assert_eq!(town.report(id, 1, 0, failed("5.1.1 <liaison@town.example>: unknown")), 1);
        assert_eq!(town.recipient(id, 1).routes[0].reason.as_deref(), Some("5.1.1 <…>: unknown"));
        assert_eq!(gone(1), Some(by), "the liaison has mail alone");
        assert_eq!(town.system(pass_on()).entries.len(), 2, "nine minutes before their time is over");
        assert_eq!(gone(1), None, "once");
        assert_eq!(town.recipient(id, 2).instead_of, Some(1));
        town.report(id, 0, 0, failed("no"));
        assert!(town.read(|r| exhausted(r, &at(id, 0, 1))).is_none(), "the mayor still has a telephone");
    });
}

#[test]
fn where_nobody_has_to_answer_only_a_failure_leads_on() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let found = vec![found("mayor", Some("mayor@town.example"), Some("0490000011"))];
    let rule = Compose { acknowledge_minutes: None, release: Some(found), ..evacuate() };
    let id = rule.message;
    town.ask(rule);
    assert_eq!(dispatches(&due(&town, SEND_QUEUE, 100_000)), [(0, 0)]);
    assert!(due(&town, MISSED_QUEUE, 100_000).is_empty());
    town.report(id, 0, 0, sent());
    assert!(town.read(|r| leaving(r, &at(id, 0, 1))).is_none(), "mail was enough");
    assert!(!town.row(id).open);
}

/// The mayor's devices can be told, too.
fn with_devices(acknowledge_minutes: Option<u32>) -> Compose {
    let mut mayor = found("mayor", Some("mayor@town.example"), Some("0490000011"));
    mayor.contact.devices = mayor.person.map(|p| p.to_string());
    let channels = vec![Channel::Push, Channel::Mail, Channel::Sms];
    Compose { channels, acknowledge_minutes, release: Some(vec![mayor]), ..evacuate() }
}

#[test]
fn a_notification_goes_along_and_never_suffices() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let rule = with_devices(None);
    let id = rule.message;
    town.ask(rule);
    assert_eq!(dispatches(&due(&town, SEND_QUEUE, 0)), [(0, 0), (0, 1)], "both at once, the third waits");
    let leaves = |route| town.read(|r| leaving(r, &at(id, 0, route))).is_some();
    town.report(id, 0, 0, sent());
    assert!(leaves(1), "the device may be off");
    town.report(id, 0, 1, sent());
    assert!(!leaves(2), "mail is enough");
    let row = town.recipient(id, 0);
    assert_eq!(row.routes[0].address, row.person.unwrap().to_string(), "no address of a device stands here");

    let rule = with_devices(Some(10));
    let id = rule.message;
    town.ask(rule);
    let turns = |seconds| dispatches(&due(&town, SEND_QUEUE, seconds));
    assert_eq!(turns(299), [(0, 0), (0, 1)]);
    town.report(id, 0, 0, failed("gone"));
    assert_eq!(turns(299), [(0, 1)], "brought forward, and still to be sent once only");
    assert_eq!(turns(300), [(0, 2)]);
}

#[test]
fn whoever_knows_gets_nothing_more() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let id = town.send();
    town.system(acknowledge(id, 0, By::Receipt));
    assert!(town.read(|r| leaving(r, &at(id, 0, 0))).is_none());
    assert!(town.read(|r| leaving(r, &at(id, 1, 0))).is_some());
    let late = NIGHT.plus_seconds(600);
    let job = |recipient| Missed { message: id, recipient, planned: late };
    assert!(town.read(|r| missed(r, &job(0), late)).is_none());
    assert!(town.read(|r| missed(r, &job(1), NIGHT)).is_none(), "not yet");
    assert!(town.read(|r| missed(r, &job(1), late)).is_some());
}

#[test]
fn a_restart_in_the_middle_sends_what_was_not_reported() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.send();
        // Both were taken; one was reported before the program stopped.
        assert_eq!(due(&town, SEND_QUEUE, 0).len(), 2);
        town.report(id, 0, 0, sent());
        town.journal.close();
        let town = Town::on(place);
        town.journal.release_jobs().unwrap();
        let again = due(&town, SEND_QUEUE, 0);
        assert_eq!(dispatches(&again), [(0, 0), (1, 0)], "both are looked at again");
        let leaves: Vec<bool> = again
            .iter()
            .map(|job| serde_json::from_value::<Dispatch>(job.payload.clone()).unwrap())
            .map(|d| town.read(|r| leaving(r, &d)).is_some())
            .collect();
        assert_eq!(leaves, [false, true], "only the one without a report leaves");
    });
}

#[test]
fn an_exercise_sends_nothing() {
    let place = Place::sqlite();
    let town = Town::with(&place, |d| d.effects = Vec::new());
    town.ask(Compose { channels: vec![Channel::Mail], ..released() });
    assert!(due(&town, SEND_QUEUE, 100_000).is_empty() && due(&town, MISSED_QUEUE, 100_000).is_empty());
}
