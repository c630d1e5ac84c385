//! Rows of links.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use crate::event::{Event, LinkEnded, LinkMade, LinkOpened};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let at = entry.header.recorded.at;
    let set = |column: &str, link: Id<kind::Session>| {
        let sql = format!("UPDATE planned_link SET {column} = $2 WHERE link = $1 AND {column} IS NULL");
        tx.execute(&sql, &[link.into(), at.into()]).map(drop)
    };
    match what {
        "link-made" => made(tx, entry, id),
        "link-opened" => LinkOpened::of(entry).map_or(Ok(()), |e| set("opened_at", e.link)),
        _ => LinkEnded::of(entry).map_or(Ok(()), |e| set("ended_at", e.link)),
    }
}

fn made(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = LinkMade::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO planned_circle (id, municipality, handling) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING",
        &[id.into(), e.municipality.clone().into(), entry.header.handling.rank().into()],
    )?;
    access::set_areas(tx, id, e.municipality.as_deref())?;
    tx.execute(
        "INSERT INTO planned_link (link, matter, municipality, whom, expires_at, made_at) VALUES ($1, $2, $3, $4, $5, $6) ON \
         CONFLICT (link) DO NOTHING",
        &[
            e.link.into(),
            id.into(),
            e.municipality.clone().into(),
            e.whom.clone().into(),
            e.expires.into(),
            entry.header.recorded.at.into(),
        ],
    )
    .map(drop)
}
