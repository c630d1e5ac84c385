//! Files of values: a head line and one value a line, `period;area;value;note`, separated by semicolons, commas or tabs.
//!
//! Columns are found by their names in any of the three languages; `area` and `note` may be missing. Whatever comes, each
//! line that is not blank gets an answer of its own.

kernel::coded! {
    /// Why a whole file cannot be read.
    FileFault {
        /// It is larger than [`MOST_BYTES`].
        Size = "size",
        /// It is not text in UTF-8.
        Text = "text",
        /// Nothing is in it besides the head.
        Empty = "empty",
        /// It has more than [`MOST_LINES`] lines.
        Lines = "lines",
        /// Its first line names no column for the period, or none for the value.
        Head = "head",
    }
}

kernel::coded! {
    /// Why a line was not taken in.
    LineFault {
        /// It has more fields than the head, or lacks one that is needed.
        Fields = "fields",
        /// A quotation mark is not closed, or stands in the middle of a field.
        Quote = "quote",
        /// It is longer than [`LONGEST_LINE`] characters, or its note is too long.
        Long = "long",
        /// The period is none, or none of this length begins there.
        Period = "period",
        /// The period has not begun.
        Future = "future",
        /// The value is not a number.
        Value = "value",
        /// The value has more decimals than the unit.
        Decimals = "decimals",
        /// Nobody can mean so much.
        Range = "range",
        /// The indicator has no values for this area.
        Area = "area",
        /// An earlier line is about the same period and area.
        Twice = "twice",
        /// Another value stands there already.
        Differs = "differs",
    }
}

/// Most bytes of a file.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;
/// Most lines of a file.
pub const MOST_LINES: usize = 20_000;
/// Most characters of a line.
pub const LONGEST_LINE: usize = 2_000;

/// A line of a file, cut into its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub line: i64,
    /// Its fields, or why they cannot be told.
    pub fields: Result<Fields, LineFault>,
}

/// The fields of a line, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    /// The period.
    pub period: String,
    /// The area's code; empty for the whole.
    pub area: String,
    /// The value.
    pub value: String,
    /// A remark; empty for none.
    pub note: String,
}

/// Where the columns stand.
struct Head {
    mark: char,
    width: usize,
    period: usize,
    value: usize,
    area: Option<usize>,
    note: Option<usize>,
}

