//! What is recorded of a session: who was there, notes, decisions, minutes, what was heard of those that others hold.

use access::Eye;
use kernel::{Id, Lang, Stated, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::{some, stated};
use crate::minutes::Part;
use crate::session::{Assignment, How, NoteSort, Presence, Seat, Votes};
use crate::state::json;

/// Somebody at the table.
#[derive(Debug, Clone)]
pub struct AttendanceRow {
    /// Who, by function.
    pub seat: Seat,
    /// How they take part.
    pub presence: Presence,
    /// Their name.
    pub name: Option<String>,
    /// Who represents them.
    pub by: Option<String>,
    /// When they came.
    pub came_at: Option<Timestamp>,
    /// When they left.
    pub left_at: Option<Timestamp>,
    /// The date for which it was noted, where the session has another now: whoever was excused for it is asked again.
    pub earlier: Option<Timestamp>,
}

/// Who is at the table, in the order in which they were marked. The caller has made sure that the session may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn attendance(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<AttendanceRow>, StoreError> {
    let sql = "SELECT a.function_code, a.organisation, a.area, a.presence, a.name, a.represented_by, a.came_at, a.left_at, a.for_at, \
               s.meets_at FROM body_attendance a JOIN body_session s ON s.id = a.session WHERE a.session = $1 ORDER BY a.first_seq, a.seat";
    let one = |row: &Row| {
        Ok(AttendanceRow {
            seat: Seat {
                function: row.text(0)?.to_owned(),
                organisation: some(row, 1)?,
                area: some(row, 2)?,
            },
            presence: Presence::of(row.text(3)?).unwrap_or(Presence::Excused),
            name: some(row, 4)?,
            by: some(row, 5)?,
            came_at: row.opt(6, Row::time)?,
            left_at: row.opt(7, Row::time)?,
            earlier: row.opt(8, Row::time)?.filter(|at| Some(*at) != row.time(9).ok()),
        })
    };
    read.query(sql, &[session.into()])?.iter().map(one).collect()
}

/// A note.
#[derive(Debug, Clone)]
pub struct NoteRow {
    /// Its number in the session.
    pub no: i64,
    /// Its journal number.
    pub seq: i64,
    /// What it is.
    pub sort: NoteSort,
    /// The item it was said at.
    pub item: Option<Id<kind::Matter>>,
    /// The words.
    pub words: Words,
    /// When it was said: as stated, or else when it was written down.
    pub at: Timestamp,
    /// The stated time.
    pub stated: Option<Stated>,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// By which function.
    pub function: String,
    /// Number of the note that it corrects.
    pub corrects: Option<i64>,
    /// Number of the note that corrects it.
    pub corrected: Option<i64>,
    /// When it was written down, where that was after the session.
    pub late: Option<Timestamp>,
}

const NOTE: &str = "no, seq, sort, item, words, lang, said_at, stated_at, stated_precision, recorded_at, function_code, \
     corrects_no, corrected_no, late_at FROM body_note";

/// The notes of a session, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn notes(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<NoteRow>, StoreError> {
    let sql = format!("SELECT {NOTE} WHERE session = $1 ORDER BY said_at, no");
    read.query(&sql, &[session.into()])?.iter().map(note_row).collect()
}

/// One note. The caller has made sure that the session may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn note(read: &dyn Read, session: Id<kind::Matter>, no: i64) -> Result<Option<NoteRow>, StoreError> {
    let sql = format!("SELECT {NOTE} WHERE session = $1 AND no = $2");
    read.one(&sql, &[session.into(), no.into()])?.as_ref().map(note_row).transpose()
}

fn note_row(row: &Row) -> Result<NoteRow, StoreError> {
    Ok(NoteRow {
        no: row.int(0)?,
        seq: row.int(1)?,
        sort: NoteSort::of(row.text(2)?).unwrap_or(NoteSort::Said),
        item: row.opt(3, Row::id)?,
        words: Words { text: row.text(4)?.to_owned(), lang: row.text(5)?.parse().unwrap_or(Lang::En) },
        at: row.time(6)?,
        stated: stated(row, 7)?,
        recorded_at: row.time(9)?,
        function: row.text(10)?.to_owned(),
        corrects: row.opt(11, Row::int)?,
        corrected: row.opt(12, Row::int)?,
        late: row.opt(13, Row::time)?,
    })
}

