//! The fourteen weeks as data: every word exists, nobody does, and the numbers agree with each other on every day.

use std::collections::{BTreeMap, BTreeSet};

use demo::{
    Act, Public, Reception, Script, Story, Ways, days, problems, reception, reception_people,
    reception_roles, weave,
};
use indicators::definition::Tier;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use kernel::Lang;

use crate::{ground::Ground, watch};

/// A summer without a change of the clocks, and an autumn with one.
const MONDAYS: [Date; 2] = [date(2026, 6, 1), date(2026, 8, 17)];

fn brussels() -> TimeZone {
    TimeZone::get("Europe/Brussels").unwrap()
}

fn woven(of: &Reception, monday: Date) -> Script {
    weave(of, monday, &brussels()).unwrap()
}

/// The local weekday, hour and minute of an offset.
fn local(monday: Date, offset: i64) -> (i8, i8, i8) {
    let begins = brussels().to_timestamp(monday.at(0, 0, 0, 0)).unwrap();
    let at = jiff::Timestamp::from_second(begins.as_second() + offset).unwrap().to_zoned_datetime(brussels());
    (at.weekday().to_monday_one_offset(), at.hour(), at.minute())
}

#[test]
fn every_word_of_the_weeks_exists_in_the_profile() {
    let (profile, of) = (watch::profile(), reception().unwrap());
    let ways = Ways { profile: &profile, places: &Ground };
    for monday in MONDAYS {
        assert_eq!(problems(&woven(&of, monday), &ways), Vec::<String>::new());
    }
}

#[test]
fn it_opens_on_a_tuesday_at_two_in_the_sixth_week_and_each_week_has_a_hint() {
    let of = reception().unwrap();
    for monday in MONDAYS {
        let script = woven(&of, monday);
        assert_eq!(script.story, Story::Reception { weeks: 14 });
        assert_eq!(local(monday, script.opening_offset()), (2, 14, 0));
        let hints: Vec<_> = script.steps.iter().filter(|s| s.say.is_some()).collect();
        let names: Vec<_> = hints.iter().map(|s| s.id.as_str()).collect();
        assert_eq!(
            names,
            ["week-6", "week-7", "week-8", "week-9", "week-10", "week-11", "week-12", "week-13", "week-14"]
        );
        assert_eq!(hints[0].offset, script.opening_offset(), "the first one is shown at once");
        assert!(hints.iter().all(|s| local(monday, s.offset) == (2, 14, 0)));
        let counts = script.steps.iter().filter(|s| s.id.starts_with("count-"));
        assert!(counts.clone().all(|s| {
            let (_, hour, minute) = local(monday, s.offset);
            (hour, minute) == (20, 0)
        }));
        assert_eq!(counts.count(), 14 * 7);
    }
}

#[test]
fn those_present_are_those_who_came_less_those_who_left() {
    let of = reception().unwrap();
    let all = days(&of.sites, of.weeks.weeks.count);
    assert_eq!(all.len(), 98);
    let mut balance: BTreeMap<&str, i64> = BTreeMap::new();
    for (n, day) in all.iter().enumerate() {
        for (code, count) in &day.sites {
            let there = balance.entry(code.as_str()).or_default();
            *there += count.arrivals - count.departures;
            assert_eq!(*there, count.present, "{code}, day {n}");
            assert!(count.arrivals >= 0 && count.departures >= 0 && count.present >= 0 && count.places >= 0);
            for question in &of.sites.flow.question {
                let answers = question.answers.iter().map(|a| count.profile[&a.code]);
                assert_eq!(answers.sum::<i64>(), count.present, "{code}, day {n}: everybody answers once");
            }
        }
        let everywhere: i64 = balance.values().sum();
        assert_eq!(everywhere, day.present(), "day {n}: nobody is lost when a site closes");
    }
    assert_eq!(all, days(&of.sites, of.weeks.weeks.count), "the same data are the same weeks");
}

