//! The project's own rules, checked: `cargo run -p xtask -- tidy`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool")]

mod direction;
mod events;
mod files;
mod names;
mod steps;
mod texts;

use std::path::PathBuf;
use std::process::ExitCode;

/// A broken rule: where, and what to do.
pub(crate) struct Finding {
    pub(crate) place: String,
    pub(crate) what: String,
}

impl Finding {
    pub(crate) fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }
}

type Rule = (&'static str, fn(&files::Tree) -> Vec<Finding>);

const RULES: &[Rule] = &[
    ("direction of dependencies", direction::check),
    ("size of files", files::sizes),
    ("lints and escapes", files::escapes),
    ("texts in three languages", texts::check),
    ("names of one region", names::check),
    ("steps of the database", steps::check),
    ("shapes of events", events::check),
];

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    match args.next().as_deref() {
        Some("tidy") => tidy(),
        Some("pin-steps") => steps::pin(&root()),
        _ => {
            eprintln!("usage: xtask tidy | pin-steps");
            ExitCode::from(2)
        }
    }
}

fn tidy() -> ExitCode {
    let tree = match files::Tree::read(&root()) {
        Ok(tree) => tree,
        Err(e) => {
            eprintln!("tidy: {e}");
            return ExitCode::FAILURE;
        }
    };
    let mut broken = 0;
    for (name, rule) in RULES {
        let findings = rule(&tree);
        println!("{name}: {}", if findings.is_empty() { "ok" } else { "broken" });
        for f in &findings {
            println!("  {}: {}", f.place, f.what);
        }
        broken += findings.len();
    }
    println!("{}", files::summary(&tree));
    if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn root() -> PathBuf {
    // Upwards from where it is started, not where it was compiled: clones share what is built.
    let here = std::fs::canonicalize(".").unwrap_or_default();
    here.ancestors().find(|folder| folder.join("Cargo.lock").is_file()).unwrap_or(&here).to_owned()
}
