//! One migration tree, whose steps never change: their checksums are pinned in a committed file.
//!
//! The store's own steps begin with a number and are looked at here. Those of the tables beside a journal begin with a word; the binary,
//! which alone knows all of them, holds them against the same file (`apps/belfry/src/wiring/journals.rs`).

use std::path::Path;
use std::process::ExitCode;

use crate::Finding;
use crate::files::Tree;

const LOCK: &str = "foundation/store/steps.lock";

fn present() -> String {
    store::steps().iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect()
}

/// The lines of the store's own steps, and those of others.
fn split(pinned: &str) -> (String, String) {
    let own =
        |line: &&str| line.split("  ").nth(1).is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()));
    let (own, others): (Vec<&str>, Vec<&str>) = pinned.lines().partition(own);
    let text = |lines: Vec<&str>| lines.iter().map(|line| format!("{line}\n")).collect();
    (text(own), text(others))
}

fn compare(pinned: &str, now: &str) -> Vec<Finding> {
    let (own, _) = split(pinned);
    let mut out: Vec<Finding> = own
        .lines()
        .filter(|line| !now.contains(line))
        .map(|line| Finding::new(LOCK, format!("this step was changed; write a new one instead: {line}")))
        .collect();
    if out.is_empty() && now != own {
        out.push(Finding::new(LOCK, "a step is new: cargo run -p xtask -- pin-steps"));
    }
    out
}

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let pinned = std::fs::read_to_string(tree.root.join(LOCK)).unwrap_or_default();
    let mut out = compare(&pinned, &present());
    for (name, _) in tree.with(&[".sql"]) {
        if !name.starts_with("foundation/store/") && !name.starts_with("tools/") {
            out.push(Finding::new(name, "one migration tree: foundation/store/src/schema.rs"));
        }
    }
    out
}

pub(crate) fn pin(root: &Path) -> ExitCode {
    let file = root.join(LOCK);
    let (_, others) = split(&std::fs::read_to_string(&file).unwrap_or_default());
    match std::fs::write(file, present() + &others) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{LOCK}: {e}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_step_and_a_new_one_are_found_and_those_of_others_left_alone() {
        let now = "aa  0001-first\nbb  0002-second\n";
        assert!(compare(&format!("{now}cc  vault-0001\n"), now).is_empty());
        let changed = compare("aa  0001-first\nb1  0002-second\ncc  vault-0001\n", now);
        assert_eq!(changed.len(), 1);
        assert!(changed.iter().all(|f| f.what.contains("b1  0002-second")));
        let new = compare("aa  0001-first\ncc  vault-0001\n", now);
        assert!(new.len() == 1 && new.iter().all(|f| f.what.contains("pin-steps")));
        assert_eq!(split("aa  0001-first\ncc  vault-0001\n").1, "cc  vault-0001\n");
    }
}
