//! What orders say in a report: those that are late and those that wait among what is asked, those that are done among what was done.

use std::sync::Arc;

use access::Eye;
use commitments::commitment::State;
use commitments::read::{self, Filter, Row};
use kernel::{Lang, Text, Timestamp};
use web::{Args, Fault, Offer, OfferCx, Part, ReportSource, Sureness, Window};

use crate::desk::Desk;

/// Orders, for reports.
pub(crate) struct Source(pub(crate) Arc<Desk>);

/// Orders in one report.
const MOST: i64 = 80;

impl ReportSource for Source {
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, Fault> {
        // Of the whole house nobody wants every order in a report.
        let Some(matter) = window.matter else { return Ok(Vec::new()) };
        let eye = cx.actor.map_or_else(Eye::all, |actor| self.0.eye(actor));
        let filter = Filter { about: Some(matter), all: true, ..Filter::default() };
        let rows = read::board(cx.read, &eye, &filter, cx.now, MOST)?;
        Ok(rows.iter().filter_map(|row| self.line(cx, row)).collect())
    }
}

impl Source {
    /// Nothing for what was taken back.
    fn line(&self, cx: &OfferCx<'_>, row: &Row) -> Option<Offer> {
        let (key, part) = match row.state {
            State::Withdrawn => return None,
            State::Executed | State::Settled => ("commitment-offer-done", Part::Done),
            State::Declined => ("commitment-offer-declined", Part::Asked),
            State::Given | State::Acknowledged if row.is_overdue(cx.now) => {
                ("commitment-offer-late", Part::Asked)
            }
            State::Given => ("commitment-offer-given", Part::Asked),
            State::Acknowledged => ("commitment-offer-acknowledged", Part::Asked),
        };
        let to = self.0.names().function(&row.to.function);
        let title = (row.title.lang, row.title.text.trim());
        let args = |lang: Lang| {
            let mut args = Args::new();
            args.set("number", row.number.clone());
            args.set("to", to.show(lang).to_owned());
            args.set("title", title.1.to_owned());
            args.set("due", row.next_due.or(row.due).map(|at| cx.moment(lang, at)).unwrap_or_default());
            args
        };
        let both = cx.both(key, args);
        // Its words are in one language; nothing is translated by itself.
        let text = both.get(title.0).map_or(both.clone(), |own| Text::one(title.0, own));
        Some(Offer {
            key: format!("order:{}", row.id),
            part,
            text,
            sure: if row.state == State::Executed { Sureness::Unconfirmed } else { Sureness::Confirmed },
            handling: row.handling,
            as_of: since(row, cx.now),
            by: row.giver.0.clone(),
            seq: Some(row.changed_seq),
            page: format!("orders/{}", row.id),
            series: None,
        })
    }
}

/// Since when it stands as it does. What its addressee does with it and that it becomes late came to be later than what was said of it
/// before, and leaves that standing; other times, another addressee and sending it back put right what was said.
fn since(row: &Row, now: Timestamp) -> Timestamp {
    let turned = row.turned_at.filter(|_| row.state != State::Given);
    let (stands, late) = (turned.unwrap_or(row.given_at), row.next_due.filter(|_| row.is_overdue(now)));
    late.map_or(stands, |due| due.plus_seconds(read::GRACE_SECONDS))
}
