//! A message from its writing to its end: what is refused, what each recipient's state says.

use kernel::{Handling, Id, Lang, Text, Words, kind};
use outbox::command::{Acknowledge, By, Compose, Escalate, Outcome, Release, Withdraw};
use outbox::message::{Channel, Content, Reach, State, Way};
use outbox::read::{aims, turns};
use outbox::whom::{Contact, Office, Target};
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, evacuate, found, released};

pub(crate) fn sent() -> Outcome {
    Outcome::Sent { reference: Some("2.0.0 ok".into()) }
}

pub(crate) fn failed(reason: &str) -> Outcome {
    Outcome::Failed { reason: reason.to_owned() }
}

pub(crate) fn acknowledge(message: Id<kind::Matter>, recipient: i64, by: By) -> Acknowledge {
    Acknowledge { recipient: Some(recipient), by, ..Acknowledge::mine(message) }
}

#[test]
fn a_message_is_prepared_released_and_acknowledged() {
    on_both(|place| {
        let town = Town::on(place);
        let rule = evacuate();
        let id = rule.message;
        town.ask(rule);
        assert_eq!((town.row(id).state, town.row(id).number.as_str()), (State::Prepared, "MSG-26-0001"));
        assert_eq!(town.read(|r| aims(r, id)).len(), 2);
        let found = vec![found("mayor", Some("mayor@town.example"), None), found("liaison", None, None)];
        town.ask(Release { message: id, found: found.clone(), based_on: None });
        let row = town.row(id);
        assert_eq!((row.state, row.asked, row.known, row.failed), (State::Released, 2, 0, 1));
        assert_eq!(town.recipient(id, 0).reach, Reach::Waiting);
        assert_eq!(town.recipient(id, 1).reach, Reach::Failed, "nothing leads to the liaison");
        let again = town.refused(Release { message: id, found, based_on: None });
        assert_eq!(again.key, "refusal-message-state");
        town.report(id, 0, 0, sent());
        assert_eq!(town.recipient(id, 0).reach, Reach::Sent);
        town.ask_as(&town.mayor, Acknowledge::mine(id)).unwrap();
        let mayor = town.recipient(id, 0);
        assert_eq!((mayor.reach, mayor.acknowledged.unwrap().1), (Reach::Acknowledged, Some(Way::Program)));
        assert!(town.row(id).open, "the liaison does not know");
        let voice = By::Voice { name: "M. Liaison (fictif)".into() };
        town.ask(acknowledge(id, 1, voice.clone()));
        let row = town.row(id);
        assert_eq!((row.known, row.open, row.failed), (2, false, 0));
        assert_eq!(town.recipient(id, 1).said_by.as_deref(), Some("M. Liaison (fictif)"));
        assert_eq!(town.refused(acknowledge(id, 1, voice)).key, "refusal-message-known");
        let history: Vec<String> = town.read(|r| turns(r, id)).into_iter().map(|t| t.what).collect();
        assert_eq!(
            history,
            ["prepared", "released", "addressed", "addressed", "sent", "acknowledged", "acknowledged"]
        );
    });
}

#[test]
fn only_whom_it_was_written_to_acknowledges_and_twice_is_once() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let id = town.send();
    assert_eq!(town.refused(Acknowledge::mine(id)).key, "refusal-message-recipient");
    let of_another = town.refused_as(&town.liaison, acknowledge(id, 0, By::Program));
    assert_eq!(of_another.key, "refusal-message-recipient");
    let link = || acknowledge(id, 0, By::Link { name: Some("A. Fictief".into()) });
    assert_eq!(town.refused(link()).key, "refusal-power-missing", "a link is the program's");
    assert_eq!(town.system(link()).entries.len(), 2);
    assert_eq!(town.system(link()).entries.len(), 0, "a second click changes nothing");
    assert_eq!(town.ask_as(&town.mayor, Acknowledge::mine(id)).unwrap().entries.len(), 0);
    assert_eq!(
        town.refused(acknowledge(id, 1, By::Voice { name: " ".into() })).field.as_deref(),
        Some("name")
    );
}

