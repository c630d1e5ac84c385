//! Rows of links.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use crate::event::{Event, LinkEnded, LinkMade, LinkOpened};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let at = entry.header.recorded.at;
    match what {
        "link-made" => made(tx, entry, id),
        "link-opened" => {
            let Some(e) = LinkOpened::of(entry) else { return Ok(()) };
            let sql = "UPDATE relief_link SET opened_at = $2 WHERE link = $1 AND opened_at IS NULL";
            tx.execute(sql, &[e.link.into(), at.into()]).map(drop)
        }
        _ => {
            let Some(e) = LinkEnded::of(entry) else { return Ok(()) };
            let sql = "UPDATE relief_link SET ended_at = $2 WHERE link = $1";
            tx.execute(sql, &[e.link.into(), at.into()]).map(drop)
        }
    }
}

fn made(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = LinkMade::of(entry) else { return Ok(()) };
    if let Some(code) = &e.municipality {
        tx.execute(
            "INSERT INTO relief_circle (id, municipality, handling) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING",
            &[id.into(), code.as_str().into(), entry.header.handling.rank().into()],
        )?;
        access::set_areas(tx, id, [code.as_str()])?;
    }
    tx.execute(
        "INSERT INTO relief_link (link, matter, municipality, whom, expires_at, made_at, used) VALUES ($1, $2, $3, $4, $5, $6, \
         0) ON CONFLICT (link) DO NOTHING",
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
