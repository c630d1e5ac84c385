//! The view: rows made from this package's events.

mod perimeter;
mod points;
mod tables;

use store::to_json as json;
use store::{Entry, Read, StoreError, Tx, View};

/// Rows of perimeters, their points and their history.
#[derive(Debug, Default)]
pub struct PerimeterView;

impl View for PerimeterView {
    fn name(&self) -> &'static str {
        "perimeters"
    }
    fn version(&self) -> u32 {
        2
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (what(entry), entry.header.matter) else { return Ok(()) };
        match what {
            "set" => perimeter::set(tx, entry, id)?,
            "changed" => perimeter::changed(tx, entry, id)?,
            "lifted" => perimeter::lifted(tx, entry, id)?,
            "point-placed" => points::placed(tx, entry, id)?,
            "point-moved" => points::moved(tx, entry, id)?,
            "point-withdrawn" => points::withdrawn(tx, entry, id)?,
            // It says nothing that the history has to repeat, and nothing is left of it once it is erased.
            "point-contact" => return points::contact(tx, entry, id),
            _ => return Ok(()),
        }
        perimeter::remember(tx, entry, id, what)
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        // They decide who sees it; the first gives its number, too.
        Ok(matches!(what(entry), Some("set" | "changed")).then_some("refusal-erase-guard"))
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("perimeters.")
}
