//! Drawing up a report: from the logs, from what other packages offer, and from the version before.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Refusal, Resource, Timestamp, kind};
use store::{Deciding, Draft, Failure};

use super::at_most;
use super::report::ReportNow;
use crate::drawn::{self, Wanted};
use crate::event::{Event, ReportDrafted, ReportFramed, ReportLinesTraced};
use crate::read::TracedLine;
use crate::report::{
    Behind, Frame, Line, MOST_ADDRESSEES, MOST_LINES, MOST_POINTS, Offered, Present, ReportKind, ReportState,
    Section, Trace, Why, amber,
};
use crate::{Facts, Rule, error, state};

/// Draws up a report from the entries and figures of a window, and from what other packages offer.
#[derive(Debug, Clone)]
pub struct DraftReport {
    /// The report to be.
    pub report: Id<kind::Matter>,
    /// The incident; none for a report on the whole watch.
    pub incident: Option<Id<kind::Matter>>,
    /// Start of the window.
    pub from: Timestamp,
    /// End of the window, not included.
    pub to: Timestamp,
    /// The issued report that it will replace.
    pub revises: Option<Id<kind::Matter>>,
    /// Its kind, its level and its addressees; those of the version before where it replaces one and no kind is named.
    pub frame: Frame,
    /// What other packages offer now; nothing where they were not asked.
    pub sources: Option<Sources>,
}

/// What other packages offer to a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// Everything that they have to say.
    pub offers: Vec<Offered>,
    /// The keys of what is taken at once.
    pub take: BTreeSet<String>,
}

impl Rule for DraftReport {
    type Facts = Facts;
    const NAME: &'static str = "situation.draft-report";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (incident, resource, handling) = state::incident_or_watch(cx.read, self.incident)?;
        cx.guard.permit(cx.actor, "report.draft", &resource)?;
        if self.from >= self.to {
            return Err(Refusal::invalid("from", "refusal-window-empty").into());
        }
        let old = self.revises.map(|id| ReportNow::get(cx, id)).transpose()?;
        if old.as_ref().is_some_and(|o| o.state != ReportState::Issued || o.matter != self.incident) {
            return Err(error::not_now("refusal-report-not-issued").into());
        }
        // Two drafts of the same version would become two reports of the same number.
        if old.as_ref().map_or(Ok(false), |o| o.has_next(cx))? {
            return Err(error::not_now("refusal-report-next-open").into());
        }
        let frame = framed(self, facts, old.as_ref(), handling)?;
        let level = frame.handling.unwrap_or(handling);
        let readers: BTreeSet<String> = frame
            .functions
            .iter()
            .chain(incident.iter().flat_map(|i| &i.readers))
            .chain([&cx.actor.function])
            .cloned()
            .collect();
        // What is kept from some who may read the incident does not hang on it.
        let own = level > handling || (self.incident.is_none() && level > Handling::Service);
        let mut drawing = Drawing {
            cx,
            facts,
            of: self,
            kind: facts.report(&frame.kind),
            incident: handling,
            level,
            strategy: own && strategy(cx, facts, &resource, (level, &readers, &frame.organisations)),
            done: Done::default(),
        };
        if let Some(old) = &old {
            drawing.again(old)?;
        }
        drawing.draw_logs()?;
        drawing.take_offers();
        let Done { mut lines, traces, behind } = drawing.done;
        lines.sort_by_key(|l| l.section);
        let header = if own { Some(self.report) } else { self.incident };
        let first =
            ReportDrafted { report: self.report, from: self.from, to: self.to, lines, revises: self.revises };
        let framed = ReportFramed {
            report: self.report,
            incident: self.incident,
            kind: frame.kind,
            handling: level,
            functions: frame.functions,
            organisations: frame.organisations,
            readers: readers.into_iter().collect(),
        };
        let mut drafts = vec![first.draft(header, level)?, framed.draft(header, level)?];
        if !traces.is_empty() {
            drafts.push(ReportLinesTraced { report: self.report, traces, behind }.draft(header, level)?);
        }
        Ok(drafts)
    }
}

/// Whether lines of the log of strategy may stand in a report that does not hang on its incident: it is for those named alone, its author
/// reads that log, and so do all whom it names. Who reads a closed incident may change, and is not asked here. An organisation that is addressed has no such right here.
pub(super) fn strategy(
    cx: &Deciding<'_>,
    facts: &Facts,
    on: &Resource,
    (level, readers, organisations): (Handling, &BTreeSet<String>, &[String]),
) -> bool {
    level >= Handling::NeedToKnow
        && organisations.is_empty()
        && readers.iter().all(|function| facts.strategy.contains(function))
        && cx.guard.permit(cx.actor, "log.read-strategic", on).is_ok()
}

