//! Rows of versions: content, contacts, and where each stands.

use std::collections::BTreeSet;

use kernel::{Id, kind};
use store::{Entry, Row, StoreError, Tx};

use super::{by, json, level, opt_json, plan};
use crate::content::{Card, Contact, Frame};
use crate::event::{
    CardRemoved, CardSet, CardsOrdered, ContactChecked, ContactRemoved, ContactSet, Event, FrameSet,
    VersionApproved, VersionBegun, VersionReturned, VersionSubmitted,
};
use crate::plan::Status;
use crate::state;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let changed = match what {
        "version-begun" => return begun(tx, entry, id),
        "frame-set" => frame_set(tx, entry, id)?,
        "card-set" => card_set(tx, entry, id)?,
        "card-removed" => card_removed(tx, entry, id)?,
        "cards-ordered" => cards_ordered(tx, entry, id)?,
        "level-set" => level::set(tx, entry, id)?,
        "level-removed" => level::removed(tx, entry, id)?,
        "contact-set" => contact_set(tx, entry, id)?,
        "contact-removed" => contact_removed(tx, entry, id)?,
        "contact-checked" => return checked(tx, entry, id),
        "version-submitted" => submitted(tx, entry, id)?,
        "version-returned" => returned(tx, entry, id)?,
        "version-approved" => approved(tx, entry, id)?,
        _ => None,
    };
    changed.map_or(Ok(()), |no| touched(tx, entry, id, no))
}

/// A version begins, with this first page and these cards.
pub(super) fn begin(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    (no, from, status): (i64, Option<i64>, Status),
    frame: &Frame,
    cards: &str,
) -> Result<(), StoreError> {
    let h = &entry.header;
    let authors: BTreeSet<Id<kind::Person>> = by(entry).into_iter().collect();
    tx.execute(
        "INSERT INTO readiness_version (plan, no, status, begun_from, authors, author_function, frame, cards, begun_at, \
         changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $6)",
        &[
            id.into(),
            no.into(),
            status.code().into(),
            from.into(),
            json(&authors)?.into(),
            h.actor.function.as_str().into(),
            json(frame)?.into(),
            cards.into(),
            h.recorded.at.into(),
            h.seq.into(),
        ],
    )
    .map(drop)
}

/// A further version begins with the content of an earlier one.
fn begun(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = VersionBegun::of(entry) else { return Ok(()) };
    let sql = "SELECT frame, cards FROM readiness_version WHERE plan = $1 AND no = $2";
    let before = tx.one(sql, &[id.into(), e.from.unwrap_or(0).into()])?;
    let (frame, cards) = match before {
        Some(row) => (state::json(&row, 0).unwrap_or_default(), row.text(1)?.to_owned()),
        // A title without content: the title is what the first version begins with.
        None => {
            let row = tx.one("SELECT frame FROM readiness_plan WHERE id = $1", &[id.into()])?;
            (row.and_then(|row| state::json(&row, 0)).unwrap_or_default(), "[]".to_owned())
        }
    };
    begin(tx, entry, id, (e.version, e.from, Status::Draft), &frame, &cards)?;
    if let Some(from) = e.from {
        for one in state::contacts(tx, id, from)? {
            contact(tx, id, e.version, &one)?;
        }
        for one in state::levels(tx, id, from)? {
            level::level(tx, id, e.version, &one)?;
        }
    }
    tx.execute(
        "UPDATE readiness_plan SET open_no = $2, changed_seq = $3 WHERE id = $1",
        &[id.into(), e.version.into(), entry.header.seq.into()],
    )
    .map(drop)
}

