//! Sessions: who sits at which browser, under which mandate.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Id, Ids, Timestamp, kind};
use sha2::{Digest, Sha256};
use store::{Journal, Row, StoreError};

use super::{Vault, VaultError, read, write};

/// Seconds that a session may live: a watch of twelve hours and its handover.
pub(super) const LIFE: i64 = 14 * 3600;

/// One session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Its id, which is no secret.
    pub id: Id<kind::Session>,
    /// Who.
    pub person: Id<kind::Person>,
    /// Under which mandate.
    pub mandate: Id<kind::Mandate>,
    /// Since when.
    pub opened: Timestamp,
    /// Until when.
    pub expires: Timestamp,
    /// Whether writing waits for the password.
    pub locked: bool,
    /// How they came in: `password`, `passkey`, or what a provider is called.
    pub strength: String,
    /// With what the person proved themselves last in this session, and when: `password`, `passkey`, `totp`, `recovery`.
    pub proved: Option<(String, Timestamp)>,
}

/// How somebody came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CameIn<'a> {
    /// `password`, `passkey`, or what a provider is called.
    pub by: &'a str,
    /// What that proves, if anything: the sort of a factor, or `password`.
    pub proves: Option<&'a str>,
}

impl CameIn<'static> {
    /// By name and password.
    pub const PASSWORD: Self = Self { by: "password", proves: Some("password") };
    /// By a passkey, which is possession and knowledge at once.
    pub const PASSKEY: Self = Self { by: "passkey", proves: Some("passkey") };
    /// With one click, in a demonstration.
    pub const ROLE: Self = Self { by: "role", proves: None };
}

