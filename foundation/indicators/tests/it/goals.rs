//! Baseline and target, indicators that nobody feeds, and those that are no longer followed.

use indicators::command::{ResumeIndicator, RetireIndicator, SetGoal};
use indicators::definition::{Definition, Open};
use indicators::goal::{Baseline, Goal, Target, Way};
use indicators::period::Period;
use indicators::read::{Eye, Silence, silent};
use testkit::{Place, on_both};

use crate::town::{Town, day, given, places_taken, words};

pub(crate) fn goal(from: i64, to: i64) -> Goal {
    Goal {
        baseline: Some(Baseline {
            value: from,
            on: "2020-12-31".parse().unwrap(),
            source: words("rapport 2020"),
        }),
        target: Some(Target {
            value: to,
            by: "2027-12-31".parse().unwrap(),
            source: words("plan, p. 3"),
            decided: words("conseil de direction"),
        }),
    }
}

#[test]
fn a_target_says_by_when_from_where_and_who_decided() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        let set = |goal: Goal, why: Option<&str>| SetGoal {
            indicator: id,
            goal,
            why: why.map(words),
            based_on: None,
        };
        let mut wrong = goal(120, 60);
        wrong.target.as_mut().unwrap().decided = words(" ");
        assert_eq!(town.refused(set(wrong, None)).field.as_deref(), Some("decided"));
        let mut late = goal(120, 60);
        late.target.as_mut().unwrap().by = "2019-01-01".parse().unwrap();
        assert_eq!(town.refused(set(late, None)).key, "refusal-indicator-target-before");
        town.ask(set(goal(120, 60), None));
        assert_eq!(town.row(id).goal, goal(120, 60));
        town.record(id, vec![given(None, 20, 96)]);
        let summary = town.summary(id, day(21));
        let progress =
            summary.row.goal.progress(summary.last().map(|v| v.value), summary.row.definition.direction);
        assert_eq!((progress.way, progress.percent, progress.left), (Way::Partway, Some(40), Some(36)));
        assert_eq!(town.refused(set(goal(120, 50), None)).field.as_deref(), Some("why"));
        town.ask(set(goal(120, 50), Some("plan revu")));
        assert!(town.ask(set(goal(120, 50), None)).entries.is_empty());
        town.ask(set(Goal::default(), Some("retirée")));
        assert_eq!(town.row(id).goal, Goal::default());
        town.sound();
    });
}

#[test]
fn an_indicator_that_nobody_fed_for_two_periods_says_so() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        town.record(id, vec![given(Some("90001"), 20, 8)]);
        let silence = |on: i64| town.summary(id, day(on)).silent;
        // The 21st is over on the 22nd, the 22nd on the 23rd.
        assert_eq!((silence(21), silence(22)), (None, None));
        assert_eq!(silence(23), Some(Silence { since: day(21), periods: 2 }));
        assert_eq!(silence(26), Some(Silence { since: day(21), periods: 5 }));
        let all = |on: i64| town.read(|r| silent(r, &Eye::all(), &town.facts, day(on), 100));
        assert_eq!((all(22), all(23)), (0, 1));
        // Fed for whatever area, it is silent no more.
        town.record(id, vec![given(Some("90002"), 22, 3)]);
        assert_eq!(silence(24), None);
        town.sound();
    });
}

#[test]
fn what_was_never_fed_is_silent_too_and_what_nobody_waits_for_is_not() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let of = |code: &str, period, expected_minutes| {
        let definition = Definition { period, expected_minutes, ..places_taken() };
        town.define_as(code, definition, Open::default())
    };
    // Defined in the night of the 24th: the 25th and the 26th are the first whole days.
    let daily = of("daily", Period::Day, None);
    assert_eq!(town.summary(daily, day(26)).silent, None);
    assert_eq!(town.summary(daily, day(27)).silent, Some(Silence { since: day(25), periods: 2 }));
    let yearly = of("yearly", Period::Year, None);
    assert_eq!(town.summary(yearly, day(400)).silent, None);
    assert!(town.summary(yearly, day(1_200)).silent.is_some());
    let measured = of("measured", Period::Instant, Some(60));
    assert!(town.summary(measured, day(25)).silent.is_some());
    let whenever = of("whenever", Period::Instant, None);
    assert_eq!(town.summary(whenever, day(2_000)).silent, None);
}

#[test]
fn a_retired_indicator_waits_for_nothing_and_takes_nothing_in() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        town.record(id, vec![given(None, 20, 8)]);
        let retire = |why: &str| RetireIndicator { indicator: id, why: words(why), based_on: None };
        assert_eq!(town.refused(retire(" ")).field.as_deref(), Some("why"));
        town.ask(retire("remplacé"));
        let row = town.row(id);
        assert_eq!(row.retired.unwrap().why, Some(words("remplacé")));
        let summary = town.summary(id, day(40));
        assert_eq!((summary.silent, summary.expected_since), (None, None));
        assert_eq!(town.refused(retire("x")).key, "refusal-indicator-retired");
        let more = indicators::command::RecordValues {
            indicator: id,
            values: vec![given(None, 21, 9)],
            status: indicators::value::ValueStatus::Unconfirmed,
            source: None,
        };
        assert_eq!(town.refused(more.clone()).key, "refusal-indicator-retired");
        let resume = ResumeIndicator { indicator: id, why: words("repris"), based_on: None };
        town.ask(resume.clone());
        assert_eq!(town.refused(resume).key, "refusal-indicator-followed");
        town.ask(more);
        assert!(town.row(id).retired.is_none());
        town.sound();
    });
}
