//! Who may do what is a committed text: a change of policy or profile shows in its difference.

use access::matrix;
use kernel::FolderFiles;
use profile::Profile;

use crate::guard;

fn drawn() -> String {
    let folder = testkit::root().join("profiles/brussels");
    matrix(&Profile::load(&FolderFiles(folder)).unwrap(), &guard())
}

#[test]
fn the_committed_matrix_is_the_one_in_force() {
    let file = testkit::root().join("docs/access-matrix.txt");
    let committed = std::fs::read_to_string(file).unwrap_or_default();
    for (number, (ours, theirs)) in drawn().lines().zip(committed.lines()).enumerate() {
        assert_eq!(
            ours,
            theirs,
            "docs/access-matrix.txt, line {}: look at the change, then \
             cargo run -p access --example matrix > docs/access-matrix.txt",
            number + 1
        );
    }
    assert_eq!(
        drawn().lines().count(),
        committed.lines().count(),
        "docs/access-matrix.txt is cut short or too long"
    );
}

/// The letters of one power under one function.
fn letters(function: &str, power: &str) -> String {
    let text = drawn();
    let rows =
        text.lines().skip_while(|line| *line != function).skip(1).take_while(|line| line.starts_with("  "));
    let row = rows.map(str::trim).find(|row| row.split_whitespace().next() == Some(power));
    row.and_then(|row| row.split_whitespace().nth(1)).unwrap_or_default().to_owned()
}

#[test]
fn what_nobody_may_is_not_in_it() {
    assert_eq!(letters("administrator", "matter.read"), "", "who keeps the machine reads no content");
    assert_eq!(letters("auditor", "matter.read"), "");
    assert_eq!(letters("duty-contact", "matter.read"), "");
    assert!(
        !letters("mayor", "matter.read").contains(|c: char| c.is_lowercase()),
        "a mayor reads no other town"
    );
    assert!(!letters("press-officer", "matter.read").contains(['N', 'R', 'X', 'Y']));
    assert!(
        letters("representative-d2", "matter.read").contains('Y'),
        "the medical discipline keeps its secret"
    );
    assert!(!letters("watch-officer", "matter.read").contains(['X', 'Y']));
}
