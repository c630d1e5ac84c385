//! Rows of the addresses at which shifts stand as calendars.

use store::{Entry, StoreError, Tx};

use crate::event::{CalendarEnded, CalendarMade, Event};

pub(super) fn made(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let Some(e) = CalendarMade::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO rota_calendar (link, person, expires_at, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT (link) DO NOTHING",
        &[e.link.into(), h.actor.person.into(), e.expires.into(), h.recorded.at.into()],
    )
    .map(drop)
}

pub(super) fn ended(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let Some(e) = CalendarEnded::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE rota_calendar SET ended_at = $2 WHERE link = $1 AND ended_at IS NULL",
        &[e.link.into(), entry.header.recorded.at.into()],
    )
    .map(drop)
}
