//! Run-sheets as files: a head line and one row a line. Columns are found by their names in any of the three languages;
//! whatever comes, each line that is not blank gets an answer of its own.

use std::collections::BTreeMap;

use exchange::table::{self, field};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use kernel::{Lang, Text, Timestamp, Words};

pub use exchange::table::FileFault;

use crate::Facts;
use crate::sheet::{Discipline, Row, When};

kernel::coded! {
    /// Why a line was not taken in.
    LineFault {
        /// It has more fields than the head, or lacks time or words.
        Fields = "fields",
        /// A quotation mark is not closed.
        Quote = "quote",
        /// It is longer than [`LONGEST_LINE`] characters.
        Long = "long",
        /// The time is none.
        Time = "time",
        /// On that day the clock skips this time.
        Gap = "gap",
        /// There is no such function.
        Function = "function",
        /// There is no such discipline.
        Discipline = "discipline",
        /// There is no such organisation.
        Organisation = "organisation",
        /// The line that it waits for comes after it, or not at all, or was not taken in.
        After = "after",
        /// An earlier line has the same number.
        Twice = "twice",
    }
}

/// Most bytes of a file.
pub const MOST_BYTES: usize = 1024 * 1024;
/// Most characters of a line.
pub const LONGEST_LINE: usize = 2_000;

/// A line of a file. In its row, `after` is a line of the file and not yet a row of the event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub line: i64,
    /// What it says, or why that cannot be told.
    pub row: Result<Row, LineFault>,
}

/// Heads of the columns, in the order in which a file of ours has them.
pub const HEAD: [&str; 9] =
    ["no", "time", "what_fr", "what_nl", "function", "discipline", "organisation", "place", "after"];

const NAMES: [&[&str]; 9] = [
    &["no", "n°", "nr"],
    &["time", "heure", "uur"],
    &["what_fr", "quoi", "quoi_fr"],
    &["what_nl", "wat", "wat_nl"],
    &["function", "fonction", "functie"],
    &["discipline"],
    &["organisation", "organisatie"],
    &["place", "lieu", "plaats"],
    &["after", "après", "na"],
];

/// What a file is read against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The catalogues, and the zone in which times are meant.
    pub facts: &'a Facts,
    /// The beginning of the event: a time without a day is on that day.
    pub start: Timestamp,
    /// The language in which places are written.
    pub lang: Lang,
}

/// Reads a file into lines, at most so many.
///
/// # Errors
/// Why nothing of it can be read.
pub fn read(bytes: &[u8], against: &Against<'_>) -> Result<Vec<Line>, FileFault> {
    let limits = table::Limits { bytes: MOST_BYTES, lines: against.facts.limits.rows, line: LONGEST_LINE };
    let table = table::read(bytes, &limits)?;
    let at: Vec<Option<usize>> = NAMES.iter().map(|names| table.column(names)).collect();
    let has = |n: usize| at.get(n).copied().flatten().is_some();
    if !has(1) || !(has(2) || has(3)) {
        return Err(FileFault::Head);
    }
    // The lines by the number that the file gives them.
    let mut numbered: BTreeMap<String, i64> = BTreeMap::new();
    let mut lines = Vec::with_capacity(table.lines.len());
    for (line, fields) in &table.lines {
        let get = |fields: &[String], n: usize| field(fields, at.get(n).copied().flatten()).to_owned();
        let row = match fields {
            Err(fault) => Err(torn(*fault)),
            Ok(fields) => row(&|n| get(fields, n), against, &numbered).and_then(|row| {
                let no = get(fields, 0);
                if no.is_empty() {
                    return Ok(row);
                }
                let twice = numbered.insert(no, *line).is_some();
                if twice { Err(LineFault::Twice) } else { Ok(row) }
            }),
        };
        lines.push(Line { line: *line, row });
    }
    Ok(lines)
}

fn torn(fault: table::LineFault) -> LineFault {
    match fault {
        table::LineFault::Fields => LineFault::Fields,
        table::LineFault::Quote => LineFault::Quote,
        table::LineFault::Long => LineFault::Long,
    }
}

