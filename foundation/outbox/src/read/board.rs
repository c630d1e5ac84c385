//! The board: which messages there are, in the order in which they want attention.

use kernel::{Actor, Handling, Id, Text, Timestamp, kind};
use store::{Read, StoreError, Value};

use super::{Eye, GRACE_SECONDS};
use crate::Seat;
use crate::message::{Channel, Content, State, Urgency};
use crate::state::json;

/// A message for a page.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub state: State,
    /// Subject.
    pub subject: Text,
    /// The text.
    pub words: Text,
    /// How urgent.
    pub urgency: Urgency,
    /// What of it leaves the house.
    pub content: Content,
    /// Channels in order.
    pub channels: Vec<Channel>,
    /// Minutes until the next channel has its turn.
    pub next_minutes: i64,
    /// Minutes within which each recipient has to acknowledge.
    pub acknowledge_minutes: Option<i64>,
    /// What it is about, with its name.
    pub about: Option<(Id<kind::Matter>, String)>,
    /// How it is handled.
    pub handling: Handling,
    /// Which function wrote it.
    pub writer: String,
    /// Who wrote it; nobody where the program did.
    pub owner: Option<Id<kind::Person>>,
    /// When it was written.
    pub written_at: Timestamp,
    /// When it was released.
    pub released_at: Option<Timestamp>,
    /// How many were asked, each line of deputies as one.
    pub asked: i64,
    /// How many of them know.
    pub known: i64,
    /// How many recipients no route leads to.
    pub failed: i64,
    /// Whether something is to come.
    pub open: bool,
    /// Until when the next acknowledgement is due.
    pub next_due: Option<Timestamp>,
    /// The journal number of the last change by a writer.
    pub changed_seq: i64,
    /// The later message that took its place before it left, with its number.
    pub replaced_by: Option<(Id<kind::Matter>, String)>,
}

impl Row {
    /// Whether an acknowledgement is late, with its grace.
    #[must_use]
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.state == State::Released && self.next_due.is_some_and(|at| at <= late_by(now))
    }
}

/// Whatever had to happen by then, or earlier, is late now.
const fn late_by(now: Timestamp) -> Timestamp {
    now.plus_seconds(-GRACE_SECONDS)
}

/// What the board is to show.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Open ones otherwise.
    pub ended: bool,
    /// Both.
    pub all: bool,
    /// Late, or not delivered.
    pub trouble: bool,
    /// Not released yet.
    pub prepared: bool,
    /// Written to this person, or to the seat that they have.
    pub mine: Option<Mine>,
    /// About this matter.
    pub about: Option<Id<kind::Matter>>,
    /// Passed over.
    pub skip: i64,
}

/// Somebody to whom something may be written: a person, and the seat from which they act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mine {
    /// The person.
    pub person: Id<kind::Person>,
    /// The function acted under.
    pub function: String,
    /// From where.
    pub seat: Seat,
}

impl Mine {
    /// This actor from this seat.
    #[must_use]
    pub fn of(actor: &Actor, seat: Seat) -> Self {
        Self { person: actor.person, function: actor.function.clone(), seat }
    }

    /// A condition on `message_recipient r`: that it is them, or the office in which they sit.
    fn sql(&self, params: &mut Vec<Value>) -> String {
        let office = self.office_sql(params);
        params.push(self.person.into());
        format!("(r.person = ${} OR {office})", params.len())
    }

    /// The same for the office alone: alike for all who sit in it, and so for a number that arrives live.
    fn office_sql(&self, params: &mut Vec<Value>) -> String {
        let mut put = |value: Value| {
            params.push(value);
            format!("${}", params.len())
        };
        let function = put(self.function.as_str().into());
        let organisation = match &self.seat.organisation {
            Some(code) => {
                format!("(r.organisation IS NULL OR r.organisation = {})", put(code.as_str().into()))
            }
            None => "r.organisation IS NULL".to_owned(),
        };
        let areas: Vec<String> = self.seat.areas.iter().map(|a| put(a.as_str().into())).collect();
        let area = match (self.seat.everywhere, areas.is_empty()) {
            (true, _) => "1 = 1".to_owned(),
            (false, true) => "r.area IS NULL".to_owned(),
            (false, false) => format!("(r.area IS NULL OR r.area IN ({}))", areas.join(", ")),
        };
        format!("(r.function_code = {function} AND {organisation} AND {area})")
    }
}

