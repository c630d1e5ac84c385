//! Who has seen a report, and who says that they have read it.

use kernel::{Id, kind};
use store::{Deciding, Draft, Failure, Row};

use super::report::ReportNow;
use crate::event::{Event, Look, ReportRead, ReportsSeen};
use crate::report::ReportState;
use crate::{Facts, Rule, error};

/// An addressee says that they have read an issued report.
#[derive(Debug, Clone)]
pub struct ReadReport {
    /// The report.
    pub report: Id<kind::Matter>,
}

impl Rule for ReadReport {
    type Facts = Facts;
    const NAME: &'static str = "situation.read-report";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::reading(cx, self.report)?;
        if !matches!(now.state, ReportState::Issued | ReportState::Superseded) {
            return Err(error::not_now("refusal-report-not-yet-issued").into());
        }
        if !now.frame.functions.contains(&cx.actor.function) {
            return Err(error::not_now("refusal-report-not-addressed").into());
        }
        let sql = "SELECT read_at FROM report_look WHERE report = $1 AND person = $2 AND function_code = $3";
        let key = [now.id.into(), cx.actor.person.into(), cx.actor.function.as_str().into()];
        // Said twice: it stands already.
        if cx.read.one(sql, &key)?.map(|row| row.opt(0, Row::time)).transpose()?.flatten().is_some() {
            return Ok(Vec::new());
        }
        Ok(vec![ReportRead { report: now.id }.draft(now.header, now.handling)?])
    }
}

/// Writes down looks at reports, several at once. Asked by the program itself, which has shown the reports to those persons.
#[derive(Debug, Clone)]
pub struct NoteLooks {
    /// The looks.
    pub looks: Vec<Look>,
}

impl Rule for NoteLooks {
    type Facts = Facts;
    const NAME: &'static str = "situation.note-looks";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(kernel::Refusal::forbidden("journal.export").into());
        }
        let mut seen = Vec::new();
        for look in &self.looks {
            if cx.read.one("SELECT 1 FROM report WHERE id = $1", &[look.report.into()])?.is_some() {
                seen.push(look.clone());
            }
        }
        if seen.is_empty() {
            return Ok(Vec::new());
        }
        Ok(vec![ReportsSeen { seen }.draft(None, kernel::Handling::Service)?])
    }
}
