//! A new secret. For a while both hold, so that whoever is told can change theirs without missing anything.

use kernel::{Handling, Id, kind};
use store::{Deciding, Draft, Failure, Rule};

use crate::event::{Event, Rotated};
use crate::hook::State;
use crate::state::Now;
use crate::{Facts, KEEP, error};

/// Gives a hook a new secret.
#[derive(Debug, Clone)]
pub struct RotateKey {
    /// The hook.
    pub hook: Id<kind::Matter>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for RotateKey {
    type Facts = Facts;
    const NAME: &'static str = "webhooks.rotate";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.hook)?;
        cx.guard.permit(cx.actor, KEEP, &now.resource())?;
        now.unchanged(self.based_on)?;
        if now.state == State::Ended {
            return Err(error::stands(now.state).into());
        }
        let old_until = cx.now.plus_seconds(facts.limits.both_seconds);
        let rotated = Rotated { key: now.key.saturating_add(1), old_until };
        Ok(vec![rotated.draft(Some(now.id), Handling::Service)?])
    }
}
