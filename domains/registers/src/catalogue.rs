//! What a profile says about registers: which there are, sorts and steps of instruments, the equal-opportunity test, and the entries that it
//! ships. `registers.toml` and the files of the folder `registers`.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Files, Id, Text};
use serde::Deserialize;

use crate::TestRule;
use crate::command::{Shipped, ShippedPoint};
use crate::entry::{Action, Frame, Point, State, Status, is_partial_date};
use crate::evidence::Evidence;

/// The file of the catalogues.
pub const FILE: &str = "registers.toml";
/// The folder of the entries.
pub const FOLDER: &str = "registers";

kernel::coded! {
    /// What a register is made of.
    RegisterSort {
        /// Entries with points.
        Entries = "entries",
        /// Entries that come of lessons. Beside them stand the lessons of exercises, events and emergencies that are commitments
        /// elsewhere and were not taken over yet.
        Lessons = "lessons",
    }
}

/// A register.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Its code.
    pub code: String,
    /// Its name.
    pub names: Text,
    /// What stands in it.
    pub hint: Text,
    /// What it is made of.
    pub sort: RegisterSort,
}

kernel::coded! {
    /// How sure something of the profile is.
    Standing {
        /// It was read on an official or well-sourced public page.
        Verified = "verified",
        /// It was not: pages show a mark.
        Unverified = "unverified",
    }
}

/// A code with its name, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coded {
    /// Its code.
    pub code: String,
    /// Its name.
    pub names: Text,
    /// Where it was read.
    #[serde(default)]
    pub source: Option<String>,
    /// How sure it is.
    pub status: Standing,
}

/// The rule about the equal-opportunity test.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestTerms {
    /// Of which sorts of instruments it is asked.
    pub instruments: BTreeSet<String>,
    /// The step that is not taken without it.
    pub before: String,
    /// The legal ground.
    pub basis: Text,
    /// Where that was read.
    pub source: String,
    /// How sure the ground is.
    pub status: Standing,
    /// How sure it is before which step the test must be there.
    pub before_status: Standing,
}

