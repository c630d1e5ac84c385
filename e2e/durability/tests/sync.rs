//! Under strace: every promise follows a completed sync of the log it rests on. Disk full and failing syncs: the writer
//! stops, says so, and reading goes on.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests stop where something is wrong")]

use std::process::Command;

use testkit::Place;

fn trace(place: &Place, extra: &[&str], limit: u32, writers: u32) -> (String, String) {
    let store::Backend::Sqlite(dir) = &place.backend else { panic!("SQLite only") };
    let file = place.dir().join("trace");
    let out = Command::new("strace")
        .args(["-f", "-y", "-o"])
        .arg(&file)
        .args(["-e", "trace=fdatasync,fsync,write,pwrite64"])
        .args(extra)
        .arg(env!("CARGO_BIN_EXE_subject"))
        .arg(format!("sqlite:{}", dir.display()))
        .arg(limit.to_string())
        .arg(writers.to_string())
        .output()
        .expect_or_say();
    (std::fs::read_to_string(file).unwrap(), String::from_utf8(out.stdout).unwrap())
}

trait OrSay<T> {
    fn expect_or_say(self) -> T;
}
impl<T> OrSay<T> for std::io::Result<T> {
    fn expect_or_say(self) -> T {
        self.unwrap_or_else(|e| panic!("strace: {e} (tools/setup.sh test installs it)"))
    }
}

/// Promises that came while frames of the acts' log were written and their sync had not ended.
fn early(trace: &str) -> Vec<&str> {
    let (mut dirty, mut out) = (false, Vec::new());
    for line in trace.lines() {
        let call = line.split_once(' ').map_or("", |(_, c)| c.trim_start());
        if call.starts_with("pwrite64") && call.contains("acts.db-wal") {
            dirty = true;
        } else if call.contains("fdatasync") || call.contains("fsync") {
            // One writer: the only sync under way is that of the log. "resumed" is the end of one that strace cut in two.
            let ended = call.ends_with("= 0") && (call.contains("acts.db-wal") || call.contains("resumed"));
            dirty = dirty && !ended;
        } else if call.starts_with("write(1") && call.contains("ack ") && dirty {
            out.push(line);
        }
    }
    out
}

#[test]
fn every_promise_follows_a_completed_sync() {
    let place = Place::sqlite();
    let (trace, said) = trace(&place, &[], 150, 1);
    assert_eq!(said.lines().filter(|l| l.starts_with("ack ")).count(), 150);
    assert_eq!(trace.lines().filter(|l| l.contains("write(1") && l.contains("ack ")).count(), 150);
    let early = early(&trace);
    if cfg!(feature = "sync-off") {
        // The proof that this test can fail: a store that does not sync promises early, every time.
        assert_eq!(early.len(), 150);
    } else {
        assert_eq!(early, Vec::<&str>::new());
    }
}

#[test]
fn a_failing_sync_stops_the_writer_and_promises_nothing_more() {
    let place = Place::sqlite();
    // From the fortieth on all syncs fail as a broken disk would.
    let (_, said) = trace(&place, &["-e", "inject=fdatasync,fsync:error=EIO:when=40+"], 400, 4);
    let promised =
        said.lines().filter_map(|l| l.strip_prefix("ack ")?.parse::<i64>().ok()).max().unwrap_or(0);
    assert!(said.lines().any(|l| l.starts_with("no the writer stopped")), "{said}");
    let journal = durability::open(&place.backend).unwrap();
    durability::check(&journal, promised);
}

#[test]
fn a_full_disk_stops_the_writer_and_reading_goes_on() {
    let place = Place::sqlite();
    let (_, said) = trace(&place, &["-e", "inject=pwrite64:error=ENOSPC:when=150+"], 400, 4);
    let promised =
        said.lines().filter_map(|l| l.strip_prefix("ack ")?.parse::<i64>().ok()).max().unwrap_or(0);
    assert!(promised > 0, "{said}");
    assert!(said.lines().any(|l| l.starts_with("no the writer stopped")), "{said}");
    // The program still lives with its disk full, and shows everything that it promised.
    assert_eq!(said.lines().last().unwrap(), format!("read {promised} {promised} true"), "{said}");
    // With room again nothing that was promised is missing.
    let journal = durability::open(&place.backend).unwrap();
    durability::check(&journal, promised);
}

#[test]
fn a_torn_tail_of_the_log_costs_nothing_that_was_promised() {
    let place = Place::sqlite();
    let store::Backend::Sqlite(dir) = &place.backend else { panic!("SQLite only") };
    let spec = format!("sqlite:{}", dir.display());
    for torn in [1usize, 100, 4096, 9000] {
        // Killed right after its last promise: the log has not been folded into the database.
        let mut child = Command::new(env!("CARGO_BIN_EXE_subject"))
            .arg(&spec)
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = std::io::BufRead::lines(std::io::BufReader::new(child.stdout.take().unwrap()));
        let mut promised = 0;
        for _ in 0..50 {
            let line = lines.next().unwrap().unwrap();
            promised = promised.max(line.strip_prefix("ack ").map_or(0, |n| n.parse::<i64>().unwrap()));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let log = dir.join("live/acts.db-wal");
        let mut bytes = std::fs::read(&log).unwrap();
        let frame = 24 + usize::try_from(u32::from_be_bytes(bytes[8..12].try_into().unwrap())).unwrap();
        if torn == 1 {
            // Half of a frame as the log has them, as if the power had gone while it was written.
            let half = bytes[bytes.len() - frame..bytes.len() - frame / 2].to_vec();
            bytes.extend(half);
        } else {
            bytes.extend((0..torn).map(|i| u8::try_from(i * 31 % 251).unwrap()));
        }
        std::fs::write(&log, bytes).unwrap();
        let journal = durability::open(&place.backend).unwrap();
        durability::check(&journal, promised);
    }
}
