//! Warnings from a folder: what other programs put there is taken in, and moved to `done` or to `refused`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kernel::{Ids, Refusal};
use situation::quarantine::{HeldFault, Way};
use situation::{Ask, Rule};
use store::{BlobError, Journal, Stamp, Submission, WriteError};

use super::take::{hold, ingest, receive};
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
    /// Why it stays where it is: it cannot be read, kept or moved and is tried again, or it is nothing that is taken in.
    pub stuck: Option<Refusal>,
}

/// The folder cannot be worked through now, or one of its files. What is not done stays where it is and is tried again.
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
    /// A file cannot be kept.
    #[error("{path}: {source}")]
    Keep {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: BlobError,
    },
}

/// Takes in every `*.xml` and `*.cap` of `folder`, in the order of their names: those that are understood go to `done/`,
/// the others to `refused/` with the reason beside them, and into the quarantine that pages show. All of them are kept as
/// they came. A file is moved only after its receipt, so that a stop between the two takes it in again, which changes
/// nothing.
///
/// Whoever puts files there writes them under another name (`.part`) and renames them when they are complete.
///
/// A file that cannot be read, kept or moved stays where it is and holds up no other. What has another name, or is no file, is told as
/// left there once it has lain for a minute.
///
/// # Errors
/// What stands in the way of every file. Files before it are done.
pub fn take_folder(
    journal: &Journal,
    desk: &Desk,
    stamp: &Arc<Stamp>,
    folder: &Path,
) -> Result<Vec<FileOutcome>, FolderError> {
    let inbox = Inbox { journal, desk, stamp, folder };
    for part in OWN {
        let path = folder.join(part);
        std::fs::create_dir_all(&path).map_err(|source| FolderError::File { path, source })?;
    }
    let mut outcomes = Vec::new();
    for name in inbox.waiting()? {
        outcomes.push(match inbox.take(&name) {
            Ok(outcome) => outcome,
            Err(e @ (FolderError::NoFeed | FolderError::Write(_))) => return Err(e),
            Err(e) => FileOutcome { name, taken: 0, faults: Vec::new(), stuck: Some(e.stuck()) },
        });
    }
    // What was done is done and is told, also where the rest cannot be looked at.
    outcomes.extend(inbox.passed_over().unwrap_or_default());
    Ok(outcomes)
}

impl FolderError {
    /// Why, without where.
    fn stuck(&self) -> Refusal {
        let why = match self {
            Self::File { source, .. } => source.to_string(),
            Self::Keep { source, .. } => source.to_string(),
            other => other.to_string(),
        };
        Refusal::conflict("refusal-inbox-stuck").with("why", why)
    }
}

/// The folders in the folder that are ours.
const OWN: [&str; 2] = ["done", "refused"];

/// How long something may lie there before it is told that it is not taken in.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(60);

/// Whether a file of this name is taken in.
fn fits(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    [".xml", ".cap"].iter().any(|end| lower.ends_with(end)) && !name.starts_with('.')
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
            // A link could lead anywhere on the machine.
            if fits(&name) && entry.file_type().map_err(failed)?.is_file() {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    /// What lies there and is not taken in: files of another name, links, folders. Whoever puts it there believes that it is, and nobody
    /// would know. Not what is being written, and not for the first minute.
    fn passed_over(&self) -> Result<Vec<FileOutcome>, FolderError> {
        let failed = |source| FolderError::File { path: self.folder.to_owned(), source };
        let mut left = Vec::new();
        for entry in std::fs::read_dir(self.folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // Of the link itself, not of what it leads to. Whoever took it away meanwhile took it away.
            let Ok(about) = entry.metadata() else { continue };
            // A link of that name too: whoever keeps them elsewhere has them there.
            let ours = OWN.contains(&name.as_str());
            let being_written = name.starts_with('.') || name.to_ascii_lowercase().ends_with(".part");
            if ours || being_written || (about.is_file() && fits(&name)) {
                continue;
            }
            // The machine's own times: a clock that is played faster writes no files. Where they say nothing, or that it was written
            // later than now, it is told at once: it would never have lain there for a minute.
            let lain = about.modified().ok().map_or(PATIENCE, |at| at.elapsed().unwrap_or(PATIENCE));
            if lain >= PATIENCE {
                let stuck = Some(Refusal::conflict("refusal-inbox-passed-over"));
                left.push(FileOutcome { name, taken: 0, faults: Vec::new(), stuck });
            }
        }
        left.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(left)
    }

    fn take(&self, name: &str) -> Result<FileOutcome, FolderError> {
        let definition = self.journal.definition();
        let ids = Ids::new(definition.clock.as_ref(), definition.chance.as_ref());
        // Files wait for the machine's mandate where they are, not in a copy made again and again.
        (self.desk.feed)().ok_or(FolderError::NoFeed)?;
        let path = self.folder.join(name);
        let failed = |source| FolderError::Keep { path: path.clone(), source };
        let file = receive(&self.desk.blobs, ids.next(), || std::fs::File::open(&path)).map_err(failed)?;
        let commands = ingest(&file.found.alerts, &file.digest, self.desk, &ids);
        let commands = commands.map_err(|e| failed(e.into()))?;
        let taken = commands.len();
        for command in commands {
            self.submit(&ids, command)?;
        }
        if file.found.faults.is_empty() {
            self.put(name, "done")?;
        } else {
            self.submit(&ids, hold(&ids, name, &file, Way::Inbox))?;
            let refused = self.put(name, "refused")?;
            let mut beside = refused.clone().into_os_string();
            beside.push(".reason.txt");
            self.write(Path::new(&beside), &reason(&file.found.faults, taken))?;
        }
        Ok(FileOutcome { name: name.to_owned(), taken, faults: file.found.faults, stuck: None })
    }

    fn submit<R: Rule<Facts = situation::Facts> + 'static>(
        &self,
        ids: &Ids<'_>,
        rule: R,
    ) -> Result<(), FolderError> {
        let answer = self.journal.submit_blocking(Submission {
            command_id: ids.next(),
            actor: (self.desk.feed)().ok_or(FolderError::NoFeed)?,
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
