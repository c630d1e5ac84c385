//! Our warnings against the schema that OASIS publishes, and their signatures against an implementation that nobody here wrote.
//! `tools/cap.sh` makes its surroundings; without them this says so and passes over, except in continuous integration.

use std::path::{Path, PathBuf};
use std::process::Command;

use exchange::cap::{self, Signer};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use crate::written::{alerts, full, signer, zone};

/// So many invented warnings besides the fullest one.
const INVENTED: usize = 100;
/// Where they lie in their place, beside the certificate of whoever signs.
const FOLDER: &str = "warnings";
const CERTIFICATE: &str = "own.pem";

fn python() -> Option<PathBuf> {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")));
    let python = cache.map(|c| c.join("belfry-venv/cap/bin/python")).filter(|p| p.exists());
    if python.is_none() {
        assert!(std::env::var_os("CI").is_none(), "run tools/cap.sh first");
        eprintln!("skipped: tools/cap.sh was not run");
    }
    python
}

/// A place with a folder for warnings, and the certificate of whoever signs them.
fn place() -> (tempfile::TempDir, Signer) {
    let place = tempfile::tempdir().unwrap();
    std::fs::create_dir(place.path().join(FOLDER)).unwrap();
    let (signer, pem) = signer();
    std::fs::write(place.path().join(CERTIFICATE), pem).unwrap();
    (place, signer)
}

/// What is said of each warning of a place: its name, then «good» or what is wrong.
fn judged(python: &Path, place: &Path) -> Vec<(String, String)> {
    let script = testkit::root().join("tools/cap/check.py");
    let asked = [place.join(FOLDER), place.join(CERTIFICATE)];
    let out = Command::new(python).arg(script).args(asked).output().unwrap();
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(out.status.success(), "{said}{}", String::from_utf8_lossy(&out.stderr));
    let line = |l: &str| l.split_once(' ').map(|(name, words)| (name.to_owned(), words.to_owned())).unwrap();
    said.lines().map(line).collect()
}

#[test]
fn what_we_write_and_sign_is_good_for_the_official_schema_and_another_implementation() {
    let Some(python) = python() else { return };
    let (place, signer) = place();
    let folder = place.path().join(FOLDER);
    let mut runner = TestRunner::deterministic();
    for n in 0..=INVENTED {
        let alert = if n == 0 { full() } else { alerts().new_tree(&mut runner).unwrap().current() };
        let text = signer.sign(&cap::write(&alert, &zone())).unwrap();
        std::fs::write(folder.join(format!("{n:03}.xml")), text).unwrap();
    }
    let all = judged(&python, place.path());
    assert_eq!(all.len(), INVENTED + 1);
    for (name, words) in all {
        let text = || std::fs::read_to_string(folder.join(&name)).unwrap();
        assert_eq!(words, "good", "{}", text());
    }
}

#[test]
fn the_official_schema_and_the_other_implementation_do_see_what_is_wrong() {
    let Some(python) = python() else { return };
    let (place, signer) = place();
    let folder = place.path().join(FOLDER);
    let text = signer.sign(&cap::write(&full(), &zone())).unwrap();
    let changes = [
        ("certainty", ">Observed<", ">Seen<", "schema: "),
        ("word", "Restez", "Sortez", "signature: "),
        ("sender", "<sender>", "<source>x</source><sender>", "schema: "),
    ];
    for (name, old, new, _) in changes {
        assert!(text.contains(old), "{old}: {text}");
        std::fs::write(folder.join(name), text.replacen(old, new, 1)).unwrap();
    }
    let all = judged(&python, place.path());
    for (name, _, _, wanted) in changes {
        let found = all.iter().find(|(file, _)| file == name).map(|(_, words)| words.as_str());
        assert!(found.is_some_and(|words| words.starts_with(wanted)), "{name}: {found:?}");
    }
}
