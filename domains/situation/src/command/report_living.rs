//! What keeps a draft and its sources together, and its two languages: taking offers, comparing again, order, translations.

use kernel::{Id, Lang, Refusal, kind};
use store::{Deciding, Draft, Failure};

use super::at_most;
use super::report::ReportNow;
use super::report_draft::short;
use crate::drawn;
use crate::event::{
    Event, ReportLineAdded, ReportLineMatched, ReportLineRemoved, ReportLineWritten, ReportLinesOrdered,
    ReportLinesTraced, ReportTranslationAsked,
};
use crate::read::TracedLine;
use crate::report::{Line, MOST_LINES, Offered, Present, Trace};
use crate::{Facts, Rule, error};

/// Takes what other packages offer into a draft.
#[derive(Debug, Clone)]
pub struct TakeOffers {
    /// The report.
    pub report: Id<kind::Matter>,
    /// What is taken.
    pub offers: Vec<Offered>,
}

impl Rule for TakeOffers {
    type Facts = Facts;
    const NAME: &'static str = "situation.take-offers";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::draft(cx, self.report, "report.draft")?;
        let known = crate::read::report_traced_lines(cx.read, now.id)?;
        let kind = facts.report(&now.frame.kind);
        let (mut drafts, mut traces, mut count) = (Vec::new(), Vec::new(), known.len());
        for offer in &self.offers {
            if offer.handling > now.handling {
                return Err(error::not_now("refusal-report-offer-level").into());
            }
            let stands = |l: &TracedLine| l.said.as_ref().is_some_and(|s| s.key == offer.key);
            if known.iter().any(stands) {
                continue;
            }
            if count >= MOST_LINES {
                return Err(error::too_many("lines", MOST_LINES).into());
            }
            count += 1;
            let id = cx.ids.next();
            let section = kind.map_or_else(|| offer.section.usual(), |k| k.place(offer.section));
            let line = Line { id, section, text: offer.text.clone(), entries: Vec::new() };
            let position = i64::try_from(count).unwrap_or(i64::MAX);
            drafts.push(ReportLineAdded { report: now.id, position, line }.draft(now.header, now.handling)?);
            traces.push(Trace { line: id, said: short(offer) });
        }
        if !traces.is_empty() {
            let traced = ReportLinesTraced { report: now.id, traces, behind: Vec::new() };
            drafts.push(traced.draft(now.header, now.handling)?);
        }
        Ok(drafts)
    }
}

/// Compares a line of a draft with its source again: takes what that says now, or keeps the words knowing it.
#[derive(Debug, Clone)]
pub struct RetakeLine {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The line.
    pub line: Id<kind::Matter>,
    /// What its source offers now, where it is another package; nothing where it offers nothing any more.
    pub offer: Option<Offered>,
    /// Whether the words stay as they are.
    pub keep: bool,
}

impl Rule for RetakeLine {
    type Facts = Facts;
    const NAME: &'static str = "situation.retake-line";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::draft(cx, self.report, "report.draft")?;
        let lines = crate::read::report_traced_lines(cx.read, now.id)?;
        let found = lines.into_iter().find(|l| l.line.id == self.line);
        let TracedLine { line, said, .. } = found.ok_or_else(Refusal::not_found)?;
        let said = said.ok_or_else(|| error::not_now("refusal-report-line-untraced"))?;
        let strategy = now.takes_strategy(cx, facts);
        // As its page shows it.
        let of_logs = drawn::later(cx.read, facts, (now.matter, now.incident, strategy), &said)?;
        let offered = || self.offer.clone().filter(|o| o.key == said.key);
        let present = of_logs.unwrap_or_else(|| offered().map_or(Present::Gone, Present::Says));
        let Present::Says(says) = present else {
            if self.keep {
                return Err(error::not_now("refusal-report-source-gone").into());
            }
            let gone = ReportLineRemoved { report: now.id, line: line.id };
            return Ok(vec![gone.draft(now.header, now.handling)?]);
        };
        if says.handling > now.handling {
            return Err(error::not_now("refusal-report-offer-level").into());
        }
        let mut drafts = Vec::new();
        for lang in Lang::ALL.into_iter().filter(|_| !self.keep) {
            let Some(text) = says.text.get(lang).filter(|t| line.text.get(lang) != Some(t)) else { continue };
            let (report, text) = (now.id, Some(text.to_owned()));
            let written = ReportLineWritten { report, line: line.id, lang, text };
            drafts.push(written.draft(now.header, now.handling)?);
        }
        let mut said = Offered { key: said.key, ..short(&says) };
        if self.keep {
            // Somebody looked at it now.
            said.as_of = said.as_of.max(cx.now);
        }
        let traces = vec![Trace { line: line.id, said }];
        let traced = ReportLinesTraced { report: now.id, traces, behind: Vec::new() };
        drafts.push(traced.draft(now.header, now.handling)?);
        Ok(drafts)
    }
}

