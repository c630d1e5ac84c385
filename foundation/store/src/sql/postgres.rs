//! PostgreSQL: two schemas per journal, acts and one generation of views, in one database and one transaction.

use std::cell::RefCell;
use std::collections::HashMap;

use postgres::types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked};
use postgres::{Client, Statement};
use tokio::runtime::{Handle, RuntimeFlavor};

use super::{Conn, DatabaseLine, Table, Ty};
use crate::{Row, StoreError, Value};

pub(crate) struct PgConn {
    /// There until it is dropped.
    db: RefCell<Option<Client>>,
    prepared: RefCell<HashMap<String, Statement>>,
    journal: String,
    with_acts: bool,
}

impl PgConn {
    pub(crate) fn open(url: &str, journal: &str, generation: i64) -> Result<Self, StoreError> {
        let this = Self::connect(url, journal, true)?;
        // A receipt says that the entry is safe: a role or a database that was set to answer before that is not taken at its word.
        this.batch(
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
        )?;
        this.batch(&format!("CREATE SCHEMA IF NOT EXISTS {journal}_acts"))?;
        this.use_views(generation)?;
        Ok(this)
    }

    pub(crate) fn open_views(url: &str, journal: &str, generation: i64) -> Result<Self, StoreError> {
        let this = Self::connect(url, journal, false)?;
        this.use_views(generation)?;
        this.batch("SET synchronous_commit = off")?;
        Ok(this)
    }

    fn connect(url: &str, journal: &str, with_acts: bool) -> Result<Self, StoreError> {
        if !journal.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
            return Err(StoreError::Corrupt(format!("«{journal}» is not a name for a schema")));
        }
        let line = DatabaseLine::read(url)?;
        let db = RefCell::new(Some(apart(|| line.connect())?));
        let prepared = RefCell::default();
        let this = Self { db, prepared, journal: journal.to_owned(), with_acts };
        // Plans are made when tables are small and kept while they grow: a kept sequential scan would get slower and slower.
        this.batch("SET client_min_messages = warning; SET enable_seqscan = off")?;
        Ok(this)
    }

    fn with<T: Send>(
        &self,
        f: impl FnOnce(&mut Client) -> Result<T, postgres::Error> + Send,
    ) -> Result<T, StoreError> {
        let mut db = self.db.borrow_mut();
        let client =
            db.as_mut().ok_or_else(|| StoreError::Corrupt("the connection was closed".to_owned()))?;
        Ok(apart(|| f(client))?)
    }

    fn batch(&self, sql: &str) -> Result<(), StoreError> {
        self.with(|db| db.batch_execute(sql))
    }

    fn statement(&self, sql: &str) -> Result<Statement, StoreError> {
        if let Some(s) = self.prepared.borrow().get(sql) {
            return Ok(s.clone());
        }
        let s = self.with(|db| db.prepare(sql))?;
        self.prepared.borrow_mut().insert(sql.to_owned(), s.clone());
        Ok(s)
    }
}

impl Drop for PgConn {
    fn drop(&mut self) {
        let client = self.db.take();
        apart(|| drop(client));
    }
}

/// Does what waits for the server where it may be waited: the client waits in a runtime of its own, which is refused on a thread that
/// drives a runtime already, and pages are read on such threads.
fn apart<T: Send>(f: impl FnOnce() -> T + Send) -> T {
    match Handle::try_current().map(|handle| handle.runtime_flavor()) {
        Err(_) => f(),
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(f),
        // A runtime of one thread cannot be left; another thread waits for it.
        Ok(_) => std::thread::scope(|scope| match scope.spawn(f).join() {
            Ok(done) => done,
            Err(cause) => std::panic::resume_unwind(cause),
        }),
    }
}

