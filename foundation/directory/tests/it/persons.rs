//! People corrected, their account closed and opened again.

use directory::command::{AssumeFunction, ChangePerson, ProposeMandate, SetDuty};
use directory::holdings;
use kernel::{Actor, Id, Lang, kind};
use testkit::{NIGHT, on_both, unique};

use crate::mandates::{functions, profile};
use crate::{House, actor};

fn nothing(person: Id<kind::Person>) -> ChangePerson {
    ChangePerson { person, name: None, lang: None, phone: None, active: None, based_on: None }
}

#[test]
fn a_correction_is_written_once_and_never_over_somebody_elses() {
    on_both(|place| {
        let house = House::on(place);
        let (keeper, person) = (actor(house.person("a")), house.person("b"));
        let seen = house.journal.head();
        let change = ChangePerson {
            name: Some(" Béa Peeters (fictive) ".into()),
            lang: Some(Lang::Nl),
            phone: Some("+32 2 000 00 11".into()),
            based_on: Some(seen),
            ..nothing(person)
        };
        assert_eq!(house.ask(&keeper, change.clone()).unwrap().entries.len(), 1);
        let now = house.roster().persons[&person].clone();
        assert_eq!((now.name.as_str(), now.lang), ("Béa Peeters (fictive)", Lang::Nl));
        assert_eq!(now.phone.as_deref(), Some("+32 2 000 00 11"));
        assert!(
            house.ask(&keeper, change.clone()).unwrap().entries.is_empty(),
            "the same again is no change"
        );
        let stale = ChangePerson { name: Some("Other".into()), ..change.clone() };
        assert_eq!(house.refused(&keeper, stale).key, "refusal-person-changed");
        let taken_away = ChangePerson { phone: Some(String::new()), ..nothing(person) };
        house.ask(&keeper, taken_away).unwrap();
        assert_eq!(house.roster().persons[&person].phone, None);
        for (name, key) in [(String::new(), "refusal-missing"), ("x".repeat(121), "refusal-too-long")] {
            let wrong = house.refused(&keeper, ChangePerson { name: Some(name), ..nothing(person) });
            assert_eq!((wrong.key.as_str(), wrong.field.as_deref()), (key, Some("name")));
        }
        let nobody = ChangePerson { lang: Some(Lang::En), ..nothing(Id::new(unique())) };
        assert_eq!(house.refused(&keeper, nobody).key, "refusal-not-found");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_closed_account_keeps_its_mandates_and_they_count_for_nothing() {
    on_both(|place| {
        let house = House::on(place);
        let (keeper, officer) = (actor(house.person("a")), house.person("b"));
        let (mandate, function) = (Id::new(unique()), functions().1);
        let propose = ProposeMandate {
            mandate,
            person: officer,
            function,
            organisation: house.organisation(),
            areas: Vec::new(),
            from: NIGHT,
            until: None,
            deputy_of: None,
            ground: "ordre du jour (fictif)".into(),
            profile: profile(),
        };
        house.ask(&keeper, propose).unwrap();
        let me = house.roster().mandates[0].actor();
        house.ask(&me, SetDuty { mandate, on: true }).unwrap();
        assert_eq!(holdings(&house.roster(), &profile()).len(), 1);

        let set = |active| ChangePerson { active: Some(active), ..nothing(officer) };
        house.ask(&keeper, set(false)).unwrap();
        let closed = house.roster();
        assert_eq!(
            (closed.mandates.len(), closed.duties.len()),
            (1, 0),
            "the mandate stays, the duty is over"
        );
        assert!(closed.mandates[0].counts_at(NIGHT) && !closed.counts(&closed.mandates[0], NIGHT));
        assert_eq!(closed.held_by(officer, NIGHT).count(), 0);
        assert_eq!(closed.holders(&closed.mandates[0].function, None, NIGHT).count(), 0);
        assert!(holdings(&closed, &profile()).is_empty(), "the guard is told of nothing");
        assert_eq!(house.refused(&me, AssumeFunction { mandate }).key, "refusal-mandate-not-held");
        assert_eq!(house.refused(&me, SetDuty { mandate, on: true }).key, "refusal-mandate-not-held");

        house.ask(&keeper, set(true)).unwrap();
        assert_eq!(holdings(&house.roster(), &profile()).len(), 1);
        house.ask(&me, AssumeFunction { mandate }).unwrap();
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn nobody_closes_their_own_account() {
    on_both(|place| {
        let house = House::on(place);
        let keeper = actor(house.person("a"));
        let own = ChangePerson { active: Some(false), ..nothing(keeper.person) };
        let refusal = house.refused(&keeper, own);
        assert_eq!((refusal.key.as_str(), refusal.field.as_deref()), ("refusal-own-account", Some("active")));
        assert!(house.roster().persons[&keeper.person].active);
        house.ask(&Actor::system(), ChangePerson { active: Some(false), ..nothing(keeper.person) }).unwrap();
    });
}
