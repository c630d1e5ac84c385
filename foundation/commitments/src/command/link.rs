//! Links that open one commitment without an account: made and ended by an officer, opened by whoever holds them.

use kernel::{Handling, Id, Kind, Refusal, Timestamp, kind};
use store::{Deciding, Draft, Failure, Read, Row};

use super::optional_short;
use crate::commitment::State;
use crate::event::{Event, LinkEnded, LinkMade, LinkOpened};
use crate::state::Now;
use crate::{Facts, Rule, error};

/// Makes a link. The secret is made beside the journal once this was carried out.
#[derive(Debug, Clone)]
pub struct MakeLink {
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// Id of the link to be.
    pub link: Id<kind::Session>,
    /// For whom.
    pub whom: Option<String>,
    /// Until when it opens.
    pub expires: Timestamp,
}

impl Rule for MakeLink {
    type Facts = Facts;
    const NAME: &'static str = "commitments.make-link";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.commitment)?;
        cx.guard.permit(cx.actor, "commitment.give", &now.resource())?;
        if !now.state.waits_for_addressee() {
            return Err(error::not_now("refusal-commitment-link-answered", &now.number).into());
        }
        // Whoever holds a link is not known: what only some may read is not opened by one.
        if now.handling >= Handling::NeedToKnow {
            return Err(error::not_now("refusal-commitment-link-guarded", &now.number).into());
        }
        optional_short("whom", self.whom.as_ref(), facts)?;
        super::to_come("hours", Some(self.expires), cx.now)?;
        if self.expires > cx.now.plus_seconds(facts.limits.link_seconds) {
            let hours = facts.limits.link_seconds / 3600;
            return Err(Refusal::invalid("hours", "refusal-commitment-link-long")
                .with("hours", hours)
                .into());
        }
        let event = LinkMade { link: self.link, whom: self.whom.clone(), expires: self.expires };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// A link was opened; journalled the first time. Asked by the program alone.
#[derive(Debug, Clone)]
pub struct OpenLink {
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for OpenLink {
    type Facts = Facts;
    const NAME: &'static str = "commitments.open-link";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("commitment.answer").into());
        }
        let now = Now::get(cx.read, self.commitment)?;
        let sql = "SELECT opened_at FROM commitment_link WHERE link = $1 AND commitment = $2";
        let row = cx.read.one(sql, &[self.link.into(), now.id.into()])?.ok_or_else(Refusal::not_found)?;
        if !row.is_null(0) {
            return Ok(Vec::new());
        }
        Ok(vec![LinkOpened { link: self.link }.draft(Some(now.id), now.handling)?])
    }
}

/// Ends a link.
#[derive(Debug, Clone)]
pub struct EndLink {
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for EndLink {
    type Facts = Facts;
    const NAME: &'static str = "commitments.end-link";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.commitment)?;
        cx.guard.permit(cx.actor, "commitment.give", &now.resource())?;
        let sql = "SELECT ended_at FROM commitment_link WHERE link = $1 AND commitment = $2";
        let row = cx.read.one(sql, &[self.link.into(), now.id.into()])?.ok_or_else(Refusal::not_found)?;
        if !row.is_null(0) {
            return Ok(Vec::new());
        }
        Ok(vec![LinkEnded { link: self.link }.draft(Some(now.id), now.handling)?])
    }
}

/// Whether this link still takes an answer: not ended, not expired, nothing answered as done yet.
pub(super) fn still_open(
    read: &dyn Read,
    now: &Now,
    link: Id<kind::Session>,
    at: Timestamp,
) -> Result<(), Failure> {
    let sql = "SELECT expires_at, ended_at FROM commitment_link WHERE link = $1 AND commitment = $2";
    let row: Option<Row> = read.one(sql, &[link.into(), now.id.into()])?;
    let open = match row {
        Some(row) => row.is_null(1) && row.time(0)? > at,
        None => false,
    };
    let guarded = now.handling >= Handling::NeedToKnow;
    if !open || guarded || matches!(now.state, State::Executed | State::Settled | State::Withdrawn) {
        return Err(Refusal::new(Kind::NotFound, "refusal-commitment-link-closed").into());
    }
    Ok(())
}
