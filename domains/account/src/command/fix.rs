//! The account as a whole: read, fixed with its hash by somebody else, issued, corrected.

use kernel::{Id, Refusal, Text, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use crate::account::{State, Step, after};
use crate::document::{Part, hash, lacking, missing, size};
use crate::event::{ErratumAdded, Event, Frozen, Issued, Turned};
use crate::state::Now;
use crate::{Facts, Rule, error};

/// Takes a step with the whole account.
#[derive(Debug, Clone)]
pub struct TakeStep {
    /// The account.
    pub account: Id<kind::Matter>,
    /// Which step.
    pub step: Step,
    /// Why; needed except for the review.
    pub words: Option<Words>,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for TakeStep {
    type Facts = Facts;
    const NAME: &'static str = "account.take-step";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::permitted(cx, self.account, "account.write")?;
        if now.state == State::Frozen {
            // What was fixed by one power is not loosened by a smaller one.
            cx.guard.permit(cx.actor, "account.issue", &now.resource())?;
        }
        // What was taken in by mistake can be given up, and taken in anew.
        if self.step != Step::Drop {
            now.ours()?;
        }
        now.unchanged(self.based_on)?;
        now.must(|state| after(state, self.step).is_some())?;
        super::optional_words(self.words.as_ref(), facts)?;
        let words = self.words.clone().filter(|w| !w.is_blank());
        if self.step != Step::Review && words.is_none() {
            return Err(Refusal::missing("words").into());
        }
        Ok(vec![Turned { step: self.step, words }.draft(Some(now.id), now.handling)?])
    }
}

/// Fixes the content of an account that is under review. Whoever wrote in it does not.
#[derive(Debug, Clone)]
pub struct Freeze {
    /// The account.
    pub account: Id<kind::Matter>,
    /// Everything that it says now.
    pub content: Vec<Part>,
    /// The hash that the page showed of what it says.
    pub shown: String,
    /// Why it is fixed although something is missing, or is there in one language alone.
    pub words: Option<Words>,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for Freeze {
    type Facts = Facts;
    const NAME: &'static str = "account.freeze";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::permitted(cx, self.account, "account.issue")?;
        now.ours()?;
        now.must(|state| state == State::Review)?;
        now.by_another(cx.read, cx.actor)?;
        now.unchanged(self.based_on)?;
        if size(&self.content) > facts.limits.content {
            return Err(error::too_large(facts.limits.content).into());
        }
        let hash = hash(&self.content);
        if hash != self.shown {
            return Err(error::another_content().into());
        }
        super::optional_words(self.words.as_ref(), facts)?;
        let (gone, words) = (missing(&self.content).count(), self.words.clone().filter(|w| !w.is_blank()));
        if gone > 0 && words.is_none() {
            return Err(error::missing(gone).into());
        }
        let alone = lacking(&self.content).count();
        if alone > 0 && words.is_none() {
            return Err(error::lacking(alone).into());
        }
        let counted = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let (missing, lacking) = (counted(gone), counted(alone));
        let event = Frozen { content: self.content.clone(), hash, missing, lacking, words };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Issues an account that was fixed.
#[derive(Debug, Clone)]
pub struct Issue {
    /// The account.
    pub account: Id<kind::Matter>,
    /// Until when nobody outside may have it.
    pub embargo: Option<Timestamp>,
    /// The hash that the page showed.
    pub shown: String,
}

impl Rule for Issue {
    type Facts = Facts;
    const NAME: &'static str = "account.issue";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::permitted(cx, self.account, "account.issue")?;
        now.ours()?;
        now.must(|state| state == State::Frozen)?;
        now.by_another(cx.read, cx.actor)?;
        if now.hash.as_deref() != Some(&self.shown) {
            return Err(error::another_content().into());
        }
        if self.embargo.is_some_and(|until| until <= cx.now) {
            return Err(Refusal::invalid("embargo", "refusal-account-embargo").into());
        }
        let to = facts.template(&now.kind).map(|t| t.addressees.clone());
        let event = Issued { embargo: self.embargo, addressees: to.unwrap_or_default() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Says what is right where an issued account is wrong.
#[derive(Debug, Clone)]
pub struct AddErratum {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The section.
    pub section: String,
    /// What is right.
    pub text: Text,
}

impl Rule for AddErratum {
    type Facts = Facts;
    const NAME: &'static str = "account.add-erratum";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::permitted(cx, self.account, "account.issue")?;
        now.must(|state| state == State::Issued)?;
        now.section(cx.read, &self.section)?;
        super::text(&self.text, facts)?;
        if self.text == Text::default() {
            return Err(Refusal::missing("text-fr").into());
        }
        let event = ErratumAdded {
            n: now.errata(cx.read)?.saturating_add(1),
            section: self.section.clone(),
            text: self.text.clone(),
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
