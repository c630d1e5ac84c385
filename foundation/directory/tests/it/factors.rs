//! One-time codes, recovery codes and their end, on both databases.

use std::sync::Arc;

use directory::command::ResetFactors;
use directory::vault::{Sort, Strong, Vault, VaultError};
use kernel::{Actor, Clock, Id, Kind, SystemChance};
use ring::hmac;
use testkit::{on_both, unique};

use crate::{House, actor};

fn vault(house: &House) -> Vault {
    let strong = Strong { party: None, key: Some([7; 32]), fresh: None };
    Vault::open(house.journal.clone(), house.clock.clone(), Arc::new(SystemChance)).unwrap().strong(&strong)
}

/// What an application shows, computed as RFC 6238 says, from the secret as the page shows it.
fn code(secret: &str, second: i64) -> String {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let (mut bits, mut count, mut bytes) = (0_u64, 0, Vec::new());
    for letter in secret.chars() {
        bits = (bits << 5) | alphabet.find(letter).unwrap() as u64;
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).unwrap());
        }
    }
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &bytes);
    let mac = hmac::sign(&key, &(second / 30).to_be_bytes());
    let mac = mac.as_ref();
    let at = usize::from(mac.last().unwrap() & 0xf);
    let four = mac.iter().skip(at).take(4).fold(0_u32, |n, b| (n << 8) | u32::from(*b));
    format!("{:06}", (four & 0x7fff_ffff) % 1_000_000)
}

fn second(house: &House) -> i64 {
    house.clock.now().0 / 1_000_000
}

#[test]
fn a_code_counts_once_within_its_time_and_wrong_ones_are_slowed() {
    on_both(|place| {
        let house = House::on(place);
        let (first, person) = (vault(&house), house.person("a"));
        let enrolment = first.begin_codes(person, "Town", "a").unwrap();
        assert!(enrolment.uri.starts_with("otpauth://totp/Town:a?secret="), "{}", enrolment.uri);
        let now = || code(&enrolment.secret, second(&house));
        assert!(matches!(first.try_codes(person, "a", "here", "000000x"), Err(VaultError::Wrong)));
        assert!(!first.has_factor(person), "nothing counts before a right code");
        let new = first.try_codes(person, "a", "here", &now()).unwrap();
        first.keep_codes(person, Id::new(unique()), "telephone", &new).unwrap();
        let vault = vault(&house);
        assert!(vault.has_factor(person), "also after a restart");
        let check = |code: &str| vault.check_code(person, "a", "here", code);
        assert_eq!(check(&now()), Err(VaultError::Wrong), "the code that confirmed it does not count again");
        house.clock.advance_seconds(30);
        assert_eq!(check(&now()), Ok(Sort::Totp));
        assert_eq!(check(&now()), Err(VaultError::Wrong), "once");
        house.clock.advance_seconds(90);
        let late = code(&enrolment.secret, second(&house) - 60);
        assert_eq!(check(&late), Err(VaultError::Wrong), "two steps are too late");
        assert_eq!(check("123"), Err(VaultError::Wrong));
        assert_eq!(check(&now()), Err(VaultError::Wait(1)), "also the right one waits");
        house.clock.advance_seconds(1);
        assert_eq!(check(&code(&enrolment.secret, second(&house) - 30)), Ok(Sort::Totp), "one step of drift");
    });
}

#[test]
fn recovery_codes_are_ten_each_good_once_and_new_ones_end_the_old() {
    on_both(|place| {
        let house = House::on(place);
        let (vault, person) = (vault(&house), house.person("a"));
        let old = vault.new_recovery(person).unwrap();
        assert_eq!((old.len(), vault.recovery_left(person)), (10, 10));
        let check = |code: &str| vault.check_code(person, "a", "here", code);
        assert_eq!(check(&old[0].to_lowercase().replace('-', " ")), Ok(Sort::Recovery), "as people type it");
        assert_eq!(check(&old[0]), Err(VaultError::Wrong));
        assert_eq!(vault.recovery_left(person), 9);
        let other = house.person("b");
        assert_eq!(vault.check_code(other, "b", "there", &old[1]), Err(VaultError::Wrong), "one's own only");
        let new = vault.new_recovery(person).unwrap();
        assert_eq!(check(&old[1]), Err(VaultError::Wrong));
        assert_eq!(check(&new[9]), Ok(Sort::Recovery));
    });
}

#[test]
fn somebody_else_takes_factors_away_with_a_reason_and_the_owner_is_told() {
    on_both(|place| {
        let house = House::on(place);
        let (vault, person) = (vault(&house), house.person("a"));
        vault.new_recovery(person).unwrap();
        let keeper = actor(house.person("k"));
        let reset = |reason: &str| ResetFactors { person, reason: reason.to_owned() };
        assert_eq!(house.refused(&keeper, reset(" ")).field.as_deref(), Some("reason"));
        let own = house.refused(&actor(person), reset("lost"));
        assert_eq!((own.kind, own.key.as_str()), (Kind::Conflict, "refusal-own-factors"));
        let unknown = ResetFactors { person: Id::new(unique()), reason: "lost".into() };
        assert_eq!(house.refused(&Actor::system(), unknown).kind, Kind::NotFound);
        house.ask(&keeper, reset("lost")).unwrap();
        vault.reset_factors(person).unwrap();
        assert_eq!(vault.recovery_left(person), 0);
        let again = self::vault(&house);
        assert_eq!(again.was_reset(person), Some(house.clock.now()), "also after a restart");
        again.reset_seen(person).unwrap();
        assert_eq!(self::vault(&house).was_reset(person), None);
    });
}

#[test]
fn no_secret_of_codes_lies_in_the_open() {
    let place = testkit::Place::sqlite();
    let house = House::on(&place);
    let (vault, person) = (vault(&house), house.person("a"));
    let enrolment = vault.begin_codes(person, "Town", "a").unwrap();
    let new = vault.try_codes(person, "a", "here", &code(&enrolment.secret, second(&house))).unwrap();
    vault.keep_codes(person, Id::new(unique()), "telephone", &new).unwrap();
    let recovery = vault.new_recovery(person).unwrap();
    let stored: Vec<Vec<u8>> = house
        .journal
        .keep(|k| {
            k.query("SELECT secret FROM factor", &[])?.iter().map(|r| Ok(r.bytes(0)?.to_vec())).collect()
        })
        .unwrap();
    assert_eq!(stored.len(), 11);
    assert!(stored.iter().any(|s| s.len() == 12 + 20 + 16), "nonce, secret, tag");
    let plain = recovery[0].replace('-', "");
    assert!(!stored.iter().any(|s| s.windows(plain.len()).any(|w| w == plain.as_bytes())));
    let without = Vault::open(house.journal.clone(), house.clock.clone(), Arc::new(SystemChance)).unwrap();
    assert_eq!(without.begin_codes(person, "Town", "a"), Err(VaultError::Unavailable));
}
