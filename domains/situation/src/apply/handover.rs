//! Rows of handovers.

use kernel::{Id, Timestamp, kind};
use store::{Entry, Row, StoreError, Tx};

use super::json;
use crate::event::{
    Event, HandoverCancelled, HandoverClosed, HandoverItemAccepted, HandoverItemAdded, HandoverStarted,
};
use crate::handover::Item;
use crate::offline::Offline;
use crate::text::Words;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    if let Some(e) = HandoverStarted::of(entry) {
        return started(tx, entry, &e);
    }
    if let Some(e) = HandoverItemAdded::of(entry) {
        return added(tx, entry, &e);
    }
    if let Some(e) = HandoverItemAccepted::of(entry) {
        let h = &entry.header;
        let [offline_at, offline_person] = Offline::columns(entry);
        return tx
            .execute(
                "UPDATE handover_item SET accepted_at = $2, accepted_function = $3, words = $4, lang = $5, offline_at = $6, \
                 offline_person = $7 WHERE id = $1",
                &[
                    e.item.into(),
                    h.recorded.at.into(),
                    h.actor.function.as_str().into(),
                    e.words.as_ref().map(|w| w.text.clone()).into(),
                    e.words.as_ref().map(|w| w.lang.code()).into(),
                    offline_at,
                    offline_person,
                ],
            )
            .map(drop);
    }
    if let Some(e) = HandoverClosed::of(entry) {
        return ended(tx, entry, e.handover, "closed", e.words.as_ref());
    }
    HandoverCancelled::of(entry).map_or(Ok(()), |e| ended(tx, entry, e.handover, "cancelled", Some(&e.words)))
}

fn started(tx: &dyn Tx, entry: &Entry, e: &HandoverStarted) -> Result<(), StoreError> {
    let h = &entry.header;
    let items = i64::try_from(e.items.len()).unwrap_or(i64::MAX);
    let [offline_at, offline_person] = Offline::columns(entry);
    tx.execute(
        "INSERT INTO handover (id, state, from_function, from_person, from_mandate, to_function, to_person, words, lang, \
         started_at, items, left_out, seq, offline_at, offline_person) VALUES ($1, 'started', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, \
         $12, $13, $14)",
        &[
            e.handover.into(),
            h.actor.function.as_str().into(),
            h.actor.person.into(),
            h.actor.mandate.into(),
            e.to_function.as_str().into(),
            e.to_person.into(),
            e.words.as_ref().map(|w| w.text.clone()).into(),
            e.words.as_ref().map(|w| w.lang.code()).into(),
            h.recorded.at.into(),
            items.into(),
            json(&e.left)?.into(),
            h.seq.into(),
            offline_at,
            offline_person,
        ],
    )?;
    for (position, item) in (1_i64..).zip(&e.items) {
        listed(tx, e.handover, (position, item), None)?;
    }
    Ok(())
}

/// At the end of the list, with the time from which it stood there.
fn added(tx: &dyn Tx, entry: &Entry, e: &HandoverItemAdded) -> Result<(), StoreError> {
    let of = [e.handover.into()];
    let last = tx.one("SELECT MAX(position) FROM handover_item WHERE handover = $1", &of)?;
    let last = last.map_or(Ok(None), |r| r.opt(0, Row::int))?.unwrap_or(0);
    listed(tx, e.handover, (last.saturating_add(1), &e.item), Some(entry.header.recorded.at))?;
    tx.execute("UPDATE handover SET items = items + 1 WHERE id = $1", &of).map(drop)
}

fn listed(
    tx: &dyn Tx,
    handover: Id<kind::Matter>,
    (position, item): (i64, &Item),
    added: Option<Timestamp>,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO handover_item (id, handover, position, what, source, about, matter, number, added_at) VALUES ($1, $2, $3, $4, \
         $5, $6, $7, $8, $9)",
        &[
            item.id.into(),
            handover.into(),
            position.into(),
            item.kind.code().into(),
            item.source.as_deref().into(),
            item.about.into(),
            item.matter.into(),
            item.number.as_str().into(),
            added.into(),
        ],
    )
    .map(drop)
}

fn ended(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    state: &str,
    words: Option<&Words>,
) -> Result<(), StoreError> {
    let [offline_at, offline_person] = Offline::columns(entry);
    tx.execute(
        "UPDATE handover SET state = $2, ended_at = $3, ended_function = $4, ended_person = $5, end_words = $6, end_lang = $7, \
         end_offline_at = $8, end_offline_person = $9 WHERE id = $1",
        &[
            id.into(),
            state.into(),
            entry.header.recorded.at.into(),
            entry.header.actor.function.as_str().into(),
            entry.header.actor.person.into(),
            words.map(|w| w.text.clone()).into(),
            words.map(|w| w.lang.code()).into(),
            offline_at,
            offline_person,
        ],
    )
    .map(drop)
}
