//! Objectives: values of the axes, sources, the tree.

use std::collections::{BTreeMap, BTreeSet};

use super::{At, Checking, stated};

const FILE: &str = "objectives.toml";

pub(super) fn check(to: &mut Checking<'_>) {
    let profile = to.profile;
    let all = &profile.objectives;
    to.codes(FILE, all.value.iter().map(|one| one.code.as_str()));
    let sources = to.codes(FILE, all.source.iter().map(|one| one.code.as_str()));
    let functions: BTreeSet<&str> = profile.functions.iter().map(|one| one.code.as_str()).collect();
    let official = profile.head.official.clone();
    for one in &all.value {
        to.text(At::code(FILE, &one.code), "names", &one.names);
    }
    for one in &all.source {
        let at = At::code(FILE, &one.code);
        to.text(at, "names", &one.names);
        to.source(at, "reference", &one.reference);
        if !stated(&one.reference) {
            to.error(at, format!("«{}»: reference is empty", one.code));
        }
    }
    let mut levels: BTreeMap<&str, &str> = BTreeMap::new();
    for one in &all.objective {
        let at = At::code(FILE, &one.code);
        to.text_in(&official, at, "titles", &one.titles);
        for code in one.sources.iter().filter(|code| !sources.contains(code.as_str())) {
            to.error(at, format!("«{}»: there is no source «{code}» in this file", one.code));
        }
        one.functions.iter().for_each(|code| to.refers(at, "function", code, &functions));
        if one.until < one.from {
            to.error(at, format!("«{}»: until lies before from", one.code));
        }
        let above = one.parent.as_deref().map(|parent| levels.get(parent).copied());
        let fits = match one.level.as_str() {
            "strategic" => above.is_none(),
            "operational" => above == Some(Some("strategic")),
            _ => false,
        };
        if !fits {
            let words =
                "is strategic without parent, or operational under a strategic one that stands before it";
            to.error(at, format!("«{}» {words}", one.code));
        }
        if levels.insert(&one.code, &one.level).is_some() {
            to.error(At { nth: 1, ..at }, format!("«{}» stands twice", one.code));
        }
    }
}
