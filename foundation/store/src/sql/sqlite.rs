//! SQLite: `acts.db` (WAL, FULL) with `views-<generation>.db` (WAL, NORMAL) attached.
//!
//! A commit over both files is one WAL commit per file, in the order main, attached (`vdbeCommit`): the acts are synced
//! before the views are written, so that views can lag behind after a power cut but never run ahead.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, params_from_iter};

use super::{Access, Conn, Table};
use crate::{Row, StoreError, Value};

/// How acts are written.
#[cfg(not(feature = "sync-off"))]
const SYNCED: &str = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; \
    PRAGMA main.secure_delete=ON;";
/// How they must not be written; see the feature in `Cargo.toml`.
#[cfg(feature = "sync-off")]
const SYNCED: &str = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA wal_autocheckpoint=4000; \
    PRAGMA main.secure_delete=ON;";

pub(crate) struct SqliteConn {
    db: Connection,
    dir: PathBuf,
    access: Access,
    rewritten: Mutex<HashMap<String, Arc<str>>>,
}

/// The file that holds one generation of views.
pub(super) fn views_file(dir: &Path, generation: i64) -> PathBuf {
    dir.join(format!("views-{generation}.db"))
}

impl SqliteConn {
    pub(crate) fn open(dir: &Path, generation: i64, access: Access) -> Result<Self, StoreError> {
        std::fs::create_dir_all(dir).map_err(|e| StoreError::io(format!("creating {}", dir.display()), e))?;
        let this = Self::at(&dir.join("acts.db"), dir, access)?;
        if generation > 0 {
            this.use_views(generation)?;
        }
        Ok(this)
    }

    pub(crate) fn open_scratch(file: &Path, access: Access) -> Result<Self, StoreError> {
        let dir = file.parent().unwrap_or(Path::new("."));
        Self::at(file, dir, access)
    }

    /// A file that is never written and that other names may share, with a log that belongs to this name alone. SQLite knows files by their
    /// inode: the VFS without locks and the index in memory (exclusive before the first look at the log) keep the names apart. Several
    /// connections may read; only one writes, before they do. The log is never taken over into the file.
    pub(crate) fn open_past(file: &Path, access: Access) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags_and_vfs(file, flags, c"unix-none")?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        db.set_prepared_statement_cache_capacity(256);
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        db.execute_batch(
            "PRAGMA locking_mode=EXCLUSIVE; PRAGMA wal_autocheckpoint=0; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY; \
             PRAGMA cache_size=-16000;",
        )?;
        if access == Access::Read {
            db.execute_batch("PRAGMA query_only=ON; PRAGMA mmap_size=268435456;")?;
        }
        let dir = file.parent().unwrap_or(Path::new(".")).to_owned();
        Ok(Self { db, dir, access, rewritten: Mutex::new(HashMap::new()) })
    }

    /// An empty file with pages of a quarter of the usual size, which it keeps, and copies made of it too. Every small change puts a whole page
    /// into the log: a log of such pages is a third as long.
    pub(crate) fn blank(file: &Path) -> Result<(), StoreError> {
        Ok(Connection::open(file)?.execute_batch("PRAGMA page_size=1024; VACUUM;")?)
    }

    fn at(file: &Path, dir: &Path, access: Access) -> Result<Self, StoreError> {
        let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        if access != Access::Read {
            flags |= OpenFlags::SQLITE_OPEN_CREATE;
        }
        let db = Connection::open_with_flags(file, flags)?;
        db.set_prepared_statement_cache_capacity(256);
        // One plan per statement, whatever is bound to it: otherwise SQLite makes many of ours anew for every value, which
        // cost a fifth of the time of a busy night.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        db.execute_batch("PRAGMA busy_timeout=10000; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000;")?;
        match access {
            Access::Write => db.execute_batch(SYNCED)?,
            Access::Read => db.execute_batch("PRAGMA query_only=ON; PRAGMA mmap_size=268435456;")?,
            Access::Bulk => db.execute_batch("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;")?,
        }
        Ok(Self { db, dir: dir.to_owned(), access, rewritten: Mutex::new(HashMap::new()) })
    }

    /// SQLite numbers `$2, $1` in order of appearance; `?2, ?1` are what they say.
    fn text(&self, sql: &str) -> Arc<str> {
        let mut known = self.rewritten.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = known.get(sql) {
            return Arc::clone(text);
        }
        let text: Arc<str> = rewrite(sql).into();
        known.insert(sql.to_owned(), Arc::clone(&text));
        text
    }

    fn rows(&self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StoreError> {
        let mut statement = self.db.prepare_cached(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query(params_from_iter(params))?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            let mut values = Vec::with_capacity(columns);
            for i in 0..columns {
                values.push(value(row.get_ref(i)?));
            }
            out.push(Row(values));
        }
        Ok(out)
    }
}

/// Replaces `$n` by `?n` outside quotes.
fn rewrite(sql: &str) -> String {
    let mut quoted = false;
    sql.chars()
        .map(|c| {
            if c == '\'' {
                quoted = !quoted;
            }
            if c == '$' && !quoted { '?' } else { c }
        })
        .collect()
}

