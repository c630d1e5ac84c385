//! Public warnings: first, again, updated, cancelled, overtaken, and not meant in earnest.

use kernel::{Handling, Id, Timestamp, kind};
use situation::SituationView;
use situation::cap::{AlertKey, Doing, Incoming, Standing, Warning, WarningText};
use situation::command::{
    DropHeld, HoldWarning, IngestAlert, MarkHeldTaken, PromoteSignal, RestrictMatter, SetAside,
};
use situation::incident::{Opening, Severity};
use situation::quarantine::{HeldFault, HeldState, NOT_KEPT, Way};
use situation::read::{
    Eye, SignalFilter, alert_at, alerts, alerts_noted, alerts_of, file_withheld, held, held_count,
    quarantine, signal, signals, warnings_ended, warnings_in_force,
};
use situation::signal::{AsideReason, SignalState};
use situation::text::Words;
use store::View as _;
use testkit::{NIGHT, on_both};

use crate::town::{Town, all, matter};

pub(crate) fn key(name: &str, minutes: i64) -> AlertKey {
    AlertKey {
        sender: "weather@town.example".into(),
        identifier: name.into(),
        sent: NIGHT.plus_seconds(60 * minutes),
    }
}

pub(crate) fn message(name: &str, minutes: i64, doing: Doing, references: &[AlertKey]) -> IngestAlert {
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
        town.ask(message("b", 10, Doing::Update, &[key("a", 0), key("older", 5)]));
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
fn what_changes_nothing_does_not_make_the_warning_late_that_it_names() {
    on_both(|place| {
        let town = Town::on(place);
        let about = [key("a", 0)];
        town.ask(message("ack", 5, Doing::Acknowledge, &about));
        town.ask(message("error", 6, Doing::Reject, &about));
        for (name, standing) in [("test", Standing::Test), ("drill", Standing::Exercise)] {
            let mut update = message(name, 7, Doing::Update, &about);
            update.incoming.standing = standing;
            town.ask(update);
        }
        town.ask(message("other", 8, Doing::Alert, &about));
        let id = first(&town);
        let row = town.read(|r| signal(r, &all(), id)).unwrap();
        assert!(!row.warning.unwrap().withdrawn);
        assert_eq!(all_signals(&town).len(), 2);
    });
}

#[test]
fn one_message_ends_or_replaces_every_warning_that_it_names() {
    on_both(|place| {
        let town = Town::on(place);
        let one = first(&town);
        let alert = message("b", 1, Doing::Alert, &[]);
        let other = alert.signal;
        town.ask(alert);
        let now = |id| town.read(|r| signal(r, &all(), id)).unwrap();
        town.ask(message("u", 10, Doing::Update, &[key("a", 0), key("b", 1)]));
        assert_eq!([now(one), now(other)].map(|s| s.words.text), ["Orage u", "Orage u"]);
        assert_eq!(town.read(|r| alerts_of(r, other)).len(), 2, "the update stands on both");
        town.ask(message("c", 20, Doing::Cancel, &[key("u", 10), key("next", 15)]));
        assert!([now(one), now(other)].iter().all(|s| s.warning.as_ref().unwrap().withdrawn));
        town.ask(message("next", 15, Doing::Alert, &[]));
        assert_eq!(town.read(|r| alerts(r, 1))[0].what, "late", "it was cancelled before it came");
    });
}

#[test]
fn an_update_that_was_cancelled_before_it_came_ends_what_it_replaces() {
    on_both(|place| {
        let town = Town::on(place);
        let id = first(&town);
        town.ask(message("c", 20, Doing::Cancel, &[key("b", 10)]));
        town.ask(message("b", 10, Doing::Update, &[key("a", 0)]));
        let row = town.read(|r| signal(r, &all(), id)).unwrap();
        assert!(row.warning.unwrap().withdrawn && row.words.text == "Orage a");
        let chain = town.read(|r| alerts_of(r, id));
        assert_eq!(chain.iter().map(|a| a.what.as_str()).collect::<Vec<_>>(), ["alert", "late"]);
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

/// The file of this content, as a message names it.
fn file(content: &str) -> Option<Id<kind::Blob>> {
    Some(store::blob_id(journal::Hash::of(content.as_bytes()).to_string().as_str()))
}

#[test]
fn each_message_names_the_file_it_came_in() {
    on_both(|place| {
        let town = Town::on(place);
        let feed = file("two messages");
        for (name, minutes, doing, about, came) in [
            ("a", 0, Doing::Alert, vec![], feed),
            ("x", 0, Doing::Alert, vec![], feed),
            ("b", 10, Doing::Update, vec![key("a", 0)], file("update")),
            ("c", 20, Doing::Cancel, vec![key("a", 0), key("late", 5), key("b", 10)], file("cancel")),
            ("late", 5, Doing::Update, vec![key("a", 0)], file("late")),
        ] {
            let mut message = message(name, minutes, doing, &about);
            message.incoming.warning.file = came;
            town.ask(message);
        }
        let of = |rows: Vec<situation::read::AlertRow>| {
            rows.into_iter().map(|a| (a.what, a.file)).collect::<Vec<_>>()
        };
        let id =
            town.read(|r| alerts(r, 10)).into_iter().rfind(|a| a.identifier == "a").unwrap().signal.unwrap();
        let row = |what: &str, file| (what.to_owned(), file);
        assert_eq!(
            of(town.read(|r| alerts_of(r, id))),
            [row("alert", feed), row("update", file("update")), row("cancel", file("cancel"))]
        );
        assert_eq!(of(town.read(|r| alerts_noted(r, 10))), [row("late", file("late"))]);
        let seq = town.read(|r| alerts_of(r, id))[0].seq;
        assert_eq!(town.read(|r| alert_at(r, seq)).unwrap().file, feed);

        // The journal says so too, entry by entry; a refused file counts unless it was too large to be kept.
        town.ask(hold("ab"));
        let faults = vec![HeldFault { code: NOT_KEPT.into(), detail: String::new(), line: 0 }];
        town.ask(HoldWarning { faults, ..hold("cd") });
        let entries = town.journal.entries(0, town.journal.head(), 100).unwrap();
        let named: Vec<_> = entries.iter().flat_map(|e| SituationView.files(e)).collect();
        let refused = store::blob_id("ab");
        let wanted = [feed, feed, file("update"), file("cancel"), file("late"), Some(refused)];
        assert_eq!(named, wanted.map(Option::unwrap));
    });
}

#[test]
fn a_file_is_withheld_with_a_restricted_warning_in_it() {
    on_both(|place| {
        let town = Town::on(place);
        let feed = file("feed").unwrap();
        let mut ids = Vec::new();
        for name in ["a", "b"] {
            let mut message = message(name, 0, Doing::Alert, &[]);
            message.incoming.warning.file = Some(feed);
            ids.push(message.signal);
            town.ask(message);
        }
        let withheld = |eye: &Eye| town.read(|r| file_withheld(r, eye, feed));
        let governor = crate::rights::reader("governor", Handling::Service, None);
        assert!(!withheld(&governor) && !withheld(&all()));
        let (incident, opening) = (matter(), Opening::new("gas", Severity::Serious));
        town.ask(PromoteSignal { signal: ids[1], incident, opening, based_on: None });
        town.ask(RestrictMatter {
            incident,
            handling: Handling::NeedToKnow,
            readers: Default::default(),
            words: Words::new(kernel::Lang::Fr, "enquête"),
            based_on: None,
        });
        assert!(withheld(&governor) && !withheld(&all()));
        assert!(!withheld(&crate::rights::reader("watch-officer", Handling::NeedToKnow, None)));
    });
}
