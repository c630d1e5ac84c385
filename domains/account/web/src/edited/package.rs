//! A document of a word processor as the archive it is: a few named parts, each unpacked by itself and counted while it is.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{Element, parse};

/// Most bytes of a file.
pub(crate) const MOST: usize = 10_000_000;
/// Most parts in it.
const PARTS: usize = 1000;
/// Most bytes of all that is unpacked of it.
const UNPACKED: u64 = 40_000_000;
/// How a file begins that is encrypted, or of the time before XML.
const OLD: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// It is no such document.
    Kind,
    /// It is encrypted, or of an old format.
    Sealed,
    /// It carries macros.
    Macros,
    /// It is larger than a document of ours can become.
    Large,
    /// It cannot be unpacked, or holds no XML where it should.
    Broken,
}

impl Wrong {
    /// The key of what is said.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Kind => "refusal-account-edited-kind",
            Self::Sealed => "refusal-account-edited-sealed",
            Self::Macros => "refusal-account-edited-macros",
            Self::Large => "refusal-account-edited-large",
            Self::Broken => "refusal-account-edited-broken",
        }
    }
}

pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

/// What a part refers to: the last word of the sort, and the name of the other part.
pub(super) type Relation = (String, String);

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Wrong> {
        if bytes.len() > MOST {
            return Err(Wrong::Large);
        }
        if bytes.starts_with(OLD) {
            return Err(Wrong::Sealed);
        }
        if !bytes.starts_with(b"PK") {
            return Err(Wrong::Kind);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Wrong::Broken)?;
        if archive.len() > PARTS {
            return Err(Wrong::Large);
        }
        let names: Vec<String> = archive
            .file_names()
            .map(|name| name.map(|name| name.to_lowercase()))
            .collect::<Result<_, _>>()
            .map_err(|_| Wrong::Broken)?;
        if names.iter().any(|name| name.contains("vbaproject")) {
            return Err(Wrong::Macros);
        }
        let mut package = Self { archive, left: UNPACKED };
        let types = package.part("[Content_Types].xml")?.ok_or(Wrong::Kind)?;
        let macros = |e: &Element| {
            e.get("ContentType").is_some_and(|of| of.to_ascii_lowercase().contains("macroenabled"))
        };
        if types.elements().any(macros) { Err(Wrong::Macros) } else { Ok(package) }
    }

    /// A part as XML; nothing where it is not there.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Element>, Wrong> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(_)) => return Err(Wrong::Sealed),
            Err(_) => return Err(Wrong::Broken),
        };
        let mut bytes = Vec::new();
        file.take(self.left + 1).read_to_end(&mut bytes).map_err(|_| Wrong::Broken)?;
        let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(read).ok_or(Wrong::Large)?;
        let text = String::from_utf8(bytes).map_err(|_| Wrong::Broken)?;
        parse(&text).map(Some).ok_or(Wrong::Broken)
    }

    /// What a part refers to within the archive; of the archive itself where `of` is empty.
    pub(super) fn relations(&mut self, of: &str) -> Result<Vec<Relation>, Wrong> {
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let rels = join(folder, &format!("_rels/{file}.rels"));
        let Some(root) = self.part(&rels)? else { return Ok(Vec::new()) };
        let one = |e: &Element| {
            let sort = e.get("Type")?.rsplit('/').next()?.to_owned();
            let inside = e.get("TargetMode").is_none_or(|mode| mode != "External");
            inside.then_some((sort, join(folder, e.get("Target")?)))
        };
        Ok(root.elements().filter_map(one).collect())
    }
}

/// A name as seen from a folder of the archive.
fn join(folder: &str, name: &str) -> String {
    if let Some(whole) = name.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
    for part in name.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_seen_from_where_they_stand() {
        assert_eq!(join("word", "header1.xml"), "word/header1.xml");
        assert_eq!(join("word", "../customXml/item1.xml"), "customXml/item1.xml");
        assert_eq!(join("", "_rels/.rels"), "_rels/.rels");
        assert_eq!(join("word", "/word/document2.xml"), "word/document2.xml");
    }

    #[test]
    fn what_is_no_archive_says_why() {
        let wrong = |bytes: &[u8]| Package::open(bytes).err();
        assert_eq!(wrong(b"%PDF-1.7"), Some(Wrong::Kind));
        assert_eq!(wrong(&[OLD, b"rest"].concat()), Some(Wrong::Sealed));
        assert_eq!(wrong(b"PK\x03\x04 cut off"), Some(Wrong::Broken));
    }
}
