//! What the policies permit and forbid, and that a mandate must be held now.

use std::collections::HashMap;

use kernel::{Actor, Guard as _, Handling, Id, Resource};

use crate::{guard, holding, set};

fn matter(handling: Handling, areas: &[&str], readers: &[&str]) -> Resource {
    Resource { matter: None, handling, areas: set(areas), readers: set(readers), owner: None }
}

#[test]
fn a_power_that_is_not_held_is_refused() {
    let guard = guard();
    let officer = holding("watch-officer", &["matter.read", "log.write"]);
    let service = matter(Handling::Service, &[], &[]);
    assert!(guard.allows(&officer, "log.write", &service));
    assert!(!guard.allows(&officer, "mandate.confirm", &service));
    assert!(!guard.allows(&officer, "no.such-power", &service));
}

#[test]
fn whoever_writes_strategy_reads_it_and_nobody_else_without_the_power() {
    let guard = guard();
    let service = matter(Handling::Service, &[], &[]);
    let reads = |powers: &[&str]| {
        let held = holding("cell", powers);
        let allowed = guard.allows(&held, "log.read-strategic", &service);
        assert_eq!(access::Eye::of(held).strategy(), allowed, "{powers:?}");
        allowed
    };
    assert!(!reads(&["matter.read", "log.write"]));
    assert!(reads(&["matter.read", "log.read-strategic"]));
    assert!(reads(&["matter.read", "log.write-strategic"]), "also of a profile that is older than the power");
    let held = holding("cell", &["matter.read", "log.write-strategic"]);
    assert!(!access::Eye::of(held).without_strategy().strategy());
}

#[test]
fn need_to_know_is_for_those_named_and_for_whoever_opened_it() {
    let guard = guard();
    let officer = holding("watch-officer", &["matter.read"]);
    assert!(!guard.allows(&officer, "matter.read", &matter(Handling::NeedToKnow, &[], &["mayor"])));
    assert!(guard.allows(
        &officer,
        "matter.read",
        &matter(Handling::NeedToKnow, &[], &["mayor", "watch-officer"])
    ));
    let mut own = matter(Handling::NeedToKnow, &[], &[]);
    own.owner = Some(officer.person);
    assert!(guard.allows(&officer, "matter.read", &own));
    let secret = matter(Handling::ProfessionalSecrecy, &[], &["watch-officer"]);
    assert!(!guard.allows(&officer, "matter.read", &secret), "above the clearance, even when named");
}

#[test]
fn a_function_with_areas_reaches_those_and_what_has_no_place() {
    let guard = guard();
    let mut mayor = holding("mayor", &["matter.read"]);
    mayor.everywhere = false;
    mayor.areas = set(&["A"]);
    assert!(guard.allows(&mayor, "matter.read", &matter(Handling::Service, &["A", "B"], &[])));
    assert!(guard.allows(&mayor, "matter.read", &matter(Handling::Service, &[], &[])));
    assert!(!guard.allows(&mayor, "matter.read", &matter(Handling::Public, &["B"], &[])));
}

#[test]
fn a_mandate_must_be_theirs_of_that_function_and_hold_now() {
    let guard = guard();
    let mut held = holding("watch-officer", &["log.write"]);
    let mandate = Id::new(uuid::Uuid::from_u128(1));
    let actor = |function: &str, person: u128| Actor {
        person: Id::new(uuid::Uuid::from_u128(person)),
        function: function.to_owned(),
        mandate,
        organisation: Id::new(uuid::Uuid::nil()),
        on_behalf_of: None,
    };
    let may = |who: &Actor| guard.permit(who, "log.write", &Resource::service()).is_ok();
    assert!(!may(&actor("watch-officer", 7)), "no mandates are known");
    guard.set_holdings(HashMap::from([(mandate, held.clone())]));
    assert!(may(&actor("watch-officer", 7)));
    assert!(!may(&actor("watch-supervisor", 7)));
    assert!(!may(&actor("watch-officer", 8)));
    held.until = Some(testkit::NIGHT);
    guard.set_holdings(HashMap::from([(mandate, held.clone())]));
    assert!(!may(&actor("watch-officer", 7)), "it ended this instant");
    held.until = None;
    held.from = testkit::NIGHT.plus_seconds(1);
    guard.set_holdings(HashMap::from([(mandate, held)]));
    assert!(!may(&actor("watch-officer", 7)), "it has not begun");
    assert!(may(&Actor::system()));
}
