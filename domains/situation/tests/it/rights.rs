//! Who sees what: need-to-know incidents show as withheld, with everything that hangs on them.

use access::Holding;
use kernel::{Handling, Id, Lang};
use situation::command::{
    AttachSignal, MergeIncident, OpenIncident, PromoteSignal, RestrictMatter, ReturnSignal, WriteEntry,
};
use situation::incident::{Opening, Severity};
use situation::read::{Eye, LogFilter, floor, incident, incidents, informs, log, search, signal};
use situation::text::Words;
use testkit::{NIGHT, on_both, unique};

use crate::incidents::open;
use crate::town::{Town, all, matter};

pub(crate) fn reader(function: &str, clearance: Handling, areas: Option<&[&str]>) -> Eye {
    Eye::of(Holding {
        person: Id::new(unique()),
        function: function.into(),
        powers: ["matter.read".to_owned()].into_iter().collect(),
        clearance,
        everywhere: areas.is_none(),
        areas: areas.unwrap_or_default().iter().map(|a| (*a).to_owned()).collect(),
        from: NIGHT,
        until: None,
        opened: std::collections::BTreeMap::new(),
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

#[test]
fn a_signal_is_read_by_the_readers_of_the_incident_that_it_goes_into() {
    on_both(|place| {
        let town = Town::on(place);
        let reserved = || Opening {
            handling: Handling::NeedToKnow,
            readers: ["judicial".to_owned()].into(),
            ..Opening::new("gas", Severity::Serious)
        };
        let (first, second) = (crate::intake::call(&town, "gaz"), crate::intake::call(&town, "encore"));
        let id = matter();
        town.ask(PromoteSignal { signal: first, incident: id, opening: reserved(), based_on: None });
        town.ask(AttachSignal { signal: second, incident: id, based_on: None });
        let readers = ["watch-officer", "judicial"].map(|f| reader(f, Handling::NeedToKnow, None));
        let other = reader("mayor", Handling::NeedToKnow, None);
        for it in [first, second] {
            for eye in &readers {
                assert!(!town.read(|r| signal(r, eye, it)).unwrap().withheld, "{eye:?}");
            }
            assert!(town.read(|r| signal(r, &other, it)).is_none_or(|s| s.withheld));
        }
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
        // Taken back, it stays with those who read it; at an open incident too.
        town.ask(ReturnSignal { signal: second, words: None, based_on: None });
        town.ask(AttachSignal { signal: second, incident: open(&town, "gas"), based_on: None });
        assert!(!town.read(|r| signal(r, &readers[1], second)).unwrap().withheld);
        assert!(town.read(|r| signal(r, &other, second)).is_none_or(|s| s.withheld));
    });
}

#[test]
fn a_merge_hides_signals_with_the_incident_that_they_come_to() {
    on_both(|place| {
        let town = Town::on(place);
        let (call, from, into) = (crate::intake::call(&town, "gaz"), matter(), matter());
        let open = |incident, opening| town.ask(OpenIncident { incident, opening });
        open(from, Opening::new("gas", Severity::Serious));
        let reserved = Opening {
            handling: Handling::NeedToKnow,
            readers: ["judicial".to_owned()].into(),
            ..Opening::new("gas", Severity::Serious)
        };
        open(into, reserved);
        town.ask(AttachSignal { signal: call, incident: from, based_on: None });
        let eyes = ["judicial", "mayor"].map(|f| reader(f, Handling::NeedToKnow, None));
        let withheld = |eye: &Eye| town.read(|r| signal(r, eye, call)).is_none_or(|s| s.withheld);
        assert!(!withheld(&eyes[1]), "everybody reads it as long as it hangs on an open incident");
        town.ask(MergeIncident { incident: from, into, based_on: None });
        assert!(!withheld(&eyes[0]) && withheld(&eyes[1]));
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn what_guards_a_matter_or_gave_the_latest_number_stays() {
    on_both(|place| {
        let town = Town::on(place);
        let call = crate::intake::call(&town, "gaz");
        let received = town.journal.head();
        let why = |seq: i64| town.journal.candidates(&[seq]).unwrap().remove(0).stays;
        assert_eq!(why(received), Some("refusal-erase-latest"));
        crate::intake::call(&town, "encore");
        assert_eq!(why(received), None, "a later number exists");
        let id = matter();
        let opening = Opening::new("gas", Severity::Serious);
        let receipt = town.ask(PromoteSignal { signal: call, incident: id, opening, based_on: None });
        for kind in ["situation.incident-opened@1", "situation.signal-promoted@1"] {
            let seq = receipt.entries.iter().find(|e| e.kind == kind).unwrap().seq;
            assert_eq!(why(seq), Some("refusal-erase-guard"), "{kind}");
        }
        let write =
            |text: &str| town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, text))).entries[0].seq;
        let (one, two) = (write("un"), write("deux"));
        assert_eq!((why(one), why(two)), (None, Some("refusal-erase-latest")));
    });
}
