//! The secrets of links without account, beside the journal, never in it, never logged: 32 random bytes each, kept as SHA-256.
//!
//! What a link opens, for whom it was made and when it was opened stands in the journal, with the package whose link it is; only
//! who holds the secret does not. Each package looks whether the link is one of its own.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Actor, Chance, Clock, Id, Ids, Text, Timestamp, kind};
use sha2::{Digest, Sha256};
use store::{Journal, KeepStep, StoreError};
use web::{Assurance, Session, Who};

/// The table of secrets, for the journal's definition. A step is never edited: a change is a new step.
pub const STEPS: &[KeepStep] = &[
    (
        "commitments-0001",
        &[
            "CREATE TABLE commitment_secret (secret BYTEA PRIMARY KEY, link BYTEA NOT NULL, commitment BYTEA NOT NULL, \
       expires_at BIGINT NOT NULL)",
        ],
    ),
    // Links of every package, not of commitments alone.
    (
        "links-0001",
        &[
            "ALTER TABLE commitment_secret RENAME COLUMN commitment TO matter",
            "ALTER TABLE commitment_secret RENAME TO link_secret",
        ],
    ),
];

/// What a secret opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The link's id.
    pub link: Id<kind::Session>,
    /// The matter of its entries.
    pub matter: Id<kind::Matter>,
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
            k.execute("DELETE FROM link_secret WHERE expires_at <= $1", &[now.into()])?;
            k.execute(
                "INSERT INTO link_secret (secret, link, matter, expires_at) VALUES ($1, $2, $3, $4)",
                &[key.into(), link.link.into(), link.matter.into(), link.expires.into()],
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
        let sql = "SELECT link, matter, expires_at FROM link_secret WHERE secret = $1 AND expires_at > $2";
        let row = self.journal.read(|r| r.one(sql, &[key.into(), now.into()]))?;
        row.map(|r| Ok(Link { link: r.id(0)?, matter: r.id(1)?, expires: r.time(2)? })).transpose()
    }

    /// What was made for these links opens until then, where that is later than before.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn extend(&self, links: &[Id<kind::Session>], until: Timestamp) -> Result<(), StoreError> {
        let links = links.to_vec();
        self.journal.keep(move |k| {
            for link in &links {
                let sql = "UPDATE link_secret SET expires_at = $2 WHERE link = $1 AND expires_at < $2";
                k.execute(sql, &[(*link).into(), until.into()])?;
            }
            Ok(())
        })
    }

    /// Forgets the secret of a link.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn end(&self, link: Id<kind::Session>) -> Result<(), StoreError> {
        self.journal
            .keep(move |k| k.execute("DELETE FROM link_secret WHERE link = $1", &[link.into()]).map(drop))
    }
}

fn digest(secret: &[u8]) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}

fn key(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok().filter(|s| s.len() == 32).map(|s| digest(&s))
}

/// A secret in groups of four letters, to be read out.
#[must_use]
pub fn spoken(secret: &str) -> Vec<String> {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect()).collect()
}

/// Whoever comes by a link acts as the program, with the one power that the link gives.
#[must_use]
pub fn holder(power: &str) -> Who {
    Who(Session {
        id: Id::of_words(&["link"]),
        name: String::new(),
        actor: Actor::system(),
        label: Text::default(),
        functions: Vec::new(),
        class: String::new(),
        powers: [].into(),
        only: Some([power.to_owned()].into()),
        locked: false,
        owes: None,
        lang: None,
        assurance: Assurance::exempt(),
    })
}
