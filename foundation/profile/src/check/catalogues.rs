//! Catalogues, incident types, rules for informing, legal numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::{At, Checking, stated};
use crate::suggest::spaced;
use crate::{DUTY_CONTACT, Grade, Status};

pub(super) fn check(to: &mut Checking<'_>) {
    lists(to);
    fixed(to);
    incident_types(to);
    rules(to);
    contacts(to);
    legal_numbers(to);
}

const LISTS: &str = "catalogues.toml";

/// Ways in that the program knows: it does something of its own with each, so that a profile names and orders them but adds none.
pub const CHANNELS: [&str; 9] =
    ["call", "radio", "mail", "partner", "social", "field", "cap", "indicator", "transit"];
/// Kinds of log entry that the program knows, likewise.
pub const ENTRY_KINDS: [&str; 6] = ["message", "observation", "measure", "decision", "request", "figure"];
/// How the program writes numbers, by what they are of: the command line, logs and searches read them so.
pub const NUMBERS: [(&str, &str); 3] =
    [("signal", "S-{yy}-{n:4}"), ("incident", "{yy}-{n:4}"), ("report", "R-{yy}-{n:4}")];

/// What a profile cannot change is said, and not taken in silence.
fn fixed(to: &mut Checking<'_>) {
    let lists = &to.profile.catalogues;
    let channels: Vec<&str> = lists.channel.iter().map(|one| one.code.as_str()).collect();
    let kinds: Vec<&str> = lists.entry_kind.iter().map(|one| one.code.as_str()).collect();
    for (codes, known, what, always) in [
        (channels, CHANNELS.as_slice(), "channel", "call"),
        (kinds, ENTRY_KINDS.as_slice(), "entry_kind", "message"),
    ] {
        for code in codes.iter().filter(|code| !known.contains(code)) {
            let known = known.join(", ");
            let said = format!(
                "«{code}»: the program knows no such {what}, and offers it to nobody; it knows {known}"
            );
            to.add(Grade::Warning, At::code(LISTS, code), said);
        }
        if !codes.contains(&always) {
            let at = At { file: LISTS, key: "code", value: always, nth: 0 };
            let said = format!(
                "{what} «{always}» is not listed; the program writes it all the same, under a name of its own"
            );
            to.add(Grade::Warning, at, said);
        }
    }
    let numbers = &to.profile.head.numbers;
    for ((key, own), format) in NUMBERS.into_iter().zip([&numbers.signal, &numbers.incident, &numbers.report])
    {
        let pattern = String::from(format.clone());
        if pattern != own {
            let at = At { file: "profile.toml", key, value: &pattern, nth: 0 };
            let said = format!(
                "numbers: {key} «{pattern}» has no effect; these numbers are always «{own}»: write that"
            );
            to.add(Grade::Warning, at, said);
        }
    }
}

