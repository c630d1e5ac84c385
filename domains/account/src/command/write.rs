//! The text of a section: written by whoever keeps the account, or handed in by the function that was asked.

use kernel::{Id, Refusal, Text, kind};
use store::{Deciding, Draft, Failure};

use crate::event::{Event, SectionHandedIn, SectionWritten};
use crate::state::Now;
use crate::{Facts, Rule, error};

/// Writes the text of a section.
#[derive(Debug, Clone)]
pub struct WriteSection {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The section.
    pub section: String,
    /// The text, by language.
    pub text: Text,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for WriteSection {
    type Facts = Facts;
    const NAME: &'static str = "account.write-section";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::open(cx, self.account)?;
        let section = writable(&now, cx, &self.section)?;
        super::text(&self.text, facts)?;
        if section.text == self.text {
            return Ok(Vec::new());
        }
        now.unchanged(self.based_on)?;
        let event = SectionWritten { section: self.section.clone(), text: self.text.clone(), edited: None };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Hands in the text of a section, by the function that was asked for it.
#[derive(Debug, Clone)]
pub struct HandIn {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The section.
    pub section: String,
    /// The text, by language.
    pub text: Text,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for HandIn {
    type Facts = Facts;
    const NAME: &'static str = "account.hand-in";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::open(cx, self.account)?;
        let section = writable(&now, cx, &self.section)?;
        if !section.standing.is_owed() {
            return Err(error::not_now("refusal-account-not-owed").into());
        }
        if section.function.as_deref() != Some(&cx.actor.function) {
            return Err(error::not_asked(section.function.as_deref().unwrap_or("")).into());
        }
        super::text(&self.text, facts)?;
        if self.text == Text::default() {
            return Err(Refusal::missing("text-fr").into());
        }
        // The other language may be somebody else's by now: nobody hands in what he did not see.
        now.unchanged(self.based_on)?;
        let event = SectionHandedIn { section: self.section.clone(), text: self.text.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// A section in which a text is written.
pub(super) fn writable(
    now: &Now,
    cx: &Deciding<'_>,
    code: &str,
) -> Result<crate::state::SectionNow, Failure> {
    let section = now.section(cx.read, code)?;
    if section.section.text { Ok(section) } else { Err(error::not_now("refusal-account-no-text").into()) }
}
