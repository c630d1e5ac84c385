//! Levels that are reached and left, who is told, and what becomes of them when values or thresholds change.

use indicators::command::{CorrectValue, SetThresholds};
use indicators::event::{Event, LevelReached};
use indicators::level::Why;
use indicators::threshold::Compare;
use indicators::value::ValueStatus;
use indicators::{LEVEL_QUEUE, LevelAlert, read};
use kernel::{Id, kind};
use store::Receipt;
use testkit::{NIGHT, on_both};

use crate::town::{Town, given, rung, slot, words};

fn kinds(receipt: &Receipt) -> Vec<&str> {
    receipt.entries.iter().map(|e| e.kind.trim_start_matches("indicators.")).collect()
}

fn followed(town: &Town) -> Id<kind::Matter> {
    let id = town.define("places");
    town.thresholds(id, vec![rung("watch", 80, 70, 1), rung("alert", 100, 90, 2)]);
    id
}

#[test]
fn a_level_is_an_entry_of_the_same_command_and_one_alert() {
    on_both(|place| {
        let town = Town::on(place);
        let id = followed(&town);
        assert_eq!(kinds(&town.record(id, vec![given(None, 22, 79)])), ["value-recorded@1"]);
        let receipt = town.record(id, vec![given(None, 23, 120)]);
        assert_eq!(kinds(&receipt), ["value-recorded@1", "level-reached@1"]);
        // Within the margin nothing moves; the second level needs two days in a row.
        let receipt = town.record(id, vec![given(None, 24, 75)]);
        assert_eq!(kinds(&receipt), ["value-recorded@1"]);
        assert_eq!(town.level(id, None).as_deref(), Some("watch"));
        let jobs = town.journal.take_jobs(LEVEL_QUEUE, NIGHT, 10).unwrap();
        assert_eq!(jobs.len(), 1);
        let alert: LevelAlert = serde_json::from_value(jobs[0].payload.clone()).unwrap();
        assert_eq!(
            (alert.indicator, alert.reached.threshold.code.as_str(), alert.reached.value, alert.reached.run),
            (id, "watch", 120, 1)
        );
        let entry = town.journal.entry(receipt.entries[0].seq - 1).unwrap().unwrap();
        assert!(LevelReached::of(&entry).unwrap().current);
        town.sound();
    });
}

#[test]
fn falling_back_is_an_entry_and_no_alert() {
    on_both(|place| {
        let town = Town::on(place);
        let id = followed(&town);
        town.record(id, vec![given(Some("90001"), 22, 120), given(Some("90001"), 23, 120)]);
        assert_eq!(town.level(id, Some("90001")).as_deref(), Some("alert"), "both days in one form");
        assert_eq!(town.level(id, None), None);
        let receipt = town.record(id, vec![given(Some("90001"), 24, 60)]);
        assert_eq!(kinds(&receipt), ["value-recorded@1", "level-left@1"]);
        assert_eq!(town.level(id, Some("90001")), None);
        assert_eq!(town.journal.take_jobs(LEVEL_QUEUE, NIGHT, 10).unwrap().len(), 1);
        let turns = town.read(|r| read::turns(r, id, 10));
        let told: Vec<_> = turns.iter().map(|t| (t.from.as_deref(), t.to.as_deref())).collect();
        assert_eq!(told, [(Some("alert"), None), (None, Some("alert"))]);
        town.sound();
    });
}

#[test]
fn a_level_names_the_period_that_reached_it() {
    on_both(|place| {
        let town = Town::on(place);
        let id = followed(&town);
        let receipt = town.record(id, vec![given(None, 21, 60), given(None, 22, 85), given(None, 23, 75)]);
        let entry = town.journal.entry(receipt.entries[3].seq).unwrap().unwrap();
        let reached = LevelReached::of(&entry).unwrap();
        assert_eq!((reached.slot, reached.value, reached.run), (slot(None, 22), 85, 1));
        assert!(reached.current, "and it holds still");
    });
}

#[test]
fn old_figures_reach_a_level_and_alarm_nobody() {
    on_both(|place| {
        let town = Town::on(place);
        let id = followed(&town);
        let receipt = town.record(id, vec![given(None, 3, 85)]);
        assert_eq!(kinds(&receipt), ["value-recorded@1", "level-reached@1"]);
        assert!(town.journal.take_jobs(LEVEL_QUEUE, NIGHT, 10).unwrap().is_empty());
    });
}

