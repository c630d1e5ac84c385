//! How a campaign was corrected, and what that means for an answer that was given before.

use kernel::{Id, Text, Timestamp, kind};
use store::{Read, Row, StoreError};

use crate::event::{CampaignAmended, QuestionTurned};
use crate::state::json;

/// A campaign was corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// What changed, before and after.
    pub what: CampaignAmended,
}

/// How often and how a campaign was corrected, the latest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn amendments(read: &dyn Read, campaign: Id<kind::Matter>) -> Result<Vec<AmendRow>, StoreError> {
    let sql = "SELECT seq, at, function_code, content FROM contribution_amended WHERE campaign = $1 ORDER BY seq DESC";
    let one = |row: &Row| {
        let (seq, at, function) = (row.int(0)?, row.time(1)?, row.text(2)?.to_owned());
        Ok(json(row, 3).map(|what| AmendRow { seq, at, function, what }))
    };
    let rows = read.query(sql, &[campaign.into()])?;
    rows.iter().filter_map(|row| one(row).transpose()).collect()
}

/// How a question was reworded, the latest first.
fn turned(all: &[AmendRow], question: i64) -> impl Iterator<Item = (&AmendRow, &QuestionTurned)> {
    all.iter().flat_map(move |row| {
        row.what.questions.iter().filter(move |turn| turn.question == question).map(move |turn| (row, turn))
    })
}

/// When a question last got other words, or was added, after whoever is asked was asked first.
pub(super) fn reworded(all: &[AmendRow], question: i64, asked: i64) -> Option<Timestamp> {
    let since = turned(all, question).filter(|(row, turn)| row.seq > asked && turn.now.is_some());
    since.map(|(row, _)| row.at).next()
}

/// What a question asked when it was answered, where it asks something else since.
pub(super) fn asked_then(all: &[AmendRow], question: i64, answered: i64, now: &Text) -> Option<Text> {
    let since = turned(all, question).filter(|(row, turn)| row.seq > answered && turn.was.is_some());
    let first = since.last().and_then(|(_, turn)| turn.was.clone());
    first.filter(|was| was != now)
}
