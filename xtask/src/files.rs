//! The tracked files, their sizes, and escapes from the lints.

use std::path::Path;
use std::process::Command;

use crate::Finding;

/// No source file is longer.
const LONGEST: usize = 800;
/// Nine of ten are shorter.
const MOST: usize = 400;

/// Every text file that git tracks or would track.
pub(crate) struct Tree {
    pub(crate) root: std::path::PathBuf,
    pub(crate) files: Vec<(String, String)>,
}

impl Tree {
    pub(crate) fn read(root: &Path) -> Result<Self, String> {
        let out = Command::new("git")
            .args(["ls-files", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .map_err(|e| format!("git: {e}"))?;
        let mut names: Vec<&str> = std::str::from_utf8(&out.stdout).unwrap_or("").lines().collect();
        names.sort_unstable();
        let files = names
            .into_iter()
            .filter_map(|n| Some((n.to_owned(), std::fs::read_to_string(root.join(n)).ok()?)))
            .collect();
        Ok(Self { root: root.to_owned(), files })
    }

    /// Files with one of these endings.
    pub(crate) fn with<'a>(&'a self, endings: &'a [&str]) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .iter()
            .filter(move |(name, _)| endings.iter().any(|e| name.ends_with(e)))
            .map(|(n, t)| (n.as_str(), t.as_str()))
    }
}

const SOURCE: &[&str] = &[".rs", ".js", ".mjs", ".css", ".html", ".py", ".sh"];

/// No source file over the limit.
pub(crate) fn sizes(tree: &Tree) -> Vec<Finding> {
    tree.with(SOURCE)
        .filter(|(_, text)| text.lines().count() > LONGEST)
        .map(|(name, text)| {
            Finding::new(
                name,
                format!("{} lines; split it by what it is about (at most {LONGEST})", text.lines().count()),
            )
        })
        .collect()
}

/// How long the Rust files are, in one line.
pub(crate) fn summary(tree: &Tree) -> String {
    let mut lengths: Vec<usize> = tree.with(&[".rs"]).map(|(_, t)| t.lines().count()).collect();
    lengths.sort_unstable();
    let total: usize = lengths.iter().sum();
    let median = lengths.get(lengths.len() / 2).copied().unwrap_or(0);
    let under = lengths.iter().filter(|l| **l < MOST).count() * 100 / lengths.len().max(1);
    format!("{} Rust files, {total} lines, median {median}, {under} % under {MOST}", lengths.len())
}

/// Every package takes the workspace's lints; nobody allows what is denied; nothing names a machine.
pub(crate) fn escapes(tree: &Tree) -> Vec<Finding> {
    let mut out = Vec::new();
    for (name, text) in tree.with(&["Cargo.toml"]) {
        if name != "Cargo.toml" && !name.contains("/fuzz/") && !text.contains("[lints]\nworkspace = true") {
            out.push(Finding::new(name, "add `[lints] workspace = true`"));
        }
    }
    let allow = ["#[", "allow("].concat();
    let allow_all = ["#![", "allow("].concat();
    for (name, text) in tree.with(&[".rs"]) {
        if text.contains(&allow) || text.contains(&allow_all) {
            out.push(Finding::new(name, "use #[expect(lint, reason = \"…\")]"));
        }
        if !name.contains("/tests/") && text.contains(&["#[", "ignore"].concat()) {
            out.push(Finding::new(name, "a test that does not run is no test"));
        }
    }
    let homes = [["/ro", "ot/"].concat(), ["/ho", "me/"].concat(), ["/wo", "rk/"].concat()];
    for (name, text) in &tree.files {
        if let Some(home) = homes.iter().find(|h| text.contains(h.as_str())) {
            out.push(Finding::new(name.as_str(), format!("names a machine's folder {home}")));
        }
    }
    out
}
