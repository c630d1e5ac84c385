//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::path::Path;

use kernel::{Actor, Id, Point, kind};
use relief::command::{
    AcceptNeed, Allocate, AskNeed, Asker, ChangeSite, ConfirmFigure, ConfirmNeed, CorrectFigure, CountDay,
    Deliver, EndLink, FilePart, MakeLink, OpenLink, OpenSite, RefuseNeed, Release, Remind, ReportFigures,
    RestateNeed, Scope, SiteReturn, Start, TakeFile, TakeReturn, To, TurnSite, WithdrawNeed,
};
use relief::event::KINDS;
use relief::figure::{By, Counted, Status};
use relief::level::Figures;
use relief::need::Priority;
use relief::site::{Contact, Description, SiteState};
use testkit::{NIGHT, Place, unique};

use crate::town::{Town, described, matter, set, told, words};

fn contact() -> Contact {
    Contact { name: Some("n".into()), phone: Some("0".into()), mail: Some("m".into()) }
}

fn full() -> Description {
    Description {
        place: Some(words("quai")),
        point: Point::from_degrees(4.35, 50.85),
        organisation: Some("cross".into()),
        ..described("90001")
    }
}

/// A site with each field filled.
fn site(town: &Town) -> Id<kind::Matter> {
    let rule = OpenSite {
        contact: contact(),
        about: Some((matter(), "26-0417".into())),
        readers: set(&["mayor"]),
        ..OpenSite::new(matter(), "hall", full())
    };
    let id = rule.site;
    town.ask(rule);
    town.ask(ChangeSite { site: id, description: full(), contact: contact(), based_on: None });
    id
}

/// A need with each field filled.
fn need(town: &Town, n: i64) -> Id<kind::Matter> {
    let rule = AskNeed {
        place: Some(words("quai")),
        point: Point::from_degrees(4.35, 50.85),
        municipality: Some("90001".into()),
        due: Some(NIGHT.plus_seconds(600)),
        groups: set(&["families"]),
        priority: Priority::Urgent,
        words: Some(words("vite")),
        asker: Asker {
            function: Some("mayor".into()),
            organisation: Some("cross".into()),
            contact: contact(),
        },
        about: Some((matter(), "26-0417".into())),
        areas: set(&["90002"]),
        readers: set(&["mayor"]),
        ..AskNeed::new(matter(), "places", n)
    };
    let id = rule.need;
    town.ask(rule);
    id
}

fn figures(town: &Town, site: Id<kind::Matter>) {
    let by = By::Voice { name: "n".into() };
    let source = Some(words("liste"));
    let report = ReportFigures { by, source, ..ReportFigures::one(site, told("places", 100, 1, 2)) };
    let told = town.ask(report).entries[0].seq;
    town.ask(ConfirmFigure { site, report: told });
    let figures = Some(Figures { offered: 90, held: 0, used: 0 });
    let why = words("erreur");
    town.ask(CorrectFigure { site, report: told, figures, status: Status::Confirmed, why });
    town.ask(Remind { site, words: Some(words("appelé")), stated: None });
}

fn returns(town: &Town, site: Id<kind::Matter>) {
    let link = Id::new(unique());
    let scope = Scope::Municipality("90001".into());
    town.ask(MakeLink { link, scope, whom: Some("n".into()), expires: NIGHT.plus_seconds(600) });
    let system = Actor::system();
    town.ask_as(&system, OpenLink { link }).unwrap();
    let counted = Counted {
        day: "2026-11-24".into(),
        arrivals: 2,
        departures: 1,
        present: Some(1),
        profile: [("alone".to_owned(), 1)].into(),
    };
    let figures = vec![told("places", 80, 1, 2)];
    let of = SiteReturn { prefix: String::new(), figures, counted: Some(counted.clone()) };
    town.ask_as(&system, TakeReturn { link, sites: vec![(site, of)], name: Some("n".into()) }).unwrap();
    town.ask(CountDay { site, counted, by: By::Program });
    town.ask(EndLink { link });
    let file = "code;name_fr;name_nl;kind;offered\nschool;École;School;places;7\nschool;;;boats;7\n";
    let lines = relief::file::read(file.as_bytes(), 9).unwrap();
    town.ask(TakeFile { file: FilePart { digest: "ab".repeat(32), name: "f.csv".into() }, lines });
}

fn served(town: &Town, site: Id<kind::Matter>) {
    let id = need(town, 20);
    town.ask(AcceptNeed { need: id, words: Some(words("oui")), based_on: None });
    let restated = RestateNeed {
        need: id,
        wanted: 30,
        due: Some(NIGHT.plus_seconds(900)),
        priority: Priority::High,
        why: words("plus"),
        based_on: None,
    };
    town.ask(restated);
    let allocate = |to, count| Allocate { need: id, to, count, words: Some(words("par bus")) };
    town.ask(allocate(To::Site(site), 20));
    town.ask(allocate(To::Supplier("cross".into()), 10));
    town.ask(Start { need: id, part: 1, stated: None });
    town.ask(Release { need: id, part: 1, count: 5, why: words("moins") });
    town.ask(allocate(To::Site(site), 5));
    for (part, count) in [(1, 15), (2, 10), (3, 5)] {
        town.ask(Deliver { need: id, part, count, words: Some(words("arrivés")), stated: None });
    }
    town.ask(ConfirmNeed { need: id, said_by: Some("n".into()), based_on: None });
    let other = need(town, 4);
    town.ask(RefuseNeed { need: other, why: words("non"), based_on: None });
    let last = need(town, 4);
    town.ask(AcceptNeed { need: last, words: None, based_on: None });
    town.ask(Allocate { need: last, to: To::Site(site), count: 4, words: None });
    town.ask(WithdrawNeed { need: last, why: words("relogés"), based_on: None });
}

#[test]
fn every_shape_is_pinned() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let id = site(&town);
    figures(&town, id);
    returns(&town, id);
    served(&town, id);
    town.ask(TurnSite { site: id, to: SiteState::Closed, why: words("fini"), based_on: None });
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(played, all, "every kind is played");
    testkit::pinned(Path::new("events.lock"), &shapes);
}
