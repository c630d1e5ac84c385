//! Parsers of calendars that share nothing with ours: `tools/calendars.sh` makes their surroundings.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the parsers. Without it a test says so and passes over; in continuous integration it fails.
///
/// # Panics
/// In continuous integration, when `tools/calendars.sh` was not run.
#[must_use]
pub fn calendars() -> Option<PathBuf> {
    let cache = std::env::var_os("XDG_CACHE_HOME").filter(|at| !at.is_empty()).map(PathBuf::from);
    let cache = cache.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")));
    let found = cache.map(|cache| cache.join("belfry-venv/calendars")).filter(|at| library(at).exists());
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "run tools/calendars.sh first");
        eprintln!("skipped: tools/calendars.sh was not run");
    }
    found
}

/// The parser that Thunderbird has inside, asked as `tools/calendars/thunderbird.mjs` says.
#[must_use]
pub fn thunderbird(parsers: &Path, what: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(crate::root().join("tools/calendars/thunderbird.mjs")).arg(library(parsers)).arg(what);
    command
}

fn library(parsers: &Path) -> PathBuf {
    parsers.join("node_modules/ical.js/dist/ical.js")
}
