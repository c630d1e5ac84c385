//! Partners who have not answered are reminded now.

use std::collections::BTreeMap;

use kernel::{Handling, Id, Refusal, kind};
use store::{Deciding, Draft, Failure};

use crate::event::{Event, ReminderAsked};
use crate::read::{REMIND_AGAIN, Reach, reach, reminded};
use crate::state::{CampaignNow, SheetNow};
use crate::{Facts, Rule};

/// Reminds partners who have not answered everything, or not what came back to them, whatever the day: exactly those of whom it was
/// shown who gets the letter. A reminder that the day would bring within a day after it does not leave; later ones stay as they are.
#[derive(Debug, Clone)]
pub struct RemindNow {
    /// The campaign.
    pub campaign: Id<kind::Matter>,
    /// Whom: sheets, with the person who gets the letter.
    pub whom: BTreeMap<Id<kind::Matter>, i64>,
    /// Also those who were reminded less than a day ago.
    pub again: bool,
    /// Whether these are all who owe an answer and can be reached, or one that was chosen.
    pub all: bool,
}

impl Rule for RemindNow {
    type Facts = Facts;
    const NAME: &'static str = "contributions.remind-now";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = CampaignNow::get(cx.read, self.campaign)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        if now.guarded.handling >= Handling::NeedToKnow {
            return Err(Refusal::conflict("refusal-contribution-remind-guarded").into());
        }
        if self.whom.is_empty() {
            return Err(Refusal::conflict("refusal-contribution-remind-preview").into());
        }
        let before = reminded(cx.read, now.id)?;
        let since = cx.now.plus_seconds(-REMIND_AGAIN);
        let mut drafts = Vec::new();
        for (id, contact) in &self.whom {
            let sheet = SheetNow::get(cx.read, *id)?;
            if sheet.campaign != now.id {
                return Err(Refusal::not_found().into());
            }
            cx.guard.permit(cx.actor, "contribution.ask", &sheet.resource())?;
            if !self.again && before.get(id).is_some_and(|known| known.at > since) {
                return Err(Refusal::conflict("refusal-contribution-remind-again").into());
            }
            let same = matches!(reach(cx.read, *id, cx.now)?, Reach::To(person) if person.n == *contact);
            if !same || !sheet.owes(cx.read)? {
                return Err(Refusal::conflict("refusal-contribution-remind-preview").into());
            }
            drafts.push(
                ReminderAsked { contact: *contact, all: self.all }.draft(Some(sheet.id), sheet.handling())?,
            );
        }
        Ok(drafts)
    }
}