impl Filter {
    fn sql(&self, now: Timestamp, params: &mut Vec<Value>) -> String {
        let mut all = vec![match (self.all, self.ended) {
            (true, _) => "1 = 1".to_owned(),
            (false, ended) => format!("m.open = {}", i64::from(!ended)),
        }];
        if let Some(mine) = &self.mine {
            let mine = mine.sql(params);
            all.push(format!("EXISTS (SELECT 1 FROM message_recipient r WHERE r.message = m.id AND {mine})"));
        }
        let mut put = |value: Value| {
            params.push(value);
            format!("${}", params.len())
        };
        if let Some(about) = self.about {
            all.push(format!("m.about = {}", put(about.into())));
        }
        if self.trouble {
            all.push(format!("(m.next_due <= {} OR m.failed > 0)", put(late_by(now).into())));
        }
        if self.prepared {
            all.push("m.state = 'prepared'".to_owned());
        }
        all.join(" AND ")
    }
}

const COLUMNS: &str = "m.id, m.number, m.state, m.subject, m.words, m.urgency, m.content, m.channels, m.next_minutes, \
                       m.acknowledge_minutes, m.about, m.about_label, m.handling, m.writer_function, m.owner, m.written_at, \
                       m.released_at, m.asked, m.known, m.failed, m.open, m.next_due, m.changed_seq, m.replaced_by, \
                       (SELECT b.number FROM message b WHERE b.id = m.replaced_by)";

/// The messages that a reader may see: first what is late or did not arrive, then what waits, urgent ones before others.
///
/// # Errors
/// When the rows cannot be read.
pub fn board(
    read: &dyn Read,
    eye: &Eye,
    filter: &Filter,
    now: Timestamp,
    most: i64,
) -> Result<Vec<Row>, StoreError> {
    let mut params: Vec<Value> = vec![late_by(now).into(), most.into(), filter.skip.into()];
    let wanted = filter.sql(now, &mut params);
    let sees = eye.on("m", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {COLUMNS} FROM message m WHERE {wanted} AND {} ORDER BY CASE WHEN m.open = 1 AND m.state = 'released' AND (m.failed > \
         0 OR m.next_due <= $1) THEN 0 ELSE 1 END, CASE WHEN m.urgency = 'urgent' AND m.open = 1 THEN 0 ELSE 1 END, m.written_seq \
         DESC LIMIT $2 OFFSET $3",
        sees.full
    );
    read.query(&sql, &params)?.iter().map(row).collect()
}

/// The messages about any of these matters that wait for their release and that a reader may see, the oldest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn prepared(
    read: &dyn Read,
    eye: &Eye,
    about: &[Id<kind::Matter>],
    most: i64,
) -> Result<Vec<Row>, StoreError> {
    if about.is_empty() {
        return Ok(Vec::new());
    }
    let mut params: Vec<Value> = vec![most.into()];
    let wanted = among(about, &mut params);
    let sees = eye.on("m", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {COLUMNS} FROM message m WHERE {wanted} AND m.state = 'prepared' AND {} ORDER BY m.written_seq, m.id LIMIT $1",
        sees.full
    );
    read.query(&sql, &params)?.iter().map(row).collect()
}

/// How many of them there are.
///
/// # Errors
/// When the rows cannot be read.
pub fn prepared_count(read: &dyn Read, eye: &Eye, about: &[Id<kind::Matter>]) -> Result<i64, StoreError> {
    if about.is_empty() {
        return Ok(0);
    }
    let mut params: Vec<Value> = Vec::new();
    let wanted = among(about, &mut params);
    let sees = eye.on("m", params.len() + 1);
    params.extend(sees.full_params());
    let sql =
        format!("SELECT COUNT(*) FROM message m WHERE {wanted} AND m.state = 'prepared' AND {}", sees.full);
    read.one(&sql, &params)?.map_or(Ok(0), |row| row.int(0))
}

