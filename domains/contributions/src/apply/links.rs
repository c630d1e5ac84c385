//! Rows of links.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use crate::event::{Event, LinkEnded, LinkMade, LinkOpened};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let at = entry.header.recorded.at;
    match what {
        "link-made" => {
            let Some(e) = LinkMade::of(entry) else { return Ok(()) };
            // The link of a person of the partner is made anew when another person is named: the secrets of before are forgotten.
            tx.execute(
                "INSERT INTO contribution_link (link, sheet, contact, whom, expires_at, made_at, used) VALUES ($1, $2, $3, $4, \
                 $5, $6, 0) ON CONFLICT (link) DO UPDATE SET whom = excluded.whom, expires_at = excluded.expires_at, made_at = \
                 excluded.made_at, opened_at = NULL, ended_at = NULL, used = 0",
                &[
                    e.link.into(),
                    id.into(),
                    e.contact.into(),
                    e.whom.clone().into(),
                    e.expires.into(),
                    at.into(),
                ],
            )
            .map(drop)
        }
        "link-opened" => {
            let Some(e) = LinkOpened::of(entry) else { return Ok(()) };
            let sql = "UPDATE contribution_link SET opened_at = $2 WHERE link = $1 AND opened_at IS NULL";
            tx.execute(sql, &[e.link.into(), at.into()]).map(drop)
        }
        _ => {
            let Some(e) = LinkEnded::of(entry) else { return Ok(()) };
            let sql = "UPDATE contribution_link SET ended_at = $2 WHERE link = $1";
            tx.execute(sql, &[e.link.into(), at.into()]).map(drop)
        }
    }
}
