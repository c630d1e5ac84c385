//! Our calendars as independent parsers read them, one of them the one that Thunderbird has inside: the instants of ten years of a
//! series are those of the engine, holidays moved and left out. `tools/calendars.sh` makes the parsers' surroundings; without them
//! this says so and passes over, except in continuous integration.

use std::collections::BTreeSet;
use std::process::Command;

use bodies::command::SetSeries;
use bodies::series::{OnHoliday, Series};

use kernel::Timestamp;

use crate::house::{House, PLANNER};
use crate::years::series;

#[tokio::test(flavor = "multi_thread")]
async fn independent_parsers_read_ten_years_of_a_series() {
    let Some(parsers) = testkit::calendars() else { return };
    let rules = [
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU", "2027-01-12", OnHoliday::Move),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH", "2027-01-07", OnHoliday::Skip),
        ("FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=1", "2027-01-01", OnHoliday::Move),
        ("FREQ=WEEKLY;INTERVAL=2", "2027-01-15", OnHoliday::Skip),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2027-01-29", OnHoliday::Move),
        ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "2027-01-01", OnHoliday::Move),
        // The first Friday is a holiday, and its next working day the Monday of the rule.
        ("FREQ=WEEKLY;BYDAY=MO,FR", "2027-01-01", OnHoliday::Move),
        // Saturday is moved past Sunday to Monday; and three turns onto the Monday of the rule.
        ("FREQ=WEEKLY;BYDAY=SA,SU", "2027-01-02", OnHoliday::Move),
        ("FREQ=WEEKLY;BYDAY=FR,SA,SU,MO", "2027-01-01", OnHoliday::Move),
        // More turns than a page shows.
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2027-01-04", OnHoliday::Skip),
        ("freq=weekly; interval=2; byday=mo,su;", "2027-01-03", OnHoliday::Move),
        ("FREQ=DAILY;INTERVAL=9;COUNT=300", "2027-01-04", OnHoliday::Move),
        // These stand turn by turn.
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "2027-01-01", OnHoliday::Move),
        ("FREQ=MONTHLY", "2027-01-29", OnHoliday::Skip),
        ("FREQ=MONTHLY;BYDAY=1TH", "2027-01-12", OnHoliday::Move),
    ];
    for (rule, from, on_holiday) in rules {
        let house = House::open();
        let from = Timestamp::from_jiff(format!("{from}T13:00:00Z").parse().unwrap());
        let content = Series { rule: rule.into(), from, on_holiday, ..series() };
        let (facts, until) = (house.desk.facts(), content.until(&house.desk.facts(), 10));
        let turns = content.turns(&facts, until).unwrap();
        let engine: BTreeSet<String> = turns.iter().filter_map(|t| t.at).map(|at| at.rfc3339()).collect();
        let engine: BTreeSet<String> = engine.into_iter().map(|t| t.chars().take(19).collect()).collect();
        house.ask_as(PLANNER, SetSeries { body: "crise".into(), content, words: None, based_on: None });
        let text = house.browser(PLANNER).get("/fr/bodies/crise/series.ics").await.text;
        assert_eq!(testkit::outlook(&text), Vec::<String>::new(), "{rule}: {text}");
        let place = testkit::Place::sqlite();
        let (calendar, wanted) = (place.dir().join("series.ics"), place.dir().join("times.json"));
        std::fs::write(&calendar, text).unwrap();
        std::fs::write(&wanted, serde_json::to_string(&engine).unwrap()).unwrap();
        let script = testkit::root().join("tools/calendars/times.py");
        let ran = Command::new(parsers.join("bin/python"))
            .arg(script)
            .args([&calendar, &wanted])
            .arg(until.date().to_string())
            .output()
            .unwrap();
        let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        assert!(ran.status.success(), "{rule}: {}{}", said(&ran.stdout), said(&ran.stderr));
        let ran = testkit::thunderbird(&parsers, "times")
            .arg(&calendar)
            .arg(until.date().to_string())
            .output()
            .unwrap();
        assert!(ran.status.success(), "{rule}: {}", said(&ran.stderr));
        let found: BTreeSet<String> = serde_json::from_slice(&ran.stdout).unwrap();
        // A turn that a holiday moves beyond the last day stands in the calendar with its new day.
        let horizon = engine.last().unwrap();
        let found: BTreeSet<String> = found.into_iter().filter(|at| at <= horizon).collect();
        assert_eq!(found, engine, "{rule}");
    }
}
