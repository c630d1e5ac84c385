//! What packages offer to reports, as rows of a briefing: how things stand, what is asked for, what else goes on.

use std::collections::BTreeSet;

use bodies::read::SessionRow;
use kernel::{Id, Lang, Text, Timestamp, kind};
use serde::Serialize;
use web::{Fault, Offer, OfferCx, Part, Shell, Sureness, Window};

use crate::sheet::{characters, lines_of};

/// Phases are told whenever they were declared; of the rest that was done only what is new.
const PHASES: &str = "phase:";

/// A sentence of another package.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LineShow {
    text: Text,
    page: String,
    at: Timestamp,
    /// Whether nobody checked it.
    unconfirmed: bool,
}

impl LineShow {
    fn of(offer: Offer) -> Self {
        Self {
            text: offer.text,
            page: offer.page,
            at: offer.as_of,
            unconfirmed: matches!(offer.sure, Sureness::Unconfirmed),
        }
    }
    pub(crate) fn sample(unconfirmed: bool) -> Self {
        let text = Text { fr: Some("Périmètre <b>".into()), nl: Some("Perimeter".into()), en: None };
        Self { text, page: "perimeters/x".into(), at: crate::sample::AT, unconfirmed }
    }
    /// How many lines it takes on paper.
    pub(crate) fn lines(&self, lang: Lang) -> usize {
        lines_of(characters(&self.text, lang).saturating_add(12))
    }
}

/// The sentences of a briefing by what they answer, those that changed last first.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    /// Phases, perimeters, warnings, what was done since.
    pub(crate) stands: Vec<LineShow>,
    /// Counts of other packages.
    pub(crate) counts: Vec<LineShow>,
    /// Orders and needs that are open.
    pub(crate) asked: Vec<LineShow>,
    /// Other emergencies.
    pub(crate) elsewhere: Vec<LineShow>,
}

impl Lines {
    /// What is offered on the matter of a session, where its reader sees that; and of a session of a crisis what else goes on. Who meets
    /// by a rule of years is not told of everything that happens tonight.
    pub(crate) fn of(
        (shell, cx): (&Shell, &OfferCx<'_>),
        row: &SessionRow,
        about: Option<Id<kind::Matter>>,
        since: Timestamp,
    ) -> Result<Self, Fault> {
        let offered = |matter| {
            let window = Window { from: since.min(cx.now), until: cx.now, matter };
            let mut all = Vec::new();
            for source in shell.report_sources() {
                all.extend(source.lines(cx, &window)?);
            }
            all.sort_by_key(|offer: &Offer| std::cmp::Reverse(offer.as_of));
            Ok::<_, Fault>(all)
        };
        let (mut lines, mut told) = (Self::default(), BTreeSet::new());
        if about.is_some() {
            for offer in offered(about)? {
                told.insert(offer.key.clone());
                lines.take(offer, since);
            }
        }
        if row.turn.is_some() {
            return Ok(lines);
        }
        let own = about.map(|id| format!("incidents:{id}"));
        for offer in offered(None)? {
            if own.as_ref() == Some(&offer.key) || told.contains(&offer.key) {
                continue;
            }
            match offer.part {
                Part::What => lines.elsewhere.push(LineShow::of(offer)),
                _ if about.is_none() => lines.take(offer, since),
                _ => {}
            }
        }
        Ok(lines)
    }

    fn take(&mut self, offer: Offer, since: Timestamp) {
        let list = match offer.part {
            Part::Figures => &mut self.counts,
            Part::Asked => &mut self.asked,
            // What is decided here and which sessions come next stands elsewhere on the page.
            _ if offer.key.starts_with("session:") || offer.key.starts_with("decision:") => return,
            Part::Done if offer.as_of < since && !offer.key.starts_with(PHASES) => return,
            // It began when it began: the session knows.
            Part::Since => return,
            _ => &mut self.stands,
        };
        list.push(LineShow::of(offer));
    }
}