/// Messages about a matter that the program wrote for an entry other than this one, and that still wait for their release.
///
/// # Errors
/// When the rows cannot be read.
pub fn own_prepared(
    read: &dyn Read,
    about: Id<kind::Matter>,
    but: Id<kind::Entry>,
) -> Result<Vec<Id<kind::Matter>>, StoreError> {
    let sql = "SELECT id FROM message WHERE about = $1 AND state = 'prepared' AND owner IS NULL AND origin IS NOT NULL AND origin <> $2 \
               ORDER BY written_seq, id";
    read.query(sql, &[about.into(), but.into()])?.iter().map(|row| row.id(0)).collect()
}

/// The journal number at which the last message about a matter was written that the program wrote for an entry other than these and that
/// was released; nothing where none was.
///
/// # Errors
/// When the rows cannot be read.
pub fn own_left(
    read: &dyn Read,
    about: Id<kind::Matter>,
    but: &[Id<kind::Entry>],
) -> Result<Option<i64>, StoreError> {
    let mut params: Vec<Value> = vec![about.into()];
    let mut sql = String::from(
        "SELECT MAX(written_seq) FROM message WHERE about = $1 AND owner IS NULL AND origin IS NOT NULL AND released_at IS NOT NULL",
    );
    for entry in but {
        params.push((*entry).into());
        sql.push_str(&format!(" AND origin <> ${}", params.len()));
    }
    read.one(&sql, &params)?.map_or(Ok(None), |row| row.opt(0, store::Row::int))
}

/// A condition on `message m`: that it is about one of these.
fn among(about: &[Id<kind::Matter>], params: &mut Vec<Value>) -> String {
    let mut places = Vec::with_capacity(about.len());
    for id in about {
        params.push((*id).into());
        places.push(format!("${}", params.len()));
    }
    format!("m.about IN ({})", places.join(", "))
}

/// A message, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn message(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<Row>, StoreError> {
    let sees = eye.on("m", 2);
    let mut params = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM message m WHERE m.id = $1 AND {}", sees.full);
    read.one(&sql, &params)?.as_ref().map(row).transpose()
}

/// The message with this number. Whoever asks makes sure that the reader may know of it.
///
/// # Errors
/// When the rows cannot be read.
pub fn numbered(read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
    let row = read.one("SELECT id FROM message WHERE number = $1", &[number.into()])?;
    row.map(|row| row.id(0)).transpose()
}

/// How many there are, for the numbers over the board.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Open.
    pub open: i64,
    /// Late, or not delivered.
    pub trouble: i64,
    /// Not released yet.
    pub prepared: i64,
    /// Written to the reader and open.
    pub mine: i64,
}

/// The numbers over the board.
///
/// # Errors
/// When the rows cannot be read.
pub fn counts(read: &dyn Read, eye: &Eye, mine: &Mine, now: Timestamp) -> Result<Counts, StoreError> {
    let n = |filter: Filter| count(read, eye, &filter, now);
    Ok(Counts {
        open: n(Filter::default())?,
        trouble: n(Filter { trouble: true, ..Filter::default() })?,
        prepared: n(Filter { prepared: true, ..Filter::default() })?,
        mine: n(Filter { mine: Some(mine.clone()), ..Filter::default() })?,
    })
}

/// How many messages wait for an acknowledgement of the reader's office, and how many, of those that their desk follows, are late or did
/// not arrive.
///
/// # Errors
/// When the rows cannot be read.
pub fn waiting(
    read: &dyn Read,
    eye: &Eye,
    mine: &Mine,
    follows: bool,
    now: Timestamp,
) -> Result<(i64, i64), StoreError> {
    let mut params = Vec::new();
    let is = mine.office_sql(&mut params);
    let sees = eye.on("m", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT COUNT(*) FROM message m WHERE m.open = 1 AND m.state = 'released' AND EXISTS (SELECT 1 FROM message_recipient r WHERE \
         r.message = m.id AND r.acknowledge_by IS NOT NULL AND r.acknowledged_at IS NULL AND r.covered = FALSE AND {is}) AND {}",
        sees.full
    );
    let ours = read.one(&sql, &params)?.map_or(Ok(0), |row| row.int(0))?;
    let trouble =
        if follows { count(read, eye, &Filter { trouble: true, ..Filter::default() }, now)? } else { 0 };
    Ok((ours, trouble))
}

