//! What bodies say in a report: what they decided, which sessions come next, and which of them goes on.

use std::sync::Arc;

use bodies::read::{self, DecisionRow, Eye, SessionFilter, SessionRow};
use bodies::session::SessionState;
use kernel::{Lang, Text};
use web::{Args, Fault, Offer, OfferCx, Part, ReportSource, Sureness, Window};

use crate::desk::Desk;

/// Decisions taken and sessions to come, for reports.
pub(crate) struct Source(pub(crate) Arc<Desk>);

/// Sessions in one report.
const MOST: i64 = 20;
/// Decisions in one report.
const DECISIONS: i64 = 60;

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
        let mut all = decided(cx, &eye, window)?;
        all.extend(read::sessions(cx.read, &eye, &filter, MOST)?.iter().map(line));
        Ok(all)
    }
}

/// What was decided in the window. What was withdrawn since is not said any more.
fn decided(cx: &OfferCx<'_>, eye: &Eye, window: &Window) -> Result<Vec<Offer>, Fault> {
    let within = (window.from, window.until);
    let mut all = Vec::new();
    for decision in read::decisions_taken(cx.read, eye, within, window.matter, DECISIONS)? {
        // A decision is handled as its session.
        if let Some(session) = read::session(cx.read, eye, decision.session)? {
            all.push(decision_line(cx, &decision, &session));
        }
    }
    Ok(all)
}

/// The decision as it reads in each language in which it was written.
fn decision_line(cx: &OfferCx<'_>, decision: &DecisionRow, session: &SessionRow) -> Offer {
    let mut text = Text::default();
    for lang in Lang::ALL {
        let said = decision.text.get(lang).map(|words| {
            let mut args = Args::new();
            args.set("label", decision.label.show(lang).to_owned());
            args.set("text", words.to_owned());
            cx.texts.say(lang, "body-offer-decision", &args)
        });
        text.set(lang, said);
    }
    Offer {
        key: format!("decision:{}", decision.id),
        part: Part::Done,
        text,
        sure: Sureness::Confirmed,
        handling: session.handling,
        as_of: decision.at,
        by: decision.function.clone(),
        seq: Some(decision.seq),
        page: format!("sessions/{}", session.id),
        series: None,
    }
}
