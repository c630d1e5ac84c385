//! The page of an incident, beyond its log and lists: its numbers, the signals that hang on it, its timeline.

use kernel::{Id, kind};
use situation::inform::InformState;
use situation::read::{self, IncidentRow, InformRow, LogFilter};
use web::Fault;
use web::live::{Fragment, Mode};

use super::Draw;
use crate::incident::{MayStep, REQUESTS, StepsPart, TimelinePart, TitlePart, Words, offered};
use crate::show::{IncidentShow, SignalShow, SignalsOfPart};

/// Entries and turns up to which the timeline is drawn again with each of them. A longer one is large, and one more mark
/// hardly shows on it: it is fresh with the page.
const DRAWN: i64 = 150;

impl Draw<'_> {
    /// The incident, where this class may read it.
    pub(super) fn readable(&self, id: Id<kind::Matter>) -> Result<Option<IncidentRow>, Fault> {
        Ok(read::incident(self.cx.read, &self.eye, id)?.filter(|row| !row.withheld))
    }

    /// Its head, its numbers and, where `turned`, its timeline: once for each entry, while somebody looks.
    pub(super) fn page_of(&self, id: Id<kind::Matter>, turned: bool) -> Result<Vec<Fragment>, Fault> {
        if !self.page_open(id) {
            return Ok(Vec::new());
        }
        let Some(row) = self.readable(id)? else { return Ok(Vec::new()) };
        let own = format!("incident:{id}");
        let informs = read::informs(self.cx.read, &self.eye, id)?;
        let due = informs.iter().filter(|n| n.state == InformState::Due && !n.passed_on).count();
        let due = i64::try_from(due).unwrap_or(i64::MAX);
        let mut all = vec![
            self.number(&own, "n-told", due),
            self.number(&own, "tab-told", due),
            self.number(&own, "n-entries", row.entries),
            self.number(&own, "n-signals-of", row.signals),
        ];
        all.extend(self.head(&own, &row, &informs)?);
        if turned {
            all.extend(self.timeline(&own, &row, &informs)?);
        }
        Ok(all)
    }

    /// What it is, how it stands and what can be done to its state now, at the head of its page.
    fn head(&self, own: &str, row: &IncidentRow, informs: &[InformRow]) -> Result<[Fragment; 2], Fault> {
        let may = MayStep { update: self.may("incident.update"), close: self.may("incident.close") };
        let due = informs.iter().filter(|n| n.state == InformState::Due).count();
        let filter = LogFilter { incident: Some(row.id), open_requests: true, ..LogFilter::default() };
        let requests = read::log(self.cx.read, &self.eye, &filter, REQUESTS)?.rows.len();
        let i = IncidentShow::of(row, &[], &self.names);
        let title = self.cx.draw(&TitlePart { i: i.clone() })?;
        let steps = self.cx.draw(&StepsPart::of(i, offered(row.state, may), due, requests))?;
        let piece = |target: &str, html| self.piece(own, target, Mode::Morph, html);
        Ok([piece("incident-title", title), piece("incident-steps", steps)])
    }

    /// The signals that hang on it.
    pub(super) fn signals_of(&self, id: Id<kind::Matter>) -> Result<Option<Fragment>, Fault> {
        if !self.page_open(id) || self.readable(id)?.is_none() {
            return Ok(None);
        }
        self.signals_list(id).map(Some)
    }

    /// Their list, for whoever has the page open and may read it.
    pub(super) fn signals_list(&self, id: Id<kind::Matter>) -> Result<Fragment, Fault> {
        let rows = read::signals_of(self.cx.read, &self.eye, id)?;
        let show = |row| SignalShow::of(row, &self.names, self.cx.lang, &[], false);
        let html = self.cx.draw(&SignalsOfPart { signals: rows.iter().map(show).collect() })?;
        Ok(self.piece(&format!("incident:{id}"), "signals-of", Mode::Morph, html))
    }

    pub(super) fn timeline(
        &self,
        own: &str,
        row: &IncidentRow,
        informs: &[InformRow],
    ) -> Result<Option<Fragment>, Fault> {
        if row.entries > DRAWN {
            return Ok(None);
        }
        let turns = read::timeline(self.cx.read, &self.eye, row.id)?;
        if i64::try_from(turns.len()).unwrap_or(i64::MAX) > DRAWN {
            return Ok(None);
        }
        let filter = LogFilter { incident: Some(row.id), ..LogFilter::default() };
        let entries = read::log(self.cx.read, &self.eye, &filter, DRAWN)?.rows;
        let facts = self.desk.facts();
        let words = Words {
            texts: self.cx.texts,
            zone: &facts.zone,
            names: &self.names,
            lang: self.cx.lang,
            informs,
            people: &*self.desk.person,
        };
        let html = self.cx.draw(&TimelinePart::of(row, &turns, &entries, &words, self.cx.now))?;
        Ok(Some(self.piece(own, "timeline", Mode::Morph, html)))
    }
}
