//! Rows of messages: what was written, where each stands, its history.

use kernel::{Id, kind};
use serde_json::json as value;
use store::{Entry, StoreError, Tx};

use super::json;
use crate::event::{AimNamed, Event, Prepared};
use crate::message::{State, number};

pub(super) fn prepared(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Prepared::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    tx.execute(
        "INSERT INTO message (id, number, state, subject, words, urgency, content, channels, next_minutes, acknowledge_minutes, \
         about, about_label, areas, readers, handling, owner, writer_function, origin, written_at, written_seq, recipients, asked, known, \
         failed, open, changed_seq, changed_at, changed_function) VALUES ($1, $2, 'prepared', $3, $4, $5, $6, $7, $8, $9, $10, \
         $11, $12, $13, $14, $15, $16, $17, $18, $19, 0, 0, 0, 0, 1, $19, $18, $16)",
        &[
            id.into(),
            number(e.year, e.no).into(),
            json(&e.subject)?.into(),
            json(&e.words)?.into(),
            e.urgency.code().into(),
            e.content.code().into(),
            json(&e.channels)?.into(),
            e.next_minutes.into(),
            e.acknowledge_minutes.into(),
            e.about.into(),
            e.about_label.clone().into(),
            json(&e.areas)?.into(),
            json(&e.readers)?.into(),
            h.handling.rank().into(),
            (!nobody).then_some(h.actor.person).into(),
            h.actor.function.as_str().into(),
            e.origin.into(),
            h.recorded.at.into(),
            h.seq.into(),
        ],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    tx.execute(
        "INSERT INTO message_tally (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        &[format!("message:{:02}", e.year).into(), e.no.into()],
    )?;
    for (n, aim) in (0_i64..).zip(&e.aims) {
        let office = aim.office.as_ref();
        tx.execute(
            "INSERT INTO message_aim (message, n, person, function_code, organisation, area) VALUES ($1, $2, $3, $4, $5, $6)",
            &[
                id.into(),
                n.into(),
                aim.person.into(),
                office.map(|o| o.function.as_str()).into(),
                office.and_then(|o| o.organisation.clone()).into(),
                office.and_then(|o| o.area.clone()).into(),
            ],
        )?;
    }
    Ok(())
}

/// An address typed by hand. Nothing is left of it once the entry is erased.
pub(super) fn named(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = AimNamed::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE message_aim SET name = $3, mail = $4, phone = $5, lang = $6 WHERE message = $1 AND n = $2",
        &[
            id.into(),
            e.aim.into(),
            e.name.clone().into(),
            e.mail.clone().into(),
            e.phone.clone().into(),
            e.lang.map(kernel::Lang::code).into(),
        ],
    )
    .map(drop)
}

/// Released or withdrawn: the kind says it, also where the words were erased.
pub(super) fn turned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let h = &entry.header;
    let released = what == "released";
    let state = if released { State::Released } else { State::Withdrawn };
    let later = entry.fields.get("replaced_by").and_then(|v| v.as_str());
    let replaced_by: Option<Id<kind::Matter>> = later.and_then(|id| id.parse().ok());
    tx.execute(
        "UPDATE message SET state = $2, released_at = COALESCE($3, released_at), changed_seq = $4, changed_at = $5, \
         changed_function = $6, replaced_by = COALESCE($7, replaced_by) WHERE id = $1",
        &[
            id.into(),
            state.code().into(),
            released.then_some(h.recorded.at).into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            replaced_by.into(),
        ],
    )
    .map(drop)
}

/// How many get it, know of it, cannot be reached; whether something is to come, and until when. What the board is ordered by.
pub(super) fn recount(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<(), StoreError> {
    // Whoever stands in for somebody is counted with them: one question, one answer.
    tx.execute(
        "UPDATE message SET recipients = (SELECT COUNT(*) FROM message_recipient r WHERE r.message = $1), asked = (SELECT COUNT(*) FROM \
         message_recipient r WHERE r.message = $1 AND r.instead_of IS NULL), known = (SELECT COUNT(*) \
         FROM message_recipient r WHERE r.message = $1 AND r.instead_of IS NULL AND r.reach IN ('acknowledged', 'covered')), \
         failed = (SELECT COUNT(*) FROM message_recipient r WHERE r.message = $1 AND r.reach = 'failed'), next_due = (SELECT \
         MIN(r.acknowledge_by) FROM message_recipient r WHERE r.message = $1 AND r.acknowledged_at IS NULL AND r.covered = FALSE) \
         WHERE id = $1",
        &[id.into()],
    )?;
    tx.execute(
        "UPDATE message SET open = CASE WHEN state = 'withdrawn' THEN 0 WHEN state = 'prepared' THEN 1 WHEN next_due IS NOT NULL OR \
         failed > 0 OR EXISTS (SELECT 1 FROM message_recipient r WHERE r.message = $1 AND r.reach = 'waiting') THEN 1 ELSE 0 END \
         WHERE id = $1",
        &[id.into()],
    )
    .map(drop)
}

/// One line of its history.
pub(super) fn remember(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    what: &str,
) -> Result<(), StoreError> {
    let h = &entry.header;
    // What was written and where people are reached stands in rows of its own.
    let detail = match what {
        "prepared" => value!({}),
        "addressed" => value!({ "recipient": entry.fields.get("recipient") }),
        _ => value!(entry.fields),
    };
    tx.execute(
        "INSERT INTO message_turn (message, seq, entry, what, at, recorded_at, person, function_code, erased, detail) VALUES ($1, \
         $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (message, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            h.id.into(),
            what.into(),
            h.stated.map_or(h.recorded.at, |s| s.at).into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
            json(&detail)?.into(),
        ],
    )
    .map(drop)
}
