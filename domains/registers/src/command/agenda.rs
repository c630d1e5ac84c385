//! The regulation agenda: instruments, their steps, where they stand.

use kernel::{Id, Refusal, Resource, Words, kind};
use store::{Deciding, Draft, Failure, Read};

use super::{known, limited, named, optional, short};
use crate::event::{Event, InstrumentChanged, InstrumentEntered, InstrumentTurned, StepSet};
use crate::instrument::{Instrument, Progress, Step};
use crate::state::{self, InstrumentNow, KEEP, TestNow};
use crate::{Facts, Rule, error, test};

/// Years that an agenda can be about.
const YEARS: std::ops::RangeInclusive<i64> = 2000..=2100;

/// Puts an instrument on the agenda.
#[derive(Debug, Clone)]
pub struct EnterInstrument {
    /// The instrument to be.
    pub id: Id<kind::Matter>,
    /// What stands about it.
    pub instrument: Instrument,
}

impl Rule for EnterInstrument {
    type Facts = Facts;
    const NAME: &'static str = "registers.enter-instrument";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let on = Resource { matter: Some(self.id), ..Resource::service() };
        cx.guard.permit(cx.actor, KEEP, &on)?;
        let year = facts.year(cx.now);
        let no = state::next(cx.read, &format!("instrument:{year:02}"))?;
        let event = InstrumentEntered { year, no, instrument: checked(&self.instrument, facts)? };
        Ok(vec![event.draft(Some(self.id), on.handling)?])
    }
}

/// Describes an instrument anew.
#[derive(Debug, Clone)]
pub struct ChangeInstrument {
    /// The instrument.
    pub id: Id<kind::Matter>,
    /// What stands about it.
    pub instrument: Instrument,
    /// The last entry of the journal that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ChangeInstrument {
    type Facts = Facts;
    const NAME: &'static str = "registers.change-instrument";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = InstrumentNow::kept(cx.read, cx.guard, cx.actor, self.id)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        let instrument = checked(&self.instrument, facts)?;
        if instrument == now.instrument {
            return Ok(Vec::new());
        }
        Ok(vec![InstrumentChanged { instrument }.draft(Some(self.id), now.on.handling)?])
    }
}

fn checked(one: &Instrument, facts: &Facts) -> Result<Instrument, Refusal> {
    let (line, most) = (facts.limits.short, facts.limits.text);
    if !YEARS.contains(&one.year) {
        return Err(Refusal::invalid("year", "refusal-registers-year").with("value", one.year));
    }
    known("sort", &one.sort, &facts.instruments)?;
    known("function", &one.function, &facts.functions)?;
    let codes = one.operational.iter().map(|o| o.trim().to_owned()).filter(|o| !o.is_empty());
    let operational: Vec<String> = codes.collect();
    operational.iter().try_for_each(|o| kernel::at_most("operational", o, line))?;
    Ok(Instrument {
        names: named("names", &one.names, line)?,
        description: limited("description", &one.description, most)?,
        occasion: limited("occasion", &one.occasion, most)?,
        purpose: limited("purpose", &one.purpose, most)?,
        strategic: short("strategic", one.strategic.as_ref(), facts)?,
        operational,
        ground: limited("ground", &one.ground, most)?,
        situation: limited("situation", &one.situation, most)?,
        planning: limited("planning", &one.planning, most)?,
        ..one.clone()
    })
}

/// Plans a step, moves it, or says that it was taken.
#[derive(Debug, Clone)]
pub struct SetStep {
    /// The instrument.
    pub id: Id<kind::Matter>,
    /// The step, as a whole.
    pub step: Step,
    /// The last entry of the journal that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SetStep {
    type Facts = Facts;
    const NAME: &'static str = "registers.set-step";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = InstrumentNow::kept(cx.read, cx.guard, cx.actor, self.id)?;
        now.open()?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        if !facts.steps.contains(&self.step.code) {
            return Err(Refusal::unknown_code("code", &self.step.code).into());
        }
        let step =
            Step { words: limited("words", &self.step.words, facts.limits.text)?, ..self.step.clone() };
        if step.done.is_some_and(|done| done > facts.day(cx.now)) {
            return Err(Refusal::in_the_future("done").into());
        }
        let before = state::step(cx.read, self.id, &step.code)?;
        if before.as_ref() == Some(&step) {
            return Ok(Vec::new());
        }
        let taken = step.done.is_some() && before.is_none_or(|b| b.done.is_none());
        if taken && facts.asks_for_test(&now.instrument.sort, &step.code) {
            tested(cx.read, self.id, &now.number)?;
        }
        let mut drafts = vec![StepSet { step }.draft(Some(self.id), now.on.handling)?];
        if taken && now.progress == Progress::Planned {
            let event = InstrumentTurned { to: Progress::InProgress, words: None };
            drafts.push(event.draft(Some(self.id), now.on.handling)?);
        }
        Ok(drafts)
    }
}

/// Says where an instrument stands.
#[derive(Debug, Clone)]
pub struct TurnInstrument {
    /// The instrument.
    pub id: Id<kind::Matter>,
    /// Where.
    pub to: Progress,
    /// Why; always where it is dropped or taken up again.
    pub words: Option<Words>,
    /// The last entry of the journal that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for TurnInstrument {
    type Facts = Facts;
    const NAME: &'static str = "registers.turn-instrument";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = InstrumentNow::kept(cx.read, cx.guard, cx.actor, self.id)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        let words = optional("words", self.words.as_ref(), facts.limits.text)?;
        if self.to == now.progress {
            return Ok(Vec::new());
        }
        let again = now.progress == Progress::Dropped || now.progress.holds() && self.to.is_open();
        if (self.to == Progress::Dropped || again) && words.is_none() {
            return Err(Refusal::missing("words").into());
        }
        if self.to.holds() && facts.owes_test(&now.instrument.sort) {
            tested(cx.read, self.id, &now.number)?;
        }
        Ok(vec![InstrumentTurned { to: self.to, words }.draft(Some(self.id), now.on.handling)?])
    }
}

/// Refuses where no test, or no exemption, was looked at by somebody else.
fn tested(read: &dyn Read, id: Id<kind::Matter>, number: &str) -> Result<(), Failure> {
    let found = TestNow::find(read, id)?;
    if found.is_some_and(|t| t.stage == test::Stage::Reviewed) {
        Ok(())
    } else {
        Err(error::test_missing(number).into())
    }
}
