//! Argon2id, two at a time: hashing is meant to be expensive, and sixty consoles may sign in at once.

use std::sync::{Condvar, Mutex, PoisonError};

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use kernel::Chance;

use super::VaultError;

/// Fewest characters of a password (NIST SP 800-63B-4, 3.1.1.2, for passwords that stand alone, is 15; with a second
/// factor 8). Configuration will raise it where no second factor is required.
pub(super) const LEAST: usize = 12;
/// Most characters; longer ones would only cost time.
pub(super) const MOST: usize = 256;
/// Memory in KiB, passes, lanes.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);
/// How many are hashed at the same time.
const AT_ONCE: usize = 2;

#[derive(Default)]
pub(super) struct Hashing {
    running: Mutex<usize>,
    free: Condvar,
}

impl Hashing {
    pub(super) fn hash(&self, password: &str, chance: &dyn Chance) -> Result<String, VaultError> {
        let length = password.chars().count();
        if !(LEAST..=MOST).contains(&length) {
            return Err(VaultError::Length { least: LEAST, most: MOST });
        }
        let mut salt = [0_u8; 16];
        chance.fill(&mut salt);
        self.one_at_a_time(|| {
            let hash = argon2()?.hash_password_with_salt(password.as_bytes(), &salt);
            hash.map(|h| h.to_string()).map_err(|e| VaultError::Storage(e.to_string()))
        })
    }

    /// Without a hash to compare with, one is computed all the same, so that an unknown account takes as long.
    pub(super) fn verify(&self, password: &str, phc: Option<&str>) -> bool {
        if password.chars().count() > MOST {
            return false;
        }
        self.one_at_a_time(|| {
            let Ok(argon2) = argon2() else { return false };
            let Some(parsed) = phc.and_then(|p| argon2::PasswordHash::new(p).ok()) else {
                drop(argon2.hash_password_with_salt(password.as_bytes(), b"nobody's salt 16"));
                return false;
            };
            argon2.verify_password(password.as_bytes(), &parsed).is_ok()
        })
    }

    fn one_at_a_time<T>(&self, work: impl FnOnce() -> T) -> T {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        while *running >= AT_ONCE {
            running = self.free.wait(running).unwrap_or_else(PoisonError::into_inner);
        }
        *running += 1;
        drop(running);
        let result = work();
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.free.notify_one();
        result
    }
}

fn argon2() -> Result<Argon2<'static>, VaultError> {
    let params = Params::new(COST.0, COST.1, COST.2, None).map_err(|e| VaultError::Storage(e.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}
