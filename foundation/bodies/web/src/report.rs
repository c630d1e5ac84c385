//! What bodies say in a report: which sessions come next, and which of them goes on.

use std::sync::Arc;

use bodies::read::{self, Eye, SessionFilter, SessionRow};
use bodies::session::SessionState;
use kernel::Lang;
use web::{Args, Fault, Offer, OfferCx, Part, ReportSource, Sureness, Window};

use crate::desk::Desk;

/// Sessions to come, for reports.
pub(crate) struct Source(pub(crate) Arc<Desk>);

/// Sessions in one report.
const MOST: i64 = 20;

impl ReportSource for Source {
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, Fault> {
        let eye = cx.actor.map_or_else(Eye::all, |actor| self.0.eye(actor));
        let filter = SessionFilter { ahead: true, about: window.matter, ..SessionFilter::default() };
        let line = |s: &SessionRow| {
            let going = matches!(s.state, SessionState::Open | SessionState::Noted);
            let args = |lang: Lang| {
                let mut args = Args::new();
                args.set("body", s.body_names.show(lang).to_owned());
                args.set("number", s.number.clone());
                args.set("at", cx.moment(lang, s.at));
                args
            };
            Offer {
                key: format!("session:{}", s.id),
                part: Part::Next,
                text: cx.both(if going { "body-offer-open" } else { "body-offer" }, args),
                sure: Sureness::Confirmed,
                handling: s.handling,
                as_of: s.opened_at.unwrap_or(window.from),
                by: String::new(),
                seq: None,
                page: format!("sessions/{}", s.id),
                series: None,
            }
        };
        Ok(read::sessions(cx.read, &eye, &filter, MOST)?.iter().map(line).collect())
    }
}
