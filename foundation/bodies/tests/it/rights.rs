//! Who sees and who writes: strategy and operations are two logs with two rights; lists hold what the guard permits.

use std::sync::Arc;

use bodies::command::{
    ApproveMinutes, CarryItem, DraftMinutes, EndForeignSession, Heard, NoteForeignSession, PlanSession,
    TakeStep,
};
use bodies::read::{self, SessionFilter};
use bodies::session::{Plan, Sight, Step};
use kernel::{Actor, Handling, Id, Refusal, Resource, kind};
use stage::{Seen, every_way_shows_what_the_guard_permits};
use testkit::{NIGHT, Place, on_both};

use crate::house::{House, matter, plan, said};

/// Refuses every power that is not among these.
struct Only(&'static [&'static str]);

impl kernel::Guard for Only {
    fn permit(&self, _: &Actor, power: kernel::Power, _: &Resource) -> Result<(), Refusal> {
        if self.0.contains(&power) { Ok(()) } else { Err(Refusal::forbidden(power)) }
    }
}

fn with(place: &Place, powers: &'static [&'static str]) -> House {
    House::with(place, |definition| {
        definition.effects.clear();
        definition.guard = Arc::new(Only(powers));
    })
}

#[test]
fn a_strategic_log_wants_the_strategic_pen() {
    on_both(|place| {
        let house = with(place, &["body.convene", "body.record"]);
        let (committee, cell) = (house.open("committee"), house.open("cell"));
        house.ask(said(committee, "noté"));
        assert_eq!(house.refused(said(cell, "noté")).facts["power"], "log.write-strategic");
    });
    on_both(|place| {
        let house = with(place, &["body.convene", "log.write-strategic"]);
        let (committee, cell) = (house.open("committee"), house.open("cell"));
        house.ask(said(cell, "noté"));
        assert_eq!(house.refused(said(committee, "noté")).facts["power"], "body.record");
        house.ask(TakeStep::new(cell, Step::Close));
        house.ask(DraftMinutes { session: cell });
        let approve = ApproveMinutes { session: cell, version: 1 };
        assert_eq!(house.refused_as(&house.head, approve).facts["power"], "body.approve");
    });
    on_both(|place| {
        let house = with(place, &["body.record", "matter.read"]);
        let plan = PlanSession { session: matter(), body: "cell".into(), plan: plan(), convene: false };
        assert_eq!(house.refused(plan).facts["power"], "body.convene");
    });
}

#[test]
fn an_item_is_not_carried_to_where_more_people_see_it() {
    on_both(|place| {
        let house = House::on(place);
        let reserved = matter();
        let sight = Sight { handling: Handling::NeedToKnow, ..Sight::default() };
        let closed = Plan { sight, ..plan() };
        house.ask(PlanSession { session: reserved, body: "cell".into(), plan: closed, convene: false });
        let item = house.items(reserved)[0].id;
        let into = house.planned("cell");
        let carry = CarryItem { session: reserved, item, into, as_item: matter() };
        assert_eq!(house.refused(carry).key, "refusal-body-carry-handling");
    });
}

#[test]
fn whoever_sits_in_a_body_of_others_notes_it_where_they_convene() {
    on_both(|place| {
        let house = with(place, &["body.convene", "matter.read"]);
        let sight = |areas: &[&str]| Sight { areas: stage::codes(areas), ..Sight::default() };
        let (session, source) = (matter(), "téléphone".to_owned());
        let heard = Heard { source: source.clone(), ..Heard::default() };
        let body = "post".to_owned();
        let note = |sight| NoteForeignSession {
            session,
            body: body.clone(),
            heard: heard.clone(),
            about: None,
            sight,
            stated: None,
        };
        assert_eq!(
            house.refused(note(sight(&["90001"]))).facts["power"],
            "body.record",
            "the secretary sits elsewhere"
        );
        let nowhere = house.refused_as(&house.head, note(sight(&[])));
        assert_eq!((nowhere.key.as_str(), nowhere.field.as_deref()), ("refusal-missing", Some("areas")));
        house.ask_as(&house.head, note(sight(&["90001"]))).unwrap();
        let end = EndForeignSession { session, source, words: None, stated: None };
        assert_eq!(house.refused(end.clone()).facts["power"], "body.record");
        house.ask_as(&house.head, end).unwrap();
    });
}

fn planned(house: &House, seen: Seen) -> Id<kind::Matter> {
    let (session, writer) = (matter(), seen.writer(&house.secretary));
    let Seen { handling, areas, readers, to, .. } = seen;
    let sight = Sight { handling, areas, readers };
    let plan = Plan { sight, invited: [to.to_owned()].into(), ..Plan::at(NIGHT.plus_seconds(60)) };
    let rule = PlanSession { session, body: "committee".into(), plan, convene: false };
    house.ask_as(&writer, rule).unwrap();
    session
}

fn compare(place: &Place, cases: u32) {
    let house = House::on(place);
    every_way_shows_what_the_guard_permits(
        cases,
        &stage::guard(),
        |seen, _| vec![planned(&house, seen)],
        |eye, ids| {
            let listed = house.read(|r| read::sessions(r, eye, &SessionFilter::default(), 10_000));
            let single = |id: &Id<kind::Matter>| house.read(|r| read::session(r, eye, *id)).is_some();
            vec![listed.iter().map(|s| s.id).collect(), ids.iter().copied().filter(single).collect()]
        },
        |id| house.read(|r| read::resource(r, id)).unwrap(),
    );
}

#[test]
fn a_list_holds_what_cedar_permits_on_sqlite() {
    compare(&Place::sqlite(), 12);
}

#[test]
fn a_list_holds_what_cedar_permits_on_postgresql() {
    compare(&Place::postgres(), 3);
}