#[test]
fn occupancy_passes_the_level_and_comes_back() {
    let of = reception().unwrap();
    let all = days(&of.sites, of.weeks.weeks.count);
    let occupancy: Vec<i64> = all.iter().map(demo::Day::occupancy).collect();
    // The evening before the visitor comes, and the same evening.
    assert!(occupancy[35] < 90 && occupancy[36] >= 90, "{:?}", &occupancy[30..40]);
    assert!(occupancy.iter().filter(|o| **o >= 90).count() >= 8);
    assert!(occupancy[60..].iter().all(|o| *o < 90), "after the eighth week there is room");
    assert!(all[97].present() < all[36].present() / 5);
    let shares: Vec<i64> =
        of.sites.flow.question.iter().map(|q| q.answers.iter().map(|a| a.share).sum()).collect();
    assert_eq!(shares, [1000, 1000]);
}

#[test]
fn the_levels_above_are_followed_with_figures_that_say_they_are_invented() {
    let of = reception().unwrap();
    let tiers: Vec<Tier> = of.weeks.above.iter().map(|a| a.define.tier).collect();
    assert_eq!(tiers, [Tier::National, Tier::International]);
    let all = days(&of.sites, of.weeks.weeks.count);
    let [country, states] = of.weeks.above.as_slice() else { panic!("{tiers:?}") };
    for (n, (country, states)) in country.values.iter().zip(&states.values).enumerate() {
        let here = all[n * 7].present();
        assert!(here < *country && country < states, "week {}: {here}, {country}, {states}", n + 1);
    }
    for define in [&country.define, &states.define] {
        for (lang, mark) in [(Lang::Fr, "(fictif)"), (Lang::Nl, "(fictief)"), (Lang::En, "(fictitious)")] {
            assert!(define.names.get(lang).unwrap().ends_with(mark), "{:?}", define.names);
        }
        assert!(define.source.get(Lang::Fr).unwrap().ends_with("(fictif)"), "{:?}", define.source);
    }
    let script = woven(&of, MONDAYS[0]);
    let told = script.steps.iter().filter(|s| s.id.starts_with("received-country-")).count();
    assert_eq!(told, 15, "what it means, and a value a week");
}

#[test]
fn no_more_is_needed_than_the_store_holds() {
    let of = reception().unwrap();
    let mut needed: BTreeMap<&str, i64> = BTreeMap::new();
    for need in of.weeks.week.iter().flat_map(|w| &w.needs) {
        *needed.entry(need.kind.as_str()).or_default() += need.wanted;
    }
    for (kind, n) in needed {
        assert!(n <= of.weeks.weeks.store.offered[kind], "{n} {kind}");
    }
}

#[test]
fn everybody_and_every_site_is_marked_as_invented() {
    let logins: BTreeSet<_> = reception_people().iter().map(|p| p.login).collect();
    assert_eq!(logins.len(), reception_people().len(), "a login stands twice");
    let numbers: BTreeSet<_> = reception_people().iter().filter_map(|p| p.phone).collect();
    assert_eq!(numbers.len(), reception_people().len(), "a number stands twice");
    let profile = watch::profile();
    for person in reception_people() {
        assert!(person.name.ends_with("(fictif)") || person.name.ends_with("(fictief)"), "{}", person.name);
        let number = person.phone.unwrap();
        assert!(number.starts_with("+32 2 000 ") && profile.contacts.iter().all(|c| c.phone != number));
    }
    let of = reception().unwrap();
    let store = &of.weeks.weeks.store.names;
    for names in of.sites.site.iter().map(|s| &s.names).chain([store]) {
        for (lang, mark) in [(Lang::Fr, "(fictif)"), (Lang::Nl, "(fictief)"), (Lang::En, "(fictitious)")] {
            assert!(names.get(lang).unwrap().ends_with(mark), "{names:?}");
        }
    }
    let municipalities: BTreeSet<_> = of.sites.site.iter().map(|s| s.municipality.as_str()).collect();
    assert_eq!((of.sites.site.len(), municipalities.len()), (12, 12));
    let desks = reception_people().iter().filter(|p| p.function == "municipal-coordinator");
    let areas: BTreeSet<_> = desks.flat_map(|p| p.areas).collect();
    assert_eq!(areas.len(), 19);
    assert!(municipalities.iter().all(|m| areas.contains(m)));
}

