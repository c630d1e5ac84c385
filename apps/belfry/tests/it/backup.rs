//! A backup taken while the program runs, restored elsewhere; the verifier says exactly what is missing.

use crate::program::{Bed, Running, Visitor, make_place, run, said};

#[test]
fn a_running_place_is_backed_up_and_restored_with_the_loss_named() {
    Bed::on_both(|folder| {
        make_place(folder.path());
        let running = Running::start(folder.path(), &["serve", "--data", "place"]);
        let officer = Visitor::sign_in(&running.url, "jo");
        let note = |text: &str| {
            let (status, answer) =
                officer.post(&format!("{}/en/command", running.url), &[("text", text), ("context", "")]);
            assert_eq!(status, 200, "{answer}");
            answer["receipt"]["seq"].as_i64().unwrap()
        };
        let kept = note("log before the backup");
        let out = run(folder.path(), &["backup", "copy", "--keys", "keys-apart", "--data", "place"]);
        assert!(out.status.success(), "{}", said(&out));
        assert!(!folder.path().join("copy/keys").exists(), "keys do not lie beside the data");
        let lost = note("log after the backup");
        assert!(running.stop().success(), "a clean stop signs a checkpoint over everything");

        let restored = ["--data", "restored", "--checkpoints"];
        let notes = folder.path().join("outside.txt");
        let mut text = String::new();
        for item in std::fs::read_dir(folder.path().join("place/checkpoints")).unwrap().flatten() {
            if item.file_name().to_str().unwrap().starts_with("live-")
                && item.path().extension().is_some_and(|e| e == "note")
            {
                text.push_str(&std::fs::read_to_string(item.path()).unwrap());
                text.push('\n');
            }
        }
        std::fs::write(&notes, text).unwrap();
        folder.another_database();
        let out = run(
            folder.path(),
            &["restore", "copy", restored[0], restored[1], restored[2], notes.to_str().unwrap()],
        );
        assert_eq!(out.status.code(), Some(3), "{}", said(&out));
        let missing = format!("entries {} to {lost} are missing", kept + 1);
        assert!(said(&out).contains(&missing), "wanted «{missing}»: {}", said(&out));
        assert!(!said(&out).contains("jobs are held and all sessions"), "{}", said(&out));
        let told = ["no jobs were waiting", "jobs are held, since"].iter().any(|w| said(&out).contains(w));
        assert!(told, "what becomes of the jobs: {}", said(&out));

        let again = Running::start(folder.path(), &["serve", "--data", "restored"]);
        let (status, _) = officer.get(&format!("{}/en/watch", again.url)).unwrap();
        assert_eq!(status, 303, "sessions ended with the restore");
        let officer = Visitor::sign_in(&again.url, "jo");
        let (_, log) = officer.get(&format!("{}/en/log", again.url)).unwrap();
        assert!(log.contains("before the backup") && !log.contains("after the backup"));
    });
}

#[test]
fn a_whole_backup_holds_against_the_notes_of_all_journals() {
    let folder = tempfile::tempdir().unwrap();
    make_place(folder.path());
    let running = Running::start(folder.path(), &["serve", "--data", "place"]);
    let officer = Visitor::sign_in(&running.url, "jo");
    // A look that the access journal writes down: what an officer may not do.
    let (status, _) = officer.get(&format!("{}/en/tokens", running.url)).unwrap();
    assert_eq!(status, 403);
    officer.post(&format!("{}/en/command", running.url), &[("text", "log one line"), ("context", "")]);
    assert!(running.stop().success());
    let out = run(folder.path(), &["backup", "copy", "--keys", "restored/keys", "--data", "place"]);
    assert!(out.status.success(), "{}", said(&out));
    let mut notes = String::new();
    for item in std::fs::read_dir(folder.path().join("place/checkpoints")).unwrap().flatten() {
        notes.push_str(&std::fs::read_to_string(item.path()).unwrap());
    }
    assert!(notes.contains("/live\n") && notes.contains("/access\n"), "{notes}");
    std::fs::write(folder.path().join("notes.txt"), notes).unwrap();
    let args = ["restore", "copy", "--data", "restored", "--checkpoints"];
    let absent = run(folder.path(), &[&args[..], &["no-such.txt"]].concat());
    assert!(
        !absent.status.success() && !folder.path().join("restored/journals").exists(),
        "{}",
        said(&absent)
    );
    let out = run(folder.path(), &[&args[..], &["notes.txt"]].concat());
    assert!(out.status.success(), "nothing is missing: {}", said(&out));
    assert_eq!(said(&out).matches("everything holds").count(), 2, "{}", said(&out));
}
