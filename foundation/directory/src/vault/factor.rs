//! What a person proves themselves with besides the password: which there are, since when, and when each was last used.

use std::collections::HashMap;

use kernel::{Id, Timestamp, kind};
use store::{Journal, Row, StoreError};

use super::{Vault, VaultError, read, write};

kernel::coded! {
    /// The sorts of factor, as in the journal.
    Sort {
        /// A passkey: a device that asks for a finger, a face or a PIN.
        Passkey = "passkey",
        /// An application that makes one-time codes.
        Totp = "totp",
        /// Recovery codes on paper, each good once.
        Recovery = "recovery",
    }
}

/// A passkey or an application for codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// Its id.
    pub id: Id<kind::Factor>,
    /// Its sort.
    pub sort: Sort,
    /// What its owner calls it.
    pub label: String,
    /// Since when.
    pub added: Timestamp,
    /// When it was last used, if ever.
    pub used: Option<Timestamp>,
}

/// What the vault remembers of everybody's factors; no secrets.
#[derive(Default)]
pub(super) struct Factors {
    /// Passkeys and applications by person, oldest first.
    pub(super) all: HashMap<Id<kind::Person>, Vec<Factor>>,
    /// How many recovery codes are left.
    pub(super) recovery: HashMap<Id<kind::Person>, usize>,
    /// Whose factors somebody else took away, and when: they are told until they have seen it.
    pub(super) reset: HashMap<Id<kind::Person>, Timestamp>,
}

impl Vault {
    /// Passkeys and applications of a person, oldest first; from memory.
    #[must_use]
    pub fn factors(&self, person: Id<kind::Person>) -> Vec<Factor> {
        read(&self.factors).all.get(&person).cloned().unwrap_or_default()
    }

    /// Whether the person has a passkey or an application for codes; from memory.
    #[must_use]
    pub fn has_factor(&self, person: Id<kind::Person>) -> bool {
        read(&self.factors).all.get(&person).is_some_and(|all| !all.is_empty())
    }

    /// How many recovery codes the person has left; from memory.
    #[must_use]
    pub fn recovery_left(&self, person: Id<kind::Person>) -> usize {
        read(&self.factors).recovery.get(&person).copied().unwrap_or(0)
    }

    /// When somebody else took away the person's factors, until they have seen that; from memory.
    #[must_use]
    pub fn was_reset(&self, person: Id<kind::Person>) -> Option<Timestamp> {
        read(&self.factors).reset.get(&person).copied()
    }

    /// The person has seen that their factors were taken away.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn reset_seen(&self, person: Id<kind::Person>) -> Result<(), VaultError> {
        let sql = "DELETE FROM factor_reset WHERE person = $1";
        self.journal.keep(move |k| k.execute(sql, &[person.into()]).map(drop))?;
        write(&self.factors).reset.remove(&person);
        Ok(())
    }

    /// Whether this factor may go: with it, a way to come in has to be left.
    ///
    /// # Errors
    /// [`VaultError::LastWay`], or the storage's.
    pub fn may_remove(&self, person: Id<kind::Person>, factor: Id<kind::Factor>) -> Result<(), VaultError> {
        let all = self.factors(person);
        let gone = all.iter().find(|f| f.id == factor).ok_or(VaultError::Unknown)?;
        let others = all.iter().any(|f| f.id != factor && f.sort == Sort::Passkey);
        if gone.sort != Sort::Passkey || others || self.has_password(person)? || self.linked(person)? {
            return Ok(());
        }
        Err(VaultError::LastWay)
    }

    /// Takes a factor away.
    ///
    /// # Errors
    /// As [`Vault::may_remove`].
    pub fn remove_factor(
        &self,
        person: Id<kind::Person>,
        factor: Id<kind::Factor>,
    ) -> Result<(), VaultError> {
        self.may_remove(person, factor)?;
        let sql = "DELETE FROM factor WHERE id = $1 AND person = $2";
        self.journal.keep(move |k| k.execute(sql, &[factor.into(), person.into()]).map(drop))?;
        if let Some(all) = write(&self.factors).all.get_mut(&person) {
            all.retain(|f| f.id != factor);
        }
        Ok(())
    }

    /// Takes away all passkeys, applications and recovery codes of a person, who is told at the next sign-in. Returns how
    /// many factors there were.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn reset_factors(&self, person: Id<kind::Person>) -> Result<usize, VaultError> {
        let now = self.now();
        self.journal.keep(move |k| {
            k.execute(
                "DELETE FROM factor WHERE person = $1 AND sort IN ('passkey', 'totp', 'recovery')",
                &[person.into()],
            )?;
            k.execute("DELETE FROM factor_reset WHERE person = $1", &[person.into()])?;
            let sql = "INSERT INTO factor_reset (person, reset_at) VALUES ($1, $2)";
            k.execute(sql, &[person.into(), now.into()]).map(drop)
        })?;
        let mut factors = write(&self.factors);
        factors.recovery.remove(&person);
        factors.reset.insert(person, now);
        Ok(factors.all.remove(&person).map_or(0, |all| all.len()))
    }

    /// Remembers a new factor that is stored already.
    pub(super) fn remember(&self, person: Id<kind::Person>, factor: Factor) {
        write(&self.factors).all.entry(person).or_default().push(factor);
    }

    /// Remembers that a factor was used.
    pub(super) fn touched(&self, person: Id<kind::Person>, factor: Id<kind::Factor>, at: Timestamp) {
        if let Some(known) =
            write(&self.factors).all.get_mut(&person).and_then(|all| all.iter_mut().find(|f| f.id == factor))
        {
            known.used = Some(at);
        }
    }

    fn has_password(&self, person: Id<kind::Person>) -> Result<bool, StoreError> {
        let sql = "SELECT person FROM credential WHERE person = $1";
        self.journal.keep(move |k| Ok(k.one(sql, &[person.into()])?.is_some()))
    }

    /// Whether another sort of factor lets the person in: a provider's account that is linked.
    fn linked(&self, person: Id<kind::Person>) -> Result<bool, StoreError> {
        let sql = "SELECT id FROM factor WHERE person = $1 AND sort = 'oidc' LIMIT 1";
        self.journal.keep(move |k| Ok(k.one(sql, &[person.into()])?.is_some()))
    }
}

pub(super) fn load(journal: &Journal) -> Result<Factors, StoreError> {
    journal.keep(|k| {
        let mut factors = Factors::default();
        let sql = "SELECT id, person, sort, label, added_at, used_at FROM factor ORDER BY added_at, id";
        for row in k.query(sql, &[])? {
            let person = row.id(1)?;
            match Sort::of(row.text(2)?) {
                Some(Sort::Recovery) => *factors.recovery.entry(person).or_default() += 1,
                Some(sort) => factors.all.entry(person).or_default().push(Factor {
                    id: row.id(0)?,
                    sort,
                    label: row.text(3)?.to_owned(),
                    added: row.time(4)?,
                    used: row.opt(5, Row::time)?,
                }),
                // Links to providers are looked up where they are needed.
                None => {}
            }
        }
        for row in k.query("SELECT person, reset_at FROM factor_reset", &[])? {
            factors.reset.insert(row.id(0)?, row.time(1)?);
        }
        Ok(factors)
    })
}
