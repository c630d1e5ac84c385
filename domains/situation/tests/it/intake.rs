//! A call comes in: the number before the line, the line, the rest; and what becomes of it.

use kernel::{Lang, Precision, Stated};
use situation::command::{
    AbandonIntake, AmendSignal, AttachSignal, OpenIntake, PromoteSignal, ReceiveSignal, ReturnSignal,
    SetAside,
};
use situation::event::SignalAmended;
use situation::incident::{Opening, Severity};
use situation::read::{SignalFilter, incident, signal, signals, signals_of, timeline};
use situation::signal::{AsideReason, Certainty, Channel, SignalState, Told, ToldPart};
use situation::text::Words;
use testkit::{NIGHT, on_both};

use crate::town::{Town, all, matter, on_the_border};

pub(crate) fn call(town: &Town, text: &str) -> kernel::Id<kernel::kind::Matter> {
    let id = matter();
    let told = Told { place: Some(on_the_border()), ..Told::new(Words::new(Lang::Fr, text)) };
    town.ask(ReceiveSignal { signal: id, channel: Channel::Call, told });
    id
}

#[test]
fn the_number_stands_before_the_line_is_complete() {
    on_both(|place| {
        let town = Town::on(place);
        let id = matter();
        town.ask(OpenIntake { signal: id, channel: Channel::Call });
        let before = town.read(|r| signal(r, &all(), id)).unwrap();
        assert_eq!((before.number.as_str(), before.state), ("S-26-0001", SignalState::Intake));
        town.clock.advance_seconds(30);
        let told = Told { place: Some(on_the_border()), ..Told::new(Words::new(Lang::Fr, "odeur de gaz")) };
        town.ask(ReceiveSignal { signal: id, channel: Channel::Call, told });
        let after = town.read(|r| signal(r, &all(), id)).unwrap();
        assert_eq!((after.number.as_str(), after.state), ("S-26-0001", SignalState::New));
        assert_eq!(after.received_at, before.received_at, "the time of the first key stays");
        assert_eq!(after.areas_of("municipality").collect::<Vec<_>>(), ["90001", "90002"]);
        assert_eq!(after.areas_of("zone").count(), 2);
    });
}

#[test]
fn an_intake_in_which_nothing_was_said_leaves_no_gap() {
    on_both(|place| {
        let town = Town::on(place);
        let id = matter();
        town.ask(OpenIntake { signal: id, channel: Channel::Call });
        town.ask(AbandonIntake { signal: id, words: None });
        call(&town, "fumée");
        let numbers: Vec<_> = town
            .read(|r| signals(r, &all(), &Default::default(), 10))
            .into_iter()
            .map(|s| s.number)
            .collect();
        assert_eq!(numbers, ["S-26-0002", "S-26-0001"]);
    });
}

#[test]
fn what_is_missing_or_too_long_is_said_by_field() {
    on_both(|place| {
        let town = Town::on(place);
        let empty = Told::new(Words::new(Lang::Fr, "  "));
        let refusal = town.refused(ReceiveSignal { signal: matter(), channel: Channel::Call, told: empty });
        assert_eq!((refusal.key.as_str(), refusal.field.as_deref()), ("refusal-missing", Some("words")));
        let long = Told::new(Words::new(Lang::Fr, "x".repeat(4001)));
        let refusal = town.refused(ReceiveSignal { signal: matter(), channel: Channel::Call, told: long });
        assert_eq!((refusal.key.as_str(), refusal.facts["most"].as_str()), ("refusal-too-long", "4000"));
    });
}

#[test]
fn a_qualification_can_be_taken_back_and_a_second_one_collides() {
    on_both(|place| {
        let town = Town::on(place);
        let id = call(&town, "bruit");
        let seen = town.read(|r| signal(r, &all(), id)).unwrap().changed_seq;
        town.ask(SetAside { signal: id, reason: AsideReason::FalseAlarm, words: None, based_on: Some(seen) });
        let late = SetAside { signal: id, reason: AsideReason::Duplicate, words: None, based_on: Some(seen) };
        let refusal = town.refused_as(&town.relief, late);
        assert_eq!(refusal.key, "refusal-changed-meanwhile");
        assert_eq!(refusal.facts["function"], "watch-officer");
        town.ask(ReturnSignal { signal: id, words: None, based_on: None });
        let back = town.read(|r| signal(r, &all(), id)).unwrap();
        assert_eq!((back.state, back.reason), (SignalState::New, None));
    });
}

#[test]
fn other_reasons_want_words() {
    on_both(|place| {
        let town = Town::on(place);
        let id = call(&town, "bruit");
        let bare = SetAside { signal: id, reason: AsideReason::Other, words: None, based_on: None };
        assert_eq!(town.refused(bare).field.as_deref(), Some("words"));
    });
}

