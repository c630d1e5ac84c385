//! The public site under load while the inside writes: requests a second for its start page, packed, over kept-alive connections, the
//! client on the same cores. The yardstick is a bare axum handler that returns the same bytes, asked by the same client in the same
//! run, while the same writer writes. Then warnings of two persons: from the second one's word to the signed alert at the public address.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    reason = "a benchmark measures, and stops on any error"
)]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use benches::program::{Line, Server, between, command, done, place};
use benches::{boards, quantile};

const CONNECTIONS: usize = 16;
const SECONDS: u64 = 5;
const PAGE: &str = "/fr/";
const WARNINGS: usize = 40;

/// One kept-alive connection to the public side.
struct Asking {
    reader: BufReader<TcpStream>,
    request: String,
}

impl Asking {
    fn to(at: SocketAddr) -> Self {
        let stream = TcpStream::connect(at).unwrap();
        stream.set_nodelay(true).unwrap();
        let request = format!("GET {PAGE} HTTP/1.1\r\nhost: {at}\r\naccept-encoding: br\r\n\r\n");
        Self { reader: BufReader::new(stream), request }
    }
    /// The body of the page.
    fn ask(&mut self) -> Vec<u8> {
        self.reader.get_mut().write_all(self.request.as_bytes()).unwrap();
        let (mut line, mut length, mut first) = (String::new(), 0, true);
        loop {
            line.clear();
            assert!(self.reader.read_line(&mut line).unwrap() > 0, "the connection was closed");
            assert!(!std::mem::take(&mut first) || line.contains(" 200 "), "{line}");
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        self.reader.read_exact(&mut body).unwrap();
        body
    }
}

/// Requests a second, and how long the slowest hundredth took at least.
fn load(at: SocketAddr) -> (f64, Duration) {
    let over = Arc::new(AtomicBool::new(false));
    let begun = Instant::now();
    let asking = (0..CONNECTIONS).map(|_| {
        let over = Arc::clone(&over);
        std::thread::spawn(move || {
            let (mut line, mut took) = (Asking::to(at), Vec::new());
            while !over.load(Ordering::Relaxed) {
                let begun = Instant::now();
                line.ask();
                took.push(begun.elapsed());
            }
            took
        })
    });
    let threads: Vec<_> = asking.collect();
    std::thread::sleep(Duration::from_secs(SECONDS));
    over.store(true, Ordering::Relaxed);
    let mut took: Vec<Duration> = threads.into_iter().flat_map(|t| t.join().unwrap()).collect();
    let rate = took.len() as f64 / begun.elapsed().as_secs_f64();
    (rate, quantile(&mut took, 0.99))
}

/// A bare handler with these bytes, on a port of its own.
fn bare(body: Vec<u8>) -> SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            tell.send(listener.local_addr().unwrap()).unwrap();
            let body = Bytes::from(body);
            let answer = move || {
                let body = body.clone();
                async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body) }
            };
            axum::serve(listener, Router::new().fallback(answer)).await.unwrap();
        });
    });
    told.recv().unwrap()
}

/// From the second person's word to the signed alert at the public address. A warning stays in force until it ends, so each is drawn
/// beside all before it.
fn warnings(server: &Server, public: SocketAddr, incident: &str) {
    let (author, second) = (server.sign_in("writer"), server.sign_in("second"));
    let form = boards::warning(incident);
    let (mut inside, mut outside) = (server.connect(), Line::to(&public.to_string()));
    let mut took: Vec<Duration> = (1..=WARNINGS)
        .map(|n| {
            let written = inside.post("/en/public", &author, &form);
            let path = format!("/en/public/{}", between(&written.body, "/en/public/", "\""));
            let handed = inside.post(&format!("{path}/submit"), &author, "");
            assert!(written.status < 400 && handed.status < 400, "{} {}", written.body, handed.body);
            let number = format!("-{n:04}");
            let begun = Instant::now();
            let released = inside.post(&format!("{path}/release"), &second, "");
            assert!(released.status < 400, "{}", released.body);
            while !outside.get("/feed.atom", "").1.contains(&number) {
                assert!(begun.elapsed() < Duration::from_secs(10), "{number} is not published");
                std::thread::sleep(Duration::from_millis(1));
            }
            begun.elapsed()
        })
        .collect();
    let ms = |q: f64, took: &mut Vec<Duration>| quantile(took, q).as_secs_f64() * 1000.0;
    println!(
        "{WARNINGS} warnings in four languages for a polygon, from the second person's word to the signed alert at the public address, p50 / p95 / most | {:.1} / {:.1} / {:.1} ms | - | - | under 50 ms",
        ms(0.5, &mut took),
        ms(0.95, &mut took),
        ms(1.0, &mut took)
    );
}

/// The profile asks whoever speaks to the population for a second factor; a bench has none.
fn with_passwords_alone(folder: &Path) {
    let functions = folder.join("place/profile/functions.toml");
    let text = std::fs::read_to_string(&functions).unwrap();
    std::fs::write(&functions, text.replace("second_factor = true\n", "")).unwrap();
    done(&mut command(folder, &["profile", "install"]));
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let city = boards::outline(folder.path());
    let people = [("writer", "watch-officer", None), ("second", "watch-supervisor", None)];
    place(folder.path(), "minimal", &["--area", city, "--name", "Hautrive"], &people);
    with_passwords_alone(folder.path());
    let (server, _) = Server::start(folder.path());
    let cookie = server.sign_in("writer");
    let opened = server.connect().post(
        "/en/incidents",
        &cookie,
        "incident-type=gas-leak&severity=2&place=Mill+Street",
    );
    let incident = between(&opened.body, "incidents/", "\"").to_owned();
    let staff: SocketAddr = server.address.parse().unwrap();
    let public = SocketAddr::new(staff.ip(), staff.port() + 1);
    let page = Asking::to(public).ask();
    let yardstick = bare(page.clone());
    let (over, written) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
    let writing = {
        let (over, written, about) = (Arc::clone(&over), Arc::clone(&written), incident.clone());
        let mut line = server.connect();
        std::thread::spawn(move || {
            let path = format!("/en/incidents/{about}/entries");
            while !over.load(Ordering::Relaxed) {
                let reply = line.post(&path, &cookie, "kind=observation&discipline=D1&words=weather");
                assert!(reply.status < 400, "{}: {}", reply.status, reply.body);
                written.fetch_add(1, Ordering::Relaxed);
            }
        })
    };
    let ((ours, p99), entries) = (load(public), written.swap(0, Ordering::Relaxed));
    let (theirs, their_p99) = load(yardstick);
    over.store(true, Ordering::Relaxed);
    writing.join().unwrap();
    let ms = |d: Duration| d.as_secs_f64() * 1000.0;
    println!(
        "public start page, {} bytes packed, {CONNECTIONS} connections, while the inside wrote {} entries/s | {ours:.0}/s, p99 {:.1} ms | bare axum handler, same bytes: {theirs:.0}/s, p99 {:.1} ms | {:.2} x | 5,000/s",
        page.len(),
        entries / SECONDS,
        ms(p99),
        ms(their_p99),
        ours / theirs
    );
    warnings(&server, public, &incident);
}
