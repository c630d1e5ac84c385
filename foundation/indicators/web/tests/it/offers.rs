//! What indicators offer to reports: to whom, over which time, and what becomes of a sentence that was taken.

use indicators::definition::Open;
use kernel::Handling;
use stage::{Became, Offers, became, codes, window};
use web::{Part, Sureness};

use crate::town::{ANALYST, GUEST, MAYOR, Town, day, given};

#[test]
fn a_value_is_offered_with_its_chart_to_those_who_see_the_indicator() {
    let town = Town::open();
    let offers = Offers::of(&[indicators_web::contribution(&town.desk)]);
    let now = |who: Option<&str>| offers.now(&town, who, None);
    let near = town.places("near", Open { areas: codes(&["90001"]), ..Open::default() });
    let far = town.places("far", Open { areas: codes(&["90002"]), ..Open::default() });
    assert!(now(None).is_empty(), "an indicator without a value says nothing");
    for id in [near, far] {
        town.record(id, vec![given("", 21, 60), given("", 22, 66)]);
    }
    assert_eq!(now(Some(ANALYST)).len(), 2);
    let seen = now(Some(MAYOR));
    assert_eq!(seen.iter().map(|o| o.key.clone()).collect::<Vec<_>>(), [format!("indicator:{near}:")]);
    assert!(now(Some(GUEST)).is_empty());
    let first = &seen[0];
    assert_eq!((first.part, first.sure), (Part::Figures, Sureness::Unconfirmed));
    assert_eq!(first.series.as_ref().map(|s| s.points.len()), Some(2));
    assert_eq!(became(first, &now(None)), Became::Same);
    town.record(near, vec![given("", 23, 71)]);
    assert_eq!(became(first, &now(None)), Became::Other);
    let hours = window(day(23), day(23).plus_seconds(3600), Some(stage::incident()));
    assert!(
        offers.to(&town.journal, None, day(24), &hours).is_empty(),
        "an hour of one incident has no use for it"
    );
}

#[test]
fn a_reserved_indicator_is_offered_to_its_readers_alone_with_its_level() {
    let town = Town::open();
    let offers = Offers::of(&[indicators_web::contribution(&town.desk)]);
    let open = Open { handling: Handling::NeedToKnow, readers: codes(&[ANALYST]), ..Open::default() };
    let id = town.places("secret", open);
    town.record(id, vec![given("", 22, 66)]);
    let seen = offers.now(&town, Some(ANALYST), None);
    assert_eq!(seen.iter().map(|o| o.handling).collect::<Vec<_>>(), [Handling::NeedToKnow]);
    assert!(offers.now(&town, Some(MAYOR), None).is_empty());
}
