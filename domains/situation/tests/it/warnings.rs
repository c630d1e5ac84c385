//! Public warnings: first, again, updated, cancelled, overtaken, and not meant in earnest.

use kernel::{Handling, Id, Timestamp, kind};
use situation::SituationView;
use situation::cap::{AlertKey, Doing, Incoming, Shape, Standing, Warning, WarningText};
use situation::command::{
    AmendSignal, ChangeIncident, DropHeld, DropInform, HoldWarning, IngestAlert, MarkHeldTaken,
    MergeIncident, OpenIncident, PromoteSignal, RestrictMatter, ReturnSignal, SetAside, TakeStep,
};
use situation::event::SignalAmended;
use situation::incident::{Opening, Outcome, Severity, Step};
use situation::places::{Area, Place, PlaceHow};
use situation::quarantine::{HeldFault, HeldState, NOT_KEPT, Way};
use situation::read::{
    Eye, SignalFilter, alert_at, alerts, alerts_noted, alerts_of, file_withheld, held, held_count, incident,
    informs, quarantine, signal, signals, warnings_ended, warnings_in_force,
};
use situation::signal::{AsideReason, SignalState};
use situation::text::Words;
use store::View as _;
use testkit::{NIGHT, on_both};

use crate::town::{Town, all, matter, on_the_border};

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

/// A warning whose polygon lies over two municipalities of two zones.
pub(crate) fn over_two(name: &str) -> IngestAlert {
    let mut alert = message(name, 0, Doing::Alert, &[]);
    let corner = |lon, lat| kernel::Point { lon, lat };
    let ring =
        [corner(43_000_000, 508_000_000), corner(43_400_000, 508_000_000), corner(43_200_000, 508_600_000)];
    let warning = &mut alert.incoming.warning;
    warning.shapes = vec![Shape::Polygon(ring.into())];
    warning.areas = on_the_border().areas;
    warning.territory = "town-1".into();
    for (text, area) in warning.texts.iter_mut().zip(["Vallée du Moulin", "Molenvallei"]) {
        text.area = area.into();
    }
    alert
}

pub(crate) fn promoted(town: &Town, signal: Id<kind::Matter>, opening: Opening) -> Id<kind::Matter> {
    let incident = matter();
    town.ask(PromoteSignal { signal, incident, opening, based_on: None });
    incident
}

#[test]
fn an_incident_opened_from_a_warning_lies_where_the_warning_holds() {
    on_both(|place| {
        let town = Town::on(place);
        let alert = over_two("a");
        let (warned, shapes) = (alert.signal, alert.incoming.warning.shapes.clone());
        town.ask(alert);
        let id = promoted(&town, warned, Opening::new("gas", Severity::Serious));
        let row = town.read(|r| incident(r, &all(), id)).unwrap();
        let at = row.place.clone().unwrap();
        assert_eq!((&row.areas, at.how, at.point), (&on_the_border().areas, PlaceHow::Given, None));
        assert_eq!(
            (at.show(kernel::Lang::Fr), at.show(kernel::Lang::Nl)),
            ("Vallée du Moulin", "Molenvallei")
        );
        assert_eq!((at.territory.as_str(), &row.shapes), ("town-1", &shapes));

        // Who must be told, and who may see it, follow.
        let told = town.read(|r| informs(r, &all(), id));
        let mayors: Vec<_> = told
            .iter()
            .filter(|n| n.recipient.function == "mayor")
            .map(|n| n.recipient.area.as_deref())
            .collect();
        assert_eq!(mayors, [Some("90001"), Some("90002")]);
        let sees = |code: &str| {
            let eye = crate::rights::reader("mayor", Handling::Service, Some(&[code]));
            town.read(|r| incident(r, &eye, id)).is_some()
        };
        assert!(sees("90001") && sees("90002") && !sees("90009"));

        // Once somebody points at the map, the point is what is drawn.
        let change =
            ChangeIncident { incident: Some(id), place: Some(on_the_border()), ..Default::default() };
        town.ask(change);
        let row = town.read(|r| incident(r, &all(), id)).unwrap();
        assert!(row.shapes.is_empty() && row.point().is_some());
    });
}

#[test]
fn what_somebody_says_of_the_place_goes_before_the_warning() {
    on_both(|place| {
        let town = Town::on(place);
        let ask = |name: &str| {
            let alert = over_two(name);
            let id = alert.signal;
            town.ask(alert);
            id
        };
        let at = |id| town.read(|r| incident(r, &all(), id)).unwrap();
        let opening = |place: Place| Opening { place: Some(place), ..Opening::new("gas", Severity::Serious) };

        // A place with areas of its own stands as it is.
        let one = Place { areas: vec![Area::new("municipality", "90001")], ..on_the_border() };
        let pointed = promoted(&town, ask("one"), opening(one.clone()));
        assert_eq!(at(pointed).place, Some(one));

        // Words alone keep what they say, and lie where the warning does.
        let words = Place::words(kernel::Lang::Fr, "près de l’écluse");
        let said = at(promoted(&town, ask("two"), opening(words.clone())));
        assert_eq!(said.place.as_ref().map(|p| p.show(kernel::Lang::Nl)), Some("près de l’écluse"));
        assert_eq!((said.areas.len(), said.shapes.len()), (4, 1));

        // So do the words with which somebody told the warning better.
        let signal = ask("three");
        let change = SignalAmended { place: Some(words), ..Default::default() };
        town.ask(AmendSignal { signal, change, based_on: None });
        let told = at(promoted(&town, signal, Opening::new("gas", Severity::Serious)));
        assert_eq!((told.place.unwrap().typed.as_str(), told.areas.len()), ("près de l’écluse", 4));

        // A warning that says nothing of where leaves the incident without a place.
        let nowhere = promoted(&town, first(&town), Opening::new("gas", Severity::Serious));
        assert_eq!((at(nowhere).place, at(nowhere).areas.len()), (None, 0));
    });
}

