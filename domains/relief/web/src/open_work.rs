//! Open needs, for the handover of a watch.

use std::sync::Arc;

use kernel::{Id, Lang, Text, kind};
use relief::need::{Priority, State};
use relief::read::{self, Eye, NeedFilter, NeedRow};
use web::{Fault, OfferCx, OpenThing, OpenWork, integer};

use crate::desk::Desk;

/// Needs that nobody has covered yet.
pub(crate) struct Needs(pub(crate) Arc<Desk>);

impl Needs {
    fn eye(&self, cx: &OfferCx<'_>) -> Eye {
        cx.actor.map_or_else(Eye::all, |actor| self.0.eye(actor))
    }
    fn thing(&self, cx: &OfferCx<'_>, row: &NeedRow) -> OpenThing {
        let kind = self.0.lists().kind(&row.kind);
        let label = |lang: Lang| format!("{} × {}", integer(lang, row.progress.wanted), kind.show(lang));
        OpenThing {
            id: row.id,
            number: row.number.clone(),
            label: Text::three(label(Lang::Fr), label(Lang::Nl), label(Lang::En)),
            path: format!("needs/{}", row.id),
            tone: match row.priority {
                _ if row.is_late(cx.now) => "crit",
                Priority::Urgent | Priority::High => "warn",
                Priority::Normal => "",
            },
            at: row.due.unwrap_or(row.asked_at),
            is_due: row.due.is_some(),
            settled: !row.state.is_live() || row.state == State::Delivered,
        }
    }
}

impl OpenWork for Needs {
    fn code(&self) -> &'static str {
        "need"
    }
    fn heading(&self) -> &'static str {
        "relief-open-work"
    }
    fn list(&self) -> &'static str {
        "needs"
    }
    fn open(&self, cx: &OfferCx<'_>, most: i64) -> Result<Vec<OpenThing>, Fault> {
        let rows = read::needs(cx.read, &self.eye(cx), &NeedFilter::default(), most)?;
        Ok(rows.iter().map(|row| self.thing(cx, row)).collect())
    }
    fn one(&self, cx: &OfferCx<'_>, id: Id<kind::Matter>) -> Result<Option<OpenThing>, Fault> {
        Ok(read::need(cx.read, &self.eye(cx), id)?.map(|row| self.thing(cx, &row)))
    }
}
