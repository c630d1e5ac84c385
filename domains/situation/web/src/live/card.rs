//! Cards of signals and incidents.

use kernel::{Id, kind};
use situation::propose::same_as;
use situation::read::{self, IncidentRow, SignalRow};
use situation::signal::{Channel, SignalState};
use store::Entry;
use web::live::{Fragment, Mode};
use web::{Fault, escaped};

use super::{Draw, incident_of};
use crate::show::{FactShow, FactsPart, IncidentPart, IncidentShow, SignalPart, SignalShow};
use crate::signal::SignalRowPart;

impl Draw<'_> {
    /// A signal was noted, told better or dealt with.
    pub(super) fn signal(&self, entry: &Entry, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let mut all = self.signal_card(id)?;
        if let Some(card) = all.first_mut()
            && matches!(entry.kind(), "situation.signal-received" | "situation.alert-received")
        {
            card.say = self.said(id)?;
        }
        all.extend(self.waiting()?);
        if let Some(incident) = incident_of(entry) {
            all.extend(self.incident(incident)?);
        }
        Ok(all)
    }

    /// The card of a signal; away with it where this class may not even know of it.
    pub(super) fn signal_card(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let target = format!("signal-{id}");
        let Some(row) = read::signal(self.cx.read, &self.eye, id)? else {
            let gone = |topic| self.piece(topic, target.clone(), Mode::Remove, String::new());
            return Ok(vec![
                gone("floor"),
                gone("signals"),
                self.piece("signals", format!("row-{id}"), Mode::Remove, String::new()),
            ]);
        };
        let matches = self.matches(&row)?;
        let show = SignalShow::of(&row, &self.names, self.cx.lang, &matches, self.may("signal.qualify"));
        let waits = matches!(row.state, SignalState::New | SignalState::Intake);
        let card = self.cx.draw(&SignalPart { s: show.clone() })?;
        // What was dealt with changes where it stands; it does not come up again.
        let (list, mode) =
            if waits { ("signals".to_owned(), Mode::Upsert) } else { (target.clone(), Mode::Morph) };
        let in_list = self.cx.draw(&SignalRowPart { s: show })?;
        Ok(vec![
            self.piece("floor", list, mode, card.clone()),
            self.piece("signals", "signals-rows", Mode::Upsert, in_list),
            self.piece("signals", target, Mode::Morph, card),
        ])
    }

    /// What a new signal may belong to; only for those who qualify.
    fn matches(&self, row: &SignalRow) -> Result<Vec<situation::propose::Match>, Fault> {
        let told = row.state == SignalState::New && row.channel != Channel::Cap && !row.withheld;
        if !told || !self.may("signal.qualify") {
            return Ok(Vec::new());
        }
        Ok(same_as(self.cx.read, &row.words.text, row.point(), self.cx.now, Some(row.id))?)
    }

    /// What is read out: number, what and where.
    fn said(&self, id: Id<kind::Matter>) -> Result<Option<String>, Fault> {
        let row = read::signal(self.cx.read, &self.eye, id)?.filter(|r| !r.withheld);
        Ok(row.map(|row| {
            let place = row.place.as_ref().map_or("", |p| p.show(self.cx.lang));
            let headline = row.warning.as_ref().and_then(|w| w.body.text_for(self.cx.lang));
            let what =
                headline.map_or(row.words.text.as_str(), |(t, _)| t.headline.as_deref().unwrap_or(&t.event));
            let mut args = web::Args::new();
            args.set("number", row.number.as_str());
            args.set("what", format!("{what} {place}").trim().to_owned());
            self.cx.texts.say(self.cx.lang, "signal-said", &args)
        }))
    }

    /// The card of an incident, and how many there are.
    pub(super) fn incident(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let mut all = self.incident_card(id)?;
        let live = read::counts(self.cx.read, &self.eye, self.cx.now)?.live;
        all.push(self.number("floor", "n-incidents", live));
        all.push(self.number("floor", "tab-incidents", live));
        Ok(all)
    }

    /// The card of an incident on the floor, and its state on its own page.
    pub(super) fn incident_card(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let (own, target) = (format!("incident:{id}"), format!("incident-{id}"));
        let mut all = Vec::new();
        match read::incident(self.cx.read, &self.eye, id)? {
            Some(row) if row.state.is_live() => {
                let figures = if row.withheld { Vec::new() } else { read::figures(self.cx.read, &[id])? };
                let card =
                    self.cx.draw(&IncidentPart { i: IncidentShow::of(&row, &figures, &self.names) })?;
                all.push(self.piece("floor", "incidents", Mode::Upsert, card));
                all.push(self.state(&own, &row));
            }
            Some(row) => {
                all.push(self.piece("floor", target, Mode::Remove, String::new()));
                all.push(self.state(&own, &row));
            }
            None => all.push(self.piece("floor", target, Mode::Remove, String::new())),
        }
        Ok(all)
    }

    /// How things stand, at the head of the incident's own page.
    fn state(&self, topic: &str, row: &IncidentRow) -> Fragment {
        let words = self.cx.texts.plain(self.cx.lang, &format!("incident-state-{}", row.state));
        self.piece(topic, "incident-state", Mode::Count, escaped(&words))
    }

    /// The figures on the page of an incident.
    pub(super) fn facts(&self, id: Id<kind::Matter>) -> Result<Option<Fragment>, Fault> {
        let readable = read::incident(self.cx.read, &self.eye, id)?.is_some_and(|row| !row.withheld);
        if !readable {
            return Ok(None);
        }
        let rows = read::figures(self.cx.read, &[id])?;
        let part = FactsPart {
            figures: rows.iter().map(|f| FactShow::of(f, &self.names)).collect(),
            may_confirm: self.may("figure.confirm"),
            may_publish: self.may("figure.publish"),
        };
        let html = self.cx.draw(&part)?;
        Ok(Some(self.piece(&format!("incident:{id}"), "facts", Mode::Morph, html)))
    }
}
