//! Handovers.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use super::inform::words;
use crate::handover::{HandoverState, ItemKind, Left};
use crate::offline::Offline;
use crate::state::json;
use crate::text::Words;

/// A handover for a page.
#[derive(Debug, Clone)]
pub struct HandoverRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Where it stands.
    pub state: HandoverState,
    /// The function that hands over.
    pub from_function: String,
    /// The person who hands over.
    pub from_person: Id<kind::Person>,
    /// The mandate under which they do.
    pub from_mandate: Id<kind::Mandate>,
    /// The function that takes over.
    pub to_function: String,
    /// The person, when known.
    pub to_person: Option<Id<kind::Person>>,
    /// Remarks, with their language.
    pub words: Option<(String, String)>,
    /// When it started.
    pub started_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// Who took the watch over, or called the handover off.
    pub ended_person: Option<Id<kind::Person>>,
    /// Remarks at its end.
    pub end_words: Option<Words>,
    /// When its beginning was typed, where that was without a connection.
    pub offline: Option<Offline>,
    /// The same of its end.
    pub end_offline: Option<Offline>,
    /// How many items.
    pub items: i64,
    /// What was open and stands on no list, because there was too much of it.
    pub left: Vec<Left>,
    /// The journal number of its beginning.
    pub seq: i64,
}

impl HandoverRow {
    /// Who takes over, as far as it is known: whoever was named, or whoever took the watch.
    #[must_use]
    pub fn taker(&self) -> Option<Id<kind::Person>> {
        let took = self.ended_person.filter(|_| self.state == HandoverState::Closed);
        took.or(self.to_person)
    }
}

/// One item.
#[derive(Debug, Clone)]
pub struct HandoverItemRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// What it is.
    pub kind: ItemKind,
    /// Which package's, where the situation does not know it.
    pub source: Option<String>,
    /// What it is about.
    pub about: Id<kind::Matter>,
    /// The incident or signal that decides who may read it.
    pub matter: Option<Id<kind::Matter>>,
    /// Its number.
    pub number: String,
    /// When it was accepted.
    pub accepted_at: Option<Timestamp>,
    /// By which function.
    pub accepted_function: Option<String>,
    /// A remark.
    pub words: Option<Words>,
    /// When it was accepted offline, where it was.
    pub offline: Option<Offline>,
    /// Since when it stands there, where it opened after the handover began.
    pub added_at: Option<Timestamp>,
}

fn select(read: &dyn Read, rest: &str, params: &[Value]) -> Result<Vec<HandoverRow>, StoreError> {
    let sql = format!(
        "SELECT id, state, from_function, from_person, to_function, to_person, words, lang, started_at, ended_at, end_words, \
         items, ended_person, from_mandate, left_out, seq, end_lang, offline_at, offline_person, end_offline_at, end_offline_person \
         FROM handover WHERE {rest}"
    );
    let handover = |row: &Row| {
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        Ok(HandoverRow {
            id: row.id(0)?,
            state: HandoverState::of(row.text(1)?).unwrap_or(HandoverState::Started),
            from_function: row.text(2)?.to_owned(),
            from_person: row.id(3)?,
            to_function: row.text(4)?.to_owned(),
            to_person: row.opt(5, Row::id)?,
            words: text(6)?.zip(text(7)?),
            started_at: row.time(8)?,
            ended_at: row.opt(9, Row::time)?,
            end_words: words(row, 10, 16)?,
            offline: Offline::of_row(row, 17)?,
            end_offline: Offline::of_row(row, 19)?,
            items: row.int(11)?,
            ended_person: row.opt(12, Row::id)?,
            from_mandate: row.id(13)?,
            left: json(row, 14).unwrap_or_default(),
            seq: row.int(15)?,
        })
    };
    read.query(&sql, params)?.iter().map(handover).collect()
}

/// One handover.
///
/// # Errors
/// When the rows cannot be read.
pub fn handover(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<HandoverRow>, StoreError> {
    Ok(select(read, "id = $1", &[id.into()])?.pop())
}

/// The handover that runs now, if one does.
///
/// # Errors
/// When the rows cannot be read.
pub fn running_handover(read: &dyn Read) -> Result<Option<HandoverRow>, StoreError> {
    Ok(select(read, "state = 'started' ORDER BY started_at DESC LIMIT 1", &[])?.pop())
}

/// Handovers, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn handovers(read: &dyn Read, limit: i64) -> Result<Vec<HandoverRow>, StoreError> {
    select(read, &format!("1 = 1 ORDER BY started_at DESC LIMIT {limit}"), &[])
}

/// The items of a handover, in order.
///
/// # Errors
/// When the rows cannot be read.
pub fn handover_items(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<HandoverItemRow>, StoreError> {
    let sql = "SELECT id, what, about, matter, number, source, accepted_at, accepted_function, words, added_at, lang, \
               offline_at, offline_person FROM handover_item WHERE handover = $1 ORDER BY position";
    let item = |row: &Row| {
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        Ok(HandoverItemRow {
            id: row.id(0)?,
            kind: ItemKind::of(row.text(1)?).unwrap_or(ItemKind::Signal),
            about: row.id(2)?,
            matter: row.opt(3, Row::id)?,
            number: row.text(4)?.to_owned(),
            source: text(5)?,
            accepted_at: row.opt(6, Row::time)?,
            accepted_function: text(7)?,
            words: words(row, 8, 10)?,
            offline: Offline::of_row(row, 11)?,
            added_at: row.opt(9, Row::time)?,
        })
    };
    read.query(sql, &[id.into()])?.iter().map(item).collect()
}
