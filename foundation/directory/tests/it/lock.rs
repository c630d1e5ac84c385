//! `events.lock` pins the shape of every event about people: a change of shape needs a new version.

use std::path::Path;

use directory::command::{
    AssumeFunction, ChangePerson, ConfirmMandate, EndMandate, EndToken, GivePassword, MakeToken,
    ProposeMandate, RegisterPerson, SetDuty,
};
use kernel::{Actor, Id, Lang, kind};
use testkit::{NIGHT, Place, unique};

use crate::mandates::{functions, profile};
use crate::{House, actor};

/// Every command once, each field filled.
fn play(house: &House) {
    let (keeper, second) = (actor(house.person("a")), actor(house.person("b")));
    let (officer, machine) = (house.person("c"), Id::new(unique()));
    let register = RegisterPerson {
        person: machine,
        name: "Flux (fictif)".into(),
        login: "feed".into(),
        lang: Lang::Nl,
        phone: Some("+32 2 000 00 12".into()),
        machine: true,
    };
    house.ask(&Actor::system(), register).unwrap();
    let change = ChangePerson {
        person: officer,
        name: Some("Autre (fictif)".into()),
        lang: Some(Lang::En),
        phone: Some("+32 2 000 00 13".into()),
        active: None,
        based_on: None,
    };
    house.ask(&keeper, change.clone()).unwrap();
    house.ask(&keeper, GivePassword { person: officer, profile: profile() }).unwrap();
    let (powerful, plain) = functions();
    let first = mandate(house, &keeper, (officer, &powerful), None);
    house.ask(&second, ConfirmMandate { mandate: first }).unwrap();
    let regular = mandate(house, &keeper, (second.person, &plain), None);
    let deputy = mandate(house, &keeper, (officer, &plain), Some(regular));
    let me = Actor { person: officer, ..keeper.clone() };
    house.ask(&me, AssumeFunction { mandate: deputy }).unwrap();
    for on in [true, false] {
        house.ask(&me, SetDuty { mandate: deputy, on }).unwrap();
    }
    house.ask(&keeper, EndMandate { mandate: deputy, reason: "fin (fictive)".into() }).unwrap();
    let token = Id::new(unique());
    let make = MakeToken {
        token,
        mandate: mandate(house, &keeper, (machine, &plain), None),
        scopes: profile().function(&plain).unwrap().powers.iter().take(1).cloned().collect(),
        label: "essai".into(),
        until: NIGHT.plus_seconds(3600),
        profile: profile(),
    };
    house.ask(&keeper, make).unwrap();
    house.ask(&keeper, EndToken { token }).unwrap();
    house.ask(&keeper, ChangePerson { active: Some(false), ..change }).unwrap();
}

fn mandate(
    house: &House,
    by: &Actor,
    (person, function): (Id<kind::Person>, &str),
    deputy_of: Option<Id<kind::Mandate>>,
) -> Id<kind::Mandate> {
    let mandate = Id::new(unique());
    let propose = ProposeMandate {
        mandate,
        person,
        function: function.to_owned(),
        organisation: house.organisation(),
        areas: Vec::new(),
        from: NIGHT,
        until: Some(NIGHT.plus_seconds(86_400)),
        deputy_of,
        ground: "ordre du jour (fictif)".into(),
        profile: profile(),
    };
    house.ask(by, propose).unwrap();
    mandate
}

#[test]
fn shapes_are_as_pinned() {
    let place = Place::sqlite();
    let house = House::on(&place);
    play(&house);
    let shapes = testkit::shapes(&house.journal);
    assert_eq!(shapes.len(), 12, "a kind of event is not played: {:?}", shapes.keys());
    testkit::pinned(&Path::new(env!("CARGO_MANIFEST_DIR")).join("events.lock"), &shapes);
}
