//! Accounts at providers in the vault, and the rules about whose they are.

use std::sync::Arc;

use directory::command::{ExpectLink, LinkAccount};
use directory::vault::{Vault, VaultError};
use kernel::{Actor, Id, SystemChance};
use testkit::{Place, on_both, unique};

use crate::mandates::profile;
use crate::{House, actor};

const ISSUER: &str = "https://id.town.test";

fn vault(house: &House) -> Vault {
    Vault::open(house.journal.clone(), house.clock.clone(), Arc::new(SystemChance)).unwrap()
}

#[test]
fn an_account_is_one_persons_by_issuer_and_subject_together() {
    on_both(|place| {
        let house = House::on(place);
        let vault = vault(&house);
        let (a, b) = (house.person("a"), house.person("b"));
        assert_eq!(vault.link(Id::new(unique()), a, ISSUER, "s-1", "a@town.test"), Ok(true));
        assert_eq!(vault.link(Id::new(unique()), a, ISSUER, "s-1", "again"), Ok(true), "the same again");
        assert_eq!(vault.link(Id::new(unique()), b, ISSUER, "s-1", "b"), Ok(false), "somebody else's");
        assert_eq!(vault.link(Id::new(unique()), b, "https://id.other.test", "s-1", "b"), Ok(true));
        assert_eq!(vault.account_of(ISSUER, "s-1"), Ok(Some(a)));
        assert_eq!(vault.account_of(ISSUER, "S-1"), Ok(None), "capitals count");
        let links = vault.links_of(a).unwrap();
        assert_eq!(
            (links.len(), links[0].label.as_str(), links[0].issuer.as_str()),
            (1, "a@town.test", ISSUER)
        );
        assert_eq!(vault.unlink(links[0].id, b), Ok(false), "not theirs to end");
        assert_eq!(vault.unlink(links[0].id, a), Ok(true));
        assert_eq!(vault.account_of(ISSUER, "s-1"), Ok(None));
    });
}

#[test]
fn an_expectation_is_met_once_and_opens_nothing_by_itself() {
    on_both(|place| {
        let house = House::on(place);
        let vault = vault(&house);
        let (a, b) = (house.person("a"), house.person("b"));
        assert_eq!(vault.expect_link(Id::new(unique()), a, ISSUER, "a@town.test"), Ok(true));
        assert_eq!(vault.expect_link(Id::new(unique()), b, ISSUER, "a@town.test"), Ok(false));
        assert_eq!(vault.expected_with(ISSUER, "a@town.test"), Ok(Some(a)));
        assert_eq!(vault.account_of(ISSUER, "a@town.test"), Ok(None));
        assert_eq!(vault.link(Id::new(unique()), a, ISSUER, "s-1", "a"), Ok(true));
        assert_eq!(vault.expected_with(ISSUER, "a@town.test"), Ok(None), "met");
    });
}

#[test]
fn the_last_way_in_is_known() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let vault = vault(&house);
    let a = house.person("a");
    vault.link(Id::new(unique()), a, ISSUER, "s-1", "a").unwrap();
    let first = vault.links_of(a).unwrap().remove(0).id;
    assert_eq!(vault.other_way(first, a), Ok(false));
    vault.link(Id::new(unique()), a, ISSUER, "s-2", "a").unwrap();
    assert_eq!(vault.other_way(first, a), Ok(true), "another account");
    let second = vault.links_of(a).unwrap().remove(1).id;
    vault.unlink(second, a).unwrap();
    vault.set_password(a, "correct horse battery").unwrap();
    assert_eq!(vault.other_way(first, a), Ok(true), "a password");
}

#[test]
fn coming_for_nothing_costs_the_source_and_no_account() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let vault = vault(&house);
    for _ in 0..20 {
        assert_eq!(vault.may_come_by("desk"), Ok(()));
        vault.came_for_nothing("desk").unwrap();
    }
    assert!(matches!(vault.may_come_by("desk"), Err(VaultError::Wait(_))));
    assert_eq!(vault.may_come_by("another desk"), Ok(()));
}

#[test]
fn nobody_links_for_another_or_expects_for_himself() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let (a, b) = (actor(house.person("a")), house.person("b"));
    let expect = |person| ExpectLink {
        person,
        issuer: ISSUER.to_owned(),
        value: "s-1".to_owned(),
        profile: profile(),
    };
    assert_eq!(house.refused(&a, expect(a.person)).key, "refusal-own-link");
    assert_eq!(house.refused(&a, expect(Id::new(unique()))).key, "refusal-not-found");
    assert_eq!(house.refused(&a, ExpectLink { value: " ".to_owned(), ..expect(b) }).key, "refusal-missing");
    house.ask(&a, expect(b)).unwrap();
    let link = LinkAccount { person: b, issuer: ISSUER.to_owned(), subject: "s-1".to_owned() };
    assert_eq!(house.refused(&a, link.clone()).key, "refusal-other-link");
    assert_eq!(house.refused(&Actor::system(), link).key, "refusal-other-link");
}
