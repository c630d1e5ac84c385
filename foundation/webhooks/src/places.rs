//! How far each hook has come, and what was answered: beside the journal, since it is bulk and nobody's act.

use kernel::{Id, Timestamp, kind};
use store::{Journal, Keep, KeepStep, Row, StoreError};

/// The tables, for the journal's definition. A step is never edited: a change is a new step.
pub const STEPS: &[KeepStep] = &[(
    "webhooks-0001",
    &[
        "CREATE TABLE webhook_place (hook BYTEA PRIMARY KEY, seq BIGINT NOT NULL, attempts BIGINT NOT NULL, next_at BIGINT NOT \
         NULL, vain_since BIGINT, held BOOLEAN NOT NULL)",
        "CREATE TABLE webhook_attempt (hook BYTEA NOT NULL, n BIGINT NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, \
         status BIGINT, why TEXT NOT NULL, millis BIGINT NOT NULL, PRIMARY KEY (hook, n))",
        "CREATE TABLE webhook_wish (hook BYTEA NOT NULL, n BIGINT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (hook, n))",
    ],
)];

/// Attempts kept of each hook.
const KEPT: i64 = 500;

/// How far a hook has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// It was told, or need not be told, everything up to this entry.
    pub seq: i64,
    /// How often it was told the next in vain.
    pub attempts: i64,
    /// Not before.
    pub next_at: Timestamp,
    /// Since when in vain.
    pub vain_since: Option<Timestamp>,
    /// A backup was put back: nothing leaves until somebody lets it go on.
    pub held: bool,
}

impl Place {
    /// Where a hook begins.
    #[must_use]
    pub const fn begin(seq: i64) -> Self {
        Self { seq, attempts: 0, next_at: Timestamp(0), vain_since: None, held: false }
    }
    /// After it took what it was told.
    #[must_use]
    pub const fn taken(self, seq: i64) -> Self {
        Self { seq, ..Self::begin(seq) }
    }
    /// After it was told in vain.
    #[must_use]
    pub fn in_vain(self, now: Timestamp) -> Self {
        let attempts = self.attempts.saturating_add(1);
        Self {
            attempts,
            next_at: crate::again(attempts, now),
            vain_since: self.vain_since.or(Some(now)),
            ..self
        }
    }
}

/// What came of telling once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What was answered, where anything was.
    pub status: Option<u16>,
    /// Why nothing was, in the words of the network; empty otherwise.
    pub why: String,
    /// How long it took.
    pub millis: i64,
}

impl Outcome {
    /// Whether it was taken.
    #[must_use]
    pub fn taken(&self) -> bool {
        self.status.is_some_and(|s| (200..300).contains(&s))
    }
    /// Whether whoever is there wants nothing more, ever (410).
    #[must_use]
    pub fn gone(&self) -> bool {
        self.status == Some(410)
    }
}

/// An attempt as it stands on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Counted per hook.
    pub n: i64,
    /// The entry; [`crate::message::PING`] for a trial.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// What came of it.
    pub outcome: Outcome,
}

/// Somebody wants an entry told again, or a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Counted per hook.
    pub n: i64,
    /// The entry; [`crate::message::PING`] for a trial.
    pub seq: i64,
}

/// The places of one journal's hooks.
#[derive(Clone)]
pub struct Places(Journal);

impl Places {
    /// Those of this journal.
    #[must_use]
    pub const fn new(journal: Journal) -> Self {
        Self(journal)
    }

