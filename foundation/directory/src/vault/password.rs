//! Passwords: one's own, and those that somebody else chose and that have to be replaced at the first sign-in.

use std::collections::HashSet;

use kernel::{Id, kind};
use store::{Journal, StoreError};

use super::{Vault, VaultError, delay, read, write};

impl Vault {
    /// Gives a person a password that they chose themselves: nothing is owed any longer.
    ///
    /// # Errors
    /// When it is too short or too long, or is the very one that somebody else chose, or the storage fails.
    pub fn set_password(&self, person: Id<kind::Person>, password: &str) -> Result<(), VaultError> {
        if self.owes_password(person) && self.hashing.verify(password, self.phc(person)?.as_deref()) {
            return Err(VaultError::Same);
        }
        self.keep_password(person, password, false)
    }

    /// Gives a person a password that somebody else chose. They have to choose their own at the next sign-in.
    ///
    /// # Errors
    /// When it is too short or too long, or the storage fails.
    pub fn give_password(&self, person: Id<kind::Person>, password: &str) -> Result<(), VaultError> {
        self.keep_password(person, password, true)
    }

    /// Whether the person's password was chosen by somebody else; from memory.
    #[must_use]
    pub fn owes_password(&self, person: Id<kind::Person>) -> bool {
        read(&self.given).contains(&person)
    }

    /// Whether this is the person's password. Wrong ones cost growing delays for `account` and `source`; an account that
    /// does not exist costs the same time as one that does.
    ///
    /// # Errors
    /// [`VaultError::Wrong`], [`VaultError::Wait`], or the storage's.
    pub fn check_password(
        &self,
        person: Option<Id<kind::Person>>,
        account: &str,
        source: &str,
        password: &str,
    ) -> Result<(), VaultError> {
        let now = self.clock.now();
        let subjects = [format!("account:{account}"), format!("source:{source}")];
        let wait = delay::wait(&self.journal, &subjects, now)?;
        if wait > 0 {
            return Err(VaultError::Wait(wait));
        }
        let phc = person.map(|p| self.phc(p)).transpose()?.flatten();
        if self.hashing.verify(password, phc.as_deref()) {
            delay::forget(&self.journal, subjects)?;
            return Ok(());
        }
        delay::count(&self.journal, subjects, now)?;
        Err(VaultError::Wrong)
    }

    fn phc(&self, person: Id<kind::Person>) -> Result<Option<String>, StoreError> {
        self.journal.keep(move |k| {
            let row = k.one("SELECT phc FROM credential WHERE person = $1", &[person.into()])?;
            row.map(|r| r.text(0).map(str::to_owned)).transpose()
        })
    }

    /// Hash and mark in one transaction: there is no moment in which a password of somebody else's passes for one's own.
    fn keep_password(&self, person: Id<kind::Person>, password: &str, given: bool) -> Result<(), VaultError> {
        let phc = self.hashing.hash(password, self.chance.as_ref())?;
        let now = self.clock.now();
        self.journal.keep(move |k| {
            k.execute(
                "INSERT INTO credential (person, phc, changed_at) VALUES ($1, $2, $3) ON CONFLICT (person) DO UPDATE SET phc = \
                 excluded.phc, changed_at = excluded.changed_at",
                &[person.into(), phc.into(), now.into()],
            )?;
            k.execute("DELETE FROM password_given WHERE person = $1", &[person.into()])?;
            if given {
                let sql = "INSERT INTO password_given (person, given_at) VALUES ($1, $2)";
                k.execute(sql, &[person.into(), now.into()])?;
            }
            Ok(())
        })?;
        let mut all = write(&self.given);
        if given {
            all.insert(person);
        } else {
            all.remove(&person);
        }
        Ok(())
    }
}

pub(super) fn load(journal: &Journal) -> Result<HashSet<Id<kind::Person>>, StoreError> {
    journal.keep(|k| k.query("SELECT person FROM password_given", &[])?.iter().map(|row| row.id(0)).collect())
}
