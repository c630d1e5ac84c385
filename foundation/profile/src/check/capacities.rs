//! Capacities: kinds, groups, questions and their answers.

use super::{At, Checking};

const FILE: &str = "capacities.toml";
/// Longest time after which a number is old: four weeks.
const MOST_MINUTES: u32 = 28 * 24 * 60;

pub(super) fn check(to: &mut Checking<'_>) {
    let lists = &to.profile.capacities;
    to.codes(FILE, lists.kind.iter().map(|one| one.code.as_str()));
    to.codes(FILE, lists.group.iter().map(|one| one.code.as_str()));
    to.codes(FILE, lists.profile.iter().map(|one| one.code.as_str()));
    let questions = to.codes(FILE, lists.question.iter().map(|one| one.code.as_str()));
    if lists.kind.is_empty() {
        to.error(At::code(FILE, ""), "there is no kind of capacity; name one");
    }
    for one in &lists.kind {
        let at = At::code(FILE, &one.code);
        to.text(at, "names", &one.names);
        if one.stale_minutes == 0 || one.stale_minutes > MOST_MINUTES {
            to.error(at, format!("«{}»: stale_minutes is 1 to {MOST_MINUTES}", one.code));
        }
    }
    for one in lists.group.iter().chain(&lists.question) {
        to.text(At::code(FILE, &one.code), "names", &one.names);
    }
    for one in &lists.profile {
        let at = At::code(FILE, &one.code);
        to.text(at, "names", &one.names);
        if !questions.contains(one.question.as_str()) {
            to.error(at, format!("«{}»: there is no question «{}» in this file", one.code, one.question));
        }
    }
}
