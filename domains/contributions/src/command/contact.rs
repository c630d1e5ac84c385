//! Who answers at a partner.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure};

use super::ask::named;
use crate::campaign::{Contact, FIRST, SECOND};
use crate::state::{CampaignNow, SheetNow};
use crate::{Facts, Rule};

/// Names a person of a partner; the first one is written to at once.
#[derive(Debug, Clone)]
pub struct NameContact {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// The first person or the second one.
    pub n: i64,
    /// Who.
    pub contact: Contact,
}

impl Rule for NameContact {
    type Facts = Facts;
    const NAME: &'static str = "contributions.name-contact";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SheetNow::get(cx.read, self.sheet)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        if !(FIRST..=SECOND).contains(&self.n) {
            return Err(Refusal::unknown_code("contact", &self.n.to_string()).into());
        }
        if self.contact.mail.is_none() {
            return Err(Refusal::missing("contact-mail").into());
        }
        super::contact(&self.contact, facts)?;
        let campaign = CampaignNow::get(cx.read, now.campaign)?;
        Ok(named(now.id, &campaign, self.n, &self.contact, facts)?.into())
    }
}
