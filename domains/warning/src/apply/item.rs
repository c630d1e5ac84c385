//! Rows of an item of the site.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::{hand, json, tally};
use crate::event::{Event, ItemChanged, ItemPublished, ItemWithdrawn, ItemWritten};
use crate::item::key;

pub(super) fn written(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ItemWritten::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    tx.execute(
        "INSERT INTO site_item (id, number, about, about_label, sort, standing, version, texts, hands, areas, readers, handling, \
         owner, set_at, set_seq, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, 'draft', 1, $6, $7, $8, $9, \
         $10, $11, $12, $13, $13, $12, $14)",
        &[
            id.into(),
            key(e.year, e.no).into(),
            e.about.into(),
            e.about_label.clone().into(),
            e.sort.code().into(),
            json(&e.texts)?.into(),
            json(&[h.actor.person])?.into(),
            json(&e.areas)?.into(),
            json(&e.readers)?.into(),
            h.handling.rank().into(),
            (!nobody).then_some(h.actor.person).into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    tally(tx, "item", e.year, e.no)
}

pub(super) fn changed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ItemChanged::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE site_item SET standing = 'draft', version = $2, texts = $3 WHERE id = $1",
        &[id.into(), e.version.into(), json(&e.texts)?.into()],
    )?;
    hand(tx, entry, "site_item", id)
}

/// By the kind of the entry alone, as what follows.
pub(super) fn submitted(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    tx.execute("UPDATE site_item SET standing = 'submitted' WHERE id = $1", &[id.into()])?;
    hand(tx, entry, "site_item", id)
}

pub(super) fn returned(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<(), StoreError> {
    tx.execute("UPDATE site_item SET standing = 'returned' WHERE id = $1", &[id.into()]).map(drop)
}

pub(super) fn published(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ItemPublished::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE site_item SET standing = 'published', published_version = $2, published_texts = $3, published_at = $4, first_at = \
         COALESCE(first_at, $4), push = 'waiting' WHERE id = $1",
        &[id.into(), e.version.into(), json(&e.texts)?.into(), entry.header.recorded.at.into()],
    )
    .map(drop)
}

/// By the kind of the entry alone: also where its words were erased, the item is on the site no more.
pub(super) fn withdrawn(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let reasons = ItemWithdrawn::of(entry).map(|e| json(&e.reasons)).transpose()?;
    tx.execute(
        "UPDATE site_item SET standing = 'withdrawn', reasons = $2, published_at = CASE WHEN published_version IS NULL THEN \
         published_at ELSE $3 END, published_texts = NULL, push = CASE WHEN published_version IS NULL THEN push ELSE 'waiting' END WHERE id = $1",
        &[id.into(), reasons.into(), entry.header.recorded.at.into()],
    )
    .map(drop)
}
