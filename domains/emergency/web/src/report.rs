//! What phases say in a report: each with its level, since when, whether a word of the authority is awaited, and its end.

use std::sync::Arc;

use emergency::read::{self, Eye, Filter, PhaseRow};
use kernel::{Actor, Lang};
use web::{Args, Fault, Offer, OfferCx, Part, ReportSource, Sureness, Window};

use crate::desk::{Desk, level_name};

/// Phases, for reports.
pub(crate) struct Source(pub(crate) Arc<Desk>);

impl ReportSource for Source {
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, Fault> {
        let eye = cx.actor.map_or_else(Eye::all, |actor| self.0.eye(actor));
        let rows = match window.matter {
            Some(matter) => read::about(cx.read, &eye, matter)?,
            None => read::phases(cx.read, &eye, Filter::default(), 50)?,
        };
        let facts = self.0.facts(cx.actor.unwrap_or(&Actor::system()));
        let line = |p: &PhaseRow| {
            let name = level_name(&facts, &p.said.regime.version, p.level, p.since);
            let key = match (p.ended_at, p.waits()) {
                (Some(_), _) => "phase-offer-ended",
                (None, true) => "phase-offer-waits",
                (None, false) => "phase-offer",
            };
            let args = |lang: Lang| {
                let mut args = Args::new();
                args.set("name", name.show(lang).to_owned());
                args.set("number", p.number.clone());
                args.set("about", p.about_label.clone());
                args.set("since", cx.moment(lang, p.since));
                args.set("ended", p.ended_at.map(|at| cx.moment(lang, at)).unwrap_or_default());
                args
            };
            Offer {
                key: format!("phase:{}", p.id),
                part: Part::Done,
                text: cx.both(key, args),
                sure: if p.waits() { Sureness::Unconfirmed } else { Sureness::Confirmed },
                handling: p.handling,
                as_of: p.ended_at.unwrap_or(p.since),
                by: p.function.clone(),
                seq: Some(p.declared_seq),
                page: format!("phases/{}", p.id),
                series: None,
            }
        };
        // What ended before the window began was told before.
        let within = |p: &&PhaseRow| p.ended_at.is_none_or(|at| at >= window.from);
        Ok(rows.iter().filter(within).map(line).collect())
    }
}
