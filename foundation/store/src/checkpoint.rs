//! Checkpoints: the size and root of the journal, signed, kept beside it and carried off the machine.

use journal::SigningKey;
use journal::checkpoint::Checkpoint;
use kernel::Timestamp;

use crate::journal_handle::Journal;
use crate::{StoreError, Value};

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
    pub fn checkpoints(&self, most: i64) -> Result<Vec<(i64, Timestamp, String)>, StoreError> {
        self.read(|r| {
            let rows = r.query(
                "SELECT size, at, note FROM checkpoint ORDER BY size DESC LIMIT $1",
                &[Value::Int(most)],
            )?;
            rows.iter().map(|r| Ok((r.int(0)?, r.time(1)?, r.text(2)?.to_owned()))).collect()
        })
    }

    /// Header bytes and body bytes of entries after `from`, at most `limit`, exactly as stored: for verifying and exporting.
    ///
    /// # Errors
    /// When the storage fails.
    #[expect(clippy::type_complexity, reason = "pairs of bytes, read in one place")]
    pub fn raw_entries(
        &self,
        from: i64,
        limit: i64,
    ) -> Result<Vec<(i64, Vec<u8>, Option<Vec<u8>>)>, StoreError> {
        let sql = "SELECT e.seq, e.header, b.body FROM entry e LEFT JOIN body b ON b.seq = e.seq \
                   WHERE e.seq > $1 ORDER BY e.seq LIMIT $2";
        self.read(|r| {
            let rows = r.query(sql, &[from.into(), limit.into()])?;
            rows.iter()
                .map(|r| {
                    Ok((r.int(0)?, r.bytes(1)?.to_vec(), r.opt(2, |r, c| r.bytes(c).map(<[u8]>::to_vec))?))
                })
                .collect()
        })
    }
}
