//! Rows of what items are, their papers, and of points that members ask for.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::{changed, json, matter, some_json};
use crate::event::{Event, ItemDescribed, ItemHandled, PaperFiled, PaperRemoved, PointAnswered, PointAsked};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let (mut id, h) = (matter(entry)?, &entry.header);
    if let Some(e) = ItemDescribed::of(entry) {
        tx.execute(
            "UPDATE body_item SET title = $2, sort = $3, presenter = $4, minutes = $5, own_handling = $6, minutes_of = $7, follows = \
             $8 WHERE id = $1",
            &[
                e.item.into(),
                json(&e.title)?.into(),
                e.sort.code().into(),
                e.presenter.clone().into(),
                e.minutes.into(),
                e.handling.map(kernel::Handling::rank).into(),
                e.minutes_of.into(),
                e.follows.into(),
            ],
        )?;
    }
    if let Some(e) = ItemHandled::of(entry) {
        let sql = "UPDATE body_item SET own_handling = $2 WHERE id = $1";
        tx.execute(sql, &[e.item.into(), e.handling.map(kernel::Handling::rank).into()])?;
    }
    if let Some(e) = PaperFiled::of(entry) {
        id = filed(tx, entry, id, &e)?;
    }
    if let Some(e) = PaperRemoved::of(entry) {
        let sql = "DELETE FROM body_paper WHERE item = $1 AND blob = $2";
        tx.execute(sql, &[e.item.into(), e.blob.into()])?;
        id = e.session.unwrap_or(id);
    }
    if let Some(e) = PointAsked::of(entry) {
        tx.execute(
            "INSERT INTO body_asked (point, session, title, words, function_code, at, seq) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            &[
                e.point.into(),
                id.into(),
                json(&e.title)?.into(),
                some_json(e.words.as_ref())?,
                h.actor.function.as_str().into(),
                h.recorded.at.into(),
                h.seq.into(),
            ],
        )?;
    }
    if let Some(e) = PointAnswered::of(entry) {
        tx.execute(
            "UPDATE body_asked SET answered_at = $2, item = $3, answer_words = $4 WHERE point = $1",
            &[e.point.into(), h.recorded.at.into(), e.item.into(), some_json(e.words.as_ref())?],
        )?;
    }
    changed(tx, id, entry)
}

/// Files a paper for an item, and says who may read it where not everybody does who reads its session. The session.
fn filed(
    tx: &dyn Tx,
    entry: &Entry,
    matter: Id<kind::Matter>,
    e: &PaperFiled,
) -> Result<Id<kind::Matter>, StoreError> {
    let h = &entry.header;
    let (session, closed) = e.session.map_or((matter, None), |session| (session, Some(matter)));
    tx.execute(
        "INSERT INTO body_paper (item, blob, session, name, lang, closed, seq) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (item, \
         blob) DO UPDATE SET name = excluded.name, lang = excluded.lang, closed = excluded.closed, seq = excluded.seq",
        &[
            e.item.into(),
            e.blob.into(),
            session.into(),
            e.name.as_str().into(),
            e.lang.map(|l| l.code().to_owned()).into(),
            closed.into(),
            h.seq.into(),
        ],
    )?;
    if let Some(id) = closed {
        let owner = e.by.unwrap_or(h.actor.person);
        tx.execute(
            "INSERT INTO body_paper_closed (id, handling, owner, readers, session, seq) VALUES ($1, $2, $3, $4, $5, $6)",
            &[
                id.into(),
                h.handling.rank().into(),
                owner.into(),
                json(&e.readers)?.into(),
                session.into(),
                h.seq.into(),
            ],
        )?;
        access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
        let areas = access::areas_of(tx, session)?;
        access::set_areas(tx, id, areas.iter().map(String::as_str))?;
    }
    Ok(session)
}
