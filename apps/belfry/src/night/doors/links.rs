//! The doors that a secret address opens are told in the guide to what is safe: one row each, and no row without a door.

use std::collections::BTreeSet;

fn read(name: &str) -> String {
    std::fs::read_to_string(testkit::root().join("docs").join(name)).unwrap()
}

/// What stands before the secret, without the language: `/o/`. The list of routes is held against the program elsewhere; what asks
/// for a sign-in there is no such door.
fn doors() -> BTreeSet<String> {
    let routes = read("routes.txt");
    let doors = routes.lines().filter_map(|line| {
        let mut words = line.split_whitespace().skip(1);
        let (path, stranger) = (words.next()?, words.next()?);
        let door = path.strip_prefix("/{lang}")?.split_once("{secret}")?.0;
        (stranger != "sign-in").then(|| door.to_owned())
    });
    doors.collect()
}

/// The first cells of the table below the heading.
fn told() -> BTreeSet<String> {
    let text = read("security.md");
    let chapter = text.split("\n## ").find(|chapter| chapter.starts_with("Links without account")).unwrap();
    let rows = chapter.lines().filter_map(|line| line.strip_prefix("| `/"));
    rows.map(|row| format!("/{}", row.split('`').next().unwrap())).collect()
}

#[test]
fn every_door_that_a_secret_address_opens_has_its_row() {
    let (doors, told) = (doors(), told());
    assert!(doors.len() >= 10, "{doors:?}");
    assert_eq!(told, doors, "docs/security.md, Links without account, names other doors than there are");
}
