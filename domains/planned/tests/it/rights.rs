//! The calendar holds exactly what the guard permits, on both databases.

use kernel::Text;
use planned::command::Announce;
use planned::planned::incident_of;
use planned::read::{EventFilter, event, event_of_incident, events, resource};
use stage::{every_way_shows_what_the_guard_permits, matter};
use testkit::Place;

use crate::town::{START, facts, race, town};

fn compare(place: &Place, cases: u32) {
    let (town, guard) = (town(place), stage::guard());
    let known: Vec<String> = facts().areas.into_keys().collect();
    every_way_shows_what_the_guard_permits(
        cases,
        &guard,
        |seen, _| {
            let id = matter();
            let (writer, areas) =
                (seen.writer(&town.lead), seen.areas.iter().filter(|a| known.contains(a)).cloned().collect());
            let description = planned::planned::Description { names: Text::both("x", "x"), ..race(START) };
            let (handling, readers) = (seen.handling, seen.readers);
            town.ask_as(&writer, Announce { handling, readers, ..Announce::new(id, description, areas) })
                .unwrap();
            vec![id]
        },
        |eye, ids| {
            let listed = town.read(|r| events(r, eye, &EventFilter::default(), 100_000));
            let alone = ids.iter().filter(|id| town.read(|r| event(r, eye, **id)).is_some());
            assert!(
                ids.iter().all(|id| town.read(|r| event_of_incident(r, eye, incident_of(*id))).is_none())
            );
            vec![listed.into_iter().map(|e| e.id).collect(), alone.copied().collect()]
        },
        |id| town.read(|r| resource(r, id)).unwrap(),
    );
}

#[test]
fn the_calendar_holds_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 30);
}

#[test]
fn the_calendar_holds_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 4);
}
