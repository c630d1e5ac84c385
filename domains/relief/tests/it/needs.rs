//! Needs: 340 places are wanted and 200 are free; partial deliveries; who may say what.

use kernel::{Point, Refusal};
use relief::command::{
    AcceptNeed, Allocate, AskNeed, ConfirmNeed, Deliver, OpenSite, RefuseNeed, Release, ReportFigures,
    RestateNeed, Start, To, WithdrawNeed,
};
use relief::need::{Priority, State};
use relief::read::{Counts, Eye, NeedFilter, counts, free_of, missing, needs, parts, parts_at, proposals};
use relief::site::Description;
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, described, for_mayor, matter, reserve, set, told, words};

#[test]
fn three_hundred_and_forty_are_wanted_two_hundred_are_free() {
    on_both(|place| {
        let town = Town::on(place);
        let (hall, need) = (town.hall("hall", 200), town.wanted(340));
        let free = |kind: &str| town.read(|r| free_of(r, &Eye::all(), kind));
        assert_eq!((town.need(need).progress.missing(), free("places"), free("beds")), (340, 200, 0));
        let refusal = town.refused(reserve(need, hall, 201));
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["free"].as_str()),
            ("refusal-relief-not-free", "200")
        );
        town.ask(reserve(need, hall, 200));
        assert_eq!(
            (town.need(need).state, town.need(need).progress.missing(), free("places")),
            (State::Reserved, 140, 0)
        );
        let school = town.hall("school", 150);
        assert_eq!(town.refused(reserve(need, school, 141)).facts["missing"], "140");
        town.ask(reserve(need, school, 140));
        town.ask(Start { need, part: 1, stated: None });
        assert_eq!(town.refused(Start { need, part: 1, stated: None }).key, "refusal-relief-started");
        assert_eq!(town.need(need).state, State::UnderWay);
        let came = |part, count| Deliver { need, part, count, words: None, stated: None };
        town.ask(came(1, 120));
        town.ask(came(1, 80));
        let refusal = town.refused(came(2, 141));
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["rest"].as_str()),
            ("refusal-relief-more-than-rest", "140")
        );
        assert_eq!(town.need(need).state, State::UnderWay);
        town.ask(came(2, 140));
        let row = town.need(need);
        assert_eq!((row.state, row.progress.delivered, row.progress.reserved), (State::Delivered, 340, 0));
        let refusal = town.refused(ConfirmNeed { need, said_by: None, based_on: None });
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["function"].as_str()),
            ("refusal-relief-not-asker", "mayor")
        );
        town.ask_as(&town.mayor, ConfirmNeed { need, said_by: None, based_on: None }).unwrap();
        assert_eq!(town.need(need).state, State::Confirmed);
        assert_eq!((town.places(hall).level.used, town.places(school).level.free()), (200, 10));
    });
}

#[test]
fn two_needs_never_take_the_same_place() {
    on_both(|place| {
        let town = Town::on(place);
        let (hall, first, second) = (town.hall("hall", 100), town.wanted(80), town.wanted(80));
        town.ask(reserve(first, hall, 80));
        assert_eq!(town.refused(reserve(second, hall, 21)).facts["free"], "20");
        town.ask(reserve(second, hall, 20));
        town.ask(Release { need: first, part: 1, count: 30, why: words("moins que prévu") });
        assert_eq!(town.places(hall).level.free(), 30);
        assert_eq!(town.need(first).progress.missing(), 30);
        // Of both together 30 and 60 are missing; about another matter nothing is.
        let all = |about| town.read(|r| missing(r, &Eye::all(), about));
        assert_eq!(all(None), [("places".to_owned(), 90)].into());
        assert_eq!(all(Some(hall)), [].into());
        town.ask(reserve(second, hall, 30));
        assert_eq!(town.read(|r| parts_at(r, &Eye::all(), hall)).len(), 3);
    });
}

