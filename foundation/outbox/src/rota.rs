//! Who is on call: now, and where the rota has gaps ahead; and shifts read from a table.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use kernel::{Id, Timestamp, kind};

use crate::read::ShiftRow;
use crate::whom::Office;

/// Gaps are looked for so many days ahead.
pub const AHEAD_DAYS: i64 = 14;
/// Most lines of a table of shifts.
pub const MOST_LINES: usize = 500;
/// Largest table of shifts, bytes.
pub const MOST_BYTES: usize = 200_000;

/// A time in which nobody is on call for an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The office.
    pub office: Office,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// The shift of an office at an instant. A shift without an area is on call in each of them.
#[must_use]
pub fn on_call<'a>(shifts: &'a [ShiftRow], office: &Office, at: Timestamp) -> Option<&'a ShiftRow> {
    let fits =
        |own: &Option<String>, asked: &Option<String>| asked.is_none() || own.is_none() || own == asked;
    let here = |s: &&ShiftRow| {
        s.office.function == office.function
            && fits(&s.office.organisation, &office.organisation)
            && fits(&s.office.area, &office.area)
            && s.from <= at
            && at < s.until
    };
    // The one that fits most precisely.
    shifts
        .iter()
        .filter(here)
        .max_by_key(|s| (s.office.area == office.area, s.office.organisation == office.organisation))
}

/// The gaps of every office that the rota names, between two instants.
#[must_use]
pub fn gaps(shifts: &[ShiftRow], offices: &BTreeSet<Office>, from: Timestamp, until: Timestamp) -> Vec<Gap> {
    let mut spans: BTreeMap<&Office, Vec<(Timestamp, Timestamp)>> =
        offices.iter().map(|o| (o, Vec::new())).collect();
    for shift in shifts {
        if let Some(all) = spans.get_mut(&shift.office) {
            all.push((shift.from, shift.until));
        }
    }
    let mut found = Vec::new();
    for (office, mut all) in spans {
        all.sort_unstable();
        let mut covered = from;
        for (start, end) in all {
            if start >= until {
                break;
            }
            if start > covered {
                found.push(Gap { office: office.clone(), from: covered, until: start });
            }
            covered = covered.max(end);
        }
        if covered < until {
            found.push(Gap { office: office.clone(), from: covered, until });
        }
    }
    found
}

/// A line of a table of shifts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which line of the file, counted from 1.
    pub line: u64,
    /// The office.
    pub office: Office,
    /// Login of who is on call.
    pub person: String,
    /// Login of who stands in.
    pub deputy: Option<String>,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// What is wrong with a line: its number, the key of a sentence, and the value at fault.