/// Drops both sorts of schemas of a journal.
pub(super) fn remove(url: &str, journal: &str) -> Result<(), StoreError> {
    let conn = PgConn::connect(url, journal, true)?;
    // No generation has this number: all of them go.
    conn.drop_other_views(-1)?;
    conn.batch(&format!("DROP SCHEMA IF EXISTS {journal}_acts CASCADE"))
}

impl Conn for PgConn {
    fn query(&self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StoreError> {
        let statement = self.statement(sql)?;
        let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|p| p as _).collect();
        let rows = self.with(|db| db.query(&statement, &params))?;
        rows.iter().map(row).collect()
    }

    fn query_any(&self, sql: &str, ids: &[Vec<u8>]) -> Result<Vec<Row>, StoreError> {
        let statement = self.statement(&sql.replace("{any}", "= ANY($1)"))?;
        let rows = self.with(|db| db.query(&statement, &[&ids]))?;
        rows.iter().map(row).collect()
    }

    fn execute(&self, sql: &str, params: &[Value]) -> Result<u64, StoreError> {
        let statement = self.statement(sql)?;
        let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|p| p as _).collect();
        self.with(|db| db.execute(&statement, &params))
    }

    fn define(&self, sql: &str) -> Result<(), StoreError> {
        self.batch(sql)
    }

    fn insert_many(&self, table: &Table, rows: &[Vec<Value>]) -> Result<(), StoreError> {
        if rows.is_empty() {
            return Ok(());
        }
        let names: Vec<&str> = table.columns.iter().map(|c| c.0).collect();
        let arrays: Vec<String> = table
            .columns
            .iter()
            .enumerate()
            .map(|(i, c)| format!("${}::{}[]", i + 1, sql_type(c.1)))
            .collect();
        let tail = if table.skip_known { " ON CONFLICT DO NOTHING" } else { "" };
        let (list, arrays) = (names.join(", "), arrays.join(", "));
        let sql = format!("INSERT INTO {} ({list}) SELECT * FROM unnest({arrays}){tail}", table.name);
        let statement = self.statement(&sql)?;
        let columns: Vec<Box<dyn ToSql + Sync + Send>> =
            table.columns.iter().enumerate().map(|(i, c)| column(rows, i, c.1)).collect();
        let params: Vec<&(dyn ToSql + Sync)> = columns.iter().map(|c| c.as_ref() as _).collect();
        self.with(|db| db.execute(&statement, &params)).map(drop)
    }

    fn begin(&self, write: bool) -> Result<(), StoreError> {
        self.batch(if write { "BEGIN" } else { "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" })
    }

    fn stamp(&self, applied: i64, epoch: i64) -> Result<bool, StoreError> {
        let sql = "WITH mine AS (SELECT 1 FROM meta WHERE name = 'epoch' AND value = $2 FOR SHARE) \
                   UPDATE view_state SET applied = $1 WHERE id = 1 AND EXISTS (SELECT 1 FROM mine)";
        Ok(self.execute(sql, &[applied.into(), epoch.to_string().into()])? == 1)
    }

    fn commit(&self) -> Result<(), StoreError> {
        self.batch("COMMIT")
    }

    fn rollback(&self) {
        if let Err(e) = self.batch("ROLLBACK") {
            tracing::warn!(error = %e, "rollback");
        }
    }

    fn use_views(&self, generation: i64) -> Result<(), StoreError> {
        self.prepared.borrow_mut().clear();
        let j = &self.journal;
        if generation > 0 {
            self.batch(&format!("CREATE SCHEMA IF NOT EXISTS {j}_views_{generation}"))?;
        }
        let path = match (self.with_acts, generation) {
            (true, 0) => format!("{j}_acts"),
            (true, g) => format!("{j}_acts, {j}_views_{g}"),
            (false, g) => format!("{j}_views_{g}"),
        };
        self.batch(&format!("SET search_path TO {path}"))
    }

    fn tables(&self, views: bool) -> Result<Vec<(String, Vec<String>)>, StoreError> {
        let place = if views {
            "table_schema = ANY(current_schemas(false)) AND table_schema <> $1"
        } else {
            "table_schema = $1"
        };
        let sql = format!(
            "SELECT table_name::text, column_name::text FROM information_schema.columns \
             WHERE {place} ORDER BY table_name, ordinal_position"
        );
        super::group_columns(&self.query(&sql, &[format!("{}_acts", self.journal).into()])?)
    }

    fn drop_other_views(&self, keep: i64) -> Result<(), StoreError> {
        let prefix = format!("{}_views_", self.journal);
        let found = self.query("SELECT nspname::text FROM pg_namespace", &[])?;
        for row in found {
            let name = row.text(0)?;
            if let Some(g) = name.strip_prefix(&prefix)
                && g.parse::<i64>().is_ok_and(|g| g != keep)
            {
                self.batch(&format!("DROP SCHEMA {name} CASCADE"))?;
            }
        }
        Ok(())
    }
}

