//! The fields of events as the source declares them: also those that no test ever fills, and which `events.lock` therefore does not
//! show. Each has to have a class before it can slip through into an exercise.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use exercise::screen::Class;

use super::carry::tables;

/// Types of which nothing is said: numbers, times, places.
const NUMBERS: &[&str] =
    &["bool", "f64", "i32", "i64", "u8", "u16", "u32", "u64", "usize", "Point", "Stated", "Timestamp"];
/// Around other types.
const AROUND: &[&str] = &["Arc", "Box", "BTreeSet", "Option", "Vec", "crate", "kind"];
/// What fields about people are called. None of them is carried as it stands.
const PEOPLE: &[&str] = &[
    "address",
    "call_back",
    "caller",
    "contact",
    "login",
    "mail",
    "name",
    "names",
    "phone",
    "speaker",
    "told_by",
    "whom",
];
/// Fields that are called so and are about nobody.
const NOBODY: &[(&str, &str, &str)] = &[
    ("directory.organisation-registered", "names", "what an organisation is called"),
    ("readiness.activated", "level.names", "what a plan calls a level"),
    ("readiness.level-met", "names", "what a plan calls a level"),
    ("readiness.level-set", "level.names", "what a plan calls a level"),
    ("situation.alert-received", "geocodes.name", "the name of a list of codes"),
    ("situation.alert-updated", "geocodes.name", "the name of a list of codes"),
    ("situation.figure-status-set", "name", "what a figure counts"),
    ("situation.log-written", "figure.name", "what a figure counts"),
];

/// A field: its name in the journal, its type, and whether its own fields stand in its place.
#[derive(Clone)]
struct Field {
    name: String,
    kind: String,
    flat: bool,
}

/// What the sources of one package declare.
#[derive(Default)]
struct Declared {
    /// Structs by name; those of the folder of events apart, because others may be called the same.
    structs: BTreeMap<(bool, String), Vec<Field>>,
    /// The struct of each kind.
    kinds: BTreeMap<String, String>,
}

impl Declared {
    fn of(package: &Path) -> Self {
        let mut declared = Self::default();
        for file in files(&package.join("src")) {
            let text = std::fs::read_to_string(&file).unwrap();
            let own = file.strip_prefix(package).unwrap_or(&file);
            let events = own.to_string_lossy().contains("/event");
            declared.read(&text, events);
        }
        declared
    }

    /// As the formatter lays sources out: a declaration begins at the margin, a field stands on one line.
    fn read(&mut self, text: &str, events: bool) {
        let (mut open, mut attributes): (Option<String>, String) = (None, String::new());
        let mut list = false;
        for line in text.lines() {
            let bare = line.trim();
            if line.starts_with('}') {
                (open, list) = (None, false);
            } else if let Some(rest) = line.strip_prefix("pub struct ").filter(|_| line.ends_with('{')) {
                let name = rest.trim_end_matches('{').trim().to_owned();
                self.structs.entry((events, name.clone())).or_default();
                open = Some(name);
                attributes.clear();
            } else if line.starts_with("store::events! {") {
                list = true;
            } else if list && let Some((name, rest)) = bare.split_once(" = \"") {
                let kind = rest.split('@').next().unwrap_or(rest);
                self.kinds.insert(kind.to_owned(), name.to_owned());
            } else if bare.starts_with("#[") {
                attributes.push_str(bare);
            } else if let Some(of) = &open
                && let Some((name, kind)) = bare.strip_prefix("pub ").and_then(|f| f.split_once(": "))
            {
                let renamed = attributes.split("rename = \"").nth(1).and_then(|r| r.split('"').next());
                let field = Field {
                    name: renamed.unwrap_or(name).to_owned(),
                    kind: kind.trim_end_matches(',').to_owned(),
                    flat: attributes.contains("flatten"),
                };
                self.structs.entry((events, of.clone())).or_default().push(field);
                attributes.clear();
            }
        }
    }

    fn fields(&self, name: &str) -> Option<&Vec<Field>> {
        let of = |events| self.structs.get(&(events, name.to_owned()));
        of(true).or_else(|| of(false))
    }

    /// Every path of an event that may hold text, with its type.
    fn paths(&self, name: &str) -> Option<Vec<(String, String)>> {
        let mut all = Vec::new();
        self.walk(self.fields(name)?, "", 0, &mut all);
        Some(all)
    }

