//! The committed seeds of the fuzzer run as a plain test: their names say what becomes of them.

use std::path::Path;

use exchange::Limits;
use exchange::cap;
use exchange::gtfs_rt;

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