pub type Wrong = (u64, &'static str, String);

/// Reads a table of shifts: a head and the columns `function`, `organisation`, `area`, `person`, `deputy`, `from`, `until`, in any order,
/// separated by semicolons or commas; local times as `2026-11-30 08:00`.
///
/// # Errors
/// Everything that is wrong, by line. Nothing is taken in from a file with a fault.
pub fn table(bytes: &[u8], zone: &TimeZone) -> Result<Vec<Line>, Vec<Wrong>> {
    if bytes.len() > MOST_BYTES {
        return Err(vec![(0, "rota-wrong-large", MOST_BYTES.to_string())]);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = bytes.split(|b| *b == b'\n').next().unwrap_or(bytes);
    let delimiter = if head.contains(&b';') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).flexible(true).from_reader(bytes);
    let columns = columns(&mut reader)?;
    let (mut lines, mut wrong) = (Vec::new(), Vec::new());
    for (n, record) in (2_u64..).zip(reader.records()) {
        if lines.len() >= MOST_LINES {
            wrong.push((n, "rota-wrong-many", MOST_LINES.to_string()));
            break;
        }
        match record {
            Ok(record) if record.iter().all(str::is_empty) => {}
            Ok(record) => match line(n, &record, &columns, zone) {
                Ok(line) => lines.push(line),
                Err(w) => wrong.push(w),
            },
            Err(e) => wrong.push((n, "rota-wrong-text", e.to_string())),
        }
    }
    if wrong.is_empty() && lines.is_empty() {
        wrong.push((1, "rota-wrong-empty", String::new()));
    }
    if wrong.is_empty() { Ok(lines) } else { Err(wrong) }
}

type Columns = BTreeMap<String, usize>;

fn columns(reader: &mut csv::Reader<&[u8]>) -> Result<Columns, Vec<Wrong>> {
    let head = reader.headers().map_err(|e| vec![(1, "rota-wrong-text", e.to_string())])?;
    let columns: Columns = head.iter().enumerate().map(|(n, name)| (name.to_lowercase(), n)).collect();
    let missing: Vec<Wrong> = ["function", "person", "from", "until"]
        .into_iter()
        .filter(|name| !columns.contains_key(*name))
        .map(|name| (1, "rota-wrong-column", name.to_owned()))
        .collect();
    if missing.is_empty() { Ok(columns) } else { Err(missing) }
}

fn line(n: u64, record: &csv::StringRecord, columns: &Columns, zone: &TimeZone) -> Result<Line, Wrong> {
    let get = |name: &str| columns.get(name).and_then(|c| record.get(*c)).unwrap_or("");
    let some = |name: &str| Some(get(name)).filter(|t| !t.is_empty()).map(str::to_owned);
    let needed = |name: &str| some(name).ok_or_else(|| (n, "rota-wrong-missing", name.to_owned()));
    let time = |name: &str| {
        let text = needed(name)?;
        let at = text.replace(' ', "T").parse::<DateTime>().ok().and_then(|t| zone.to_timestamp(t).ok());
        at.map(Timestamp::from_jiff).ok_or((n, "rota-wrong-time", text))
    };
    let office =
        Office { function: needed("function")?, organisation: some("organisation"), area: some("area") };
    let (from, until) = (time("from")?, time("until")?);
    if until <= from {
        return Err((n, "rota-wrong-order", get("until").to_owned()));
    }
    Ok(Line { line: n, office, person: needed("person")?, deputy: some("deputy"), from, until })
}

/// A shift of this id from a line, whose people were found.
#[must_use]
pub fn from_line(
    line: &Line,
    shift: Id<kind::Matter>,
    person: Id<kind::Person>,
    deputy: Option<Id<kind::Person>>,
) -> crate::command::SetShift {
    let (office, from, until) = (line.office.clone(), line.from, line.until);
    crate::command::SetShift { shift, office, person, deputy, from, until }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shift(function: &str, area: Option<&str>, from: i64, until: i64) -> ShiftRow {
        ShiftRow {
            id: Id::of_words(&[function, &from.to_string()]),
            office: Office { area: area.map(str::to_owned), ..Office::of(function) },
            person: Id::of_words(&["somebody"]),
            deputy: None,
            from: Timestamp::from_seconds(from),
            until: Timestamp::from_seconds(until),
            asked: None,
            taken_from: None,
            set_seq: 1,
        }
    }

    #[test]
    fn gaps_lie_between_before_and_after() {
        let shifts = [shift("a", None, 10, 20), shift("a", None, 15, 30), shift("a", None, 40, 50)];
        let offices = BTreeSet::from([Office::of("a"), Office::of("b")]);
        let at = Timestamp::from_seconds;
        let found: Vec<(String, i64, i64)> = gaps(&shifts, &offices, at(5), at(60))
            .into_iter()
            .map(|g| (g.office.function, g.from.seconds(), g.until.seconds()))
            .collect();
        let gap = |o: &str, f, u| (o.to_owned(), f, u);
        assert_eq!(found, [gap("a", 5, 10), gap("a", 30, 40), gap("a", 50, 60), gap("b", 5, 60)]);
        assert!(gaps(&shifts, &BTreeSet::from([Office::of("a")]), at(10), at(30)).is_empty());
    }

    #[test]
    fn the_shift_that_fits_most_precisely_is_on_call() {
        let shifts = [shift("mayor", None, 0, 10), shift("mayor", Some("90001"), 0, 10)];
        let at = Timestamp::from_seconds(5);
        let in_area = |area: Option<&str>| Office { area: area.map(str::to_owned), ..Office::of("mayor") };
        let found = |area| on_call(&shifts, &in_area(area), at).unwrap().office.area.clone();
        assert_eq!(found(Some("90001")), Some("90001".to_owned()));
        assert_eq!((found(Some("90002")), found(None)), (None, None));
        assert!(
            on_call(&shifts, &in_area(None), Timestamp::from_seconds(10)).is_none(),
            "the end is not in it"
        );
        assert!(on_call(&shifts, &Office::of("clerk"), at).is_none());
    }

    #[test]
    fn a_table_is_taken_in_whole_or_not_at_all() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let good = "\u{feff}Function;area;person;deputy;from;until\nmayor;90001;jo;mo;2026-11-30 08:00;2026-12-01 08:00\n;;;;;\n";
        let lines = table(good.as_bytes(), &zone).unwrap();
        assert_eq!((lines.len(), lines[0].deputy.as_deref()), (1, Some("mo")));
        assert_eq!(lines[0].from.rfc3339(), "2026-11-30T07:00:00Z");
        let wrong = |text: &str| -> Vec<(u64, &str)> {
            table(text.as_bytes(), &zone).unwrap_err().into_iter().map(|(n, key, _)| (n, key)).collect()
        };
        assert_eq!(wrong("function,person\n"), [(1, "rota-wrong-column"), (1, "rota-wrong-column")]);
        assert_eq!(wrong("function,person,from,until\n"), [(1, "rota-wrong-empty")]);
        let head = "function,person,from,until\n";
        assert_eq!(
            wrong(&format!(
                "{head}a,jo,soon,2026-12-01 08:00\n,jo,2026-12-01 08:00,2026-12-02 08:00\na,jo,2026-12-02 08:00,2026-12-01 08:00\n"
            )),
            [(2, "rota-wrong-time"), (3, "rota-wrong-missing"), (4, "rota-wrong-order")]
        );
        let large = vec![b'x'; MOST_BYTES + 1];
        assert_eq!(table(&large, &zone).unwrap_err()[0].1, "rota-wrong-large");
        let many: String = (0..=MOST_LINES).map(|_| "a,jo,2026-12-01 08:00,2026-12-02 08:00\n").collect();
        assert_eq!(wrong(&format!("{head}{many}")), [(502, "rota-wrong-many")]);
        assert_eq!(
            table(b"function,person,from,until\n\xff,x,y,z\n", &zone).unwrap_err()[0].1,
            "rota-wrong-text"
        );
    }
}
