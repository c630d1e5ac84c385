//! A journal over two keys: both verifiers follow the statement by which the first handed over, and believe no altered one.

use std::path::Path;
use std::process::{Command, Output};

use crate::program::{Running, Visitor, make_place, run, said};

/// Writes one line and stops cleanly, which signs a checkpoint over it.
fn one_watch(folder: &Path, words: &str) {
    let running = Running::start(folder, &["serve", "--data", "place"]);
    let officer = Visitor::sign_in(&running.url, "jo");
    let form = [("text", words), ("context", "")];
    let (status, answer) = officer.post(&format!("{}/en/command", running.url), &form);
    assert_eq!(status, 200, "{answer}");
    assert!(running.stop().success());
}

/// Whether the tools of the other verifier are there. On a build server they must be.
fn tools() -> bool {
    let has =
        |tool: &str, flag: &str| Command::new(tool).arg(flag).output().is_ok_and(|o| o.status.success());
    let there = has("python3", "--version") && has("openssl", "version");
    assert!(there || !std::env::var("CI").is_ok_and(|v| v == "true"), "python3 and openssl are needed");
    if !there {
        eprintln!("skipped in part: python3 or openssl is not installed");
    }
    there
}

/// What the two verifiers say of an export.
pub(crate) fn verdicts(folder: &Path, export: &str) -> Vec<(&'static str, Output)> {
    let file = format!("{export}/journal.tsv");
    let mut all = vec![("the program", run(folder, &["journal", "verify", &file]))];
    if tools() {
        let script = Path::new("../../tools/verify_journal.py").canonicalize().unwrap();
        let out = Command::new("python3").arg(script).arg(&file).current_dir(folder).output().unwrap();
        all.push(("the script", out));
    }
    all
}

/// The file with one letter of a signature of its first statement exchanged.
fn forged(statements: &str) -> String {
    let (before, rest) = statements.split_at(statements.find('\u{2014}').unwrap() + 60);
    let mut rest = rest.chars();
    let other = if rest.next() == Some('A') { 'B' } else { 'A' };
    format!("{before}{other}{}", rest.as_str())
}

#[test]
fn both_verifiers_follow_a_new_key_and_refuse_a_forged_statement() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    make_place(at);
    one_watch(at, "log under the first key");
    for words in ["log under the second key", "log under the third key"] {
        let out = run(at, &["journal", "rotate-key", "--data", "place"]);
        assert!(out.status.success(), "{}", said(&out));
        one_watch(at, words);
    }
    let out = run(at, &["journal", "export", "out", "--data", "place"]);
    assert!(out.status.success(), "{}", said(&out));
    let notes = std::fs::read_to_string(at.join("out/checkpoints.txt")).unwrap();
    let signed = notes.matches("/live\n").count();
    assert!(signed >= 3, "each term signed: {notes}");
    for (who, out) in verdicts(at, "out") {
        let wanted = format!("{signed} checkpoints match");
        assert!(out.status.success() && said(&out).contains(&wanted), "{who}: {}", said(&out));
    }
    // As it stands at the foot of a daily report: the note of a sheet, and no key beside those of the export.
    std::fs::write(at.join("note.txt"), &notes).unwrap();
    let out = run(at, &["journal", "verify", "out/journal.tsv", "--checkpoints", "note.txt"]);
    assert!(out.status.success() && said(&out).contains("checkpoints match"), "{}", said(&out));

    let file = at.join("out/rotations.txt");
    let statements = std::fs::read_to_string(&file).unwrap();
    // Each rotation speaks of two journals; the first statement is that of the exported one.
    assert_eq!(statements.matches("journal-key-rotation/1").count(), 4);
    std::fs::write(&file, forged(&statements)).unwrap();
    for (who, out) in verdicts(at, "out") {
        assert!(!out.status.success(), "{who}: {}", said(&out));
        assert!(said(&out).contains("statement 1"), "{who} does not name it: {}", said(&out));
    }

    // A statement about another size, with the signatures of the true one.
    let size = statements.lines().nth(2).unwrap();
    std::fs::write(&file, statements.replacen(&format!("\n{size}\n"), "\n1\n", 1)).unwrap();
    for (who, out) in verdicts(at, "out") {
        assert!(!out.status.success() && said(&out).contains("statement 1"), "{who}: {}", said(&out));
    }

    // Without statements nobody follows; the newest key alone is not believed for what an older one signed.
    std::fs::remove_file(&file).unwrap();
    for (who, out) in verdicts(at, "out") {
        assert!(!out.status.success(), "{who}: {}", said(&out));
        assert!(said(&out).contains("not signed by a key that is trusted for size"), "{who}: {}", said(&out));
    }
}

#[test]
fn a_new_key_of_warnings_is_in_the_journal_and_the_old_certificate_stays_published() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    make_place(at);
    one_watch(at, "log under the first key");
    let keys = at.join("place/keys");
    let pem = |name: &str| std::fs::read_to_string(keys.join(name)).unwrap();
    let old = pem("warnings.pem");
    let out = run(at, &["warnings", "rotate-key", "--data", "place"]);
    assert!(out.status.success() && said(&out).contains("certificates.pem"), "{}", said(&out));
    assert_ne!(pem("warnings.pem"), old);
    assert_eq!(pem("warnings-earlier.pem").trim(), old.trim());
    one_watch(at, "log under the second key");
    let site = std::fs::read(at.join("place/public/site.bundle")).unwrap();
    let site = String::from_utf8_lossy(&site).into_owned();
    let (now, before) = (site.find(pem("warnings.pem").trim()), site.find(old.trim()));
    assert!(now.is_some() && now < before, "both stand on the site, the present one first");
    let out = run(at, &["journal", "export", "out", "--data", "place"]);
    assert!(out.status.success(), "{}", said(&out));
    let lines = std::fs::read_to_string(at.join("out/journal.tsv")).unwrap();
    assert_eq!(lines.matches("warning.key-changed@1").count(), 1, "{lines}");
}
