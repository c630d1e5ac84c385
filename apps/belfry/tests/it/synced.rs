//! Under strace: no answer that accepts something leaves the program before what it accepts is safely in the log of the acts,
//! by the pages, by their outbox and by the interface for programs; one writer at a time, and several at once.

use std::collections::{HashMap, HashSet};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::program::{Running, Visitor, child_of, program_at, signal};

/// Posts one at a time; then so many more by several writers.
const ALONE: usize = 30;
const TOGETHER: usize = 60;
const WRITERS: usize = 4;
/// What is written names itself by this and four digits, so that it is found in a request and in what goes to the disk.
const MARK: &str = "promise-";
const NIGHT: &[&str] = &["demo", "--data", "night", "--quiet", "--paused"];

/// The marks in a call's bytes.
fn marks(call: &str) -> impl Iterator<Item = &str> {
    call.match_indices(MARK).filter_map(move |(at, _)| call.get(at..at + MARK.len() + 4))
}

/// What is known while the calls are read one after the other.
#[derive(Default)]
struct Seen<'a> {
    /// In the log, with no sync yet that began afterwards and ended.
    written: HashSet<&'a str>,
    synced: HashSet<&'a str>,
    /// What a sync under way covers, by thread.
    under_way: HashMap<&'a str, HashSet<&'a str>>,
    /// The first half of a call that strace cut in two, by thread.
    halves: HashMap<&'a str, &'a str>,
    /// What was asked on a connection.
    asked: HashMap<String, &'a str>,
    kept: usize,
    early: Vec<&'a str>,
}

impl<'a> Seen<'a> {
    /// A call begins; what it hands over is known by now.
    fn begins(&mut self, thread: &'a str, call: &'a str) {
        let (name, on) = name_and_file(call);
        let acts = on.ends_with("/live/acts.db-wal");
        if name == "pwrite64" && acts {
            let synced = &self.synced;
            self.written.extend(marks(call).filter(|mark| !synced.contains(mark)));
        } else if (name == "fdatasync" || name == "fsync") && acts {
            self.under_way.insert(thread, self.written.clone());
        } else if matches!(name, "write" | "writev" | "sendto" | "sendmsg")
            && (call.contains("\"HTTP/1.1 2") || call.contains("\"HTTP/1.1 3"))
            && let Some(mark) = self.asked.remove(on)
        {
            if self.synced.contains(mark) { self.kept += 1 } else { self.early.push(mark) }
        }
    }
    /// A call has ended; what it was given is known by now.
    fn ends(&mut self, thread: &'a str, file: &'a str, rest: &'a str) {
        if let Some(covered) = self.under_way.remove(thread)
            && rest.trim_end().ends_with("= 0")
        {
            for mark in covered {
                self.written.remove(mark);
                self.synced.insert(mark);
            }
        }
        let (name, on) = name_and_file(file);
        if matches!(name, "read" | "readv" | "recvfrom" | "recvmsg")
            && on.contains("socket:")
            && let Some(mark) = marks(rest).next()
        {
            self.asked.insert(on.to_owned(), mark);
        }
    }
}

/// `recvfrom(31<socket:[5]>, …`: the call and what it is about.
fn name_and_file(call: &str) -> (&str, &str) {
    let (name, rest) = call.split_once('(').unwrap_or((call, ""));
    (name, rest.split_once('>').map_or("", |(file, _)| file))
}

/// How many of the answers followed the sync of what they accept, and what was accepted too early.
fn answers(trace: &str) -> (usize, Vec<&str>) {
    let mut seen = Seen::default();
    for line in trace.lines() {
        let Some((thread, call)) = line.split_once(' ') else { continue };
        let call = call.trim_start();
        if let Some(rest) = call.strip_prefix("<... ") {
            let first = seen.halves.remove(thread).unwrap_or("");
            seen.ends(thread, first, rest);
            continue;
        }
        seen.begins(thread, call);
        if call.ends_with("<unfinished ...>") {
            seen.halves.insert(thread, call);
        } else {
            seen.ends(thread, call, call);
        }
    }
    (seen.kept, seen.early)
}

