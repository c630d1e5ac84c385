//! How the embargo of an account was moved.

use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, json};

/// Once that it was moved or lifted.
#[derive(Debug, Clone)]
pub struct MovedRow {
    /// Until when it ran before.
    pub was: Option<Timestamp>,
    /// Until when it ran from then on; none where it was lifted.
    pub until: Option<Timestamp>,
    /// Why.
    pub words: Option<Words>,
    /// When.
    pub at: Timestamp,
    /// The journal number of that entry.
    pub seq: i64,
    /// By which function.
    pub function: String,
}

/// How its embargo was moved, in that order.
///
/// # Errors
/// When the rows cannot be read.
pub fn embargo_moves(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<MovedRow>, StoreError> {
    let sql = "SELECT was, until, words, at, seq, function_code FROM account_embargo WHERE account = $1 ORDER BY seq";
    let one = |row: &Row| {
        Ok(MovedRow {
            was: row.opt(0, Row::time)?,
            until: row.opt(1, Row::time)?,
            words: json(row, 2),
            at: row.time(3)?,
            seq: row.int(4)?,
            function: row.text(5)?.to_owned(),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}
