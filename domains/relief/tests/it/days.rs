//! Days that sites count: sums, counts that are replaced, profiles, jobs for the indicators.

use std::collections::BTreeSet;

use kernel::{Clock as _, Handling, Text};
use relief::command::{CountDay, OpenSite, TurnSite};
use relief::figure::{By, Counted};
use relief::read::{Eye, day_before, days_of, open_sums_of_day, reach, sums, sums_of_day};
use relief::site::{Description, SiteState};
use relief::{DAY_QUEUE, DayTold};
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, described, facts, matter, words};

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
fn a_day_is_whole_once_every_open_site_with_room_for_people_has_counted() {
    on_both(|place| {
        let town = Town::on(place);
        let (hall, school) = (town.hall("hall", 100), town.hall("school", 100));
        let only_beds = ["beds".to_owned()].into();
        let only_places = ["places".to_owned()].into();
        let closed =
            OpenSite::new(matter(), "closed", Description { kinds: only_places, ..described("90002") });
        let id = closed.site;
        town.ask(closed);
        let why = words("fini");
        town.ask(TurnSite { site: id, to: SiteState::Closed, why, based_on: None });
        let store =
            Description { kinds: only_beds, names: Text::both("Dépôt", "Depot"), ..described("90003") };
        town.ask(OpenSite::new(matter(), "store", store));
        let count = |site, counted| town.ask(CountDay { site, counted, by: By::Program });
        let now = |day: &str, area: Option<&str>| {
            let r = town.read(|r| reach(r, &facts(), day, area));
            (r.counted, r.sites, r.passed)
        };
        count(hall, counted("2026-11-24", 5, 0, 5));
        // The store offers beds, as the hall does: it is waited for as well.
        assert_eq!(now("2026-11-24", None), (1, 3, false));
        assert_eq!(now("2026-11-24", Some("90001")), (1, 2, false));
        count(school, counted("2026-11-24", 3, 0, 3));
        assert!(town.read(|r| reach(r, &facts(), "2026-11-24", Some("90001"))).is_whole());
        count(hall, counted("2026-11-23", 1, 0, 1));
        assert_eq!(now("2026-11-23", Some("90001")), (1, 1, true), "the school was not open then");
        assert_eq!(town.read(|r| day_before(r, "2026-11-24", None)).as_deref(), Some("2026-11-23"));
        assert_eq!(town.read(|r| day_before(r, "2026-11-24", Some("90002"))), None);
    });
}

#[test]
fn nobody_is_waited_for_once_all_are_closed() {
    on_both(|place| {
        let town = Town::on(place);
        let (hall, school) = (town.hall("hall", 100), town.hall("school", 100));
        town.ask(CountDay { site: hall, counted: counted("2026-11-24", 5, 0, 5), by: By::Program });
        let now = || {
            let r = town.read(|r| reach(r, &facts(), "2026-11-24", None));
            (r.counted, r.sites, r.passed)
        };
        town.clock.advance_seconds(24 * 3600);
        let close = |site| {
            let why = words("fini");
            town.ask(TurnSite { site, to: SiteState::Closed, why, based_on: None });
        };
        close(hall);
        assert_eq!(now(), (1, 2, false), "the school may still count");
        close(school);
        assert_eq!(now(), (1, 2, true));
        let jobs = town.journal.take_jobs(DAY_QUEUE, town.clock.now(), 10).unwrap();
        let closed = jobs.iter().filter_map(|job| {
            serde_json::from_value::<DayTold>(job.payload.clone()).unwrap().closed.map(|closing| closing.site)
        });
        assert_eq!(closed.collect::<BTreeSet<_>>(), [hall, school].into());
    });
}

#[test]
fn how_many_sites_there_are_is_guarded_as_they_are() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let hall = town.hall("hall", 100);
    town.ask(CountDay { site: hall, counted: counted("2026-11-24", 5, 0, 5), by: By::Program });
    let guarded = || town.read(|r| reach(r, &facts(), "2026-11-24", None)).guarded;
    assert!(!guarded());
    let secret = OpenSite::new(matter(), "secret", described("90001"));
    let site = secret.site;
    town.ask(OpenSite { handling: Handling::NeedToKnow, ..secret });
    assert!(guarded());
    town.ask(CountDay { site, counted: counted("2026-11-24", 7, 0, 7), by: By::Program });
    town.ask(CountDay { site, counted: counted("2026-11-23", 1, 0, 1), by: By::Program });
    let open = |day: &str, area| town.read(|r| open_sums_of_day(r, day, area)).map(|sum| sum.present);
    assert_eq!((open("2026-11-24", None), open("2026-11-24", Some("90001"))), (Some(5), Some(5)));
    assert_eq!(open("2026-11-23", None), None, "only the guarded one counted");
}

#[test]
fn a_profile_is_summed_over_the_sites_that_told_it() {
    on_both(|place| {
        let town = Town::on(place);
        let (hall, school) = (town.hall("hall", 100), town.hall("school", 100));
        let count = |site, present, profile: &[(&str, i64)]| {
            let profile = profile.iter().map(|(c, n)| ((*c).to_owned(), *n)).collect();
            let counted = Counted { profile, ..counted("2026-11-24", 0, 0, present) };
            town.ask(CountDay { site, counted, by: By::Program });
        };
        let of = |code: &str| town.read(|r| sums_of_day(r, "2026-11-24", None)).unwrap().of_profile(code);
        count(hall, 10, &[("age-0-17", 4), ("alone", 3)]);
        count(school, 20, &[("age-0-17", 5)]);
        assert_eq!((of("age-0-17"), of("alone"), of("age-18")), (Some((9, 2)), Some((3, 1)), None));
        count(school, 0, &[]);
        assert_eq!(of("alone"), Some((3, 2)), "where nobody is, nobody is alone");
        count(hall, 0, &[]);
        assert_eq!(of("alone"), Some((0, 2)), "everybody has left");
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
