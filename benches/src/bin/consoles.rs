//! From a line sent to the line on 500 consoles of the built program: sixty-three people in three languages, each with
//! eight consoles, on a floor that an incident is being written on. Time runs from just before the request leaves, so it
//! includes the request, the decision and the durable write. At the end forty writers write for as long as `BENCH_MINUTES` says (one).
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "a benchmark measures, and stops on any error"
)]

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use benches::program::{Line, Server, between, make};
use benches::quantile;

const CONSOLES: usize = 500;
const PEOPLE: usize = 63;
/// Functions as a night has them: a third are drawn for each person, because they may know what others may not.
const FUNCTIONS: [&str; 3] = ["watch-officer", "representative-d1", "representative-d4"];
const LANGS: [&str; 3] = ["fr", "nl", "en"];

/// When each line was sent, by its text's number, and how long consoles took to see it.
struct Board {
    start: Instant,
    sent: Vec<AtomicU64>,
    ready: AtomicUsize,
    seen: Mutex<Vec<Duration>>,
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let logins: Vec<String> = (0..PEOPLE).map(|n| format!("p{n}")).collect();
    let people: Vec<_> =
        logins.iter().enumerate().map(|(n, login)| (login.as_str(), FUNCTIONS[n % 3], None)).collect();
    make(folder.path(), &people);
    let (server, _) = Server::start(folder.path());
    let cookies: Vec<String> = logins.iter().map(|login| server.sign_in(login)).collect();
    let form = "incident-type=gas-leak&severity=2&place=Mill+Street";
    let opened = server.connect().post("/en/incidents", &cookies[0], form);
    let incident = between(&opened.body, "incidents/", "\"").to_owned();
    let trip = echo();
    let minutes: usize = std::env::var("BENCH_MINUTES").map_or(1, |n| n.parse().unwrap());
    for (writers, rate, seconds, bound) in [(1, 5, 20, 100), (1, 40, 20, 250), (40, 40, minutes * 60, 250)] {
        let mut seen = round(&server, &cookies, &incident, (writers, rate, seconds));
        let ms = |q: f64, seen: &mut Vec<Duration>| quantile(seen, q).as_secs_f64() * 1000.0;
        println!(
            "sent by {writers} to seen by {CONSOLES} consoles at {rate}/s for {seconds} s, p50 / p99 / most | {:.1} / {:.1} / {:.1} ms | loopback round trip p99: {:.2} ms | - | p99 under {bound} ms",
            ms(0.5, &mut seen),
            ms(0.99, &mut seen),
            ms(1.0, &mut seen),
            trip.as_secs_f64() * 1000.0
        );
    }
    println!("memory with {CONSOLES} consoles | {:.0} MB | - | - | -", server.resident_mb());
}

/// Lines at an even pace, until every console has seen every one.
fn round(
    server: &Server,
    cookies: &[String],
    incident: &str,
    (writers, rate, seconds): (usize, usize, usize),
) -> Vec<Duration> {
    let total = rate * seconds;
    let board = Arc::new(Board {
        start: Instant::now(),
        sent: (0..total).map(|_| AtomicU64::new(u64::MAX)).collect(),
        ready: AtomicUsize::new(0),
        seen: Mutex::new(Vec::with_capacity(CONSOLES * total)),
    });
    let mark = format!("line {writers} {rate} of ");
    std::thread::scope(|scope| {
        for n in 0..CONSOLES {
            let (board, mark) = (Arc::clone(&board), mark.as_str());
            let cookie = &cookies[n % PEOPLE];
            std::thread::Builder::new()
                .stack_size(256 * 1024)
                .spawn_scoped(scope, move || console(server, &board, (n, cookie, incident, mark)))
                .unwrap();
        }
        while board.ready.load(Ordering::Acquire) < CONSOLES {
            std::thread::sleep(Duration::from_millis(20));
        }
        // What the first pages cost is not what is measured.
        std::thread::sleep(Duration::from_secs(2));
        let begun = Instant::now();
        for writer in 0..writers {
            let (board, mark) = (Arc::clone(&board), mark.as_str());
            scope.spawn(move || {
                let mut line = server.connect();
                for n in (writer..total).step_by(writers) {
                    let due = begun + Duration::from_secs_f64(n as f64 / rate as f64);
                    std::thread::sleep(due.saturating_duration_since(Instant::now()));
                    write(&mut line, &board, (n, &cookies[writer % PEOPLE], incident, mark));
                }
            });
        }
    });
    let seen = board.seen.lock().unwrap().clone();
    assert_eq!(seen.len(), CONSOLES * total, "none lost, none twice");
    seen
}