    fn walk(&self, fields: &[Field], at: &str, depth: usize, all: &mut Vec<(String, String)>) {
        for field in fields {
            let path = match (field.flat, at) {
                (true, at) => at.to_owned(),
                (false, "") => field.name.clone(),
                (false, at) => format!("{at}.{}", field.name),
            };
            // The keys of a table are names of fields; its values are what is carried.
            let kind = field.kind.replace("BTreeMap<String, ", "").replace("BTreeMap<", "");
            // An id names what it points at; it holds nothing of it.
            let bare = kind.replace("Id<kind::", "Id<of_");
            let words = bare.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty());
            let named: Vec<&str> = words.filter(|w| !AROUND.contains(w) && !NUMBERS.contains(w)).collect();
            match named.iter().find_map(|word| self.fields(word)).filter(|_| depth < 6) {
                Some(inner) => self.walk(inner, &path, depth + 1, all),
                None if named.is_empty() => {}
                None => all.push((path, kind)),
            }
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            all.push(path);
        }
    }
    all.sort();
    all
}

/// Kind, path and type of every field of every event that goes along.
fn carried() -> Vec<(String, String, String)> {
    let (tables, mut all) = (tables().unwrap(), Vec::new());
    for folder in ["domains", "foundation"] {
        for package in std::fs::read_dir(testkit::root().join(folder)).unwrap().flatten() {
            let declared = Declared::of(&package.path());
            for (kind, name) in &declared.kinds {
                let stays = tables.of(kind).is_some_and(|t| t.leaves(kind));
                // What a macro makes has no fields in the source; the pinned shapes have them.
                let paths = declared.paths(name).filter(|_| !stays).unwrap_or_default();
                all.extend(paths.into_iter().map(|(path, of)| (kind.clone(), path, of)));
            }
        }
    }
    all
}

#[test]
fn every_declared_field_of_every_event_has_a_class() {
    let (tables, all) = (tables().unwrap(), carried());
    assert!(all.len() > 200, "only {} fields were found", all.len());
    let seen = |kind: &str, path: &str| all.iter().any(|(k, p, _)| k == kind && p == path);
    assert!(seen("planned.contact-named", "phone") && seen("situation.signal-received", "caller"));
    assert!(seen("planned.announced", "description.organiser"), "fields within fields");
    let lacking: Vec<String> = all
        .iter()
        .filter(|(kind, path, _)| tables.class(kind, path).is_none())
        .map(|(kind, path, of)| format!("{kind} {path}: {of}"))
        .collect();
    assert!(
        lacking.is_empty(),
        "say in src/exercise/fields how these are carried:\n  {}",
        lacking.join("\n  ")
    );
}

#[test]
fn what_is_called_like_something_about_people_is_not_carried_as_it_stands() {
    let (tables, mut wrong) = (tables().unwrap(), Vec::new());
    for (kind, path, of) in carried() {
        let last = path.rsplit('.').next().unwrap_or(&path);
        let nobody = NOBODY.iter().any(|(k, p, _)| *k == kind && *p == path);
        let plain = tables.class(&kind, &path) == Some(Class::Plain);
        if PEOPLE.contains(&last) && plain && !nobody && !of.contains("Id<") {
            wrong.push(format!("{kind} {path}: {of}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "give these a class of their own, or say why they are about nobody:\n  {}",
        wrong.join("\n  ")
    );
}

#[test]
fn a_field_that_nobody_ever_fills_is_found() {
    let mut declared = Declared::default();
    declared.read(
        "store::events! {\n    Met = \"town.met@1\",\n}\npub struct Met {\n    /// Who.\n    #[serde(default, rename = \"who\")]\n    \
         pub whom: Option<Person>,\n    pub n: i64,\n    pub by: BTreeMap<String, i64>,\n    #[serde(flatten)]\n    pub more: More,\n}\n",
        true,
    );
    declared.read("pub struct Person {\n    pub phone: Option<String>,\n}\npub struct More {\n    pub words: Words,\n}\n", false);
    assert_eq!(declared.kinds["town.met"], "Met");
    let paths: Vec<String> = declared.paths("Met").unwrap().into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["who.phone", "words"]);
}
