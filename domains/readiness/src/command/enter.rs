//! Entering a plan, and beginning a further version of one.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::check;
use crate::content::Frame;
use crate::event::{Event, PlanEntered, VersionBegun};
use crate::plan::Sort;
use crate::state::{self, PlanNow};
use crate::{Facts, error};

/// Enters a plan, with a first version to be written.
#[derive(Debug, Clone)]
pub struct EnterPlan {
    /// The plan to be.
    pub plan: Id<kind::Matter>,
    /// What sort.
    pub sort: Sort,
    /// Code of the organisation whose plan it is.
    pub organisation: Option<String>,
    /// Areas for which it holds; everywhere when there are none.
    pub areas: BTreeSet<String>,
    /// How it is handled.
    pub handling: Handling,
    /// Functions that may read it, where it is need-to-know or secret; its author's is added.
    pub readers: BTreeSet<String>,
    /// The first page.
    pub frame: Frame,
}

impl Rule for EnterPlan {
    type Facts = Facts;
    const NAME: &'static str = "readiness.enter-plan";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let on = Resource { matter: Some(self.plan), areas: self.areas.clone(), ..Resource::service() };
        cx.guard.permit(cx.actor, "plan.write", &on)?;
        if cx.guard.permit(cx.actor, "plan.write", &state::writing(&on)).is_err() {
            return Err(Refusal::invalid("areas", "refusal-readiness-areas").into());
        }
        if self.handling >= Handling::NeedToKnow {
            cx.guard.permit(cx.actor, "matter.restrict", &Resource::service())?;
        }
        check::frame(&self.frame, facts)?;
        if let Some(code) = self.organisation.as_ref().filter(|code| !facts.organisations.contains(*code)) {
            return Err(Refusal::unknown_code("organisation", code).into());
        }
        if let Some(code) = self.areas.iter().find(|code| !facts.areas.contains(*code)) {
            return Err(Refusal::unknown_code("areas", code).into());
        }
        if let Some(code) = self.readers.iter().find(|code| !facts.functions.contains_key(*code)) {
            return Err(Refusal::unknown_code("readers", code).into());
        }
        let mut readers = self.readers.clone();
        if self.handling >= Handling::NeedToKnow {
            readers.insert(cx.actor.function.clone());
        }
        let event = PlanEntered {
            sort: self.sort,
            organisation: self.organisation.clone(),
            areas: self.areas.clone(),
            readers,
            frame: self.frame.clone(),
        };
        Ok(vec![event.draft(Some(self.plan), self.handling)?])
    }
}

/// Begins a further version, with the content of the one that holds.
#[derive(Debug, Clone)]
pub struct BeginVersion {
    /// The plan.
    pub plan: Id<kind::Matter>,
}

impl Rule for BeginVersion {
    type Facts = Facts;
    const NAME: &'static str = "readiness.begin-version";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::get(cx.read, self.plan)?;
        cx.guard.permit(cx.actor, "plan.write", &now.writing())?;
        now.live()?;
        if now.open.is_some() {
            return Err(error::not_now("refusal-readiness-open").into());
        }
        let event = VersionBegun { version: now.last.saturating_add(1), from: now.valid };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}
