//! Tables as text: a head line and one thing a line, separated by semicolons, commas or tabs.
//!
//! Columns are found by their names; each line is read alone, so that a quotation mark that is not closed eats no other, and each
//! line that is not blank gets an answer of its own.

kernel::coded! {
    /// Why a whole file cannot be read.
    FileFault {
        /// It is larger than the limit.
        Size = "size",
        /// It is not text in UTF-8.
        Text = "text",
        /// Nothing is in it besides the head.
        Empty = "empty",
        /// It has too many lines.
        Lines = "lines",
        /// Its first line is no head: one column alone.
        Head = "head",
    }
}

kernel::coded! {
    /// Why a line cannot be read.
    LineFault {
        /// It has more fields than the head.
        Fields = "fields",
        /// A quotation mark is not closed.
        Quote = "quote",
        /// It is too long.
        Long = "long",
    }
}

/// How much of a stranger's table we are willing to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Lines besides the head.
    pub lines: usize,
    /// Characters of a line.
    pub line: usize,
}

/// A table that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    head: Vec<String>,
    /// Its lines that are not blank: the number in the file, from 1, and the fields.
    pub lines: Vec<(i64, Result<Vec<String>, LineFault>)>,
}

impl Table {
    /// The place of the first column that has one of these names, in small letters.
    #[must_use]
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        self.head.iter().position(|n| names.contains(&n.as_str()))
    }
}

/// The field of a line in a column; empty where there is none.
#[must_use]
pub fn field(fields: &[String], column: Option<usize>) -> &str {
    column.and_then(|at| fields.get(at)).map_or("", String::as_str)
}

/// Reads a table.
///
/// # Errors
/// Why nothing of it can be read.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Table, FileFault> {
    if bytes.len() > limits.bytes {
        return Err(FileFault::Size);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileFault::Text)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = (1i64..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let (_, first) = lines.next().ok_or(FileFault::Empty)?;
    let mark = [b';', b'\t', b','].into_iter().find(|mark| first.as_bytes().contains(mark));
    let mark = mark.ok_or(FileFault::Head)?;
    let head = cut(first, mark).map_err(|_| FileFault::Head)?;
    let head: Vec<String> = head.iter().map(|name| name.to_lowercase()).collect();
    let rest: Vec<(i64, &str)> = lines.take(limits.lines + 1).collect();
    match rest.len() {
        0 => return Err(FileFault::Empty),
        n if n > limits.lines => return Err(FileFault::Lines),
        _ => {}
    }
    let line = |text: &str| {
        if text.chars().count() > limits.line {
            return Err(LineFault::Long);
        }
        let fields = cut(text, mark)?;
        if fields.len() > head.len() { Err(LineFault::Fields) } else { Ok(fields) }
    };
    let lines = rest.into_iter().map(|(number, text)| (number, line(text))).collect();
    Ok(Table { head, lines })
}

/// The fields of one line, trimmed.
fn cut(line: &str, mark: u8) -> Result<Vec<String>, LineFault> {
    if line.matches('"').count() % 2 == 1 {
        return Err(LineFault::Quote);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .trim(csv::Trim::All)
        .from_reader(line.as_bytes());
    let record = reader.records().next().ok_or(LineFault::Fields)?.map_err(|_| LineFault::Fields)?;
    Ok(record.iter().map(plain).collect())
}

/// What a spreadsheet takes for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Without the mark that [`write`] puts before what a spreadsheet would take for a formula.
fn plain(field: &str) -> String {
    field.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(field).to_owned()
}

/// A table as a file that spreadsheets open: UTF-8 with its mark, semicolons, nothing that would be taken for a formula.
#[must_use]
pub fn write(head: &[&str], rows: &[Vec<String>]) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    let mut line = |fields: &mut dyn Iterator<Item = &str>| {
        let fields: Vec<String> = fields.map(quoted).collect();
        out.push_str(&fields.join(";"));
        out.push_str("\r\n");
    };
    line(&mut head.iter().copied());
    for row in rows {
        line(&mut row.iter().map(String::as_str));
    }
    out.into_bytes()
}

/// A field on one line, in quotation marks where it needs them.
fn quoted(field: &str) -> String {
    let mut text = field.replace(['\r', '\n'], " ");
    if text.starts_with(FORMULA) {
        text.insert(0, '\'');
    }
    if text.contains(['"', ';', ',']) || text.trim() != text {
        text = format!("\"{}\"", text.replace('"', "\"\""));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIMITS: Limits = Limits { bytes: 2_000, lines: 3, line: 100 };

    #[test]
    fn columns_are_found_by_name_and_lines_answered_one_by_one() {
        let long = "x".repeat(101);
        let text = format!("\u{feff}Heure;QUOI\r\n09:30;\"a; b\"\r\n\r\n\"c;d\r\n{long};\r\n");
        let table = read(text.as_bytes(), &LIMITS).unwrap();
        assert_eq!((table.column(&["quoi", "wat"]), table.column(&["x"])), (Some(1), None));
        let fields = vec!["09:30".to_owned(), "a; b".to_owned()];
        assert_eq!(field(&fields, Some(1)), "a; b");
        assert_eq!((field(&fields, Some(2)), field(&fields, None)), ("", ""));
        assert_eq!(table.lines, [(2, Ok(fields)), (4, Err(LineFault::Quote)), (5, Err(LineFault::Long))]);
        let wide = read(b"a,b\n1,2,3", &LIMITS).unwrap();
        assert_eq!(wide.lines, [(2, Err(LineFault::Fields))]);
    }

    #[test]
    fn a_file_that_is_none_says_why() {
        assert_eq!(read(b"", &LIMITS), Err(FileFault::Empty));
        assert_eq!(read(b"a;b\n\n", &LIMITS), Err(FileFault::Empty));
        assert_eq!(read(b"a\nb", &LIMITS), Err(FileFault::Head));
        assert_eq!(read(b"\"a;b\nc;d", &LIMITS), Err(FileFault::Head));
        assert_eq!(read(b"a;b\n\xff;", &LIMITS), Err(FileFault::Text));
        assert_eq!(read(b"a;b\n1;\n2;\n3;\n4;", &LIMITS), Err(FileFault::Lines));
        assert_eq!(read(&vec![b'x'; 2_001], &LIMITS), Err(FileFault::Size));
    }

    proptest! {
        #[test]
        fn no_bytes_stop_it(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            drop(read(&bytes, &LIMITS));
        }
        /// What is written comes back, and no spreadsheet finds a formula in it.
        #[test]
        fn what_is_written_is_read_again(a in "[ -~é€]{0,30}", b in "[=+@';\",-]{0,4}[ -~]{0,10}") {
            let bytes = write(&["a", "b"], &[vec![a.clone(), b.clone()]]);
            for field in [&a, &b] {
                let text = quoted(field);
                prop_assert!(!text.strip_prefix('"').unwrap_or(&text).starts_with(FORMULA));
            }
            let table = read(&bytes, &Limits { bytes: 2_000, lines: 3, line: 500 });
            let known = |text: &str| text.trim_matches([' ', '\'']).to_owned();
            if let Ok(table) = table {
                let fields = table.lines[0].1.clone().unwrap();
                prop_assert_eq!(known(&fields[0]), known(a.trim()));
                prop_assert_eq!(known(&fields[1]), known(b.trim()));
            }
        }
    }
}
