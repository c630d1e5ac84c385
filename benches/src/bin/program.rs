//! The built program from outside, over HTTP: first page, memory, durable entries on one incident, the floor with 10,000
//! incidents. Set `BENCH_BINARY` to measure another build than the release one beside this.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    reason = "a benchmark measures, and stops on any error"
)]

use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use benches::{line, quantile, timed};

const PASSWORD: &str = "a watch of twelve hours";
/// Eight writers with sixteen requests in flight each.
const IN_FLIGHT: usize = 8 * 16;
const ENTRIES: usize = 40_000;
const INCIDENTS: usize = 10_000;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let binary = std::env::var_os("BENCH_BINARY").map_or_else(beside, PathBuf::from);
    make(&binary, folder.path());
    let (server, took) = Server::start(&binary, folder.path());
    println!("first page after start | {:.2} s | - | - | under 5 s", took.as_secs_f64());
    std::thread::sleep(Duration::from_secs(2));
    println!("idle memory | {:.0} MB | - | - | under 150 MB", server.resident_mb());
    let cookie = server.sign_in();
    let form = "incident-type=gas-leak&severity=2&place=Mill+Street";
    let opened = server.connect().post("/en/incidents", &cookie, form);
    let incident = between(&opened.body, "incidents/", "\"").to_owned();
    entries(&server, &cookie, &incident, folder.path());
    incidents(&server, &cookie, form);
    floor(&server, &cookie);
}

fn beside() -> PathBuf {
    std::env::current_exe().unwrap().with_file_name("belfry")
}

/// The yardstick is a bare loop with the same pragmas that inserts as many rows of the same size in groups of as many.
fn entries(server: &Server, cookie: &str, incident: &str, folder: &Path) {
    let path = format!("/en/incidents/{incident}/entries");
    let done = AtomicUsize::new(0);
    let ((), took) = timed(|| {
        std::thread::scope(|scope| {
            for _ in 0..IN_FLIGHT {
                scope.spawn(|| {
                    let mut line = server.connect();
                    loop {
                        let n = done.fetch_add(1, Ordering::Relaxed);
                        if n >= ENTRIES {
                            return;
                        }
                        let form = format!(
                            "command_id={}&kind=observation&discipline=D1&words=Red+zone+widened+to+150+m%2C+access+closed+{n}",
                            testkit::unique()
                        );
                        let answer = line.post(&path, cookie, &form);
                        assert!(answer.status == 200 || answer.status == 201, "{}: {}", answer.status, answer.body);
                    }
                });
            }
        });
    });
    let ours = ENTRIES as f64 / took.as_secs_f64();
    let theirs = bare(folder);
    line(
        "durable entries on one incident over HTTP, SQLite",
        ours,
        "/s",
        "bare insert loop",
        theirs,
        "at least 5,000/s",
    );
    let (_, text) = server.connect().get(&format!("/en/incidents/{incident}"), cookie);
    assert!(
        text.contains(&format!("№ {ENTRIES}")) || text.contains(&ENTRIES.to_string()),
        "the last number is {ENTRIES}"
    );
}

fn bare(folder: &Path) -> f64 {
    let conn = rusqlite::Connection::open(folder.join("bare.db")).unwrap();
    conn.execute_batch("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE e (seq INTEGER PRIMARY KEY, h BLOB, b BLOB)")
        .unwrap();
    let (header, body) = (vec![7_u8; 1400], vec![7_u8; 500]);
    let ((), took) = timed(|| {
        for _ in 0..ENTRIES / IN_FLIGHT {
            conn.execute_batch("BEGIN").unwrap();
            let mut insert = conn.prepare_cached("INSERT INTO e (h, b) VALUES (?1, ?2)").unwrap();
            for _ in 0..IN_FLIGHT {
                insert.execute((&header, &body)).unwrap();
            }
            drop(insert);
            conn.execute_batch("COMMIT").unwrap();
        }
    });
    ENTRIES as f64 / took.as_secs_f64()
}

fn incidents(server: &Server, cookie: &str, form: &str) {
    let done = AtomicUsize::new(1);
    std::thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| {
                let mut line = server.connect();
                while done.fetch_add(1, Ordering::Relaxed) < INCIDENTS {
                    let answer = line.post("/en/incidents", cookie, form);
                    assert!(
                        answer.status == 200 || answer.status == 201,
                        "{}: {}",
                        answer.status,
                        answer.body
                    );
                }
            });
        }
    });
}