impl Vault {
    /// Opens a session of somebody who gave their password; returns the secret for the cookie, shown once, and the seconds
    /// it may live.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn open_session(
        &self,
        person: Id<kind::Person>,
        mandate: Id<kind::Mandate>,
    ) -> Result<(String, i64), VaultError> {
        self.open_session_as(person, mandate, CameIn::PASSWORD)
    }

    /// The same for somebody who came in like this.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn open_session_as(
        &self,
        person: Id<kind::Person>,
        mandate: Id<kind::Mandate>,
        came: CameIn<'_>,
    ) -> Result<(String, i64), VaultError> {
        let secret = self.secret();
        let key = digest(&secret);
        let now = self.now();
        let seat = Seat {
            id: Ids::new(self.clock.as_ref(), self.chance.as_ref()).next(),
            person,
            mandate,
            opened: now,
            expires: now.plus_seconds(LIFE),
            locked: false,
            strength: came.by.to_owned(),
            proved: came.proves.map(|sort| (sort.to_owned(), now)),
        };
        let row = seat.clone();
        self.journal.keep(move |k| {
            k.execute("DELETE FROM session WHERE expires_at < $1", &[now.into()])?;
            k.execute(
                "INSERT INTO session (token, id, person, mandate, opened_at, expires_at, locked, strength, proved_by, proved_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                &[
                    key.to_vec().into(),
                    row.id.into(),
                    row.person.into(),
                    row.mandate.into(),
                    now.into(),
                    row.expires.into(),
                    row.locked.into(),
                    row.strength.into(),
                    row.proved.as_ref().map(|(by, _)| by.clone()).into(),
                    row.proved.map(|(_, at)| at).into(),
                ],
            )
            .map(drop)
        })?;
        let mut seats = write(&self.seats);
        seats.retain(|_, s| s.expires > now);
        seats.insert(key, seat);
        Ok((URL_SAFE_NO_PAD.encode(secret), LIFE))
    }

    /// The session of a cookie; from memory.
    #[must_use]
    pub fn seat(&self, cookie: &str) -> Option<Seat> {
        let key = key(cookie)?;
        let now = self.now();
        read(&self.seats).get(&key).filter(|s| s.expires > now).cloned()
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn end_session(&self, cookie: &str) -> Result<(), VaultError> {
        let Some(key) = key(cookie) else { return Ok(()) };
        write(&self.seats).remove(&key);
        self.journal.keep(move |k| {
            k.execute("DELETE FROM session WHERE token = $1", &[key.to_vec().into()]).map(drop)
        })?;
        Ok(())
    }

    /// Ends all sessions of a person, or of everybody.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn end_sessions(&self, of: Option<Id<kind::Person>>) -> Result<(), VaultError> {
        write(&self.seats).retain(|_, s| of.is_some_and(|p| s.person != p));
        self.journal.keep(move |k| match of {
            Some(person) => k.execute("DELETE FROM session WHERE person = $1", &[person.into()]).map(drop),
            None => k.execute("DELETE FROM session", &[]).map(drop),
        })?;
        Ok(())
    }

    /// The sessions of a person that are still good, the latest first.
    #[must_use]
    pub fn seats_of(&self, person: Id<kind::Person>) -> Vec<Seat> {
        let now = self.now();
        let mut all: Vec<Seat> =
            read(&self.seats).values().filter(|s| s.person == person && s.expires > now).cloned().collect();
        all.sort_by_key(|s| std::cmp::Reverse((s.opened, s.id)));
        all
    }

    /// Ends the sessions of a person except one.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn end_others(&self, person: Id<kind::Person>, kept: Id<kind::Session>) -> Result<(), VaultError> {
        write(&self.seats).retain(|_, s| s.person != person || s.id == kept);
        let sql = "DELETE FROM session WHERE person = $1 AND id <> $2";
        self.journal.keep(move |k| k.execute(sql, &[person.into(), kept.into()]).map(drop))?;
        Ok(())
    }

    /// Locks or unlocks writing. The caller has checked the password.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn set_locked(&self, cookie: &str, locked: bool) -> Result<(), VaultError> {
        let sql = "UPDATE session SET locked = $2 WHERE token = $1";
        self.change(
            cookie,
            |s| s.locked = locked,
            move |k, key| k.execute(sql, &[key.into(), locked.into()]).map(drop),
        )
    }

    /// The person of this session has just proved themselves with this (the sort of a factor, or `password`).
    ///
    /// # Errors
    /// When the storage fails.
    pub fn set_proved(&self, cookie: &str, by: &str) -> Result<Timestamp, VaultError> {
        let (now, sort) = (self.now(), by.to_owned());
        let sql = "UPDATE session SET proved_by = $2, proved_at = $3 WHERE token = $1";
        self.change(
            cookie,
            |s| s.proved = Some((by.to_owned(), now)),
            move |k, key| k.execute(sql, &[key.into(), sort.into(), now.into()]).map(drop),
        )?;
        Ok(now)
    }

    /// Acts under another mandate. The caller has checked that it is held.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn set_mandate(&self, cookie: &str, mandate: Id<kind::Mandate>) -> Result<(), VaultError> {
        let sql = "UPDATE session SET mandate = $2 WHERE token = $1";
        self.change(
            cookie,
            |s| s.mandate = mandate,
            move |k, key| k.execute(sql, &[key.into(), mandate.into()]).map(drop),
        )
    }

    fn change(
        &self,
        cookie: &str,
        in_memory: impl FnOnce(&mut Seat),
        stored: impl FnOnce(&dyn store::Keep, Vec<u8>) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<(), VaultError> {
        let Some(key) = key(cookie) else { return Ok(()) };
        self.journal.keep(move |k| stored(k, key.to_vec()))?;
        if let Some(seat) = write(&self.seats).get_mut(&key) {
            in_memory(seat);
        }
        Ok(())
    }
}

pub(super) fn load(journal: &Journal, now: Timestamp) -> Result<HashMap<[u8; 32], Seat>, StoreError> {
    journal.keep(move |k| {
        let sql = "SELECT token, id, person, mandate, opened_at, expires_at, locked, strength, proved_by, proved_at FROM \
                   session WHERE expires_at > $1";
        let mut seats = HashMap::new();
        for row in k.query(sql, &[now.into()])? {
            let Ok(key) = <[u8; 32]>::try_from(row.bytes(0)?) else { continue };
            let seat = Seat {
                id: row.id(1)?,
                person: row.id(2)?,
                mandate: row.id(3)?,
                opened: row.time(4)?,
                expires: row.time(5)?,
                locked: row.bool(6)?,
                strength: row.text(7)?.to_owned(),
                proved: row
                    .opt(8, Row::text)?
                    .map(|by| Ok::<_, StoreError>((by.to_owned(), row.time(9)?)))
                    .transpose()?,
            };
            seats.insert(key, seat);
        }
        Ok(seats)
    })
}

pub(super) fn digest(secret: &[u8]) -> [u8; 32] {
    Sha256::digest(secret).into()
}

pub(super) fn key(text: &str) -> Option<[u8; 32]> {
    URL_SAFE_NO_PAD.decode(text).ok().filter(|s| s.len() == 32).map(|s| digest(&s))
}
