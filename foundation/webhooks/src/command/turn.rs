//! Stopping a hook for a while, letting it go on, ending it.

use kernel::{Handling, Id, kind};
use store::{Deciding, Draft, Failure, Rule};

use crate::event::{Event, Turned};
use crate::hook::Turn;
use crate::state::Now;
use crate::{Facts, KEEP, error};

/// Stops a hook, lets it go on or ends it.
#[derive(Debug, Clone)]
pub struct TurnHook {
    /// The hook.
    pub hook: Id<kind::Matter>,
    /// Which of these.
    pub turn: Turn,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for TurnHook {
    type Facts = Facts;
    const NAME: &'static str = "webhooks.turn";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.hook)?;
        cx.guard.permit(cx.actor, KEEP, &now.resource())?;
        now.unchanged(self.based_on)?;
        now.state.after(self.turn).ok_or_else(|| error::stands(now.state))?;
        Ok(vec![Turned { turn: self.turn }.draft(Some(now.id), Handling::Service)?])
    }
}
