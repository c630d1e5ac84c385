//! The posture, the states received, and who is there. Open to everybody who reads here: they are of the service as a whole.

use kernel::{Id, Lang, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use crate::inform::Means;
use crate::posture::{Need, Ordered, Posture, Standing};
use crate::state::json;

/// Most postures of one list: so many never wait.
const MOST_LISTED: i64 = 500;

/// A posture for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostureRow {
    /// The entry.
    pub seq: i64,
    /// The posture.
    pub posture: Posture,
    /// The one before.
    pub before: Posture,
    /// Who is needed.
    pub needs: Vec<Need>,
    /// Codes of the rooms in use.
    pub rooms: Vec<String>,
    /// Why.
    pub reason: Words,
    /// Since when.
    pub at: Timestamp,
    /// When it was written.
    pub recorded_at: Timestamp,
    /// By whom.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// Its entry.
    pub entry: Id<kind::Entry>,
    /// How it stands.
    pub standing: Standing,
    /// By whom it was ordered, where it was recorded by somebody else.
    pub ordered: Option<Ordered>,
    /// The person who ordered it.
    pub speaker: Option<String>,
    /// What somebody who may set it said of it.
    pub answer: Option<AnswerRow>,
}

/// What was said of a posture that somebody recorded: confirmed or contested, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// What there is to add, or why not.
    pub words: Option<Words>,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// The entry.
    pub seq: i64,
}

/// A state received from others, for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateRow {
    /// Id of the note.
    pub id: Id<kind::Matter>,
    /// Code of the state.
    pub state: String,
    /// Code of its level.
    pub level: String,
    /// For whom or where, when not for all.
    pub scope: Option<Words>,
    /// Who said so, and how.
    pub source: Words,
    /// Since when.
    pub at: Timestamp,
    /// Until when, if that was said.
    pub until: Option<Timestamp>,
    /// The entry.
    pub seq: i64,
    /// Under which function it was noted.
    pub function: String,
}

impl StateRow {
    /// Whether its time is over, without a later word.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.until.is_some_and(|until| until <= now)
    }
}

/// Somebody in the centre, for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StayRow {
    /// Id of the stay.
    pub id: Id<kind::Matter>,
    /// The person, when they have an account.
    pub person: Option<Id<kind::Person>>,
    /// Their name, when they have none and it was not erased.
    pub name: Option<String>,
    /// Code of their function.
    pub function: String,
    /// Their house.
    pub house: Option<String>,
    /// Code of the room.
    pub room: Option<String>,
    /// Since when.
    pub entered_at: Timestamp,
    /// Until when.
    pub left_at: Option<Timestamp>,
}

/// The posture now; nothing before it was ever set, which is the normal watch. One that was contested does not count: the one
/// before it does.
///
/// # Errors
/// When the rows cannot be read.
pub fn posture_now(read: &dyn Read) -> Result<Option<PostureRow>, StoreError> {
    Ok(chosen(read, "standing <> 'contested'", &[], 1)?.pop())
}

/// The one that this entry set or recorded.
///
/// # Errors
/// When the rows cannot be read.
pub fn posture_of(read: &dyn Read, entry: Id<kind::Entry>) -> Result<Option<PostureRow>, StoreError> {
    Ok(chosen(read, "entry = $1", &[entry.into()], 1)?.pop())
}

/// Who recorded each posture that waits for somebody who may set it: nobody confirms or contests their own.
///
/// # Errors
/// When the rows cannot be read.
pub fn postures_waiting(read: &dyn Read) -> Result<Vec<Id<kind::Person>>, StoreError> {
    let sql = "SELECT person FROM posture WHERE standing = 'unconfirmed' ORDER BY seq";
    read.query(sql, &[])?.iter().map(|row| row.id(0)).collect()
}

/// The latest postures and, however old, each that waits for somebody who may set it; the last one first.
///
/// # Errors
/// When the rows cannot be read.
pub fn postures_listed(read: &dyn Read, latest: i64) -> Result<Vec<PostureRow>, StoreError> {
    let wanted =
        "(standing = 'unconfirmed' OR seq IN (SELECT p.seq FROM posture p ORDER BY p.seq DESC LIMIT $1))";
    chosen(read, wanted, &[latest.into()], MOST_LISTED)
}

/// The latest postures, the last one first; also those that were contested.
///
/// # Errors
/// When the rows cannot be read.
pub fn postures(read: &dyn Read, limit: i64) -> Result<Vec<PostureRow>, StoreError> {
    chosen(read, "1 = 1", &[], limit)
}

fn chosen(
    read: &dyn Read,
    wanted: &str,
    params: &[Value],
    limit: i64,
) -> Result<Vec<PostureRow>, StoreError> {
    let sql = format!(
        "SELECT seq, posture, before, needs, rooms, reason, lang, at, recorded_at, person, function_code, entry, standing, \
         ordered_function, ordered_means, speaker, answer, answer_lang, answered_at, answered_person, answered_function, \
         answered_seq FROM posture WHERE {wanted} ORDER BY seq DESC LIMIT {limit}"
    );
    read.query(&sql, params)?.iter().map(posture).collect()
}

