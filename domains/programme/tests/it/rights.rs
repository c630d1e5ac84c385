//! Lists hold exactly what the guard permits, of plans and of points, on both databases.

use programme::command::{OpenPlan, WritePoint};
use programme::plan::Sort;
use programme::read::{PlanFilter, PointFilter, plan, plans, point, points, resource};
use stage::{every_way_shows_what_the_guard_permits, matter};
use testkit::Place;

use crate::town::{facts, opening, saying, town, writing};

fn compare(place: &Place, cases: u32) {
    let (town, guard) = (town(place), stage::guard());
    let known = facts().areas;
    every_way_shows_what_the_guard_permits(
        cases,
        &guard,
        |seen, _| {
            let writer = seen.writer(&town.lead);
            let areas = seen.areas.iter().filter(|a| known.contains_key(*a)).cloned().collect();
            let (handling, readers) = (seen.handling, seen.readers);
            let rule = OpenPlan { handling, readers, areas, ..opening(Sort::Action, &[]) };
            let id = rule.plan;
            town.ask_as(&writer, rule).unwrap();
            let point = WritePoint { id: matter(), ..writing(id, saying("1", "x")) };
            let point_id = point.id;
            town.ask_as(&writer, point).unwrap();
            vec![id, point_id]
        },
        |eye, ids| {
            let listed = town.read(|r| plans(r, eye, &PlanFilter::default()));
            let mut all: std::collections::BTreeSet<_> = listed.iter().map(|p| p.id).collect();
            for row in &listed {
                let of = town.read(|r| points(r, eye, row.id, &PointFilter::default()));
                all.extend(of.into_iter().map(|p| p.id));
            }
            let alone = ids.iter().filter(|id| {
                town.read(|r| plan(r, eye, **id)).is_some() || town.read(|r| point(r, eye, **id)).is_some()
            });
            vec![all, alone.copied().collect()]
        },
        |id| town.read(|r| resource(r, id)).unwrap(),
    );
}

#[test]
fn the_lists_hold_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 30);
}

#[test]
fn the_lists_hold_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 4);
}
