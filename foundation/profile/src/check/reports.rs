//! Kinds of report: parts, addressees, times.

use std::collections::BTreeSet;

use kernel::Handling;

use super::{At, Checking};
use crate::{ReportKind, ReportSince};

const FILE: &str = "reports.toml";

/// The parts of a report as usual, then those of a first one.
const USUAL: [&str; 4] = ["situation", "figures", "measures", "outlook"];
const FIRST: [&str; 8] = ["what", "where", "since", "victims", "hazards", "done", "asked", "next"];

/// Nobody looks back further, in hours: a year.
const MOST_HOURS: u32 = 24 * 366;

pub(super) fn check(to: &mut Checking<'_>) {
    let profile = to.profile;
    to.codes(FILE, profile.reports.iter().map(|one| one.code.as_str()));
    let functions: BTreeSet<&str> = profile.functions.iter().map(|one| one.code.as_str()).collect();
    let organisations: BTreeSet<&str> = profile.organisations.iter().map(|one| one.code.as_str()).collect();
    for kind in &profile.reports {
        let at = At::code(FILE, &kind.code);
        to.text(at, "names", &kind.names);
        sections(to, at, kind);
        times(to, at, kind);
        if !["public", "service", "need-to-know"].contains(&kind.handling.as_str())
            || kind.handling.parse::<Handling>().is_err()
        {
            to.error(at, format!("«{}» is not a level: public, service, need-to-know", kind.handling));
        }
        for code in &kind.functions {
            to.refers(at, "function", code, &functions);
        }
        for code in &kind.organisations {
            to.refers(at, "organisation", code, &organisations);
        }
    }
}

fn sections(to: &mut Checking<'_>, at: At<'_>, kind: &ReportKind) {
    let all: Vec<&str> = kind.sections.iter().map(String::as_str).collect();
    if all.is_empty() {
        to.error(at, format!("«{}» has no sections", kind.code));
    }
    for one in &all {
        if !USUAL.contains(one) && !FIRST.contains(one) {
            to.error(at, format!("«{one}» is not a section: {}, {}", USUAL.join(", "), FIRST.join(", ")));
        }
    }
    if all.iter().any(|s| USUAL.contains(s)) && all.iter().any(|s| FIRST.contains(s)) {
        to.error(at, format!("«{}» mixes the sections of a first report with others", kind.code));
    }
    if all.iter().collect::<BTreeSet<_>>().len() < all.len() {
        to.error(at, format!("«{}» names a section twice", kind.code));
    }
}

fn times(to: &mut Checking<'_>, at: At<'_>, kind: &ReportKind) {
    let right = match kind.since {
        ReportSince::Hours => kind.hours.is_some_and(|h| (1..=MOST_HOURS).contains(&h)),
        ReportSince::Opening | ReportSince::Last => kind.hours.is_none(),
    };
    if !right {
        to.error(
            at,
            format!("«{}»: hours stand where it begins so many hours ago, and only there", kind.code),
        );
    }
    let minutes = [kind.ready_minutes, kind.age_minutes, kind.read_minutes];
    if minutes.into_iter().flatten().any(|m| m == 0 || m > MOST_HOURS * 60) {
        to.error(at, format!("«{}»: minutes from 1 to a year", kind.code));
    }
}
