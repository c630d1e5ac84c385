//! What the visitor does himself is not done again.

use demo::HintState;
use kernel::Lang;
use situation::command::{
    AttachSignal, DraftReport, PromoteSignal, ReceiveSignal, SetAside, StartHandover, WriteEntry,
};
use situation::incident::{Opening, Severity};
use situation::places::locate;
use situation::read::{
    self, Eye, IncidentFilter, LogFilter, SignalFilter, SignalRow, handovers, incidents, reports, signals,
};
use situation::signal::{AsideReason, Channel, SignalState, Told};
use situation::text::Words;
use testkit::Place;

use crate::ground::Ground;
use crate::watch::{Watch, matter};

fn all(watch: &Watch) -> Vec<SignalRow> {
    watch.read(|r| signals(r, &Eye::all(), &SignalFilter::default(), 100))
}

fn call(watch: &Watch, words: &str) -> kernel::Id<kernel::kind::Matter> {
    let signal = matter();
    let place = locate(&Ground, "chaussée de Mons x quai de l'Industrie", Lang::En);
    let told = Told { place: Some(place), ..Told::new(Words::new(Lang::En, words)) };
    watch.ask("officer", ReceiveSignal { signal, channel: Channel::Call, told });
    signal
}

#[test]
fn the_visitors_call_is_the_call() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.jump_to("gas-call");
    let signal = call(&watch, "gas smell");
    watch.player.tick();
    assert_eq!(watch.player.status().hint.unwrap().state, HintState::Done, "noticed at the next look");
    watch.jump_to("gas-incident");
    watch.jump();
    let mine = all(&watch).into_iter().find(|s| s.id == signal).unwrap();
    assert_eq!(mine.state, SignalState::Promoted, "the incident is made of the visitor's signal");
    watch.play_out();
    crate::night::outcome(&watch);
}

#[test]
fn another_matter_is_not_taken_for_it() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.jump_to("gas-call");
    call(&watch, "luidruchtige gasten op straat");
    watch.player.tick();
    assert_eq!(watch.player.status().hint.unwrap().state, HintState::Open);
    watch.play_out();
    assert_eq!(all(&watch).len(), 11);
    assert_eq!(watch.player.status().refused, Vec::new());
}

#[test]
fn promoted_and_joined_by_hand_is_not_done_again() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.jump_to("gas-call");
    let signal = call(&watch, "odeur de gaz");
    watch.jump_to("gas-incident");
    let incident = matter();
    let opening = Opening::new("gas-leak", Severity::Serious);
    watch.ask("officer", PromoteSignal { signal, incident, opening, based_on: None });
    watch.jump_to("gas-join-second");
    let second = all(&watch).into_iter().find(|s| s.words.text.starts_with("Tweede")).unwrap().id;
    watch.ask("officer", AttachSignal { signal: second, incident, based_on: None });
    watch.player.tick();
    assert_eq!(watch.player.status().hint.unwrap().state, HintState::Done);
    watch.play_out();
    crate::night::outcome(&watch);
    let gas = watch.read(|r| read::incident(r, &Eye::all(), incident)).unwrap();
    assert_eq!(
        (gas.signals, gas.incident_type.as_str()),
        (3, "explosion"),
        "the night goes on in the visitor's incident"
    );
}

#[test]
fn a_call_that_the_visitor_sets_aside_happens_all_the_same() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.jump_to("gas-call");
    let signal = call(&watch, "gas smell");
    watch.ask("officer", SetAside { signal, reason: AsideReason::FalseAlarm, words: None, based_on: None });
    watch.play_out();
    assert_eq!(watch.player.status().refused, Vec::new());
    let live = watch.read(|r| incidents(r, &Eye::all(), &IncidentFilter::default(), 10));
    assert!(live.iter().any(|i| i.incident_type == "explosion"));
}

#[test]
fn an_answer_of_the_visitor_is_the_answer() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.jump_to("shut-off-asked");
    let open = LogFilter { open_requests: true, ..LogFilter::default() };
    let request = watch.read(|r| read::log(r, &Eye::all(), &open, 10)).rows.pop().unwrap();
    let incident = request.incident.unwrap().0;
    let words = Words::new(Lang::Fr, "Vanne fermée dans dix minutes.");
    let answers = Some(request.id);
    watch.ask("officer", WriteEntry { answers, ..WriteEntry::message(Some(incident), words) });
    watch.play_out();
    assert_eq!(watch.player.status().refused, Vec::new());
    let answered = watch.read(|r| read::log(r, &Eye::all(), &LogFilter::default(), 500)).rows;
    assert!(!answered.iter().any(|e| e.words.text.starts_with("Équipe du gestionnaire")));
}

#[test]
fn a_report_of_the_visitor_is_left_to_the_visitor() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.jump_to("report-draft");
    let filter = IncidentFilter { incident_type: Some("explosion".to_owned()), ..IncidentFilter::default() };
    let gas = watch.read(|r| incidents(r, &Eye::all(), &filter, 1)).pop().unwrap();
    let to = crate::watch::OPENING.plus_seconds(60);
    let report = matter();
    watch.ask(
        "officer",
        DraftReport {
            report,
            incident: Some(gas.id),
            from: gas.opened_at,
            to,
            revises: None,
            frame: Default::default(),
            sources: None,
        },
    );
    watch.play_out();
    let all = watch.read(|r| reports(r, &Eye::all(), None, 10));
    assert_eq!((all.len(), all[0].id, all[0].number.as_deref()), (1, report, None));
    assert_eq!(watch.player.status().refused, Vec::new());
}

#[test]
fn nobody_accepts_the_watch_that_he_hands_over() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.jump_to("handover-start");
    let handover = matter();
    let to_function = "watch-officer".to_owned();
    watch.ask(
        "officer2",
        StartHandover { handover, to_function, to_person: None, words: None, others: Vec::new() },
    );
    watch.play_out();
    assert_eq!(watch.player.status().refused, Vec::new());
    let over = watch.read(|r| handovers(r, 10));
    assert_eq!((over.len(), over[0].id), (1, handover));
    assert!(over[0].ended_at.is_some(), "the colleague took it over instead");
}

#[test]
fn a_colleague_leaves_an_act_for_a_while_to_whoever_has_taken_the_role() {
    let on_the_spot = |watch: &Watch| {
        let written = watch.read(|r| read::log(r, &Eye::all(), &LogFilter::default(), 500)).rows;
        written.iter().any(|e| e.words.text.starts_with("Première autopompe"))
    };
    let after = |taken: Option<&str>| {
        let place = Place::sqlite();
        let watch = Watch::on(&place);
        watch.jump_to("gas-join-second");
        watch.taken.lock().unwrap().extend(taken.map(str::to_owned));
        (1..60).find(|_| {
            watch.pass(10);
            on_the_spot(&watch)
        })
    };
    let (free, left) = (after(None).unwrap(), after(Some("d1")).unwrap());
    assert_eq!(left - free, 3, "half a minute is the visitor's");
}
