//! Answers are due at another time.

use kernel::{Id, Refusal, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use crate::campaign::timers;
use crate::event::{DueMoved, Event};
use crate::state::CampaignNow;
use crate::{Facts, Rule};

/// Longest reason, in characters: it goes out in a letter, which takes not much more.
pub(super) const LONGEST_REASON: usize = 3000;

/// Moves the day on which the answers of a campaign are due, with a reason. Its sheets follow, and the letters to come; whoever
/// was written to and has not answered everything is told of the new day and of the reason.
#[derive(Debug, Clone)]
pub struct MoveDue {
    /// The campaign.
    pub campaign: Id<kind::Matter>,
    /// Until when answers are due from now on.
    pub due: Timestamp,
    /// Why.
    pub words: Words,
}

impl Rule for MoveDue {
    type Facts = Facts;
    const NAME: &'static str = "contributions.move-due";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = CampaignNow::get(cx.read, self.campaign)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        if self.due == now.due {
            return Err(Refusal::invalid("due", "refusal-contribution-same-day").into());
        }
        if self.due <= cx.now {
            return Err(Refusal::invalid("due", "refusal-contribution-past").into());
        }
        self.words.required("words", facts.limits.text.min(LONGEST_REASON))?;
        let event = DueMoved {
            was: now.due,
            due: self.due,
            words: Some(self.words.clone()),
            sheets: now.sheets(cx.read)?,
            timers: timers(&now.rhythm(facts), self.due, cx.now),
            links_until: Some(self.due.plus_seconds(facts.rhythm.link_after * 86_400)),
        };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}
