//! Everything that can be wrong with a profile although its files can be read.

mod capacities;
mod catalogues;
mod duties;
mod events;
mod news;
mod objectives;
mod outgoing;
mod people;
mod perimeters;
mod phases;
mod plans;
mod reports;
mod warnings;

pub use catalogues::{CHANNELS, ENTRY_KINDS, NUMBERS};

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Lang, Text};

use crate::{Finding, Grade, Profile};

/// What the program knows and the profile only names.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Codes of all powers, from the policies.
    pub powers: BTreeSet<String>,
    /// Codes of all areas ever valid, from the territory; nothing when no territory is at hand.
    pub areas: Option<BTreeSet<String>>,
}

impl Profile {
    /// All findings, worst first. Without one of [`Grade::Error`] the profile may be installed.
    #[must_use]
    pub fn check(&self, known: &Known) -> Vec<Finding> {
        let mut checking = Checking { profile: self, known, findings: Vec::new() };
        checking.head();
        people::check(&mut checking);
        catalogues::check(&mut checking);
        capacities::check(&mut checking);
        duties::check(&mut checking);
        events::check(&mut checking);
        objectives::check(&mut checking);
        outgoing::check(&mut checking);
        perimeters::check(&mut checking);
        phases::check(&mut checking);
        plans::check(&mut checking);
        reports::check(&mut checking);
        warnings::check(&mut checking);
        checking.findings.sort_by(|a, b| {
            b.grade.cmp(&a.grade).then_with(|| a.file.cmp(&b.file)).then_with(|| a.line.cmp(&b.line))
        });
        checking.findings
    }
}

struct Checking<'a> {
    profile: &'a Profile,
    known: &'a Known,
    findings: Vec<Finding>,
}

/// A place in a file: the item whose `key` has this value.
#[derive(Clone, Copy)]
struct At<'a> {
    file: &'static str,
    key: &'static str,
    value: &'a str,
    /// Which of several with the same value, from 0.
    nth: usize,
}

impl<'a> At<'a> {
    fn code(file: &'static str, value: &'a str) -> Self {
        Self { file, key: "code", value, nth: 0 }
    }
}

impl Checking<'_> {
    fn add(&mut self, grade: Grade, at: At<'_>, what: impl Into<String>) {
        let line = self.profile.sources.get(at.file).and_then(|text| line_of(text, at));
        self.findings.push(Finding { grade, file: at.file.to_owned(), line, what: what.into() });
    }
    fn error(&mut self, at: At<'_>, what: impl Into<String>) {
        self.add(Grade::Error, at, what);
    }

    fn head(&mut self) {
        let head = &self.profile.head;
        let at = At { file: "profile.toml", key: "code", value: &head.code, nth: 0 };
        self.code(at);
        let zone = At { file: "profile.toml", key: "time_zone", value: &head.time_zone, nth: 0 };
        if jiff::tz::TimeZone::get(&head.time_zone).is_err() {
            self.error(zone, format!("«{}» is not a time zone that this machine knows", head.time_zone));
        }
        if head.languages.is_empty() || head.official.is_empty() {
            self.error(at, "languages and official must each name at least one language");
        }
        if let Some(lang) = head.official.iter().find(|lang| !head.languages.contains(lang)) {
            self.error(at, format!("{lang} is an official language but not one of the languages"));
        }
        self.text(at, "names", &head.names);
        self.text(at, "watch", &head.watch);
        if let Some(centre) = &head.centre {
            self.text(at, "centre", centre);
        }
    }

    /// A code is lower case letters, digits and hyphens: it travels in addresses, journals and file names.
    fn code(&mut self, at: At<'_>) {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.' | '_');
        if at.value.is_empty() || at.value.len() > 64 || !at.value.chars().all(fits) {
            self.error(
                at,
                format!("«{}» is not a code: lower case letters, digits, hyphens, at most 64", at.value),
            );
        }
    }
    /// Codes must be unique; returns them.
    fn codes<'c>(&mut self, file: &'static str, codes: impl Iterator<Item = &'c str>) -> BTreeSet<&'c str> {
        let mut seen = BTreeMap::<&str, usize>::new();
        for code in codes {
            let times = seen.entry(code).or_default();
            let at = At { nth: *times, ..At::code(file, code) };
            *times += 1;
            let again = *times > 1;
            self.code(at);
            if again {
                self.error(at, format!("«{code}» is there twice; give one of them another code"));
            }
        }
        seen.into_keys().collect()
    }
    fn text(&mut self, at: At<'_>, field: &str, text: &Text) {
        let languages = self.profile.head.languages.clone();
        self.text_in(&languages, at, field, text);
    }
    fn text_in(&mut self, languages: &[Lang], at: At<'_>, field: &str, text: &Text) {
        let missing: Vec<&str> = languages
            .iter()
            .filter(|lang| text.get(**lang).is_none_or(|words| words.trim().is_empty()))
            .map(|lang| lang.code())
            .collect();
        if !missing.is_empty() {
            self.error(at, format!("«{}»: {field} is missing in {}; add it", at.value, missing.join(", ")));
        }
    }
    /// Where something is written: stated, it is there for every reader. Whether it has to be stated is asked elsewhere.
    fn source(&mut self, at: At<'_>, field: &str, source: &Text) {
        if stated(source) {
            self.text(at, field, source);
        }
    }
    /// `name` must be one of `all`.
    fn refers(&mut self, at: At<'_>, what: &str, name: &str, all: &BTreeSet<&str>) {
        if !all.contains(name) {
            let home = home_of(what);
            let todo = format!("correct it or add it to {home}");
            self.error(at, format!("«{}»: {what} «{name}» does not exist; {todo}", at.value));
        }
    }
    fn disciplines(&mut self, at: At<'_>, disciplines: &[String]) {
        for discipline in disciplines {
            if !matches!(discipline.as_str(), "D1" | "D2" | "D3" | "D4" | "D5") {
                self.error(at, format!("«{}»: «{discipline}» is not a discipline (D1 to D5)", at.value));
            }
        }
    }
}

/// Whether there are words in some language.
fn stated(text: &Text) -> bool {
    Lang::ALL.into_iter().any(|lang| text.get(lang).is_some_and(|words| !words.trim().is_empty()))
}

/// The file in which things of this sort are written down.
fn home_of(what: &str) -> &'static str {
    match what {
        "function" => "functions.toml",
        "body" => "bodies.toml",
        "incident type" => "incident-types.toml",
        "category" => "catalogues.toml",
        _ => "organisations.toml",
    }
}

fn line_of(text: &str, at: At<'_>) -> Option<usize> {
    let quoted = format!("\"{}\"", at.value);
    let stands_there = |line: &str| {
        let assigns = |part: &str| {
            part.split_once('=').is_some_and(|(key, value)| {
                key.trim().trim_start_matches('{').trim() == at.key && value.trim().starts_with(&quoted)
            })
        };
        assigns(line) || line.split(',').any(assigns)
    };
    text.lines().enumerate().filter(|(_, line)| stands_there(line)).nth(at.nth).map(|(number, _)| number + 1)
}
