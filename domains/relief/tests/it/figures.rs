//! Numbers: what stands, what is over, corrections, confirmations, late returns.

use kernel::{Precision, Refusal, Stated};
use relief::command::{ConfirmFigure, CorrectFigure, Deliver, ReportFigures};
use relief::figure::{By, Status, Told, Way};
use relief::level::Figures;
use relief::read::reports;
use store::Receipt;
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, reserve, told, words};

fn seq(receipt: &Receipt) -> i64 {
    receipt.entries[0].seq
}

#[test]
fn what_is_left_out_stays_and_more_than_there_is_shows_as_over() {
    on_both(|place| {
        let town = Town::on(place);
        let hall = town.hall("hall", 100);
        let used = Told { kind: "places".into(), used: Some(130), ..Told::default() };
        town.ask(ReportFigures::one(hall, used));
        let level = town.places(hall).level;
        assert_eq!((level.offered, level.used, level.free(), level.over()), (100, 130, 0, 30));
        let missing = Told { kind: "beds".into(), used: Some(3), ..Told::default() };
        let refusal = town.refused(ReportFigures::one(hall, missing));
        assert_eq!(
            (refusal.key.as_str(), refusal.field.as_deref()),
            ("refusal-missing", Some("beds-offered"))
        );
        let refusal = town.refused(ReportFigures::one(hall, told("boats", 1, 0, 0)));
        assert_eq!(refusal.key, "refusal-relief-kind-not-there");
        let refusal = town.refused(ReportFigures::one(hall, told("places", -1, 0, 0)));
        assert_eq!(
            (refusal.key.as_str(), refusal.field.as_deref()),
            ("refusal-relief-count", Some("places-offered"))
        );
    });
}

#[test]
fn who_told_stands_beside_the_number_and_goes_alone() {
    on_both(|place| {
        let town = Town::on(place);
        let hall = town.hall("hall", 100);
        let by = By::Voice { name: "N. (fictif)".into() };
        let figures = vec![told("places", 90, 0, 10), told("beds", 20, 0, 0)];
        let rule = ReportFigures { by, figures, ..ReportFigures::one(hall, told("places", 0, 0, 0)) };
        assert_eq!(town.ask(rule).entries.len(), 3);
        let rows = town.read(|r| reports(r, hall, 10));
        let tellers: Vec<(i64, Option<&str>)> =
            rows.iter().map(|r| (r.figures.offered, r.teller.as_deref())).collect();
        assert_eq!(tellers, [(20, Some("N. (fictif)")), (90, Some("N. (fictif)")), (100, None)]);
        assert_eq!(rows[0].way, Way::Voice);
        let unnamed = ReportFigures {
            by: By::Voice { name: " ".into() },
            ..ReportFigures::one(hall, told("places", 1, 0, 0))
        };
        assert_eq!(town.refused(unnamed).field.as_deref(), Some("teller"));
    });
}

#[test]
fn a_correction_is_a_counter_entry_and_the_first_stays() {
    on_both(|place| {
        let town = Town::on(place);
        let hall = town.hall("hall", 100);
        let wrong = seq(&town.ask(ReportFigures::one(hall, told("places", 10, 0, 0))));
        assert_eq!(town.places(hall).level.offered, 10);
        let correct = |report, figures| CorrectFigure {
            site: hall,
            report,
            figures,
            status: Status::Unconfirmed,
            why: words("un zéro oublié"),
        };
        let same = correct(wrong, Some(Figures { offered: 10, held: 0, used: 0 }));
        assert_eq!(town.refused(same).key, "refusal-relief-same-figures");
        let right = Figures { offered: 110, held: 0, used: 5 };
        let now = seq(&town.ask(correct(wrong, Some(right))));
        assert_eq!((town.places(hall).level.offered, town.places(hall).level.used), (110, 5));
        let refusal = town.refused(correct(wrong, None));
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["seq"].as_str()),
            ("refusal-relief-corrected-already", now.to_string().as_str())
        );
        town.ask(correct(now, None));
        assert_eq!(town.places(hall).level.offered, 100, "what stood before stands again");
        let rows = town.read(|r| reports(r, hall, 10));
        assert_eq!(rows.len(), 3, "nothing is gone");
        assert_eq!(rows.iter().filter(|r| r.standing).count(), 1);
    });
}

#[test]
fn a_number_is_confirmed_once() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let hall = town.hall("hall", 100);
    let report = seq(&town.ask(ReportFigures::one(hall, told("places", 90, 0, 0))));
    assert_eq!(town.places(hall).status, Status::Unconfirmed);
    assert_eq!(town.ask(ConfirmFigure { site: hall, report }).entries.len(), 1);
    assert_eq!(town.places(hall).status, Status::Confirmed);
    assert_eq!(town.ask(ConfirmFigure { site: hall, report }).entries.len(), 0);
    assert_eq!(town.refused(ConfirmFigure { site: hall, report: 9_999 }).key, Refusal::not_found().key);
}

#[test]
fn the_latest_as_stated_stands_and_deliveries_after_it_count_on_top() {
    on_both(|place| {
        let town = Town::on(place);
        let (hall, need) = (town.hall("hall", 100), town.wanted(60));
        town.ask(reserve(need, hall, 60));
        town.later(600);
        town.ask(Deliver { need, part: 1, count: 40, words: None, stated: None });
        let level = town.places(hall).level;
        assert_eq!((level.used, level.allocated, level.free()), (40, 20, 40), "what came is taken, not free");
        // The site counts heads at 02:55: the forty are among them.
        town.later(900);
        town.ask(ReportFigures::one(hall, told("places", 100, 0, 45)));
        assert_eq!((town.places(hall).level.used, town.places(hall).level.free()), (45, 35));
        // A list of 02:42 that comes late changes nothing: it is older, and what came since would count on top.
        let stated = Some(Stated { at: NIGHT.plus_seconds(120), precision: Precision::Minute });
        town.ask(ReportFigures { stated, ..ReportFigures::one(hall, told("places", 80, 0, 0)) });
        assert_eq!((town.places(hall).level.offered, town.places(hall).level.used), (100, 45));
        let ahead = Some(Stated { at: NIGHT.plus_seconds(3_600), precision: Precision::Minute });
        let rule = ReportFigures { stated: ahead, ..ReportFigures::one(hall, told("places", 80, 0, 0)) };
        assert_eq!(town.refused(rule).key, "refusal-in-the-future");
    });
}
