//! From when to when areas exist: in the files, and by an import that begins on a day.

use kernel::MemoryFiles;
use territory::import::{Options, What, import};
use territory::{Kind, Territory};

use crate::{day, town};

fn merged(valid_from: Option<&str>) -> MemoryFiles {
    let whole = town::feature(
        "\"code\":\"910\",\"name_fr\":\"Toute\",\"name_nl\":\"Heel\"",
        &town::square(4.39, 50.80, 4.41, 50.81),
    );
    let mut options = Options::new("new.geojson", What::Areas(Kind::Municipality));
    options.valid_from = valid_from.map(day);
    let read = import(town::collection(&[whole]).as_bytes(), &options, &MemoryFiles::default()).unwrap();
    read.files.into_iter().fold(MemoryFiles::default(), |all, (name, bytes)| all.with(&name, bytes))
}

fn quarters(all: &Territory, on: &str) -> Vec<String> {
    let answer = all.areas_at(town::at(4.395, 50.805), day(on));
    answer
        .areas
        .iter()
        .filter(|a| a.area.id.kind == Kind::Municipality)
        .map(|a| a.area.id.code.clone())
        .collect()
}

#[test]
fn a_merger_ends_what_was_there_on_the_eve() {
    let all = Territory::load_over(&town::files(), &merged(Some("2027-01-01"))).unwrap();
    assert_eq!(quarters(&all, "2026-12-31"), ["901"]);
    assert_eq!(quarters(&all, "2027-01-01"), ["910"]);
    assert_eq!(
        all.area(Kind::Municipality, "902", day("2026-12-31")).unwrap().until,
        Some(day("2026-12-31"))
    );
    assert!(all.area(Kind::Municipality, "902", day("2027-01-01")).is_none());
    assert!(all.codes().contains("902"), "what happened there stays readable");
}

#[test]
fn without_a_day_official_lines_replace_drawn_ones() {
    let all = Territory::load_over(&town::files(), &merged(None)).unwrap();
    assert_eq!(quarters(&all, "2026-12-31"), ["910"]);
    let old = all.area(Kind::Municipality, "901", day("2026-12-31")).unwrap();
    assert!(old.shape.is_none(), "a drawn line gives way");
}

#[test]
fn the_same_code_with_new_lines_keeps_its_names() {
    let square = town::feature("\"code\":\"901\"", &town::square(4.39, 50.80, 4.395, 50.81));
    let options = Options::new("one.geojson", What::Areas(Kind::Municipality));
    let read = import(town::collection(&[square]).as_bytes(), &options, &MemoryFiles::default()).unwrap();
    assert_eq!(read.notes.len(), 1, "{:?}", read.notes);
    let over =
        read.files.into_iter().fold(MemoryFiles::default(), |all, (name, bytes)| all.with(&name, bytes));
    let all = Territory::load_over(&town::files(), &over).unwrap();
    let area = all.area(Kind::Municipality, "901", day("2026-01-01")).unwrap();
    assert_eq!(
        (area.names.fr.as_deref(), area.approximate, area.population),
        (Some("Pré-Haut"), false, Some(1200))
    );
    assert_ne!(all.version(), town::load().version());
}

#[test]
fn dates_in_a_table_hold_for_that_row() {
    let table = b"code,name_fr,name_nl,from,until,successors\n901,A,A,,2024-12-31,municipality:902\n902,B,B,2025-01-01,,\n";
    let all = Territory::load(&town::files().with("territory/quarters.csv", table.as_slice())).unwrap();
    assert_eq!(quarters(&all, "2024-12-31"), ["901"]);
    assert!(quarters(&all, "2025-01-01").is_empty());
    assert_eq!(all.area(Kind::Municipality, "901", day("2024-01-01")).unwrap().successors.len(), 1);
}

#[test]
fn what_is_wrong_with_the_files_is_said_with_its_place() {
    let with = |name: &str, text: &'static str| town::faults(&town::files().with(name, text.as_bytes()));
    for (name, text, said) in [
        (
            "territory/quarters.csv",
            "code,name_fr,name_nl\n901,A,B\n901,C,D\n",
            "line 3: «901» is there twice",
        ),
        ("territory/quarters.csv", "code,name_fr\n901,A\n", "line 1: has no column «name_nl»"),
        (
            "territory/quarters.csv",
            "code,name_fr,name_nl,parents\n901,A,B,zone\n",
            "line 2: «zone» in column parents is not kind:code",
        ),
        (
            "territory/quarters.csv",
            "code,name_fr,name_nl,parents\n901,A,B,zone:1\n",
            "names zone «1», which does not exist",
        ),
        (
            "territory/quarters.csv",
            "code,name_fr,name_nl,from,until\n901,A,B,2026-01-02,2026-01-01\n",
            "before it begins",
        ),
        (
            "territory/quarters.csv",
            "code,name_fr,name_nl,population\n901,A,B,many\n",
            "«many» in column population is not a whole number",
        ),
        (
            "territory/places.csv",
            "kind,name_fr,name_nl,lon,lat\nx,A,B,450,50\n",
            "line 2: «450 50» is not on the Earth",
        ),
        (
            "territory/streets.csv",
            "name_fr,name_nl,line\nA,B,4.4\n",
            "line 2: «4.4» is not a longitude and a latitude",
        ),
        ("territory/region.geojson", "{", "is not JSON"),
        ("territory/territory.toml", "border_metres = 9000", "must lie between 0 and 500"),
        (
            "territory/territory.toml",
            "places = [\"none.csv\"]",
            "territory/none.csv: is named in territory.toml and is not there",
        ),
        ("territory/territory.toml", "zones = 1", "unknown field"),
    ] {
        let faults = with(name, text);
        assert!(faults.contains(said), "{said}: {faults}");
    }
}
