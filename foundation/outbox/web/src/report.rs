//! What messages say in a report: how many left about the matter, and how many of those addressed know.

use std::sync::Arc;

use kernel::{Handling, Lang};
use outbox::read::{self, Eye, Filter};
use web::{Args, Fault, Offer, OfferCx, Part, ReportSource, Sureness, Window};

use crate::desk::Desk;

/// Messages, for reports.
pub(crate) struct Source(pub(crate) Arc<Desk>);

/// Messages that are looked at for when the last of them left.
const MOST: i64 = 50;

impl ReportSource for Source {
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, Fault> {
        let Some(matter) = window.matter else { return Ok(Vec::new()) };
        let eye = cx.actor.map_or_else(Eye::all, |actor| self.0.post.eye(actor));
        let (messages, asked, known) = read::about(cx.read, &eye, matter)?;
        if messages == 0 {
            return Ok(Vec::new());
        }
        let filter = Filter { about: Some(matter), all: true, ..Filter::default() };
        let rows = read::board(cx.read, &eye, &filter, cx.now, MOST)?;
        let last = rows.iter().filter(|r| r.released_at.is_some()).max_by_key(|r| r.released_at);
        let args = |_: Lang| {
            let mut args = Args::new();
            args.set("messages", messages);
            args.set("asked", asked);
            args.set("known", known);
            args
        };
        Ok(vec![Offer {
            key: format!("messages:{matter}"),
            part: Part::Done,
            text: cx.both("message-offer", args),
            sure: Sureness::Confirmed,
            handling: rows.iter().map(|r| r.handling).max().unwrap_or(Handling::Service),
            as_of: last.and_then(|r| r.released_at).unwrap_or(window.from),
            by: last.map(|r| r.writer.clone()).unwrap_or_default(),
            seq: last.map(|r| r.changed_seq),
            page: format!("messages?show=all&about={matter}"),
            series: None,
        }])
    }
}
