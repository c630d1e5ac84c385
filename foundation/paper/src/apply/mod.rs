//! The view: rows made from this package's events.

mod pack;
mod sheet;
mod tables;
mod unsent;

use serde::Serialize;
use store::{Entry, Read, StoreError, Tx, View};

/// Rows of packs, sheets that were entered, and what was released by name.
#[derive(Debug, Default)]
pub struct PaperView;

impl View for PaperView {
    fn name(&self) -> &'static str {
        "paper"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        unsent::came_of_it(tx, entry)?;
        match what(entry) {
            Some("printed") => pack::printed(tx, entry),
            Some("sheet-entered" | "writer-named" | "sheet-reopened") => sheet::apply(tx, entry),
            Some("unsent-released" | "release-seen") => unsent::apply(tx, entry),
            // That something was opened or taken away is for the journal's readers; nothing follows from it.
            _ => Ok(()),
        }
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // It says who reads the pack, and gives its number.
            Some("printed") => Some("refusal-erase-guard"),
            // Without it the sheet could be entered twice.
            Some("sheet-entered" | "sheet-reopened") => Some("refusal-erase-paper-sheet"),
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("paper.")
}

/// A value as text for a row.
fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Journal(e.to_string()))
}
