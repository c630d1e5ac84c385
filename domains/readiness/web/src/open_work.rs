//! Activated plans, for the handover of a watch. Cards that an incident opened by itself stand on the incident.

use std::sync::Arc;

use kernel::{Id, Lang, Text, kind};
use readiness::read::{self, Eye, RunFilter, RunRow};
use readiness::run::Mode;
use web::{Fault, OfferCx, OpenThing, OpenWork};

use crate::desk::Desk;

/// Activations that go on.
pub(crate) struct Activations(pub(crate) Arc<Desk>);

impl Activations {
    fn eye(&self, cx: &OfferCx<'_>) -> Eye {
        cx.actor.map_or_else(Eye::all, |actor| self.0.post.eye(actor))
    }
}

impl OpenWork for Activations {
    fn code(&self) -> &'static str {
        "activation"
    }
    fn heading(&self) -> &'static str {
        "plan-open-work"
    }
    fn list(&self) -> &'static str {
        "activations"
    }
    fn open(&self, cx: &OfferCx<'_>, most: i64) -> Result<Vec<OpenThing>, Fault> {
        let filter = RunFilter { mode: Some(Mode::Activation), live: true, ..RunFilter::default() };
        let rows = read::runs(cx.read, &self.eye(cx), &filter, most)?;
        Ok(rows.iter().map(thing).collect())
    }
    fn one(&self, cx: &OfferCx<'_>, id: Id<kind::Matter>) -> Result<Option<OpenThing>, Fault> {
        Ok(read::run(cx.read, &self.eye(cx), id)?.as_ref().map(thing))
    }
}

fn thing(row: &RunRow) -> OpenThing {
    let label = |lang: Lang| {
        let plan = row.label.as_ref().map_or("", |label| label.show(lang));
        format!("{plan} · {}/{}", row.settled, row.steps)
    };
    OpenThing {
        id: row.id,
        number: row.about.as_ref().map(|(_, number)| number.clone()).unwrap_or_default(),
        label: Text::three(label(Lang::Fr), label(Lang::Nl), label(Lang::En)),
        path: format!("activations/{}", row.id),
        tone: if row.live { "warn" } else { "" },
        at: row.started_at,
        is_due: false,
        settled: !row.live,
    }
}