#[test]
fn a_need_that_is_withdrawn_gives_back_what_has_not_come() {
    on_both(|place| {
        let town = Town::on(place);
        let (hall, need) = (town.hall("hall", 100), town.wanted(80));
        town.ask(reserve(need, hall, 80));
        town.ask(Deliver { need, part: 1, count: 30, words: None, stated: None });
        town.ask(WithdrawNeed { need, why: words("relogés"), based_on: None });
        let level = town.places(hall).level;
        assert_eq!((level.used, level.allocated, level.free()), (30, 0, 70));
        assert_eq!(town.need(need).state, State::Withdrawn);
        assert_eq!(town.refused(reserve(need, hall, 1)).key, "refusal-relief-state");
        let late = Deliver { need, part: 1, count: 1, words: None, stated: None };
        assert_eq!(town.refused(late).key, "refusal-relief-state");
    });
}

#[test]
fn a_need_is_answered_once_and_a_refusal_has_a_reason() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let (hall, need) = (town.hall("hall", 100), town.asked(10));
    assert_eq!(town.refused(reserve(need, hall, 5)).key, "refusal-relief-state", "nobody has accepted it");
    let refuse = |why| RefuseNeed { need, why: words(why), based_on: None };
    assert_eq!(town.refused(refuse(" ")).field.as_deref(), Some("words"));
    town.ask(refuse("hors compétence"));
    let refusal = town.refused(AcceptNeed { need, words: None, based_on: None });
    assert_eq!((refusal.key.as_str(), refusal.facts["state"].as_str()), ("refusal-relief-state", "refused"));
}

#[test]
fn asking_for_more_opens_it_again_and_for_less_only_down_to_what_is_promised() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let (hall, need) = (town.hall("hall", 100), town.wanted(20));
    town.ask(reserve(need, hall, 20));
    town.ask(Deliver { need, part: 1, count: 20, words: None, stated: None });
    assert_eq!(town.need(need).state, State::Delivered);
    let restate = |wanted| RestateNeed {
        need,
        wanted,
        due: Some(NIGHT.plus_seconds(3_600)),
        priority: Priority::Urgent,
        why: words("un bus de plus"),
        based_on: None,
    };
    assert_eq!(town.refused(restate(19)).facts["least"], "20");
    town.ask(restate(50));
    let row = town.need(need);
    assert_eq!((row.state, row.progress.missing(), row.priority), (State::UnderWay, 30, Priority::Urgent));
    // Its time is over: it may be said again as it stands, and no other that is over.
    town.later(7_200);
    town.ask(restate(60));
    let past = RestateNeed { due: Some(NIGHT.plus_seconds(1_800)), ..restate(61) };
    assert_eq!(town.refused(past).key, "refusal-relief-past");
    let asked = town.asked(5);
    town.ask(RestateNeed { need: asked, due: None, ..restate(6) });
    assert_eq!(town.need(asked).state, State::Asked, "nobody accepts it by asking for more");
}

#[test]
fn a_supplier_needs_no_site_and_whoever_speaks_for_the_asker_is_named() {
    on_both(|place| {
        let town = Town::on(place);
        let rule = AskNeed { asker: for_mayor(), ..AskNeed::new(matter(), "beds", 12) };
        let need = rule.need;
        town.ask(rule);
        town.ask(AcceptNeed { need, words: Some(words("on s’en charge")), based_on: None });
        let to = |code: &str| Allocate { need, to: To::Supplier(code.into()), count: 12, words: None };
        assert_eq!(town.refused(to("nobody")).key, "refusal-unknown-code");
        town.ask(to("cross"));
        town.ask(Deliver { need, part: 1, count: 12, words: Some(words("livré")), stated: None });
        let said = ConfirmNeed { need, said_by: Some("N. (fictif)".into()), based_on: None };
        town.ask(said);
        let row = town.read(|r| parts(r, need)).remove(0);
        assert_eq!((row.supplier.as_deref(), row.site, row.part.rest()), (Some("cross"), None, 0));
        // The officer wrote it down for the mayor: every mayor's desk asked.
        assert_eq!((town.need(need).asker.as_str(), town.need(need).state), ("mayor", State::Confirmed));
    });
}

