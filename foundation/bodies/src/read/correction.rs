//! What members want changed in minutes, minutes that wait for approval, and the public part.

use access::Eye;
use kernel::{Handling, Id, Lang, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use super::{SessionRow, decisions, items, minutes, session, sessions, some};
use crate::event::{PublicDecision, PublicFile};
use crate::minutes::Part;
use crate::session::SessionState;
use crate::state::json;

/// A text proposed for a passage of minutes.
#[derive(Debug, Clone)]
pub struct CorrectionRow {
    /// Its number among those of the session.
    pub no: i64,
    /// The version that was read.
    pub version: i64,
    /// Which part, from 0.
    pub part: i64,
    /// In which language.
    pub lang: Lang,
    /// The text. Empty where it was erased.
    pub text: String,
    /// Why.
    pub words: Option<Words>,
    /// Whether it was written at the same time as another.
    pub conflict: bool,
    /// Who proposed it.
    pub function: String,
    /// When.
    pub at: Timestamp,
    /// Whether it was taken, when, by which function, and why not.
    pub answer: Option<(bool, Timestamp, String, Option<Words>)>,
}

/// What was proposed for the minutes of a session, in order. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn corrections(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<CorrectionRow>, StoreError> {
    let sql = "SELECT no, version, part, lang, text, words, conflict, function_code, at, taken, answered_at, answered_function, \
               answer_words FROM body_correction WHERE session = $1 ORDER BY no";
    let one = |row: &Row| {
        let answer = match (row.opt(9, Row::bool)?, row.opt(10, Row::time)?, some(row, 11)?) {
            (Some(taken), Some(at), Some(by)) => Some((taken, at, by, json(row, 12))),
            _ => None,
        };
        Ok(CorrectionRow {
            no: row.int(0)?,
            version: row.int(1)?,
            part: row.int(2)?,
            lang: row.text(3)?.parse().unwrap_or(Lang::En),
            text: row.text(4)?.to_owned(),
            words: json(row, 5),
            conflict: row.bool(6)?,
            function: row.text(7)?.to_owned(),
            at: row.time(8)?,
            answer,
        })
    };
    read.query(sql, &[session.into()])?.iter().map(one).collect()
}

/// Sessions of a body whose minutes are drafted and wait for approval, oldest first, as far as this reader may see them.
///
/// # Errors
/// When the rows cannot be read.
pub fn to_approve(read: &dyn Read, eye: &Eye, body: &str) -> Result<Vec<SessionRow>, StoreError> {
    let filter = super::SessionFilter { body: Some(body.to_owned()), ..Default::default() };
    let mut all = sessions(read, eye, &filter, 100)?;
    all.retain(|s| s.state == SessionState::Drafted);
    all.reverse();
    Ok(all)
}

/// What the public part of approved minutes would say now.
#[derive(Debug, Clone)]
pub struct PublicPart {
    /// The version of the minutes.
    pub version: i64,
    /// The parts of public items.
    pub parts: Vec<Part>,
    /// The decisions at those items.
    pub decisions: Vec<PublicDecision>,
}

/// What the public part of a session's minutes would say. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn public_part(read: &dyn Read, of: &SessionRow) -> Result<Option<PublicPart>, StoreError> {
    let Some(row) = minutes(read, of.id, None)? else { return Ok(None) };
    let open: Vec<_> = items(read, of.id)?
        .into_iter()
        .filter(|i| i.handling.unwrap_or(of.handling) == Handling::Public)
        .map(|i| i.id)
        .collect();
    let parts = row.parts.into_iter().filter(|p| p.item.is_some_and(|i| open.contains(&i))).collect();
    let taken = decisions(read, of.id)?.into_iter().filter(|d| d.withdrawn.is_none());
    let decisions = taken
        .filter_map(|d| {
            let item = d.item.filter(|i| open.contains(i))?;
            Some(PublicDecision { label: d.label, item, text: d.text })
        })
        .collect();
    Ok(Some(PublicPart { version: row.version, parts, decisions }))
}

/// A public part as it was published.
#[derive(Debug, Clone)]
pub struct PublicRow {
    /// The version of the minutes.
    pub version: i64,
    /// The parts.
    pub parts: Vec<Part>,
    /// The decisions.
    pub decisions: Vec<PublicDecision>,
    /// The documents.
    pub files: Vec<PublicFile>,
    /// When it was published.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// The journal number.
    pub seq: i64,
    /// When it was withdrawn, and why.
    pub withdrawn: Option<(Timestamp, Words)>,
}

/// The public part of a session's minutes as it was published: for everybody, whoever they are, unless it was withdrawn.
///
/// # Errors
/// When the rows cannot be read.
pub fn issued(read: &dyn Read, of: Id<kind::Matter>) -> Result<Option<(SessionRow, PublicRow)>, StoreError> {
    let sql = "SELECT version, parts, decisions, files, at, function_code, seq, withdrawn_at, withdrawn_words FROM body_public WHERE \
               session = $1";
    let Some(row) = read.one(sql, &[of.into()])? else { return Ok(None) };
    let Some(held) = session(read, &Eye::all(), of)? else { return Ok(None) };
    let public = PublicRow {
        version: row.int(0)?,
        parts: json(&row, 1).unwrap_or_default(),
        decisions: json(&row, 2).unwrap_or_default(),
        files: json(&row, 3).unwrap_or_default(),
        at: row.time(4)?,
        function: row.text(5)?.to_owned(),
        seq: row.int(6)?,
        withdrawn: row.opt(7, Row::time)?.map(|at| (at, json(&row, 8).unwrap_or_else(Words::erased))),
    };
    Ok(Some((held, public)))
}
