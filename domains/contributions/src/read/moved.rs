//! Who was told that the day on which answers are due was moved.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use super::{amendments, campaign_sheets, contacts, moves};
use crate::campaign::Telling;
use crate::effects::Letter;
use crate::state::SheetNow;

/// The day by which a person of a partner was last asked to answer, as their letters said; nothing where none was written to them. The
/// letter that tells of the move of `planned` does not count: it is the one that is being written.
///
/// # Errors
/// When the rows cannot be read.
pub fn known_day(
    read: &dyn Read,
    sheet: Id<kind::Matter>,
    contact: i64,
    planned: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    // What comes back with questions says nothing of the day, nor does that something is asked no more.
    let sql = "SELECT MAX(seq) FROM contribution_told WHERE sheet = $1 AND contact = $2 AND mail = TRUE AND what NOT IN ('returned', \
               'released') AND NOT (what = 'moved' AND planned_at = $3)";
    let row = read.one(sql, &[sheet.into(), contact.into(), planned.into()])?;
    let Some(told) = row.map(|row| row.opt(0, Row::int)).transpose()?.flatten() else { return Ok(None) };
    // The first move after that letter says what held when it was written.
    let sql = "SELECT v.was FROM contribution_moved v JOIN contribution_sheet s ON s.campaign = v.campaign WHERE s.id = $1 AND v.seq > \
               $2 ORDER BY v.seq LIMIT 1";
    if let Some(row) = read.one(sql, &[sheet.into(), told.into()])? {
        return row.time(0).map(Some);
    }
    let row = read.one("SELECT due FROM contribution_sheet WHERE id = $1", &[sheet.into()])?;
    row.map(|row| row.time(0)).transpose()
}

/// The people of a campaign who were written to, owe an answer, and know another day than this one: whoever is told of it. Every sheet,
/// whoever may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn unaware(
    read: &dyn Read,
    campaign: Id<kind::Matter>,
    due: Timestamp,
) -> Result<BTreeSet<(Id<kind::Matter>, i64)>, StoreError> {
    let mut all = BTreeSet::new();
    for sheet in campaign_sheets(read, campaign)? {
        let owes = SheetNow::find(read, sheet)?.map_or(Ok(false), |now| now.owes(read))?;
        for contact in contacts(read, sheet)?.into_iter().filter(|contact| owes && contact.mail.is_some()) {
            // No letter of this moment counts: none is planned for it yet.
            let known = known_day(read, sheet, contact.n, Timestamp(i64::MIN))?;
            if known.is_some_and(|day| day != due) {
                all.insert((sheet, contact.n));
            }
        }
    }
    Ok(all)
}

/// Why the day that holds now is another one, as a partner is told: what was said last when it moved, or later when this partner was to
/// be told of it. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn why_moved(
    read: &dyn Read,
    campaign: Id<kind::Matter>,
    sheet: Id<kind::Matter>,
) -> Result<Option<Words>, StoreError> {
    let moved = moves(read, campaign)?.into_iter().next();
    let since = moved.as_ref().map_or(0, |row| row.seq);
    let told = amendments(read, campaign)?.into_iter().filter(|row| row.seq > since);
    let told = told.filter(|row| row.what.told.contains(&sheet)).filter_map(|row| row.what.words);
    let said = |words: &Words| !words.is_blank();
    Ok(told.into_iter().find(said).or_else(|| moved.and_then(|row| row.words).filter(said)))
}

/// A partner was told of the day that holds now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldOfMove {
    /// When.
    pub at: Timestamp,
    /// Whether a letter was written; otherwise no address was known.
    pub mail: bool,
    /// The messages that these letters are: a letter may still wait for its release.
    pub letters: Vec<Id<kind::Matter>>,
}

/// The partners of a campaign who were told of its last move, by sheet. The caller has made sure that they may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn told_of_move(
    read: &dyn Read,
    campaign: Id<kind::Matter>,
) -> Result<BTreeMap<Id<kind::Matter>, ToldOfMove>, StoreError> {
    let sql = "SELECT t.sheet, t.at, t.mail, t.contact, t.planned_at FROM contribution_told t JOIN contribution_sheet s ON s.id = \
               t.sheet WHERE s.campaign = $1 AND t.what = 'moved' AND t.seq > (SELECT COALESCE(MAX(v.seq), 0) FROM contribution_moved v \
               WHERE v.campaign = $1) ORDER BY t.seq";
    let mut all: BTreeMap<Id<kind::Matter>, ToldOfMove> = BTreeMap::new();
    for row in read.query(sql, &[campaign.into()])? {
        let (sheet, at, mail) = (row.id(0)?, row.time(1)?, row.bool(2)?);
        let known = all.entry(sheet).or_insert_with(|| ToldOfMove { at, mail, letters: Vec::new() });
        // A letter to one of two persons is one to the partner.
        if mail {
            (known.at, known.mail) = (at, true);
            let letter = Letter { sheet, what: Telling::Moved, contact: row.int(3)?, planned: row.time(4)? };
            known.letters.push(letter.message());
        }
    }
    Ok(all)
}
