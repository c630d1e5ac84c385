//! Views: disposable tables made from entries; and the jobs that entries cause.

use kernel::{Id, Timestamp, kind};

use crate::{Entry, Row, StoreError, Value};

/// Reads acts and views of one journal. Parameters are `$1, $2, …`; SQL is the common subset of both databases.
pub trait Read {
    /// All rows of a query.
    ///
    /// # Errors
    /// When the database refuses.
    fn query(&self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StoreError>;

    /// The first row of a query, if any.
    ///
    /// # Errors
    /// When the database refuses.
    fn one(&self, sql: &str, params: &[Value]) -> Result<Option<Row>, StoreError> {
        Ok(self.query(sql, params)?.into_iter().next())
    }
}

/// Changes views. Only [`View::apply`] gets one; it has no public constructor.
pub trait Tx: Read {
    /// Runs a statement; returns how many rows it touched.
    ///
    /// # Errors
    /// When the database refuses.
    fn execute(&self, sql: &str, params: &[Value]) -> Result<u64, StoreError>;

    /// Makes this text findable by its words (case and accents folded) under `(scope, id, seq)`. With `seq` 0 it replaces
    /// what stood there (a text about the matter as a whole); otherwise `seq` is the entry that brought the text.
    ///
    /// # Errors
    /// When the database refuses.
    fn index_words(&self, scope: &str, id: Id<kind::Matter>, seq: i64, text: &str) -> Result<(), StoreError>;
}

/// A statement with its parameters.
pub type Statement = (String, Vec<Value>);

/// A set of tables made from entries by a pure rule. Never refuses an entry, looks nothing up outside its own rows.
pub trait View: Send + Sync {
    /// Unique short name.
    fn name(&self) -> &'static str;
    /// Raised whenever tables or rules change: the view is then rebuilt as the next generation beside the live one.
    fn version(&self) -> u32;
    /// `CREATE TABLE` / `CREATE INDEX` statements in the common SQL subset, without schema names.
    fn tables(&self) -> &'static [&'static str];
    /// Applies one entry. Entries of kinds that it does not know are passed over.
    ///
    /// # Errors
    /// Only storage errors.
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError>;
    /// The stored files that this entry's body names. They are looked for by a check, and go when the body is erased.
    fn files(&self, _entry: &Entry) -> Vec<Id<kind::Blob>> {
        Vec::new()
    }
    /// What a past state (`then`) must say as it is `now`, whatever it was: who may see what. Answers with the statements that make it
    /// so; none where it is so. `tables` are those of all views, as they are made.
    ///
    /// # Errors
    /// Only storage errors.
    fn as_now(
        &self,
        _now: &dyn Read,
        _then: &dyn Read,
        _tables: &[&str],
    ) -> Result<Vec<Statement>, StoreError> {
        Ok(Vec::new())
    }
    /// Why the body of this entry must not be erased, as the key of a sentence (`refusal-erase-…`): because somebody would
    /// get a right by it, or a number would be given twice.
    ///
    /// # Errors
    /// Only storage errors.
    fn stays(&self, _read: &dyn Read, _entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(None)
    }
}

/// A job to be queued by the writer in the same commit as the entry that causes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobDraft {
    /// Which runner takes it (`mail`, `checkpoint`, `flow:…`).
    pub queue: String,
    /// Not before.
    pub run_at: Timestamp,
    /// Same key twice in one queue: one job.
    pub key: String,
    /// What the runner needs, as JSON.
    pub payload: serde_json::Value,
}

/// Side effects of entries, queued only by the writer and never by a replay.
pub trait Effects: Send + Sync {
    /// The jobs that this entry causes.
    fn effects(&self, entry: &Entry) -> Vec<JobDraft>;
}
