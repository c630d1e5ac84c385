//! What leaves the house: functions that follow each other, prices, and the fields of platforms of others.

use std::collections::BTreeSet;

use super::{At, Checking};
use crate::{Grade, Platform, Status};

const FILE: &str = "messages.toml";
const PLATFORMS: &str = "handover-fields.toml";

/// What can go into a field of a platform of others.
const VALUES: &[&str] = &[
    "number",
    "type",
    "title-fr",
    "title-nl",
    "place",
    "municipalities",
    "severity",
    "opened",
    "figures",
    "message-fr",
    "message-nl",
    "message-en",
    "coordinates",
];

pub(super) fn check(to: &mut Checking<'_>) {
    let profile = to.profile;
    let functions: BTreeSet<&str> = profile.functions.iter().map(|one| one.code.as_str()).collect();
    let mut before = BTreeSet::new();
    for one in &profile.outgoing.next {
        let at = At { file: FILE, key: "function", value: &one.function, nth: 0 };
        to.refers(at, "function", &one.function, &functions);
        to.refers(at, "function", &one.then, &functions);
        if one.function == one.then {
            to.error(at, format!("«{}»: nobody comes after themselves", one.function));
        }
        if !before.insert(one.function.as_str()) {
            to.error(at, format!("«{}»: who is next stands there twice", one.function));
        }
    }
    for one in &profile.outgoing.tariff {
        let at = At { file: FILE, key: "channel", value: &one.channel, nth: 0 };
        if !["mail", "sms", "voice"].contains(&one.channel.as_str()) {
            to.error(at, format!("«{}» is not a channel (mail, sms, voice)", one.channel));
        }
        proven(to, at, one.status, &one.source);
    }
    to.codes(PLATFORMS, profile.platforms.iter().map(|one| one.code.as_str()));
    profile.platforms.iter().for_each(|one| platform(to, one));
}

fn platform(to: &mut Checking<'_>, one: &Platform) {
    let at = At::code(PLATFORMS, &one.code);
    to.text(at, "names", &one.names);
    proven(to, at, one.status, &one.source);
    let mut seen = BTreeSet::new();
    for field in &one.field {
        let at = At::code(PLATFORMS, &field.code);
        to.code(at);
        to.text(at, "names", &field.names);
        if !seen.insert(field.code.as_str()) {
            to.error(at, format!("«{}»: field «{}» is there twice", one.code, field.code));
        }
        if !VALUES.contains(&field.from.as_str()) {
            to.error(at, format!("«{}»: «{}» is not a value: {}", field.code, field.from, VALUES.join(", ")));
        }
    }
}

pub(super) fn proven(to: &mut Checking<'_>, at: At<'_>, status: Status, source: &str) {
    if status == Status::Unverified {
        to.add(Grade::Note, at, format!("«{}» is unverified; the pages say so", at.value));
    } else if source.trim().is_empty() {
        to.error(at, format!("«{}» is verified without a source; add it", at.value));
    }
}
