//! What a profile ships: shown first, taken in once, never over what people wrote.

use indicators::command::{CorrectValue, LoadIndicators, Preview, RetireIndicator, SetGoal, preview};
use indicators::definition::{Definition, Open};
use indicators::goal::{Goal, Target};
use indicators::library::{self, Shipped, ShippedValue, id_of};
use indicators::period::Period;
use indicators::value::{Given, Slot, ValueStatus};
use jiff::civil::date;
use kernel::Text;
use testkit::on_both;

use crate::town::{Town, codes, facts, places_taken, words};

fn yearly() -> Definition {
    Definition { by: codes(&[]), period: Period::Year, expected_minutes: None, plan: None, ..places_taken() }
}

fn slot(year: &str) -> Slot {
    Slot { area: None, start: Period::Year.parse(year, &facts().zone).unwrap() }
}

fn value(year: &str, value: i64) -> ShippedValue {
    ShippedValue { slot: slot(year), value, source: words("page 12"), note: None }
}

fn target() -> Goal {
    let target =
        Target { value: 900, by: date(2030, 12, 31), source: words("plan"), decided: words("conseil") };
    Goal { baseline: None, target: Some(target) }
}

/// It was told for two years that are over and for the one that runs.
fn shipped() -> Shipped {
    Shipped {
        id: id_of("town", "thefts"),
        code: "thefts".into(),
        definition: yearly(),
        goal: target(),
        values: vec![value("2019", 1234), value("2020", 1300), value("2026", 5)],
        said: Vec::new(),
    }
}

fn seen(town: &Town) -> Preview {
    town.read(|r| preview(r, &shipped(), &town.facts, town.now()))
}

fn load() -> LoadIndicators {
    LoadIndicators { shipped: vec![shipped()] }
}

#[test]
fn loading_says_what_it_does_and_does_it_once() {
    on_both(|place| {
        let town = Town::on(place);
        let before = seen(&town);
        assert_eq!((before.here, before.goal, before.values, before.ahead), (None, true, 2, 1));
        let receipt = town.ask(load());
        assert_eq!(receipt.entries.len(), 4, "the indicator, its target, two values");
        let id = shipped().id;
        let row = town.row(id);
        assert_eq!((row.code.as_str(), row.goal), ("thefts", target()));
        let all = town.series(id, None);
        let told: Vec<_> = all.iter().map(|v| (v.value, v.status, v.source.as_deref())).collect();
        let unsure = ValueStatus::Unconfirmed;
        assert_eq!(told, [(1300, unsure, Some("page 12")), (1234, unsure, Some("page 12"))]);
        assert!(seen(&town).is_same());
        assert!(town.ask(load()).entries.is_empty(), "nothing twice");
        // A year later the value that waited is there.
        town.later(366 * 86_400);
        assert_eq!((seen(&town).values, seen(&town).ahead), (1, 0));
        town.sound();
    });
}

#[test]
fn what_people_wrote_stays() {
    on_both(|place| {
        let town = Town::on(place);
        let other = Definition { counts: Text::both("Autre chose", "Iets anders"), ..yearly() };
        let id = town.define_as("thefts", other.clone(), Open::default());
        let own = Goal { target: Some(Target { value: 1, ..target().target.unwrap() }), baseline: None };
        town.ask(SetGoal { indicator: id, goal: own.clone(), why: None, based_on: None });
        town.record(id, vec![Given { slot: slot("2019"), value: 1000, note: None }]);
        town.record(id, vec![Given { slot: slot("2020"), value: 1300, note: None }]);
        let taken_back = CorrectValue {
            indicator: id,
            slot: slot("2020"),
            value: None,
            status: ValueStatus::Unconfirmed,
            why: words("jamais compté"),
            based_on: None,
        };
        town.ask(taken_back);
        let found = seen(&town);
        assert_eq!((found.here, found.differs, found.goal), (Some(id), true, false));
        assert_eq!((found.values, found.other, found.is_same()), (0, 2, true));
        assert!(town.ask(load()).entries.is_empty());
        assert_eq!((town.row(id).definition, town.row(id).goal), (other, own));
    });
}

#[test]
fn what_is_no_longer_followed_takes_nothing_in() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define_as("thefts", yearly(), Open::default());
        town.ask(RetireIndicator { indicator: id, why: words("remplacé"), based_on: None });
        assert!(seen(&town).is_same() && town.ask(load()).entries.is_empty());
    });
}

/// The profiles of this project can be read, and everything in them can be taken in.
#[test]
fn the_profiles_are_without_mistakes() {
    let place = testkit::Place::sqlite();
    let town = Town::on(&place);
    for name in ["brussels", "minimal"] {
        let files = kernel::FolderFiles(testkit::root().join("profiles").join(name));
        let all = library::read(&files, name, &town.facts.zone).unwrap_or_else(|m| panic!("{m:#?}"));
        assert_eq!(all.is_empty(), name == "minimal", "{name}");
        for one in &all {
            for text in [&one.definition.names, &one.definition.counts, &one.definition.unit.sign] {
                assert!(
                    text.fr.is_some() && text.nl.is_some() && text.en.is_some(),
                    "{}: {text:?}",
                    one.code
                );
            }
        }
        town.ask(LoadIndicators { shipped: all });
    }
    town.sound();
}
