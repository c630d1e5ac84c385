//! Tables: CSV with a head line, columns in any order.

use std::collections::BTreeMap;

use crate::Fault;

/// A table that was read.
pub(crate) struct Table {
    file: String,
    columns: BTreeMap<String, usize>,
    rows: Vec<(u64, csv::StringRecord)>,
}

/// A row of it.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    table: &'a Table,
    cells: &'a csv::StringRecord,
    /// Its line in the file.
    pub(crate) line: u64,
}

impl Table {
    /// Reads all rows. `needed` columns must be there.
    pub(crate) fn read(file: &str, bytes: &[u8], needed: &[&str]) -> Result<Self, Fault> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let delimiter = delimiter(bytes);
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).from_reader(bytes);
        let head = reader.headers().map_err(|e| fault(file, &e))?.clone();
        let columns: BTreeMap<String, usize> =
            head.iter().enumerate().map(|(at, name)| (name.to_owned(), at)).collect();
        if let Some(missing) = needed.iter().find(|name| !columns.contains_key(**name)) {
            let there: Vec<&str> = head.iter().collect();
            let what = format!("has no column «{missing}»; its columns are {}", there.join(", "));
            return Err(Fault::line(file, 1, what));
        }
        let mut rows = Vec::new();
        for row in reader.records() {
            let row = row.map_err(|e| fault(file, &e))?;
            rows.push((row.position().map_or(0, csv::Position::line), row));
        }
        Ok(Self { file: file.to_owned(), columns, rows })
    }
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row { table: self, cells, line: *line })
    }
    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }
}

impl<'a> Row<'a> {
    /// The cell; empty where there is none.
    pub(crate) fn get(&self, column: &str) -> &'a str {
        self.table.columns.get(column).and_then(|at| self.cells.get(*at)).unwrap_or_default()
    }
    pub(crate) fn fault(&self, what: impl Into<String>) -> Fault {
        Fault::line(&self.table.file, self.line, what)
    }
    /// The cell read as something; nothing when it is empty.
    pub(crate) fn parse<T: std::str::FromStr>(&self, column: &str, what: &str) -> Result<Option<T>, Fault> {
        let cell = self.get(column);
        if cell.is_empty() {
            return Ok(None);
        }
        let parsed =
            cell.parse().map_err(|_| self.fault(format!("«{cell}» in column {column} is not {what}")))?;
        Ok(Some(parsed))
    }
}

/// A semicolon in the head line and no comma: what spreadsheets write here.
fn delimiter(bytes: &[u8]) -> u8 {
    let head = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    if head.contains(&b';') && !head.contains(&b',') { b';' } else { b',' }
}

fn fault(file: &str, error: &csv::Error) -> Fault {
    let what = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "is not UTF-8; save the table as UTF-8".to_owned(),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("has {len} cells where the head line has {expected_len}")
        }
        _ => error.to_string(),
    };
    match error.position() {
        Some(position) => Fault::line(file, position.line(), what),
        None => Fault::file(file, what),
    }
}
