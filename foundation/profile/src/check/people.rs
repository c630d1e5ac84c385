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
    for power in function.powers.iter() {
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
        for (field, text) in [("remark", &body.remark), ("rhythm_remark", &body.rhythm_remark)] {
            if let Some(text) = text {
                to.text(at, field, text);
            }
        }
        meets(to, body);
    }
    to.codes("bodies.toml", profile.holidays.iter().map(|one| one.code.as_str()));
    for holiday in &profile.holidays {
        let at = At::code("bodies.toml", &holiday.code);
        to.text(at, "names", &holiday.names);
        if !holiday.sound() {
            to.error(at, format!("«{}»: a holiday has month and day, or days after Easter", holiday.code));
        }
        if holiday.source.trim().is_empty() {
            to.error(at, format!("«{}»: source is empty", holiday.code));
        }
    }
}

/// A rhythm, a quorum, that decisions need a vote: each is somebody's rule, needs its source, and must lead somewhere.
fn meets(to: &mut Checking<'_>, body: &crate::Body) {
    let at = At::code("bodies.toml", &body.code);
    for (what, stated, source) in [
        ("rhythm", body.rhythm.is_some(), &body.rhythm_source),
        ("quorum", body.quorum.is_some(), &body.quorum_source),
        ("needs_vote", body.needs_vote, &body.needs_vote_source),
    ] {
        let sourced = source.as_ref().is_some_and(|s| !s.trim().is_empty());
        if stated != sourced {
            let why = if stated { "needs" } else { "has nothing to say without" };
            let (first, second) = if stated {
                (what.to_owned(), format!("{what}_source"))
            } else {
                (format!("{what}_source"), what.to_owned())
            };
            to.error(at, format!("«{}»: {first} {why} {second}", body.code));
        }
    }
    if body.rhythm.is_some_and(|r| !r.sound()) {
        let (minutes, months) = (crate::Rhythm::MOST_MINUTES, crate::Rhythm::MOST_MONTHS);
        to.error(
            at,
            format!("«{}»: rhythm is every 1 to {minutes} minutes or 1 to {months} months", body.code),
        );
    }
    let seats = body.members.len() + usize::from(body.chair.is_some());
    // A function of which every area has one has a seat for each, as many as the territory has; at the table of a crisis one.
    let of_areas = |code: &String| to.profile.functions.iter().any(|f| f.code == *code && f.per.is_some());
    let open =
        body.keeps() == crate::BodyLog::Operational && body.chair.iter().chain(&body.members).any(of_areas);
    if let Some(crate::Quorum::Least(n)) = body.quorum
        && (n == 0 || (!open && usize::try_from(n).unwrap_or(usize::MAX) > seats))
    {
        to.error(at, format!("«{}»: a quorum of {n} cannot be met by {seats} functions", body.code));
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
