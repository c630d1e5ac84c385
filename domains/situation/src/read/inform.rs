//! Who must be informed.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use super::eye::Eye;
use crate::inform::{InformState, Means, Recipient};

/// A row for a page.
#[derive(Debug, Clone)]
pub struct InformRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// The incident, with its number.
    pub incident: (Id<kind::Matter>, String),
    /// The rule that asked for it.
    pub rule: Option<String>,
    /// Who.
    pub recipient: Recipient,
    /// Until when.
    pub due_at: Timestamp,
    /// What came of it.
    pub state: InformState,
    /// How they were told or last tried.
    pub means: Option<Means>,
    /// Who took the message.
    pub whom: Option<String>,
    /// What was said.
    pub words: Option<String>,
    /// When they were told.
    pub told_at: Option<Timestamp>,
    /// By which function.
    pub told_function: Option<String>,
    /// How often they were not reached.
    pub tries: i64,
    /// When they were last tried.
    pub last_try_at: Option<Timestamp>,
    /// The row of the person they stand in for.
    pub deputy_for: Option<Id<kind::Matter>>,
    /// Text key of the legal note.
    pub note: Option<String>,
    /// Whether the note was checked against its source.
    pub verified: bool,
}

impl InformRow {
    /// Whether the time is over and nobody was told.
    #[must_use]
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.state == InformState::Due && self.due_at < now
    }
}

const COLUMNS: &str = "n.id, n.matter, i.number, n.rule, n.function_code, n.organisation, n.area, n.due_at, n.state, n.means, \
     n.whom, n.words, n.told_at, n.told_function, n.tries, n.last_try_at, n.deputy_for, n.note, n.verified";

fn select(read: &dyn Read, eye: &Eye, rest: &str, params: Vec<Value>) -> Result<Vec<InformRow>, StoreError> {
    let sees = eye.on("i", params.len() + 1);
    let sql = format!(
        "SELECT {COLUMNS} FROM notification n JOIN incident i ON i.id = n.matter WHERE {} AND {rest}",
        sees.full
    );
    let mut all = params;
    all.extend(sees.full_params());
    read.query(&sql, &all)?.iter().map(row).collect()
}

/// Everybody to be told of an incident, most urgent first.
///
/// # Errors
/// When the rows cannot be read.
pub fn informs(read: &dyn Read, eye: &Eye, incident: Id<kind::Matter>) -> Result<Vec<InformRow>, StoreError> {
    select(read, eye, "n.matter = $1 ORDER BY n.due_at, n.function_code, n.area, n.id", vec![incident.into()])
}

/// Everybody still to be told, most urgent first.
///
/// # Errors
/// When the rows cannot be read.
pub fn due(read: &dyn Read, eye: &Eye, limit: i64) -> Result<Vec<InformRow>, StoreError> {
    select(read, eye, &format!("n.state = 'due' ORDER BY n.due_at, n.id LIMIT {limit}"), Vec::new())
}

/// One row.
///
/// # Errors
/// When the rows cannot be read.
pub fn notification(
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
) -> Result<Option<InformRow>, StoreError> {
    Ok(select(read, eye, "n.id = $1", vec![id.into()])?.pop())
}

fn row(row: &Row) -> Result<InformRow, StoreError> {
    let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
    Ok(InformRow {
        id: row.id(0)?,
        incident: (row.id(1)?, row.text(2)?.to_owned()),
        rule: text(3)?,
        recipient: Recipient { function: row.text(4)?.to_owned(), organisation: text(5)?, area: text(6)? },
        due_at: row.time(7)?,
        state: InformState::of(row.text(8)?).unwrap_or(InformState::Due),
        means: row.opt(9, Row::text)?.and_then(Means::of),
        whom: text(10)?,
        words: text(11)?,
        told_at: row.opt(12, Row::time)?,
        told_function: text(13)?,
        tries: row.int(14)?,
        last_try_at: row.opt(15, Row::time)?,
        deputy_for: row.opt(16, Row::id)?,
        note: text(17)?,
        verified: row.bool(18)?,
    })
}