/// Three ways to write one line, by turns; none of them asks for the outbox's care.
struct Writing {
    address: String,
    cookie: String,
    token: String,
}

impl Writing {
    fn one(&self, n: usize) {
        let mark = format!("{MARK}{n:04}");
        let form = format!("text=log+{mark}&context=");
        let cookie = format!("cookie: {}\r\ncontent-type: application/x-www-form-urlencoded", self.cookie);
        let (path, headers, body) = match n % 3 {
            0 => ("/en/command", cookie, form),
            1 => ("/en/command", format!("{cookie}\r\naccept: application/json\r\nx-outbox: 1"), form),
            _ => (
                "/api/v1/signals",
                format!("authorization: Bearer {}\r\ncontent-type: application/json", self.token),
                format!("{{\"words\":\"{mark}\",\"lang\":\"en\"}}"),
            ),
        };
        let answer = self.ask(path, &headers, &body);
        let status = answer.split(' ').nth(1).unwrap_or("");
        assert!(status.starts_with('2') || status.starts_with('3'), "{path} {mark}: {answer}");
    }
    /// One request on a connection of its own, sent in one piece.
    fn ask(&self, path: &str, headers: &str, body: &str) -> String {
        let mut line = TcpStream::connect(&self.address).unwrap();
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{headers}\r\ncontent-length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        );
        line.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        line.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

/// A machine with a function and a token that may hand in signals, made on the pages by the administrator.
fn token(running: &Running) -> String {
    let admin = Visitor::take_role(&running.digits(), "admin");
    let at = |path: &str| format!("{}/en/{path}", running.digits());
    let page = |path: &str| admin.get(&at(path)).unwrap().1;
    let last = |before: &str, begin: &str| {
        before.rsplit(begin).next().unwrap().split(['"', '/', '<']).next().unwrap().to_owned()
    };
    let machine =
        [("name", "Partner (fictitious)"), ("login", "partner-api"), ("machine", "true"), ("lang", "en")];
    let (status, answer) = admin.post(&at("people/new"), &machine);
    assert!(status < 400, "{answer}");
    let person = last(answer.get("location").and_then(|to| to.as_str()).unwrap(), "/people/");
    let mandates = format!("people/{person}/mandates");
    let form = page(&mandates);
    let list = form.split_once("name=\"organisation\"").unwrap().1.split("</select>").next().unwrap();
    let mut ids = list.split("value=\"").skip(1).filter_map(|value| value.split('"').next());
    let organisation = ids.find(|id| id.len() == 36).unwrap();
    let given =
        [("function", "watch-officer"), ("organisation", organisation), ("ground", "interface, fictitious")];
    let (status, answer) = admin.post(&at(&mandates), &given);
    assert!(status < 400, "{answer}");
    let tokens = page("tokens");
    let mandate = last(tokens.split_once(">Partner (fictitious)").unwrap().0, "value=\"");
    let asked = [
        ("mandate", mandate.as_str()),
        ("label", "api"),
        ("until", "2099-12-31"),
        ("scopes", "signal.record"),
    ];
    let (status, made) = admin.post(&at("tokens"), &asked);
    let made = made.as_str().unwrap_or_else(|| panic!("{status}: {made}"));
    last(made.split("Authorization: Bearer ").nth(1).unwrap_or_else(|| panic!("{status}: {made}")), "Bearer ")
}

/// The traced program: strace, when it is killed, lets it go and does not take it along.
struct Inner(u32);

impl Drop for Inner {
    fn drop(&mut self) {
        let process = self.0.to_string();
        Command::new("kill").args(["-KILL", &process]).stderr(Stdio::null()).status().ok();
    }
}

/// Every post to the program at `binary`, under strace; what strace wrote.
fn traced(binary: &Path, folder: &Path) -> String {
    // The night is laid out and the token made before strace slows everything down.
    let prepared = Running::start_as(binary, folder, NIGHT);
    let token = token(&prepared);
    assert!(prepared.stop().success());
    let file = folder.join("trace");
    let mut strace = program_at(Path::new("strace"), folder);
    strace.args(["-f", "--seccomp-bpf", "-y", "-s", "5000", "-o"]).arg(&file);
    let calls = "fdatasync,fsync,pwrite64,read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg";
    strace.args(["-e", &format!("trace={calls}")]).arg(binary);
    let running = Running::start_by(strace, folder, NIGHT);
    let inner = Inner(child_of(running.id()).unwrap());
    let writing = Writing {
        address: running.digits().replace("http://", ""),
        cookie: Visitor::take_role(&running.digits(), "officer").0,
        token,
    };
    (0..ALONE).for_each(|n| writing.one(n));
    let next = AtomicUsize::new(ALONE);
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            scope.spawn(|| {
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= ALONE + TOGETHER {
                        return;
                    }
                    writing.one(n);
                }
            });
        }
    });
    // strace itself takes no notice of such a wish while its program runs.
    signal("TERM", inner.0);
    assert!(running.ended().success());
    String::from_utf8_lossy(&std::fs::read(file).unwrap()).into_owned()
}

