//! Checkpoints: signed statements of how large a journal was and which root it had, made to leave the machine.
//!
//! The text is that of C2SP `tlog-checkpoint`, the signature that of C2SP `signed-note`, so that witnesses and tools of
//! transparency logs can read them.

mod note;
mod ring;

pub use note::{Note, NoteError, NoteSignature};
pub use ring::{KeyRing, RingError, rotation};

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::merkle::Frontier;
use crate::{Hash, SigningKey};

/// How large a journal was and which Merkle root it had then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which journal of which authority, as a URL without its scheme: `belfry.example/live`.
    pub origin: String,
    /// Number of entries.
    pub size: u64,
    /// The root of the tree of their headers.
    pub root: Hash,
    /// Further lines, which other signers may add.
    pub extensions: Vec<String>,
}

impl Checkpoint {
    /// The present state of a journal.
    #[must_use]
    pub fn of(origin: &str, frontier: &Frontier) -> Self {
        Self {
            origin: origin.to_owned(),
            size: frontier.size(),
            root: frontier.root(),
            extensions: Vec::new(),
        }
    }
    /// Signs it.
    ///
    /// # Errors
    /// When the origin cannot stand in a note (empty, or with a line break).
    pub fn sign(&self, key: &SigningKey) -> Result<Note, NoteError> {
        Note::sign(&self.to_string(), &[key])
    }
}

impl fmt::Display for Checkpoint {
    /// The text that is signed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, STANDARD.encode(self.root.0))?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// The text of a note is not that of a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not the text of a checkpoint: {0}")]
pub struct NotACheckpoint(&'static str);

impl FromStr for Checkpoint {
    type Err = NotACheckpoint;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.strip_suffix('\n').ok_or(NotACheckpoint("no line break at the end"))?;
        let mut lines = text.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else {
            return Err(NotACheckpoint("fewer than three lines"));
        };
        let number = size.parse::<u64>().ok().filter(|n| n.to_string() == size);
        let bytes = STANDARD.decode(root).ok();
        let extensions: Vec<String> = lines.map(str::to_owned).collect();
        if origin.is_empty() || extensions.iter().any(String::is_empty) {
            return Err(NotACheckpoint("an empty line"));
        }
        Ok(Self {
            origin: origin.to_owned(),
            size: number.ok_or(NotACheckpoint("the size is not a plain number"))?,
            root: bytes
                .and_then(|b| Hash::from_slice(&b))
                .ok_or(NotACheckpoint("the root is not 32 bytes of base64"))?,
            extensions,
        })
    }
}
