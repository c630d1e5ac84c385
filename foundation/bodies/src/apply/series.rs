//! Rows of series and of the sessions made from them.

use store::{Entry, StoreError, Tx};

use super::{json, matter};
use crate::called::Called;
use crate::event::{Event, SeriesEnded, SeriesInvited, SeriesSet, SessionOfSeries};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let h = &entry.header;
    if let Some(e) = SeriesSet::of(entry) {
        return tx
            .execute(
                "INSERT INTO body_series (body, content, version, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, \
                 $5, $6) ON CONFLICT (body) DO UPDATE SET content = excluded.content, version = excluded.version, ended_at = NULL, \
                 ended_words = NULL, changed_seq = excluded.changed_seq, changed_at = excluded.changed_at, changed_function = \
                 excluded.changed_function",
                &[
                    e.body.as_str().into(),
                    json(&e.content)?.into(),
                    e.version.into(),
                    h.seq.into(),
                    h.recorded.at.into(),
                    h.actor.function.as_str().into(),
                ],
            )
            .map(drop);
    }
    if let Some(e) = SessionOfSeries::of(entry) {
        let id = matter(entry)?;
        return tx
            .execute(
                "INSERT INTO body_of_series (session, body, turn, minutes) VALUES ($1, $2, $3, $4) ON CONFLICT (session) DO UPDATE SET \
                 turn = excluded.turn, minutes = excluded.minutes",
                &[id.into(), e.body.as_str().into(), e.turn.to_string().into(), e.minutes.into()],
            )
            .map(drop);
    }
    if let Some(e) = SeriesInvited::of(entry) {
        let called = Called { seats: e.seats, guests: e.guests };
        let called = (!called.is_empty()).then(|| json(&called)).transpose()?;
        let sql = "UPDATE body_series SET called = $2, changed_seq = $3, changed_at = $4, changed_function = $5 WHERE body = $1";
        let function = h.actor.function.as_str();
        return tx
            .execute(
                sql,
                &[e.body.as_str().into(), called.into(), h.seq.into(), h.recorded.at.into(), function.into()],
            )
            .map(drop);
    }
    let Some(e) = SeriesEnded::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE body_series SET ended_at = $2, ended_words = $3, changed_seq = $4, changed_at = $2, changed_function = $5 WHERE \
         body = $1",
        &[
            e.body.as_str().into(),
            h.recorded.at.into(),
            json(&e.words)?.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}
