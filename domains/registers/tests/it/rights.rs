//! Lists hold exactly what the guard permits, on both databases.

use registers::command::Enter;
use registers::read::{EntryFilter, entries, entry, resource};
use stage::{every_way_shows_what_the_guard_permits, matter};
use testkit::Place;

use crate::town::{frame, today, town};

fn compare(place: &Place, cases: u32) {
    let (town, guard) = (town(place), stage::guard());
    every_way_shows_what_the_guard_permits(
        cases,
        &guard,
        |seen, _| {
            let id = matter();
            let writer = seen.writer(&town.lead);
            let (areas, handling, readers) = (seen.areas, seen.handling, seen.readers);
            town.ask_as(&writer, Enter { areas, handling, readers, ..Enter::new(id, frame()) }).unwrap();
            vec![id]
        },
        |eye, ids| {
            let listed = town.read(|r| entries(r, eye, &EntryFilter::default(), today(), 100_000));
            let alone = ids.iter().filter(|id| town.read(|r| entry(r, eye, **id, today())).is_some());
            vec![listed.into_iter().map(|e| e.id).collect(), alone.copied().collect()]
        },
        |id| town.read(|r| resource(r, id)).unwrap(),
    );
}

#[test]
fn the_registers_hold_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 30);
}

#[test]
fn the_registers_hold_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 4);
}
