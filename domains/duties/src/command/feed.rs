//! Addresses at which the duties of a function stand as a calendar: made and ended by whoever acts under it or keeps the wheel,
//! opened by whoever holds one.

use kernel::{Actor, Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Deciding, Draft, Failure};

use super::KEEP;
use crate::event::{Event, FeedEnded, FeedMade, FeedOpened};
use crate::{Facts, Rule, error};

/// What the addresses of a function are about: one matter each, the same for ever.
#[must_use]
pub fn circle(function: &str) -> Id<kind::Matter> {
    Id::of_words(&["duty-calendar", function])
}

/// One's own function's duties are read anyway; those of others are shown by whoever keeps the wheel.
fn permit(cx: &Deciding<'_>, actor: &Actor, function: &str) -> Result<(), Refusal> {
    if actor.is_system() {
        return Err(Refusal::forbidden("matter.read"));
    }
    let power = if actor.function == function { "matter.read" } else { KEEP };
    cx.guard.permit(actor, power, &Resource::service())
}

/// Makes an address. The secret is made beside the journal once this was carried out.
#[derive(Debug, Clone)]
pub struct MakeFeed {
    /// Id of the link to be.
    pub link: Id<kind::Session>,
    /// Code of the function.
    pub function: String,
    /// Until when it opens.
    pub expires: Timestamp,
}

impl Rule for MakeFeed {
    type Facts = Facts;
    const NAME: &'static str = "duties.make-feed";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        permit(cx, cx.actor, &self.function)?;
        if !facts.functions.contains(&self.function) {
            return Err(Refusal::unknown_code("function", &self.function).into());
        }
        let most = facts.limits.feed_seconds;
        if self.expires <= cx.now || self.expires > cx.now.plus_seconds(most) {
            return Err(error::life(most / 86_400, self.expires).into());
        }
        let Self { link, function, expires } = self.clone();
        let matter = circle(&function);
        Ok(vec![FeedMade { link, function, expires }.draft(Some(matter), Handling::Service)?])
    }
}

/// The function of an address that is there, and whether it was opened before.
fn of_link(cx: &Deciding<'_>, link: Id<kind::Session>) -> Result<(String, bool), Failure> {
    let sql = "SELECT function_code, opened_at FROM duty_feed WHERE link = $1 AND ended_at IS NULL AND expires_at > $2";
    let row = cx.read.one(sql, &[link.into(), cx.now.into()])?.ok_or_else(Refusal::not_found)?;
    Ok((row.text(0)?.to_owned(), !row.is_null(1)))
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
        let (function, opened) = of_link(cx, self.link)?;
        if opened {
            return Ok(Vec::new());
        }
        Ok(vec![FeedOpened { link: self.link }.draft(Some(circle(&function)), Handling::Service)?])
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
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (function, _) = of_link(cx, self.link)?;
        permit(cx, cx.actor, &function)?;
        Ok(vec![FeedEnded { link: self.link }.draft(Some(circle(&function)), Handling::Service)?])
    }
}
