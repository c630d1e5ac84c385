//! The whole night, at once and in time.

use std::collections::BTreeMap;

use demo::{Act, HintState, Pace};
use kernel::{Handling, Lang};
use situation::handover::HandoverState;
use situation::incident::{IncidentState, Severity};
use situation::inform::InformState;
use situation::log::FigureStatus;
use situation::read::{
    self, Eye, IncidentFilter, IncidentRow, LogFilter, SignalFilter, handovers, informs, log, reports,
    signals,
};
use situation::report::ReportState;
use situation::signal::SignalState;
use testkit::{Place, on_both};

use crate::watch::Watch;

fn incidents(watch: &Watch) -> BTreeMap<String, IncidentRow> {
    let rows = watch.read(|r| read::incidents(r, &Eye::all(), &IncidentFilter::default(), 100));
    rows.into_iter().map(|i| (i.incident_type.clone(), i)).collect()
}

/// What the night comes to, however it was played.
pub(crate) fn outcome(watch: &Watch) {
    let status = watch.player.status();
    assert_eq!(status.refused, Vec::new(), "the rules refuse nothing that the script does");
    assert!(status.ended && !status.trouble);
    let all = watch.read(|r| signals(r, &Eye::all(), &SignalFilter::default(), 100));
    let in_state = |state| all.iter().filter(|s| s.state == state).count();
    assert_eq!(
        [SignalState::SetAside, SignalState::Promoted, SignalState::Attached].map(in_state),
        [2, 4, 4],
        "ten signals, none waits"
    );
    assert_eq!(all.len(), 10);

    let found = incidents(watch);
    assert_eq!(
        found.keys().map(String::as_str).collect::<Vec<_>>(),
        ["demonstration", "explosion", "missing-person", "telecom-cut", "water-main-burst"]
    );
    let gas = &found["explosion"];
    assert_eq!((gas.severity, gas.state, gas.signals), (Severity::Major, IncidentState::Contained, 3));
    assert_eq!(gas.areas_of("municipality").collect::<Vec<_>>(), ["21001", "21012"]);
    assert_eq!(gas.areas_of("zone").count(), 2);
    assert_eq!(found["water-main-burst"].state, IncidentState::Closed);
    assert_eq!(found["missing-person"].handling, Handling::NeedToKnow);

    elsewhere(watch, &found);

    let figures = watch.read(|r| read::figures(r, &Eye::all(), &[gas.id]));
    let injured = figures.iter().find(|f| f.name == "injured").unwrap();
    assert_eq!((injured.value, injured.status), (7, FigureStatus::Public));
    let told = watch.read(|r| informs(r, &Eye::all(), gas.id));
    assert!(told.iter().filter(|n| n.state == InformState::Told).count() >= 5);
    let missed = told.iter().find(|n| n.tries > 0).unwrap();
    let whom = (missed.recipient.function.as_str(), missed.recipient.area.as_deref(), missed.state);
    assert_eq!(
        whom,
        ("mayor", Some("21001"), InformState::Told),
        "who was not reached at first is told later"
    );

    let report = watch.read(|r| reports(r, &Eye::all(), Some(gas.id), 10)).pop().unwrap();
    assert_eq!((report.state, report.number.as_deref()), (ReportState::Issued, Some("R-26-0001/1")));
    assert!(report.missing_fr > 0 && report.missing_nl > 0, "the gaps of language stay visible");
    let over = watch.read(|r| handovers(r, 10));
    assert_eq!((over.len(), over[0].state), (1, HandoverState::Closed));
    assert!(over[0].items >= 4);

    let written = watch.read(|r| log(r, &Eye::all(), &LogFilter::default(), 500)).rows.len();
    let script = demo::script().unwrap();
    let lines = script.steps.iter().filter(|s| matches!(s.act, Some(Act::Write(_) | Act::Correct(_))));
    assert_eq!(written, lines.count(), "every line of the script stands in a log");
    assert_eq!(watch.journal.compare_with_rebuild().unwrap(), Vec::new());
}

