//! What other packages ask: what was accepted in which year, what stands beside a measure.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use kernel::{Id, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use super::Eye;
use super::amended::{AmendRow, amendments, asked_then};
use super::coverage::{Counts, Span, in_cell};
use super::sheet::{PlacedAction, seen};
use crate::campaign::{Answer, Stand, Standing};
use crate::state::json;

/// What was accepted for a measure.
#[derive(Debug, Clone)]
pub struct Accepted {
    /// The measure.
    pub measure: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Code of its theme.
    pub theme: String,
    /// Its text when it was asked about.
    pub titles: Text,
    /// The actions.
    pub actions: Vec<PlacedAction>,
}

/// Most actions of a year that a document takes.
const MOST: i64 = 50_000;

/// What was accepted in these years, the first and the last one included, by theme and measure in the order of their numbers; of what
/// the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn accepted(
    read: &dyn Read,
    eye: &Eye,
    (from, to): (i64, i64),
    theme: Option<&str>,
) -> Result<Vec<Accepted>, StoreError> {
    let span = Span { from, to, theme: theme.map(str::to_owned) };
    let most = MOST.saturating_mul(to.saturating_sub(from).saturating_add(1).max(1));
    let mut all: Vec<Accepted> = Vec::new();
    for action in in_cell(read, eye, None, None, None, &span, most)? {
        if action.row.standing != Standing::Accepted {
            continue;
        }
        let measure = action.row.action.measure;
        match all.iter_mut().find(|a| a.measure == measure) {
            Some(found) => found.actions.push(action),
            None => {
                let sql = "SELECT theme FROM contribution_asked WHERE sheet = $1 AND measure = $2";
                let row = read.one(sql, &[action.sheet.into(), measure.into()])?;
                let theme = row.map_or(Ok(String::new()), |row| row.text(0).map(str::to_owned))?;
                let titles =
                    super::coverage::title(read, measure)?.map(|(_, titles)| titles).unwrap_or_default();
                let number = action.number.clone();
                all.push(Accepted { measure, number, theme, titles, actions: vec![action] });
            }
        }
    }
    all.sort_by_key(|a| (order(&a.theme), order(&a.number)));
    Ok(all)
}

/// What a partner answered to a question that is asked besides the measures.
#[derive(Debug, Clone)]
pub struct AnswerRow {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// The campaign.
    pub campaign: Id<kind::Matter>,
    /// Code of the partner.
    pub partner: String,
    /// Its name when it was asked.
    pub names: Text,
    /// Which question of the campaign, counted from 1.
    pub question: i64,
    /// What it asked when it was answered.
    pub asks: Text,
    /// What is answered.
    pub words: Words,
    /// When it was given.
    pub given_at: Timestamp,
    /// The journal number of that.
    pub given_seq: i64,
}

/// What partners answered to the questions of a year, by question and partner; of what the reader may see. Nothing of it is judged.
///
/// # Errors
/// When the rows cannot be read.
pub fn answers(read: &dyn Read, eye: &Eye, year: i64) -> Result<Vec<AnswerRow>, StoreError> {
    let mut params = vec![year.into()];
    let sees = seen(eye, &mut params);
    let sql = format!(
        "SELECT s.id, s.campaign, s.partner, s.names, a.question, c.questions, a.words, a.given_at, a.given_seq FROM \
         contribution_answer a JOIN contribution_sheet s ON s.id = a.sheet JOIN contribution_campaign c ON c.id = s.campaign WHERE \
         s.year = $1 AND {sees} ORDER BY c.opened_seq, a.question, s.partner"
    );
    let mut all = Vec::new();
    let mut turned: BTreeMap<Id<kind::Matter>, Vec<AmendRow>> = BTreeMap::new();
    for row in read.query(&sql, &params)? {
        let (question, asked): (i64, Vec<Text>) = (row.int(4)?, json(&row, 5).unwrap_or_default());
        let asks = usize::try_from(question - 1).ok().and_then(|n| asked.into_iter().nth(n));
        let Some(words) = json(&row, 6) else { continue };
        let (campaign, asks): (Id<kind::Matter>, Text) = (row.id(1)?, asks.unwrap_or_default());
        let turned = match turned.entry(campaign) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(amendments(read, campaign)?),
        };
        all.push(AnswerRow {
            sheet: row.id(0)?,
            campaign,
            partner: row.text(2)?.to_owned(),
            names: json(&row, 3).unwrap_or_default(),
            question,
            asks: asked_then(turned, question, row.int(8)?, &asks).unwrap_or(asks),
            words,
            given_at: row.time(7)?,
            given_seq: row.int(8)?,
        });
    }
    Ok(all)
}

/// `2.10` after `2.9`.
fn order(number: &str) -> Vec<(u64, String)> {
    number.split(['.', ':']).map(|part| (part.parse().unwrap_or(u64::MAX), part.to_owned())).collect()
}

/// What a partner said about a measure in a year.
#[derive(Debug, Clone)]
pub struct BesideRow {
    /// The year.
    pub year: i64,
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Name of the partner.
    pub names: Text,
    /// What stands on the sheet.
    pub stand: Stand,
    /// Until when the answer is due.
    pub due: Timestamp,
    /// Whether the campaign is closed.
    pub closed: bool,
    /// The actions.
    pub counts: Counts,
}

impl BesideRow {
    /// How that reads at a moment.
    #[must_use]
    pub fn answer(&self, now: Timestamp) -> Answer {
        Answer::to(self.stand, self.closed || self.due <= now)
    }
}

/// Who said what about a measure, the latest year first; of what the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn beside(
    read: &dyn Read,
    eye: &Eye,
    measure: Id<kind::Matter>,
    limit: i64,
) -> Result<Vec<BesideRow>, StoreError> {
    let mut params = vec![measure.into()];
    let sees = seen(eye, &mut params);
    let sql = format!(
        "SELECT m.year, m.sheet, s.names, m.state, s.due, k.closed_at, COALESCE(c.given, 0), COALESCE(c.accepted, 0), \
         COALESCE(c.returned, 0), COALESCE(c.refused, 0) FROM contribution_asked m JOIN contribution_sheet s ON s.id = m.sheet JOIN \
         contribution_campaign k ON k.id = s.campaign LEFT JOIN contribution_cell c ON c.sheet = m.sheet AND c.measure = m.measure AND c.area = '' WHERE m.measure = $1 AND {sees} ORDER BY m.year DESC, \
         s.partner LIMIT {limit}"
    );
    let one = |row: &Row| {
        Ok(BesideRow {
            year: row.int(0)?,
            sheet: row.id(1)?,
            names: json(row, 2).unwrap_or_default(),
            stand: Stand::of(row.text(3)?).unwrap_or(Stand::Open),
            due: row.time(4)?,
            closed: !row.is_null(5),
            counts: Counts::of(row, 6)?,
        })
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_in_the_order_in_which_people_count() {
        let mut all = ["2.10", "10.1", "2.9", "1.2"];
        all.sort_by_key(|n| super::order(n));
        assert_eq!(all, ["1.2", "2.9", "2.10", "10.1"]);
    }
}
