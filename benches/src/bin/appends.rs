//! Durable journal appends in groups, and one at a time, beside bare loops over the same rows on the same disk.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a benchmark stops on any error"
)]

use std::fs::File;
use std::io::Write as _;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use benches::{line, quantile, timed};
use kernel::{Actor, Id, SystemChance, SystemClock};
use serde_json::json;
use store::{Backend, Command, Deciding, Definition, Draft, Failure, Journal, Stamp, Submission};
use testkit::{PermitAll, Place, command_id};

const ENTRIES: usize = 40_000;
const BATCH: usize = 128;

struct Append(Id<kernel::kind::Matter>);

impl Command for Append {
    fn name(&self) -> &'static str {
        "append"
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let body = json!({ "text": "Red zone widened to 150 m, access to the quay closed.", "lang": "en",
                           "discipline": "D1", "entry": "observation" });
        Ok(vec![Draft::new("bench.appended@1", Some(self.0), &body)?])
    }
}

fn open(backend: &Backend) -> Journal {
    let definition = Definition {
        journal: "live".to_owned(),
        views: Vec::new(),
        effects: Vec::new(),
        keeps: Vec::new(),
        guard: Arc::new(PermitAll),
        clock: Arc::new(SystemClock),
        chance: Arc::new(SystemChance),
        grounds: Arc::new(|_| ("duty".to_owned(), "watch".to_owned())),
    };
    Journal::open(backend, definition).unwrap()
}

fn submission(matter: Id<kernel::kind::Matter>) -> Submission {
    let stamp = Stamp {
        policies: "p".repeat(64),
        profile: "f".repeat(64),
        territory: "2025".into(),
        program: "0.1.0".into(),
    };
    Submission {
        command_id: command_id(),
        actor: Actor::system(),
        command: Box::new(Append(matter)),
        stamp: Arc::new(stamp),
    }
}

/// Appends per second with many submissions waiting.
fn grouped(journal: &Journal) -> f64 {
    let matter = Id::new(testkit::unique());
    let (tx, rx) = mpsc::sync_channel(1024);
    let ((), took) = timed(|| {
        let sender = journal.clone();
        let feed = std::thread::spawn(move || {
            for _ in 0..ENTRIES {
                let tx = tx.clone();
                sender.submit(submission(matter), Box::new(move |a| tx.send(a.is_ok()).unwrap()));
            }
        });
        assert_eq!(rx.iter().take(ENTRIES).filter(|ok| *ok).count(), ENTRIES);
        feed.join().unwrap();
    });
    ENTRIES as f64 / took.as_secs_f64()
}

/// The rows that the journal really wrote, for the bare loops.
type Rows = Vec<(i64, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>)>;

fn rows(journal: &Journal) -> Rows {
    let all = journal.raw_entries(0, ENTRIES as i64).unwrap();
    all.into_iter()
        .map(|store::RawEntry { seq, header, body }| {
            let id = testkit::unique().as_bytes().to_vec();
            (seq, id, testkit::unique().as_bytes().to_vec(), header, body.unwrap_or_default())
        })
        .collect()
}

fn bare_sqlite(rows: &Rows) -> f64 {
    let dir = tempfile::tempdir().unwrap();
    let mut db = rusqlite::Connection::open(dir.path().join("bare.db")).unwrap();
    db.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-16000;
         CREATE TABLE entry (seq INTEGER PRIMARY KEY, id BLOB NOT NULL, matter BLOB, header BLOB NOT NULL);
         CREATE UNIQUE INDEX entry_id ON entry (id);
         CREATE INDEX entry_matter ON entry (matter, seq);
         CREATE TABLE body (seq INTEGER PRIMARY KEY, body BLOB NOT NULL);
         CREATE TABLE receipt (command_id BLOB NOT NULL PRIMARY KEY, command TEXT, recorded INTEGER, first_seq INTEGER, entries INTEGER);",
    )
    .unwrap();
    let ((), took) = timed(|| {
        for batch in rows.chunks(BATCH) {
            let tx = db.transaction().unwrap();
            {
                let mut e = tx.prepare_cached("INSERT INTO entry VALUES (?1, ?2, ?3, ?4)").unwrap();
                let mut b = tx.prepare_cached("INSERT INTO body VALUES (?1, ?2)").unwrap();
                let mut r = tx.prepare_cached("INSERT INTO receipt VALUES (?1, 'append', 1, ?2, 1)").unwrap();
                for (seq, id, command, header, body) in batch {
                    e.execute((seq, id, [7u8; 16], header)).unwrap();
                    b.execute((seq, body)).unwrap();
                    r.execute((command, seq)).unwrap();
                }
            }
            tx.commit().unwrap();
        }
    });
    rows.len() as f64 / took.as_secs_f64()
}