/// A decision.
#[derive(Debug, Clone)]
pub struct DecisionRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its session.
    pub session: Id<kind::Matter>,
    /// Its number in the session.
    pub no: i64,
    /// How people name it.
    pub label: Text,
    /// The item it belongs to.
    pub item: Option<Id<kind::Matter>>,
    /// Its text; a missing language shows as missing.
    pub text: Text,
    /// How it was taken.
    pub how: How,
    /// The numbers of the vote.
    pub votes: Option<Votes>,
    /// What it asks of whom.
    pub assignment: Option<Assignment>,
    /// When it was taken.
    pub at: Timestamp,
    /// Recorded by which function.
    pub function: String,
    /// When it was withdrawn, and why.
    pub withdrawn: Option<(Timestamp, Words)>,
    /// Its journal number.
    pub seq: i64,
    /// When it was recorded, where that was after the session.
    pub late: Option<Timestamp>,
}

const DECISION: &str = "d.id, d.session, d.no, d.label, d.item, d.fr, d.nl, d.en, d.how, d.votes, d.assignment, d.taken_at, \
     d.function_code, d.withdrawn_at, d.withdrawn_words, d.seq, d.late_at FROM body_decision d";

/// The decisions of a session, in order. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn decisions(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<DecisionRow>, StoreError> {
    let sql = format!("SELECT {DECISION} WHERE d.session = $1 ORDER BY d.no");
    read.query(&sql, &[session.into()])?.iter().map(decision_row).collect()
}

/// One decision, where this reader may see its session.
///
/// # Errors
/// When the rows cannot be read.
pub fn decision(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<DecisionRow>, StoreError> {
    let sees = eye.on("s", 2);
    let sql = format!(
        "SELECT {DECISION} JOIN body_session s ON s.id = d.session WHERE d.id = $1 AND {}",
        sees.full
    );
    let mut params = vec![id.into()];
    params.extend(sees.full_params());
    read.one(&sql, &params)?.as_ref().map(decision_row).transpose()
}

/// Decisions of a body that ask something of somebody and were not withdrawn, newest first. Whether what they ask is done is
/// known elsewhere.
///
/// # Errors
/// When the rows cannot be read.
pub fn open_decisions(
    read: &dyn Read,
    eye: &Eye,
    body: &str,
    limit: i64,
) -> Result<Vec<DecisionRow>, StoreError> {
    let sees = eye.on("s", 2);
    let sql = format!(
        "SELECT {DECISION} JOIN body_session s ON s.id = d.session WHERE s.body = $1 AND d.assignment IS NOT NULL AND \
         d.withdrawn_at IS NULL AND {} ORDER BY d.taken_at DESC, d.no DESC LIMIT {limit}",
        sees.full
    );
    let mut params = vec![body.into()];
    params.extend(sees.full_params());
    read.query(&sql, &params)?.iter().map(decision_row).collect()
}

/// Decisions taken in a window that were not withdrawn, oldest first: those of sessions about one matter, or all that this reader may
/// see.
///
/// # Errors
/// When the rows cannot be read.
pub fn decisions_taken(
    read: &dyn Read,
    eye: &Eye,
    (from, until): (Timestamp, Timestamp),
    about: Option<Id<kind::Matter>>,
    limit: i64,
) -> Result<Vec<DecisionRow>, StoreError> {
    let mut params: Vec<Value> = vec![from.into(), until.into()];
    let mut of = "";
    if let Some(about) = about {
        params.push(about.into());
        of = " AND s.about_id = $3";
    }
    let sees = eye.on("s", params.len() + 1);
    let sql = format!(
        "SELECT {DECISION} JOIN body_session s ON s.id = d.session WHERE d.taken_at >= $1 AND d.taken_at < $2 AND d.withdrawn_at IS \
         NULL{of} AND {} ORDER BY d.taken_at, d.seq LIMIT {limit}",
        sees.full
    );
    params.extend(sees.full_params());
    read.query(&sql, &params)?.iter().map(decision_row).collect()
}

fn decision_row(row: &Row) -> Result<DecisionRow, StoreError> {
    let withdrawn = row.opt(13, Row::time)?;
    Ok(DecisionRow {
        id: row.id(0)?,
        session: row.id(1)?,
        no: row.int(2)?,
        label: json(row, 3).unwrap_or_default(),
        item: row.opt(4, Row::id)?,
        text: Text { fr: some(row, 5)?, nl: some(row, 6)?, en: some(row, 7)? },
        how: How::of(row.text(8)?).unwrap_or(How::Consensus),
        votes: json(row, 9),
        assignment: json(row, 10),
        at: row.time(11)?,
        function: row.text(12)?.to_owned(),
        withdrawn: withdrawn.map(|at| (at, json(row, 14).unwrap_or_else(Words::erased))),
        seq: row.int(15)?,
        late: row.opt(16, Row::time)?,
    })
}

/// A version of minutes.
#[derive(Debug, Clone)]
pub struct MinutesRow {
    /// Its number, from 1.
    pub version: i64,
    /// The parts.
    pub parts: Vec<Part>,
    /// When it was written.
    pub at: Timestamp,
    /// By whom.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// The journal number.
    pub seq: i64,
}

/// The versions of a session's minutes, newest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn minutes_versions(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<MinutesRow>, StoreError> {
    let sql = "SELECT version, parts, at, person, function_code, seq FROM body_minutes WHERE session = $1 ORDER BY version DESC";
    let one = |row: &Row| {
        Ok(MinutesRow {
            version: row.int(0)?,
            parts: json(row, 1).unwrap_or_default(),
            at: row.time(2)?,
            person: row.id(3)?,
            function: row.text(4)?.to_owned(),
            seq: row.int(5)?,
        })
    };
    read.query(sql, &[session.into()])?.iter().map(one).collect()
}

