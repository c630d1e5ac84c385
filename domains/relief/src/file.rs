//! Files of sites and numbers: a head line and one kind of capacity of one site a line, separated by semicolons, commas or tabs.
//!
//! Columns are found by their names in any of the three languages. Whatever comes, each line that is not blank gets an answer
//! of its own.

use crate::level::{Figures, MOST};

kernel::coded! {
    /// Why a whole file cannot be read.
    FileFault {
        /// It is larger than [`MOST_BYTES`].
        Size = "size",
        /// It is not text in UTF-8.
        Text = "text",
        /// Nothing is in it besides the head.
        Empty = "empty",
        /// It has too many lines.
        Lines = "lines",
        /// Its first line names no column for the code, the kind or what is offered.
        Head = "head",
    }
}

kernel::coded! {
    /// Why a line was not taken in.
    LineFault {
        /// It has more fields than the head, or lacks one that is needed.
        Fields = "fields",
        /// A quotation mark is not closed.
        Quote = "quote",
        /// It is longer than [`LONGEST_LINE`] characters.
        Long = "long",
        /// The code is none.
        Code = "code",
        /// A new site has no name in one of the official languages.
        Name = "name",
        /// There is no such municipality.
        Municipality = "municipality",
        /// There is no such organisation.
        Organisation = "organisation",
        /// There is no such kind of capacity, or the site tells nothing of it.
        Kind = "kind",
        /// A number is none.
        Count = "count",
        /// An earlier line is about the same site and kind.
        Twice = "twice",
        /// The site is closed.
        Closed = "closed",
        /// Whoever takes the file in may not do that there.
        Forbidden = "forbidden",
    }
}

/// Most bytes of a file.
pub const MOST_BYTES: usize = 1024 * 1024;
/// Most characters of a line.
pub const LONGEST_LINE: usize = 2_000;

/// A line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub line: i64,
    /// What it says, or why that cannot be told.
    pub row: Result<Row, LineFault>,
}

/// What a line says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Code of the site.
    pub code: String,
    /// Name in French; empty for none.
    pub name_fr: String,
    /// Name in Dutch; empty for none.
    pub name_nl: String,
    /// Where, in words; empty for none.
    pub place: String,
    /// Code of the municipality; empty for none.
    pub municipality: String,
    /// Code of the organisation; empty for none.
    pub organisation: String,
    /// Code of the kind of capacity.
    pub kind: String,
    /// The numbers.
    pub figures: Figures,
}

/// Columns: what they are called, and whether they must be there.
const COLUMNS: [(&[&str], bool); 9] = [
    (&["code"], true),
    (&["name_fr", "nom_fr", "naam_fr", "nom"], false),
    (&["name_nl", "nom_nl", "naam_nl", "naam"], false),
    (&["place", "lieu", "plaats"], false),
    (&["municipality", "commune", "gemeente"], false),
    (&["organisation", "organisatie"], false),
    (&["kind", "capacité", "capaciteit", "sorte", "soort"], true),
    (&["offered", "offert", "offertes", "aangeboden"], true),
    (&["held", "réservé", "réservées", "gereserveerd", "voorbehouden"], false),
];
/// The column of what is taken stands apart: it comes last.
const USED: &[&str] = &["used", "occupé", "occupées", "bezet"];

/// Reads a file into lines, at most so many.
///
/// # Errors
/// Why nothing of it can be read.
pub fn read(bytes: &[u8], most: usize) -> Result<Vec<Line>, FileFault> {
    if bytes.len() > MOST_BYTES {
        return Err(FileFault::Size);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileFault::Text)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = (1i64..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let (_, first) = lines.next().ok_or(FileFault::Empty)?;
    let head = Head::of(first).ok_or(FileFault::Head)?;
    let rest: Vec<(i64, &str)> = lines.take(most + 1).collect();
    match rest.len() {
        0 => Err(FileFault::Empty),
        n if n > most => Err(FileFault::Lines),
        _ => Ok(rest.into_iter().map(|(line, text)| Line { line, row: head.row(text) }).collect()),
    }
}

/// Where the columns stand.
struct Head {
    mark: u8,
    width: usize,
    at: Vec<Option<usize>>,
}

impl Head {
    fn of(line: &str) -> Option<Self> {
        let mark = [b';', b'\t', b','].into_iter().find(|mark| line.as_bytes().contains(mark))?;
        let names: Vec<String> = cut(line, mark).ok()?.iter().map(|n| n.to_lowercase()).collect();
        let column = |words: &[&str]| names.iter().position(|n| words.contains(&n.as_str()));
        let mut at = Vec::new();
        for (words, needed) in COLUMNS {
            let found = column(words);
            if found.is_none() && needed {
                return None;
            }
            at.push(found);
        }
        at.push(column(USED));
        Some(Self { mark, width: names.len(), at })
    }

    fn row(&self, line: &str) -> Result<Row, LineFault> {
        if line.chars().count() > LONGEST_LINE {
            return Err(LineFault::Long);
        }
        let fields = cut(line, self.mark)?;
        if fields.len() > self.width {
            return Err(LineFault::Fields);
        }
        let get = |n: usize| {
            let at = self.at.get(n).copied().flatten();
            at.and_then(|at| fields.get(at)).cloned().unwrap_or_default()
        };
        let needed = |n: usize| Some(get(n)).filter(|f| !f.is_empty()).ok_or(LineFault::Fields);
        Ok(Row {
            code: needed(0)?,
            name_fr: get(1),
            name_nl: get(2),
            place: get(3),
            municipality: get(4),
            organisation: get(5),
            kind: needed(6)?,
            figures: Figures {
                offered: number(&needed(7)?)?,
                held: number(&get(8))?,
                used: number(&get(9))?,
            },
        })
    }
}

/// A whole number from nought on; an empty field is nought. Spaces and points between thousands are passed over.
fn number(text: &str) -> Result<i64, LineFault> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace() && !".'’".contains(*c)).collect();
    if bare.is_empty() {
        return Ok(0);
    }
    let digits = bare.bytes().all(|b| b.is_ascii_digit());
    let n: Option<i64> = if digits { bare.parse().ok() } else { None };
    n.filter(|n| *n <= MOST).ok_or(LineFault::Count)
}

