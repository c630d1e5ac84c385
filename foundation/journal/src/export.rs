//! The export: one JSON line about the whole, then one line per entry, `header TAB body`, both canonical.

use std::io::{self, BufRead, Write};

use serde::{Deserialize, Serialize};

use crate::checkpoint::Checkpoint;
use crate::verify::{Report, Verifier};
use crate::{Fault, Hash, What};

/// Name of the format, the manifest's first field.
pub const FORMAT: &str = "journal-export/1";

/// The longest line that is read: a header and a body at their limits.
const LONGEST: usize = crate::MAX_HEADER + crate::MAX_BODY + 16;

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// The journal's name.
    pub journal: String,
    /// Its name in checkpoints.
    pub origin: String,
    /// How many entries follow.
    pub entries: i64,
    /// Hash of the last header.
    pub head: Hash,
    /// Merkle root over all headers.
    pub root: Hash,
}

/// An export cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The file could not be read.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The first line is not a manifest of ours.
    #[error("the first line is not the manifest of an export: {0}")]
    Manifest(String),
    /// A line is not `header TAB body`.
    #[error("line {0} is not a header, a tab and a body")]
    Line(usize),
}

/// Writes the manifest.
///
/// # Errors
/// When the target cannot be written.
pub fn write_manifest(out: &mut dyn Write, manifest: &Manifest) -> io::Result<()> {
    let text = serde_json::to_string(manifest).map_err(io::Error::other)?;
    writeln!(out, "{text}")
}

/// Writes one entry; a destroyed body is `null`.
///
/// # Errors
/// When the target cannot be written.
pub fn write_entry(out: &mut dyn Write, header: &[u8], body: Option<&[u8]>) -> io::Result<()> {
    out.write_all(header)?;
    out.write_all(b"\t")?;
    out.write_all(body.unwrap_or(b"null"))?;
    out.write_all(b"\n")
}

/// What is done with each entry: its header's bytes and, unless it was destroyed, its body's.
pub type Each<'a> = dyn FnMut(&[u8], Option<&[u8]>) + 'a;

/// Verifies an export: every entry, these checkpoints (whose signatures the caller has checked), and what its own first
/// line says.
///
/// # Errors
/// When it cannot be read or is not of this form; what does not hold stands in the report.
pub fn verify(
    input: &mut dyn BufRead,
    checkpoints: &[Checkpoint],
) -> Result<(Manifest, Report), ExportError> {
    let mut verifier = Verifier::new(None, checkpoints);
    let manifest = read(input, &mut |header, body| verifier.push(header, body))?;
    let mut report = verifier.finish();
    let foreign = checkpoints.iter().any(|c| c.origin != manifest.origin);
    let last = (report.entries > 0).then_some(report.entries);
    for (wrong, seq, what) in [
        (report.journal.as_ref().is_some_and(|name| *name != manifest.journal), None, "journal"),
        (foreign, None, "origin"),
        (report.entries != manifest.entries, None, "entries"),
        // Nothing follows the last entry, so that only the first line can tell that its header was altered.
        (report.head != manifest.head, last, "head"),
        (report.root != manifest.root, None, "root"),
    ] {
        if wrong {
            report.faults.push(Fault { seq, what: What::Manifest(what) });
        }
    }
    Ok((manifest, report))
}

/// Reads an export: the manifest, and every entry handed to `each` with its header and body bytes.
///
/// # Errors
/// When it cannot be read or is not of this form; a wrong entry is not an error here, the verifier says so.
pub fn read(input: &mut dyn BufRead, each: &mut Each<'_>) -> Result<Manifest, ExportError> {
    let mut line = Vec::new();
    next(input, &mut line)?;
    let manifest: Manifest =
        serde_json::from_slice(&line).map_err(|e| ExportError::Manifest(e.to_string()))?;
    if manifest.format != FORMAT {
        return Err(ExportError::Manifest(format!("format «{}»", manifest.format)));
    }
    let mut number = 1;
    while next(input, &mut line)? {
        number += 1;
        let tab = line.iter().position(|b| *b == b'\t').ok_or(ExportError::Line(number))?;
        let (header, rest) = line.split_at(tab);
        let body = rest.get(1..).unwrap_or_default();
        each(header, (body != b"null").then_some(body));
    }
    Ok(manifest)
}

/// The next line without its end; false at the end of the file.
fn next(input: &mut dyn BufRead, line: &mut Vec<u8>) -> Result<bool, ExportError> {
    line.clear();
    let read = io::Read::take(&mut *input, LONGEST as u64).read_until(b'\n', line)?;
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if read == LONGEST {
        return Err(ExportError::Manifest("a line is longer than any entry".to_owned()));
    }
    Ok(read > 0)
}
