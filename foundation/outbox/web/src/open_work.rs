//! Messages that wait for a release or for an answer, for the handover of a watch.

use std::sync::Arc;

use kernel::{Id, kind};
use outbox::message::State;
use outbox::read::{self, Eye, Filter, Row};
use web::{Fault, OfferCx, OpenThing, OpenWork};

use crate::desk::Desk;

/// Messages of which something is to come.
pub(crate) struct Messages(pub(crate) Arc<Desk>);

impl Messages {
    fn eye(&self, cx: &OfferCx<'_>) -> Eye {
        cx.actor.map_or_else(Eye::all, |actor| self.0.post.eye(actor))
    }
}

impl OpenWork for Messages {
    fn code(&self) -> &'static str {
        "message"
    }
    fn heading(&self) -> &'static str {
        "message-open-work"
    }
    fn list(&self) -> &'static str {
        "messages"
    }
    fn open(&self, cx: &OfferCx<'_>, most: i64) -> Result<Vec<OpenThing>, Fault> {
        let rows = read::board(cx.read, &self.eye(cx), &Filter::default(), cx.now, most)?;
        Ok(rows.iter().map(|row| thing(cx, row)).collect())
    }
    fn one(&self, cx: &OfferCx<'_>, id: Id<kind::Matter>) -> Result<Option<OpenThing>, Fault> {
        Ok(read::message(cx.read, &self.eye(cx), id)?.map(|row| thing(cx, &row)))
    }
}

fn thing(cx: &OfferCx<'_>, row: &Row) -> OpenThing {
    OpenThing {
        id: row.id,
        number: row.number.clone(),
        label: row.subject.clone(),
        path: format!("messages/{}", row.id),
        tone: match row.state {
            _ if row.is_late(cx.now) || (row.open && row.failed > 0) => "crit",
            State::Prepared => "warn",
            State::Released | State::Withdrawn => "",
        },
        at: row.next_due.or(row.released_at).unwrap_or(row.written_at),
        is_due: row.next_due.is_some(),
        settled: !row.open,
    }
}
