//! The authority says whether it was so: it confirms what was recorded, or contests it.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{Leads, competent, each_once, let_go, optional, taken_over};
use crate::event::{Confirmed, Contested, Event};
use crate::facts::Regime;
use crate::phase::{Act, Standing, State};
use crate::state::{Now, leading, misled};
use crate::{Facts, Rule, error};

/// What the authority says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// So it was.
    Confirm,
    /// It was not so.
    Contest,
}

/// Confirms or contests a recorded act.
#[derive(Debug, Clone)]
pub struct AnswerAct {
    /// The phase.
    pub phase: Id<kind::Matter>,
    /// Which act.
    pub act: Act,
    /// What is said of it.
    pub verdict: Verdict,
    /// What there is to add; why, where it is contested.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for AnswerAct {
    type Facts = Facts;
    const NAME: &'static str = "emergency.answer";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.phase)?;
        let at = match self.act {
            Act::Declaration => now.since,
            Act::Ending => now.ended_at.unwrap_or(now.since),
        };
        let regime = facts.regime(now.level, at).ok_or_else(|| error::no_regime(now.level, at))?;
        competent(cx, facts, regime, &now.resource(), &now.territory)?;
        now.unchanged(self.based_on)?;
        let waits = now.standing(self.act).is_some_and(Standing::waits);
        // A document that was received counts by itself; its authority can still say that it is not its own.
        let disowned = self.verdict == Verdict::Contest && now.standing(self.act) == Some(Standing::Received);
        if !waits && !disowned {
            return Err(error::nothing_waits(&now.number, self.act).into());
        }
        let words = optional("words", self.words.as_ref(), facts)?;
        match self.verdict {
            Verdict::Confirm => {
                let event = Confirmed { act: self.act, words, about: now.on.about };
                Ok(vec![event.draft(Some(now.id), now.on.handling)?])
            }
            Verdict::Contest => {
                let words = words.ok_or_else(|| Refusal::missing("words"))?;
                self.contest(cx, facts, regime, &now, words)
            }
        }
    }
}

impl AnswerAct {
    fn contest(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        regime: &Regime,
        now: &Now,
        words: Words,
    ) -> Result<Vec<Draft>, Failure> {
        let about = now.on.about;
        let all = Now::live(cx.read, about)?;
        let leads = Leads { id: now.id, level: now.level, since: now.since, about };
        let (state, under, others) = match self.act {
            Act::Declaration if now.state.is_live() => (State::Contested, None, let_go(&all, leads)?),
            Act::Declaration => (State::Contested, None, Vec::new()),
            Act::Ending if now.state == State::Contested => (State::Contested, None, Vec::new()),
            Act::Ending => {
                let other = |one: &&Now| one.level == now.level && one.meets(&now.territory);
                if let Some(by) = all.iter().find(other) {
                    return Err(error::already(by).into());
                }
                match leading(&all, now.level) {
                    Some(above) => (State::Supporting, Some(above.id), Vec::new()),
                    None => (State::InForce, None, taken_over(&all, leads)?),
                }
            }
        };
        // Of a phase that never was, an end that never was changes nothing: they have heard, or will hear, the first.
        let heard =
            if now.state == State::Contested { Vec::new() } else { misled(cx.read, now.id, self.act)? };
        let recipients = each_once(cx, facts, heard, true);
        let tell_by = (!recipients.is_empty()).then(|| cx.now.plus_seconds(regime.inform_seconds));
        let event = Contested { act: self.act, words, state, under, recipients, tell_by, about };
        let mut drafts = vec![event.draft(Some(now.id), now.on.handling)?];
        drafts.extend(others);
        Ok(drafts)
    }
}
