//! Several messages that wait are released in one act.

use std::collections::BTreeSet;

use store::{Deciding, Draft, Failure, Rule};

use super::Release;
use crate::message::State;
use crate::state::Now;
use crate::{Facts, error};

/// Most messages released in one act: a command holds the writer only for a moment.
pub const MOST_AT_ONCE: usize = 200;

/// Releases messages that were prepared, each as if it were released alone: an entry of its own, the same power. What has left or was
/// withdrawn since the page was drawn is passed over, so that a second click releases nothing twice.
#[derive(Debug, Clone)]
pub struct ReleaseAll {
    /// The messages, with those who were found for each.
    pub letters: Vec<Release>,
}

impl Rule for ReleaseAll {
    type Facts = Facts;
    const NAME: &'static str = "outbox.release-all";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        if self.letters.len() > MOST_AT_ONCE {
            return Err(error::too_many("letters", MOST_AT_ONCE).into());
        }
        let (mut drafts, mut seen) = (Vec::new(), BTreeSet::new());
        for letter in self.letters.iter().filter(|letter| seen.insert(letter.message)) {
            let now = Now::get(cx.read, letter.message)?;
            // Asked of those that have left as well: whoever may not learns nothing by it.
            cx.guard.permit(cx.actor, "message.send", &now.resource())?;
            if now.state == State::Prepared {
                drafts.extend(letter.decide(cx, facts)?);
            }
        }
        if drafts.is_empty() { Err(error::none_waits().into()) } else { Ok(drafts) }
    }
}
