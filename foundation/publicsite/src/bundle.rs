//! The site as one file: a line of JSON that lists what is in it, then the bytes of every page, one after another. One file is
//! replaced in one step, copied to another machine in one step, and either whole or refused.

use std::collections::BTreeMap;

use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::render::File;

/// The only form there is.
const FORMAT: u32 = 1;
/// A list longer than this is none of ours.
const MOST_HEAD: usize = 4 << 20;

/// What stands in the first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The form of the file.
    pub format: u32,
    /// When what it says last changed.
    pub changed_at: Timestamp,
    /// When it was last looked whether that is still so.
    pub checked_at: Timestamp,
    /// The languages in which there are pages, the first for whoever asks for none of them.
    pub tags: Vec<String>,
    /// The pages, in the order of their bytes.
    files: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    path: String,
    kind: String,
    bytes: usize,
    sha256: String,
}

/// The site as it stands in such a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// What its first line says.
    pub head: Head,
    /// Media type, digest and content by path.
    pub(crate) files: BTreeMap<String, (String, String, Vec<u8>)>,
}

/// The file is not whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damaged {
    /// The first line is not one of ours.
    #[error("the file does not begin as a public site of this program")]
    Head,
    /// It was made by another version.
    #[error("the file has form {0}, this program reads form {FORMAT}")]
    Format(u32),
    /// A page is cut off or has other bytes than its digest says.
    #[error("{0} is not what it was when the file was written")]
    Page(String),
}

impl Bundle {
    /// The file of these pages. The same pages give the same bytes.
    #[must_use]
    pub fn write(changed_at: Timestamp, checked_at: Timestamp, tags: &[String], files: &[File]) -> Vec<u8> {
        let mut sorted: Vec<&File> = files.iter().collect();
        sorted.sort_by(|a, b| a.path.cmp(&b.path));
        let entry = |f: &&File| Entry {
            path: f.path.clone(),
            kind: f.kind.to_owned(),
            bytes: f.bytes.len(),
            sha256: digest(&f.bytes),
        };
        let listed = sorted.iter().map(entry).collect();
        let head = Head { format: FORMAT, changed_at, checked_at, tags: tags.to_vec(), files: listed };
        // Texts and numbers always serialise.
        let mut out = serde_json::to_vec(&head).unwrap_or_default();
        out.push(b'\n');
        sorted.iter().for_each(|f| out.extend_from_slice(&f.bytes));
        out
    }

    /// The pages of a file, each checked against its digest.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        let end = bytes.iter().take(MOST_HEAD).position(|b| *b == b'\n').ok_or(Damaged::Head)?;
        let (line, rest) = bytes.split_at_checked(end).ok_or(Damaged::Head)?;
        let head: Head = serde_json::from_slice(line).map_err(|_| Damaged::Head)?;
        if head.format != FORMAT {
            return Err(Damaged::Format(head.format));
        }
        let mut rest = rest.get(1..).unwrap_or_default();
        let mut files = BTreeMap::new();
        for entry in &head.files {
            let damaged = || Damaged::Page(entry.path.clone());
            let (page, after) = rest.split_at_checked(entry.bytes).ok_or_else(damaged)?;
            if digest(page) != entry.sha256 {
                return Err(damaged());
            }
            files.insert(entry.path.clone(), (entry.kind.clone(), entry.sha256.clone(), page.to_vec()));
            rest = after;
        }
        if rest.is_empty() {
            Ok(Self { head, files })
        } else {
            Err(Damaged::Page("what follows the last page".to_owned()))
        }
    }

    /// The content under this path.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(|(_, _, bytes)| bytes.as_slice())
    }

    /// Every path.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

/// SHA-256, hex.
pub(crate) fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}
