//! The public site as a whole: closed with a reason, kept open, opened again.

use kernel::{Handling, Resource, Words};
use store::{Deciding, Draft, Failure, Rule};

use super::{SITE, other_eyes};
use crate::event::{Event, SiteCloseAsked, SiteClosed, SiteKept, SiteReopened};
use crate::site::{Site, SiteFigure};
use crate::{Facts, error};

/// Asks a second person to close the site.
#[derive(Debug, Clone)]
pub struct AskClosing {
    /// Why it may be closed.
    pub reason: Words,
    /// The last entry that the page showed of the site.
    pub based_on: Option<i64>,
}

impl Rule for AskClosing {
    type Facts = Facts;
    const NAME: &'static str = "warning.ask-closing";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = site(cx, self.based_on)?;
        closable(cx, &now)?;
        if now.asked.is_some() {
            return Err(error::site_asked().into());
        }
        self.reason.required("reason", facts.limits.text)?;
        let asked = SiteCloseAsked { reason: self.reason.clone() };
        Ok(vec![asked.draft(None, Handling::Service)?])
    }
}

/// Closes the site: its pages stay as they are, marked as an archive. Where an item needs a second person, so does this.
#[derive(Debug, Clone)]
pub struct CloseSite {
    /// Why; without words, for the reason of whoever asked for it.
    pub reason: Words,
    /// The figures as the site shows them now.
    pub figures: Vec<SiteFigure>,
    /// The last entry that the page showed of the site.
    pub based_on: Option<i64>,
}

impl Rule for CloseSite {
    type Facts = Facts;
    const NAME: &'static str = "warning.close-site";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = site(cx, self.based_on)?;
        closable(cx, &now)?;
        if facts.items_need_two {
            let asked = now.asked.as_ref().ok_or_else(error::site_not_asked)?;
            other_eyes(&[asked.by].into(), cx.actor)?;
        }
        let reason = match now.asked {
            Some(asked) if self.reason.is_blank() => asked.reason,
            _ => self.reason.clone(),
        };
        reason.required("reason", facts.limits.text)?;
        let closed = SiteClosed { reason, figures: self.figures.clone() };
        Ok(vec![closed.draft(None, Handling::Service)?])
    }
}

/// Keeps the site open although somebody asked that it be closed.
#[derive(Debug, Clone)]
pub struct KeepSite {
    /// Why.
    pub reason: Words,
    /// The last entry that the page showed of the site.
    pub based_on: Option<i64>,
}

impl Rule for KeepSite {
    type Facts = Facts;
    const NAME: &'static str = "warning.keep-site";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = site(cx, self.based_on)?;
        if now.asked.is_none() {
            return Err(error::site_not_asked().into());
        }
        self.reason.required("reason", facts.limits.text)?;
        Ok(vec![SiteKept { reason: self.reason.clone() }.draft(None, Handling::Service)?])
    }
}

/// Opens a closed site again.
#[derive(Debug, Clone)]
pub struct ReopenSite {
    /// Why.
    pub reason: Words,
    /// What was published before belongs to the past; otherwise it goes on where it stopped.
    pub anew: bool,
    /// The last entry that the page showed of the site.
    pub based_on: Option<i64>,
}

impl Rule for ReopenSite {
    type Facts = Facts;
    const NAME: &'static str = "warning.reopen-site";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = site(cx, self.based_on)?;
        if now.closed.is_none() {
            return Err(error::site_open().into());
        }
        self.reason.required("reason", facts.limits.text)?;
        let reopened = SiteReopened { reason: Some(self.reason.clone()), warning: None, anew: self.anew };
        Ok(vec![reopened.draft(None, Handling::Service)?])
    }
}

/// The site, where this actor may keep it, as the page showed it.
fn site(cx: &Deciding<'_>, based_on: Option<i64>) -> Result<Site, Failure> {
    cx.guard.permit(cx.actor, SITE, &Resource::service())?;
    let now = Site::now(cx.read)?;
    match (&now.changed, based_on) {
        (Some(changed), Some(seen)) if seen < changed.seq => Err(error::changed_meanwhile(changed).into()),
        _ => Ok(now),
    }
}

/// It is open, and no warning holds: what people have to do now is never put into an archive.
fn closable(cx: &Deciding<'_>, now: &Site) -> Result<(), Failure> {
    if let Some(closed) = &now.closed {
        return Err(error::site_closed(closed.at).into());
    }
    let sql = "SELECT COUNT(*) FROM public_warning WHERE state = 'released' AND act <> 'cancel' AND ended_by IS NULL AND expires > $1";
    let holding = cx.read.one(sql, &[cx.now.into()])?.map_or(Ok(0), |row| row.int(0))?;
    if holding > 0 { Err(error::site_warns(holding).into()) } else { Ok(()) }
}

/// Refuses what would change a site that is closed.
pub(super) fn open_site(cx: &Deciding<'_>) -> Result<(), Failure> {
    match Site::now(cx.read)?.closed {
        Some(closed) => Err(error::site_closed(closed.at).into()),
        None => Ok(()),
    }
}

/// A warning that goes out opens a closed site: people are warned, and what stood there before is the past.
pub(super) fn reopening(cx: &Deciding<'_>, number: &str) -> Result<Option<Draft>, Failure> {
    if Site::now(cx.read)?.closed.is_none() {
        return Ok(None);
    }
    let reopened = SiteReopened { reason: None, warning: Some(number.to_owned()), anew: true };
    Ok(Some(reopened.draft(None, Handling::Service)?))
}
