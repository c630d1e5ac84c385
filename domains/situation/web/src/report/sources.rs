//! What packages offer to reports, as the rules take it; and what the sources of a report's lines say now.

use std::sync::Arc;

use jiff::tz::TimeZone;
use kernel::{Actor, Timestamp};
use situation::Facts;
use situation::read::{self, ReportLineRow, ReportRow};
use situation::report::{
    Amber, Offered, Point, Present, ReportState, Section, Series, Sure, amber, issued_aged, issued_amber,
};
use store::Read;
use web::live::FragmentCx;
use web::{Fault, Offer, OfferCx, ReportSource, Shell, SurroundCx, Texts, Window};

/// From where sources are asked.
pub(crate) struct Asking<'a> {
    pub(crate) read: &'a dyn Read,
    pub(crate) sources: &'a [Arc<dyn ReportSource>],
    pub(crate) texts: &'a Texts,
    pub(crate) facts: Arc<Facts>,
    pub(crate) zone: &'a TimeZone,
    pub(crate) now: Timestamp,
}

impl<'a> Asking<'a> {
    /// On a page that is asked for.
    pub(crate) fn page(shell: &'a Shell, facts: Arc<Facts>, read: &'a dyn Read, now: Timestamp) -> Self {
        let (sources, texts, zone) = (shell.report_sources(), shell.texts(), shell.zone());
        Self { read, sources, texts, facts, zone, now }
    }
    /// In what arrives live. The zone is that of the facts.
    pub(crate) fn live(cx: &'a FragmentCx<'_>, facts: Arc<Facts>, zone: &'a TimeZone) -> Self {
        Self { read: cx.read, sources: cx.reports, texts: cx.texts, facts, zone, now: cx.now }
    }
    /// Around the page of another matter.
    pub(crate) fn around(cx: &'a SurroundCx<'_>, facts: Arc<Facts>) -> Self {
        Self::page(cx.shell, facts, cx.read, cx.now)
    }

    /// What all sources offer to a report on this window, to a reader, or altogether.
    pub(crate) fn offers(&self, window: &Window, actor: Option<&Actor>) -> Result<Vec<Offered>, Fault> {
        let cx = OfferCx { actor, read: self.read, now: self.now, texts: self.texts, zone: self.zone };
        let mut all = Vec::new();
        for source in self.sources {
            all.extend(source.lines(&cx, window)?.into_iter().map(offered));
        }
        Ok(all)
    }

    /// What is no longer right in a report, line by line, and what of an issued one has grown old. A report that was replaced or thrown
    /// away is left as it is.
    pub(crate) fn ambers(
        &self,
        row: &ReportRow,
        lines: &[ReportLineRow],
    ) -> Result<Vec<Option<Amber>>, Fault> {
        if !matches!(row.state, ReportState::Draft | ReportState::Issued) {
            return Ok(lines.iter().map(|_| None).collect());
        }
        let incident = row.incident.as_ref().map(|(id, _)| *id);
        let kind = self.facts.report(&row.kind);
        let takes = read::takes_strategy(self.read, &self.facts, row)?;
        let mut presents = Vec::new();
        let mut elsewhere = false;
        for line in lines {
            let now = match &line.said {
                Some(said) => read::log_now(self.read, &self.facts, (incident, takes), said)?,
                None => None,
            };
            elsewhere |= line.said.is_some() && now.is_none();
            presents.push(now);
        }
        let window = Window { from: row.from, until: self.now, matter: incident };
        let offers = if elsewhere { self.offers(&window, None)? } else { Vec::new() };
        let one = |(line, present): (&ReportLineRow, Option<Present>)| {
            let said = line.said.as_ref()?;
            let found = || offers.iter().find(|o| o.key == said.key).cloned();
            let present = present.unwrap_or_else(|| found().map_or(Present::Gone, Present::Says));
            if row.state == ReportState::Issued {
                let corrected = line.entries.iter().any(|e| e.corrected.is_some());
                let text = &line.line.text;
                return issued_amber(text, said, &present, corrected, row.to)
                    .or_else(|| issued_aged(text, said, &present, kind, self.now));
            }
            amber(&line.line.text, said, &present, kind, self.now)
        };
        Ok(lines.iter().zip(presents).map(one).collect())
    }
}

/// An offer of a package, as the rules take it.
#[must_use]
pub fn offered(offer: Offer) -> Offered {
    // A figure of another package is about people only where that package says so in words: it stands among the victims in a first
    // report, among the figures in others.
    let section = match offer.part.code() {
        "figures" => Section::Victims,
        code => Section::of(code).unwrap_or(Section::What),
    };
    Offered {
        key: offer.key,
        section,
        text: offer.text,
        sure: Sure::of(offer.sure.code()).unwrap_or(Sure::Unconfirmed),
        handling: offer.handling,
        as_of: offer.as_of,
        by: offer.by,
        seq: offer.seq,
        page: offer.page,
        series: offer.series.map(|s| Series {
            name: s.name,
            unit: s.unit,
            source: s.source,
            decimals: i64::from(s.decimals),
            points: s.points.into_iter().map(|(at, value, sure)| Point { at, value, sure }).collect(),
        }),
    }
}
