//! Accounts at a provider that vouches for people: which of them is whom.
//!
//! An account is known by issuer and subject together, never by a name or an address. An expectation says which account a
//! person will come with the first time; it becomes a link then, and is gone.

use kernel::{Id, Timestamp, kind};
use store::{Keep, Row, StoreError};

use super::{Vault, VaultError, delay};

/// Sort of the factor that is a linked account.
const LINKED: &str = "oidc";
/// Sort of an expected one.
const EXPECTED: &str = "oidc-expected";

/// An account of a person's at a provider, or one that is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its id, which is no secret.
    pub id: Id<kind::Factor>,
    /// Whose it is.
    pub person: Id<kind::Person>,
    /// The provider.
    pub issuer: String,
    /// What the person recognises the account by.
    pub label: String,
    /// Since when.
    pub added: Timestamp,
    /// It opens nothing yet: the person has not come with it.
    pub expected: bool,
}

impl Vault {
    /// Whose account this is at this provider.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn account_of(&self, issuer: &str, subject: &str) -> Result<Option<Id<kind::Person>>, VaultError> {
        self.whose(LINKED, issuer, subject)
    }

    /// Who is expected to come with this value of the provider's claim.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn expected_with(&self, issuer: &str, value: &str) -> Result<Option<Id<kind::Person>>, VaultError> {
        self.whose(EXPECTED, issuer, value)
    }

    /// Links an account to a person; what was expected of them at this provider is met by it. False when it is somebody
    /// else's already: nothing changes then.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn link(
        &self,
        id: Id<kind::Factor>,
        person: Id<kind::Person>,
        issuer: &str,
        subject: &str,
        label: &str,
    ) -> Result<bool, VaultError> {
        let (key, expected) = (key(issuer, subject), format!("{issuer}\n"));
        let (label, now) = (label.to_owned(), self.now());
        Ok(self.journal.keep(move |k| {
            if !add(k, LINKED, id, person, &key, &label, now)? {
                return Ok(false);
            }
            for row in k.query(
                "SELECT id, secret FROM factor WHERE sort = $1 AND person = $2",
                &[EXPECTED.into(), person.into()],
            )? {
                if row.bytes(1)?.starts_with(expected.as_bytes()) {
                    let id: Id<kind::Factor> = row.id(0)?;
                    k.execute("DELETE FROM factor WHERE id = $1", &[id.into()])?;
                }
            }
            Ok(true)
        })?)
    }

    /// Notes with which value of the provider's claim a person will come. False when somebody else is expected with it.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn expect_link(
        &self,
        id: Id<kind::Factor>,
        person: Id<kind::Person>,
        issuer: &str,
        value: &str,
    ) -> Result<bool, VaultError> {
        let (key, label, now) = (key(issuer, value), value.to_owned(), self.now());
        Ok(self.journal.keep(move |k| add(k, EXPECTED, id, person, &key, &label, now))?)
    }

    /// A person's accounts at providers, the oldest first.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn links_of(&self, person: Id<kind::Person>) -> Result<Vec<Link>, VaultError> {
        Ok(self.journal.keep(move |k| {
            let sql = "SELECT id, person, sort, secret, label, added_at FROM factor WHERE person = $1 AND sort IN ($2, $3) \
                       ORDER BY added_at, id";
            k.query(sql, &[person.into(), LINKED.into(), EXPECTED.into()])?.iter().map(link).collect()
        })?)
    }

    /// Whether the person can come in without this account: by a password, a passkey, or another account.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn other_way(&self, id: Id<kind::Factor>, person: Id<kind::Person>) -> Result<bool, VaultError> {
        Ok(self.journal.keep(move |k| {
            let sql = "SELECT person FROM credential WHERE person = $1";
            let password = k.one(sql, &[person.into()])?.is_some();
            let sql =
                "SELECT id FROM factor WHERE person = $1 AND id <> $2 AND sort IN ('passkey', $3) LIMIT 1";
            Ok(password || k.one(sql, &[person.into(), id.into(), LINKED.into()])?.is_some())
        })?)
    }

    /// Takes an account away from a person. False when they have no such account.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn unlink(&self, id: Id<kind::Factor>, person: Id<kind::Person>) -> Result<bool, VaultError> {
        Ok(self.journal.keep(move |k| {
            let sql = "DELETE FROM factor WHERE id = $1 AND person = $2 AND sort IN ($3, $4)";
            Ok(k.execute(sql, &[id.into(), person.into(), LINKED.into(), EXPECTED.into()])? > 0)
        })?)
    }

    /// Whether somebody at this source may try to come in by a provider now.
    ///
    /// # Errors
    /// [`VaultError::Wait`] after too many attempts that led nowhere, or the storage's.
    pub fn may_come_by(&self, source: &str) -> Result<(), VaultError> {
        let wait = delay::wait(&self.journal, &subjects(source), self.now())?;
        if wait > 0 { Err(VaultError::Wait(wait)) } else { Ok(()) }
    }

    /// An attempt to come in by a provider led nowhere: it costs the source a growing delay, like a wrong password.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn came_for_nothing(&self, source: &str) -> Result<(), VaultError> {
        Ok(delay::count(&self.journal, subjects(source), self.now())?)
    }

    fn whose(
        &self,
        sort: &'static str,
        issuer: &str,
        what: &str,
    ) -> Result<Option<Id<kind::Person>>, VaultError> {
        let key = key(issuer, what);
        Ok(self.journal.keep(move |k| holder(k, sort, &key))?)
    }
}

/// The line break cannot stand in an issuer, which is an address.
fn key(issuer: &str, what: &str) -> Vec<u8> {
    format!("{issuer}\n{what}").into_bytes()
}

/// There is no account of ours in it: delays are per source.
fn subjects(source: &str) -> [String; 2] {
    [format!("source:provider:{source}"), format!("source:{source}")]
}

fn holder(k: &dyn Keep, sort: &str, key: &[u8]) -> Result<Option<Id<kind::Person>>, StoreError> {
    let row = k.one(
        "SELECT person FROM factor WHERE sort = $1 AND secret = $2",
        &[sort.into(), key.to_vec().into()],
    )?;
    row.map(|r| r.id(0)).transpose()
}

/// On the writer's thread, so that an account never becomes two people's.
fn add(
    k: &dyn Keep,
    sort: &str,
    id: Id<kind::Factor>,
    person: Id<kind::Person>,
    key: &[u8],
    label: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    if let Some(known) = holder(k, sort, key)? {
        return Ok(known == person);
    }
    k.execute(
        "INSERT INTO factor (id, person, sort, secret, label, added_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[id.into(), person.into(), sort.into(), key.to_vec().into(), label.into(), now.into()],
    )?;
    Ok(true)
}

fn link(row: &Row) -> Result<Link, StoreError> {
    let key = String::from_utf8_lossy(row.bytes(3)?);
    Ok(Link {
        id: row.id(0)?,
        person: row.id(1)?,
        issuer: key.split('\n').next().unwrap_or("").to_owned(),
        label: row.text(4)?.to_owned(),
        added: row.time(5)?,
        expected: row.text(2)? == EXPECTED,
    })
}