fn lists(to: &mut Checking<'_>) {
    let lists = &to.profile.catalogues;
    to.codes(LISTS, lists.severity.iter().map(|one| one.code.as_str()));
    for (place, one) in lists.severity.iter().enumerate() {
        let at = At::code(LISTS, &one.code);
        to.text(at, "names", &one.names);
        to.text(at, "meaning", &one.meaning);
        if usize::from(one.rank) != place + 1 {
            to.error(at, format!("«{}»: ranks go 1, 2, 3 … in the order of the file", one.code));
        }
    }
    let named = lists.category.iter().map(|one| (&one.code, &one.names));
    let named = named.chain(lists.channel.iter().map(|one| (&one.code, &one.names)));
    let named = named.chain(lists.entry_kind.iter().map(|one| (&one.code, &one.names)));
    let named = named.chain(lists.figure.iter().map(|one| (&one.code, &one.names)));
    let named = named.chain(lists.state.iter().map(|one| (&one.code, &one.names)));
    let named = named.chain(lists.room.iter().map(|one| (&one.code, &one.names)));
    for (code, names) in named.chain(lists.text.iter().map(|one| (&one.code, &one.text))) {
        to.code(At::code(LISTS, code));
        to.text(At::code(LISTS, code), "the text", names);
    }
    for codes in [
        lists.category.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(),
        lists.channel.iter().map(|one| one.code.as_str()).collect(),
        lists.entry_kind.iter().map(|one| one.code.as_str()).collect(),
        lists.figure.iter().map(|one| one.code.as_str()).collect(),
        lists.text.iter().map(|one| one.code.as_str()).collect(),
        lists.state.iter().map(|one| one.code.as_str()).collect(),
        lists.room.iter().map(|one| one.code.as_str()).collect(),
    ] {
        to.codes(LISTS, codes.into_iter());
    }
    for one in &lists.state {
        let at = At::code(LISTS, &one.code);
        to.text(at, "short", &one.short);
        to.codes(LISTS, one.level.iter().map(|level| level.code.as_str()));
        for level in &one.level {
            to.text(at, "the name of a level", &level.names);
            if level.weight > 2 {
                to.error(at, format!("«{}»: weight of level «{}» is 0, 1 or 2", one.code, level.code));
            }
        }
        if one.level.len() < 2 {
            to.error(at, format!("«{}»: a state has at least two levels", one.code));
        }
        proven(to, at, one.status, !one.source.trim().is_empty());
    }
    for one in &lists.purpose {
        let at = At { file: LISTS, key: "kinds", value: &one.kinds, nth: 0 };
        to.text(at, "names", &one.names);
        if one.status == Status::Unverified {
            to.add(Grade::Note, at, format!("«{}»: legal basis and purpose are unverified", one.kinds));
        }
    }
}

fn incident_types(to: &mut Checking<'_>) {
    let profile = to.profile;
    let file = "incident-types.toml";
    let categories: BTreeSet<&str> =
        profile.catalogues.category.iter().map(|one| one.code.as_str()).collect();
    to.codes(file, profile.incident_types.iter().map(|one| one.code.as_str()));
    let mut taken = BTreeMap::<String, &str>::new();
    for one in &profile.incident_types {
        let at = At::code(file, &one.code);
        for word in one.words.values().flatten() {
            let other = taken.insert(spaced(word), &one.code).filter(|other| *other != one.code);
            if let Some(other) = other {
                let todo = "the line then cannot tell; drop it from one of them";
                to.add(
                    Grade::Warning,
                    at,
                    format!("«{}»: «{word}» also suggests «{other}»; {todo}", one.code),
                );
            }
        }
        to.text(at, "names", &one.names);
        to.refers(at, "category", &one.category, &categories);
        to.disciplines(at, &one.disciplines);
        if !profile.catalogues.severity.iter().any(|severity| severity.rank == one.severity) {
            to.error(
                at,
                format!("«{}»: severity {} is not on the scale of catalogues.toml", one.code, one.severity),
            );
        }
        for (number, line) in one.reflex.iter().enumerate() {
            to.text(at, &format!("line {} of the reflex", number + 1), line);
        }
    }
}

fn rules(to: &mut Checking<'_>) {
    let profile = to.profile;
    let file = "inform.toml";
    let types: BTreeSet<&str> = profile.incident_types.iter().map(|one| one.code.as_str()).collect();
    let categories: BTreeSet<&str> =
        profile.catalogues.category.iter().map(|one| one.code.as_str()).collect();
    let functions: BTreeSet<&str> = profile.functions.iter().map(|one| one.code.as_str()).collect();
    let organisations: BTreeSet<&str> = profile.organisations.iter().map(|one| one.code.as_str()).collect();
    to.codes(file, profile.rules.iter().map(|one| one.code.as_str()));
    for rule in &profile.rules {
        let at = At::code(file, &rule.code);
        to.text(at, "note", &rule.note);
        rule.types.iter().for_each(|code| to.refers(at, "incident type", code, &types));
        rule.categories.iter().for_each(|code| to.refers(at, "category", code, &categories));
        rule.inform.iter().for_each(|code| to.refers(at, "function", code, &functions));
        rule.organisations.iter().for_each(|code| to.refers(at, "organisation", code, &organisations));
        if !rule.organisations.is_empty() {
            to.refers(at, "function", DUTY_CONTACT, &functions);
        }
        if !profile.catalogues.severity.iter().any(|severity| severity.rank == rule.severity_from) {
            to.error(
                at,
                format!(
                    "«{}»: severity {} is not on the scale of catalogues.toml",
                    rule.code, rule.severity_from
                ),
            );
        }
        if rule.inform.is_empty() && rule.organisations.is_empty() {
            to.error(at, format!("«{}»: it informs nobody; name functions or organisations", rule.code));
        }
        to.source(at, "basis", &rule.basis);
        to.source(at, "source", &rule.source);
        proven(to, at, rule.status, stated(&rule.source));
    }
}

