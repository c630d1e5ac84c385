//! The view: rows made from this package's events.

mod book;
mod calendar;
mod message;
mod routes;
mod tables;

use store::to_json as json;
use store::{Entry, Read, StoreError, Tx, View};

pub(crate) use book::holder;

/// Rows of messages, recipients, routes and history; of the book of addresses, the rota and what was entered elsewhere.
#[derive(Debug, Default)]
pub struct OutboxView;

impl View for OutboxView {
    fn name(&self) -> &'static str {
        "outbox"
    }
    fn version(&self) -> u32 {
        5
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let Some(what) = what(entry) else { return Ok(()) };
        match what {
            "address-kept" => return book::kept(tx, entry),
            "shift-set" | "shift-removed" | "swap-asked" | "swap-answered" => {
                return book::shift(tx, entry, what);
            }
            "entered-elsewhere" => return book::entered(tx, entry),
            "calendar-made" => return calendar::made(tx, entry),
            "calendar-ended" => return calendar::ended(tx, entry),
            _ => {}
        }
        let Some(id) = entry.header.matter else { return Ok(()) };
        match what {
            "prepared" => message::prepared(tx, entry, id)?,
            "aim-named" => return message::named(tx, entry, id),
            "released" | "withdrawn" => message::turned(tx, entry, id, what)?,
            "addressed" => routes::addressed(tx, entry, id)?,
            "acknowledged" => routes::acknowledged(tx, entry, id)?,
            "said" => return routes::said(tx, entry, id),
            "escalated" => routes::escalated(tx, entry, id)?,
            _ => routes::reported(tx, entry, id, what)?,
        }
        message::recount(tx, id)?;
        message::remember(tx, entry, id, what)
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // It decides who sees it, and gives its number, too.
            Some("prepared") => Some("refusal-erase-guard"),
            // Without them it would seem that nobody was told; they name nobody.
            Some("sent" | "delivered" | "opened" | "failed" | "acknowledged" | "escalated") => {
                Some("refusal-erase-message-state")
            }
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("outbox.")
}
