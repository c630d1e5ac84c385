//! Passwords, sessions and machines' tokens: beside the journal, never in it, never logged.
//!
//! Passwords are argon2id hashes (RFC 9106; parameters of the OWASP cheat sheet's second choice: 19 MiB, 2 passes, 1
//! lane). Secrets of cookies and machines are 32 random bytes, kept as SHA-256. Wrong passwords cost growing delays per
//! account and per source, never a lockout: nobody can shut a colleague out. A password that somebody else chose is marked
//! until its owner has chosen another.
//!
//! Besides the password there are factors: passkeys (public keys, no secret of ours), applications for one-time codes (their
//! secrets encrypted under a key that is kept apart from the database) and recovery codes (128 random bits, kept as SHA-256).

mod code;
mod delay;
mod factor;
mod hash;
mod link;
mod passkey;
mod password;
mod seal;
mod session;
mod token;
mod totp;

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use kernel::{Chance, Clock, Id, Ids, Timestamp, kind};
use store::{Journal, KeepStep, StoreError};

pub use code::{Enrolment, NewCodes};
pub use factor::{Factor, Sort};
pub use link::Link;
pub use passkey::{NewPasskey, Question, RelyingParty};
pub use session::{CameIn, Seat};
pub use token::MachineToken;

/// The tables of the vault, for the journal's definition. A step is never edited: a change is a new step.
pub const STEPS: &[KeepStep] = &[FIRST, GIVEN, STRONG];

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

/// When a factor was last used, up to which step or count of it, under which name a device knows it; when a session's person
/// last proved themselves and with what; whose factors were taken away.
const STRONG: KeepStep = (
    "vault-0003",
    &[
        "ALTER TABLE factor ADD COLUMN used_at BIGINT",
        "ALTER TABLE factor ADD COLUMN step BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE factor ADD COLUMN handle BYTEA",
        "CREATE UNIQUE INDEX factor_handle ON factor (handle)",
        "CREATE INDEX factor_person ON factor (person, sort)",
        "ALTER TABLE session ADD COLUMN proved_by TEXT",
        "ALTER TABLE session ADD COLUMN proved_at BIGINT",
        "CREATE TABLE factor_reset (person BYTEA PRIMARY KEY, reset_at BIGINT NOT NULL)",
    ],
);

/// Seconds that a proof counts as fresh where nothing else is configured.
const FRESH: i64 = 600;

/// What strong sign-in needs from outside.
#[derive(Debug, Clone, Default)]
pub struct Strong {
    /// Under which address passkeys are used; none for nowhere.
    pub party: Option<RelyingParty>,
    /// The key under which secrets are encrypted, kept apart from the database; without it there are no one-time codes.
    pub key: Option<[u8; 32]>,
    /// Seconds that a proof counts as fresh; ten minutes where nobody says.
    pub fresh: Option<i64>,
}

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
    /// A question or an enrolment is over: too late, or answered already.
    #[error("the question is over")]
    Late,
    /// The passkey's answer does not hold, or it is none of ours.
    #[error("the passkey is not accepted")]
    Passkey,
    /// The passkey's counter went backwards: there is a copy of it.
    #[error("the passkey may have been copied")]
    Copied,
    /// The passkey is registered already.
    #[error("the passkey is known already")]
    Known,
    /// There is no such factor.
    #[error("there is no such factor")]
    Unknown,
    /// Without this factor there would be no way to come in.
    #[error("the last way to come in")]
    LastWay,
    /// It cannot be used here: no address with a name, or no key for secrets.
    #[error("not available here")]
    Unavailable,
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
    factors: RwLock<factor::Factors>,
    /// Secrets of applications that are being enrolled, with the end of that.
    enrolling: RwLock<HashMap<Id<kind::Person>, code::Pending>>,
    passkeys: RwLock<passkey::Passkeys>,
    seal: seal::Seal,
    /// Makes up passkeys for accounts that have none.
    decoy: ring::hmac::Key,
    fresh: i64,
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
        let factors = factor::load(&journal)?;
        let mut decoy = [0_u8; 32];
        chance.fill(&mut decoy);
        Ok(Self {
            journal,
            clock,
            chance,
            seats: RwLock::new(seats),
            tokens: RwLock::new(tokens),
            given: RwLock::new(given),
            factors: RwLock::new(factors),
            enrolling: RwLock::default(),
            passkeys: RwLock::default(),
            seal: seal::Seal::new(None),
            decoy: ring::hmac::Key::new(ring::hmac::HMAC_SHA256, &decoy),
            fresh: FRESH,
            hashing: hash::Hashing::default(),
        })
    }

    /// With what strong sign-in needs from outside.
    #[must_use]
    pub fn strong(mut self, strong: &Strong) -> Self {
        self.passkeys = RwLock::new(strong.party.as_ref().map(passkey::Passkeys::of).unwrap_or_default());
        self.seal = seal::Seal::new(strong.key);
        if let Some(key) = &strong.key {
            // The same after a restart: what is made up must not be told from what is there.
            let derived = ring::hmac::sign(&ring::hmac::Key::new(ring::hmac::HMAC_SHA256, key), b"decoy");
            self.decoy = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, derived.as_ref());
        }
        self.fresh = strong.fresh.unwrap_or(FRESH);
        self
    }

    /// Seconds that a proof counts as fresh.
    #[must_use]
    pub fn fresh_seconds(&self) -> i64 {
        self.fresh
    }

    /// Stores a factor; `step` is what was used up of it, `handle` the name under which a device knows it.
    fn insert(
        &self,
        person: Id<kind::Person>,
        factor: &Factor,
        secret: Vec<u8>,
        step: i64,
        handle: Option<Vec<u8>>,
    ) -> Result<(), VaultError> {
        let (id, sort, label, added) = (factor.id, factor.sort.code(), factor.label.clone(), factor.added);
        self.journal.keep(move |k| {
            k.execute(
                "INSERT INTO factor (id, person, sort, secret, label, added_at, step, handle) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                &[
                    id.into(),
                    person.into(),
                    sort.into(),
                    secret.into(),
                    label.into(),
                    added.into(),
                    step.into(),
                    handle.into(),
                ],
            )
            .map(drop)
        })?;
        Ok(())
    }

    fn ids(&self) -> Ids<'_> {
        Ids::new(self.clock.as_ref(), self.chance.as_ref())
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
