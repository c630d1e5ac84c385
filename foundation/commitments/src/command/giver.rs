//! The giver decides: accepts, sends back, takes back, sets other times, gives it to somebody else.

use kernel::{Id, Refusal, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{addressee, optional_words, person, to_come};
use crate::addressee::{Addressee, Missed, Step, timers};
use crate::commitment::Turn;
use crate::event::{Event, Readdressed, Redated, Returned, Settled, Withdrawn};
use crate::state::Now;
use crate::{Facts, Rule};

/// What the giver makes of what came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is done.
    Settle,
    /// It is not, or it cannot be declined: back to the addressee.
    Return {
        /// Until when it has to be done now.
        due: Option<Timestamp>,
    },
    /// It is not needed any more.
    Withdraw,
}

/// Settles, returns or withdraws.
#[derive(Debug, Clone)]
pub struct Judge {
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// What the giver makes of it.
    pub verdict: Verdict,
    /// Why; needed except for settling.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for Judge {
    type Facts = Facts;
    const NAME: &'static str = "commitments.judge";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = givers(cx, self.commitment, self.based_on)?;
        let (matter, handling) = (Some(now.id), now.handling);
        let draft = match self.verdict {
            Verdict::Settle => {
                now.turn(Turn::Settle)?;
                optional_words("words", self.words.as_ref(), facts)?;
                Settled { words: self.words.clone() }.draft(matter, handling)?
            }
            Verdict::Withdraw => {
                now.turn(Turn::Withdraw)?;
                Withdrawn { words: reason(self.words.as_ref(), facts)? }.draft(matter, handling)?
            }
            Verdict::Return { due } => {
                now.turn(Turn::Return)?;
                to_come("due", due, cx.now)?;
                let words = reason(self.words.as_ref(), facts)?;
                let timers = timers(&now.steps, None, due);
                Returned { words, due, timers }.draft(matter, handling)?
            }
        };
        Ok(vec![draft])
    }
}

/// Sets other times.
#[derive(Debug, Clone)]
pub struct RedateCommitment {
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// Until when it has to be acknowledged; no time when absent. Left as it is once it was acknowledged.
    pub acknowledge_by: Option<Timestamp>,
    /// Until when it has to be done; no time when absent.
    pub due: Option<Timestamp>,
    /// Why.
    pub words: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for RedateCommitment {
    type Facts = Facts;
    const NAME: &'static str = "commitments.redate";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = givers(cx, self.commitment, self.based_on)?;
        now.turn(Turn::Redate)?;
        let acknowledged = now.state != crate::commitment::State::Given;
        let by = if acknowledged { now.acknowledge_by } else { self.acknowledge_by };
        if !acknowledged {
            to_come("acknowledge-by", by, cx.now)?;
        }
        to_come("due", self.due, cx.now)?;
        let words = reason(Some(&self.words), facts)?;
        let timers = timers(&now.steps, by.filter(|_| !acknowledged), self.due);
        let event = Redated { acknowledge_by: by, due: self.due, words, timers };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Gives it to somebody else.
#[derive(Debug, Clone)]
pub struct ReaddressCommitment {
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// To whom.
    pub to: Addressee,
    /// Until when they have to acknowledge.
    pub acknowledge_by: Option<Timestamp>,
    /// Why.
    pub words: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ReaddressCommitment {
    type Facts = Facts;
    const NAME: &'static str = "commitments.readdress";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = givers(cx, self.commitment, self.based_on)?;
        now.turn(Turn::Readdress)?;
        addressee("function", &self.to, facts)?;
        to_come("acknowledge-by", self.acknowledge_by, cx.now)?;
        let words = reason(Some(&self.words), facts)?;
        // The time for doing it stays, and with it the timers that were set for it.
        let first: Vec<Step> = now.steps.clone();
        let mut timers = timers(&first, self.acknowledge_by, None);
        timers.retain(|t| {
            let at = usize::try_from(t.step).ok().and_then(|n| first.get(n));
            at.is_some_and(|s| s.after == Missed::NotAcknowledged)
        });
        let to = self.to.office.clone();
        let event = Readdressed { to, acknowledge_by: self.acknowledge_by, words, timers };
        let mut drafts = vec![event.draft(Some(now.id), now.handling)?];
        if let Some(named) = person(&self.to.contact, None) {
            drafts.push(named.draft(Some(now.id), now.handling)?);
        }
        Ok(drafts)
    }
}

/// The commitment, where the actor is its giver and saw it as it is.
fn givers(cx: &Deciding<'_>, id: Id<kind::Matter>, based_on: Option<i64>) -> Result<Now, Failure> {
    let now = Now::get(cx.read, id)?;
    cx.guard.permit(cx.actor, "commitment.settle", &now.resource())?;
    now.given_by(cx.actor)?;
    now.unchanged(based_on)?;
    Ok(now)
}

/// A reason has to be there.
fn reason(words: Option<&Words>, facts: &Facts) -> Result<Words, Refusal> {
    let words = words.ok_or_else(|| Refusal::missing("words"))?;
    words.required("words", facts.limits.text)?;
    Ok(words.clone())
}
