//! Lists hold exactly what the guard permits, on both databases; whoever lacks a power does nothing.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Id, Kind, kind};
use stage::{Part, Seen, Stage, actor, guard, incident, matter};
use testkit::{NIGHT, Place};
use warning::WarningView;
use warning::command::{PublishItem, ReleaseWarning, SubmitWarning, WriteItem, WriteWarning};
use warning::read::{Eye, Filter, among, items, resource, standing, warnings};

use crate::items;
use crate::town::{Town, facts, reach, releasing, write};

fn make(town: &Town, seen: Seen, as_item: bool) -> Vec<Id<kind::Matter>> {
    let writer = seen.writer(&town.lead);
    let about = Some((incident(), "26-0417".to_owned(), seen.resource(incident())));
    if as_item {
        let rule = WriteItem { about, ..items::write() };
        let id = rule.item;
        town.ask_as(&writer, rule).unwrap();
        vec![id]
    } else {
        let rule = WriteWarning { about, ..write() };
        let id = rule.warning;
        town.ask_as(&writer, rule).unwrap();
        vec![id]
    }
}

fn listed(town: &Town, eye: &Eye) -> BTreeSet<Id<kind::Matter>> {
    let all = town.read(|r| warnings(r, eye, &Filter::default(), 100_000)).into_iter().map(|w| w.id);
    let items = town.read(|r| items(r, eye, 100_000)).into_iter().map(|i| i.id);
    // The board counts where they stand, and then draws a few: the same ones in the same order.
    let all: Vec<_> = all.collect();
    let stood: Vec<_> =
        town.read(|r| standing(r, eye, NIGHT, 100_000)).into_iter().map(|(id, _)| id).collect();
    let drawn: Vec<_> = town.read(|r| among(r, eye, &stood)).into_iter().map(|w| w.id).collect();
    assert_eq!((&stood, &drawn), (&all, &all));
    all.into_iter().chain(items).collect()
}

fn compare(place: &Place, cases: u32) {
    let town = Town::on(place);
    stage::the_lists_hold_what_the_guard_permits(
        cases,
        &guard(),
        |seen, as_item| make(&town, seen, as_item),
        |eye| listed(&town, eye),
        |id| town.read(|r| resource(r, id)).unwrap(),
    );
}

#[test]
fn the_list_holds_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 30);
}

#[test]
fn the_list_holds_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 5);
}

#[test]
fn writing_releasing_and_the_site_are_three_powers_and_hold_where_the_mandate_reaches() {
    let parts = vec![
        Part::reader("information-officer").powers(&["matter.read", "warning.write"]).areas(&["90001"]),
        Part::reader("watch-supervisor").powers(&["matter.read", "warning.release"]).areas(&["90001"]),
        Part::reader("mayor")
            .powers(&["matter.read", "warning.write", "warning.release", "site.publish"])
            .areas(&["90002"]),
    ];
    let town = Stage::open(parts, vec![Arc::new(WarningView)]);
    let facts = Arc::new(facts());
    let (author, second, mayor) = (actor("information-officer"), actor("watch-supervisor"), actor("mayor"));
    let forbidden = (Kind::Forbidden, "refusal-power-missing".to_owned());
    assert_eq!(town.refused(&mayor, write(), &facts), forbidden, "not here");
    assert_eq!(town.refused(&second, write(), &facts), forbidden);
    let rule = write();
    let id = rule.warning;
    town.submit(&author, rule, &facts).unwrap();
    let submit = SubmitWarning { warning: id, reach: reach(), based_on: None };
    assert_eq!(town.refused(&second, submit.clone(), &facts), forbidden);
    town.submit(&author, submit, &facts).unwrap();
    assert_eq!(town.refused(&author, releasing(id), &facts), forbidden);
    assert_eq!(town.refused(&mayor, ReleaseWarning { ..releasing(id) }, &facts), forbidden);
    town.submit(&second, releasing(id), &facts).unwrap();
    let item = WriteItem { item: matter(), ..items::write() };
    assert_eq!(town.refused(&author, item, &facts), forbidden);
    assert_eq!(town.refused(&author, PublishItem { item: id, based_on: None }, &facts).0, Kind::NotFound);
}
