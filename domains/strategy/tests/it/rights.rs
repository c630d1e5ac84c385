//! Lists hold exactly what the guard permits, on both databases.

use std::collections::BTreeSet;

use stage::{every_way_shows_what_the_guard_permits, matter};
use strategy::command::{SetObjective, SetProject};
use strategy::objective::{Level, Open};
use strategy::project::Sort;
use strategy::read::{self, ProjectFilter};
use testkit::Place;

use crate::town::{begun, content, town, wording};

fn compare(place: &Place, cases: u32) {
    let (town, guard) = (town(place), stage::guard());
    let (plan, under) = begun(&town);
    every_way_shows_what_the_guard_permits(
        cases,
        &guard,
        |seen, project| {
            let id = matter();
            let writer = seen.writer(&town.lead);
            let open =
                Open { handling: seen.handling, areas: seen.areas.clone(), readers: seen.readers.clone() };
            if project {
                let content = content(under, "2026-01-01", "2026-12-31");
                town.ask_as(&writer, SetProject { project: id, plan, sort: Sort::Action, content, open })
                    .unwrap();
            } else {
                let set = SetObjective {
                    objective: id,
                    code: id.to_string(),
                    level: Level::Strategic,
                    parent: None,
                    wording: wording("x"),
                    open,
                };
                town.ask_as(&writer, set).unwrap();
            }
            vec![id]
        },
        |eye, ids| {
            let listed: BTreeSet<_> = town
                .read(|r| read::projects(r, eye, &ProjectFilter::default(), (1_000_000, 0)))
                .into_iter()
                .map(|p| p.id)
                .chain(town.read(|r| read::objectives(r, eye)).into_iter().map(|o| o.id))
                .collect();
            let alone = ids.iter().filter(|id| {
                town.read(|r| read::project(r, eye, **id)).is_some()
                    || town.read(|r| read::objective(r, eye, **id)).is_some()
            });
            vec![listed, alone.copied().collect()]
        },
        |id| town.read(|r| read::resource(r, id)).unwrap(),
    );
}

#[test]
fn the_lists_hold_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 25);
}

#[test]
fn the_lists_hold_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 4);
}
