//! The clock: lead times remind, a day that passes is missed, and what is to be looked at is said ahead without end.

use duties::command::{FinishTime, LookAtTime, StartTerm, WaiveTime};
use duties::event::{Event, Missed, Reminded};
use stage::{codes, words};
use testkit::{Place, on_both};

use crate::town::{Town, because, day, id};

fn reminded(town: &Town) -> Vec<(String, u32)> {
    town.entries("duties.reminded")
        .iter()
        .map(|e| Reminded::of(e).unwrap())
        .map(|e| (e.key, e.days))
        .collect()
}

fn missed(town: &Town) -> Vec<String> {
    town.entries("duties.missed").iter().map(|e| Missed::of(e).unwrap().key).collect()
}

#[test]
fn a_function_is_reminded_at_each_lead_time_and_told_what_was_missed() {
    on_both(|place| {
        let town = Town::on(place);
        // On 1 December, thirty days before the end of the quarter.
        town.noon("2026-12-01");
        town.tick();
        assert_eq!(reminded(&town), [("2026-12-31".to_owned(), 30)]);
        town.noon("2026-12-24");
        town.tick();
        assert_eq!(reminded(&town).len(), 2);
        town.noon("2026-12-31");
        town.tick();
        assert!(missed(&town).is_empty(), "the day itself is not over");
        town.noon("2027-01-01");
        town.tick();
        // The meeting and the report.
        assert_eq!(missed(&town), ["2026-12-31", "2026-12-31"]);
        assert_eq!(town.stand("meeting", "2026-12-31"), ["2026-12-31 missed"]);
        assert_eq!(town.tick(), 0);
        // Each of them becomes a message elsewhere.
        let told = town.journal.take_jobs(duties::REMIND_QUEUE, town.now(), 100).unwrap();
        assert_eq!(told.len(), 4);
        // Done late it is done, and shows as late.
        town.ask(FinishTime {
            duty: id("meeting"),
            key: "2026-12-31".into(),
            organisations: codes(&[]),
            on: None,
            words: None,
            evidence: None,
        });
        let facts = crate::town::facts(crate::town::usual(), "one");
        let all = town.times(id("meeting"), "2026-12-31", &facts);
        assert!(all[0].late() && all[0].missed_seq.is_some());
    });
}

#[test]
fn what_was_closed_in_time_disturbs_nobody() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    town.ask(FinishTime {
        duty: id("meeting"),
        key: "2026-12-31".into(),
        organisations: codes(&[]),
        on: None,
        words: None,
        evidence: None,
    });
    town.ask(WaiveTime {
        duty: id("report"),
        key: "2026-12-31".into(),
        organisations: codes(&[]),
        why: because(),
    });
    town.ask(StartTerm { duty: id("answer"), event: day("2026-11-24"), words: words("dossier") });
    town.noon("2026-12-03");
    town.tick();
    assert_eq!(reminded(&town), [("n1".to_owned(), 2)]);
    assert_eq!(missed(&town), ["n1"]);
    town.noon("2027-01-02");
    town.tick();
    assert_eq!((reminded(&town).len(), missed(&town).len()), (1, 1));
}

#[test]
fn only_the_program_asks_and_only_once() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    town.noon("2027-01-01");
    let job = town.journal.take_jobs(duties::LOOK_QUEUE, town.now(), 1).unwrap().remove(0);
    let look: duties::Look = serde_json::from_value(job.payload.clone()).unwrap();
    let rule = LookAtTime { duty: look.duty, timer: look.timer };
    assert_eq!(town.refused(rule.clone()).key, "refusal-power-missing");
    assert_eq!(town.system(rule.clone()).entries.len(), 1);
    assert!(town.system(rule).entries.is_empty());
}

#[test]
fn what_is_to_be_looked_at_is_said_ahead_for_years() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    // Every hundred days for four years: no quarter is passed over.
    let mut now = day("2026-11-24");
    while now < day("2030-12-01") {
        now = duties::dates::days_before(now, -100);
        town.noon(&now.to_string());
        town.tick();
    }
    let quarters = missed(&town).iter().filter(|key| !key.ends_with("-12-31")).count();
    // March, June and September of 2027 to 2030.
    assert_eq!(quarters, 12);
    // Each end of a year is one of the meeting and one of the report.
    let years = missed(&town).iter().filter(|key| key.ends_with("-12-31")).count();
    assert_eq!(years, 2 * 5 - 2 * usize::from(now < day("2031-01-01")));
}