/// Everything of a profile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Registers, in their order.
    pub registers: Vec<Register>,
    /// Sorts of instruments.
    pub instruments: Vec<Coded>,
    /// Steps, in the order in which they are taken.
    pub steps: Vec<Coded>,
    /// Criteria of the equal-opportunity test.
    pub criteria: Vec<Coded>,
    /// The rule about that test.
    pub test: Option<TestTerms>,
    /// Entries that are shipped.
    pub shipped: Vec<Shipped>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct CatalogueFile {
    register: Vec<Register>,
    instrument: Vec<Coded>,
    step: Vec<Coded>,
    criterion: Vec<Coded>,
    test: Option<TestTerms>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryFile {
    code: String,
    register: String,
    names: Text,
    body: Text,
    #[serde(default)]
    day: Option<String>,
    #[serde(default)]
    reference: Option<String>,
    #[serde(default)]
    quote: Text,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    note: Text,
    #[serde(default)]
    point: Vec<PointPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PointPart {
    /// By which the point is known, whatever becomes of its words and its place.
    #[serde(default)]
    key: Option<String>,
    words: Text,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    owner: Option<String>,
    #[serde(default)]
    ground: Text,
    #[serde(default)]
    due: Option<String>,
    #[serde(default)]
    target: Text,
    /// Codes of indicators that the profile ships and that show how far it is.
    #[serde(default)]
    indicators: Vec<String>,
    #[serde(default)]
    action: Vec<ActionPart>,
    #[serde(default)]
    status: Vec<StatusPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActionPart {
    words: Text,
    #[serde(default)]
    on: Option<String>,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatusPart {
    state: State,
    on: String,
    #[serde(default)]
    words: Text,
    source: String,
}

impl Catalogue {
    /// Reads the files of a profile, which has this code. A profile without them has no registers.
    ///
    /// # Errors
    /// One sentence for each mistake, with its file.
    pub fn load(files: &dyn Files, profile: &str) -> Result<Self, Vec<String>> {
        let mut mistakes = Vec::new();
        let file: CatalogueFile = parse(files, FILE, &mut mistakes).unwrap_or_default();
        let mut found = Self {
            registers: file.register,
            instruments: file.instrument,
            steps: file.step,
            criteria: file.criterion,
            test: file.test,
            shipped: Vec::new(),
        };
        for path in files.list(FOLDER).iter().filter(|path| path.ends_with(".toml")) {
            if let Some(entry) = parse::<EntryFile>(files, path, &mut mistakes) {
                found.shipped.push(entry.shipped(profile, path, &mut mistakes));
            }
        }
        mistakes.extend(found.mistakes());
        if mistakes.is_empty() { Ok(found) } else { Err(mistakes) }
    }

    /// The rule about the equal-opportunity test, for rules.
    #[must_use]
    pub fn test_rule(&self) -> Option<TestRule> {
        self.test.as_ref().map(|t| TestRule { sorts: t.instruments.clone(), before: t.before.clone() })
    }

    fn mistakes(&self) -> Vec<String> {
        let mut all = Vec::new();
        let lists: [(&str, Vec<&str>); 4] = [
            ("register", self.registers.iter().map(|r| r.code.as_str()).collect()),
            ("instrument", codes(&self.instruments)),
            ("step", codes(&self.steps)),
            ("criterion", codes(&self.criteria)),
        ];
        for (name, list) in &lists {
            let unique: BTreeSet<&&str> = list.iter().collect();
            if unique.len() != list.len() {
                all.push(format!("{FILE}: a code of a {name} stands twice"));
            }
        }
        if let Some(test) = &self.test {
            if !codes(&self.steps).contains(&test.before.as_str()) {
                all.push(format!("{FILE}: the test is asked for before «{}», which is no step", test.before));
            }
            let known = codes(&self.instruments);
            let unknown = test.instruments.iter().filter(|code| !known.contains(&code.as_str()));
            all.extend(
                unknown.map(|code| format!("{FILE}: the test is asked of «{code}», which is no instrument")),
            );
        }
        let entries: BTreeSet<&str> = self
            .registers
            .iter()
            .filter(|r| r.sort == RegisterSort::Entries)
            .map(|r| r.code.as_str())
            .collect();
        let mut seen = BTreeSet::new();
        for shipped in &self.shipped {
            if !entries.contains(shipped.frame.register.as_str()) {
                all.push(format!(
                    "{FOLDER}: «{}» names no register: {}",
                    shipped.code, shipped.frame.register
                ));
            }
            if !seen.insert(&shipped.code) {
                all.push(format!("{FOLDER}: the code «{}» stands twice", shipped.code));
            }
        }
        all
    }
}

fn codes(list: &[Coded]) -> Vec<&str> {
    list.iter().map(|c| c.code.as_str()).collect()
}

fn parse<T: serde::de::DeserializeOwned>(
    files: &dyn Files,
    path: &str,
    mistakes: &mut Vec<String>,
) -> Option<T> {
    exchange::written::toml(files, path).unwrap_or_else(|mistake| {
        mistakes.push(mistake);
        None
    })
}

/// A text as it is journalled: what is only written otherwise does not differ.
fn tidy(text: Text) -> Text {
    Text { fr: some(text.fr), nl: some(text.nl), en: some(text.en) }
}

fn some(text: Option<String>) -> Option<String> {
    text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty())
}

/// What is wrong with the keys of points: one that stands twice, or one that looks like the place of a point in a file without keys.
fn keys(path: &str, points: &[PointPart]) -> Vec<String> {
    let (mut seen, mut all) = (BTreeSet::new(), Vec::new());
    for key in points.iter().filter_map(|point| point.key.as_deref()).map(str::trim) {
        if key.is_empty() || key.starts_with('#') {
            all.push(format!("{path}: «{key}» is no key of a point"));
        } else if !seen.insert(key) {
            all.push(format!("{path}: the key «{key}» stands twice"));
        }
    }
    all
}

impl EntryFile {
    fn shipped(self, profile: &str, path: &str, mistakes: &mut Vec<String>) -> Shipped {
        let day = |text: Option<String>, mistakes: &mut Vec<String>| -> Option<Date> {
            let text = text?;
            let read = text.parse().ok();
            if read.is_none() {
                mistakes.push(format!("{path}: «{text}» is no day"));
            }
            read
        };
        let frame = Frame {
            register: self.register.trim().to_owned(),
            names: tidy(self.names),
            body: tidy(self.body),
            day: day(self.day, mistakes),
            reference: some(self.reference),
            quote: tidy(self.quote),
            source: some(self.source),
            note: tidy(self.note),
        };
        mistakes.extend(keys(path, &self.point));
        let mut points = Vec::new();
        for part in self.point {
            let due = day(part.due, mistakes);
            let on =
                part.action.iter().filter_map(|a| a.on.as_ref()).chain(part.status.iter().map(|s| &s.on));
            mistakes.extend(
                on.filter(|on| !is_partial_date(on))
                    .map(|on| format!("{path}: «{on}» is no day, month or year")),
            );
            let action = |a: ActionPart| Action {
                words: tidy(a.words),
                on: some(a.on),
                source: some(Some(a.source)),
                evidence: Vec::<Evidence>::new(),
            };
            let status = |s: StatusPart| Status {
                state: s.state,
                on: s.on,
                words: tidy(s.words),
                source: some(Some(s.source)),
                evidence: Vec::new(),
            };
            points.push(ShippedPoint {
                key: some(part.key),
                point: Point {
                    words: tidy(part.words),
                    source: some(part.source),
                    owner: some(part.owner),
                    ground: tidy(part.ground),
                    due,
                    target: tidy(part.target),
                },
                indicators: part
                    .indicators
                    .iter()
                    .map(|code| indicators::library::id_of(profile, code))
                    .collect(),
                actions: part.action.into_iter().map(action).collect(),
                statuses: part.status.into_iter().map(status).collect(),
            });
        }
        Shipped {
            entry: Id::of_words(&["register-of-profile", profile, &self.code]),
            code: self.code,
            frame,
            points,
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::MemoryFiles;

    use super::*;

    const CATALOGUE: &str = r#"
        [[register]]
        code = "parliament"
        names = { fr = "Résolutions", nl = "Resoluties", en = "Resolutions" }
        hint = { fr = "…" }
        sort = "entries"
        [[instrument]]
        code = "ordinance"
        names = { fr = "Ordonnance", nl = "Ordonnantie" }
        status = "verified"
        [[step]]
        code = "first-reading"
        names = { fr = "Première lecture", nl = "Eerste lezing" }
        status = "unverified"
        [test]
        instruments = ["ordinance"]
        before = "first-reading"
        basis = { fr = "ordonnance" }
        source = "note"
        status = "verified"
        before_status = "unverified"
    "#;
    const ENTRY: &str = r#"
        code = "r1"
        register = "parliament"
        names = { fr = "Résolution", nl = "Resolutie" }
        body = { fr = "Parlement", nl = "Parlement" }
        day = "2020-06-05"
        [[point]]
        words = { fr = "faire", nl = "doen" }
        due = "2021-01-31"
        indicators = ["answers"]
        [[point.action]]
        words = { fr = "fait" }
        on = "2021-09"
        source = "note, L1"
        [[point.status]]
        state = "in-progress"
        on = "2022"
        source = "note, L2"
    "#;

    const TWICE: &str = r#"
        code = "r1"
        register = "parliament"
        names = { fr = "Résolution", nl = "Resolutie" }
        body = { fr = "Parlement", nl = "Parlement" }
        [[point]]
        key = "one"
        words = { fr = "faire" }
        [[point]]
        key = "one"
        words = { fr = "agir" }
    "#;
    const PLACE: &str = r##"
        code = "r1"
        register = "parliament"
        names = { fr = "Résolution", nl = "Resolutie" }
        body = { fr = "Parlement", nl = "Parlement" }
        [[point]]
        key = "#1"
        words = { fr = " faire " }
    "##;

    fn files(catalogue: &'static str, entry: &'static str) -> MemoryFiles {
        MemoryFiles::default().with(FILE, catalogue.as_bytes()).with("registers/r1.toml", entry.as_bytes())
    }

    #[test]
    fn a_profile_is_read_with_its_entries() {
        let found = Catalogue::load(&files(CATALOGUE, ENTRY), "town").unwrap();
        assert_eq!((found.registers.len(), found.steps.len(), found.shipped.len()), (1, 1, 1));
        let shipped = &found.shipped[0];
        assert_eq!(shipped.frame.day.map(|d| d.to_string()).as_deref(), Some("2020-06-05"));
        assert_eq!(shipped.points[0].actions[0].on.as_deref(), Some("2021-09"));
        assert_eq!(shipped.points[0].statuses[0].state, State::InProgress);
        assert_eq!(shipped.points[0].indicators, [indicators::library::id_of("town", "answers")]);
        let again = Catalogue::load(&files(CATALOGUE, ENTRY), "town").unwrap();
        assert_eq!(found, again, "the same matter each time");
        let other = Catalogue::load(&files(CATALOGUE, ENTRY), "village").unwrap();
        assert_ne!(other.shipped[0].entry, shipped.entry);
        assert_eq!(Catalogue::load(&MemoryFiles::default(), "town"), Ok(Catalogue::default()));
    }

    #[test]
    fn each_mistake_names_its_file() {
        let table = [
            (CATALOGUE, "code = 1", "registers/r1.toml:"),
            ("register = 3", ENTRY, "registers.toml:"),
            (CATALOGUE, TWICE, "registers/r1.toml: the key «one» stands twice"),
            (CATALOGUE, PLACE, "registers/r1.toml: «#1» is no key"),
            ("", ENTRY, "names no register: parliament"),
        ];
        for (catalogue, entry, wanted) in table {
            let mistakes = Catalogue::load(&files(catalogue, entry), "town").unwrap_err();
            assert!(mistakes.iter().any(|m| m.contains(wanted)), "{wanted}: {mistakes:?}");
        }
    }

    /// The profiles of this project.
    #[test]
    fn the_profiles_are_without_mistakes() {
        for name in ["brussels", "minimal"] {
            let folder = testkit::root().join("profiles").join(name);
            let found =
                Catalogue::load(&kernel::FolderFiles(folder), name).unwrap_or_else(|m| panic!("{m:#?}"));
            assert!(!found.registers.is_empty(), "{name}");
        }
    }
}
