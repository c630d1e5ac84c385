//! The secrets of links, beside the journal, never in it, never logged: 32 random bytes each, kept as SHA-256.
//!
//! What a link opens, for whom it was made and when it was opened stands in the journal; only who holds the secret does not.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Chance, Clock, Id, Ids, Timestamp, kind};
use sha2::{Digest, Sha256};
use store::{Journal, KeepStep, StoreError};

/// The table of secrets, for the journal's definition. A step is never edited: a change is a new step.
pub const STEPS: &[KeepStep] = &[(
    "commitments-0001",
    &[
        "CREATE TABLE commitment_secret (secret BYTEA PRIMARY KEY, link BYTEA NOT NULL, commitment BYTEA NOT NULL, \
       expires_at BIGINT NOT NULL)",
    ],
)];

/// What a secret opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The link's id.
    pub link: Id<kind::Session>,
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// Until when.
    pub expires: Timestamp,
}

/// The secrets of one journal's links.
#[derive(Clone)]
pub struct Links {
    journal: Journal,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
}

impl Links {
    /// The links of this journal.
    #[must_use]
    pub fn new(journal: Journal, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>) -> Self {
        Self { journal, clock, chance }
    }

    /// Makes the secret of a link that was journalled; shown once. What expired is cleared away on the way.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn make(&self, link: Link) -> Result<String, StoreError> {
        let mut secret = [0_u8; 32];
        Ids::new(self.clock.as_ref(), self.chance.as_ref()).fill(&mut secret);
        let (key, now) = (digest(&secret), self.clock.now());
        self.journal.keep(move |k| {
            k.execute("DELETE FROM commitment_secret WHERE expires_at <= $1", &[now.into()])?;
            k.execute(
                "INSERT INTO commitment_secret (secret, link, commitment, expires_at) VALUES ($1, $2, $3, $4)",
                &[key.into(), link.link.into(), link.commitment.into(), link.expires.into()],
            )
        })?;
        Ok(URL_SAFE_NO_PAD.encode(secret))
    }

    /// What this secret opens; nothing when it is unknown, ended or expired.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn find(&self, secret: &str) -> Result<Option<Link>, StoreError> {
        let Some(key) = key(secret) else { return Ok(None) };
        let now = self.clock.now();
        let sql = "SELECT link, commitment, expires_at FROM commitment_secret WHERE secret = $1 AND expires_at > $2";
        let row = self.journal.read(|r| r.one(sql, &[key.into(), now.into()]))?;
        row.map(|r| Ok(Link { link: r.id(0)?, commitment: r.id(1)?, expires: r.time(2)? })).transpose()
    }

    /// Forgets the secret of a link.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn end(&self, link: Id<kind::Session>) -> Result<(), StoreError> {
        self.journal.keep(move |k| {
            k.execute("DELETE FROM commitment_secret WHERE link = $1", &[link.into()]).map(drop)
        })
    }
}

fn digest(secret: &[u8]) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}

fn key(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok().filter(|s| s.len() == 32).map(|s| digest(&s))
}
