//! Warnings from a folder: what other programs put there is taken in, and moved to `done` or to `refused`.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use exchange::Limits;
use kernel::{Ids, Refusal};
use situation::quarantine::{HeldFault, Way};
use situation::{Ask, Rule};
use store::{BlobError, Journal, Stamp, Submission, WriteError};

use super::take::{contents, hold, ingest, keep};
use crate::desk::Desk;

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileOutcome {
    /// Its name in the folder.
    pub name: String,
    /// Messages taken in; known ones count too, they change nothing.
    pub taken: usize,
    /// Why it, or messages in it, were refused; empty when everything was taken in.
    pub faults: Vec<HeldFault>,
}

/// The folder cannot be worked through now. What is not done stays where it is and is tried again.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A file or folder cannot be read, written or moved.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// No machine's mandate is set up for what arrives by itself.
    #[error("nobody is set up to take in what arrives by itself")]
    NoFeed,
    /// The rules do not let the machine's mandate do it.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The journal cannot be written.
    #[error(transparent)]
    Write(WriteError),
    /// The quarantine cannot be written.
    #[error(transparent)]
    Quarantine(#[from] BlobError),
}

/// Takes in every `*.xml` and `*.cap` of `folder`, in the order of their names: those that are understood go to `done/`,
/// the others to `refused/` with the reason beside them, and into the quarantine that pages show. A file is moved only
/// after its receipt, so that a stop between the two takes it in again, which changes nothing.
///
/// Whoever puts files there writes them under another name (`.part`) and renames them when they are complete.
///
/// # Errors
/// The first thing that stands in the way. Files before it are done.
pub fn take_folder(
    journal: &Journal,
    desk: &Desk,
    stamp: &Arc<Stamp>,
    folder: &Path,
) -> Result<Vec<FileOutcome>, FolderError> {
    let inbox = Inbox { journal, desk, stamp, folder };
    for part in ["done", "refused"] {
        let path = folder.join(part);
        std::fs::create_dir_all(&path).map_err(|source| FolderError::File { path, source })?;
    }
    inbox.waiting()?.into_iter().map(|name| inbox.take(name)).collect()
}

struct Inbox<'a> {
    journal: &'a Journal,
    desk: &'a Desk,
    stamp: &'a Arc<Stamp>,
    folder: &'a Path,
}

impl Inbox<'_> {
    /// Names of the files that wait.
    fn waiting(&self) -> Result<Vec<String>, FolderError> {
        let failed = |source| FolderError::File { path: self.folder.to_owned(), source };
        let mut names = Vec::new();
        for entry in std::fs::read_dir(self.folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let lower = name.to_ascii_lowercase();
            let fits = [".xml", ".cap"].iter().any(|end| lower.ends_with(end)) && !name.starts_with('.');
            // A link could lead anywhere on the machine.
            if fits && entry.file_type().map_err(failed)?.is_file() {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    fn take(&self, name: String) -> Result<FileOutcome, FolderError> {
        let bytes = self.bytes(&name)?;
        let found = contents(&bytes);
        let definition = self.journal.definition();
        let ids = Ids::new(definition.clock.as_ref(), definition.chance.as_ref());
        let commands = ingest(&found.alerts, self.desk, &ids);
        let taken = commands.len();
        for command in commands {
            self.submit(&ids, command)?;
        }
        if found.faults.is_empty() {
            self.put(&name, "done")?;
        } else {
            keep(&self.desk.blobs, ids.next(), &bytes)?;
            self.submit(&ids, hold(&ids, &name, &bytes, Way::Inbox, found.faults.clone()))?;
            let refused = self.put(&name, "refused")?;
            let mut beside = refused.clone().into_os_string();
            beside.push(".reason.txt");
            self.write(Path::new(&beside), &reason(&found.faults, taken))?;
        }
        Ok(FileOutcome { name, taken, faults: found.faults })
    }

    /// The file, up to one byte more than is ever read: enough to be refused as too large.
    fn bytes(&self, name: &str) -> Result<Vec<u8>, FolderError> {
        let path = self.folder.join(name);
        let most = u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        let read = std::fs::File::open(&path).and_then(|f| f.take(most).read_to_end(&mut bytes));
        read.map_err(|source| FolderError::File { path, source })?;
        Ok(bytes)
    }

    fn submit<R: Rule + 'static>(&self, ids: &Ids<'_>, rule: R) -> Result<(), FolderError> {
        let answer = self.journal.submit_blocking(Submission {
            command_id: ids.next(),
            actor: self.desk.feed.clone().ok_or(FolderError::NoFeed)?,
            command: Ask::boxed(rule, self.desk.facts()),
            stamp: Arc::clone(self.stamp),
        });
        match answer {
            Ok(_) => Ok(()),
            Err(WriteError::Refused(refusal)) => Err(FolderError::Refused(refusal)),
            Err(e) => Err(FolderError::Write(e)),
        }
    }

    /// Moves a file, beside others of the same name if there are any.
    fn put(&self, name: &str, part: &str) -> Result<PathBuf, FolderError> {
        let mut to = self.folder.join(part).join(name);
        let mut n = 1;
        while to.exists() {
            n += 1;
            to = self.folder.join(part).join(format!("{n}-{name}"));
        }
        let moved = std::fs::rename(self.folder.join(name), &to);
        moved.map_err(|source| FolderError::File { path: to.clone(), source })?;
        Ok(to)
    }

    fn write(&self, path: &Path, text: &str) -> Result<(), FolderError> {
        std::fs::write(path, text).map_err(|source| FolderError::File { path: path.to_owned(), source })
    }
}

/// What stands beside a refused file.
fn reason(faults: &[HeldFault], taken: usize) -> String {
    let mut text = String::new();
    for fault in faults {
        text.push_str(&format!("{} (line {}): {}\n", fault.code, fault.line, fault.detail));
    }
    if taken > 0 {
        text.push_str(&format!("The other messages of this file ({taken}) were taken in.\n"));
    }
    text
}
