//! What is noted of a time: begun, done, waived, open again; terms started by hand.

use duties::command::{BeginTime, FinishTime, ReopenTime, StartTerm, WaiveTime};
use duties::occurrence::State;
use duties::read::{Eye, TimeFilter, falls};
use stage::{codes, words};
use testkit::{Place, on_both};

use crate::town::{Town, because, day, facts, id, usual};

fn done(key: &str) -> FinishTime {
    FinishTime {
        duty: id("meeting"),
        key: key.into(),
        organisations: codes(&[]),
        on: None,
        words: None,
        evidence: Some(" https://x ".into()),
    }
}

#[test]
fn a_time_is_begun_done_and_opened_again() {
    on_both(|place| {
        let town = Town::on(place);
        let key = "2026-12-31".to_owned();
        town.ask(BeginTime {
            duty: id("meeting"),
            key: key.clone(),
            organisations: codes(&[]),
            words: Some(words("date fixée")),
        });
        assert_eq!(town.stand("meeting", "2026-12-31"), ["2026-12-31 begun"]);
        assert!(
            town.ask(BeginTime {
                duty: id("meeting"),
                key: key.clone(),
                organisations: codes(&[]),
                words: None
            })
            .entries
            .is_empty()
        );
        town.ask(done(&key));
        assert_eq!(town.stand("meeting", "2026-12-31"), ["2026-12-31 done"]);
        let all = town.times(id("meeting"), "2026-12-31", &facts(usual(), "one"));
        assert_eq!((all[0].evidence.as_deref(), all[0].on), (Some("https://x"), Some(day("2026-11-24"))));
        assert!(!all[0].late() && all[0].begun.is_some());
        assert_eq!(town.refused(done(&key)).key, "refusal-duties-state");
        town.ask(ReopenTime {
            duty: id("meeting"),
            key: key.clone(),
            organisations: codes(&[]),
            why: words("pas tenue"),
        });
        assert_eq!(town.stand("meeting", "2026-12-31"), ["2026-12-31 begun"], "that somebody began stays");
        let again = ReopenTime { duty: id("meeting"), key, organisations: codes(&[]), why: words("x") };
        assert_eq!(town.refused(again).key, "refusal-duties-state");
    });
}

#[test]
fn what_is_waived_says_why() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let waive =
        |why| WaiveTime { duty: id("meeting"), key: "2027-03-31".into(), organisations: codes(&[]), why };
    assert_eq!(town.refused(waive(words(" "))).field.as_deref(), Some("why"));
    town.ask(waive(because()));
    let all = town.times(id("meeting"), "2027-03-31", &facts(usual(), "one"));
    assert_eq!(all[1].state, State::Waived);
    assert_eq!(all[1].closed.as_ref().unwrap().words, Some(because()));
}

#[test]
fn a_time_that_no_rule_names_is_refused() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    for key in ["2026-12-30", "2026-09-30", "soon", "n1"] {
        assert_eq!(town.refused(done(key)).key, "refusal-duties-no-time", "{key}");
    }
    let tomorrow = FinishTime { on: Some(day("2026-11-25")), ..done("2026-12-31") };
    assert_eq!(town.refused(tomorrow).field.as_deref(), Some("on"));
}

#[test]
fn a_term_is_started_by_hand_and_ends_where_the_calendar_says() {
    on_both(|place| {
        let town = Town::on(place);
        let start = |event: &str, about: &str| StartTerm {
            duty: id("answer"),
            event: day(event),
            words: words(about),
        };
        town.ask(start("2026-11-20", "dossier 7"));
        town.ask(start("2026-12-28", "dossier 8"));
        assert_eq!(town.stand("answer", "2026-12-01"), ["2026-11-28 near", "2027-01-05 ahead"]);
        let all = town.times(id("answer"), "2026-12-01", &facts(usual(), "one"));
        assert_eq!(all[0].started, Some((day("2026-11-20"), words("dossier 7"))));
        assert_eq!([all[0].key.as_str(), all[1].key.as_str()], ["n1", "n2"]);
        assert_eq!(town.refused(start("2006-11-20", "x")).field.as_deref(), Some("event"));
        assert_eq!(town.refused(start("2026-11-20", " ")).field.as_deref(), Some("words"));
        let own = StartTerm { duty: id("meeting"), event: day("2026-11-20"), words: words("x") };
        assert_eq!(town.refused(own).key, "refusal-duties-own-dates");
    });
}

#[test]
fn a_year_is_listed_with_what_was_missed_before() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    town.ask(StartTerm { duty: id("answer"), event: day("2026-11-24"), words: words("dossier 9") });
    town.noon("2027-02-01");
    town.tick();
    let facts = facts(usual(), "one");
    let list = |filter: TimeFilter| -> Vec<String> {
        let range = (day("2027-01-01"), day("2027-06-30"));
        let all = town.read(|r| falls(r, &Eye::all(), range, &filter, town.now(), &facts));
        all.iter().map(|f| format!("{} {} {}", f.time.due, f.duty.code, f.time.state)).collect()
    };
    let before = TimeFilter { missed_before: true, ..TimeFilter::default() };
    assert_eq!(
        list(before.clone()),
        [
            "2026-12-02 answer missed",
            "2026-12-31 meeting missed",
            "2026-12-31 report missed",
            "2027-03-31 meeting ahead",
            "2027-06-30 meeting ahead"
        ]
    );
    assert_eq!(list(TimeFilter::default()).len(), 2);
    assert_eq!(list(TimeFilter { state: Some(State::Missed), ..before.clone() }).len(), 3);
    assert_eq!(list(TimeFilter { function: Some("secretary".into()), ..before }).len(), 0);
}
