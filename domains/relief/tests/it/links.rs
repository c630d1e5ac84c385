//! Links: what a return brings, from which sites, and until when.

use kernel::{Actor, Handling, Id, kind};
use relief::command::{EndLink, MakeLink, OpenLink, OpenSite, Scope, SiteReturn, TakeReturn, TurnSite};
use relief::figure::{Counted, Status, Way};
use relief::read::{link, reports, sites_of_link};
use relief::site::SiteState;
use testkit::{NIGHT, Place, on_both, unique};

use crate::town::{Town, described, matter, told, words};

fn make(town: &Town, scope: Scope) -> Id<kind::Session> {
    let link = Id::new(unique());
    town.ask(MakeLink { link, scope, whom: Some("N. (fictif)".into()), expires: NIGHT.plus_seconds(86_400) });
    link
}

fn returned(link: Id<kind::Session>, sites: &[(Id<kind::Matter>, i64)]) -> TakeReturn {
    let one = |(n, (id, offered)): (usize, &(Id<kind::Matter>, i64))| {
        let figures = vec![told("places", *offered, 0, 0)];
        (*id, SiteReturn { prefix: format!("s{n}-"), figures, counted: None })
    };
    TakeReturn { link, sites: sites.iter().enumerate().map(one).collect(), name: Some("N. (fictif)".into()) }
}

#[test]
fn a_return_counts_at_once_unconfirmed() {
    on_both(|place| {
        let (town, system) = (Town::on(place), Actor::system());
        let hall = town.hall("hall", 100);
        let link_id = make(&town, Scope::Site(hall));
        assert_eq!(town.ask_as(&system, OpenLink { link: link_id }).unwrap().entries.len(), 1);
        assert_eq!(
            town.ask_as(&system, OpenLink { link: link_id }).unwrap().entries.len(),
            0,
            "noted the first time"
        );
        let mut rule = returned(link_id, &[(hall, 250)]);
        rule.sites[0].1.counted = Some(Counted {
            day: "2026-11-24".into(),
            arrivals: 5,
            departures: 1,
            present: Some(4),
            profile: Default::default(),
        });
        assert_eq!(town.ask_as(&system, rule).unwrap().entries.len(), 3);
        let level = town.places(hall);
        assert_eq!((level.level.offered, level.status), (250, Status::Unconfirmed));
        let report = town.read(|r| reports(r, hall, 1)).remove(0);
        assert_eq!((report.way, report.teller.as_deref()), (Way::Link, Some("N. (fictif)")));
        let row = town.read(|r| link(r, link_id)).unwrap();
        assert_eq!((row.used, row.opened_at.is_some()), (2, true));
        let mine = town.refused(returned(link_id, &[(hall, 1)]));
        assert_eq!(mine.key, "refusal-power-missing", "nobody with an account goes by a link");
        let empty = TakeReturn { link: link_id, sites: vec![(hall, SiteReturn::default())], name: None };
        assert_eq!(town.refused_as(&system, empty).key, "refusal-relief-return-empty");
    });
}

#[test]
fn a_municipality_has_one_link_for_all_its_sites_and_for_no_other() {
    on_both(|place| {
        let (town, system) = (Town::on(place), Actor::system());
        let (hall, school) = (town.hall("hall", 100), town.hall("school", 50));
        let link_id = make(&town, Scope::Municipality("90001".into()));
        let open = |code: &str, municipality: &str, handling| {
            let rule = OpenSite { handling, ..OpenSite::new(matter(), code, described(municipality)) };
            let id = rule.site;
            town.ask(rule);
            id
        };
        let later = open("later", "90001", Handling::Service);
        let other = open("other", "90002", Handling::Service);
        let secret = open("secret", "90001", Handling::NeedToKnow);
        let row = town.read(|r| link(r, link_id)).unwrap();
        let codes: Vec<String> =
            town.read(|r| sites_of_link(r, &row, NIGHT)).into_iter().map(|s| s.code).collect();
        assert_eq!(codes, ["hall", "later", "school"]);
        town.ask_as(&system, returned(link_id, &[(hall, 10), (school, 20), (later, 30)])).unwrap();
        assert_eq!((town.places(hall).level.offered, town.places(later).level.offered), (10, 30));
        for wrong in [other, secret] {
            let refusal = town.refused_as(&system, returned(link_id, &[(hall, 99), (wrong, 1)]));
            assert_eq!(refusal.key, "refusal-relief-link-closed");
        }
        assert_eq!(town.places(hall).level.offered, 10, "all of a return or nothing");
    });
}

#[test]
fn a_link_that_expired_was_ended_or_is_guessed_takes_nothing() {
    let place = Place::sqlite();
    let (town, system) = (Town::on(&place), Actor::system());
    let (hall, school) = (town.hall("hall", 100), town.hall("school", 50));
    let closed =
        |link| town.refused_as(&system, returned(link, &[(hall, 1)])).key == "refusal-relief-link-closed";
    assert!(closed(Id::new(unique())), "guessed");
    let ended = make(&town, Scope::Site(hall));
    town.ask(EndLink { link: ended });
    assert_eq!(town.ask(EndLink { link: ended }).entries.len(), 0);
    assert!(
        closed(ended)
            && town.refused_as(&system, OpenLink { link: ended }).key == "refusal-relief-link-closed"
    );
    let wrong = make(&town, Scope::Site(school));
    assert!(closed(wrong), "another site's");
    town.ask(TurnSite { site: school, to: SiteState::Closed, why: words("fini"), based_on: None });
    let refusal = town.refused_as(&system, returned(wrong, &[(school, 1)]));
    assert_eq!(refusal.key, "refusal-relief-link-closed", "a closed site");
    let expired = make(&town, Scope::Site(hall));
    town.later(86_400);
    assert!(closed(expired));
}

#[test]
fn no_link_to_what_only_some_may_read_nor_for_too_long() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let rule =
        OpenSite { handling: Handling::NeedToKnow, ..OpenSite::new(matter(), "secret", described("90001")) };
    let secret = rule.site;
    town.ask(rule);
    let make = |scope, seconds| MakeLink {
        link: Id::new(unique()),
        scope,
        whom: None,
        expires: NIGHT.plus_seconds(seconds),
    };
    assert_eq!(town.refused(make(Scope::Site(secret), 60)).key, "refusal-relief-link-guarded");
    let hall = town.hall("hall", 1);
    assert_eq!(town.refused(make(Scope::Site(hall), 200 * 86_400)).key, "refusal-relief-link-long");
    assert_eq!(town.refused(make(Scope::Site(hall), 0)).key, "refusal-relief-past");
    assert_eq!(town.refused(make(Scope::Municipality("99999".into()), 60)).key, "refusal-unknown-code");
}
