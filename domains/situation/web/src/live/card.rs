//! Cards of signals and incidents.

use kernel::{Id, kind};
use situation::event::{Event, IncidentChanged, IncidentMerged, IncidentOpened, IncidentUnmerged};
use situation::likeness::Match;
use situation::read::{self, IncidentFilter, LogFilter, SignalFilter, SignalRow};
use situation::signal::SignalState;
use store::Entry;
use web::Fault;
use web::live::{Fragment, Mode};

use super::{Draw, incident_of};
use crate::floor;
use crate::incident::{FIGURES, FiguresPart};
use crate::show::{FactShow, FactsPart, IncidentPart, IncidentShow, SignalPart, SignalShow};
use crate::signal::{SignalRowPart, Ties, TiesPart};

/// Cards of waiting signals that are drawn again when the incidents they may belong to change.
const CARDS: usize = 20;

/// Whether what waits may belong to other incidents than before.
fn decides_joining(entry: &Entry) -> bool {
    match entry.kind() {
        "situation.incident-changed" => IncidentChanged::of(entry).is_some_and(|e| {
            let moved = e.place.is_some() || e.place_removed == Some(true);
            moved || e.incident_type.is_some() || e.title.is_some()
        }),
        "situation.incident-opened" => true,
        _ => ends_or_resumes(entry),
    }
}

/// Whether work on an incident ends with it, or goes on again.
fn ends_or_resumes(entry: &Entry) -> bool {
    matches!(
        entry.kind(),
        "situation.incident-closed"
            | "situation.incident-reopened"
            | "situation.incident-merged"
            | "situation.incident-unmerged"
    )
}

/// Whether a signal joins an incident with it, and is restricted as that one is.
fn joins(entry: &Entry) -> bool {
    matches!(entry.kind(), "situation.signal-promoted" | "situation.signal-attached")
}

