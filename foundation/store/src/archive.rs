//! A journal looked at from outside: no writer, no epoch, nothing changed. For verifying, exporting and backing up, also
//! while another process runs it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use crate::checkpoint::{notes, raw};
use crate::definition::Backend;
use crate::erase::register;
use crate::reader::Reader;
use crate::schema::KeepStep;
use crate::sql::Place;
use crate::{Erasure, RawEntry, Read, SignedNote, StoreError, backup, open};

/// A journal that is only read.
pub struct Archive {
    place: Place,
    reader: Reader,
}

impl Archive {
    /// Opens a journal's acts for reading.
    ///
    /// # Errors
    /// When there is no such journal, or it cannot be read.
    pub fn open(backend: &Backend, journal: &str) -> Result<Self, StoreError> {
        let place = open::place(backend, journal)?;
        let reader = Reader::new(place.clone(), Arc::new(AtomicI64::new(0)));
        let archive = Self { place, reader };
        archive
            .len()
            .map_err(|e| StoreError::Corrupt(format!("there is no journal «{journal}» here ({e})")))?;
        Ok(archive)
    }

    pub(crate) fn reader(&self) -> &Reader {
        &self.reader
    }

    /// How many entries there are.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn len(&self) -> Result<i64, StoreError> {
        self.reader.read(|r| match r.one("SELECT MAX(seq) FROM entry", &[])? {
            Some(row) if !row.is_null(0) => row.int(0),
            _ => Ok(0),
        })
    }

    /// Whether there is none.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn is_empty(&self) -> Result<bool, StoreError> {
        Ok(self.len()? == 0)
    }

    /// As [`crate::Journal::raw_entries`].
    ///
    /// # Errors
    /// When the storage fails.
    pub fn raw_entries(&self, from: i64, limit: i64) -> Result<Vec<RawEntry>, StoreError> {
        self.reader.read(|r| raw(r, from, limit))
    }

    /// As [`crate::Journal::checkpoints`].
    ///
    /// # Errors
    /// When the storage fails.
    pub fn checkpoints(&self, most: i64) -> Result<Vec<SignedNote>, StoreError> {
        self.reader.read(|r| notes(r, most))
    }

    /// The register of erasures.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn erasures(&self) -> Result<Vec<Erasure>, StoreError> {
        self.reader.read(|r: &dyn Read| register(r))
    }

    /// Writes a consistent copy of the acts to `file` (an SQLite database, whatever the backend). Writing goes on.
    ///
    /// # Errors
    /// When the storage fails or the file exists.
    pub fn backup_acts(&self, file: &Path, keeps: &[KeepStep]) -> Result<i64, StoreError> {
        backup::write(&self.place, file, keeps)
    }
}
