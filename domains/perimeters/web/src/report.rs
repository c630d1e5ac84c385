//! What perimeters say in a report: colour, since when, by whom decided, and how many people were inside as it was decided.

use std::sync::Arc;

use access::Eye;
use kernel::Lang;
use perimeters::read::{self, Filter, PerimeterRow};
use web::{Args, Fault, Offer, OfferCx, Part, ReportSource, Sureness, Window, integer};

use crate::desk::Desk;

/// Perimeters, for reports.
pub(crate) struct Source(pub(crate) Arc<Desk>);

impl ReportSource for Source {
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, Fault> {
        let eye = cx.actor.map_or_else(Eye::all, |actor| self.0.post.eye(actor));
        let filter = Filter { about: window.matter, ..Filter::default() };
        let rows = read::list(cx.read, &eye, &filter, 100)?;
        let names = self.0.post.names();
        let line = |p: &PerimeterRow| {
            let people = p.says.inside.people;
            let key = if people.is_some() { "perimeter-offer-people" } else { "perimeter-offer" };
            let args = |lang: Lang| {
                let mut args = Args::new();
                let colour = cx.texts.plain(lang, &format!("perimeter-colour-{}", p.says.colour));
                args.set("colour", colour);
                args.set("number", p.number.clone());
                args.set("by", names.function(&p.says.decided_by).show(lang).to_owned());
                args.set("from", cx.moment(lang, p.says.from));
                args.set("people", people.map(|n| integer(lang, n)).unwrap_or_default());
                args
            };
            Offer {
                key: format!("perimeter:{}", p.id),
                part: Part::Hazards,
                text: cx.both(key, args),
                // The number of people is computed, the rest was decided.
                sure: if people.is_some() { Sureness::Estimate } else { Sureness::Confirmed },
                handling: p.handling,
                as_of: p.changed_at,
                by: p.says.decided_by.clone(),
                seq: Some(p.changed_seq),
                page: format!("perimeters/{}", p.id),
                series: None,
            }
        };
        Ok(rows.iter().map(line).collect())
    }
}
