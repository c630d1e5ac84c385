//! Checkpoints: the size and root of the journal, signed, kept beside it and carried off the machine.

use journal::SigningKey;
use journal::checkpoint::Checkpoint;
use kernel::Timestamp;

use crate::journal_handle::Journal;
use crate::{Read, Row, StoreError, Value};

impl Journal {
    /// The size and root of the journal, between two commits.
    ///
    /// # Errors
    /// When the journal is closed.
    pub fn root(&self, origin: &str) -> Result<Checkpoint, StoreError> {
        let origin = origin.to_owned();
        self.on_writer(move |w| Ok(Checkpoint::of(&origin, &w.head.frontier)))
    }

    /// Signs the present state and keeps the note. A journal that did not grow keeps its last note.
    ///
    /// # Errors
    /// When signing or storing fails.
    pub fn sign_checkpoint(
        &self,
        origin: &str,
        key: &SigningKey,
        now: Timestamp,
    ) -> Result<String, StoreError> {
        let checkpoint = self.root(origin)?;
        let size = i64::try_from(checkpoint.size).unwrap_or(i64::MAX);
        let note = checkpoint.sign(key).map_err(|e| StoreError::Journal(e.to_string()))?.to_string();
        self.keep(move |k| {
            k.execute(
                "INSERT INTO checkpoint (size, at, note) VALUES ($1, $2, $3) ON CONFLICT (size) DO NOTHING",
                &[size.into(), now.into(), note.as_str().into()],
            )?;
            Ok(note)
        })
    }

    /// Signed notes from the newest, with size and time.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn checkpoints(&self, most: i64) -> Result<Vec<SignedNote>, StoreError> {
        self.read(|r| notes(r, most))
    }

    /// Entries after `from`, at most `limit`, exactly as stored: for verifying and exporting.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn raw_entries(&self, from: i64, limit: i64) -> Result<Vec<RawEntry>, StoreError> {
        self.read(|r| raw(r, from, limit))
    }
}

/// A kept checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedNote {
    /// How many entries it covers.
    pub size: i64,
    /// When it was signed.
    pub at: Timestamp,
    /// The signed note.
    pub note: String,
}

/// An entry as its bytes stand in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawEntry {
    /// Its number.
    pub seq: i64,
    /// Canonical header.
    pub header: Vec<u8>,
    /// Canonical body; nothing when it was destroyed.
    pub body: Option<Vec<u8>>,
}

pub(crate) fn notes(r: &dyn Read, most: i64) -> Result<Vec<SignedNote>, StoreError> {
    let rows =
        r.query("SELECT size, at, note FROM checkpoint ORDER BY size DESC LIMIT $1", &[Value::Int(most)])?;
    rows.iter()
        .map(|r| Ok(SignedNote { size: r.int(0)?, at: r.time(1)?, note: r.text(2)?.to_owned() }))
        .collect()
}

pub(crate) fn raw(r: &dyn Read, from: i64, limit: i64) -> Result<Vec<RawEntry>, StoreError> {
    let sql = "SELECT e.seq, e.header, b.body FROM entry e LEFT JOIN body b ON b.seq = e.seq \
               WHERE e.seq > $1 ORDER BY e.seq LIMIT $2";
    let rows = r.query(sql, &[from.into(), limit.into()])?;
    rows.iter()
        .map(|r| {
            let body = r.opt(2, Row::bytes)?.map(<[u8]>::to_vec);
            Ok(RawEntry { seq: r.int(0)?, header: r.bytes(1)?.to_vec(), body })
        })
        .collect()
}
