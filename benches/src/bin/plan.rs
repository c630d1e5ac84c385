//! The operational plan from outside, over HTTP: five years of five hundred actions, and how long each page takes; then the pages of a
//! year with a whole region's profile. Set `BENCH_BINARY` to measure another build than the release one beside this.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark measures, and stops on any error")]

use std::time::Duration;

use benches::plan::{fill, report, year};
use benches::program::{Server, make, place};
use benches::{quantile, timed};

const YEARS: [i64; 5] = [2022, 2023, 2024, 2025, 2026];
const EACH: usize = 500;
/// How often each page is asked for.
const TIMES: usize = 100;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    make(folder.path(), &[("jo", "programme-manager", None)]);
    let (server, _) = Server::start(folder.path());
    let cookie = server.sign_in("jo");
    let (filled, took) = timed(|| fill(&server, &cookie, &YEARS, EACH));
    println!(
        "{} actions in {} years written | {:.1} s",
        YEARS.len() * filled.each,
        YEARS.len(),
        took.as_secs_f64()
    );
    let pages = [
        "objectives".to_owned(),
        format!("objectives/{}", filled.objective),
        "projects?year=2026".to_owned(),
        "projects?year=2026&page=5".to_owned(),
        "projects?year=2026&axis=timing&value=attention".to_owned(),
        "projects/time?year=2026".to_owned(),
        "projects/mine".to_owned(),
        "projects/new".to_owned(),
        "projects/reports?year=2026".to_owned(),
        format!("projects/{}", filled.project),
    ];
    for page in pages {
        let name = format!("/{}", page.split('?').next().unwrap());
        measure(&server, &cookie, &name, &page);
    }
    measure(&server, &cookie, "a control report", &report(&server, &cookie, &filled.plan));
    drop(server);
    with_a_region();
}

/// What a year asks for besides the plan, in a place of its own.
fn with_a_region() {
    let folder = tempfile::tempdir().unwrap();
    place(folder.path(), "brussels", &[], &[("jo", "programme-manager", None)]);
    let (server, _) = Server::start(folder.path());
    let cookie = server.sign_in("jo");
    for (name, page) in year(&server, &cookie) {
        measure(&server, &cookie, name, &page);
    }
}

fn measure(server: &Server, cookie: &str, name: &str, page: &str) {
    let (path, mut line) = (format!("/en/{page}"), server.connect());
    let mut all: Vec<Duration> = Vec::new();
    for _ in 0..TIMES {
        let ((status, _), took) = timed(|| line.get(&path, cookie));
        assert_eq!(status, 200, "{path}");
        all.push(took);
    }
    let [half, most] = [0.5, 0.99].map(|q| quantile(&mut all, q).as_secs_f64() * 1_000.0);
    println!("{name} | half {half:.1} ms, 99 of 100 {most:.1} ms | - | - | under 20 ms");
}
