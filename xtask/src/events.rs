//! Every package that journals events pins their shapes: `events.lock` beside its `Cargo.toml` names exactly the kinds that
//! its `src/event` and `src/upcast` name. A test of the package compares the shapes themselves.

use std::collections::{BTreeMap, BTreeSet};

use crate::Finding;
use crate::files::Tree;

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut named: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (file, text) in tree.with(&[".rs"]) {
        let Some((package, inside)) = file.split_once("/src/") else { continue };
        if ["event", "upcast"].iter().any(|part| inside.strip_prefix(part).is_some_and(begins_a_module)) {
            named.entry(package).or_default().extend(kinds(text));
        }
    }
    let mut out = Vec::new();
    for (package, kinds) in named {
        let lock = format!("{package}/events.lock");
        let pinned = tree.files.iter().find(|(name, _)| *name == lock).map_or("", |(_, text)| text);
        let pinned: BTreeSet<&str> =
            pinned.lines().filter(|l| !l.starts_with(' ') && !l.is_empty()).collect();
        for kind in kinds.difference(&pinned) {
            out.push(Finding::new(
                &lock,
                format!("{kind} is not pinned: play it in the package's test of shapes"),
            ));
        }
        for kind in pinned.difference(&kinds) {
            out.push(Finding::new(
                &lock,
                format!("{kind} is pinned and no longer read: keep it, with an upcaster"),
            ));
        }
    }
    out
}

/// `event.rs` and `event/…`, not `events_of_another_kind.rs`.
fn begins_a_module(rest: &str) -> bool {
    rest == ".rs" || rest.starts_with('/')
}

/// What is quoted and looks like `domain.something-happened@1`.
fn kinds(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2).filter(|quoted| {
        let Some((name, version)) = quoted.split_once('@') else { return false };
        let plain = |c: char| c.is_ascii_lowercase() || c == '-' || c == '.';
        name.contains('.') && name.chars().all(plain) && version.parse::<u32>().is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> Tree {
        let owned = files.iter().map(|(n, t)| ((*n).to_owned(), (*t).to_owned())).collect();
        Tree { root: std::path::PathBuf::new(), files: owned }
    }

    #[test]
    fn a_kind_without_a_pin_and_a_pin_without_a_kind_are_found() {
        let source = ("a/src/event/mod.rs", "X = \"a.happened@1\", Y = \"a.ended@2\"");
        let missing = check(&tree(&[source, ("a/events.lock", "a.happened@1\n  x: text\n")]));
        assert_eq!(missing.len(), 1);
        assert!(missing.iter().all(|f| f.what.contains("a.ended@2")));
        let gone = check(&tree(&[source, ("a/events.lock", "a.ended@1\na.ended@2\na.happened@1\n")]));
        assert_eq!(gone.len(), 1);
        assert!(gone.iter().all(|f| f.what.contains("a.ended@1")));
        assert!(check(&tree(&[source, ("a/events.lock", "a.ended@2\na.happened@1\n")])).is_empty());
    }

    #[test]
    fn only_modules_of_events_count() {
        assert!(check(&tree(&[("a/src/events_page.rs", "\"a.happened@1\"")])).is_empty());
        assert_eq!(check(&tree(&[("a/src/event.rs", "\"a.happened@1\"")])).len(), 1);
    }
}
