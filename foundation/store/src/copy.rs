//! Copying the acts row by row between any two places: backup and restore, on both databases.

use crate::sql::Conn;
use crate::{StoreError, Value};

/// Rows read at a time, so that a large journal does not have to fit in memory.
const PAGE: i64 = 5000;

/// Tables that grow without bound, with the key that pages through them.
const PAGED: &[(&str, &str)] = &[("entry", "seq"), ("body", "seq"), ("receipt", "command_id")];

/// Copies every table of the acts. The target has the tables and no rows; only what both know is copied.
pub(crate) fn acts(from: &dyn Conn, to: &dyn Conn) -> Result<(), StoreError> {
    let theirs = to.tables(false)?;
    to.begin(true)?;
    let copy = || -> Result<(), StoreError> {
        for (table, columns) in from.tables(false)? {
            if table == "migration" {
                continue;
            }
            let Some((_, known)) = theirs.iter().find(|(t, _)| *t == table) else {
                let text = format!("the backup has a table «{table}» that this program does not know");
                return Err(StoreError::Corrupt(text));
            };
            let columns: Vec<&str> =
                columns.iter().filter(|c| known.contains(c)).map(String::as_str).collect();
            let page = PAGED.iter().find(|(t, _)| *t == table).map(|(_, key)| *key);
            one(from, to, &table, &columns, page)?;
        }
        Ok(())
    };
    match copy() {
        Ok(()) => to.commit(),
        Err(e) => {
            to.rollback();
            Err(e)
        }
    }
}

fn one(
    from: &dyn Conn,
    to: &dyn Conn,
    table: &str,
    columns: &[&str],
    page: Option<&str>,
) -> Result<(), StoreError> {
    let list = columns.join(", ");
    let marks: Vec<String> = (1..=columns.len()).map(|i| format!("${i}")).collect();
    let insert = format!("INSERT INTO {table} ({list}) VALUES ({})", marks.join(", "));
    let Some(key) = page else {
        for row in from.query(&format!("SELECT {list} FROM {table}"), &[])? {
            to.execute(&insert, &row.0)?;
        }
        return Ok(());
    };
    let at = columns.iter().position(|c| *c == key).unwrap_or(0);
    let first = format!("SELECT {list} FROM {table} ORDER BY {key} LIMIT {PAGE}");
    let next = format!("SELECT {list} FROM {table} WHERE {key} > $1 ORDER BY {key} LIMIT {PAGE}");
    let mut rows = from.query(&first, &[])?;
    while let Some(last) = rows.last().and_then(|r| r.0.get(at)).cloned() {
        for row in &rows {
            to.execute(&insert, &row.0)?;
        }
        rows = from.query(&next, &[last])?;
    }
    Ok(())
}

/// A fingerprint of every row of the present views, table by table, for comparing with a rebuild.
pub(crate) fn digest(conn: &dyn Conn, views: bool) -> Result<Vec<(String, String)>, StoreError> {
    use sha2::{Digest, Sha256};
    let mut out = Vec::new();
    for (table, columns) in conn.tables(views)? {
        let list = columns.join(", ");
        let mut lines: Vec<String> = conn
            .query(&format!("SELECT {list} FROM {table}"), &[])?
            .into_iter()
            .map(|r| format!("{:?}", r.0.into_iter().map(plain).collect::<Vec<_>>()))
            .collect();
        lines.sort_unstable();
        let mut hash = Sha256::new();
        lines.iter().for_each(|l| hash.update(l.as_bytes()));
        out.push((table, format!("{}:{}", lines.len(), crate::schema::hex(&hash.finalize()))));
    }
    Ok(out)
}

/// One notation for what the databases notate differently.
fn plain(v: Value) -> Value {
    if let Value::Bool(b) = v { Value::Int(i64::from(b)) } else { v }
}
