//! Passwords, sessions and tokens.

use std::sync::Arc;

use directory::DirectoryView;
use directory::vault::{STEPS, Vault, VaultError};
use kernel::{Id, SystemChance};
use store::Journal;
use testkit::{NIGHT, definition, on_both, unique};

use crate::House;

const GOOD: &str = "correct horse battery";

fn vault(house: &House) -> Vault {
    Vault::open(house.journal.clone(), house.clock.clone(), Arc::new(SystemChance)).unwrap()
}

#[test]
fn a_wrong_password_costs_growing_delays_and_never_a_lockout() {
    on_both(|place| {
        let house = House::on(place);
        let vault = vault(&house);
        let person = house.person("a");
        assert!(matches!(vault.set_password(person, "short"), Err(VaultError::Length { .. })));
        vault.set_password(person, GOOD).unwrap();
        let attempt =
            |password: &str, source: &str| vault.check_password(Some(person), "a", source, password);
        for _ in 0..3 {
            assert_eq!(attempt("wrong", "here"), Err(VaultError::Wrong));
        }
        assert_eq!(attempt(GOOD, "here"), Err(VaultError::Wait(1)), "also the right one waits");
        house.clock.advance_seconds(1);
        assert_eq!(attempt("wrong", "here"), Err(VaultError::Wrong));
        assert_eq!(
            attempt(GOOD, "elsewhere"),
            Err(VaultError::Wait(2)),
            "per account, wherever it comes from"
        );
        house.clock.advance_seconds(2);
        assert_eq!(attempt(GOOD, "here"), Ok(()));
        assert_eq!(attempt("wrong", "here"), Err(VaultError::Wrong), "the count began again");
        assert_eq!(vault.check_password(None, "nobody", "here", GOOD), Err(VaultError::Wrong));
    });
}

#[test]
fn a_password_that_somebody_else_chose_is_owed_until_ones_own_is_there() {
    on_both(|place| {
        let house = House::on(place);
        let (first, person, other) = (vault(&house), house.person("a"), house.person("b"));
        first.set_password(other, GOOD).unwrap();
        first.give_password(person, GOOD).unwrap();
        assert!(first.owes_password(person) && !first.owes_password(other));
        assert_eq!(first.check_password(Some(person), "a", "here", GOOD), Ok(()), "it opens the door");
        let again = vault(&house);
        assert!(again.owes_password(person), "also after a restart");
        assert_eq!(again.set_password(person, GOOD), Err(VaultError::Same), "the given one is not one's own");
        assert!(matches!(again.set_password(person, "short"), Err(VaultError::Length { .. })));
        assert!(again.owes_password(person), "a refusal settles nothing");
        again.set_password(person, "a phrase of my own").unwrap();
        assert!(!again.owes_password(person) && !vault(&house).owes_password(person));
        again.give_password(person, GOOD).unwrap();
        assert!(vault(&house).owes_password(person), "given anew, owed anew");
    });
}

#[test]
fn a_place_from_before_gets_the_new_table_and_owes_nothing() {
    on_both(|place| {
        let person: Id<kernel::kind::Person> = Id::new(unique());
        let (mut before, _) = definition("live");
        before.views = vec![Arc::new(DirectoryView)];
        before.keeps = STEPS[..1].to_vec();
        let journal = Journal::open(&place.backend, before).unwrap();
        let sql = "INSERT INTO credential (person, phc, changed_at) VALUES ($1, 'x', $2)";
        journal.keep(move |k| k.execute(sql, &[person.into(), NIGHT.into()]).map(drop)).unwrap();
        journal.close();
        let vault = vault(&House::on(place));
        assert!(!vault.owes_password(person));
        vault.give_password(person, GOOD).unwrap();
        assert!(vault.owes_password(person));
    });
}

#[test]
fn many_accounts_from_one_source_are_slowed_as_well() {
    on_both(|place| {
        let house = House::on(place);
        let vault = vault(&house);
        let mut waits = 0;
        for n in 0..22 {
            if let Err(VaultError::Wait(_)) =
                vault.check_password(None, &format!("account-{n}"), "there", GOOD)
            {
                waits += 1;
            }
        }
        assert!(waits > 0);
    });
}

#[test]
fn sessions_survive_a_restart_and_end() {
    on_both(|place| {
        let house = House::on(place);
        let person = house.person("a");
        let first = vault(&house);
        let (cookie, _) = first.open_session(person, Id::new(unique())).unwrap();
        let other = Id::new(unique());
        first.set_mandate(&cookie, other).unwrap();
        first.set_locked(&cookie, true).unwrap();
        let again = vault(&house);
        let seat = again.seat(&cookie).unwrap();
        assert_eq!((seat.person, seat.mandate, seat.locked), (person, other, true));
        assert_eq!(again.seat("AAAA"), None);
        house.clock.advance_seconds(15 * 3600);
        assert_eq!(again.seat(&cookie), None, "nobody is signed in for ever");
        let (cookie, _) = again.open_session(person, other).unwrap();
        again.end_sessions(None).unwrap();
        assert_eq!(again.seat(&cookie), None);
        assert_eq!(vault(&house).seat(&cookie), None);
    });
}

#[test]
fn a_machine_has_some_powers_until_a_date() {
    on_both(|place| {
        let house = House::on(place);
        let first = vault(&house);
        let until = testkit::NIGHT.plus_seconds(60);
        let secret = first
            .make_token(
                Id::new(unique()),
                Id::new(unique()),
                ["signal.record".to_owned()].into(),
                "weather feed",
                until,
            )
            .unwrap();
        let again = vault(&house);
        assert!(again.token(&secret).unwrap().scopes.contains("signal.record"));
        assert_eq!(again.tokens().len(), 1);
        house.clock.advance_seconds(61);
        assert_eq!(again.token(&secret), None);
        again.end_token(first.tokens().first().map_or_else(|| Id::new(unique()), |t| t.id)).unwrap();
    });
}

#[test]
fn no_secret_is_stored_as_it_is() {
    let place = testkit::Place::sqlite();
    let house = House::on(&place);
    let vault = vault(&house);
    let person = house.person("a");
    vault.set_password(person, GOOD).unwrap();
    let (cookie, _) = vault.open_session(person, Id::new(unique())).unwrap();
    house.journal.close();
    let mut found = 0;
    let mut folders = vec![place.dir().to_owned()];
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(path).unwrap();
            let has = |text: &str| bytes.windows(text.len()).any(|w| w == text.as_bytes());
            assert!(!has(GOOD) && !has(&cookie));
            found += usize::from(has("$argon2id$v=19$m=19456,t=2,p=1$"));
        }
    }
    assert!(found > 0, "the hash is where we looked");
}
