//! A place from nothing: `init`, `user add`, `serve`, one signal, a clean stop, a journal that verifies.

use crate::program::{Bed, PASSWORD, Running, Visitor, city, make_place, run, run_with, said, signal};

#[test]
fn a_city_gets_an_empty_working_floor_and_keeps_what_was_noted() {
    Bed::on_both(|folder| {
        make_place(folder.path());
        let running = Running::start(folder.path(), &["serve", "--data", "place"]);
        let officer = Visitor::sign_in(&running.url, "jo");
        let (status, floor) = officer.get(&format!("{}/fr/watch", running.url)).unwrap();
        assert_eq!(status, 200);
        assert!(floor.contains("Hautrive"), "the place has its own name");
        let (status, map) = officer.get(&format!("{}/fr/map/municipalities.geojson", running.url)).unwrap();
        assert!(status == 200 && map.contains("Polygon"), "the area is on the map: {status} {map}");
        let form = [("text", "gas smell Mill street @02:41"), ("context", "")];
        let (status, receipt) = officer.post(&format!("{}/en/command", running.url), &form);
        assert_eq!(status, 200, "{receipt}");
        let (_, floor) = officer.get(&format!("{}/nl/watch", running.url)).unwrap();
        assert!(floor.contains("gas smell"), "it stands on the floor");
        assert!(running.stop().success());
        let out = run(folder.path(), &["journal", "verify", "--data", "place"]);
        assert!(out.status.success() && said(&out).contains("everything holds"), "{}", said(&out));
        let out = run(folder.path(), &["journal", "fsck", "--data", "place"]);
        assert!(out.status.success(), "{}", said(&out));
    });
}

#[test]
fn a_second_administrator_is_added_here_and_a_third_is_not() {
    let folder = tempfile::tempdir().unwrap();
    make_place(folder.path());
    let add =
        |login| ["user", "add", login, "--name", "Ad Min", "--function", "administrator", "--data", "place"];
    run_with(folder.path(), &add("second"), "another long password\n");
    let out = run(folder.path(), &add("third"));
    assert!(!out.status.success());
    assert!(said(&out).contains("needs a second person"), "{}", said(&out));
}

#[test]
fn whoever_gets_a_password_from_somebody_else_chooses_their_own_first() {
    let folder = tempfile::tempdir().unwrap();
    make_place(folder.path());
    let args = ["user", "add", "ria", "--name", "Ria", "--function", "watch-officer", "--data", "place"];
    let told = run_with(folder.path(), &args, &format!("{PASSWORD}\n"));
    assert!(told.contains("a password of their own"), "{told}");
    let running = Running::start(folder.path(), &["serve", "--data", "place"]);
    let ria = Visitor::sign_in(&running.url, "ria");
    let page = |path: &str| ria.get(&format!("{}/en/{path}", running.url)).unwrap();
    assert_eq!(page("watch").0, 303, "nothing is read before");
    let (status, form) = page("account/own-password");
    assert!(status == 200 && form.contains("Choose your own password"), "{status}");
    let (status, refused) = ria
        .post(&format!("{}/en/command", running.url), &[("text", "gas smell Mill street"), ("context", "")]);
    assert_eq!((status, refused["kind"].as_str()), (423, Some("owes")), "nothing is written before");
    let own = [("password", "a phrase of my own"), ("again", "a phrase of my own")];
    let (status, _) = ria.post(&format!("{}/en/account/own-password", running.url), &own);
    assert_eq!(status, 303);
    assert_eq!(page("watch").0, 200);
    assert!(running.stop().success());
}

#[test]
fn a_place_is_not_made_twice_and_not_half() {
    let folder = tempfile::tempdir().unwrap();
    let area = city(folder.path());
    let args = ["init", "--profile", "minimal", "--area", area.to_str().unwrap(), "--data", "place"];
    // Too short a password: nothing stays behind, and the next attempt succeeds.
    let out = run(folder.path(), &args);
    assert!(!out.status.success(), "an empty password was taken: {}", said(&out));
    run_with(folder.path(), &args, "a long enough password\n");
    let out = run(folder.path(), &args);
    assert!(said(&out).contains("there is a place"), "{}", said(&out));
}

/// The words of a line as a shell takes them: what stands between quotes is one.
fn typed(line: &str) -> Vec<String> {
    let parts = line.trim().split('"').enumerate();
    let words = parts.flat_map(|(n, part)| match n % 2 {
        1 => vec![part.to_owned()],
        _ => part.split_whitespace().map(str::to_owned).collect(),
    });
    words.collect()
}

