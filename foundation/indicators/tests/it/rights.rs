//! Who sees and does what: lists hold exactly what the guard permits.

use indicators::command::{ChangeIndicator, DefineIndicator, RecordValues, SetValueStatus};
use indicators::definition::Open;
use indicators::read::{self, Eye};
use indicators::value::ValueStatus;
use kernel::{Actor, Guard, Id, Power, Refusal, Resource, kind};
use stage::{Seen, every_way_shows_what_the_guard_permits};
use store::{Deciding, Failure};
use testkit::{NIGHT, Place, unique};

use crate::town::{Town, codes, given, matter, places_taken, slot};

fn define(town: &Town, seen: Seen) -> Id<kind::Matter> {
    let (indicator, analyst) = (matter(), seen.writer(&town.analyst));
    let Seen { handling, readers, areas, .. } = seen;
    let code = format!("i-{}", unique().simple());
    let open = Open { handling, readers, areas };
    let rule = DefineIndicator { indicator, code, definition: places_taken(), open };
    town.ask_as(&analyst, rule).unwrap();
    indicator
}

/// In the list, in that of what they say now, each by itself, and each by its code.
fn lists_as_permitted(place: &Place, cases: u32) {
    let town = Town::on(place);
    let by_code = |eye: &Eye, id| {
        let row = town.read(|r| read::indicator(r, &Eye::all(), id)).unwrap();
        town.read(|r| read::by_code(r, eye, &row.code)).is_some()
    };
    every_way_shows_what_the_guard_permits(
        cases,
        &stage::guard(),
        |seen, _| vec![define(&town, seen)],
        |eye, ids| {
            let listed = town.read(|r| read::indicators(r, eye, 10_000));
            let summaries = town.read(|r| read::summaries(r, eye, &town.facts, NIGHT, 10_000));
            let single =
                ids.iter().copied().filter(|id| town.read(|r| read::indicator(r, eye, *id)).is_some());
            vec![
                listed.iter().map(|i| i.id).collect(),
                summaries.iter().map(|s| s.row.id).collect(),
                single.collect(),
                ids.iter().copied().filter(|id| by_code(eye, *id)).collect(),
            ]
        },
        |id| town.read(|r| read::resource(r, id)).unwrap(),
    );
}

#[test]
fn lists_hold_what_the_guard_permits() {
    lists_as_permitted(&Place::sqlite(), 12);
    lists_as_permitted(&Place::postgres(), 3);
}

/// Permits these powers and no other.
struct Only(&'static [&'static str]);

impl Guard for Only {
    fn permit(&self, _: &Actor, power: Power, _: &Resource) -> Result<(), Refusal> {
        if self.0.contains(&power) { Ok(()) } else { Err(Refusal::forbidden(power)) }
    }
}

/// The power that is missing, where one is.
fn lacks<R: indicators::Rule<Facts = indicators::Facts> + 'static>(
    town: &Town,
    powers: &'static [&'static str],
    rule: R,
) -> Option<String> {
    let definition = town.journal.definition();
    let command = indicators::Ask::boxed(rule, town.facts.clone());
    let outcome = town.journal.read(|read| {
        let cx = Deciding {
            read,
            now: NIGHT,
            ids: kernel::Ids::new(definition.clock.as_ref(), definition.chance.as_ref()),
            actor: &town.analyst,
            guard: &Only(powers),
        };
        Ok::<_, store::StoreError>(command.decide(&cx))
    });
    match outcome.unwrap() {
        Ok(_) => None,
        Err(Failure::Refused(refusal)) => refusal.facts.get("power").cloned().or(Some(refusal.key)),
        Err(e) => panic!("{e}"),
    }
}

#[test]
fn each_step_up_takes_its_own_power() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let id = town.define("places");
    town.record(id, vec![given(None, 22, 1)]);
    let record =
        |status| RecordValues { indicator: id, values: vec![given(None, 23, 1)], status, source: None };
    let to = |to| SetValueStatus { indicator: id, slot: slot(None, 22), to, based_on: None };
    let missing = |power: &str| Some(power.to_owned());
    assert_eq!(
        lacks(&town, &["figure.confirm"], record(ValueStatus::Unconfirmed)),
        missing("indicator.record")
    );
    assert_eq!(lacks(&town, &["indicator.record"], record(ValueStatus::Unconfirmed)), None);
    assert_eq!(
        lacks(&town, &["indicator.record"], record(ValueStatus::Confirmed)),
        missing("figure.confirm")
    );
    assert_eq!(
        lacks(&town, &["indicator.record", "figure.confirm"], record(ValueStatus::Public)),
        missing("figure.publish")
    );
    assert_eq!(lacks(&town, &["indicator.record"], to(ValueStatus::Confirmed)), missing("figure.confirm"));
    assert_eq!(lacks(&town, &["figure.confirm"], to(ValueStatus::Confirmed)), None);
    town.ask(to(ValueStatus::Confirmed));
    assert_eq!(lacks(&town, &["figure.confirm"], to(ValueStatus::Public)), missing("figure.publish"));
    town.ask(to(ValueStatus::Public));
    assert_eq!(lacks(&town, &["figure.confirm"], to(ValueStatus::Confirmed)), missing("figure.publish"));
    let change = ChangeIndicator {
        indicator: id,
        definition: places_taken(),
        open: Open { areas: codes(&["90001"]), ..Open::default() },
        since: None,
        why: None,
        based_on: None,
    };
    assert_eq!(lacks(&town, &["indicator.record"], change), missing("indicator.define"));
}
