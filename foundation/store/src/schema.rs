//! The tables of the acts and the care that they are what this program made: names and checksums of every step.

use sha2::{Digest, Sha256};

use crate::sql::{Conn, Table, Ty};
use crate::{StoreError, Value};

/// Every step that ever changed the acts' tables, in order. A step is never edited: a change is a new step.
const STEPS: &[(&str, &[&str])] = &[
    (
        "0001-journal",
        &[
            "CREATE TABLE entry (seq BIGINT PRIMARY KEY, id BYTEA NOT NULL, matter BYTEA, header BYTEA NOT NULL)",
            "CREATE UNIQUE INDEX entry_id ON entry (id)",
            "CREATE INDEX entry_matter ON entry (matter, seq)",
            "CREATE TABLE body (seq BIGINT PRIMARY KEY, body BYTEA NOT NULL)",
            "CREATE TABLE receipt (command_id BYTEA NOT NULL PRIMARY KEY, command TEXT NOT NULL, \
             recorded BIGINT NOT NULL, first_seq BIGINT NOT NULL, entries BIGINT NOT NULL)",
            "CREATE TABLE checkpoint (size BIGINT PRIMARY KEY, at BIGINT NOT NULL, note TEXT NOT NULL)",
            "CREATE TABLE erasure (seq BIGINT PRIMARY KEY, by_seq BIGINT NOT NULL, at BIGINT NOT NULL)",
        ],
    ),
    (
        "0002-jobs",
        &[
            "CREATE TABLE job (queue TEXT NOT NULL, key TEXT NOT NULL, run_at BIGINT NOT NULL, payload TEXT NOT NULL, \
             state TEXT NOT NULL, attempts BIGINT NOT NULL, error TEXT, cause BIGINT NOT NULL, PRIMARY KEY (queue, key))",
            "CREATE INDEX job_due ON job (state, queue, run_at)",
        ],
    ),
    ("0003-erased-files", &["ALTER TABLE erasure ADD COLUMN files TEXT"]),
];

const MIGRATION: &str =
    "CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL)";
const META: &str = "CREATE TABLE IF NOT EXISTS meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)";

/// A table group outside the journal (credentials, sessions): a named step with its statements.
pub type KeepStep = (&'static str, &'static [&'static str]);

/// Brings the acts' tables to the present shape.
///
/// # Errors
/// When a step that was already applied reads differently now, or the database knows a step that we do not.
pub(crate) fn migrate(conn: &dyn Conn, keeps: &[KeepStep]) -> Result<(), StoreError> {
    conn.define(MIGRATION)?;
    conn.define(META)?;
    let steps: Vec<KeepStep> = STEPS.iter().chain(keeps).copied().collect();
    let done = conn.query("SELECT name, checksum FROM migration", &[])?;
    for row in &done {
        let name = row.text(0)?;
        let Some(step) = steps.iter().find(|s| s.0 == name) else {
            let text = format!("the database was changed by a newer program: unknown step «{name}»");
            return Err(StoreError::Corrupt(text));
        };
        if checksum(step.1) != row.text(1)? {
            return Err(StoreError::Corrupt(format!(
                "step «{name}» reads differently from when it was applied"
            )));
        }
    }
    for (name, statements) in steps {
        if done.iter().any(|r| r.text(0).is_ok_and(|n| n == name)) {
            continue;
        }
        conn.begin(true)?;
        for statement in statements {
            conn.define(statement).inspect_err(|_| conn.rollback())?;
        }
        conn.execute(
            "INSERT INTO migration (name, checksum) VALUES ($1, $2)",
            &[name.into(), checksum(statements).into()],
        )?;
        conn.commit()?;
    }
    Ok(())
}

/// Names and checksums of our own steps, for the tidy test that pins them.
#[must_use]
pub fn steps() -> Vec<(&'static str, String)> {
    checksums(STEPS)
}

/// Names and checksums of steps, as a database remembers them.
#[must_use]
pub fn checksums(steps: &[KeepStep]) -> Vec<(&'static str, String)> {
    steps.iter().map(|(n, s)| (*n, checksum(s))).collect()
}

fn checksum(statements: &[&str]) -> String {
    let mut hash = Sha256::new();
    for s in statements {
        hash.update(s.as_bytes());
        hash.update([0]);
    }
    hex(&hash.finalize())
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

/// A named value beside the journal (generation, epoch).
pub(crate) fn meta(conn: &dyn Conn, name: &str) -> Result<Option<String>, StoreError> {
    match conn.query("SELECT value FROM meta WHERE name = $1", &[name.into()])?.first() {
        Some(row) => row.text(0).map(|t| Some(t.to_owned())),
        None => Ok(None),
    }
}

/// Sets a named value beside the journal.
pub(crate) fn set_meta(conn: &dyn Conn, name: &str, value: &str) -> Result<(), StoreError> {
    conn.execute(
        "INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        &[name.into(), Value::from(value)],
    )?;
    Ok(())
}

pub(crate) const ENTRY: Table = Table {
    name: "entry",
    columns: &[("seq", Ty::Int), ("id", Ty::Bytes), ("matter", Ty::Bytes), ("header", Ty::Bytes)],
    skip_known: false,
};
pub(crate) const BODY: Table =
    Table { name: "body", columns: &[("seq", Ty::Int), ("body", Ty::Bytes)], skip_known: false };
pub(crate) const RECEIPT: Table = Table {
    name: "receipt",
    columns: &[
        ("command_id", Ty::Bytes),
        ("command", Ty::Text),
        ("recorded", Ty::Int),
        ("first_seq", Ty::Int),
        ("entries", Ty::Int),
    ],
    skip_known: false,
};
pub(crate) const JOB: Table = Table {
    name: "job",
    columns: &[
        ("queue", Ty::Text),
        ("key", Ty::Text),
        ("run_at", Ty::Int),
        ("payload", Ty::Text),
        ("state", Ty::Text),
        ("attempts", Ty::Int),
        ("cause", Ty::Int),
    ],
    skip_known: true,
};
pub(crate) const WORD: Table = Table {
    name: "word",
    columns: &[("scope", Ty::Text), ("word", Ty::Text), ("id", Ty::Bytes), ("seq", Ty::Int)],
    skip_known: true,
};
