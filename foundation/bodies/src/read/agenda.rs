//! Papers of items, points that members ask for, and what an item went through before.

use access::Eye;
use kernel::{Id, Lang, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use crate::state::json;

/// A paper of an item.
#[derive(Debug, Clone)]
pub struct PaperRow {
    /// The item.
    pub item: Id<kind::Matter>,
    /// The stored content.
    pub blob: Id<kind::Blob>,
    /// Its name. Empty where it was erased.
    pub name: String,
    /// The language in which it is written; nothing where it is in both.
    pub lang: Option<Lang>,
}

/// The papers of a session, in the order in which they were filed. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn papers(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<PaperRow>, StoreError> {
    let sql = "SELECT item, blob, name, lang FROM body_paper WHERE session = $1 ORDER BY seq";
    let one = |row: &Row| {
        Ok(PaperRow {
            item: row.id(0)?,
            blob: row.id(1)?,
            name: row.text(2)?.to_owned(),
            lang: row.opt(3, Row::text)?.and_then(|l| l.parse().ok()),
        })
    };
    read.query(sql, &[session.into()])?.iter().map(one).collect()
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
