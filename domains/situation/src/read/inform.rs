//! Who must be informed.

use kernel::{Id, Lang, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use crate::inform::{AgainWhy, InformAct, InformState, Means, Recipient};
use crate::offline::Offline;
use crate::text::Words;
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
    pub words: Option<Words>,
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
    /// The row under which they were on the list before, where they are to be told again.
    pub again_of: Option<Id<kind::Matter>>,
    /// Whether they were put on the list again since: the later row counts.
    pub put_again: bool,
    /// Why again, or sooner.
    pub again_why: Option<AgainWhy>,
    /// Until when it was, where it is sooner now.
    pub due_before: Option<Timestamp>,
    /// Everything that was done about it, in order.
    pub acts: Vec<InformActRow>,
}

/// One thing that somebody did about a row: told them, tried in vain, took them off the list, took that back.
#[derive(Debug, Clone)]
pub struct InformActRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// What.
    pub act: InformAct,
    /// When, as stated; when it was typed otherwise.
    pub at: Timestamp,
    /// When it was typed, where that was without a connection.
    pub offline: Option<Offline>,
    /// Who did.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// How.
    pub means: Option<Means>,
    /// Who took the message.
    pub whom: Option<String>,
    /// What came of it, what was said, or why.
    pub words: Option<Words>,
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

/// Rows of those who stand on the list again, on a later row.
const PUT_AGAIN: &str =
    "EXISTS (SELECT 1 FROM notification a WHERE a.matter = n.matter AND a.again_of = n.id)";

const COLUMNS: &str = "n.id, n.matter, i.number, n.rule, n.function_code, n.organisation, n.area, n.due_at, n.state, n.means, \
     n.whom, n.words, n.told_at, n.told_function, n.tries, n.last_try_at, n.deputy_for, n.note, n.verified, \
     f.function_code, f.tries, n.again_of, n.again_why, n.due_before, n.lang";

fn select(read: &dyn Read, eye: &Eye, rest: &str, params: Vec<Value>) -> Result<Vec<InformRow>, StoreError> {
    let sees = eye.on("i", params.len() + 1);
    let sql = format!(
        "SELECT CASE WHEN {PASSED_ON} THEN 1 ELSE 0 END, {COLUMNS}, CASE WHEN {PUT_AGAIN} THEN 1 ELSE 0 END FROM \
         notification n JOIN incident i ON i.id = n.matter LEFT JOIN notification f ON f.id = n.deputy_for WHERE {} AND {rest}",
        sees.full
    );
    let mut all = params;
    all.extend(sees.full_params());
    let mut rows = read.query(&sql, &all)?.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    acts(read, &mut rows)?;
    Ok(rows)
}

/// Adds to each row what was done about it, in one question.
fn acts(read: &dyn Read, rows: &mut [InformRow]) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let marks: Vec<String> = (1..=rows.len()).map(|n| format!("${n}")).collect();
    let sql = format!(
        "SELECT notification, seq, act, at, person, function_code, means, whom, words, lang, offline_at, offline_person FROM inform_act \
         WHERE notification IN ({}) ORDER BY seq",
        marks.join(", ")
    );
    let ids: Vec<Value> = rows.iter().map(|r| r.id.into()).collect();
    for found in read.query(&sql, &ids)? {
        let (of, one) = act(&found)?;
        if let Some(row) = rows.iter_mut().find(|r| r.id == of) {
            row.acts.push(one);
        }
    }
    Ok(())
}

fn act(row: &Row) -> Result<(Id<kind::Matter>, InformActRow), StoreError> {
    let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
    let act = InformActRow {
        seq: row.int(1)?,
        act: InformAct::of(row.text(2)?).unwrap_or(InformAct::NotReached),
        at: row.time(3)?,
        person: row.id(4)?,
        function: row.text(5)?.to_owned(),
        means: row.opt(6, Row::text)?.and_then(Means::of),
        whom: text(7)?,
        words: words(row, 8, 9)?,
        offline: Offline::of_row(row, 10)?,
    };
    Ok((row.id(0)?, act))
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
        id: row.id(1)?,
        incident: (row.id(2)?, row.text(3)?.to_owned()),
        rule: text(4)?,
        recipient: Recipient { function: row.text(5)?.to_owned(), organisation: text(6)?, area: text(7)? },
        due_at: row.time(8)?,
        state: InformState::of(row.text(9)?).unwrap_or(InformState::Due),
        means: row.opt(10, Row::text)?.and_then(Means::of),
        whom: text(11)?,
        words: words(row, 12, 25)?,
        told_at: row.opt(13, Row::time)?,
        told_function: text(14)?,
        tries: row.int(15)?,
        last_try_at: row.opt(16, Row::time)?,
        deputy_for: row.opt(17, Row::id)?,
        note: text(18)?,
        verified: row.bool(19)?,
        stands_in_for: row.opt(20, Row::text)?.map(str::to_owned).zip(row.opt(21, Row::int)?),
        passed_on: row.int(0)? == 1,
        again_of: row.opt(22, Row::id)?,
        again_why: row.opt(23, Row::text)?.and_then(AgainWhy::of),
        due_before: row.opt(24, Row::time)?,
        put_again: row.int(26)? == 1,
        acts: Vec::new(),
    })
}

/// Words with their language, from two columns.
pub(super) fn words(row: &Row, text: usize, lang: usize) -> Result<Option<Words>, StoreError> {
    let Some(text) = row.opt(text, Row::text)? else { return Ok(None) };
    let lang = row.opt(lang, Row::text)?.and_then(|code| code.parse().ok()).unwrap_or(Lang::Fr);
    Ok(Some(Words::new(lang, text)))
}
