//! Areas against official lines, borders, validity, the gazetteer's table, layers, and every mistake in an import.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests stop where something is wrong, and say what they skip"
)]

mod accuracy;
mod borders;
mod gazetteer;
mod importing;
mod inside;
mod layers;
mod outlines;
mod places;
mod shipped;
mod town;
mod validity;

use std::path::PathBuf;

use kernel::FolderFiles;
use territory::Territory;

pub(crate) fn root() -> PathBuf {
    testkit::root()
}

pub(crate) fn profile(name: &str) -> FolderFiles {
    FolderFiles(root().join("profiles").join(name))
}

pub(crate) fn shipped() -> Territory {
    Territory::load(&profile("brussels")).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

pub(crate) fn day(text: &str) -> jiff::civil::Date {
    text.parse().unwrap()
}

/// Data for comparison beside the repository, which are not part of it. Absent: the test says so; in CI it fails.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let file = root().join("../shared/data").join(path);
    if file.exists() {
        return Some(file);
    }
    #[expect(clippy::disallowed_methods, reason = "CI must not skip")]
    let ci = std::env::var("CI").is_ok_and(|v| v == "true");
    assert!(!ci, "{} is absent", file.display());
    println!("skipped: {} is absent", file.display());
    None
}
