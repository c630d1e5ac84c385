//! A debrief was held, and what was found in it.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Stated, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{happened, optional};
use crate::evaluation::{Debrief, Discipline, Sort};
use crate::event::{Debriefed, Event, FindingNoted};
use crate::state::Evaluating;
use crate::{Facts, Rule, error};

/// Says that a debrief was held. Said again, the later one counts.
#[derive(Debug, Clone)]
pub struct HoldDebrief {
    /// The evaluation.
    pub evaluation: Id<kind::Matter>,
    /// Which of the two.
    pub debrief: Debrief,
    /// When, if not now.
    pub held: Option<Stated>,
    /// Codes of the functions that took part.
    pub took_part: BTreeSet<String>,
    /// What there is to say about it.
    pub words: Option<Words>,
}

impl Rule for HoldDebrief {
    type Facts = Facts;
    const NAME: &'static str = "emergency.debrief";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Evaluating::kept(cx, self.evaluation, None)?;
        if let Some(unknown) = self.took_part.iter().find(|code| !facts.functions.contains(*code)) {
            return Err(Refusal::unknown_code("took-part", unknown).into());
        }
        if self.took_part.is_empty() {
            return Err(Refusal::missing("took-part").into());
        }
        let event = Debriefed {
            debrief: self.debrief,
            held_at: happened(self.held, cx.now, facts)?,
            took_part: self.took_part.clone(),
            words: optional("words", self.words.as_ref(), facts)?,
        };
        let mut draft = event.draft(Some(now.id), now.on.handling)?;
        draft.stated = self.held;
        Ok(vec![draft])
    }
}

/// Notes a finding of a debrief.
#[derive(Debug, Clone)]
pub struct NoteFinding {
    /// The evaluation.
    pub evaluation: Id<kind::Matter>,
    /// In which debrief.
    pub debrief: Debrief,
    /// What it says.
    pub sort: Sort,
    /// The discipline that it is about.
    pub discipline: Option<Discipline>,
    /// The finding.
    pub words: Words,
}

impl Rule for NoteFinding {
    type Facts = Facts;
    const NAME: &'static str = "emergency.find";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Evaluating::kept(cx, self.evaluation, None)?;
        self.words.required("words", facts.limits.text)?;
        let held = match self.debrief {
            Debrief::Hot => now.hot,
            Debrief::Cold => now.cold,
        };
        if !held {
            return Err(error::not_now("refusal-phase-not-debriefed", &now.number).into());
        }
        if now.findings >= facts.limits.findings {
            return Err(error::too_many("words", facts.limits.findings).into());
        }
        let event = FindingNoted {
            n: now.findings + 1,
            debrief: self.debrief,
            sort: self.sort,
            discipline: self.discipline,
            words: self.words.clone(),
        };
        Ok(vec![event.draft(Some(now.id), now.on.handling)?])
    }
}
