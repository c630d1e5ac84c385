//! Signed notes after C2SP `signed-note`: a text, an empty line, and one line per signature.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::{PublicKey, SigningKey};

/// The most bytes that a note may take.
const MAX_NOTE: usize = 64 * 1024;
/// The most signatures that are looked at.
const MAX_SIGNATURES: usize = 16;

/// A text and who signed it. Holding one proves nothing: ask [`Note::signed_by`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What is signed, with its final line break.
    pub text: String,
    /// The signatures, in order.
    pub signatures: Vec<NoteSignature>,
}

/// One signature line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteSignature {
    /// Name of the key.
    pub name: String,
    /// Its id: which key of this name.
    pub id: [u8; 4],
    /// The signature; 64 bytes for Ed25519.
    pub signature: Vec<u8>,
}

/// Why something is not a note, or not one to be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Not the form of a note.
    #[error("not a signed note: {0}")]
    Form(&'static str),
    /// A signature under the name and id of a known key that this key did not make.
    #[error("the signature of «{0}» is wrong")]
    Signature(String),
}

impl Note {
    /// Signs a text, which must end in a line break, with each of the keys.
    ///
    /// # Errors
    /// When the text cannot be that of a note.
    pub fn sign(text: &str, keys: &[&SigningKey]) -> Result<Self, NoteError> {
        check_text(text)?;
        let signatures = keys.iter().map(|key| NoteSignature {
            name: key.public().name().to_owned(),
            id: key.public().id(),
            signature: key.sign(text.as_bytes()).to_vec(),
        });
        Ok(Self { text: text.to_owned(), signatures: signatures.collect() })
    }

    /// Whether this key signed.
    ///
    /// # Errors
    /// When a signature claims to be this key's and is not.
    pub fn signed_by(&self, key: &PublicKey) -> Result<bool, NoteError> {
        let mut signed = false;
        for line in self.signatures.iter().filter(|line| line.name == key.name() && line.id == key.id()) {
            let signature = line.signature.as_slice().try_into();
            if !signature.is_ok_and(|signature| key.verifies(self.text.as_bytes(), signature)) {
                return Err(NoteError::Signature(line.name.clone()));
            }
            signed = true;
        }
        Ok(signed)
    }
}

fn check_text(text: &str) -> Result<(), NoteError> {
    if !text.ends_with('\n') || text.starts_with('\n') {
        return Err(NoteError::Form("the text is empty or its last line is not ended"));
    }
    if text.chars().any(|c| c.is_ascii_control() && c != '\n') {
        return Err(NoteError::Form("a control character in the text"));
    }
    Ok(())
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|line| {
            let mut bytes = line.id.to_vec();
            bytes.extend_from_slice(&line.signature);
            writeln!(f, "— {} {}", line.name, STANDARD.encode(bytes))
        })
    }
}

impl FromStr for Note {
    type Err = NoteError;
    fn from_str(note: &str) -> Result<Self, Self::Err> {
        if note.len() > MAX_NOTE {
            return Err(NoteError::Form("too long"));
        }
        // The text may hold empty lines itself: the last one separates.
        let (text, lines) = note.rsplit_once("\n\n").ok_or(NoteError::Form("no empty line"))?;
        let text = format!("{text}\n");
        check_text(&text)?;
        let lines = lines.strip_suffix('\n').ok_or(NoteError::Form("the last line is not ended"))?;
        let signatures = lines.split('\n').map(signature).collect::<Result<Vec<_>, _>>()?;
        if signatures.len() > MAX_SIGNATURES {
            return Err(NoteError::Form("too many signatures"));
        }
        Ok(Self { text, signatures })
    }
}

fn signature(line: &str) -> Result<NoteSignature, NoteError> {
    const WRONG: NoteError = NoteError::Form("a signature line is not «— name base64»");
    let (name, base64) = line.strip_prefix("— ").and_then(|rest| rest.split_once(' ')).ok_or(WRONG)?;
    let bytes = STANDARD.decode(base64).map_err(|_| WRONG)?;
    let (id, signature) = bytes.split_first_chunk::<4>().ok_or(WRONG)?;
    if name.is_empty() || name.contains(|c: char| c.is_whitespace() || c == '+') || signature.is_empty() {
        return Err(WRONG);
    }
    Ok(NoteSignature { name: name.to_owned(), id: *id, signature: signature.to_vec() })
}