/// Comes in with a password that somebody else chose, replaces it, and writes a line that stands on the floor.
fn works(folder: &std::path::Path, login: &str) {
    let running = Running::start(folder, &["serve", "--data", "place"]);
    let officer = Visitor::sign_in(&running.url, login);
    let own = [("password", "a phrase of my own"), ("again", "a phrase of my own")];
    assert_eq!(officer.post(&format!("{}/en/account/own-password", running.url), &own).0, 303);
    let form = [("text", "gas smell Mill street"), ("context", "")];
    let (status, receipt) = officer.post(&format!("{}/en/command", running.url), &form);
    assert_eq!(status, 200, "{receipt}");
    let (status, floor) = officer.get(&format!("{}/en/watch", running.url)).unwrap();
    assert!(status == 200 && floor.contains("gas smell"), "{status}");
    assert!(running.stop().success());
}

/// `make_place` names its officer itself: here nothing is known but what the program says.
#[test]
fn whoever_makes_a_place_is_told_how_somebody_comes_to_work_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let area = city(folder.path());
    let args = ["init", "--profile", "minimal", "--area", area.to_str().unwrap(), "--data", "place"];
    let told = run_with(folder.path(), &args, &format!("{PASSWORD}\n"));
    let next = told.lines().find(|line| line.trim().starts_with("belfry user add")).expect(&told);
    let next = typed(next);
    let args: Vec<&str> = next.iter().skip(1).map(String::as_str).collect();
    run_with(folder.path(), &args, &format!("{PASSWORD}\n"));
    works(folder.path(), "officer");
}

#[test]
fn a_place_is_made_with_its_first_officer_or_with_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let area = city(folder.path());
    let args = [
        "init",
        "--profile",
        "minimal",
        "--area",
        area.to_str().unwrap(),
        "--officer",
        "jo",
        "--data",
        "place",
    ];
    // The second password is too short: nothing stays behind, and the next attempt succeeds.
    let mut child = crate::program::program(folder.path())
        .args(args)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), format!("{PASSWORD}\nshort\n").as_bytes())
        .unwrap();
    assert!(!child.wait().unwrap().success(), "a short password was taken");
    let told = run_with(folder.path(), &args, &format!("{PASSWORD}\n{PASSWORD}\n"));
    assert!(told.contains("acts as watch-officer") && !told.contains("belfry user add officer"), "{told}");
    works(folder.path(), "jo");
}

/// Commands that write, as typed against a place that is served.
const WRITING: &[&[&str]] = &[
    &["serve", "--listen", "127.0.0.1:0"],
    &["user", "add", "ria", "--name", "Ria", "--function", "watch-officer"],
    &["user", "factors", "jo"],
    &["profile", "install"],
    &["account", "new", "--kind", "policy-note", "--year", "2026"],
    &["journal", "rebuild"],
    &["journal", "jobs", "--drop", "outbox:send", "--reason", "test"],
    &["journal", "fsck"],
    &["journal", "rotate-key"],
    &["warnings", "rotate-key"],
];

#[test]
fn whoever_would_write_beside_a_running_server_is_told_and_the_server_goes_on() {
    Bed::on_both(|bed| {
        let folder = bed.path();
        make_place(folder);
        let running = Running::start(folder, &["serve", "--data", "place"]);
        let officer = Visitor::sign_in(&running.url, "jo");
        let who = format!("process {} (belfry serve)", running.id());
        let refused = |args: &[&str]| {
            let out = run(folder, &[args, &["--data", "place"]].concat());
            assert_eq!(out.status.code(), Some(4), "{args:?}: {}", said(&out));
            assert!(said(&out).contains(&who) && said(&out).contains("stop it first"), "{}", said(&out));
        };
        // All at once: each waits a moment for whoever was just stopped.
        std::thread::scope(|scope| {
            let refused = &refused;
            for args in WRITING {
                scope.spawn(move || refused(args));
            }
        });
        let reading = [
            &["journal", "verify"][..],
            &["journal", "jobs"],
            &["journal", "export", "out"],
            &["backup", "copy"],
        ];
        for args in reading {
            let out = run(folder, &[args, &["--data", "place"]].concat());
            assert!(out.status.success(), "{args:?} only reads: {}", said(&out));
        }
        let form = [("text", "gas smell Mill street @02:41"), ("context", "")];
        let (status, receipt) = officer.post(&format!("{}/en/command", running.url), &form);
        assert_eq!(status, 200, "it still writes: {receipt}");

        // A process that is killed leaves nothing that keeps the next one out.
        signal("KILL", running.id());
        drop(running);
        let again = Running::start(folder, &["serve", "--data", "place"]);
        assert!(again.stop().success());
        let add = ["user", "add", "ria", "--name", "Ria", "--function", "watch-officer", "--data", "place"];
        run_with(folder, &add, &format!("{PASSWORD}\n"));
    });
}

