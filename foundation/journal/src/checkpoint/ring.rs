//! Which key may sign for which part of a journal, and how a new key takes over: by a statement of the old one.

use super::{Checkpoint, NotACheckpoint, Note, NoteError};
use crate::{PublicKey, SigningKey};

/// First line of a rotation statement.
const ROTATION: &str = "journal-key-rotation/1";

/// The keys of one journal, from the first that was trusted, each endorsed by the one before.
#[derive(Debug, Clone)]
pub struct KeyRing {
    origin: String,
    terms: Vec<Term>,
}

/// A key and the sizes of the journal for which it signs, both included.
#[derive(Debug, Clone)]
struct Term {
    key: PublicKey,
    from: u64,
    until: u64,
}

/// Why a note is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RingError {
    /// Not a note, or one with a wrong signature.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// The text is not that of a checkpoint.
    #[error(transparent)]
    Text(#[from] NotACheckpoint),
    /// The text is not that of a rotation statement.
    #[error("not the text of a key rotation")]
    NotARotation,
    /// It speaks of another journal.
    #[error("it is about «{0}»")]
    Origin(String),
    /// No key that may sign for this size did.
    #[error("not signed by a key that is trusted for size {0}")]
    Unsigned(u64),
    /// The statement does not start from the newest key, or goes back behind its beginning.
    #[error("the statement does not continue from the newest key")]
    OutOfTurn,
}

impl KeyRing {
    /// Trusts this key for the journal of this origin, from its beginning.
    #[must_use]
    pub fn new(origin: &str, first: PublicKey) -> Self {
        Self { origin: origin.to_owned(), terms: vec![Term { key: first, from: 0, until: u64::MAX }] }
    }
    /// The newest key.
    #[must_use]
    pub fn newest(&self) -> Option<&PublicKey> {
        self.terms.last().map(|term| &term.key)
    }
    /// All keys that ever were trusted, oldest first.
    pub fn keys(&self) -> impl Iterator<Item = &PublicKey> {
        self.terms.iter().map(|term| &term.key)
    }
    /// The checkpoint in a note, if a key that may sign for its size did.
    ///
    /// # Errors
    /// Why it is not to be believed.
    pub fn verify(&self, note: &Note) -> Result<Checkpoint, RingError> {
        let checkpoint: Checkpoint = note.text.parse()?;
        if checkpoint.origin != self.origin {
            return Err(RingError::Origin(checkpoint.origin));
        }
        let mut signed = false;
        for term in &self.terms {
            let in_term = (term.from..=term.until).contains(&checkpoint.size);
            signed |= note.signed_by(&term.key)? && in_term;
        }
        if signed { Ok(checkpoint) } else { Err(RingError::Unsigned(checkpoint.size)) }
    }
    /// Takes in a rotation statement: the newest key ends at its size, and the new one begins there.
    ///
    /// # Errors
    /// When the statement is not about this journal, not from the newest key, or not signed by both keys.
    pub fn rotate(&mut self, note: &Note) -> Result<(), RingError> {
        let lines: Vec<&str> = note.text.split_terminator('\n').collect();
        let [ROTATION, origin, size, old, new] = lines.as_slice() else {
            return Err(RingError::NotARotation);
        };
        if *origin != self.origin {
            return Err(RingError::Origin((*origin).to_owned()));
        }
        let number = size.parse::<u64>().ok().filter(|n| n.to_string() == *size);
        let size = number.ok_or(RingError::NotARotation)?;
        let (old, new): (PublicKey, PublicKey) = match (old.parse(), new.parse()) {
            (Ok(old), Ok(new)) => (old, new),
            _ => return Err(RingError::NotARotation),
        };
        let Some(last) = self.terms.last_mut().filter(|last| last.key == old && last.from <= size) else {
            return Err(RingError::OutOfTurn);
        };
        if !note.signed_by(&old)? || !note.signed_by(&new)? {
            return Err(RingError::Unsigned(size));
        }
        last.until = size;
        self.terms.push(Term { key: new, from: size, until: u64::MAX });
        Ok(())
    }
}

/// The statement that from this size of the journal on `new` signs instead of `old`. Both sign it: the old key to hand
/// over, the new one to show that it exists.
///
/// # Errors
/// When the origin cannot stand in a note.
pub fn rotation(origin: &str, size: u64, old: &SigningKey, new: &SigningKey) -> Result<Note, NoteError> {
    let text = format!("{ROTATION}\n{origin}\n{size}\n{}\n{}\n", old.public(), new.public());
    Note::sign(&text, &[old, new])
}
