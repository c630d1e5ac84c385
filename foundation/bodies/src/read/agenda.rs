//! Papers of items, points that members ask for, and what an item went through before.

use access::Eye;
use kernel::{Handling, Id, Lang, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use crate::state::json;

/// A paper of an item.
#[derive(Debug, Clone)]
pub struct PaperRow {
    /// The item.
    pub item: Id<kind::Matter>,
    /// The stored content; nothing where this reader may only know that there is a paper.
    pub blob: Option<Id<kind::Blob>>,
    /// Its name. Empty where it was erased, and where it is withheld.
    pub name: String,
    /// The language in which it is written; nothing where it is in both.
    pub lang: Option<Lang>,
    /// Where it is more closed than its session: the matter that it is, and how it is handled.
    pub closed: Option<(Id<kind::Matter>, Handling)>,
    /// The entry that filed it: its number to whoever may not read it.
    pub seq: i64,
}

/// The papers of a session, in the order in which they were filed. One that is more closed than its session and that this reader may
/// not read is there without name and content. The caller has made sure that the session may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn papers(read: &dyn Read, eye: &Eye, session: Id<kind::Matter>) -> Result<Vec<PaperRow>, StoreError> {
    let sees = eye.on_optional("c", "p.closed", 2);
    let sql = format!(
        "SELECT p.item, p.blob, p.name, p.lang, p.closed, c.handling, CASE WHEN {} THEN 1 ELSE 0 END, p.seq FROM body_paper p LEFT \
         JOIN body_paper_closed c ON c.id = p.closed WHERE p.session = $1 ORDER BY p.seq",
        sees.full
    );
    let mut params = vec![session.into()];
    params.extend(sees.full_params());
    let one = |row: &Row| {
        let handling = |rank| Handling::from_rank(rank).unwrap_or(Handling::ProfessionalSecrecy);
        let reads = row.int(6)? == 1;
        Ok(PaperRow {
            item: row.id(0)?,
            blob: if reads { Some(row.id(1)?) } else { None },
            name: if reads { row.text(2)?.to_owned() } else { String::new() },
            lang: row.opt(3, Row::text)?.and_then(|l| l.parse().ok()),
            closed: row.opt(4, Row::id)?.zip(row.opt(5, Row::int)?.map(handling)),
            seq: row.int(7)?,
        })
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}

/// The session of a paper, and its stored content.
pub type PaperAt = (Id<kind::Matter>, Id<kind::Blob>);

/// Session and content of a paper that is more closed than its session, while it is there. The caller has made sure that it may be
/// read.
///
/// # Errors
/// When the rows cannot be read.
pub fn closed_paper(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<PaperAt>, StoreError> {
    let row = read.one("SELECT session, blob FROM body_paper WHERE closed = $1", &[id.into()])?;
    row.map(|row| Ok((row.id(0)?, row.id(1)?))).transpose()
}

/// The session for which a paper was filed that is more closed than it, and the entry that filed it: how it is named to whoever may not
/// read it, also after it was taken away. Only for somebody who may know of the session.
///
/// # Errors
/// When the rows cannot be read.
pub fn closed_paper_named(
    read: &dyn Read,
    id: Id<kind::Matter>,
) -> Result<Option<(Id<kind::Matter>, i64)>, StoreError> {
    let row = read.one("SELECT session, seq FROM body_paper_closed WHERE id = $1", &[id.into()])?;
    row.map(|row| Ok((row.id(0)?, row.int(1)?))).transpose()
}

/// A point that a member asked for.
#[derive(Debug, Clone)]
pub struct AskedRow {
    /// Its id.
    pub point: Id<kind::Matter>,
    /// What it is about.
    pub title: Text,
    /// Why.
    pub words: Option<Words>,
    /// Which function asked.
    pub function: String,
    /// When.
    pub at: Timestamp,
    /// When it was answered, the item that it became, and why it became none.
    pub answered: Option<(Timestamp, Option<Id<kind::Matter>>, Option<Words>)>,
}

/// The points that members asked for on the agenda of a session, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn asked(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<AskedRow>, StoreError> {
    let sql = "SELECT point, title, words, function_code, at, answered_at, item, answer_words FROM body_asked WHERE session = $1 \
               ORDER BY at, seq";
    let one = |row: &Row| {
        let answered = match row.opt(5, Row::time)? {
            Some(at) => Some((at, row.opt(6, Row::id)?, json(row, 7))),
            None => None,
        };
        Ok(AskedRow {
            point: row.id(0)?,
            title: json(row, 1).unwrap_or_default(),
            words: json(row, 2),
            function: row.text(3)?.to_owned(),
            at: row.time(4)?,
            answered,
        })
    };
    read.query(sql, &[session.into()])?.iter().map(one).collect()
}

/// An item that is carried from session to session comes to an end somewhere.
const MOST: usize = 20;

/// The sessions that had an item before, the latest first, as far as this reader may see them: id, number and when.
///
/// # Errors
/// When the rows cannot be read.
pub fn before(
    read: &dyn Read,
    eye: &Eye,
    item: Id<kind::Matter>,
) -> Result<Vec<(Id<kind::Matter>, String, Timestamp)>, StoreError> {
    let (mut all, mut at) = (Vec::new(), Some(item));
    while let Some(id) = at.filter(|_| all.len() < MOST) {
        let row = read.one("SELECT carried_from FROM body_item WHERE id = $1", &[id.into()])?;
        at = row.map_or(Ok(None), |r| r.opt(0, Row::id))?;
        let Some(from) = at else { break };
        let sees = eye.on("s", 2);
        let sql = format!(
            "SELECT s.id, s.number, s.meets_at FROM body_item i JOIN body_session s ON s.id = i.session WHERE i.id = $1 AND {}",
            sees.full
        );
        let mut params = vec![from.into()];
        params.extend(sees.full_params());
        if let Some(row) = read.one(&sql, &params)? {
            all.push((row.id(0)?, row.text(1)?.to_owned(), row.time(2)?));
        }
    }
    Ok(all)
}
