//! Excel workbooks and OpenDocument sheets, with the values that stand in them. Nothing in them is carried out.

use std::io::{Cursor, Read as _};

use calamine::{
    Data, DataRef, ExcelDateTime, Ods, Range, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError,
};
use jiff::civil::Date;

use super::grid::{Cell, FileFault, Grid, GridRow, MOST_ROWS, address};
use super::lines::HEAD_WITHIN;
use super::spans;
use super::write::{LISTS, QUESTIONS, SHEET};

/// Most bytes of what is packed in a file.
const MOST_UNPACKED: u64 = 80 * 1024 * 1024;
/// Most files packed in it.
const MOST_PARTS: usize = 500;
/// Nobody has more columns: blank cells to the right of them are not kept.
const MOST_COLUMNS: usize = 60;
/// Most cells of the lines on which something stands, from the first column on: they are all laid out in memory, the empty ones, too.
const MOST_CELLS: u64 = 1_000_000;

pub(super) fn read(bytes: &[u8]) -> Result<Grid, FileFault> {
    match sort(bytes)? {
        Sort::Excel => excel(bytes),
        Sort::OpenDocument => open_document(bytes),
    }
}

enum Sort {
    Excel,
    OpenDocument,
}

/// What sort of file it is, by what is packed in it; unpacked once, counting, so that a small file cannot fill the memory.
fn sort(bytes: &[u8]) -> Result<Sort, FileFault> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileFault::Kind)?;
    if archive.len() > MOST_PARTS {
        return Err(FileFault::Size);
    }
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.map(|name| name.to_lowercase()))
        .collect::<Result<_, _>>()
        .map_err(|_| FileFault::Kind)?;
    if names.iter().any(|name| name.contains("vbaproject") || name.starts_with("basic/")) {
        return Err(FileFault::Macro);
    }
    let mut left = MOST_UNPACKED;
    for part in 0..archive.len() {
        let file = archive.by_index(part).map_err(|_| FileFault::Old)?;
        let read =
            std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).map_err(|_| FileFault::Kind)?;
        left = left.checked_sub(read).ok_or(FileFault::Size)?;
    }
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if has("xl/workbook.xml") {
        Ok(Sort::Excel)
    } else if has("content.xml") {
        Ok(Sort::OpenDocument)
    } else {
        Err(FileFault::Kind)
    }
}

fn excel(bytes: &[u8]) -> Result<Grid, FileFault> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| FileFault::Kind)?;
    let fits = |book: &mut Xlsx<Cursor<&[u8]>>, name: &str| match span(book, name) {
        Ok(span) => Ok(span.fits()),
        // It has no cells.
        Err(XlsxError::NotAWorksheet(_)) => Ok(true),
        Err(_) => Err(FileFault::Kind),
    };
    read_book(&mut book, fits, |book, name| {
        let merged = book.merge_cells_by_sheet_name(name).map_err(|_| FileFault::Kind)?;
        Ok(merged.into_iter().map(|m| Merge { start: m.start, end: m.end }).collect())
    })
}

fn open_document(bytes: &[u8]) -> Result<Grid, FileFault> {
    let mut content = String::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileFault::Kind)?;
    let mut part = archive.by_name("content.xml").map_err(|_| FileFault::Kind)?;
    part.read_to_string(&mut content).map_err(|_| FileFault::Kind)?;
    // Here the sheets are laid out as soon as the file is opened.
    if !spans::all(&content).ok_or(FileFault::Kind)?.iter().all(Span::fits) {
        return Err(FileFault::Far);
    }
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|_| FileFault::Kind)?;
    let fits = |_: &mut Ods<Cursor<&[u8]>>, _: &str| Ok(true);
    read_book(&mut book, fits, |_, name| spans::merged(&content, name).ok_or(FileFault::Kind))
}

