//! Appends with several writers until it is killed; prints `ack N` the moment entry N is promised.
#![expect(clippy::unwrap_used, reason = "a subject of tests stops where something is wrong")]

use std::io::Write as _;

fn main() {
    let mut args = std::env::args().skip(1);
    let backend = durability::backend(&args.next().unwrap());
    let limit: u128 = args.next().map_or(u128::MAX, |n| n.parse().unwrap());
    let writers: i64 = args.next().map_or(4, |n| n.parse().unwrap());
    let journal = durability::open(&backend).unwrap();
    std::thread::scope(|scope| {
        for writer in 0..writers {
            let journal = journal.clone();
            scope.spawn(move || {
                for n in 0..limit {
                    let receipt = journal.submit_blocking(durability::add(writer, n));
                    let line = match receipt {
                        Ok(r) => format!("ack {}\n", r.entries.first().map_or(0, |e| e.seq)),
                        Err(e) => format!("no {e}\n"),
                    };
                    // One write call a line: what the reader has seen was really said before the kill.
                    std::io::stdout().write_all(line.as_bytes()).unwrap();
                    if line.starts_with("no") {
                        return;
                    }
                }
            });
        }
    });
    // Whether the writer runs or has stopped: what was promised can be read.
    let read = journal.read(|db| db.one("SELECT COUNT(*), MAX(seq) FROM line", &[])).unwrap().unwrap();
    let (lines, last) = (read.int(0).unwrap(), read.int(1).unwrap());
    let line = format!("read {lines} {last} {}\n", journal.entry(1).unwrap().is_some());
    std::io::stdout().write_all(line.as_bytes()).unwrap();
}
