//! Tokens of machines: a mandate, some of its powers, and an end.

use std::collections::{BTreeSet, HashMap};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Id, Timestamp, kind};
use store::{Journal, StoreError};

use super::session::{digest, key};
use super::{Vault, VaultError, read, write};

/// A machine's token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachineToken {
    /// Its id, which is no secret.
    pub id: Id<kind::Session>,
    /// The mandate it acts under.
    pub mandate: Id<kind::Mandate>,
    /// The powers it may use of those that the mandate gives.
    pub scopes: BTreeSet<String>,
    /// What it is for.
    pub label: String,
    /// Until when.
    pub expires: Timestamp,
}

impl Vault {
    /// Makes a token; returns the secret, shown once.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn make_token(
        &self,
        id: Id<kind::Session>,
        mandate: Id<kind::Mandate>,
        scopes: BTreeSet<String>,
        label: &str,
        expires: Timestamp,
    ) -> Result<String, VaultError> {
        let secret = self.secret();
        let key = digest(&secret);
        let now = self.now();
        let token = MachineToken { id, mandate, scopes, label: label.to_owned(), expires };
        let row = token.clone();
        self.journal.keep(move |k| {
            let scopes: Vec<&str> = row.scopes.iter().map(String::as_str).collect();
            k.execute(
                "INSERT INTO machine_token (token, id, mandate, scopes, label, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                &[
                    key.to_vec().into(),
                    row.id.into(),
                    row.mandate.into(),
                    scopes.join(" ").into(),
                    row.label.as_str().into(),
                    now.into(),
                    row.expires.into(),
                ],
            )
            .map(drop)
        })?;
        write(&self.tokens).insert(key, token);
        Ok(URL_SAFE_NO_PAD.encode(secret))
    }

    /// The token of this secret; from memory.
    #[must_use]
    pub fn token(&self, secret: &str) -> Option<MachineToken> {
        let key = key(secret)?;
        let now = self.now();
        read(&self.tokens).get(&key).filter(|t| t.expires > now).cloned()
    }

    /// All tokens that are still good, for the administrator.
    #[must_use]
    pub fn tokens(&self) -> Vec<MachineToken> {
        let now = self.now();
        let mut all: Vec<_> = read(&self.tokens).values().filter(|t| t.expires > now).cloned().collect();
        all.sort_by(|a, b| a.label.cmp(&b.label));
        all
    }

    /// Ends a token.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn end_token(&self, id: Id<kind::Session>) -> Result<(), VaultError> {
        self.journal
            .keep(move |k| k.execute("DELETE FROM machine_token WHERE id = $1", &[id.into()]).map(drop))?;
        write(&self.tokens).retain(|_, t| t.id != id);
        Ok(())
    }
}

pub(super) fn load(journal: &Journal, now: Timestamp) -> Result<HashMap<[u8; 32], MachineToken>, StoreError> {
    journal.keep(move |k| {
        let sql =
            "SELECT token, id, mandate, scopes, label, expires_at FROM machine_token WHERE expires_at > $1";
        let mut tokens = HashMap::new();
        for row in k.query(sql, &[now.into()])? {
            let Ok(key) = <[u8; 32]>::try_from(row.bytes(0)?) else { continue };
            let token = MachineToken {
                id: row.id(1)?,
                mandate: row.id(2)?,
                scopes: row.text(3)?.split_whitespace().map(str::to_owned).collect(),
                label: row.text(4)?.to_owned(),
                expires: row.time(5)?,
            };
            tokens.insert(key, token);
        }
        Ok(tokens)
    })
}
