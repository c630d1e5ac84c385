//! Interests and votes of a session.

use kernel::{Id, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use crate::session::{Ballot, Outcome, Seat, Votes};
use crate::state::json;

/// An interest that somebody declared.
#[derive(Debug, Clone)]
pub struct InterestRow {
    /// In which item.
    pub item: Id<kind::Matter>,
    /// Who, by function.
    pub seat: Seat,
    /// Which interest, as far as they said.
    pub words: Option<Words>,
    /// When.
    pub at: Timestamp,
}

/// The interests declared at a session. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn interests(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<InterestRow>, StoreError> {
    let sql = "SELECT item, content, words, at FROM body_interest WHERE session = $1 ORDER BY seq";
    let mut all = Vec::new();
    for row in read.query(sql, &[session.into()])? {
        let Some(seat) = json(&row, 1) else { continue };
        all.push(InterestRow { item: row.id(0)?, seat, words: json(&row, 2), at: row.time(3)? });
    }
    Ok(all)
}

/// A vote.
#[derive(Debug, Clone)]
pub struct VoteRow {
    /// Its number in the session.
    pub no: i64,
    /// The item.
    pub item: Id<kind::Matter>,
    /// On what, where the item's title does not say it.
    pub question: Option<Text>,
    /// Who voted how, where it was by name.
    pub ballots: Vec<Ballot>,
    /// The numbers.
    pub votes: Votes,
    /// What it came to.
    pub outcome: Outcome,
    /// When.
    pub at: Timestamp,
    /// The journal number.
    pub seq: i64,
    /// When it was recorded, where that was after the session.
    pub late: Option<Timestamp>,
}

/// The votes of a session, in order. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn votes(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<VoteRow>, StoreError> {
    let sql = "SELECT no, item, question, ballots, votes, at, seq, late_at FROM body_vote WHERE session = $1 ORDER BY no";
    let one = |row: &Row| {
        let votes: Votes = json(row, 4).unwrap_or(Votes { yes: 0, no: 0, abstained: 0 });
        Ok(VoteRow {
            no: row.int(0)?,
            item: row.id(1)?,
            question: json(row, 2),
            ballots: json(row, 3).unwrap_or_default(),
            votes,
            outcome: votes.outcome(),
            at: row.time(5)?,
            seq: row.int(6)?,
            late: row.opt(7, Row::time)?,
        })
    };
    read.query(sql, &[session.into()])?.iter().map(one).collect()
}