fn row(
    get: &dyn Fn(usize) -> String,
    against: &Against<'_>,
    numbered: &BTreeMap<String, i64>,
) -> Result<Row, LineFault> {
    let some = |n: usize| Some(get(n)).filter(|t| !t.is_empty());
    let time = some(1).ok_or(LineFault::Fields)?;
    let what = Text { fr: some(2), nl: some(3), en: None };
    if what.fr.is_none() && what.nl.is_none() {
        return Err(LineFault::Fields);
    }
    let facts = against.facts;
    let function = some(4);
    if function.as_ref().is_some_and(|f| !facts.functions.contains(f)) {
        return Err(LineFault::Function);
    }
    let discipline = some(5).map(|d| Discipline::of(&d.to_uppercase()).ok_or(LineFault::Discipline));
    let organisation = some(6);
    if organisation.as_ref().is_some_and(|o| !facts.organisations.contains(o)) {
        return Err(LineFault::Organisation);
    }
    let after = some(8).map(|no| numbered.get(&no).copied().ok_or(LineFault::After)).transpose()?;
    Ok(Row {
        when: when(&time, against.start, &facts.zone)?,
        what,
        function,
        discipline: discipline.transpose()?,
        organisation,
        place: some(7).map(|text| Words::new(against.lang, text)),
        after,
    })
}

/// `T-120`, `T+30`, `+30`: minutes before or after the beginning. `09:30` on the day of the beginning, `30/05/2027 09:30` or
/// `2027-05-30 09:30` on its own. Of a time that is there twice that night, the first counts.
///
/// # Errors
/// When it is no time, or one that the clock skips.
pub fn when(text: &str, start: Timestamp, zone: &TimeZone) -> Result<When, LineFault> {
    let text = text.trim();
    let bare = text.strip_prefix(['T', 't']).unwrap_or(text);
    if bare.starts_with(['+', '-', '−']) {
        let minutes: i64 =
            bare.replace('−', "-").trim_start_matches('+').parse().map_err(|_| LineFault::Time)?;
        // A hundred days; nothing on a run-sheet is farther away.
        let near = (-144_000..=144_000).contains(&minutes);
        return if near { Ok(When::Start { minutes }) } else { Err(LineFault::Time) };
    }
    let (day, time) = text.rsplit_once([' ', 'T']).map_or((None, text), |(day, time)| (Some(day), time));
    let time = clock(time).ok_or(LineFault::Time)?;
    let local = |at: Timestamp| at.to_jiff().map(|at| zone.to_datetime(at).date());
    let day = match day {
        Some(day) => date(day.trim()).ok_or(LineFault::Time)?,
        None => local(start).ok_or(LineFault::Time)?,
    };
    instant(day.to_datetime(time), zone).map(|at| When::Clock { at })
}

fn instant(local: DateTime, zone: &TimeZone) -> Result<Timestamp, LineFault> {
    let there = zone.to_ambiguous_timestamp(local);
    if matches!(there.offset(), AmbiguousOffset::Gap { .. }) {
        return Err(LineFault::Gap);
    }
    there.earlier().map(Timestamp::from_jiff).map_err(|_| LineFault::Time)
}

/// `09:30`, `9h30`, `9u30`, `9h`.
fn clock(text: &str) -> Option<Time> {
    let (hours, minutes) = text.split_once([':', 'h', 'H', 'u', 'U', '.'])?;
    let minutes = if minutes.is_empty() { 0 } else { minutes.parse().ok()? };
    Time::new(hours.trim().parse().ok()?, minutes, 0, 0).ok()
}