#[test]
fn a_second_server_on_a_taken_port_opens_nothing() {
    let folder = tempfile::tempdir().unwrap();
    make_place(folder.path());
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let before = run(folder.path(), &["journal", "verify", "--data", "place"]);
    let out = run(folder.path(), &["serve", "--data", "place", "--listen", &address]);
    assert!(!out.status.success() && said(&out).contains(&address), "{}", said(&out));
    let after = run(folder.path(), &["journal", "verify", "--data", "place"]);
    assert_eq!(said(&before), said(&after));
    assert!(!folder.path().join("place/public").exists(), "nothing was laid out");
}

#[test]
fn a_place_has_every_folder_of_its_profile() {
    let folder = tempfile::tempdir().unwrap();
    let args = ["init", "--profile", "brussels", "--data", "place"];
    run_with(folder.path(), &args, &format!("{PASSWORD}\n"));
    let (shipped, own) =
        (std::path::Path::new("../../profiles/brussels"), folder.path().join("place/profile"));
    let mut open = vec![std::path::PathBuf::new()];
    while let Some(below) = open.pop() {
        for entry in std::fs::read_dir(shipped.join(&below)).unwrap().flatten() {
            let name = below.join(entry.file_name());
            if entry.path().is_dir() {
                open.push(name);
            } else {
                assert_eq!(
                    std::fs::read(own.join(&name)).ok(),
                    std::fs::read(entry.path()).ok(),
                    "{}",
                    name.display()
                );
            }
        }
    }
}

#[test]
fn a_proof_that_left_the_machine_is_checked() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    make_place(at);
    let watch = |words: &str| {
        let running = Running::start(at, &["serve", "--data", "place"]);
        let officer = Visitor::sign_in(&running.url, "jo");
        let form = [("text", words), ("context", "")];
        assert_eq!(officer.post(&format!("{}/en/command", running.url), &form).0, 200);
        assert!(running.stop().success(), "a clean stop signs a checkpoint over everything");
    };
    watch("log the first line");
    let out = run(at, &["journal", "export", "early", "--data", "place"]);
    let size = said(&out).split(' ').next().unwrap().to_owned();
    watch("log the second line");
    let prove = |name: &str, args: &[&str]| {
        let out = run(at, &[&["journal", "prove"], args, &["--data", "place"]].concat());
        assert!(out.status.success(), "{}", said(&out));
        std::fs::write(at.join(name), &out.stdout).unwrap();
    };
    prove("entry.txt", &["3"]);
    prove("since.txt", &["--since", &size]);
    // By somebody who has nothing but the key and the early checkpoints.
    let verify = |file: &str, more: &[&str]| {
        let args = ["journal", "verify", "--data", "nowhere", "--proof", file, "--key"];
        run(at, &[&args, &["early/checkpoint.pub.pem"][..], more].concat())
    };
    for (file, mine, wanted) in [
        ("entry.txt", &[][..], "inclusion of entry 3 ("),
        ("since.txt", &["--checkpoints", "early/checkpoints.txt"], "consistency of the first"),
    ] {
        let out = verify(file, mine);
        let text = said(&out);
        assert!(out.status.success() && text.contains(wanted) && text.contains("this proof holds"), "{text}");
        assert!(text.contains("/live over "), "against which checkpoint: {text}");
    }
    let good = std::fs::read_to_string(at.join("entry.txt")).unwrap();
    std::fs::write(at.join("entry.txt"), good.replacen("\"purpose\":\"", "\"purpose\":\"x", 1)).unwrap();
    let out = verify("entry.txt", &[]);
    assert_eq!(out.status.code(), Some(1), "{}", said(&out));
    assert!(said(&out).contains("the path does not lead to the root"), "{}", said(&out));
    // Another key than the one that signed.
    std::fs::write(at.join("entry.txt"), good).unwrap();
    assert!(run(at, &["journal", "rotate-key", "--data", "place"]).status.success());
    let other = ["--proof", "entry.txt", "--key", "place/keys/checkpoint.pub.pem"];
    let out = run(at, &[&["journal", "verify", "--data", "nowhere"][..], &other].concat());
    assert_eq!(out.status.code(), Some(1), "{}", said(&out));
    assert!(said(&out).contains("a checkpoint is not to be believed"), "{}", said(&out));
    let neither = run(at, &["journal", "prove", "--data", "place"]);
    assert!(!neither.status.success(), "{}", said(&neither));
}
