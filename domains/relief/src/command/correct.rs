//! A number was wrong, or is confirmed.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure, Row};

use super::count;
use super::report::confirms;
use crate::event::{Event, FigureConfirmed, FigureCorrected};
use crate::figure::Status;
use crate::level::Figures;
use crate::state::SiteNow;
use crate::{Facts, Rule};

/// Puts other numbers in the place of wrong ones, or none: a counter-entry, the first stays struck through.
#[derive(Debug, Clone)]
pub struct CorrectFigure {
    /// The site.
    pub site: Id<kind::Matter>,
    /// The journal number of what is wrong.
    pub report: i64,
    /// What stands there from now on; nothing where the site told nothing.
    pub figures: Option<Figures>,
    /// How far that may be relied on.
    pub status: Status,
    /// Why.
    pub why: Words,
}

impl Rule for CorrectFigure {
    type Facts = Facts;
    const NAME: &'static str = "relief.correct-figure";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SiteNow::get(cx.read, self.site)?;
        cx.guard.permit(cx.actor, "capacity.report", &now.resource())?;
        let (kind, was, status) = standing(cx, &now, self.report)?;
        // Whoever takes a confirmed number back must be able to confirm one.
        confirms(cx, &now, self.status.max(status))?;
        self.why.required("why", facts.limits.text)?;
        if let Some(figures) = self.figures {
            for (field, n) in [("offered", figures.offered), ("held", figures.held), ("used", figures.used)] {
                count(field, n, 0)?;
            }
            if figures == was {
                return Err(Refusal::invalid("offered", "refusal-relief-same-figures").into());
            }
        }
        let event = FigureCorrected {
            kind,
            corrects: self.report,
            figures: self.figures,
            status: self.status,
            why: self.why.clone(),
        };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}

/// Says that a number is right.
#[derive(Debug, Clone)]
pub struct ConfirmFigure {
    /// The site.
    pub site: Id<kind::Matter>,
    /// The journal number of what is right.
    pub report: i64,
}

impl Rule for ConfirmFigure {
    type Facts = Facts;
    const NAME: &'static str = "relief.confirm-figure";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SiteNow::get(cx.read, self.site)?;
        cx.guard.permit(cx.actor, "figure.confirm", &now.resource())?;
        let (kind, _, status) = standing(cx, &now, self.report)?;
        if status == Status::Confirmed {
            return Ok(Vec::new());
        }
        let event = FigureConfirmed { kind, told: self.report };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}

/// Kind, numbers and status of a report that stands; refuses where another was put in its place.
fn standing(cx: &Deciding<'_>, now: &SiteNow, report: i64) -> Result<(String, Figures, Status), Failure> {
    let sql = "SELECT kind, offered, held, used, status, corrected_by FROM relief_report WHERE site = $1 AND seq = $2";
    let row = cx.read.one(sql, &[now.id.into(), report.into()])?.ok_or_else(Refusal::not_found)?;
    if let Some(by) = row.opt(5, Row::int)? {
        return Err(Refusal::conflict("refusal-relief-corrected-already").with("seq", by).into());
    }
    let figures = Figures { offered: row.int(1)?, held: row.int(2)?, used: row.int(3)? };
    Ok((row.text(0)?.to_owned(), figures, Status::of(row.text(4)?).unwrap_or(Status::Unconfirmed)))
}
