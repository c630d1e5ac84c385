//! How long it takes from a receipt until every connected console has seen the entry.
//!
//! `cargo run -p web --example consoles -- 500 5 10`: 500 consoles, 5 commits a second, for 10 seconds. The server runs on
//! one worker thread; the consoles are plain loopback connections read by another. Prints the percentiles, and those of a
//! bare loopback echo in the same run as the yardstick.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    reason = "a measurement stops where something is wrong, and measures"
)]

#[expect(dead_code, reason = "the tests use all of it")]
#[path = "../tests/it/town.rs"]
mod town;

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

struct Board {
    start: Instant,
    /// When each entry's receipt came, in nanoseconds after `start`, by number.
    committed: Vec<AtomicU64>,
    ready: AtomicUsize,
    seen: Mutex<Vec<u64>>,
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
}

fn main() {
    let args: Vec<u64> = std::env::args().skip(1).map(|a| a.parse().expect("numbers")).collect();
    let (consoles, rate, seconds) = (args[0] as usize, args[1], args[2]);
    let town = town::Town::with(|site| site.max_streams = usize::MAX);
    let server = runtime();
    let listener = server.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = listener.local_addr().unwrap();
    let router = town.router.clone();
    server.spawn(async move { axum::serve(listener, router).await });
    let total = usize::try_from(rate * seconds).unwrap();
    let board = Arc::new(Board {
        start: Instant::now(),
        committed: (0..=total).map(|_| AtomicU64::new(u64::MAX)).collect(),
        ready: AtomicUsize::new(0),
        seen: Mutex::new(Vec::with_capacity(consoles * total)),
    });
    let clients = runtime();
    let tasks: Vec<_> =
        (0..consoles).map(|_| clients.spawn(console(address, Arc::clone(&board), total))).collect();
    while board.ready.load(Ordering::Acquire) < consoles {
        std::thread::sleep(Duration::from_millis(20));
    }
    let pace = Duration::from_secs_f64(1.0 / rate as f64);
    for n in 1..=total {
        let due = Instant::now() + pace;
        let seq = town.note(&format!("entry {n}"), false);
        let at = u64::try_from(board.start.elapsed().as_nanos()).unwrap();
        board.committed[usize::try_from(seq).unwrap()].store(at, Ordering::Release);
        std::thread::sleep(due.saturating_duration_since(Instant::now()));
    }
    clients.block_on(async {
        for task in tasks {
            tokio::time::timeout(Duration::from_secs(30), task)
                .await
                .expect("every console saw the last entry")
                .unwrap();
        }
    });
    let echo = clients.block_on(echo());
    let seen = board.seen.lock().unwrap().clone();
    println!("{consoles} consoles, {rate} commits/s, {} sightings", seen.len());
    assert_eq!(seen.len(), consoles * total, "none lost, none twice");
    report("commit to seen", seen);
    report("bare loopback round trip", echo);
}

async fn console(address: std::net::SocketAddr, board: Arc<Board>, total: usize) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let ask = "GET /fr/live?topics=notes HTTP/1.1\r\nhost: town.test\r\ncookie: session=officer\r\n\r\n";
    stream.write_all(ask.as_bytes()).await.unwrap();
    let (mut buffer, mut rest, mut counted) = (vec![0u8; 16 * 1024], String::new(), 0);
    let mut ready = false;
    while counted < total {
        let n = stream.read(&mut buffer).await.unwrap();
        assert!(n > 0, "the server hung up: {rest}");
        rest.push_str(&String::from_utf8_lossy(&buffer[..n]));
        if !ready && rest.contains("event: hello") {
            ready = true;
            board.ready.fetch_add(1, Ordering::AcqRel);
        }
        let now = u64::try_from(board.start.elapsed().as_nanos()).unwrap();
        let mut mine = Vec::new();
        while let Some(end) = rest.find("\n\n") {
            let event: String = rest.drain(..end + 2).collect();
            assert!(!event.contains("event: reset"), "a console was told to start again");
            if let Some(id) = event.lines().find_map(|l| l.strip_prefix("id: ")) {
                let at = board.committed[id.trim().parse::<usize>().unwrap()].load(Ordering::Acquire);
                // The console may be quicker than the thread that notes the receipt: that is no time at all.
                mine.push(if at == u64::MAX { 0 } else { now.saturating_sub(at) });
            }
        }
        counted += mine.len();
        board.seen.lock().unwrap().extend(mine);
    }
}

async fn echo() -> Vec<u64> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut peer, _) = listener.accept().await.unwrap();
        let mut byte = [0u8; 1];
        while peer.read_exact(&mut byte).await.is_ok() {
            peer.write_all(&byte).await.unwrap();
        }
    });
    let mut stream = TcpStream::connect(address).await.unwrap();
    let mut times = Vec::new();
    for _ in 0..2_000 {
        let began = Instant::now();
        stream.write_all(b"x").await.unwrap();
        stream.read_exact(&mut [0u8; 1]).await.unwrap();
        times.push(u64::try_from(began.elapsed().as_nanos()).unwrap());
    }
    times
}

fn report(what: &str, mut times: Vec<u64>) {
    times.sort_unstable();
    let at = |p: f64| times[((times.len() - 1) as f64 * p) as usize] as f64 / 1e6;
    println!("{what}: p50 {:.2} ms, p99 {:.2} ms, most {:.2} ms", at(0.5), at(0.99), at(1.0));
}