/// Moves a line of a draft up or down within its part.
#[derive(Debug, Clone)]
pub struct MoveReportLine {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The line.
    pub line: Id<kind::Matter>,
    /// Up; down otherwise.
    pub up: bool,
}

impl Rule for MoveReportLine {
    type Facts = Facts;
    const NAME: &'static str = "situation.move-report-line";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::draft(cx, self.report, "report.draft")?;
        let lines = now.lines(cx)?;
        let section = lines.iter().find(|l| l.id == self.line).map(|l| l.section);
        let section = section.ok_or_else(Refusal::not_found)?;
        let mut order: Vec<_> = lines.iter().filter(|l| l.section == section).map(|l| l.id).collect();
        let Some(at) = order.iter().position(|id| *id == self.line) else { return Ok(Vec::new()) };
        let to = if self.up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < order.len()) };
        // At the end of its part there is nowhere to go.
        let Some(to) = to else { return Ok(Vec::new()) };
        order.swap(at, to);
        let event = ReportLinesOrdered { report: now.id, section, lines: order };
        Ok(vec![event.draft(now.header, now.handling)?])
    }
}

/// Says that the text of a line in one language says what the other says.
#[derive(Debug, Clone)]
pub struct MatchReportLine {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The line.
    pub line: Id<kind::Matter>,
    /// The language that was behind.
    pub lang: Lang,
}

impl Rule for MatchReportLine {
    type Facts = Facts;
    const NAME: &'static str = "situation.match-report-line";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::written(cx, self.report, (self.line, self.lang))?;
        let lines = crate::read::report_traced_lines(cx.read, now.id)?;
        let line = lines.iter().find(|l| l.line.id == self.line).ok_or_else(Refusal::not_found)?;
        if line.behind != Some(self.lang) {
            return Ok(Vec::new());
        }
        let event = ReportLineMatched { report: now.id, line: self.line, lang: self.lang };
        Ok(vec![event.draft(now.header, now.handling)?])
    }
}

/// Asks a function for the texts of some lines in one language.
#[derive(Debug, Clone)]
pub struct AskTranslation {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The lines; empty for every line that lacks this language or is behind in it.
    pub lines: Vec<Id<kind::Matter>>,
    /// The language.
    pub lang: Lang,
    /// The function.
    pub function: String,
}

impl Rule for AskTranslation {
    type Facts = Facts;
    const NAME: &'static str = "situation.ask-translation";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::draft(cx, self.report, "report.draft")?;
        if self.function.trim().is_empty() {
            return Err(Refusal::missing("function").into());
        }
        at_most("function", &self.function, facts.limits.short)?;
        let wanted = |l: &&TracedLine| {
            let lacks = l.line.text.get(self.lang).is_none() || l.behind == Some(self.lang);
            if self.lines.is_empty() { lacks } else { self.lines.contains(&l.line.id) }
        };
        let lines = crate::read::report_traced_lines(cx.read, now.id)?;
        let lines: Vec<_> = lines.iter().filter(wanted).map(|l| l.line.id).collect();
        if lines.is_empty() {
            return Err(error::not_now("refusal-report-translated").into());
        }
        let function = self.function.trim().to_owned();
        let event = ReportTranslationAsked { report: now.id, lines, lang: self.lang, function };
        Ok(vec![event.draft(now.header, now.handling)?])
    }
}
