//! What partners were not told, because no letter reaches them: for whoever asked, who tells them by telephone or in person.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use super::{Reach, Unreached, reach};
use crate::campaign::Telling;
use crate::state::SheetNow;

/// Something of which a partner was to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct News {
    /// What.
    pub what: Telling,
    /// Since when.
    pub at: Timestamp,
}

/// A partner that was not told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold {
    /// Its sheet.
    pub sheet: Id<kind::Matter>,
    /// What it was not told, in the order in which it happened.
    pub news: Vec<News>,
    /// Why no letter reaches it; nothing where none leaves at all.
    pub why: Option<Unreached>,
}

/// The partners of a campaign who were not told something, since no letter reaches them. `leaves`: whether letters leave for this campaign
/// at all. The caller has made sure that they may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn untold(
    read: &dyn Read,
    sheets: &[Id<kind::Matter>],
    now: Timestamp,
    leaves: bool,
) -> Result<Vec<Untold>, StoreError> {
    let mut all = Vec::new();
    let mut told: BTreeMap<Id<kind::Matter>, OfAll> = BTreeMap::new();
    for sheet in sheets.iter().copied() {
        let why = match reach(read, sheet, now)? {
            Reach::To(_) if leaves => continue,
            Reach::Nobody(why) if leaves => Some(why),
            _ => None,
        };
        let Some(now) = SheetNow::find(read, sheet)? else { continue };
        let of_all = match told.entry(now.campaign) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(OfAll::get(read, now.campaign)?),
        };
        let news = of_sheet(read, &now, of_all)?;
        if !news.is_empty() {
            all.push(Untold { sheet, news, why });
        }
    }
    Ok(all)
}

/// Of what a partner was not told yet: neither by a letter, nor by hand, nor does an answer show that it has seen its page since.
///
/// # Errors
/// When the rows cannot be read.
pub fn news(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Vec<News>, StoreError> {
    let Some(now) = SheetNow::find(read, sheet)? else { return Ok(Vec::new()) };
    of_sheet(read, &now, &OfAll::get(read, now.campaign)?)
}

/// The number and the moment of an entry.
type When = (i64, Timestamp);

fn last(read: &dyn Read, sql: &str, params: &[Value]) -> Result<Option<When>, StoreError> {
    read.one(sql, params)?.map(|row| Ok((row.int(0)?, row.time(1)?))).transpose()
}

/// What concerns all partners of a campaign: read once for all of them.
struct OfAll {
    /// When the day was last moved.
    moved: Option<When>,
    /// When all who owed an answer were last reminded.
    reminded: Option<When>,
}

impl OfAll {
    fn get(read: &dyn Read, campaign: Id<kind::Matter>) -> Result<Self, StoreError> {
        let one = [campaign.into()];
        let moved = "SELECT seq, at FROM contribution_moved WHERE campaign = $1 ORDER BY seq DESC LIMIT 1";
        let reminded = "SELECT t.seq, t.at FROM contribution_turn t JOIN contribution_sheet s ON s.id = t.sheet WHERE s.campaign = $1 AND \
                        t.what = 'reminder-asked' AND t.detail LIKE '%\"all\":true%' ORDER BY t.seq DESC LIMIT 1";
        Ok(Self { moved: last(read, moved, &one)?, reminded: last(read, reminded, &one)? })
    }
}

fn of_sheet(read: &dyn Read, now: &SheetNow, of_all: &OfAll) -> Result<Vec<News>, StoreError> {
    let sheet = now.id;
    let one = [sheet.into()];
    let turn = |wanted: &str| {
        let sql = format!(
            "SELECT seq, at FROM contribution_turn WHERE sheet = $1 AND what IN ({wanted}) ORDER BY seq DESC LIMIT 1"
        );
        last(read, &sql, &one)
    };
    let owes = now.owes(read)?;
    let heard = heard(read, sheet)?;
    // Whoever never heard of the request has nothing to unlearn.
    let knew = |at: i64| heard.first.is_some_and(|first| first < at);
    let asked = turn("'partner-asked', 'measures-added'")?.filter(|_| owes);
    let back = turn("'measures-taken-back'")?.filter(|(seq, _)| knew(*seq));
    let moved = of_all.moved.filter(|(seq, _)| owes && knew(*seq));
    // Whoever was asked after the others were reminded is reminded of nothing.
    let reminded =
        of_all.reminded.filter(|_| owes).filter(|(seq, _)| asked.is_none_or(|(asked, _)| asked < *seq));
    let returned = returned(read, sheet)?;
    let mut all: Vec<(i64, News)> = [
        (Telling::Asked, asked),
        (Telling::Released, back),
        (Telling::Moved, moved),
        (Telling::RemindedNow, reminded),
        (Telling::Returned, returned),
    ]
    .into_iter()
    .filter_map(|(what, found)| found.map(|(seq, at)| (seq, News { what, at })))
    .filter(|(seq, news)| heard.last.is_none_or(|last| last < *seq) && news.at > heard.by_hand)
    .collect();
    all.sort_by_key(|(seq, _)| *seq);
    Ok(all.into_iter().map(|(_, news)| news).collect())
}

/// When something came back that still waits for the partner.
fn returned(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Option<When>, StoreError> {
    let sql = "SELECT t.seq, t.at FROM contribution_turn t JOIN contribution_sheet s ON s.id = t.sheet WHERE t.sheet = $1 AND t.what = \
               'judged' AND t.detail LIKE '%\"verdict\":\"return\"%' AND s.returned + s.none_returned > 0 ORDER BY t.seq DESC LIMIT 1";
    last(read, sql, &[sheet.into()])
}

/// By what a partner heard of the request.
struct Heard {
    /// The journal number of the first sign, and of the last one that shows that it has seen its page, or was written to.
    first: Option<i64>,
    last: Option<i64>,
    /// What happened until then somebody told it themselves.
    by_hand: Timestamp,
}

fn heard(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Heard, StoreError> {
    let one = [sheet.into()];
    let ends = |sql: &str| -> Result<(Option<i64>, Option<i64>), StoreError> {
        let row = read.one(sql, &one)?;
        row.map_or(Ok((None, None)), |row| Ok((row.opt(0, Row::int)?, row.opt(1, Row::int)?)))
    };
    let letters = ends("SELECT MIN(seq), MAX(seq) FROM contribution_told WHERE sheet = $1 AND mail = TRUE")?;
    // Whoever answered knows of the request, also where the office took in its file. Only who came by a link has seen the page: one that
    // was handed over shows what stands there that day. Of an answer that was erased nobody knows any more how it came.
    let turns = ends(
        "SELECT MIN(seq), MAX(CASE WHEN what = 'link-opened' OR erased = TRUE OR detail LIKE '%\"link\":\"%' THEN seq END) FROM \
         contribution_turn WHERE sheet = $1 AND what IN ('given', 'link-opened')",
    )?;
    let by_hand = ends("SELECT MIN(seq), MAX(upto) FROM contribution_by_hand WHERE sheet = $1")?;
    let firsts: BTreeSet<i64> = [letters.0, turns.0, by_hand.0].into_iter().flatten().collect();
    let lasts: BTreeSet<i64> = [letters.1, turns.1].into_iter().flatten().collect();
    Ok(Heard {
        first: firsts.first().copied(),
        last: lasts.last().copied(),
        by_hand: Timestamp(by_hand.1.unwrap_or(i64::MIN)),
    })
}
