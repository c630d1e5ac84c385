//! Rows of who comes, and of addresses at which sessions stand as a calendar.

use store::{Entry, StoreError, Tx};

use super::{happened, json, matter};
use crate::event::{Event, FeedEnded, FeedMade, InvitationAnswered};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let h = &entry.header;
    if let Some(e) = FeedMade::of(entry) {
        return tx
            .execute(
                "INSERT INTO body_feed (link, body, function_code, whom, person, expires_at, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                &[
                    e.link.into(),
                    e.body.clone().into(),
                    e.function.clone().into(),
                    e.whom.clone().into(),
                    h.actor.person.into(),
                    e.expires.into(),
                    h.recorded.at.into(),
                ],
            )
            .map(drop);
    }
    if let Some(e) = FeedEnded::of(entry) {
        let sql = "UPDATE body_feed SET ended_at = $2 WHERE link = $1";
        return tx.execute(sql, &[e.link.into(), h.recorded.at.into()]).map(drop);
    }
    let Some(e) = InvitationAnswered::of(entry) else { return Ok(()) };
    // That somebody answers does not change the session: what others are about to do with it is not held up.
    let session = matter(entry)?;
    let row = tx.one("SELECT meets_at FROM body_session WHERE id = $1", &[session.into()])?;
    let Some(row) = row else { return Ok(()) };
    tx.execute(
        "INSERT INTO body_reply (session, seat, content, reply, name, deputy, by_link, at, seq, for_at) VALUES ($1, $2, $3, $4, $5, $6, \
         $7, $8, $9, $10) ON CONFLICT (session, seat) DO UPDATE SET reply = excluded.reply, name = \
         COALESCE(excluded.name, body_reply.name), deputy = excluded.deputy, by_link = excluded.by_link, at = excluded.at, seq = excluded.seq, for_at = \
         excluded.for_at",
        &[
            session.into(),
            e.seat.key().into(),
            json(&e.seat)?.into(),
            e.reply.code().into(),
            e.name.clone().into(),
            e.deputy.clone().into(),
            e.by_link.into(),
            happened(entry).into(),
            h.seq.into(),
            row.time(0)?.into(),
        ],
    )
    .map(drop)
}
