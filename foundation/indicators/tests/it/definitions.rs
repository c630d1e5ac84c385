//! Defining an indicator, and what a change of its meaning does.

use indicators::command::{ChangeIndicator, DefineIndicator, SetThresholds};
use indicators::definition::{Definition, Open, Unit};
use indicators::period::Period;
use indicators::read;
use kernel::{Id, Kind, Text, kind};
use testkit::{NIGHT, on_both};

use crate::town::{Town, codes, day, given, matter, places_taken, rung, words};

fn change(indicator: Id<kind::Matter>, definition: Definition) -> ChangeIndicator {
    ChangeIndicator { indicator, definition, open: Open::default(), since: None, why: None, based_on: None }
}

#[test]
fn a_definition_that_says_too_little_is_refused_at_its_field() {
    on_both(|place| {
        let town = Town::on(place);
        let wrong = |f: &dyn Fn(&mut Definition)| {
            let mut definition = places_taken();
            f(&mut definition);
            let ask = DefineIndicator {
                indicator: matter(),
                code: "places".into(),
                definition,
                open: Open::default(),
            };
            let refusal = town.refused(ask);
            (refusal.field.unwrap(), refusal.key)
        };
        let missing = |field: &str| (field.to_owned(), "refusal-missing".to_owned());
        assert_eq!(wrong(&|d| d.names.nl = None), missing("name-nl"));
        assert_eq!(wrong(&|d| d.counts = Text::default()), missing("counts-fr"));
        assert_eq!(wrong(&|d| d.unit.sign = Text::default()), missing("unit-fr"));
        assert_eq!(wrong(&|d| d.source.words = words(" ")), missing("source"));
        assert_eq!(wrong(&|d| d.unit.decimals = 4).1, "refusal-indicator-decimals");
        assert_eq!(wrong(&|d| d.by = codes(&["nowhere"])).1, "refusal-unknown-code");
        town.define("places");
        let again = DefineIndicator {
            indicator: matter(),
            code: "places".into(),
            definition: places_taken(),
            open: Open::default(),
        };
        assert_eq!(town.refused(again).key, "refusal-indicator-code-taken");
        for code in ["Places", "2places", "", "pla ces"] {
            let ask = DefineIndicator {
                indicator: matter(),
                code: code.into(),
                definition: places_taken(),
                open: Open::default(),
            };
            assert_eq!(town.refused(ask).key, "refusal-indicator-code", "{code}");
        }
    });
}

#[test]
fn better_words_change_no_version_and_another_meaning_does() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        town.thresholds(id, vec![rung("watch", 80, 70, 1)]);
        town.record(id, vec![given(None, 20, 90)]);
        assert_eq!(town.level(id, None).as_deref(), Some("watch"));
        let better =
            Definition { counts: Text::both("Comptées à 6 h 30", "Geteld om 6.30 uur"), ..places_taken() };
        town.ask(change(id, better.clone()));
        assert_eq!((town.row(id).version, town.row(id).definition.clone()), (1, better.clone()));
        assert!(town.ask(change(id, better.clone())).entries.is_empty(), "nothing changed");

        let finer = Definition { unit: Unit { decimals: 1, ..better.unit.clone() }, ..better };
        assert_eq!(town.refused(change(id, finer.clone())).key, "refusal-indicator-new-version");
        let from = |on| ChangeIndicator {
            since: Some(day(on)),
            why: Some(words("précision")),
            ..change(id, finer.clone())
        };
        assert_eq!(town.refused(from(20)).key, "refusal-indicator-since-values");
        let silent = ChangeIndicator { why: None, ..from(21) };
        assert_eq!(town.refused(silent).field.as_deref(), Some("why"));
        let off = ChangeIndicator { since: Some(day(21).plus_seconds(60)), ..from(21) };
        assert_eq!(town.refused(off).key, "refusal-indicator-since");
        town.ask(from(21));
        let row = town.row(id);
        assert_eq!((row.version, row.since), (2, Some(day(21))));
        assert!(row.thresholds.is_empty(), "thresholds in whole places say nothing of tenths");
        assert_eq!(town.level(id, None), None, "and no level is left of them");
        town.record(id, vec![given(None, 21, 905)]);
        let versions: Vec<i64> = town.series(id, None).iter().map(|v| v.version).collect();
        assert_eq!(versions, [2, 1]);
        assert_eq!(town.summary(id, NIGHT).recent.len(), 1, "a line never mixes two meanings");
        assert_eq!(town.read(|r| read::versions(r, id)).len(), 2);
        assert_eq!(town.refused(from(21)).key, "refusal-indicator-since-late");
        town.sound();
    });
}

#[test]
fn whoever_saw_an_older_state_changes_nothing() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        let seen = town.row(id).changed_seq;
        town.thresholds(id, vec![rung("watch", 80, 70, 1)]);
        let late = SetThresholds { indicator: id, thresholds: Vec::new(), why: None, based_on: Some(seen) };
        let refusal = town.refused(late);
        assert_eq!((refusal.kind, refusal.key.as_str()), (Kind::Conflict, "refusal-indicator-changed"));
        let weekly = Definition { period: Period::Week, ..places_taken() };
        let late = ChangeIndicator { based_on: Some(seen), ..change(id, weekly) };
        assert_eq!(town.refused(late).key, "refusal-indicator-changed");
    });
}