#[test]
fn two_more_calls_are_joined_and_one_leaves_again() {
    on_both(|place| {
        let town = Town::on(place);
        let first = call(&town, "odeur de gaz");
        let id = matter();
        town.ask(PromoteSignal {
            signal: first,
            incident: id,
            opening: Opening::new("gas", Severity::Serious),
            based_on: None,
        });
        let made = town.read(|r| incident(r, &all(), id)).unwrap();
        assert_eq!((made.number.as_str(), made.signals, made.signal), ("26-0001", 1, Some(first)));
        assert_eq!(made.areas.len(), 4, "the signal's place came along");
        let (second, third) = (call(&town, "ça sent le gaz"), call(&town, "gasgeur"));
        town.ask(AttachSignal { signal: second, incident: id, based_on: None });
        town.ask(AttachSignal { signal: third, incident: id, based_on: None });
        assert_eq!(town.read(|r| signals_of(r, &all(), id)).len(), 3);
        town.ask(ReturnSignal { signal: third, words: None, based_on: None });
        assert_eq!(town.read(|r| incident(r, &all(), id)).unwrap().signals, 2);
        let turns: Vec<_> = town.read(|r| timeline(r, &all(), id)).into_iter().map(|h| h.what).collect();
        assert_eq!(
            turns,
            ["incident-opened", "signal-promoted", "signal-attached", "signal-attached", "signal-returned"]
        );
    });
}

#[test]
fn what_follows_later_is_added_without_losing_the_rest() {
    on_both(|place| {
        let town = Town::on(place);
        let id = call(&town, "odeur de gaz");
        let change = SignalAmended {
            caller: Some("Mme Dupont (fictive)".into()),
            call_back: Some("0470 00 00 00".into()),
            ..Default::default()
        };
        town.ask(AmendSignal { signal: id, change, based_on: None });
        let now = town.read(|r| signal(r, &all(), id)).unwrap();
        assert_eq!(now.words.text, "odeur de gaz");
        assert_eq!(now.caller.as_deref(), Some("Mme Dupont (fictive)"));
        assert!(now.place.is_some());
    });
}

/// Signals found by these words.
pub(crate) fn found(town: &Town, text: &str) -> usize {
    let filter = SignalFilter { text: text.into(), ..SignalFilter::default() };
    town.read(|r| signals(r, &all(), &filter, 10)).len()
}

#[test]
fn what_was_wrong_at_first_is_taken_back() {
    on_both(|place| {
        let town = Town::on(place);
        let id = matter();
        let told = Told {
            place: Some(on_the_border()),
            certainty: Some(Certainty::Sure),
            caller: Some("Mme Dupont (fictive)".into()),
            call_back: Some("0470 00 00 00".into()),
            source: Some("voisin".into()),
            stated: Some(Stated { at: NIGHT, precision: Precision::Minute }),
            ..Told::new(Words::new(Lang::Fr, "odeur de gaz"))
        };
        town.ask(ReceiveSignal { signal: id, channel: Channel::Call, told });
        let mayor = crate::rights::reader("mayor", kernel::Handling::Service, Some(&["90009"]));
        let far = |town: &Town| town.read(|r| signal(r, &mayor, id)).is_some();
        assert!(!far(&town));
        let earlier = Some(Stated { at: NIGHT.plus_seconds(-600), precision: Precision::Minute });
        let change =
            SignalAmended { channel: Some(Channel::Radio), stated: earlier, ..SignalAmended::default() };
        town.ask(AmendSignal { signal: id, change, based_on: None });
        let now = town.read(|r| signal(r, &all(), id)).unwrap();
        assert_eq!((now.channel, now.stated), (Channel::Radio, earlier));
        assert_eq!(now.caller.as_deref(), Some("Mme Dupont (fictive)"), "the rest stays");

        let change = SignalAmended { emptied: ToldPart::ALL.to_vec(), ..SignalAmended::default() };
        town.ask(AmendSignal { signal: id, change, based_on: None });
        let now = town.read(|r| signal(r, &all(), id)).unwrap();
        assert_eq!((now.place, now.areas.len(), now.certainty), (None, 0, None));
        assert_eq!((now.caller, now.call_back, now.source, now.stated), (None, None, None, None));
        assert_eq!(now.words.text, "odeur de gaz");
        assert!(far(&town), "what lies in no municipality any more is read as whatever has no place yet");
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn what_came_in_by_itself_keeps_its_channel() {
    on_both(|place| {
        let town = Town::on(place);
        let alert = crate::warnings::message("a", 0, situation::cap::Doing::Alert, &[]);
        let (warned, called) = (alert.signal, call(&town, "gaz"));
        town.ask(alert);
        for (signal, channel) in [(warned, Channel::Radio), (called, Channel::Cap)] {
            let change = SignalAmended { channel: Some(channel), ..SignalAmended::default() };
            let refused = town.refused(AmendSignal { signal, change, based_on: None });
            assert_eq!(refused.key, "refusal-signal-channel");
        }
    });
}

#[test]
fn a_signal_is_found_by_its_place_in_both_languages_whatever_was_added_since() {
    on_both(|place| {
        let town = Town::on(place);
        let id = call(&town, "odeur de gaz");
        let change = SignalAmended { caller: Some("Mme Dupont (fictive)".into()), ..Default::default() };
        town.ask(AmendSignal { signal: id, change, based_on: None });
        for words in ["moulin", "molenstraat", "nieuwe kaai gaz", "S-26-0001"] {
            assert_eq!(found(&town, words), 1, "{words}");
        }
        let change = SignalAmended { emptied: vec![ToldPart::Place], ..SignalAmended::default() };
        town.ask(AmendSignal { signal: id, change, based_on: None });
        assert_eq!((found(&town, "molenstraat"), found(&town, "gaz")), (0, 1));
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}
