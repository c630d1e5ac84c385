//! Who sees what: need-to-know incidents show as withheld, with everything that hangs on them.

use access::Holding;
use kernel::{Handling, Id, Lang};
use situation::command::{RestrictMatter, WriteEntry};
use situation::read::{Eye, LogFilter, floor, incident, incidents, informs, log, search};
use situation::text::Words;
use testkit::{NIGHT, on_both, unique};

use crate::incidents::open;
use crate::town::{Town, all};

fn reader(function: &str, clearance: Handling, areas: Option<&[&str]>) -> Eye {
    Eye::of(Holding {
        person: Id::new(unique()),
        function: function.into(),
        powers: ["matter.read".to_owned()].into(),
        clearance,
        everywhere: areas.is_none(),
        areas: areas.unwrap_or_default().iter().map(|a| (*a).to_owned()).collect(),
        from: NIGHT,
        until: None,
    })
}

#[test]
fn a_reserved_incident_shows_as_withheld_and_its_words_are_not_found() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "témoin protégé")));
        town.ask(RestrictMatter {
            incident: id,
            handling: Handling::NeedToKnow,
            readers: Default::default(),
            words: Words::new(Lang::Fr, "enquête"),
            based_on: None,
        });
        let officer = reader("watch-officer", Handling::NeedToKnow, None);
        let mayor = reader("mayor", Handling::Service, Some(&["90001"]));
        let far = reader("mayor", Handling::Service, Some(&["90009"]));
        assert!(!town.read(|r| incident(r, &officer, id)).unwrap().withheld);
        let seen = town.read(|r| incident(r, &mayor, id)).unwrap();
        assert!(
            seen.withheld && seen.incident_type.is_empty() && seen.place.is_none() && seen.areas.is_empty()
        );
        assert!(town.read(|r| incident(r, &far, id)).is_none(), "another municipality's is not even there");
        let entries = town.read(|r| log(r, &mayor, &LogFilter::default(), 10)).rows;
        assert!(entries.iter().all(|e| e.withheld && e.words.text.is_empty()) && entries.len() == 1);
        assert!(town.read(|r| log(r, &far, &LogFilter::default(), 10)).rows.is_empty());
        assert!(town.read(|r| informs(r, &mayor, id)).is_empty());
        assert_eq!(town.read(|r| search(r, &officer, "témoin", 5)).log.len(), 1);
        assert!(town.read(|r| search(r, &mayor, "témoin", 5)).log.is_empty());
        let by_place = situation::read::IncidentFilter { area: Some("90001".into()), ..Default::default() };
        assert!(
            town.read(|r| incidents(r, &mayor, &by_place, 5)).is_empty(),
            "nor can it be found by its place"
        );
    });
}

#[test]
fn the_floor_counts_what_it_shows() {
    on_both(|place| {
        let town = Town::on(place);
        open(&town, "gas");
        open(&town, "fire");
        crate::intake::call(&town, "bruit");
        town.ask(WriteEntry::message(None, Words::new(Lang::Fr, "Prise de service")));
        let now = NIGHT.plus_seconds(20 * 60);
        let seen = town.read(|r| floor(r, &all(), now, 50));
        assert_eq!(
            (seen.counts.live, seen.counts.waiting, seen.counts.due, seen.counts.overdue),
            (2, 1, 6, 4)
        );
        assert_eq!((seen.incidents.len(), seen.inbox.len(), seen.due.len(), seen.log.len()), (2, 1, 6, 1));
        let far = reader("mayor", Handling::Service, Some(&["90009"]));
        let seen = town.read(|r| floor(r, &far, now, 50));
        assert_eq!((seen.counts.live, seen.counts.waiting, seen.counts.due), (0, 0, 0));
        assert_eq!(seen.log.len(), 1, "the watch log has no area");
    });
}