/// An opening that only the judicial officer and whoever opens it may read.
pub(crate) fn reserved() -> Opening {
    let readers = ["judicial".to_owned()].into();
    Opening { handling: Handling::NeedToKnow, readers, ..Opening::new("gas", Severity::Serious) }
}

#[test]
fn the_ground_of_a_restricted_warning_does_not_show_through_an_open_incident() {
    on_both(|place| {
        let town = Town::on(place);
        let alert = over_two("a");
        let (warned, drawn) = (alert.signal, alert.incoming.warning.shapes.clone());
        town.ask(alert);
        let (open, closed) = (promoted(&town, warned, Opening::new("gas", Severity::Serious)), matter());
        let shapes = |id| town.read(|r| incident(r, &all(), id)).unwrap().shapes;
        assert_eq!(shapes(open), drawn);
        // The warning is hidden with the incident that it comes to hang on; the one it made goes on being read by everybody.
        town.ask(OpenIncident { incident: closed, opening: reserved() });
        town.ask(MergeIncident { incident: open, into: closed, based_on: None });
        assert!(shapes(open).is_empty());

        // Restricted together with its incident, it is drawn for those who read both.
        let alert = over_two("b");
        let warned = alert.signal;
        town.ask(alert);
        let id = promoted(&town, warned, Opening::new("gas", Severity::Serious));
        town.ask(RestrictMatter {
            incident: id,
            handling: Handling::NeedToKnow,
            readers: Default::default(),
            words: Words::new(kernel::Lang::Fr, "enquête"),
            based_on: None,
        });
        assert_eq!(shapes(id), drawn);
        let mayor = crate::rights::reader("mayor", Handling::Service, None);
        assert!(town.read(|r| incident(r, &mayor, id)).unwrap().shapes.is_empty());
    });
}

/// Closes an incident as opened in error: nobody has to be told any more.
pub(crate) fn in_error(town: &Town, incident: Id<kind::Matter>) {
    for row in town.read(|r| informs(r, &all(), incident)) {
        let words = Some(Words::new(kernel::Lang::Fr, "ouvert par erreur"));
        town.ask(DropInform { notification: row.id, words });
    }
    let step = crate::incidents::step(incident, Step::Close);
    town.ask(TakeStep { outcome: Some(Outcome::OpenedInError), ..step });
}

#[test]
fn an_open_incident_takes_no_place_from_a_signal_that_only_some_may_read() {
    on_both(|place| {
        let town = Town::on(place);
        let alert = over_two("a");
        let warned = alert.signal;
        town.ask(alert);
        // It was restricted with an incident that was opened in error, and waits again.
        let first = promoted(&town, warned, reserved());
        assert_eq!(town.read(|r| incident(r, &all(), first)).unwrap().areas.len(), 4);
        in_error(&town, first);
        let back = || ReturnSignal { signal: warned, words: None, based_on: None };
        town.ask(back());

        let open = promoted(&town, warned, Opening::new("gas", Severity::Serious));
        let row = town.read(|r| incident(r, &all(), open)).unwrap();
        assert_eq!((row.place, row.areas.len(), row.shapes.len()), (None, 0, 0));
        let told = town.read(|r| informs(r, &all(), open));
        assert!(told.iter().all(|n| n.recipient.function != "mayor"), "{told:?}");

        // Into an incident that is restricted like it, its place goes with it.
        in_error(&town, open);
        town.ask(back());
        let closed = promoted(&town, warned, reserved());
        assert_eq!(town.read(|r| incident(r, &all(), closed)).unwrap().areas.len(), 4);
    });
}

#[test]
fn a_warning_is_found_in_each_of_its_languages_and_by_what_it_says_now() {
    use crate::intake::found;
    on_both(|place| {
        let town = Town::on(place);
        let mut alert = over_two("a");
        let again =
            WarningText { headline: Some("Wateroverlast".into()), ..alert.incoming.warning.texts[1].clone() };
        alert.incoming.warning.texts.push(again);
        town.ask(alert);
        for words in ["orage", "onweer", "wateroverlast", "molenvallei", "vallée"] {
            assert_eq!(found(&town, words), 1, "{words}");
        }
        let mut update = message("b", 10, Doing::Update, &[key("a", 0)]);
        update.incoming.warning.texts[1].event = "Hagel".into();
        town.ask(update);
        assert_eq!((found(&town, "hagel"), found(&town, "onweer")), (1, 0));
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}
