//! The calendar as an independent parser reads it: the days of ten years are those of the engine. `tools/calendars.sh` makes the
//! parser's surroundings; without them this says so and passes over, except in continuous integration.

use std::collections::BTreeSet;
use std::process::Command;

use duties::read::{Eye, TimeFilter, falls, ten_years};
use kernel::Clock as _;

use crate::feeds::made;
use crate::town::{HEAD, Town, id, went};

#[tokio::test]
async fn an_independent_parser_reads_the_days_of_the_engine() {
    let Some(parsers) = testkit::calendars() else { return };
    let town = Town::open();
    // One done, which stands on its own; one waived later in its series: the series leaves the day out.
    went(&town.browser(HEAD).post(&format!("/fr/duties/{}/times/2026-12-31/done", id("report")), "").await);
    let waive = format!("/fr/duties/{}/times/2027-06-30/waive", id("meeting"));
    went(&town.browser("secretary").post(&waive, "why=x").await);
    let path = made(&town, HEAD).await;
    let text = town.browser("").get(&path).await.text;
    assert_eq!(testkit::outlook(&text), Vec::<String>::new(), "{text}");
    let (from, until) = ("2026-11-24".parse().unwrap(), ten_years("2026-11-24".parse().unwrap()));
    let now = town.clock.now();
    let all = town.read(|r| falls(r, &Eye::all(), (from, until), &TimeFilter::default(), now, &town.facts));
    let days: BTreeSet<String> = all
        .iter()
        .filter(|f| f.time.state != duties::occurrence::State::Waived)
        .map(|f| format!("{} {}", f.time.due, f.duty.content.names.nl.as_deref().unwrap()))
        .collect();
    assert!(days.len() > 90, "{}", days.len());
    let folder = testkit::Place::sqlite();
    let (calendar, wanted) = (folder.dir().join("feed.ics"), folder.dir().join("days.json"));
    std::fs::write(&calendar, text).unwrap();
    std::fs::write(&wanted, serde_json::to_string(&days).unwrap()).unwrap();
    let script = testkit::root().join("tools/calendars/days.py");
    let ran = Command::new(parsers.join("bin/python"))
        .arg(script)
        .args([&calendar, &wanted])
        .args(["2026-11-24", &until.to_string()])
        .output();
    let ran = ran.unwrap();
    assert!(
        ran.status.success(),
        "{}{}",
        String::from_utf8_lossy(&ran.stdout),
        String::from_utf8_lossy(&ran.stderr)
    );
}