#[test]
fn every_acknowledged_post_follows_a_completed_sync_that_covers_it() {
    let folder = tempfile::tempdir().unwrap();
    let trace = traced(Path::new(env!("CARGO_BIN_EXE_belfry")), folder.path());
    assert_eq!(answers(&trace), (ALONE + TOGETHER, Vec::new()));
}

/// The proof that the test above can fail: this very program with one word changed, as `store`'s feature `sync-off` builds it, accepts
/// everything too early.
#[test]
fn a_program_that_does_not_sync_is_found_out() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("belfry-without-sync");
    let file = std::fs::File::create(&copy).unwrap();
    let changed = Command::new("sed")
        .env("LC_ALL", "C")
        .arg("s/PRAGMA synchronous=FULL;/PRAGMA synchronous=OFF ;/g")
        .arg(env!("CARGO_BIN_EXE_belfry"))
        .stdout(Stdio::from(file))
        .status()
        .unwrap();
    assert!(changed.success());
    std::fs::set_permissions(&copy, std::fs::Permissions::from_mode(0o755)).unwrap();
    let trace = traced(&copy, folder.path());
    let (kept, early) = answers(&trace);
    assert_eq!((kept, early.len()), (0, ALONE + TOGETHER));
}

#[test]
fn the_reader_of_calls_sees_what_comes_too_early() {
    let asked = "7 recvfrom(9<socket:[5]>, \"POST / HTTP/1.1\\r\\n\\r\\ntext=promise-0001\", 8192, 0, NULL, NULL) = 40\n";
    let frame = "8 pwrite64(4</n/live/acts.db-wal>, \"..promise-0001..\", 4096, 32) = 4096\n";
    let begun = "8 fdatasync(4</n/live/acts.db-wal> <unfinished ...>\n";
    let ended = "8 <... fdatasync resumed>) = 0\n";
    let answer = "7 sendto(9<socket:[5]>, \"HTTP/1.1 200 OK\", 15, MSG_NOSIGNAL, NULL, 0) = 15\n";
    let read = |lines: &[&str]| {
        let trace = lines.concat();
        let (kept, early) = answers(&trace);
        (kept, early.len())
    };
    assert_eq!(read(&[asked, frame, begun, ended, answer]), (1, 0));
    assert_eq!(read(&[asked, frame, begun, answer, ended]), (0, 1), "the sync had not ended");
    assert_eq!(read(&[asked, begun, frame, ended, answer]), (0, 1), "the sync began before it was written");
    assert_eq!(read(&[asked, frame, answer]), (0, 1), "there was no sync");
    let failed = ended.replace("= 0", "= -1 EIO (Input/output error)");
    assert_eq!(read(&[asked, frame, begun, &failed, answer]), (0, 1), "the sync failed");
}
