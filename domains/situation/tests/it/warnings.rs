//! Public warnings: first, again, updated, cancelled, overtaken, and not meant in earnest.

use kernel::{Id, Timestamp, kind};
use situation::cap::{AlertKey, Doing, Incoming, Standing, Warning, WarningText};
use situation::command::{DropHeld, HoldWarning, IngestAlert, MarkHeldTaken, SetAside};
use situation::quarantine::{HeldFault, HeldState, Way};
use situation::read::{
    SignalFilter, alerts, alerts_of, held, held_count, quarantine, signal, signals, warnings_ended,
    warnings_in_force,
};
use situation::signal::{AsideReason, SignalState};
use situation::text::Words;
use testkit::{NIGHT, on_both};

use crate::town::{Town, all, matter};

fn key(name: &str, minutes: i64) -> AlertKey {
    AlertKey {
        sender: "weather@town.example".into(),
        identifier: name.into(),
        sent: NIGHT.plus_seconds(60 * minutes),
    }
}

fn message(name: &str, minutes: i64, doing: Doing, references: &[AlertKey]) -> IngestAlert {
    let text =
        |tag: &str, event: &str| WarningText { tag: tag.into(), event: event.into(), ..Default::default() };
    let warning = Warning {
        texts: vec![text("fr-BE", &format!("Orage {name}")), text("nl-BE", &format!("Onweer {name}"))],
        severity: "severe".into(),
        expires: Some(Timestamp(NIGHT.0 + 3_600_000_000)),
        ..Default::default()
    };
    let incoming = Incoming {
        key: key(name, minutes),
        standing: Standing::Actual,
        doing,
        references: references.to_vec(),
        note: None,
        warning,
    };
    IngestAlert { signal: matter(), incoming }
}

fn all_signals(town: &Town) -> Vec<situation::read::SignalRow> {
    town.read(|r| signals(r, &all(), &SignalFilter::default(), 10))
}

fn first(town: &Town) -> Id<kind::Matter> {
    let alert = message("a", 0, Doing::Alert, &[]);
    let id = alert.signal;
    town.ask(alert);
    id
}

#[test]
fn the_same_message_twice_is_one_signal_in_the_readers_language() {
    on_both(|place| {
        let town = Town::on(place);
        let id = first(&town);
        assert!(town.ask(message("a", 0, Doing::Alert, &[])).entries.is_empty());
        assert_eq!(all_signals(&town).len(), 1);
        let row = town.read(|r| signal(r, &all(), id)).unwrap();
        let body = row.warning.unwrap().body;
        assert_eq!(
            body.text_for(kernel::Lang::Nl).map(|(t, foreign)| (t.event.as_str(), foreign)),
            Some(("Onweer a", false))
        );
        assert_eq!(body.text_for(kernel::Lang::En).map(|(_, foreign)| foreign), Some(true));
        assert!(row.urgent);
    });
}

#[test]
fn an_update_replaces_and_brings_back_what_was_set_aside() {
    on_both(|place| {
        let town = Town::on(place);
        let id = first(&town);
        town.ask(SetAside { signal: id, reason: AsideReason::NoFollowUp, words: None, based_on: None });
        town.ask(message("b", 10, Doing::Update, &[key("a", 0)]));
        let row = town.read(|r| signal(r, &all(), id)).unwrap();
        assert_eq!((row.state, row.words.text.as_str()), (SignalState::New, "Orage b"));
        town.ask(message("older", 5, Doing::Update, &[key("a", 0)]));
        assert_eq!(
            town.read(|r| signal(r, &all(), id)).unwrap().words.text,
            "Orage b",
            "an older update changes nothing"
        );
        assert_eq!(town.read(|r| alerts(r, 1))[0].what, "late");
    });
}

#[test]
fn a_cancelled_warning_stays_and_says_so() {
    on_both(|place| {
        let town = Town::on(place);
        let id = first(&town);
        town.ask(message("c", 20, Doing::Cancel, &[key("a", 0)]));
        assert!(town.read(|r| signal(r, &all(), id)).unwrap().warning.unwrap().withdrawn);
    });
}

