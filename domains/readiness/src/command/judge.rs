//! Handing in, approving, sending back, withdrawing.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{optional, reason};
use crate::event::{Event, PlanWithdrawn, VersionApproved, VersionReturned, VersionSubmitted};
use crate::plan::Turn;
use crate::state::{PlanNow, VersionNow};
use crate::{Facts, error};

/// Hands a draft in.
#[derive(Debug, Clone)]
pub struct SubmitVersion {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version.
    pub version: i64,
    /// What its author says to it.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SubmitVersion {
    type Facts = Facts;
    const NAME: &'static str = "readiness.submit-version";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::get(cx.read, self.plan)?;
        cx.guard.permit(cx.actor, "plan.write", &now.writing())?;
        now.live()?;
        let of = VersionNow::get(cx.read, self.plan, self.version)?;
        of.turn(Turn::Submit)?;
        of.unchanged(self.based_on)?;
        if of.cards.is_empty() {
            return Err(Refusal::invalid("cards", "refusal-readiness-no-cards").into());
        }
        let words = optional(self.words.as_ref(), facts)?;
        let event = VersionSubmitted { version: of.no, words };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}

/// What is made of a version that was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It holds from now on.
    Approve,
    /// It goes back to its author.
    Return,
}

/// Approves a version or sends it back.
#[derive(Debug, Clone)]
pub struct JudgeVersion {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version.
    pub version: i64,
    /// What is made of it.
    pub verdict: Verdict,
    /// Why; needed for sending back.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for JudgeVersion {
    type Facts = Facts;
    const NAME: &'static str = "readiness.judge-version";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::get(cx.read, self.plan)?;
        cx.guard.permit(cx.actor, "plan.approve", &now.writing())?;
        now.live()?;
        let of = VersionNow::get(cx.read, self.plan, self.version)?;
        of.unchanged(self.based_on)?;
        let (matter, handling) = (Some(self.plan), now.resource.handling);
        let draft = match self.verdict {
            Verdict::Approve => {
                of.turn(Turn::Approve)?;
                if of.authors.contains(&cx.actor.person) {
                    return Err(error::own_version(of.no).into());
                }
                let words = optional(self.words.as_ref(), facts)?;
                VersionApproved { version: of.no, words }.draft(matter, handling)?
            }
            Verdict::Return => {
                of.turn(Turn::Return)?;
                let words = reason(self.words.as_ref(), facts)?;
                VersionReturned { version: of.no, words }.draft(matter, handling)?
            }
        };
        Ok(vec![draft])
    }
}

/// Withdraws a plan with all its versions. What was activated goes on.
#[derive(Debug, Clone)]
pub struct WithdrawPlan {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// Why.
    pub words: Option<Words>,
}

impl Rule for WithdrawPlan {
    type Facts = Facts;
    const NAME: &'static str = "readiness.withdraw-plan";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::get(cx.read, self.plan)?;
        cx.guard.permit(cx.actor, "plan.approve", &now.writing())?;
        now.live()?;
        let event = PlanWithdrawn { words: reason(self.words.as_ref(), facts)? };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}
