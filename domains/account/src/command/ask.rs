//! Asking a function for the text of a section; reminding it; judging what it handed in.

use jiff::civil::Date;
use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use crate::event::{Event, SectionAccepted, SectionAsked, SectionReminded, SectionReturned};
use crate::section::Standing;
use crate::state::Now;
use crate::{Facts, Rule, error};

/// Asks a function for a text.
#[derive(Debug, Clone)]
pub struct AskSection {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The section.
    pub section: String,
    /// The function.
    pub function: String,
    /// Until which day.
    pub due: Date,
}

impl Rule for AskSection {
    type Facts = Facts;
    const NAME: &'static str = "account.ask-section";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::open(cx, self.account)?;
        let section = now.section(cx.read, &self.section)?;
        if !section.section.text {
            return Err(error::not_now("refusal-account-no-text").into());
        }
        if section.section.gone {
            return Err(error::not_now("refusal-account-section-gone").into());
        }
        if !facts.functions.contains(&self.function) {
            return Err(error::cannot_hand_in(&self.function).into());
        }
        if self.due < local(cx, facts) {
            return Err(Refusal::invalid("due", "refusal-account-due").into());
        }
        let event =
            SectionAsked { section: self.section.clone(), function: self.function.clone(), due: self.due };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

pub(super) fn local(cx: &Deciding<'_>, facts: &Facts) -> Date {
    let now = cx.now.to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    now.to_zoned_datetime(facts.zone.clone()).date()
}

/// Reminds a function that owes a text.
#[derive(Debug, Clone)]
pub struct RemindSection {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The section.
    pub section: String,
}

impl Rule for RemindSection {
    type Facts = Facts;
    const NAME: &'static str = "account.remind-section";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::open(cx, self.account)?;
        let section = now.section(cx.read, &self.section)?;
        if !section.standing.is_owed() {
            return Err(error::not_now("refusal-account-not-owed").into());
        }
        Ok(vec![SectionReminded { section: self.section.clone() }.draft(Some(now.id), now.handling)?])
    }
}

/// Sends a text back to the function that handed it in.
#[derive(Debug, Clone)]
pub struct ReturnSection {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The section.
    pub section: String,
    /// Why.
    pub words: Words,
}

impl Rule for ReturnSection {
    type Facts = Facts;
    const NAME: &'static str = "account.return-section";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = handed_in(cx, self.account, &self.section)?;
        self.words.required("words", facts.limits.words)?;
        let event = SectionReturned { section: self.section.clone(), words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Takes a text that was handed in.
#[derive(Debug, Clone)]
pub struct AcceptSection {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The section.
    pub section: String,
}

impl Rule for AcceptSection {
    type Facts = Facts;
    const NAME: &'static str = "account.accept-section";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = handed_in(cx, self.account, &self.section)?;
        Ok(vec![SectionAccepted { section: self.section.clone() }.draft(Some(now.id), now.handling)?])
    }
}

/// The account, for whoever may judge this text: not the person who handed it in.
fn handed_in(cx: &Deciding<'_>, account: Id<kind::Matter>, code: &str) -> Result<Now, Failure> {
    let now = Now::open(cx, account)?;
    let section = now.section(cx.read, code)?;
    if section.standing != Standing::HandedIn {
        return Err(error::not_now("refusal-account-not-handed-in").into());
    }
    if section.writer == Some(cx.actor.person) {
        return Err(error::own_text().into());
    }
    Ok(now)
}
