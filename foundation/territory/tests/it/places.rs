//! The gazetteer in the invented town.

use kernel::Lang;
use territory::{How, PlaceHit, Territory, fold};

use crate::town;

fn best(all: &Territory, typed: &str) -> Option<PlaceHit> {
    all.resolve(typed, Lang::Fr).into_iter().next().filter(|h| h.score >= 600)
}

#[test]
fn crossing_lines_meet_where_they_cross() {
    let all = town::load();
    let hit = best(&all, "rue du Moulin x quai Long").unwrap();
    assert_eq!((hit.how, hit.name.nl.as_deref()), (How::Crossroads, Some("Molenstraat × Lange Kaai")));
    assert!(hit.point.metres_to(town::at(4.4001, 50.802)) < 1.0);
}

#[test]
fn lines_that_nearly_meet_are_an_estimate_and_distant_ones_are_not_taken() {
    let all = town::load();
    let near = best(&all, "rue du Four x quai Long").unwrap();
    assert_eq!((near.how, near.approximate), (How::Between, true));
    assert!(best(&all, "rue du Clos x avenue des Tilleuls").is_none());
    assert!(!all.resolve("rue du Clos x avenue des Tilleuls", Lang::Fr).is_empty(), "offered all the same");
}

#[test]
fn between_two_places_is_half_way() {
    let all = town::load();
    let hit = best(&all, "tussen Weidestation en Putplein").unwrap();
    assert_eq!(hit.how, How::Between);
    assert!(hit.point.metres_to(town::at(4.40, 50.805)) < 1.0);
    assert_eq!(hit.name.en.as_deref(), Some("between Gare du Pré and Place du Puits"));
    let along = best(&all, "rue du Moulin entre avenue des Tilleuls et quai Long").unwrap();
    assert!(along.point.metres_to(town::at(4.395_55, 50.802)) < 2.0, "{along:?}");
}

#[test]
fn the_middle_of_a_street_stands_for_it() {
    let hit = best(&town::load(), "Molenstraat 12").unwrap();
    assert!(hit.point.metres_to(town::at(4.40, 50.802)) < 1.0);
    assert!(hit.approximate);
}

#[test]
fn the_name_of_the_quarter_decides() {
    let all = town::load();
    assert!(best(&all, "gare du Pré, Pré-Haut").is_some());
    assert!(best(&all, "gare du Pré, Puits").is_none(), "it lies in the other one");
}

#[test]
fn areas_are_offered_and_not_taken() {
    let all = town::load();
    let hits = all.resolve("Pré-Haut", Lang::Fr);
    assert!(hits.first().is_some_and(|h| h.score < 600), "{hits:?}");
}

#[test]
fn nonsense_and_long_lines_answer_nothing() {
    let all = town::load();
    for typed in [
        "",
        " ",
        "x",
        "///",
        "coin",
        "entre et",
        "tussen en en en",
        &"rue ".repeat(60),
        "\u{0}\u{301}",
        "🔥🔥",
    ] {
        assert!(best(&all, typed).is_none(), "{typed}");
    }
}

#[test]
fn folding_takes_accents_and_capitals_away() {
    assert_eq!(fold("ÉTANGS Noirs, Sacré-Cœur’s"), "etangs noirs, sacre-coeur's");
}
