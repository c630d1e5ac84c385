//! What is missing or wrong is named with its field; nothing of it goes out.

use exchange::cap::{Circle, Status};
use kernel::{Kind, Point};
use stage::matter;
use testkit::{NIGHT, Place};
use warning::Facts;
use warning::command::{DropWarning, SubmitWarning, WriteWarning};
use warning::statement::{Act, Area, Statement};

use crate::town::{Town, changing, facts, reach, says, spoken, write};

type Wrong = fn(&mut Statement);

fn fr(says: &mut Statement) -> &mut warning::statement::Spoken {
    says.texts.get_mut("fr").unwrap()
}

/// What keeps a warning from being handed to the second person.
const UNFIT: &[(Wrong, &str, &str)] = &[
    (|s| drop(s.texts.remove("nl")), "event-nl", "refusal-missing"),
    (|s| fr(s).instruction = " ".into(), "instruction-fr", "refusal-missing"),
    (|s| fr(s).place = String::new(), "place-fr", "refusal-missing"),
    (|s| fr(s).headline = "Fuite à [lieu]".into(), "headline-fr", "refusal-warning-left-open"),
    (
        |s| {
            drop(s.texts.insert(
                "uk".into(),
                warning::statement::Spoken { headline: "x".into(), ..Default::default() },
            ))
        },
        "event-uk",
        "refusal-missing",
    ),
    (|s| s.area = Area::default(), "shape", "refusal-warning-nowhere"),
    (|s| s.area.polygons = vec![vec![Point { lon: 0, lat: 0 }; 3]], "shape", "refusal-warning-nowhere"),
    (|s| s.expires = NIGHT, "expires", "refusal-warning-over"),
    (|s| s.onset = Some(s.expires), "expires", "refusal-warning-over"),
    (|s| s.expires = NIGHT.plus_seconds(8 * 86_400), "expires", "refusal-warning-long"),
    (
        |s| fr(s).description = "Il y a {figure:injured} blessés.".into(),
        "description-fr",
        "refusal-warning-figure-not-public",
    ),
    (|s| fr(s).description = "Il y a 7 blessés.".into(), "description-fr", "refusal-warning-figure-typed"),
    (|s| fr(s).description = "{figure:cats}".into(), "description-fr", "refusal-warning-figure-unknown"),
    (|s| fr(s).description = "{figure:cats".into(), "description-fr", "refusal-warning-figure-open"),
];

#[test]
fn each_thing_that_keeps_a_warning_back_is_named_with_its_field() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    for (wrong, field, key) in UNFIT {
        let rule = write();
        let id = rule.warning;
        town.ask(rule);
        let mut unfit = says();
        wrong(&mut unfit);
        town.ask(changing(id, unfit));
        let refusal = town.refused(SubmitWarning { warning: id, reach: reach(), based_on: None });
        assert_eq!((refusal.field.as_deref(), refusal.key.as_str()), (Some(*field), *key));
    }
}

#[test]
fn a_draft_may_be_unfinished_but_not_impossible() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let table: &[(Wrong, &str, &str)] = &[
        (|s| s.template = "volcano".into(), "template", "refusal-unknown-code"),
        (|s| drop(s.texts.insert("xx".into(), spoken(""))), "language", "refusal-unknown-code"),
        (|s| fr(s).headline = "x".repeat(301), "headline-fr", "refusal-too-long"),
        (|s| fr(s).instruction = "x".repeat(4001), "instruction-fr", "refusal-too-long"),
        (
            |s| s.area.polygons = vec![vec![Point { lon: 0, lat: 0 }; 30_001]],
            "shape",
            "refusal-warning-corners",
        ),
    ];
    for (wrong, field, key) in table {
        let mut rule = write();
        wrong(&mut rule.says);
        let refusal = town.refused(rule);
        assert_eq!((refusal.field.as_deref(), refusal.key.as_str()), (Some(*field), *key));
    }
    let mut blank = write();
    blank.says.texts.clear();
    blank.says.area =
        Area { circles: vec![Circle { centre: Point { lon: 0, lat: 0 }, radius_m: 1 }], ..Area::default() };
    town.ask(blank);
}

#[test]
fn in_a_demonstration_nothing_is_meant_in_earnest() {
    let place = Place::sqlite();
    let town = Town::knowing(&place, Facts { fictitious: true, ..facts() });
    let refusal = town.refused(write());
    assert_eq!(
        (refusal.field.as_deref(), refusal.key.as_str()),
        (Some("status"), "refusal-warning-demonstration")
    );
    let mut exercise = write();
    exercise.says.status = Status::Exercise;
    let id = exercise.warning;
    town.ask(exercise);
    assert_eq!(town.refused(changing(id, says())).key, "refusal-warning-demonstration");
    town.release(id);
    let alert = town.row(id).alert.unwrap();
    assert!(alert.note.unwrap().starts_with("FICTITIOUS") && alert.status == Status::Exercise);
}

#[test]
fn a_page_drawn_before_a_change_collides_and_what_is_gone_stays_gone() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let id = town.written();
    let seen = Some(town.row(id).changed_seq);
    let other = Statement { expires: NIGHT.plus_seconds(3600), ..says() };
    town.ask(changing(id, other.clone()));
    let refusal = town.refused(SubmitWarning { warning: id, reach: reach(), based_on: seen });
    assert_eq!((refusal.kind, refusal.key.as_str()), (Kind::Conflict, "refusal-warning-changed"));
    assert_eq!(refusal.facts["function"], "information-officer");
    assert_eq!(town.refused(changing(id, other)).key, "refusal-warning-same");
    let drop = || DropWarning { warning: id, reason: stage::words("doublon"), based_on: None };
    assert_eq!(
        town.refused(DropWarning { reason: stage::words(" "), ..drop() }).field.as_deref(),
        Some("reason")
    );
    town.ask(drop());
    for refusal in [town.refused(drop()), town.refused(changing(id, says()))] {
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["state"].as_str()),
            ("refusal-warning-state", "dropped")
        );
    }
    assert_eq!(town.refused(changing(matter(), says())).kind, Kind::NotFound);
    let nothing_before = WriteWarning { act: Act::Update, ..write() };
    assert_eq!(town.refused(nothing_before).field.as_deref(), Some("follows"));
}
