//! Addresses at which the duties of a function stand as a calendar, as one organisation owes them where each does: made and ended by
//! whoever acts under it or keeps the wheel, opened by whoever holds one.

use kernel::{Actor, Handling, Id, Power, Refusal, Resource, Timestamp, kind};
use store::{Deciding, Draft, Failure, Row};

use super::KEEP;
use crate::event::{Event, FeedEnded, FeedMade, FeedOpened};
use crate::{Facts, Rule, error};

/// What the addresses of a function are about, or of a function in an organisation: one matter each, the same for ever.
#[must_use]
pub fn circle(function: &str, organisation: Option<&str>) -> Id<kind::Matter> {
    match organisation {
        None => Id::of_words(&["duty-calendar", function]),
        Some(code) => Id::of_words(&["duty-calendar", function, code]),
    }
}

/// The duties of one's own function, in one's own organisation, are read anyway; those of others are shown by whoever keeps the wheel.
fn permit(
    cx: &Deciding<'_>,
    function: &str,
    organisation: Option<&str>,
    facts: &Facts,
) -> Result<(), Refusal> {
    if cx.actor.is_system() {
        return Err(Refusal::forbidden("matter.read"));
    }
    cx.guard.permit(cx.actor, feed_power(cx.actor, function, organisation, facts), &Resource::service())
}

/// The power that it takes to show the duties of a function by an address.
#[must_use]
pub fn feed_power(actor: &Actor, function: &str, organisation: Option<&str>, facts: &Facts) -> Power {
    let own = |code: &str| facts.members.iter().any(|m| m.code == code && m.id == actor.organisation);
    if actor.function == function && organisation.is_none_or(own) { "matter.read" } else { KEEP }
}

/// Makes an address. The secret is made beside the journal once this was carried out.
#[derive(Debug, Clone)]
pub struct MakeFeed {
    /// Id of the link to be.
    pub link: Id<kind::Session>,
    /// Code of the function.
    pub function: String,
    /// Code of the organisation whose share it shows, of what each of a sort owes.
    pub organisation: Option<String>,
    /// Until when it opens.
    pub expires: Timestamp,
}

impl Rule for MakeFeed {
    type Facts = Facts;
    const NAME: &'static str = "duties.make-feed";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        permit(cx, &self.function, self.organisation.as_deref(), facts)?;
        if !facts.functions.contains(&self.function) {
            return Err(Refusal::unknown_code("function", &self.function).into());
        }
        let known = |code: &&String| !facts.members.iter().any(|member| member.code == **code);
        if let Some(unknown) = self.organisation.as_ref().filter(known) {
            return Err(Refusal::unknown_code("organisation", unknown).into());
        }
        let most = facts.limits.feed_seconds;
        if self.expires <= cx.now || self.expires > cx.now.plus_seconds(most) {
            return Err(error::life(most / 86_400, self.expires).into());
        }
        let Self { link, function, organisation, expires } = self.clone();
        let matter = circle(&function, organisation.as_deref());
        Ok(vec![FeedMade { link, function, organisation, expires }.draft(Some(matter), Handling::Service)?])
    }
}

/// An address that is there.
struct Link {
    function: String,
    organisation: Option<String>,
    /// Whether it was opened before.
    opened: bool,
}

impl Link {
    fn find(cx: &Deciding<'_>, link: Id<kind::Session>) -> Result<Self, Failure> {
        let sql = "SELECT function_code, opened_at, organisation FROM duty_feed WHERE link = $1 AND ended_at IS NULL AND \
                   expires_at > $2";
        let row = cx.read.one(sql, &[link.into(), cx.now.into()])?.ok_or_else(Refusal::not_found)?;
        Ok(Self {
            function: row.text(0)?.to_owned(),
            organisation: row.opt(2, Row::text)?.map(str::to_owned),
            opened: !row.is_null(1),
        })
    }
    fn matter(&self) -> Id<kind::Matter> {
        circle(&self.function, self.organisation.as_deref())
    }
}

/// An address was opened; journalled the first time. Asked by the program alone.
#[derive(Debug, Clone, Copy)]
pub struct OpenFeed {
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for OpenFeed {
    type Facts = Facts;
    const NAME: &'static str = "duties.open-feed";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("matter.read").into());
        }
        let link = Link::find(cx, self.link)?;
        if link.opened {
            return Ok(Vec::new());
        }
        Ok(vec![FeedOpened { link: self.link }.draft(Some(link.matter()), Handling::Service)?])
    }
}

/// Ends an address.
#[derive(Debug, Clone, Copy)]
pub struct EndFeed {
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for EndFeed {
    type Facts = Facts;
    const NAME: &'static str = "duties.end-feed";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let link = Link::find(cx, self.link)?;
        permit(cx, &link.function, link.organisation.as_deref(), facts)?;
        Ok(vec![FeedEnded { link: self.link }.draft(Some(link.matter()), Handling::Service)?])
    }
}