#[test]
fn a_correction_takes_its_level_back() {
    on_both(|place| {
        let town = Town::on(place);
        let id = followed(&town);
        town.record(id, vec![given(None, 22, 60), given(None, 23, 850)]);
        let correct = |value| CorrectValue {
            indicator: id,
            slot: slot(None, 23),
            value,
            status: ValueStatus::Unconfirmed,
            why: words("virgule"),
            based_on: None,
        };
        assert_eq!(kinds(&town.ask(correct(Some(85)))), ["value-corrected@1"], "it still reaches the level");
        assert_eq!(kinds(&town.ask(correct(None))), ["value-corrected@1", "level-left@1"]);
        assert_eq!(town.level(id, None), None);
        town.sound();
    });
}

#[test]
fn other_thresholds_count_at_once() {
    on_both(|place| {
        let town = Town::on(place);
        let id = followed(&town);
        town.record(id, vec![given(None, 22, 60), given(None, 23, 60)]);
        let set = |thresholds| SetThresholds {
            indicator: id,
            thresholds,
            why: Some(words("plan revu")),
            based_on: None,
        };
        assert_eq!(
            kinds(&town.ask(set(vec![rung("crisis", 50, 50, 2)]))),
            ["thresholds-set@1", "level-reached@1"]
        );
        assert_eq!(town.level(id, None).as_deref(), Some("crisis"));
        assert!(town.ask(set(vec![rung("crisis", 50, 50, 2)])).entries.is_empty());
        assert_eq!(kinds(&town.ask(set(Vec::new()))), ["thresholds-set@1", "level-left@1"]);
        assert_eq!(town.level(id, None), None);
        town.sound();
    });
}

#[test]
fn thresholds_that_make_no_ladder_are_refused_at_their_field() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        let why = |thresholds| {
            let ask = SetThresholds { indicator: id, thresholds, why: None, based_on: None };
            let refusal = town.refused(ask);
            (refusal.field.unwrap(), refusal.key)
        };
        let is = |field: &str, key: &str| (field.to_owned(), key.to_owned());
        let (watch, alert) = (rung("watch", 80, 70, 1), rung("alert", 100, 90, 1));
        assert_eq!(why(vec![alert.clone(), watch.clone()]), is("t2-value", "refusal-indicator-ladder"));
        assert_eq!(why(vec![watch.clone(), watch.clone()]), is("t2-code", "refusal-indicator-level-twice"));
        let mut other = alert;
        other.compare = Compare::AtMost;
        other.clear = 110;
        assert_eq!(why(vec![watch.clone(), other]), is("t2-value", "refusal-indicator-ladder"));
        let with = |f: &dyn Fn(&mut indicators::threshold::Threshold)| {
            let mut one = watch.clone();
            f(&mut one);
            why(vec![one])
        };
        assert_eq!(with(&|t| t.clear = 81), is("t1-clear", "refusal-indicator-clear"));
        assert_eq!(with(&|t| t.hold = 0), is("t1-hold", "refusal-indicator-hold"));
        assert_eq!(with(&|t| t.responsible = String::new()), is("t1-responsible", "refusal-missing"));
        assert_eq!(with(&|t| t.responsible = "nobody".into()), is("t1-responsible", "refusal-unknown-code"));
        assert_eq!(with(&|t| t.action = words("")), is("t1-action", "refusal-missing"));
        assert_eq!(with(&|t| t.code = "Watch".into()), is("t1-code", "refusal-indicator-code"));
        assert_eq!(with(&|t| t.names.nl = None), is("t1-name-nl", "refusal-missing"));
    });
}

#[test]
fn each_period_says_at_which_level_it_stands() {
    on_both(|place| {
        let town = Town::on(place);
        let id = followed(&town);
        town.record(id, vec![given(None, 20, 100), given(None, 21, 110), given(None, 23, 95)]);
        let steps = town.read(|r| read::steps(r, &town.row(id), None, &town.facts));
        let told: Vec<_> = steps.iter().map(|s| (s.level, s.why)).collect();
        assert_eq!(
            told,
            [(Some(0), Why::Met { run: 1 }), (Some(1), Why::Met { run: 2 }), (Some(1), Why::Margin)],
            "the missing 22nd lowers nothing"
        );
    });
}
