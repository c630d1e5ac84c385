//! A site tells its numbers; a site that told nothing is reminded.

use kernel::{Id, Refusal, Stated, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{count, not_ahead, optional_short, optional_words};
use crate::event::{Event, FigureTold, Reminded, TellerNamed};
use crate::figure::{By, Status, Told, Way};
use crate::level::Figures;
use crate::state::{self, SiteNow};
use crate::{Facts, Rule, error};

/// Writes down what a site tells.
#[derive(Debug, Clone)]
pub struct ReportFigures {
    /// The site.
    pub site: Id<kind::Matter>,
    /// The numbers, one per kind of capacity.
    pub figures: Vec<Told>,
    /// How far they may be relied on.
    pub status: Status,
    /// Who tells; not by a link, which goes through [`super::TakeReturn`].
    pub by: By,
    /// Where they come from, where that is not the site itself.
    pub source: Option<Words>,
    /// When it was so, if not now.
    pub stated: Option<Stated>,
}

impl ReportFigures {
    /// What somebody writes in the program about one kind, unconfirmed.
    #[must_use]
    pub fn one(site: Id<kind::Matter>, told: Told) -> Self {
        Self {
            site,
            figures: vec![told],
            status: Status::Unconfirmed,
            by: By::Program,
            source: None,
            stated: None,
        }
    }
}

impl Rule for ReportFigures {
    type Facts = Facts;
    const NAME: &'static str = "relief.report-figures";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SiteNow::get(cx.read, self.site)?;
        cx.guard.permit(cx.actor, "capacity.report", &now.resource())?;
        if self.by.link().is_some() {
            return Err(Refusal::forbidden("capacity.report").into());
        }
        confirms(cx, &now, self.status)?;
        optional_words("source", self.source.as_ref(), facts.limits.short)?;
        if let By::Voice { name } = &self.by
            && name.trim().is_empty()
        {
            return Err(Refusal::missing("teller").into());
        }
        let how =
            How { status: self.status, by: &self.by, source: self.source.as_ref(), stated: self.stated };
        told(cx, facts, &now, &self.figures, &how, "")
    }
}

/// A confirmed number takes the power of confirming besides.
pub(super) fn confirms(cx: &Deciding<'_>, now: &SiteNow, status: Status) -> Result<(), Refusal> {
    match status {
        Status::Unconfirmed => Ok(()),
        Status::Confirmed => cx.guard.permit(cx.actor, "figure.confirm", &now.resource()),
    }
}

/// How numbers came.
pub(super) struct How<'a> {
    pub(super) status: Status,
    pub(super) by: &'a By,
    pub(super) source: Option<&'a Words>,
    pub(super) stated: Option<Stated>,
}

/// Numbers of one site as events, and the name of whoever told them. `prefix` stands before the fields of a form with several
/// sites.
pub(super) fn told(
    cx: &Deciding<'_>,
    facts: &Facts,
    now: &SiteNow,
    figures: &[Told],
    how: &How<'_>,
    prefix: &str,
) -> Result<Vec<Draft>, Failure> {
    now.not_closed()?;
    not_ahead(how.stated, cx.now, facts)?;
    optional_short("teller", how.by.name(), facts)?;
    if figures.is_empty() {
        return Err(Refusal::missing(&format!("{prefix}offered")).into());
    }
    let mut drafts = Vec::new();
    for told in figures {
        let field = format!("{prefix}{}", told.kind);
        if !now.kinds.contains(&told.kind) {
            return Err(error::not_told(&field, &now.code, &told.kind).into());
        }
        let event = FigureTold {
            kind: told.kind.clone(),
            figures: completed(cx, now, told, &field)?,
            status: how.status,
            way: how.by.way(),
            source: how.source.cloned().filter(|w| !w.is_blank()),
            link: how.by.link(),
        };
        let mut draft = event.draft(Some(now.id), now.guarded.handling)?;
        draft.stated = how.stated;
        drafts.push(draft);
    }
    drafts.extend(teller(how.by, now, drafts.len())?);
    Ok(drafts)
}

/// The name of whoever told, in an entry of its own.
pub(super) fn teller(by: &By, now: &SiteNow, entries: usize) -> Result<Option<Draft>, Failure> {
    let Some(name) = by.name().map(|n| n.trim()).filter(|n| !n.is_empty()) else { return Ok(None) };
    let entries = i64::try_from(entries).unwrap_or(i64::MAX);
    let event = TellerNamed { name: name.to_owned(), entries };
    Ok(Some(event.draft(Some(now.id), now.guarded.handling)?))
}

/// The numbers that stand from now on: what is left out stays as it is, and what was never told is asked for.
fn completed(cx: &Deciding<'_>, now: &SiteNow, told: &Told, field: &str) -> Result<Figures, Failure> {
    let before = state::level(cx.read, now.id, &told.kind)?.filter(|l| l.at.is_some()).map(|l| l.figures());
    let named = |part: &str| format!("{field}-{part}");
    let offered =
        told.offered.or(before.map(|b| b.offered)).ok_or_else(|| Refusal::missing(&named("offered")))?;
    let before = before.unwrap_or_default();
    let (held, used) = (told.held.unwrap_or(before.held), told.used.unwrap_or(before.used));
    for (part, n) in [("offered", offered), ("held", held), ("used", used)] {
        count(&named(part), n, 0)?;
    }
    Ok(Figures { offered, held, used })
}

/// Marks that a site was reminded; sending is not done here.
#[derive(Debug, Clone)]
pub struct Remind {
    /// The site.
    pub site: Id<kind::Matter>,
    /// Who took the call, or anything else about it.
    pub words: Option<Words>,
    /// When, if not now.
    pub stated: Option<Stated>,
}

impl Rule for Remind {
    type Facts = Facts;
    const NAME: &'static str = "relief.remind";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SiteNow::get(cx.read, self.site)?;
        cx.guard.permit(cx.actor, "capacity.report", &now.resource())?;
        now.not_closed()?;
        optional_words("words", self.words.as_ref(), facts.limits.text)?;
        not_ahead(self.stated, cx.now, facts)?;
        let event = Reminded { words: self.words.clone().filter(|w| !w.is_blank()) };
        let mut draft = event.draft(Some(now.id), now.guarded.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

impl How<'_> {
    /// What a link brings: never confirmed.
    pub(super) const fn by_link(by: &By) -> How<'_> {
        How { status: Status::Unconfirmed, by, source: None, stated: None }
    }
    /// On which way.
    pub(super) const fn way(&self) -> Way {
        self.by.way()
    }
}
