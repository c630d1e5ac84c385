//! Equal-opportunity tests.

use kernel::{Handling, Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::state::json;
use crate::test::{Stage, Test, test_of};

/// A test for a page.
#[derive(Debug, Clone)]
pub struct TestRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Of what.
    pub about: Id<kind::Matter>,
    /// What that was called when it was written.
    pub label: String,
    /// What is found.
    pub test: Test,
    /// Where it stands.
    pub stage: Stage,
    /// Who filled it in or handed it in.
    pub authors: Vec<Id<kind::Person>>,
    /// What was said about it last.
    pub words: Option<Words>,
    /// How it is handled.
    pub handling: Handling,
    /// The journal number of its last change.
    pub changed_seq: i64,
    /// When that was.
    pub changed_at: Timestamp,
    /// By which function.
    pub changed_function: String,
}

const COLUMNS: &str = "t.id, t.about, t.label, t.content, t.stage, t.authors, t.words, t.handling, t.changed_seq, t.changed_at, \
                       t.changed_function FROM registers_test t";

fn row(row: &Row) -> Result<TestRow, StoreError> {
    Ok(TestRow {
        id: row.id(0)?,
        about: row.id(1)?,
        label: row.text(2)?.to_owned(),
        test: json(row, 3).unwrap_or_default(),
        stage: Stage::of(row.text(4)?).unwrap_or(Stage::Draft),
        authors: json(row, 5).unwrap_or_default(),
        words: json(row, 6),
        handling: Handling::from_rank(row.int(7)?).unwrap_or(Handling::ProfessionalSecrecy),
        changed_seq: row.int(8)?,
        changed_at: row.time(9)?,
        changed_function: row.text(10)?.to_owned(),
    })
}

/// The test of something, where there is one that the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn test(read: &dyn Read, eye: &Eye, about: Id<kind::Matter>) -> Result<Option<TestRow>, StoreError> {
    test_of_id(read, eye, test_of(about))
}

/// A test by its own id, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn test_of_id(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<TestRow>, StoreError> {
    let sees = eye.on("t", 2);
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} WHERE t.id = $1 AND {}", sees.full);
    read.one(&sql, &params)?.as_ref().map(row).transpose()
}

/// All tests that the reader may see, the latest changed first.
///
/// # Errors
/// When the rows cannot be read.
pub fn tests(read: &dyn Read, eye: &Eye, limit: i64) -> Result<Vec<TestRow>, StoreError> {
    let sees = eye.on("t", 1);
    let sql = format!("SELECT {COLUMNS} WHERE {} ORDER BY t.changed_seq DESC LIMIT {limit}", sees.full);
    read.query(&sql, &sees.full_params())?.iter().map(row).collect()
}
