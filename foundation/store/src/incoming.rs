//! Files on their way in: piece by piece into a file of their own, counted and hashed while they flow, and gone again unless somebody
//! takes them in. No more of a file than one piece is ever in memory.

use std::fs::File;
use std::io::{ErrorKind, Read, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::schema::hex;
use crate::{BlobError, Blobs, StoreError};

/// First bytes that are kept in memory: enough to tell the type of a file.
const START: usize = 64 * 1024;

/// A file that is being written; dropped before its end, nothing of it stays.
#[derive(Debug)]
pub struct Incoming {
    /// Closed at the end: a form may bring many files, and each lies there until its request is over.
    file: File,
    hash: Sha256,
    upload: Upload,
}

/// A file that came in to its end and lies apart. It is gone when this is dropped, unless it was taken in before.
#[derive(Debug)]
pub struct Upload {
    part: PathBuf,
    hash: String,
    size: u64,
    start: Vec<u8>,
    most: u64,
    /// The folder, where it is there for this file only.
    _passing: Option<Arc<tempfile::TempDir>>,
}

impl Incoming {
    /// Adds a piece. What is beyond the limit is counted and hashed, and not written.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&mut self, piece: &[u8]) -> Result<(), StoreError> {
        let room = usize::try_from(self.upload.most.saturating_sub(self.upload.size)).unwrap_or(usize::MAX);
        let fits = piece.get(..room.min(piece.len())).unwrap_or_default();
        self.file.write_all(fits).map_err(|e| StoreError::io("writing a blob", e))?;
        let missing = START.saturating_sub(self.upload.start.len());
        self.upload.start.extend_from_slice(fits.get(..missing.min(fits.len())).unwrap_or_default());
        self.hash.update(piece);
        self.upload.size += piece.len() as u64;
        Ok(())
    }

    /// Whether more came than may.
    #[must_use]
    pub const fn is_too_large(&self) -> bool {
        self.upload.size > self.upload.most
    }

    /// The end of the file.
    #[must_use]
    pub fn finish(self) -> Upload {
        let Self { file: _, hash, mut upload } = self;
        upload.hash = hex(&hash.finalize());
        upload
    }
}

impl Upload {
    /// SHA-256 of all that came, hex.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Bytes that came, also those beyond the limit.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The content from its first byte, at most so much of it and no more than the limit let in.
    ///
    /// # Errors
    /// When the file cannot be read, or was taken in already.
    pub fn read(&self, most: usize) -> Result<Vec<u8>, StoreError> {
        let io = |e| StoreError::io("reading a file that came in", e);
        let mut bytes = Vec::new();
        let file = File::open(&self.part).map_err(io)?;
        file.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut bytes).map_err(io)?;
        Ok(bytes)
    }

    /// The first bytes.
    pub(crate) fn start(&self) -> &[u8] {
        &self.start
    }

    /// Where it lies, and will lie when the machine stops: what is only read is not waited for.
    pub(crate) fn settled(&self) -> Result<&Path, StoreError> {
        let synced = File::open(&self.part).and_then(|file| file.sync_all());
        synced.map_err(|e| StoreError::io("writing a blob", e))?;
        Ok(&self.part)
    }

    /// Refuses more than so much, and what the limit cut off.
    pub(crate) fn within(&self, most: u64) -> Result<(), BlobError> {
        let most = most.min(self.most);
        if self.size > most { Err(BlobError::TooLarge(most)) } else { Ok(()) }
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        // What was taken in is no longer here; what cannot be removed is swept at the next start.
        drop(std::fs::remove_file(&self.part));
    }
}

impl Blobs {
    /// Begins a file of at most so many bytes. `name` must be unique among uploads in progress.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn incoming(&self, name: &str, most: u64) -> Result<Incoming, StoreError> {
        let part = self.dir().join("in").join(name);
        let file = File::create(&part).map_err(|e| StoreError::io("writing a blob", e))?;
        let (hash, start) = (String::new(), Vec::new());
        let upload = Upload { part, hash, size: 0, start, most, _passing: self.passing.clone() };
        Ok(Incoming { file, hash: Sha256::new(), upload })
    }

    /// A stream to its end, or to the limit.
    pub(crate) fn flow(&self, name: &str, content: &mut dyn Read, most: u64) -> Result<Upload, BlobError> {
        let (mut incoming, mut buffer) = (self.incoming(name, most)?, vec![0u8; 64 * 1024]);
        loop {
            let n = content.read(&mut buffer).map_err(|e| StoreError::io("writing a blob", e))?;
            let Some(piece) = buffer.get(..n).filter(|c| !c.is_empty()) else { break };
            incoming.write(piece)?;
            if incoming.is_too_large() {
                return Err(BlobError::TooLarge(most));
            }
        }
        Ok(incoming.finish())
    }

    /// Removes what uploads that a stop of the program cut off left behind, and says how many there were. Only at the start, before
    /// anything comes in.
    ///
    /// # Errors
    /// When the folder cannot be listed, or a file not be removed; all the others are gone then.
    pub fn sweep(&self) -> Result<usize, StoreError> {
        let io = |e| StoreError::io("removing uploads that were cut off", e);
        let (mut gone, mut kept) = (0, None);
        for file in std::fs::read_dir(self.dir().join("in")).map_err(io)?.flatten() {
            match std::fs::remove_file(file.path()) {
                Ok(()) => gone += 1,
                Err(e) if e.kind() == ErrorKind::NotFound => {}
                Err(e) => kept = Some(e),
            }
        }
        kept.map_or(Ok(gone), |e| Err(io(e)))
    }
}

#[cfg(test)]
mod tests {
    use crate::Blobs;

    #[test]
    fn a_place_where_nothing_stays_is_gone_with_its_last_file() {
        let blobs = Blobs::passing().unwrap();
        let place = blobs.dir().to_owned();
        let mut incoming = blobs.incoming("a", 100).unwrap();
        drop(blobs);
        incoming.write(b"as far as this test goes").unwrap();
        let upload = incoming.finish();
        assert_eq!(upload.read(100).unwrap(), b"as far as this test goes");
        assert!(place.exists(), "a file still lies there");
        drop(upload);
        assert!(!place.exists());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_came_in_is_closed() {
        let blobs = Blobs::passing().unwrap();
        let mut incoming = blobs.incoming("a", 100).unwrap();
        incoming.write(b"a").unwrap();
        let part = blobs.dir().join("in/a");
        let named = part.canonicalize().unwrap();
        let is_open = || {
            let open = std::fs::read_dir("/proc/self/fd").unwrap().flatten();
            open.filter_map(|handle| std::fs::read_link(handle.path()).ok()).any(|file| file == named)
        };
        assert!(is_open());
        let upload = incoming.finish();
        assert!(!is_open());
        assert_eq!(upload.settled().unwrap(), part);
    }
}