fn posture(row: &Row) -> Result<PostureRow, StoreError> {
    Ok(PostureRow {
        seq: row.int(0)?,
        posture: Posture::of(row.text(1)?).unwrap_or(Posture::Normal),
        before: Posture::of(row.text(2)?).unwrap_or(Posture::Normal),
        needs: json(row, 3).unwrap_or_default(),
        rooms: json(row, 4).unwrap_or_default(),
        reason: words(row, 5, 6)?,
        at: row.time(7)?,
        recorded_at: row.time(8)?,
        person: row.id(9)?,
        function: row.text(10)?.to_owned(),
        entry: row.id(11)?,
        standing: Standing::of(row.text(12)?).unwrap_or(Standing::Own),
        ordered: ordered(row)?,
        speaker: row.opt(15, Row::text)?.map(str::to_owned),
        answer: answer(row)?,
    })
}

fn ordered(row: &Row) -> Result<Option<Ordered>, StoreError> {
    let Some(function) = row.opt(13, Row::text)? else { return Ok(None) };
    let means = row.opt(14, Row::text)?.and_then(Means::of).unwrap_or(Means::Phone);
    Ok(Some(Ordered { function: function.to_owned(), means }))
}

fn answer(row: &Row) -> Result<Option<AnswerRow>, StoreError> {
    let Some(seq) = row.opt(21, Row::int)? else { return Ok(None) };
    Ok(Some(AnswerRow {
        words: if row.is_null(16) { None } else { Some(words(row, 16, 17)?) },
        at: row.time(18)?,
        person: row.id(19)?,
        function: row.text(20)?.to_owned(),
        seq,
    }))
}

/// The latest word on each state, whether or not its time is over. One without scope stands for all; those with a scope stand
/// beside it.
///
/// # Errors
/// When the rows cannot be read.
pub fn states_now(read: &dyn Read) -> Result<Vec<StateRow>, StoreError> {
    let latest = "NOT EXISTS (SELECT 1 FROM state_note l WHERE l.state = s.state AND COALESCE(l.scope, '') = COALESCE(s.scope, '') AND \
                  (l.at > s.at OR (l.at = s.at AND l.seq > s.seq)))";
    states(read, &format!("{latest} ORDER BY s.state, s.scope IS NOT NULL, s.scope, s.seq"), &[])
}

/// What was received of a state, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn state_history(read: &dyn Read, state: &str, limit: i64) -> Result<Vec<StateRow>, StoreError> {
    states(read, "s.state = $1 ORDER BY s.at DESC, s.seq DESC LIMIT $2", &[state.into(), limit.into()])
}

fn states(read: &dyn Read, rest: &str, params: &[Value]) -> Result<Vec<StateRow>, StoreError> {
    let sql = format!(
        "SELECT s.id, s.state, s.level, s.scope, s.scope_lang, s.source, s.lang, s.at, s.until_at, s.seq, s.function_code FROM \
         state_note s WHERE {rest}"
    );
    let state = |row: &Row| {
        Ok(StateRow {
            id: row.id(0)?,
            state: row.text(1)?.to_owned(),
            level: row.text(2)?.to_owned(),
            scope: if row.is_null(3) { None } else { Some(words(row, 3, 4)?) },
            source: words(row, 5, 6)?,
            at: row.time(7)?,
            until: row.opt(8, Row::time)?,
            seq: row.int(9)?,
            function: row.text(10)?.to_owned(),
        })
    };
    read.query(&sql, params)?.iter().map(state).collect()
}

/// Who is in the centre now, the longest first; with `left` also those who have left, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn stays(read: &dyn Read, left: bool, limit: i64) -> Result<Vec<StayRow>, StoreError> {
    let which = if left {
        "left_at IS NOT NULL ORDER BY left_at DESC, seq"
    } else {
        "left_at IS NULL ORDER BY entered_at, seq"
    };
    let sql = format!(
        "SELECT id, person, name, function_code, house, room, entered_at, left_at FROM stay WHERE {which} LIMIT {limit}"
    );
    let stay = |row: &Row| {
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        Ok(StayRow {
            id: row.id(0)?,
            person: row.opt(1, Row::id)?,
            name: text(2)?,
            function: row.text(3)?.to_owned(),
            house: text(4)?,
            room: text(5)?,
            entered_at: row.time(6)?,
            left_at: row.opt(7, Row::time)?,
        })
    };
    read.query(&sql, &[])?.iter().map(stay).collect()
}

fn words(row: &Row, text: usize, lang: usize) -> Result<Words, StoreError> {
    let lang: Lang = row.opt(lang, Row::text)?.and_then(|l| l.parse().ok()).unwrap_or(Lang::Fr);
    Ok(Words::new(lang, row.opt(text, Row::text)?.unwrap_or("")))
}
