//! Passwords, sessions and machines' tokens: beside the journal, never in it, never logged.
//!
//! Passwords are argon2id hashes (RFC 9106; parameters of the OWASP cheat sheet's second choice: 19 MiB, 2 passes, 1
//! lane). Secrets of cookies and machines are 32 random bytes, kept as SHA-256. Wrong passwords cost growing delays per
//! account and per source, never a lockout: nobody can shut a colleague out. A password that somebody else chose is marked
//! until its owner has chosen another.

mod delay;
mod hash;
mod password;
mod session;
mod token;

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use kernel::{Chance, Clock, Id, Ids, Timestamp, kind};
use store::{Journal, KeepStep, StoreError};

pub use session::Seat;
pub use token::MachineToken;

/// The tables of the vault, for the journal's definition. A step is never edited: a change is a new step.
pub const STEPS: &[KeepStep] = &[FIRST, GIVEN];

const FIRST: KeepStep = (
    "vault-0001",
    &[
        "CREATE TABLE credential (person BYTEA PRIMARY KEY, phc TEXT NOT NULL, changed_at BIGINT NOT NULL)",
        // Seats of the factors to come: passkeys and one-time codes, by person and kind.
        "CREATE TABLE factor (id BYTEA PRIMARY KEY, person BYTEA NOT NULL, sort TEXT NOT NULL, secret BYTEA NOT NULL, label TEXT \
         NOT NULL, added_at BIGINT NOT NULL)",
        "CREATE TABLE session (token BYTEA PRIMARY KEY, id BYTEA NOT NULL, person BYTEA NOT NULL, mandate BYTEA NOT NULL, opened_at \
         BIGINT NOT NULL, expires_at BIGINT NOT NULL, locked BOOLEAN NOT NULL, strength TEXT NOT NULL)",
        "CREATE TABLE machine_token (token BYTEA PRIMARY KEY, id BYTEA NOT NULL, mandate BYTEA NOT NULL, scopes TEXT NOT NULL, label \
         TEXT NOT NULL, made_at BIGINT NOT NULL, expires_at BIGINT NOT NULL)",
        "CREATE TABLE throttle (subject TEXT PRIMARY KEY, failures BIGINT NOT NULL, last_at BIGINT NOT NULL)",
    ],
);

/// Whose password somebody else chose, and since when: such a person has to choose their own before anything else.
const GIVEN: KeepStep =
    ("vault-0002", &["CREATE TABLE password_given (person BYTEA PRIMARY KEY, given_at BIGINT NOT NULL)"]);

/// Why the vault does not open.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// Name or password are wrong; which of them is not said.
    #[error("wrong name or password")]
    Wrong,
    /// Too many wrong ones: wait this many seconds.
    #[error("wait {0} s")]
    Wait(i64),
    /// The password is too short or too long.
    #[error("a password has {least} to {most} characters")]
    Length {
        /// Fewest characters.
        least: usize,
        /// Most characters.
        most: usize,
    },
    /// The password that was given is not one's own.
    #[error("the new password is the one that was given")]
    Same,
    /// The person holds no function now.
    #[error("no function is held")]
    NoFunction,
    /// The person's account is closed.
    #[error("the account is closed")]
    Closed,
    /// The storage failed.
    #[error("storage: {0}")]
    Storage(String),
}

impl From<StoreError> for VaultError {
    fn from(e: StoreError) -> Self {
        Self::Storage(e.to_string())
    }
}

/// The vault of one journal. Sessions are answered from memory; every change is durable before it counts.
pub struct Vault {
    journal: Journal,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    seats: RwLock<HashMap<[u8; 32], Seat>>,
    tokens: RwLock<HashMap<[u8; 32], MachineToken>>,
    given: RwLock<HashSet<Id<kind::Person>>>,
    hashing: hash::Hashing,
}

impl Vault {
    /// Opens the vault and reads the sessions that are still good.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub fn open(
        journal: Journal,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
    ) -> Result<Self, StoreError> {
        let now = clock.now();
        let seats = session::load(&journal, now)?;
        let tokens = token::load(&journal, now)?;
        let given = password::load(&journal)?;
        Ok(Self {
            journal,
            clock,
            chance,
            seats: RwLock::new(seats),
            tokens: RwLock::new(tokens),
            given: RwLock::new(given),
            hashing: hash::Hashing::default(),
        })
    }

    fn secret(&self) -> [u8; 32] {
        let mut secret = [0_u8; 32];
        Ids::new(self.clock.as_ref(), self.chance.as_ref()).fill(&mut secret);
        secret
    }
    fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// A lock that somebody's panic poisoned is still a lock.
fn read<T>(lock: &RwLock<T>) -> std::sync::RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(PoisonError::into_inner)
}
fn write<T>(lock: &RwLock<T>) -> std::sync::RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(PoisonError::into_inner)
}
