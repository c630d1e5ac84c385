//! Real calendars that nobody here wrote: what becomes of each is pinned in `ical-corpus.txt`. Whatever is done to their bytes,
//! nothing panics.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use exchange::ical::{Limits, read};
use proptest::prelude::*;

const PINNED: &str = include_str!("ical-corpus.txt");

fn files() -> BTreeMap<String, PathBuf> {
    let Some(shared) = testkit::shared_data() else { return BTreeMap::new() };
    let folder = shared.join("ical");
    let entries = walkdir::WalkDir::new(&folder).into_iter().map(Result::unwrap);
    entries
        .filter(|e| e.path().extension().is_some_and(|x| x == "ics"))
        .map(|e| {
            (e.path().strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/"), e.into_path())
        })
        .collect()
}

/// One line per file: how many events, how many of them are read, why the others are not.
fn outcome(bytes: &[u8]) -> String {
    // Series are looked at for a year.
    let at = |text: &str| Some(text.parse().unwrap());
    let limits =
        Limits { since: at("2026-11-26T00:00:00Z"), until: at("2027-11-26T00:00:00Z"), ..Limits::default() };
    let found = match read(bytes, &limits) {
        Ok(found) => found,
        Err(fault) => return format!("refused: {fault}"),
    };
    let mut faults: BTreeMap<&str, usize> = BTreeMap::new();
    for fault in found.iter().filter_map(|f| f.event.as_ref().err()) {
        *faults.entry(fault.code()).or_default() += 1;
    }
    let good = found.iter().filter(|f| f.event.is_ok()).count();
    let bad: String = faults.iter().map(|(fault, n)| format!(", {n} {fault}")).collect();
    format!("{good} of {}{bad}", found.len())
}

#[test]
fn every_calendar_has_the_outcome_that_is_pinned() {
    let found: BTreeMap<String, String> =
        files().into_iter().map(|(name, path)| (name, outcome(&std::fs::read(path).unwrap()))).collect();
    if found.is_empty() {
        return;
    }
    let pinned: BTreeMap<String, String> = PINNED
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .map(|line| line.split_once(": ").unwrap())
        .map(|(name, outcome)| (name.to_owned(), outcome.to_owned()))
        .collect();
    let mut difference = String::new();
    for name in found.keys().chain(pinned.keys().filter(|n| !found.contains_key(*n))) {
        let (now, then) = (found.get(name), pinned.get(name));
        if now != then {
            writeln!(difference, "{name}: {}", now.map_or("(no such file)", String::as_str)).unwrap();
        }
    }
    assert!(difference.is_empty(), "not as pinned:\n{difference}");
    assert!(found.len() > 100);
}

#[test]
fn cut_and_damaged_calendars_do_not_stop_it() {
    let files: Vec<Vec<u8>> = files().into_values().map(|path| std::fs::read(path).unwrap()).collect();
    let limits = Limits { events: 50, ..Limits::default() };
    for bytes in &files {
        for cut in [1, 3, 10, 40] {
            drop(read(&bytes[..bytes.len() * (cut % 7) / 7], &limits));
            let damaged: Vec<u8> = bytes
                .iter()
                .enumerate()
                .map(|(n, b)| if n % (cut * 13) == 0 { b ^ 0x15 } else { *b })
                .collect();
            drop(read(&damaged, &limits));
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_stop_it(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        drop(read(&bytes, &Limits::default()));
    }
    #[test]
    fn no_lines_stop_it(body in "((BEGIN|END|DTSTART|DTEND|DURATION|SUMMARY|RRULE)[;:=A-Z0-9/\\-]{0,20}\\r?\\n){0,20}") {
        drop(read(format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{body}").as_bytes(), &Limits::default()));
    }
}
