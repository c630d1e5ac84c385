//! What leaves the house: functions that follow each other, prices, and the fields of platforms of others.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Lang;

use super::{At, Checking, news};
use crate::{Grade, MessageTemplate, Platform, Status, Tariff};

const FILE: &str = "messages.toml";
const PLATFORMS: &str = "handover-fields.toml";
const CHANNELS: &[&str] = &["mail", "sms", "voice"];

/// What can go into a field of a platform of others. `message-…` is what the public is told while a warning holds; `internal-…` is what
/// was written to some of us, for a platform that alerts insiders.
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
    "internal-fr",
    "internal-nl",
    "internal-en",
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
    tariffs(to);
    to.codes(FILE, profile.outgoing.template.iter().map(|one| one.code.as_str()));
    profile.outgoing.template.iter().for_each(|one| template(to, one));
    to.codes(PLATFORMS, profile.platforms.iter().map(|one| one.code.as_str()));
    profile.platforms.iter().for_each(|one| platform(to, one));
}

/// One price for each channel of the house and of each platform that alerts people on it.
fn tariffs(to: &mut Checking<'_>) {
    let profile = to.profile;
    let mut before = BTreeSet::new();
    for one in &profile.outgoing.tariff {
        let at = At { file: FILE, key: "channel", value: &one.channel, nth: 0 };
        channel(to, at, &one.channel);
        proven(to, at, one.status, &one.source);
        if !before.insert((&one.channel, &one.platform)) {
            to.error(at, format!("«{}»: its price stands there twice", one.channel));
        }
        of_platform(to, one);
    }
}

fn of_platform(to: &mut Checking<'_>, one: &Tariff) {
    let Some(code) = &one.platform else { return };
    let at = At { file: FILE, key: "platform", value: code, nth: 0 };
    match to.profile.platforms.iter().find(|platform| platform.code == *code) {
        None => to.error(at, format!("«{code}» is no platform; correct it or add it to {PLATFORMS}")),
        Some(platform) if !platform.channels.contains(&one.channel) => {
            to.error(
                at,
                format!("«{code}» alerts nobody by «{}»; add it to its channels in {PLATFORMS}", one.channel),
            );
        }
        Some(_) => {}
    }
}

fn channel(to: &mut Checking<'_>, at: At<'_>, code: &str) {
    if !CHANNELS.contains(&code) {
        to.error(at, format!("«{code}» is not a channel ({})", CHANNELS.join(", ")));
    }
}

fn template(to: &mut Checking<'_>, one: &MessageTemplate) {
    let at = At::code(FILE, &one.code);
    for (field, text) in
        [("names", &one.names), ("source", &one.source), ("subject", &one.subject), ("words", &one.words)]
    {
        to.text(at, field, text);
    }
    proven(to, at, one.status, one.source.get(Lang::En).unwrap_or_default());
    let mut open = BTreeMap::new();
    for lang in Lang::ALL {
        let mut gaps = BTreeSet::new();
        for words in [&one.subject, &one.words].into_iter().filter_map(|text| text.get(lang)) {
            gaps.extend(news::placeholders(to, at, lang.code(), words));
            // Nobody puts figures into a message: the mark would be sent as it stands.
            if words.contains("{figure:") {
                to.error(at, format!("«{}»: {lang}: a message has no figures; write [number]", at.value));
            }
        }
        open.insert(lang.code(), gaps.len());
    }
    news::same_gaps(to, at, &open);
}

fn platform(to: &mut Checking<'_>, one: &Platform) {
    let at = At::code(PLATFORMS, &one.code);
    to.text(at, "names", &one.names);
    to.source(at, "source", &one.source);
    proven(to, at, one.status, one.source.get(Lang::En).unwrap_or_default());
    one.channels.iter().for_each(|code| channel(to, at, code));
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
