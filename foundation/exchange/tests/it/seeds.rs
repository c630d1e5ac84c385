//! The committed seeds of the fuzzer run as a plain test: their names say what becomes of them.

use std::path::Path;

use exchange::Limits;
use exchange::cap;
use exchange::dsn;
use exchange::gtfs_rt;
use exchange::pades::{Anchors, check};
use exchange::table;
use kernel::Timestamp;

#[test]
fn every_seed_of_a_feed_has_the_outcome_in_its_name() {
    let mut seen = 0;
    for entry in std::fs::read_dir("fuzz/seeds/gtfs-rt").unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let outcome = match gtfs_rt::parse(&std::fs::read(&path).unwrap(), &gtfs_rt::Limits::default()) {
            Ok(_) => "accepted".to_owned(),
            Err(e) => format!("refused-{}", e.code),
        };
        assert!(stem.starts_with(&outcome), "{stem}: {outcome}");
        seen += 1;
    }
    assert!(seen >= 14, "{seen} seeds");
}

#[test]
fn every_seed_has_the_outcome_in_its_name() {
    let folder = Path::new("fuzz/seeds/cap");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        // `accepted-anything` or `refused-code`.
        let outcome = match cap::parse(&std::fs::read(&path).unwrap(), &Limits::default()) {
            Ok(_) => "accepted".to_owned(),
            Err(e) => format!("refused-{}", e.code),
        };
        assert!(stem.starts_with(&outcome), "{stem}: {outcome}");
        seen += 1;
    }
    assert!(seen >= 10, "{seen} seeds");
}

#[test]
fn every_seed_of_a_report_has_the_outcome_in_its_name() {
    let mut seen = 0;
    for entry in std::fs::read_dir("fuzz/seeds/dsn").unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let outcome = match dsn::read(&std::fs::read(&path).unwrap(), &dsn::Limits::default()) {
            Ok(_) => "accepted".to_owned(),
            Err(fault) => format!("refused-{}", fault.code()),
        };
        assert!(stem.starts_with(&outcome), "{stem}: {outcome}");
        seen += 1;
    }
    assert!(seen >= 9, "{seen} seeds");
}

#[test]
fn every_seed_of_a_table_has_the_outcome_in_its_name() {
    let limits = table::Limits { bytes: 1 << 16, lines: 100, line: 2_000 };
    let mut seen = 0;
    for entry in std::fs::read_dir("fuzz/seeds/table").unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let outcome = match table::read(&std::fs::read(&path).unwrap(), &limits) {
            Ok(_) => "accepted".to_owned(),
            Err(fault) => format!("refused-{}", fault.code()),
        };
        assert!(stem.starts_with(&outcome), "{stem}: {outcome}");
        seen += 1;
    }
    assert!(seen >= 12, "{seen} seeds");
}

/// The first byte says which of our documents it is, the others stand behind it; as `fuzz_targets/pades.rs` has it.
#[test]
fn every_seed_of_a_signed_document_has_the_outcome_in_its_name() {
    let file = |name: &str| std::fs::read(Path::new("tests/pades").join(name)).unwrap();
    let issued = ["issued.pdf", "lines-issued.pdf", "stream-issued.pdf"].map(file);
    let anchors = Anchors::from_pem([String::from_utf8(file("anchor.pem")).unwrap().as_str()]).unwrap();
    // New year's day of 2027: the samples were signed before.
    let now = Timestamp::from_seconds(1_798_761_600);
    let mut seen = 0;
    for entry in std::fs::read_dir("fuzz/seeds/pades").unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).unwrap();
        let issued = &issued[usize::from(bytes[0])];
        let checked = check(issued, &[issued, &bytes[1..]].concat(), &anchors, now);
        let outcome = match checked.all().into_iter().find(|finding| finding.refuses()) {
            None if checked.holds() => "holds".to_owned(),
            finding => format!("refused-{}", finding.map_or("nothing", |f| f.code())),
        };
        assert!(stem.starts_with(&outcome), "{stem}: {outcome}");
        seen += 1;
    }
    assert!(seen >= 12, "{seen} seeds");
}
