//! The other button: alters one byte in a copy of the journal and lets the verifier look for it.

use std::path::{Path, PathBuf};

use crate::command::{Failed, export};
use crate::config::Config;
use crate::{keys, places};

/// What was altered, and what the verifier says.
pub(crate) struct Altered {
    /// The copy with the altered byte.
    pub file: PathBuf,
    /// Which byte of the file, from 0; what it was, what it is now.
    pub byte: (u64, u8, u8),
    /// The entry that the verifier names, with its words.
    pub found: Vec<(Option<i64>, String)>,
}

/// Copies the live journal into `folder`, alters one byte in the body or header of its middle entry, and verifies.
///
/// # Errors
/// When the copy cannot be made.
pub(crate) fn one_byte(config: &Config, folder: &Path) -> Result<Altered, Failed> {
    std::fs::create_dir_all(folder).map_err(|e| Failed::file(folder, e))?;
    let archive = places::archive(config, "live")?;
    let entries = archive.len()?;
    let file = (1..).map(|n| folder.join(format!("altered-{n}.tsv"))).find(|f| !f.exists());
    let file = file.ok_or_else(|| Failed::Plain("too many copies".to_owned()))?;
    export::write(
        &archive,
        &file,
        &keys::origin(&places::keys(config), &config.url, "live"),
        "live",
        entries,
    )?;
    let entry = (entries / 2).max(1);
    let mut bytes = std::fs::read(&file).map_err(|e| Failed::file(&file, e))?;
    let byte =
        alter(&mut bytes, entry).ok_or_else(|| Failed::Plain("there is nothing to alter yet".to_owned()))?;
    std::fs::write(&file, &bytes).map_err(|e| Failed::file(&file, e))?;
    Ok(Altered { found: look(&bytes), file, byte })
}

/// Swaps a digit inside a value of the entry's line for another: the file stays well formed, only a lie.
fn alter(bytes: &mut [u8], entry: i64) -> Option<(u64, u8, u8)> {
    let line = usize::try_from(entry).ok()?;
    let mut starts =
        std::iter::once(0).chain(bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').map(|(i, _)| i + 1));
    let start = starts.nth(line)?;
    let end = bytes.get(start..)?.iter().position(|b| *b == b'\n').map_or(bytes.len(), |n| start + n);
    let at = (start..end).rev().find(|i| bytes.get(*i).is_some_and(u8::is_ascii_digit))?;
    let digit = bytes.get_mut(at)?;
    let before = *digit;
    *digit = if before == b'7' { b'1' } else { b'7' };
    Some((u64::try_from(at).ok()?, before, *digit))
}

fn look(mut bytes: &[u8]) -> Vec<(Option<i64>, String)> {
    match journal::export::verify(&mut bytes, &[]) {
        Ok((_, report)) => report.faults.iter().map(|f| (f.seq, f.to_string())).collect(),
        Err(e) => vec![(None, e.to_string())],
    }
}