#[test]
fn what_only_some_may_read_does_not_leave_in_full() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let secret = Compose { handling: Handling::NeedToKnow, ..released() };
    let refusal = town.refused(secret.clone());
    assert_eq!(
        (refusal.key.as_str(), refusal.field.as_deref()),
        ("refusal-message-guarded", Some("content"))
    );
    let notice = Compose { content: Content::Notice, ..secret };
    let id = notice.message;
    town.ask(notice);
    assert_eq!(town.row(id).content, Content::Notice);
}

#[test]
fn what_makes_no_sense_is_refused_at_its_field() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let free = |mail: &str| vec![Target::Free(Contact { mail: Some(mail.into()), ..Contact::default() })];
    let table = [
        (
            Compose { subject: Text::default(), words: Text::default(), ..evacuate() },
            "subject-fr",
            "refusal-missing",
        ),
        (Compose { words: Text::one(Lang::Fr, "x"), ..evacuate() }, "words-nl", "refusal-missing"),
        (Compose { subject: Text::one(Lang::Fr, "x"), ..evacuate() }, "subject-nl", "refusal-missing"),
        (
            Compose { subject: Text::both("a\r\nBcc: x@y.example", "b"), ..evacuate() },
            "subject-fr",
            "refusal-message-subject-line",
        ),
        (Compose { words: Text::both("x".repeat(4001), "x"), ..evacuate() }, "words-fr", "refusal-too-long"),
        (Compose { channels: Vec::new(), ..evacuate() }, "channels", "refusal-missing"),
        (
            Compose { channels: vec![Channel::Sms, Channel::Sms], ..evacuate() },
            "channels",
            "refusal-message-channel-twice",
        ),
        (Compose { next_minutes: 0, ..evacuate() }, "next-minutes", "refusal-message-minutes"),
        (
            Compose { acknowledge_minutes: Some(20_000), ..evacuate() },
            "acknowledge-minutes",
            "refusal-message-minutes",
        ),
        (Compose { to: Vec::new(), ..evacuate() }, "to", "refusal-missing"),
        (
            Compose { to: vec![Target::Office(Office::of("nobody"))], ..evacuate() },
            "to",
            "refusal-unknown-code",
        ),
        (
            Compose { to: vec![Target::Person(Id::of_words(&["x"]))], ..evacuate() },
            "to",
            "refusal-unknown-code",
        ),
        (Compose { to: free("a@b.example\r\nBcc: x@y.example"), ..evacuate() }, "to", "refusal-message-mail"),
        (Compose { release: Some(Vec::new()), ..evacuate() }, "to", "refusal-message-nobody"),
        (
            Compose { release: Some(vec![found("mayor", None, None); 41]), ..evacuate() },
            "to",
            "refusal-message-many",
        ),
    ];
    for (rule, field, key) in table {
        let refusal = town.refused(rule);
        assert_eq!((refusal.field.as_deref(), refusal.key.as_str()), (Some(field), key));
    }
    assert_eq!(town.journal.head(), 0, "refusals write nothing");
}

#[test]
fn an_address_that_must_not_leave_is_none() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let sly = found("mayor", Some("a@b.example\r\nBcc: x@y.example"), Some("call me"));
    let rule = Compose { release: Some(vec![sly]), ..evacuate() };
    let id = rule.message;
    town.ask(rule);
    assert!(town.recipient(id, 0).routes.is_empty());
}

#[test]
fn what_becomes_of_a_route_is_journalled_once() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.send();
        assert_eq!(town.report(id, 0, 0, failed("550 <mayor@town.example>: unknown\r\nuser")), 1);
        let mayor = town.recipient(id, 0);
        assert_eq!(
            mayor.routes[0].reason.as_deref(),
            Some("550 <…>: unknown  user"),
            "the address is not repeated"
        );
        assert_eq!(mayor.reach, Reach::Waiting, "the text message has its turn");
        assert_eq!(town.report(id, 0, 0, sent()), 0, "failed is failed");
        assert_eq!(town.report(id, 0, 0, failed("again")), 0);
        assert_eq!(town.report(id, 0, 1, sent()), 1);
        assert_eq!(town.report(id, 0, 1, sent()), 0);
        let at = Some(NIGHT.plus_seconds(-5));
        assert_eq!(town.report(id, 0, 1, Outcome::Delivered { at }), 1);
        assert_eq!(town.report(id, 0, 1, Outcome::Delivered { at }), 0);
        assert_eq!(town.report(id, 0, 1, failed("late")), 0, "what arrived has arrived");
        let mayor = town.recipient(id, 0);
        assert_eq!((mayor.reach, mayor.routes[1].at), (Reach::Delivered, at));
        assert_eq!(town.report(id, 1, 0, failed("no")), 1);
        let row = town.row(id);
        assert_eq!((town.recipient(id, 1).reach, row.failed, row.open), (Reach::Failed, 1, true));
    });
}

