//! `events.lock` pins the shape of every event about people: a change of shape needs a new version.

use std::path::Path;

use directory::command::{
    AddFactor, AssumeFunction, ChangePerson, ConfirmMandate, EndMandate, EndToken, ExpectLink, GivePassword,
    LinkAccount, MakeRecovery, MakeToken, ProposeMandate, RegisterPerson, RemoveFactor, ResetFactors,
    ReviewGlass, SetDuty, UnlinkAccount, Witnessed,
};
use directory::vault::Sort;
use kernel::{Actor, Id, Lang, kind};
use store::Command;
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
    let officer = Actor { function: "officer".into(), ..keeper.clone() };
    let opening = crate::glass::ask_for(Id::new(unique()), "urgence (fictive)");
    house.ask(&officer, opening.clone()).unwrap();
    let review = ReviewGlass {
        glass: opening.glass,
        verdict: directory::Verdict::Unjustified,
        words: kernel::Words::new(Lang::Fr, "vu (fictif)"),
    };
    house.ask(&second, review).unwrap();
    house.ask(&keeper, ChangePerson { active: Some(false), ..change }).unwrap();
    links(house, &keeper);
    factors(house, &keeper, &me);
}

/// A factor comes, is used for an act, and goes; another one is taken away.
fn factors(house: &House, keeper: &Actor, me: &Actor) {
    let (factor, sort) = (Id::new(unique()), Sort::Passkey);
    let add = AddFactor { factor, sort, label: "téléphone (fictif)".into() };
    let (command, by) = (Box::new(add) as Box<dyn Command>, "password".to_owned());
    house.ask(me, Witnessed { command, by, at: NIGHT }).unwrap();
    house.ask(me, MakeRecovery).unwrap();
    house.ask(me, RemoveFactor { factor, sort }).unwrap();
    house.ask(keeper, ResetFactors { person: me.person, reason: "perte (fictive)".into() }).unwrap();
}

/// An account at a provider, from expected to gone.
fn links(house: &House, keeper: &Actor) {
    let guest = actor(house.person("d"));
    let (person, issuer) = (guest.person, "https://id.town.test".to_owned());
    let value = "d@town.test (fictif)".to_owned();
    house.ask(keeper, ExpectLink { person, issuer: issuer.clone(), value, profile: profile() }).unwrap();
    let subject = "s-4 (fictif)".to_owned();
    house.ask(&guest, LinkAccount { person, issuer: issuer.clone(), subject }).unwrap();
    house.ask(&guest, UnlinkAccount { person, issuer }).unwrap();
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
    assert_eq!(shapes.len(), 23, "a kind of event is not played: {:?}", shapes.keys());
    testkit::pinned(Path::new("events.lock"), &shapes);
}
