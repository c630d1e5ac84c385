//! Rows of a phase that begins: the phase, who must be told, who spoke.

use kernel::{Id, Timestamp, kind};
use store::{Entry, StoreError, Tx};

use super::{json, tally};
use crate::event::{Declaration, Declared, Event, Recorded, SpeakerNamed};
use crate::phase::{Recipient, Standing, State, ToldOf, number};
use crate::state::LATE;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let said =
        if what == "declared" { Declared::of(entry).map(|e| e.0) } else { Recorded::of(entry).map(|e| e.0) };
    let Some(said) = said else { return Ok(()) };
    let sure = match (&said.heard, said.received) {
        (_, true) => Standing::Received,
        (Some(_), false) => Standing::Unconfirmed,
        (None, false) => Standing::Own,
    };
    phase(tx, entry, id, &said, sure)?;
    access::set_areas(tx, id, said.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, said.readers.iter().map(String::as_str))?;
    tally(tx, &format!("phase:{:02}", said.year), said.no)?;
    to_tell(tx, id, ToldOf::Declaration, (&said.recipients, said.tell_by))
}

/// Who must be told this, after those who are there already: calls name them by their place.
pub(super) fn to_tell(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    of: ToldOf,
    (all, by): (&[Recipient], Timestamp),
) -> Result<(), StoreError> {
    let sql = "SELECT COUNT(*) FROM phase_recipient WHERE phase = $1 AND n < $2";
    let first = tx.one(sql, &[id.into(), LATE.into()])?.map_or(Ok(0), |row| row.int(0))?;
    (first..).zip(all).try_for_each(|(n, one)| tell_one(tx, id, (n, of), (one, by)))
}

/// Somebody who must be told this, at this place.
pub(super) fn tell_one(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    (n, of): (i64, ToldOf),
    (one, by): (&Recipient, Timestamp),
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO phase_recipient (phase, n, act, tell_by, struck, function_code, organisation, area, tries) VALUES ($1, $2, $3, \
         $4, FALSE, $5, $6, $7, 0)",
        &[
            id.into(),
            n.into(),
            of.code().into(),
            by.into(),
            one.function.as_str().into(),
            one.organisation.clone().into(),
            one.area.clone().into(),
        ],
    )
    .map(drop)
}

fn phase(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    said: &Declaration,
    sure: Standing,
) -> Result<(), StoreError> {
    let h = &entry.header;
    let state = if said.under.is_some() { State::Supporting } else { State::InForce };
    tx.execute(
        "INSERT INTO phase (id, number, level, state, live, since, declared_as, freezes, territory, under, about, about_label, \
         handling, areas, readers, owner, said, amended, declared_seq, recorded_at, person, function_code, changed_seq, \
         changed_at, changed_function) VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0, \
         $17, $18, $19, $20, $17, $18, $20)",
        &[
            id.into(),
            number(said.year, said.no).into(),
            said.level.code().into(),
            state.code().into(),
            said.since.into(),
            sure.code().into(),
            said.freezes.into(),
            json(&said.territory)?.into(),
            said.under.into(),
            said.about.into(),
            said.about_label.as_str().into(),
            h.handling.rank().into(),
            json(&said.areas)?.into(),
            json(&said.readers)?.into(),
            said.owner.into(),
            json(said)?.into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}

/// Who spoke. Nothing is left of them once the entry is erased.
pub(super) fn named(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = SpeakerNamed::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO phase_speaker (phase, act, name, phone) VALUES ($1, $2, $3, $4) ON CONFLICT (phase, act) DO UPDATE SET \
         name = excluded.name, phone = excluded.phone",
        &[id.into(), e.act.code().into(), e.name.into(), e.number.into()],
    )
    .map(drop)
}