#[test]
fn nobody_but_the_program_reports() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let id = town.send();
    let rule = outbox::command::Report { message: id, recipient: 0, route: 0, outcome: sent() };
    assert_eq!(town.refused(rule.clone()).key, "refusal-power-missing");
    let unknown = outbox::command::Report { route: 7, ..rule };
    let refusal = town.refused_as(&kernel::Actor::system(), unknown);
    assert_eq!(refusal.key, "refusal-not-found");
    let rule = Escalate { message: id, recipient: 0, planned: NIGHT, to: Vec::new() };
    assert_eq!(town.refused(rule).key, "refusal-power-missing");
}

#[test]
fn a_deputy_gets_it_and_one_answer_is_enough_for_the_line() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.send();
        let planned = NIGHT.plus_seconds(600);
        let escalate = |recipient, planned, to| Escalate { message: id, recipient, planned, to };
        let deputy = || vec![found("deputy", Some("deputy@town.example"), None)];
        assert_eq!(town.system(escalate(0, planned, deputy())).entries.len(), 0, "not due yet");
        town.clock.set(planned);
        assert_eq!(town.system(escalate(0, NIGHT, deputy())).entries.len(), 0, "another time counts");
        assert_eq!(town.system(escalate(0, planned, deputy())).entries.len(), 2);
        assert_eq!(town.system(escalate(0, planned, deputy())).entries.len(), 0, "passed on once");
        let stands_in = town.recipient(id, 2);
        assert_eq!((stands_in.instead_of, stands_in.depth), (Some(0), 1));
        assert_eq!(stands_in.acknowledge_by, Some(planned.plus_seconds(600)));
        assert_eq!((town.row(id).asked, town.row(id).known), (2, 0), "a line of deputies is one");
        let link = By::Link { name: None };
        town.system(acknowledge(id, 2, link));
        assert_eq!(town.recipient(id, 0).reach, Reach::Covered);
        assert_eq!(town.row(id).known, 1);
        town.clock.set(planned.plus_seconds(600));
        assert_eq!(
            town.system(escalate(2, planned.plus_seconds(600), deputy())).entries.len(),
            0,
            "answered"
        );
        // Nobody is left for the liaison: that is said, once.
        assert_eq!(town.system(escalate(1, planned, Vec::new())).entries.len(), 1);
        assert!(town.recipient(id, 1).escalated_at.is_some() && town.row(id).open);
    });
}

#[test]
fn what_was_taken_back_waits_for_nobody() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let id = town.send();
    let words = |text: &str| Words::new(Lang::Fr, text);
    assert_eq!(
        town.refused(Withdraw { message: id, words: words(" "), based_on: None }).key,
        "refusal-missing"
    );
    let seen = town.row(id).changed_seq;
    let stale = town.refused(Withdraw { message: id, words: words("x"), based_on: Some(seen - 1) });
    assert_eq!(stale.key, "refusal-message-changed");
    town.ask(Withdraw { message: id, words: words("fausse alerte"), based_on: Some(seen) });
    let row = town.row(id);
    assert_eq!((row.state, row.open), (State::Withdrawn, false));
    assert_eq!(town.refused_as(&town.mayor, Acknowledge::mine(id)).key, "refusal-message-state");
    assert_eq!(
        town.refused(Withdraw { message: id, words: words("x"), based_on: None }).key,
        "refusal-message-state"
    );
}
