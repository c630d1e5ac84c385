//! A connection dressed as what rules and views may use: [`Read`] and [`Tx`].

use std::cell::RefCell;

use kernel::{Id, kind};

use crate::schema::WORD;
use crate::sql::Conn;
use crate::{Read, Row, StoreError, Tx, Value, words};

/// Borrowed access to a connection. Made only inside this crate.
pub(crate) struct Frame<'a> {
    pub(crate) conn: &'a dyn Conn,
    words: RefCell<Vec<Vec<Value>>>,
}

impl<'a> Frame<'a> {
    pub(crate) fn new(conn: &'a dyn Conn) -> Self {
        Self { conn, words: RefCell::default() }
    }
    /// Writes the words collected since the last flush.
    pub(crate) fn flush(&self) -> Result<(), StoreError> {
        let rows = self.words.take();
        if rows.is_empty() { Ok(()) } else { self.conn.insert_many(&WORD, &rows) }
    }
}

impl Read for Frame<'_> {
    fn query(&self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StoreError> {
        self.conn.query(sql, params)
    }
}

impl Tx for Frame<'_> {
    fn execute(&self, sql: &str, params: &[Value]) -> Result<u64, StoreError> {
        self.conn.execute(sql, params)
    }
    fn index_words(&self, scope: &str, id: Id<kind::Matter>, seq: i64, text: &str) -> Result<(), StoreError> {
        if seq == 0 {
            self.flush()?;
            self.conn.execute(
                "DELETE FROM word WHERE scope = $1 AND id = $2 AND seq = 0",
                &[scope.into(), id.into()],
            )?;
        }
        let mut rows = self.words.borrow_mut();
        for word in words::words(text) {
            rows.push(vec![scope.into(), word.into(), id.into(), seq.into()]);
        }
        Ok(())
    }
}
