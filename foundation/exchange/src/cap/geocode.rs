//! From the codes of an alert (`EMMA_ID`, NUTS) to our areas, by a table that is handed in.

use std::collections::BTreeMap;

use super::model::Pair;

/// Which of our areas a code of a foreign list means. The table is data of the profile, in CSV:
///
/// ```csv
/// list,code,areas
/// EMMA_ID,XX004,region:01
/// NUTS,XX1,region:01
/// NUTS,XX2,
/// ```
///
/// `areas` holds `kind:code`, separated by spaces. An empty one says that the code is known and lies elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AreaTable {
    rows: BTreeMap<(String, String), Vec<Place>>,
}

/// One of our areas.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Its kind (`region`, `zone`, `municipality`).
    pub kind: String,
    /// Its code.
    pub code: String,
}

/// What the codes of an alert mean here. The three lists together account for every code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resolution {
    /// Our areas, each once, in order.
    pub areas: Vec<Place>,
    /// Codes that the table knows to lie elsewhere.
    pub elsewhere: Vec<Pair>,
    /// Codes that the table does not know: they may be here or elsewhere, and a person has to look.
    pub unknown: Vec<Pair>,
}

/// Why a table was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Not a table with these three columns.
    #[error("the first line must be «list,code,areas»")]
    Header,
    /// A line that cannot be read.
    #[error("line {line}: {why}")]
    Line {
        /// Its number, from 1.
        line: u64,
        /// What is wrong with it.
        why: String,
    },
}

impl AreaTable {
    /// Reads a table.
    ///
    /// # Errors
    /// The first line that is wrong, and why.
    pub fn read(csv: &[u8]) -> Result<Self, TableError> {
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).comment(Some(b'#')).from_reader(csv);
        let header = reader.headers().map_err(|_| TableError::Header)?;
        if header.iter().ne(["list", "code", "areas"]) {
            return Err(TableError::Header);
        }
        let mut rows = BTreeMap::new();
        for record in reader.records() {
            let record = record.map_err(|e| {
                let line = e.position().map_or(0, csv::Position::line);
                TableError::Line { line, why: "not three columns in UTF-8".to_owned() }
            })?;
            let line = record.position().map_or(0, csv::Position::line);
            let wrong = |why: String| TableError::Line { line, why };
            let field = |n| record.get(n).unwrap_or_default();
            let key = (list(field(0)), code(field(1)));
            if key.0.is_empty() || key.1.is_empty() {
                return Err(wrong("the list or the code is empty".to_owned()));
            }
            let areas: Option<Vec<Place>> = field(2).split_whitespace().map(place).collect();
            let areas = areas.ok_or_else(|| wrong(format!("«{}» is not «kind:code kind:code»", field(2))))?;
            let shown = format!("{} {} stands twice", field(0), field(1));
            if rows.insert(key, areas).is_some() {
                return Err(wrong(shown));
            }
        }
        Ok(Self { rows })
    }

    /// What these codes mean here.
    pub fn resolve<'p>(&self, codes: impl IntoIterator<Item = &'p Pair>) -> Resolution {
        let mut out = Resolution::default();
        for pair in codes {
            match self.rows.get(&(list(&pair.name), code(&pair.value))) {
                Some(areas) if areas.is_empty() => once(&mut out.elsewhere, pair),
                Some(areas) => areas.iter().for_each(|area| once(&mut out.areas, area)),
                None => once(&mut out.unknown, pair),
            }
        }
        out.areas.sort_unstable();
        out
    }
}

fn once<T: Clone + PartialEq>(list: &mut Vec<T>, item: &T) {
    if !list.contains(item) {
        list.push(item.clone());
    }
}

/// Senders write `NUTS`, `NUTS2`, `nuts3`: the level shows in the length of the code.
fn list(name: &str) -> String {
    let upper = name.trim().to_ascii_uppercase();
    match upper.strip_prefix("NUTS") {
        Some("" | "0" | "1" | "2" | "3") => "NUTS".to_owned(),
        _ => upper,
    }
}

fn code(value: &str) -> String {
    value.trim().to_ascii_uppercase()
}

fn place(word: &str) -> Option<Place> {
    let (kind, code) = word.split_once(':').filter(|(kind, code)| !kind.is_empty() && !code.is_empty())?;
    Some(Place { kind: kind.to_owned(), code: code.to_owned() })
}
