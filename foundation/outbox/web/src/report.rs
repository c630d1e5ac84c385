//! What messages say in a report: how many left about the matter, and how many of those addressed know.

use std::sync::Arc;

use kernel::{Handling, Id, Lang, kind};
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
        let of = |reserved| self.line(cx, window, matter, reserved);
        Ok([of(false)?, of(true)?].into_iter().flatten().collect())
    }
}

impl Source {
    /// One sentence on what everybody of the service may read, one on the rest. A report that compares it later counts all of them:
    /// only whoever sees all of them is offered it, or it would be called wrong at once.
    fn line(
        &self,
        cx: &OfferCx<'_>,
        window: &Window,
        matter: Id<kind::Matter>,
        reserved: bool,
    ) -> Result<Option<Offer>, Fault> {
        let all = read::about_at(cx.read, &Eye::all(), matter, reserved)?;
        let (messages, asked, known) = all;
        let eye = cx.actor.map_or_else(Eye::all, |actor| self.0.post.eye(actor));
        if messages == 0 || read::about_at(cx.read, &eye, matter, reserved)? != all {
            return Ok(None);
        }
        let filter = Filter { about: Some(matter), all: true, ..Filter::default() };
        let mut rows = read::board(cx.read, &eye, &filter, cx.now, MOST)?;
        rows.retain(|r| (r.handling >= Handling::NeedToKnow) == reserved);
        let last = rows.iter().filter(|r| r.released_at.is_some()).max_by_key(|r| r.released_at);
        let args = |_: Lang| {
            let mut args = Args::new();
            args.set("messages", messages);
            args.set("asked", asked);
            args.set("known", known);
            args
        };
        Ok(Some(Offer {
            key: if reserved { format!("messages:{matter}:reserved") } else { format!("messages:{matter}") },
            part: Part::Done,
            text: cx.both("message-offer", args),
            sure: Sureness::Confirmed,
            handling: rows.iter().map(|r| r.handling).max().unwrap_or(Handling::Service),
            as_of: last.and_then(|r| r.released_at).unwrap_or(window.from),
            by: last.map(|r| r.writer.clone()).unwrap_or_default(),
            seq: last.map(|r| r.changed_seq),
            page: format!("messages?show=all&about={matter}"),
            series: None,
        }))
    }
}
