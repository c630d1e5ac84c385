//! What is told to everybody: words of the protocol, languages, numbers.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Lang;

use super::outgoing::proven;
use super::{At, Checking, news};
use crate::{TemplateText, WarningTemplate};

const FILE: &str = "warnings.toml";
/// A warning that holds for longer is renewed.
const MOST_HOURS: u32 = 7 * 24;
/// Languages that every place may use.
const ALWAYS: [&str; 4] = ["fr", "nl", "en", "de"];

const CATEGORIES: &[&str] = &[
    "Geo",
    "Met",
    "Safety",
    "Security",
    "Rescue",
    "Fire",
    "Health",
    "Env",
    "Transport",
    "Infra",
    "CBRNE",
    "Other",
];
const URGENCIES: &[&str] = &["Immediate", "Expected", "Future", "Past", "Unknown"];
const SEVERITIES: &[&str] = &["Extreme", "Severe", "Moderate", "Minor", "Unknown"];
const CERTAINTIES: &[&str] = &["Observed", "Likely", "Possible", "Unlikely", "Unknown"];
const RESPONSES: &[&str] =
    &["Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None"];

pub(super) fn check(to: &mut Checking<'_>) {
    let all = &to.profile.warnings;
    let sender = At { file: FILE, key: "sender", value: &all.sender, nth: 0 };
    if all.sender.is_empty()
        || all.sender.contains(|c: char| c.is_whitespace() || matches!(c, ',' | '<' | '&'))
    {
        to.error(sender, "sender is a name without spaces, commas, «<» and «&», like crisis@town.example");
    }
    to.text(sender, "names", &all.names);
    let mut tags: BTreeSet<&str> = ALWAYS.into();
    for one in &all.language {
        let at = At { file: FILE, key: "tag", value: &one.tag, nth: 0 };
        to.code(at);
        if one.name.trim().is_empty() {
            to.error(at, format!("«{}»: a language needs its own name", one.tag));
        }
        if !tags.insert(&one.tag) {
            to.error(at, format!("«{}»: this language is there already", one.tag));
        }
    }
    others(to, sender, &all.others, &tags);
    for one in &all.phone {
        let at = At { file: FILE, key: "number", value: &one.number, nth: 0 };
        to.text(at, "names", &one.names);
        others(to, at, &one.others, &tags);
        proven(to, at, one.status, &one.source);
    }
    let codes = all.template.iter().map(|one| one.code.as_str());
    to.codes(FILE, codes.chain(all.news.iter().map(|one| one.code.as_str())));
    for one in &all.template {
        template(to, one, &tags);
    }
    texts(to, At { file: FILE, key: "all_clear", value: "all_clear", nth: 0 }, &all.all_clear, &tags);
    for one in &all.news {
        news::check(to, At::code(FILE, &one.code), one, &tags);
    }
}

fn template(to: &mut Checking<'_>, one: &WarningTemplate, tags: &BTreeSet<&str>) {
    let at = At::code(FILE, &one.code);
    to.text(at, "names", &one.names);
    to.text(at, "source", &one.source);
    proven(to, at, one.status, one.source.get(Lang::En).unwrap_or_default());
    let words = [
        ("category", one.category.as_str(), CATEGORIES),
        ("urgency", &one.urgency, URGENCIES),
        ("severity", &one.severity, SEVERITIES),
        ("certainty", &one.certainty, CERTAINTIES),
    ];
    let responses = one.responses.iter().map(|r| ("responses", r.as_str(), RESPONSES));
    for (field, word, known) in words.into_iter().chain(responses) {
        if !known.contains(&word) {
            to.error(at, format!("«{}»: {field} «{word}» is none of {}", one.code, known.join(", ")));
        }
    }
    if one.hours == 0 || one.hours > MOST_HOURS {
        to.error(at, format!("«{}»: hours is 1 to {MOST_HOURS}", one.code));
    }
    texts(to, at, &one.text, tags);
}

/// A name in languages that `names` cannot hold: each is one of the site, and has words.
fn others(to: &mut Checking<'_>, at: At<'_>, all: &BTreeMap<String, String>, tags: &BTreeSet<&str>) {
    for (tag, text) in all {
        if tag.parse::<Lang>().is_ok() {
            to.error(at, format!("«{}»: others: «{tag}» stands in names", at.value));
        } else if !tags.contains(tag.as_str()) {
            to.error(at, format!("«{}»: others: «{tag}» is no language of this file", at.value));
        } else if text.trim().is_empty() {
            to.error(at, format!("«{}»: others: «{tag}» has no words", at.value));
        }
    }
}

/// Both official languages, and no language that nobody may use.
fn texts(to: &mut Checking<'_>, at: At<'_>, all: &BTreeMap<String, TemplateText>, tags: &BTreeSet<&str>) {
    for lang in to.profile.head.official.clone() {
        let there = all
            .get(lang.code())
            .is_some_and(|t| !t.event.is_empty() && !t.headline.is_empty() && !t.instruction.is_empty());
        if !there {
            to.error(at, format!("«{}»: event, headline and instruction are needed in {lang}", at.value));
        }
    }
    for tag in all.keys().filter(|tag| !tags.contains(tag.as_str())) {
        to.error(at, format!("«{}»: «{tag}» is no language of this file", at.value));
    }
    for (tag, t) in all {
        for text in [&t.event, &t.headline, &t.description, &t.instruction, &t.contact] {
            news::placeholders(to, at, tag, text);
        }
    }
}
