//! The two databases behind one small trait. Nothing above this folder knows which one is there.

mod address;
mod authorities;
mod line;
mod postgres;
mod sqlite;
mod tls;

use std::path::PathBuf;

use crate::{Row, StoreError, Value};

pub use self::line::DatabaseLine;
pub(crate) use self::postgres::PgConn;
pub(crate) use self::sqlite::SqliteConn;

/// A connection to the acts of one journal with one generation of its views beside them.
pub(crate) trait Conn: Send {
    /// Rows of a query; `$1, $2, …` are the parameters.
    fn query(&self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StoreError>;
    /// Rows of a query that names a set of ids as `{any}`.
    fn query_any(&self, sql: &str, ids: &[Vec<u8>]) -> Result<Vec<Row>, StoreError>;
    /// Runs one statement, returns rows touched.
    fn execute(&self, sql: &str, params: &[Value]) -> Result<u64, StoreError>;
    /// Runs one statement of the data-definition subset.
    fn define(&self, sql: &str) -> Result<(), StoreError>;
    /// Inserts many rows; rows whose key exists are skipped when `skip_known`.
    fn insert_many(&self, table: &Table, rows: &[Vec<Value>]) -> Result<(), StoreError>;
    /// Begins a transaction: for writing, or a read snapshot.
    fn begin(&self, write: bool) -> Result<(), StoreError>;
    /// Notes how far the views are, provided that this epoch still is the writer's; false when it is not. Until the commit
    /// nobody else can take the epoch.
    fn stamp(&self, applied: i64, epoch: i64) -> Result<bool, StoreError>;
    /// Commits; on return the acts are durable.
    fn commit(&self) -> Result<(), StoreError>;
    /// Rolls back; never fails loudly, because the cause is already being reported.
    fn rollback(&self);
    /// Puts another generation of the views beside the acts.
    fn use_views(&self, generation: i64) -> Result<(), StoreError>;
    /// Tables with their columns, of the acts or of the present views, in name order.
    fn tables(&self, views: bool) -> Result<Vec<(String, Vec<String>)>, StoreError>;
    /// Removes every generation of views but this one.
    fn drop_other_views(&self, keep: i64) -> Result<(), StoreError>;
}

/// Column types of the common subset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ty {
    Int,
    Text,
    Bytes,
}

/// A table that rows are inserted into in bulk.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [(&'static str, Ty)],
    pub(crate) skip_known: bool,
}

/// Where a journal is kept.
#[derive(Debug, Clone)]
pub(crate) enum Place {
    /// A folder with `acts.db`, `views-<generation>.db`, `snapshots/`.
    Sqlite(PathBuf),
    /// A PostgreSQL address and the journal's name, which prefixes two schemas.
    Postgres { url: String, journal: String },
    /// Views alone in one SQLite file: time travel and rebuilds beside the live ones.
    Scratch(PathBuf),
    /// A past state: a file that other names share and nobody writes, with a log of its own (see [`SqliteConn::open_past`]).
    Past(PathBuf),
}

impl Place {
    /// Opens a connection; `generation` 0 means without views.
    pub(crate) fn open(&self, generation: i64, access: Access) -> Result<Box<dyn Conn>, StoreError> {
        Ok(match self {
            Self::Sqlite(dir) => Box::new(SqliteConn::open(dir, generation, access)?),
            Self::Postgres { url, journal } => Box::new(PgConn::open(url, journal, generation)?),
            Self::Scratch(file) => Box::new(SqliteConn::open_scratch(file, access)?),
            Self::Past(file) => Box::new(SqliteConn::open_past(file, access)?),
        })
    }
    /// Removes everything that is kept there. Nothing may have it open.
    pub(crate) fn remove(&self) -> Result<(), StoreError> {
        match self {
            Self::Postgres { url, journal } => postgres::remove(url, journal),
            Self::Sqlite(dir) if dir.is_dir() => std::fs::remove_dir_all(dir)
                .map_err(|e| StoreError::io(format!("removing {}", dir.display()), e)),
            Self::Sqlite(_) => Ok(()),
            Self::Scratch(file) | Self::Past(file) => std::fs::remove_file(file)
                .map_err(|e| StoreError::io(format!("removing {}", file.display()), e)),
        }
    }
    /// Whether a lost connection can come back without a restart.
    pub(crate) fn reconnects(&self) -> bool {
        matches!(self, Self::Postgres { .. })
    }
    /// A connection on which view tables of a generation can be created and filled without the acts.
    pub(crate) fn open_views(&self, generation: i64) -> Result<Box<dyn Conn>, StoreError> {
        Ok(match self {
            Self::Sqlite(dir) => {
                Box::new(SqliteConn::open_scratch(&sqlite::views_file(dir, generation), Access::Bulk)?)
            }
            Self::Postgres { url, journal } => Box::new(PgConn::open_views(url, journal, generation)?),
            Self::Scratch(file) => Box::new(SqliteConn::open_scratch(file, Access::Bulk)?),
            Self::Past(file) => Box::new(SqliteConn::open_past(file, Access::Bulk)?),
        })
    }
}

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Acts with an fsync at each commit, views without.
    Write,
    /// Nothing may change.
    Read,
    /// Disposable data, no fsync at all.
    Bulk,
}

/// Pairs of table and column, in order, as one list per table.
fn group_columns(rows: &[Row]) -> Result<Vec<(String, Vec<String>)>, StoreError> {
    let mut out: Vec<(String, Vec<String>)> = Vec::new();
    for row in rows {
        let (table, column) = (row.text(0)?, row.text(1)?.to_owned());
        match out.last_mut() {
            Some(last) if last.0 == table => last.1.push(column),
            _ => out.push((table.to_owned(), vec![column])),
        }
    }
    Ok(out)
}
