//! A document of public warnings that an address gave: taken in as a file of the folder is, with the sender's signature where
//! the sender has to sign.

use std::sync::Arc;

use exchange::Limits;
use exchange::cap::{SIGNATURE_REQUIRED, trust};
use kernel::{Ids, Refusal};
use situation::quarantine::{HeldFault, Way};
use situation::{Ask, Facts, Rule, read};
use store::{BlobError, Journal, Stamp, StoreError, Submission, WriteError};

use super::incoming::incoming;
use super::take::{contents, hold, ingest, receive};
use crate::desk::Desk;

/// Why a document could not be taken in now. It stays where it is and is fetched again.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// No machine's mandate is set up for what arrives by itself.
    #[error("nobody is set up to take in what arrives by itself")]
    NoFeed,
    /// The rules do not let the machine's mandate do it.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The journal cannot be written.
    #[error(transparent)]
    Write(WriteError),
    /// The file cannot be kept.
    #[error(transparent)]
    Keep(#[from] BlobError),
    /// The journal cannot be read.
    #[error(transparent)]
    Read(#[from] StoreError),
}

/// Takes in the messages of a document, and says how many were new. What is known already changes nothing and is not kept a
/// second time; what cannot be understood lies in quarantine afterwards, and so does what is not signed although its sender
/// must sign.
///
/// # Errors
/// When the document cannot be kept or written down.
pub fn take_document(
    journal: &Journal,
    desk: &Desk,
    stamp: &Arc<Stamp>,
    (name, must_be_signed): (&str, bool),
    bytes: &[u8],
) -> Result<usize, DocumentError> {
    let definition = journal.definition();
    let ids = Ids::new(definition.clock.as_ref(), definition.chance.as_ref());
    (desk.feed)().ok_or(DocumentError::NoFeed)?;
    let found = contents(bytes);
    let keys: Vec<_> = found.alerts.iter().map(|a| incoming(a, desk.places.as_ref()).key).collect();
    let new = journal.read(|read| -> Result<usize, StoreError> {
        let mut new = 0;
        for key in &keys {
            new += usize::from(!read::alert_is_known(read, key)?);
        }
        Ok(new)
    })?;
    if new == 0 && found.faults.is_empty() {
        return Ok(0);
    }
    let mut file = receive(&desk.blobs, ids.next(), || Ok(bytes))?;
    let signed = || trust(bytes, &Limits::default(), &desk.certificates).is_checked();
    if must_be_signed && !file.found.alerts.is_empty() && !signed() {
        file.found.alerts.clear();
        let detail = "The configuration asks for a signature with a configured certificate.".to_owned();
        file.found.faults.push(HeldFault { code: SIGNATURE_REQUIRED.to_owned(), detail, line: 0 });
    }
    let commands = ingest(&file.found.alerts, &file.digest, desk, &ids)?;
    let taken = if commands.is_empty() { 0 } else { new };
    for command in commands {
        submit(journal, desk, stamp, &ids, command)?;
    }
    if !file.found.faults.is_empty() {
        submit(journal, desk, stamp, &ids, hold(&ids, name, &file, Way::Feed))?;
    }
    Ok(taken)
}

/// Hands a rule to the journal in the name of the machine that takes in what arrives by itself.
pub(crate) fn submit<R: Rule<Facts = Facts> + 'static>(
    journal: &Journal,
    desk: &Desk,
    stamp: &Arc<Stamp>,
    ids: &Ids<'_>,
    rule: R,
) -> Result<(), DocumentError> {
    let answer = journal.submit_blocking(Submission {
        command_id: ids.next(),
        actor: (desk.feed)().ok_or(DocumentError::NoFeed)?,
        command: Ask::boxed(rule, desk.facts()),
        stamp: Arc::clone(stamp),
    });
    match answer {
        Ok(_) => Ok(()),
        Err(WriteError::Refused(refusal)) => Err(DocumentError::Refused(refusal)),
        Err(e) => Err(DocumentError::Write(e)),
    }
}
