//! A recipient did not acknowledge in time, or cannot: somebody else gets it.

use kernel::{Id, Refusal, Timestamp, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::compose::Plan;
use crate::Facts;
use crate::event::{Escalated, Event};
use crate::message::State;
use crate::state::{Now, RecipientNow};
use crate::whom::Found;

/// Looks whether an acknowledgement is still missed, and sends it to others if so. Asked by the program alone, when the time runs
/// out or the last route has failed; nothing happens where somebody answered.
#[derive(Debug, Clone)]
pub struct Escalate {
    /// The message.
    pub message: Id<kind::Matter>,
    /// Which recipient.
    pub recipient: i64,
    /// When the time runs out.
    pub planned: Timestamp,
    /// The deputy, or whoever is next; none where nobody is left.
    pub to: Vec<Found>,
}

impl Rule for Escalate {
    type Facts = Facts;
    const NAME: &'static str = "outbox.escalate";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("message.send").into());
        }
        let now = Now::get(cx.read, self.message)?;
        let one = RecipientNow::get(cx.read, now.id, self.recipient)?;
        // Whom nothing reached cannot answer, however much time is left.
        let over = self.planned <= cx.now || one.unreached;
        let due = one.acknowledge_by == Some(self.planned) && over;
        if now.state != State::Released || one.known || one.escalated || !due {
            return Ok(Vec::new());
        }
        let room = i64::try_from(facts.limits.recipients).unwrap_or(0).saturating_mul(2) - now.recipients;
        let room = usize::try_from(room).unwrap_or(0);
        let to: Vec<(i64, &Found)> = (now.recipients..).zip(self.to.iter().take(room)).collect();
        let (recipient, planned) = (one.n, self.planned);
        let event =
            Escalated { recipient, planned, to: to.iter().map(|(n, _)| *n).collect(), about: now.about };
        let mut drafts = vec![event.draft(Some(now.id), now.handling)?];
        for (n, found) in to {
            drafts.push(Plan::of(&now).addressed(cx, n, found, Some(one.n))?);
        }
        Ok(drafts)
    }
}
