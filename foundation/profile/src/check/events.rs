//! Planned events: kinds, titles, checks, resources, the scale of risks, the invented example.

use std::collections::BTreeSet;

use kernel::Lang;

use super::{At, Checking, stated};
use crate::EventExample;

const FILE: &str = "events.toml";
/// Most steps of one side of the scale.
const MOST_STEPS: usize = 6;

pub(super) fn check(to: &mut Checking<'_>) {
    let profile = to.profile;
    let lists = &profile.events;
    let kinds = to.codes(FILE, lists.kind.iter().map(|one| one.code.as_str()));
    to.codes(FILE, lists.title.iter().map(|one| one.code.as_str()));
    to.codes(FILE, lists.check.iter().map(|one| one.code.as_str()));
    let resources = to.codes(FILE, lists.resource.iter().map(|one| one.code.as_str()));
    let bodies: BTreeSet<&str> = profile.bodies.iter().map(|one| one.code.as_str()).collect();
    for code in &lists.bodies {
        to.refers(At { file: FILE, key: "bodies", value: "bodies", nth: 0 }, "body", code, &bodies);
    }
    let types: BTreeSet<&str> = profile.incident_types.iter().map(|one| one.code.as_str()).collect();
    for one in &lists.kind {
        let at = At::code(FILE, &one.code);
        to.text(at, "names", &one.names);
        to.refers(at, "incident type", &one.incident_type, &types);
        if !profile.catalogues.severity.iter().any(|s| s.rank == one.severity) {
            to.error(at, format!("«{}»: there is no severity {}", one.code, one.severity));
        }
    }
    for one in &lists.title {
        let at = At::code(FILE, &one.code);
        let official = profile.head.official.clone();
        to.text_in(&official, at, "names", &one.names);
        kind(to, at, &one.kind, &kinds);
        if one.source.trim().is_empty() {
            to.error(at, format!("«{}»: source is empty", one.code));
        }
    }
    for one in &lists.check {
        let at = At::code(FILE, &one.code);
        to.text(at, "names", &one.names);
        one.kinds.iter().for_each(|code| kind(to, at, code, &kinds));
    }
    for one in &lists.resource {
        to.text(At::code(FILE, &one.code), "names", &one.names);
    }
    scale(to);
    if let Some(example) = &lists.example {
        invented(to, example, &kinds, &resources);
    }
}

fn kind(to: &mut Checking<'_>, at: At<'_>, code: &str, kinds: &BTreeSet<&str>) {
    if !kinds.contains(code) {
        to.error(at, format!("«{}»: there is no kind «{code}» in this file", at.value));
    }
}

fn scale(to: &mut Checking<'_>) {
    let Some(scale) = to.profile.events.risks.clone() else { return };
    // The line of its words where they stand in three languages, and that of the name of a document otherwise.
    let english = scale.source.get(Lang::En).unwrap_or_default();
    let key = if scale.source.get(Lang::Fr) == Some(english) { "source" } else { "en" };
    let at = At { file: FILE, key, value: english, nth: 0 };
    to.source(at, "source", &scale.source);
    if !stated(&scale.source) {
        to.error(at, "the scale of risks has no source");
    }
    for (side, steps) in [("likelihood", &scale.likelihood), ("impact", &scale.impact)] {
        if !(2..=MOST_STEPS).contains(&steps.len()) {
            to.error(at, format!("{side} has {} steps; give 2 to {MOST_STEPS}", steps.len()));
        }
        steps.iter().for_each(|step| to.text(at, side, step));
    }
}

fn invented(
    to: &mut Checking<'_>,
    example: &EventExample,
    kinds: &BTreeSet<&str>,
    resources: &BTreeSet<&str>,
) {
    let at = At { file: FILE, key: "function", value: &example.function, nth: 0 };
    let functions: BTreeSet<&str> = to.profile.functions.iter().map(|one| one.code.as_str()).collect();
    to.text(at, "names", &example.names);
    kind(to, at, &example.kind, kinds);
    to.refers(at, "function", &example.function, &functions);
    for row in &example.row {
        to.text(at, "what", &row.what);
        if let Some(code) = &row.function {
            to.refers(at, "function", code, &functions);
        }
        to.disciplines(at, row.discipline.as_slice());
    }
    for one in &example.resource {
        if !resources.contains(one.kind.as_str()) {
            to.error(at, format!("there is no resource «{}» in this file", one.kind));
        }
        to.disciplines(at, std::slice::from_ref(&one.discipline));
    }
    for risk in &example.risk {
        to.text(at, "words", &risk.words);
        to.text(at, "measures", &risk.measures);
    }
}
