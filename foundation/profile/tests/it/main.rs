//! The shipped profiles, every mistake that a keeper can make, the hash, and putting a profile in force.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests stop where something is wrong")]

mod hash;
mod informing;
mod install;
mod mistakes;
mod prices;
mod shipped;

use std::collections::BTreeSet;
use std::path::PathBuf;

use kernel::{Files, FolderFiles, MemoryFiles};
use profile::{Known, Profile};

pub(crate) fn root() -> PathBuf {
    testkit::root()
}

pub(crate) fn folder(name: &str) -> FolderFiles {
    FolderFiles(root().join("profiles").join(name))
}

/// The small profile in memory, to be damaged.
pub(crate) fn small() -> MemoryFiles {
    let from = folder("minimal");
    let files = from.list("").into_iter().filter(|name| name.ends_with(".toml"));
    files.fold(MemoryFiles::default(), |all, name| {
        let bytes = from.read(&name).unwrap().into_owned();
        all.with(&name, bytes)
    })
}

/// The same with one text replaced by another, which must be there.
pub(crate) fn changed(file: &str, from: &str, to: &str) -> MemoryFiles {
    let files = small();
    let text = String::from_utf8(files.read(file).unwrap().into_owned()).unwrap();
    assert!(text.contains(from), "{file} has no «{from}»");
    let text = text.replacen(from, to, 1);
    files.with(file, text.into_bytes())
}

/// Every power that the policies' schema names.
pub(crate) fn known() -> Known {
    let schema = std::fs::read_to_string(root().join("policies/schema.cedarschema")).unwrap();
    let powers: BTreeSet<String> = schema
        .split('"')
        .filter(|word| word.contains('.') && !word.contains(' '))
        .map(str::to_owned)
        .collect();
    assert!(powers.contains("journal.erase"));
    Known { powers, areas: None }
}

pub(crate) fn load(files: &dyn Files) -> Profile {
    Profile::load(files).unwrap_or_else(|findings| panic!("{findings:#?}"))
}
