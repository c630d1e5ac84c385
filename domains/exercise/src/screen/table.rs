//! The tables: of which class each field of each kind of entry is.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

kernel::coded! {
    /// What a field holds.
    Class {
        /// Codes, ids, hashes, units: nothing about anybody.
        Plain = "plain",
        /// Words that somebody wrote.
        Text = "text",
        /// What somebody is called.
        Name = "name",
        /// The name of an account.
        Login = "login",
        /// A telephone number.
        Phone = "phone",
        /// An address of mail.
        Mail = "mail",
        /// Either of the two.
        Contact = "contact",
        /// The id of a stored file.
        File = "file",
        /// Words of another matter: whoever may read the entry may not read them for that, so they stay behind.
        Copied = "copied",
    }
}

/// How the entries of one package are carried.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Table {
    /// Kinds, without version, that stay behind.
    leave: BTreeSet<String>,
    /// Kinds that go along also where an exercise begins without a night.
    stand: BTreeSet<String>,
    /// Class by path, for every kind.
    fields: BTreeMap<String, Class>,
    /// Class by path, for one kind.
    kind: BTreeMap<String, BTreeMap<String, Class>>,
}

impl Table {
    /// Whether entries of this kind stay behind.
    #[must_use]
    pub fn leaves(&self, kind: &str) -> bool {
        listed(&self.leave, kind)
    }
    /// Whether entries of this kind stand whatever happens.
    #[must_use]
    pub fn stands(&self, kind: &str) -> bool {
        listed(&self.stand, kind)
    }
    fn class(&self, kind: &str, path: &str) -> Option<Class> {
        let own = self.kind.get(kind).and_then(|fields| nearest(fields, path));
        own.or_else(|| nearest(&self.fields, path))
    }
}

/// `*` is every kind of the package.
fn listed(list: &BTreeSet<String>, kind: &str) -> bool {
    list.contains("*") || list.contains(kind)
}

/// What is said of this field, or of the nearest one that it is a part of.
fn nearest(fields: &BTreeMap<String, Class>, path: &str) -> Option<Class> {
    let mut part = path;
    loop {
        if let Some(class) = fields.get(part) {
            return Some(*class);
        }
        part = part.rsplit_once('.')?.0;
    }
}

/// The tables of all packages.
#[derive(Debug, Clone, Default)]
pub struct Tables(BTreeMap<String, Table>);

impl Tables {
    /// Reads tables: name of the package (the first part of its kinds) and TOML.
    ///
    /// # Errors
    /// Which table cannot be read, and why.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, String> {
        let mut tables = BTreeMap::new();
        for (package, text) in files {
            let table: Table = toml::from_str(text).map_err(|e| format!("{package}: {}", e.message()))?;
            tables.insert(package.to_owned(), table);
        }
        Ok(Self(tables))
    }
    /// The table for a kind of entry.
    #[must_use]
    pub fn of(&self, kind: &str) -> Option<&Table> {
        self.0.get(kind.split('.').next()?)
    }
    /// The class of a field. `kind` may carry its version.
    #[must_use]
    pub fn class(&self, kind: &str, path: &str) -> Option<Class> {
        let bare = kind.split('@').next()?;
        self.of(bare)?.class(bare, path)
    }
    /// Fields of these pinned shapes (the text of an `events.lock`) of which nothing is said: `kind path`. Kinds that stay behind
    /// have none.
    #[must_use]
    pub fn lacks(&self, lock: &str) -> Vec<String> {
        let (mut kind, mut lacking) = ("", Vec::new());
        for line in lock.lines().filter(|l| !l.trim().is_empty()) {
            let Some(field) = line.strip_prefix("  ") else {
                kind = line.trim();
                continue;
            };
            let bare = kind.split('@').next().unwrap_or(kind);
            if self.of(bare).is_some_and(|t| t.leaves(bare)) {
                continue;
            }
            let (name, shape) = field.split_once(": ").unwrap_or((field, ""));
            for path in texts(name, shape) {
                if self.class(kind, &path).is_none() {
                    lacking.push(format!("{kind} {path}"));
                }
            }
        }
        lacking
    }
}

/// Paths of the texts in a pinned shape. A list that was empty when it was pinned, and what was absent then, may hold text.
fn texts(name: &str, shape: &str) -> Vec<String> {
    let (mut path, mut all, mut word) = (vec![name.to_owned()], Vec::new(), String::new());
    let mut ends = |word: &mut String, path: &[String], empty: bool| {
        if matches!(word.as_str(), "text" | "null") || empty {
            all.push(path.join("."));
        }
        word.clear();
    };
    let mut before = ' ';
    for c in shape.chars() {
        match c {
            '{' => path.push(String::new()),
            ':' => {
                if let Some(last) = path.last_mut() {
                    *last = std::mem::take(&mut word);
                }
            }
            ',' | '}' | ']' => {
                let empty = c == ']' && before == '[';
                ends(&mut word, &path, empty);
                if c == '}' {
                    path.pop();
                }
            }
            '[' => {}
            other => word.push(other),
        }
        before = c;
    }
    ends(&mut word, &path, false);
    all.sort();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_wherever_they_stand() {
        let table = [
            ("caller", "text", vec!["caller"]),
            ("no", "integer", vec![]),
            ("words", "{lang:text,text:text}", vec!["words.lang", "words.text"]),
            ("files", "[]", vec!["files"]),
            ("aims", "[{office:{area:text,n:integer},person:null}]", vec!["aims.office.area", "aims.person"]),
            ("polygons", "[[[[integer]]]]", vec![]),
            ("steps", "[text]", vec!["steps"]),
        ];
        for (name, shape, expected) in table {
            assert_eq!(texts(name, shape), expected, "{name}: {shape}");
        }
    }

    #[test]
    fn what_is_said_of_a_kind_goes_before_what_is_said_of_all() {
        let text = "leave = [\"town.secret\"]\nstand = [\"*\"]\n[fields]\nwords = \"text\"\nname = \"plain\"\n\
                    [kind.\"town.met\"]\nname = \"name\"\n";
        let tables = Tables::read([("town", text)]).unwrap();
        assert_eq!(tables.class("town.met@2", "name"), Some(Class::Name));
        assert_eq!(tables.class("town.built@1", "name"), Some(Class::Plain));
        assert_eq!(tables.class("town.built@1", "words.text"), Some(Class::Text));
        assert_eq!(tables.class("town.built@1", "mayor"), None);
        assert!(tables.of("town.built").unwrap().stands("town.built"));
        let lock = "town.built@1\n  mayor: text\n  words: {lang:text,text:text}\ntown.secret@1\n  who: text\nvillage.x@1\n  a: text\n";
        assert_eq!(tables.lacks(lock), ["town.built@1 mayor", "village.x@1 a"]);
        assert!(Tables::read([("town", "[fields]\na = \"odd\"")]).is_err());
    }
}