/// A contact must name what exists, and a number that can be dialled.
fn contacts(to: &mut Checking<'_>) {
    let profile = to.profile;
    let functions: BTreeSet<&str> = profile.functions.iter().map(|one| one.code.as_str()).collect();
    let organisations: BTreeSet<&str> = profile.organisations.iter().map(|one| one.code.as_str()).collect();
    let mut seen = BTreeSet::new();
    for one in &profile.contacts {
        let at = At { file: "inform.toml", key: "phone", value: &one.phone, nth: 0 };
        one.deputy.iter().chain([&one.function]).for_each(|code| to.refers(at, "function", code, &functions));
        one.organisation.iter().for_each(|code| to.refers(at, "organisation", code, &organisations));
        if let Some(area) = one.area.as_ref()
            && to.known.areas.as_ref().is_some_and(|areas| !areas.contains(area))
        {
            to.error(at, format!("«{}»: area «{area}» is not in the territory", one.phone));
        }
        for phone in one.deputy_phone.iter().chain([&one.phone]) {
            if !dialled(phone) {
                to.error(
                    at,
                    format!("«{phone}» is not a telephone number: digits, spaces, a plus at the beginning"),
                );
            }
        }
        if !seen.insert((&one.function, &one.organisation, &one.area)) {
            to.error(at, format!("«{}»: «{}» has a contact for the same already", one.phone, one.function));
        }
    }
}

fn dialled(phone: &str) -> bool {
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let rest = phone.strip_prefix('+').unwrap_or(phone);
    (3..=15).contains(&digits) && rest.chars().all(|c| c.is_ascii_digit() || c == ' ')
}

fn legal_numbers(to: &mut Checking<'_>) {
    let profile = to.profile;
    let file = "legal-numbers.toml";
    for (place, number) in profile.legal_numbers.iter().enumerate() {
        let earlier = profile.legal_numbers.iter().take(place).filter(|one| one.code == number.code);
        let (mut nth, mut overlapping) = (0, None);
        for one in earlier {
            nth += 1;
            overlapping = overlapping.or_else(|| one.overlaps(number).then_some(one));
        }
        let at = At { nth, ..At::code(file, &number.code) };
        to.code(at);
        to.text(at, "names", &number.names);
        if let Some(other) = overlapping {
            to.error(at, format!("«{}»: its period overlaps the one from {}", number.code, other.from));
        }
        if number.until.is_some_and(|until| until < number.from) {
            to.error(at, format!("«{}»: it ends before it begins", number.code));
        }
        to.source(at, "basis", &number.basis);
        to.source(at, "source", &number.source);
        proven(to, at, number.status, stated(&number.source));
    }
}

/// What is called verified must say where; what is not verified is noted.
fn proven(to: &mut Checking<'_>, at: At<'_>, status: Status, sourced: bool) {
    match status {
        Status::Verified if !sourced => {
            to.error(
                at,
                format!("«{}»: called verified, but without a source; name it or say unverified", at.value),
            );
        }
        Status::Unverified => to.add(Grade::Note, at, format!("«{}» is unverified", at.value)),
        Status::Verified => {}
    }
}
