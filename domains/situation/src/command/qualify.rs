//! Qualification: what becomes of a signal. Each answer can be taken back.

use kernel::{Handling, Id, kind};
use store::{Deciding, Draft, Failure};

use super::{incident, optional_words, require_words};
use crate::cap::Warning;
use crate::event::{Event, SignalAttached, SignalPromoted, SignalReturned, SignalSetAside};
use crate::incident::{Opening, Outcome};
use crate::places::Place;
use crate::signal::{AsideReason, SignalState};
use crate::state::{IncidentNow, SignalNow};
use crate::text::Words;
use crate::{Facts, Rule, error};

/// Nothing more has to follow, with a reason.
#[derive(Debug, Clone)]
pub struct SetAside {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// Why.
    pub reason: AsideReason,
    /// Why, in words; required for "other".
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SetAside {
    type Facts = Facts;
    const NAME: &'static str = "situation.set-aside";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = waiting(cx, self.signal, self.based_on)?;
        match (&self.words, self.reason) {
            (Some(words), AsideReason::Other) => require_words("words", words, facts)?,
            (None, AsideReason::Other) => return Err(kernel::Refusal::missing("words").into()),
            (words, _) => optional_words("words", words.as_ref(), facts)?,
        }
        let event = SignalSetAside { reason: self.reason, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// It belongs to an incident that stands already.
#[derive(Debug, Clone)]
pub struct AttachSignal {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// The incident.
    pub incident: Id<kind::Matter>,
    /// The last entry that the page showed of the signal.
    pub based_on: Option<i64>,
}

impl Rule for AttachSignal {
    type Facts = Facts;
    const NAME: &'static str = "situation.attach-signal";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = waiting(cx, self.signal, self.based_on)?;
        let incident = IncidentNow::get(cx.read, self.incident)?;
        cx.guard.permit(cx.actor, "incident.update", &incident.resource())?;
        incident.live()?;
        let event = SignalAttached { incident: incident.id, incident_number: incident.number };
        Ok(vec![event.draft(Some(now.id), stricter(now.handling, incident.handling))?])
    }
}

/// It becomes an incident.
#[derive(Debug, Clone)]
pub struct PromoteSignal {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// The incident to be.
    pub incident: Id<kind::Matter>,
    /// What is said about it; without a place, the signal's place is taken, and where that is no more than words, the areas of
    /// the warning behind it; neither, where only some may read the signal and more the incident.
    pub opening: Opening,
    /// The last entry that the page showed of the signal.
    pub based_on: Option<i64>,
}

impl Rule for PromoteSignal {
    type Facts = Facts;
    const NAME: &'static str = "situation.promote-signal";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = waiting(cx, self.signal, self.based_on)?;
        let mut opening = self.opening.clone();
        opening.place = place(cx, &now, &opening)?;
        let (number, opened) = incident::opened(cx, facts, self.incident, &opening, Some(now.id))?;
        let event = SignalPromoted { incident: self.incident, incident_number: number };
        let mut drafts = opened;
        drafts.insert(
            1.min(drafts.len()),
            event.draft(Some(now.id), stricter(now.handling, opening.handling))?,
        );
        Ok(drafts)
    }
}

/// Where an incident lies that is made of this signal: what is said, otherwise where the signal lies. A warning has no point but
/// areas: without them nobody in these municipalities would be told, and nobody who reads only their own area would see it.
///
/// Nothing is taken from a signal that only some may read into an incident that more people read: what is told of it then is for a
/// person to say.
fn place(cx: &Deciding<'_>, signal: &SignalNow, opening: &Opening) -> Result<Option<Place>, Failure> {
    let said = opening.place.clone();
    let closed = signal.handling >= Handling::NeedToKnow && signal.handling > opening.handling;
    if closed || said.as_ref().is_some_and(lies_somewhere) {
        return Ok(said);
    }
    let sql = "SELECT s.place, w.body FROM signal s LEFT JOIN warning w ON w.signal = s.id WHERE s.id = $1";
    let Some(row) = cx.read.one(sql, &[signal.id.into()])? else { return Ok(said) };
    let own: Option<Place> = crate::state::json(&row, 0);
    if own.as_ref().is_some_and(lies_somewhere) && said.is_none() {
        return Ok(own);
    }
    let warned = crate::state::json::<Warning>(&row, 1).and_then(|w| w.place());
    Ok(match (said.or(own), warned) {
        // The words of a person stay; they only lie where the warning does.
        (Some(words), Some(warned)) => {
            Some(Place { typed: words.typed, lang: words.lang, name: words.name, ..warned })
        }
        (words, warned) => words.or(warned),
    })
}

fn lies_somewhere(place: &Place) -> bool {
    place.point.is_some() || !place.areas.is_empty()
}

/// Takes a qualification back: the signal waits again.
#[derive(Debug, Clone)]
pub struct ReturnSignal {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// Why.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ReturnSignal {
    type Facts = Facts;
    const NAME: &'static str = "situation.return-signal";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SignalNow::get(cx.read, self.signal)?;
        cx.guard.permit(cx.actor, "signal.qualify", &now.resource())?;
        now.changed.check(self.based_on)?;
        optional_words("words", self.words.as_ref(), facts)?;
        match now.state {
            SignalState::Attached | SignalState::SetAside => {}
            // An incident made from this signal has a life of its own: it is closed as opened in error first.
            SignalState::Promoted => self.opened_in_error(cx, &now)?,
            other => return Err(error::signal_state(&now.number, other).into()),
        }
        let event = SignalReturned { from: now.state, incident: now.incident, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

impl ReturnSignal {
    fn opened_in_error(&self, cx: &Deciding<'_>, now: &SignalNow) -> Result<(), Failure> {
        let sql = "SELECT i.number, i.outcome, i.live FROM incident i JOIN signal s ON s.incident = i.id WHERE s.id = $1";
        let Some(row) = cx.read.one(sql, &[now.id.into()])? else { return Ok(()) };
        let in_error = row.opt(1, store::Row::text)?.is_some_and(|o| o == Outcome::OpenedInError.code());
        if in_error && row.int(2)? == 0 {
            return Ok(());
        }
        Err(error::promotion_stands(&now.number, row.text(0)?).into())
    }
}

fn waiting(cx: &Deciding<'_>, id: Id<kind::Matter>, based_on: Option<i64>) -> Result<SignalNow, Failure> {
    let now = SignalNow::get(cx.read, id)?;
    cx.guard.permit(cx.actor, "signal.qualify", &now.resource())?;
    now.changed.check(based_on)?;
    if now.state == SignalState::New {
        Ok(now)
    } else {
        Err(error::signal_state(&now.number, now.state).into())
    }
}

fn stricter(a: Handling, b: Handling) -> Handling {
    if a.rank() >= b.rank() { a } else { b }
}
