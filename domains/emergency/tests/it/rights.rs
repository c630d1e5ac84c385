//! The lists hold exactly what the guard permits, on both databases: who sees an emergency sees its phase and its evaluation.

use std::collections::BTreeSet;

use emergency::command::{DeclarePhase, Subject};
use emergency::phase::{How, Level};
use emergency::read::{Eye, Filter, evaluations, phases, resource};
use kernel::{Id, kind};
use stage::{Seen, the_lists_hold_what_the_guard_permits};
use testkit::Place;

use crate::town::{Town, end, full, matter};

/// A provincial phase about an emergency of this kind, lifted where the last says so; the matters that come of it.
fn declare(town: &Town, seen: Seen, lifted: bool) -> Vec<Id<kind::Matter>> {
    let about = matter();
    let subject = Subject { matter: about, label: "x".to_owned(), resource: seen.resource(about) };
    let rule = DeclarePhase { about: subject, ..full(Level::Provincial, about) };
    let id = town.declare(&town.governor, rule);
    if !lifted {
        return vec![id];
    }
    let rule = end(id, How::Lift);
    let evaluation = rule.evaluation;
    town.ask(&town.governor, rule);
    vec![id, evaluation]
}

fn listed(town: &Town, eye: &Eye) -> BTreeSet<Id<kind::Matter>> {
    let evaluations = town.read(|r| evaluations(r, eye, None, 100_000, 0));
    let phases = [false, true].into_iter().flat_map(|ended| {
        let filter = Filter { ended, ..Filter::default() };
        town.read(|r| phases(r, eye, filter, 100_000))
    });
    phases.map(|p| p.id).chain(evaluations.iter().map(|e| e.id)).collect()
}

fn compare(place: &Place, cases: u32) {
    let town = Town::on(place);
    the_lists_hold_what_the_guard_permits(
        cases,
        &stage::guard(),
        |seen, lifted| declare(&town, seen, lifted),
        |eye| listed(&town, eye),
        |id| town.read(|r| resource(r, id)).unwrap(),
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
