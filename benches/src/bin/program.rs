//! The built program from outside, over HTTP: first page, memory, durable entries on one incident, the floor and the boards of a crisis
//! with 10,000 incidents. Set `BENCH_BINARY` to measure another build than the release one beside this.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a benchmark measures, and stops on any error"
)]

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use benches::boards::{self, FEW, Hands, MANY, MUNICIPALITY, SOME};
use benches::program::{Line, Server, between, place};
use benches::{line, quantile, timed};

/// Eight writers with sixteen requests in flight each.
const IN_FLIGHT: usize = 8 * 16;
const ENTRIES: usize = 40_000;
const INCIDENTS: usize = 10_000;

fn main() {
    idle_with_a_region();
    let folder = tempfile::tempdir().unwrap();
    let city = boards::outline(folder.path());
    let people = [
        ("jo", "watch-officer", None),
        ("co", "municipal-coordinator", Some(MUNICIPALITY)),
        ("mo", "programme-manager", None),
    ];
    place(folder.path(), "minimal", &["--area", city, "--name", "Hautrive"], &people);
    let (server, took) = Server::start(folder.path());
    println!("first page after start | {:.2} s | - | - | under 5 s", took.as_secs_f64());
    idle(&server, "minimal");
    let cookie = server.sign_in("jo");
    let form = "incident-type=gas-leak&severity=2&place=Mill+Street";
    let opened = server.connect().post("/en/incidents", &cookie, form);
    let incident = between(&opened.body, "incidents/", "\"").to_owned();
    entries(&server, &cookie, &incident, folder.path());
    incidents(&server, &cookie, form);
    let (planner, manager) = (server.sign_in("co"), server.sign_in("mo"));
    boards::fill(&server, &Hands { officer: &cookie, planner: &planner, manager: &manager });
    let short = short(&server, &cookie, form);
    pages(&server, &cookie, (&incident, &short));
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

/// An incident as most are: an hour, forty entries.
fn short(server: &Server, cookie: &str, form: &str) -> String {
    let mut line = server.connect();
    let opened = line.post("/en/incidents", cookie, form);
    let incident = between(&opened.body, "incidents/", "\"").to_owned();
    for n in 0..40 {
        let form = format!(
            "command_id={}&kind=observation&discipline=D1&words=Access+closed+{n}",
            testkit::unique()
        );
        let answer = line.post(&format!("/en/incidents/{incident}/entries"), cookie, &form);
        assert!(answer.status == 200 || answer.status == 201, "{}", answer.body);
    }
    incident
}

/// Two seconds after its first page; nobody has asked for another.
fn idle(server: &Server, profile: &str) {
    std::thread::sleep(Duration::from_secs(2));
    println!(
        "idle memory with the profile {profile} | {:.0} MB | - | - | under 150 MB",
        server.resident_mb()
    );
}

/// A whole region's areas, streets and places, in a place of its own.
fn idle_with_a_region() {
    let folder = tempfile::tempdir().unwrap();
    place(folder.path(), "brussels", &[], &[]);
    let (server, _) = Server::start(folder.path());
    idle(&server, "brussels");
}

fn pages(server: &Server, cookie: &str, (incident, short): (&str, &str)) {
    let mut line_ = server.connect();
    let measure = |path: &str, line: &mut Line| {
        let mut all: Vec<Duration> = (0..200)
            .map(|_| {
                let ((status, _), took) = timed(|| line.get(path, cookie));
                assert_eq!(status, 200, "{path}");
                took
            })
            .collect();
        quantile(&mut all, 0.5).as_secs_f64() * 1000.0
    };
    let trip = measure("/healthz", &mut line_);
    let incident = format!("/fr/incidents/{incident}");
    let short = format!("/fr/incidents/{short}");
    let month = format!("/fr/{}", boards::MONTH);
    for (name, path) in [
        ("floor", "/fr/watch"),
        ("incident of 40,000 entries", incident.as_str()),
        ("incident of 40 entries", short.as_str()),
        ("incidents", "/fr/incidents"),
        ("orders", "/fr/orders"),
        ("needs", "/fr/needs"),
        ("phases", "/fr/phases"),
        ("perimeters", "/fr/perimeters"),
        ("messages", "/fr/messages"),
        ("plans", "/fr/plans"),
        ("capacities", "/fr/capacities"),
        ("indicators", "/fr/indicators"),
        ("bodies", "/fr/bodies"),
        ("centre", "/fr/centre"),
        ("events of a month", month.as_str()),
        ("warnings from outside", "/fr/warnings"),
        ("warnings of one's own", "/fr/public"),
    ] {
        let page = measure(path, &mut line_);
        println!(
            "{name} with {INCIDENTS} incidents, {MANY} orders and needs, {SOME} phases, perimeters, messages, plans, capacities, indicators, events and warnings, {FEW} bodies, p50 | {:.2} ms beyond the trip | loopback round trip: {trip:.2} ms | - | under 10 ms",
            page - trip
        );
    }
}
