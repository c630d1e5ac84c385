//! Rows of who comes, and of addresses at which sessions stand as a calendar.

use store::{Entry, StoreError, Tx};

use super::{happened, json, matter, remembered, some_json, turned};
use crate::called::Called;
use crate::event::{Event, FeedEnded, FeedMade, InvitationAnswered, InvitationReminded, InvitationWithdrawn};

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
    if let Some(e) = InvitationWithdrawn::of(entry) {
        return withdrawn(tx, entry, &e);
    }
    if let Some(e) = InvitationReminded::of(entry) {
        return reminded(tx, entry, &e);
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

/// The seat is called no more: what it answered, and that it was excused, went with its invitation.
fn withdrawn(tx: &dyn Tx, entry: &Entry, e: &InvitationWithdrawn) -> Result<(), StoreError> {
    let (session, key) = (matter(entry)?, e.seat.key());
    let row = tx.one("SELECT called FROM body_session WHERE id = $1", &[session.into()])?;
    let Some(row) = row else { return Ok(()) };
    let mut called: Called = crate::state::json(&row, 0).unwrap_or_default();
    called.seats.clone_from(&e.seats);
    called.guests.retain(|guest| guest.seat() != e.seat);
    tx.execute(
        "UPDATE body_session SET called = $2, invited = $3 WHERE id = $1",
        &[session.into(), json(&called)?.into(), json(&called.functions())?.into()],
    )?;
    for sql in [
        "DELETE FROM body_reply WHERE session = $1 AND seat = $2",
        "DELETE FROM body_reminded WHERE session = $1 AND seat = $2",
        "DELETE FROM body_attendance WHERE session = $1 AND seat = $2 AND presence = 'excused'",
    ] {
        tx.execute(sql, &[session.into(), key.as_str().into()])?;
    }
    tx.execute(
        "INSERT INTO body_withdrawn (session, seat, content, guest, words, at, function_code, seq) VALUES ($1, $2, $3, $4, $5, $6, $7, \
         $8) ON CONFLICT (session, seat) DO UPDATE SET guest = excluded.guest, words = excluded.words, at = excluded.at, \
         function_code = excluded.function_code, seq = excluded.seq",
        &[
            session.into(),
            key.into(),
            json(&e.seat)?.into(),
            some_json(e.guest.as_ref())?,
            json(&e.words)?.into(),
            happened(entry).into(),
            entry.header.actor.function.as_str().into(),
            entry.header.seq.into(),
        ],
    )?;
    turned(tx, entry, session, Some(&e.words))
}

/// That they are asked once more does not change the session: the letter has the number that their calendar knows.
fn reminded(tx: &dyn Tx, entry: &Entry, e: &InvitationReminded) -> Result<(), StoreError> {
    let session = matter(entry)?;
    for seat in &e.seats {
        tx.execute(
            "INSERT INTO body_reminded (session, seat, content, at, function_code, seq) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT \
             (session, seat) DO UPDATE SET at = excluded.at, function_code = excluded.function_code, seq = excluded.seq",
            &[
                session.into(),
                seat.key().into(),
                json(seat)?.into(),
                happened(entry).into(),
                entry.header.actor.function.as_str().into(),
                entry.header.seq.into(),
            ],
        )?;
    }
    remembered(tx, entry, session, None)
}
