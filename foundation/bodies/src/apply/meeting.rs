//! Rows of interests and votes.

use store::{Entry, StoreError, Tx};

use super::{changed, happened, json, late, matter, some_json, tally};
use crate::event::{Event, InterestDeclared, VoteHeld};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let (id, seq) = (matter(entry)?, entry.header.seq);
    if let Some(e) = InterestDeclared::of(entry) {
        if e.taken_back {
            let sql = "DELETE FROM body_interest WHERE item = $1 AND seat = $2";
            tx.execute(sql, &[e.item.into(), e.seat.key().into()])?;
        } else {
            tx.execute(
                "INSERT INTO body_interest (item, seat, session, content, words, at, seq) VALUES ($1, $2, $3, $4, $5, $6, $7) ON \
                 CONFLICT (item, seat) DO UPDATE SET words = excluded.words, at = excluded.at, seq = excluded.seq",
                &[
                    e.item.into(),
                    e.seat.key().into(),
                    id.into(),
                    json(&e.seat)?.into(),
                    some_json(e.words.as_ref())?,
                    happened(entry).into(),
                    seq.into(),
                ],
            )?;
        }
    }
    if let Some(e) = VoteHeld::of(entry) {
        tx.execute(
            "INSERT INTO body_vote (id, session, item, no, question, ballots, votes, outcome, at, function_code, seq, late_at) VALUES \
             ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            &[
                e.vote.into(),
                id.into(),
                e.item.into(),
                e.no.into(),
                some_json(e.question.as_ref())?,
                json(&e.ballots)?.into(),
                json(&e.votes)?.into(),
                e.outcome.code().into(),
                happened(entry).into(),
                entry.header.actor.function.as_str().into(),
                seq.into(),
                late(tx, entry, id)?,
            ],
        )?;
        tally(tx, format!("vote:{id}"), e.no)?;
    }
    changed(tx, id, entry)
}