impl Draw<'_> {
    /// A signal was noted, told better or dealt with.
    pub(super) fn signal(&self, entry: &Entry, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let mut all = self.signal_card(id)?;
        if let Some(card) = all.first_mut()
            && matches!(
                entry.kind(),
                "situation.signal-received"
                    | "situation.signal-split"
                    | "situation.alert-received"
                    | "situation.transit-received"
            )
        {
            card.say = self.said(id)?;
        }
        for other in self.tied(entry)? {
            all.extend(self.signal_card(other)?);
            all.extend(self.ties(other, false)?);
        }
        if matches!(entry.kind(), "situation.alert-updated" | "situation.alert-withdrawn") {
            all.extend(self.warned(id)?);
        }
        all.extend(self.ties(id, joins(entry))?);
        all.extend(self.waiting()?);
        if let Some(incident) = incident_of(entry) {
            all.extend(self.incident(incident)?);
            all.extend(self.signals_of(incident)?);
            all.extend(self.page_of(incident, true)?);
        }
        Ok(all)
    }

    /// The other signals that an act on one touches, of which something shows on their cards or pages.
    fn tied(&self, entry: &Entry) -> Result<Vec<Id<kind::Matter>>, Fault> {
        let Some(other) = super::tied_ids(entry) else { return Ok(Vec::new()) };
        // What is no signal (an incident that was related) has no card of a signal.
        Ok(read::signal(self.cx.read, &self.eye, other)?.map(|row| row.id).into_iter().collect())
    }

    /// How a signal hangs together with others, on its own page while somebody has it open. What could not be read before either is not
    /// closed again: only the act by which it `joined` an incident may have restricted it.
    fn ties(&self, id: Id<kind::Matter>, joined: bool) -> Result<Option<Fragment>, Fault> {
        let own = format!("signal:{id}");
        if !self.cx.wanted(&own) {
            return Ok(None);
        }
        let Some(row) = read::signal(self.cx.read, &self.eye, id)?.filter(|r| !r.withheld) else {
            return if joined { self.closed_signal(id).map(Some) } else { Ok(None) };
        };
        let ties =
            Ties::of(self.cx.read, &self.eye, &row, &self.names, (self.cx.lang, self.may("signal.qualify")))?;
        let html = self.cx.draw(&TiesPart { ties })?;
        Ok(Some(self.piece(&own, "ties", Mode::Morph, html)))
    }

    /// An incident began, changed or ended.
    pub(super) fn turned(&self, entry: &Entry, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let mut all = self.incident(id)?;
        if decides_joining(entry) {
            all.extend(self.joinable()?);
        }
        // Nobody has the page of an incident that begins just now.
        if IncidentOpened::of(entry).is_none() {
            let other = IncidentMerged::of(entry).map(|e| e.into);
            let other = other.or_else(|| IncidentUnmerged::of(entry).map(|e| e.from));
            all.extend(self.place(id)?);
            // Whether a mark can be taken back goes by whether the incident has ended.
            if ends_or_resumes(entry) && self.page_open(id) && self.readable(id)?.is_some() {
                all.push(self.told_list(id)?);
            }
            for page in std::iter::once(id).chain(other) {
                all.extend(self.signals_of(page)?);
                all.extend(self.page_of(page, true)?);
            }
        }
        Ok(all)
    }

    /// The cards of waiting signals, with the button that joins them to what is open now. Only the newest: the others have
    /// it with a fresh page.
    fn joinable(&self) -> Result<Vec<Fragment>, Fault> {
        if !self.floor_open() || !self.may("signal.qualify") {
            return Ok(Vec::new());
        }
        let (inbox, at_hand) = self.at_hand()?;
        let card = |row: &SignalRow| {
            let matches = at_hand.matches(row);
            let s = SignalShow::of(row, &self.names, self.cx.lang, &matches, true);
            let html = self.cx.draw(&SignalPart { s })?;
            Ok(self.piece("floor", format!("signal-{}", row.id), Mode::Morph, html))
        };
        inbox.iter().filter(|row| floor::told(row)).take(CARDS).map(card).collect()
    }

    /// The signals that wait, and what one of them may belong to, as the floor's page looks at them.
    fn at_hand(&self) -> Result<(Vec<SignalRow>, floor::AtHand), Fault> {
        let waiting =
            SignalFilter { states: vec![SignalState::New, SignalState::Intake], ..SignalFilter::default() };
        let live = IncidentFilter { live: true, ..IncidentFilter::default() };
        let inbox = read::signals(self.cx.read, &self.eye, &waiting, floor::COMPARED)?;
        let incidents = read::incidents(self.cx.read, &self.eye, &live, floor::COMPARED)?;
        let at_hand = floor::AtHand::of(self.cx.read, &incidents, &inbox, &self.names)?;
        Ok((inbox, at_hand))
    }

    /// The card of a signal; away with it where this class may not even know of it.
    pub(super) fn signal_card(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let target = format!("signal-{id}");
        let Some(row) = read::signal(self.cx.read, &self.eye, id)? else {
            let gone = |topic| self.piece(topic, target.clone(), Mode::Remove, String::new());
            let mut all = vec![
                gone("floor"),
                gone("signals"),
                self.piece("signals", format!("row-{id}"), Mode::Remove, String::new()),
            ];
            all.extend(self.mapped_signal(id, None)?);
            return Ok(all);
        };
        let matches = self.matches(&row)?;
        let show = SignalShow::of(&row, &self.names, self.cx.lang, &matches, self.may("signal.qualify"));
        let waits = matches!(row.state, SignalState::New | SignalState::Intake);
        let card = self.cx.draw(&SignalPart { s: show.clone() })?;
        // What was dealt with changes where it stands; it does not come up again.
        let (list, mode) =
            if waits { ("signals".to_owned(), Mode::Upsert) } else { (target.clone(), Mode::Morph) };
        let in_list = self.cx.draw(&SignalRowPart { s: show.clone() })?;
        let mut all = vec![
            self.piece("floor", list, mode, card.clone()),
            self.piece("signals", "signals-rows", Mode::Upsert, in_list),
            self.piece("signals", target, Mode::Morph, card),
        ];
        all.extend(self.mapped_signal(id, Some(show))?);
        Ok(all)
    }

    /// What a new signal may belong to; only for those who qualify.
    fn matches(&self, row: &SignalRow) -> Result<Vec<Match>, Fault> {
        if !floor::told(row) || !self.may("signal.qualify") {
            return Ok(Vec::new());
        }
        Ok(self.at_hand()?.1.matches(row))
    }

    /// What is read out: number, what and where.
    fn said(&self, id: Id<kind::Matter>) -> Result<Option<String>, Fault> {
        let row = read::signal(self.cx.read, &self.eye, id)?.filter(|r| !r.withheld);
        Ok(row.map(|row| {
            let place = row.place.as_ref().map_or("", |p| p.show(self.cx.lang));
            let headline = row.warning.as_ref().and_then(|w| w.body.text_for(self.cx.lang));
            let words = situation::text::in_language(&row.words, self.cx.lang);
            let what =
                headline.map_or(words.text.as_str(), |(t, _)| t.headline.as_deref().unwrap_or(&t.event));
            let mut args = web::Args::new();
            args.set("number", row.number.as_str());
            args.set("what", format!("{what} {place}").trim().to_owned());
            self.cx.texts.say(self.cx.lang, "signal-said", &args)
        }))
    }

    /// The card of an incident, and how many there are.
    pub(super) fn incident(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let mut all = self.incident_card(id)?;
        if !self.floor_open() {
            return Ok(all);
        }
        let live = read::counts(self.cx.read, &self.eye, self.cx.now)?.live;
        all.push(self.number("floor", "n-incidents", live));
        all.push(self.number("floor", "tab-incidents", live));
        Ok(all)
    }

    /// The card of an incident on the floor.
    pub(super) fn incident_card(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let target = format!("incident-{id}");
        let mut all = Vec::new();
        let row = read::incident(self.cx.read, &self.eye, id)?.filter(|row| row.state.is_live());
        all.extend(self.mapped_incident(id, row.as_ref())?);
        match row {
            Some(row) => {
                if self.floor_open() {
                    let of: &[_] = if row.withheld { &[] } else { &[id] };
                    let figures = read::figures(self.cx.read, &self.eye, of)?;
                    let i = IncidentShow::of(&row, &figures, &self.names);
                    let card = self.cx.draw(&IncidentPart { i })?;
                    all.push(self.piece("floor", "incidents", Mode::Upsert, card));
                }
            }
            None => all.push(self.piece("floor", target, Mode::Remove, String::new())),
        }
        Ok(all)
    }

    /// The figures on the page of an incident, as they are now and as they came.
    pub(super) fn facts(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        if !self.page_open(id) || self.readable(id)?.is_none() {
            return Ok(Vec::new());
        }
        let rows = read::figures(self.cx.read, &self.eye, &[id])?;
        let given = read::log(self.cx.read, &self.eye, &LogFilter::figures(id), FIGURES)?.rows;
        let part = FactsPart {
            figures: rows.iter().map(|f| FactShow::of(f, &self.names)).collect(),
            may_confirm: self.may("figure.confirm"),
            may_publish: self.may("figure.publish"),
        };
        let own = format!("incident:{id}");
        let past = self.cx.draw(&FiguresPart::of(&given, &self.names))?;
        Ok(vec![
            self.piece(&own, "facts", Mode::Morph, self.cx.draw(&part)?),
            self.piece(&own, "figures-past", Mode::Morph, past),
        ])
    }
}
