//! Blobs: attachments as files named by their hash, streamed in under limits, checked by content and not by name.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::StoreError;
use crate::schema::hex;

/// Content types that may be kept, by what the bytes are. Plain text is recognised by being valid UTF-8 without controls.
const KEPT: &[&str] = &[
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
    "image/heif",
    "application/pdf",
    "audio/mpeg",
    "audio/x-wav",
    "audio/m4a",
    "audio/ogg",
    "video/mp4",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
];

/// Looks at a file before anybody may open it (a virus scanner). Returns why it must stay in quarantine, if it must.
pub trait Scanner: Send + Sync {
    /// The reason to keep the file away from people; nothing when it is clean.
    ///
    /// # Errors
    /// When the scanner could not look; the file stays in quarantine.
    fn look(&self, file: &Path) -> Result<Option<String>, String>;
}

/// A stored blob.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blob {
    /// SHA-256 of the content, hex; its name.
    pub hash: String,
    /// Bytes.
    pub size: u64,
    /// Content type, as found in the content.
    pub content_type: String,
    /// Whether a scanner looked at it.
    pub scanned: bool,
}

/// Why a blob was not kept.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// Larger than allowed.
    #[error("larger than {0} bytes")]
    TooLarge(u64),
    /// The content is of no kept type.
    #[error("the content is «{0}», which is not kept")]
    Type(String),
    /// The scanner holds it back; the file stays in the quarantine folder under this name.
    #[error("held in quarantine: {0}")]
    Quarantined(String),
    /// The storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The folder of blobs.
#[derive(Clone)]
pub struct Blobs {
    dir: PathBuf,
    limit: u64,
    scanner: Option<Arc<dyn Scanner>>,
}

impl Blobs {
    /// Blobs below `dir`, each at most `limit` bytes, looked at by `scanner` where there is one.
    ///
    /// # Errors
    /// When the folders cannot be made.
    pub fn open(dir: &Path, limit: u64, scanner: Option<Arc<dyn Scanner>>) -> Result<Self, StoreError> {
        for sub in ["in", "kept", "quarantine"] {
            std::fs::create_dir_all(dir.join(sub))
                .map_err(|e| StoreError::io("making the folder of blobs", e))?;
        }
        Ok(Self { dir: dir.to_owned(), limit, scanner })
    }

    /// Takes a stream in. `name` must be unique among uploads in progress (the blob's id).
    ///
    /// # Errors
    /// When it is too large, of no kept type, held by the scanner, or the storage fails. Nothing is left behind then,
    /// except in quarantine.
    pub fn put(&self, name: &str, content: &mut dyn std::io::Read) -> Result<Blob, BlobError> {
        let part = self.dir.join("in").join(name);
        let result = self.take(&part, content);
        if result.is_err() {
            drop(std::fs::remove_file(&part));
        }
        result
    }

    fn take(&self, part: &Path, content: &mut dyn std::io::Read) -> Result<Blob, BlobError> {
        let io = |e| StoreError::io("writing a blob", e);
        let mut file = File::create(part).map_err(io)?;
        let (mut hash, mut size, mut buffer) = (Sha256::new(), 0u64, vec![0u8; 64 * 1024]);
        let mut start: Vec<u8> = Vec::new();
        loop {
            let n = content.read(&mut buffer).map_err(io)?;
            let Some(chunk) = buffer.get(..n).filter(|c| !c.is_empty()) else { break };
            size += n as u64;
            if size > self.limit {
                return Err(BlobError::TooLarge(self.limit));
            }
            if start.len() < 8192 {
                start.extend_from_slice(chunk);
            }
            hash.update(chunk);
            file.write_all(chunk).map_err(io)?;
        }
        let content_type = kind(&start).map_err(BlobError::Type)?;
        file.sync_all().map_err(io)?;
        let hash = hex(&hash.finalize());
        if let Some(why) = self.held(part) {
            std::fs::rename(part, self.dir.join("quarantine").join(&hash)).map_err(io)?;
            return Err(BlobError::Quarantined(why));
        }
        let kept = self.path(&hash);
        if let Some(parent) = kept.parent() {
            std::fs::create_dir_all(parent).map_err(io)?;
        }
        std::fs::rename(part, &kept).map_err(io)?;
        if let Some(Ok(folder)) = kept.parent().map(File::open) {
            folder.sync_all().map_err(io)?;
        }
        Ok(Blob { hash, size, content_type, scanned: self.scanner.is_some() })
    }

    fn held(&self, part: &Path) -> Option<String> {
        match self.scanner.as_ref()?.look(part) {
            Ok(verdict) => verdict,
            Err(e) => Some(format!("the scanner could not look: {e}")),
        }
    }

    /// Opens a blob for reading; nothing when there is none (never kept, or erased).
    ///
    /// # Errors
    /// When the name is no hash or the file cannot be opened.
    pub fn get(&self, hash: &str) -> Result<Option<File>, StoreError> {
        if hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(StoreError::Corrupt(format!("«{hash}» is not a blob's name")));
        }
        match File::open(self.path(hash)) {
            Ok(file) => Ok(Some(file)),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(StoreError::io("opening a blob", e)),
        }
    }

    /// Destroys a blob (erasure).
    ///
    /// # Errors
    /// When the file exists and cannot be removed.
    pub fn destroy(&self, hash: &str) -> Result<(), StoreError> {
        match std::fs::remove_file(self.path(hash)) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io("removing a blob", e)),
            _ => Ok(()),
        }
    }

    /// Every kept blob's file.
    ///
    /// # Errors
    /// When a folder cannot be listed.
    pub fn list(&self) -> Result<Vec<(String, PathBuf)>, StoreError> {
        let io = |e| StoreError::io("listing blobs", e);
        let mut out = Vec::new();
        for folder in std::fs::read_dir(self.dir.join("kept")).map_err(io)?.flatten() {
            for file in std::fs::read_dir(folder.path()).map_err(io)?.flatten() {
                out.push((file.file_name().to_string_lossy().into_owned(), file.path()));
            }
        }
        out.sort();
        Ok(out)
    }

    fn path(&self, hash: &str) -> PathBuf {
        self.dir.join("kept").join(hash.get(..2).unwrap_or("__")).join(hash)
    }
}

/// The content type by the first bytes, if it is one that is kept.
fn kind(start: &[u8]) -> Result<String, String> {
    if let Some(found) = infer::get(start) {
        let name = found.mime_type();
        return if KEPT.contains(&name) { Ok(name.to_owned()) } else { Err(name.to_owned()) };
    }
    // The start may end inside a character; at most three bytes belong to it.
    let text = match std::str::from_utf8(start) {
        Ok(text) => Some(text),
        Err(e) if e.error_len().is_none() => {
            start.get(..e.valid_up_to()).and_then(|s| std::str::from_utf8(s).ok())
        }
        Err(_) => None,
    };
    match text {
        Some(t) if !t.chars().any(|c| c.is_control() && !"\n\r\t".contains(c)) && !markup(t) => {
            Ok("text/plain".to_owned())
        }
        _ => Err("application/octet-stream".to_owned()),
    }
}

/// Text that a browser might run when opened.
fn markup(text: &str) -> bool {
    let start = text.trim_start().to_ascii_lowercase();
    ["<!doctype", "<html", "<svg", "<?xml", "<script"].iter().any(|m| start.starts_with(m))
}
