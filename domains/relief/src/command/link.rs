//! Links that take returns without an account: made and ended by an officer, opened by whoever holds them.

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Deciding, Draft, Failure, Read, Row};

use super::{known, optional_short, to_come};
use crate::event::{Event, LinkEnded, LinkMade, LinkOpened};
use crate::site::{SiteState, circle};
use crate::state::{SiteNow, some_text};
use crate::{Facts, Rule, error};

/// What a link opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// One site.
    Site(Id<kind::Matter>),
    /// All sites of a municipality, also those opened later.
    Municipality(String),
}

impl Scope {
    /// The matter of its entries.
    #[must_use]
    pub fn matter(&self) -> Id<kind::Matter> {
        match self {
            Self::Site(id) => *id,
            Self::Municipality(code) => circle(code),
        }
    }
    /// What guards it.
    fn resource(&self, read: &dyn Read) -> Result<Resource, Failure> {
        Ok(match self {
            Self::Site(id) => SiteNow::get(read, *id)?.resource(),
            Self::Municipality(code) => {
                Resource { matter: Some(self.matter()), areas: [code.clone()].into(), ..Resource::service() }
            }
        })
    }
}

/// Makes a link. The secret is made beside the journal once this was carried out.
#[derive(Debug, Clone)]
pub struct MakeLink {
    /// Id of the link to be.
    pub link: Id<kind::Session>,
    /// What it opens.
    pub scope: Scope,
    /// For whom.
    pub whom: Option<String>,
    /// Until when it opens.
    pub expires: Timestamp,
}

impl Rule for MakeLink {
    type Facts = Facts;
    const NAME: &'static str = "relief.make-link";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let on = self.scope.resource(cx.read)?;
        cx.guard.permit(cx.actor, "need.serve", &on)?;
        // Whoever holds a link is not known: what only some may read is not opened by one.
        if on.handling >= Handling::NeedToKnow {
            return Err(Refusal::conflict("refusal-relief-link-guarded").into());
        }
        match &self.scope {
            Scope::Site(id) => SiteNow::get(cx.read, *id)?.not_closed()?,
            Scope::Municipality(code) => known("municipality", code, facts.municipalities.iter())?,
        }
        optional_short("whom", self.whom.as_ref(), facts)?;
        to_come("days", Some(self.expires), cx.now)?;
        if self.expires > cx.now.plus_seconds(facts.limits.link_seconds) {
            let days = facts.limits.link_seconds / 86_400;
            return Err(Refusal::invalid("days", "refusal-relief-link-long").with("days", days).into());
        }
        let municipality = match &self.scope {
            Scope::Site(_) => None,
            Scope::Municipality(code) => Some(code.clone()),
        };
        let (link, whom, expires) = (self.link, self.whom.clone(), self.expires);
        let event = LinkMade { link, municipality, whom, expires };
        Ok(vec![event.draft(Some(self.scope.matter()), on.handling)?])
    }
}

/// A link was opened; journalled the first time. Asked by the program alone.
#[derive(Debug, Clone)]
pub struct OpenLink {
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for OpenLink {
    type Facts = Facts;
    const NAME: &'static str = "relief.open-link";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("capacity.report").into());
        }
        let scope = open_link(cx.read, self.link, cx.now)?;
        let sql = "SELECT opened_at FROM relief_link WHERE link = $1";
        let opened = cx.read.one(sql, &[self.link.into()])?.is_some_and(|row| !row.is_null(0));
        if opened {
            return Ok(Vec::new());
        }
        let event = LinkOpened { link: self.link };
        Ok(vec![event.draft(Some(scope.matter()), Handling::Service)?])
    }
}

/// Ends a link.
#[derive(Debug, Clone)]
pub struct EndLink {
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for EndLink {
    type Facts = Facts;
    const NAME: &'static str = "relief.end-link";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (scope, row) = scope(cx.read, self.link)?.ok_or_else(Refusal::not_found)?;
        let on = scope.resource(cx.read)?;
        cx.guard.permit(cx.actor, "need.serve", &on)?;
        if !row.is_null(3) {
            return Ok(Vec::new());
        }
        Ok(vec![LinkEnded { link: self.link }.draft(Some(scope.matter()), on.handling)?])
    }
}

/// What a link opens, with its row: matter, municipality, expiry, end.
fn scope(read: &dyn Read, link: Id<kind::Session>) -> Result<Option<(Scope, Row)>, Failure> {
    let sql = "SELECT matter, municipality, expires_at, ended_at FROM relief_link WHERE link = $1";
    let Some(row) = read.one(sql, &[link.into()])? else { return Ok(None) };
    let scope = match some_text(&row, 1)? {
        Some(code) => Scope::Municipality(code),
        None => Scope::Site(row.id(0)?),
    };
    Ok(Some((scope, row)))
}

/// What this link opens now: not ended, not expired, and not to a site that is closed or that only some may read.
pub(super) fn open_link(read: &dyn Read, link: Id<kind::Session>, at: Timestamp) -> Result<Scope, Failure> {
    let Some((scope, row)) = scope(read, link)? else { return Err(error::link_closed().into()) };
    let mut open = row.is_null(3) && row.time(2)? > at;
    if let Scope::Site(id) = &scope {
        let now = SiteNow::find(read, *id)?;
        open &= now.is_some_and(|n| n.state != SiteState::Closed && scope.opens(&n));
    }
    if open { Ok(scope) } else { Err(error::link_closed().into()) }
}
