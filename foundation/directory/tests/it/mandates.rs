//! Nobody grants a function to himself; a powerful one needs a second person; dates count.

use std::sync::Arc;

use directory::command::{
    AssumeFunction, ConfirmMandate, EndMandate, ProposeMandate, RegisterPerson, SetDuty,
};
use directory::{MandateState, holdings, on_duty};
use kernel::{Actor, FolderFiles, Id, Lang, kind};
use profile::Profile;
use testkit::{NIGHT, on_both, unique};

use crate::{House, actor};

pub(crate) fn profile() -> Arc<Profile> {
    let folder = testkit::root().join("profiles/minimal");
    Arc::new(Profile::load(&FolderFiles(folder)).unwrap())
}

fn proposal(house: &House, person: Id<kind::Person>, function: &str) -> ProposeMandate {
    ProposeMandate {
        mandate: Id::new(unique()),
        person,
        function: function.into(),
        organisation: house.organisation(),
        areas: Vec::new(),
        from: NIGHT,
        until: None,
        deputy_of: None,
        ground: "ordre du jour (fictif)".into(),
        profile: profile(),
    }
}

/// A function of the profile that needs a second person, and one that does not.
pub(crate) fn functions() -> (String, String) {
    let profile = profile();
    let everywhere = |f: &&profile::Function| f.reach == profile::Reach::Everywhere;
    let powerful = profile.functions.iter().filter(everywhere).find(|f| f.needs_second_person()).unwrap();
    let plain = profile.functions.iter().filter(everywhere).find(|f| !f.needs_second_person()).unwrap();
    (powerful.code.clone(), plain.code.clone())
}

#[test]
fn a_powerful_function_counts_only_after_a_second_person() {
    on_both(|place| {
        let house = House::on(place);
        let (powerful, _) = functions();
        let (first, second, third) = (actor(house.person("a")), actor(house.person("b")), house.person("c"));
        let own = proposal(&house, first.person, &powerful);
        assert_eq!(house.refused(&first, own).key, "refusal-own-mandate");
        let proposed = proposal(&house, third, &powerful);
        let confirm = ConfirmMandate { mandate: proposed.mandate };
        house.ask(&first, proposed).unwrap();
        assert_eq!(house.roster().mandates[0].state, MandateState::Proposed);
        assert!(holdings(&house.roster(), &profile()).is_empty());
        assert_eq!(house.refused(&first, confirm.clone()).key, "refusal-second-person");
        assert_eq!(house.refused(&actor(third), confirm.clone()).key, "refusal-own-mandate");
        house.ask(&second, confirm.clone()).unwrap();
        assert!(house.roster().mandates[0].counts_at(NIGHT));
        assert_eq!(house.refused(&second, confirm).key, "refusal-mandate-state");
    });
}

#[test]
fn an_ordinary_function_counts_at_once_until_it_ends() {
    on_both(|place| {
        let house = House::on(place);
        let (_, plain) = functions();
        let (admin, officer) = (actor(house.person("a")), house.person("b"));
        let until = NIGHT.plus_seconds(3600);
        let proposed = ProposeMandate { until: Some(until), ..proposal(&house, officer, &plain) };
        let mandate = proposed.mandate;
        house.ask(&admin, proposed).unwrap();
        let held = house.roster().mandates[0].clone();
        assert!(held.counts_at(NIGHT) && !held.counts_at(until) && !held.counts_at(NIGHT.plus_seconds(-1)));
        let me = held.actor();
        house.ask(&me, AssumeFunction { mandate }).unwrap();
        house.ask(&me, SetDuty { mandate, on: true }).unwrap();
        assert_eq!(house.roster().duties.len(), 1);
        let on_duty = |at| house.journal.read(|r| on_duty(r, at)).unwrap();
        assert_eq!((on_duty(NIGHT)[0].function.as_str(), on_duty(NIGHT)[0].since), (plain.as_str(), NIGHT));
        assert!(on_duty(until).is_empty(), "a mandate that ran out ends the duty with it");
        assert_eq!(house.refused(&admin, AssumeFunction { mandate }).key, "refusal-mandate-not-held");
        house.clock.advance_seconds(7200);
        assert_eq!(house.refused(&me, AssumeFunction { mandate }).key, "refusal-mandate-not-held");
        house.ask(&me, EndMandate { mandate, reason: "départ".into() }).unwrap();
        assert!(house.roster().duties.is_empty(), "who holds nothing is not on duty");
    });
}

#[test]
fn what_is_wrong_is_said_by_field() {
    on_both(|place| {
        let house = House::on(place);
        let (_, plain) = functions();
        let (admin, officer) = (actor(house.person("a")), house.person("b"));
        let wrong = |p: ProposeMandate| house.refused(&admin, p).field.unwrap();
        assert_eq!(wrong(proposal(&house, officer, "emperor")), "function");
        assert_eq!(wrong(proposal(&house, Id::new(unique()), &plain)), "person");
        assert_eq!(
            wrong(ProposeMandate { until: Some(NIGHT), ..proposal(&house, officer, &plain) }),
            "until"
        );
        let nobody = ProposeMandate { organisation: Id::new(unique()), ..proposal(&house, officer, &plain) };
        assert_eq!(wrong(nobody), "organisation");
        let twin = RegisterPerson {
            person: Id::new(unique()),
            name: "B".into(),
            login: " B ".into(),
            lang: Lang::Nl,
            phone: None,
            machine: false,
        };
        assert_eq!(house.refused(&Actor::system(), twin).key, "refusal-login-taken");
    });
}
