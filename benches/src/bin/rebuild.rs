//! All views of the built program made anew from a million entries, beside a bare loop that inserts the very same rows.
//! The entries are written over HTTP first, which takes some minutes; `BENCH_ENTRIES` asks for another number of them.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    reason = "a benchmark measures, and stops on any error"
)]

use std::path::{Path, PathBuf};
use std::time::Duration;

use benches::fill::fill;
use benches::program::{Server, command, done, make};
use benches::{line, timed};
use rusqlite::Connection;
use rusqlite::types::Value;

/// Rows per transaction: the rebuild groups 2,000 entries, each of which makes nine rows here.
const BATCH: usize = 18_000;

fn main() {
    let entries = std::env::var("BENCH_ENTRIES").map_or(1_000_000, |n| n.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    make(folder.path(), &[("jo", "watch-officer", None)]);
    let (server, _) = Server::start(folder.path());
    let (_, took) = timed(|| fill(&server, &server.sign_in("jo"), entries));
    println!("{entries} entries written in {:.0} s | - | - | - | -", took.as_secs_f64());
    drop(server);
    let ((), ours) = timed(|| done(&mut command(folder.path(), &["journal", "rebuild"])));
    let (rows, theirs) = bare(&views(folder.path()), folder.path());
    println!("rebuild: {:.1} s, {rows} rows | - | - | - | -", ours.as_secs_f64());
    line(
        "rebuild of all views, rows",
        rows as f64 / ours.as_secs_f64(),
        "/s",
        "bare insert of the same rows",
        rows as f64 / theirs.as_secs_f64(),
        "at least 0.3 x",
    );
}

/// The file of the newest generation of the live journal's views.
fn views(folder: &Path) -> PathBuf {
    let mut found = Vec::new();
    let mut open = vec![folder.join("place")];
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                open.push(path);
            } else if name.starts_with("views-") && name.ends_with(".db") {
                found.push((path.metadata().unwrap().len(), path));
            }
        }
    }
    found.into_iter().max().unwrap().1
}

/// Inserts the rows of every table into a fresh file with the same tables and pragmas; says how many and how long.
/// Reading them is not counted.
fn bare(from: &Path, folder: &Path) -> (usize, Duration) {
    let from = Connection::open(from).unwrap();
    let mut to = Connection::open(folder.join("bare.db")).unwrap();
    to.execute_batch("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA cache_size=-16000;").unwrap();
    let mut definitions = from.prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").unwrap();
    let definitions: Vec<String> =
        definitions.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    for definition in &definitions {
        to.execute_batch(definition).unwrap();
    }
    let mut names = from.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").unwrap();
    let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let (mut rows, mut took) = (0, Duration::ZERO);
    for name in names {
        let mut select = from.prepare(&format!("SELECT * FROM {name}")).unwrap();
        let columns = select.column_count();
        let marks = vec!["?"; columns].join(", ");
        let insert = format!("INSERT INTO {name} VALUES ({marks})");
        let mut source = select
            .query_map([], |row| (0..columns).map(|c| row.get(c)).collect::<Result<Vec<Value>, _>>())
            .unwrap()
            .map(Result::unwrap);
        loop {
            let batch: Vec<Vec<Value>> = source.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                break;
            }
            rows += batch.len();
            took += timed(|| {
                let tx = to.transaction().unwrap();
                {
                    let mut statement = tx.prepare_cached(&insert).unwrap();
                    for row in &batch {
                        statement.execute(rusqlite::params_from_iter(row)).unwrap();
                    }
                }
                tx.commit().unwrap();
            })
            .1;
        }
    }
    (rows, took)
}
