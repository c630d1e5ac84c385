//! Days that sites count: sums, counts that are replaced, profiles, jobs for the indicators.

use relief::command::CountDay;
use relief::figure::{By, Counted};
use relief::read::{Eye, days_of, sums, sums_of_day};
use relief::{DAY_QUEUE, DayTold};
use testkit::{NIGHT, Place, on_both};

use crate::town::Town;

fn counted(day: &str, arrivals: i64, departures: i64, present: i64) -> Counted {
    Counted { day: day.into(), arrivals, departures, present: Some(present), profile: Default::default() }
}

#[test]
fn the_sums_of_a_day_hold_the_latest_count_of_each_site() {
    on_both(|place| {
        let town = Town::on(place);
        let (hall, school) = (town.hall("hall", 100), town.hall("school", 100));
        let count = |site, counted| town.ask(CountDay { site, counted, by: By::Program });
        count(hall, counted("2026-11-23", 10, 0, 10));
        count(hall, counted("2026-11-24", 5, 2, 12));
        count(school, Counted { present: None, ..counted("2026-11-24", 3, 1, 0) });
        count(hall, counted("2026-11-24", 6, 2, 14));
        let all = town.read(|r| sums(r, &Eye::all(), None, "2026-11-01"));
        let told: Vec<_> =
            all.iter().map(|s| (s.day.as_str(), s.sites, s.arrivals, s.departures, s.present)).collect();
        assert_eq!(told, [("2026-11-23", 1, 10, 0, 10), ("2026-11-24", 2, 9, 3, 14)]);
        let day = town.read(|r| sums_of_day(r, "2026-11-24", Some("90001"))).unwrap();
        assert_eq!((day.arrivals, day.present), (9, 14));
        assert!(town.read(|r| sums_of_day(r, "2026-11-24", Some("90002"))).is_none());
        assert_eq!(town.read(|r| days_of(r, hall, 10)).len(), 2, "one count of a day stands");
        assert!(town.row(hall).returned_at.is_some());
        let jobs = town.journal.take_jobs(DAY_QUEUE, NIGHT, 10).unwrap();
        let first: DayTold = serde_json::from_value(jobs[0].payload.clone()).unwrap();
        assert_eq!(
            (jobs.len(), first.day.as_str(), first.municipality.as_deref()),
            (4, "2026-11-23", Some("90001"))
        );
    });
}

#[test]
fn profiles_are_no_more_than_those_present() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let hall = town.hall("hall", 100);
    let with = |profile: &[(&str, i64)], present: Option<i64>| CountDay {
        site: hall,
        counted: Counted {
            profile: profile.iter().map(|(c, n)| ((*c).to_owned(), *n)).collect(),
            present,
            ..counted("2026-11-24", 1, 0, 0)
        },
        by: By::Program,
    };
    // Those of one question add up; another question counts the same people.
    town.ask(with(&[("age-0-17", 4), ("age-18", 6), ("alone", 10)], Some(10)));
    let table = [
        (with(&[("age-0-17", 4), ("age-18", 7)], Some(10)), "refusal-relief-profile-more", "profile-age-18"),
        (with(&[("age-99", 1)], Some(10)), "refusal-unknown-code", "profile-age-99"),
        (with(&[("alone", 1)], None), "refusal-missing", "present"),
        (with(&[("alone", -1)], Some(1)), "refusal-relief-count", "profile-alone"),
    ];
    for (rule, key, field) in table {
        let refusal = town.refused(rule);
        assert_eq!((refusal.key.as_str(), refusal.field.as_deref()), (key, Some(field)));
    }
    for (day, key) in [
        ("soon", "refusal-relief-day"),
        ("2026-11-25", "refusal-in-the-future"),
        ("2026-02-30", "refusal-relief-day"),
    ] {
        let rule = CountDay { site: hall, counted: counted(day, 1, 0, 1), by: By::Program };
        assert_eq!(town.refused(rule).key, key, "{day}");
    }
}
