//! The archive: unpacked in an empty folder, with nothing of this machine's tools, it starts and answers.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::program::{Running, get};

#[test]
fn the_archive_runs_where_there_is_neither_rust_nor_node_nor_network() {
    let root = Path::new("../..");
    let out = Command::new(root.join("tools/dist.sh"))
        .args(["--from", env!("CARGO_BIN_EXE_belfry")])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let archive = root.join(String::from_utf8(out.stdout).unwrap().trim());
    let folder = tempfile::tempdir().unwrap();
    let unpacked =
        Command::new("tar").arg("xzf").arg(&archive).arg("-C").arg(folder.path()).status().unwrap();
    assert!(unpacked.success());
    let inside = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    for name in ["LICENSE", "NOTICE", "README.md", "tools/verify_journal.py"] {
        assert!(inside.join(name).is_file(), "{name} is missing");
    }
    let program = inside.join("belfry");
    let running =
        Running::start_as(&program, folder.path(), &["demo", "--quiet", "--paused", "--data", "night"]);
    let (status, page) = get(&format!("{}/nl/sign-in", running.url)).unwrap();
    assert_eq!(status, 200);
    assert!(page.contains("app.css"), "the browser's files are inside");
    assert!(running.stop().success());
}
