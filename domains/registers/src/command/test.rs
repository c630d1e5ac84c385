//! The equal-opportunity test: filled in, handed in, accepted by somebody else or sent back.

use kernel::{Id, Refusal, Resource, Text, Words, at_most, kind};
use store::{Deciding, Draft, Failure};

use super::{Verdict, limited, optional};
use crate::event::{Event, TestHandedIn, TestReturned, TestReviewed, TestWritten};
use crate::state::{APPROVE, KEEP, TestNow};
use crate::test::{Finding, Stage, Test, test_of};
use crate::{Facts, Rule, error};

/// Fills a test in, or fills it in anew; one that was accepted is opened again by that.
#[derive(Debug, Clone)]
pub struct WriteTest {
    /// Of what.
    pub about: Id<kind::Matter>,
    /// What guards that, as the package knows it whose matter it is.
    pub on: Resource,
    /// What that is called.
    pub label: String,
    /// What is found.
    pub test: Test,
    /// The last entry of the journal that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for WriteTest {
    type Facts = Facts;
    const NAME: &'static str = "registers.write-test";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, KEEP, &self.on)?;
        at_most("label", &self.label, facts.limits.text)?;
        let test = checked(&self.test, facts)?;
        if let Some(now) = TestNow::find(cx.read, self.about)? {
            now.changed.seen(self.based_on, error::changed_meanwhile)?;
            if now.stage == Stage::HandedIn {
                return Err(error::test_stage(now.stage).into());
            }
            if now.test == test {
                return Ok(Vec::new());
            }
        }
        let event = TestWritten {
            about: self.about,
            label: self.label.clone(),
            areas: self.on.areas.clone(),
            readers: self.on.readers.clone(),
            test,
        };
        Ok(vec![event.draft(Some(test_of(self.about)), self.on.handling)?])
    }
}

fn checked(test: &Test, facts: &Facts) -> Result<Test, Refusal> {
    let most = facts.limits.text;
    let exempt = test.exempt.as_ref().map(|text| limited("exempt", text, most)).transpose()?;
    let mut findings: Vec<Finding> = Vec::new();
    for finding in &test.findings {
        let code = &finding.criterion;
        if !facts.criteria.contains(code) || findings.iter().any(|f| f.criterion == *code) {
            return Err(Refusal::unknown_code("criterion", code));
        }
        findings.push(Finding {
            words: limited(&format!("words-{code}"), &finding.words, most)?,
            mitigation: limited(&format!("mitigation-{code}"), &finding.mitigation, most)?,
            ..finding.clone()
        });
    }
    Ok(Test { exempt: exempt.filter(|text| *text != Text::default()), findings })
}

/// Hands a test in: it waits for somebody else.
#[derive(Debug, Clone)]
pub struct HandInTest {
    /// Of what.
    pub about: Id<kind::Matter>,
    /// The last entry of the journal that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for HandInTest {
    type Facts = Facts;
    const NAME: &'static str = "registers.hand-in-test";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = TestNow::get(cx.read, self.about)?;
        cx.guard.permit(cx.actor, KEEP, &now.on)?;
        now.at(Stage::Draft)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        now.test.complete(&facts.criteria)?;
        Ok(vec![TestHandedIn { about: self.about }.draft(now.on.matter, now.on.handling)?])
    }
}

/// Accepts what somebody else handed in, or sends it back.
#[derive(Debug, Clone)]
pub struct JudgeTest {
    /// Of what.
    pub about: Id<kind::Matter>,
    /// What is decided.
    pub verdict: Verdict,
    /// Why; always where it is sent back.
    pub words: Option<Words>,
    /// The last entry of the journal that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for JudgeTest {
    type Facts = Facts;
    const NAME: &'static str = "registers.judge-test";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = TestNow::get(cx.read, self.about)?;
        cx.guard.permit(cx.actor, APPROVE, &now.on)?;
        now.at(Stage::HandedIn)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        if now.authors.contains(&cx.actor.person) {
            return Err(error::own_work().into());
        }
        let words = optional("words", self.words.as_ref(), facts.limits.text)?;
        let (matter, handling, about) = (now.on.matter, now.on.handling, self.about);
        let draft = match (self.verdict, words) {
            (Verdict::Approve, words) => TestReviewed { about, words }.draft(matter, handling)?,
            (Verdict::Return, Some(words)) => TestReturned { about, words }.draft(matter, handling)?,
            (Verdict::Return, None) => return Err(Refusal::missing("words").into()),
        };
        Ok(vec![draft])
    }
}
