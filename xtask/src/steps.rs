//! One migration tree, whose steps never change: their checksums are pinned in a committed file.

use std::path::Path;
use std::process::ExitCode;

use crate::Finding;
use crate::files::Tree;

const LOCK: &str = "foundation/store/steps.lock";

fn present() -> String {
    store::steps().iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect()
}

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let pinned = std::fs::read_to_string(tree.root.join(LOCK)).unwrap_or_default();
    let now = present();
    let mut out: Vec<Finding> = pinned
        .lines()
        .filter(|line| !now.contains(line))
        .map(|line| Finding::new(LOCK, format!("this step was changed; write a new one instead: {line}")))
        .collect();
    if out.is_empty() && now != pinned {
        out.push(Finding::new(LOCK, "a step is new: cargo run -p xtask -- pin-steps"));
    }
    for (name, _) in tree.with(&[".sql"]) {
        if !name.starts_with("foundation/store/") && !name.starts_with("tools/") {
            out.push(Finding::new(name, "one migration tree: foundation/store/src/schema.rs"));
        }
    }
    out
}

pub(crate) fn pin(root: &Path) -> ExitCode {
    match std::fs::write(root.join(LOCK), present()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{LOCK}: {e}");
            ExitCode::FAILURE
        }
    }
}
