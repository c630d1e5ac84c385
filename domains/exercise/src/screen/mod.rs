//! What goes along from a night that was: nothing that whoever asks may not read, and nobody as they are called.
//!
//! Every field of every kind of entry has a class ([`Class`]), in a table of its package. Names, numbers and addresses of people are
//! replaced by invented ones, the same each time they stand, with a mark before them; free text keeps its words, except for the names
//! that stand in the journal, and for telephone numbers and addresses of mail. A kind of entry that no table names stops everything:
//! it must not slip through.

mod fictions;
mod table;

use std::collections::BTreeMap;

use kernel::Timestamp;
use serde_json::Value;
use store::{Entry, Sieve, StoreError};

pub use fictions::{Fictions, MARK};
pub use table::{Class, Table, Tables};

/// Says whether whoever asks may read an entry now.
pub type Readable<'a> = Box<dyn FnMut(&Entry) -> Result<bool, StoreError> + 'a>;

/// Lets entries through.
pub struct Screen<'a> {
    tables: &'a Tables,
    readable: Readable<'a>,
    fictions: Fictions,
    /// Only what stands whatever happens: profile, organisations, plans.
    empty: bool,
    /// Nothing that was recorded later.
    until: Timestamp,
}

impl<'a> Screen<'a> {
    /// A screen with these tables. `salt` makes the invented names; nobody keeps it. `file` stands in the place of every file.
    #[must_use]
    pub fn new(tables: &'a Tables, readable: Readable<'a>, salt: [u8; 32], file: String) -> Self {
        let fictions = Fictions::new(salt, file);
        Self { tables, readable, fictions, empty: false, until: Timestamp(i64::MAX) }
    }
    /// For an exercise that begins without a night.
    #[must_use]
    pub fn empty(self) -> Self {
        Self { empty: true, ..self }
    }
    /// Nothing that was recorded after this instant.
    #[must_use]
    pub fn until(self, until: Timestamp) -> Self {
        Self { until, ..self }
    }

    fn goes(&mut self, entry: &Entry) -> Result<bool, StoreError> {
        let table = self.tables.of(entry.kind());
        let table = table.ok_or_else(|| unknown(&entry.header.kind, "-"))?;
        let stays = entry.destroyed || table.leaves(entry.kind()) || entry.header.recorded.at > self.until;
        if stays || (self.empty && !table.stands(entry.kind())) {
            return Ok(false);
        }
        (self.readable)(entry)
    }
}

impl Sieve for Screen<'_> {
    fn look(&mut self, entry: &Entry) -> Result<(), StoreError> {
        for (name, value) in &entry.fields {
            walk(value, &mut name.clone(), &mut |path, text| {
                if let Some(class) = self.tables.class(&entry.header.kind, path) {
                    self.fictions.learn(class, text, entry.kind().starts_with("directory."));
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    fn pass(&mut self, entry: &Entry) -> Result<Option<BTreeMap<String, Value>>, StoreError> {
        if !self.goes(entry)? {
            return Ok(None);
        }
        let mut fields = entry.fields.clone();
        for (name, value) in &mut fields {
            let (tables, fictions) = (self.tables, &mut self.fictions);
            change(value, &mut name.clone(), &mut |path, text| {
                let class = tables.class(&entry.header.kind, path);
                let class = class.ok_or_else(|| unknown(&entry.header.kind, path))?;
                fictions.replace(class, text).map_err(|e| StoreError::Journal(e.to_string()))
            })?;
        }
        Ok(Some(fields))
    }
}

fn unknown(kind: &str, path: &str) -> StoreError {
    StoreError::Journal(format!("no table says how to carry the field «{path}» of «{kind}» into an exercise"))
}

/// Every text in a value, with its path: names of fields with dots between them, places in lists left out.
fn walk(
    value: &Value,
    path: &mut String,
    f: &mut dyn FnMut(&str, &str) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    match value {
        Value::String(text) => f(path, text),
        Value::Array(all) => all.iter().try_for_each(|one| walk(one, path, f)),
        Value::Object(map) => map.iter().try_for_each(|(name, one)| within(path, name, |p| walk(one, p, f))),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

/// The same, with what comes back in its place.
fn change(
    value: &mut Value,
    path: &mut String,
    f: &mut dyn FnMut(&str, &str) -> Result<String, StoreError>,
) -> Result<(), StoreError> {
    match value {
        Value::String(text) => {
            *text = f(path, text)?;
            Ok(())
        }
        Value::Array(all) => all.iter_mut().try_for_each(|one| change(one, path, f)),
        Value::Object(map) => {
            map.iter_mut().try_for_each(|(name, one)| within(path, name, |p| change(one, p, f)))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

fn within<T>(path: &mut String, name: &str, f: impl FnOnce(&mut String) -> T) -> T {
    let before = path.len();
    path.push('.');
    path.push_str(name);
    let done = f(path);
    path.truncate(before);
    done
}
