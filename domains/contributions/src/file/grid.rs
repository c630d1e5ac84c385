//! The cells of a file before anything is made of them.

use jiff::civil::Date;

kernel::coded! {
    /// Why a whole file cannot be read.
    FileFault {
        /// It is larger than the limit, or what is packed in it is.
        Size = "size",
        /// It is no table of any sort that is known here.
        Kind = "kind",
        /// It is an Excel file of the old sort, or has a password.
        Old = "old",
        /// It holds macros.
        Macro = "macro",
        /// Nothing is in it besides the head.
        Empty = "empty",
        /// It has too many lines.
        Lines = "lines",
        /// Something stands so far from the rest that nobody can look at what lies between.
        Far = "far",
        /// The heads of the columns are not there: at least the measure and what was done.
        Head = "head",
        /// Two columns have the same head.
        Twice = "twice",
        /// No column says whose each line is, in a file of many partners.
        Partner = "partner",
    }
}

/// Most bytes of a file.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// Most rows besides the head.
pub const MOST_ROWS: usize = 2_500;

/// One cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// What stands in it, as text.
    pub text: String,
    /// The day, where it is one.
    pub day: Option<Date>,
    /// The number, where it is one.
    pub number: Option<f64>,
    /// The error that a formula ended in: `#REF!`.
    pub error: Option<String>,
    /// Whether the value comes from a formula.
    pub formula: bool,
    /// Whether it is a formula of which no value is stored.
    pub unvalued: bool,
    /// Whether it is part of a merged range, by its address.
    pub merged: Option<String>,
}

impl Cell {
    /// A cell with this text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.error.is_none() && !self.unvalued
    }
}

/// A row with its number in the file, from 1.
#[derive(Debug, Clone, PartialEq)]
pub struct GridRow {
    /// Its number.
    pub number: u32,
    /// Its cells, from column A.
    pub cells: Vec<Cell>,
}

/// The rows of a file that are not blank.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// They.
    pub rows: Vec<GridRow>,
    /// The encoding that was guessed, where it is not UTF-8.
    pub encoding: Option<&'static str>,
    /// Names of other sheets of the file in which something stands: nothing of them was read.
    pub others: Vec<String>,
    /// The rows of the sheet of questions, where the file has one.
    pub questions: Vec<GridRow>,
}

/// The address of a cell as a spreadsheet shows it: column 2, row 14 is `C14`.
#[must_use]
pub fn address(column: usize, row: u32) -> String {
    format!("{}{row}", letters(column))
}

/// The letters of a column.
pub(super) fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    #[test]
    fn cells_have_the_addresses_that_a_spreadsheet_shows() {
        for (column, row, wanted) in
            [(0, 1, "A1"), (2, 14, "C14"), (25, 2, "Z2"), (26, 2, "AA2"), (701, 9, "ZZ9")]
        {
            assert_eq!(super::address(column, row), wanted);
        }
    }
}
