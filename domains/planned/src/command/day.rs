//! The day: it begins as an incident, rows are ticked and moved, what was used is told.

use kernel::{Id, Refusal, Stated, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use super::step::on_the_day;
use super::{count, optional};
use crate::event::{DayBegun, Event, OpeningSet, RowMarked, RowMoved, SupplyUsed};
use crate::planned::{State, incident_of};
use crate::sheet::Mark;
use crate::state::{EventNow, Numbered};
use crate::{Facts, Rule, error};

/// How far a moved row may lie from now, in seconds: a slip of the finger is not a week.
const FARTHEST: i64 = 30 * 86_400;

/// Sets the time at which an event opens by itself, or takes it away.
#[derive(Debug, Clone)]
pub struct SetOpening {
    /// The event.
    pub event: Id<kind::Matter>,
    /// When; by an act alone where absent.
    pub at: Option<Timestamp>,
}

impl Rule for SetOpening {
    type Facts = Facts;
    const NAME: &'static str = "planned.set-opening";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        // It opens an incident, if later.
        cx.guard.permit(cx.actor, "incident.open", &now.resource())?;
        if let Some(at) = self.at.filter(|at| *at <= cx.now) {
            return Err(error::in_the_past("opening", at).into());
        }
        if self.at == now.opening {
            return Ok(Vec::new());
        }
        Ok(vec![OpeningSet { at: self.at }.draft(Some(now.id), now.handling)?])
    }
}

/// An event begins. Its incident was opened before, under the id that follows from the event's.
#[derive(Debug, Clone)]
pub struct BeginDay {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The number of the incident.
    pub number: String,
}

impl Rule for BeginDay {
    type Facts = Facts;
    const NAME: &'static str = "planned.begin-day";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::get(cx.read, self.event)?;
        cx.guard.permit(cx.actor, "incident.open", &now.resource())?;
        if now.state != State::Ready {
            return Err(now.wrong().into());
        }
        let event = DayBegun { incident: incident_of(now.id), number: self.number.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// A running event with a row that stands.
fn running(cx: &Deciding<'_>, event: Id<kind::Matter>, n: i64) -> Result<EventNow, Failure> {
    let now = EventNow::get(cx.read, event)?;
    on_the_day(cx, &now.resource())?;
    if now.state != State::Running {
        return Err(now.wrong().into());
    }
    if Numbered::Row.stands(cx.read, now.id, n)? { Ok(now) } else { Err(error::gone(n).into()) }
}

/// Ticks a row.
#[derive(Debug, Clone)]
pub struct MarkRow {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The row.
    pub n: i64,
    /// Where it stands.
    pub mark: Mark,
    /// What there is to say; needed where it is left out.
    pub words: Option<Words>,
    /// When that was so.
    pub stated: Option<Stated>,
}

impl Rule for MarkRow {
    type Facts = Facts;
    const NAME: &'static str = "planned.mark-row";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = running(cx, self.event, self.n)?;
        let words = optional("words", self.words.as_ref(), facts.limits.text)?;
        if self.mark == Mark::Skipped && words.is_none() {
            return Err(Refusal::missing("words").into());
        }
        if self.stated.is_some_and(|s| s.at > cx.now.plus_seconds(120)) {
            return Err(Refusal::in_the_future("stated").into());
        }
        let event = RowMarked { n: self.n, mark: self.mark, words, incident: now.incident };
        let draft = event.draft(Some(now.id), now.handling)?;
        Ok(vec![Draft { stated: self.stated, ..draft }])
    }
}

/// A row comes at another time.
#[derive(Debug, Clone)]
pub struct MoveRow {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The row.
    pub n: i64,
    /// When now.
    pub to: Timestamp,
    /// Why.
    pub words: Option<Words>,
}

impl Rule for MoveRow {
    type Facts = Facts;
    const NAME: &'static str = "planned.move-row";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = running(cx, self.event, self.n)?;
        let words = optional("words", self.words.as_ref(), facts.limits.text)?;
        if (self.to.0 - cx.now.0).abs() > FARTHEST * 1_000_000 {
            return Err(error::too_long("to", FARTHEST / 86_400).into());
        }
        let event = RowMoved { n: self.n, to: self.to, words, incident: now.incident };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Tells what it really took of a resource.
#[derive(Debug, Clone)]
pub struct TellUse {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The resource.
    pub n: i64,
    /// How many.
    pub count: i64,
}

impl Rule for TellUse {
    type Facts = Facts;
    const NAME: &'static str = "planned.tell-use";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::get(cx.read, self.event)?;
        on_the_day(cx, &now.resource())?;
        if !now.state.has_begun() {
            return Err(now.wrong().into());
        }
        if !Numbered::Supply.stands(cx.read, now.id, self.n)? {
            return Err(error::gone(self.n).into());
        }
        count("used", self.count, 0, facts)?;
        Ok(vec![SupplyUsed { n: self.n, count: self.count }.draft(Some(now.id), now.handling)?])
    }
}
