//! Rows of links.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use crate::event::{Event, LinkEnded, LinkMade, LinkOpened};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let at = entry.header.recorded.at;
    match what {
        "link-made" => {
            let Some(e) = LinkMade::of(entry) else { return Ok(()) };
            tx.execute(
                "INSERT INTO commitment_link (link, commitment, whom, expires_at, made_at, used) VALUES ($1, $2, $3, $4, $5, 0) \
                 ON CONFLICT (link) DO NOTHING",
                &[e.link.into(), id.into(), e.whom.clone().into(), e.expires.into(), at.into()],
            )
            .map(drop)
        }
        "link-opened" => {
            let Some(e) = LinkOpened::of(entry) else { return Ok(()) };
            let sql = "UPDATE commitment_link SET opened_at = $2 WHERE link = $1 AND opened_at IS NULL";
            tx.execute(sql, &[e.link.into(), at.into()]).map(drop)
        }
        _ => {
            let Some(e) = LinkEnded::of(entry) else { return Ok(()) };
            let sql = "UPDATE commitment_link SET ended_at = $2 WHERE link = $1";
            tx.execute(sql, &[e.link.into(), at.into()]).map(drop)
        }
    }
}
