//! The structure of an open account follows what it is about: what came since it was opened is taken in, what is gone is removed.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use crate::event::{Event, SectionsRemoved, StructureRenewed};
use crate::section::Subject;
use crate::state::Now;
use crate::structure::renewal;
use crate::{Facts, Rule, error};

/// Takes the structure in as it stands now. Texts stay with their sections.
#[derive(Debug, Clone)]
pub struct RenewStructure {
    /// The account.
    pub account: Id<kind::Matter>,
    /// What it is about now, as the packages tell that keep it.
    pub subjects: Vec<Subject>,
    /// The hash of the structure that the page showed.
    pub shown: String,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for RenewStructure {
    type Facts = Facts;
    const NAME: &'static str = "account.renew-structure";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::open(cx, self.account)?;
        let renewal = renewal(cx.read, facts, self.account, &self.subjects)?;
        // Taken in twice, or nothing came since: nothing happens.
        let Some(renewal) = renewal.filter(|r| !r.is_empty()) else { return Ok(Vec::new()) };
        now.unchanged(self.based_on)?;
        if renewal.hash() != self.shown {
            return Err(error::another_content().into());
        }
        if renewal.sections.len() > facts.limits.sections {
            return Err(error::too_large(facts.limits.sections).into());
        }
        let event = StructureRenewed { subjects: renewal.subjects, sections: renewal.sections };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Removes sections about what is no longer there, with their texts.
#[derive(Debug, Clone)]
pub struct RemoveSections {
    /// The account.
    pub account: Id<kind::Matter>,
    /// Their codes.
    pub codes: Vec<String>,
    /// Why.
    pub words: Words,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for RemoveSections {
    type Facts = Facts;
    const NAME: &'static str = "account.remove-sections";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::open(cx, self.account)?;
        if self.codes.is_empty() {
            return Err(Refusal::missing("codes").into());
        }
        let mut codes: Vec<String> = Vec::new();
        for code in &self.codes {
            if !now.section(cx.read, code)?.section.gone {
                return Err(error::not_gone(code).into());
            }
            if !codes.contains(code) {
                codes.push(code.clone());
            }
        }
        self.words.required("words", facts.limits.words)?;
        // A text that somebody wrote meanwhile is not removed unseen.
        now.unchanged(self.based_on)?;
        let event = SectionsRemoved { codes, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