const fn sql_type(ty: Ty) -> &'static str {
    match ty {
        Ty::Int => "bigint",
        Ty::Text => "text",
        Ty::Bytes => "bytea",
    }
}

/// One column of many rows as an array parameter.
fn column(rows: &[Vec<Value>], i: usize, ty: Ty) -> Box<dyn ToSql + Sync + Send> {
    let cells = rows.iter().map(|r| r.get(i));
    match ty {
        Ty::Int => Box::new(
            cells
                .map(|c| if let Some(Value::Int(v)) = c { Some(*v) } else { None })
                .collect::<Vec<Option<i64>>>(),
        ),
        Ty::Text => Box::new(
            cells
                .map(|c| if let Some(Value::Text(v)) = c { Some(v.clone()) } else { None })
                .collect::<Vec<Option<String>>>(),
        ),
        Ty::Bytes => Box::new(
            cells
                .map(|c| if let Some(Value::Bytes(v)) = c { Some(v.clone()) } else { None })
                .collect::<Vec<Option<Vec<u8>>>>(),
        ),
    }
}

fn row(row: &postgres::Row) -> Result<Row, StoreError> {
    let mut out = Vec::with_capacity(row.len());
    for (i, c) in row.columns().iter().enumerate() {
        let v = match *c.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(i)?.map(Value::Int),
            Type::INT4 => row.try_get::<_, Option<i32>>(i)?.map(|v| Value::Int(v.into())),
            Type::FLOAT8 => row.try_get::<_, Option<f64>>(i)?.map(Value::Real),
            Type::BOOL => row.try_get::<_, Option<bool>>(i)?.map(Value::Bool),
            Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(i)?.map(Value::Bytes),
            Type::TEXT | Type::VARCHAR => row.try_get::<_, Option<String>>(i)?.map(Value::Text),
            _ => {
                return Err(StoreError::Type {
                    column: i,
                    expected: "a type of the common subset (cast sums to BIGINT)",
                });
            }
        };
        out.push(v.unwrap_or(Value::Null));
    }
    Ok(Row(out))
}

impl ToSql for Value {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            // SQLite knows no truth but 0 and 1; a restore brings them from there.
            Self::Int(v) if *ty == Type::BOOL => (*v != 0).to_sql(ty, out),
            Self::Int(v) if *ty == Type::INT4 => i32::try_from(*v)?.to_sql(ty, out),
            #[expect(clippy::cast_precision_loss, reason = "a whole number bound to a DOUBLE column")]
            Self::Int(v) if *ty == Type::FLOAT8 => (*v as f64).to_sql(ty, out),
            Self::Int(v) => v.to_sql(ty, out),
            Self::Real(v) => v.to_sql(ty, out),
            Self::Bool(v) => v.to_sql(ty, out),
            Self::Text(v) => v.to_sql(ty, out),
            Self::Bytes(v) => v.to_sql(ty, out),
        }
    }
    fn accepts(_: &Type) -> bool {
        true
    }
    to_sql_checked!();
}