    /// How far a hook has come; nothing before it was told anything.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn of(&self, hook: Id<kind::Matter>) -> Result<Option<Place>, StoreError> {
        let sql = "SELECT seq, attempts, next_at, vain_since, held FROM webhook_place WHERE hook = $1";
        let row = self.0.read(|r| r.one(sql, &[hook.into()]))?;
        let place = |r: Row| {
            Ok(Place {
                seq: r.int(0)?,
                attempts: r.int(1)?,
                next_at: r.time(2)?,
                vain_since: r.opt(3, Row::time)?,
                held: r.bool(4)?,
            })
        };
        row.map(place).transpose()
    }

    /// Writes down how far it has come, with what was answered and the wish that this fulfils.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn put(
        &self,
        hook: Id<kind::Matter>,
        place: Place,
        attempt: Option<(i64, Timestamp, Outcome)>,
        wish: Option<Wish>,
    ) -> Result<(), StoreError> {
        self.0.keep(move |k| {
            write(k, hook, place)?;
            if let Some((seq, at, outcome)) = attempt {
                note(k, hook, seq, at, &outcome)?;
            }
            if let Some(wish) = wish {
                k.execute(
                    "DELETE FROM webhook_wish WHERE hook = $1 AND n = $2",
                    &[hook.into(), wish.n.into()],
                )?;
            }
            Ok(())
        })
    }

    /// Somebody let it go on: at once, and no longer held.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn release(&self, hook: Id<kind::Matter>) -> Result<(), StoreError> {
        self.0.keep(move |k| {
            let sql = "UPDATE webhook_place SET held = FALSE, attempts = 0, next_at = 0, vain_since = NULL WHERE hook = $1";
            k.execute(sql, &[hook.into()]).map(drop)
        })
    }

    /// The latest attempts, newest first.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn attempts(&self, hook: Id<kind::Matter>, limit: i64) -> Result<Vec<Attempt>, StoreError> {
        let sql = format!(
            "SELECT n, seq, at, status, why, millis FROM webhook_attempt WHERE hook = $1 ORDER BY n DESC LIMIT {limit}"
        );
        let one = |r: &Row| {
            let status = r.opt(3, Row::int)?.and_then(|s| u16::try_from(s).ok());
            let outcome = Outcome { status, why: r.text(4)?.to_owned(), millis: r.int(5)? };
            Ok(Attempt { n: r.int(0)?, seq: r.int(1)?, at: r.time(2)?, outcome })
        };
        self.0.read(|r| r.query(&sql, &[hook.into()])?.iter().map(one).collect())
    }

    /// Somebody wants an entry told again, or a trial.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn wish(&self, hook: Id<kind::Matter>, seq: i64) -> Result<(), StoreError> {
        self.0.keep(move |k| {
            let n = next(k, "webhook_wish", hook)?;
            let sql = "INSERT INTO webhook_wish (hook, n, seq) VALUES ($1, $2, $3)";
            k.execute(sql, &[hook.into(), n.into(), seq.into()]).map(drop)
        })
    }

    /// What is wished for, in order.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn wishes(&self, hook: Id<kind::Matter>) -> Result<Vec<Wish>, StoreError> {
        let sql = "SELECT n, seq FROM webhook_wish WHERE hook = $1 ORDER BY n LIMIT 20";
        let one = |r: &Row| Ok(Wish { n: r.int(0)?, seq: r.int(1)? });
        self.0.read(|r| r.query(sql, &[hook.into()])?.iter().map(one).collect())
    }
}

fn write(k: &dyn Keep, hook: Id<kind::Matter>, p: Place) -> Result<(), StoreError> {
    k.execute(
        "INSERT INTO webhook_place (hook, seq, attempts, next_at, vain_since, held) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT \
         (hook) DO UPDATE SET seq = excluded.seq, attempts = excluded.attempts, next_at = excluded.next_at, vain_since = \
         excluded.vain_since, held = excluded.held",
        &[hook.into(), p.seq.into(), p.attempts.into(), p.next_at.into(), p.vain_since.into(), p.held.into()],
    )
    .map(drop)
}

fn note(
    k: &dyn Keep,
    hook: Id<kind::Matter>,
    seq: i64,
    at: Timestamp,
    o: &Outcome,
) -> Result<(), StoreError> {
    let n = next(k, "webhook_attempt", hook)?;
    let status = o.status.map(i64::from);
    k.execute(
        "INSERT INTO webhook_attempt (hook, n, seq, at, status, why, millis) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[hook.into(), n.into(), seq.into(), at.into(), status.into(), o.why.as_str().into(), o.millis.into()],
    )?;
    let sql = "DELETE FROM webhook_attempt WHERE hook = $1 AND n <= $2";
    k.execute(sql, &[hook.into(), (n - KEPT).into()]).map(drop)
}

fn next(k: &dyn Keep, table: &str, hook: Id<kind::Matter>) -> Result<i64, StoreError> {
    let row = k.one(&format!("SELECT COALESCE(MAX(n), 0) FROM {table} WHERE hook = $1"), &[hook.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}
