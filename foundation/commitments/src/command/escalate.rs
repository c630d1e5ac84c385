//! Passing on what was missed.

use kernel::{Handling, Id, Refusal, Timestamp, kind};
use store::{Deciding, Draft, Failure, Row};

use super::person;
use crate::addressee::{Means, Missed, Office, StandIn, Step, timers};
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
    /// Who was found to stand in for the addressee; counts for a step that asks for them only.
    pub stands_in: Option<StandIn>,
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
        let Some((to, means)) = self.whom(cx, &now, step)? else { return Ok(Vec::new()) };
        let event = Escalated {
            step: self.step,
            missed: step.after,
            to: to.office,
            means,
            person: to.person,
            planned: self.planned,
        };
        let mut drafts = vec![event.draft(Some(now.id), now.handling)?];
        if let Some(named) = person(&to.contact, Some(self.step)) {
            drafts.push(named.draft(Some(now.id), now.handling)?);
        }
        Ok(drafts)
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

    /// To whom it goes, and on which way: the office of the step; or whoever stands in for the addressee, not on the way on which
    /// the addressee was told. Where nobody stands in, no time is lost: it goes to whom the next step for the same omission names.
    /// What only some may read is opened to no function that nobody chose: whoever stands in under another one does not count.
    fn whom(&self, cx: &Deciding<'_>, now: &Now, step: &Step) -> Result<Option<(StandIn, Means)>, Failure> {
        if !step.to.is_deputy() {
            let early = went_early(cx, now, step)?;
            return Ok((!early).then(|| (StandIn::of(step.to.clone()), step.means)));
        }
        let closed = now.handling >= Handling::NeedToKnow;
        let found = self.stands_in.clone().filter(|f| !closed || now.readers.contains(&f.office.function));
        if let Some(found) = found {
            return Ok(Some((found, step.means.other_than(told_by(cx, now.id)?))));
        }
        let at = usize::try_from(self.step).unwrap_or(usize::MAX);
        let mut later = now.steps.iter().skip(at.saturating_add(1));
        let next = later.find(|s| s.after == step.after && !s.to.is_deputy());
        Ok(next.map(|s| (StandIn::of(s.to.clone()), s.means)))
    }
}

/// How the addressee was told, as somebody wrote down.
fn told_by(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Option<Means>, Failure> {
    let sql = "SELECT told_means FROM commitment_addressee WHERE commitment = $1 AND step IS NULL AND active = TRUE";
    let Some(row) = cx.read.one(sql, &[id.into()])? else { return Ok(None) };
    Ok(row.opt(0, Row::text)?.and_then(Means::of))
}

/// Whether it went to the office of this step already, before its time, because nobody stood in for the addressee.
fn went_early(cx: &Deciding<'_>, now: &Now, step: &Step) -> Result<bool, Failure> {
    let sql = "SELECT step, planned_at, function_code, organisation, area FROM commitment_addressee WHERE commitment = $1 AND \
               step IS NOT NULL AND planned_at IS NOT NULL";
    let counting = timers(&now.steps, now.acknowledge_by, now.due);
    for row in cx.read.query(sql, &[now.id.into()])? {
        let (of, planned) = (u32::try_from(row.int(0)?).unwrap_or(u32::MAX), row.time(1)?);
        let asked = usize::try_from(of).ok().and_then(|n| now.steps.get(n));
        let instead = asked.is_some_and(|s| s.to.is_deputy() && s.after == step.after);
        // What was passed on for times that no longer count says nothing about now.
        let counts = counting.iter().any(|t| t.step == of && t.at == planned);
        let office = Office {
            function: row.text(2)?.to_owned(),
            organisation: row.opt(3, Row::text)?.map(str::to_owned),
            area: row.opt(4, Row::text)?.map(str::to_owned),
        };
        if instead && counts && office == step.to {
            return Ok(true);
        }
    }
    Ok(false)
}
