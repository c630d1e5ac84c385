//! Proofs that leave the machine: that an entry stands in the journal of a checkpoint, and that the journal of an earlier checkpoint
//! was only added to. One text holds what is claimed, the path to the root and the checkpoints; whoever gets it needs nothing else but a
//! key to believe.

mod text;

use crate::checkpoint::{Checkpoint, NotACheckpoint, Note, NoteError};
use crate::merkle::{leaf_hash, verify_consistency, verify_inclusion};
use crate::{FormatError, Hash, Header};

/// What a proof claims.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// That the entry with this header stands at `index` (from 0) among the first `size`.
    Inclusion {
        /// The header's bytes.
        header: Vec<u8>,
        /// The entry's number less one.
        index: u64,
        /// Entries that the checkpoint covers.
        size: u64,
    },
    /// That the first `old` entries are the same in the journal of `new`.
    Consistency {
        /// Entries that the earlier checkpoint covers.
        old: u64,
        /// Entries that the later one covers.
        new: u64,
    },
}

/// A checkpoint in a proof, and when it was signed, as the text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamped {
    /// When; not covered by the signature.
    pub at: String,
    /// The signed checkpoint.
    pub note: Note,
}

/// A claim, the hashes that lead to the root, and the checkpoints, earliest first: one, or the earlier and the later one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// What it claims.
    pub claim: Claim,
    /// From below to the root.
    pub path: Vec<Hash>,
    /// The last one covers what is claimed.
    pub notes: Vec<Stamped>,
}

/// Why a proof does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// Not the text of a proof.
    #[error("not a proof: {0}")]
    Form(&'static str),
    /// A hash or the header is not what the format allows.
    #[error(transparent)]
    Format(#[from] FormatError),
    /// A checkpoint in it is no signed note.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// The text of a note is not that of a checkpoint.
    #[error(transparent)]
    Text(#[from] NotACheckpoint),
    /// The header names another number than its place.
    #[error("the header is that of entry {0} and not of the place that is claimed")]
    Number(i64),
    /// The header names another journal than the checkpoint, or two checkpoints do.
    #[error("it is about «{0}» and the checkpoint is not")]
    Journal(String),
    /// Nobody has a checkpoint over so many entries.
    #[error("there is no checkpoint over {0} entries: give the one that you hold")]
    Missing(u64),
    /// A checkpoint of the same size with another root.
    #[error("the checkpoint over {0} entries that you hold was signed over other entries")]
    Other(u64),
    /// The hashes do not lead to the root.
    #[error("the path does not lead to the root of the checkpoint over {0} entries")]
    Path(u64),
}

impl Proof {
    /// The checkpoint over what is claimed. Whether its signature is to be believed, a [`crate::checkpoint::KeyRing`] says.
    ///
    /// # Errors
    /// When there is none, or its text is not that of a checkpoint.
    pub fn checkpoint(&self) -> Result<Checkpoint, ProofError> {
        let last = self.notes.last().ok_or(ProofError::Form("no checkpoint"))?;
        Ok(last.note.text.parse()?)
    }

    /// Whether it proves what it claims. Checkpoints that the reader holds go before those in the proof.
    ///
    /// # Errors
    /// Why it does not.
    pub fn holds(&self, held: &[Checkpoint]) -> Result<(), ProofError> {
        let checkpoint = self.checkpoint()?;
        let ours = |size: u64| held.iter().find(|c| c.size == size && c.origin == checkpoint.origin);
        if ours(checkpoint.size).is_some_and(|ours| ours.root != checkpoint.root) {
            return Err(ProofError::Other(checkpoint.size));
        }
        match &self.claim {
            Claim::Inclusion { header, index, size } => self.includes(&checkpoint, header, (*index, *size)),
            Claim::Consistency { old, new } => {
                let earlier = match ours(*old) {
                    Some(ours) => ours.clone(),
                    None => self.earlier(*old)?,
                };
                self.extends(&checkpoint, &earlier, *new)
            }
        }
    }

    fn includes(
        &self,
        over: &Checkpoint,
        header: &[u8],
        (index, size): (u64, u64),
    ) -> Result<(), ProofError> {
        let read = Header::from_bytes(header)?;
        if u64::try_from(read.seq).ok() != index.checked_add(1) {
            return Err(ProofError::Number(read.seq));
        }
        if over.origin.rsplit('/').next() != Some(read.journal.as_str()) {
            return Err(ProofError::Journal(read.journal));
        }
        if over.size != size {
            return Err(ProofError::Missing(size));
        }
        let leads = verify_inclusion(leaf_hash(header), index, size, &self.path, over.root);
        if leads { Ok(()) } else { Err(ProofError::Path(size)) }
    }

    fn extends(&self, over: &Checkpoint, earlier: &Checkpoint, new: u64) -> Result<(), ProofError> {
        if earlier.origin != over.origin {
            return Err(ProofError::Journal(earlier.origin.clone()));
        }
        if over.size != new {
            return Err(ProofError::Missing(new));
        }
        let leads = verify_consistency(earlier.size, earlier.root, new, over.root, &self.path);
        if leads { Ok(()) } else { Err(ProofError::Path(new)) }
    }

    /// The checkpoint in the proof over so many entries.
    fn earlier(&self, size: u64) -> Result<Checkpoint, ProofError> {
        for one in &self.notes {
            let checkpoint: Checkpoint = one.note.text.parse()?;
            if checkpoint.size == size {
                return Ok(checkpoint);
            }
        }
        Err(ProofError::Missing(size))
    }
}
