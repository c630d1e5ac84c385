//! A plan: opened, described, outlined, moved from state to state.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Handling, Id, Lang, Refusal, Resource, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{all_known, known, limited, optional, short, sourced};
use crate::event::{AdoptionCorrected, Event, PlanDescribed, PlanOpened, PlanOutlined, PlanTurned};
use crate::plan::{Frame, Heading, Sort, State, Step, after};
use crate::state::{PlanNow, undecided};
use crate::{Facts, Rule, error};

/// Opens a plan.
#[derive(Debug, Clone)]
pub struct OpenPlan {
    /// The plan to be.
    pub plan: Id<kind::Matter>,
    /// What it is.
    pub sort: Sort,
    /// What it says of itself.
    pub frame: Frame,
    /// Codes of the areas that it is for; none: everywhere.
    pub areas: BTreeSet<String>,
    /// How it is handled.
    pub handling: Handling,
    /// Functions that may read it, where it is need-to-know or secret; whoever opens it is added.
    pub readers: BTreeSet<String>,
}

impl Rule for OpenPlan {
    type Facts = Facts;
    const NAME: &'static str = "programme.open-plan";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let on = Resource { matter: Some(self.plan), areas: self.areas.clone(), ..Resource::service() };
        cx.guard.permit(cx.actor, "programme.keep", &on)?;
        let mut readers = self.readers.clone();
        if self.handling >= Handling::NeedToKnow {
            cx.guard.permit(cx.actor, "matter.restrict", &Resource::service())?;
            readers.insert(cx.actor.function.clone());
        }
        checked(&self.frame, &self.areas, facts)?;
        follows(cx, self.plan, self.sort, &self.frame)?;
        let event = PlanOpened {
            sort: self.sort,
            frame: self.frame.clone(),
            areas: self.areas.clone(),
            readers,
            code: None,
        };
        Ok(vec![event.draft(Some(self.plan), self.handling)?])
    }
}

