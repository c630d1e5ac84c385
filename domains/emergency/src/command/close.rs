//! An evaluation is closed.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::optional;
use crate::event::{Closed, Event};
use crate::state::Evaluating;
use crate::{Facts, Rule};

/// Closes an evaluation: after both debriefs, or with the reason why one is missing.
#[derive(Debug, Clone)]
pub struct CloseEvaluation {
    /// The evaluation.
    pub evaluation: Id<kind::Matter>,
    /// What it comes to.
    pub words: Option<Words>,
    /// Why a debrief is missing.
    pub without: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for CloseEvaluation {
    type Facts = Facts;
    const NAME: &'static str = "emergency.close";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Evaluating::kept(cx, self.evaluation, self.based_on)?;
        let without = optional("without", self.without.as_ref(), facts)?;
        let both = now.hot && now.cold;
        if !both && without.is_none() {
            return Err(Refusal::invalid("without", "refusal-phase-debriefs").into());
        }
        let words = optional("words", self.words.as_ref(), facts)?;
        let event = Closed { words, without: without.filter(|_| !both) };
        Ok(vec![event.draft(Some(now.id), now.on.handling)?])
    }
}
