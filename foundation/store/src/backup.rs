//! Backup while running, and restore into an empty place.

use std::path::Path;

use crate::definition::Backend;
use crate::frame::Frame;
use crate::journal_handle::Journal;
use crate::schema::{KeepStep, migrate};
use crate::sql::{Access, Place};
use crate::{Erasure, StoreError, copy, erase, open};

impl Journal {
    /// Writes a consistent copy of the acts to `file` (an SQLite database, whatever the backend). Writing goes on.
    ///
    /// # Errors
    /// When the storage fails or the file exists.
    pub fn backup_acts(&self, file: &Path) -> Result<i64, StoreError> {
        write(self.place(), file, &self.definition().keeps)
    }
}

/// How many entries the file holds.
pub(crate) fn write(place: &Place, file: &Path, keeps: &[KeepStep]) -> Result<i64, StoreError> {
    if file.exists() {
        let e = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
        return Err(StoreError::io(format!("writing {}", file.display()), e));
    }
    let from = place.open(0, Access::Read)?;
    let to = Place::Scratch(file.to_owned()).open(0, Access::Bulk)?;
    migrate(to.as_ref(), keeps)?;
    from.begin(false)?;
    copy::acts(from.as_ref(), to.as_ref())?;
    from.commit()?;
    // One file is easier to carry than a file and its write-ahead log.
    to.query("PRAGMA journal_mode = DELETE", &[])?;
    let rows = to.query("SELECT COUNT(*) FROM entry", &[])?;
    rows.first().map_or(Ok(0), |row| row.int(0))
}

/// What a restore is given besides the backup's file.
pub struct Restore<'a> {
    /// The journal's name.
    pub journal: &'a str,
    /// Tables beside the journal.
    pub keeps: &'a [KeepStep],
    /// Statements that end what must not come back to life (sessions).
    pub endings: &'a [&'a str],
    /// Erasures known from elsewhere, applied again.
    pub erasures: &'a [Erasure],
}

/// Puts a backup's acts into an empty place: jobs are held, sessions ended, erasures applied again. Views are built when
/// the journal is opened, which also takes a new epoch.
///
/// # Errors
/// When the place already holds a journal, the backup is not ours, or the storage fails.
pub fn restore(backend: &Backend, file: &Path, what: &Restore<'_>) -> Result<(), StoreError> {
    let place = open::place(backend, what.journal)?;
    let to = place.open(0, Access::Write)?;
    migrate(to.as_ref(), what.keeps)?;
    if !to.query("SELECT seq FROM entry LIMIT 1", &[])?.is_empty() {
        let text = format!("there is a journal «{}» already; a restore needs an empty place", what.journal);
        return Err(StoreError::Corrupt(text));
    }
    let from = Place::Scratch(file.to_owned()).open(0, Access::Read)?;
    copy::acts(from.as_ref(), to.as_ref())?;
    to.begin(true)?;
    let frame = Frame::new(to.as_ref());
    let settle = || -> Result<(), StoreError> {
        to.execute("DELETE FROM meta WHERE name IN ('generation', 'head')", &[])?;
        to.execute("UPDATE job SET state = 'held' WHERE state IN ('waiting', 'running')", &[])?;
        for ending in what.endings {
            to.execute(ending, &[])?;
        }
        erase::destroy(&frame, what.erasures).map(drop)
    };
    match settle() {
        Ok(()) => to.commit(),
        Err(e) => {
            to.rollback();
            Err(e)
        }
    }
}