/// What is read of a file: the sheet of measures and, where there is one, that of questions.
fn read_book<'a, B: Reader<Cursor<&'a [u8]>>>(
    book: &mut B,
    fits: impl Fn(&mut B, &str) -> Result<bool, FileFault>,
    mut merged: impl FnMut(&mut B, &str) -> Result<Vec<Merge>, FileFault>,
) -> Result<Grid, FileFault> {
    let mut sheet = |book: &mut B, name: &str| {
        if !fits(book, name)? {
            return Err(FileFault::Far);
        }
        let range = book.worksheet_range(name).map_err(|_| FileFault::Kind)?;
        let formulas = book.worksheet_formula(name).ok();
        let merged = merged(book, name)?;
        grid(&range, formulas.as_ref(), &merged)
    };
    let name = chosen(book.sheets_metadata())?;
    let measures = sheet(book, &name)?;
    let asked = book.sheet_names().iter().any(|other| other == QUESTIONS && *other != name);
    let questions = if asked { sheet(book, QUESTIONS)?.rows } else { Vec::new() };
    Ok(Grid { questions, others: others(book, &name, fits), ..measures })
}

/// The sheet that is read: ours where it is there, whatever was put before it; the first one that people see otherwise.
fn chosen(sheets: &[Sheet]) -> Result<String, FileFault> {
    let ours = sheets.iter().find(|sheet| sheet.name == SHEET);
    let seen = |sheet: &&Sheet| {
        matches!(sheet.visible, SheetVisible::Visible) && matches!(sheet.typ, SheetType::WorkSheet)
    };
    let found = ours.or_else(|| sheets.iter().find(seen)).or_else(|| sheets.first());
    found.map(|sheet| sheet.name.clone()).ok_or(FileFault::Empty)
}

/// Other sheets in which something stands, without those that a file of ours has.
fn others<'a, B: Reader<Cursor<&'a [u8]>>>(
    book: &mut B,
    read: &str,
    fits: impl Fn(&mut B, &str) -> Result<bool, FileFault>,
) -> Vec<String> {
    let mut names = book.sheet_names();
    names.retain(|name| name != read && name != LISTS && name != QUESTIONS);
    // What is too wide to be laid out is not empty.
    names.retain(|name| {
        fits(book, name).is_ok_and(|fits| !fits)
            || book.worksheet_range(name).is_ok_and(|range| !range.is_empty())
    });
    names
}

/// How far what stands on a sheet reaches: its first and its last row, and its last column.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Span(Option<(u32, u32, u32)>);

impl Span {
    pub(super) fn take(&mut self, (row, column): (u32, u32)) {
        let (top, bottom, right) = self.0.unwrap_or((row, row, column));
        self.0 = Some((top.min(row), bottom.max(row), right.max(column)));
    }
    /// Whether all of it can be laid out.
    pub(super) fn fits(&self) -> bool {
        let Some((top, bottom, right)) = self.0 else { return true };
        (u64::from(bottom - top) + 1).saturating_mul(u64::from(right) + 1) <= MOST_CELLS
    }
}

