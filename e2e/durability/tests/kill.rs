//! Killed at seeded moments under load, on both backends: every promised entry is there, the chain and the views hold.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "tests stop where something is wrong")]

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use kernel::{Chance as _, SeededChance};
use store::Backend;
use testkit::Place;

/// Kills per backend; `make soak` asks for more.
fn rounds() -> u64 {
    #[expect(clippy::disallowed_methods, reason = "the soak run asks for more kills")]
    std::env::var("SOAK_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(20)
}

fn kills(place: &Place) {
    let (chance, mut total) = (SeededChance::new(20_261_124), 0i64);
    let spec = match &place.backend {
        Backend::Sqlite(dir) => format!("sqlite:{}", dir.display()),
        Backend::Postgres(url) => url.clone(),
    };
    for round in 0..rounds() {
        let mut random = [0u8; 2];
        chance.fill(&mut random);
        // Somewhere in its first few hundred receipts, so that starts, groups and checkpoints of the log are all hit.
        let stop_after = usize::from(u16::from_le_bytes(random) % 400);
        let mut child =
            Command::new(env!("CARGO_BIN_EXE_subject")).arg(&spec).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut promised = 0;
        for _ in 0..=stop_after {
            promised = promised.max(seq(&lines.next().unwrap().unwrap()));
        }
        child.kill().unwrap();
        for line in lines.map_while(Result::ok) {
            promised = promised.max(seq(&line));
        }
        child.wait().unwrap();
        let journal = durability::open(&place.backend).unwrap();
        durability::check(&journal, promised);
        assert!(journal.head() >= total, "round {round}: entries of an earlier round are gone");
        total = journal.head();
    }
    println!("{} kills, {total} entries, none lost", rounds());
}

/// The number of a complete `ack` line; a line cut by the kill promises nothing.
fn seq(line: &str) -> i64 {
    assert!(!line.starts_with("no"), "{line}");
    line.strip_prefix("ack ").and_then(|n| n.parse().ok()).unwrap_or(0)
}

#[test]
fn killed_under_load_nothing_promised_is_lost_on_sqlite() {
    kills(&Place::sqlite());
}

#[test]
fn killed_under_load_nothing_promised_is_lost_on_postgresql() {
    kills(&Place::postgres());
}
