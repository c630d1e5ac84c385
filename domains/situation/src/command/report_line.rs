//! Editing the lines of a report that is being written.

use kernel::{Id, Lang, Text, kind};
use store::{Deciding, Draft, Failure};

use super::at_most;
use super::report::ReportNow;
use crate::event::{Event, ReportLineAdded, ReportLineRemoved, ReportLineWritten};
use crate::report::{Line, MOST_LINES, Section};
use crate::{Facts, Rule, error};

/// Writes a line in one language. An empty text takes it out.
#[derive(Debug, Clone)]
pub struct WriteReportLine {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The line.
    pub line: Id<kind::Matter>,
    /// The language.
    pub lang: Lang,
    /// The text.
    pub text: String,
}

impl Rule for WriteReportLine {
    type Facts = Facts;
    const NAME: &'static str = "situation.write-report-line";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::written(cx, self.report, (self.line, self.lang))?;
        at_most("text", &self.text, facts.limits.text)?;
        let lines = now.lines(cx)?;
        let line = lines.iter().find(|l| l.id == self.line).ok_or_else(kernel::Refusal::not_found)?;
        let text = Some(self.text.trim().to_owned()).filter(|t| !t.is_empty());
        if line.text.get(self.lang) == text.as_deref() {
            return Ok(Vec::new());
        }
        let event = ReportLineWritten { report: now.id, line: self.line, lang: self.lang, text };
        Ok(vec![event.draft(now.header, now.handling)?])
    }
}

/// Adds a line at the end of its section.
#[derive(Debug, Clone)]
pub struct AddReportLine {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The line to be.
    pub line: Id<kind::Matter>,
    /// Its part of the report.
    pub section: Section,
    /// Its text.
    pub text: Text,
    /// The entries it leads back to.
    pub entries: Vec<Id<kind::Entry>>,
}

impl Rule for AddReportLine {
    type Facts = Facts;
    const NAME: &'static str = "situation.add-report-line";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::draft(cx, self.report, "report.draft")?;
        for lang in Lang::ALL {
            at_most("text", self.text.get(lang).unwrap_or(""), facts.limits.text)?;
        }
        if self.text == Text::default() {
            return Err(kernel::Refusal::missing("text").into());
        }
        let count = now.lines(cx)?.len();
        if count >= MOST_LINES {
            return Err(error::too_many("lines", MOST_LINES).into());
        }
        let line = Line {
            id: self.line,
            section: self.section,
            text: self.text.clone(),
            entries: self.entries.clone(),
        };
        let position = i64::try_from(count).unwrap_or(i64::MAX).saturating_add(1);
        Ok(vec![ReportLineAdded { report: now.id, position, line }.draft(now.header, now.handling)?])
    }
}

/// Takes a line out.
#[derive(Debug, Clone)]
pub struct RemoveReportLine {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The line.
    pub line: Id<kind::Matter>,
}

impl Rule for RemoveReportLine {
    type Facts = Facts;
    const NAME: &'static str = "situation.remove-report-line";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::draft(cx, self.report, "report.draft")?;
        if !now.lines(cx)?.iter().any(|l| l.id == self.line) {
            return Ok(Vec::new());
        }
        Ok(vec![ReportLineRemoved { report: now.id, line: self.line }.draft(now.header, now.handling)?])
    }
}