#[test]
fn the_nearest_comes_first_then_the_same_municipality_then_what_has_most() {
    on_both(|place| {
        let town = Town::on(place);
        let hall = |code: &str, municipality: &str, point: Option<(f64, f64)>, offered| {
            let point = point.and_then(|(lon, lat)| Point::from_degrees(lon, lat));
            let rule = OpenSite::new(matter(), code, Description { point, ..described(municipality) });
            let id = rule.site;
            town.ask(rule);
            town.ask(ReportFigures::one(id, told("places", offered, 0, 0)));
        };
        hall("far", "90001", Some((4.50, 50.85)), 500);
        hall("near", "90002", Some((4.36, 50.85)), 100);
        hall("here", "90001", None, 40);
        hall("there", "90002", None, 300);
        hall("full", "90001", Some((4.35, 50.85)), 0);
        let point = Point::from_degrees(4.35, 50.85);
        let rule =
            AskNeed { point, municipality: Some("90001".into()), ..AskNeed::new(matter(), "places", 620) };
        let need = rule.need;
        town.ask(rule);
        let row = town.need(need);
        let all = town.read(|r| proposals(r, &Eye::all(), &row));
        let order: Vec<(&str, i64)> = all.iter().map(|p| (p.site.code.as_str(), p.take)).collect();
        assert_eq!(order, [("near", 100), ("far", 500), ("here", 20), ("there", 0)]);
        assert!((600..800).contains(&all[0].metres.unwrap()), "{:?}", all[0].metres);
    });
}

#[test]
fn what_presses_comes_first_and_late_is_counted() {
    on_both(|place| {
        let town = Town::on(place);
        let ask = |priority, due: Option<i64>| {
            let due = due.map(|s| NIGHT.plus_seconds(s));
            let rule = AskNeed { priority, due, ..AskNeed::new(matter(), "places", 5) };
            town.ask(rule);
        };
        ask(Priority::Normal, None);
        ask(Priority::Normal, Some(600));
        ask(Priority::Urgent, Some(7_200));
        let numbers = |filter: &NeedFilter| -> Vec<String> {
            town.read(|r| needs(r, &Eye::all(), filter, 50)).into_iter().map(|n| n.number).collect()
        };
        assert_eq!(numbers(&NeedFilter::default()), ["B-26-0003", "B-26-0002", "B-26-0001"]);
        let now = NIGHT.plus_seconds(700);
        assert_eq!(numbers(&NeedFilter { late: Some(now), ..NeedFilter::default() }), ["B-26-0002"]);
        let counted = town.read(|r| counts(r, &Eye::all(), None, now));
        assert_eq!(counted, Counts { open: 3, late: 1, asked: 3 });
    });
}

#[test]
fn a_need_names_what_exists_and_a_time_to_come() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let plain = || AskNeed::new(matter(), "places", 5);
    let table: [(AskNeed, &str, &str); 6] = [
        (AskNeed::new(matter(), "boats", 5), "refusal-unknown-code", "kind"),
        (AskNeed::new(matter(), "places", 0), "refusal-relief-count", "wanted"),
        (AskNeed { groups: set(&["giants"]), ..plain() }, "refusal-unknown-code", "groups"),
        (AskNeed { due: Some(NIGHT), ..plain() }, "refusal-relief-past", "due"),
        (AskNeed { municipality: Some("99999".into()), ..plain() }, "refusal-unknown-code", "municipality"),
        (AskNeed { place: Some(words(&"x".repeat(301))), ..plain() }, "refusal-too-long", "place"),
    ];
    for (rule, key, field) in table {
        let refusal: Refusal = town.refused(rule);
        assert_eq!((refusal.key.as_str(), refusal.field.as_deref()), (key, Some(field)));
    }
}
