//! The hash names what is in the files and nothing else.

use std::process::Command;

use kernel::{Files, MemoryFiles};
use proptest::prelude::*;

use crate::{changed, folder, load, root, small};

#[test]
fn the_hash_is_the_one_that_a_shell_computes() {
    let script = r"find . \( -name '*.toml' -o -name '*.csv' \) ! -path './territory/*' -printf '%P\n' | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-64";
    let out = Command::new("sh")
        .args(["-c", script])
        .current_dir(root().join("profiles/brussels"))
        .output()
        .unwrap();
    assert_eq!(load(&folder("brussels")).hash(), String::from_utf8(out.stdout).unwrap().trim());
}

#[test]
fn a_value_changes_it_and_a_stray_file_does_not() {
    let hash = load(&small()).hash().to_owned();
    assert_eq!(load(&small().with("notes.txt", &b"hello"[..])).hash(), hash);
    let other = load(&changed("inform.toml", "within_minutes = 5\n", "within_minutes = 6\n"));
    assert_ne!(other.hash(), hash);
    let deep = |text: &'static [u8]| load(&small().with("plan/2024/themes.csv", text)).hash().to_owned();
    assert_ne!(deep(b"1"), deep(b"2"), "what lies in a folder counts");
    assert_ne!(deep(b"1"), hash);
    assert_eq!(
        load(&small().with("territory/zones.csv", &b"1"[..])).hash(),
        hash,
        "the territory has a version of its own"
    );
    let (before, after) = (load(&small()).digests().clone(), other.digests().clone());
    let differing: Vec<&String> = before.keys().filter(|name| before[*name] != after[*name]).collect();
    assert_eq!(differing, ["inform.toml"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn the_order_in_which_files_come_does_not_matter(order in Just((0..small().list("").len()).collect::<Vec<usize>>()).prop_shuffle()) {
        let names = small().list("");
        let shuffled = order.iter().fold(MemoryFiles::default(), |all, &place| {
            let name = &names[place];
            all.with(name, small().read(name).unwrap().into_owned())
        });
        let (one, other) = (load(&shuffled), load(&small()));
        prop_assert_eq!(one.hash(), other.hash());
    }
}
