//! Sites: opened, described anew, paused, closed; which of them are silent.

use kernel::{Handling, Text};
use relief::command::{ChangeSite, OpenSite, Remind, ReportFigures, TurnSite};
use relief::read::{Eye, SiteFilter, contact, sites, totals, turns};
use relief::site::{Contact, Description, SiteState};
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, described, facts, matter, reserve, set, told, words};

fn turn(site: kernel::Id<kernel::kind::Matter>, to: SiteState) -> TurnSite {
    TurnSite { site, to, why: words("complet"), based_on: None }
}

#[test]
fn a_site_has_names_codes_that_exist_and_a_code_of_its_own() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    town.hall("hall", 10);
    let open = |code: &str, description| OpenSite::new(matter(), code, description);
    let good = || described("90001");
    let table: [(OpenSite, &str, &str); 7] = [
        (open("Hall", good()), "refusal-relief-code", "code"),
        (open("hall", good()), "refusal-relief-code-taken", "code"),
        (
            open("a", Description { names: Text::one(kernel::Lang::Fr, "Salle"), ..good() }),
            "refusal-missing",
            "name-nl",
        ),
        (open("a", Description { kinds: set(&[]), ..good() }), "refusal-missing", "kinds"),
        (open("a", Description { kinds: set(&["boats"]), ..good() }), "refusal-unknown-code", "kinds"),
        (open("a", described("99999")), "refusal-unknown-code", "municipality"),
        (
            open("a", Description { organisation: Some("none".into()), ..good() }),
            "refusal-unknown-code",
            "organisation",
        ),
    ];
    for (rule, key, field) in table {
        let refusal = town.refused(rule);
        assert_eq!((refusal.key.as_str(), refusal.field.as_deref()), (key, Some(field)));
    }
}

#[test]
fn a_site_is_described_anew_with_the_person_there() {
    on_both(|place| {
        let town = Town::on(place);
        let rule = OpenSite {
            contact: Contact { name: Some("N. (fictif)".into()), ..Contact::default() },
            ..OpenSite::new(matter(), "hall", described("90001"))
        };
        let id = rule.site;
        town.ask(rule);
        let phone = Contact { phone: Some("0490 00 00 10".into()), ..Contact::default() };
        let description = Description { names: Text::both("Salle B", "Zaal B"), ..described("90002") };
        town.ask(ChangeSite { site: id, description, contact: phone, based_on: None });
        let row = town.row(id);
        assert_eq!(
            (row.names.show(kernel::Lang::Nl), row.municipality.as_deref()),
            ("Zaal B", Some("90002"))
        );
        let who = town.read(|r| contact(r, id)).unwrap();
        assert_eq!((who.name, who.phone.as_deref()), (None, Some("0490 00 00 10")));
        let stale = ChangeSite {
            site: id,
            description: described("90001"),
            contact: Contact::default(),
            based_on: Some(1),
        };
        assert_eq!(town.refused(stale).key, "refusal-relief-changed");
        let what: Vec<String> = town.read(|r| turns(r, id)).into_iter().map(|t| t.what).collect();
        assert_eq!(what, ["site-opened", "site-changed"], "names of people stand in no history");
    });
}

#[test]
fn a_paused_site_takes_no_reservation_and_counts_as_nothing_free() {
    on_both(|place| {
        let town = Town::on(place);
        let (hall, need) = (town.hall("hall", 100), town.wanted(80));
        town.ask(reserve(need, hall, 30));
        town.ask(turn(hall, SiteState::Paused));
        let refusal = town.refused(reserve(need, hall, 10));
        assert_eq!(refusal.key, "refusal-relief-site-state");
        let rows = town.read(|r| sites(r, &Eye::all(), &SiteFilter::default()));
        let total = totals(&rows, &facts(), NIGHT)["places"];
        assert_eq!((total.offered, total.reserved, total.free), (100, 30, 0));
        let refusal = town.refused(turn(hall, SiteState::Closed));
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["reserved"].as_str()),
            ("refusal-relief-still-reserved", "30")
        );
        town.ask(turn(hall, SiteState::Open));
        town.ask(reserve(need, hall, 10));
    });
}

#[test]
fn a_closed_site_takes_nothing_more_and_keeps_its_history() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let hall = town.hall("hall", 100);
    town.ask(turn(hall, SiteState::Closed));
    for refusal in [
        town.refused(ReportFigures::one(hall, told("places", 1, 0, 0))),
        town.refused(Remind { site: hall, words: None, stated: None }),
        town.refused(turn(hall, SiteState::Closed)),
    ] {
        assert_eq!(refusal.key, "refusal-relief-site-state");
    }
    let open = town.read(|r| sites(r, &Eye::all(), &SiteFilter::default()));
    let closed = town.read(|r| sites(r, &Eye::all(), &SiteFilter { closed: true, ..SiteFilter::default() }));
    assert_eq!((open.len(), closed.len()), (0, 1));
    assert_eq!(closed[0].levels["places"].level.offered, 100);
}

#[test]
fn who_has_not_told_anything_today_is_a_list() {
    on_both(|place| {
        let town = Town::on(place);
        let (early, late) = (town.hall("early", 10), town.hall("late", 10));
        let rule = OpenSite::new(matter(), "never", described("90002"));
        let never = rule.site;
        town.ask(rule);
        // 24 November 02:40 UTC; the next local day begins at 23:00 UTC.
        town.later(22 * 3600);
        town.ask(ReportFigures::one(late, told("places", 12, 0, 0)));
        let since = facts().day_start(town.now());
        let silent = |since| {
            let filter = SiteFilter { silent_since: Some(since), ..SiteFilter::default() };
            town.read(|r| sites(r, &Eye::all(), &filter)).into_iter().map(|s| s.code).collect::<Vec<_>>()
        };
        assert_eq!(silent(since), ["early", "never"]);
        assert!(town.row(early).is_silent(since) && !town.row(late).is_silent(since));
        town.ask(Remind { site: never, words: Some(words("laissé un message")), stated: None });
        let row = town.row(never);
        assert_eq!((row.reminded_at, row.is_silent(since)), (Some(town.now()), true));
    });
}

#[test]
fn an_old_number_says_so() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let hall = town.hall("hall", 10);
    let level = town.places(hall);
    assert!(!level.is_stale(NIGHT.plus_seconds(6 * 3600), 6 * 3600));
    assert!(level.is_stale(NIGHT.plus_seconds(6 * 3600 + 1), 6 * 3600));
    let rows = vec![town.row(hall)];
    let total = |at| totals(&rows, &facts(), at)["places"];
    assert_eq!((total(NIGHT).stale, total(NIGHT.plus_seconds(7 * 3600)).stale), (0, 1));
    assert_eq!(totals(&rows, &facts(), NIGHT)["beds"].silent, 1, "it told nothing of its beds");
}

#[test]
fn what_only_some_may_read_takes_a_power_of_its_own_unless_it_is_about_such_a_thing() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let rule =
        OpenSite { handling: Handling::NeedToKnow, ..OpenSite::new(matter(), "safe", described("90001")) };
    let id = rule.site;
    town.ask(rule);
    let on = town.read(|r| relief::read::resource(r, id)).unwrap();
    assert_eq!((on.handling, on.readers), (Handling::NeedToKnow, set(&["watch-officer"])));
}
