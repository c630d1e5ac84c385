//! Which points of a session are public, until that is published; and a public part that is withdrawn.

use kernel::{Handling, Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::reason;
use crate::event::{Event, ItemHandled, PublicPartWithdrawn};
use crate::session::{ItemState, SessionState};
use crate::state::SessionNow;
use crate::{Facts, Rule, error, read};

/// Makes a point public once the session is over, or no longer: until it is published.
#[derive(Debug, Clone)]
pub struct OpenItem {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// Whether it is public.
    pub public: bool,
}

impl Rule for OpenItem {
    type Facts = Facts;
    const NAME: &'static str = "bodies.open-item";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.approve", "body.convene"])?;
        now.must("refusal-body-public-when", |s| s.over() || s == SessionState::Approved)?;
        let row = read::item(cx.read, now.id, self.item)?.ok_or_else(Refusal::not_found)?;
        if row.state == ItemState::Dropped {
            return Err(error::item_settled(row.state).into());
        }
        let public = row.handling.unwrap_or(now.handling) == Handling::Public;
        if public == self.public {
            return Ok(Vec::new());
        }
        // In a session that is public every point is.
        if now.handling == Handling::Public {
            return Err(Refusal::invalid("handling", "refusal-body-item-handling").into());
        }
        if read::issued(cx.read, now.id)?.is_some_and(|(_, row)| row.withdrawn.is_none()) {
            return Err(error::not_now("refusal-body-public-issued").into());
        }
        let handling = self.public.then_some(Handling::Public);
        Ok(vec![ItemHandled { item: self.item, handling }.draft(Some(now.id), now.handling)?])
    }
}

/// Takes back what was published of minutes. It may be published again.
#[derive(Debug, Clone)]
pub struct WithdrawPublicPart {
    /// The session.
    pub session: Id<kind::Matter>,
    /// Why: everybody who had the address reads it.
    pub words: Words,
}

impl Rule for WithdrawPublicPart {
    type Facts = Facts;
    const NAME: &'static str = "bodies.withdraw-public-part";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.approve", "body.convene"])?;
        let issued = read::issued(cx.read, now.id)?.map(|(_, row)| row).filter(|row| row.withdrawn.is_none());
        let issued = issued.ok_or_else(|| error::not_now("refusal-body-public-none"))?;
        reason(&self.words, facts)?;
        let event = PublicPartWithdrawn { version: issued.version, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
