//! What was given is judged; what was accepted can be taken out again by a counter-entry.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::optional_words;
use crate::campaign::{Standing, Verdict};
use crate::event::{Event, Judged, Withdrawn};
use crate::state::SheetNow;
use crate::{Facts, Rule, error};

/// Decides about actions of a sheet, and about answers that there is nothing to report, all in the same way.
#[derive(Debug, Clone)]
pub struct Judge {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Numbers of the actions.
    pub actions: BTreeSet<i64>,
    /// Measures on which the partner says that there is nothing to report.
    pub nothing: BTreeSet<Id<kind::Matter>>,
    /// What.
    pub verdict: Verdict,
    /// Questions or reasons; only an acceptance may do without, and not that of what was refused or taken out before.
    pub words: Option<Words>,
    /// The journal number up to which the sheet had been seen.
    pub based_on: Option<i64>,
}

impl Rule for Judge {
    type Facts = Facts;
    const NAME: &'static str = "contributions.judge";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SheetNow::get(cx.read, self.sheet)?;
        cx.guard.permit(cx.actor, "contribution.judge", &now.resource())?;
        now.unchanged(self.based_on)?;
        if self.actions.is_empty() && self.nothing.is_empty() {
            return Err(Refusal::missing("actions").into());
        }
        let words = self.words.clone().filter(|w| !w.is_blank());
        optional_words("words", words.as_ref(), facts)?;
        let (all, said) = (now.actions(cx.read)?, now.nothing(cx.read)?);
        let out = self.actions.iter().filter_map(|n| all.get(n)).any(|(_, standing)| standing.is_out())
            || self.nothing.iter().filter_map(|m| said.get(m)).any(|(_, standing)| standing.is_out());
        if (self.verdict != Verdict::Accept || out) && words.is_none() {
            return Err(Refusal::missing("words").into());
        }
        for n in &self.actions {
            let (_, standing) = all.get(n).ok_or_else(|| error::gone(*n))?;
            standing.after(self.verdict).ok_or_else(|| error::judged(*n, *standing))?;
        }
        for measure in &self.nothing {
            let (number, standing) = said.get(measure).ok_or_else(error::nothing_gone)?;
            standing.after(self.verdict).ok_or_else(|| error::nothing_judged(number, *standing))?;
        }
        let actions = self.actions.iter().copied().collect();
        let nothing = self.nothing.iter().copied().collect();
        Ok(vec![
            Judged { actions, nothing, verdict: self.verdict, words }.draft(Some(now.id), now.handling())?,
        ])
    }
}

/// Takes out what was accepted: a counter-entry that says why. Nothing is deleted.
#[derive(Debug, Clone)]
pub struct Withdraw {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Number of the action.
    pub action: i64,
    /// Why.
    pub words: Words,
}

impl Rule for Withdraw {
    type Facts = Facts;
    const NAME: &'static str = "contributions.withdraw";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SheetNow::get(cx.read, self.sheet)?;
        cx.guard.permit(cx.actor, "contribution.judge", &now.resource())?;
        self.words.required("words", facts.limits.text)?;
        match now.actions(cx.read)?.get(&self.action) {
            Some((_, Standing::Accepted)) => {}
            Some((_, standing)) => return Err(error::judged(self.action, *standing).into()),
            None => return Err(error::gone(self.action).into()),
        }
        let event = Withdrawn { action: self.action, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling())?])
    }
}
