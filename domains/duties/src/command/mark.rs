//! What is noted of a time: begun, done, waived, open again.

use jiff::civil::Date;
use kernel::{Id, Refusal, Words, at_most, kind};
use store::{Deciding, Draft, Failure};

use super::{DONE, KEEP, optional};
use crate::dates::day_of;
use crate::event::{Begun, Done, Event, Reopened, Waived};
use crate::occurrence::{Mark, State};
use crate::state::{DutyNow, still_open};
use crate::{Facts, Rule, error};

/// A time of a duty that is there, for whoever has this power.
fn time(
    cx: &Deciding<'_>,
    (duty, key): (Id<kind::Matter>, &str),
    power: kernel::Power,
    facts: &Facts,
) -> Result<(DutyNow, Date, Mark), Failure> {
    let now = DutyNow::get(cx.read, duty)?;
    cx.guard.permit(cx.actor, power, &now.resource())?;
    let (due, mark) = now.time(cx.read, key, facts)?;
    Ok((now, due, mark))
}

/// Somebody begins.
#[derive(Debug, Clone)]
pub struct BeginTime {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Which time.
    pub key: String,
    /// What there is to say.
    pub words: Option<Words>,
}

impl Rule for BeginTime {
    type Facts = Facts;
    const NAME: &'static str = "duties.begin";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, due, mark) = time(cx, (self.duty, &self.key), DONE, facts)?;
        still_open(mark, due)?;
        if mark == Mark::Begun {
            return Ok(Vec::new());
        }
        let words = optional("words", self.words.as_ref(), facts)?;
        let event = Begun { key: self.key.clone(), due, words };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}

/// It is done.
#[derive(Debug, Clone)]
pub struct FinishTime {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Which time.
    pub key: String,
    /// On which day; today where absent.
    pub on: Option<Date>,
    /// What there is to say.
    pub words: Option<Words>,
    /// What shows it: an address, or the name of a document.
    pub evidence: Option<String>,
}

impl Rule for FinishTime {
    type Facts = Facts;
    const NAME: &'static str = "duties.finish";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, due, mark) = time(cx, (self.duty, &self.key), DONE, facts)?;
        still_open(mark, due)?;
        let today = day_of(cx.now, &facts.zone);
        let on = self.on.unwrap_or(today);
        if on > today {
            return Err(Refusal::in_the_future("on").into());
        }
        let evidence = self.evidence.as_ref().map(|e| e.trim().to_owned()).filter(|e| !e.is_empty());
        evidence.as_ref().map_or(Ok(()), |e| at_most("evidence", e, facts.limits.text))?;
        let words = optional("words", self.words.as_ref(), facts)?;
        let event = Done { key: self.key.clone(), due, on, words, evidence };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}

/// It need not be done this time.
#[derive(Debug, Clone)]
pub struct WaiveTime {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Which time.
    pub key: String,
    /// Why.
    pub why: Words,
}

impl Rule for WaiveTime {
    type Facts = Facts;
    const NAME: &'static str = "duties.waive";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, due, mark) = time(cx, (self.duty, &self.key), KEEP, facts)?;
        still_open(mark, due)?;
        self.why.required("why", facts.limits.text)?;
        let event = Waived { key: self.key.clone(), due, why: self.why.clone() };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}

/// It was not done after all, or is to be done after all.
#[derive(Debug, Clone)]
pub struct ReopenTime {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Which time.
    pub key: String,
    /// Why.
    pub why: Words,
}

impl Rule for ReopenTime {
    type Facts = Facts;
    const NAME: &'static str = "duties.reopen";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, due, mark) = time(cx, (self.duty, &self.key), KEEP, facts)?;
        if matches!(mark, Mark::Open | Mark::Begun) {
            let today = day_of(cx.now, &facts.zone);
            return Err(error::wrong_state(State::at(mark, due, today, now.content.near_days())).into());
        }
        self.why.required("why", facts.limits.text)?;
        let event = Reopened { key: self.key.clone(), due, why: self.why.clone() };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}