#[test]
fn each_role_is_somebody_and_is_told_in_three_languages() {
    let roles = reception_roles();
    let codes: Vec<_> = roles.iter().map(|r| r.code).collect();
    assert_eq!(codes, ["coordinator", "molenbeek", "sites", "governor", "press", "analyst", "officer"]);
    let (title, story) = demo::reception_story();
    let texts = roles.iter().flat_map(|r| [&r.label, &r.hint]).chain([&title, &story]);
    for text in texts {
        assert!(Lang::ALL.iter().all(|l| text.get(*l).is_some_and(|t| !t.is_empty())), "{text:?}");
    }
    let people = reception_people();
    for role in roles {
        assert_eq!(people.iter().find(|p| p.login == role.code).unwrap().lang, role.lang);
    }
}

#[test]
fn the_public_site_changes_every_week_and_says_in_every_language_that_it_is_invented() {
    let of = reception().unwrap();
    let script = woven(&of, MONDAYS[0]);
    let texts: Vec<(&str, &warning::item::Texts)> = script
        .steps
        .iter()
        .filter_map(|s| match s.act.as_ref()? {
            Act::Public(Public::Item(i)) => Some((i.item.as_str(), &i.texts)),
            Act::Public(Public::Retell(r)) => Some((r.item.as_str(), &r.texts)),
            _ => None,
        })
        .collect();
    let weekly = texts.iter().filter(|(item, _)| *item == "site-news");
    let said: BTreeSet<_> = weekly.map(|(_, t)| (&t["fr"].body, &t["ar"].title)).collect();
    assert_eq!(said.len(), 14, "other words every week");
    let marks = [
        ("fr", "(fictif)"),
        ("nl", "(fictief)"),
        ("en", "(fictitious)"),
        ("uk", "(вигадано)"),
        ("ar", "(خيالي)"),
    ];
    for (item, texts) in &texts {
        for (tag, text) in texts.iter() {
            let mark = marks.iter().find(|(t, _)| t == tag).unwrap().1;
            assert!(text.title.ends_with(mark), "{item}, {tag}: {}", text.title);
            assert!(!text.body.contains("{week}") && !text.body.contains("{sites}"), "{}", text.body);
        }
    }
    let last: BTreeMap<&str, &warning::item::Texts> = texts.into_iter().collect();
    assert_eq!(last["arrived"].len(), 5, "the languages of the crisis are there in the end");
    let out = script.steps.iter().filter(|s| matches!(s.act, Some(Act::Public(Public::Publish(_)))));
    assert_eq!(out.count(), 14 + 4);
}

#[test]
fn reports_have_both_languages_and_the_guide_names_every_week() {
    let of = reception().unwrap();
    let guide = include_str!("../../../docs/demo-reception.md");
    for (n, week) in (1..).zip(&of.weeks.week) {
        for text in week.said.iter().chain(&week.items) {
            assert!(text.get(Lang::Fr).is_some() && text.get(Lang::Nl).is_some(), "week {n}");
        }
        if week.say.is_some() {
            assert!(guide.contains(&format!("### Week {n}\n")), "week {n} is not in docs/demo-reception.md");
        }
    }
    let script = woven(&of, MONDAYS[0]);
    let report = script.steps.iter().filter(|s| matches!(s.act, Some(Act::Draft(_) | Act::Issue(_))));
    assert_eq!(report.count(), 28, "one report a week");
}
