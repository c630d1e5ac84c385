//! A file of warnings on its way in: kept byte for byte as it came, then read; what is in it, and why some of it cannot be
//! taken in.

use std::io::Read;

use exchange::Limits;
use exchange::cap::lifecycle::in_order;
use exchange::cap::{Alert, CapError, parse_each};
use kernel::{Id, Ids, kind};
use situation::command::{HoldWarning, IngestAlert};
use situation::quarantine::{HeldFault, NOT_KEPT, Way};
use store::{Blob, BlobError, Blobs, StoreError, blob_id};
use web::UploadedFile;

use super::incoming::incoming;
use crate::desk::Desk;

/// Bytes of the largest file that is kept, sixteen times what is read; whatever the attachments' limit is, a warning must
/// not be lost to it.
const LARGEST: u64 = 64 * 1024 * 1024;

/// A file that came.
#[derive(Debug)]
pub(crate) struct Received {
    /// SHA-256 of its content, hex: its name in the store.
    pub(crate) digest: String,
    /// Bytes.
    size: u64,
    /// What is in it.
    pub(crate) found: Contents,
}

/// What a file held.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    /// What can be taken in.
    pub(crate) alerts: Vec<Alert>,
    /// Why the file, or single messages of it, are refused.
    pub(crate) faults: Vec<HeldFault>,
}

/// Reads a file under the usual limits.
pub(crate) fn contents(bytes: &[u8]) -> Contents {
    let mut found = Contents::default();
    match parse_each(bytes, &Limits::default()) {
        Err(e) => found.faults.push(fault(&e)),
        Ok(each) => {
            for one in each {
                match one {
                    Ok(alert) => found.alerts.push(alert),
                    Err(e) => found.faults.push(fault(&e)),
                }
            }
        }
    }
    found
}

fn fault(e: &CapError) -> HeldFault {
    HeldFault { code: e.code.as_str().to_owned(), detail: e.detail.clone(), line: i64::from(e.line) }
}

/// Keeps what came and reads it. It lies in quarantine until somebody takes it in ([`ingest`]); it is there before any entry
/// names it. `open` is asked a second time only for a file that is too large to be kept.
///
/// # Errors
/// When the file cannot be read or the storage fails.
pub(crate) fn receive<R: Read>(
    blobs: &Blobs,
    part: Id<kind::Blob>,
    open: impl Fn() -> std::io::Result<R>,
) -> Result<Received, BlobError> {
    match blobs.hold(&part.to_string(), &mut open().map_err(reading)?, LARGEST) {
        Ok(blob) => understood(blobs, blob),
        Err(BlobError::TooLarge(most)) => {
            let (digest, size) = measured(&mut open().map_err(reading)?).map_err(reading)?;
            Ok(not_kept(most, digest, size))
        }
        Err(e) => Err(e),
    }
}

/// The same with a file that came by a form, which was measured while it came.
///
/// # Errors
/// As [`receive`].
pub(super) fn received(blobs: &Blobs, file: &UploadedFile) -> Result<Received, BlobError> {
    match file.hold(blobs, LARGEST) {
        Ok(blob) => understood(blobs, blob),
        Err(BlobError::TooLarge(most)) => Ok(not_kept(most, file.hash().to_owned(), file.size())),
        Err(e) => Err(e),
    }
}

fn understood(blobs: &Blobs, blob: Blob) -> Result<Received, BlobError> {
    let most = u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX).saturating_add(1);
    let file = blobs.held(&blob.hash)?.ok_or_else(|| reading(std::io::ErrorKind::NotFound.into()))?;
    let mut bytes = Vec::new();
    // One byte more than is ever read is enough to be refused as too large.
    file.take(most).read_to_end(&mut bytes).map_err(reading)?;
    Ok(Received { digest: blob.hash, size: blob.size, found: contents(&bytes) })
}

fn not_kept(most: u64, digest: String, size: u64) -> Received {
    let detail = format!("Larger than {most} bytes: only its hash is written down.");
    let faults = vec![HeldFault { code: NOT_KEPT.to_owned(), detail, line: 0 }];
    Received { digest, size, found: Contents { alerts: Vec::new(), faults } }
}

fn reading(e: std::io::Error) -> StoreError {
    StoreError::io("reading a file of warnings", e)
}

/// The hash and the size of a stream that is not kept.
fn measured(content: &mut dyn Read) -> std::io::Result<(String, u64)> {
    let (mut hash, mut size, mut buffer) = (journal::Hasher::default(), 0u64, vec![0u8; 1 << 16]);
    loop {
        let n = content.read(&mut buffer)?;
        let Some(chunk) = buffer.get(..n).filter(|c| !c.is_empty()) else { break };
        hash = hash.with(chunk);
        size += n as u64;
    }
    Ok((hash.finish().to_string(), size))
}

/// The commands that take these alerts in, each once and the earliest sent first; the file leaves quarantine for it. Each names the file.
///
/// # Errors
/// When the file cannot be moved.
pub(crate) fn ingest(
    alerts: &[Alert],
    digest: &str,
    desk: &Desk,
    ids: &Ids<'_>,
) -> Result<Vec<IngestAlert>, StoreError> {
    if alerts.is_empty() {
        return Ok(Vec::new());
    }
    desk.blobs.release(digest)?;
    let one = |a: &Alert| {
        let mut incoming = incoming(a, desk.places.as_ref());
        incoming.warning.file = Some(blob_id(digest));
        IngestAlert { signal: ids.next(), incoming }
    };
    Ok(in_order(alerts.to_vec()).iter().map(one).collect())
}

/// The command that writes down why a file is kept apart.
pub(crate) fn hold(ids: &Ids<'_>, name: &str, file: &Received, way: Way) -> HoldWarning {
    HoldWarning {
        held: ids.next(),
        // A name is shown and never used as a path; the longest that a rule takes is a few hundred characters.
        name: name.chars().filter(|c| !c.is_control()).take(200).collect(),
        digest: file.digest.clone(),
        size: i64::try_from(file.size).unwrap_or(i64::MAX),
        way,
        faults: file.found.faults.clone(),
    }
}