/// `30/05/2027`, `2027-05-30`.
fn date(text: &str) -> Option<Date> {
    let parts: Vec<i16> = text.split(['/', '-', '.']).map(|p| p.parse().ok()).collect::<Option<_>>()?;
    let (year, month, day) = match parts.as_slice() {
        [day, month, year] if *year > 31 => (*year, *month, *day),
        [year, month, day] if *year > 31 => (*year, *month, *day),
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A row as a file of ours writes it; `no` is its number.
#[must_use]
pub fn written(no: i64, row: &Row, zone: &TimeZone) -> Vec<String> {
    let time = match row.when {
        When::Start { minutes } => format!("T{minutes:+}"),
        When::Clock { at } => at
            .to_jiff()
            .map_or_else(String::new, |at| zone.to_datetime(at).strftime("%d/%m/%Y %H:%M").to_string()),
    };
    let own = |text: Option<&str>| text.unwrap_or_default().to_owned();
    vec![
        no.to_string(),
        time,
        own(row.what.get(Lang::Fr)),
        own(row.what.get(Lang::Nl)),
        own(row.function.as_deref()),
        own(row.discipline.map(Discipline::code)),
        own(row.organisation.as_deref()),
        own(row.place.as_ref().map(|p| p.text.as_str())),
        row.after.map_or_else(String::new, |n| n.to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn facts() -> Facts {
        let mut facts = Facts::bare(TimeZone::get("Europe/Brussels").unwrap());
        facts.functions = ["watch-officer".to_owned()].into();
        facts.organisations = ["cross".to_owned()].into();
        facts
    }

    fn at(text: &str) -> Timestamp {
        Timestamp::from_jiff(text.parse().unwrap())
    }

    type Read = (i64, Result<Row, LineFault>);

    fn lines(text: &str) -> Result<Vec<Read>, FileFault> {
        let facts = facts();
        let against = Against { facts: &facts, start: at("2027-05-30T08:00:00Z"), lang: Lang::Fr };
        Ok(read(text.as_bytes(), &against)?.into_iter().map(|l| (l.line, l.row)).collect())
    }

    const OWN: &str = "no;heure;quoi;wat;fonction;discipline;organisation;lieu;après";

    #[test]
    fn rows_in_the_words_of_a_coordinator() {
        let text = format!(
            "{OWN}\r\n1;T-120;Barrières;Hekken;watch-officer;d4;cross;place;\r\n2;9h30;Départ;;;;;;1\r\n"
        );
        let all = lines(&text).unwrap();
        let first = Row {
            when: When::Start { minutes: -120 },
            what: Text::both("Barrières", "Hekken"),
            function: Some("watch-officer".into()),
            discipline: Some(Discipline::D4),
            organisation: Some("cross".into()),
            place: Some(Words::new(Lang::Fr, "place")),
            after: None,
        };
        assert_eq!(all[0], (2, Ok(first.clone())));
        let second = all[1].1.clone().unwrap();
        assert_eq!((second.when, second.after), (When::Clock { at: at("2027-05-30T07:30:00Z") }, Some(2)));
        // What a file of ours says is read as it was.
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let file = table::write(&HEAD, &[written(1, &first, &zone)]);
        let again = lines(std::str::from_utf8(&file).unwrap()).unwrap();
        assert_eq!(again[0].1, Ok(first));
    }

    #[test]
    fn times_on_the_nights_when_the_clock_changes() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let table = [
            ("28/03/2027 01:30", Ok("2027-03-28T00:30:00Z")),
            ("28/03/2027 02:30", Err(LineFault::Gap)),
            ("28/03/2027 03:30", Ok("2027-03-28T01:30:00Z")),
            ("31/10/2027 02:30", Ok("2027-10-31T00:30:00Z")),
            ("2027-10-31 03:30", Ok("2027-10-31T02:30:00Z")),
            ("24:00", Err(LineFault::Time)),
            ("soon", Err(LineFault::Time)),
            ("31/02/2027 10:00", Err(LineFault::Time)),
            ("T+999999", Err(LineFault::Time)),
            ("T+x", Err(LineFault::Time)),
        ];
        for (text, wanted) in table {
            let got = when(text, at("2027-05-30T08:00:00Z"), &zone);
            assert_eq!(got, wanted.map(|w| When::Clock { at: at(w) }), "{text}");
        }
    }

    #[test]
    fn a_bad_line_says_why_and_leaves_the_others() {
        let long = format!("1;09:00;{};;;;;;", "x".repeat(LONGEST_LINE));
        let table = [
            ("1;;a;;;;;;", LineFault::Fields),
            ("1;09:00;;;;;;;", LineFault::Fields),
            ("1;09:00;a;;;;;;;;", LineFault::Fields),
            ("1;09:00;\"a;;;;;;", LineFault::Quote),
            ("1;noon;a;;;;;;", LineFault::Time),
            ("1;28/03/2027 02:30;a;;;;;;", LineFault::Gap),
            ("1;09:00;a;;pilot;;;;", LineFault::Function),
            ("1;09:00;a;;;D9;;;", LineFault::Discipline),
            ("1;09:00;a;;;;guild;;", LineFault::Organisation),
            ("1;09:00;a;;;;;;7", LineFault::After),
            (&long, LineFault::Long),
        ];
        for (line, fault) in table {
            let all = lines(&format!("{OWN}\n{line}\n2;10:00;b;;;;;;")).unwrap();
            assert_eq!(all[0].1, Err(fault), "{line}");
            assert!(all[1].1.is_ok(), "{line}");
        }
        let twice = lines(&format!("{OWN}\n1;09:00;a;;;;;;\n1;10:00;b;;;;;;")).unwrap();
        assert_eq!(twice[1].1, Err(LineFault::Twice));
        assert_eq!(lines("heure;fonction\n09:00;x"), Err(FileFault::Head));
        assert_eq!(lines(&format!("{OWN}\n\n")), Err(FileFault::Empty));
    }

    proptest! {
        #[test]
        fn no_text_stops_it(body in "[ -~;\",\\t\\r\\né]{0,300}") {
            drop(lines(&format!("{OWN}\n{body}")));
        }
        #[test]
        fn no_time_stops_it(text in "[T0-9/: +.hu-]{0,16}") {
            prop_assert_eq!(when(&text, Timestamp(0), &TimeZone::UTC), when(&text, Timestamp(0), &TimeZone::UTC));
        }
    }
}
