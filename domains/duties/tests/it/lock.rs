//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::path::Path;

use duties::command::{
    BeginTime, EndDuty, EndFeed, FinishTime, KeepDuty, LookAhead, MakeFeed, OpenFeed, ReopenTime, StartTerm,
    TakeRules, WaiveTime,
};
use duties::duty::{Content, Each, Open};
use duties::event::KINDS;
use duties::rhythm::Off;
use kernel::{Handling, Id, Text};
use stage::{codes, matter, words};
use testkit::Place;

use crate::town::{Town, because, day, id, quarterly};

#[test]
fn no_event_changed_its_shape() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let key = "2026-12-31".to_owned();
    town.ask(BeginTime {
        duty: id("meeting"),
        key: key.clone(),
        organisations: codes(&[]),
        words: Some(words("x")),
    });
    let evidence = Some("PV 4".into());
    town.ask(FinishTime {
        duty: id("meeting"),
        key: key.clone(),
        organisations: codes(&[]),
        on: None,
        words: Some(words("x")),
        evidence,
    });
    town.ask(ReopenTime { duty: id("meeting"), key: key.clone(), organisations: codes(&[]), why: because() });
    town.ask(WaiveTime { duty: id("report"), key, organisations: codes(&[]), why: because() });
    let about = StartTerm { duty: id("answer"), event: day("2026-12-20"), words: words("dossier") };
    town.ask(about);
    let full = Content {
        about: Some(1),
        off: Some(Off::After),
        note: Some(Text::both("x", "x")),
        contributes: codes(&["head"]),
        each: Some(Each { kind: "municipality".into(), function: "coordinator".into() }),
        ..quarterly()
    };
    let open = Open { handling: Handling::NeedToKnow, readers: codes(&["head"]) };
    let own = KeepDuty { duty: matter(), content: quarterly(), open, why: None, based_on: None };
    town.ask(own.clone());
    town.ask(KeepDuty { content: full, why: Some(because()), ..own.clone() });
    let (key, some) = ("2026-12-31".to_owned(), codes(&["hautrive"]));
    town.ask(BeginTime { duty: own.duty, key: key.clone(), organisations: some.clone(), words: None });
    let evidence = Some("PV 5".into());
    town.ask(FinishTime {
        duty: own.duty,
        key: key.clone(),
        organisations: some.clone(),
        on: None,
        words: None,
        evidence,
    });
    town.ask(ReopenTime { duty: own.duty, key: key.clone(), organisations: some.clone(), why: because() });
    town.ask(WaiveTime { duty: own.duty, key, organisations: some, why: because() });
    // The other one, too: who owed it is said once the day is over.
    let (key, rest) = ("2026-12-31".to_owned(), codes(&["valcourt"]));
    town.ask(WaiveTime { duty: own.duty, key, organisations: rest, why: because() });
    town.noon("2027-08-01");
    town.tick();
    town.ask(EndDuty { duty: own.duty, why: because(), based_on: None });
    let link = Id::new(testkit::unique());
    let expires = town.now().plus_seconds(86_400);
    town.ask(MakeFeed { link, function: "head".into(), organisation: Some("hautrive".into()), expires });
    town.system(OpenFeed { link });
    town.ask(EndFeed { link });
    // Said further ahead already: nothing more.
    let until = day("2026-11-24");
    assert!(town.system(LookAhead { duty: id("meeting"), until }).entries.is_empty());
    // The duty of the profile again, with its hash; it is the last of its kind.
    assert!(town.ask(TakeRules { hash: "one".into() }).entries.is_empty());
    let shapes = testkit::shapes(&town.journal);
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(shapes.keys().map(String::as_str).collect::<Vec<_>>(), all);
    testkit::pinned(Path::new("events.lock"), &shapes);
}
