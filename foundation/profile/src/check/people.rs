//! Functions, bodies, organisations.

use std::collections::{BTreeMap, BTreeSet};

use super::{At, Checking};
use crate::{Function, Grade, Reach};

/// Without somebody who holds these, nobody could ever change who may do what.
const INDISPENSABLE: [&str; 4] = ["mandate.propose", "mandate.confirm", "person.manage", "profile.install"];

pub(super) fn check(to: &mut Checking<'_>) {
    let profile = to.profile;
    let functions = to.codes("functions.toml", profile.functions.iter().map(|one| one.code.as_str()));
    for function in &profile.functions {
        check_function(to, function);
    }
    for power in INDISPENSABLE {
        if !profile.functions.iter().any(|function| function.powers.iter().any(|one| one == power)) {
            to.error(
                At::code("functions.toml", ""),
                format!("no function has the power «{power}»; give it to one"),
            );
        }
    }
    bodies(to, &functions);
    organisations(to);
}

fn check_function(to: &mut Checking<'_>, function: &Function) {
    let at = At::code("functions.toml", &function.code);
    for (field, text) in
        [("names", &function.names), ("short", &function.short), ("summary", &function.summary)]
    {
        to.text(at, field, text);
    }
    if function.code == "system" {
        to.error(at, "«system» is the program itself and cannot be held");
    }
    let mut seen = BTreeSet::new();
    for power in &function.powers {
        if !to.known.powers.contains(power) {
            to.error(
                at,
                format!(
                    "«{}»: «{power}» is not a power that the policies know; see policies/schema.cedarschema",
                    function.code
                ),
            );
        }
        if !seen.insert(power) {
            to.add(Grade::Warning, at, format!("«{}»: «{power}» is named twice", function.code));
        }
    }
    if function.needs_second_person() && !function.second_person {
        let why = "it gives powers to others or opens professional secrecy, so second_person must be true";
        to.error(at, format!("«{}»: {why}", function.code));
    }
    if function.reach == Reach::Areas && function.powers.iter().any(|power| power.starts_with("mandate.")) {
        to.error(at, format!("«{}»: a function tied to areas cannot give mandates", function.code));
    }
    if function.per.is_some() && function.reach == Reach::Everywhere {
        let why = "per names a kind of area, so reach must be \"areas\"";
        to.error(at, format!("«{}»: {why}", function.code));
    }
    to.disciplines(at, &function.disciplines);
}

fn bodies(to: &mut Checking<'_>, functions: &BTreeSet<&str>) {
    let profile = to.profile;
    to.codes("bodies.toml", profile.bodies.iter().map(|one| one.code.as_str()));
    for body in &profile.bodies {
        let at = At::code("bodies.toml", &body.code);
        to.text(at, "names", &body.names);
        to.text(at, "short", &body.short);
        for function in body.chair.iter().chain(&body.members) {
            to.refers(at, "function", function, functions);
        }
        if body.source.trim().is_empty() {
            to.error(at, format!("«{}»: source is empty", body.code));
        }
    }
}

fn organisations(to: &mut Checking<'_>) {
    let profile = to.profile;
    let codes = to.codes("organisations.toml", profile.organisations.iter().map(|one| one.code.as_str()));
    let parents: BTreeMap<&str, &str> = profile
        .organisations
        .iter()
        .filter_map(|one| one.parent.as_deref().map(|parent| (one.code.as_str(), parent)))
        .collect();
    let official = profile.head.official.clone();
    for one in &profile.organisations {
        let at = At::code("organisations.toml", &one.code);
        to.text_in(&official, at, "names", &one.names);
        if let Some(short) = &one.short {
            to.text_in(&official, at, "short", short);
        }
        if let Some(parent) = &one.parent {
            to.refers(at, "parent", parent, &codes);
        }
        if circular(&parents, &one.code) {
            to.error(at, format!("«{}» belongs to itself through its parents", one.code));
        }
        if one.source.trim().is_empty() {
            to.error(at, format!("«{}»: source is empty", one.code));
        }
        for area in &one.areas {
            if to.known.areas.as_ref().is_some_and(|areas| !areas.contains(area)) {
                to.error(at, format!("«{}»: area «{area}» is not in the territory", one.code));
            }
        }
    }
}

fn circular(parents: &BTreeMap<&str, &str>, from: &str) -> bool {
    let mut at = from;
    for _ in 0..=parents.len() {
        match parents.get(at) {
            Some(parent) if *parent == from => return true,
            Some(parent) => at = parent,
            None => return false,
        }
    }
    true
}
