//! The archive: unpacked in an empty folder, with nothing of this machine's tools and no network but its own loop, it starts and
//! answers, and its README leads nowhere that is not there.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::apart::Apart;
use crate::program::{child_of, signal};

/// In a network of its own every port is free.
const ADDRESS: &str = "127.0.0.1:8080";

/// A network in which there is nothing but this machine's own loop; gone with the process that holds it.
struct Alone(Apart);

impl Alone {
    /// Nothing where this machine lets nobody have one.
    fn network() -> Option<Self> {
        // iproute2 is not everywhere; the others say the same to the system.
        let python = "import fcntl, socket, struct; \
            fcntl.ioctl(socket.socket(), 0x8914, struct.pack('16sh14x', b'lo', 0x41))";
        let up = "{ ip link set lo up || ifconfig lo up || python3 -c \"$1\"; } >/dev/null 2>&1";
        Apart::hold('n', up, python.as_ref()).map(Self)
    }
    /// A program in this network, with an empty environment.
    fn program(&self, folder: &Path, name: &Path) -> Command {
        self.0.program(folder, name)
    }
    /// The routes that lead out of it. Interfaces say less: some kernels put those of tunnels, which are down, into every network.
    fn routes(&self) -> Vec<String> {
        let table = std::fs::read_to_string(self.0.proc("net/route")).unwrap();
        table.lines().skip(1).map(str::to_owned).collect()
    }
}

/// Ended when dropped, with the place that it started: that goes with its standard input.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// The archive of this build, unpacked.
fn unpacked(folder: &Path) -> PathBuf {
    let root = Path::new("../..");
    let out = Command::new(root.join("tools/dist.sh"))
        .args(["--from", env!("CARGO_BIN_EXE_belfry")])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let archive = root.join(String::from_utf8(out.stdout).unwrap().trim());
    let done = Command::new("tar").arg("xzf").arg(&archive).arg("-C").arg(folder).status().unwrap();
    assert!(done.success());
    std::fs::read_dir(folder).unwrap().next().unwrap().unwrap().path()
}

/// Where a page in Markdown leads to within its folder.
fn links(page: &str) -> Vec<&str> {
    let targets = page.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    targets.filter(|to| !to.is_empty() && !to.contains(':')).collect()
}

#[test]
fn the_archive_runs_where_there_is_neither_rust_nor_node_nor_network() {
    let folder = tempfile::tempdir().unwrap();
    let inside = unpacked(folder.path());
    for name in ["LICENSE", "NOTICE", "tools/verify_journal.py"] {
        assert!(inside.join(name).is_file(), "{name} is missing");
    }
    let readme = std::fs::read_to_string(inside.join("README.md")).unwrap();
    assert!(links(&readme).len() > 10);
    for link in links(&readme) {
        assert!(inside.join(link).exists(), "the README leads to {link}");
    }

    let Some(alone) = Alone::network() else {
        assert!(!std::env::var("CI").is_ok_and(|v| v == "true"), "a network of its own has to be made");
        eprintln!("skipped in part: nobody may make a network of their own here");
        return;
    };
    assert_eq!(alone.routes(), Vec::<String>::new());
    let log = std::fs::File::create(folder.path().join("log.txt")).unwrap();
    let started = alone
        .program(folder.path(), &inside.join("belfry"))
        .args(["demo", "--quiet", "--paused", "--data", "night", "--listen", ADDRESS])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap();
    let mut started = Started(started);
    let ask = |path: &str| {
        let mut curl = alone.program(folder.path(), Path::new("curl"));
        let out = curl.args(["-fsS", "-m", "30", &format!("http://{ADDRESS}{path}")]).output().unwrap();
        out.status.success().then(|| String::from_utf8_lossy(&out.stdout).into_owned())
    };
    let begun = Instant::now();
    while ask("/readyz").is_none() {
        let log = || std::fs::read_to_string(folder.path().join("log.txt")).unwrap();
        assert!(started.0.try_wait().unwrap().is_none(), "it ended: {}", log());
        assert!(begun.elapsed() < Duration::from_secs(60), "it does not answer: {}", log());
        std::thread::sleep(Duration::from_millis(50));
    }
    let page = ask("/nl/sign-in").unwrap();
    assert!(page.contains("app.css"), "the browser's files are inside");
    // nsenter made room for the program: it is the child itself.
    assert!(child_of(started.0.id()).is_some(), "the place runs in a process of its own");
    signal("TERM", started.0.id());
    assert!(started.0.wait().unwrap().success());
}
