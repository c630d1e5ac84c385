//! Who must be informed.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use crate::inform::{InformState, Means, Recipient};
use access::Eye;

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
    /// That person's function, and how often they were not reached.
    pub stands_in_for: Option<(String, i64)>,
    /// Whether somebody who stands in for them is to be told now: that row stands in place of this one.
    pub passed_on: bool,
    /// Text key of the legal note.
    pub note: Option<String>,
    /// Whether the note was checked against its source.
    pub verified: bool,
}

/// Nobody is late in the very minute in which they had to be told: "at once" takes the time of a call. Lists and counts
/// go by it alike.
pub const GRACE_SECONDS: i64 = 60;

/// Whoever had to be told by then, or earlier, is late now.
pub(super) const fn late_by(now: Timestamp) -> Timestamp {
    now.plus_seconds(-GRACE_SECONDS)
}

impl InformRow {
    /// Whether the time is over, with its grace, and nobody was told.
    #[must_use]
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.state == InformState::Due && self.due_at <= late_by(now)
    }
}

/// Rows whose place a deputy's row has taken for now.
pub(crate) const PASSED_ON: &str =
    "EXISTS (SELECT 1 FROM notification d WHERE d.deputy_for = n.id AND d.state = 'due')";

const COLUMNS: &str = "n.id, n.matter, i.number, n.rule, n.function_code, n.organisation, n.area, n.due_at, n.state, n.means, \
     n.whom, n.words, n.told_at, n.told_function, n.tries, n.last_try_at, n.deputy_for, n.note, n.verified, \
     f.function_code, f.tries";

fn select(read: &dyn Read, eye: &Eye, rest: &str, params: Vec<Value>) -> Result<Vec<InformRow>, StoreError> {
    let sees = eye.on("i", params.len() + 1);
    let sql = format!(
        "SELECT {COLUMNS}, CASE WHEN {PASSED_ON} THEN 1 ELSE 0 END FROM notification n JOIN incident i ON i.id = n.matter \
         LEFT JOIN notification f ON f.id = n.deputy_for WHERE {} AND {rest}",
        sees.full
    );
    let mut all = params;
    all.extend(sees.full_params());
    read.query(&sql, &all)?.iter().map(row).collect()
}

/// Everybody to be told of an incident: those still due first, the most urgent before the others.
///
/// # Errors
/// When the rows cannot be read.
pub fn informs(read: &dyn Read, eye: &Eye, incident: Id<kind::Matter>) -> Result<Vec<InformRow>, StoreError> {
    let order = "CASE WHEN n.state = 'due' THEN 0 ELSE 1 END, n.due_at, n.function_code, n.area, n.id";
    select(read, eye, &format!("n.matter = $1 ORDER BY {order}"), vec![incident.into()])
}

/// Everybody still to be told, most urgent first; a deputy in place of whoever was not reached.
///
/// # Errors
/// When the rows cannot be read.
pub fn due(read: &dyn Read, eye: &Eye, limit: i64) -> Result<Vec<InformRow>, StoreError> {
    let rest = format!("n.state = 'due' AND NOT {PASSED_ON} ORDER BY n.due_at, n.id LIMIT {limit}");
    select(read, eye, &rest, Vec::new())
}

/// Whether this row is the last of those that were asked for together with it: a list that is drawn again for each of
/// them needs drawing once.
///
/// # Errors
/// When the rows cannot be read.
pub fn last_of_its_command(read: &dyn Read, id: Id<kind::Matter>) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM notification n JOIN notification o ON o.matter = n.matter AND o.asked_at = n.asked_at WHERE \
               n.id = $1 AND o.id > n.id";
    Ok(read.one(sql, &[id.into()])?.is_none())
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
        stands_in_for: row.opt(19, Row::text)?.map(str::to_owned).zip(row.opt(20, Row::int)?),
        passed_on: row.int(21)? == 1,
    })
}
