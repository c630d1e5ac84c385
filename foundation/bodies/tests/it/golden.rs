//! The holidays of the profile against those of an independent library, for forty years (`tests/data/README.md`).

use std::collections::BTreeSet;

use bodies::holidays::Holidays;
use jiff::civil::Date;
use kernel::FolderFiles;
use profile::Profile;

#[test]
fn the_holidays_of_the_profile_are_those_of_an_independent_library() {
    let folder = testkit::root().join("profiles/brussels");
    let profile = Profile::load(&FolderFiles(folder)).unwrap();
    let holidays = Holidays(profile.holidays);
    let golden =
        std::fs::read_to_string(testkit::root().join("foundation/bodies/tests/data/holidays-be.csv"));
    let golden: BTreeSet<Date> = golden
        .unwrap()
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .filter(|(_, name)| !["Easter Sunday", "Pentecost"].contains(name))
        .map(|(day, _)| day.parse().unwrap())
        .collect();
    assert_eq!(golden.len(), 41 * 10 - 1, "Ascension Day of 2008 was 1 May");
    let ours: BTreeSet<Date> =
        (2000..=2040).flat_map(|year| holidays.of_year(year)).map(|(day, _)| day).collect();
    let apart: Vec<&Date> = ours.symmetric_difference(&golden).collect();
    assert!(apart.is_empty(), "{apart:?}");
}
