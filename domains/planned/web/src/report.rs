//! What planned events say in a report: those to come with their open conflicts, those that run with their run-sheet, those that are over
//! or do not take place.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Id, Lang, Text, kind};
use planned::planned::{Span, State};
use planned::read::{self, EventFilter, EventRow, Eye};
use web::{Args, Fault, Offer, OfferCx, Part, ReportSource, Sureness, Window};

use crate::desk::Desk;

/// Events, for reports.
pub(crate) struct Source(pub(crate) Arc<Desk>);

/// Events in one report.
const MOST: i64 = 40;
/// What comes within this time after the window belongs to it: whoever reads a report wants to know what comes next.
const AHEAD_SECONDS: i64 = 24 * 3600;

impl ReportSource for Source {
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, Fault> {
        let eye = cx.actor.map_or_else(Eye::all, |actor| self.0.eye(actor));
        let within = Span::new(window.from, window.until.plus_seconds(AHEAD_SECONDS));
        let rows = match window.matter {
            // The incident as which an event was opened: whatever the time, it is about that event.
            Some(incident) => read::event_of_incident(cx.read, &eye, incident)?.into_iter().collect(),
            None => {
                let filter = EventFilter { within: Some(within), dropped: true, ..EventFilter::default() };
                read::events(cx.read, &eye, &filter, MOST)?
            }
        };
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let span = window.matter.and(rows.first()).map_or(within, |row| row.description.busy());
        let conflicts = read::open_conflicts(cx.read, &self.0.facts(), span)?;
        rows.iter().map(|row| self.line(cx, row, &conflicts)).collect()
    }
}

/// How far its run-sheet is.
#[derive(Default)]
struct Sheet {
    rows: usize,
    done: usize,
    late: usize,
}

impl Sheet {
    fn of(cx: &OfferCx<'_>, row: &EventRow) -> Result<Self, Fault> {
        let rows = read::sheet(cx.read, row.id, row.description.span.from)?;
        Ok(Self {
            rows: rows.len(),
            done: rows.iter().filter(|r| !r.mark.is_open()).count(),
            late: rows.iter().filter(|r| r.is_late(cx.now)).count(),
        })
    }
}

impl Source {
    fn line(
        &self,
        cx: &OfferCx<'_>,
        row: &EventRow,
        conflicts: &BTreeMap<Id<kind::Matter>, usize>,
    ) -> Result<Offer, Fault> {
        let (key, part) = match row.state {
            State::Announced | State::Preparing | State::Coordinated | State::Ready => {
                ("planned-offer-ahead", Part::Next)
            }
            State::Running => ("planned-offer-running", Part::What),
            State::Over | State::Evaluated => ("planned-offer-over", Part::Done),
            State::Postponed | State::Cancelled | State::Refused => ("planned-offer-off", Part::Done),
        };
        let sheet = if row.state == State::Running { Sheet::of(cx, row)? } else { Sheet::default() };
        let open = conflicts.get(&row.id).copied().unwrap_or(0);
        let since = match row.state {
            State::Running => row.begun_at,
            State::Over | State::Evaluated => row.over_at,
            _ => None,
        }
        .unwrap_or(row.state_at);
        let span = row.description.span;
        let say = |lang: Lang| {
            let mut args = Args::new();
            args.set("number", row.number.clone());
            args.set("name", row.description.names.get(lang)?.to_owned());
            args.set("state", cx.texts.plain(lang, &format!("planned-state-{}", row.state)));
            args.set("from", cx.moment(lang, span.from));
            args.set("until", cx.moment(lang, span.until));
            args.set("since", cx.moment(lang, since));
            args.set("incident", row.incident.as_ref().map(|(_, n)| n.clone()).unwrap_or_default());
            args.set("conflicts", open);
            args.set("rows", sheet.rows);
            args.set("done", sheet.done);
            args.set("late", sheet.late);
            Some(cx.texts.say(lang, key, &args))
        };
        Ok(Offer {
            key: format!("event:{}", row.id),
            part,
            text: Text { fr: say(Lang::Fr), nl: say(Lang::Nl), en: None },
            // Until those concerned have agreed on it, somebody only said so.
            sure: match row.state {
                State::Announced | State::Preparing => Sureness::Unconfirmed,
                _ => Sureness::Confirmed,
            },
            handling: row.handling,
            as_of: since,
            by: row.description.function.clone(),
            seq: Some(row.changed_seq),
            page: format!("events/{}", row.id),
            series: None,
        })
    }
}