/// The fields of one line, trimmed. A line is read alone: a quotation mark that is not closed eats no other.
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
    Ok(record.iter().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HEAD: &str = "code;nom_fr;naam_nl;commune;capacité;offert;réservé;occupé";

    fn rows(text: &str) -> Vec<(i64, Result<Row, LineFault>)> {
        read(text.as_bytes(), 300).unwrap().into_iter().map(|l| (l.line, l.row)).collect()
    }

    #[test]
    fn columns_are_found_by_name() {
        let text = format!("\u{feff}{HEAD}\r\nhall;\"Salle; nord\";Zaal;90001;places;1 200;10;\r\n\r\n");
        let row = Row {
            code: "hall".into(),
            name_fr: "Salle; nord".into(),
            name_nl: "Zaal".into(),
            municipality: "90001".into(),
            kind: "places".into(),
            figures: Figures { offered: 1200, held: 10, used: 0 },
            ..Row::default()
        };
        assert_eq!(rows(&text), [(2, Ok(row))]);
        let short = rows("code,kind,offered\nhall,beds,3");
        assert_eq!(short[0].1.as_ref().unwrap().figures.offered, 3);
    }

    #[test]
    fn a_bad_line_says_why_and_leaves_the_others() {
        let long = format!("hall;{};;;places;1;;", "x".repeat(LONGEST_LINE));
        let table = [
            (";a;b;;places;1;;", LineFault::Fields),
            ("hall;a;b;;;1;;", LineFault::Fields),
            ("hall;a;b;;places;;;", LineFault::Fields),
            ("hall;a;b;;places;1;1;1;1", LineFault::Fields),
            ("hall;\"a;b;;places;1;;", LineFault::Quote),
            ("hall;a;b;;places;many;;", LineFault::Count),
            ("hall;a;b;;places;-1;;", LineFault::Count),
            ("hall;a;b;;places;1,5;;", LineFault::Count),
            ("hall;a;b;;places;99999999999;;", LineFault::Count),
            (&long, LineFault::Long),
        ];
        for (line, fault) in table {
            let got = rows(&format!("{HEAD}\n{line}\nhall;a;b;;places;7;;"));
            assert_eq!(got[0].1, Err(fault), "{line}");
            assert_eq!(got[1].1.as_ref().unwrap().figures.offered, 7, "{line}");
        }
    }

    #[test]
    fn a_file_that_is_none_says_why() {
        assert_eq!(read(b"", 9), Err(FileFault::Empty));
        assert_eq!(read(format!("{HEAD}\n\n").as_bytes(), 9), Err(FileFault::Empty));
        assert_eq!(read(b"code;kind\nhall;places", 9), Err(FileFault::Head));
        assert_eq!(read(b"code kind offered\nx", 9), Err(FileFault::Head));
        assert_eq!(read(b"code;kind;offered\n\xff;1", 9), Err(FileFault::Text));
        assert_eq!(read(&vec![b'x'; MOST_BYTES + 1], 9), Err(FileFault::Size));
        let many = format!("{HEAD}\n{}", "hall;;;;places;1;;\n".repeat(10));
        assert_eq!(read(many.as_bytes(), 9), Err(FileFault::Lines));
    }

    proptest! {
        #[test]
        fn no_bytes_stop_it(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            drop(read(&bytes, 50));
        }
        /// Every line that is not blank is accounted for, in order.
        #[test]
        fn every_line_is_accounted_for(body in "[ -~;\",\\t\\r\\né]{0,300}") {
            let text = format!("{HEAD}\n{body}");
            let numbers: Vec<i64> = (1i64..).zip(text.lines()).skip(1)
                .filter(|(_, line)| !line.trim().is_empty()).map(|(n, _)| n).collect();
            match read(text.as_bytes(), 300) {
                Ok(lines) => prop_assert_eq!(lines.iter().map(|l| l.line).collect::<Vec<_>>(), numbers),
                Err(fault) => prop_assert!(fault == FileFault::Empty && numbers.is_empty()),
            }
        }
    }
}
