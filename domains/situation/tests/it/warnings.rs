//! Public warnings: first, again, updated, cancelled, overtaken, and not meant in earnest.

use kernel::{Id, Timestamp, kind};
use situation::cap::{AlertKey, Doing, Incoming, Standing, Warning, WarningText};
use situation::command::{IngestAlert, SetAside};
use situation::read::{SignalFilter, alerts, signal, signals};
use situation::signal::{AsideReason, SignalState};
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