/// Reads a file into lines.
///
/// # Errors
/// Why nothing of it can be read.
pub fn read(bytes: &[u8]) -> Result<Vec<Line>, FileFault> {
    if bytes.len() > MOST_BYTES {
        return Err(FileFault::Size);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileFault::Text)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = (1i64..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let (_, first) = lines.next().ok_or(FileFault::Empty)?;
    let head = Head::of(first).ok_or(FileFault::Head)?;
    let rest: Vec<(i64, &str)> = lines.take(MOST_LINES + 1).collect();
    match rest.len() {
        0 => Err(FileFault::Empty),
        n if n > MOST_LINES => Err(FileFault::Lines),
        _ => Ok(rest.into_iter().map(|(line, text)| Line { line, fields: head.cut(text) }).collect()),
    }
}

impl Head {
    fn of(line: &str) -> Option<Self> {
        let mark = [';', '\t', ','].into_iter().find(|mark| line.contains(*mark))?;
        let names: Vec<String> = cut(line, mark).ok()?.iter().map(|n| n.trim().to_lowercase()).collect();
        let column = |words: &[&str]| names.iter().position(|n| words.contains(&n.as_str()));
        Some(Self {
            mark,
            width: names.len(),
            period: column(&["period", "période", "periode", "date", "datum"])?,
            value: column(&["value", "valeur", "waarde"])?,
            area: column(&["area", "territoire", "gebied"]),
            note: column(&["note", "remarque", "opmerking"]),
        })
    }

    fn cut(&self, line: &str) -> Result<Fields, LineFault> {
        if line.chars().count() > LONGEST_LINE {
            return Err(LineFault::Long);
        }
        let fields = cut(line, self.mark)?;
        if fields.len() > self.width {
            return Err(LineFault::Fields);
        }
        let get = |n: usize| fields.get(n).map(|f| f.trim().to_owned());
        Ok(Fields {
            period: get(self.period).filter(|f| !f.is_empty()).ok_or(LineFault::Fields)?,
            value: get(self.value).filter(|f| !f.is_empty()).ok_or(LineFault::Fields)?,
            area: self.area.and_then(get).unwrap_or_default(),
            note: self.note.and_then(get).unwrap_or_default(),
        })
    }
}

/// The fields of one line. A field in quotation marks may hold the separator; two marks in it stand for one.
fn cut(line: &str, mark: char) -> Result<Vec<String>, LineFault> {
    let mut fields = Vec::new();
    let mut letters = line.chars().peekable();
    loop {
        let mut field = String::new();
        if letters.next_if_eq(&'"').is_some() {
            loop {
                match letters.next() {
                    Some('"') if letters.next_if_eq(&'"').is_some() => field.push('"'),
                    Some('"') => break,
                    Some(letter) => field.push(letter),
                    None => return Err(LineFault::Quote),
                }
            }
            if letters.peek().is_some_and(|next| *next != mark) {
                return Err(LineFault::Quote);
            }
        }
        while let Some(letter) = letters.next_if(|next| *next != mark) {
            if letter == '"' {
                return Err(LineFault::Quote);
            }
            field.push(letter);
        }
        fields.push(field);
        if letters.next().is_none() {
            return Ok(fields);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fields(period: &str, area: &str, value: &str, note: &str) -> Result<Fields, LineFault> {
        Ok(Fields { period: period.into(), area: area.into(), value: value.into(), note: note.into() })
    }

    fn answers(text: &str) -> Vec<(i64, Result<Fields, LineFault>)> {
        read(text.as_bytes()).unwrap().into_iter().map(|l| (l.line, l.fields)).collect()
    }

    #[test]
    fn columns_are_found_by_name() {
        let text = "\u{feff}Waarde;Gebied;Periode;Opmerking\r\n12,5;90001;2026-11-24;\"een; twee \"\"drie\"\"\"\r\n\r\n7;;2026-11-25\n";
        let wanted = [
            (2, fields("2026-11-24", "90001", "12,5", "een; twee \"drie\"")),
            (4, fields("2026-11-25", "", "7", "")),
        ];
        assert_eq!(answers(text), wanted);
        assert_eq!(answers("date,value\n2026,\"1,5\""), [(2, fields("2026", "", "1,5", ""))]);
        assert_eq!(answers("période\tvaleur\n2026\t3"), [(2, fields("2026", "", "3", ""))]);
    }

    #[test]
    fn a_bad_line_says_why_and_leaves_the_others() {
        let long = format!("2026;{}", "1".repeat(LONGEST_LINE));
        let text = format!("period;value\n2026;1;2\n2026\n\"2026;1\n20\"26;1\n\"20\"26;1\n{long}\n2027;3");
        let wanted = [
            (2, Err(LineFault::Fields)),
            (3, Err(LineFault::Fields)),
            (4, Err(LineFault::Quote)),
            (5, Err(LineFault::Quote)),
            (6, Err(LineFault::Quote)),
            (7, Err(LineFault::Long)),
            (8, fields("2027", "", "3", "")),
        ];
        assert_eq!(answers(&text), wanted);
    }

    #[test]
    fn a_file_that_is_none_says_why() {
        assert_eq!(read(b""), Err(FileFault::Empty));
        assert_eq!(read(b"\n \n"), Err(FileFault::Empty));
        assert_eq!(read(b"period;value\n\n"), Err(FileFault::Empty));
        assert_eq!(read(b"when;much\n2026;1"), Err(FileFault::Head));
        assert_eq!(read(b"period value\n2026 1"), Err(FileFault::Head));
        assert_eq!(read(b"period;value\n\xff;1"), Err(FileFault::Text));
        assert_eq!(read(&vec![b'x'; MOST_BYTES + 1]), Err(FileFault::Size));
        let many = format!("period;value\n{}", "2026;1\n".repeat(MOST_LINES + 1));
        assert_eq!(read(many.as_bytes()), Err(FileFault::Lines));
    }

    proptest! {
        /// Whatever bytes come, the reader answers; and every line that is not blank is accounted for, in order.
        #[test]
        fn every_line_is_accounted_for(body in "[ -~;\",\\t\\r\\né]{0,300}") {
            let text = format!("period;value;note\n{body}");
            let numbers: Vec<i64> = (1i64..).zip(text.lines()).skip(1)
                .filter(|(_, line)| !line.trim().is_empty()).map(|(n, _)| n).collect();
            match read(text.as_bytes()) {
                Ok(lines) => prop_assert_eq!(lines.iter().map(|l| l.line).collect::<Vec<_>>(), numbers),
                Err(fault) => prop_assert!(fault == FileFault::Empty && numbers.is_empty()),
            }
        }
        #[test]
        fn no_bytes_stop_it(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            drop(read(&bytes));
        }
    }
}