fn floor(server: &Server, cookie: &str) {
    let mut line_ = server.connect();
    let measure = |path: &str, line: &mut Line| {
        let mut all: Vec<Duration> = (0..200)
            .map(|_| {
                let ((status, _), took) = timed(|| line.get(path, cookie));
                assert_eq!(status, 200);
                took
            })
            .collect();
        quantile(&mut all, 0.5).as_secs_f64() * 1000.0
    };
    let trip = measure("/healthz", &mut line_);
    let page = measure("/fr/watch", &mut line_);
    println!(
        "floor with {INCIDENTS} incidents, p50 | {:.2} ms beyond the trip | loopback round trip: {trip:.2} ms | - | under 10 ms",
        page - trip
    );
}

fn make(binary: &Path, folder: &Path) {
    std::fs::write(
        folder.join("bench.toml"),
        "data = \"place\"\nprofile = \"minimal\"\nlog = \"warn\"\n[limits]\nwrites_per_second = 0\n",
    )
    .unwrap();
    for args in [&["init"][..], &["user", "add", "jo", "--name", "Jo", "--function", "watch-officer"]] {
        let mut command = Command::new(binary);
        command
            .current_dir(folder)
            .args(["--config", "bench.toml"])
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::null());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(format!("{PASSWORD}\n").as_bytes()).unwrap();
        assert!(child.wait().unwrap().success());
    }
}

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(binary: &Path, folder: &Path) -> (Self, Duration) {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        let mut command = Command::new(binary);
        command
            .current_dir(folder)
            .args(["--config", "bench.toml", "serve", "--listen", &address])
            .stdout(Stdio::null());
        let begun = Instant::now();
        let server = Self { child: command.spawn().unwrap(), address };
        while TcpStream::connect(&server.address).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(60), "the program does not answer");
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(server.connect().get("/en/sign-in", "").0, 200);
        (server, begun.elapsed())
    }
    fn connect(&self) -> Line {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_nodelay(true).unwrap();
        Line { reader: BufReader::new(stream), host: self.address.clone() }
    }
    fn sign_in(&self) -> String {
        let answer = self.connect().post(
            "/en/sign-in",
            "",
            &format!("login=jo&password={}", PASSWORD.replace(' ', "+")),
        );
        format!("session={}", between(&answer.head, "session=", ";"))
    }
    fn resident_mb(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|l| l.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// One kept-alive connection.
struct Line {
    reader: BufReader<TcpStream>,
    host: String,
}

struct Reply {
    status: u16,
    head: String,
    body: String,
}

impl Line {
    fn post(&mut self, path: &str, cookie: &str, form: &str) -> Reply {
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\ncookie: {cookie}\r\naccept: application/json\r\nx-outbox: 1\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
            self.host,
            form.len()
        );
        self.ask(&request)
    }
    fn get(&mut self, path: &str, cookie: &str) -> (u16, String) {
        let reply =
            self.ask(&format!("GET {path} HTTP/1.1\r\nhost: {}\r\ncookie: {cookie}\r\n\r\n", self.host));
        (reply.status, reply.body)
    }
    fn ask(&mut self, request: &str) -> Reply {
        self.reader.get_mut().write_all(request.as_bytes()).unwrap();
        let (mut head, mut length, mut chunked) = (String::new(), 0, false);
        loop {
            let mut line = String::new();
            assert!(self.reader.read_line(&mut line).unwrap() > 0, "the connection was closed");
            let lower = line.to_ascii_lowercase();
            if let Some(value) = lower.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            chunked |= lower.starts_with("transfer-encoding: chunked");
            if line == "\r\n" {
                break;
            }
            head.push_str(&line);
        }
        let body = if chunked { self.chunks() } else { self.take(length) };
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Reply { status, head, body: String::from_utf8_lossy(&body).into_owned() }
    }
    fn take(&mut self, length: usize) -> Vec<u8> {
        let mut body = vec![0; length];
        self.reader.read_exact(&mut body).unwrap();
        body
    }
    fn chunks(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let mut size = String::new();
            self.reader.read_line(&mut size).unwrap();
            let size = usize::from_str_radix(size.trim(), 16).unwrap();
            body.extend(self.take(size));
            self.take(2);
            if size == 0 {
                return body;
            }
        }
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).unwrap_or_else(|| panic!("no «{start}» in {text}")).1;
    rest.split_once(end).unwrap().0
}
