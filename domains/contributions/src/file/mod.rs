//! The sheet of a partner as a file: written as an Excel workbook in both languages, read back from Excel, OpenDocument or text,
//! every line with an answer of its own that names its cell. A file of many partners has one column more, which says whose each line is.

mod answers;
mod grid;
mod known;
mod lines;
mod many;
mod spans;
mod text;
mod workbook;
mod write;

pub use answers::{AnswerLine, AnswerOutcome};
pub use grid::{Cell, FileFault, Grid, GridRow, MOST_BYTES, MOST_ROWS, address};
pub use lines::{Against, Column, Fault, FaultKind, Line, Note, Outcome, Read, read_lines, written_day};
pub use many::{ManyLine, ManyRead, Named, many_template, name_in_file, read_many, read_own};
pub use write::{rejected, table, template};

/// Reads the cells of a file, whatever of the known sorts it is.
///
/// # Errors
/// Why nothing of it can be read.
pub fn read_grid(bytes: &[u8]) -> Result<Grid, FileFault> {
    if bytes.len() > MOST_BYTES {
        return Err(FileFault::Size);
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => workbook::read(bytes),
        // The container of old Excel files, and of new ones behind a password.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(FileFault::Old),
        _ => text::read(bytes),
    }
}
