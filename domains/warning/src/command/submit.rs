//! Handing a warning to the second person; throwing away what nobody outside ever saw.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{WRITE, ready};
use crate::Facts;
use crate::event::{Dropped, Event, Submitted};
use crate::state::Now;
use crate::statement::{Reach, State};

/// Hands a warning to the second person. It has to be complete, and its figures public.
#[derive(Debug, Clone)]
pub struct SubmitWarning {
    /// The warning.
    pub warning: Id<kind::Matter>,
    /// Whom it would reach.
    pub reach: Reach,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SubmitWarning {
    type Facts = Facts;
    const NAME: &'static str = "warning.submit";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.warning)?;
        cx.guard.permit(cx.actor, WRITE, &now.common.resource())?;
        now.common.unchanged(self.based_on)?;
        now.stands(&[State::Draft, State::Returned])?;
        let says = now.says.as_ref().ok_or_else(Refusal::not_found)?;
        ready(says, cx.now, facts)?;
        let (about, version) = (now.common.about, now.common.version);
        let submitted = Submitted { about, version, reach: self.reach.clone() };
        Ok(vec![submitted.draft(Some(now.common.id), now.common.handling)?])
    }
}

/// Throws a warning away before it goes out.
#[derive(Debug, Clone)]
pub struct DropWarning {
    /// The warning.
    pub warning: Id<kind::Matter>,
    /// Why.
    pub reason: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for DropWarning {
    type Facts = Facts;
    const NAME: &'static str = "warning.drop";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.warning)?;
        cx.guard.permit(cx.actor, WRITE, &now.common.resource())?;
        now.common.unchanged(self.based_on)?;
        now.stands(&[State::Draft, State::Submitted, State::Returned])?;
        self.reason.required("reason", facts.limits.text)?;
        let dropped = Dropped { about: now.common.about, reason: self.reason.clone() };
        Ok(vec![dropped.draft(Some(now.common.id), now.common.handling)?])
    }
}
