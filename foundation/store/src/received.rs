//! Files from outside, kept byte for byte as they came: accepted ones beside the attachments, refused ones in quarantine.
//! Whatever is in them, no browser is ever given one to open.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use kernel::{Id, kind};

use crate::blobs::{blob_id, open, receive, settle};
use crate::{Blob, BlobError, Blobs, StoreError};

impl Blobs {
    /// Keeps a stream of at most `most` bytes as it comes, whatever its content. `name` must be unique among uploads in
    /// progress.
    ///
    /// # Errors
    /// When it is too large or the storage fails. Nothing is left behind then.
    pub fn keep(&self, name: &str, content: &mut dyn Read, most: u64) -> Result<Blob, BlobError> {
        self.as_it_comes(name, content, most, |hash| self.path(hash))
    }

    /// The same into quarantine: a file that was refused, or that nobody took in yet.
    ///
    /// # Errors
    /// As [`Blobs::keep`].
    pub fn hold(&self, name: &str, content: &mut dyn Read, most: u64) -> Result<Blob, BlobError> {
        self.as_it_comes(name, content, most, |hash| self.quarantine().join(hash))
    }

    fn as_it_comes(
        &self,
        name: &str,
        content: &mut dyn Read,
        most: u64,
        place: impl Fn(&str) -> PathBuf,
    ) -> Result<Blob, BlobError> {
        let part = self.dir().join("in").join(name);
        let result = receive(&part, content, most).and_then(|(hash, size, _)| {
            settle(&part, &place(&hash))?;
            let content_type = "application/octet-stream".to_owned();
            Ok(Blob { hash, size, content_type, scanned: false })
        });
        if result.is_err() {
            drop(std::fs::remove_file(&part));
        }
        result
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

/// The files of a folder by name.
fn list(folder: &Path) -> Result<Vec<(String, PathBuf)>, StoreError> {
    let files = std::fs::read_dir(folder).map_err(|e| StoreError::io("listing blobs", e))?;
    let mut out: Vec<_> =
        files.flatten().map(|f| (f.file_name().to_string_lossy().into_owned(), f.path())).collect();
    out.sort();
    Ok(out)
}
