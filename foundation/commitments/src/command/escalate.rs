//! Passing on what was missed.

use kernel::{Id, Refusal, Timestamp, kind};
use store::{Deciding, Draft, Failure};

use crate::addressee::{Missed, Step, timers};
use crate::commitment::State;
use crate::event::{Escalated, Event};
use crate::state::Now;
use crate::{Facts, Rule};

/// Looks whether a step of escalation is still due, and passes the commitment on if so. Asked by the program alone, when the
/// step's timer runs out; nothing happens where it was answered, or where other times count by now.
#[derive(Debug, Clone)]
pub struct EscalateCommitment {
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// Which step.
    pub step: u32,
    /// When its timer ran out.
    pub planned: Timestamp,
}

impl Rule for EscalateCommitment {
    type Facts = Facts;
    const NAME: &'static str = "commitments.escalate";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("commitment.give").into());
        }
        let now = Now::get(cx.read, self.commitment)?;
        let Some(step) = self.missed(cx, &now)? else { return Ok(Vec::new()) };
        let event = Escalated {
            step: self.step,
            missed: step.after,
            to: step.to.clone(),
            means: step.means,
            planned: self.planned,
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

impl EscalateCommitment {
    /// The step, where it is due now.
    fn missed<'a>(&self, cx: &Deciding<'_>, now: &'a Now) -> Result<Option<&'a Step>, Failure> {
        let at = usize::try_from(self.step).ok();
        let Some(step) = at.and_then(|n| now.steps.get(n)) else { return Ok(None) };
        let waits = match step.after {
            Missed::NotAcknowledged => now.state == State::Given,
            Missed::NotExecuted => now.state.waits_for_addressee(),
        };
        // Other times may count by now: then another timer runs for this step.
        let counts = timers(&now.steps, now.acknowledge_by, now.due)
            .iter()
            .any(|t| t.step == self.step && t.at == self.planned);
        if !waits || !counts || self.planned > cx.now {
            return Ok(None);
        }
        let sql =
            "SELECT 1 FROM commitment_addressee WHERE commitment = $1 AND step = $2 AND planned_at = $3";
        let before = cx.read.one(sql, &[now.id.into(), self.step.into(), self.planned.into()])?;
        Ok(before.is_none().then_some(step))
    }
}
