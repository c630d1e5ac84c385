//! Tables as text: UTF-8, UTF-16 or what Windows writes, with semicolons, commas or tabs.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::grid::{Cell, FileFault, Grid, GridRow, MOST_ROWS};
use super::lines::{HEAD_WITHIN, is_head};

pub(super) fn read(bytes: &[u8]) -> Result<Grid, FileFault> {
    let (text, encoding) = decoded(bytes)?;
    // A page of the web that calls itself a table, a PDF, and the like.
    if text.trim_start().starts_with(['<', '%', '{']) {
        return Err(FileFault::Kind);
    }
    let mark = mark(&text)?;
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
        if rows.len() > MOST_ROWS + HEAD_WITHIN {
            return Err(FileFault::Lines);
        }
    }
    Ok(Grid { rows, encoding, others: Vec::new(), questions: Vec::new() })
}

/// What stands between the cells: what makes heads of one of the first lines, whatever title is above it; otherwise what is most often in the
/// first one.
fn mark(text: &str) -> Result<u8, FileFault> {
    const MARKS: [char; 3] = [';', '\t', ','];
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).take(HEAD_WITHIN).peekable();
    let first = *lines.peek().ok_or(FileFault::Empty)?;
    let plain = |cell: &str| cell.trim_matches(|c: char| c == '"' || c.is_whitespace()).to_owned();
    let heads = |line: &str| MARKS.into_iter().find(|mark| is_head(line.split(*mark).map(plain)));
    let counted = || {
        let counts = MARKS.map(|mark| (first.matches(mark).count(), mark));
        counts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .max_by_key(|(count, _)| *count)
            .map(|(_, mark)| mark)
    };
    let mark = lines.find_map(heads).or_else(counted).ok_or(FileFault::Head)?;
    u8::try_from(mark).map_err(|_| FileFault::Head)
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
    // The same without its mark at the beginning: every other byte of the heads is zero.
    let halves = match bytes {
        [first, 0, ..] if *first != 0 => Some(UTF_16LE),
        [0, second, ..] if *second != 0 => Some(UTF_16BE),
        _ => None,
    };
    if let Some(encoding) = halves {
        let (text, broken) = encoding.decode_without_bom_handling(bytes);
        let lost = broken || text.contains('\0');
        return if lost { Err(FileFault::Kind) } else { Ok((text.into_owned(), Some("UTF-16"))) };
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
