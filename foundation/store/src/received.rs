//! Files from outside, kept byte for byte as they came: accepted ones beside the attachments, refused ones in quarantine.
//! Whatever is in them, no browser is ever given one to open.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use kernel::{Id, Timestamp, kind};

use crate::blobs::{REASONS, blob_id, open, settle};
use crate::{Blob, BlobError, Blobs, StoreError, Upload};

/// A file that the scanner holds back. Nobody opens it; whoever sent it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBack {
    /// SHA-256 of its content, hex; its name in the quarantine folder.
    pub hash: String,
    /// Bytes.
    pub size: u64,
    /// When it came.
    pub at: Timestamp,
    /// What the scanner said, or why it could not look.
    pub why: String,
}

impl Blobs {
    /// Keeps a stream of at most `most` bytes as it comes, whatever its content. `name` must be unique among uploads in
    /// progress.
    ///
    /// # Errors
    /// When it is too large or the storage fails. Nothing is left behind then.
    pub fn keep(&self, name: &str, content: &mut dyn Read, most: u64) -> Result<Blob, BlobError> {
        let upload = self.flow(name, content, most)?;
        as_it_came(&upload, &self.path(upload.hash()))
    }

    /// The same into quarantine: a file that was refused, or that nobody took in yet.
    ///
    /// # Errors
    /// As [`Blobs::keep`].
    pub fn hold(&self, name: &str, content: &mut dyn Read, most: u64) -> Result<Blob, BlobError> {
        self.set_apart(&self.flow(name, content, most)?, most)
    }

    /// The same with a file of at most `most` bytes that flowed in.
    ///
    /// # Errors
    /// As [`Blobs::keep`].
    pub fn set_apart(&self, upload: &Upload, most: u64) -> Result<Blob, BlobError> {
        upload.within(most)?;
        as_it_came(upload, &self.quarantine().join(upload.hash()))
    }

    /// Moves a file out of quarantine: somebody took it in after all. Nothing happens when it is not there.
    ///
    /// # Errors
    /// When the file cannot be moved.
    pub fn release(&self, hash: &str) -> Result<(), StoreError> {
        let held = self.quarantine().join(hash);
        if open(hash, &held)?.is_none() {
            return Ok(());
        }
        // Two people may take it in at once; the second finds it where it belongs.
        settle(&held, &self.path(hash)).or_else(|e| if self.get(hash)?.is_some() { Ok(()) } else { Err(e) })
    }

    /// Opens a file that came from outside, in quarantine or out of it; nothing when there is none.
    ///
    /// # Errors
    /// When the name is no hash or the file cannot be opened.
    pub fn held(&self, hash: &str) -> Result<Option<File>, StoreError> {
        match open(hash, &self.quarantine().join(hash))? {
            Some(file) => Ok(Some(file)),
            None => self.get(hash),
        }
    }

    /// Every file in quarantine.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub fn list_held(&self) -> Result<Vec<(String, PathBuf)>, StoreError> {
        list(&self.quarantine())
    }

    /// Keeps what the scanner said of a file that stays in quarantine.
    pub(crate) fn say_why(&self, hash: &str, why: &str) -> Result<(), StoreError> {
        let said = std::fs::write(self.dir().join(REASONS).join(hash), why);
        said.map_err(|e| StoreError::io("writing why a file stays in quarantine", e))
    }

    /// The files that the scanner holds back, the latest first, with what it said.
    ///
    /// # Errors
    /// When a folder or a file cannot be read.
    pub fn held_back(&self) -> Result<Vec<HeldBack>, StoreError> {
        let io = |e| StoreError::io("listing what the scanner holds back", e);
        let mut all = Vec::new();
        for (hash, said) in list(&self.dir().join(REASONS))? {
            let Ok(file) = std::fs::metadata(self.quarantine().join(&hash)) else {
                // Somebody took it out of quarantine, or destroyed it.
                continue;
            };
            let since = file.modified().map_err(io)?.duration_since(UNIX_EPOCH).unwrap_or_default();
            let why = std::fs::read_to_string(said).map_err(io)?;
            let at = Timestamp::from_seconds(i64::try_from(since.as_secs()).unwrap_or(0));
            all.push(HeldBack { hash, size: file.len(), at, why });
        }
        all.sort_by_key(|held| std::cmp::Reverse(held.at));
        Ok(all)
    }

    /// Destroys the file that entries name by this id, wherever it lies (erasure).
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub fn erase(&self, id: Id<kind::Blob>) -> Result<(), StoreError> {
        for (hash, file) in self.list()?.into_iter().chain(self.list_held()?) {
            if blob_id(&hash) == id {
                std::fs::remove_file(file).map_err(|e| StoreError::io("removing a blob", e))?;
            }
        }
        Ok(())
    }

    fn quarantine(&self) -> PathBuf {
        self.dir().join("quarantine")
    }
}

/// Moves a file to this place as it came, whatever its content.
fn as_it_came(upload: &Upload, place: &Path) -> Result<Blob, BlobError> {
    settle(upload.settled()?, place)?;
    let (hash, content_type) = (upload.hash().to_owned(), "application/octet-stream".to_owned());
    Ok(Blob { hash, size: upload.size(), content_type, scanned: false })
}

/// The files of a folder by name.
fn list(folder: &Path) -> Result<Vec<(String, PathBuf)>, StoreError> {
    let files = std::fs::read_dir(folder).map_err(|e| StoreError::io("listing blobs", e))?;
    let mut out: Vec<_> =
        files.flatten().map(|f| (f.file_name().to_string_lossy().into_owned(), f.path())).collect();
    out.sort();
    Ok(out)
}