#[test]
fn an_update_of_something_unknown_is_a_signal_and_the_original_comes_too_late() {
    on_both(|place| {
        let town = Town::on(place);
        town.ask(message("b", 10, Doing::Update, &[key("a", 0)]));
        town.ask(message("a", 0, Doing::Alert, &[]));
        assert_eq!(all_signals(&town).len(), 1);
        assert_eq!(town.read(|r| alerts(r, 1))[0].what, "late");
    });
}

#[test]
fn what_is_not_in_earnest_never_waits_in_the_inbox() {
    on_both(|place| {
        let town = Town::on(place);
        for (standing, what) in [
            (Standing::Test, "test"),
            (Standing::Exercise, "exercise"),
            (Standing::Draft, "draft"),
            (Standing::System, "system"),
        ] {
            let mut alert = message(what, 0, Doing::Alert, &[]);
            alert.incoming.standing = standing;
            town.ask(alert);
            assert_eq!(town.read(|r| alerts(r, 1))[0].what, what);
        }
        town.ask(message("x", 0, Doing::Cancel, &[key("never", 0)]));
        assert_eq!(town.read(|r| alerts(r, 1))[0].what, "unknown-reference");
        assert!(all_signals(&town).is_empty());
    });
}

fn hold(content: &str) -> HoldWarning {
    let faults =
        (0..30).map(|n| HeldFault { code: "doctype".into(), detail: String::new(), line: n }).collect();
    HoldWarning {
        held: matter(),
        name: "a.xml".into(),
        digest: content.into(),
        size: 9,
        way: Way::Inbox,
        faults,
    }
}

#[test]
fn a_refused_file_is_held_once_until_somebody_dealt_with_it() {
    on_both(|place| {
        let town = Town::on(place);
        let first = hold("ab");
        town.ask(first.clone());
        assert!(town.ask(hold("ab")).entries.is_empty(), "the same content waits already");
        town.ask(hold("cd"));
        let rows = town.read(|r| quarantine(r, 10));
        assert_eq!((rows.len(), rows[0].faults.len(), rows[0].way), (2, 20, Way::Inbox));
        let drop = DropHeld { held: first.held, words: Words::new(kernel::Lang::Fr, " ") };
        assert_eq!(town.refused(drop.clone()).field.as_deref(), Some("words"));
        town.ask(DropHeld { words: Words::new(kernel::Lang::Fr, "expéditeur inconnu"), ..drop.clone() });
        assert_eq!(town.refused(MarkHeldTaken { held: first.held }).key, "refusal-held-ended");
        let row = town.read(|r| held(r, first.held)).unwrap();
        assert_eq!((row.state, row.words.as_deref()), (HeldState::Dropped, Some("expéditeur inconnu")));
        assert_eq!(town.read(held_count), 1);
        assert_eq!(town.ask(hold("ab")).entries.len(), 1, "it came again after that");
    });
}

#[test]
fn warnings_hold_until_they_end_or_are_cancelled() {
    on_both(|place| {
        let town = Town::on(place);
        let id = first(&town);
        let at = |seconds| NIGHT.plus_seconds(seconds);
        let holds = |now| town.read(|r| warnings_in_force(r, &all(), now, 10)).len();
        let ended = |now| town.read(|r| warnings_ended(r, &all(), now, 10)).len();
        assert_eq!((holds(at(60)), ended(at(60))), (1, 0));
        assert_eq!((holds(at(3600)), ended(at(3600))), (0, 1), "at its end it is over");
        town.ask(message("c", 20, Doing::Cancel, &[key("a", 0)]));
        assert_eq!((holds(at(60)), ended(at(60))), (0, 1));
        let chain = town.read(|r| alerts_of(r, id));
        assert_eq!(chain.iter().map(|a| a.what.as_str()).collect::<Vec<_>>(), ["alert", "cancel"]);
    });
}
