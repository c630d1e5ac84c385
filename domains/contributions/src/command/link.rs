//! Links that open one sheet without an account: made and ended by whoever asks, opened by whoever holds them.

use kernel::{Handling, Id, Refusal, Timestamp, kind};
use store::{Deciding, Draft, Failure, Read};

use super::optional_short;
use crate::event::{Event, LinkEnded, LinkMade, LinkOpened};
use crate::state::SheetNow;
use crate::{Facts, Rule, error};

/// Makes a link by hand. The secret is made beside the journal once this was carried out.
#[derive(Debug, Clone)]
pub struct MakeLink {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Id of the link to be.
    pub link: Id<kind::Session>,
    /// For whom.
    pub whom: Option<String>,
    /// Until when it opens.
    pub expires: Timestamp,
}

impl Rule for MakeLink {
    type Facts = Facts;
    const NAME: &'static str = "contributions.make-link";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SheetNow::get(cx.read, self.sheet)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        // Whoever holds a link is not known: what only some may read is not opened by one.
        if now.handling() >= Handling::NeedToKnow {
            return Err(Refusal::conflict("refusal-contribution-link-guarded").into());
        }
        optional_short("whom", self.whom.as_ref(), facts)?;
        if self.expires <= cx.now {
            return Err(Refusal::invalid("days", "refusal-contribution-past").into());
        }
        if self.expires > cx.now.plus_seconds(facts.limits.link_seconds) {
            let days = facts.limits.link_seconds / 86_400;
            return Err(Refusal::invalid("days", "refusal-contribution-link-long").with("days", days).into());
        }
        let event =
            LinkMade { link: self.link, contact: None, whom: self.whom.clone(), expires: self.expires };
        Ok(vec![event.draft(Some(now.id), now.handling())?])
    }
}

/// A link was opened; journalled the first time. Asked by the program alone.
#[derive(Debug, Clone)]
pub struct OpenLink {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for OpenLink {
    type Facts = Facts;
    const NAME: &'static str = "contributions.open-link";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("contribution.give").into());
        }
        let now = SheetNow::get(cx.read, self.sheet)?;
        let sql = "SELECT opened_at FROM contribution_link WHERE link = $1 AND sheet = $2";
        let row = cx.read.one(sql, &[self.link.into(), now.id.into()])?.ok_or_else(Refusal::not_found)?;
        if !row.is_null(0) {
            return Ok(Vec::new());
        }
        Ok(vec![LinkOpened { link: self.link }.draft(Some(now.id), now.handling())?])
    }
}

/// Ends a link.
#[derive(Debug, Clone)]
pub struct EndLink {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for EndLink {
    type Facts = Facts;
    const NAME: &'static str = "contributions.end-link";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SheetNow::get(cx.read, self.sheet)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        let sql = "SELECT ended_at FROM contribution_link WHERE link = $1 AND sheet = $2";
        let row = cx.read.one(sql, &[self.link.into(), now.id.into()])?.ok_or_else(Refusal::not_found)?;
        if !row.is_null(0) {
            return Ok(Vec::new());
        }
        Ok(vec![LinkEnded { link: self.link }.draft(Some(now.id), now.handling())?])
    }
}

/// Whether this link still takes an answer to this sheet: not ended, not expired, nothing that only some may read.
pub(super) fn still_open(
    read: &dyn Read,
    now: &SheetNow,
    link: Id<kind::Session>,
    at: Timestamp,
) -> Result<(), Failure> {
    let sql = "SELECT expires_at, ended_at FROM contribution_link WHERE link = $1 AND sheet = $2";
    let open = match read.one(sql, &[link.into(), now.id.into()])? {
        Some(row) => row.is_null(1) && row.time(0)? > at,
        None => false,
    };
    if open && now.handling() < Handling::NeedToKnow { Ok(()) } else { Err(error::link_closed().into()) }
}
