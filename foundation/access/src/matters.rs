//! Who may see a matter, as rows that every domain writes and every scope asks.

use kernel::{Id, kind};
use store::{Entry, Read, Statement, StoreError, Tx, View};

/// The tables that [`crate::Scope`] looks into. Every domain writes rows for its own matters.
#[derive(Debug, Default)]
pub struct MatterView;

impl View for MatterView {
    fn name(&self) -> &'static str {
        "matters"
    }
    fn version(&self) -> u32 {
        2
    }
    fn tables(&self) -> &'static [&'static str] {
        &[
            "CREATE TABLE matter_reader (matter BYTEA NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (matter, function_code))",
            "CREATE TABLE matter_area (matter BYTEA NOT NULL, area TEXT NOT NULL, PRIMARY KEY (matter, area))",
            // What lies in an area, without a look at everything that lies anywhere.
            "CREATE INDEX matter_area_of ON matter_area (area, matter)",
        ]
    }
    /// Rows are written by the domain whose matter it is.
    fn apply(&self, _: &dyn Tx, _: &Entry) -> Result<(), StoreError> {
        Ok(())
    }
    /// Whoever looks back sees what they may see now, on every page and in every number of it.
    fn as_now(&self, now: &dyn Read, then: &dyn Read, tables: &[&str]) -> Result<Vec<Statement>, StoreError> {
        crate::back::as_now(now, then, tables)
    }
}

/// Replaces the areas in which a matter lies.
///
/// # Errors
/// When the database refuses.
pub fn set_areas<'a>(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    areas: impl IntoIterator<Item = &'a str>,
) -> Result<(), StoreError> {
    replace(tx, ("matter_area", "area"), id, areas)
}

/// The areas in which a matter lies, in order.
///
/// # Errors
/// When the rows cannot be read.
pub fn areas_of(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<String>, StoreError> {
    let rows = read.query("SELECT area FROM matter_area WHERE matter = $1 ORDER BY area", &[id.into()])?;
    rows.iter().map(|row| row.text(0).map(str::to_owned)).collect()
}

/// Replaces the functions to which a need-to-know or secret matter is open.
///
/// # Errors
/// When the database refuses.
pub fn set_readers<'a>(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    readers: impl IntoIterator<Item = &'a str>,
) -> Result<(), StoreError> {
    replace(tx, ("matter_reader", "function_code"), id, readers)
}

fn replace<'a>(
    tx: &dyn Tx,
    (table, column): (&str, &str),
    id: Id<kind::Matter>,
    values: impl IntoIterator<Item = &'a str>,
) -> Result<(), StoreError> {
    tx.execute(&format!("DELETE FROM {table} WHERE matter = $1"), &[id.into()])?;
    let sql = format!(
        "INSERT INTO {table} (matter, {column}) VALUES ($1, $2) ON CONFLICT (matter, {column}) DO NOTHING"
    );
    for value in values {
        tx.execute(&sql, &[id.into(), value.into()])?;
    }
    Ok(())
}