/// One version; the latest when none is named. The caller has made sure that the session may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn minutes(
    read: &dyn Read,
    session: Id<kind::Matter>,
    version: Option<i64>,
) -> Result<Option<MinutesRow>, StoreError> {
    let mut all = minutes_versions(read, session)?.into_iter();
    Ok(all.find(|m| version.is_none_or(|v| m.version == v)))
}

/// How many notes stand that the last draft of the minutes does not know. The caller has made sure that the session may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn noted_since(read: &dyn Read, session: Id<kind::Matter>) -> Result<i64, StoreError> {
    let sql = "SELECT COUNT(*) FROM body_note n WHERE n.session = $1 AND n.sort = 'said' AND n.corrected_no IS NULL AND n.seq > (SELECT \
               MAX(t.seq) FROM body_turn t WHERE t.session = $1 AND t.what = 'minutes-drafted')";
    read.one(sql, &[session.into()])?.map_or(Ok(0), |row| row.int(0))
}

/// How many decisions and votes were recorded after the session that the latest version of the minutes does not know. The caller has made
/// sure that the session may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn late_since(read: &dyn Read, session: Id<kind::Matter>) -> Result<i64, StoreError> {
    let sql = "SELECT COUNT(*) FROM (SELECT d.seq FROM body_decision d WHERE d.session = $1 AND d.late_at IS NOT NULL AND d.withdrawn_at \
               IS NULL UNION ALL SELECT v.seq FROM body_vote v WHERE v.session = $1 AND v.late_at IS NOT NULL) l WHERE l.seq > (SELECT \
               MAX(m.seq) FROM body_minutes m WHERE m.session = $1)";
    read.one(sql, &[session.into()])?.map_or(Ok(0), |row| row.int(0))
}

/// What was heard of a session that others hold.
#[derive(Debug, Clone)]
pub struct ForeignRow {
    /// From which organisation or post.
    pub source: String,
    /// Who told it.
    pub told_by: Option<String>,
    /// Where it meets.
    pub place: Option<String>,
    /// Who leads it.
    pub director: Option<String>,
    /// Where it is reached.
    pub contact: Option<String>,
    /// What was told.
    pub words: Option<Words>,
    /// Whether it was that it is over.
    pub ended: bool,
    /// Of when, as stated.
    pub stated: Option<Stated>,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// By which function.
    pub function: String,
    /// The journal number.
    pub seq: i64,
}

/// What was heard of a session, newest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn foreign(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<ForeignRow>, StoreError> {
    let sql = "SELECT source, told_by, place, director, contact, words, ended, stated_at, stated_precision, recorded_at, \
               function_code, seq FROM body_foreign WHERE session = $1 ORDER BY seq DESC";
    let one = |row: &Row| {
        Ok(ForeignRow {
            source: row.text(0)?.to_owned(),
            told_by: some(row, 1)?,
            place: some(row, 2)?,
            director: some(row, 3)?,
            contact: some(row, 4)?,
            words: json(row, 5),
            ended: row.bool(6)?,
            stated: stated(row, 7)?,
            recorded_at: row.time(9)?,
            function: row.text(10)?.to_owned(),
            seq: row.int(11)?,
        })
    };
    read.query(sql, &[session.into()])?.iter().map(one).collect()
}
