//! The shapes of events as really journalled, and whether they are still those that were pinned.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;
use store::Journal;

/// Field names of each kind as journalled, with the types of their values. Play every command first.
#[must_use]
pub fn shapes(journal: &Journal) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut shapes: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for entry in journal.entries(0, journal.head(), 10_000).unwrap() {
        let fields = shapes.entry(entry.header.kind.clone()).or_default();
        for (name, value) in &entry.fields {
            // A list that is empty this time says nothing of what it holds.
            let shape = fields.entry(name.clone()).or_default();
            let told = type_of(value);
            if shape.is_empty() || !matches!(told.as_str(), "[]" | "null") {
                *shape = told;
            }
        }
    }
    shapes
}

/// Compares shapes with the pinned file; writes it where there is none, and fails then, so that somebody reads it.
///
/// # Panics
/// When they differ.
pub fn pinned(path: &Path, shapes: &BTreeMap<String, BTreeMap<String, String>>) {
    let mut text = String::new();
    for (kind, fields) in shapes {
        writeln!(text, "{kind}").unwrap();
        for (name, shape) in fields {
            writeln!(text, "  {name}: {shape}").unwrap();
        }
    }
    let pinned = std::fs::read_to_string(path).unwrap_or_default();
    if pinned.is_empty() {
        std::fs::write(path, &text).unwrap();
    }
    assert!(!pinned.is_empty(), "{} was absent and has been written: read it and commit it", path.display());
    assert_eq!(text, pinned, "the shape of an event changed: give it a new version and an upcaster");
}

fn type_of(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let fields: Vec<_> = map.iter().map(|(k, v)| format!("{k}:{}", type_of(v))).collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(items) => format!("[{}]", items.first().map(type_of).unwrap_or_default()),
        Value::String(_) => "text".into(),
        Value::Number(_) => "integer".into(),
        Value::Bool(_) => "bool".into(),
        Value::Null => "null".into(),
    }
}
