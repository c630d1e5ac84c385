//! Putting the site where it is served from: written beside, synchronised, moved into place. Whoever reads sees the old site or
//! the new one, never half of either, whatever happens in between.

use std::fs::{self, File as Handle};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use kernel::Timestamp;

use crate::bundle::Bundle;
use crate::render::File;

/// Name of the file in its folder.
pub const FILE: &str = "site.bundle";

/// Why the site could not be put there.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {cause}", path = .path.display())]
pub struct PushError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system says.
    pub cause: std::io::Error,
}

/// What was put there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pushed {
    /// How many pages and files.
    pub pages: usize,
    /// How many bytes.
    pub bytes: usize,
}

/// Replaces the site in this folder by these pages. The same again changes nothing.
///
/// # Errors
/// When the folder or file cannot be written; the site that stood there stays.
pub fn push(
    folder: &Path,
    changed_at: Timestamp,
    checked_at: Timestamp,
    tags: &[String],
    files: &[File],
) -> Result<Pushed, PushError> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |cause| PushError { path, cause }
    };
    fs::create_dir_all(folder).map_err(at(folder))?;
    let bytes = Bundle::write(changed_at, checked_at, tags, files);
    let (whole, part) = (folder.join(FILE), folder.join(format!("{FILE}.part")));
    let mut handle = Handle::create(&part).map_err(at(&part))?;
    handle.write_all(&bytes).map_err(at(&part))?;
    handle.sync_all().map_err(at(&part))?;
    fs::rename(&part, &whole).map_err(at(&whole))?;
    // The new name is durable once the folder is.
    Handle::open(folder).and_then(|f| f.sync_all()).map_err(at(folder))?;
    Ok(Pushed { pages: files.len(), bytes: bytes.len() })
}

/// The site that stands in this folder; nothing when there is none, or it is not whole.
#[must_use]
pub fn current(folder: &Path) -> Option<Bundle> {
    Bundle::read(&fs::read(folder.join(FILE)).ok()?).ok()
}