/// The frame as asked, filled in from the version before and from the kind.
fn framed(
    of: &DraftReport,
    facts: &Facts,
    old: Option<&ReportNow>,
    incident: Handling,
) -> Result<Frame, Failure> {
    let mut frame = match old.filter(|_| of.frame == Frame::default()) {
        Some(old) => old.frame.clone(),
        None => of.frame.clone(),
    };
    let kind = facts.report(&frame.kind);
    if kind.is_none() && !frame.kind.is_empty() && old.is_none() {
        return Err(Refusal::unknown_code("kind", &frame.kind).into());
    }
    let usual = kind.map_or(Handling::Service, |k| k.handling);
    let level = frame.handling.unwrap_or_else(|| usual.max(incident));
    if level < incident {
        return Err(Refusal::invalid("handling", "refusal-report-level").into());
    }
    frame.handling = Some(level);
    if frame.functions.len() + frame.organisations.len() > MOST_ADDRESSEES {
        return Err(error::too_many("functions", MOST_ADDRESSEES).into());
    }
    for code in frame.functions.iter().chain(&frame.organisations) {
        at_most("functions", code, facts.limits.short)?;
    }
    Ok(frame)
}

/// What was drawn up so far.
#[derive(Default)]
struct Done {
    lines: Vec<Line>,
    traces: Vec<Trace>,
    behind: Vec<Behind>,
}

struct Drawing<'a> {
    cx: &'a Deciding<'a>,
    facts: &'a Facts,
    of: &'a DraftReport,
    kind: Option<&'a ReportKind>,
    incident: Handling,
    level: Handling,
    /// Whether lines of the log of strategy may stand in it.
    strategy: bool,
    done: Done,
}

impl Drawing<'_> {
    fn section(&self, section: Section) -> Section {
        self.kind.map_or_else(|| section.usual(), |k| k.place(section))
    }

    /// The lines of the version before, with what their sources say now. What has no source any more is left out, and what was asked for
    /// and is answered.
    fn again(&mut self, old: &ReportNow) -> Result<(), Failure> {
        for TracedLine { mut line, said, .. } in crate::read::report_traced_lines(self.cx.read, old.id)? {
            line.id = self.cx.ids.next();
            let Some(said) = said else {
                self.done.lines.push(line);
                continue;
            };
            if drawn::settled(self.cx.read, &said.key)? {
                continue;
            }
            let asked = (self.of.incident, self.incident, self.strategy);
            let (present, entry) = match drawn::now(self.cx.read, self.facts, asked, &said.key)? {
                Some(found) => found,
                None => (self.offered_now(&said), None),
            };
            let found = amber(&line.text, &said, &present, self.kind, self.cx.now);
            let says = match present {
                Present::Says(says) if says.handling <= self.level => says,
                _ => continue,
            };
            if found.is_some_and(|a| a.why == Why::Changed) {
                self.take_over(&mut line, &says);
                line.entries = entry.map_or(line.entries, |id| vec![id]);
            }
            // The line stays known under the key with which it began, whatever corrected its source since.
            self.done.traces.push(Trace { line: line.id, said: Offered { key: said.key, ..says } });
            self.done.lines.push(line);
        }
        Ok(())
    }

    /// What another package says now; the same as before where nobody asked it.
    fn offered_now(&self, said: &Offered) -> Present {
        let Some(sources) = &self.of.sources else { return Present::Says(said.clone()) };
        let found = sources.offers.iter().find(|o| o.key == said.key);
        found.map_or(Present::Gone, |o| Present::Says(short(o)))
    }

    /// Writes what the source says now. A language in which it says nothing keeps its words, and is behind.
    fn take_over(&mut self, line: &mut Line, says: &Offered) {
        for lang in Lang::ALL {
            match says.text.get(lang) {
                Some(text) => line.text.set(lang, Some(text.to_owned())),
                None if line.text.get(lang).is_some() => {
                    self.done.behind.push(Behind { line: line.id, lang });
                }
                None => {}
            }
        }
    }

    fn draw_logs(&mut self) -> Result<(), Failure> {
        // Entries of the watch are for the service; a public report takes none of them by itself.
        if self.incident > self.level {
            return Ok(());
        }
        let keys: Vec<String> = self.done.traces.iter().map(|t| t.said.key.clone()).collect();
        let wanted = Wanted {
            matter: self.of.incident,
            handling: self.incident,
            window: (self.of.from, self.of.to),
            strategy: self.strategy,
            known: &self.done.lines,
            keys: &keys,
        };
        for one in drawn::drawn(self.cx, self.facts, &wanted)? {
            let line = one.line(self.cx.ids.next(), self.section(one.said.section));
            self.done.traces.push(Trace { line: line.id, said: one.said });
            self.done.lines.push(line);
        }
        Ok(())
    }

    /// What others offer and is to be taken, as far as it may stand here.
    fn take_offers(&mut self) {
        let Some(sources) = &self.of.sources else { return };
        for offer in sources.offers.iter().filter(|o| sources.take.contains(&o.key)) {
            let stands = self.done.traces.iter().any(|t| t.said.key == offer.key);
            if stands || offer.handling > self.level || self.done.lines.len() >= MOST_LINES {
                continue;
            }
            let id = self.cx.ids.next();
            let section = self.section(offer.section);
            self.done.lines.push(Line { id, section, text: offer.text.clone(), entries: Vec::new() });
            self.done.traces.push(Trace { line: id, said: short(offer) });
        }
    }
}

/// The offer with no more values than a chart shows.
pub(super) fn short(offer: &Offered) -> Offered {
    let mut offer = offer.clone();
    if let Some(series) = &mut offer.series {
        let more = series.points.len().saturating_sub(MOST_POINTS);
        series.points.drain(..more);
    }
    offer
}
