//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::collections::BTreeMap;
use std::path::Path;

use situation::command::{
    AcceptItem, AttachSignal, CloseHandover, CorrectEntry, DraftReport, DropHeld, HoldWarning, IssueReport,
    LinkIncidents, MarkHeldTaken, MarkNotReached, MarkTold, OpenIncident, OpenIntake, PromoteSignal,
    ReadyReport, SetAside, SetFigureStatus, StartHandover, TakeStep, WriteEntry,
};
use situation::incident::{Opening, Outcome, Relation, Severity, Step};
use situation::inform::Means;
use situation::log::FigureStatus;
use situation::quarantine::{HeldFault, Way};
use situation::read::{handover_items, informs};
use situation::signal::{AsideReason, Channel};
use situation::text::Words;
use testkit::{NIGHT, Place};

use crate::incidents::{figure_entry, step};
use crate::town::{Town, all, matter, on_the_border};

/// Field names of each kind as really journalled, with the types of their values.
fn shapes() -> BTreeMap<String, BTreeMap<String, String>> {
    let place = Place::sqlite();
    let town = Town::on(&place);
    play(&town);
    quarantined(&town);
    let mut shapes: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for entry in town.journal.entries(1, town.journal.head(), 1000).unwrap() {
        let fields = shapes.entry(entry.header.kind.clone()).or_default();
        for (name, value) in &entry.fields {
            fields.insert(name.clone(), type_of(value));
        }
    }
    shapes
}

fn type_of(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Object(map) => {
            format!(
                "{{{}}}",
                map.iter().map(|(k, v)| format!("{k}:{}", type_of(v))).collect::<Vec<_>>().join(",")
            )
        }
        serde_json::Value::Array(items) => format!("[{}]", items.first().map(type_of).unwrap_or_default()),
        serde_json::Value::String(_) => "text".into(),
        serde_json::Value::Number(_) => "integer".into(),
        serde_json::Value::Bool(_) => "bool".into(),
        serde_json::Value::Null => "null".into(),
    }
}

fn play(town: &Town) {
    let words = || Words::new(kernel::Lang::Fr, "mots");
    let signal = crate::intake::call(town, "gaz");
    town.ask(OpenIntake { signal: matter(), channel: Channel::Call });
    let id = matter();
    town.ask(PromoteSignal {
        signal,
        incident: id,
        opening: Opening::new("gas", Severity::Serious),
        based_on: None,
    });
    let other = matter();
    town.ask(OpenIncident {
        incident: other,
        opening: Opening { place: Some(on_the_border()), ..Opening::new("fire", Severity::Serious) },
    });
    town.ask(LinkIncidents { incident: id, other, relation: Relation::Related });
    town.ask(AttachSignal { signal: crate::intake::call(town, "gaz"), incident: id, based_on: None });
    town.ask(SetAside {
        signal: crate::intake::call(town, "rien"),
        reason: AsideReason::Other,
        words: Some(words()),
        based_on: None,
    });
    town.ask(WriteEntry { source: Some("D1".into()), ..WriteEntry::message(Some(id), words()) });
    let figure = town.ask(figure_entry(id, 7)).entries[0].id;
    town.ask(SetFigureStatus { entry: figure, to: FigureStatus::Confirmed });
    let wrong = town.ask(WriteEntry::message(Some(id), words())).entries[0].id;
    town.ask(CorrectEntry { entry: wrong, words: words(), figure: None, stated: None });
    let rows = town.read(|r| informs(r, &all(), id));
    town.ask(MarkNotReached {
        notification: rows[0].id,
        means: Means::Phone,
        words: Some(words()),
        deputy: None,
    });
    town.ask(MarkTold {
        notification: rows[0].id,
        means: Means::Phone,
        whom: Some("x".into()),
        words: Some(words()),
        stated: None,
    });
    let report = matter();
    town.ask(DraftReport {
        report,
        incident: Some(id),
        from: NIGHT,
        to: NIGHT.plus_seconds(60),
        revises: None,
    });
    town.ask(ReadyReport { report, based_on: None });
    town.ask(IssueReport { report, based_on: None });
    let handover = matter();
    town.ask(StartHandover {
        handover,
        to_function: "watch-officer".into(),
        to_person: None,
        words: Some(words()),
    });
    for item in town.read(|r| handover_items(r, handover)) {
        town.ask_as(&town.relief, AcceptItem { handover, item: item.id, words: None }).unwrap();
    }
    town.ask_as(&town.relief, CloseHandover { handover, words: None }).unwrap();
    for taken in [Step::Confirm, Step::Contain] {
        town.ask(TakeStep { words: Some(words()), ..step(id, taken) });
    }
    for row in town.read(|r| informs(r, &all(), other)) {
        town.ask(situation::command::DropInform { notification: row.id, words: Some(words()) });
    }
    town.ask(TakeStep { outcome: Some(Outcome::FalseAlarm), ..step(other, Step::Close) });
}

fn quarantined(town: &Town) {
    for digest in ["ab", "cd"] {
        let fault = HeldFault { code: "doctype".into(), detail: "x".into(), line: 1 };
        let held = matter();
        let (name, way) = ("a.xml".to_owned(), Way::Inbox);
        town.ask(HoldWarning { held, name, digest: digest.into(), size: 9, way, faults: vec![fault] });
        match digest {
            "ab" => town.ask(MarkHeldTaken { held }),
            _ => town.ask(DropHeld { held, words: Words::new(kernel::Lang::Fr, "mots") }),
        };
    }
}

#[test]
fn shapes_are_as_pinned() {
    let mut text = String::new();
    for (kind, fields) in shapes() {
        text.push_str(&format!("{kind}\n"));
        for (name, shape) in fields {
            text.push_str(&format!("  {name}: {shape}\n"));
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("events.lock");
    let pinned = std::fs::read_to_string(&path).unwrap_or_default();
    if pinned.is_empty() {
        std::fs::write(&path, &text).unwrap();
        panic!("events.lock was absent and has been written: read it and commit it");
    }
    assert_eq!(text, pinned, "the shape of an event changed: give it a new version and an upcaster");
}

#[test]
fn every_pinned_kind_exists() {
    for kind in shapes().keys() {
        assert!(situation::event::KINDS.contains(&kind.as_str()), "{kind}");
    }
}
