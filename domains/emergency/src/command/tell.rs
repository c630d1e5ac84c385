//! Somebody who must be told was told, or could not be reached.

use kernel::{Id, Refusal, Stated, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{happened, optional, short};
use crate::event::{Event, NotReached, Told};
use crate::phase::Means;
use crate::state::Now;
use crate::{Facts, Rule, error};

/// Marks a recipient.
#[derive(Debug, Clone)]
pub struct MarkTold {
    /// The phase.
    pub phase: Id<kind::Matter>,
    /// Which of its recipients, from 0.
    pub recipient: i64,
    /// Whether they were reached.
    pub reached: bool,
    /// How.
    pub means: Means,
    /// Who took the message.
    pub whom: Option<String>,
    /// Whether they repeated it.
    pub read_back: bool,
    /// What was said.
    pub words: Option<Words>,
    /// When, if not now.
    pub stated: Option<Stated>,
}

impl Rule for MarkTold {
    type Facts = Facts;
    const NAME: &'static str = "emergency.mark-told";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.phase)?;
        cx.guard.permit(cx.actor, "phase.note", &now.resource())?;
        let sql = "SELECT told_at, struck FROM phase_recipient WHERE phase = $1 AND n = $2";
        let row = cx.read.one(sql, &[now.id.into(), self.recipient.into()])?;
        let row = row.ok_or_else(Refusal::not_found)?;
        if !row.is_null(0) {
            return Err(error::not_now("refusal-phase-told", &now.number).into());
        }
        // What was contested meanwhile may have been said before: who heard it is to hear that it does not hold.
        if row.bool(1)? && !self.reached {
            return Err(Refusal::not_found().into());
        }
        happened(self.stated, cx.now, facts)?;
        short("whom", self.whom.as_ref(), facts)?;
        let words = optional("words", self.words.as_ref(), facts)?;
        let (matter, handling, about) = (Some(now.id), now.on.handling, now.on.about);
        let mut draft = if self.reached {
            let (whom, read_back) = (self.whom.clone(), self.read_back);
            Told { recipient: self.recipient, means: self.means, whom, read_back, words, about }
                .draft(matter, handling)?
        } else {
            NotReached { recipient: self.recipient, means: self.means, words, about }
                .draft(matter, handling)?
        };
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}
