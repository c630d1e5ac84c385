//! Devices on which people allowed notifications: beside the journal, since where a device is told is a secret of its owner.

use kernel::{Id, Timestamp, kind};
use store::{Journal, KeepStep, Read, Row, StoreError};

use super::Subscription;

/// The table, for the journal's definition. A step is never edited: a change is a new step.
pub const STEPS: &[KeepStep] = &[(
    "push-0001",
    &[
        // The id is made of the address: one device is one row, whoever sits before it.
        "CREATE TABLE push_device (id BYTEA PRIMARY KEY, person BYTEA NOT NULL, label TEXT NOT NULL, endpoint TEXT NOT NULL, \
         public_key TEXT NOT NULL, secret TEXT NOT NULL, kept_at BIGINT NOT NULL, used_at BIGINT, gone_at BIGINT)",
        "CREATE INDEX push_device_person ON push_device (person, kept_at)",
    ],
)];

/// Devices kept of one person; the oldest makes room.
const KEPT: i64 = 10;

/// A device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Made of its address.
    pub id: Id<kind::Session>,
    /// What its owner calls it.
    pub label: String,
    /// Where it is told.
    pub subscription: Subscription,
    /// Since when.
    pub kept_at: Timestamp,
    /// When its service last took something for it.
    pub used_at: Option<Timestamp>,
    /// Since when its service does not know it any more.
    pub gone_at: Option<Timestamp>,
}

/// The devices of one journal's people.
#[derive(Clone)]
pub struct Devices(Journal);

impl Devices {
    /// Those of this journal.
    #[must_use]
    pub const fn new(journal: Journal) -> Self {
        Self(journal)
    }

    /// The id of the device with this address.
    #[must_use]
    pub fn id(endpoint: &str) -> Id<kind::Session> {
        Id::of_words(&["push-device", endpoint])
    }

    /// Keeps a device for a person. One that somebody else used before is theirs no more; `instead_of` is the address that the same
    /// device had before, where it got a new one: its name goes on.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn keep(
        &self,
        person: Id<kind::Person>,
        label: &str,
        subscription: Subscription,
        instead_of: Option<&str>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let (label, before) = (label.to_owned(), instead_of.map(Self::id));
        self.0.keep(move |k| {
            let old = "SELECT label FROM push_device WHERE id = $1 AND person = $2";
            let row = before.map_or(Ok(None), |id| k.one(old, &[id.into(), person.into()]))?;
            let label = row.map_or(Ok(label), |r| r.text(0).map(str::to_owned))?;
            if let Some(id) = before {
                let sql = "DELETE FROM push_device WHERE id = $1 AND person = $2";
                k.execute(sql, &[id.into(), person.into()])?;
            }
            k.execute(
                "INSERT INTO push_device (id, person, label, endpoint, public_key, secret, kept_at) VALUES ($1, $2, $3, $4, $5, $6, $7) \
                 ON CONFLICT (id) DO UPDATE SET person = excluded.person, label = excluded.label, public_key = excluded.public_key, \
                 secret = excluded.secret, kept_at = excluded.kept_at, used_at = NULL, gone_at = NULL",
                &[
                    Self::id(&subscription.endpoint).into(),
                    person.into(),
                    label.into(),
                    subscription.endpoint.as_str().into(),
                    subscription.key.as_str().into(),
                    subscription.secret.as_str().into(),
                    now.into(),
                ],
            )?;
            let sql = "DELETE FROM push_device WHERE person = $1 AND id NOT IN (SELECT id FROM push_device WHERE person = $1 ORDER BY \
                       kept_at DESC, id LIMIT $2)";
            k.execute(sql, &[person.into(), KEPT.into()]).map(drop)
        })
    }

    /// A person's devices, the latest first, with those that are gone.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn of(&self, person: Id<kind::Person>) -> Result<Vec<Device>, StoreError> {
        let sql = "SELECT id, label, endpoint, public_key, secret, kept_at, used_at, gone_at FROM push_device WHERE person = $1 ORDER BY \
                   kept_at DESC, id";
        self.0.read(|r| r.query(sql, &[person.into()])?.iter().map(device).collect())
    }

    /// Whether a person can be told on any.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn any(read: &dyn Read, person: Id<kind::Person>) -> Result<bool, StoreError> {
        let sql = "SELECT id FROM push_device WHERE person = $1 AND gone_at IS NULL LIMIT 1";
        Ok(read.one(sql, &[person.into()])?.is_some())
    }

    /// Names of those of a person that are gone.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn gone(&self, person: Id<kind::Person>) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT label FROM push_device WHERE person = $1 AND gone_at IS NOT NULL ORDER BY kept_at DESC, id";
        let name = |r: &Row| r.text(0).map(str::to_owned);
        self.0.read(|r| r.query(sql, &[person.into()])?.iter().map(name).collect())
    }

    /// Its service took something for it.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn used(&self, id: Id<kind::Session>, now: Timestamp) -> Result<(), StoreError> {
        self.0.keep(move |k| {
            let sql = "UPDATE push_device SET used_at = $2 WHERE id = $1";
            k.execute(sql, &[id.into(), now.into()]).map(drop)
        })
    }

    /// Its service does not know it any more. Its secret goes; its name stays, so that its owner is told.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn lost(&self, id: Id<kind::Session>, now: Timestamp) -> Result<(), StoreError> {
        self.0.keep(move |k| {
            let sql = "UPDATE push_device SET gone_at = $2, public_key = '', secret = '' WHERE id = $1 AND gone_at IS NULL";
            k.execute(sql, &[id.into(), now.into()]).map(drop)
        })
    }

    /// Its owner takes it away.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn remove(&self, person: Id<kind::Person>, id: Id<kind::Session>) -> Result<(), StoreError> {
        self.0.keep(move |k| {
            let sql = "DELETE FROM push_device WHERE id = $1 AND person = $2";
            k.execute(sql, &[id.into(), person.into()]).map(drop)
        })
    }
}

fn device(row: &Row) -> Result<Device, StoreError> {
    let text = |c| row.text(c).map(str::to_owned);
    Ok(Device {
        id: row.id(0)?,
        label: text(1)?,
        subscription: Subscription { endpoint: text(2)?, key: text(3)?, secret: text(4)? },
        kept_at: row.time(5)?,
        used_at: row.opt(6, Row::time)?,
        gone_at: row.opt(7, Row::time)?,
    })
}
