//! A disk that is full: the program says so and goes on showing, loses nothing that it accepted, and writes again with room.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::apart::Apart;
use crate::program::{Running, Visitor, make_place, said};

/// A disk of 16 MB that only what is started on it sees. It is gone with the process that holds it, whatever becomes of the test.
struct Disk {
    apart: Apart,
    /// Where it is, for whoever is started on it.
    at: PathBuf,
}

impl Disk {
    /// Nothing where this machine lets nobody mount.
    fn mount(at: &Path) -> Option<Self> {
        std::fs::create_dir(at).unwrap();
        let apart = Apart::hold('m', "mount -t tmpfs -o size=16m none \"$1\"", at.as_os_str())?;
        Some(Self { apart, at: at.to_owned() })
    }
    /// A place on it as this process reaches it.
    fn outside(&self, name: &str) -> PathBuf {
        Path::new(&self.apart.proc(&format!("root{}", self.at.display()))).join(name)
    }
    /// The program where the disk is seen.
    fn program(&self, folder: &Path) -> Command {
        self.apart.program(folder, Path::new(env!("CARGO_BIN_EXE_belfry")))
    }
    fn data(&self) -> String {
        self.at.join("place").display().to_string()
    }
    fn serve(&self, folder: &Path) -> Running {
        Running::start_by(self.program(folder), folder, &["serve", "--data", &self.data()])
    }
    fn run(&self, folder: &Path, args: &[&str]) -> Output {
        self.program(folder).args(args).args(["--data", &self.data()]).output().unwrap()
    }
    /// Takes all room but for so many bytes; gives the file that takes it.
    fn fill(&self, but: u64) -> PathBuf {
        let path = self.outside("ballast");
        let mut file = std::fs::File::create(&path).unwrap();
        while file.write_all(&[7; 65_536]).is_ok() {}
        let length = file.metadata().unwrap().len();
        file.set_len(length.checked_sub(but).expect("the empty place leaves a megabyte")).unwrap();
        path
    }
}

/// Writes lines until one is refused; those that were accepted, and the refusal.
fn until_refused(officer: &Visitor, url: &str, from: usize) -> (Vec<String>, u16, serde_json::Value) {
    let mut accepted = Vec::new();
    loop {
        let words = format!("line-{:05}", from + accepted.len());
        let text = format!("log {words} {}", "wind turns east, access closed ".repeat(20));
        let (status, answer) =
            officer.post(&format!("{url}/en/command"), &[("text", text.as_str()), ("context", "")]);
        if status != 200 {
            return (accepted, status, answer);
        }
        accepted.push(words);
        assert!(accepted.len() < 2_000, "the disk does not fill");
    }
}

#[test]
fn a_full_disk_stops_the_writing_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let Some(disk) = Disk::mount(&at.join("disk")) else {
        assert!(!std::env::var("CI").is_ok_and(|v| v == "true"), "a disk of 16 MB has to be mounted");
        eprintln!("skipped: nobody may mount a disk of 16 MB here");
        return;
    };
    make_place(at);
    let copied = Command::new("cp").arg("-r").arg(at.join("place")).arg(disk.outside("place")).status();
    assert!(copied.unwrap().success(), "an empty place fits on the disk");
    let running = disk.serve(at);
    let officer = Visitor::sign_in(&running.url, "jo");
    let url = running.url.as_str();
    let ballast = disk.fill(1024 * 1024);
    let (accepted, status, answer) = until_refused(&officer, url, 0);
    assert_eq!((status, answer["kind"].as_str()), (503, Some("stopped")), "{answer}");
    let message = answer["message"].as_str().unwrap();
    assert!(message.contains("the storage failed") && message.contains("stays at this console"), "{message}");
    let last = accepted.last().expect("some lines were accepted before it was full");

    // It knows of it, says so to whoever looks after it, and shows everything that it accepted.
    let (status, ready) = officer.get(&format!("{url}/readyz")).unwrap();
    let ready: serde_json::Value = serde_json::from_str(&ready).unwrap();
    assert_eq!(
        (status, ready["ready"].as_bool(), ready["reading"].as_bool()),
        (503, Some(false), Some(true))
    );
    for page in ["watch", "log"] {
        let (status, text) = officer.get(&format!("{url}/en/{page}")).unwrap();
        assert_eq!(status, 200, "{page} is shown");
        assert!(page != "log" || text.contains(last.as_str()), "{last} was accepted: {text}");
    }
    assert_eq!(until_refused(&officer, url, accepted.len()).1, 503, "it goes on refusing");

    // With room again: a new start, everything there, and it writes.
    std::fs::remove_file(ballast).unwrap();
    running.stop();
    for check in ["verify", "fsck"] {
        let out = disk.run(at, &["journal", check]);
        assert!(out.status.success(), "{check}: {}", said(&out));
    }
    let running = disk.serve(at);
    let officer = Visitor::sign_in(&running.url, "jo");
    let form = [("text", "log there is room again"), ("context", "")];
    let (status, answer) = officer.post(&format!("{}/en/command", running.url), &form);
    assert_eq!(status, 200, "{answer}");
    assert!(running.stop().success());
    let export = at.join("export").display().to_string();
    let out = disk.run(at, &["journal", "export", &export]);
    assert!(out.status.success(), "{}", said(&out));
    let journal = std::fs::read_to_string(at.join("export/journal.tsv")).unwrap();
    for words in accepted.iter().map(String::as_str).chain(["there is room again"]) {
        assert!(journal.contains(words), "{words} was accepted and is gone");
    }
}
