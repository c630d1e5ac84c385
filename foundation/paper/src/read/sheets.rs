//! Blank forms, and those that came back written on.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError};

/// A form that was printed, or a sheet that was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormRow {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// The pack that it came with.
    pub pack: Option<Id<kind::Matter>>,
    /// What is printed on it.
    pub code: String,
    /// Which form; empty where nobody recorded that it was printed.
    pub form: String,
    /// Who entered it, under which function, and when.
    pub entered: Option<(Id<kind::Person>, String, Timestamp)>,
    /// The entering that counts; none while it may still be entered.
    pub batch: Option<Id<kind::Command>>,
    /// How many lines.
    pub lines: Option<i64>,
    /// Who wrote on it.
    pub writer: Option<String>,
    /// How many times it was opened again.
    pub reopened: i64,
}

const COLUMNS: &str =
    "sheet, pack, code, form, entered_person, entered_function, entered_at, batch, lines, writer, reopened";

fn row(row: &Row) -> Result<FormRow, StoreError> {
    let entered = match (row.opt(4, Row::id)?, row.opt(5, Row::text)?, row.opt(6, Row::time)?) {
        (Some(person), Some(function), Some(at)) => Some((person, function.to_owned(), at)),
        _ => None,
    };
    Ok(FormRow {
        sheet: row.id(0)?,
        pack: row.opt(1, Row::id)?,
        code: row.text(2)?.to_owned(),
        form: row.text(3)?.to_owned(),
        entered,
        batch: row.opt(7, Row::id)?,
        lines: row.opt(8, Row::int)?,
        writer: row.opt(9, Row::text)?.map(str::to_owned),
        reopened: row.int(10)?,
    })
}

/// A sheet, by what its code on the paper leads to.
///
/// # Errors
/// When the rows cannot be read.
pub fn form(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Option<FormRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM paper_form WHERE sheet = $1");
    read.one(&sql, &[sheet.into()])?.as_ref().map(row).transpose()
}

/// A sheet, by the number that is printed on it and typed from there: capitals or not. One that came with a pack goes before a copy.
///
/// # Errors
/// When the rows cannot be read.
pub fn form_of(read: &dyn Read, code: &str) -> Result<Option<FormRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM paper_form WHERE UPPER(code) = $1 ORDER BY CASE WHEN pack IS NULL THEN 1 ELSE 0 END, sheet LIMIT 1"
    );
    read.one(&sql, &[code.trim().to_uppercase().into()])?.as_ref().map(row).transpose()
}

/// The blank forms of a pack, in their order.
///
/// # Errors
/// When the rows cannot be read.
pub fn forms(read: &dyn Read, pack: Id<kind::Matter>) -> Result<Vec<FormRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM paper_form WHERE pack = $1 ORDER BY n");
    read.query(&sql, &[pack.into()])?.iter().map(row).collect()
}

/// Sheets that were entered, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn entered(read: &dyn Read, limit: i64) -> Result<Vec<FormRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM paper_form WHERE entered_seq IS NOT NULL ORDER BY entered_seq DESC LIMIT {limit}"
    );
    read.query(&sql, &[])?.iter().map(row).collect()
}
