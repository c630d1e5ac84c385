//! Giving up on a hook that nobody answers.

use kernel::{Handling, Id, Refusal, Timestamp, kind};
use store::{Deciding, Draft, Failure, Rule};

use crate::event::{Event, GivenUp};
use crate::hook::State;
use crate::state::Now;
use crate::{Facts, KEEP};

/// The program gives up on a hook. Nobody else does: people pause or end it.
#[derive(Debug, Clone)]
pub struct GiveUp {
    /// The hook.
    pub hook: Id<kind::Matter>,
    /// Since when in vain.
    pub since: Timestamp,
}

impl Rule for GiveUp {
    type Facts = Facts;
    const NAME: &'static str = "webhooks.give-up";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.hook)?;
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden(KEEP).into());
        }
        if now.state != State::Running {
            return Ok(Vec::new());
        }
        Ok(vec![GivenUp { since: self.since }.draft(Some(now.id), Handling::Service)?])
    }
}
