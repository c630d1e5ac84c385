//! What the durability tests kill: a program that appends as fast as it can and says which entries it was promised.
#![expect(clippy::unwrap_used, reason = "a subject of tests stops where something is wrong")]

use std::sync::Arc;

use kernel::{Actor, Id, SystemChance, SystemClock, kind};
use store::{
    Backend, Command, Deciding, Definition, Draft, Entry, Failure, Journal, Stamp, StoreError, Submission,
    Tx, View,
};
use testkit::PermitAll;

/// Adds one line to one of a few matters.
pub struct Add(pub Id<kind::Matter>, pub i64);

impl Command for Add {
    fn name(&self) -> &'static str {
        "add"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let row = cx.read.one("SELECT lines FROM tally WHERE id = $1", &[self.0.into()])?;
        let no = row.map_or(Ok(0), |r| r.int(0))? + 1;
        let body = serde_json::json!({ "no": no, "by": self.1, "text": "zone rouge élargie à 150 m" });
        Ok(vec![Draft::new("tally.added@1", Some(self.0), &body)?])
    }
}

/// Lines per matter, and every line.
pub struct Tally;

impl View for Tally {
    fn name(&self) -> &'static str {
        "tally"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        &[
            "CREATE TABLE tally (id BYTEA NOT NULL PRIMARY KEY, lines BIGINT NOT NULL)",
            "CREATE TABLE line (seq BIGINT PRIMARY KEY, matter BYTEA NOT NULL, no BIGINT NOT NULL, text TEXT NOT NULL)",
            "CREATE UNIQUE INDEX line_no ON line (matter, no)",
        ]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let Some(matter) = entry.header.matter else { return Ok(()) };
        let no = entry.fields.get("no").and_then(serde_json::Value::as_i64).unwrap_or(0);
        let text = entry.fields.get("text").and_then(|t| t.as_str()).unwrap_or("");
        tx.execute(
            "INSERT INTO tally (id, lines) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET lines = excluded.lines",
            &[matter.into(), no.into()],
        )?;
        tx.execute(
            "INSERT INTO line (seq, matter, no, text) VALUES ($1, $2, $3, $4)",
            &[entry.header.seq.into(), matter.into(), no.into(), text.into()],
        )?;
        tx.index_words("line", matter, entry.header.seq, text)
    }
}

/// Opens the journal that is going to be killed.
pub fn open(backend: &Backend) -> Result<Journal, StoreError> {
    Journal::open(
        backend,
        Definition {
            journal: "live".to_owned(),
            views: vec![Arc::new(Tally)],
            effects: Vec::new(),
            keeps: Vec::new(),
            guard: Arc::new(PermitAll),
            clock: Arc::new(SystemClock),
            chance: Arc::new(SystemChance),
            grounds: Arc::new(|_| ("test".to_owned(), "test".to_owned())),
        },
    )
}

/// `sqlite:FOLDER` or a PostgreSQL address.
#[must_use]
pub fn backend(text: &str) -> Backend {
    match text.strip_prefix("sqlite:") {
        Some(dir) => Backend::Sqlite(dir.into()),
        None => Backend::Postgres(text.to_owned()),
    }
}

/// One of a few matters.
#[must_use]
pub fn matter(n: u128) -> Id<kind::Matter> {
    Id::new(uuid::Uuid::from_u128(n % 3 + 1))
}

/// A submission of [`Add`].
#[must_use]
pub fn add(writer: i64, n: u128) -> Submission {
    Submission {
        command_id: testkit::command_id(),
        actor: Actor::system(),
        command: Box::new(Add(matter(n), writer)),
        stamp: Arc::new(Stamp::default()),
    }
}

/// Everything that must hold after a restart: no gap, the chain, the views.
///
/// # Panics
/// When something does not hold.
pub fn check(journal: &Journal, promised: i64) {
    assert!(
        journal.head() >= promised,
        "entry {promised} was promised, the journal ends at {}",
        journal.head()
    );
    let (mut at, mut previous) = (0, journal::Hash::ZERO);
    loop {
        let batch = journal.raw_entries(at, 2000).unwrap();
        let Some(last) = batch.last() else { break };
        let end = last.seq;
        for raw in &batch {
            at += 1;
            let header = journal::Header::from_bytes(&raw.header).unwrap();
            assert_eq!((header.seq, header.prev), (at, previous), "the chain at {at}");
            let body = journal::Body::from_bytes(raw.body.as_ref().unwrap()).unwrap();
            journal::check_body(&header, &body).unwrap();
            previous = journal::Hash::of(&raw.header);
        }
        assert_eq!(at, end);
    }
    assert_eq!(at, journal.head());
    assert_eq!(journal.compare_with_rebuild().unwrap(), []);
}