/// Sends one line, noting when.
fn write(line: &mut Line, board: &Board, (n, cookie, incident, mark): (usize, &str, &str, &str)) {
    let at = u64::try_from(board.start.elapsed().as_nanos()).unwrap();
    board.sent[n].store(at, Ordering::Release);
    let form = format!("command_id={}&kind=observation&discipline=D1&words={mark}{n}.", testkit::unique());
    let answer = line.post(&format!("/en/incidents/{incident}/entries"), cookie, &form.replace(' ', "+"));
    assert!(answer.status == 200 || answer.status == 201, "{}: {}", answer.status, answer.body);
}

/// One console listens as the floor and the incident's page do, until it has seen all lines.
fn console(server: &Server, board: &Board, (n, cookie, incident, mark): (usize, &str, &str, &str)) {
    let mut stream = TcpStream::connect(&server.address).unwrap();
    let topics = if n.is_multiple_of(4) {
        format!("floor,log:watch,tell,incident:{incident}")
    } else {
        "floor,log:watch,tell".to_owned()
    };
    let ask = format!(
        "GET /{}/live?topics={topics} HTTP/1.1\r\nhost: {}\r\ncookie: {cookie}\r\n\r\n",
        LANGS[n % PEOPLE / 3 % 3],
        server.address
    );
    stream.write_all(ask.as_bytes()).unwrap();
    let (mut buffer, mut rest, mut mine) = (vec![0u8; 32 * 1024], String::new(), Vec::new());
    let mut ready = false;
    while mine.len() < board.sent.len() {
        let read = stream.read(&mut buffer).unwrap();
        assert!(read > 0, "the server hung up: {rest}");
        rest.push_str(&String::from_utf8_lossy(&buffer[..read]));
        if !ready && rest.contains("event: hello") {
            ready = true;
            board.ready.fetch_add(1, Ordering::AcqRel);
        }
        let now = board.start.elapsed();
        while let Some(end) = rest.find("\n\n") {
            let event: String = rest.drain(..end + 2).collect();
            assert!(!event.contains("event: reset"), "a console was told to start again");
            // One event of an entry carries the row of the floor's log.
            if event.contains("\"topic\":\"floor\"")
                && let Some((_, after)) = event.split_once(mark)
                && let Some((number, _)) = after.split_once('.')
                && event.contains("\"target\":\"log-watch\"")
            {
                let sent = board.sent[number.parse::<usize>().unwrap()].load(Ordering::Acquire);
                mine.push(now.saturating_sub(Duration::from_nanos(sent)));
            }
        }
    }
    board.seen.lock().unwrap().extend(mine);
}

/// The yardstick: the 99th percentile of bare round trips.
fn echo() -> Duration {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let peer = std::thread::spawn(move || {
        let (mut peer, _) = listener.accept().unwrap();
        let mut byte = [0u8; 1];
        while peer.read_exact(&mut byte).is_ok() {
            peer.write_all(&byte).unwrap();
        }
    });
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_nodelay(true).unwrap();
    let mut times: Vec<Duration> = (0..2_000)
        .map(|_| {
            let began = Instant::now();
            stream.write_all(b"x").unwrap();
            stream.read_exact(&mut [0u8; 1]).unwrap();
            began.elapsed()
        })
        .collect();
    drop(stream);
    peer.join().unwrap();
    quantile(&mut times, 0.99)
}