fn value(v: ValueRef<'_>) -> Value {
    match v {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(v) => Value::Int(v),
        ValueRef::Real(v) => Value::Real(v),
        ValueRef::Text(v) => Value::Text(String::from_utf8_lossy(v).into_owned()),
        ValueRef::Blob(v) => Value::Bytes(v.to_vec()),
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(v) => ValueRef::Integer(*v),
            Self::Real(v) => ValueRef::Real(*v),
            Self::Bool(v) => ValueRef::Integer(i64::from(*v)),
            Self::Text(v) => ValueRef::Text(v.as_bytes()),
            Self::Bytes(v) => ValueRef::Blob(v),
        }))
    }
}

impl Conn for SqliteConn {
    fn query(&self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StoreError> {
        self.rows(&self.text(sql), params)
    }

    fn query_any(&self, sql: &str, ids: &[Vec<u8>]) -> Result<Vec<Row>, StoreError> {
        let one = sql.replace("{any}", "= ?1");
        let mut out = Vec::new();
        for id in ids {
            out.extend(self.rows(&one, &[Value::Bytes(id.clone())])?);
        }
        Ok(out)
    }

    fn execute(&self, sql: &str, params: &[Value]) -> Result<u64, StoreError> {
        let mut statement = self.db.prepare_cached(&self.text(sql))?;
        Ok(statement.execute(params_from_iter(params))? as u64)
    }

    fn define(&self, sql: &str) -> Result<(), StoreError> {
        // An INTEGER key is the row id itself: one tree fewer. PostgreSQL's INTEGER would be 32 bits. A table that is all key is one tree, too.
        let ours = sql
            .replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY")
            .replace("/* clustered */", "WITHOUT ROWID");
        Ok(self.db.execute_batch(&ours)?)
    }

    fn insert_many(&self, table: &Table, rows: &[Vec<Value>]) -> Result<(), StoreError> {
        let names: Vec<&str> = table.columns.iter().map(|c| c.0).collect();
        let marks: Vec<String> = (1..=names.len()).map(|i| format!("?{i}")).collect();
        let verb = if table.skip_known { "INSERT OR IGNORE" } else { "INSERT" };
        let sql = format!("{verb} INTO {} ({}) VALUES ({})", table.name, names.join(", "), marks.join(", "));
        let mut statement = self.db.prepare_cached(&sql)?;
        for row in rows {
            statement.execute(params_from_iter(row))?;
        }
        Ok(())
    }

    fn begin(&self, write: bool) -> Result<(), StoreError> {
        Ok(self
            .db
            .prepare_cached(if write { "BEGIN IMMEDIATE" } else { "BEGIN" })?
            .raw_execute()
            .map(drop)?)
    }

    fn stamp(&self, applied: i64, epoch: i64) -> Result<bool, StoreError> {
        let sql = "UPDATE view_state SET applied = ?1 WHERE id = 1 \
                   AND EXISTS (SELECT 1 FROM meta WHERE name = 'epoch' AND value = ?2)";
        Ok(self.db.prepare_cached(sql)?.execute((applied, epoch.to_string()))? == 1)
    }

    fn commit(&self) -> Result<(), StoreError> {
        Ok(self.db.prepare_cached("COMMIT")?.raw_execute().map(drop)?)
    }

    fn rollback(&self) {
        if !self.db.is_autocommit()
            && let Err(e) = self.db.execute_batch("ROLLBACK")
        {
            tracing::warn!(error = %e, "rollback");
        }
    }

    fn use_views(&self, generation: i64) -> Result<(), StoreError> {
        self.db.flush_prepared_statement_cache();
        let attached =
            self.db.query_row("SELECT COUNT(*) FROM pragma_database_list WHERE name = 'views'", [], |r| {
                r.get::<_, i64>(0)
            })?;
        if attached > 0 {
            self.db.execute_batch("DETACH DATABASE views")?;
        }
        let file = views_file(&self.dir, generation);
        self.db.execute("ATTACH DATABASE ?1 AS views", [file.to_string_lossy()])?;
        if self.access == Access::Write {
            self.db.execute_batch("PRAGMA views.journal_mode=WAL; PRAGMA views.synchronous=NORMAL;")?;
        }
        Ok(())
    }

    fn tables(&self, views: bool) -> Result<Vec<(String, Vec<String>)>, StoreError> {
        let schema = if views { "views" } else { "main" };
        let list = format!(
            "SELECT m.name, c.name FROM {schema}.sqlite_master m, pragma_table_info(m.name, '{schema}') c \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid"
        );
        super::group_columns(&self.rows(&list, &[])?)
    }

    fn drop_other_views(&self, keep: i64) -> Result<(), StoreError> {
        let kept = format!("views-{keep}.db");
        let list = std::fs::read_dir(&self.dir)
            .map_err(|e| StoreError::io(format!("listing {}", self.dir.display()), e))?;
        for file in list.flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            if name.starts_with("views-") && !name.starts_with(&kept) {
                std::fs::remove_file(file.path())
                    .map_err(|e| StoreError::io(format!("removing {name}"), e))?;
            }
        }
        Ok(())
    }
}