fn frame_set(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Option<i64>, StoreError> {
    let Some(e) = FrameSet::of(entry) else { return Ok(None) };
    let sql = "UPDATE readiness_version SET frame = $3 WHERE plan = $1 AND no = $2";
    tx.execute(sql, &[id.into(), e.version.into(), json(&e.frame)?.into()])?;
    // Until something holds, the list shows what is being written.
    let row = tx.one("SELECT valid_no FROM readiness_plan WHERE id = $1", &[id.into()])?;
    if row.is_some_and(|row| row.is_null(0)) {
        plan::title(tx, id, &e.frame)?;
    }
    Ok(Some(e.version))
}

fn cards(tx: &dyn Tx, id: Id<kind::Matter>, no: i64) -> Result<Vec<Card>, StoreError> {
    let sql = "SELECT cards FROM readiness_version WHERE plan = $1 AND no = $2";
    Ok(tx.one(sql, &[id.into(), no.into()])?.and_then(|row| state::json(&row, 0)).unwrap_or_default())
}

fn set_cards(tx: &dyn Tx, id: Id<kind::Matter>, no: i64, cards: &[Card]) -> Result<(), StoreError> {
    let sql = "UPDATE readiness_version SET cards = $3 WHERE plan = $1 AND no = $2";
    tx.execute(sql, &[id.into(), no.into(), json(&cards)?.into()]).map(drop)
}

fn card_set(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Option<i64>, StoreError> {
    let Some(e) = CardSet::of(entry) else { return Ok(None) };
    let mut all = cards(tx, id, e.version)?;
    match all.iter_mut().find(|c| c.key == e.card.key) {
        Some(old) => *old = e.card,
        None => all.push(e.card),
    }
    set_cards(tx, id, e.version, &all)?;
    Ok(Some(e.version))
}

fn card_removed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Option<i64>, StoreError> {
    let Some(e) = CardRemoved::of(entry) else { return Ok(None) };
    let mut all = cards(tx, id, e.version)?;
    all.retain(|c| c.key != e.card);
    set_cards(tx, id, e.version, &all)?;
    Ok(Some(e.version))
}

/// Cards that the order does not name stay behind the others.
fn cards_ordered(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Option<i64>, StoreError> {
    let Some(e) = CardsOrdered::of(entry) else { return Ok(None) };
    let mut all = cards(tx, id, e.version)?;
    all.sort_by_key(|card| e.order.iter().position(|key| *key == card.key).unwrap_or(usize::MAX));
    set_cards(tx, id, e.version, &all)?;
    Ok(Some(e.version))
}

/// The row of a contact.
pub(super) fn contact(tx: &dyn Tx, id: Id<kind::Matter>, no: i64, c: &Contact) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO readiness_contact (plan, no, k, function_code, organisation, label, person, number, means, note, checked) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (plan, no, k) DO UPDATE SET function_code = \
         excluded.function_code, organisation = excluded.organisation, label = excluded.label, person = excluded.person, number \
         = excluded.number, means = excluded.means, note = excluded.note, checked = excluded.checked",
        &[
            id.into(),
            no.into(),
            i64::from(c.key).into(),
            c.function.clone().into(),
            c.organisation.clone().into(),
            opt_json(c.label.as_ref())?.into(),
            c.person.clone().into(),
            c.number.as_str().into(),
            c.means.code().into(),
            opt_json(c.note.as_ref())?.into(),
            c.checked.map(|d| d.to_string()).into(),
        ],
    )
    .map(drop)
}

fn contact_set(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Option<i64>, StoreError> {
    let Some(e) = ContactSet::of(entry) else { return Ok(None) };
    contact(tx, id, e.version, &e.contact)?;
    Ok(Some(e.version))
}

fn contact_removed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Option<i64>, StoreError> {
    let Some(e) = ContactRemoved::of(entry) else { return Ok(None) };
    let sql = "DELETE FROM readiness_contact WHERE plan = $1 AND no = $2 AND k = $3";
    tx.execute(sql, &[id.into(), e.version.into(), i64::from(e.contact).into()])?;
    Ok(Some(e.version))
}

/// The contact was found right, in every version where it reads the same.
fn checked(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ContactChecked::of(entry) else { return Ok(()) };
    let k = i64::from(e.contact);
    let sql = "SELECT number FROM readiness_contact WHERE plan = $1 AND no = $2 AND k = $3";
    let Some(row) = tx.one(sql, &[id.into(), e.version.into(), k.into()])? else { return Ok(()) };
    tx.execute(
        "UPDATE readiness_contact SET checked = $4 WHERE plan = $1 AND k = $2 AND number = $3",
        &[id.into(), k.into(), row.text(0)?.into(), e.on.to_string().into()],
    )
    .map(drop)
}

fn submitted(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Option<i64>, StoreError> {
    let Some(e) = VersionSubmitted::of(entry) else { return Ok(None) };
    let words = opt_json(e.words.as_ref())?;
    tx.execute(
        "UPDATE readiness_version SET status = 'submitted', submitted_at = $3, words = $4 WHERE plan = $1 AND no = $2",
        &[id.into(), e.version.into(), entry.header.recorded.at.into(), words.into()],
    )?;
    Ok(Some(e.version))
}

fn returned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Option<i64>, StoreError> {
    let Some(e) = VersionReturned::of(entry) else { return Ok(None) };
    // Whoever sends it back has written nothing in it and may still approve it later.
    let sql = "UPDATE readiness_version SET status = 'draft', words = $3, changed_seq = $4, changed_at = $5, changed_function = $6 \
               WHERE plan = $1 AND no = $2";
    let h = &entry.header;
    let (words, function) = (json(&e.words)?, h.actor.function.as_str());
    tx.execute(
        sql,
        &[id.into(), e.version.into(), words.into(), h.seq.into(), h.recorded.at.into(), function.into()],
    )?;
    Ok(None)
}

fn approved(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Option<i64>, StoreError> {
    let Some(e) = VersionApproved::of(entry) else { return Ok(None) };
    let h = &entry.header;
    let words = opt_json(e.words.as_ref())?;
    tx.execute(
        "UPDATE readiness_version SET status = 'approved', approved_at = $3, approved_function = $4, approved_person = $5, words = \
         $6, changed_seq = $7, changed_at = $3, changed_function = $4 WHERE plan = $1 AND no = $2",
        &[
            id.into(),
            e.version.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            by(entry).into(),
            words.into(),
            h.seq.into(),
        ],
    )?;
    // What was only a title has content now.
    tx.execute(
        "UPDATE readiness_plan SET standing = CASE WHEN standing = 'title-only' THEN 'own' ELSE standing END, changed_seq = $2 \
         WHERE id = $1",
        &[id.into(), h.seq.into()],
    )?;
    plan::holds(tx, id, e.version)?;
    Ok(None)
}

/// Somebody wrote in it: a page drawn before has not seen it, and they do not approve it.
fn touched(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, no: i64) -> Result<(), StoreError> {
    let h = &entry.header;
    let sql = "SELECT authors FROM readiness_version WHERE plan = $1 AND no = $2";
    let row: Option<Row> = tx.one(sql, &[id.into(), no.into()])?;
    let mut authors: BTreeSet<Id<kind::Person>> = row.and_then(|r| state::json(&r, 0)).unwrap_or_default();
    authors.extend(by(entry));
    tx.execute(
        "UPDATE readiness_version SET authors = $3, changed_seq = $4, changed_at = $5, changed_function = $6 WHERE plan = $1 AND \
         no = $2",
        &[
            id.into(),
            no.into(),
            json(&authors)?.into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    let sql = "UPDATE readiness_plan SET changed_seq = $2 WHERE id = $1";
    tx.execute(sql, &[id.into(), h.seq.into()]).map(drop)
}