/// Describes a plan anew.
#[derive(Debug, Clone)]
pub struct DescribePlan {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// What it says of itself now.
    pub frame: Frame,
    /// Codes of the areas that it is for now.
    pub areas: BTreeSet<String>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for DescribePlan {
    type Facts = Facts;
    const NAME: &'static str = "programme.describe-plan";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::open_for(cx, "programme.keep", self.plan)?;
        // Nobody moves a plan where they keep none.
        let there = Resource { areas: self.areas.clone(), ..now.resource() };
        cx.guard.permit(cx.actor, "programme.keep", &there)?;
        own(&now)?;
        now.seen(self.based_on)?;
        checked(&self.frame, &self.areas, facts)?;
        follows(cx, self.plan, now.sort, &self.frame)?;
        if (&self.frame, &self.areas) == (&now.frame, &now.areas) {
            return Ok(Vec::new());
        }
        let event = PlanDescribed { frame: self.frame.clone(), areas: self.areas.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Says which objectives, axes, themes and missions a plan has: all of them, in their order.
#[derive(Debug, Clone)]
pub struct OutlinePlan {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// They.
    pub headings: Vec<Heading>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for OutlinePlan {
    type Facts = Facts;
    const NAME: &'static str = "programme.outline-plan";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::open_for(cx, "programme.keep", self.plan)?;
        own(&now)?;
        now.seen(self.based_on)?;
        outlined(&self.headings, facts)?;
        if self.headings == now.headings {
            return Ok(Vec::new());
        }
        let event = PlanOutlined { headings: self.headings.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Moves a plan from state to state. Adopting, closing and reopening are for whoever adopts; a plan closes once every open point has a
/// decision.
#[derive(Debug, Clone)]
pub struct TurnPlan {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// What is done.
    pub step: Step,
    /// The day of the decision; needed to adopt.
    pub on: Option<Date>,
    /// Code of the organisation that decided; needed to adopt.
    pub by: Option<String>,
    /// Why, or what there is to say; needed to reopen.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for TurnPlan {
    type Facts = Facts;
    const NAME: &'static str = "programme.turn-plan";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::get(cx.read, self.plan)?;
        let power = if self.step == Step::Start { "programme.keep" } else { "programme.adopt" };
        cx.guard.permit(cx.actor, power, &now.resource())?;
        now.seen(self.based_on)?;
        let to = after(now.state, self.step).ok_or_else(|| error::wrong_step(now.state, self.step))?;
        known("by", self.by.as_ref(), &facts.organisations)?;
        if self.step == Step::Adopt {
            self.on.ok_or_else(|| Refusal::missing("on"))?;
            self.by.as_ref().ok_or_else(|| Refusal::missing("by"))?;
        }
        if self.step == Step::Close {
            let open = undecided(cx.read, now.id)?;
            if open > 0 {
                return Err(error::undecided(open).into());
            }
        }
        let words = optional("words", self.words.as_ref(), facts)?;
        let to = if self.step == Step::Reopen {
            words.as_ref().ok_or_else(|| Refusal::missing("words"))?;
            // A plan that came closed never left its preparation here: nobody prepares it again.
            now.closed_from.filter(|state| state.is_in_force()).unwrap_or(to)
        } else {
            to
        };
        let event = PlanTurned { to, on: self.on, by: self.by.clone(), words };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Corrects the day of the adoption, or who adopted the plan.
#[derive(Debug, Clone)]
pub struct CorrectAdoption {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The day of the decision.
    pub on: Option<Date>,
    /// Code of the organisation that decided.
    pub by: Option<String>,
    /// Why it is corrected.
    pub why: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for CorrectAdoption {
    type Facts = Facts;
    const NAME: &'static str = "programme.correct-adoption";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::get(cx.read, self.plan)?;
        cx.guard.permit(cx.actor, "programme.adopt", &now.resource())?;
        now.seen(self.based_on)?;
        if now.state == State::Preparing {
            return Err(error::wrong_state(now.state).into());
        }
        let on = self.on.ok_or_else(|| Refusal::missing("on"))?;
        let by = self.by.clone().ok_or_else(|| Refusal::missing("by"))?;
        known("by", Some(&by), &facts.organisations)?;
        if now.adopted == Some((on.to_string(), by.clone())) {
            return Ok(Vec::new());
        }
        let why = optional("why", self.why.as_ref(), facts)?.ok_or_else(|| Refusal::missing("why"))?;
        Ok(vec![AdoptionCorrected { on, by, why }.draft(Some(now.id), now.handling)?])
    }
}

/// A plan of the profile is described by the profile's files alone: another load would undo what was typed.
fn own(now: &PlanNow) -> Result<(), Refusal> {
    if now.code.is_some() { Err(Refusal::conflict("refusal-programme-of-profile")) } else { Ok(()) }
}

/// What holds of every frame.
pub(super) fn checked(frame: &Frame, areas: &BTreeSet<String>, facts: &Facts) -> Result<(), Refusal> {
    let official = [Lang::Fr, Lang::Nl];
    if official.iter().all(|l| frame.titles.get(*l).is_none_or(|t| t.trim().is_empty())) {
        return Err(Refusal::missing("titles-fr"));
    }
    limited("titles", &frame.titles, facts)?;
    limited("short", &frame.short, facts)?;
    limited("remark", &frame.remark, facts)?;
    if frame.period().is_some_and(|(from, until)| until < from) {
        return Err(error::period());
    }
    known("authority", frame.authority.as_ref(), &facts.organisations)?;
    known("pilot", frame.pilot.as_ref(), &facts.organisations)?;
    known("function", Some(&frame.function), &facts.functions)?;
    for (field, text) in
        [("authority-words", &frame.authority_words), ("basis", &frame.basis), ("source", &frame.source)]
    {
        short(field, text.as_ref(), facts)?;
    }
    if frame.expected.is_some_and(|n| !(0..=100_000).contains(&n)) {
        return Err(Refusal::invalid("expected", "refusal-number"));
    }
    all_known("areas", areas, |code| facts.areas.contains_key(code))
}

/// What holds of every outline: codes once in each part, texts that say as much as they promise.
pub(super) fn outlined(headings: &[Heading], facts: &Facts) -> Result<(), Refusal> {
    if headings.len() > facts.limits.items {
        return Err(error::too_many("headings", facts.limits.items));
    }
    let mut seen = BTreeSet::new();
    headings.iter().try_for_each(|heading| {
        if heading.code.trim().is_empty() {
            return Err(Refusal::missing("headings"));
        }
        short("headings", Some(&heading.code), facts)?;
        if !seen.insert((heading.part, &heading.code)) {
            return Err(error::taken(&heading.code));
        }
        // They are typed in one field.
        let field = Some("headings".to_owned());
        sourced("headings", &heading.words, facts).map_err(|refusal| Refusal { field, ..refusal })
    })
}

/// The plan before this one exists, may be read, is of the same sort and is not itself one of those that follow.
fn follows(cx: &Deciding<'_>, plan: Id<kind::Matter>, sort: Sort, frame: &Frame) -> Result<(), Failure> {
    let Some(predecessor) = frame.predecessor else { return Ok(()) };
    let wrong = || Refusal::invalid("predecessor", "refusal-programme-predecessor");
    let before = PlanNow::find(cx.read, predecessor)?.ok_or_else(wrong)?;
    cx.guard.permit(cx.actor, "matter.read", &before.resource()).map_err(|_| wrong())?;
    if before.sort != sort {
        return Err(wrong().into());
    }
    let mut at = Some(before);
    while let Some(now) = at {
        if now.id == plan {
            return Err(wrong().into());
        }
        at = now.frame.predecessor.map(|id| PlanNow::find(cx.read, id)).transpose()?.flatten();
    }
    Ok(())
}
