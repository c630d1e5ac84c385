//! Tables as text: UTF-8, UTF-16 or what Windows writes, with semicolons, commas or tabs.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::grid::{Cell, FileFault, Grid, GridRow, MOST_ROWS};

pub(super) fn read(bytes: &[u8]) -> Result<Grid, FileFault> {
    let (text, encoding) = decoded(bytes)?;
    // A page of the web that calls itself a table, a PDF, and the like.
    if text.trim_start().starts_with(['<', '%', '{']) {
        return Err(FileFault::Kind);
    }
    let first = text.lines().find(|line| !line.trim().is_empty()).ok_or(FileFault::Empty)?;
    let marks = [b';', b'\t', b','].map(|mark| (first.bytes().filter(|b| *b == mark).count(), mark));
    let (count, mark) = marks.into_iter().max_by_key(|(count, _)| *count).ok_or(FileFault::Head)?;
    if count == 0 {
        return Err(FileFault::Head);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| FileFault::Kind)?;
        let number = record.position().map_or(0, csv::Position::line);
        let cells: Vec<Cell> = record.iter().map(|field| Cell::text(plain(field))).collect();
        if cells.iter().all(Cell::is_blank) {
            continue;
        }
        rows.push(GridRow { number: u32::try_from(number).unwrap_or(u32::MAX), cells });
        if rows.len() > MOST_ROWS + super::lines::HEAD_WITHIN {
            return Err(FileFault::Lines);
        }
    }
    Ok(Grid { rows, encoding, others: Vec::new(), questions: Vec::new() })
}

/// Without the mark that is put before what a spreadsheet would take for a formula.
fn plain(field: &str) -> &str {
    field.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(field)
}

fn decoded(bytes: &[u8]) -> Result<(String, Option<&'static str>), FileFault> {
    for (mark, encoding, name) in [([0xff, 0xfe], UTF_16LE, "UTF-16"), ([0xfe, 0xff], UTF_16BE, "UTF-16")] {
        if let Some(rest) = bytes.strip_prefix(&mark) {
            let (text, broken) = encoding.decode_without_bom_handling(rest);
            return if broken { Err(FileFault::Kind) } else { Ok((text.into_owned(), Some(name))) };
        }
    }
    if bytes.contains(&0) {
        return Err(FileFault::Kind);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), None)),
        Err(_) => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            Ok((text.into_owned(), Some("Windows-1252")))
        }
    }
}