/// The network that goes down, and the demonstration that spreads over two municipalities and two zones.
fn elsewhere(watch: &Watch, found: &BTreeMap<String, IncidentRow>) {
    let network = &found["telecom-cut"];
    assert_eq!(
        (network.severity, network.state, network.signals),
        (Severity::Serious, IncidentState::Contained, 2)
    );
    let crowd = &found["demonstration"];
    assert_eq!((crowd.severity, crowd.state, crowd.signals), (Severity::Major, IncidentState::Contained, 2));
    assert_eq!(crowd.areas_of("municipality").collect::<Vec<_>>(), ["21001", "21004"]);
    assert_eq!(crowd.areas_of("zone").collect::<Vec<_>>(), ["5339", "5341"]);
    let figures = watch.read(|r| read::figures(r, &Eye::all(), &[crowd.id, network.id]));
    let figure = |name: &str| figures.iter().find(|f| f.name == name).map(|f| (f.value, f.status));
    let unconfirmed = |value| Some((value, FigureStatus::Unconfirmed));
    assert_eq!((figure("participants"), figure("trapped")), (unconfirmed(80), unconfirmed(2)));
    let told = |incident, function: &str| {
        let all = watch.read(|r| informs(r, &Eye::all(), incident));
        all.iter().filter(|n| n.recipient.function == function && n.state == InformState::Told).count()
    };
    let of_crowd =
        ["zone-liaison", "mayor", "minister-president", "high-official"].map(|f| told(crowd.id, f));
    assert_eq!(of_crowd, [2, 3, 1, 1], "the first mayor once more, of the worsening");
    assert_eq!(
        told(network.id, "duty-contact"),
        6,
        "regulator, operators, the radio of the services, the 112 centre"
    );
}

#[test]
fn played_at_once_nothing_is_refused() {
    on_both(|place| {
        let watch = Watch::on(place);
        watch.play_out();
        outcome(&watch);
    });
}

#[test]
fn played_in_time_it_comes_to_the_same_in_an_hour_and_a_half() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.pass(60 * 60);
    assert!(!watch.player.status().ended);
    watch.pass(60 * 40);
    outcome(&watch);
}

#[test]
fn ten_times_as_fast_it_is_over_in_ten_minutes() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.pace(Pace::X10);
    watch.pass(60 * 10);
    outcome(&watch);
}

#[test]
fn a_pause_holds_the_night() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.pace(Pace::Paused);
    let (before, head) = (watch.player.status(), watch.journal.head());
    watch.pass(600);
    assert_eq!((watch.player.status(), watch.journal.head()), (before, head));
    watch.pace(Pace::X1);
    watch.pass(30);
    assert_eq!(watch.hint(), "welcome", "the pause is no part of the night");
}

#[test]
fn what_lies_before_the_opening_is_dated_as_written() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.player.tick();
    let rows = watch.read(|r| log(r, &Eye::all(), &LogFilter::default(), 10)).rows;
    let zone = watch.facts.zone.clone();
    let times: Vec<String> = rows
        .iter()
        .rev()
        .map(|e| {
            e.stated
                .unwrap()
                .at
                .to_jiff()
                .unwrap()
                .to_zoned_datetime(zone.clone())
                .strftime("%H:%M")
                .to_string()
        })
        .collect();
    assert_eq!(times, ["02:30", "02:32", "02:34"]);
}

#[test]
fn the_colleague_waits_for_the_visitor_and_then_takes_the_call() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.pass(190);
    let gas = |watch: &Watch| {
        let all = watch.read(|r| signals(r, &Eye::all(), &SignalFilter::default(), 100));
        all.iter().filter(|s| s.words.text.contains("gaz")).count()
    };
    let hint = watch.player.status().hint.unwrap();
    assert_eq!((hint.step.as_str(), hint.state, gas(&watch)), ("gas-call", HintState::Open, 0));
    let typed = hint.try_it.unwrap();
    assert!(typed.get(Lang::Fr).unwrap().ends_with("@02:41"), "{typed:?}");
    watch.pass(60);
    assert_eq!(gas(&watch), 0, "a minute and a half are not over");
    watch.pass(40);
    let hint = watch.player.status().hint.unwrap();
    assert_eq!((hint.step.as_str(), hint.state, gas(&watch)), ("gas-call", HintState::ByColleague, 1));
}

#[test]
fn a_jump_stops_at_each_hint_with_its_words() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    let mut seen = Vec::new();
    while !watch.player.status().ended {
        watch.jump();
        seen.push(watch.hint());
    }
    seen.dedup();
    let script = demo::script().unwrap();
    let hints: Vec<_> = script.steps.iter().filter(|s| s.say.is_some()).map(|s| s.id.clone()).collect();
    assert_eq!(seen, hints);
}
