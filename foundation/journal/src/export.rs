//! The export: one JSON line about the whole, then one line per entry, `header TAB body`, both canonical.

use std::io::{self, BufRead, Write};

use serde::{Deserialize, Serialize};

use crate::Hash;

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

/// Reads an export: the manifest, and every entry handed to `each` with its header and body bytes.
///
/// # Errors
/// When it cannot be read or is not of this form; a wrong entry is not an error here, the verifier says so.
pub fn read(input: &mut dyn BufRead, each: &mut dyn FnMut(&[u8], Option<&[u8]>)) -> Result<Manifest, ExportError> {
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
