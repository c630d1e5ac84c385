//! A phase is lifted, or given back to a lower one that is still alive.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Stated, Text, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{
    Leads, competent, happened, in_writing, known, let_go, noted, optional, speaker, to_tell, wording,
};
use crate::event::{Ending, Event, Lifted, Opened, ScaledDown};
use crate::facts::Regime;
use crate::phase::{Act, How, Recipient, Spoken, State};
use crate::state::{Evaluating, Now, hear_the_end, next};
use crate::{Facts, Rule, error};

/// Ends a phase.
#[derive(Debug, Clone)]
pub struct EndPhase {
    /// The phase.
    pub phase: Id<kind::Matter>,
    /// How.
    pub how: How,
    /// Why; may be absent where it is recorded.
    pub reasons: Option<Words>,
    /// The short public wording in French and Dutch; one may be missing.
    pub text: Text,
    /// Since when, if not now.
    pub stated: Option<Stated>,
    /// Whom an officer heard; nothing where the authority does it itself.
    pub heard: Option<Spoken>,
    /// Whether what was heard is an act that the authority wrote: it counts by its source, and waits for no word.
    pub received: bool,
    /// Who is to be told of the end besides those who are told in any case.
    pub more: BTreeSet<Recipient>,
    /// The evaluation to be, where lifting opens one.
    pub evaluation: Id<kind::Matter>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl EndPhase {
    fn possible(&self, now: &Now, all: &[Now], since: Timestamp) -> Result<(), Refusal> {
        now.counts()?;
        now.unchanged(self.based_on)?;
        if since < now.since {
            return Err(error::before_it_began(now.since));
        }
        if self.how == How::ScaleDown {
            let supported = all.iter().any(|one| one.under == Some(now.id) && one.state == State::Supporting);
            if now.state != State::InForce || !supported {
                return Err(error::not_now("refusal-phase-nothing-below", &now.number));
            }
        }
        if self.heard.is_none() && self.reasons.as_ref().is_none_or(Words::is_blank) {
            return Err(Refusal::missing("reasons"));
        }
        Ok(())
    }

    /// The evaluation that lifting joins, or the entry that opens one.
    fn evaluation(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        now: &Now,
    ) -> Result<(Id<kind::Matter>, Option<Draft>), Failure> {
        if let Some(open) = Evaluating::open_about(cx.read, now.on.about)? {
            return Ok((open.id, None));
        }
        let year = facts.year(cx.now);
        let event = Opened {
            year,
            no: next(cx.read, &format!("evaluation:{year:02}"))?,
            phase: now.id,
            about: now.on.about,
            about_label: now.on.label.clone(),
            areas: now.on.areas.clone(),
            readers: now.on.readers.clone(),
            owner: now.on.owner,
        };
        Ok((self.evaluation, Some(event.draft(Some(self.evaluation), now.on.handling)?)))
    }

    /// Those who were to be told of the phase, or that an earlier end of it does not hold, and those added.
    fn recipients(&self, cx: &Deciding<'_>, facts: &Facts, now: &Now) -> Result<Vec<Recipient>, Failure> {
        known(&self.more, facts)?;
        let all = hear_the_end(cx.read, now.id)?.into_iter().chain(self.more.iter().cloned());
        Ok(to_tell(cx, facts, all, self.heard.is_none())?)
    }

    fn ending(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        regime: &Regime,
        now: &Now,
        since: Timestamp,
    ) -> Result<Ending, Failure> {
        let recipients = self.recipients(cx, facts, now)?;
        let tell_by = (!recipients.is_empty()).then(|| since.plus_seconds(regime.inform_seconds));
        Ok(Ending {
            regime: regime.cited(),
            since,
            reasons: optional("reasons", self.reasons.as_ref(), facts)?,
            text: wording(&self.text, facts)?,
            heard: self.heard.as_ref().map(|by| by.heard.clone()),
            received: regime.received() || (self.received && self.heard.is_some()),
            evaluation: None,
            recipients,
            tell_by,
            about: now.on.about,
        })
    }
}

impl Rule for EndPhase {
    type Facts = Facts;
    const NAME: &'static str = "emergency.end";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.phase)?;
        let since = happened(self.stated, cx.now, facts)?;
        let regime = facts.regime(now.level, since).ok_or_else(|| error::no_regime(now.level, since))?;
        match &self.heard {
            Some(by) => noted(cx, facts, regime, &now.resource(), by)?,
            None => competent(cx, facts, regime, &now.resource(), &now.territory)?,
        }
        if let Some(by) = self.heard.as_ref().filter(|_| self.received) {
            in_writing(by, cx.now, facts)?;
        }
        let all = Now::live(cx.read, now.on.about)?;
        self.possible(&now, &all, since)?;
        let mut ending = self.ending(cx, facts, regime, &now, since)?;
        let (matter, handling) = (Some(now.id), now.on.handling);
        let mut opened = None;
        let mut draft = match self.how {
            How::Lift => {
                let (evaluation, entry) = self.evaluation(cx, facts, &now)?;
                (ending.evaluation, opened) = (Some(evaluation), entry);
                Lifted(ending).draft(matter, handling)?
            }
            How::ScaleDown => ScaledDown(ending).draft(matter, handling)?,
        };
        draft.stated = self.stated;
        let mut drafts = vec![draft];
        if let Some(named) = self.heard.as_ref().and_then(|by| speaker(by, Act::Ending)) {
            drafts.push(named.draft(matter, handling)?);
        }
        let ended = Leads { id: now.id, level: now.level, since, about: now.on.about };
        drafts.extend(let_go(&all, ended)?);
        drafts.extend(opened);
        Ok(drafts)
    }
}
