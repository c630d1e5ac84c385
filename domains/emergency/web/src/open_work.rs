//! Phases that count, and those of whose end somebody still has to be told, for the handover of a watch.

use std::sync::Arc;

use emergency::read::{self, Eye, Filter, PhaseRow};
use kernel::{Actor, Id, Lang, Text, kind};
use web::{Fault, OfferCx, OpenThing, OpenWork};

use crate::desk::{Desk, level_name};

/// Phases in force or in support of a higher one, and ends that are still to be told.
pub(crate) struct Phases(pub(crate) Arc<Desk>);

impl Phases {
    fn eye(&self, cx: &OfferCx<'_>) -> Eye {
        cx.actor.map_or_else(Eye::all, |actor| self.0.eye(actor))
    }
    fn thing(&self, cx: &OfferCx<'_>, row: &PhaseRow) -> OpenThing {
        let facts = self.0.facts(cx.actor.unwrap_or(&Actor::system()));
        let name = level_name(&facts, &row.said.regime.version, row.level, row.since);
        let label = |lang: Lang| format!("{}, {}", name.show(lang), row.about_label);
        OpenThing {
            id: row.id,
            number: row.number.clone(),
            label: Text::three(label(Lang::Fr), label(Lang::Nl), label(Lang::En)),
            path: format!("phases/{}", row.id),
            tone: if row.is_late(cx.now) || row.waits() { "crit" } else { "warn" },
            at: row.since,
            is_due: false,
            settled: !row.state.is_live() && row.to_tell == 0,
        }
    }
}

impl OpenWork for Phases {
    fn code(&self) -> &'static str {
        "phase"
    }
    fn heading(&self) -> &'static str {
        "phase-open-work"
    }
    fn list(&self) -> &'static str {
        "phases"
    }
    fn open(&self, cx: &OfferCx<'_>, most: i64) -> Result<Vec<OpenThing>, Fault> {
        let eye = self.eye(cx);
        let mut rows = read::phases(cx.read, &eye, Filter::default(), most)?;
        rows.extend(read::ends_to_tell(cx.read, &eye, most)?);
        rows.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(rows.iter().map(|row| self.thing(cx, row)).collect())
    }
    fn one(&self, cx: &OfferCx<'_>, id: Id<kind::Matter>) -> Result<Option<OpenThing>, Fault> {
        Ok(read::phase(cx.read, &self.eye(cx), id)?.map(|row| self.thing(cx, &row)))
    }
}