/// The messages about a matter that have left: how many, how many were asked to acknowledge or told, and how many of them know.
///
/// # Errors
/// When the rows cannot be read.
pub fn about(read: &dyn Read, eye: &Eye, matter: Id<kind::Matter>) -> Result<(i64, i64, i64), StoreError> {
    tally(read, eye, matter, "1 = 1")
}

/// The same, of those alone that only some may read, or of the others alone.
///
/// # Errors
/// When the rows cannot be read.
pub fn about_at(
    read: &dyn Read,
    eye: &Eye,
    matter: Id<kind::Matter>,
    reserved: bool,
) -> Result<(i64, i64, i64), StoreError> {
    let level = Handling::NeedToKnow.rank();
    let which = if reserved { format!("m.handling >= {level}") } else { format!("m.handling < {level}") };
    tally(read, eye, matter, &which)
}

fn tally(
    read: &dyn Read,
    eye: &Eye,
    matter: Id<kind::Matter>,
    which: &str,
) -> Result<(i64, i64, i64), StoreError> {
    let sees = eye.on("m", 2);
    let mut params = vec![matter.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT COUNT(*), CAST(COALESCE(SUM(m.asked), 0) AS BIGINT), CAST(COALESCE(SUM(m.known), 0) AS BIGINT) FROM message m WHERE m.about = $1 AND m.state = \
         'released' AND {which} AND {}",
        sees.full
    );
    read.one(&sql, &params)?.map_or(Ok((0, 0, 0)), |r| Ok((r.int(0)?, r.int(1)?, r.int(2)?)))
}

fn count(read: &dyn Read, eye: &Eye, filter: &Filter, now: Timestamp) -> Result<i64, StoreError> {
    let mut params = Vec::new();
    let wanted = filter.sql(now, &mut params);
    let sees = eye.on("m", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!("SELECT COUNT(*) FROM message m WHERE {wanted} AND {}", sees.full);
    read.one(&sql, &params)?.map_or(Ok(0), |row| row.int(0))
}

fn row(row: &store::Row) -> Result<Row, StoreError> {
    let label = row.opt(11, store::Row::text)?.unwrap_or("").to_owned();
    let later = row.opt(24, store::Row::text)?.map(str::to_owned);
    Ok(Row {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        state: State::of(row.text(2)?).unwrap_or(State::Withdrawn),
        subject: json(row, 3).unwrap_or_default(),
        words: json(row, 4).unwrap_or_default(),
        urgency: Urgency::of(row.text(5)?).unwrap_or(Urgency::Routine),
        content: Content::of(row.text(6)?).unwrap_or(Content::Notice),
        channels: json(row, 7).unwrap_or_default(),
        next_minutes: row.int(8)?,
        acknowledge_minutes: row.opt(9, store::Row::int)?,
        about: row.opt(10, store::Row::id)?.map(|id| (id, label)),
        handling: Handling::from_rank(row.int(12)?).unwrap_or(Handling::ProfessionalSecrecy),
        writer: row.text(13)?.to_owned(),
        owner: row.opt(14, store::Row::id)?,
        written_at: row.time(15)?,
        released_at: row.opt(16, store::Row::time)?,
        asked: row.int(17)?,
        known: row.int(18)?,
        failed: row.int(19)?,
        open: row.int(20)? == 1,
        next_due: row.opt(21, store::Row::time)?,
        changed_seq: row.int(22)?,
        replaced_by: row.opt(23, store::Row::id)?.zip(later),
    })
}
