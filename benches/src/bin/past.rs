//! Any instant of a million entries: the floor, an incident and its log of the built program as they were, each time at another instant
//! that nobody looked at before, beside the same pages of the present. `BENCH_ENTRIES` asks for another number of entries.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark measures, and stops on any error"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use benches::fill::fill;
use benches::program::{Server, make};
use benches::{quantile, timed};
use kernel::{Clock as _, Timestamp};

/// Instants per page.
const LOOKS: usize = 150;

fn main() {
    let entries = std::env::var("BENCH_ENTRIES").map_or(1_000_000, |n| n.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    make(folder.path(), &[("jo", "watch-officer", None)]);
    let (server, _) = Server::start(folder.path());
    let cookie = server.sign_in("jo");
    let begun = kernel::SystemClock.now();
    let (incidents, took) = timed(|| fill(&server, &cookie, entries));
    let ended = kernel::SystemClock.now();
    println!("{entries} entries written in {:.0} s | - | - | - | -", took.as_secs_f64());
    let kept = wait(&folder.path().join("place"), entries);
    println!("what looking back needs, after the last entry | {:.0} s | - | - | -", kept.as_secs_f64());
    let (files, bytes) = size(&folder.path().join("place"));
    println!("kept for looking back | {:.1} GB in {files} files | - | - | -", bytes as f64 / 1e9);
    let incident = incidents.first().unwrap();
    for (name, path) in [("floor", "/en/watch".to_owned()), ("incident", format!("/en/incidents/{incident}"))]
    {
        look(&server, &cookie, (name, &path), (begun, ended));
    }
}

/// Until the last whole step is kept.
fn wait(place: &Path, entries: usize) -> Duration {
    let begun = Instant::now();
    let wanted = entries / 1000 * 1000;
    loop {
        let reached = walk(place)
            .into_iter()
            .filter(|p| p.extension().is_some_and(|e| e == "marks"))
            .filter_map(|p| {
                let text = std::fs::read_to_string(p).ok()?;
                text.lines().last()?.split_once(' ')?.0.parse::<usize>().ok()
            })
            .max();
        if reached >= Some(wanted) {
            return begun.elapsed();
        }
        assert!(begun.elapsed() < Duration::from_hours(1), "nothing is kept: {reached:?}");
        std::thread::sleep(Duration::from_secs(1));
    }
}

fn size(place: &Path) -> (usize, u64) {
    let kept: Vec<_> =
        walk(place).into_iter().filter(|p| p.components().any(|c| c.as_os_str() == "snapshots")).collect();
    (kept.len(), kept.iter().map(|p| p.metadata().map_or(0, |m| m.len())).sum())
}

fn walk(dir: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        if entry.path().is_dir() { found.extend(walk(&entry.path())) } else { found.push(entry.path()) }
    }
    found
}

fn look(server: &Server, cookie: &str, (name, path): (&str, &str), (begun, ended): (Timestamp, Timestamp)) {
    let mut line = server.connect();
    let mut measure = |address: &dyn Fn(usize) -> String| {
        let mut all: Vec<Duration> = (0..LOOKS)
            .map(|n| {
                let ((status, _), took) = timed(|| line.get(&address(n), cookie));
                assert_eq!(status, 200);
                took
            })
            .collect();
        [0.5, 0.95, 1.0].map(|q| quantile(&mut all, q).as_secs_f64() * 1000.0)
    };
    let now = measure(&|_| path.to_owned());
    let span = ended.0 - begun.0;
    let seed = i64::try_from(testkit::unique().as_u128() % 1_000_003).unwrap();
    let then = measure(&|n| {
        // Spread over the whole span, in no order.
        let n = i64::try_from(n).unwrap();
        let at = Timestamp(begun.0 + (seed + n * 387_420_489 % 1_000_003) % 1_000_003 * (span / 1_000_003));
        format!("{path}?as_of={}", at.rfc3339())
    });
    println!(
        "{name} at any instant, p50 / p95 / most | {:.0} / {:.0} / {:.0} ms | now: {:.1} / {:.1} / {:.1} ms | - | p95 under 500 ms",
        then[0], then[1], then[2], now[0], now[1], now[2]
    );
}
