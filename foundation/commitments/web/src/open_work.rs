//! Open orders and decisions, for the handover of a watch.

use std::sync::Arc;

use access::Eye;
use commitments::read::{self, Filter, Row};
use kernel::{Id, kind};
use web::{Fault, OfferCx, OpenThing, OpenWork};

use crate::desk::Desk;

/// How far ahead a measure or a lesson is handed over with what is due: the watch that takes over has the day before it.
const AHEAD_SECONDS: i64 = 24 * 3600;

/// Orders and decisions that go on.
pub(crate) struct Orders(pub(crate) Arc<Desk>);

impl Orders {
    fn eye(&self, cx: &OfferCx<'_>) -> Eye {
        cx.actor.map_or_else(Eye::all, |actor| self.0.eye(actor))
    }
}

impl OpenWork for Orders {
    fn code(&self) -> &'static str {
        "order"
    }
    fn heading(&self) -> &'static str {
        "commitment-open-work"
    }
    fn list(&self) -> &'static str {
        "orders"
    }
    fn open(&self, cx: &OfferCx<'_>, most: i64) -> Result<Vec<OpenThing>, Fault> {
        // Lessons and measures run for months: until they are due they are nobody's watch.
        let filter = Filter { handed: Some(cx.now.plus_seconds(AHEAD_SECONDS)), ..Filter::default() };
        let rows = read::board(cx.read, &self.eye(cx), &filter, cx.now, most)?;
        Ok(rows.iter().map(|row| thing(cx, row)).collect())
    }
    fn one(&self, cx: &OfferCx<'_>, id: Id<kind::Matter>) -> Result<Option<OpenThing>, Fault> {
        Ok(read::commitment(cx.read, &self.eye(cx), id)?.map(|row| thing(cx, &row)))
    }
}

fn thing(cx: &OfferCx<'_>, row: &Row) -> OpenThing {
    OpenThing {
        id: row.id,
        number: row.number.clone(),
        label: row.title.as_text(),
        path: format!("orders/{}", row.id),
        tone: if row.is_overdue(cx.now) { "crit" } else { "" },
        at: row.next_due.unwrap_or(row.given_at),
        is_due: row.next_due.is_some(),
        settled: !row.state.is_live(),
    }
}
