//! The built program from outside: a place made for it, the server's process, and one kept-alive connection to it.

use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The password of everybody here.
const PASSWORD: &str = "a watch of twelve hours";

/// `BENCH_BINARY`, or the program built beside this one.
#[must_use]
pub fn binary() -> PathBuf {
    let beside = || std::env::current_exe().unwrap().with_file_name("belfry");
    std::env::var_os("BENCH_BINARY").map_or_else(beside, PathBuf::from)
}

/// A command of the program in `folder`.
#[must_use]
pub fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(binary());
    command.current_dir(folder).args(["--config", "bench.toml"]).args(args);
    command
}

/// A place with the minimal profile and these people: login, function, area.
pub fn make(folder: &Path, people: &[(&str, &str, Option<&str>)]) {
    place(folder, "minimal", &[], people);
}

/// A place with this profile, made with these further words to `init`, and these people.
pub fn place(folder: &Path, profile: &str, init: &[&str], people: &[(&str, &str, Option<&str>)]) {
    std::fs::write(
        folder.join("bench.toml"),
        format!(
            "data = \"place\"\nprofile = \"{profile}\"\nlog = \"warn\"\n[limits]\nwrites_per_second = 0\n"
        ),
    )
    .unwrap();
    done(&mut command(folder, &[&["init"][..], init].concat()));
    for (login, function, area) in people {
        let mut add = command(
            folder,
            &["user", "add", login, "--name", login, "--function", function, "--keep-password"],
        );
        if let Some(area) = area {
            add.args(["--area", area]);
        }
        done(&mut add);
    }
}

/// Runs a command to its good end; the password is at hand if it asks.
pub fn done(command: &mut Command) {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(format!("{PASSWORD}\n").as_bytes()).unwrap();
    assert!(child.wait().unwrap().success(), "{command:?} failed");
}

/// The running program; killed when it is dropped.
pub struct Server {
    child: Child,
    /// Host and port.
    pub address: String,
}

impl Server {
    /// Starts it on a free port, and says how long it took to the first page.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "measuring time is what a benchmark is for")]
    pub fn start(folder: &Path) -> (Self, Duration) {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        let mut command = command(folder, &["serve", "--listen", &address]);
        command.stdout(Stdio::null());
        let begun = Instant::now();
        let server = Self { child: command.spawn().unwrap(), address };
        while TcpStream::connect(&server.address).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(60), "the program does not answer");
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(server.connect().get("/en/sign-in", "").0, 200);
        (server, begun.elapsed())
    }
    /// A connection of its own.
    #[must_use]
    pub fn connect(&self) -> Line {
        Line::to(&self.address)
    }
    /// The session cookie of `login`.
    #[must_use]
    pub fn sign_in(&self, login: &str) -> String {
        let form = format!("login={login}&password={}", PASSWORD.replace(' ', "+"));
        loop {
            let answer = self.connect().post("/en/sign-in", "", &form);
            // Everybody signs in from one address here; it may, but not all in one second.
            if answer.status == 429 {
                std::thread::sleep(Duration::from_secs(1));
                continue;
            }
            return format!("session={}", between(&answer.head, "session=", ";"));
        }
    }
    /// Resident memory, megabytes.
    #[must_use]
    pub fn resident_mb(&self) -> f64 {
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
pub struct Line {
    reader: BufReader<TcpStream>,
    host: String,
}

/// An answer, taken apart as far as it is looked at.
pub struct Reply {
    /// Its code.
    pub status: u16,
    /// Status line and headers.
    pub head: String,
    /// The page or message.
    pub body: String,
}

impl Line {
    /// To a host and port.
    #[must_use]
    pub fn to(address: &str) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { reader: BufReader::new(stream), host: address.to_owned() }
    }
    /// Sends a form.
    #[must_use]
    pub fn post(&mut self, path: &str, cookie: &str, form: &str) -> Reply {
        let more =
            "accept: application/json\r\nx-outbox: 1\r\ncontent-type: application/x-www-form-urlencoded";
        self.send(path, cookie, more, form)
    }
    /// Hands in files of one field, as a page does without scripts.
    #[must_use]
    pub fn upload(&mut self, path: &str, cookie: &str, field: &str, files: &[(String, String)]) -> Reply {
        let part = |(name, text): &(String, String)| {
            format!(
                "--edge\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n{text}\r\n"
            )
        };
        let body = files.iter().map(part).collect::<String>() + "--edge--\r\n";
        self.send(path, cookie, "content-type: multipart/form-data; boundary=edge", &body)
    }
    fn send(&mut self, path: &str, cookie: &str, more: &str, body: &str) -> Reply {
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\ncookie: {cookie}\r\n{more}\r\ncontent-length: {}\r\n\r\n{body}",
            self.host,
            body.len()
        );
        self.ask(&request)
    }
    /// Asks for a page.
    #[must_use]
    pub fn get(&mut self, path: &str, cookie: &str) -> (u16, String) {
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

/// Everything that stands between these two marks.
#[must_use]
pub fn every<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0)).collect()
}

/// What stands between two marks.
#[must_use]
pub fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).unwrap_or_else(|| panic!("no «{start}» in {text}")).1;
    rest.split_once(end).unwrap().0
}
