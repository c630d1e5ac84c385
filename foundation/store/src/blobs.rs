//! Blobs: files named by their hash, streamed in under limits. Attachments are checked by content and not by name; what
//! came from outside and is kept as it came stands in [`crate::received`].

use std::fs::File;
use std::io::{Read as _, Seek as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kernel::{Id, kind};

use crate::{StoreError, Upload};

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

/// Folder of what the scanner said of the files that it holds back, under their names.
pub(crate) const REASONS: &str = "reasons";

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

impl Blob {
    /// The id under which entries name it: made from the hash, so that an entry commits to the content.
    #[must_use]
    pub fn id(&self) -> Id<kind::Blob> {
        blob_id(&self.hash)
    }
}

/// A blob to be read.
#[derive(Debug)]
pub struct Kept {
    /// What it is.
    pub blob: Blob,
    /// Its content.
    pub file: File,
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
    /// The folder, where it goes with the last who holds it.
    pub(crate) passing: Option<Arc<tempfile::TempDir>>,
}

impl Blobs {
    /// Blobs below `dir`, each at most `limit` bytes, looked at by `scanner` where there is one.
    ///
    /// # Errors
    /// When the folders cannot be made.
    pub fn open(dir: &Path, limit: u64, scanner: Option<Arc<dyn Scanner>>) -> Result<Self, StoreError> {
        for sub in ["in", "kept", "quarantine", REASONS] {
            std::fs::create_dir_all(dir.join(sub))
                .map_err(|e| StoreError::io("making the folder of blobs", e))?;
        }
        Ok(Self { dir: dir.to_owned(), limit, scanner, passing: None })
    }

    /// A place where nothing stays: for files that are read and forgotten where no blobs are kept.
    ///
    /// # Errors
    /// When no folder can be made.
    pub fn passing() -> Result<Self, StoreError> {
        let folder = tempfile::tempdir().map_err(|e| StoreError::io("making the folder of blobs", e))?;
        let blobs = Self::open(folder.path(), 0, None)?;
        Ok(Self { passing: Some(Arc::new(folder)), ..blobs })
    }

    /// Takes a stream in. `name` must be unique among uploads in progress (the blob's id).
    ///
    /// # Errors
    /// When it is too large, of no kept type, held by the scanner, or the storage fails. Nothing is left behind then,
    /// except in quarantine.
    pub fn put(&self, name: &str, content: &mut dyn std::io::Read) -> Result<Blob, BlobError> {
        self.accept(&self.flow(name, content, self.limit)?)
    }

    /// Takes in a file that flowed in: its type is told from its first bytes, the scanner looks at it, and it moves to its place.
    ///
    /// # Errors
    /// As [`Blobs::put`].
    pub fn accept(&self, upload: &Upload) -> Result<Blob, BlobError> {
        upload.within(self.limit)?;
        let content_type = kind_of(upload.start()).map_err(BlobError::Type)?;
        let (part, hash, size) = (upload.settled()?, upload.hash().to_owned(), upload.size());
        if let Some(why) = self.scan(part) {
            let moved = std::fs::rename(part, self.dir.join("quarantine").join(&hash));
            moved.map_err(|e| StoreError::io("writing a blob", e))?;
            self.say_why(&hash, &why)?;
            return Err(BlobError::Quarantined(why));
        }
        settle(part, &self.path(&hash))?;
        Ok(Blob { hash, size, content_type, scanned: self.scanner.is_some() })
    }

    fn scan(&self, part: &Path) -> Option<String> {
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
        open(hash, &self.path(hash))
    }

    /// Opens the blob that entries name by this id; nothing when there is none (never kept, or erased).
    ///
    /// # Errors
    /// When the folder or the file cannot be read.
    pub fn by_id(&self, id: Id<kind::Blob>) -> Result<Option<Kept>, StoreError> {
        let io = |e| StoreError::io("opening a blob", e);
        let Some(hash) = self.hash_of(id)? else { return Ok(None) };
        let Some(mut file) = self.get(&hash)? else { return Ok(None) };
        let mut start = Vec::new();
        std::io::Read::take(&mut file, 8192).read_to_end(&mut start).map_err(io)?;
        file.rewind().map_err(io)?;
        let size = file.metadata().map_err(io)?.len();
        let content_type = kind_of(&start).unwrap_or_else(|_| "application/octet-stream".to_owned());
        let blob = Blob { hash, size, content_type, scanned: self.scanner.is_some() };
        Ok(Some(Kept { blob, file }))
    }

    /// The name of the kept blob with this id.
    fn hash_of(&self, id: Id<kind::Blob>) -> Result<Option<String>, StoreError> {
        let text = id.raw().simple().to_string();
        let folder = self.dir.join("kept").join(text.get(..2).unwrap_or("__"));
        let names = match std::fs::read_dir(folder) {
            Ok(names) => names,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(StoreError::io("opening a blob", e)),
        };
        let mut hashes = names.flatten().map(|f| f.file_name().to_string_lossy().into_owned());
        Ok(hashes.find(|h| blob_id(h) == id))
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

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn path(&self, hash: &str) -> PathBuf {
        self.dir.join("kept").join(hash.get(..2).unwrap_or("__")).join(hash)
    }
}

/// The id under which entries name the file with this hash (hex).
#[must_use]
pub fn blob_id(hash: &str) -> Id<kind::Blob> {
    let mut bytes = [0u8; 16];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = hash.get(2 * at..2 * at + 2).and_then(|h| u8::from_str_radix(h, 16).ok()).unwrap_or(0);
    }
    Id::of_hash(bytes)
}

/// Moves a finished file to its place; it is there to stay when this returns.
pub(crate) fn settle(part: &Path, place: &Path) -> Result<(), StoreError> {
    let io = |e| StoreError::io("writing a blob", e);
    let Some(folder) = place.parent() else { return Ok(()) };
    std::fs::create_dir_all(folder).map_err(io)?;
    std::fs::rename(part, place).map_err(io)?;
    File::open(folder).and_then(|f| f.sync_all()).map_err(io)
}

/// Opens the file of a blob with this name; nothing when there is none.
pub(crate) fn open(hash: &str, path: &Path) -> Result<Option<File>, StoreError> {
    if hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(StoreError::Corrupt(format!("«{hash}» is not a blob's name")));
    }
    match File::open(path) {
        Ok(file) => Ok(Some(file)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(StoreError::io("opening a blob", e)),
    }
}

/// The content type by the first bytes, if it is one that is kept.
fn kind_of(start: &[u8]) -> Result<String, String> {
    if let Some(found) = infer::get(start) {
        let name = match found.mime_type() {
            "application/zip" => office(start).unwrap_or("application/zip"),
            name => name,
        };
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

/// What an archive is that begins like an Office document, by the folder of its parts: a long text before the fourth part, or other
/// parts first, hide from the library what word processors write.
fn office(start: &[u8]) -> Option<&'static str> {
    const FIRST: [&[u8]; 3] = [b"[Content_Types].xml", b"_rels/.rels", b"docProps/"];
    const PART: &[u8] = b"PK\x03\x04";
    // Where the name of a part stands behind the beginning of its header.
    const NAME: usize = 30;
    let name = start.get(NAME..)?;
    if !start.starts_with(PART) || !FIRST.iter().any(|first| name.starts_with(first)) {
        return None;
    }
    let mut rest = start;
    while let Some(at) = rest.windows(PART.len()).position(|bytes| bytes == PART) {
        let name = rest.get(at + NAME..)?;
        if name.starts_with(b"word/") {
            return Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }
        if name.starts_with(b"xl/") {
            return Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        }
        rest = rest.get(at + PART.len()..)?;
    }
    None
}

/// Text that a browser might run when opened.
fn markup(text: &str) -> bool {
    let start = text.trim_start().to_ascii_lowercase();
    ["<!doctype", "<html", "<svg", "<?xml", "<script"].iter().any(|m| start.starts_with(m))
}

#[cfg(test)]
mod tests {
    use super::kind_of;

    /// The beginning of an archive with these parts.
    fn archive(parts: &[(&str, usize)]) -> Vec<u8> {
        let part = |(name, size): &(&str, usize)| {
            [b"PK\x03\x04".as_slice(), &[0; 26], name.as_bytes(), "x".repeat(*size).as_bytes()].concat()
        };
        parts.iter().flat_map(part).collect()
    }

    #[test]
    fn a_document_of_a_word_processor_is_known_however_long_its_text_is() {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        for parts in [
            [
                ("[Content_Types].xml", 300),
                ("_rels/.rels", 200),
                ("word/document.xml", 9000),
                ("word/x.xml", 9),
            ],
            [("_rels/.rels", 200), ("docProps/core.xml", 200), ("docProps/app.xml", 200), ("word/x.xml", 9)],
        ] {
            assert_eq!(kind_of(&archive(&parts)).as_deref(), Ok(word), "{parts:?}");
        }
        for parts in [[("a.txt", 9), ("word/x.xml", 9)], [("_rels/.rels", 200), ("a/word/x.xml", 9)]] {
            assert!(kind_of(&archive(&parts)).is_err(), "{parts:?}");
        }
    }
}