fn bare_postgres(url: &str, rows: &Rows) -> f64 {
    let mut db = postgres::Client::connect(url, postgres::NoTls).unwrap();
    db.batch_execute(
        "CREATE TABLE entry (seq BIGINT PRIMARY KEY, id BYTEA NOT NULL UNIQUE, matter BYTEA, header BYTEA NOT NULL);
         CREATE INDEX entry_matter ON entry (matter, seq);
         CREATE TABLE body (seq BIGINT PRIMARY KEY, body BYTEA NOT NULL);
         CREATE TABLE receipt (command_id BYTEA PRIMARY KEY, command TEXT, recorded BIGINT, first_seq BIGINT, entries BIGINT);",
    )
    .unwrap();
    let e = db
        .prepare(
            "INSERT INTO entry SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[])",
        )
        .unwrap();
    let b = db.prepare("INSERT INTO body SELECT * FROM unnest($1::bigint[], $2::bytea[])").unwrap();
    let r = db
        .prepare(
            "INSERT INTO receipt SELECT c, 'append', 1, s, 1 FROM unnest($1::bytea[], $2::bigint[]) u(c, s)",
        )
        .unwrap();
    let ((), took) = timed(|| {
        for batch in rows.chunks(BATCH) {
            let seqs: Vec<i64> = batch.iter().map(|r| r.0).collect();
            let ids: Vec<&[u8]> = batch.iter().map(|r| r.1.as_slice()).collect();
            let commands: Vec<&[u8]> = batch.iter().map(|r| r.2.as_slice()).collect();
            let headers: Vec<&[u8]> = batch.iter().map(|r| r.3.as_slice()).collect();
            let bodies: Vec<&[u8]> = batch.iter().map(|r| r.4.as_slice()).collect();
            let matters: Vec<&[u8]> = batch.iter().map(|_| [7u8; 16].as_slice()).collect();
            let mut tx = db.transaction().unwrap();
            tx.execute(&e, &[&seqs, &ids, &matters, &headers]).unwrap();
            tx.execute(&b, &[&seqs, &bodies]).unwrap();
            tx.execute(&r, &[&commands, &seqs]).unwrap();
            tx.commit().unwrap();
        }
    });
    rows.len() as f64 / took.as_secs_f64()
}

/// Latency of one durable append and of one fsync of a small append to a file, on the same disk, alternating.
fn latency(journal: &Journal, dir: &std::path::Path) {
    let matter = Id::new(testkit::unique());
    let mut file = File::create(dir.join("fsync")).unwrap();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..1000 {
        ours.push(timed(|| journal.submit_blocking(submission(matter)).unwrap()).1);
        let sync = || {
            file.write_all(&[0u8; 4096]).unwrap();
            file.sync_data().unwrap();
        };
        theirs.push(timed(sync).1);
    }
    let ms = |d: Duration| d.as_secs_f64() * 1000.0;
    for (q, bound) in [(0.5, "at most 2 x"), (0.99, "at most 4 x")] {
        let name = format!("single durable append, p{:.0}", q * 100.0);
        line(&name, ms(quantile(&mut ours, q)), "ms", "one fsync", ms(quantile(&mut theirs, q)), bound);
    }
}

fn main() {
    println!("what | ours | yardstick, same run | ratio | bound");
    let place = Place::sqlite();
    let journal = open(&place.backend);
    let ours = grouped(&journal);
    let rows = rows(&journal);
    line("appends in groups, SQLite", ours, "/s", "bare loop", bare_sqlite(&rows), "at least 0.5 x");
    latency(&journal, place.dir());
    let place = Place::postgres();
    let journal = open(&place.backend);
    let ours = grouped(&journal);
    let yard = Place::postgres();
    let Backend::Postgres(url) = &yard.backend else { return };
    line(
        "appends in groups, PostgreSQL",
        ours,
        "/s",
        "bare unnest loop",
        bare_postgres(url, &rows),
        "at least 0.5 x",
    );
}