/// How far what stands on a sheet of Excel reaches, read cell by cell: values and formulas.
fn span(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Span, XlsxError> {
    let mut span = Span::default();
    {
        let mut cells = book.worksheet_cells_reader(name)?;
        while let Some(cell) = cells.next_cell()? {
            if !matches!(cell.get_value(), DataRef::Empty) {
                span.take(cell.get_position());
            }
        }
    }
    let mut formulas = book.worksheet_cells_reader(name)?;
    while let Some(cell) = formulas.next_formula()? {
        if !cell.get_value().is_empty() {
            span.take(cell.get_position());
        }
    }
    Ok(span)
}

/// A merged range: row and column of its corners, from 0.
pub(super) struct Merge {
    pub(super) start: (u32, u32),
    pub(super) end: (u32, u32),
}

impl Merge {
    fn holds(&self, column: u32) -> bool {
        (self.start.1..=self.end.1).contains(&column)
    }
    fn name(&self) -> String {
        let corner = |(row, column): (u32, u32)| address(usize::try_from(column).unwrap_or(0), row + 1);
        format!("{}:{}", corner(self.start), corner(self.end))
    }
}

fn grid(range: &Range<Data>, formulas: Option<&Range<String>>, merged: &[Merge]) -> Result<Grid, FileFault> {
    let (top, left) = range.start().unwrap_or((0, 0));
    let mut rows = Vec::new();
    for (number, row) in (top..).zip(range.rows()) {
        let mut cells = vec![Cell::default(); usize::try_from(left).unwrap_or(0)];
        let here: Vec<&Merge> = merged.iter().filter(|m| (m.start.0..=m.end.0).contains(&number)).collect();
        for (column, data) in (left..).zip(row) {
            let formula = formulas.and_then(|f| f.get_value((number, column))).is_some_and(|f| !f.is_empty());
            let merged = here.iter().find(|m| m.holds(column)).map(|m| m.name());
            let unvalued = formula && matches!(data, Data::Empty);
            cells.push(Cell { formula, unvalued, merged, ..cell(data) });
        }
        while cells.len() > MOST_COLUMNS && cells.last().is_some_and(Cell::is_blank) {
            cells.pop();
        }
        // Lines on which formulas alone stand ready say nothing yet.
        if cells.iter().all(|cell| cell.unvalued || cell.is_blank()) {
            continue;
        }
        rows.push(GridRow { number: number + 1, cells });
        if rows.len() > MOST_ROWS + HEAD_WITHIN {
            return Err(FileFault::Lines);
        }
    }
    Ok(Grid { rows, encoding: None, others: Vec::new(), questions: Vec::new() })
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::default(),
        Data::String(text) | Data::DurationIso(text) => Cell::text(text.trim()),
        Data::Bool(yes) => Cell::text(if *yes { "1" } else { "0" }),
        Data::Int(n) => Cell { number: Some(number(*n)), ..Cell::text(n.to_string()) },
        Data::Float(n) => Cell { number: Some(*n), ..Cell::text(plain(*n)) },
        Data::DateTime(at) => {
            let day = day(at);
            let text = day.map_or_else(|| plain(at.as_f64()), |d| d.strftime("%d/%m/%Y").to_string());
            Cell { day, ..Cell::text(text) }
        }
        Data::DateTimeIso(text) => {
            let day = text.split('T').next().and_then(|day| day.parse::<Date>().ok());
            Cell { day, ..Cell::text(text.clone()) }
        }
        Data::Error(error) => Cell { error: Some(error.to_string()), ..Cell::default() },
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of a sheet are small, and Excel has no others")]
const fn number(n: i64) -> f64 {
    n as f64
}

/// A number as people write it: `250`, `12,5`.
fn plain(n: f64) -> String {
    let text = if n.fract() == 0.0 && n.abs() < 1e15 { format!("{n:.0}") } else { format!("{n}") };
    text.replace('.', ",")
}

/// The day that a spreadsheet counts from the end of 1899, or from 1904 where the file says so.
fn day(at: &ExcelDateTime) -> Option<Date> {
    if !(1.0..200_000.0).contains(&at.as_f64()) {
        return None;
    }
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_and_numbers_as_excel_counts_them() {
        let of = |serial, from_1904| {
            day(&ExcelDateTime::new(serial, calamine::ExcelDateTimeType::DateTime, from_1904))
        };
        assert_eq!(of(45_292.0, false), Some(date(2024, 1, 1)));
        assert_eq!(of(45_292.75, false), Some(date(2024, 1, 1)));
        assert_eq!(of(43_830.0, true), Some(date(2024, 1, 1)), "a file that counts from 1904");
        assert_eq!((of(0.5, false), of(-3.0, false), of(1e9, false)), (None, None, None));
        assert_eq!((plain(250.0), plain(12.5)), ("250".to_owned(), "12,5".to_owned()));
    }
}
