//! Phases: the regime of each level.

use std::collections::BTreeSet;

use super::{At, Checking};
use crate::{Function, Grade, PhaseRegime, Reach};

const FILE: &str = "phases.toml";

pub(super) fn check(to: &mut Checking<'_>) {
    let profile = to.profile;
    to.codes(FILE, profile.phases.iter().map(|one| one.code.as_str()));
    for (place, regime) in profile.phases.iter().enumerate() {
        let at = At::code(FILE, &regime.code);
        let mut earlier = profile.phases.iter().take(place).filter(|one| one.level == regime.level);
        if let Some(other) = earlier.find(|one| one.overlaps(regime)) {
            to.error(at, format!("«{}»: its period overlaps that of «{}»", regime.code, other.code));
        }
        if regime.until.is_some_and(|until| until < regime.from) {
            to.error(at, format!("«{}»: it ends before it begins", regime.code));
        }
        for (field, text) in
            [("names", &regime.names), ("authority", &regime.authority), ("act", &regime.act)]
        {
            to.text(at, field, text);
        }
        who(to, at, regime);
        criteria(to, at, regime);
        proven(to, at, "", regime.verified, &regime.source);
        if !regime.inform.is_empty() || !regime.organisations.is_empty() {
            proven(to, at, "whom to inform is ", regime.inform_verified, &regime.inform_source);
        }
    }
}

/// Who declares, who is told, which bodies go with it.
fn who(to: &mut Checking<'_>, at: At<'_>, regime: &PhaseRegime) {
    let profile = to.profile;
    let functions: BTreeSet<&str> = profile.functions.iter().map(|one| one.code.as_str()).collect();
    let organisations = profile.organisations.iter().map(|one| one.code.as_str()).collect();
    let bodies = profile.bodies.iter().map(|one| one.code.as_str()).collect();
    for code in regime.functions.iter().chain(&regime.inform) {
        to.refers(at, "function", code, &functions);
    }
    regime.organisations.iter().for_each(|code| to.refers(at, "organisation", code, &organisations));
    regime.bodies.iter().for_each(|code| to.refers(at, "body", code, &bodies));
    for function in regime.functions.iter().filter_map(|code| profile.function(code)) {
        declares(to, at, regime, function);
    }
    if regime.inform_within_minutes > 24 * 60 {
        to.error(at, format!("«{}»: inform_within_minutes is at most a day (1440)", regime.code));
    }
}

fn declares(to: &mut Checking<'_>, at: At<'_>, regime: &PhaseRegime, function: &Function) {
    if !function.powers.iter().any(|power| power == "phase.declare") {
        let why = "lacks the power phase.declare; give it to it in functions.toml";
        to.error(at, format!("«{}»: function «{}» {why}", regime.code, function.code));
    }
    if let Some(area) = &regime.area
        && (function.reach != Reach::Areas || function.per.as_ref() != Some(area))
    {
        let why = format!("its territory is one {area}, but there is not one «{}» for each", function.code);
        to.error(at, format!("«{}»: {why}", regime.code));
    }
}

fn criteria(to: &mut Checking<'_>, at: At<'_>, regime: &PhaseRegime) {
    if regime.criterion.is_empty() {
        to.error(at, format!("«{}»: it needs at least one criterion", regime.code));
    }
    let mut seen = BTreeSet::new();
    for criterion in &regime.criterion {
        let there = At::code(FILE, &criterion.code);
        to.code(there);
        to.text(there, "names", &criterion.names);
        if !seen.insert(&criterion.code) {
            to.error(at, format!("«{}»: criterion «{}» is there twice", regime.code, criterion.code));
        }
        let facts: BTreeSet<&str> = criterion.speaks.iter().map(|fact| fact.code()).collect();
        if facts.len() < criterion.speaks.len() {
            to.error(there, format!("«{}»: a fact speaks for it twice", criterion.code));
        }
        proven(to, there, "", criterion.verified, &criterion.source);
    }
}

/// Verified things have a source, unverified ones are noted.
fn proven(to: &mut Checking<'_>, at: At<'_>, what: &str, verified: bool, source: &str) {
    if !verified {
        to.add(Grade::Note, at, format!("«{}»: {what}unverified", at.value));
    } else if source.trim().is_empty() {
        let todo = "called verified, but without a source; name it or say verified = false";
        to.error(at, format!("«{}»: {what}{todo}", at.value));
    }
}
